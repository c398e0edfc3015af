"""Plain numbers: what every other part of the package takes for granted, and imports from here.

Three short files: what is refused (`guards`), how large a convolution's output is (`sizes`), and
layers without weights (`layers`). Every number that enters is converted to Python's own here, once,
so that NumPy's small integers neither overflow nor are refused later.
"""

from convlessons.plain.guards import bounds, divides, number, odd, pair, positive, whole, wholes
from convlessons.plain.layers import Layer
from convlessons.plain.sizes import Pair, output_shape, output_size, same_padding, windows

__all__ = [
    "Layer",
    "Pair",
    "bounds",
    "divides",
    "number",
    "odd",
    "output_shape",
    "output_size",
    "pair",
    "positive",
    "same_padding",
    "whole",
    "wholes",
    "windows",
]
