"""Exercises on the bottleneck, from reading a block to the best waist of a given layer."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from math import isqrt
from typing import TYPE_CHECKING

from convlessons.exercises.compare import not_two_counts, show
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
    "Where do the weights sit?",
    "A bottleneck leads from 512 channels through a waist of 128 back to 512, with a 3×3 in the "
    "middle and no biases. Which share of its weights has the 3×3 layer? Give a number from 0 to "
    "1.",
    share_of_3x3,
    hints=(
        "Write down how many channels each of the three layers reads and makes.",
        "The 3×3 layer has nine tables of weights. How large is one of them, beside the 1×1's?",
        "Two layers have as many weights as each other. Add all three up, and divide.",
    ),
    misconceptions=(
        (
            lambda: 9 / 11,
            "That counts kernel cells, 1 + 9 + 1. A cell has a weight for every pair of an input "
            "and an output channel, and these layers have different channels.",
        ),
        (
            lambda: 1 / 3,
            "Three layers need not share equally. Count each one's weights.",
        ),
        (
            lambda: 512 * 128 * 2 / (512 * 128 * 2 + 9 * 128 * 128),
            "That is the share of the other two layers.",
        ),
        (
            lambda: 9 * 512 / (9 * 512 + 2 * 128),
            "The 3×3 layer is the one in the waist: how many channels does it see?",
        ),
    ),
    why="With a waist of a quarter the layers stand as 4 to 9 to 4, whatever the channels.",
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
    "How wide may the waist be?",
    "Three layers, 1×1 from `c_in` to m channels, `k`×`k` on the m, and 1×1 from m to `c_out`, "
    "replace one direct `k`×`k` layer; nothing has biases. Write a function that returns the "
    "largest m for which the three have fewer weights than the one, or 0 if no m has.",
    widest_waist,
    cases=lambda: [
        (256, 256, 3),
        (64, 256, 3),
        (128, 128, 1),
        (1, 1, 3),
        (24, 24, 5),
        (4, 6, 1),
        (40, 3, 7),
    ],
    hints=(
        "Write a helper that counts the weights of the three layers for a given m.",
        "More channels in the waist never make it cheaper. So where can the search stop?",
        "Try the smallest layers by hand: from 1 channel to 1 channel, does any m pay?",
    ),
    misconceptions=(
        (
            _without_ends,
            "That leaves out the two 1×1 layers. They must be paid for too.",
        ),
        (
            _a_tie_counts,
            "Look at a layer for which both have equally many weights. Does that pay?",
        ),
        (
            _two_layers,
            "That counts the 1×1 layers and forgets the one between them.",
        ),
        (
            lambda c_in, c_out, k: min(c_in, c_out) // 4,
            "A quarter is what ResNet chose. The question is where it stops to pay.",
        ),
        (
            lambda c_in, c_out, k: min(c_in, c_out) - 1,
            "Any narrowing seems to help, but the two extra layers cost something. Count.",
        ),
    ),
    why="For equal channels and 3×3 kernels the edge lies at 0.895 of them; for 1×1 at 0.414.",
)


def lost_directions(widths: list[int]) -> int:
    """Independent directions of an input cell that change no output."""
    return widths[0] - min(widths)


lost = FunctionExercise(
    "bottleneck.lost",
    "What does not get through?",
    "Several 1×1 convolutions follow each other, with nothing between them. `widths` lists the "
    "channels from the input to the output. An input cell is a point with `widths[0]` "
    "coordinates, and some directions in which it may move change no output at all. Write a "
    "function that returns how many independent such directions there are if the weights are "
    "random. For 256, 64, 256 there are 192.",
    lost_directions,
    cases=lambda: [
        ([64, 16, 64],),
        ([64, 128, 16, 32],),
        ([16, 64, 16],),
        ([100, 50, 25, 50, 100],),
        ([8, 8],),
        ([32, 10],),
        ([10, 32],),
    ],
    hints=(
        "The layers are matrices. What is the product of several matrices?",
        "How many independent rows can a product have, if one of its factors has only sixteen?",
        "A wide layer behind a narrow one: can it bring back what the narrow one has lost?",
    ),
    misconceptions=(
        (
            lambda widths: max(0, widths[0] - widths[1]),
            "That looks at the first layer alone. A later one may be narrower.",
        ),
        (
            lambda widths: max(0, widths[0] - widths[-1]),
            "That compares the two ends. What of the layers between them?",
        ),
        (
            lambda widths: max(widths) - min(widths),
            "The widest layer may be one in the middle. The directions are those of the input.",
        ),
        (
            lambda widths: sum(max(0, a - b) for a, b in pairwise(widths)),
            "That adds up every narrowing. What has gone already cannot go again.",
        ),
        (
            min,
            "That is how many get through. The question is how many do not.",
        ),
    ),
    why="The rank of a product is at most that of its narrowest factor; the rest of the input's "
    "directions is its null space.",
)


CHANNELS, LEAST, SAVING = 128, 48, 4
BUDGET = 9 * CHANNELS * CHANNELS // SAVING


def two_widths() -> list[int]:
    """Channels into and out of the 3x3 layer that keep the limits."""
    return [48, 51]


_are_two_channels = partial(
    not_two_counts,
    wanted="a list of two numbers of channels is wanted",
    kind="channels: a whole number from 1 on is wanted",
    largest=9999,
)


def _lets_enough_through(design: list[int]) -> str | None:
    narrow = min(design)
    return None if narrow >= LEAST else f"{show(design)} lets {narrow} channels through."


def _saves_enough(design: list[int]) -> str | None:
    into, out = design
    weights = CHANNELS * into + 9 * into * out + out * CHANNELS
    return None if weights <= BUDGET else f"{show(design)} has {weights:,} weights."


design = DesignExercise(
    "bottleneck.design",
    "Wide enough and cheap enough",
    f"Design a bottleneck from {CHANNELS} to {CHANNELS} channels: a 1×1 to m₁ channels, a 3×3 from "
    f"m₁ to m₂, a 1×1 back. At least {LEAST} channels must get through everywhere, and the three "
    f"layers may have at most {BUDGET:,} weights, {SAVING} times fewer than the direct 3×3. There "
    "are several right answers. Give one as a list of m₁ and m₂.",
    two_widths,
    rules=(_are_two_channels, _lets_enough_through, _saves_enough),
    hints=(
        "Write the weights of all three layers down as a function of m₁ and m₂.",
        "What does the narrowest waist that is allowed cost? Is anything left?",
        "Widen one of the two numbers a little at a time, and count again.",
    ),
    misconceptions=(
        (
            lambda design: list(design) == [CHANNELS // 4] * 2,
            "A quarter, as ResNet has it, is cheap enough. Does it let enough through?",
        ),
        (
            lambda design: list(design) == [CHANNELS // 2] * 2,
            "Half the channels let enough through. Count what the 3×3 layer costs then.",
        ),
        (
            lambda design: max(design) >= CHANNELS,
            "That is no waist. The wide end belongs outside of the 3×3 layer.",
        ),
        (
            lambda design: min(design) < LEAST <= max(design),
            "The wider side does not help: everything passes through the narrower one too.",
        ),
    ),
    why="The 3×3 layer is the dear one, and both of its sides count.",
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


def _directions_alone(weight: torch.Tensor, m: int) -> torch.Tensor:
    import torch

    U, _, Vh = torch.linalg.svd(weight.flatten(1), full_matrices=False)
    return (U[:, :m] @ Vh[:m]).view_as(weight)


build = FunctionExercise(
    "bottleneck.build",
    "The best waist of a given layer",
    "A `k`×`k` layer with `weight` (O, C, k, k) shall become two: a `k`×`k` to `m` channels, and "
    "a 1×1 from `m` to O, with nothing between. Together they are one `k`×`k` layer again. Return "
    "its weight (O, C, k, k): of all that two such layers can make, the one whose squared "
    "distance from `weight`, summed over all entries, is smallest. `torch.linalg.svd` helps.",
    squeeze_weight,
    cases=_weights,
    reference=_by_projection,
    hints=(
        "Write a layer as a table with a row for each output. What shape has it, and what do the "
        "two new layers look like as tables?",
        "A product of a tall and a wide table has a limited rank. Which table of that rank is "
        "nearest to a given one?",
        "Singular values come in order of size. Which ones do you keep, and how do you put the "
        "table together again?",
    ),
    misconceptions=(
        (
            _first_channels,
            "That keeps the first channels and drops the others. Mixtures of channels come nearer.",
        ),
        (
            _cell_by_cell,
            "That squeezes every kernel cell by itself. The 1×1 layer is the same for all cells.",
        ),
        (
            _directions_alone,
            "The directions are right. Their lengths, the singular values, are missing.",
        ),
        (
            lambda weight, m: weight - squeeze_weight(weight, m),
            "That is what the waist cannot make: the rest.",
        ),
    ),
    why="The best table of rank m keeps the m largest singular values (Eckart and Young, 1936). "
    "What is lost is the sum of the other ones, squared.",
)
