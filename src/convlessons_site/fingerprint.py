"""What the pages of the book depend on beside their own text, as hashes.

Two hashes, because two things go stale at different times. A notebook's *outputs* depend on what
its kernel can import: `convlessons` without what only browsers read, and the installed versions. A
*page* depends on all of `convlessons` and on what renders it, which no kernel ever sees: this
package, the book's styles.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import convlessons
from convlessons_site.files import digest

PACKAGE = Path(convlessons.__file__).resolve().parent
SITE = Path(__file__).resolve().parent
_BROWSER_ONLY = {".css", ".js", ".svg"}
_NEVER = {".pyc"}


def execution_fingerprint(package: Path = PACKAGE) -> str:
    """Hash of everything a notebook's kernel can see of ``package`` and its requirements.

    Args:
        package: The folder of the import package.

    Returns:
        16 hexadecimal digits, equal from machine to machine for equal sources and versions.
    """
    seen = [path for path in _files(package) if path.suffix not in _BROWSER_ONLY]
    return _digest(package, seen, _versions())


def page_fingerprint(*others: Path, packages: Iterable[Path] = (PACKAGE, SITE)) -> str:
    """Hash of every file of ``packages``, browser code included: what a rendered page depends on.

    Args:
        others: Further folders whose files go into the page, such as the book's styles.
        packages: The folders of the import packages.

    Returns:
        16 hexadecimal digits.
    """
    parts = [_digest(folder, _files(folder), _versions()) for folder in (*packages, *others)]
    return digest("".join(parts))


def _files(package: Path) -> list[Path]:
    return sorted(
        path for path in package.rglob("*") if path.is_file() and path.suffix not in _NEVER
    )


def _versions() -> list[str]:
    """Python's version and those of the direct requirements, which decide outputs too."""
    names = sorted(
        requirement.split(">")[0].split("=")[0].split("<")[0].strip()
        for requirement in metadata.requires("convlessons") or []
        if "extra ==" not in requirement
    )
    return [f"python {sys.version_info[:2]}", *(f"{n} {metadata.version(n)}" for n in names)]


def _digest(root: Path, files: Iterable[Path], lines: Iterable[str]) -> str:
    state = hashlib.sha256()
    for line in lines:
        state.update(line.encode() + b"\0")
    for path in files:
        content = path.read_bytes()
        state.update(f"{path.relative_to(root).as_posix()} {len(content)}\0".encode())
        state.update(content)
    return state.hexdigest()[:16]
