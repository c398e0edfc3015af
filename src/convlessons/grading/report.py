"""What came of one notebook, for a reader and for a program."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from convlessons.exercises.core import Result
from convlessons.exercises.outcome import Outcome, tally

CORRECT, WRONG, UNCHECKED, NOT_ATTEMPTED = range(4)


@dataclass(frozen=True)
class Report:
    """What came of one notebook.

    Attributes:
        file: The notebook.
        results: The last result of each exercise that the notebook asks, in order.
        failures: One sentence for each cell that failed.
        problem: Why the notebook, or a part of it, could not be executed or judged; "" if it could.
        skipped: Why there was nothing to do; "" if there was.
        left_out: Number of cells that no exercise needs and that were not executed.
        unlimited: Limits that the system did not allow, in words.
    """

    file: Path
    results: Sequence[Result] = ()
    failures: Sequence[str] = ()
    problem: str = ""
    skipped: str = ""
    left_out: int = 0
    unlimited: Sequence[str] = field(default=())

    @property
    def code(self) -> int:
        """The exit code that this notebook alone would give."""
        outcomes = {result.outcome for result in self.results}
        if self.problem:
            return UNCHECKED
        if self.failures or Outcome.WRONG in outcomes:
            return WRONG
        return CORRECT if outcomes <= {Outcome.CORRECT} and not self.skipped else NOT_ATTEMPTED

    def __str__(self) -> str:
        if self.skipped:
            return f"{self.file}: skipped: it {self.skipped}"
        width = max((len(result.key) for result in self.results), default=0)
        lines = [
            f"  {result.key:{width}}  {result.outcome.sign} {result.outcome:13}  "
            f"{'' if result.outcome is Outcome.CORRECT else result.message}".rstrip()
            for result in self.results
        ]
        lines += [f"  {failure}" for failure in self.failures]
        if self.problem:
            lines.append(f"  It {self.problem}.")
        if self.results:
            outcomes = [result.outcome for result in self.results]
            lines.append(f"  {len(outcomes)} exercises: {tally(outcomes)}")
        return "\n".join([str(self.file), *lines])

    def record(self) -> dict[str, Any]:
        """The report as an object for JSON."""
        results = [
            {"exercise": each.key, "outcome": str(each.outcome), "message": each.message}
            for each in self.results
        ]
        made: dict[str, Any] = {"file": str(self.file), "results": results}
        if self.failures:
            made["failures"] = list(self.failures)
        for name in ("problem", "skipped"):
            if sentence := getattr(self, name):
                made[name] = sentence
        return made


#: The columns of the table for a spreadsheet.
COLUMNS = ("file", "exercise", "outcome", "message", "problem")


def rows(reports: Iterable[Report]) -> Iterable[tuple[str, ...]]:
    """One row for each notebook and exercise; a notebook without results has one row too."""
    for report in reports:
        about = "; ".join(filter(None, [report.problem, *report.failures, report.skipped]))
        for each in report.results:
            yield (str(report.file), each.key, str(each.outcome), each.message, about)
        if not report.results:
            yield (str(report.file), "", "", "", about)


def gravest(codes: Iterable[int]) -> int:
    """The code of several notebooks."""
    found = set(codes)
    return next(code for code in (UNCHECKED, WRONG, NOT_ATTEMPTED, CORRECT) if code in found)
