"""Keys pressed while a widget has the focus: plain ones are the widget's, the others the host's."""

from importlib.util import find_spec

import pytest

from tests.helpers.workbench import Notebook, write_notebook

GRID = "from convlessons.widgets import DilationGrid\nDilationGrid(dilations=[2, 2])"
QUIZ = "from convlessons.widgets import Predict\nPredict('dilated.reads')"
has_notebook_7 = pytest.mark.skipif(find_spec("notebook") is None, reason="no Notebook 7")


@pytest.fixture(
    scope="module", params=["JupyterLab", pytest.param("Notebook 7", marks=has_notebook_7)]
)
def notebook(server, lab, opened, request):
    """Two widgets, shown."""
    name = f"keys_{request.param.split()[0]}.ipynb"
    write_notebook(server.root / name, GRID, QUIZ, "last = 1")
    if request.param == "JupyterLab":
        made = lab.open(name)
    else:
        made = Notebook(opened(f"notebooks/{name}", strict=False))  # its own start throws at times
    made.run(0)
    made.run(1)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("cell", "control"),
    [
        (0, "input[type=range]"),
        (0, "[tabindex='0']"),
        (0, "[data-role=reset]"),
        (1, "input[type=radio]"),
    ],
    ids=["slider", "drawing", "button", "question"],
)
def test_shift_enter_runs_the_cell_and_goes_on(notebook, cell, control):
    before = notebook.runs(cell)
    notebook.widget(cell).find(control).locator("visible=true").first.press("Shift+Enter")
    notebook.page.wait_for_function(
        "([cell, before]) => window.jupyterapp.shell.currentWidget.content.model.cells.get(cell)"
        ".executionCount > before",
        arg=[cell, before],
    )
    assert notebook.selected() == cell + 1
    notebook.page.keyboard.press("ArrowUp")
    assert notebook.selected() == cell, "outside of the widget the arrows are the host's"


def test_an_arrow_moves_the_slider_and_selects_nothing(notebook):
    sliders = notebook.widget(0).sliders()
    for slider, key in [(sliders[0], "ArrowUp"), (sliders[0], "ArrowDown"), (sliders[1], "End")]:
        before = slider.input_value()
        slider.press(key)
        assert slider.input_value() != before
    assert notebook.selected() == 0, "the widget's own"


def test_what_has_a_modifier_still_reaches_the_host(notebook):
    slider = notebook.widget(0).sliders()[0]
    slider.press("ArrowRight")
    assert notebook.changed()
    slider.press("Control+s")
    notebook.page.wait_for_function(
        "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
    )
