"""What a notebook's process may take: memory, the size of a file, no network."""

import ctypes
import os
import sys
from pathlib import Path

LARGEST_FILE = 256 * 2**20  # bytes that a notebook may write into one file
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000  # flags of unshare(2)


def apply(*, memory: int, network: bool) -> list[str]:
    """Limit this process and those it starts; what the system does not allow is returned, in words.

    Args:
        memory: Bytes of data, see RLIMIT_DATA in setrlimit(2).
        network: Whether other machines stay in reach.
    """
    complaints = []
    try:
        import resource
    except ModuleNotFoundError:
        complaints.append("this system has no limits on memory and files")
    else:
        for what, most in (
            (resource.RLIMIT_DATA, memory),
            (resource.RLIMIT_FSIZE, LARGEST_FILE),
            (resource.RLIMIT_CORE, 0),
        ):
            hard = resource.getrlimit(what)[1]
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (most, most))
        if sys.platform != "linux":
            complaints.append("this system does not enforce the limit on memory")
    if not network and not _without_network():
        complaints.append("this system does not let the network be switched off")
    return complaints


def _without_network() -> bool:
    """Move this process into a network of its own, which reaches nothing; whether that worked.

    Linux lets any user do so who also takes a user namespace of their own, unless the
    administrator forbids it; there the user keeps the same number.
    """
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    if ctypes.CDLL(None, use_errno=True).unshare(_NEW_USER | _NEW_NET) != 0:
        return False
    for file, line in (
        ("uid_map", f"{user} {user} 1"),
        ("setgroups", "deny"),
        ("gid_map", f"{group} {group} 1"),
    ):
        try:
            Path("/proc/self", file).write_text(line)
        except OSError:  # the process is then nobody by name, and still may what it might
            break
    return True
