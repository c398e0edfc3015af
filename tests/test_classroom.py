"""A class pulls the book with git: an update of the book, and what a learner wrote, come together.

nbgitpuller commits a learner's changes and merges the update with `-X ours`; so does this test.
"""

import json
import subprocess
from pathlib import Path

import nbformat
import pytest

from convlessons import exercises
from tests.helpers.answers import answer_cells

NAME = "09_dilated_convolution.ipynb"
SOURCE = Path(__file__).parents[1] / "notebooks" / NAME


@pytest.fixture
def book(tmp_path):
    """The book's repository with one chapter, and a learner's clone of it."""
    origin, clone = tmp_path / "book", tmp_path / "learner"
    origin.mkdir()
    (origin / NAME).write_bytes(SOURCE.read_bytes())
    git(origin, "init", "--quiet", "--initial-branch", "main")
    commit(origin)
    git(origin, "clone", "--quiet", origin, clone)
    return origin / NAME, clone / NAME


def git(folder, *arguments):
    name = ["-c", "user.name=Someone", "-c", "user.email=someone@example.org"]
    subprocess.run(["git", "-C", folder, *name, *arguments], check=True, capture_output=True)


def commit(folder):
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "A change")


def change(path, edit):
    notebook = nbformat.read(path, as_version=4)
    edit(notebook)
    nbformat.write(notebook, path)


def work(notebook):
    """A learner runs every cell and answers one exercise."""
    for count, cell in enumerate(c for c in notebook.cells if c.cell_type == "code"):
        cell.execution_count = count
        cell.outputs = [nbformat.v4.new_output("stream", text=f"output {count}\n")]
    key = "dilated.effective_kernel"
    answer_cells(notebook)[key].source = exercises.get(key).solution().code


def update(notebook):
    """The book mends a sentence here and there, and adds a paragraph."""
    for cell in notebook.cells[::7]:
        if cell.cell_type == "markdown":
            cell.source = cell.source.replace(".", ", as was said.", 1)
    notebook.cells[0].source += "\n\nA new paragraph."


def test_an_update_keeps_the_learners_answers_and_brings_the_new_text(book):
    theirs, mine = book
    change(mine, work)
    change(theirs, update)
    commit(theirs.parent)
    commit(mine.parent)
    git(mine.parent, "pull", "--no-rebase", "--no-edit", "-X", "ours", "origin", "main")

    merged = nbformat.read(mine, as_version=4)
    nbformat.validate(json.loads(mine.read_text(encoding="utf-8")))
    key = "dilated.effective_kernel"
    assert answer_cells(merged)[key].source == exercises.get(key).solution().code
    assert "A new paragraph." in merged.cells[0].source
    assert sum("as was said" in cell.source for cell in merged.cells) >= 3
    assert len(merged.cells) == len(nbformat.read(SOURCE, as_version=4).cells)
