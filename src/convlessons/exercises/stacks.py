"""Exercises on stacks of small kernels, from counting to building any 5x5 out of 3x3s."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convlessons.exercises.compare import show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def learned_numbers() -> int:
    """Weights and biases of two 3x3 layers and nothing else, 8 channels throughout."""
    weights = 3 * 3 * 8 * 8
    return 2 * (weights + 8)


with_bias = ValueExercise(
    "stacks.with_bias",
    "Count two layers, biases too",
    "Two 3×3 convolutions follow one another, with 8 channels in and out of each and with bias, "
    "as PyTorch builds them by default. How many numbers do they learn?",
    learned_numbers,
    hints=(
        "Count one layer first: how many kernels does it have, and how deep is each of them?",
        "A bias is added to an output map. How many output maps does one layer have?",
        "The second layer is a layer of its own, with all that belongs to one.",
    ),
    misconceptions=(
        (
            lambda: 2 * 9 * 8 * 8,
            "Those are the weights alone. The layers have biases too.",
        ),
        (
            lambda: 2 * 9 * 8 * 8 + 1,
            "That counts one bias for everything. Each layer has one for every output channel.",
        ),
        (
            lambda: 2 * 9 * 8 * 8 + 8,
            "That has the biases of one layer. Both layers have some.",
        ),
        (
            lambda: 2 * 9 * 8 + 2 * 8,
            "That gives every kernel a single channel. A kernel is as deep as its input.",
        ),
        (
            lambda: 25 * 8 * 8 + 8,
            "That is one layer of 5×5. It sees as much, and costs more.",
        ),
    ),
    why="Each layer has 9 weights for each pair of channels, and a bias for each output channel.",
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
    "The field of a stack with strides",
    "Layer `i` has `kernels[i]` taps and the stride `strides[i]`; layer 0 reads the input. Write a "
    "function that returns how many input cells, along one axis, one output of the last layer "
    "sees. Without a layer, it sees one.",
    field_with_strides,
    cases=lambda: [
        ([3], [1]),
        ([3, 3], [1, 1]),
        ([3, 3], [2, 1]),
        ([3, 3, 3], [1, 2, 2]),
        ([7, 3, 3], [2, 2, 1]),
        ([3, 2, 3, 2], [1, 2, 1, 2]),
        ([], []),
    ],
    hints=(
        "With strides of 1 every layer widens the field by its kernel size less one.",
        "After a layer of stride 2, how many input cells apart do two neighbouring outputs look?",
        "Carry two numbers along: the field so far, and that distance. Which changes first?",
    ),
    misconceptions=(
        (
            lambda kernels, strides: field_with_strides(kernels, [1] * len(kernels)),
            "The strides have no effect. After a stride of 2, one step in the next layer is two "
            "input cells.",
        ),
        (
            lambda kernels, strides: (
                1 + sum((k - 1) * s for k, s in zip(kernels, strides, strict=True))
            ),
            "A layer's own stride spreads its outputs apart, so it widens the layers that follow "
            "and not itself. And strides multiply from layer to layer.",
        ),
        (
            lambda kernels, strides: field_with_strides(kernels[::-1], strides[::-1]),
            "That walks through the layers from the other end. Layer 0 reads the input.",
        ),
        (
            lambda kernels, strides: sum(kernels),
            "That adds the kernels. Their windows overlap: a layer adds its steps, not its width.",
        ),
    ),
    why="A kernel's steps are as long as the product of the strides before it.",
)


FIELD, BUDGET = 11, 60


def stack_design() -> list[int]:
    """A stack that keeps the limits."""
    return [3, 3, 3, 3, 3]


def _is_a_list_of_kernels(design: Any) -> str | None:
    if not isinstance(design, list | tuple):
        return f"Your design is {show(design)}: a list of kernel sizes is wanted."
    if not design:
        return "Your list has no kernel in it."
    for k in design:
        if isinstance(k, bool) or not isinstance(k, int) or not 1 <= k <= 99:
            return f"{show(k)} is no kernel size: a whole number from 1 to 99 is wanted."
    return None


def _sees_enough(design: list[int]) -> str | None:
    size = field_with_strides(design, [1] * len(design))
    return None if size == FIELD else f"{show(design)} sees {size} cells along an axis."


def _is_cheap(design: list[int]) -> str | None:
    weights = sum(k * k for k in design)
    return None if weights <= BUDGET else f"{show(design)} has {weights} weights."


frugal = DesignExercise(
    "stacks.frugal",
    "See far for little",
    f"Choose kernel sizes for a stack of stride 1 and one channel, so that an output sees exactly "
    f"{FIELD}×{FIELD} cells and all layers together have at most {BUDGET} weights. Square kernels, "
    "any number of layers; there are several right answers. Give one as a list.",
    stack_design,
    rules=(_is_a_list_of_kernels, _sees_enough, _is_cheap),
    hints=(
        "How far does one layer of size `k` widen the field, and how many weights does it have?",
        "Compare the cost of each cell that the field grows by, for a small and a large kernel.",
        "Begin with one large kernel and split it in two that see as much. Is it cheaper? Go on.",
    ),
    misconceptions=(
        (
            lambda design: list(design) == [FIELD],
            "One kernel of that size sees enough. Its weights grow with the square of its side.",
        ),
        (
            lambda design: sum(design) == FIELD,
            "Those sizes add up to the field. A layer widens it by one cell less than its size.",
        ),
        (
            lambda design: set(design) == {1},
            "A 1×1 kernel sees nothing of its neighbours, however many there are.",
        ),
        (
            lambda design: len(set(design)) == 1 and design[0] >= 5,
            "Equal kernels, but large ones. What does splitting each of them save?",
        ),
    ),
    why="A layer adds k − 1 cells and costs k² weights, so small kernels are the thriftiest.",
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
    "Build the one kernel that two layers are",
    "Without bias and without a function between them, two 3×3 layers act as one 5×5 layer away "
    "from the border. Write the function that returns its weight. `first` is (M, C, 3, 3), "
    "`second` is (O, M, 3, 3); return (O, C, 5, 5). It is compared with the answer of PyTorch to "
    "impulses.",
    composed_kernel,
    cases=_pairs,
    reference=_composed_by_pytorch,
    hints=(
        "Take one channel. Tap (row, column) of the second kernel reads a result of the first: "
        "where in the input does that result look?",
        "So each tap of the second kernel lays a weighted copy of the first one into 5×5 cells.",
        "With channels, the weight of a copy becomes a matrix (O, M) that mixes the M kernels.",
    ),
    misconceptions=(
        (
            _added,
            "That adds the kernels. A path through both layers multiplies two weights.",
        ),
        (
            _turned,
            "One kernel is turned round. PyTorch's convolutions do not turn: tap 0 reads first.",
        ),
        (
            lambda first, second: composed_kernel(first, second).transpose(2, 3),
            "Rows and columns are exchanged.",
        ),
    ),
    why="Composing is convolving the kernels: the stack has 18 numbers to write 25 with, and a "
    "function between the layers is what makes it more than a cheaper 5×5.",
)
