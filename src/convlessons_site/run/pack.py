"""What a page's Python is made of, as scripts: over ``file://`` a page can load nothing else.

Each file is compressed, written in base64 and cut into parts, so that a page can say how much has
come. A part is a script of one call, ``convlessonsRun.part(name, text)``; ``python.js`` lists the
files. There is one copy for the whole book. The wheels that a publisher names are a bundle of their
own, ``wheels.js``, which comes with the first check of an exercise that needs PyTorch.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import convlessons

PACKAGE = Path(convlessons.__file__).parent
# What exercises without PyTorch import; a browser test runs them all.
NEEDED = ("__init__.py", "html.py", "html.css", "wiring.py", "plain", "words", "claims", "costs")
EXERCISES = "exercises"
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
STANDARD_LIBRARY = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
_TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
_PART = 3 * 2**18  # bytes of a part: 1 MiB in base64
_SUFFIXES = {".py", ".toml", ".css"}


def scripts(pyodide: Mapping[str, bytes]) -> dict[str, str]:
    """The scripts that carry Python and the package, by file name.

    Args:
        pyodide: The files of npm's package.
    """
    contents = {name: pyodide[name] for name in PYODIDE}
    contents[LOCK] = _lock(pyodide[LOCK])
    contents[STANDARD_LIBRARY] = _stored(pyodide[STANDARD_LIBRARY])
    contents["convlessons.zip"] = package()
    return _bundle("python", contents)


def wheels(paths: Sequence[Path]) -> dict[str, str]:
    """The scripts that carry wheels, and the modules of the package that need PyTorch.

    Args:
        paths: The wheels' files.
    """
    ours = set(_ours())
    rest = (path for path in sorted(PACKAGE.rglob("*.py")) if path not in ours)
    contents = {path.name: path.read_bytes() for path in paths}
    contents["blocks.zip"] = _zip(_named(path) for path in rest)
    return _bundle("wheels", contents)


def _bundle(bundle: str, contents: Mapping[str, bytes]) -> dict[str, str]:
    packed = {name: gzip.compress(content, 9, mtime=0) for name, content in contents.items()}
    stream = b"".join(packed.values())
    parts = [stream[at : at + _PART] for at in range(0, len(stream), _PART)]
    about = {
        "parts": len(parts),
        "bytes": len(stream),
        "files": [
            [name, _TYPES.get(Path(name).suffix, "application/zip"), len(content)]
            for name, content in packed.items()
        ],
    }
    made = {
        f"{bundle}-{number}.js": _call(
            "part", f"{bundle}-{number}", base64.b64encode(part).decode()
        )
        for number, part in enumerate(parts)
    }
    return {f"{bundle}.js": _call("files", bundle, about), **made}


def _call(function: str, *arguments: object) -> str:
    return f"convlessonsRun.{function}({','.join(map(json.dumps, arguments))})"


def notebook(chapter: str, text: str) -> str:
    """A script that hands over a chapter's notebook, to be filled in and saved."""
    packed = base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
    return _call("notebook", chapter, packed)


def package() -> bytes:
    """The modules of `convlessons` that exercises need, as a zip."""
    return _zip(_named(path) for path in _ours())


def _named(path: Path) -> tuple[str, bytes]:
    return path.relative_to(PACKAGE.parent).as_posix(), path.read_bytes()


def _ours() -> Iterator[Path]:
    for name in (*NEEDED, EXERCISES):
        place = PACKAGE / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.suffix in _SUFFIXES)


def _stored(archive: bytes) -> bytes:
    """A zip without compression of its own: compressed as a whole it is a fifth smaller."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return _zip((each, packed.read(each)) for each in packed.namelist())


def _zip(files: Iterator[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name), content)  # dated 1980
    return made.getvalue()


def _lock(text: bytes) -> bytes:
    """Pyodide's list of packages, emptied: a page has none and asks nobody for one."""
    return json.dumps({**json.loads(text), "packages": {}}).encode()
