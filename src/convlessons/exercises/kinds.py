"""The three kinds of exercise: a value, a function, a design that has many right answers."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from inspect import signature
from traceback import extract_tb
from typing import Any

from convlessons.exercises import source
from convlessons.exercises.compare import difference, is_blank, show
from convlessons.exercises.core import Exercise, Outcome

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
        for rule in self.rules:
            complaint = _call(rule, (answer,))
            if isinstance(complaint, Raised):
                what = f"{show(answer)} cannot be judged: {_named(complaint.error)}."
                return Outcome.WRONG, what
            if complaint:
                return Outcome.WRONG, complaint, self._misconception(answer)
        return Outcome.CORRECT, self.why

    def _misconception(self, answer: Any) -> str:
        """What is told to the first misconception that the design shows, if it shows one."""
        for found, told in self.misconceptions:
            if _call(found, (answer,)) is True:  # a test may fail on a design of another kind
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
        values = [_call(answer, case) for case in cases]
        if isinstance(values[0], Raised) and isinstance(values[0].error, NotImplementedError):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if is_blank(values[0]):
            return Outcome.NOT_ATTEMPTED, (
                f"`{self._written(cases[0])}` returned {values[0]}. Nothing to check yet; "
                "if the body is written, its `return` is missing."
            )
        rights = [_call(self._reference, case) for case in cases]
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
        given = [place for place, value in enumerate(values) if not isinstance(value, Raised)]
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


@dataclass(frozen=True)
class Raised:
    """An exception in place of a value."""

    error: Exception


def _call(function: Callable[..., Any], case: tuple[Any, ...]) -> Any:
    """The value of a call, which may change its own copy of the arguments only."""
    try:
        return function(*deepcopy(case))
    except Exception as error:
        return Raised(error)


def _wrong(right: Any, value: Any) -> str | None:
    if isinstance(value, Raised):
        return f"your function raised {_named(value.error)}"
    return difference(right, value)


def _named(error: Exception) -> str:
    """An exception by type, message and line of the learner's cell."""
    text = f"{type(error).__name__}: {error}".rstrip(": ")
    frames = extract_tb(error.__traceback__)[1:]  # the first frame is the call here
    own = [frame for frame in frames if frame.filename == frames[0].filename]
    return f"{text} (line {own[-1].lineno})" if own else text


def _name(function: Callable[..., Any]) -> str:
    return getattr(function, "__name__", type(function).__name__)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
