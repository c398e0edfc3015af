"""How a check ends."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum


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

    @property
    def is_attempt(self) -> bool:
        """Whether an answer was given and judged."""
        return self in (Outcome.CORRECT, Outcome.WRONG)


def tally(outcomes: Sequence[Outcome]) -> str:
    """How many there are of each outcome, in words."""
    counts = Counter(outcomes)
    shown = [each for each in Outcome if counts[each] or each is not Outcome.NOT_JUDGED]
    return ", ".join(f"{counts[outcome]} {outcome}" for outcome in shown)
