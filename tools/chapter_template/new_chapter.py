"""Exercises on NEW CHAPTER."""

from convlessons.exercises.kinds import FunctionExercise, ValueExercise


def weights() -> int:
    """Weights of the layer."""
    return 4 * 8 * 3 * 3


count = ValueExercise(
    "new_chapter.count",
    weights,
    misconceptions={"one_kernel": 8 * 3 * 3, "one_input": 4 * 3 * 3},
)


def macs_of(c_in: int, c_out: int, k: int, size: int) -> int:
    """Multiply-accumulates of a k×k convolution that keeps a map of size × size."""
    return c_in * c_out * k * k * size * size


macs = FunctionExercise(
    "new_chapter.macs",
    macs_of,
    cases=[(4, 8, 3, 8), (1, 1, 1, 1), (3, 64, 7, 56), (16, 5, 1, 14)],
    misconceptions={
        "one_place": lambda c_in, c_out, k, size: c_in * c_out * k * k,
        "one_side": lambda c_in, c_out, k, size: c_in * c_out * k * size * size,
    },
)


def side(size: int, k: int, p: int) -> int:
    """Side of the map that a k×k convolution with p rows of padding makes, at stride 1."""
    return size + 2 * p - k + 1


output = FunctionExercise(
    "new_chapter.output",
    side,
    cases=[(8, 3, 1), (8, 3, 0), (32, 7, 2), (5, 1, 0)],
    misconceptions={
        "padded_once": lambda size, k, p: size + p - k + 1,
        "one_less": lambda size, k, p: size + 2 * p - k,
    },
)
