"""What a notebook's process may take: memory, the size of a file, no network."""

import sys

LARGEST_FILE = 256 * 2**20  # bytes that a notebook may write into one file


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
    """Leave the network; whether that worked."""
    if sys.platform != "linux":
        return False
    from convlessons.grading import linux

    try:
        linux.leave_network()
    except OSError:
        return False
    return True
