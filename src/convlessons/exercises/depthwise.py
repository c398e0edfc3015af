"""Exercises on depthwise separable convolution, from counting strips to merging two layers."""

from random import Random

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

Table = list[list[int]]


def first_gain() -> int:
    """Least number of output channels for which a 3x3 layer gains by being separated."""
    ratios = {outputs: 1 / outputs + 1 / 9 for outputs in range(1, 100)}
    return min(outputs for outputs, ratio in ratios.items() if ratio < 1)


pays = ValueExercise(
    "depthwise.pays",
    first_gain,
    misconceptions={
        "one": 1,
        "break_even": 9 / 8,
        "k_squared": 9,
        "ten": 10,
    },
)


def pointwise_share(out_channels: int, k: int) -> float:
    """Share of the pair's multiplications that the 1x1 convolution does."""
    return out_channels / (out_channels + k * k)


share = FunctionExercise(
    "depthwise.share",
    pointwise_share,
    digits=3,
    cases=[(64, 3), (512, 3), (9, 3), (512, 7), (1, 1), (3, 5)],
    misconceptions={
        "depthwise_share": lambda out_channels, k: k * k / (out_channels + k * k),
        "against_standard": lambda out_channels, k: 1 / out_channels + 1 / (k * k),
        "side_not_area": lambda out_channels, k: out_channels / (out_channels + k),
        "ratio": lambda out_channels, k: out_channels / (k * k),
    },
)


def pair_weights(in_channels: int, out_channels: int, k: int, m: int) -> int:
    """Weights of a pair whose depthwise part makes m channels out of each."""
    depthwise = in_channels * m * k * k
    pointwise = in_channels * m * out_channels
    return depthwise + pointwise


multiplier = FunctionExercise(
    "depthwise.multiplier",
    pair_weights,
    cases=[(3, 256, 3, 1), (3, 256, 3, 2), (64, 128, 5, 4), (1, 1, 1, 3), (32, 64, 3, 6)],
    misconceptions={
        "no_multiplier": lambda in_channels, out_channels, k, m: (
            in_channels * k * k + in_channels * out_channels
        ),
        "pointwise_reads_too_little": lambda in_channels, out_channels, k, m: (
            in_channels * m * k * k + in_channels * out_channels
        ),
        "dense_depthwise": lambda in_channels, out_channels, k, m: (
            in_channels * in_channels * m * k * k + in_channels * m * out_channels
        ),
    },
)


# The starter is a notebook's cell, and those are formatted to a narrower line.
# fmt: off
def merge(
    depthwise: list[list[int]], pointwise: list[list[int]]
) -> list[list[list[int]]]:
    """The taps of the one convolution's kernels, by output and input channel."""
    return [
        [
            [strength * tap for tap in kernel]
            for kernel, strength in zip(depthwise, row, strict=True)
        ]
        for row in pointwise
    ]


# fmt: on


def _by_loops(depthwise: Table, pointwise: Table) -> list[Table]:
    weight = []
    for row in pointwise:
        kernels = []
        for c in range(len(depthwise)):
            kernels.append([row[c] * tap for tap in depthwise[c]])
        weight.append(kernels)
    return weight


def _summed(depthwise: Table, pointwise: Table) -> Table:
    return [
        [sum(taps) for taps in zip(*kernels, strict=True)]
        for kernels in merge(depthwise, pointwise)
    ]


def _added(depthwise: Table, pointwise: Table) -> list[Table]:
    return [
        [
            [strength + tap for tap in kernel]
            for kernel, strength in zip(depthwise, row, strict=True)
        ]
        for row in pointwise
    ]


def _inputs_first(depthwise: Table, pointwise: Table) -> list[Table]:
    return [list(kernels) for kernels in zip(*merge(depthwise, pointwise), strict=True)]


def _pairs() -> list[tuple[Table, Table]]:
    rng = Random(0)

    def table(rows: int, columns: int) -> Table:
        return [[rng.randint(-9, 9) for _ in range(columns)] for _ in range(rows)]

    sizes = [(1, 1, 3), (2, 3, 3), (4, 2, 5), (3, 3, 3), (5, 4, 1)]
    return [(table(C, k * k), table(outputs, C)) for C, outputs, k in sizes]


build = FunctionExercise(
    "depthwise.build",
    merge,
    cases=_pairs(),
    reference=_by_loops,
    misconceptions={
        "summed_over_inputs": _summed,
        "added": _added,
        "inputs_first": _inputs_first,
    },
)
