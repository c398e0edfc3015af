"""The book's own notebooks, opened as a reader opens them, in JupyterLab and in Notebook 7."""

import ast
from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from convlessons import widgets
from tests.helpers.workbench import Notebook, write_notebook

NOTEBOOKS = sorted(
    path.name for path in (Path(__file__).parents[2] / "notebooks").glob("[0-9]*.ipynb")
)
QUICK = "07_channel_shuffle.ipynb"  # no other is executed in less time
WHOLE = "09_dilated_convolution.ipynb"


def made_and_used(code):
    """Names that a cell binds, and names that it reads."""
    made, used = set(), set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        if isinstance(node, ast.Name):
            (made if isinstance(node.ctx, ast.Store) else used).add(node.id)
    return made, used


def shows_a_widget(cell):
    """Does it end with a widget, or with the name that it gave to one?"""
    body = ast.parse(cell.source).body if cell.cell_type == "code" else []
    given = {
        target.id
        for node in body
        if isinstance(node, ast.Assign) and makes_a_widget(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    last = body[-1].value if body and isinstance(body[-1], ast.Expr) else None
    return makes_a_widget(last) or getattr(last, "id", None) in given


def makes_a_widget(value):
    return isinstance(value, ast.Call) and getattr(value.func, "id", None) in widgets.__all__


def cells_to_run(path):
    """The cells that show widgets, and those that make what they need.

    `make book` has run the others, some of which train or measure.
    """
    cells = nbformat.read(path, as_version=4).cells
    code = {i: cell.source for i, cell in enumerate(cells) if cell.cell_type == "code"}
    imports, showing, needed = [], [], set()
    for index in sorted(code, reverse=True):
        made, used = made_and_used(code[index])
        if "import convlessons" in code[index] or "from convlessons" in code[index]:
            imports.insert(0, index)
        elif shows_a_widget(cells[index]) or made & needed:
            showing.insert(0, index)
            needed = (needed - made) | used
    return imports + showing


@pytest.fixture(scope="module")
def warm(server, lab):
    """One kernel for all chapters, each of which would load PyTorch; a chapter finds it empty."""
    write_notebook(server.root / "warm.ipynb", "import torch")
    notebook = lab.open("warm.ipynb")
    notebook.run(0)
    kernel = notebook.kernel()
    notebook.leave()
    return kernel


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_notebook_shows_its_widgets(server, lab, warm, name):
    notebook = lab.open(name, warm)
    assert not notebook.ask("'torch' in globals()")
    cells = nbformat.read(server.root / name, as_version=4).cells
    shown = []
    for index in cells_to_run(server.root / name):
        notebook.run(index)
        if notebook.shows_widget(index):
            widget = notebook.widget(index)
            assert widget.find(":is(input, button):visible").count() > 0
            shown.append(index)
    assert notebook.errors() == []
    assert shown == [i for i, cell in enumerate(cells) if shows_a_widget(cell)]
    assert len(shown) >= 2, "a chapter asks a question and has its widget"
    notebook.leave()


def test_a_whole_notebook_runs_from_its_first_cell_to_its_last(lab):
    notebook = lab.open(QUICK)
    for index, what in ((2, "it asks the question"), (3, "those below need what it imports")):
        words = f"# Run this cell: {what}."
        expect(notebook.cell(index)).to_contain_text(words, use_inner_text=True)
    assert "import partial" not in notebook.cell(3).inner_text(), "it is folded"
    notebook.run_all()
    assert notebook.errors() == []
    assert (
        notebook.ask("exercises.shuffle.build.outcome") == "not attempted"
    )  # the last cell has run
    count = notebook.ask("len(exercises.in_chapter('shuffle'))")
    notebook.close()
    assert count >= 3


@pytest.mark.skipif(find_spec("notebook") is None, reason="Notebook 7 is not installed")
def test_notebook_7_runs_a_chapters_widget(server, opened):
    application = opened(f"notebooks/{WHOLE}", strict=False)  # its own start throws at times
    notebook = Notebook(application)
    cells = cells_to_run(server.root / WHOLE)
    for index in cells:
        notebook.run(index)
    assert notebook.errors() == []
    shown = [notebook.widget(i) for i in cells if notebook.shows_widget(i)]
    grid = next(each for each in shown if each.name() == "DilationGrid")
    said = grid.says()
    grid.sliders()[0].press("ArrowRight")
    expect(grid.find('[role="status"]').first).not_to_have_text(said)
    assert grid.quantities()["receptive-field"] == notebook.ask("grid.receptive_field")
    notebook.save()
    notebook.close()
    saved = nbformat.read(server.root / WHOLE, as_version=4).metadata
    assert "application/vnd.jupyter.widget-state+json" in saved.widgets, "for the next day"
