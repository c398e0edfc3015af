"""Exercises on channel shuffle, from reading an order to building the operation from slices."""

from math import ceil, log

from convlessons import wiring
from convlessons.exercises.designs import Broken, Wholes
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise


def shuffled_channels() -> list[int]:
    """The order in which 8 channels stand after a shuffle by 2."""
    halves = [[0, 1, 2, 3], [4, 5, 6, 7]]
    return [channel for pair in zip(*halves, strict=True) for channel in pair]


order = ValueExercise(
    "shuffle.order",
    shuffled_channels,
    misconceptions={
        "shuffle_back": [0, 2, 4, 6, 1, 3, 5, 7],
        "groups_swapped": [4, 5, 6, 7, 0, 1, 2, 3],
        "neighbours_swapped": [1, 0, 3, 2, 5, 4, 7, 6],
        "unshuffled": list(range(8)),
    },
)


def layers_needed(channels: int, groups: int) -> int:
    """Layers after which every output sees every input, with a shuffle between every two."""
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
    layers_needed,
    cases=[(12, 3), (12, 1), (16, 4), (12, 6), (24, 12), (16, 8), (20, 5), (48, 12), (125, 25)],
    reference=_by_walking,
    misconceptions={
        "always_two": lambda channels, groups: 1 if groups == 1 else 2,
        "adds_a_group": lambda channels, groups: groups,
        "logarithm": lambda channels, groups: ceil(log(channels) / log(channels // groups)),
        "first_layer_sees": lambda channels, groups: channels // groups,
    },
)

CHANNELS, WEIGHTS = 48, 800
ORDINARY = CHANNELS * CHANNELS


def groups_and_layers() -> tuple[int, int]:
    """Groups and layers that keep the budget."""
    return 12, 3


def _does_not_divide(design: list[int]) -> Broken:
    return {"groups": design[0]} if CHANNELS % design[0] else None


def _is_too_dear(design: list[int]) -> Broken:
    groups, layers = design
    weights = layers * CHANNELS * CHANNELS // groups
    return {"weights": weights} if weights > WEIGHTS else None


def _does_not_mix(design: list[int]) -> Broken:
    groups, layers = design
    fewest = min(map(len, wiring.reach(CHANNELS, groups, min(layers, CHANNELS))))
    return {"fewest": fewest} if fewest < CHANNELS else None


budget = DesignExercise(
    "shuffle.budget",
    groups_and_layers,
    form=Wholes(length=2, largest=1000),
    rules={
        "does_not_divide": _does_not_divide,
        "too_dear": _is_too_dear,
        "does_not_mix": _does_not_mix,
    },
    numbers={"CHANNELS": CHANNELS, "ORDINARY": ORDINARY, "WEIGHTS": WEIGHTS},
    misconceptions={
        "one_layer": lambda design: design[1] == 1,
        "a_channel_a_group": lambda design: design[0] == CHANNELS,
        "two_too_few": lambda design: CHANNELS // design[0] < design[0] and design[1] == 2,
    },
)


# A shuffle of PyTorch's, and what it is made of, in NumPy too.
FORBIDDEN = {
    f"{library}::{name}"
    for library in ("aten", "numpy")
    for name in (
        "channel_shuffle",
        "native_channel_shuffle",
        "view",
        "reshape",
        "transpose",
        "swapaxes",
        "permute",
    )
}


def deal(channels: list[int], groups: int) -> list[int]:
    """The channels shuffled by `groups`, made of slices."""
    n = len(channels) // groups
    dealt = []
    for start in range(n):
        dealt += channels[start::n]
    return dealt


def _by_place(channels: list[int], groups: int) -> list[int]:
    n = len(channels) // groups
    return [channels[place % groups * n + place // groups] for place in range(len(channels))]


def _groups_turned(channels: list[int], groups: int) -> list[int]:
    n = len(channels) // groups
    return [channel for at in range(groups)[::-1] for channel in channels[at * n : at * n + n]]


build = FunctionExercise(
    "shuffle.build",
    deal,
    cases=[(list(range(10, 10 + C)), groups) for C, groups in [(6, 2), (12, 3), (12, 4), (5, 1)]],
    reference=_by_place,
    forbids=lambda operator, arguments: operator in FORBIDDEN,
    misconceptions={
        "shuffle_back": lambda channels, groups: _by_place(channels, len(channels) // groups),
        "groups_turned": _groups_turned,
        "one_slice": lambda channels, groups: channels[:: len(channels) // groups],
    },
)
