"""Exercises on channel shuffle, from reading an order to building the operation from slices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from convlessons import wiring
from convlessons.exercises.compare import not_two_counts, show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def shuffled_channels() -> list[int]:
    """The order in which 8 channels stand after a shuffle by 2."""
    halves = [[0, 1, 2, 3], [4, 5, 6, 7]]
    return [channel for pair in zip(*halves, strict=True) for channel in pair]


order = ValueExercise(
    "shuffle.order",
    "In which order do they stand?",
    "Channels 0 to 7 are in two groups, 0 to 3 and 4 to 7. They are shuffled with `groups=2`. List "
    "the channels as they stand afterwards, first place first.",
    shuffled_channels,
    hints=(
        "Write the channels as a table with a row for each group. How many rows and columns?",
        "Transpose the table: what is its first row now?",
        "The first two places go to the first channel of each group.",
    ),
    misconceptions=(
        (
            lambda: [0, 2, 4, 6, 1, 3, 5, 7],
            "That is the shuffle by 4, which undoes this one. How many rows has the table: as many "
            "as groups, or as many as a group has channels?",
        ),
        (
            lambda: [4, 5, 6, 7, 0, 1, 2, 3],
            "That swaps the two groups. Each group still has its own channels only.",
        ),
        (
            lambda: [1, 0, 3, 2, 5, 4, 7, 6],
            "That swaps neighbours. They were in one group before, and are still.",
        ),
        (
            lambda: list(range(8)),
            "That is the order before the shuffle.",
        ),
    ),
    why="The two groups are dealt out in turn, as two halves of a pack of cards.",
)


def layers_needed(channels: int, groups: int) -> int:
    """Layers after which every output sees every input, with a shuffle between each two."""
    n = channels // groups
    layers, sees = 1, n
    while sees < channels:
        layers, sees = layers + 1, sees * n
    return layers


def _by_walking(channels: int, groups: int) -> int:
    layers = 1
    while any(len(sees) < channels for sees in wiring.reach(channels, groups, layers)):
        layers += 1
    return layers


depth = FunctionExercise(
    "shuffle.depth",
    "How deep must it be?",
    "A stack has grouped convolutions with as many channels out as in, and a shuffle between each "
    "two. Write a function that returns after how many convolutions every output sees every input. "
    "`groups` divides `channels`, and a group has at least two channels.",
    layers_needed,
    cases=lambda: [(12, 3), (12, 1), (16, 4), (12, 6), (24, 12), (16, 8), (20, 5), (48, 12)],
    reference=_by_walking,
    hints=(
        "How many inputs does an output of the first layer see?",
        "An output of the next layer reads as many channels. After a shuffle they come from "
        "different groups, as long as there are enough: how many inputs do they see together?",
        "Try `channels=12, groups=6` in the widget and write down what an output sees after each "
        "layer.",
    ),
    misconceptions=(
        (
            lambda channels, groups: 1 if groups == 1 else 2,
            "Two are enough only while a group has at least as many channels as there are groups.",
        ),
        (
            lambda channels, groups: groups,
            "That adds one group's channels a layer. What the members of a group have seen grows "
            "too: a layer multiplies.",
        ),
        (
            lambda channels, groups: channels // groups,
            "That is what an output of the first layer sees.",
        ),
    ),
    why="Each layer multiplies what an output sees by a group's channels n, until it sees all: the "
    "smallest L with n^L at least C. It is how a butterfly network reaches everything.",
)

CHANNELS, WEIGHTS = 48, 800


def groups_and_layers() -> tuple[int, int]:
    """Groups and layers that keep the budget."""
    return 12, 3


_are_two_numbers = partial(
    not_two_counts,
    wanted="two numbers are wanted, `(groups, layers)`",
    kind="groups or layers",
    largest=1000,
)


def _divides(design: tuple[int, int]) -> str | None:
    groups = design[0]
    if CHANNELS % groups:
        return f"{groups} groups do not divide {CHANNELS} channels: PyTorch refuses that."
    return None


def _is_thrifty(design: tuple[int, int]) -> str | None:
    groups, layers = design
    weights = layers * CHANNELS * CHANNELS // groups
    return None if weights <= WEIGHTS else f"{show(design)} has {weights:,} weights: too many."


def _mixes_all(design: tuple[int, int]) -> str | None:
    groups, layers = design
    fewest = min(map(len, wiring.reach(CHANNELS, groups, min(layers, CHANNELS))))
    if fewest == CHANNELS:
        return None
    return f"With {show(design)} an output sees {fewest} of {CHANNELS} inputs."


budget = DesignExercise(
    "shuffle.budget",
    "See everything for a third of the weights",
    f"One ordinary 1×1 convolution from {CHANNELS} to {CHANNELS} channels has "
    f"{CHANNELS * CHANNELS:,} weights. Choose a stack of grouped 1×1 convolutions with a shuffle "
    f"between each two, that has at most {WEIGHTS} weights, without biases, and in which every "
    "output sees every input. Several designs are right: give one as `(groups, layers)`.",
    groups_and_layers,
    rules=(_are_two_numbers, _divides, _is_thrifty, _mixes_all),
    hints=(
        "How many weights has one layer with G groups?",
        "With two layers: how many groups can there be at most, so that every output sees every "
        "input? Are they enough to keep the budget?",
        "More groups need more layers. A layer becomes cheaper faster than their number grows.",
    ),
    misconceptions=(
        (
            lambda design: design[1] == 1,
            "One grouped layer cannot mix its groups, and an ordinary one is too dear.",
        ),
        (
            lambda design: design[0] == CHANNELS,
            "With a channel a group there is nothing to mix inside a group, shuffled or not.",
        ),
        (
            lambda design: CHANNELS // design[0] < design[0] and design[1] == 2,
            "A group has fewer channels than there are groups, so two layers are not enough.",
        ),
    ),
    why="Two thin layers with a shuffle are a factorisation of one wide layer: all pairs are "
    "connected, but the 2,304 strengths are no longer free.",
)


def deal(x: torch.Tensor, groups: int) -> torch.Tensor:
    """The channels of x (N, C, H, W) shuffled, out of slices alone."""
    import torch

    n = x.shape[1] // groups
    return torch.cat([x[:, start::n] for start in range(n)], 1)


def _by_pytorch(x: torch.Tensor, groups: int) -> torch.Tensor:
    from torch.nn.functional import channel_shuffle

    return channel_shuffle(x, groups)


def _pictures() -> list[tuple[torch.Tensor, int]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [((1, 6, 1, 1), 2), ((2, 12, 3, 4), 3), ((1, 12, 2, 2), 4), ((1, 5, 2, 2), 1)]
    return [(torch.randn(shape, generator=rng), groups) for shape, groups in shapes]


def _backwards(x: torch.Tensor, groups: int) -> torch.Tensor:
    import torch

    return torch.cat([x[:, start::groups] for start in range(groups)], 1)


def _groups_turned(x: torch.Tensor, groups: int) -> torch.Tensor:
    import torch

    return torch.cat(list(reversed(x.chunk(groups, 1))), 1)


def _one_set_of_slices(x: torch.Tensor, groups: int) -> torch.Tensor:
    return x[:, :: x.shape[1] // groups]


build = FunctionExercise(
    "shuffle.build",
    "Shuffle without a table",
    "Write the shuffle by `groups` for `x` of shape (N, C, H, W) with slices and `torch.cat` "
    "alone: no reshape, no transpose. It is compared with PyTorch's own.",
    deal,
    cases=_pictures,
    reference=_by_pytorch,
    hints=(
        "Take 6 channels in 2 groups. Which channels come first after the shuffle, and how far "
        "apart did they stand?",
        "A slice with a step picks one channel of every group. What is the step?",
        "How many such slices are there, and where does each begin?",
    ),
    misconceptions=(
        (
            _backwards,
            "That is the shuffle back: it collects what a shuffle by `groups` has dealt out.",
        ),
        (_groups_turned, "That moves whole groups. Each must be taken apart."),
        (
            _one_set_of_slices,
            "That is the first channel of every group only. The others follow.",
        ),
    ),
    why="A slice with step n takes one channel of each group; the next slice takes the next ones.",
)
