"""What every exercise is: a card, a check with three outcomes, graded hints, a tested solution."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import Any

from convlessons.exercises.journal import note
from convlessons.exercises.judging import OwnBuiltins, Raised, known_state
from convlessons.exercises.source import marker
from convlessons.html import inline, standalone

OUR_FAULT = (
    "Your answer could not be judged, and that is the book's fault, not yours: its own check of "
    "this exercise failed. Restart the kernel and run the notebook again; if it fails again, "
    "please report it."
)


class Outcome(StrEnum):
    """How a check ended."""

    CORRECT = "correct"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not attempted"
    NOT_JUDGED = "not judged"

    @property
    def sign(self) -> str:
        """A sign that stands beside the word."""
        return {"correct": "✓", "wrong": "✗", "not attempted": "○", "not judged": "!"}[self.value]


def tally(outcomes: Sequence[Outcome]) -> str:
    """How many there are of each outcome, in words."""
    counts = Counter(outcomes)
    shown = [each for each in Outcome if counts[each] or each is not Outcome.NOT_JUDGED]
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in shown)


@dataclass(frozen=True)
class Result:
    """How a check ended, and what to say about it; never the right answer.

    Attributes:
        key: Key of the exercise.
        outcome: One of three, or "not judged": by our fault, never the learner's.
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

    Args:
        key: Chapter's module and the exercise's name in it: "dilated.effective_kernel".
        title: A few words.
        statement: What to do; blank lines part paragraphs, `` `code` `` is set as code.
        solution: A function that is, or returns, a right answer; its source is what is shown.
        hints: From the gentlest on; none gives the answer away.
        misconceptions: How each known misconception is recognised, and what it is told.
        why: Why the right answer is right, said once it has been given.

    Attributes:
        outcome: Outcome of the last check in this kernel.
        hints_seen: Number of hints asked for in this kernel.
    """

    def __init__(
        self,
        key: str,
        title: str,
        statement: str,
        solution: Callable[..., Any],
        *,
        hints: Sequence[str],
        misconceptions: Sequence[tuple[Callable[..., Any], str]],
        why: str,
    ) -> None:
        self.key, self.title, self.statement, self.why = key, title, statement, why
        self.hints, self.misconceptions = tuple(hints), tuple(misconceptions)
        self._solution = solution
        self.last: Result | None = None
        self.hints_seen = 0

    @property
    def outcome(self) -> Outcome:
        """Outcome of the last check in this kernel."""
        return self.last.outcome if self.last else Outcome.NOT_ATTEMPTED

    @property
    def starter(self) -> str:
        """Code of the cell in which the learner answers."""
        return marker(self.key) + self._starter()

    def solution(self) -> Solution:
        """Code that solves the exercise: the source of the solution that the tests run."""
        return Solution(marker(self.key) + self._code())

    def hint(self) -> Hint:
        """The next hint; the last one again when there is no other."""
        self.hints_seen = min(self.hints_seen + 1, len(self.hints))
        return Hint(self.hints_seen, len(self.hints), self.hints[self.hints_seen - 1])

    def check(self, answer: Any = ...) -> Result:
        """Judge an answer; an exception of the learner's code is part of the answer."""
        with OwnBuiltins():
            self.last = Result(self.key, *self._judged(answer))
            note(**vars(self.last))
            return self.last

    def _judged(self, answer: Any) -> tuple[Outcome, str] | tuple[Outcome, str, str]:
        try:
            with known_state():
                return self._judge(answer)
        except Exception as error:
            return Outcome.NOT_JUDGED, f"{OUR_FAULT} It raised {Raised(error)}."

    @abstractmethod
    def _judge(self, answer: Any) -> tuple[Outcome, str] | tuple[Outcome, str, str]:
        """Outcome, message and, after a wrong answer, the misconception that it suggests."""

    @abstractmethod
    def _starter(self) -> str: ...

    @abstractmethod
    def _code(self) -> str: ...

    def __repr__(self) -> str:
        return f"Exercise {self.key}: {self.title}\n{self.statement}"

    def _repr_html_(self) -> str:
        paragraphs = "".join(f"<p>{inline(text)}</p>" for text in self.statement.split("\n\n"))
        hints = ""
        for number, text in reversed(list(enumerate(self.hints, 1))):
            summary = f"Hint {number} of {len(self.hints)}"
            hints = f"<details><summary>{summary}</summary><p>{inline(text)}</p>{hints}</details>"
        return standalone(
            f'<section class="convlessons-card" data-exercise="{escape(self.key)}">'
            f'<p class="convlessons-title">Exercise: {inline(self.title)}</p>{paragraphs}{hints}'
            "<details><summary>Solution</summary>"
            f'<pre tabindex="0"><code>{escape(self._code())}</code></pre>'
            f"<p>{inline(self.why)}</p></details></section>"
        )
