"""Exercises on convolution arithmetic, from reading windows to building the mathematician's own."""

from random import Random

from convlessons import plain
from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

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
    outputs,
    numbers={"KERNEL": KERNEL, "PICTURE": PICTURE},
    misconceptions={
        "kernel_turned": _slide(PICTURE, [[-1, 2], [0, 1]], 2),
        "every_place": _slide(PICTURE, KERNEL, 1),
        "kernel_mirrored": _slide(PICTURE, [[1, 2], [0, -1]], 2),
        "transposed": [list(row) for row in zip(*_slide(PICTURE, KERNEL, 2), strict=True)],
        "flattened": [value for row in _slide(PICTURE, KERNEL, 2) for value in row],
    },
)


def left_over(size: int, k: int, s: int, p: int, d: int) -> int:
    """Cells at the end of the padded axis that lie beyond the last window."""
    room = size + 2 * p - d * (k - 1) - 1
    return room % s


floor = FunctionExercise(
    "arithmetic.floor",
    left_over,
    cases=[
        (8, 3, 2, 0, 1),
        (8, 3, 2, 1, 1),
        (7, 3, 2, 1, 1),
        (32, 5, 4, 2, 1),
        (10, 3, 4, 0, 2),
        (9, 2, 4, 1, 3),
        (6, 3, 1, 1, 1),
    ],
    misconceptions={
        "whole_axis": lambda size, k, s, p, d: (size + 2 * p) % s,
        "no_padding": lambda size, k, s, p, d: (size - d * (k - 1) - 1) % s,
        "one_sided_padding": lambda size, k, s, p, d: (size + p - d * (k - 1) - 1) % s,
        "no_dilation": lambda size, k, s, p, d: (size + 2 * p - k) % s,
        "taps_not_steps": lambda size, k, s, p, d: (size + 2 * p - d * k) % s,
        "counts_steps": lambda size, k, s, p, d: (size + 2 * p - d * (k - 1) - 1) // s,
    },
)


def padding_that_keeps(k: int, d: int) -> int:
    """Padding on each side that keeps the size; k is odd, the stride 1."""
    reach = (k - 1) // 2
    return d * reach


same = FunctionExercise(
    "arithmetic.same",
    padding_that_keeps,
    cases=[(3, 1), (5, 1), (7, 1), (3, 2), (5, 3), (1, 4), (9, 2)],
    misconceptions={
        "no_dilation": lambda k, d: k // 2,
        "both_sides_at_once": lambda k, d: d * (k - 1),
        "taps_not_steps": lambda k, d: d * k // 2,
        "dilation_once": lambda k, d: (k + d) // 2,
    },
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
    factors,
    digits=3,
    misconceptions={
        "every_change_once": [2, 2, 5 / 3, 1 / 2],
        "factors_of_weights": [1, 4, 25 / 9, 1],
        "one_channel_count": [4, 2, 25 / 9, 1 / 4],
        "stride_the_wrong_way": [4, 4, 25 / 9, 4],
    },
)


SIZE, TARGET, LARGEST = 32, 8, 7


def layer() -> list[int]:
    """Kernel, stride and padding: 32 cells to 8, none of them left out."""
    return [7, 4, 2]


def _has_too_many_taps(layer: list[int]) -> Broken:
    return {"taps": layer[0]} if layer[0] > LARGEST else None


def _does_not_fit(layer: list[int]) -> Broken:
    k, _, p = layer
    return {"taps": k} if k > SIZE + 2 * p else None


def _has_another_size(layer: list[int]) -> Broken:
    size = plain.output_size(SIZE, *layer)
    return {"size": size} if size != TARGET else None


def _leaves_a_cell_out(layer: list[int]) -> Broken:
    k, s, p = layer
    read = {i * s + tap - p for i in range(TARGET) for tap in range(k)}
    missing = sorted(set(range(SIZE)) - read)
    return {"cell": missing[0]} if missing else None


stem = DesignExercise(
    "arithmetic.stem",
    layer,
    form=Wholes(length=3, least=(1, 1, 0), largest=10 * SIZE),
    rules={
        "too_many_taps": _has_too_many_taps,
        "does_not_fit": _does_not_fit,
        "another_size": _has_another_size,
        "leaves_a_cell_out": _leaves_a_cell_out,
    },
    numbers={"SIZE": SIZE, "TARGET": TARGET, "LARGEST": LARGEST},
    misconceptions={
        "step_longer_than_window": lambda design: design[1] > design[0],
        "stride_two": lambda design: design[1] == 2,
        "too_much_padding": lambda design: (
            design[2] > design[0] // 2 and plain.output_size(SIZE, *design) > TARGET
        ),
    },
)


Rows = list[list[int]]


# The starter is a notebook's cell, and those are formatted to a narrower line.
# fmt: off
def true_convolution(
    picture: list[list[int]], kernel: list[list[int]]
) -> list[list[int]]:
    """Convolution of H × W and kh × kw numbers: (H + kh - 1) × (W + kw - 1)."""
    H, W = len(picture), len(picture[0])
    kh, kw = len(kernel), len(kernel[0])
    y = [[0] * (W + kw - 1) for _ in range(H + kh - 1)]
    for i in range(H):
        for j in range(W):
            for u in range(kh):
                for v in range(kw):
                    y[i + u][j + v] += picture[i][j] * kernel[u][v]
    return y


# fmt: on


def _correlate(picture: Rows, kernel: Rows, *, full: bool) -> Rows:
    """Windows read with the kernel as it is, all that overlap or all that lie inside."""
    kh, kw = len(kernel), len(kernel[0])
    down, right = (kh - 1, kw - 1) if full else (0, 0)
    cells = {(i, j): cell for i, row in enumerate(picture) for j, cell in enumerate(row)}
    return [
        [
            sum(kernel[u][v] * cells.get((i + u, j + v), 0) for u in range(kh) for v in range(kw))
            for j in range(-right, len(picture[0]) - kw + right + 1)
        ]
        for i in range(-down, len(picture) - kh + down + 1)
    ]


def _turned(kernel: Rows) -> Rows:
    return [row[::-1] for row in kernel[::-1]]


def _full(picture: Rows, kernel: Rows) -> Rows:
    return _correlate(picture, _turned(kernel), full=True)


def _pictures() -> list[tuple[Rows, Rows]]:
    rng = Random(0)

    def rows(H: int, W: int) -> Rows:
        return [[rng.randint(-4, 4) for _ in range(W)] for _ in range(H)]

    sizes = [((3, 3), (2, 2)), ((5, 4), (3, 3)), ((6, 7), (1, 3)), ((4, 4), (2, 3))]
    return [(rows(*picture), rows(*kernel)) for picture, kernel in sizes]


build = FunctionExercise(
    "arithmetic.build",
    true_convolution,
    cases=_pictures(),
    reference=_full,
    forbids=lambda operator, arguments: any(word in operator for word in ("convol", "correlate")),
    misconceptions={
        "cross_correlation": lambda picture, kernel: _correlate(picture, kernel, full=True),
        "whole_overlaps": lambda picture, kernel: _correlate(picture, _turned(kernel), full=False),
        "upside_down": lambda picture, kernel: _full(picture, kernel[::-1]),
        "left_to_right": lambda picture, kernel: _full(picture, [row[::-1] for row in kernel]),
    },
)
