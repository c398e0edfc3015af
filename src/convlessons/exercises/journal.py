"""The way of a result out of the learner's kernel: a file, and nothing of the learner's.

What is printed goes through the learner's ``print`` and ``sys.stdout``, and a report at the end is
lost when the kernel dies. So every result is appended to a file as soon as it is known, where
someone asked for that by naming the file in the environment before the package was imported.
"""

import os
from contextlib import suppress
from json.encoder import encode_basestring_ascii as _quoted

#: Environment variable that names the file.
JOURNAL = "CONVLESSONS_JOURNAL"

ASIDE = 200  # a file's number that no notebook takes by opening a file
_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT
_open, _write, _close, _fstat = os.open, os.write, os.close, os.fstat

_path = os.environ.get(JOURNAL)
_file, _opened = -1, ("", 0, 0)  # its number, and what that was opened on


def keep(path: str) -> None:
    """Write into this file from now on, in this process."""
    global _path
    _path = os.environ[JOURNAL] = path


def note(**entry: str | int) -> None:
    """Append an entry as one line of JSON, if somebody keeps a journal.

    The line is put together here: a notebook may have changed what ``json`` does. Where it cannot
    be written, it is not: no check fails for want of a journal.
    """
    if _path is None:
        return
    pairs = [f"{_quoted(name)}: {_json(value)}" for name, value in entry.items()]
    with suppress(Exception):
        _write(_number(_path), f"{{{', '.join(pairs)}}}\n".encode())


def aside(number: int) -> int:
    """A copy of an open file under a number that is out of a notebook's way; the original closes.

    It is the original on systems that have no such copies, or where so many files are not allowed.
    """
    try:
        from fcntl import F_DUPFD_CLOEXEC, fcntl

        copied: int = fcntl(number, F_DUPFD_CLOEXEC, ASIDE)
    except (ModuleNotFoundError, OSError):
        return number
    _close(number)
    return copied


def _number(path: str) -> int:
    """The file's number: it is open all the time, since a notebook may leave none to be opened."""
    global _file, _opened
    if (path, *_about(_file)) != _opened:
        _file = aside(_open(path, _FLAGS, 0o600))
        _opened = path, *_about(_file)
    return _file


def _about(number: int) -> tuple[int, int]:
    """What an open file is; nothing where it was closed."""
    try:
        status = _fstat(number)
    except OSError:
        return -1, -1
    return status.st_dev, status.st_ino


def _json(value: str | int) -> str:
    if isinstance(value, str):
        return _quoted(value)
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
