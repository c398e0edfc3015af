"""Exercises on deformable convolution, from reading between pixels to building the operation."""

from functools import partial
from random import Random

from convlessons.exercises.kinds import FunctionExercise, ValueExercise


def value_between() -> float:
    """What a point in row 5.2, column 8.7 reads."""
    down, right = 0.2, 0.7
    upper = (1 - right) * 40 + right * 80
    lower = (1 - right) * 120 + right * 200
    return (1 - down) * upper + down * lower


between = ValueExercise(
    "deformable.between",
    value_between,
    digits=4,
    misconceptions={
        "nearest": 80,
        "mean": 110,
        "axes_exchanged": 109.6,
        "weights_exchanged": 125.6,
    },
)


def offset_channels(k: int, offset_groups: int, modulated: bool) -> int:
    """Channels that the offset layer of a k x k kernel computes."""
    numbers = 3 if modulated else 2
    return offset_groups * numbers * k * k


channels = FunctionExercise(
    "deformable.channels",
    offset_channels,
    cases=[(3, 1, False), (5, 1, False), (3, 1, True), (3, 4, False), (1, 2, True)],
    misconceptions={
        "one_number_a_point": lambda k, offset_groups, modulated: (
            offset_groups * k * k * (2 if modulated else 1)
        ),
        "one_point": lambda k, offset_groups, modulated: offset_groups * (3 if modulated else 2),
        "side_not_area": lambda k, offset_groups, modulated: (
            offset_groups * (3 if modulated else 2) * k
        ),
        "no_groups": lambda k, offset_groups, modulated: (3 if modulated else 2) * k * k,
        "no_mask": lambda k, offset_groups, modulated: 2 * offset_groups * k * k,
        "one_factor": lambda k, offset_groups, modulated: (
            offset_groups * (2 * k * k + int(modulated))
        ),
    },
)


def dilation_offsets(k: int, d: int) -> list[int]:
    """The 2k² offsets that make a k x k kernel, k odd, one of dilation d."""
    middle = k // 2
    offsets = []
    for row in range(k):
        for column in range(k):
            offsets += [(d - 1) * (row - middle), (d - 1) * (column - middle)]
    return offsets


dilation = FunctionExercise(
    "deformable.dilation",
    dilation_offsets,
    cases=[(3, 2), (3, 1), (5, 3), (1, 4)],
    misconceptions={
        "places_not_offsets": lambda k, d: [
            d * (n - k // 2) for row in range(k) for column in range(k) for n in (row, column)
        ],
        "right_before_down": lambda k, d: [
            (d - 1) * (n - k // 2) for row in range(k) for column in range(k) for n in (column, row)
        ],
        "axis_by_axis": lambda k, d: [
            (d - 1) * (n - k // 2)
            for axis in (0, 1)
            for row in range(k)
            for column in range(k)
            for n in [(row, column)[axis]]
        ],
        "from_the_corner": lambda k, d: [
            (d - 1) * n for row in range(k) for column in range(k) for n in (row, column)
        ],
        "all_equally_far": lambda k, d: [
            d * ((n > k // 2) - (n < k // 2))
            for row in range(k)
            for column in range(k)
            for n in (row, column)
        ],
    },
)


def to_grid(y: float, x: float, H: int, W: int) -> tuple[float, float]:
    """Row y and column x, in pixels, as `grid_sample` wants a place."""
    right = (2 * x + 1) / W - 1
    down = (2 * y + 1) / H - 1
    return right, down


grid = FunctionExercise(
    "deformable.grid",
    to_grid,
    digits=3,
    cases=[
        (0, 0, 4, 4),
        (3, 3, 4, 4),
        (1.5, -1, 4, 4),
        (0.25, 5.5, 7, 4),
        (2.75, -1.5, 3, 9),
        (0.5, 0, 1, 1),
    ],
    misconceptions={
        "aligned_corners": lambda y, x, H, W: (
            2 * x / max(W - 1, 1) - 1,
            2 * y / max(H - 1, 1) - 1,
        ),
        "from_the_edge": lambda y, x, H, W: (2 * x / W - 1, 2 * y / H - 1),
        "row_first": lambda y, x, H, W: to_grid(x, y, W, H),
        "sizes_exchanged": lambda y, x, H, W: to_grid(y, x, W, H),
    },
)

Rows = list[list[int]]
Offsets = list[tuple[int, int]]


def shift_and_add(
    picture: list[list[int]],
    kernel: list[list[int]],
    offsets: list[tuple[int, int]],
) -> list[list[int]]:
    """One offset (down, right) for each of nine points; zeros outside, size kept."""
    H, W = len(picture), len(picture[0])
    y = [[0] * W for _ in range(H)]
    for point, (down, right) in enumerate(offsets):
        a, b = point // 3, point % 3
        for i in range(H):
            for j in range(W):
                row, column = i + a - 1 + down, j + b - 1 + right
                if 0 <= row < H and 0 <= column < W:
                    y[i][j] += kernel[a][b] * picture[row][column]
    return y


def _moved(
    picture: Rows, kernel: Rows, offsets: Offsets, *, around: bool = False, negative: bool = False
) -> Rows:
    """The same by what each output reads; ``around`` lets it read on at the other side.

    ``negative`` does so for negative indices alone, as Python does.
    """
    H, W = len(picture), len(picture[0])
    cells = {(i, j): picture[i][j] for i in range(H) for j in range(W)}
    if negative:
        cells |= {(i - a, j - b): cells[i, j] for i, j in [*cells] for a in (0, H) for b in (0, W)}

    def read(i: int, j: int) -> int:
        return cells.get((i % H, j % W) if around else (i, j), 0)

    points = [
        (kernel[point // 3][point % 3], point // 3 - 1 + down, point % 3 - 1 + right)
        for point, (down, right) in enumerate(offsets)
    ]
    return [
        [
            sum(weight * read(i + down, j + right) for weight, down, right in points)
            for j in range(W)
        ]
        for i in range(H)
    ]


def _from_the_middle(picture: Rows, kernel: Rows, offsets: Offsets) -> Rows:
    away = [
        (down - point // 3 + 1, right - point % 3 + 1)
        for point, (down, right) in enumerate(offsets)
    ]
    return _moved(picture, kernel, away)


def _moved_convolutions() -> list[tuple[Rows, Rows, Offsets]]:
    rng = Random(0)

    def table(H: int, W: int) -> Rows:
        return [[rng.randint(-9, 9) for _ in range(W)] for _ in range(H)]

    return [
        (
            table(H, W),
            table(3, 3),
            [(rng.randint(-reach, reach), rng.randint(-reach, reach)) for _ in range(9)],
        )
        for H, W, reach in [(4, 5, 0), (5, 6, 2), (6, 4, 9)]
    ]


shifting = FunctionExercise(
    "deformable.shifting",
    shift_and_add,
    cases=_moved_convolutions(),
    reference=_moved,
    forbids=lambda operator, arguments: "grid_sampler" in operator or "deform_conv" in operator,
    misconceptions={
        "goes_round": partial(_moved, around=True),
        "negative_indices": partial(_moved, negative=True),
        "flipped": lambda picture, kernel, offsets: _moved(
            picture, [row[::-1] for row in kernel[::-1]], offsets
        ),
        "right_before_down": lambda picture, kernel, offsets: _moved(
            picture, kernel, [(down, right) for right, down in offsets]
        ),
        "other_way": lambda picture, kernel, offsets: _moved(
            picture, kernel, [(-down, -right) for down, right in offsets]
        ),
        "from_the_middle": _from_the_middle,
        "no_offsets": lambda picture, kernel, offsets: _moved(picture, kernel, [(0, 0)] * 9),
    },
)
