"""How far a long loop is, for the one who waits: seen in a notebook, and gone at its end."""

import os
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

Item = TypeVar("Item")
SILENT = "CONVLESSONS_SILENT"  # set where nobody watches: the book's build
PATIENCE = 2.0  # seconds without a word
WIDTH = 20


def progress(items: Iterable[Item]) -> Iterator[Item]:
    """The items, one by one; from the third second on, a line says how many are done.

    In Jupyter the line replaces itself and is empty at the end, also after an interruption;
    elsewhere, and where ``CONVLESSONS_SILENT`` is set, nothing is shown.

    Args:
        items: What is looped over. How many are left is said where it has a length.

    Raises:
        TypeError: If ``items`` cannot be looped over.

    Example:
        >>> [seed**2 for seed in progress(range(3))]
        [0, 1, 4]
    """
    if not isinstance(items, Iterable) and not hasattr(items, "__getitem__"):
        raise TypeError(f"items must be iterable; got {type(items).__name__}")
    return _loop(items)


def _loop(items: Iterable[Item]) -> Iterator[Item]:
    begin, line = time.monotonic(), None
    try:
        for done, item in enumerate(items):
            seconds = time.monotonic() - begin
            if done and seconds > PATIENCE:
                line = _show(line, _words(done, _total(items), seconds))
            yield item
    finally:
        if line is not None:
            _show(line, "")


def _total(items: Any) -> int:
    """The length, or 0 where there is none: a loader of a stream has ``__len__``, which raises."""
    try:
        return len(items)
    except Exception:
        return 0


def _words(done: int, total: int, seconds: float) -> str:
    if done >= total:  # no length, or one that was wrong
        return f"{done} done in {seconds:.0f} s"
    filled = WIDTH * done // total
    left = seconds / done * (total - done)
    bar = "█" * filled + "░" * (WIDTH - filled)
    return f"{bar} {done} of {total}, about {left:.0f} s left"


def _show(line: Any, words: str) -> Any:
    """Show the words, in place of the line before where there is one; the handle of the line."""
    if os.environ.get(SILENT):
        return None
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ModuleNotFoundError:
        return None
    if getattr(get_ipython(), "kernel", None) is None:
        return None
    data = {"text/plain": words}
    if line is None:
        return display(data, raw=True, display_id=True)
    line.update(data, raw=True)
    return line
