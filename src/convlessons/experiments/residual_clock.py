"""What a shortcut takes, and the place of the stride, by the clock (chapter 5).

``python -m convlessons.experiments.residual_clock`` records it: about two minutes on one core.
"""

from collections.abc import Callable
from functools import partial

import torch

from convlessons.blocks import BasicBlock, Bottleneck
from convlessons.experiments.clock import record

Calls = dict[str, Callable[[], object]]


def shortcut() -> Calls:
    """A basic block of 64 channels at 56x56, without and with its shortcut."""
    x = torch.randn(1, 64, 56, 56)
    return {
        "without": partial(BasicBlock(64, 64, residual=False).eval(), x),
        "with": partial(BasicBlock(64, 64).eval(), x),
    }


def stride() -> Calls:
    """A bottleneck that halves 56x56: the stride in the 3x3 is the one "with" the more MACs."""
    x = torch.randn(1, 256, 56, 56)
    first = Bottleneck(256, 128, 512, stride=2, stride_in_1x1=True)
    return {
        "without": partial(first.eval(), x),
        "with": partial(Bottleneck(256, 128, 512, stride=2).eval(), x),
    }


BASELINE = "without"
CASES = {"a shortcut": shortcut, "the stride in the 3×3, not in the 1×1": stride}

if __name__ == "__main__":
    record(
        "residual_clock",
        "How long does a block take with a shortcut, and with its stride in the 3×3?",
        BASELINE,
        CASES,
        seconds=1.0,
    )
