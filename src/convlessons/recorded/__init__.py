"""What experiments found that are too long for a notebook's run.

`convlessons.experiments` writes these files; widgets and notebooks read them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any


def path(name: str) -> Path:
    """The file of a recording, such as "residual"."""
    return Path(__file__).parent / f"{name}.json"


@cache
def load(name: str) -> dict[str, Any]:
    """A recording, read once a process and shared: do not change it."""
    recording: dict[str, Any] = json.loads(path(name).read_text(encoding="utf-8"))
    return recording
