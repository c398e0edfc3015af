"""A notebook as somebody handed it in: read whatever wrote it, and whatever became of it since."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from convlessons.exercises.source import MARKER

SKIPPED, MAY_FAIL = "skip-execution", "raises-exception"  # tags that nbclient knows too


class GradingError(Exception):
    """A notebook cannot be graded at all; the message is a sentence for whoever asked."""


@dataclass(frozen=True)
class Cell:
    """A code cell.

    Attributes:
        number: Its place among all cells of the notebook, text cells too, from 1.
        source: Its code.
        tags: Its tags.
    """

    number: int
    source: str
    tags: frozenset[str]

    @property
    def answers(self) -> list[str]:
        """Keys of the exercises that are answered here."""
        return MARKER.findall(self.source)


@dataclass(frozen=True)
class Submission:
    """The code of one notebook; what was printed when it was saved is no part of it.

    Attributes:
        path: The file.
        cells: Its code cells, in order, save those tagged ``skip-execution``.
        keys: All exercises of the chapters that it asks, also where an answer cell is gone.
    """

    path: Path
    cells: list[Cell]
    keys: list[str]


def read(path: Path) -> Submission:
    """Read a notebook.

    Raises:
        GradingError: If it cannot be read, is no notebook, or asks exercises that there are not.
    """
    if path.exists() and not path.is_file():  # a folder, or a pipe, which would never end
        raise GradingError("cannot be read: it is no file")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise GradingError(f"cannot be read: {error.strerror}") from error
    try:
        notebook = json.loads(raw)  # from bytes: it knows UTF-8 with and without a mark, and UTF-16
    except (ValueError, RecursionError) as error:
        raise GradingError(f"is no notebook: {_line(error)}") from error
    cells = _code_cells(notebook)
    return Submission(path, cells, _keys(cells))


def _code_cells(notebook: Any) -> list[Cell]:
    if not isinstance(notebook, Mapping) or not isinstance(notebook.get("nbformat"), int):
        raise GradingError("is no notebook: it does not say which format it has")
    if notebook["nbformat"] < 4:
        notebook = _converted(notebook)
    if not isinstance(notebook.get("cells"), list):
        raise GradingError("is no notebook: it has no list of cells")
    cells = []
    for number, cell in enumerate(notebook["cells"], 1):
        if not isinstance(cell, Mapping) or not isinstance(cell.get("cell_type"), str):
            raise GradingError(f"is damaged: cell {number} does not say of which type it is")
        source = cell.get("source")
        if isinstance(source, list) and all(isinstance(line, str) for line in source):
            source = "".join(source)
        if not isinstance(source, str):
            raise GradingError(f"is damaged: cell {number} has no source")
        if cell["cell_type"] == "code" and SKIPPED not in (tags := _tags(cell)):
            source = re.sub(r"\r\n?", "\n", source)
            cells.append(Cell(number, source, tags))
    return cells


def _converted(notebook: Any) -> Any:
    """A notebook of an older format as one of format 4."""
    import nbformat

    try:
        return nbformat.convert(nbformat.from_dict(notebook), 4)
    except Exception as error:  # it raises whatever the missing part makes Python raise
        raise GradingError(f"is damaged: {type(error).__name__}: {_line(error)}") from error


def _tags(cell: Mapping[str, Any]) -> frozenset[str]:
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, Mapping) else None
    return (
        frozenset(tag for tag in tags if isinstance(tag, str))
        if isinstance(tags, list)
        else frozenset()
    )


def _keys(cells: list[Cell]) -> list[str]:
    from convlessons.exercises import CHAPTERS, in_chapter

    asked = {key.partition(".")[0] for cell in cells for key in cell.answers}
    if unknown := asked - set(CHAPTERS):
        raise GradingError(f"asks exercises of unknown chapters: {sorted(unknown)}")
    return [
        exercise.key for chapter in CHAPTERS if chapter in asked for exercise in in_chapter(chapter)
    ]


def _line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
