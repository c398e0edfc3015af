"""Channel shuffle beside PyTorch's, in both memory formats."""

from functools import partial

import torch
import torch.nn.functional as F

from benchmarks.compare import Verdict, compare
from convlessons.blocks import channel_shuffle

TARGETS = (1.1, 1.1)


def run(seconds: float) -> list[Verdict]:
    """Print times."""
    verdicts = []
    print("\n--- channel shuffle ---")
    for name, memory_format in (
        ("contiguous", torch.contiguous_format),
        ("channels_last", torch.channels_last),
    ):
        for shape, groups in (((1, 240, 28, 28), 3), ((8, 480, 14, 14), 4)):
            x = torch.randn(shape).to(memory_format=memory_format).requires_grad_()
            calls = {
                "F.channel_shuffle": partial(F.channel_shuffle, x, groups),
                "ours": partial(channel_shuffle, x, groups),
            }
            size = "x".join(map(str, shape))
            title = f"channel_shuffle ({size}) in {groups} groups, {name}"
            learned = {name: [x] for name in calls}
            verdicts += compare(title, calls, learned, seconds, TARGETS)
    return verdicts
