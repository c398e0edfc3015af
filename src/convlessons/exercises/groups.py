"""Exercises on group convolution, from finding an output's inputs to building it without groups."""

from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise


def inputs_read(o: int, inputs: int, outputs: int, groups: int) -> list[int]:
    """Input channels that one output channel reads, ascending."""
    own = o // (outputs // groups)
    wide = inputs // groups
    return list(range(own * wide, own * wide + wide))


reads = FunctionExercise(
    "groups.reads",
    inputs_read,
    cases=[
        (0, 4, 4, 2),
        (3, 4, 4, 2),
        (9, 8, 16, 4),
        (5, 12, 6, 3),
        (2, 6, 12, 1),
        (7, 8, 8, 8),
    ],
    misconceptions={
        "dealt_out": lambda o, inputs, outputs, groups: list(range(o % groups, inputs, groups)),
        "all_inputs": lambda o, inputs, outputs, groups: list(range(inputs)),
        "outputs_of_the_group": lambda o, inputs, outputs, groups: list(
            range(
                o // (outputs // groups) * (outputs // groups),
                o // (outputs // groups) * (outputs // groups) + outputs // groups,
            )
        ),
    },
)


def parameters(in_channels: int, out_channels: int, k: int, groups: int) -> int:
    """Weights and biases of a grouped convolution."""
    depth = in_channels // groups
    return out_channels * depth * k * k + out_channels


count = FunctionExercise(
    "groups.count",
    parameters,
    cases=[(4, 4, 1, 2), (64, 64, 3, 4), (96, 256, 5, 2), (12, 24, 3, 12), (8, 2, 3, 1)],
    misconceptions={
        "no_biases": lambda in_channels, out_channels, k, groups: (
            in_channels * out_channels * k * k // groups
        ),
        "biases_divided": lambda in_channels, out_channels, k, groups: (
            (in_channels * out_channels * k * k + out_channels) // groups
        ),
        "one_group": lambda in_channels, out_channels, k, groups: (
            (in_channels * out_channels * k * k // groups + out_channels) // groups
        ),
        "weights_of_one_group": lambda in_channels, out_channels, k, groups: (
            in_channels * out_channels * k * k // groups**2 + out_channels
        ),
        "no_groups": lambda in_channels, out_channels, k, groups: (
            in_channels * out_channels * k * k + out_channels
        ),
    },
)


TARGET, SLACK = 69_632, 0.03


def cardinality_and_width() -> tuple[int, int]:
    """Groups and channels a group."""
    return 4, 24


def _weights(groups: int, width: int) -> int:
    middle = groups * width
    return 2 * 256 * middle + 9 * middle * width


def _is_the_papers(design: list[int]) -> Broken:
    return {} if design[0] == 32 else None


def _is_not_grouped(design: list[int]) -> Broken:
    return {} if design[0] == 1 else None


def _costs_more(design: list[int]) -> Broken:
    weights = _weights(*design)
    return {"weights": weights} if weights > (1 + SLACK) * TARGET else None


def _costs_less(design: list[int]) -> Broken:
    weights = _weights(*design)
    return {"weights": weights} if weights < (1 - SLACK) * TARGET else None


RULES = {
    "not_grouped": _is_not_grouped,
    "the_papers": _is_the_papers,
    "costs_more": _costs_more,
    "costs_less": _costs_less,
}

cardinality = DesignExercise(
    "groups.cardinality",
    cardinality_and_width,
    form=Wholes(length=2, largest=4096),
    rules=RULES,
    numbers={"SLACK": SLACK, "TARGET": TARGET},
    misconceptions={
        "swapped": lambda design: all(rule(design[::-1]) is None for rule in RULES.values()),
        "middle_of_64": lambda design: design[0] * design[1] == 64,
        "middle_of_128": lambda design: design[0] * design[1] == 128,
    },
)


Table = list[list[int]]


def fill_in(weight: list[list[int]], groups: int) -> list[list[int]]:
    """The table of the ordinary convolution: C_out rows of C_in numbers."""
    high, wide = len(weight) // groups, len(weight[0])
    full = []
    for o, row in enumerate(weight):
        before = o // high * wide
        after = (groups - 1) * wide - before
        full.append([0] * before + row + [0] * after)
    return full


def _cell_by_cell(weight: Table, groups: int) -> Table:
    high, wide = len(weight) // groups, len(weight[0])
    return [
        [weight[o][c % wide] if c // wide == o // high else 0 for c in range(groups * wide)]
        for o in range(len(weight))
    ]


def _filled(rows: int, columns: int) -> Table:
    """A table of different numbers, none of them 0."""
    return [[1 + row * columns + column for column in range(columns)] for row in range(rows)]


build = FunctionExercise(
    "groups.build",
    fill_in,
    cases=[(_filled(4, 2), 2), (_filled(6, 2), 3), (_filled(4, 1), 4), (_filled(2, 3), 1)],
    reference=_cell_by_cell,
    misconceptions={
        "repeated": lambda weight, groups: [row * groups for row in weight],
        "first_group_for_all": lambda weight, groups: [
            row + [0] * (groups - 1) * len(row) for row in weight
        ],
    },
)
