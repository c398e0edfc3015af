"""Deformable against ordinary and unfolded 3x3 layers by the clock (chapter 10).

``python -m convlessons.experiments.deformable_clock`` records it: about three minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons.blocks import DeformableBlock, deform_conv2d
from convlessons.experiments.clock import record

Calls = dict[str, Callable[[], object]]


CHANNELS, SIDE = 64, 56


def _layers(spread: float) -> Calls:
    x = torch.randn(1, CHANNELS, SIDE, SIDE)
    plain = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1, bias=False)
    weight = plain.weight
    offsets = spread * torch.randn(1, 18, SIDE, SIDE)
    mask = torch.rand(1, 9, SIDE, SIDE)
    flat = weight.flatten(1)
    return {
        "3×3": partial(plain, x),
        "unfold and matmul": lambda: flat @ nn.functional.unfold(x, 3, padding=1),
        "offset layer": partial(nn.Conv2d(CHANNELS, 18, 3, padding=1), x),
        "deformable operator": lambda: deform_conv2d(x, offsets, weight, padding=1),
        "with a mask (v2)": lambda: deform_conv2d(x, offsets, weight, padding=1, mask=mask),
        "whole block": partial(DeformableBlock(CHANNELS, CHANNELS, bias=False), x),
    }


def zero() -> Calls:
    """Every offset is 0."""
    return _layers(0.0)


def near() -> Calls:
    """Offsets of 3 pixels (standard deviation)."""
    return _layers(3.0)


def far() -> Calls:
    """Offsets of 20 pixels (standard deviation)."""
    return _layers(20.0)


BASELINE = "3×3"
CASES = {"offsets 0": zero, "offsets of 3 pixels": near, "offsets of 20 pixels": far}

if __name__ == "__main__":
    record(
        "deformable_clock",
        "How long does deformable convolution take beside a 3×3, and does it matter how far it "
        "reads?",
        BASELINE,
        CASES,
        seconds=1.5,
    )
