"""What every exercise is: a card, a check with three outcomes, graded hints, a tested solution."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from convlessons import words as told
from convlessons.exercises import cells, record
from convlessons.exercises.journal import note
from convlessons.exercises.judging import OwnBuiltins, Raised, known_state
from convlessons.exercises.originals import OwnModules, keep
from convlessons.exercises.outcome import Outcome
from convlessons.exercises.source import marker
from convlessons.html import inline, standalone

Needs = Literal["python", "torch"]
OUR_FAULT = (
    "Your answer could not be judged, and that is the book's fault, not yours: its own check of "
    "this exercise failed. Load the page again, or restart the notebook's kernel; if it fails "
    "again, please report it."
)
_DIGITS = {3: "Three", 4: "Four"}


@dataclass(frozen=True)
class Result:
    """How a check ended, and what to say about it; never the right answer.

    Attributes:
        key: Key of the exercise.
        outcome: One of three; or "failed", where the answer's cell did, and "not judged", which is
            our fault, never the learner's.
        message: What happened: the learner's own first wrong value and what led to it.
        suggestion: The misconception that the learner's values suggest, if one does.
    """

    key: str
    outcome: Outcome
    message: str
    suggestion: str = ""

    def __repr__(self) -> str:
        lines = [f"{self.outcome.sign} {self.outcome.capitalize()}", self.message, self.suggestion]
        return "\n".join(filter(None, lines))

    def _repr_html_(self) -> str:
        lines = "".join(
            f"<p>{inline(text)}</p>" for text in (self.message, self.suggestion) if text
        )
        return standalone(
            f'<div class="convlessons-card" role="status" data-outcome="{self.outcome}">'
            f'<p class="convlessons-title"><span aria-hidden="true">{self.outcome.sign}</span> '
            f"{self.outcome.capitalize()}</p>{lines}</div>"
        )


@dataclass(frozen=True)
class Hint:
    """One hint of several."""

    number: int
    total: int
    text: str

    def __repr__(self) -> str:
        return f"Hint {self.number} of {self.total}: {self.text}"

    def _repr_html_(self) -> str:
        return standalone(
            '<div class="convlessons-card" role="status"><p><strong>'
            f"Hint {self.number} of {self.total}:</strong> {inline(self.text)}</p></div>"
        )


@dataclass(frozen=True)
class Solution:
    """Code that solves an exercise, ready to be pasted over the starter."""

    code: str

    def __repr__(self) -> str:
        return self.code

    def _repr_markdown_(self) -> str:
        return f"```python\n{self.code}\n```"


class Exercise(ABC):
    """One exercise. The kinds differ in how they judge an answer.

    Its words stand in ``convlessons/words/<chapter>.toml`` under its key.

    Args:
        key: Chapter's module and the exercise's name in it: "dilated.effective_kernel".
        solution: A function that is, or returns, a right answer; its source is what is shown.
        misconceptions: How each known misconception is recognised, by the name under which the
            words have what it is told.
        needs: "torch" where the answer is about tensors; "python" runs in a browser's Python too.
        digits: Significant digits that numbers must have. They must be exact if None.
        numbers: What the statement has for ``{NAME}``.
        words: The words, where they stand elsewhere.

    Raises:
        ValueError: If the words know other misconceptions.
    """

    def __init__(
        self,
        key: str,
        solution: Callable[..., Any],
        *,
        misconceptions: Mapping[str, Any],
        needs: Needs = "python",
        digits: int | None = None,
        numbers: Mapping[str, object] | None = None,
        words: told.ExerciseWords | None = None,
    ) -> None:
        keep()  # what a chapter imports beside its exercises, too
        self.key, self.needs, self.digits = key, needs, digits
        self.words = words or told.exercise(key, numbers)
        self._same_names(misconceptions, self.words.misconceptions)
        self.misconceptions = dict(misconceptions)
        self._solution = solution
        self._hints_given = 0
        self.last: Result | None = None

    @property
    def title(self) -> str:
        """A few words."""
        return self.words.title

    @property
    def answer_name(self) -> str:
        """Name that the learner's code gives the answer: of a function, or of a value."""
        name: str = self._solution.__name__
        return name

    @property
    def outcome(self) -> Outcome:
        """Outcome of the last attempt: in this kernel, else in one before it."""
        if self.last and self.last.outcome.is_attempt:
            return self.last.outcome
        return record.outcome(self.key)

    @property
    def starter(self) -> str:
        """Code of the cell in which the learner answers."""
        return marker(self.key) + self._starter()

    def solution(self) -> Solution:
        """Code that solves the exercise: the source of the solution that the tests run."""
        return Solution(marker(self.key) + self._code())

    def hint(self) -> Hint:
        """The next hint; the last one again when there is no other."""
        hints = self.words.hints
        self._hints_given = min(self._hints_given + 1, len(hints))
        return Hint(self._hints_given, len(hints), hints[self._hints_given - 1])

    def check(self, answer: Any = ...) -> Result:
        """Judge an answer; an exception of the learner's function is part of the answer.

        One that is older than its cell, which failed since, is not judged.
        """
        with OwnBuiltins(), OwnModules():
            self.last = Result(self.key, *self._judged(answer))
            note(**vars(self.last))
            record.keep(self.key, self.last.outcome)
            return self.last

    def _judged(self, answer: Any) -> tuple[Outcome, str] | tuple[Outcome, str, str]:
        if failed := cells.failure(self.key, answer):
            return Outcome.FAILED, failed
        try:
            with known_state():
                return self._judge(answer)
        except Exception as error:
            return Outcome.NOT_JUDGED, f"{OUR_FAULT} It raised {Raised(error)}."

    def _same_names(self, code: Mapping[str, Any], words: Mapping[str, str]) -> None:
        if different := code.keys() ^ words.keys():
            names = ", ".join(sorted(different))
            raise ValueError(f"{self.key}: only the code or only the words have {names}")

    @abstractmethod
    def _judge(self, answer: Any) -> tuple[Outcome, str] | tuple[Outcome, str, str]:
        """Outcome, message and, after a wrong answer, the misconception that it suggests."""

    @abstractmethod
    def _starter(self) -> str: ...

    @abstractmethod
    def _code(self) -> str: ...

    def __repr__(self) -> str:
        return "\n".join([f"Exercise {self.key}: {self.title}", *self._asked()])

    def _asked(self) -> list[str]:
        """The statement's paragraphs, and how precise numbers must be where that is not exactly."""
        parts = self.words.statement.split("\n\n")
        return (
            [*parts, f"{_DIGITS[self.digits]} significant digits are enough."]
            if self.digits
            else parts
        )

    def _summary(self, words: str) -> str:
        """What opens a fold; a page has many, so its name has the exercise in it."""
        title = self.title.replace("`", "").replace("*", "")
        return f'<summary aria-label="{escape(f"{words}, {title}")}">{words}</summary>'

    def _repr_html_(self) -> str:
        paragraphs = "".join(f"<p>{inline(text)}</p>" for text in self._asked())
        hints, total = "", len(self.words.hints)
        for number, text in reversed(list(enumerate(self.words.hints, 1))):
            summary = self._summary(f"Hint {number} of {total}")
            hints = f"<details>{summary}<p>{inline(text)}</p>{hints}</details>"
        return standalone(
            f'<section class="convlessons-card" data-exercise="{escape(self.key)}" '
            f'data-needs="{self.needs}">'
            f'<h3 class="convlessons-title">Exercise: {inline(self.title)}</h3>{paragraphs}{hints}'
            f"<details>{self._summary('Solution')}"
            f'<pre tabindex="0"><code>{escape(self._code())}</code></pre>'
            f"<p>{inline(self.words.why)}</p></details></section>"
        )
