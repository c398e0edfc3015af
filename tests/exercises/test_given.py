"""Values that a learner may give: other people's numbers, and objects that raise or lie."""

from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from itertools import count
from unittest.mock import MagicMock

import numpy as np
import pytest
import torch
from torch import nn
from torch._subclasses.fake_tensor import FakeTensorMode

from convlessons import exercises
from convlessons.exercises.compare import difference, is_blank, show
from convlessons.exercises.given import in_a_line, settled
from convlessons.exercises.outcome import Outcome

WITH_BIAS = exercises.stacks.with_bias  # a whole number: 1168
RIGHT = WITH_BIAS._solution()


class Colour(IntEnum):
    RIGHT = RIGHT


# fmt: off
NUMBERS = [
    Fraction(RIGHT), Fraction(2 * RIGHT, 2), Decimal(RIGHT), Decimal("1168.00"), np.int16(RIGHT),
    np.uint64(RIGHT), np.float32(RIGHT), np.longdouble(RIGHT), np.array(RIGHT),
    torch.tensor(RIGHT), torch.tensor(float(RIGHT), requires_grad=True),
    nn.Parameter(torch.tensor(1168.0)), Colour.RIGHT, float(RIGHT),
]
# fmt: on


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: f"{type(number).__name__}")
def test_a_number_is_a_number_whoever_made_its_type(number):
    assert WITH_BIAS.check(number).outcome is Outcome.CORRECT


@pytest.mark.parametrize("kind", [Fraction, Decimal, np.float64, np.int32, torch.tensor])
def test_a_wrong_number_of_any_type_is_shown_as_a_number(kind):
    result = WITH_BIAS.check(kind(1152))
    assert result.outcome is Outcome.WRONG
    assert "1152" in result.message.replace(",", "")
    assert result.suggestion, "a misconception is known by its value, not by its type"


def test_designs_are_made_of_whatever_numbers_too():
    design = exercises.bottleneck
    rates = exercises.dilated.no_holes
    right = rates._solution()
    for kind in (np.int64, Fraction, Decimal, torch.tensor):
        assert rates.check([kind(rate) for rate in right]).outcome is Outcome.CORRECT
    assert rates.check(np.array(right)).outcome is Outcome.CORRECT
    share = design.share._solution()
    assert design.share.check(Decimal(share)).outcome is Outcome.CORRECT


class Raises:
    def __getattribute__(self, name):
        raise RuntimeError(name)

    def __repr__(self):
        raise RuntimeError("repr")

    def __eq__(self, other):
        raise RuntimeError("eq")

    __hash__ = None


class Liar:
    """Equal to everything, and an int where ``isinstance`` is asked."""

    __class__ = int

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __repr__(self):
        return "1168"

    def __float__(self):
        return 1.0


class LyingInt(int):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __sub__(self, other):
        return 0


class LyingFloat(float):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class Str:
    def __repr__(self):
        return 5


class Leaves:
    def __repr__(self):
        raise SystemExit("gone")

    __str__ = __repr__


class Meta(type):
    @property
    def __name__(cls):
        raise RuntimeError("no name")


class Nameless(metaclass=Meta):
    pass


class LyingList(list):
    def __iter__(self):
        raise RuntimeError("iter")

    def __len__(self):
        return 10**9

    def __getitem__(self, at):
        raise RuntimeError("item")


class Shape:
    @property
    def shape(self):
        raise SystemExit

    def tolist(self):
        raise KeyboardInterrupt


def leaves():
    raise SystemExit
    yield


ENDLESS = []
ENDLESS.append(ENDLESS)
with FakeTensorMode():
    FAKE = torch.zeros(3)

HOSTILE = {
    "2**1168": 2**1168,
    "5000 digits": 10**5000,
    "minus 5000 digits": -(10**5000),
    "a fraction beyond floats": Fraction(10**5000, 3),
    "a decimal beyond floats": Decimal("1e999999999"),
    "signalling": Decimal("sNaN"),
    "raises": Raises(),
    "lies": Liar(),
    "lying int": LyingInt(3),
    "lying float": LyingFloat(3),
    "repr is no text": Str(),
    "leaves": Leaves(),
    "nameless": Nameless(),
    "lying list": LyingList([1]),
    "endless list": ENDLESS,
    "shape": Shape(),
    "mock": MagicMock(spec=[]),
    "list of them": [Raises(), Liar()],
    "meta": torch.zeros(3, device="meta"),
    "fake": FAKE,
    "sparse": torch.eye(3).to_sparse(),
    "compressed": torch.eye(3).to_sparse_csr(),
    "quantised": torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8),
    "lazy": nn.LazyLinear(3).weight,
    "nested": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]),
    "huge view": torch.zeros(1).expand(10**12),
    "complex": torch.ones(2, dtype=torch.complex64),
    "half a surrogate": "\ud800",
    "records": np.zeros(2, dtype=[("a", int)]),
    "objects": np.array([Leaves(), Liar()], dtype=object),
    "not a number": float("nan"),
    "numpy's not a number": np.array([np.nan, -0.0]),
    "infinite": float("-inf"),
    "minus zero": -0.0,
    "a complex number": complex(RIGHT, 0),
    "endless iterator": count(),
    "leaving generator": (_ for _ in leaves()),
    "text": "1168",
    "a text of one's own": type("Text", (str,), {"__str__": lambda self: 5})("1168"),
    "bytes": b"1168",
    "a set": {RIGHT},
    "a mapping": {0: RIGHT},
    "a truth": np.True_,
    "a module": nn.Identity(),
    "an array without entries": np.empty((0, 3)),
}
JUDGES = {
    "value": lambda value: WITH_BIAS.check(value),
    "list": lambda value: exercises.dilated.reached.check(value),
    "design": lambda value: exercises.dilated.no_holes.check(value),
    "function's number": lambda value: exercises.arithmetic.floor.check(lambda *_: value),
    "function's tensor": lambda value: exercises.dilated.build.check(lambda *_: value),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_judging_a_value_never_raises_and_ends_in_a_sentence(name):
    for judge in JUDGES.values():
        result = judge(HOSTILE[name])
        assert result.outcome is Outcome.WRONG, result
        assert 10 < len(result.message) < 700
        assert "\n" not in result.message
        (result.message + result._repr_html_()).encode("utf-8")


def test_the_sentence_says_what_the_value_is():
    assert show(2**1168) == "a whole number of about 352 digits"
    assert show(Raises()) == "an object of type Raises"
    for tensor in (torch.zeros(3), torch.zeros(3, device="meta"), np.zeros(3)):
        assert show(tensor) == "a tensor of shape (3,)"
        assert show([tensor, 2]) == "[a tensor of shape (3,), 2]"
    assert show("x" * 500).endswith("…")
    assert "an int: a list is wanted" in difference([1], 3)


def test_whole_numbers_agree_exactly_and_others_nearly():
    assert difference(115_605_504, 115_605_505)
    assert difference(115_605_504, 1.156055e8)
    assert difference(115_605_504, 115_605_504.0) is None
    assert difference(0.1, 0.3 / 3, digits=3) is None
    assert difference(0.1, 0.102, digits=3)


def test_settled_values_are_pythons_own():
    assert [type(settled(value)) for value in (LyingInt(3), LyingFloat(3), np.float16(1))] == [
        int,
        float,
        float,
    ]
    assert settled(torch.Size([2, 3])) == (2, 3)
    assert settled([np.arange(2), Fraction(1, 2)]) == [[0, 1], 0.5]
    assert not is_blank(LyingList([1]))
    assert is_blank(LyingList([...]))


def test_a_number_that_just_misses_a_whole_one_is_not_shown_as_that_one():
    assert show(1168.000000001) == "1168.000000001"
    assert show(1168.0) == "1,168"


@pytest.mark.parametrize("name", ["SyntaxError", "IndentationError", "_IncompleteInputError"])
def test_an_unreadable_text_is_called_as_learners_know_it(name):
    """Python 3.13 has the last one, and IPython raises it."""
    error = type(name, (SyntaxError,), {})("incomplete input", ("", 2, 1, ""))
    known = name if name[0] != "_" else "SyntaxError"
    assert in_a_line(error) == f"{known}: incomplete input (line 2)"
