"""The three kinds of exercise: a value, a function, a design that has many right answers."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from inspect import signature
from typing import Any

from convlessons.exercises import source
from convlessons.exercises.compare import difference, is_blank, show
from convlessons.exercises.core import Exercise, Outcome
from convlessons.exercises.given import said, settled, type_name
from convlessons.exercises.judging import Raised, call, calls

Judgement = tuple[Outcome, str] | tuple[Outcome, str, str]
UNTOUCHED = (
    "Nothing to check yet: put your answer where the `...` stands, and run both cells again."
)


class ValueExercise(Exercise):
    """The learner works out a number or a list. A misconception is a function that returns it."""

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if callable(answer):
            return Outcome.WRONG, f"Your answer is the function `{_name(answer)}`; call it."
        wrong = difference(self._solution(), answer)
        if wrong is None:
            return Outcome.CORRECT, self.why
        for misled, told in self.misconceptions:
            if difference(misled(), answer) is None:
                return Outcome.WRONG, _sentence(wrong), told
        return Outcome.WRONG, _sentence(wrong)

    def _starter(self) -> str:
        return source.value_starter(self._solution)

    def _code(self) -> str:
        return source.value_code(self._solution)


class DesignExercise(Exercise):
    """The learner builds something that keeps rules; a misconception is a test of the design.

    Args:
        rules: Functions of the design, in order, that return a complaint about it, or None. The
            first ones check its kind, so that the later ones may rely on it.
    """

    def __init__(
        self, *args: Any, rules: Sequence[Callable[[Any], str | None]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.rules = tuple(rules)

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        answer = settled(answer)
        for rule in self.rules:
            complaint = call(rule, (answer,))
            if type(complaint) is Raised:
                what = f"{show(answer)} cannot be judged: {complaint}."
                return Outcome.WRONG, what
            if complaint:
                return Outcome.WRONG, complaint, self._misconception(answer)
        return Outcome.CORRECT, self.why

    def _misconception(self, answer: Any) -> str:
        """What is told to the first misconception that the design shows, if it shows one."""
        for found, told in self.misconceptions:
            if call(found, (answer,)) is True:  # a test may fail on a design of another kind
                return told
        return ""

    def _starter(self) -> str:
        return source.value_starter(self._solution)

    def _code(self) -> str:
        return source.value_code(self._solution)


class FunctionExercise(Exercise):
    """The learner writes a function, which is called with several cases.

    Args:
        cases: Makes the cases: tuples of arguments, the plainest first.
        reference: Gives the right values; the solution does by default.
    """

    def __init__(
        self,
        *args: Any,
        cases: Callable[[], Iterable[tuple[Any, ...]]],
        reference: Callable[..., Any] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.cases = cases
        self._reference = reference or self._solution

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if not callable(answer):
            return Outcome.WRONG, (
                f"Your answer is {show(answer)}; "
                f"the function is wanted: `check({self._solution.__name__})`."
            )
        cases = list(self.cases())
        rights = [self._reference(*deepcopy(case)) for case in cases]
        values = calls(answer, cases)
        if type(values[0]) is Raised and isinstance(values[0].error, NotImplementedError):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if is_blank(values[0]):
            return Outcome.NOT_ATTEMPTED, (
                f"`{self._written(cases[0])}` returned {show(values[0])}. Nothing to check yet; "
                "if the body is written, its `return` is missing."
            )
        wrongs = [_wrong(right, value) for right, value in zip(rights, values, strict=True)]
        first = next((place for place, wrong in enumerate(wrongs) if wrong), None)
        if first is None:
            return Outcome.CORRECT, f"All {len(cases)} cases agree. {self.why}"
        message = _sentence(f"for `{self._written(cases[first])}` {wrongs[first]}")
        return Outcome.WRONG, message, self._misconception(cases, values, wrongs)

    def _misconception(
        self, cases: list[tuple[Any, ...]], values: list[Any], wrongs: list[str | None]
    ) -> str:
        """What is told to the misconception that gives the learner's values, if one does."""
        given = [place for place, value in enumerate(values) if type(value) is not Raised]
        if not any(wrongs[place] for place in given):
            return ""
        for misled, told in self.misconceptions:
            if all(_wrong(misled(*deepcopy(cases[at])), values[at]) is None for at in given):
                return told
        return ""

    def _written(self, case: tuple[Any, ...]) -> str:
        """The call as the learner would write it, with the names of the arguments."""
        names = signature(self._solution).parameters
        inputs = ", ".join(f"{name}={show(item)}" for name, item in zip(names, case, strict=True))
        return f"{self._solution.__name__}({inputs})"

    def _starter(self) -> str:
        return source.function_starter(self._solution)

    def _code(self) -> str:
        return source.function_code(self._solution)


def _wrong(right: Any, value: Any) -> str | None:
    if type(value) is Raised:
        return f"your function raised {value}"
    return difference(right, value)


def _name(function: Callable[..., Any]) -> str:
    return said(lambda named: named.__name__, function) or type_name(function)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
