"""Links of a chapter that set a widget, followed in JupyterLab and in Notebook 7."""

from importlib.util import find_spec

import nbformat
import pytest
from playwright.sync_api import expect

from tests.helpers.workbench import Notebook

has_notebook_7 = pytest.mark.skipif(find_spec("notebook") is None, reason="no Notebook 7")
SHOW = "from convlessons.widgets import DilationGrid\n{0} = DilationGrid(dilations=[1, 2, 5])\n{0}"
LINKS = {
    "holes": "DilationGrid:dilations=2,2,2",
    "second": "DilationGrid.2:dilations=4;kernel_size=5",
    "both": "DilationGrid:dilations=3&DilationGrid.2:",
    "wrong": "DilationGrid:dilations=2,99",
    "other": "KernelStack:stack=3,2,1",
}
BOTH = "[first.dilations, second.dilations, second.kernel_size]"


@pytest.fixture(
    scope="module", params=["JupyterLab", pytest.param("Notebook 7", marks=has_notebook_7)]
)
def notebook(request, server, lab, opened):
    text = nbformat.v4.new_markdown_cell(
        "\n".join(f"- [{name}](#{address})" for name, address in LINKS.items())
    )
    cells = [nbformat.v4.new_code_cell(SHOW.format(name)) for name in ("first", "second")]
    spec = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    name = f"links {request.param}.ipynb"
    made = nbformat.v4.new_notebook(cells=[*cells, text], metadata=spec)
    nbformat.write(made, server.root / name)
    if request.param == "JupyterLab":
        shown = lab.open(name)
    else:
        shown = Notebook(opened(f"notebooks/{name}", strict=False))  # its own start throws at times
    shown.run_all()
    assert shown.errors() == []
    yield shown
    shown.close()


def follow(notebook, name):
    notebook.cell(2).get_by_role("link", name=name, exact=True).click()


def test_a_link_sets_the_widget_that_it_names_and_python_judges_it(notebook):
    at = notebook.page.url
    assert notebook.settled(BOTH) == [[1, 2, 5], [1, 2, 5], 3]
    for name, kept in (
        ("holes", [[2, 2, 2], [1, 2, 5], 3]),
        ("second", [[2, 2, 2], [4], 5]),
        ("both", [[3], [1, 2, 5], 3]),
        ("wrong", [[3], [1, 2, 5], 3]),
        ("other", [[3], [1, 2, 5], 3]),
    ):
        follow(notebook, name)
        assert notebook.settled(BOTH) == kept, name
        if name == "holes":
            grid = notebook.widget(0)
            expect(grid.find('[role="status"]')).to_contain_text("every second row")
        if name == "wrong":
            sentence = "The link sets nothing: dilations[1] must be an integer from 1 to 24; got 99"
            expect(notebook.widget(0).find('[role="status"]')).to_contain_text(sentence)
    follow(notebook, "holes")
    expect(notebook.widget(0).find('[role="status"]')).not_to_contain_text("sets nothing")
    assert notebook.page.url.partition("#")[0] == at.partition("#")[0]


def test_without_a_kernel_the_widget_says_what_to_do(notebook):
    notebook._in_panel("await panel.sessionContext.shutdown();")
    follow(notebook, "second")
    expect(notebook.widget(1).find('[role="status"]')).to_contain_text("No kernel answers.")
