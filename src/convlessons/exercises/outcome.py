"""How a check ends."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum


class Outcome(StrEnum):
    """How a check ended."""

    CORRECT = "correct"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not attempted"
    FAILED = "failed"
    NOT_JUDGED = "not judged"

    @property
    def sign(self) -> str:
        """A sign that stands beside the word."""
        return {"correct": "✓", "wrong": "✗", "not attempted": "○"}.get(self.value, "!")

    @property
    def is_judgement(self) -> bool:
        """Whether an answer was given and judged."""
        return self in (Outcome.CORRECT, Outcome.WRONG)

    @property
    def is_attempt(self) -> bool:
        """Whether an answer was given, or its cell failed on the way to one."""
        return self.is_judgement or self is Outcome.FAILED


def tally(outcomes: Sequence[Outcome]) -> str:
    """How many there are of each outcome, in words."""
    counts = Counter(outcomes)
    always = (Outcome.CORRECT, Outcome.WRONG, Outcome.NOT_ATTEMPTED)
    shown = [each for each in Outcome if counts[each] or each in always]
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in shown)
