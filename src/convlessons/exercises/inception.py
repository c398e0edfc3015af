"""Exercises on the Inception module, from counting channels to merging its kernels into one."""

from __future__ import annotations

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise


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
        "no_pooling_branch": lambda in_channels, widths, modules: sum(widths),
        "repeated_output": lambda in_channels, widths, modules: (
            (in_channels + sum(widths)) * modules
        ),
        "doubles": lambda in_channels, widths, modules: in_channels * 2**modules,
    },
)


def fields_after(modules: int) -> list[int]:
    """Cells along a side that the paths through a row see, each number once."""
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
        "channels_not_paths": lambda modules: (
            [4 * modules + wider for wider in (-3, -1, 1)] if modules else [1]
        ),
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
    one: list[list[list[float]]],
    three: list[list[list[float]]],
    five: list[list[list[float]]],
) -> list[list[list[float]]]:
    """Kernels of the one 5x5 convolution that equals all three, each a list of rows."""
    whole = []
    for kernels, rim in ((one, 2), (three, 1), (five, 0)):
        for kernel in kernels:
            large: list[list[float]] = [[0] * 5 for _ in range(5)]
            for row, weights in enumerate(kernel):
                large[rim + row][rim : 5 - rim] = weights
            whole.append(large)
    return whole


Kernels = list[list[list[float]]]


def _by_copying(one: Kernels, three: Kernels, five: Kernels, at: float = 0.5) -> Kernels:
    """Each kernel copied into 25 zeros; ``at`` is where, from the first corner to the last."""
    whole = []
    for kernel in (*one, *three, *five):
        large: list[list[float]] = [[0] * 5 for _ in range(5)]
        edge = int(at * (5 - len(kernel)))
        for i, row in enumerate(kernel):
            for j, weight in enumerate(row):
                large[edge + i][edge + j] = weight
        whole.append(large)
    return whole


def _counted(number: int, size: int, begin: float) -> Kernels:
    """Kernels in which no two numbers are equal."""
    return [
        [[begin + 25 * n + size * i + j for j in range(size)] for i in range(size)]
        for n in range(number)
    ]


build = FunctionExercise(
    "inception.build",
    merged,
    cases=[
        (_counted(n1, 1, 1), _counted(n3, 3, 100), _counted(n5, 5, -200))
        for n1, n3, n5 in ((1, 1, 1), (2, 4, 1), (5, 2, 3), (3, 2, 6))
    ],
    reference=_by_copying,
    misconceptions={
        "in_a_corner": lambda one, three, five: _by_copying(one, three, five, at=0),
        "backwards": lambda one, three, five: _by_copying(five, three, one),
    },
)
