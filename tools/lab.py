"""Open the chapters in JupyterLab, as copies to work in: `make lab`, or `python tools/lab.py`.

The notebooks of the book stay as git has them, so that an update of the book never meets what a
learner wrote. The copies are in `work/`, which git ignores. When the book has changed, its new
text comes into a copy cell by cell: what the learner changed, added or deleted stays so, and the
copy as it was is put into `work/.earlier/`. Whoever deletes a copy gets a new one.
"""

import argparse
import json
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
NOT_HERE = (
    "{python} has no JupyterLab, or not the book's package. Activate the environment, which every "
    "new terminal needs (. .venv/bin/activate; on Windows .venv\\Scripts\\activate), or make one "
    "as README.md says."
)
Cell = dict[str, Any]


def bring(book: Path, work: Path) -> list[str]:
    """Copy the book's notebooks into ``work``, or their changes into the copies there.

    Args:
        book: The folder with the book's notebooks.
        work: The learner's folder; ``.book`` in it holds each notebook as it was last brought.

    Returns:
        A sentence for each copy that changed, or that could not be brought up to date.
    """
    told, base = [], work / ".book"
    base.mkdir(parents=True, exist_ok=True)
    for theirs in sorted(book.glob("*.ipynb")):
        mine, old = work / theirs.name, base / theirs.name
        if not mine.exists():
            shutil.copyfile(theirs, mine)
        elif not old.exists() or old.read_bytes() == theirs.read_bytes():
            continue  # a file of the learner's own, or nothing is new
        else:
            try:
                notebooks = [json.loads(path.read_text("utf-8")) for path in (old, theirs, mine)]
                notebook, kept = merged(*notebooks)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                told.append(f"{mine} stays as it is: it cannot be read ({error})")
                continue
            (work / ".earlier").mkdir(exist_ok=True)
            shutil.copyfile(mine, work / ".earlier" / mine.name)
            mine.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", "utf-8")
            told.append(f"{mine} has the book's new text{kept and f'; yours was kept in {kept}'}")
        shutil.copyfile(theirs, old)
    return told


def merged(old: Cell, theirs: Cell, mine: Cell) -> tuple[Cell, str]:
    """Bring the changes between two editions of a notebook into a learner's copy of the first.

    Args:
        old: The notebook as it was copied.
        theirs: The book's notebook of today.
        mine: The learner's copy; its outputs stay with the cells that keep their source.

    Returns:
        The new copy, and in words how many cells both changed, "" if none.
    """
    was = {cell["id"]: cell for cell in old["cells"]}
    has = {cell["id"]: cell for cell in mine["cells"]}
    cells, both = [], 0
    for cell in theirs["cells"]:
        name = cell["id"]
        if name in was and name not in has:
            continue  # the learner deleted it
        if name not in has:
            cells.append(cell)
        elif _source(has[name]) == _source(cell):
            cells.append(has[name] | {"metadata": cell["metadata"]})
        elif name in was and _source(has[name]) == _source(was[name]):
            cells.append(cell)
        else:
            cells.append(has[name])
            both += name in was and _source(cell) != _source(was[name])
    brought = {cell["id"] for cell in cells}
    place = 0
    for cell in mine["cells"]:
        name = cell["id"]
        if name in brought:
            place = 1 + next(at for at, each in enumerate(cells) if each["id"] == name)
        elif name not in was or _source(cell) != _source(was[name]):  # it is the learner's own
            cells.insert(place, cell)
            place += 1
    words = f"{both} cell{'s' * (both > 1)} that both changed" if both else ""
    return mine | {"cells": cells}, words


def _source(cell: Cell) -> tuple[str, str]:
    return cell["cell_type"], "".join(cell["source"])


def arguments_of_jupyter(work: Path, rest: list[str]) -> list[str]:
    """JupyterLab's arguments: kernels talk encrypted where they can, so that none warns."""
    import zmq

    secret = ["--KernelManager.transport_encryption=auto"] if zmq.has("curve") else []
    return [str(work), *secret, *rest]


def main() -> None:
    """Bring the copies up to date and start JupyterLab on them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only-copy", action="store_true", help="do not start JupyterLab")
    options, rest = parser.parse_known_args()
    work = ROOT / "work"
    for sentence in bring(ROOT / "notebooks", work):
        print(sentence, file=sys.stderr)
    if options.only_copy:
        return
    if not (find_spec("jupyterlab") and find_spec("convlessons")):
        sys.exit(NOT_HERE.format(python=sys.executable))
    from jupyterlab.labapp import main as lab

    lab(arguments_of_jupyter(work, rest))


if __name__ == "__main__":
    main()
