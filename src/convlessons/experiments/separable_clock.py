"""Standard, depthwise and separable layers by the clock, in both formats (chapter 6).

``python -m convlessons.experiments.separable_clock`` records it: about two minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons.experiments.clock import laid_out, record

Calls = dict[str, Callable[[], object]]


def _layers(memory_format: torch.memory_format, pictures: int) -> Calls:
    x = torch.randn(pictures, 64, 56, 56).to(memory_format=memory_format)
    depthwise = nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False)
    layers = {
        "standard": nn.Conv2d(64, 64, 3, padding=1, bias=False),
        "depthwise": depthwise,
        "the pair": nn.Sequential(depthwise, nn.Conv2d(64, 64, 1, bias=False)),
    }
    return {name: partial(laid_out(layer, memory_format), x) for name, layer in layers.items()}


def default() -> Calls:
    """Eight pictures, each channel's map together."""
    return _layers(torch.contiguous_format, 8)


def channels_last() -> Calls:
    """Eight pictures, the channels of each cell together."""
    return _layers(torch.channels_last, 8)


def one_picture() -> Calls:
    """One picture, each channel's map together: it may stay in the cache."""
    return _layers(torch.contiguous_format, 1)


BASELINE = "standard"
CASES = {"default": default, "channels_last": channels_last, "default, one picture": one_picture}

if __name__ == "__main__":
    record(
        "separable_clock",
        "How much faster are depthwise and separable layers than a standard one?",
        BASELINE,
        CASES,
        seconds=1.5,
    )
