"""An answer on a page of the book: its code is run by itself, then judged as in a notebook.

The page's Python (`js/run/`) calls `check`. Every check starts from an empty namespace and modules
as they were; what the code prints, and the lines of it where it failed, are told with the outcome.
"""

import io
import json
import linecache
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import StackSummary, TracebackException
from typing import Any

from convlessons import exercises
from convlessons.exercises.judging import OwnBuiltins
from convlessons.exercises.outcome import Outcome
from convlessons.exercises.undo import as_before

FILE = "your answer"  # what tracebacks call the learner's code
PRINTED = 20_000  # characters of output that are shown
TOLD = 4_000  # characters of a traceback that are shown

NO_KEYBOARD = "A page has no keyboard to read from: write the value into your code."
_STOPPED = "Your code stopped with an error, before there was an answer to check."
_SAID: dict[type[BaseException], str] = {
    SystemExit: "Your code asks Python to end, by `exit()` or the like. Leave that out: the check "
    "comes after your last line.",
    MemoryError: "Your code asked for more memory than a page has for it.",
    EOFError: f"`input()` waits for a keyboard. {NO_KEYBOARD}",
    SyntaxError: "Python cannot read this code.",
}


def check(key: str, code: str) -> dict[str, str]:
    """Run an answer's code and check the answer that it gives.

    Args:
        key: Key of the exercise.
        code: The learner's code, which assigns to the exercise's name or defines its function.

    Returns:
        ``outcome``: that of the exercise's ``check``, or "failed" where the code gave no answer;
        ``message`` and ``suggestion`` in words; ``printed``, cut; ``trace``, the learner's lines.

    Raises:
        ValueError: If there is no such exercise.
    """
    exercise = exercises.get(key)
    judge, name = exercise.check, exercise.answer_name
    with as_before(), _captured() as printed:
        told = _run(code, name, judge)
    return {"suggestion": "", "trace": "", **told, "printed": str(printed)}


def check_json(key: str, code: str) -> str:
    """The same as one line of JSON."""
    return json.dumps(check(key, code))


def _run(code: str, name: str, judge: Callable[[Any], exercises.Result]) -> dict[str, str]:
    space: dict[str, Any] = {"__name__": "__main__"}
    linecache.cache[FILE] = (len(code), None, code.splitlines(keepends=True), FILE)
    failure = _executed(code, space)
    OwnBuiltins().__enter__()  # to stay: what the code did to them is undone
    if failure:
        return {"outcome": Outcome.FAILED, "message": _sentence(failure), "trace": _trace(failure)}
    if name not in space:
        message = f"Nothing to check: your code gives nothing the name `{name}`."
        return {"outcome": Outcome.NOT_ATTEMPTED, "message": message}
    result = judge(space[name])
    outcome = Outcome.FAILED if result.outcome is Outcome.NOT_JUDGED else result.outcome
    return {"outcome": outcome, "message": result.message, "suggestion": result.suggestion}


def _executed(code: str, space: dict[str, Any]) -> BaseException | None:
    """Run the code; what it raises, whatever that is, is the learner's."""
    try:
        exec(compile(code, FILE, "exec", dont_inherit=True), space)
    except BaseException as error:
        return error
    return None


def _sentence(error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError):
        return (
            f"There is no `{error.name}` on this page: its Python has the standard library and "
            "this book's `convlessons`, without PyTorch and NumPy."
        )
    return next((said for kind, said in _SAID.items() if isinstance(error, kind)), _STOPPED)


def _trace(error: BaseException) -> str:
    """The traceback, cut to the learner's own lines."""
    told = TracebackException.from_exception(error)
    told.stack = StackSummary.from_list([f for f in told.stack if f.filename == FILE])
    text = "".join(told.format(chain=False)).rstrip()
    return text if len(text) <= TOLD else f"{text[: TOLD // 2]}\n…\n{text[-TOLD // 2 :]}"


class _Printed(io.TextIOBase):
    """What is printed, as far as it is shown; the rest is counted."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.room, self.dropped = PRINTED, 0

    def write(self, text: str, /) -> int:
        shown = text[: self.room]
        if shown:
            self.parts.append(str(shown))
        self.room -= len(shown)
        self.dropped += len(text) - len(shown)
        return len(text)

    def __str__(self) -> str:
        rest = f"\n… {self.dropped:,} more characters are not shown." if self.dropped else ""
        return "".join(self.parts) + rest


class _NoKeyboard(io.TextIOBase):
    """What ``input()`` reads from."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        raise EOFError(NO_KEYBOARD)


@contextmanager
def _captured() -> Iterator[_Printed]:
    streams = sys.stdin, sys.stdout, sys.stderr
    printed: Any = _Printed()
    nobody: Any = _NoKeyboard()
    sys.stdin, sys.stdout, sys.stderr = nobody, printed, printed
    try:
        yield printed
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
