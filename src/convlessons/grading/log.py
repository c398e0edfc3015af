"""What a notebook's process has written into its journal."""

from pathlib import Path

_LONGEST = 4 * 2**20  # bytes that are read: a notebook may write without end


def read(journal: Path) -> str:
    """The lines of a journal, without one that is being written; nothing if there is none."""
    try:
        with journal.open("rb") as file:
            text = file.read(_LONGEST)
    except OSError:
        return ""
    return text[: text.rfind(b"\n") + 1].decode(errors="replace")
