"""Exercises on the Inception module, from counting channels to merging its kernels into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convlessons.exercises.compare import show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise

if TYPE_CHECKING:
    import torch


def channels_after(in_channels: int, widths: list[int], modules: int) -> int:
    """Channels that a row of naive modules with these kernels hands on."""
    added = sum(widths)
    return in_channels + modules * added


naive_row = FunctionExercise(
    "inception.naive_row",
    "How wide does a naive row grow?",
    "A row of `modules` naive Inception modules reads `in_channels` channels. Every module has "
    "`widths = [1×1, 3×3, 5×5]` kernels and a pooling branch without a projection. Write a "
    "function that returns how many channels the last module hands on.",
    channels_after,
    cases=lambda: [
        (192, [64, 128, 32], 1),
        (192, [64, 128, 32], 2),
        (3, [1, 1, 1], 5),
        (480, [192, 208, 48], 9),
        (16, [8, 8, 8], 0),
    ],
    hints=(
        "What does one module hand on? Count the channels of all four branches.",
        "How many channels come out of a pooling layer that reads 192?",
        "Which channels does a second module add to those of the first?",
    ),
    misconceptions=(
        (
            lambda in_channels, widths, modules: sum(widths) if modules else in_channels,
            "That counts the three kernels' channels. A fourth branch is joined to them.",
        ),
        (
            lambda in_channels, widths, modules: (in_channels + sum(widths)) * max(modules, 1),
            "That repeats the first module's output. What does the second module read?",
        ),
        (
            lambda in_channels, widths, modules: in_channels * 2**modules,
            "That doubles with every module. The kernels add the same number of channels each "
            "time, however many they read.",
        ),
    ),
    why="Every module keeps its whole input, pooled, and adds its kernels: the growth is a "
    "straight line. The weights grow with what is read, so their sum grows with the square.",
)


def fields_after(modules: int) -> list[int]:
    """Cells along a side that the channels after a row see, each number once."""
    seen = {1}
    for _ in range(modules):
        seen = {width + further for width in seen for further in (0, 2, 4)}
    return sorted(seen)


fields = FunctionExercise(
    "inception.fields",
    "What does the mixture see?",
    "After one Inception module some channels see one input cell along a side, others 3 or 5. The "
    "next module reads them all. Write a function that returns the sizes of the receptive fields, "
    "along one side, that occur among the channels after `modules` modules in a row: each size "
    "once, the smallest first. Count the largest field of each path; strides are 1.",
    fields_after,
    cases=lambda: [(1,), (2,), (3,), (0,), (6,)],
    hints=(
        "A path goes through one branch of every module. Which path sees least, which sees most?",
        "By how many cells does a 1×1, a 3×3, a 5×5 kernel widen what its input sees?",
        "The pooling branch sees as far as which of the kernels?",
    ),
    misconceptions=(
        (
            lambda modules: [1, 3, 5],
            "Those are the kernels of one module. The second reads channels that see more than one "
            "cell already.",
        ),
        (
            lambda modules: [1 + 4 * modules],
            "That is the widest path alone. What of a path through the 1×1 branches?",
        ),
        (
            lambda modules: sorted(
                {3**i * 5**j for i in range(modules + 1) for j in range(modules + 1 - i)}
            ),
            "That multiplies the kernels. Neighbouring windows overlap: a layer adds cells to a "
            "field.",
        ),
        (
            lambda modules: [1 + 4 * n for n in range(modules + 1)],
            "That mixes 1×1 and 5×5 only. The other branches give the sizes in between.",
        ),
    ),
    why="Every module adds nothing, one cell or two on each side. So after m modules all odd sizes "
    "up to the largest occur: that is what the mixture mixes.",
)


def largest_reduction(C: int, n: int, k: int) -> int:
    """Widest reduction from C channels that saves weights before n kernels."""
    naive = k * k * C * n
    per_channel = C + k * k * n
    return (naive - 1) // per_channel


pays = FunctionExercise(
    "inception.pays",
    "When does a reduction pay?",
    "`n` kernels of k×k read `C` channels. Put a 1×1 reduction to `m` channels before them. Write "
    "a function that returns the largest whole number `m` with which reduction and kernels "
    "together have fewer weights than the kernels alone, biases left out; 0 if there is none.",
    largest_reduction,
    cases=lambda: [
        (192, 128, 3),
        (192, 32, 5),
        (832, 384, 3),
        (64, 64, 1),
        (8, 8, 3),
        (9, 1, 3),
        (4, 4, 1),
        (1, 1, 3),
    ],
    hints=(
        "Write the weights with the reduction as a sum of two products. What grows with `m`?",
        "For which `m` would both counts be equal? It need not be a whole number.",
        "Fewer means fewer: what if that `m` is a whole number?",
    ),
    misconceptions=(
        (
            lambda C, n, k: C - 1,
            "Any reduction makes the kernels cheaper. But the reduction has a price of its own.",
        ),
        (
            lambda C, n, k: k * k * C * n // (C + k * k * n),
            "Where both counts are equal nothing is saved yet.",
        ),
        (
            lambda C, n, k: (k * C * n - 1) // (C + k * n),
            "A k×k kernel has more than k cells.",
        ),
    ),
    why="A 3×3 or 5×5 kernel leaves much room for `m`; before a 1×1 kernel a reduction must be "
    "very narrow to pay.",
)


def _weights(channels: int, table_row: Any) -> int:
    n1, r3, n3, r5, n5, p = table_row
    return int(channels * (n1 + r3 + r5 + p) + 9 * r3 * n3 + 25 * r5 * n5)


BUDGET = 100_000
INPUT = OUTPUT = 256
NEEDED = {"3×3": 96, "5×5": 32}


def widths() -> tuple[int, ...]:
    """A module that keeps the limits: n1, r3, n3, r5, n5, p."""
    return (96, 40, 96, 16, 32, 32)


def _is_six_widths(design: Any) -> str | None:
    if not isinstance(design, list | tuple):
        return f"Your design is {show(design)}, a {type(design).__name__}: six widths are wanted."
    if len(design) != 6:
        return f"Your design has {len(design)} widths; the table has six columns."
    for width in design:
        if isinstance(width, bool) or not isinstance(width, int):
            return f"{show(width)} is no width: a width is a whole number of channels."
        if width < 1:
            return f"{width} is no width: every branch keeps at least one channel."
        if width > 10_000:
            return f"{width} channels are far more than the budget can hold."
    return None


def _hands_on_enough(design: Any) -> str | None:
    n1, _, n3, _, n5, p = design
    out = n1 + n3 + n5 + p
    return None if out == OUTPUT else f"Your module hands on {out} channels."


def _sees_enough(design: Any) -> str | None:
    for (name, least), width in zip(NEEDED.items(), (design[2], design[4]), strict=True):
        if width < least:
            return f"Your {name} branch has {width} channels: too few."
    return None


def _keeps_the_budget(design: Any) -> str | None:
    total = _weights(INPUT, design)
    return None if total <= BUDGET else f"Your module has {total:,} weights: too many."


design = DesignExercise(
    "inception.design",
    "Design a module on a budget",
    f"Choose the widths of a module that reads {INPUT} channels, hands on exactly {OUTPUT}, has at "
    f"least {NEEDED['3×3']} channels of 3×3 and {NEEDED['5×5']} of 5×5 in its output, and at most "
    f"{BUDGET:,} weights without biases. Give six numbers in the order of the table: 1×1, "
    "3×3 reduce, 3×3, 5×5 reduce, 5×5, pool proj. There are many right answers; try yours in "
    "the widget.",
    widths,
    rules=(_is_six_widths, _hands_on_enough, _sees_enough, _keeps_the_budget),
    hints=(
        "Start from a module of the table that hands on as many channels. How far off is it?",
        "Which two of the six widths are not part of the output at all?",
        "The channels that are neither 3×3 nor 5×5 cost the same wherever they go.",
    ),
    misconceptions=(
        (
            lambda design: sum(design) == OUTPUT,
            "You added up all six columns. The reductions stay inside the module.",
        ),
        (
            lambda design: design[1] >= INPUT or design[3] >= INPUT,
            "A reduction that is as wide as the input reduces nothing.",
        ),
    ),
    why="The two reductions decide the price, and the output does not show them.",
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
    "Three branches are one convolution",
    "Leave pooling and reductions out. Three branches have the weights `one` (n1, C, 1, 1), "
    "`three` (n3, C, 3, 3) and `five` (n5, C, 5, 5). Each pads to keep the size, and the channels "
    "are joined in this order. That is one 5×5 convolution with padding 2: return its weight.",
    merged,
    cases=_branch_weights,
    reference=_by_copying,
    hints=(
        "What is the shape of the weight that is wanted? Which axis counts the kernels?",
        "A 5×5 kernel that gives what a 3×3 kernel gives: which of its 25 weights are zero?",
        "Look at `torch.nn.functional.pad`: in which order does it take the four sides?",
    ),
    misconceptions=(
        (
            _corner,
            "Your small kernels sit in a corner of the 5×5: the pictures that they give are "
            "shifted. Which cell of the 5×5 lies over the output?",
        ),
        (
            _backwards,
            "The kernels are right and in another order: the channels would be joined the other "
            "way round.",
        ),
    ),
    why="The module is a 5×5 convolution in which most kernels are forced to be zero at the rim. "
    "The branches are not a new function, they are a saving.",
)
