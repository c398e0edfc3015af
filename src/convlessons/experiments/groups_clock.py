"""Grouped convolution by the clock, in both memory formats (chapter 1).

``python -m convlessons.experiments.groups_clock`` records it: about a minute on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons.experiments.clock import laid_out, record

Calls = dict[str, Callable[[], object]]


SPLITS = (1, 2, 4, 8, 16, 32, 64)


def _grouped(memory_format: torch.memory_format) -> Calls:
    x = torch.randn(1, 64, 56, 56).to(memory_format=memory_format)
    calls: Calls = {}
    for groups in SPLITS:
        conv = nn.Conv2d(64, 64, 3, padding=1, groups=groups, bias=False)
        calls[f"G = {groups}"] = partial(laid_out(conv, memory_format), x)
    return calls


def default() -> Calls:
    """Each channel's map together."""
    return _grouped(torch.contiguous_format)


def channels_last() -> Calls:
    """The channels of each cell together."""
    return _grouped(torch.channels_last)


BASELINE = "G = 1"
CASES = {"default": default, "channels_last": channels_last}

if __name__ == "__main__":
    record(
        "groups_clock",
        "How much faster do groups make a 3×3 layer of 64 channels at 56×56?",
        BASELINE,
        CASES,
        seconds=1.0,
    )
