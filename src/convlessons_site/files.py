"""How the extension writes what pages load: files by name, names by content, data in a page."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write(folder: Path, texts: Mapping[str, str]) -> set[str]:
    """Write files that are not there yet, or were others; return their names."""
    fresh = set()
    for name, text in texts.items():
        path, content = folder / name, text.encode()
        if not path.is_file() or path.read_bytes() != content:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            fresh.add(name)
    return fresh


def digest(text: str) -> str:
    """Name a text by its content: 16 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def script_data(data: Any) -> str:
    """Return data as JSON that may stand inside a ``script`` element."""
    # All that is not ASCII is escaped by default; `<` could end the element or open a comment.
    return json.dumps(data, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
