"""What a reader does to a widget in JupyterLab: change theme, lose the kernel, close, reopen."""

import re

import nbformat
import pytest
from playwright.sync_api import expect

from tests.helpers.colour import contrast, luminance
from tests.helpers.workbench import write_notebook

GRID = (
    "from convlessons.widgets import DilationGrid\n"
    "grid = DilationGrid(kernel_size=3, dilations=[2, 2])\ngrid"
)


@pytest.fixture
def notebook(server, lab, request):
    """A notebook with one widget, shown."""
    name = f"{request.node.name}.ipynb"
    write_notebook(server.root / name, GRID)
    opened = lab.open(name)
    opened.run(0)
    yield opened
    opened.close()


def parts(colour):
    """Red, green and blue of a CSS colour."""
    return [int(part) for part in re.findall(r"\d+", colour)[:3]]


def test_the_widget_follows_jupyterlabs_theme(lab, notebook):
    widget = notebook.widget(0)
    seen = {}
    for theme in ("JupyterLab Light", "JupyterLab Dark", "JupyterLab Light"):
        lab.command("apputils:change-theme", theme=theme)
        light = str(theme == "JupyterLab Light").lower()
        lab.page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        # Before the splash has faded, the next theme makes JupyterLab remove it twice, and fail.
        lab.page.wait_for_selector("#jupyterlab-splash", state="detached")
        colours = widget.root.evaluate(
            "each => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor,"
            " getComputedStyle(document.querySelector('.jp-Notebook')).backgroundColor]"
        )
        ink, ground, page = map(parts, colours)
        assert contrast(ink, ground) >= 7
        assert abs(luminance(ground) - luminance(page)) < 0.1, "it sits on the notebook's ground"
        seen[theme] = tuple(ground)
    assert len(set(seen.values())) == 2


def test_the_drawing_does_not_wait_for_a_busy_kernel(server, notebook):
    """The kernel is busy until the drawing has changed: who waited for it would wait for ever."""
    widget, said = notebook.widget(0), notebook.widget(0).says()
    seen = server.root / "seen"
    notebook.start(
        f"import pathlib, time\nwhile not pathlib.Path({str(seen)!r}).exists(): time.sleep(0.05)\n"
        "waited = True"
    )
    widget.sliders()[0].press("ArrowRight")
    expect(widget.find('[role="status"]').first).not_to_have_text(said)
    seen.touch()
    assert notebook.settled("[waited, grid.dilations]") == [True, [3, 2]]


def test_a_dead_kernel_leaves_the_widget_usable(notebook):
    widget, said = notebook.widget(0), notebook.widget(0).says()
    notebook.start("import os; os._exit(1)")
    notebook.page.get_by_text("Kernel Restarting").wait_for()
    notebook.page.get_by_role("button", name="Ok", exact=True).click()
    widget.sliders()[0].press("ArrowRight")
    expect(widget.find('[role="status"]').first).not_to_have_text(said)
    widget.find('[data-role="reset"]').click()
    expect(widget.find('[role="status"]').first).to_have_text(said)
    notebook.run(0)
    expect(notebook.cell(0).locator(".convlesson")).to_have_count(1)
    assert notebook.ask("grid.dilations") == [2, 2]


def models(path):
    """The models of widgets that a notebook was saved with."""
    kept = nbformat.read(path, as_version=4).metadata.get("widgets", {})
    return kept.get("application/vnd.jupyter.widget-state+json", {}).get("state", {})


def test_a_reopened_notebook_shows_its_widgets_as_they_were_saved(server, lab):
    path = server.root / "saved.ipynb"
    write_notebook(path, GRID)
    first = lab.open(path.name)
    first.run(0)
    first.say("grid.dilations = [1, 2, 5]")
    shown = first.widget(0)
    expect(shown.find('[role="status"]').first).to_contain_text("17 × 17")
    said = shown.says()
    first.save()
    first.close()
    assert models(path), "as installed"

    again = lab.open(path.name)
    widget = again.widget(0)
    assert widget.says() == said
    widget.sliders()[0].press("ArrowRight")  # alive without its kernel-side half
    assert widget.says() != said
    again.save()
    assert not models(path), "Jupyter keeps more than the README and book/hosts.md say"
    again.close()
