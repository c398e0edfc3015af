"""Give every notebook the same first code cell, the one that installs what is missing on Colab.

    python tools/first_cell.py           # write it; `make format` does
    python tools/first_cell.py --check   # name the notebooks that lack it; `make check` does

A notebook cannot know where it came from, so the repository is written into the cell: the one that
the site's links use (`CONVLESSONS_REPOSITORY`, or the git remote). While none is known the cell
says in words what to install.
"""

import re
import sys
from pathlib import Path

import nbformat

from convlessons.site.links import find_repository

ROOT = Path(__file__).parents[1]
CELL = """\
# Installs the package where it is missing, as on Colab; elsewhere does nothing.
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

REPOSITORY = "{repository}"  # owner/name on GitHub
NEEDED = ("convlessons", "torch", "anywidget", "matplotlib", "sklearn")
missing = [name for name in NEEDED if find_spec(name) is None]
if missing:
    source = f"git+https://github.com/{{REPOSITORY}}" if REPOSITORY else ""
    if (Path.cwd().parent / "src" / "convlessons").is_dir():
        source = str(Path.cwd().parent)
    if not source or "torch" in missing:  # PyTorch is large: nobody's surprise
        raise ModuleNotFoundError(
            f"{{', '.join(missing)}}: not installed. The README of the book says "
            "how, under 'Run the notebooks': pip install -r requirements.txt"
        )
    command = [sys.executable, "-m", "pip", "install", "--quiet", source]
    subprocess.run(command, check=True)
"""
REPOSITORY = re.compile(r'^REPOSITORY = "([^"]*)"', re.MULTILINE)


def first_cell(repository: str) -> str:
    """The cell's code, with the repository that it installs from ("" while unknown)."""
    return CELL.format(repository=repository).rstrip()


def repository_in(notebook: nbformat.NotebookNode) -> str | None:
    """The repository in a notebook's first code cell; None where the cell is not the one."""
    cell = next((cell for cell in notebook.cells if cell.cell_type == "code"), None)
    found = cell and REPOSITORY.search(cell.source)
    if not found or cell.source != first_cell(found[1]):
        return None
    return found[1] if "remove-cell" in cell.metadata.get("tags", []) else None


def give(notebook: nbformat.NotebookNode, repository: str) -> None:
    """Put the cell before the other code, in place of an older one."""
    index = next(i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code")
    if REPOSITORY.search(notebook.cells[index].source):
        del notebook.cells[index]
    made = nbformat.v4.new_code_cell(first_cell(repository), id="first-cell")
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
