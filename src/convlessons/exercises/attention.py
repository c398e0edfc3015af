"""Exercises on squeeze-and-excitation, from counting its weights to gating places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def asleep_factor() -> float:
    """What three blocks make of their input when all their numbers are zero."""
    gate = 1 / 2
    return gate * gate * gate


asleep = ValueExercise(
    "attention.asleep",
    "What does a block do that knows nothing?",
    "All weights and biases of a squeeze-and-excitation block are zero. Three such blocks follow "
    "one another, with nothing between them. By which number is the input multiplied in the end?",
    asleep_factor,
    hints=(
        "Zero weights make every output of the second layer zero. What comes after that layer?",
        "The sigmoid of a number tells how open the gate is. Where is it half open?",
        "Each block multiplies what the one before has left.",
    ),
    misconceptions=(
        (
            lambda: 0,
            "That takes the outputs of the second layer for the gates. The sigmoid comes between.",
        ),
        (
            lambda: 1,
            "A block that knows nothing is no identity. For which number is the sigmoid 1?",
        ),
        (lambda: 0.5, "That is what one block does. There are three of them."),
        (lambda: 1.5, "That adds the gates of the three blocks. Gates multiply."),
    ),
    why="An untrained gate is near one half, so gates shrink a signal unless a shortcut passes it.",
)


def gate_params(C: int, r: int) -> int:
    """Weights and biases of a squeeze-and-excitation block."""
    hidden = C // r
    return C * hidden + hidden + hidden * C + C


params = FunctionExercise(
    "attention.params",
    "How many numbers does a block learn?",
    "A block has `C` channels and reduction `r`, which need not divide `C`: the hidden layer is "
    "rounded down. Both fully connected layers have biases. Return the number of its parameters.",
    gate_params,
    cases=lambda: [(8, 2), (64, 16), (256, 16), (2048, 16), (10, 4), (8, 1)],
    hints=(
        "How many numbers go into the first layer, how many come out of it? And the second?",
        "A layer has a weight for each pair of an input and an output, and a bias for each output.",
        "The size of the maps does not occur: what reaches the first layer is one number a map.",
    ),
    misconceptions=(
        (
            lambda C, r: 2 * C * (C // r),
            "Those are the weights of both layers. The biases are missing.",
        ),
        (
            lambda C, r: C * (C // r) + C // r,
            "That is the first layer alone. A second one leads back to as many gates as channels.",
        ),
        (
            lambda C, r: 2 * (C * (C // r) + C // r),
            "The second layer has as many outputs as there are channels, and a bias for each.",
        ),
        (
            lambda C, r: 2 * (C * (C // r) + C),
            "The first layer has a bias for each hidden unit, not for each channel.",
        ),
        (
            lambda C, r: C * C + C,
            "That is one layer from channels to channels, without the narrow middle.",
        ),
        (
            lambda C, r: 2 * (C // r),
            "That takes each layer for one weight a hidden unit. They are fully connected.",
        ),
    ),
    why="Twice the square of C, over r, in weights: the widest stages pay most.",
)


def added_params(stages: list[tuple[int, int]], r: int) -> list[int]:
    """Weights that each stage pays for its gates, biases left out."""
    return [blocks * 2 * C * (C // r) for blocks, C in stages]


stages = FunctionExercise(
    "attention.stages",
    "Which stage pays?",
    "A network has stages of (number of blocks, channels), as ResNet-50 has "
    "`[(3, 256), (4, 512), (6, 1024), (3, 2048)]`. Each block gets gates on its output. Return, "
    "stage by stage, how many weights that adds; leave biases out.",
    added_params,
    cases=lambda: [
        ([(1, 16)], 4),
        ([(3, 256), (4, 512), (6, 1024), (3, 2048)], 16),
        ([(2, 64), (2, 128)], 8),
        ([(3, 30)], 4),
    ],
    hints=(
        "Begin with one block of one stage.",
        "Two layers, each from channels to hidden units or back.",
        "Every block has layers of its own: nothing is shared within a stage.",
    ),
    misconceptions=(
        (
            lambda stages, r: [2 * C * (C // r) for _, C in stages],
            "That counts one block a stage. How many are there?",
        ),
        (
            lambda stages, r: [blocks * C * (C // r) for blocks, C in stages],
            "That counts one layer a block. There are two.",
        ),
        (
            lambda stages, r: [blocks * 2 * (C // 4) * (C // 4 // r) for blocks, C in stages],
            "Those are the gates of the bottleneck's narrow middle. They stand on its output.",
        ),
        (
            lambda stages, r: [blocks * (2 * C * (C // r) + C // r + C) for blocks, C in stages],
            "That has the biases in it. This count is of weights alone.",
        ),
    ),
    why="Width counts squared. In ResNet-50 the last stage has 3 of 16 blocks and 5/8 of the cost.",
)


def gate_places(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """One gate for each place, computed from the channels at that place."""
    score = (x * weight[:, None, None]).sum(1, keepdim=True)
    return x * score.sigmoid()


def _by_convolution(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    from torch.nn.functional import conv2d

    return x * conv2d(x, weight[None, :, None, None]).sigmoid()


def _small_maps() -> list[tuple[torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = ((1, 1, 2, 2), (2, 3, 3, 4), (1, 8, 5, 5))
    return [
        (torch.randn(shape, generator=rng), torch.randn(shape[1], generator=rng))
        for shape in shapes
    ]


def _one_gate_a_map(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x * (x.mean((2, 3)) * weight).sigmoid()[:, :, None, None]


def _one_gate_an_image(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x * (x.mean((2, 3)) @ weight).sigmoid()[:, None, None, None]


places = FunctionExercise(
    "attention.places",
    "Gate places instead of channels",
    "Turn the idea on its side. At every place of the map, weigh the channels with `weight` and "
    "add them up; the sigmoid of that sum is the gate of the place. All channels of a place are "
    "multiplied by its gate. `x` is (N, C, H, W), `weight` is (C,); return (N, C, H, W). Nothing "
    "is squeezed, so this gate knows where.",
    gate_places,
    cases=_small_maps,
    reference=_by_convolution,
    hints=(
        "What is the shape of all gates together? How many gates has one image?",
        "Give `weight` the axes that it lacks, so that it meets the channels of `x`.",
        "Sum over the channels, but keep their axis: then the gates meet `x` again.",
    ),
    misconceptions=(
        (
            _one_gate_a_map,
            "That squeezes each map and gates channels. Here a gate belongs to a place.",
        ),
        (
            _one_gate_an_image,
            "That gives a whole image one gate: the places were averaged before the sigmoid.",
        ),
        (
            lambda x, weight: x * (x * weight[:, None, None]).sigmoid(),
            "That gives each channel of a place a gate of its own. Add the channels up first.",
        ),
        (
            lambda x, weight: x * (x * weight[:, None, None]).sum(1, keepdim=True),
            "That multiplies by the sum itself. Without the sigmoid it is no gate from 0 to 1.",
        ),
        (
            lambda x, weight: (
                (x * weight[:, None, None]).sum(1, keepdim=True).sigmoid().expand_as(x)
            ),
            "Those are the gates. What do they do to `x`?",
        ),
    ),
    why="It is a 1×1 convolution to one channel and a sigmoid: gates for places, the complement of "
    "gates for channels.",
)
