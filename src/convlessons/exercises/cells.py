"""Whether the cell that answers an exercise failed when it was last run.

Such a cell leaves the name of the answer to what an earlier run gave it, and a check of that would
judge code that its learner no longer sees. IPython tells of each cell before and after it runs; a
browser's Python, where an answer is run by itself, has no cells.
"""

import re
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from convlessons.exercises.given import in_a_line
from convlessons.exercises.judging import OwnBuiltins
from convlessons.exercises.source import MARKER

_NAME = re.compile(r"\b[^\W\d]\w*")
_FAILED = (
    "Your answer's cell failed when it was last run: {error}. Nothing is judged, for the name "
    "still holds what an earlier run left. Mend the cell, run it, then check again."
)
_INTERRUPTED = (
    "Your answer's cell was interrupted when it was last run. Nothing is judged, for the name "
    "still holds what an earlier run left. Run the cell to its end, then check again."
)


@dataclass
class _Cells:
    """What is known of the cells of one IPython shell.

    Attributes:
        begun: For the answers of the cell that runs, the values that its names had before it.
        failed: For the answers whose cells failed, the same, and what to say.
    """

    shell: Any
    begun: dict[str, list[Any]] = field(default_factory=dict)
    failed: dict[str, tuple[list[Any], str]] = field(default_factory=dict)

    def begins(self, info: Any) -> None:
        with OwnBuiltins(), suppress(Exception):
            keys, space = MARKER.findall(info.raw_cell), self.shell.user_ns
            names = {*_NAME.findall(info.raw_cell), *map(_answer_name, keys)}
            older = [space[name] for name in names if name in space]
            self.begun = dict.fromkeys(keys, older)

    def ended(self, result: Any = None) -> None:
        with OwnBuiltins(), suppress(Exception):
            begun, self.begun = self.begun, {}
            for key, older in begun.items():
                self.failed.pop(key, None)
                if result is None or not result.success:
                    self.failed[key] = older, _told(result)


def _answer_name(key: str) -> str:
    """The name of an exercise's answer, which its cell need not mention: it may fail before."""
    from convlessons import exercises

    with suppress(ValueError):
        return exercises.get(key).answer_name
    return ""


def _told(result: Any) -> str:
    """What to say; a cell that is interrupted while it awaits something may have no result."""
    from asyncio import CancelledError

    error = result and (result.error_before_exec or result.error_in_exec)
    if error is None or isinstance(error, KeyboardInterrupt | CancelledError):
        return _INTERRUPTED
    return _FAILED.format(error=in_a_line(error))


_cells: _Cells | None = None


def watch() -> None:
    """Have IPython tell of its cells from now on, where this is one of its kernels."""
    global _cells
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is not None and (_cells is None or _cells.shell is not shell):
        _cells = _Cells(shell)
        shell.events.register("pre_run_cell", _cells.begins)
        shell.events.register("post_run_cell", _cells.ended)


def failure(key: str, answer: Any) -> str:
    """What to say where an answer is older than its cell, which failed since; else ""."""
    older, told = _cells.failed.get(key, ([], "")) if _cells else ([], "")
    return told if any(answer is each for each in older) else ""
