"""Packages from npm that a page carries: pinned in ``npm.json``, fetched once, checked by hash.

A tarball and a hash need no Node. The registry is npm's own setting (``npm_config_registry``).
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import tarfile
from collections.abc import Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PINS = Path(__file__).with_name("npm.json")
REGISTRY = "https://registry.npmjs.org"
_SECONDS = 60


class MissingError(Exception):
    """A package could not be had; the message says which, why, and what to do."""


def files(name: str, cache: Path, environment: Mapping[str, str] = os.environ) -> dict[str, bytes]:
    """The files of a pinned package, by their names in it.

    Args:
        name: Name of the package in ``npm.json``.
        cache: Folder in which its tarball is kept.
        environment: The variables to read.

    Raises:
        MissingError: If it cannot be fetched, or is not what was pinned.
    """
    pin = json.loads(PINS.read_text(encoding="utf-8"))[name]
    path = cache / f"{name}-{pin['version']}.tgz"
    if not (path.is_file() and _integrity(path.read_bytes()) == pin["integrity"]):
        content = _fetch(f"{name}/-/{path.name}", path, environment)
        if _integrity(content) != pin["integrity"]:
            raise MissingError(f"{path.name} from npm is not the file that {PINS.name} pins")
        cache.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(content)
        beside.replace(path)
    with tarfile.open(fileobj=io.BytesIO(path.read_bytes())) as packed:
        members = {each.name.removeprefix("package/"): each for each in packed if each.isfile()}
        return {each: _content(packed, member) for each, member in members.items()}


def _fetch(place: str, path: Path, environment: Mapping[str, str]) -> bytes:
    registry = environment.get("npm_config_registry") or REGISTRY
    address = f"{registry.rstrip('/')}/{place}"
    try:
        with urlopen(address, timeout=_SECONDS) as answer:
            content: bytes = answer.read()
            return content
    except (URLError, OSError, ValueError) as error:
        raise MissingError(
            f"{address} could not be fetched ({error}): the pages' Python is missing. Put that "
            f"file at {path}, or set CONVLESSONS_RUN=off to build pages that check no exercise"
        ) from error


def _integrity(content: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()


def _content(packed: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = packed.extractfile(member)
    assert file is not None
    return file.read()
