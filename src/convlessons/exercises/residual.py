"""Exercises on residual networks, from counting layers to building the block that came after."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def resnet_depth(blocks: list[int], layers_in_block: int) -> int:
    """The number in a network's name, from the number of blocks in each of its stages."""
    stem = linear = 1
    return stem + sum(blocks) * layers_in_block + linear


depth = FunctionExercise(
    "residual.depth",
    resnet_depth,
    cases=[
        ([2, 2, 2, 2], 2),
        ([3, 4, 6, 3], 2),
        ([3, 4, 6, 3], 3),
        ([3, 4, 23, 3], 3),
        ([9, 9, 9], 2),
        ([1], 3),
    ],
    misconceptions={
        "branches_alone": lambda blocks, layers_in_block: sum(blocks) * layers_in_block,
        "one_layer_short": lambda blocks, layers_in_block: sum(blocks) * layers_in_block + 1,
        "block_is_a_layer": lambda blocks, layers_in_block: sum(blocks) + 2,
        "projections_too": lambda blocks, layers_in_block: (
            2 + sum(blocks) * layers_in_block + len(blocks) - (layers_in_block == 2)
        ),
    },
)


def paths_by_length(blocks: int) -> list[int]:
    """Ways from input to output that take 0, 1, ... branches, the other blocks' shortcuts."""
    counts = [1]
    for _ in range(blocks):
        skipped, taken = [*counts, 0], [0, *counts]
        counts = [a + b for a, b in zip(skipped, taken, strict=True)]
    return counts


paths = FunctionExercise(
    "residual.paths",
    paths_by_length,
    cases=[(1,), (2,), (3,), (0,), (9,), (27,)],
    misconceptions={
        "one_each": lambda blocks: [1] * (blocks + 1),
        "powers_of_two": lambda blocks: [2**taken for taken in range(blocks + 1)],
        "all_together": lambda blocks: [2**blocks],
        "no_shortcut_path": lambda blocks: [comb(blocks, taken) for taken in range(1, blocks + 1)],
        "plain_network": lambda blocks: [0] * blocks + [1],
    },
)


def growth() -> float:
    """Growth of the standard deviation over 27 blocks whose branches are not normalised."""
    variance = 1.0
    for _ in range(27):
        variance = variance + variance
    return variance**0.5


explosion = ValueExercise(
    "residual.explosion",
    growth,
    digits=3,
    misconceptions={
        "variance": 2.0**27,
        "normalised": 28**0.5,
        "normalised_variance": 28,
        "doubled_once": 54,
        "plain_network": 1,
        "layers_not_blocks": 2.0**28,
    },
)


# Starters are a notebook's cells, and those are formatted to a narrower line.
# fmt: off
def strided_macs(
    c_in: int, c_mid: int, c_out: int, size: int, stride: int, in_1x1: bool
) -> int:
    """MACs of a bottleneck with a projection, for a square map of `size` cells a side."""
    out = (size // stride) ** 2
    first = out if in_1x1 else size**2
    weights = 9 * c_mid * c_mid + c_mid * c_out + c_in * c_out
    return first * c_in * c_mid + out * weights


# fmt: on


def _by_closed_form(c_in: int, c_mid: int, c_out: int, size: int, stride: int, in_1x1: bool) -> int:
    from convlessons import costs, plain

    return costs.of(
        plain.bottleneck(c_in, c_mid, c_out, stride=stride, stride_in_1x1=in_1x1), size
    ).macs


def _wrong_macs(
    c_in: int, c_mid: int, c_out: int, first: int, middle: int, last: int, projected: int
) -> int:
    return c_mid * (first * c_in + middle * 9 * c_mid + last * c_out) + projected * c_in * c_out


stride = FunctionExercise(
    "residual.stride",
    strided_macs,
    cases=[
        (256, 128, 512, 56, 2, True),
        (256, 128, 512, 56, 2, False),
        (512, 256, 1024, 28, 2, False),
        (64, 64, 256, 56, 1, True),
        (8, 4, 16, 12, 3, False),
    ],
    reference=_by_closed_form,
    misconceptions={
        "no_projection": lambda a, m, b, n, s, f: _wrong_macs(
            a, m, b, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2, 0
        ),
        "large_projection": lambda a, m, b, n, s, f: _wrong_macs(
            a, m, b, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2, n * n
        ),
        "turned_round": lambda a, m, b, n, s, f: strided_macs(a, m, b, n, s, not f),
        "large_3x3": lambda a, m, b, n, s, f: _wrong_macs(
            a, m, b, (n // s if f else n) ** 2, (n // s if f else n) ** 2, *[(n // s) ** 2] * 2
        ),
        "same_for_both": lambda a, m, b, n, s, f: _wrong_macs(a, m, b, *[(n // s) ** 2] * 4),
        "maps_read": lambda a, m, b, n, s, f: _wrong_macs(
            a, m, b, n * n, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2
        ),
        "no_stride": lambda a, m, b, n, s, f: _wrong_macs(a, m, b, *[n * n] * 4),
    },
)


# fmt: off
def pre_activation_block(
    x: torch.Tensor, weight1: torch.Tensor, weight2: torch.Tensor
) -> torch.Tensor:
    """Normalise, ReLU, convolve, twice, and add x (N, C, H, W)."""
    from torch.nn.functional import batch_norm, conv2d

    out = x
    for weight in (weight1, weight2):
        out = batch_norm(out, None, None, training=True).relu()
        out = conv2d(out, weight, padding=1)
    return x + out


# fmt: on


def _block(
    x: torch.Tensor,
    weight1: torch.Tensor,
    weight2: torch.Tensor,
    order: str = "nrcnrc",
    *,
    shortcut: str = "x",
    over: tuple[int, ...] = (0, 2, 3),
    correction: int = 0,
) -> torch.Tensor:
    """A block by the order of its steps: n normalises, r rectifies, c convolves, + adds."""
    from torch.nn.functional import conv2d

    def normalised(x: torch.Tensor) -> torch.Tensor:
        variance = x.var(over, correction=correction, keepdim=True)
        return (x - x.mean(over, keepdim=True)) / (variance + 1e-5).sqrt()

    weights, out, added = [weight1, weight2], x, False
    kept = x if shortcut == "x" else normalised(x).relu()
    for step in order:
        if step == "n":
            out = normalised(out)
        elif step == "r":
            out = out.relu()
        elif step == "c":
            out = conv2d(out, weights.pop(0), padding=1)
        else:
            out, added = out + kept, True
    return out if added or shortcut == "none" else out + kept


def _small_blocks() -> list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    return [
        (
            torch.randn(N, C, H, W, generator=rng) + 0.3,
            *(torch.randn(C, C, 3, 3, generator=rng) / (3 * C**0.5) for _ in range(2)),
        )
        for N, C, H, W in ((2, 1, 4, 4), (2, 3, 5, 6), (4, 8, 6, 6))
    ]


build = FunctionExercise(
    "residual.build",
    pre_activation_block,
    cases=_small_blocks,
    reference=_block,
    needs="torch",
    digits=4,
    misconceptions={
        "first_paper": lambda x, weight1, weight2: _block(x, weight1, weight2, "cnrcn+r"),
        "relu_after_addition": lambda x, weight1, weight2: _block(x, weight1, weight2, "nrcnrc+r"),
        "convolution_first": lambda x, weight1, weight2: _block(x, weight1, weight2, "cnrcnr"),
        "relu_first": lambda x, weight1, weight2: _block(x, weight1, weight2, "rncrnc"),
        "shortcut_normalised": lambda x, weight1, weight2: _block(
            x, weight1, weight2, shortcut="activated"
        ),
        "sample_variance": lambda x, weight1, weight2: _block(x, weight1, weight2, correction=1),
        "each_picture": lambda x, weight1, weight2: _block(x, weight1, weight2, over=(2, 3)),
        "no_addition": lambda x, weight1, weight2: _block(x, weight1, weight2, shortcut="none"),
        "not_normalised": lambda x, weight1, weight2: _block(x, weight1, weight2, "rcrc"),
    },
)
