"""Parameters and multiply-accumulates: closed forms, and the count of a real module.

MACs are multiply-accumulates; ``Cost.flops`` is twice that. The closed forms are functions of plain
numbers; only ``count``, ``layers`` and ``table`` need torch, and import it when they are called.
"""

from convlessons.costs.blocks import (
    basic_block,
    bottleneck,
    conv_stack,
    deform_conv2d,
    deformable,
    depthwise_separable,
    dilated_stack,
    inception,
    resnext_bottleneck,
    shuffle_unit,
    squeeze_excitation,
)
from convlessons.costs.closed import batch_norm, conv2d, linear
from convlessons.costs.cost import Cost
from convlessons.costs.counting import LayerCost, count, layers, table

__all__ = [
    "Cost",
    "LayerCost",
    "basic_block",
    "batch_norm",
    "bottleneck",
    "conv2d",
    "conv_stack",
    "count",
    "deform_conv2d",
    "deformable",
    "depthwise_separable",
    "dilated_stack",
    "inception",
    "layers",
    "linear",
    "resnext_bottleneck",
    "shuffle_unit",
    "squeeze_excitation",
    "table",
]
