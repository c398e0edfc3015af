"""A learner's notebook, executed from the first cell to the last without a browser."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from convlessons.exercises.core import Result
from convlessons.exercises.outcome import Outcome
from convlessons.exercises.source import answer_cells

# Runs after the learner's last cell, in the learner's kernel; prints one line.
REPORT = "from convlessons.exercises.notebook import checked_here\nprint(checked_here())"


class NotebookError(Exception):
    """The notebook cannot be executed at all."""


@dataclass(frozen=True)
class Report:
    """What came of one notebook.

    Attributes:
        results: The last result of each exercise that the notebook asks, in order.
        failures: One sentence for each cell that raised an exception.
    """

    results: list[Result]
    failures: list[str]

    @property
    def outcomes(self) -> set[Outcome]:
        """The outcomes that occur; a cell that raised an exception counts as wrong."""
        return {result.outcome for result in self.results} | (
            {Outcome.WRONG} if self.failures else set()
        )

    def __str__(self) -> str:
        width = max((len(result.key) for result in self.results), default=0)
        lines = [
            f"  {result.key:{width}}  {result.outcome.sign} {result.outcome:13}  "
            f"{result.message if result.outcome is Outcome.WRONG else ''}".rstrip()
            for result in self.results
        ]
        return "\n".join([*lines, *(f"  {failure}" for failure in self.failures)])


def checked_here() -> str:
    """The last result of every exercise checked in this kernel, as one line of JSON."""
    from convlessons.exercises import CHAPTERS, in_chapter

    exercises = [exercise for chapter in CHAPTERS for exercise in in_chapter(chapter)]
    return json.dumps([vars(exercise.last) for exercise in exercises if exercise.last])


def solved(notebook: Mapping[str, Any], solutions: Mapping[str, str]) -> dict[str, Any]:
    """A copy of a notebook with code pasted over the answer cells of these exercises, by key."""
    copy: dict[str, Any] = json.loads(json.dumps(notebook))
    for key, cell in answer_cells(copy).items():
        if key in solutions:
            cell["source"] = solutions[key]
    return copy


def run(path: Path, timeout: int = 600) -> Report:
    """Execute a notebook in a new kernel, in its own folder; the file is left as it is.

    A cell that raises an exception does not stop the cells after it.

    Args:
        path: The notebook.
        timeout: Seconds that one cell may take.

    Raises:
        NotebookError: If it cannot be read or executed, or asks no exercise.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    try:
        notebook = nbformat.read(path, as_version=4)
    except OSError as error:
        raise NotebookError(f"{path} cannot be read: {error.strerror}") from error
    except Exception as error:  # nbformat raises many kinds, for what is no notebook
        raise NotebookError(f"{path} is no notebook: {str(error).splitlines()[0]}") from error
    keys = _keys(path, notebook)
    cells = len(notebook.cells)
    notebook.cells.append(nbformat.v4.new_code_cell(REPORT))
    place = {"metadata": {"path": str(path.resolve().parent)}}
    client = NotebookClient(
        notebook,
        timeout=timeout,
        kernel_name="python3",
        resources=place,
        allow_errors=True,
        extra_arguments=["--Application.log_level=40"],  # the kernel's own warnings tell nobody
    )
    try:
        client.execute()
    except CellTimeoutError as error:
        raise NotebookError(f"{path}: a cell took more than {timeout} seconds") from error
    except DeadKernelError as error:
        raise NotebookError(f"{path}: the kernel died, perhaps for want of memory") from error
    outputs = [output for cell in notebook.cells[cells:] for output in cell.outputs]
    printed = "".join(output.text for output in outputs if output.output_type == "stream")
    if not printed:
        raise NotebookError(f"{path}: convlessons cannot be imported in the notebook's kernel")
    given = {entry["key"]: _result(entry) for entry in json.loads(printed.splitlines()[-1])}
    results = [given.get(key, Result(key, Outcome.NOT_ATTEMPTED, "")) for key in keys]
    return Report(results, _failures(notebook.cells[:cells]))


def _keys(path: Path, notebook: Mapping[str, Any]) -> list[str]:
    """All exercises of the chapters that a notebook asks, also where an answer cell is deleted."""
    from convlessons.exercises import CHAPTERS, in_chapter

    asked = {key.partition(".")[0] for key in answer_cells(notebook)}
    if not asked:
        raise NotebookError(f"{path} asks no exercise: no code cell has a line '# exercise: …'")
    if unknown := asked - set(CHAPTERS):
        raise NotebookError(f"{path} asks exercises of unknown chapters: {sorted(unknown)}")
    return [
        exercise.key for chapter in CHAPTERS if chapter in asked for exercise in in_chapter(chapter)
    ]


def _result(entry: dict[str, str]) -> Result:
    outcome = Outcome(entry["outcome"])
    return Result(entry["key"], outcome, entry["message"], entry["suggestion"])


def _failures(cells: list[Any]) -> list[str]:
    return [
        f"Cell {number} failed: {output.ename}: {output.evalue}".splitlines()[0]
        for number, cell in enumerate(cells, 1)
        for output in cell.get("outputs", [])
        if output.output_type == "error"
    ]
