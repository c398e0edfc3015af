"""Exercises on stacks of small kernels, from counting to composing two kernels into one."""

from __future__ import annotations

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise


def learned_numbers() -> int:
    """Weights and biases of two 3x3 layers and nothing else, 8 channels throughout."""
    weights = 3 * 3 * 8 * 8
    return 2 * (weights + 8)


with_bias = ValueExercise(
    "stacks.with_bias",
    learned_numbers,
    misconceptions={
        "no_biases": 2 * 9 * 8 * 8,
        "one_bias": 2 * 9 * 8 * 8 + 1,
        "one_bias_each": 2 * 9 * 8 * 8 + 2,
        "biases_of_one_layer": 2 * 9 * 8 * 8 + 8,
        "one_channel_deep": 2 * 9 * 8 + 2 * 8,
        "one_5x5": 25 * 8 * 8 + 8,
    },
)


def field_with_strides(kernels: list[int], strides: list[int]) -> int:
    """Input cells along an axis that one output of the stack sees."""
    size, jump = 1, 1
    for k, s in zip(kernels, strides, strict=True):
        size += (k - 1) * jump
        jump *= s
    return size


strided = FunctionExercise(
    "stacks.strided",
    field_with_strides,
    cases=[
        ([3], [1]),
        ([3, 3], [1, 1]),
        ([3, 3], [2, 1]),
        ([3, 3, 3], [1, 2, 2]),
        ([7, 3, 3], [2, 2, 1]),
        ([3, 2, 3, 2], [1, 2, 1, 2]),
        ([5, 3, 3], [3, 4, 1]),
        ([], []),
    ],
    misconceptions={
        "no_strides": lambda kernels, strides: field_with_strides(kernels, [1] * len(kernels)),
        "own_stride": lambda kernels, strides: field_with_strides([1, *kernels], [*strides, 1]),
        "own_stride_alone": lambda kernels, strides: (
            1 + sum((k - 1) * s for k, s in zip(kernels, strides, strict=True))
        ),
        "other_end": lambda kernels, strides: field_with_strides(kernels[::-1], strides[::-1]),
        "sum_of_kernels": lambda kernels, strides: sum(kernels),
    },
)


FIELD, BUDGET = 11, 60


def stack_design() -> list[int]:
    """A stack that keeps the limits."""
    return [3, 3, 3, 3, 3]


def _has_another_field(kernels: list[int]) -> Broken:
    size = field_with_strides(kernels, [1] * len(kernels))
    return {"size": size} if size != FIELD else None


def _is_too_dear(kernels: list[int]) -> Broken:
    weights = sum(k * k for k in kernels)
    return {"weights": weights} if weights > BUDGET else None


frugal = DesignExercise(
    "stacks.frugal",
    stack_design,
    form=Wholes(largest=99),
    rules={"another_field": _has_another_field, "too_dear": _is_too_dear},
    numbers={"BUDGET": BUDGET, "FIELD": FIELD},
    misconceptions={
        "one_kernel": lambda design: list(design) == [FIELD],
        "sizes_add_up": lambda design: sum(design) == FIELD,
        "only_1x1": lambda design: set(design) == {1},
        "large_kernels": lambda design: _has_another_field(design) is None and max(design) > 5,
    },
)


def composed_kernel(
    first: list[list[float]],
    second: list[list[float]],
) -> list[list[float]]:
    """The one kernel, as rows, that does what the first and then the second do."""
    a, b = len(first), len(second)
    one: list[list[float]] = [[0] * (a + b - 1) for _ in range(a + b - 1)]
    for row in range(b):
        for column in range(b):
            for i in range(a):
                for j in range(a):
                    one[row + i][column + j] += second[row][column] * first[i][j]
    return one


Kernel = list[list[float]]


def _by_an_impulse(first: Kernel, second: Kernel) -> Kernel:
    """What both layers answer to a single one among zeros, turned round."""
    size = len(first) + len(second) - 1
    impulse = [
        [float(i == j == size - 1) for j in range(2 * size - 1)] for i in range(2 * size - 1)
    ]
    return _turned(_convolved(_convolved(impulse, first), second))


def _convolved(x: Kernel, kernel: Kernel) -> Kernel:
    k = len(kernel)
    sides = range(len(x) - k + 1)
    taps = [(i, j) for i in range(k) for j in range(k)]
    return [
        [sum(kernel[i][j] * x[row + i][column + j] for i, j in taps) for column in sides]
        for row in sides
    ]


def _turned(kernel: Kernel) -> Kernel:
    return [row[::-1] for row in kernel[::-1]]


def _added(first: Kernel, second: Kernel) -> Kernel:
    """Both kernels in the middle of the larger one."""
    size = len(first) + len(second) - 1
    one: Kernel = [[0] * size for _ in range(size)]
    for kernel in (first, second):
        edge = (size - len(kernel)) // 2
        for i, row in enumerate(kernel):
            for j, weight in enumerate(row):
                one[edge + i][edge + j] += weight
    return one


compose = FunctionExercise(
    "stacks.compose",
    composed_kernel,
    cases=[
        ([[1, 2, 0], [0, 3, -1], [4, 0, 2]], [[2, 0, 1], [-3, 1, 0], [0, 5, 1]]),
        ([[1, 1, 1], [1, 1, 1], [1, 1, 1]], [[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
        ([[2]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        ([[5 * i + j for j in range(5)] for i in range(5)], [[1, 0, 0], [2, 0, 0], [0, 0, -1]]),
        ([[1, -1], [2, 0]], [[3, 1, 0], [0, 1, 0], [2, 0, 1]]),
    ],
    reference=_by_an_impulse,
    misconceptions={
        "added": _added,
        "one_turned": lambda first, second: composed_kernel(first, _turned(second)),
        "transposed": lambda first, second: [
            list(column) for column in zip(*composed_kernel(first, second), strict=True)
        ],
        "answer_to_an_impulse": lambda first, second: _turned(composed_kernel(first, second)),
    },
)
