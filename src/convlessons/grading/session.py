"""The process in which one notebook is executed: it runs the cells and writes a journal.

Nothing of what is shown is kept: results come through the journal, written by our own code. So
what the notebook prints, and into what, is of no consequence.
"""

import importlib
import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from traceback import walk_tb
from typing import Any

from convlessons.exercises import cells, journal, record
from convlessons.exercises.given import in_a_line
from convlessons.exercises.judging import OwnBuiltins, known_state
from convlessons.exercises.originals import keep
from convlessons.grading import limits

_DEPTH = 1000  # IPython itself needs about this recursion limit between two cells
_depth, _set_depth, _modules = sys.getrecursionlimit, sys.setrecursionlimit, sys.modules
_exit, _parent, _process = os._exit, os.getppid, os.getpid
_set_alarm: Any = getattr(signal, "setitimer", None)  # not on every system
_ALARMS = (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF) if _set_alarm else ()
# Python itself imports by what is in these, and no cell can import anything without.
_IMPORTING = [
    (vars(module), dict(vars(module)))
    for module in (importlib, importlib._bootstrap, importlib._bootstrap_external)
]
# What Python says of a text that it cannot read; and an interrupt, which comes from outside.
_OF_THE_TEXT = SyntaxError, MemoryError, RecursionError, KeyboardInterrupt


def execute(task: dict[str, Any], line: Connection) -> None:
    """Run the cells of a task, and end the process.

    Args:
        task: ``cells`` (``number``, ``source``, ``may_fail``), ``folder``, ``journal``, ``memory``
            in bytes, and ``network``, whether that is left as it is.
        line: To the server, which is asked before each cell.
    """
    server, own = _parent(), _process()
    line = _aside(line)
    if line.fileno() >= journal.ASIDE:
        os.closerange(3, journal.ASIDE)  # what the server has open is no notebook's
    _detach(task["folder"])
    journal.keep(task["journal"])
    # The outcomes of whoever grades are not a learner's, also if the notebook imports us anew.
    vars(record)["file"], os.environ[record.PLACE] = lambda: None, "off"
    for complaint in limits.apply(memory=task["memory"], network=task["network"]):
        journal.note(unlimited=complaint)
    if any("torch" in cell["source"] for cell in task["cells"]):
        with suppress(ImportError):  # before a cell replaces what is in it
            importlib.import_module("torch")
    keep()
    with known_state():  # what it imports is there, whatever a cell leaves to import from
        pass
    shell = _shell()
    cells.watch()
    run = shell.run_cell
    modules = dict(sys.modules)
    for cell in task["cells"]:
        OwnBuiltins().__enter__()  # IPython needs all these, whatever the cell before made of them
        _modules.update(modules)
        for importing, functions in _IMPORTING:
            importing.update(functions)
        _streams()
        _silence()
        _set_depth(max(_depth(), _DEPTH))
        _ask(line, server, cell["number"])
        journal.note(at=cell["number"])
        try:
            result = run(cell["source"])
            error = result.error_before_exec or result.error_in_exec
        except BaseException as raised:  # a cell that broke IPython itself, or an interrupt late
            error = raised
        OwnBuiltins().__enter__()
        if _process() != own:  # a process that the cell has made, at the end of its work
            _exit(0)
        if error is not None and not _is_the_cells(error, shell.user_ns):
            journal.note(broken=cell["number"], error=in_a_line(error))
        elif error is not None and not cell["may_fail"]:
            journal.note(failed=cell["number"], error=in_a_line(error))
    journal.note(done=True)
    _exit(0)  # no waiting for threads that the notebook left behind


def _aside(line: Connection) -> Connection:
    """The same line under a number that is out of a notebook's way."""
    if sys.platform == "win32":
        return line
    return Connection(journal.aside(os.dup(line.fileno())))


def _ask(line: Connection, server: int, number: int) -> None:
    """Wait until the server lets a cell begin; end where the cell before has ended the server."""
    question = str(number).encode()
    while True:
        try:
            line.send_bytes(question)
            while not line.poll(0.2) or line.recv_bytes() != question:
                if _parent() != server:
                    _exit(1)
            return
        except (EOFError, BrokenPipeError):
            _exit(1)
        except OSError:  # the notebook has closed it, and goes on unasked
            return
        except KeyboardInterrupt:  # meant for the cell that has just come to its end
            continue


def _detach(folder: str) -> None:
    """A session without a terminal, in the notebook's folder, where Ctrl+C reaches the cell."""
    if hasattr(os, "setsid"):
        os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.stderr = None
    _streams()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.chdir(folder)
    sys.path.insert(0, "")
    sys.argv = [""]


def _streams() -> None:
    """Give standard output and error back where they are gone or closed."""
    for name in ("stdout", "stderr"):
        try:
            gone = getattr(sys, name, None) is None or getattr(getattr(sys, name), "closed", False)
        except Exception:  # an object of the notebook's that is no stream
            gone = True
        if gone:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8", errors="replace"))


def _silence() -> None:
    """Stop what the cell before has set to ring: it would ring in another one."""
    for alarm in _ALARMS:
        _set_alarm(alarm, 0)


def _is_the_cells(error: BaseException, names: dict[str, Any]) -> bool:
    """Whether a cell's own code raised, or cannot be read: not IPython, from before or after it.

    A notebook may replace what IPython needs, or have it call a function that raises.
    """
    if isinstance(error, _OF_THE_TEXT) or "null bytes" in in_a_line(error):
        return True
    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    return any(each.f_code.co_name == "<module>" and each.f_globals is names for each in frames)


def _shell() -> Any:
    """IPython as a kernel has it, silent."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets import Type
    from traitlets.config import Config

    class Silent(DisplayHook):
        def start_displayhook(self) -> None:
            pass

        write_output_prompt = finish_displayhook = start_displayhook

    class Shell(InteractiveShell):
        displayhook_class = Type(Silent)

        def ask_exit(self) -> None:  # what `quit()` and `exit()` call
            raise SystemExit("quit() or exit() was called")

        def showtraceback(self, *_: Any, **__: Any) -> None:
            pass

        showsyntaxerror = showtraceback

    settings = Config()
    settings.HistoryManager.enabled = False
    settings.InteractiveShell.cache_size = 0
    settings.InteractiveShell.colors = "nocolor"
    shell = Shell.instance(config=settings)
    vars(shell.display_formatter)["format"] = lambda *_, **__: ({}, {})  # nobody sees it
    return shell
