"""Outcomes of exercises from one kernel to the next, in one small file of the learner's.

The file lies where the system keeps the data of a user's programs; ``CONVLESSONS_RECORD`` names
another one, or is "off". Nothing leaves the machine. A file that cannot be read counts as empty,
one that cannot be written is not: no check fails for want of a memory.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from convlessons.exercises.outcome import Outcome

PLACE = "CONVLESSONS_RECORD"


def file() -> Path | None:
    """The file, whether it exists or not; None where outcomes are not kept."""
    place = os.environ.get(PLACE)
    if place == "off":
        return None
    if place:
        return Path(place)
    try:
        from platformdirs import user_data_path
    except ModuleNotFoundError:  # a browser's Python, which keeps outcomes in a way of its own
        return None
    return user_data_path("convlessons", appauthor=False) / "exercises.json"


def outcome(key: str) -> Outcome:
    """Outcome of the last attempt at an exercise, in whatever kernel."""
    return _read().get(key, Outcome.NOT_ATTEMPTED)


def keep(key: str, outcome: Outcome) -> None:
    """Remember a judgement; an untouched starter and a cell that failed are none."""
    if not outcome.is_judgement:
        return
    with suppress(Exception):  # a notebook may have broken more than its disk
        path = file()
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_text(json.dumps(_read() | {key: outcome}, indent=1), encoding="utf-8")
        beside.replace(path)  # another kernel reads the old file or the new one, never half of one


def forget() -> None:
    """Remove the file."""
    if path := file():
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _read() -> dict[str, Outcome]:
    path = file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8")) if path else {}
        return {str(key): Outcome(value) for key, value in kept.items()}
    except (OSError, ValueError, AttributeError):
        return {}
