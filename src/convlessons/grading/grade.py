"""Many notebooks, graded side by side; none of them stops the others."""

import json
import os
import queue
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from convlessons.exercises import get
from convlessons.exercises.core import Result
from convlessons.exercises.outcome import Outcome
from convlessons.grading import log
from convlessons.grading.kernel import Server
from convlessons.grading.needed import needed
from convlessons.grading.report import Report
from convlessons.grading.submission import MAY_FAIL, Cell, GradingError, Submission, read

_BESIDE = 20 * 2**20  # bytes of files beside a notebook that are copied for it
_ATTEMPTS = 3  # a cell that ends the process is left out, and the others are run again, so often


@dataclass(frozen=True)
class Limits:
    """What a notebook may take.

    Attributes:
        cell: Seconds that one cell may take.
        notebook: Seconds that all cells may take together.
        memory: Bytes of memory.
        network: Whether other machines are in reach.
        everything: Whether cells are executed that no exercise needs.
    """

    cell: float = 60
    notebook: float = 300
    memory: int = 4 * 2**30
    network: bool = False
    everything: bool = False


class Grader:
    """Grades notebooks; a context manager that ends its servers.

    Args:
        limits: What each notebook may take.
        jobs: Notebooks at a time.
    """

    def __init__(self, limits: Limits | None = None, jobs: int = 1) -> None:
        self.limits, self.jobs = limits or Limits(), jobs
        self._many = False
        self._idle: queue.SimpleQueue[Server | None] = queue.SimpleQueue()
        self._servers: set[Server] = set()
        self._lock = threading.Lock()
        for _ in range(jobs):
            self._idle.put(None)  # a server that is started when it is needed

    def __enter__(self) -> "Grader":
        return self

    def __exit__(self, *_: object) -> None:
        for server in self._servers:
            server.close()

    def reports(self, paths: Sequence[Path]) -> Iterator[Report]:
        """The report of each notebook, in the order given."""
        self._many = len(paths) > self.jobs
        with ThreadPoolExecutor(self.jobs) as pool:
            try:
                yield from pool.map(self.report, paths)
            except BaseException:  # Ctrl+C: no further notebook is begun
                pool.shutdown(wait=False, cancel_futures=True)
                for server in list(self._servers):
                    server.close()
                raise

    def report(self, path: Path) -> Report:
        """Read, execute and judge one notebook; whatever goes wrong is in the report."""
        try:
            submission = read(path)
            if not submission.keys:
                return Report(path, skipped="asks no exercise")
            return self._graded(submission)
        except GradingError as error:
            return Report(path, problem=str(error))
        except ModuleNotFoundError:
            raise
        except Exception as error:
            what = f"cannot be graded: {type(error).__name__}: {error}"
            return Report(path, problem=" ".join(what.split()))

    def _graded(self, submission: Submission) -> Report:
        everything = self.limits.everything
        cells = submission.cells if everything else needed(submission.cells)
        session = Session(submission, cells)
        left = list(cells)
        server = self._idle.get()
        try:
            for _ in range(_ATTEMPTS):
                if server is None:
                    server = Server(many=self._many)
                    with self._lock:
                        self._servers.add(server)
                with tempfile.TemporaryDirectory(
                    prefix="convlessons-", ignore_cleanup_errors=True
                ) as folder:
                    ended, entries = self._executed(server, submission, left, Path(folder))
                if not ended:  # the server is gone: what was judged is kept
                    with self._lock:
                        self._servers.discard(server)
                    server.close()
                    server = None
                culprit = session.take(ended, entries, self.limits)
                if culprit is None:
                    break
                left = [cell for cell in left if cell.number != culprit]
        finally:
            self._idle.put(server)
        return session.report(len(submission.cells) - len(cells))

    def _executed(
        self, server: Server, submission: Submission, cells: Sequence[Cell], folder: Path
    ) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """Execute cells in a new process, in a copy of the notebook's folder."""
        work, journal = folder / "work", folder / "journal"
        work.mkdir()
        _copy_beside(submission.path, work)
        ended = server.run(
            {
                "cells": [
                    {
                        "number": cell.number,
                        "source": cell.source,
                        "may_fail": MAY_FAIL in cell.tags,
                    }
                    for cell in cells
                ],
                "folder": str(folder),
                "journal": str(journal),
                "timeout": self.limits.cell,
                "total": self.limits.notebook,
                "memory": self.limits.memory,
                "network": self.limits.network,
            }
        )
        entries = list(_entries(journal))
        if not ended:
            _end_what_is_left(entries)
        return ended, entries


class Session:
    """What is known of a notebook while it is executed, perhaps more than once."""

    def __init__(self, submission: Submission, cells: Sequence[Cell]) -> None:
        self.submission, self.cells = submission, cells
        self.results: dict[str, Result] = {}
        self.failures: dict[int, str] = {}
        self.broken: dict[int, str] = {}
        self.problems: list[str] = []
        self.begun: set[int] = set()
        self.unlimited: set[str] = set()

    def take(
        self, ended: dict[str, Any], entries: Sequence[dict[str, Any]], limits: Limits
    ) -> int | None:
        """Take over a journal; the number of the cell that ended the process, if one did."""
        at = None
        for entry in entries:
            if "at" in entry:
                at = entry["at"]
                self.begun.add(at)
            elif "failed" in entry:
                self.failures[entry["failed"]] = f"failed: {entry['error']}"
            elif "broken" in entry:
                self.broken[entry["broken"]] = entry["error"]
            elif "unlimited" in entry:
                self.unlimited.add(entry["unlimited"])
            elif "key" in entry:
                outcome = Outcome(entry["outcome"])
                result = Result(entry["key"], outcome, entry["message"], entry["suggestion"])
                self.results[result.key] = result
        for number in ended.get("interrupted", []):
            self.failures[number] = f"took more than {limits.cell:g} seconds and was stopped"
        if ended and ended["exit"] is None:
            return None
        if at is None:
            self.problems.append(f"was not begun: {_how(ended)}")
            return None
        self.problems.append(f"was not executed to its end: {self._name(at)} {_how(ended)}")
        return at

    def report(self, left_out: int) -> Report:
        """The report, with a word about each exercise that has no result."""
        results = [self._result(key) for key in self.submission.keys]
        unjudged = [
            result.key
            for key, result in self.results.items()
            if result.outcome is Outcome.NOT_JUDGED and key in self.submission.keys
        ]
        if unjudged:
            self.problems.append(
                f"has answers that the book could not judge: {', '.join(unjudged)}"
            )
        if self.broken:
            first = min(self.broken)
            also = f", and {len(self.broken) - 1} more" if len(self.broken) > 1 else ""
            self.problems.append(
                f"was not executed to its end: at {self._name(first)}{also}, it was not the cell "
                f"that failed but IPython, of which a cell has changed what it needs: "
                f"{self.broken[first]}"
            )
        return Report(
            self.submission.path,
            results,
            [f"{self._name(number)} {self.failures[number]}" for number in sorted(self.failures)],
            "; it ".join(self.problems),
            left_out=left_out,
            unlimited=sorted(self.unlimited),
        )

    def _name(self, number: int) -> str:
        """A cell by its number, and by the exercise that it answers or checks."""
        place = next(place for place, cell in enumerate(self.cells) if cell.number == number)
        for cell in reversed(self.cells[: place + 1]):
            if cell.answers:
                about = cell is self.cells[place] or self._checks(
                    self.cells[place], cell.answers[0]
                )
                return f"Cell {number} ({cell.answers[0]})" if about else f"Cell {number}"
        return f"Cell {number}"

    def _checks(self, cell: Cell, key: str) -> bool:
        return ".check(" in cell.source and (key in cell.source or "exercise" in cell.source)

    def _result(self, key: str) -> Result:
        """The result of an exercise; where there is none, or no answer was seen, why."""
        result = self.results.get(key)
        if result and (result.outcome.is_judgement or result.outcome is Outcome.NOT_JUDGED):
            return result
        answers = [cell for cell in self.submission.cells if key in cell.answers]
        if not answers:
            return result or Result(key, Outcome.NOT_ATTEMPTED, "Its answer cell is gone.")
        for answer in reversed(answers):
            if failure := self.failures.get(answer.number):
                sentence = f"{self._name(answer.number)}, which answers it, {failure}."
                return Result(key, Outcome.WRONG, sentence)
        if result:  # a cell that is tagged to be allowed to fail is no failure of the notebook's
            failed = result.outcome is Outcome.FAILED
            return Result(key, Outcome.WRONG, result.message) if failed else result
        checks = [cell for cell in self._cells_about(answers[0]) if ".check(" in cell.source]
        if not checks:
            name = get(key).answer_name
            sentence = f"Its check cell is gone: `exercises.{key}.check({name})`."
            return Result(key, Outcome.NOT_JUDGED, sentence)
        for cell in checks:
            if failure := self.failures.get(cell.number):
                sentence = f"{self._name(cell.number)}, which checks it, {failure}."
                return Result(key, Outcome.WRONG, sentence)
        return Result(key, Outcome.NOT_JUDGED, f"{self._name(checks[0].number)} was not executed.")

    def _cells_about(self, answer: Cell) -> list[Cell]:
        """The answer's cell and those after it up to the next answer."""
        cells = self.submission.cells
        first = cells.index(answer)
        after = (place for place in range(first + 1, len(cells)) if cells[place].answers)
        return cells[first : next(after, len(cells))]


def _how(ended: dict[str, Any]) -> str:
    if not ended:
        return "ended the kernel and what started it"
    if ended["why"]:
        return f"{ended['why']}, and the kernel was ended"
    if ended["killed"]:
        return "did not let itself be stopped in time, and the kernel was ended"
    code = ended["exit"]
    if code is not None and code < 0:
        want = ", perhaps for want of memory" if code == -9 else ""
        return f"ended the kernel (signal {-code}{want})"
    return f"ended the kernel (exit status {code})"


def _entries(journal: Path) -> Iterator[dict[str, Any]]:
    """The entries of a journal; a line that is not whole, or not ours, is passed over."""
    for line in log.read(journal).splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict):
            yield entry


def _end_what_is_left(entries: Sequence[dict[str, Any]]) -> None:
    """End the process of a notebook whose server is gone, and what it started."""
    process = next((entry["process"] for entry in entries if "process" in entry), None)
    if process is not None and hasattr(os, "killpg"):
        with suppress(OSError):
            os.killpg(process, signal.SIGKILL)


def _copy_beside(path: Path, folder: Path) -> None:
    """Copy the files beside a notebook, the small ones first, without other notebooks."""
    room = _BESIDE
    files = [each for each in path.resolve().parent.iterdir() if each.is_file()]
    wanted = [each for each in files if each.suffix != ".ipynb" and each.name[0] != "."]
    for file in sorted(wanted, key=lambda each: each.stat().st_size):
        room -= file.stat().st_size
        if room < 0:
            return
        with suppress(OSError):
            shutil.copy(file, folder / file.name)
