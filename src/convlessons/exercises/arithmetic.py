"""Exercises on convolution arithmetic, from reading windows to building the mathematician's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convlessons import plain
from convlessons.exercises.compare import show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch

PICTURE = [[1, 2, 0, 1], [0, 1, 3, 1], [2, 1, 0, 0], [1, 0, 1, 2]]
KERNEL = [[1, 0], [2, -1]]


def outputs() -> list[list[int]]:
    """The kernel at the four places that stride 2 leaves it."""
    picture = (1, 2, 0, 1), (0, 1, 3, 1), (2, 1, 0, 0), (1, 0, 1, 2)
    kernel = (1, 0), (2, -1)
    cells = [(u, v) for u in (0, 1) for v in (0, 1)]
    return [
        [sum(picture[i + u][j + v] * kernel[u][v] for u, v in cells) for j in (0, 2)]
        for i in (0, 2)
    ]


def _slide(picture: list[list[int]], kernel: list[list[int]], stride: int) -> list[list[int]]:
    starts = range(0, 3, stride)
    return [
        [sum(picture[i + u][j + v] * kernel[u][v] for u in (0, 1) for v in (0, 1)) for j in starts]
        for i in starts
    ]


reading = ValueExercise(
    "arithmetic.reading",
    "Read four windows",
    f"The picture is `{PICTURE}`, a list of rows, and the kernel is `{KERNEL}`. Work out what "
    "PyTorch's `conv2d` gives with `stride=2` and no padding. Give the outputs as a list of rows.",
    outputs,
    hints=(
        "With stride 2 a window of 2 × 2 cells never overlaps its neighbour: cut the picture up.",
        "Lay the kernel over the first window as it is, without turning it. Multiply cell by cell.",
        "A weight of zero ignores its cell, and a negative weight subtracts it.",
    ),
    misconceptions=(
        (
            lambda: _slide(PICTURE, [[-1, 2], [0, 1]], 2),
            "That turns the kernel by 180°, as mathematicians do. PyTorch lays it on as it is.",
        ),
        (
            lambda: _slide(PICTURE, KERNEL, 1),
            "Those are the outputs at every place. With stride 2 every other one is left out, "
            "in both directions.",
        ),
        (
            lambda: _slide(PICTURE, [[1, 2], [0, -1]], 2),
            "That mirrors the kernel at its diagonal: its first row goes over the window's "
            "first row.",
        ),
        (
            lambda: [list(row) for row in zip(*_slide(PICTURE, KERNEL, 2), strict=True)],
            "The values are there, but rows and columns are exchanged.",
        ),
        (
            lambda: [value for row in _slide(PICTURE, KERNEL, 2) for value in row],
            "The values are there, in one list. The output is a map: give a list of rows.",
        ),
    ),
    why="Four windows that do not overlap, each multiplied by the kernel as it is and added up.",
)


def left_over(size: int, k: int, s: int, p: int, d: int) -> int:
    """Cells at the end of the padded axis that lie beyond the last window."""
    room = size + 2 * p - d * (k - 1) - 1
    return room % s


floor = FunctionExercise(
    "arithmetic.floor",
    "What does the floor cut off?",
    "A kernel of `k` taps with stride `s`, padding `p` and dilation `d` slides along an axis of "
    "`size` cells. The output size is floored: some cells at the end of the padded axis may lie "
    "beyond the last window. Write a function that returns how many.",
    left_over,
    cases=lambda: [
        (8, 3, 2, 0, 1),
        (8, 3, 2, 1, 1),
        (7, 3, 2, 1, 1),
        (32, 5, 4, 2, 1),
        (10, 3, 3, 0, 2),
        (9, 2, 4, 1, 3),
        (6, 3, 1, 1, 1),
    ],
    hints=(
        "Put the first window at the start of the padded axis. How many cells lie behind it?",
        "Every step of the window takes `s` of those cells.",
        "Steps are taken as long as there are enough cells for a whole one. What remains?",
    ),
    misconceptions=(
        (
            lambda size, k, s, p, d: (size + 2 * p) % s,
            "That divides the whole padded axis by the stride. The first window stands somewhere "
            "already: how many cells are behind it?",
        ),
        (
            lambda size, k, s, p, d: (size - d * (k - 1) - 1) % s,
            "That leaves the padding out. It is there on both sides, for the window to walk on.",
        ),
        (
            lambda size, k, s, p, d: (size + p - d * (k - 1) - 1) % s,
            "That has the padding on one side only.",
        ),
        (
            lambda size, k, s, p, d: (size + 2 * p - k) % s,
            "That leaves the dilation out: from its first to its last tap a dilated kernel spans "
            "more than `k` cells.",
        ),
        (
            lambda size, k, s, p, d: (size + 2 * p - d * (k - 1) - 1) // s,
            "That is the number of steps that the window takes. What is left when it cannot take "
            "another?",
        ),
    ),
    why="What the floor cuts off is the remainder of the division that it floors.",
)


def padding_that_keeps(k: int, d: int) -> int:
    """Padding on each side that keeps the size; k is odd, the stride 1."""
    reach = (k - 1) // 2
    return d * reach


same = FunctionExercise(
    "arithmetic.same",
    "Which padding keeps the size?",
    "The stride is 1, `k` is odd and the dilation is `d`. Write a function that returns the "
    "padding on each side with which the output is as large as the input.",
    padding_that_keeps,
    cases=lambda: [(3, 1), (5, 1), (7, 1), (3, 2), (5, 3), (1, 4), (9, 2)],
    hints=(
        "Take `k = 3` and `d = 1`. How many outputs are missing without padding?",
        "Without padding, as many outputs are missing as cells lie behind the window's first.",
        "How far does a dilated kernel reach from its middle tap to its last?",
    ),
    misconceptions=(
        (
            lambda k, d: k // 2,
            "That is right for `d = 1`. How far does the kernel reach when it is spread out?",
        ),
        (
            lambda k, d: d * (k - 1),
            "That is what is missing in all. `padding` is added on each side.",
        ),
        (
            lambda k, d: d * k // 2,
            "That multiplies the kernel's taps by the dilation. Count the steps between them.",
        ),
        (
            lambda k, d: (k + d) // 2,
            "That adds the dilation once, however many taps there are.",
        ),
    ),
    why="On each side the kernel reaches over half of its steps, and every step is `d` long.",
)


def factors() -> list[float]:
    """Multiply-accumulates are proportional to the outputs, both channel counts and k²."""
    resolution = 2 * 2
    width = 2 * 2
    kernel = (5 * 5) / (3 * 3)
    stride = 1 / (2 * 2)
    return [resolution, width, kernel, stride]


budget = ValueExercise(
    "arithmetic.budget",
    "What does it cost?",
    "A 3 × 3 layer with stride 1 keeps the size of its map. By which factor do its "
    "multiply-accumulates change if, each time starting from that layer,\n\n"
    "first, height and width of the input double; second, the channels in and the channels out "
    "double; third, the kernel becomes 5 × 5 and the padding grows with it; fourth, the stride "
    "becomes 2 (height and width are even)? List the four factors.",
    factors,
    hints=(
        "Write down the product that gives the multiply-accumulates. Which of its factors change?",
        "A map has two sides, a layer two channel counts, a kernel two sides, a stride two "
        "directions.",
        "A factor may be a fraction. Leave it as a division: Python will work it out.",
    ),
    misconceptions=(
        (
            lambda: [2, 2, 5 / 3, 1 / 2],
            "Each change counts twice: once for each of two sides, or once for each end of the "
            "layer.",
        ),
        (
            lambda: [1, 4, 25 / 9, 1],
            "Those are the factors of the weights. Multiply-accumulates also depend on how often "
            "each weight is used.",
        ),
        (
            lambda: [4, 2, 25 / 9, 1 / 4],
            "Both channel counts double: every output channel reads every input channel.",
        ),
        (
            lambda: [4, 4, 25 / 9, 4],
            "A larger stride makes fewer outputs, not more.",
        ),
    ),
    why="Outputs × weights: each of the four changes enters that product twice.",
)


SIZE, TARGET, LARGEST = 32, 8, 7


def layer() -> list[int]:
    """Kernel, stride and padding: 32 cells to 8, none of them left out."""
    return [7, 4, 2]


def _is_three_numbers(design: Any) -> str | None:
    if not isinstance(design, list | tuple) or len(design) != 3:
        return f"Your design is {show(design)}: a list of three numbers is wanted, `[k, s, p]`."
    for name, value, least in zip("ksp", design, (1, 1, 0), strict=True):
        if isinstance(value, bool) or not isinstance(value, int):
            return f"{show(value)} is no whole number."
        if value < least:
            return f"`{name}` is {value}: PyTorch takes no less than {least}."
    return None


def _is_small(design: list[int]) -> str | None:
    return None if design[0] <= LARGEST else f"The kernel has {design[0]} taps: too many."


def _has_the_size(design: list[int]) -> str | None:
    k, s, p = design
    if k > SIZE + 2 * p:
        return f"A kernel of {k} taps does not fit."
    size = plain.output_size(SIZE, k, s, p)
    return None if size == TARGET else f"{show(design)} turns {SIZE} cells into {size}."


def _reads_all(design: list[int]) -> str | None:
    k, s, p = design
    size = plain.output_size(SIZE, k, s, p)
    read = {i * s + tap - p for i in range(size) for tap in range(k)}
    missing = sorted(set(range(SIZE)) - read)
    if not missing:
        return None
    return f"With {show(design)} no window reads the cell at index {missing[0]}."


stem = DesignExercise(
    "arithmetic.stem",
    "Design a layer that loses nothing",
    f"Choose kernel, stride and padding of one layer that turns {SIZE} cells into {TARGET} along "
    f"an axis, with at most {LARGEST} taps, so that every cell of the picture is read by at least "
    "one window. There are several right answers: give one as a list `[k, s, p]`.",
    layer,
    rules=(_is_three_numbers, _is_small, _has_the_size, _reads_all),
    hints=(
        "By which factor does the size shrink? Which of the three numbers does that?",
        "When is a cell between two windows read by neither of them?",
        "Padding moves the first window outwards, and lets the last one start later.",
    ),
    misconceptions=(
        (
            lambda design: design[1] > design[0],
            "The step is longer than the window, so cells between two windows are skipped.",
        ),
        (
            lambda design: design[1] == 2,
            "Stride 2 halves the size. One layer has to do more here.",
        ),
        (
            lambda design: design[2] > design[0] // 2,
            "With so much padding there are windows that see hardly any of the picture.",
        ),
    ),
    why="The stride sets the factor; a window at least as long as the step leaves no cell out.",
)


# The starter is a notebook's cell, and those are formatted to a narrower line.
# fmt: off
def true_convolution(
    picture: torch.Tensor, kernel: torch.Tensor
) -> torch.Tensor:
    """Convolution of picture (H, W) and kernel (kh, kw) as in mathematics.

    Cells outside are zero and every overlap counts: (H + kh - 1, W + kw - 1).
    """
    H, W = picture.shape
    kh, kw = kernel.shape
    y = picture.new_zeros(H + kh - 1, W + kw - 1)
    for i in range(H):
        for j in range(W):
            y[i : i + kh, j : j + kw] += picture[i, j] * kernel
    return y


# fmt: on


def _correlate(
    picture: torch.Tensor, kernel: torch.Tensor, padding: tuple[int, int]
) -> torch.Tensor:
    from torch.nn.functional import conv2d

    return conv2d(picture[None, None], kernel[None, None], padding=padding)[0, 0]


def _full(picture: torch.Tensor, kernel: torch.Tensor) -> torch.Tensor:
    kh, kw = kernel.shape
    return _correlate(picture, kernel.flip(0, 1), (kh - 1, kw - 1))


def _pictures() -> list[tuple[Any, ...]]:
    import torch

    generator = torch.Generator().manual_seed(0)
    shapes = [((3, 3), (2, 2)), ((5, 4), (3, 3)), ((6, 7), (1, 3)), ((4, 4), (2, 3))]
    return [
        tuple(torch.randint(-4, 5, shape, generator=generator).float() for shape in pair)
        for pair in shapes
    ]


build = FunctionExercise(
    "arithmetic.build",
    "Build the mathematician's convolution",
    "Turn the view round: do not ask what an output reads, but where an input goes. Every cell of "
    "the picture lays a copy of the kernel, multiplied by its value, on the output; where copies "
    "overlap they add. The cell in row `i`, column `j` puts the kernel's first cell on the output "
    "in row `i`, column `j`. Write it without any convolution of PyTorch's.",
    true_convolution,
    cases=_pictures,
    reference=_full,
    hints=(
        "How large is the output? The last cell lays a whole kernel too.",
        "Begin with an output of zeros, and take the picture's cells one after the other.",
        "A slice of a tensor can be added to in place.",
    ),
    misconceptions=(
        (
            lambda picture, kernel: _correlate(
                picture, kernel, (kernel.shape[0] - 1, kernel.shape[1] - 1)
            ),
            "That is the cross-correlation. A single bright cell would leave the kernel turned "
            "by 180°; in a convolution it leaves the kernel as it is.",
        ),
        (
            lambda picture, kernel: _correlate(picture, kernel.flip(0, 1), (0, 0)),
            "Only whole overlaps are there. Here every overlap counts, so the output is larger "
            "than the picture.",
        ),
        (
            lambda picture, kernel: _full(picture, kernel.flip(0)),
            "The kernel's rows are upside down.",
        ),
        (
            lambda picture, kernel: _full(picture, kernel.flip(1)),
            "The kernel is mirrored from left to right.",
        ),
    ),
    why="To lay copies of a kernel is to convolve; to read windows with it is to correlate.",
)
