"""Exercises on dilated convolution, from reading a kernel to building the operation."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd, prod
from typing import TYPE_CHECKING, Any

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def effective_kernel_size(k: int, d: int) -> int:
    """Cells from the first to the last that a kernel of k taps reads at dilation d."""
    gaps = k - 1
    return gaps * d + 1


effective_kernel = FunctionExercise(
    "dilated.effective_kernel",
    effective_kernel_size,
    cases=[(3, 1), (3, 2), (5, 4), (2, 3), (7, 2), (1, 7)],
    misconceptions={
        "step_after_every_tap": lambda k, d: k * d,
        "rate_once": lambda k, d: k + d,
        "holes_not_steps": lambda k, d: k + (k - 1) * d,
        "cells_read": lambda k, d: k,
        "distance": lambda k, d: (k - 1) * d,
    },
)


def receptive_field_size(k: int, rates: list[int]) -> int:
    """Cells from the first to the last that one output of a stack of stride 1 sees."""
    size = 1
    for d in rates:
        size += (k - 1) * d
    return size


receptive_field = FunctionExercise(
    "dilated.receptive_field",
    receptive_field_size,
    cases=[
        (3, [1]),
        (3, [1, 1]),
        (3, [1, 2, 4]),
        (3, [2, 2, 2]),
        (5, [1, 3]),
        (3, [1, 1, 2, 4, 8, 16, 1]),
        (3, []),
    ],
    misconceptions={
        "product_of_widths": lambda k, rates: prod((k - 1) * d + 1 for d in rates),
        "sum_of_widths": lambda k, rates: sum((k - 1) * d + 1 for d in rates),
        "taps_times_rates": lambda k, rates: sum(k * d for d in rates),
        "widest_layer": lambda k, rates: max([(k - 1) * d + 1 for d in rates], default=1),
        "product_of_rates": lambda k, rates: 1 + (k - 1) * prod(rates),
        "rates_as_strides": lambda k, rates: (
            1 + (k - 1) * sum(prod(rates[:layer]) for layer in range(1, len(rates) + 1))
        ),
        "cells_reached": lambda k, rates: sum(count > 0 for count in path_counts(k, rates)),
        "no_rates": lambda k, rates: 1 + (k - 1) * len(rates),
    },
)


def reached_offsets() -> list[int]:
    """Offsets that three 3-tap layers of rate 2 reach."""
    reached = {0}
    for d in [2, 2, 2]:
        reached = {offset + step for offset in reached for step in (-d, 0, d)}
    return sorted(reached)


reached = ValueExercise(
    "dilated.reached",
    reached_offsets,
    misconceptions={
        "whole_field": list(range(-6, 7)),
        "one_layer": [-2, 0, 2],
        "steps_of_three": list(range(-9, 10, 3)),
        "same_tap": [-6, 0, 6],
        "rate_one": list(range(-3, 4)),
        "from_the_first": list(range(0, 13, 2)),
    },
)


def path_counts(k: int, rates: list[int]) -> list[int]:
    """Paths from each cell of the receptive field to one output, first cell to last."""
    counts = [1]
    for d in rates:
        wider = [0] * (len(counts) + (k - 1) * d)
        for tap in range(k):
            for cell, count in enumerate(counts):
                wider[cell + tap * d] += count
        counts = wider
    return counts


paths = FunctionExercise(
    "dilated.paths",
    path_counts,
    cases=[(3, [1]), (3, [2]), (3, [1, 1]), (3, [2, 2, 2]), (3, [1, 2, 5]), (2, [1, 3]), (3, [])],
    misconceptions={
        "reached_or_not": lambda k, rates: [int(count > 0) for count in path_counts(k, rates)],
        "no_rates": lambda k, rates: path_counts(k, [1] * len(rates)),
        "holes_left_out": lambda k, rates: [count for count in path_counts(k, rates) if count],
        "holes_not_steps": lambda k, rates: path_counts(k, [d + 1 for d in rates]),
    },
)


LAYERS, FIELD = 3, 17


def rates() -> list[int]:
    """A stack without holes that keeps the limits."""
    return [1, 2, 5]


def _too_many_layers(rates: list[int]) -> Broken:
    return {"layers": len(rates)} if len(rates) > LAYERS else None


def _sees_too_little(rates: list[int]) -> Broken:
    size = receptive_field_size(3, rates)
    return {"size": size} if size < FIELD else None


def _has_a_hole(rates: list[int]) -> Broken:
    counts = path_counts(3, rates)
    if 0 not in counts:
        return None
    return {"size": len(counts), "hole": counts.index(0) - len(counts) // 2}


no_holes = DesignExercise(
    "dilated.no_holes",
    rates,
    form=Wholes(largest=10 * FIELD),
    rules={
        "too_many_layers": _too_many_layers,
        "sees_too_little": _sees_too_little,
        "has_a_hole": _has_a_hole,
    },
    numbers={"FIELD": FIELD, "LAYERS": LAYERS},
    misconceptions={
        "equal_rates": lambda rates: len(set(rates)) == 1 < rates[0],
        "powers_from_two": lambda rates: rates == [2 << i for i in range(len(rates))] != [2],
        "common_divisor": lambda rates: gcd(*rates) > 1,
        "powers_from_one": lambda rates: rates == [1 << i for i in range(len(rates))] != [1],
    },
)


def by_lattices(x: torch.Tensor, weight: torch.Tensor, d: int) -> torch.Tensor:
    """Dilation d by calls of conv2d without dilation; d divides H and W."""
    from torch.nn.functional import conv2d

    N, _, H, W = x.shape
    y = x.new_zeros(N, len(weight), H, W)
    for i in range(d):
        for j in range(d):
            lattice = x[:, :, i::d, j::d]
            y[:, :, i::d, j::d] = conv2d(lattice, weight, padding="same")
    return y


def _by_pytorch(x: torch.Tensor, weight: torch.Tensor, d: int) -> torch.Tensor:
    from torch.nn.functional import conv2d

    return conv2d(x, weight, padding="same", dilation=d)


def _small_convolutions() -> list[tuple[torch.Tensor, torch.Tensor, int]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [
        ((1, 1, 5, 5), (1, 1, 3, 3), 1),
        ((1, 1, 8, 8), (1, 1, 3, 3), 2),
        ((2, 3, 9, 12), (4, 3, 3, 3), 3),
        ((1, 2, 12, 8), (3, 2, 5, 5), 2),
        ((1, 2, 8, 8), (2, 2, 1, 1), 4),
    ]
    return [
        (torch.randn(x, generator=rng), torch.randn(weight, generator=rng), d)
        for x, weight, d in shapes
    ]


def _is_dilated(operator: str, arguments: Mapping[str, Any]) -> bool:
    """Whichever operator spreads its window: a convolution, or `unfold` before a product."""
    return any(d != 1 for d in arguments.get("dilation", ()))


def _one_lattice(x: torch.Tensor, weight: torch.Tensor, d: int) -> torch.Tensor:
    y = x.new_zeros(len(x), len(weight), *x.shape[2:])
    y[:, :, ::d, ::d] = _by_pytorch(x[:, :, ::d, ::d], weight, 1)
    return y


def _blown_up(x: torch.Tensor, weight: torch.Tensor, d: int) -> torch.Tensor:
    small = _by_pytorch(x[:, :, ::d, ::d], weight, 1)
    return small.repeat_interleave(d, 2).repeat_interleave(d, 3)


def _in_blocks(x: torch.Tensor, weight: torch.Tensor, d: int) -> torch.Tensor:
    import torch

    rows = [
        torch.cat([_by_pytorch(part, weight, 1) for part in row.chunk(d, 3)], 3)
        for row in x.chunk(d, 2)
    ]
    return torch.cat(rows, 2)


build = FunctionExercise(
    "dilated.build",
    by_lattices,
    cases=_small_convolutions,
    reference=_by_pytorch,
    needs="torch",
    digits=4,
    forbids=_is_dilated,
    misconceptions={
        "one_lattice": _one_lattice,
        "blown_up": _blown_up,
        "in_blocks": _in_blocks,
        "holes_not_steps": lambda x, weight, d: _by_pytorch(x, weight, d + 1),
        "no_rate": lambda x, weight, d: _by_pytorch(x, weight, 1),
    },
)
