"""Over all exercises: what is right is accepted however it is written, what is wrong is not.

Whole numbers are exact. Where an exercise states a precision, what keeps to it is right.
"""

import sys
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, log, log10

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from scipy.signal import convolve2d
from torch import nn

from convlessons import exercises
from convlessons.blocks import deform_conv2d
from convlessons.exercises import Outcome
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

ALL = [each for chapter in exercises.CHAPTERS for each in exercises.in_chapter(chapter)]


def over(kept):
    return pytest.mark.parametrize("exercise", kept, ids=lambda each: each.key)


def named(kinds):
    return pytest.mark.parametrize("written", kinds.values(), ids=kinds)


PLAIN = [e for e in ALL if isinstance(e, FunctionExercise) and e.needs == "python"]
VALUES = [e for e in ALL if isinstance(e, ValueExercise)]
DESIGNS = [e for e in ALL if isinstance(e, DesignExercise) and e.form]
TENSORS = [e for e in ALL if isinstance(e, FunctionExercise) and e.needs == "torch"]


def test_every_exercise_is_of_one_of_these():
    rest = set(ALL) - {*PLAIN, *VALUES, *DESIGNS, *TENSORS}
    assert [each.key for each in rest] == ["together.design"]


def each_number(value, change):
    """The value with all numbers changed."""
    if isinstance(value, list | tuple):
        return type(value)(each_number(item, change) for item in value)
    return change(value)


def numbers(value):
    """All numbers in lists of lists."""
    if isinstance(value, list | tuple):
        return [number for item in value for number in numbers(item)]
    return [value]


def with_one_changed(value, place, change):
    at = iter(range(len(numbers(value))))
    return each_number(value, lambda number: change(number) if next(at) == place else number)


def right_answer(exercise):
    """A right answer, and how to make another of its values."""
    if isinstance(exercise, FunctionExercise):
        return lambda change: lambda *case: change(exercise._solution(*case))
    return lambda change: change(exercise._solution())


def judge(exercise, change):
    return exercise.check(right_answer(exercise)(change)).outcome


WRITTEN = {
    "float": float,
    "fraction": Fraction,
    "decimal": Decimal,
    "numpy": lambda number: np.int64(number) if isinstance(number, int) else np.float64(number),
    "torch": lambda number: torch.tensor(number, dtype=torch.float64),
}


@named(WRITTEN)
def test_a_number_is_right_however_it_is_written(written):
    for exercise in [*VALUES, *PLAIN, *DESIGNS]:
        outcome = judge(exercise, lambda value: each_number(value, written))
        assert outcome is Outcome.CORRECT, exercise.key


def array(value):
    if not isinstance(value, list | tuple) or not numbers(value):
        return value
    try:
        return np.array(value)
    except ValueError:  # rows of different lengths
        return value


def as_range(value):
    """A list as a range where it is one."""
    if isinstance(value, list) and value and all(isinstance(item, int) for item in value):
        step = value[1] - value[0] if len(value) > 1 else 1
        if (
            step
            and list(found := range(value[0], value[-1] + (1 if step > 0 else -1), step)) == value
        ):
            return found
    return value


def as_tuple(value):
    return tuple(map(as_tuple, value)) if isinstance(value, list | tuple) else value


LISTS = {"array": array, "tuple": as_tuple, "range": as_range}


@named(LISTS)
def test_a_list_is_right_however_it_is_written(written):
    for exercise in [*VALUES, *PLAIN, *DESIGNS]:
        assert judge(exercise, written) is Outcome.CORRECT, exercise.key


@over([each for each in [*VALUES, *PLAIN] if each.digits is None])
def test_an_exact_number_may_not_miss_at_all(exercise):
    """Not even one of them, in one case: the first, the last, or one of three between."""
    cases = list(exercise.cases()) if isinstance(exercise, FunctionExercise) else [()]
    rights = [exercise._solution(*case) for case in cases]
    places = sorted({round(share * (len(cases) - 1) / 4) for share in range(5)})
    for miss in (lambda n: 1, lambda n: -1, lambda n: 0.9, lambda n: 1e-4 * n):
        tried = 0
        for where in places:
            last = len(numbers(rights[where])) - 1
            for place in sorted({0, last // 2, last}) if last >= 0 else ():
                wrong = with_one_changed(rights[where], place, lambda n: n + miss(n))  # noqa: B023
                if wrong != rights[where]:  # a miss by a share of nothing is none
                    answer = answering(exercise, [*rights[:where], wrong, *rights[where + 1 :]])
                    assert exercise.check(answer).outcome is Outcome.WRONG, (cases[where], place)
                    tried += 1
        assert tried


def answering(exercise, values):
    """An answer that gives these values, one a case."""
    given = iter(values)
    return (lambda *_: next(given)) if isinstance(exercise, FunctionExercise) else next(given)


def at_digit(number, digits, how):
    if not number:
        return number
    unit = 10.0 ** (floor(log10(abs(number))) - digits + 1)
    return how(number / unit) * unit


PRECISE = [each for each in [*VALUES, *PLAIN] if each.digits]


@over(PRECISE)
@pytest.mark.parametrize("how", [round, int, ceil])
def test_the_stated_precision_is_enough_and_the_card_states_it(exercise, how):
    def rounded(value):
        return each_number(value, lambda number: at_digit(number, exercise.digits, how))

    assert judge(exercise, rounded) is Outcome.CORRECT
    assert "significant digits are enough" in repr(exercise)
    assert "significant digits are enough" in exercise._repr_html_()


@over(PRECISE)
def test_less_than_the_stated_precision_is_not_enough(exercise):
    def rough(value):
        return each_number(value, lambda number: number * 1.05 + 0.01)

    assert judge(exercise, rough) is Outcome.WRONG


@over(TENSORS)
@pytest.mark.parametrize("factor", [1 + 1e-5, 1.01], ids=["near", "off"])
def test_tensors_are_compared_to_the_digits_that_are_stated(exercise, factor):
    outcome = Outcome.CORRECT if factor < 1.001 else Outcome.WRONG
    assert judge(exercise, lambda tensor: tensor * factor) is outcome
    assert judge(exercise, lambda tensor: tensor.double().requires_grad_()) is Outcome.CORRECT


@pytest.mark.parametrize("state", [torch.no_grad, torch.inference_mode], ids=lambda s: s.__name__)
def test_gradients_that_a_learner_has_switched_off_change_nothing(state):
    for exercise in ALL:
        if exercise.key != "together.design":
            with state():
                assert judge(exercise, lambda value: value) is Outcome.CORRECT, exercise.key


def transposed(picture, kernel):
    x, w = (torch.tensor([[rows]]).float() for rows in (picture, kernel))
    return F.conv_transpose2d(x, w)[0, 0].tolist()


def padded(picture, kernel):
    x, w = (torch.tensor([[rows]]).double() for rows in (picture, kernel))
    layer = nn.Conv2d(1, 1, w.shape[2:], padding=(w.shape[2] - 1, w.shape[3] - 1), bias=False)
    layer.weight.data = w.flip(2, 3)
    return layer(x)[0, 0].tolist()


def by_rows(picture, kernel):
    y = np.zeros((len(picture) + len(kernel) - 1, len(picture[0]) + len(kernel[0]) - 1))
    for i, row in enumerate(picture):
        for u, weights in enumerate(kernel):
            y[i + u] += np.convolve(row, weights)
    return y.tolist()


def imported(picture, kernel):
    return convolve2d(picture, kernel).tolist()


def numpy_reshaped(channels, groups):
    return np.array(channels).reshape(groups, -1).T.ravel().tolist()


def numpy_transposed(channels, groups):
    return np.transpose(np.split(np.array(channels), groups)).ravel().tolist()


def shuffled(channels, groups):
    return F.channel_shuffle(torch.tensor(channels).float()[None, :, None, None], groups).flatten()


def reshaped(channels, groups):
    return torch.tensor(channels).unflatten(0, (groups, -1)).T.flatten().tolist()


def unfolded(x, weight, d):
    k = weight.shape[2]
    windows = F.unfold(x, k, dilation=d, padding=d * (k // 2))
    return (weight.flatten(1) @ windows).view(len(x), len(weight), *x.shape[2:])


def sampled(picture, kernel, offsets):
    x, w = (torch.tensor([[rows]]).float() for rows in (picture, kernel))
    everywhere = torch.tensor(offsets).float().view(1, 18, 1, 1).expand(1, 18, *x.shape[2:])
    return deform_conv2d(x, everywhere, w, padding=1)[0, 0].round().tolist()


FORBIDDEN = [
    ("arithmetic.build", transposed),
    ("arithmetic.build", padded),
    ("arithmetic.build", by_rows),
    ("arithmetic.build", imported),
    ("dilated.build", lambda x, weight, d: F.conv2d(x, weight, padding="same", dilation=d)),
    (
        "dilated.build",
        lambda x, weight, d: torch.ops.aten.convolution(
            x, weight, None, [1, 1], [d * (weight.shape[2] // 2)] * 2, [d, d], False, [0, 0], 1
        ),
    ),
    ("dilated.build", unfolded),
    ("shuffle.build", shuffled),
    ("shuffle.build", reshaped),
    ("shuffle.build", numpy_reshaped),
    ("shuffle.build", numpy_transposed),
    ("deformable.shifting", sampled),
]


@pytest.mark.parametrize(("key", "answer"), FORBIDDEN)
def test_what_the_statement_forbids_is_seen_while_the_answer_runs(key, answer):
    exercise = exercises.get(key)
    result = exercise.check(answer)
    assert result.outcome is Outcome.WRONG
    assert result.message == exercise.words.forbidden
    assert exercise.check(exercise._solution).outcome is Outcome.CORRECT


def test_every_exercise_that_forbids_something_is_tried():
    forbidding = [e.key for e in ALL if isinstance(e, FunctionExercise) and e._forbids]
    assert set(forbidding) == {key for key, _ in FORBIDDEN}


def test_arithmetic_on_arrays_is_no_librarys_convolution():
    def laid(picture, kernel):
        picture, kernel = np.array(picture), np.array(kernel)
        y = np.zeros(np.add(picture.shape, kernel.shape) - 1, int)
        for (i, j), value in np.ndenumerate(picture):
            y[i : i + len(kernel), j : j + kernel.shape[1]] += value * kernel
        return y

    before = sys.getprofile()
    assert exercises.get("arithmetic.build").check(laid).outcome is Outcome.CORRECT
    assert sys.getprofile() is before


def test_ordinary_convolutions_by_any_interface_are_allowed():
    def lattices(x, weight, d):
        y = x.new_zeros(len(x), len(weight), *x.shape[2:])
        layer = nn.Conv2d(*weight.shape[1::-1], weight.shape[2], padding="same", bias=False)
        layer.weight.data = weight
        for i in range(d):
            for j in range(d):
                y[:, :, i::d, j::d] = layer(x[:, :, i::d, j::d])
        return y

    assert exercises.dilated.build.check(lattices).outcome is Outcome.CORRECT


def test_normalising_without_an_epsilon_is_right_and_with_the_unbiased_variance_is_not():
    def block(x, weight1, weight2, correction=0):
        out = x
        for weight in (weight1, weight2):
            mean = out.mean((0, 2, 3), keepdim=True)
            deviation = out.var((0, 2, 3), keepdim=True, correction=correction).sqrt()
            out = F.conv2d(((out - mean) / deviation).relu(), weight, padding=1)
        return x + out

    assert exercises.residual.build.check(block).outcome is Outcome.CORRECT
    unbiased = exercises.residual.build.check(lambda *case: block(*case, correction=1))
    assert unbiased.outcome is Outcome.WRONG


def test_a_logarithm_that_is_rounded_up_by_a_rounding_error_is_found():
    def by_logarithm(channels, groups):
        return 1 if groups == 1 else ceil(log(channels, channels // groups))

    result = exercises.shuffle.depth.check(by_logarithm)
    assert result.outcome is Outcome.WRONG
    assert "channels=125, groups=25" in result.message


def test_what_a_statement_says_of_the_empty_stack_is_tried():
    solution = exercises.dilated.paths._solution

    def raises(k, rates):
        assert rates
        return solution(k, rates)

    assert "rates=[]" in exercises.dilated.paths.check(raises).message


@pytest.mark.parametrize("keep", [True, False], ids=["a map", "expanded"])
def test_gates_in_place_of_what_they_gate_are_named(keep):
    def gates(x, weight):
        gates = torch.einsum("chw,c->hw", torch.tensor(x), torch.tensor(weight)).sigmoid()
        return gates if keep else gates.expand(len(x), *gates.shape)

    assert "Those are the gates" in exercises.attention.places.check(gates).suggestion


@pytest.mark.parametrize("size", ["params", "macs"])
def test_a_network_over_budget_hears_of_its_budget_and_of_nothing_else(size):
    wide = 60 if size == "params" else 14
    stride = 4 if size == "params" else 1
    net = nn.Sequential(
        nn.Conv2d(1, wide, 3, stride, padding=1),
        nn.ReLU(),
        nn.Conv2d(wide, wide if size == "params" else 12, 3, padding=1),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(wide if size == "params" else 12, 10),
    )
    result = exercises.together.design.check(net)
    assert {"params": "parameters", "macs": "MACs"}[size] in result.message
    assert "one size" not in result.suggestion
    assert "normalised" not in result.suggestion


def test_a_network_that_reads_no_grey_picture_is_not_told_of_sizes_or_norms():
    result = exercises.together.design.check(nn.Sequential(nn.Conv2d(3, 8, 3), nn.Flatten()))
    assert "does not take" in result.message
    assert result.suggestion == ""
