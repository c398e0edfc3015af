"""A process that has imported everything once and lends itself, forked, to one notebook at a time.

It runs in the Python of the kernel ``python3``: ``python -m convlessons.grading.server``. A line of
JSON on its standard input is a task, a line on its standard output says how that ended. It never
executes a learner's code itself. Where processes cannot be forked safely, each notebook gets a
fresh interpreter, which is slower.
"""

import contextlib
import importlib
import json
import multiprocessing
import os
import re
import signal
import sys
import time
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from convlessons import __version__
from convlessons.exercises import CHAPTERS, in_chapter
from convlessons.grading.session import execute

FORKS = sys.platform == "linux"  # elsewhere system libraries do not survive a fork
PATIENCE = 3.0  # seconds that a cell has to end after it was interrupted
_AT = re.compile(r'^\{"at": (\d+)\}$', re.MULTILINE)
_POLL = 0.03  # seconds between two looks at the journal
_LONGEST = 100  # bytes of a question that are read
# What chapters import; each is a matter of seconds that need not be spent for every notebook.
_CHAPTERS_IMPORT = (
    "torch", "torch.nn.functional", "numpy", "convlessons.blocks", "convlessons.claims",
    "convlessons.costs", "convlessons.data", "convlessons.figures", "convlessons.networks",
    "convlessons.papers", "convlessons.receptive", "convlessons.timing", "convlessons.widgets",
    "matplotlib.pyplot", "IPython.core.interactiveshell",
    "torch.utils._python_dispatch",
)  # fmt: skip


def main() -> None:
    """Answer tasks until standard input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever is printed while things are imported is no answer
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    if FORKS and "--many" in sys.argv:
        for name in _CHAPTERS_IMPORT:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        for chapter in CHAPTERS:
            in_chapter(chapter)
    _say(answers, ready=__version__)
    for line in sys.stdin:
        _say(answers, **_supervise(json.loads(line)))


def _say(answers: Any, **answer: Any) -> None:
    print(json.dumps(answer), file=answers, flush=True)


def _supervise(task: dict[str, Any]) -> dict[str, Any]:
    """Start the process of a task and see that it ends in time.

    Returns:
        ``interrupted``: numbers of cells that took too long and were stopped; ``exit``: the
        process's exit code where it did not come to the end of the notebook; ``killed``: whether
        that was done here.
    """
    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    line, theirs = context.Pipe()
    process = context.Process(target=execute, args=(task, theirs))
    process.start()
    theirs.close()
    heard = [line, process.sentinel]
    log = Path(task["journal"])
    begin = since = _clock(process.pid)
    seen, interrupted, killed = 0, [], False
    try:
        while process.is_alive():
            if line in wait(heard, _POLL) and not _allow(line):
                heard.remove(line)
            now, cells = max(_clock(process.pid), since), _begun(log)
            if len(cells) != seen:
                seen, since = len(cells), now
            late = now - since - task["timeout"]
            if not cells:  # it is still importing
                late = now - since - task["total"]
            stubborn = bool(cells) and cells[-1] in interrupted and late > PATIENCE
            if stubborn or now - begin > task["total"]:
                killed = True
                break
            if cells and late > 0 and cells[-1] not in interrupted and process.pid:
                interrupted.append(cells[-1])
                os.kill(process.pid, signal.SIGINT)
    finally:
        _end(process)
        line.close()
    done = '"done": true' in _text(log)
    return {
        "interrupted": interrupted,
        "exit": None if done else process.exitcode,
        "killed": killed,
    }


def _allow(line: Connection) -> bool:
    """Let the next cell begin, which its process asks for; whether it may ask again.

    A cell that ended this process gets no answer, so no later one is begun, and blamed for it.
    """
    try:
        line.send_bytes(line.recv_bytes(_LONGEST))
    except (OSError, EOFError):  # the process has ended, or the notebook closed its files
        return False
    return True


def _clock(pid: int) -> float:
    """Seconds, without those that a process was ready and waited for a processor.

    So a crowded machine makes no answer wrong, and a cell that only sleeps is late all the same.
    """
    try:
        waited = Path(f"/proc/{pid}/schedstat").read_text().split()[1]
    except (OSError, IndexError):  # another system, or the process has just ended
        waited = "0"
    return time.monotonic() - int(waited) / 1e9


def _end(process: Any) -> None:
    """End a process and what it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def _begun(log: Path) -> list[int]:
    """Numbers of the cells that were begun, in order."""
    return [int(number) for number in _AT.findall(_text(log))]


def _text(log: Path) -> str:
    """The journal, without a line that is being written."""
    try:
        text = log.read_text(encoding="utf-8")
    except OSError:
        return ""
    return text[: text.rfind("\n") + 1]


if __name__ == "__main__":
    main()
