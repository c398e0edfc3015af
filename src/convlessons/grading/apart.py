"""A notebook's processes and files, kept apart from all others as far as the system allows.

A notebook may end every process that is in its reach, leave some behind, start new ones without end
and fill the disk. On Linux it therefore gets namespaces of its own: it reaches its own processes
alone, which end with it; it writes into a folder in memory, and into its journal, alone; it has no
network. A container often forbids that; a notebook that root starts there becomes another user.
"""

import os
import pwd
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

from convlessons.exercises import journal
from convlessons.grading import linux
from convlessons.grading.session import execute

NAMESPACES, USER = "namespaces", "another user"
PROCESSES = 64  # that a notebook may have at a time
THREADS = 400  # and threads with them, where the system counts both
ROOM = 512 * 2**20  # bytes of files that it may leave, in memory
_LOOK = 0.05  # seconds between two looks of the guard
_TOO_MANY, _TOO_MUCH = 3, 4  # exit codes of the guard
_USERS = range(30_000, 60_000)  # numbers that systems give to nobody by themselves


def kind() -> str:
    """How notebooks can be kept apart here: by namespaces, as another user, or ``""``: not at all.

    It is tried, in a process that ends.
    """
    with tempfile.TemporaryDirectory(prefix="convlessons-", ignore_cleanup_errors=True) as folder:
        made = _folders(Path(folder))

        def build() -> None:
            linux.unshare(network=False)
            _waited(_forked(lambda: _walls(made)))

        if _waited(_forked(build)) == 0:
            return NAMESPACES
    return USER if os.getuid() == 0 and _can_be(_someone()) else ""


def run(task: dict[str, Any], line: Connection, tell: Connection, how: str) -> None:
    """Execute a task in a process of its own; tell its number, and then how it ended.

    Args:
        task: See ``session.execute``; ``folder`` has the notebook's files in ``work``.
        line: To the server, for the notebook's process.
        tell: To the server, for this one, of which the notebook knows nothing. It gets
            ``{"process": number}``, ``{"exit": None}`` when that has ended, and when all that it
            started has ended, too, ``{"exit": code, "why": sentence}``.
        how: What `kind` said.
    """
    linux.end_with_parent()
    folder, guard, someone = Path(task["folder"]), None, None
    Path(task["journal"]).touch(0o600)
    work = folder / "work"
    if how == NAMESPACES:
        linux.unshare(network=task["network"])
        task, work = task | {"network": True}, folder / "room" / "work"  # it is off already
        guard = _guarded(_folders(folder), task["memory"], (line, tell))
    elif how == USER:
        someone = _someone()
        for each in (folder, *folder.rglob("*")):
            os.chown(each, someone, someone)
    else:
        complaint = "this system does not keep what a notebook does to processes and files apart"
        _note(task["journal"], unlimited=f"{complaint}: one may end this command")

    def notebook() -> None:
        tell.close()
        linux.end_with_parent()
        if someone is not None:
            linux.become(someone, THREADS)
        elif guard is not None:
            linux.be_ended_first()
            linux.drop_rights()
            os.environ["IPYTHONDIR"] = os.environ["TMPDIR"] = str(folder / "room" / "tmp")
            tempfile.tempdir = None
        execute(task | {"folder": str(work)}, line)

    child = _forked(notebook)
    line.close()
    _note(task["journal"], process=child)
    tell.send({"process": child})
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    tell.send({"exit": None})  # before it is forgotten, and its number given to another
    code, why = _waited(child), ""
    if guard is not None:
        with suppress(ProcessLookupError):
            os.kill(guard, signal.SIGKILL)
        ended = _waited(guard)  # and with it all that the notebook started
        why = {
            _TOO_MANY: f"had more than {PROCESSES} processes",
            _TOO_MUCH: f"took more than {task['memory'] / 1e9:g} GB in all its processes",
        }.get(ended, "")
    if someone is not None:
        _waited(_forked(lambda: linux.end_all_of(someone)))
    tell.send({"exit": code, "why": why})


def _folders(folder: Path) -> Path:
    (folder / "room").mkdir()
    (folder / "work").mkdir(exist_ok=True)
    (folder / "journal").touch(0o600)
    return folder


def _walls(folder: Path) -> None:
    """Make all files unwritable but those in the memory that is mounted here, and the journal."""
    linux.only_writable(folder / "journal")
    linux.limit_numbers(THREADS)
    linux.mount_memory(folder / "room", ROOM)
    linux.mount_memory(Path("/dev/shm"), ROOM)
    shutil.copytree(folder / "work", folder / "room" / "work")
    (folder / "room" / "tmp").mkdir()


def _guarded(folder: Path, memory: int, close: tuple[Connection, ...]) -> int:
    """Start the namespace's first process: none of the others can end it, all end with it.

    Returns:
        Its number, when the walls stand.
    """
    stand, built = os.pipe()

    def guard() -> None:
        linux.end_with_parent()
        for each in close:
            each.close()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # orphans are its own to bury
        _walls(folder)
        os.close(stand)
        os.close(built)
        _watch(memory)

    number = _forked(guard)
    os.close(built)
    os.read(stand, 1)  # nothing comes: it closes the other end
    os.close(stand)
    return number


def _watch(memory: int) -> NoReturn:
    """End when the processes of the namespace are too many, or take too much together."""
    # Apart, since a look at a process waits while that one forks: there may be many more by then.
    threading.Thread(target=_watch_memory, args=[memory], daemon=True).start()
    while True:
        if len(_others()) > PROCESSES:
            os._exit(_TOO_MANY)
        time.sleep(_LOOK)


def _watch_memory(memory: int) -> NoReturn:
    while True:
        time.sleep(_LOOK)
        # What is shared counts for each of them in the first sum, which is quick.
        if _sum(linux.resident) > memory and _sum(linux.share) > memory:
            os._exit(_TOO_MUCH)


def _others() -> list[int]:
    """All processes of the namespace but its first, which asks."""
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and name != "1"]


def _sum(what: Callable[[int], int]) -> int:
    found = 0
    for process in _others():
        with suppress(OSError, ValueError, IndexError, StopIteration):  # it has just ended
            found += what(process)
    return found


def _someone() -> int:
    """A user's number that nobody has, another one for each process that asks."""
    for number in range(_USERS.start + os.getpid() % len(_USERS), _USERS.stop):
        try:
            pwd.getpwuid(number)
        except KeyError:
            return number
    return _USERS.stop


def _can_be(someone: int) -> bool:
    """Whether that user could run this Python and import what lies in its folders."""

    def look() -> None:
        linux.become(someone, THREADS)
        for each in filter(None, [sys.executable, *sys.path]):
            path = Path(each)
            if os.access(path.parent, os.X_OK) and not path.exists():
                continue
            if not os.access(path, os.R_OK | os.X_OK if path.is_dir() else os.R_OK):
                os._exit(1)

    return _waited(_forked(look)) == 0


def _note(path: str, **entry: Any) -> None:
    """Write into a notebook's journal from outside."""
    journal.keep(path)
    journal.note(**entry)


def _forked(work: Callable[[], None]) -> int:
    """Start a process that does this work and ends, with exit code 1 if it raises."""
    number = os.fork()
    if number:
        return number
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def _waited(process: int) -> int:
    """The exit code of a process, a negative signal where one ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
