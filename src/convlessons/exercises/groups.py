"""Exercises on group convolution, from finding an output's inputs to building it without groups."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from convlessons.exercises.compare import not_two_counts, show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise

if TYPE_CHECKING:
    import torch


def inputs_read(o: int, inputs: int, outputs: int, groups: int) -> list[int]:
    """Input channels that one output channel reads, ascending."""
    own = o // (outputs // groups)
    wide = inputs // groups
    return list(range(own * wide, own * wide + wide))


def _by_derivative(o: int, inputs: int, outputs: int, groups: int) -> list[int]:
    import torch

    layer = torch.nn.Conv2d(inputs, outputs, 1, groups=groups, bias=False)
    torch.nn.init.ones_(layer.weight)
    x = torch.zeros(1, inputs, 1, 1, requires_grad=True)
    layer(x)[0, o].sum().backward()
    assert x.grad is not None
    return x.grad.flatten().nonzero().flatten().tolist()


reads = FunctionExercise(
    "groups.reads",
    "Which inputs does it read?",
    "Write a function that returns the list of input channels that the output channel `o` of a "
    "grouped convolution with `inputs` channels in and `outputs` out reads. Channels are counted "
    "from 0, and `groups` divides both counts.",
    inputs_read,
    cases=lambda: [
        (0, 4, 4, 2),
        (3, 4, 4, 2),
        (9, 8, 16, 4),
        (5, 12, 6, 3),
        (2, 6, 12, 1),
        (7, 8, 8, 8),
    ],
    reference=_by_derivative,
    hints=(
        "How many outputs are in a group? In which group is this one?",
        "How many inputs are in a group? It need not be as many as outputs.",
        "Groups are runs of neighbours: where does the run of that group begin?",
    ),
    misconceptions=(
        (
            lambda o, inputs, outputs, groups: list(range(o % groups, inputs, groups)),
            "That deals the channels out in turn. In PyTorch the channels of a group are "
            "neighbours; dealing them out is what a channel shuffle does.",
        ),
        (
            lambda o, inputs, outputs, groups: list(range(inputs)),
            "Those are all inputs: the ordinary convolution.",
        ),
        (
            lambda o, inputs, outputs, groups: list(
                range(
                    o // (outputs // groups) * (outputs // groups),
                    o // (outputs // groups) * (outputs // groups) + outputs // groups,
                )
            ),
            "That is the group's run of outputs. Inputs may be more or fewer.",
        ),
    ),
    why="Inputs and outputs are both cut into `groups` runs, and run meets run.",
)


def parameters(in_channels: int, out_channels: int, k: int, groups: int) -> int:
    """Weights and biases of a grouped convolution."""
    depth = in_channels // groups
    return out_channels * depth * k * k + out_channels


count = FunctionExercise(
    "groups.count",
    "Count weights and biases",
    "Write a function that returns the number of parameters of "
    "`nn.Conv2d(in_channels, out_channels, k, groups=groups)`. It has biases.",
    parameters,
    cases=lambda: [(4, 4, 1, 2), (64, 64, 3, 4), (96, 256, 5, 2), (12, 24, 3, 12), (8, 2, 3, 1)],
    hints=(
        "How many kernels are there? Does `groups` change that?",
        "How many channels deep is a kernel?",
        "A bias belongs to an output channel. How many of these are there?",
    ),
    misconceptions=(
        (
            lambda in_channels, out_channels, k, groups: (
                in_channels * out_channels * k * k // groups
            ),
            "Those are the weights alone. There are biases too.",
        ),
        (
            lambda in_channels, out_channels, k, groups: (
                (in_channels * out_channels * k * k + out_channels) // groups
            ),
            "That divides the biases as well. Every output channel keeps its own.",
        ),
        (
            lambda in_channels, out_channels, k, groups: (
                in_channels * out_channels * k * k // groups**2 + out_channels
            ),
            "That is what one group has. How many groups are there?",
        ),
        (
            lambda in_channels, out_channels, k, groups: (
                in_channels * out_channels * k * k + out_channels
            ),
            "That is the ordinary convolution. A kernel sees the channels of its group only.",
        ),
    ),
    why="As many kernels as ever, each 1/G as deep; as many biases as ever.",
)


TARGET, SLACK = 69_632, 0.03


def cardinality_and_width() -> tuple[int, int]:
    """Groups and channels a group."""
    return 4, 24


def _weights(groups: int, width: int) -> int:
    middle = groups * width
    return 2 * 256 * middle + 9 * middle * width


_are_two_numbers = partial(
    not_two_counts,
    wanted="two numbers are wanted, `(groups, width)`",
    kind="groups or channels",
    largest=4096,
)


def _is_grouped_anew(design: tuple[int, int]) -> str | None:
    if design[0] == 1:
        return "One group is the ordinary bottleneck."
    if design[0] == 32:
        return "32 groups are the paper's choice. Find another."
    return None


def _costs_the_same(design: tuple[int, int]) -> str | None:
    got = _weights(*design)
    if abs(got - TARGET) <= SLACK * TARGET:
        return None
    return f"{show(design)} has {got:,} weights: {'more' if got > TARGET else 'fewer'} than wanted."


cardinality = DesignExercise(
    "groups.cardinality",
    "The same price, other groups",
    "ResNeXt's block leads 256 channels through a 1×1 convolution to G·d channels, a 3×3 "
    "convolution in G groups of d channels, and a 1×1 convolution back to 256. Choose G and d so "
    f"that it has as many weights as the bottleneck's {TARGET:,}, within {SLACK:.0%}, without "
    "biases. Take neither 1 group nor 32. Several designs are right: give one as "
    "`(groups, width)`.",
    cardinality_and_width,
    rules=(_are_two_numbers, _is_grouped_anew, _costs_the_same),
    hints=(
        "Write down the weights of the three layers with G and d in them.",
        "Both 1×1 convolutions are ordinary: grouping makes only the middle one cheaper.",
        "Choose a G first. Grouping saves weights in the middle: how wide may it become for them?",
    ),
    misconceptions=(
        (
            lambda design: design[0] * design[1] == 64,
            "64 channels in the middle, as in the bottleneck: grouping them saves weights, and the "
            "saved ones are to be spent on width.",
        ),
        (
            lambda design: design[0] * design[1] == 128,
            "Twice as wide is right for 32 groups. With other groups the 3×3 costs more or less.",
        ),
    ),
    why="At one price, more groups allow more channels in the middle. The paper's Table 2 has "
    "the designs 1×64, 2×40, 4×24, 8×14 and 32×4.",
)


def fill_in(weight: torch.Tensor, groups: int) -> torch.Tensor:
    """Weight (C_out, C_in, k, k) of the ordinary convolution that does the same."""
    high, wide = len(weight) // groups, weight.shape[1]
    full = weight.new_zeros(len(weight), groups * wide, *weight.shape[2:])
    for own in range(groups):
        rows = slice(own * high, own * high + high)
        full[rows, own * wide : own * wide + wide] = weight[rows]
    return full


def _by_identity(weight: torch.Tensor, groups: int) -> torch.Tensor:
    import torch

    high = len(weight) // groups
    blocks = [weight[own * high : own * high + high] for own in range(groups)]
    rows = [
        torch.cat([block if at == own else torch.zeros_like(block) for at in range(groups)], 1)
        for own, block in enumerate(blocks)
    ]
    return torch.cat(rows)


def _weights_to_fill() -> list[tuple[torch.Tensor, int]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [((4, 2, 1, 1), 2), ((6, 2, 3, 3), 3), ((4, 1, 3, 3), 4), ((2, 3, 3, 3), 1)]
    return [(torch.randn(shape, generator=rng), groups) for shape, groups in shapes]


def _tiled(weight: torch.Tensor, groups: int) -> torch.Tensor:
    return weight.repeat(1, groups, 1, 1)


def _only_first_columns(weight: torch.Tensor, groups: int) -> torch.Tensor:
    full = weight.new_zeros(len(weight), groups * weight.shape[1], *weight.shape[2:])
    full[:, : weight.shape[1]] = weight
    return full


build = FunctionExercise(
    "groups.build",
    "Put the zeros back",
    "`weight` is what `nn.Conv2d` stores for a grouped convolution: (C_out, C_in / G, k, k). Write "
    "a function that returns the weight (C_out, C_in, k, k) of the ordinary convolution, without "
    "`groups`, that gives the same output for every input.",
    fill_in,
    cases=_weights_to_fill,
    reference=_by_identity,
    hints=(
        "What must the ordinary convolution multiply an input of another group with?",
        "Press “As PyTorch stores it” in the widget, and again. Which way does each block slide?",
        "Begin with zeros of the full shape, and copy one group's rows at a time.",
    ),
    misconceptions=(
        (
            _tiled,
            "That repeats every kernel for all groups: each output then reads the inputs of all.",
        ),
        (
            _only_first_columns,
            "That has all outputs read the inputs of the first group.",
        ),
    ),
    why="A grouped convolution is an ordinary one with a block diagonal weight, whose zeros are "
    "neither stored nor multiplied.",
)
