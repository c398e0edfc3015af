"""Give every notebook the same first code cell, the one that installs what is missing on Colab.

    python tools/first_cell.py           # write it; `make format` does
    python tools/first_cell.py --check   # name the notebooks that lack it; `make check` does

A notebook cannot know where it came from, so the source is written into the cell: the repository
that the site's links use (`CONVLESSONS_REPOSITORY`, or the git remote). While none is known, a
notebook can only be in a checkout: the source is the folder above.
"""

import re
import sys
from pathlib import Path

import nbformat

from convlessons_site.links import find_repository

ROOT = Path(__file__).parents[1]
# Without PyTorch it installs nothing: several GB are nobody's surprise.
CELL = """\
# Installs the package where it is missing, as on Colab; elsewhere does nothing.
from importlib.util import find_spec

SOURCE = "{source}"
if find_spec("torch") and not find_spec("convlessons"):
    get_ipython().run_line_magic("pip", f"install -q {{SOURCE}}")
for name in ("convlessons", "torch", "anywidget", "matplotlib", "sklearn"):
    assert find_spec(name), f"{{name}} is not installed: the README says how"
"""
ID = "first-cell"
GITHUB = "git+https://github.com/"
SOURCE = re.compile(rf'^SOURCE = "(?:{re.escape(GITHUB)}([^"]+)|\.\.)"', re.MULTILINE)


def first_cell(repository: str) -> str:
    """The cell's code, with the repository that it installs from ("" while unknown)."""
    return CELL.format(source=GITHUB + repository if repository else "..").rstrip()


def repository_in(notebook: nbformat.NotebookNode) -> str | None:
    """The repository in a notebook's first code cell; None where the cell is not the one."""
    cell = next((cell for cell in notebook.cells if cell.cell_type == "code"), None)
    found = cell and SOURCE.search(cell.source)
    repository = (found[1] or "") if found else ""
    if not found or cell.source != first_cell(repository):
        return None
    return repository if "remove-cell" in cell.metadata.get("tags", []) else None


def give(notebook: nbformat.NotebookNode, repository: str) -> None:
    """Put the cell before the other code, in place of an older one."""
    index = next(i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code")
    if notebook.cells[index].id == ID:
        del notebook.cells[index]
    made = nbformat.v4.new_code_cell(first_cell(repository), id=ID)
    made.metadata["tags"] = ["remove-cell"]
    notebook.cells.insert(index, made)


def main(arguments: list[str]) -> int:
    """Write or check the cell of all notebooks, or of those that are named."""
    check = "--check" in arguments
    named = [Path(each) for each in arguments if not each.startswith("--")]
    known = find_repository(ROOT)
    lacking = []
    for path in named or sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        current = repository_in(notebook)
        wanted = known.name if known and not check else current or ""
        if current is None or current != wanted:
            lacking.append(path.name)
            if not check:
                give(notebook, wanted)
                nbformat.write(notebook, path)
    if lacking:
        print("needs" if check else "given", "the first cell:", ", ".join(lacking))
    return 1 if check and lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
