"""One set of guards: every integer type is taken and becomes Python's own; the rest is named."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import torch

from convlessons import costs, plain, receptive

WIDTHS = [np.int8, np.uint8, np.int16, np.int32, np.uint64, np.intp]
THREES = [3, *(kind(3) for kind in WIDTHS), np.array(3), torch.tensor(3), torch.tensor(3).short()]
NO_INTEGERS = [True, np.True_, torch.tensor(True), 3.0, np.float64(3), "3", None, [3], 3 + 0j]


class Index:
    def __index__(self):
        return 3


@pytest.mark.parametrize("three", [*THREES, Index()], ids=lambda value: type(value).__name__)
def test_every_integer_becomes_pythons_own(three):
    taken = [
        plain.whole("k", three),
        *plain.positive(k=three),
        plain.odd("k", three),
        *plain.pair("k", three),
        *plain.pair("k", (three, three)),
        *plain.wholes("k", [three]),
        *plain.divides(three, channels=three),
    ]
    assert [(type(each), each) for each in taken] == [(int, 3)] * len(taken)


@pytest.mark.parametrize("value", NO_INTEGERS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(
    "guard",
    [
        lambda value: plain.whole("k", value),
        lambda value: plain.positive(k=value),
        lambda value: plain.odd("k", value),
        lambda value: plain.pair("k", value),
        lambda value: plain.pair("k", (3, value)),
        lambda value: plain.wholes("k", [3, value]),
        lambda value: plain.divides(value, channels=3),
    ],
)
def test_what_is_no_integer_is_a_type_error(guard, value):
    with pytest.raises(TypeError, match=r"must be an integer.*; got "):
        guard(value)


def test_arrays_are_pairs_and_lists():
    assert plain.pair("k", np.array([3, 5], dtype=np.int8)) == (3, 5)
    assert plain.wholes("d", np.array([1, 127], dtype=np.int8)) == (1, 127)
    assert plain.wholes("shape", torch.Size([1, 3, 8])) == (1, 3, 8)
    assert plain.wholes("d", (d for d in (1, 2))) == (1, 2)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plain.whole("k", 0, 1), "k must be an integer of at least 1; got 0"),
        (lambda: plain.whole("k", 9, 1, 7), "k must be an integer from 1 to 7; got 9"),
        (lambda: plain.whole("k", 9, high=7), "k must be an integer of at most 7; got 9"),
        (lambda: plain.whole("k", np.int8(0), 1), "k must be an integer of at least 1; got 0"),
        (lambda: plain.positive(a=1, b=-2), "b must be an integer of at least 1; got -2"),
        (lambda: plain.odd("k", 4), "k must be odd, so that it has a middle; got 4"),
        (
            lambda: plain.pair("s", (1, 0), 1),
            r"s must be an integer of at least 1, or a pair of them; got \(1, 0\)",
        ),
        (lambda: plain.wholes("d", [1, 0], 1), r"d\[1\] must be an integer of at least 1; got 0"),
        (
            lambda: plain.divides(3, in_channels=6, out_channels=8),
            "groups must divide out_channels; got groups=3, out_channels=8",
        ),
        (lambda: plain.number("x", 2, 0, 1), "x must be a number from 0 to 1; got 2"),
        (lambda: plain.number("x", float("nan")), "x must be a number; got nan"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(call, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        call()


@pytest.mark.parametrize("value", [(1, 2, 3), (1,), "ab", [[1, 2], [3, 4]], (1.0, 2)])
def test_no_pair_is_a_type_error(value):
    with pytest.raises(TypeError, match="k must be an integer, or a pair of them; got"):
        plain.pair("k", value)


@pytest.mark.parametrize(
    "half",
    [0.5, Fraction(1, 2), Decimal("0.5"), np.float16(0.5), np.array(0.5), torch.tensor(0.5)],
)
def test_every_real_number_is_one(half):
    result = plain.number("x", half, 0, 1)
    assert (type(result), result) == (float, 0.5)


@pytest.mark.parametrize("value", [Fraction(10**400), -Fraction(10**400, 3), Decimal("sNaN")])
def test_a_number_that_no_float_is_near_is_a_sentence_too(value):
    with pytest.raises(ValueError, match="x must be a number; got"):
        plain.number("x", value)


TIMES = [np.timedelta64(1), np.timedelta64(1, "ns"), np.array(1, "m8[ns]"), np.datetime64(1, "ns")]


@pytest.mark.parametrize(
    "value", [True, np.array(True), "0.5", None, 1j, np.array(1j), [0.5], *TIMES], ids=repr
)
def test_what_is_no_number_is_a_type_error(value):
    with pytest.raises(TypeError, match="x must be a number from 0 to 1; got"):
        plain.number("x", value, 0, 1)


SAME = {
    "a deformable layer": (
        lambda n: costs.deform_conv2d(n(64), n(64), n(3), n(100)),
        lambda: costs.deform_conv2d(64, 64, 3, 100),
    ),
    "a cost": (
        lambda n: costs.Cost(n(100), n(100)) + costs.Cost(n(100)),
        lambda: costs.Cost(200, 100),
    ),
    "operations": (lambda n: costs.Cost(0, n(100)).flops, lambda: 200),
    "a field's cells": (
        lambda n: receptive.ReceptiveField(n(15), n(8), n(0)).cells(n(100)),
        lambda: range(800, 815),
    ),
    "one kernel of all": (
        lambda n: receptive.path_counts(n(3), [n(1), n(127)]),
        lambda: receptive.path_counts(3, [1, 127]),
    ),
    "a kernel a layer": (
        lambda n: receptive.path_counts(np.array([n(3), n(5)]), [n(1), n(100)]),
        lambda: receptive.path_counts([3, 5], [1, 100]),
    ),
}  # fmt: skip


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("of_numpy", "of_python"), SAME.values(), ids=SAME)
@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int64, torch.tensor])
def test_small_integers_do_not_overflow_where_plain_numbers_are_kept(of_numpy, of_python, kind):
    assert of_numpy(kind) == of_python()


@pytest.mark.parametrize("wrong", [1.5, "3", None])
def test_a_cost_and_a_field_hold_integers_alone(wrong):
    with pytest.raises(TypeError):
        costs.Cost(wrong)
    with pytest.raises(TypeError):
        receptive.ReceptiveField(3, wrong, 0)
    with pytest.raises(TypeError):
        receptive.ReceptiveField(3, 1, 0).cells(wrong)
