"""Dilated against dense kernels by the clock, in both memory formats (chapter 9).

``python -m convlessons.experiments.dilated_clock`` records it: about two minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons.experiments.clock import laid_out, record

Calls = dict[str, Callable[[], object]]


KERNELS = {  # kernel and rate
    "3×3": (3, 1),
    "3×3, rate 2": (3, 2),
    "3×3, rate 4": (3, 4),
    "dense 5×5": (5, 1),
    "dense 9×9": (9, 1),
}


def _layers(memory_format: torch.memory_format) -> Calls:
    x = torch.randn(1, 64, 56, 56).to(memory_format=memory_format)
    calls: Calls = {}
    for name, (k, d) in KERNELS.items():
        conv = nn.Conv2d(64, 64, k, padding=d * (k // 2), dilation=d, bias=False)
        calls[name] = partial(laid_out(conv, memory_format), x)
    return calls


def default() -> Calls:
    """Each channel's map together."""
    return _layers(torch.contiguous_format)


def channels_last() -> Calls:
    """The channels of each cell together."""
    return _layers(torch.channels_last)


BASELINE = "3×3"
CASES = {"default": default, "channels_last": channels_last}

if __name__ == "__main__":
    record(
        "dilated_clock",
        "Does a dilated 3×3 take as long as an ordinary one, and a dense one of its span longer?",
        BASELINE,
        CASES,
        seconds=1.5,
    )
