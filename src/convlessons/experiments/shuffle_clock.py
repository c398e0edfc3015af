"""Ways to write the channel shuffle, and its share of a unit, by the clock (chapter 7).

``python -m convlessons.experiments.shuffle_clock`` records it: about two minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons import wiring
from convlessons.blocks import ShuffleUnit, channel_shuffle
from convlessons.experiments.clock import laid_out, record

Calls = dict[str, Callable[[], object]]


CHANNELS, GROUPS, SIDE = 240, 3, 28


def _moves(x: torch.Tensor) -> torch.Tensor:
    N, C, H, W = x.shape
    return x.view(N, GROUPS, C // GROUPS, H, W).transpose(1, 2).reshape(N, C, H, W)


def _ways(memory_format: torch.memory_format) -> Calls:
    x = torch.randn(1, CHANNELS, SIDE, SIDE).to(memory_format=memory_format)
    order = torch.tensor(wiring.shuffle_order(CHANNELS, GROUPS))
    inside = torch.randn(1, CHANNELS // 4, SIDE, SIDE).to(memory_format=memory_format)
    unit = laid_out(ShuffleUnit(CHANNELS, CHANNELS, groups=GROUPS).eval(), memory_format)
    return {
        "reshape, transpose, reshape": partial(_moves, x),
        "F.channel_shuffle": partial(nn.functional.channel_shuffle, x, GROUPS),
        "index_select": partial(torch.index_select, x, 1, order),
        "x[:, order]": lambda: x[:, order],
        "a whole unit": partial(unit, x),
        "its shuffle": partial(channel_shuffle, inside, GROUPS),
    }


def default() -> Calls:
    """Each channel's map together."""
    return _ways(torch.contiguous_format)


def channels_last() -> Calls:
    """The channels of each cell together."""
    return _ways(torch.channels_last)


BASELINE = "a whole unit"
CASES = {"default": default, "channels_last": channels_last}

if __name__ == "__main__":
    record(
        "shuffle_clock",
        "Which way to shuffle 240 channels is quick, and what is its share of a ShuffleNet unit?",
        BASELINE,
        CASES,
        seconds=1.5,
    )
