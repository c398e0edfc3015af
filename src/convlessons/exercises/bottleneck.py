"""Exercises on the bottleneck, from reading a block to the best waist of a given layer."""

from __future__ import annotations

from itertools import pairwise
from math import isqrt
from typing import TYPE_CHECKING

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def share_of_3x3() -> float:
    """Share of a bottleneck's weights that its 3x3 layer has."""
    ends = 2 * 512 * 128
    middle = 9 * 128 * 128
    return middle / (ends + middle)


share = ValueExercise(
    "bottleneck.share",
    share_of_3x3,
    digits=3,
    misconceptions={
        "kernel_cells": 9 / 11,
        "equal_shares": 1 / 3,
        "the_other_two": 512 * 128 * 2 / (512 * 128 * 2 + 9 * 128 * 128),
        "wide_middle": 9 * 512 / (9 * 512 + 2 * 128),
    },
)


def widest_waist(c_in: int, c_out: int, k: int) -> int:
    """The widest waist with fewer weights than the direct layer, or 0."""
    m = 0
    while (m + 1) * (c_in + c_out) + (k * (m + 1)) ** 2 < k * k * c_in * c_out:
        m += 1
    return m


def _without_ends(c_in: int, c_out: int, k: int) -> int:
    return isqrt(c_in * c_out)


def _a_tie_counts(c_in: int, c_out: int, k: int) -> int:
    m = 0
    while (m + 1) * (c_in + c_out) + (k * (m + 1)) ** 2 <= k * k * c_in * c_out:
        m += 1
    return m


def _two_layers(c_in: int, c_out: int, k: int) -> int:
    return (k * k * c_in * c_out - 1) // (c_in + c_out)


edge = FunctionExercise(
    "bottleneck.edge",
    widest_waist,
    cases=[
        (256, 256, 3),
        (64, 256, 3),
        (128, 128, 1),
        (1, 1, 3),
        (24, 24, 5),
        (4, 6, 1),
        (40, 3, 7),
    ],
    misconceptions={
        "without_the_ends": _without_ends,
        "tie_counts": _a_tie_counts,
        "without_the_middle": _two_layers,
        "one_too_wide": lambda c_in, c_out, k: widest_waist(c_in, c_out, k) + 1,
        "a_quarter": lambda c_in, c_out, k: min(c_in, c_out) // 4,
        "any_narrowing": lambda c_in, c_out, k: min(c_in, c_out) - 1,
    },
)


def lost_directions(widths: list[int]) -> int:
    """Independent directions of an input cell that change no output."""
    return widths[0] - min(widths)


lost = FunctionExercise(
    "bottleneck.lost",
    lost_directions,
    cases=[
        ([64, 16, 64],),
        ([64, 128, 16, 32],),
        ([16, 64, 16],),
        ([100, 50, 25, 50, 100],),
        ([8, 8],),
        ([32, 10],),
        ([10, 32],),
    ],
    misconceptions={
        "first_layer_alone": lambda widths: max(0, widths[0] - widths[1]),
        "two_ends": lambda widths: max(0, widths[0] - widths[-1]),
        "widest_layer": lambda widths: max(widths) - min(widths),
        "every_narrowing": lambda widths: sum(max(0, a - b) for a, b in pairwise(widths)),
        "what_gets_through": min,
    },
)


CHANNELS, LEAST, SAVING = 128, 48, 4
BUDGET = 9 * CHANNELS * CHANNELS // SAVING


def two_widths() -> list[int]:
    """Channels into and out of the 3x3 layer that keep the limits."""
    return [48, 51]


def _is_too_narrow(design: list[int]) -> Broken:
    return {"narrow": min(design)} if min(design) < LEAST else None


def _is_too_dear(design: list[int]) -> Broken:
    into, out = design
    weights = CHANNELS * into + 9 * into * out + out * CHANNELS
    return {"weights": weights} if weights > BUDGET else None


design = DesignExercise(
    "bottleneck.design",
    two_widths,
    form=Wholes(length=2, largest=9999),
    rules={"too_narrow": _is_too_narrow, "too_dear": _is_too_dear},
    numbers={"BUDGET": BUDGET, "CHANNELS": CHANNELS, "LEAST": LEAST, "SAVING": SAVING},
    misconceptions={
        "a_quarter": lambda design: design == [CHANNELS // 4] * 2,
        "a_half": lambda design: design == [CHANNELS // 2] * 2,
        "no_waist": lambda design: max(design) >= CHANNELS,
        "wider_side": lambda design: min(design) < LEAST <= max(design),
    },
)


def squeeze_weight(weight: torch.Tensor, m: int) -> torch.Tensor:
    """The nearest weight (O, C, k, k) that m channels can carry."""
    import torch

    table = weight.flatten(1)
    U, S, Vh = torch.linalg.svd(table, full_matrices=False)
    nearest = (U[:, :m] * S[:m]) @ Vh[:m]
    return nearest.view_as(weight)


def _by_projection(weight: torch.Tensor, m: int) -> torch.Tensor:
    import torch

    table = weight.flatten(1)
    _, directions = torch.linalg.eigh(table @ table.T)
    kept = directions[:, len(table) - min(m, len(table)) :]
    return (kept @ kept.T @ table).view_as(weight)


def _weights() -> list[tuple[torch.Tensor, int]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [((4, 3, 3, 3), 2), ((6, 6, 3, 3), 1), ((8, 2, 5, 5), 5), ((5, 7, 1, 1), 3)]
    return [
        (torch.randn(*shape, generator=rng, dtype=torch.float64), m)
        for shape, m in [*shapes, ((3, 4, 3, 3), 3)]
    ]


def _first_channels(weight: torch.Tensor, m: int) -> torch.Tensor:
    kept = weight.clone()
    kept[m:] = 0
    return kept


def _cell_by_cell(weight: torch.Tensor, m: int) -> torch.Tensor:
    import torch

    outputs, C, k, _ = weight.shape
    tables = weight.permute(2, 3, 0, 1)
    U, S, Vh = torch.linalg.svd(tables, full_matrices=False)
    nearest = (U[..., :m] * S[..., None, :m]) @ Vh[..., :m, :]
    return nearest.view(k, k, outputs, C).permute(2, 3, 0, 1)


def _over_inputs(weight: torch.Tensor, m: int) -> torch.Tensor:
    return squeeze_weight(weight.transpose(0, 1), m).transpose(0, 1)


def _directions_alone(weight: torch.Tensor, m: int) -> torch.Tensor:
    import torch

    U, _, Vh = torch.linalg.svd(weight.flatten(1), full_matrices=False)
    return (U[:, :m] @ Vh[:m]).view_as(weight)


build = FunctionExercise(
    "bottleneck.build",
    squeeze_weight,
    cases=_weights,
    reference=_by_projection,
    needs="torch",
    digits=4,
    misconceptions={
        "first_channels": _first_channels,
        "cell_by_cell": _cell_by_cell,
        "over_inputs": _over_inputs,
        "no_singular_values": _directions_alone,
        "the_rest": lambda weight, m: weight - squeeze_weight(weight, m),
    },
)
