"""What gates take beside their bottleneck, by the clock (chapter 8).

``python -m convlessons.experiments.gates_clock`` records it: about two minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch

from convlessons.blocks import Bottleneck, SqueezeExcitation
from convlessons.experiments.clock import record

Calls = dict[str, Callable[[], object]]


def _gated(channels: int, side: int) -> Calls:
    x = torch.randn(1, channels, side, side)
    branch = Bottleneck(channels, channels // 4, channels).eval()
    gates = SqueezeExcitation(channels).eval()
    return {
        "bottleneck": partial(branch, x),
        "its gates": partial(gates, x),
        "both": lambda: gates(branch(x)),
    }


def early() -> Calls:
    """256 channels at 56x56."""
    return _gated(256, 56)


def late() -> Calls:
    """2,048 channels at 7x7."""
    return _gated(2048, 7)


BASELINE = "bottleneck"
CASES = {"256 channels, 56×56": early, "2,048 channels, 7×7": late}

if __name__ == "__main__":
    record(
        "gates_clock",
        "Which share of a bottleneck's time do its gates take?",
        BASELINE,
        CASES,
        seconds=1.5,
    )
