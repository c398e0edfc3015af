"""Parameters and multiply-accumulates: closed forms, and the count of a real module.

MACs are multiply-accumulates; ``Cost.flops`` is twice that. The closed forms are functions of plain
numbers, and ``of`` adds them up over a list of layers, such as ``plain.bottleneck(256, 64, 256)``.
Only ``count`` and ``layers`` need torch, and import it when they are called.
"""

from convlessons.costs.closed import batch_norm, conv2d, deform_conv2d, linear, squeeze_excitation
from convlessons.costs.cost import Cost
from convlessons.costs.counting import LayerCost, LayerCosts, count, layers
from convlessons.costs.stack import of

__all__ = [
    "Cost",
    "LayerCost",
    "LayerCosts",
    "batch_norm",
    "conv2d",
    "count",
    "deform_conv2d",
    "layers",
    "linear",
    "of",
    "squeeze_excitation",
]
