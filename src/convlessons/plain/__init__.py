"""Plain numbers: what every other part of the package takes for granted, and imports from here.

What is refused (`guards`), how large a convolution's output is (`sizes`), layers (`layers`) and
the book's blocks as lists of them (`blocks`), which costs and receptive fields read. Every number
that enters becomes Python's own here, once, so that NumPy's small integers neither overflow nor are
refused later.
"""

from convlessons.plain.blocks import (
    basic_block,
    bottleneck,
    deformable,
    depthwise_separable,
    dilated_stack,
    grouped,
    inception,
    resnext_bottleneck,
    shuffle_unit,
    squeeze_excitation,
)
from convlessons.plain.guards import (
    bounds,
    divides,
    is_time,
    number,
    odd,
    pair,
    positive,
    reduced,
    several,
    whole,
    wholes,
)
from convlessons.plain.layers import Branches, Conv, GlobalPool, Layer, Layers, Step
from convlessons.plain.sizes import Pair, output_shape, output_size, same_padding, windows

__all__ = [
    "Branches",
    "Conv",
    "GlobalPool",
    "Layer",
    "Layers",
    "Pair",
    "Step",
    "basic_block",
    "bottleneck",
    "bounds",
    "deformable",
    "depthwise_separable",
    "dilated_stack",
    "divides",
    "grouped",
    "inception",
    "is_time",
    "number",
    "odd",
    "output_shape",
    "output_size",
    "pair",
    "positive",
    "reduced",
    "resnext_bottleneck",
    "same_padding",
    "several",
    "shuffle_unit",
    "squeeze_excitation",
    "whole",
    "wholes",
    "windows",
]
