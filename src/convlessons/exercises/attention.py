"""Exercises on squeeze-and-excitation, from counting its weights to gating places."""

from collections.abc import Callable, Iterable
from math import exp, sin

from convlessons.exercises.kinds import FunctionExercise, ValueExercise


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
    cases=[(8, 2), (64, 16), (256, 16), (2048, 16), (11, 4), (8, 1)],
    misconceptions={
        "no_biases": lambda C, r: 2 * C * (C // r),
        "first_layer_alone": lambda C, r: C * (C // r) + C // r,
        "few_biases_behind": lambda C, r: 2 * (C * (C // r) + C // r),
        "many_biases_in_front": lambda C, r: 2 * (C * (C // r) + C),
        "one_layer": lambda C, r: C * C + C,
        "one_weight_a_unit": lambda C, r: 2 * (C // r),
        "not_rounded": lambda C, r: 2 * C * C / r + C / r + C,
        "rounded_up": lambda C, r: 2 * C * -(-C // r) - (-C // r) + C,
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
        "not_rounded": lambda stages, r: [blocks * 2 * C * C / r for blocks, C in stages],
    },
)


def gate_places(
    x: list[list[list[float]]],
    weight: list[float],
) -> list[list[list[float]]]:
    """One gate for each place, computed from the channels at that place."""
    from math import exp

    gated = [[[*row] for row in channel] for channel in x]
    for i in range(len(x[0])):
        for j in range(len(x[0][0])):
            score = sum(w * channel[i][j] for w, channel in zip(weight, x, strict=True))
            for channel in gated:
                channel[i][j] /= 1 + exp(-score)
    return gated


Row = list[float]
Maps = list[list[Row]]


def _sigmoid(score: float) -> float:
    return 1 / (1 + exp(-score))


def _scores(x: Maps, weight: Row) -> list[Row]:
    """The weighted sum of the channels at each place: a 1x1 convolution to one channel."""
    places = [zip(*rows, strict=True) for rows in zip(*x, strict=True)]
    return [[_sum(weight, values) for values in row] for row in places]


def _gates(x: Maps, weight: Row) -> list[Row]:
    return [[_sigmoid(score) for score in row] for row in _scores(x, weight)]


def _sum(weights: Iterable[float], values: Iterable[float]) -> float:
    return sum(w * value for w, value in zip(weights, values, strict=True))


def _means(x: Maps) -> Row:
    return [sum(map(sum, rows)) / (len(rows) * len(rows[0])) for rows in x]


def _times(x: Maps, factor: Callable[[int, int, int], float]) -> Maps:
    """Each number of the maps times a factor that its channel, row and column give."""
    return [
        [[value * factor(c, i, j) for j, value in enumerate(row)] for i, row in enumerate(rows)]
        for c, rows in enumerate(x)
    ]


def _by_gates(x: Maps, weight: Row) -> Maps:
    gates = _gates(x, weight)
    return _times(x, lambda c, i, j: gates[i][j])


def _one_gate_a_map(x: Maps, weight: Row) -> Maps:
    gates = [_sigmoid(w * mean) for w, mean in zip(weight, _means(x), strict=True)]
    return _times(x, lambda c, i, j: gates[c])


def _one_gate_an_image(x: Maps, weight: Row) -> Maps:
    gate = _sigmoid(_sum(weight, _means(x)))
    return _times(x, lambda c, i, j: gate)


def _scored(x: Maps, weight: Row) -> Maps:
    scores = _scores(x, weight)
    return _times(x, lambda c, i, j: scores[i][j])


def _waves(channels: int, height: int, width: int) -> tuple[Maps, Row]:
    """Maps and weights in which no two numbers are alike, as long as they are few."""
    numbers = [round(1.5 * sin(1 + 7 * n), 2) for n in range(channels * (height * width + 1))]
    rows = iter(numbers[channels:])
    return [[[next(rows) for _ in range(width)] for _ in range(height)] for _ in range(channels)], (
        numbers[:channels]
    )


places = FunctionExercise(
    "attention.places",
    gate_places,
    cases=[
        ([[[1.0, -2.0]], [[3.0, 0.5]]], [1.0, 2.0]),
        _waves(1, 2, 2),
        _waves(3, 3, 4),
        _waves(8, 5, 5),
    ],
    reference=_by_gates,
    digits=4,
    misconceptions={
        "gate_a_map": _one_gate_a_map,
        "gate_an_image": _one_gate_an_image,
        "gate_a_channel": lambda x, weight: _times(
            x, lambda c, i, j: _sigmoid(weight[c] * x[c][i][j])
        ),
        "no_sigmoid": _scored,
        "gate_maps": _gates,
        "gates_alone": lambda x, weight: [_gates(x, weight)] * len(x),
    },
)
