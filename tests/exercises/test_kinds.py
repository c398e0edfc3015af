"""The three kinds of exercise, on small ones of their own."""

import re
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser

import numpy as np
import pytest
import torch

from convlessons.exercises.compare import difference
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise
from convlessons.exercises.outcome import Outcome
from convlessons.words import ExerciseWords


def told(title, statement, **more):
    """Words of an exercise; the rest of them are alike."""
    hints = ("First `a<b`.", "Second.", "Third.")
    return ExerciseWords(title, statement, hints, "So it is.", **more)


def double(n: int, items: list[int]) -> int:
    """Twice n."""
    # a comment stays
    return 2 * n


def twelve() -> int:
    """Never shown."""
    half = 6
    return half * 2


def even() -> int:
    return 4


@pytest.fixture
def function():
    return FunctionExercise(
        "x.double",
        double,
        cases=[(2, [7]), (3, [8]), (5, [9])],
        misconceptions={"adds": lambda n, items: n + 2, "squares": lambda n, items: n * n},
        words=told(
            "Double",
            "Write `f`.\n\nReturn <twice>.",
            misconceptions={"adds": "You add.", "squares": "You square."},
        ),
    )


@pytest.fixture
def value():
    words = told("Twelve", "Say.", misconceptions={"half": "Half of it."})
    return ValueExercise("x.v", twelve, misconceptions={"half": 6}, words=words)


@pytest.fixture
def design():
    return DesignExercise(
        "x.d",
        even,
        rules={
            "no_number": lambda design: None if isinstance(design, int) else {},
            "odd": lambda design: {"half": design // 2} if design % 2 else None,
        },
        misconceptions={"one": lambda design: design == 1},
        words=told(
            "Even",
            "Say.",
            misconceptions={"one": "One is odd."},
            rules={"no_number": "A number is wanted.", "odd": "{design} is odd, over {half}."},
        ),
    )


def starter(n, items):
    raise NotImplementedError


@pytest.mark.parametrize(
    "answer",
    [
        ...,
        None,
        NotImplemented,
        starter,
        lambda n, items: None,
        lambda n, items: ...,
        lambda n, items: NotImplemented,
    ],
)
def test_blank_functions_are_not_attempted(function, answer):
    assert function.check(answer).outcome is Outcome.NOT_ATTEMPTED


def test_a_forgotten_return_is_named(function):
    assert "`return` is missing" in function.check(lambda n, items: None).message


def test_the_first_wrong_value_is_shown_with_its_inputs(function):
    result = function.check(lambda n, items: 2 * n if n < 3 else n - 50)
    assert result.outcome is Outcome.WRONG
    assert result.message == "For `double(n=3, items=[8])` your answer is -47."
    assert result.suggestion == ""


def test_a_misconception_is_told_only_if_it_gives_all_the_values(function):
    assert function.check(lambda n, items: n * n).suggestion == "You square."
    assert function.check(lambda n, items: n * n if n < 5 else 0).suggestion == ""


def test_a_misconception_is_told_beside_a_case_that_raises(function):
    def answer(n, items):
        return n * n if n < 5 else items[9]

    assert function.check(answer).suggestion == "You square."
    assert function.check(lambda n, items: items[9]).suggestion == ""


def test_an_exception_is_shown_with_the_inputs_and_the_learners_line(function):
    code = "# exercise: x\ndef f(n, items):\n    return helper(n)\ndef helper(n):\n    return 1 / 0"
    names = {}
    exec(compile(code, "<cell>", "exec"), names)
    result = function.check(names["f"])
    assert result.outcome is Outcome.WRONG
    assert "`double(n=2, items=[7])`" in result.message
    assert "ZeroDivisionError: division by zero (line 5)" in result.message


def test_a_function_with_other_arguments_is_told_so(function):
    assert "takes 1 positional argument" in function.check(lambda n: n).message


def test_a_learner_cannot_change_the_inputs_of_later_cases(function):
    def answer(n, items):
        assert items == [{2: 7, 3: 8, 5: 9}[n]]
        items.clear()
        return 2 * n

    assert function.check(answer).outcome is Outcome.CORRECT
    assert function.check(answer).outcome is Outcome.CORRECT


def test_an_answer_that_was_interrupted_is_wrong(function):
    def answer(n, items):
        raise KeyboardInterrupt

    result = function.check(answer)
    assert result.outcome is Outcome.WRONG
    assert "it was stopped before it came to an end (line 2)" in result.message.replace(
        f"(line {answer.__code__.co_firstlineno + 1})", "(line 2)"
    )


def test_values_in_place_of_functions_and_functions_in_place_of_values(function, value):
    assert "the function `double` is wanted" in function.check(4).message
    result = value.check(twelve)
    assert result.outcome is Outcome.WRONG
    assert "function `twelve`; call it" in result.message


def test_a_value_is_judged(value):
    assert value.check(...).outcome is Outcome.NOT_ATTEMPTED
    assert value.check(6).suggestion == "Half of it."
    assert value.check(7).message == "Your answer is 7."
    assert value.check(12.0).outcome is Outcome.CORRECT


def test_a_design_is_judged_by_its_rules(design):
    assert design.check(...).outcome is Outcome.NOT_ATTEMPTED
    assert [design.check(n).outcome for n in (2, 8)] == [Outcome.CORRECT] * 2
    assert (design.check(3).message, design.check(3).suggestion) == ("3 is odd, over 1.", "")
    assert design.check(1).suggestion == "One is odd."
    assert design.check("x").message == "A number is wanted."


def test_a_rule_that_fails_on_a_design_blames_the_design(design):
    del design.rules["no_number"]
    result = design.check([1])
    assert result.outcome is Outcome.WRONG
    assert "[1] cannot be judged: TypeError" in result.message


def test_starter_and_solution_come_from_the_same_function(function, value):
    head = (
        '# exercise: x.double\ndef double(n: int, items: list[int]) -> int:\n    """Twice n."""\n'
    )
    assert function.starter == f"{head}    ..."
    assert function.solution().code == f"{head}    # a comment stays\n    return 2 * n"
    assert value.starter == "# exercise: x.v\ntwelve = ..."
    assert value.solution().code == "# exercise: x.v\nhalf = 6\ntwelve = half * 2"


def test_the_last_check_counts(function):
    assert function.outcome is Outcome.NOT_ATTEMPTED
    function.check(lambda n, items: 0)
    assert function.outcome is Outcome.WRONG
    function.check(double)
    assert function.outcome is Outcome.CORRECT


SPAN = np.array(5, "m8[ns]")


@pytest.mark.parametrize(
    ("right", "got", "found"),
    [
        (5, 5.0, None),
        (5, np.int64(5), None),
        (5, torch.tensor(5), None),
        (2**60 + 1, Fraction(2**60 + 1), None),
        (2**60 + 1, Decimal(2**60 + 1), None),
        (5, Fraction(5) + Fraction(1, 10**30), "your answer is 5.000000000000001"),
        (5, Decimal("4.9999999999999999999999"), "your answer is 4.999999999999999"),
        (5, np.longdouble(5), None),
        (5, np.ma.array(5), None),
        (5, np.complex64(5), "your answer is (5+0j), a complex64: a number is wanted"),
        (
            5,
            np.timedelta64(5),
            "your answer is np.timedelta64(5), a timedelta64: a number is wanted",
        ),
        (5, SPAN, f"your answer is {SPAN!r}, a ndarray: a number is wanted"),
        (
            [5],
            np.array([5], "M8[ns]"),
            "your answer is a tensor of shape (1,), a ndarray: a list is wanted",
        ),
        (5, Decimal("sNaN"), "your answer is Decimal('sNaN'), a Decimal: a number is wanted"),
        (0.1 + 0.2, 0.3, "your answer is 0.3"),
        ([1, 2], (1, 2), None),
        ([1, 2], torch.tensor([1, 2]), None),
        ([1, [2, 3]], [1, [2, 4]], "your answer[1][1] is 4"),
        ([1, 2], [1], "your answer has length 1: [1]"),
        (5, True, "your answer is True, a bool: a number is wanted"),
        (5, "5", "your answer is '5', a str: a number is wanted"),
        (True, 1, "your answer is 1, an int: True or False is wanted"),
        ([1], 1, "your answer is 1, an int: a list is wanted"),
        (5, float("nan"), "your answer is nan"),
        (torch.zeros(2, 2), torch.zeros(2, 2), None),
        (torch.zeros(2, 2), torch.zeros(4), "your answer has the shape (4,)"),
        (torch.zeros(2, 2), torch.eye(2), "your answer[0][0] is 1"),
        (torch.zeros(1), [0.0], "your answer is [0], a list: a tensor is wanted"),
        (torch.zeros(1), torch.zeros(1, requires_grad=True), None),
    ],
)
def test_values_are_compared_without_saying_the_right_one(right, got, found):
    assert difference(right, got) == found


class Nesting(HTMLParser):
    """Depth of every <summary>, and whether every tag is closed in order."""

    def __init__(self, html):
        super().__init__()
        self.open, self.summaries = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "summary" in self.open:
            self.summaries.append((self.open.count("details"), data))


def test_the_card_works_without_a_script(function):
    html = function._repr_html_()
    card = Nesting(html)
    assert card.open == []
    assert card.summaries == [
        (1, "Hint 1 of 3"),
        (2, "Hint 2 of 3"),
        (3, "Hint 3 of 3"),
        (1, "Solution"),
    ]
    assert "<p>Write <code>f</code>.</p><p>Return &lt;twice&gt;.</p>" in html
    assert "First <code>a&lt;b</code>." in html
    assert not re.search(r"<script|\son\w+=|https?://", html)


def test_a_result_is_announced_with_a_sign_and_a_word(function):
    for answer, sign, word in (
        (double, "✓", "Correct"),
        (lambda n, items: 0, "✗", "Wrong"),
        (None, "○", "Not attempted"),
    ):
        html = function.check(answer)._repr_html_()
        assert 'role="status"' in html
        assert re.search(rf"{sign}</span>\s*{word}", html)
        assert f"{sign} {word}" in repr(function.last)
