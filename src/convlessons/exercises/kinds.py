"""The three kinds of exercise: a value, a function, a design that has many right answers."""

from collections.abc import Callable, Collection, Iterable, Mapping
from copy import deepcopy
from inspect import signature
from typing import Any

from convlessons.exercises import source
from convlessons.exercises.compare import difference, is_blank, show
from convlessons.exercises.core import Exercise
from convlessons.exercises.designs import Broken, Wholes, plain_design
from convlessons.exercises.given import said, type_name
from convlessons.exercises.judging import Raised, call, calls, known_state
from convlessons.exercises.outcome import Outcome
from convlessons.exercises.watch import Watch

Judgement = tuple[Outcome, str] | tuple[Outcome, str, str]
UNTOUCHED = "Nothing to check yet: put your answer where the `...` stands, then check again."


class ValueExercise(Exercise):
    """The learner works out a number or a list. A misconception is the value that it leads to."""

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if callable(answer):
            return Outcome.WRONG, f"Your answer is the function `{_name(answer)}`; call it."
        wrong = difference(self._solution(), answer, digits=self.digits)
        if wrong is None:
            return Outcome.CORRECT, self.words.why
        for name, misled in self.misconceptions.items():
            if difference(misled, answer, digits=self.digits) is None:
                return Outcome.WRONG, _sentence(wrong), self.words.misconceptions[name]
        return Outcome.WRONG, _sentence(wrong)

    def _starter(self) -> str:
        return source.value_starter(self._solution)

    def _code(self) -> str:
        return source.value_code(self._solution)


class DesignExercise(Exercise):
    """The learner builds something that keeps rules; a misconception is a test of the design.

    Args:
        form: What a design that is a list of whole numbers must look like, if it is to be one. The
            rules then meet nothing else, whatever the learner wrote it with.
        rules: Functions of the design, by name, in order: None where it keeps the rule, else what
            stands for ``{name}`` in the complaint that the words have. ``{design}`` is the design.
        ready: What must be done to a design before it can be copied for the rules.
    """

    def __init__(
        self,
        *args: Any,
        form: Wholes | None = None,
        rules: Mapping[str, Callable[[Any], Broken]],
        ready: Callable[[Any], Any] = lambda design: None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._same_names(rules, self.words.rules)
        self.form, self.rules, self._ready = form, dict(rules), ready

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        design = plain_design(answer)
        if self.form and (wrong := self.form.complaint(design)):
            return Outcome.WRONG, wrong
        call(lambda: self._ready(design), (), known_state())  # what is amiss, a rule will say
        for name, rule in self.rules.items():
            broken = self._run(rule, design)
            if type(broken) is Raised:
                what = f"{show(answer)} cannot be judged: {broken}."
                return Outcome.WRONG, what
            if broken is not None:
                complaint = self.words.rules[name].format(design=show(design), **broken)
                return Outcome.WRONG, complaint, self._misconception(design)
        return Outcome.CORRECT, self.words.why

    def _run(self, ours: Callable[[Any], Any], design: Any) -> Any:
        """Where a design is no list of numbers, it may be code that the learner wrote."""
        return call(ours, (design,), None if self.form else known_state())

    def _misconception(self, design: Any) -> str:
        """What is told to the first misconception that the design shows, if it shows one."""
        for name, found in self.misconceptions.items():
            if self._run(found, design) is True:  # a test may fail on a design of another kind
                return self.words.misconceptions[name]
        return ""

    def _starter(self) -> str:
        return source.value_starter(self._solution)

    def _code(self) -> str:
        return source.value_code(self._solution)


class FunctionExercise(Exercise):
    """The learner writes a function, which is called with several cases.

    Args:
        cases: Tuples of arguments, the plainest first; or what makes them, for tensors.
        reference: Gives the right values; the solution does by default.
        forbids: Whether the statement forbids a library's call, from the operator's name and its
            arguments by name; `watch` says how they are written. The words have what is told then.
    """

    def __init__(
        self,
        *args: Any,
        cases: Collection[tuple[Any, ...]] | Callable[[], Iterable[tuple[Any, ...]]],
        reference: Callable[..., Any] | None = None,
        forbids: Callable[[str, Mapping[str, Any]], bool] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if bool(forbids) != bool(self.words.forbidden):
            raise ValueError(f"{self.key}: only the code or only the words forbid something")
        self.cases = cases if callable(cases) else lambda: cases
        self._forbids = forbids
        self._reference = reference or self._solution

    def _judge(self, answer: Any) -> Judgement:
        if is_blank(answer):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if not callable(answer):
            return Outcome.WRONG, (
                f"Your answer is {show(answer)}; the function `{self.answer_name}` is wanted."
            )
        cases = list(self.cases())
        rights = [self._reference(*deepcopy(case)) for case in cases]
        watch = Watch(self._forbids)
        values = calls(answer, cases, watch)
        if type(values[0]) is Raised and isinstance(values[0].error, NotImplementedError):
            return Outcome.NOT_ATTEMPTED, UNTOUCHED
        if is_blank(values[0]):
            return Outcome.NOT_ATTEMPTED, (
                f"`{self._written(cases[0])}` returned {show(values[0])}. Nothing to check yet; "
                "if the body is written, its `return` is missing."
            )
        wrongs = [self._wrong(*pair) for pair in zip(rights, values, strict=True)]
        first = next((place for place, wrong in enumerate(wrongs) if wrong), None)
        if first is None and watch.caught:
            return Outcome.WRONG, self.words.forbidden
        if first is None:
            return Outcome.CORRECT, f"All {len(cases)} cases agree. {self.words.why}"
        message = _sentence(f"for `{self._written(cases[first])}` {wrongs[first]}")
        return Outcome.WRONG, message, self._misconception(cases, values, wrongs)

    def _misconception(
        self, cases: list[tuple[Any, ...]], values: list[Any], wrongs: list[str | None]
    ) -> str:
        """What is told to the misconception that gives the learner's values, if one does."""
        given = [place for place, value in enumerate(values) if type(value) is not Raised]
        if not any(wrongs[place] for place in given):
            return ""
        for name, misled in self.misconceptions.items():
            if all(self._wrong(call(misled, cases[at]), values[at]) is None for at in given):
                return self.words.misconceptions[name]
        return ""

    def _wrong(self, right: Any, value: Any) -> str | None:
        if type(value) is Raised:
            return f"your function raised {value}"
        return difference(right, value, digits=self.digits)

    def _written(self, case: tuple[Any, ...]) -> str:
        """The call as the learner would write it, with the names of the arguments."""
        names = signature(self._solution).parameters
        inputs = ", ".join(f"{name}={show(item)}" for name, item in zip(names, case, strict=True))
        return f"{self.answer_name}({inputs})"

    def _starter(self) -> str:
        return source.function_starter(self._solution)

    def _code(self) -> str:
        return source.function_code(self._solution)


def _name(function: Callable[..., Any]) -> str:
    return said(lambda named: named.__name__, function) or type_name(function)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
