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
import shutil
import signal
import sys
import time
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from convlessons import __version__
from convlessons.exercises import CHAPTERS, in_chapter
from convlessons.grading import log
from convlessons.grading.session import execute

FORKS = sys.platform == "linux"  # elsewhere system libraries do not survive a fork
if FORKS:
    from convlessons.grading import apart
PATIENCE = 3.0  # seconds that a cell has to end after it was interrupted
_AT = re.compile(r'^\{"at": (\d+)\}$', re.MULTILINE)
_TIDYING = 10.0  # seconds for what a notebook left behind to end
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
    asked_by = os.getppid()  # now: a command that ends later, at whatever moment, is missed
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever is printed while things are imported is no answer
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    how = apart.kind() if FORKS else ""
    if FORKS and "--many" in sys.argv:
        for name in _CHAPTERS_IMPORT:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        for chapter in CHAPTERS:
            in_chapter(chapter)
    _say(answers, ready=__version__)
    for line in sys.stdin:
        _say(answers, **_supervise(json.loads(line), how, asked_by))


def _say(answers: Any, **answer: Any) -> None:
    print(json.dumps(answer), file=answers, flush=True)


def _supervise(task: dict[str, Any], how: str, asked_by: int) -> dict[str, Any]:
    """Start the process of a task and see that it ends in time.

    Args:
        task: See ``session.execute``.
        how: How its processes are kept apart, see ``apart.kind``.
        asked_by: The process of the command, without which nobody hears the answer.

    Returns:
        ``interrupted``: numbers of cells that took too long and were stopped; ``exit``: the
        process's exit code where it did not come to the end of the notebook; ``killed``: whether
        that was done here; ``why``: what it took too much of, if that ended it.
    """
    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    line, theirs = context.Pipe()
    news, tell = context.Pipe(duplex=False)
    process = context.Process(target=_lent, args=(task, theirs, tell, how, (line, news)))
    process.start()
    theirs.close()
    tell.close()
    told = _told(news)
    number = told.get("process")
    heard = [line, news, process.sentinel]
    journal = Path(task["journal"])
    begin = since = _clock(number)
    seen, interrupted, killed, gone = 0, [], False, False
    try:
        while process.is_alive():
            if gone := os.getppid() != asked_by:
                sys.exit()  # nobody is there to hear of it
            ready = wait(heard, _POLL)
            if news in ready:  # it has ended, and the time that it waited will be forgotten
                break
            if line in ready and not _allow(line):
                heard.remove(line)
                line.close()  # who still waits for an answer hears that none will come
            now, cells = max(_clock(number), since), _begun(journal)
            if len(cells) != seen:
                seen, since = len(cells), now
            late = now - since - task["timeout"]
            if not cells:  # it is still importing
                late = now - since - task["total"]
            stubborn = bool(cells) and cells[-1] in interrupted and late > PATIENCE
            if stubborn or now - begin > task["total"]:
                killed = True
                break
            if cells and late > 0 and cells[-1] not in interrupted and number:
                interrupted.append(cells[-1])
                with contextlib.suppress(ProcessLookupError):  # it has just ended
                    os.kill(number, signal.SIGINT)
    finally:
        _end(process, number)
        line.close()
        if gone:
            shutil.rmtree(task["folder"], ignore_errors=True)  # the command's, which cannot now
    while news_of_its_end := _told(news):
        told |= news_of_its_end
    done = '"done": true' in log.read(journal)
    return {
        "interrupted": interrupted,
        "exit": None if done else told.get("exit", process.exitcode),
        "killed": killed,
        "why": told.get("why", ""),
    }


def _lent(
    task: dict[str, Any],
    line: Connection,
    tell: Connection,
    how: str,
    servers: tuple[Connection, Connection],
) -> None:
    """Execute a task, in a process that was started for it; the server's own ends are closed."""
    for each in servers:
        each.close()
    if FORKS:
        apart.run(task, line, tell, how)
        return
    tell.send({"process": os.getpid()})
    tell.close()
    work = Path(task["folder"], "work")
    execute(task | {"folder": str(work)}, line)


def _told(news: Connection) -> dict[str, Any]:
    """The next that the process which keeps a notebook apart tells; nothing if it has ended."""
    try:
        return dict(news.recv())
    except (EOFError, OSError):
        return {}


def _allow(line: Connection) -> bool:
    """Let the next cell begin, which its process asks for; whether it may ask again.

    A cell that ended this process gets no answer, so no later one is begun, and blamed for it.
    """
    try:
        line.send_bytes(line.recv_bytes(_LONGEST))
    except (OSError, EOFError):  # the process has ended, or the notebook closed its files
        return False
    return True


def _clock(pid: int | None) -> float:
    """Seconds, without those that a process was ready and waited for a processor.

    So a crowded machine makes no answer wrong, and a cell that only sleeps is late all the same.
    """
    try:
        waited = Path(f"/proc/{pid}/schedstat").read_text().split()[1]
    except (OSError, IndexError):  # another system, or the process has just ended
        waited = "0"
    return time.monotonic() - int(waited) / 1e9


def _end(process: Any, number: int | None) -> None:
    """End a notebook's process, what it started, and the process that keeps it apart."""
    if number is not None and hasattr(os, "killpg"):
        for end in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                end(number, signal.SIGKILL)
        process.join(_TIDYING)  # it ends what is left, and tells how it came
    process.kill()
    process.join()


def _begun(journal: Path) -> list[int]:
    """Numbers of the cells that were begun, in order."""
    return [int(number) for number in _AT.findall(log.read(journal))]


if __name__ == "__main__":
    main()
