"""Exercises on the Inception module, from counting channels to merging its kernels into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise

if TYPE_CHECKING:
    import torch


def channels_after(in_channels: int, widths: list[int], modules: int) -> int:
    """Channels that a row of naive modules with these kernels hands on."""
    added = sum(widths)
    return in_channels + modules * added


naive_row = FunctionExercise(
    "inception.naive_row",
    channels_after,
    cases=[
        (192, [64, 128, 32], 1),
        (192, [64, 128, 32], 2),
        (3, [1, 1, 1], 5),
        (480, [192, 208, 48], 9),
        (16, [8, 8, 8], 0),
    ],
    misconceptions={
        "no_pooling_branch": lambda in_channels, widths, modules: (
            sum(widths) if modules else in_channels
        ),
        "repeated_output": lambda in_channels, widths, modules: (
            (in_channels + sum(widths)) * max(modules, 1)
        ),
        "doubles": lambda in_channels, widths, modules: in_channels * 2**modules,
    },
)


def fields_after(modules: int) -> list[int]:
    """Cells along a side that the channels after a row see, each number once."""
    seen = {1}
    for _ in range(modules):
        seen = {width + further for width in seen for further in (0, 2, 4)}
    return sorted(seen)


fields = FunctionExercise(
    "inception.fields",
    fields_after,
    cases=[(1,), (2,), (3,), (0,), (6,)],
    misconceptions={
        "one_module": lambda modules: [1, 3, 5],
        "widest_path": lambda modules: [1 + 4 * modules],
        "multiplied": lambda modules: sorted(
            {3**i * 5**j for i in range(modules + 1) for j in range(modules + 1 - i)}
        ),
        "only_1x1_and_5x5": lambda modules: [1 + 4 * n for n in range(modules + 1)],
    },
)


def largest_reduction(C: int, n: int, k: int) -> int:
    """Widest reduction from C channels that saves weights before n kernels."""
    naive = k * k * C * n
    per_channel = C + k * k * n
    return (naive - 1) // per_channel


pays = FunctionExercise(
    "inception.pays",
    largest_reduction,
    cases=[
        (192, 128, 3),
        (192, 32, 5),
        (832, 384, 3),
        (64, 64, 1),
        (8, 8, 3),
        (9, 1, 3),
        (4, 4, 1),
        (1, 1, 3),
    ],
    misconceptions={
        "reduction_is_free": lambda C, n, k: C - 1,
        "tie_counts": lambda C, n, k: k * k * C * n // (C + k * k * n),
        "kernel_of_k_cells": lambda C, n, k: (k * C * n - 1) // (C + k * n),
    },
)


def _weights(channels: int, table_row: list[int]) -> int:
    n1, r3, n3, r5, n5, p = table_row
    return channels * (n1 + r3 + r5 + p) + 9 * r3 * n3 + 25 * r5 * n5


BUDGET = 100_000
INPUT = OUTPUT = 256
LEAST_3X3, LEAST_5X5 = 96, 32


def widths() -> tuple[int, ...]:
    """A module that keeps the limits: n1, r3, n3, r5, n5, p."""
    return (96, 40, 96, 16, 32, 32)


def _hands_on_another_number(design: list[int]) -> Broken:
    n1, _, n3, _, n5, p = design
    channels = n1 + n3 + n5 + p
    return {"channels": channels} if channels != OUTPUT else None


def _is_too_dear(design: list[int]) -> Broken:
    weights = _weights(INPUT, design)
    return {"weights": weights} if weights > BUDGET else None


design = DesignExercise(
    "inception.design",
    widths,
    form=Wholes(length=6, largest=10_000),
    rules={
        "another_output": _hands_on_another_number,
        "few_3x3": lambda design: {"channels": design[2]} if design[2] < LEAST_3X3 else None,
        "few_5x5": lambda design: {"channels": design[4]} if design[4] < LEAST_5X5 else None,
        "too_dear": _is_too_dear,
    },
    numbers={
        "INPUT": INPUT,
        "OUTPUT": OUTPUT,
        "BUDGET": BUDGET,
        "LEAST_3X3": LEAST_3X3,
        "LEAST_5X5": LEAST_5X5,
    },
    misconceptions={
        "all_six_columns": lambda design: sum(design) == OUTPUT,
        "reduces_nothing": lambda design: design[1] >= INPUT or design[3] >= INPUT,
    },
)


def merged(
    one: torch.Tensor,
    three: torch.Tensor,
    five: torch.Tensor,
) -> torch.Tensor:
    """Weight (O, C, 5, 5) of the one convolution that equals all three."""
    from torch import cat
    from torch.nn.functional import pad

    return cat([pad(one, [2] * 4), pad(three, [1] * 4), five])


def _by_copying(one: torch.Tensor, three: torch.Tensor, five: torch.Tensor) -> torch.Tensor:
    whole = five.new_zeros(len(one) + len(three) + len(five), five.shape[1], 5, 5)
    whole[: len(one), :, 2:3, 2:3] = one
    whole[len(one) : len(one) + len(three), :, 1:4, 1:4] = three
    whole[len(one) + len(three) :] = five
    return whole


def _corner(one: torch.Tensor, three: torch.Tensor, five: torch.Tensor) -> torch.Tensor:
    from torch import cat
    from torch.nn.functional import pad

    return cat([pad(one, [0, 4, 0, 4]), pad(three, [0, 2, 0, 2]), five])


def _backwards(one: torch.Tensor, three: torch.Tensor, five: torch.Tensor) -> torch.Tensor:
    from torch import cat
    from torch.nn.functional import pad

    return cat([five, pad(three, [1] * 4), pad(one, [2] * 4)])


def _branch_weights() -> list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [(1, 1, 1, 1), (3, 2, 4, 1), (2, 5, 2, 3), (1, 3, 2, 6)]
    return [
        (
            torch.randn(n1, C, 1, 1, generator=rng),
            torch.randn(n3, C, 3, 3, generator=rng),
            torch.randn(n5, C, 5, 5, generator=rng),
        )
        for C, n1, n3, n5 in shapes
    ]


build = FunctionExercise(
    "inception.build",
    merged,
    cases=_branch_weights,
    reference=_by_copying,
    needs="torch",
    digits=4,
    misconceptions={
        "in_a_corner": _corner,
        "backwards": _backwards,
    },
)
