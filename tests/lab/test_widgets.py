"""Every widget with a kernel behind it: what a reader does arrives there, and back."""

import pytest
from playwright.sync_api import expect

from convlessons import widgets
from convlessons.widgets.module_widget import ModuleWidget
from tests.helpers.workbench import write_notebook

NAMES = [name for name in widgets.__all__ if issubclass(getattr(widgets, name), ModuleWidget)]
every = pytest.mark.parametrize("name", NAMES)


def traits(name):
    """What the kernel holds, as an expression."""
    return f"{{each: getattr({name.lower()}, each) for each in {name.lower()}.settings()}}"


@pytest.fixture(scope="module")
def gallery(server, lab):
    """A notebook in which each widget is shown by two cells, all of them run."""
    cells = ["from convlessons import costs\nfrom convlessons.widgets import *"]
    for name in NAMES:
        cells += [f"{name.lower()} = {name}()\n{name.lower()}", name.lower()]
    write_notebook(server.root / "gallery.ipynb", *cells)
    notebook = lab.open("gallery.ipynb")
    notebook.run_all()
    assert notebook.errors() == []
    yield notebook
    notebook.close()


def cell_of(name):
    return 1 + 2 * NAMES.index(name)


def use(widget):
    """Press an arrow key on every slider and click on its track, as far as it stays enabled."""
    for number in range(len(widget.sliders())):
        if number < len(widget.sliders()):
            slider = widget.sliders()[number]
            value, up = slider.input_value(), "ArrowRight"
            slider.press(up if value != slider.get_attribute("max") else "ArrowLeft")
            if slider.input_value() == value:  # the rest of the scale is out of reach now
                slider.press("ArrowLeft")
            assert slider.input_value() != value, "JupyterLab took the arrow key"
            widget.click_at(slider, 0.4)
    for number in range(widget.find("select:visible").count()):
        if number < widget.find("select:visible").count():  # a choice may hide others
            widget.find("select:visible").nth(number).press("ArrowDown")


@every
def test_what_a_reader_does_arrives_in_the_kernel_and_back(gallery, name):
    widget = gallery.widget(cell_of(name))
    start = gallery.ask(traits(name))
    use(widget)
    moved, said = gallery.settled(traits(name)), widget.says()
    assert moved != start, "neither mouse nor keyboard changes a trait in the kernel"
    counted = f"costs.count({name.lower()}.module(), {name.lower()}.input_shape).params"
    assert gallery.ask(counted) == widget.quantities()["params"]

    widget.find('[data-role="reset"]').click()
    assert gallery.settled(traits(name)) == start
    gallery.say(f"{name.lower()}.set_state({moved!r}); {name.lower()}.send_state()")
    expect(widget.find('[role="status"]').first).to_have_text(said)
    assert gallery.ask(traits(name)) == moved


@every
def test_two_views_stay_in_step_and_running_again_leaves_no_ghost(gallery, name):
    first = gallery.widget(cell_of(name))
    use(first)
    gallery.settled(traits(name))
    said, numbers = first.says(), first.quantities()
    second = gallery.widget(cell_of(name) + 1)
    assert (second.says(), second.quantities()) == (said, numbers)

    gallery.run(cell_of(name) + 1)
    cell = gallery.cell(cell_of(name) + 1)
    expect(cell.locator(".convlesson")).to_have_count(1)
    assert gallery.widget(cell_of(name) + 1).says() == said


@every
def test_jupyterlabs_own_styles_leave_the_numbers_apart(gallery, name):
    """It floats every `dt` and `dd` of an output: captions lay over their numbers."""
    widget = gallery.widget(cell_of(name))
    for number in widget.find("dl > div").all():
        caption, value = (number.locator(each).bounding_box() for each in ("dt", "dd"))
        assert caption["y"] + caption["height"] <= value["y"] + 1
