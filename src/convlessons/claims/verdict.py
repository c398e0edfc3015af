"""The four verdicts, their signs, and how several of them make one."""

from collections.abc import Sequence
from enum import StrEnum


class Verdict(StrEnum):
    """What the evidence says of a claim. None is chosen: each kind of trial derives its own."""

    CONFIRMED = "confirmed"
    WITH_A_CONDITION = "confirmed with a condition"
    CORRECTED = "corrected"
    NOT_SETTLED = "not settled"

    @property
    def sign(self) -> str:
        """A sign that stands beside the word."""
        return dict(zip(Verdict, "✓◐✗?", strict=True))[self]

    @property
    def title(self) -> str:  # type: ignore[override]
        """Sign and word: "✓ Confirmed"."""
        return f"{self.sign} {self.capitalize()}"

    @property
    def html(self) -> str:
        """Sign, which a screen reader skips, and word."""
        return f'<span aria-hidden="true">{self.sign}</span> {self.capitalize()}'


def on_its_side(lower: float, upper: float, above: float, below: float) -> Verdict:
    """The verdict on "the value lies between above and below" from an interval of the value.

    Confirmed only if the whole interval lies inside, corrected only if it lies outside, on one
    side. What is not a number settles nothing.
    """
    if above < lower and upper < below:
        return Verdict.CONFIRMED
    if upper < above or below < lower:
        return Verdict.CORRECTED
    return Verdict.NOT_SETTLED


def joint(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict on a claim that says several things at once, and is right if all are."""
    for worst in (Verdict.CORRECTED, Verdict.NOT_SETTLED):
        if worst in verdicts:
            return worst
    return Verdict.CONFIRMED


def over_settings(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict on a claim that was tried in several settings, the last one counting most.

    What is confirmed in some settings and not in others is confirmed with a condition: the setting.
    What is confirmed in none is corrected if the last setting corrects it, and else not settled.
    """
    confirmed = [verdict is Verdict.CONFIRMED for verdict in verdicts]
    if all(confirmed):
        return Verdict.CONFIRMED
    if any(confirmed):
        return Verdict.WITH_A_CONDITION
    return verdicts[-1]
