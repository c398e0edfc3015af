"""Exercises on dilated convolution, from reading a kernel to building the operation."""

from __future__ import annotations

from functools import reduce
from math import gcd, prod
from typing import TYPE_CHECKING, Any

from convlessons.exercises.compare import show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def effective_kernel_size(k: int, d: int) -> int:
    """Cells from the first to the last that a kernel of k taps reads at dilation d."""
    gaps = k - 1
    return gaps * d + 1


effective_kernel = FunctionExercise(
    "dilated.effective_kernel",
    "How wide is one dilated kernel?",
    "A kernel has `k` taps along one axis, and dilation `d`. Write a function that returns how "
    "many cells lie from its first tap to its last, both counted.",
    effective_kernel_size,
    cases=lambda: [(3, 1), (3, 2), (5, 4), (2, 3), (7, 2), (1, 7)],
    hints=(
        "Draw the taps of `k = 3` at `d = 1`, then at `d = 2`, and count.",
        "How many steps lead from the first tap to the last? How long is a step?",
        "A stretch that is 4 long begins on one cell and ends on another: how many does it touch?",
    ),
    misconceptions=(
        (
            lambda k, d: k * d,
            "That is `k` times `d`: a step of length `d` after every tap, the last one too. What "
            "would a kernel with a single tap read?",
        ),
        (
            lambda k, d: k + d,
            "That adds `d` once, however many taps there are. What does `d` change between each "
            "two neighbouring taps?",
        ),
        (
            lambda k, d: k + (k - 1) * d,
            "That takes `d` for the number of cells left out between two taps. At `d = 1` nothing "
            "is left out: it is the ordinary convolution.",
        ),
        (
            lambda k, d: k,
            "That counts the cells that are read, or the taps. The question is how far apart the "
            "outer ones are.",
        ),
        (
            lambda k, d: (k - 1) * d,
            "That is the distance from the first tap to the last. Both ends count as cells.",
        ),
    ),
    why="`k` taps have `k - 1` steps of length `d`, and the first cell counts too.",
)


def receptive_field_size(k: int, rates: list[int]) -> int:
    """Cells from the first to the last that one output of a stack of stride 1 sees."""
    size = 1
    for d in rates:
        size += (k - 1) * d
    return size


receptive_field = FunctionExercise(
    "dilated.receptive_field",
    "How far does a stack see?",
    "Layers of stride 1 with `k` taps each are stacked; layer `i` has the dilation `rates[i]`. "
    "Write a function that returns the size of the receptive field of one output, along one axis. "
    "Without a layer, an output sees one cell.",
    receptive_field_size,
    cases=lambda: [
        (3, [1]),
        (3, [1, 1]),
        (3, [1, 2, 4]),
        (3, [2, 2, 2]),
        (5, [1, 3]),
        (3, [1, 1, 2, 4, 8, 16, 1]),
        (3, []),
    ],
    hints=(
        "Start at the output with one cell, and go down through the stack one layer at a time.",
        "Two 3-tap layers without dilation see five cells, not six and not nine. Which cell of "
        "the second window is counted already?",
        "Each layer moves the two outermost cells outwards. By how much together?",
    ),
    misconceptions=(
        (
            lambda k, rates: prod((k - 1) * d + 1 for d in rates),
            "That multiplies the widths of the layers. A wider window shifts the outermost cells; "
            "it does not repeat the field.",
        ),
        (
            lambda k, rates: sum((k - 1) * d + 1 for d in rates),
            "That adds the widths of the layers. Neighbouring windows overlap: the cell in the "
            "middle is counted once a layer.",
        ),
        (
            lambda k, rates: sum(k * d for d in rates),
            "That adds `k * d` for every layer. How wide is one layer of rate 1 alone?",
        ),
        (
            lambda k, rates: max([(k - 1) * d + 1 for d in rates], default=1),
            "That is the width of the widest layer alone. The layers below it widen the field too.",
        ),
        (
            lambda k, rates: 1 + (k - 1) * prod(rates),
            "That multiplies the rates, as strides multiply. A dilated layer of stride 1 keeps "
            "the distance between neighbouring outputs.",
        ),
        (
            lambda k, rates: 1 + (k - 1) * len(rates),
            "That leaves the rates out: it is right for ordinary convolutions.",
        ),
    ),
    why="Each layer adds `(k - 1) * d` cells, whatever lies above it: the step stays 1.",
)


def reached_offsets() -> list[int]:
    """Offsets that three 3-tap layers of rate 2 reach."""
    reached = {0}
    for d in [2, 2, 2]:
        reached = {offset + step for offset in reached for step in (-d, 0, d)}
    return sorted(reached)


reached = ValueExercise(
    "dilated.reached",
    "Which cells reach the output?",
    "Three 3-tap layers are stacked, all of rate 2. List the offsets of the input cells from which "
    "at least one path leads to the output cell, from left to right: 0 is the cell below it, "
    "negative offsets are to the left.",
    reached_offsets,
    hints=(
        "One layer of rate 2 reaches three cells. From each of them the next layer moves on.",
        "A path is one step per layer. Which steps are there, and which sums of three steps?",
        "Look at the parity of the steps.",
    ),
    misconceptions=(
        (
            lambda: list(range(-6, 7)),
            "Those are all cells of the receptive field. Can a path end on a neighbour of the "
            "middle cell?",
        ),
        (
            lambda: [-2, 0, 2],
            "Those are the taps of one layer. The next layers move on from there.",
        ),
        (
            lambda: list(range(-9, 10, 3)),
            "That moves by one cell too many: rate 2 is the distance from tap to tap, not the "
            "number of cells left out.",
        ),
        (
            lambda: [-6, 0, 6],
            "Those are the paths that take the same tap in every layer. A path may turn round.",
        ),
        (
            lambda: list(range(-3, 4)),
            "Those are the offsets of ordinary convolutions. At rate 2 a step is longer.",
        ),
    ),
    why="Every step is -2, 0 or 2, so every sum is even: the odd cells are holes.",
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
    "How many paths reach each cell?",
    "A path picks one of the `k` taps in every layer. Write a function that returns, for every "
    "cell of the receptive field from the first to the last, the number of paths from it to the "
    "output; 0 is a hole. Without a layer it is `[1]`.",
    path_counts,
    cases=lambda: [(3, [1]), (3, [2]), (3, [1, 1]), (3, [2, 2, 2]), (3, [1, 2, 5]), (2, [1, 3])],
    hints=(
        "Begin with the output alone: one cell, one path. Then add one layer after the other.",
        "A layer hands the count of a cell on to `k` cells, `d` apart. Counts that meet add.",
        "Before a layer, make a list of zeros that is long enough for the wider field.",
    ),
    misconceptions=(
        (
            lambda k, rates: [int(count > 0) for count in path_counts(k, rates)],
            "That marks which cells are reached. A cell that several paths reach counts them all.",
        ),
        (
            lambda k, rates: path_counts(k, [1] * len(rates)),
            "That leaves the rates out: those are the counts of ordinary convolutions.",
        ),
        (
            lambda k, rates: [count for count in path_counts(k, rates) if count],
            "That leaves the holes out of the list. A cell that no path reaches counts 0.",
        ),
        (
            lambda k, rates: path_counts(k, [d + 1 for d in rates]),
            "That has as many zeros between two taps as the rate says. At rate 1 the taps are "
            "neighbours.",
        ),
    ),
    why="Counting paths is convolving: these are the input gradients of a stack of ones.",
)


LAYERS, FIELD = 3, 17


def rates() -> list[int]:
    """A stack without holes that keeps the limits."""
    return [1, 2, 5]


def _is_a_list_of_rates(design: Any) -> str | None:
    if not isinstance(design, list | tuple):
        return (
            f"Your design is {show(design)}, a {type(design).__name__}: a list of rates is wanted."
        )
    if not design:
        return "Your list has no rate in it."
    for d in design:
        if isinstance(d, bool) or not isinstance(d, int):
            return f"{show(d)} is no rate: a rate is a whole number."
        if d < 1:
            return f"{d} is no rate: PyTorch refuses a dilation below 1."
        if d > 10 * FIELD:
            return f"{d} is a far larger rate than the field asks for."
    return None


def _has_few_layers(design: list[int]) -> str | None:
    if len(design) <= LAYERS:
        return None
    return f"{show(design)} has {len(design)} layers."


def _sees_enough(design: list[int]) -> str | None:
    size = receptive_field_size(3, design)
    return None if size >= FIELD else f"{show(design)} sees {size} cells: too few."


def _has_no_hole(design: list[int]) -> str | None:
    counts = path_counts(3, design)
    if 0 not in counts:
        return None
    hole = counts.index(0) - len(counts) // 2
    return (
        f"{show(design)} sees {len(counts)} cells, but no path reaches the cell at offset {hole}."
    )


no_holes = DesignExercise(
    "dilated.no_holes",
    "Design a stack without holes",
    f"Choose the rates of at most {LAYERS} layers of 3 taps and stride 1, so that one output sees "
    f"at least {FIELD} cells along an axis and every cell of its receptive field is reached by a "
    "path. There are several right answers: give one as a list of rates, first layer first.",
    rates,
    rules=(_is_a_list_of_rates, _has_few_layers, _sees_enough, _has_no_hole),
    hints=(
        "How large must the rates be in total for the field?",
        "The neighbour of the outermost cell must be reached. What does that say of one rate?",
        "Take two layers first: for which second rate does the field grow without a gap?",
    ),
    misconceptions=(
        (
            lambda design: len(set(design)) == 1 < design[0],
            "Equal rates above 1 reach only multiples of that rate, however many layers there are.",
        ),
        (
            lambda design: len(design) > 1 and list(design) == [2 << i for i in range(len(design))],
            "Powers of two that begin at 2 are all even, and so is every sum of them: nothing "
            "reaches the odd cells.",
        ),
        (
            lambda design: reduce(gcd, design, 0) > 1,
            "All rates share a divisor, so every path moves by a multiple of it.",
        ),
        (
            lambda design: len(design) > 1 and list(design) == [1 << i for i in range(len(design))],
            "Powers of two that begin at 1 have no holes, but grow slowly. Paths overlap more "
            "than they must: can a later layer step further?",
        ),
    ),
    why="One rate must be 1, and a further rate may be as large as what is filled is wide.",
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
    "Build dilation out of ordinary convolutions",
    "With rate `d`, an output reads only cells whose row and column differ from its own by "
    "multiples of `d`. Use that: write the dilated convolution with calls of `conv2d` that have "
    "no `dilation`. `x` is (N, C, H, W), `weight` is (O, C, k, k) with `k` odd, `d` divides `H` "
    "and `W`; pad with zeros so that the output is (N, O, H, W). It is compared with PyTorch's "
    "own.",
    by_lattices,
    cases=_small_convolutions,
    reference=_by_pytorch,
    hints=(
        "Take `d = 2`. Which outputs read cells of even rows and even columns only?",
        "Slices with a step of `d` pick out lattices that never meet. How many are there?",
        "Each lattice is a small picture. Where do its results belong in the output?",
    ),
    misconceptions=(
        (
            _one_lattice,
            "That fills the outputs on one lattice and leaves the others 0. Every cell of the "
            "picture lies on some lattice.",
        ),
        (
            _blown_up,
            "That computes one lattice and repeats its results. The others have cells, and "
            "results, of their own.",
        ),
        (
            _in_blocks,
            "That cuts the picture into blocks of neighbours. The cells that meet in a dilated "
            "convolution are not neighbours.",
        ),
        (
            lambda x, weight, d: _by_pytorch(x, weight, d + 1),
            "That leaves `d` cells out between two taps. The rate is the distance from tap to tap.",
        ),
        (
            lambda x, weight, d: _by_pytorch(x, weight, 1),
            "The rate has no effect: that is the ordinary convolution.",
        ),
    ),
    why="Rate d runs d · d ordinary convolutions that never exchange a word. Stack equal rates, "
    "and they never will: that is gridding.",
)
