"""Stacks of 3x3 layers against one large kernel, by the clock (chapter 2).

``python -m convlessons.experiments.stacks_clock`` records it: about a minute on one core.
"""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from convlessons.experiments.clock import record

Calls = dict[str, Callable[[], object]]


def _stack(*kernels: int) -> nn.Module:
    return nn.Sequential(*(nn.Conv2d(64, 64, k, padding=k // 2, bias=False) for k in kernels))


def layers() -> Calls:
    """One picture of 64 channels at 56x56."""
    x = torch.randn(1, 64, 56, 56)
    return {
        "3×3": partial(_stack(3), x),
        "3×3, 3×3": partial(_stack(3, 3), x),
        "5×5": partial(_stack(5), x),
        "3×3, 3×3, 3×3": partial(_stack(3, 3, 3), x),
        "7×7": partial(_stack(7), x),
    }


BASELINE = "3×3"
CASES = {"64 channels, 56×56": layers}

if __name__ == "__main__":
    record(
        "stacks_clock",
        "How long do large kernels take beside stacks of 3×3 that see as much?",
        BASELINE,
        CASES,
        seconds=1.0,
    )
