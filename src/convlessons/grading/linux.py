"""What Linux lets a process do to itself, by its system calls; see the manual's section 2."""

import ctypes
import os
import re
import resource
import signal
from contextlib import suppress
from pathlib import Path

_NEW_MOUNTS, _NEW_IPC, _NEW_USER = 0x00020000, 0x08000000, 0x10000000  # unshare(2)
_NEW_PROCESSES, _NEW_NETWORK = 0x20000000, 0x40000000
_NO_SETUID, _NO_DEVICES, _NO_PROGRAMS = 2, 4, 8  # mount(2)
_BIND, _RECURSIVELY, _PRIVATE = 4096, 16384, 1 << 18
_MOUNT_SETATTR, _HERE, _ALL, _READ_ONLY = 442, -100, 0x8000, 1  # mount_setattr(2)
_DEATH_SIGNAL, _DROP_BOUND, _NO_NEW_RIGHTS = 1, 24, 38  # prctl(2)
_OWN_PID_MAX = (6, 14)  # the first Linux where namespaces have a pid_max of their own
_CAPABILITIES, _LAST_CAPABILITY = 0x20080522, 63  # capset(2)


def unshare(*, network: bool) -> None:
    """Move this process into namespaces of its own, and its children into one of processes.

    Args:
        network: Whether other machines stay in reach.

    Raises:
        OSError: If the system does not allow it.
    """
    own = _NEW_PROCESSES | _NEW_MOUNTS | _NEW_IPC
    _unshare(own if network else own | _NEW_NETWORK)


def leave_network() -> None:
    """Move this process into a network of its own, which reaches nothing.

    Raises:
        OSError: If the system does not allow it.
    """
    _unshare(_NEW_NETWORK)


def _unshare(flags: int) -> None:
    """Take namespaces, which any user may who takes one of users too; the number stays the same."""
    user, group = os.getuid(), os.getgid()
    _call("unshare", flags | _NEW_USER)
    for file, line in (
        ("uid_map", f"{user} {user} 1"),
        ("setgroups", "deny"),
        ("gid_map", f"{group} {group} 1"),
    ):
        Path("/proc/self", file).write_text(line)


def only_writable(file: Path) -> None:
    """Leave one file writable, and show the processes of this namespace alone in ``/proc``."""
    name = os.fsencode(file)
    _call("mount", b"none", b"/", None, _RECURSIVELY | _PRIVATE, None)
    _call("mount", name, name, None, _BIND, None)
    _set_attributes(b"/", _ALL, _Attributes(attr_set=_READ_ONLY))
    _set_attributes(name, 0, _Attributes(attr_clr=_READ_ONLY))
    _call("mount", b"proc", b"/proc", b"proc", _NO_SETUID | _NO_DEVICES | _NO_PROGRAMS, None)


def limit_numbers(largest: int) -> None:
    """Let this namespace have so many processes and threads; before Linux 6.14 it cannot be done.

    There the limit is one for the whole machine, and is left alone.
    """
    release = tuple(int(part) for part in re.findall(r"\d+", os.uname().release)[:2])
    if release >= _OWN_PID_MAX:
        with suppress(OSError):
            Path("/proc/sys/kernel/pid_max").write_text(str(largest))


def mount_memory(folder: Path, size: int) -> None:
    """Mount an empty folder that lies in memory; it takes so many bytes."""
    options = f"size={size},nr_inodes=20000,mode=700".encode()
    _call("mount", b"tmpfs", os.fsencode(folder), b"tmpfs", _NO_SETUID | _NO_DEVICES, options)


def drop_rights() -> None:
    """Give up all capabilities for good, those in this user's own namespaces too."""
    for each in range(_LAST_CAPABILITY + 1):
        _libc.prctl(_DROP_BOUND, each, 0, 0, 0)  # the last ones are none of this kernel's
    _call("capset", (ctypes.c_uint32 * 2)(_CAPABILITIES, 0), (ctypes.c_uint32 * 6)())
    _call("prctl", _NO_NEW_RIGHTS, 1, 0, 0, 0)


def become(user: int, threads: int) -> None:
    """Become another user for good, who may have so many threads in all processes."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    resource.setrlimit(resource.RLIMIT_NPROC, (threads, threads))
    end_with_parent()  # becoming somebody else undid it


def end_all_of(user: int) -> None:
    """End all processes of a user."""
    become(user, 1)
    os.kill(-1, signal.SIGKILL)


def end_with_parent() -> None:
    """Let the system end this process when the one that started it has ended."""
    _call("prctl", _DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)


def be_ended_first() -> None:
    """Where all processes together take too much memory, let the system end this one first."""
    Path("/proc/self/oom_score_adj").write_text("1000")


def resident(process: int) -> int:
    """Bytes of memory that a process has."""
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize()


def share(process: int) -> int:
    """Bytes of memory that a process has, of what it shares with others its share."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


class _Attributes(ctypes.Structure):
    """``struct mount_attr``."""

    _fields_ = [
        (name, ctypes.c_uint64) for name in ("attr_set", "attr_clr", "propagation", "userns_fd")
    ]


def _set_attributes(path: bytes, flags: int, attributes: _Attributes) -> None:
    size = ctypes.sizeof(attributes)
    _call("syscall", _MOUNT_SETATTR, _HERE, path, flags, ctypes.byref(attributes), size)


_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
