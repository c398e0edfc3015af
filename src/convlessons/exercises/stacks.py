"""Exercises on stacks of small kernels, from counting to building any 5x5 out of 3x3s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


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
        ([], []),
    ],
    misconceptions={
        "no_strides": lambda kernels, strides: field_with_strides(kernels, [1] * len(kernels)),
        "own_stride": lambda kernels, strides: (
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
        "equal_and_large": lambda design: len(set(design)) == 1 and design[0] >= 5,
    },
)


def composed_kernel(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """The one kernel of (O, M, 3, 3) after (M, C, 3, 3): (O, C, 5, 5)."""
    outputs, inputs = len(second), first.shape[1]
    one = first.new_zeros(outputs, inputs, 5, 5)
    for row in range(3):
        for column in range(3):
            mixed = second[:, :, row, column] @ first.flatten(1)
            one[:, :, row : row + 3, column : column + 3] += mixed.view(outputs, inputs, 3, 3)
    return one


def _composed_by_pytorch(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """The answer to an impulse in each input channel, turned round."""
    import torch
    from torch.nn.functional import conv2d

    C = first.shape[1]
    impulses = first.new_zeros(C, C, 9, 9)
    impulses[torch.arange(C), torch.arange(C), 4, 4] = 1
    return conv2d(conv2d(impulses, first), second).flip(2, 3).transpose(0, 1)


def _pairs() -> list[tuple[torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(2)
    shapes = [((1, 1), (1, 1)), ((4, 1), (1, 4)), ((3, 2), (5, 3)), ((1, 3), (2, 1))]

    def kernels(shape: tuple[int, int]) -> torch.Tensor:
        return torch.randn(*shape, 3, 3, generator=rng, dtype=torch.float64)

    return [(kernels(first), kernels(second)) for first, second in shapes]


def _added(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    one = first.new_zeros(len(second), first.shape[1], 5, 5)
    one[:, :, 1:4, 1:4] = second.sum(1, keepdim=True) + first.sum(0)
    return one


def _turned(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    return composed_kernel(first, second.flip(2, 3))


compose = FunctionExercise(
    "stacks.compose",
    composed_kernel,
    cases=_pairs,
    reference=_composed_by_pytorch,
    needs="torch",
    digits=4,
    misconceptions={
        "added": _added,
        "one_turned": _turned,
        "transposed": lambda first, second: composed_kernel(first, second).transpose(2, 3),
    },
)
