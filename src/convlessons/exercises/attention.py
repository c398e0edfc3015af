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
    asleep_factor,
    misconceptions={
        "no_sigmoid": 0,
        "identity": 1,
        "one_block": 0.5,
        "added": 1.5,
    },
)


def gate_params(C: int, r: int) -> int:
    """Weights and biases of a squeeze-and-excitation block."""
    hidden = C // r
    return C * hidden + hidden + hidden * C + C


params = FunctionExercise(
    "attention.params",
    gate_params,
    cases=[(8, 2), (64, 16), (256, 16), (2048, 16), (10, 4), (8, 1)],
    misconceptions={
        "no_biases": lambda C, r: 2 * C * (C // r),
        "first_layer_alone": lambda C, r: C * (C // r) + C // r,
        "few_biases_behind": lambda C, r: 2 * (C * (C // r) + C // r),
        "many_biases_in_front": lambda C, r: 2 * (C * (C // r) + C),
        "one_layer": lambda C, r: C * C + C,
        "one_weight_a_unit": lambda C, r: 2 * (C // r),
    },
)


def added_params(stages: list[tuple[int, int]], r: int) -> list[int]:
    """Weights that each stage pays for its gates, biases left out."""
    return [blocks * 2 * C * (C // r) for blocks, C in stages]


stages = FunctionExercise(
    "attention.stages",
    added_params,
    cases=[
        ([(1, 16)], 4),
        ([(3, 256), (4, 512), (6, 1024), (3, 2048)], 16),
        ([(2, 64), (2, 128)], 8),
        ([(3, 30)], 4),
    ],
    misconceptions={
        "one_block": lambda stages, r: [2 * C * (C // r) for _, C in stages],
        "one_layer": lambda stages, r: [blocks * C * (C // r) for blocks, C in stages],
        "narrow_middle": lambda stages, r: [
            blocks * 2 * (C // 4) * (C // 4 // r) for blocks, C in stages
        ],
        "with_biases": lambda stages, r: [
            blocks * (2 * C * (C // r) + C // r + C) for blocks, C in stages
        ],
    },
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
    gate_places,
    cases=_small_maps,
    reference=_by_convolution,
    needs="torch",
    digits=4,
    misconceptions={
        "gate_a_map": _one_gate_a_map,
        "gate_an_image": _one_gate_an_image,
        "gate_a_channel": lambda x, weight: x * (x * weight[:, None, None]).sigmoid(),
        "no_sigmoid": lambda x, weight: x * (x * weight[:, None, None]).sum(1, keepdim=True),
        "gate_maps": lambda x, weight: (x * weight[:, None, None]).sum(1, keepdim=True).sigmoid(),
        "gates_alone": lambda x, weight: (
            (x * weight[:, None, None]).sum(1, keepdim=True).sigmoid().expand_as(x)
        ),
    },
)
