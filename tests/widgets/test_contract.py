"""What every widget about a module keeps: the frame, the numbers, the keyboard."""

import base64
import random

import pytest
import torch
from IPython.core.formatters import DisplayFormatter
from ipywidgets import DOMWidget
from playwright.sync_api import Locator, expect
from torch import nn
from torch.nn import functional

import convlessons.blocks
import convlessons.networks
from convlessons import costs
from tests.helpers import axe
from tests.helpers.driving import KINDS, controls, drive

SCOPE = {"torch": torch, "nn": nn, "F": functional, "convlessons": convlessons}

pytestmark = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def assert_numbers_are_pytorchs(shown, kind):
    widget = kind(**shown.traits())  # the browser never leaves what Python accepts
    with torch.device("meta"):  # what is counted needs no numbers
        module, own = eval(shown.line(), dict(SCOPE)), widget.module()
    counted = costs.count(module, widget.input_shape)
    shown_numbers = shown.quantities()
    assert shown_numbers["params"] == counted.params
    assert shown_numbers["params"] == costs.count(own, widget.input_shape).params
    if "macs" in shown_numbers:
        assert shown_numbers["macs"] == counted.macs


def test_the_frame_is_whole_and_its_line_of_pytorch_is_copied(stage, kind):
    shown = stage(kind())
    assert shown.root.get_attribute("data-widget") == kind.__name__
    assert len(shown.says()) > 20
    assert shown.quantities().keys() >= {"params"}
    assert_numbers_are_pytorchs(shown, kind)
    shown.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown.find('[data-role="copy"]').click()
    shown.page.get_by_text("Copied").first.wait_for()
    assert shown.page.evaluate("navigator.clipboard.readText()") == shown.find(
        '[data-role="pytorch"]'
    ).evaluate("each => each.textContent")


def test_whatever_a_reader_does_the_numbers_are_pytorchs(stage, kind):
    shown, rng = stage(kind()), random.Random(kind.__name__)
    begun = shown.traits()
    for step in range(40):
        drive(shown, rng)
        if step % 4 == 3:
            assert_numbers_are_pytorchs(shown, kind)
    shown.find('[data-role="reset"]').click()
    assert shown.traits() == begun


def test_two_views_of_one_model_stay_in_step_and_one_outlives_the_other(stage, kind):
    shown, rng = stage(kind(), views=2), random.Random(1)
    for _ in range(8):
        drive(shown, rng)
    assert shown.says(view=1) == shown.says(view=0)
    assert shown.line(view=1) == shown.line(view=0)
    assert shown.quantities(view=1) == shown.quantities(view=0)
    shown.page.evaluate("convlessonsWidgets.dispose(document.querySelector('.cl-widget'))")
    assert shown.page.locator(".convlesson").count() == 1
    drive(shown, rng)


def test_two_widgets_on_a_page_are_apart_and_follow_what_is_set_from_outside(stage, kind):
    """A trait that Python sets shows as if the reader had set it."""
    shown, rng = stage(kind(), kind()), random.Random(2)
    before = shown.traits(model=1)
    for _ in range(12):
        drive(shown, rng)
    assert shown.traits(model=1) == before
    for name, value in shown.traits().items():
        shown.set(name, value, model=1)
    assert shown.says(view=1) == shown.says(view=0)
    assert shown.quantities(view=1) == shown.quantities(view=0)


def test_every_slider_answers_the_keyboard(stage, kind):
    """It moves a trait, says its own new value, and some of them change the sentence.

    A widget without sliders has lists instead.
    """
    shown, sentences = stage(kind()), set()
    controls = shown.find("input[type=range]:visible").all() or shown.find("select:visible").all()
    for control in filter(Locator.is_enabled, controls):
        before, spoken, name = (
            shown.traits(),
            spoken_by(control),
            control.get_attribute("data-control"),
        )
        sentences.add(shown.says())
        control.focus()
        for key in ("ArrowRight", "ArrowLeft"):  # one of them, where the value is at its end
            if shown.traits() == before:
                control.press(key)
        assert shown.traits() != before, f"{name} moves nothing"
        assert spoken_by(control) != spoken, f"{name} says nothing"
        sentences.add(shown.says())
        shown.find('[data-role="reset"]').click()
    assert len(sentences) > 1


def spoken_by(control):
    """What a screen reader says of a slider or a list: its value in words."""
    return control.evaluate("e => e.selectedOptions?.[0].label ?? e.getAttribute('aria-valuetext')")


# The places on the page of the focused element and of the group whose arrow keys reach its
# neighbours; nothing outside of a widget.
FOCUSED = (
    "() => { const e = document.activeElement; const group = e.closest('[data-keys]');"
    " const place = (each) => each ? [...document.querySelectorAll('*')].indexOf(each) : null;"
    " return e.closest('.convlesson') && [place(e), place(group)]; }"
)


def test_a_widget_is_skipped_or_tab_and_arrow_keys_reach_every_control(stage, kind):
    """Controls that stand together are one stop."""
    shown = stage(kind())
    shown.page.evaluate(
        "() => { const a = document.createElement('a'); a.href = '#after'; a.id = 'after';"
        " a.text = 'after'; document.querySelector('main').append(a); }"
    )
    shown.page.locator("h1").click()
    shown.page.keyboard.press("Tab")
    skip = shown.find("[data-role=skip]")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("clip-path", "none")
    shown.page.keyboard.press("Enter")
    shown.page.keyboard.press("Tab")
    expect(shown.page.locator("#after")).to_be_focused()
    expect(skip).not_to_have_css("clip-path", "none")

    places = shown.page.locator("*").evaluate_all(
        "all => all.flatMap((e, i) => e.checkVisibility({ visibilityProperty: true })"
        " && e.matches('.convlesson :is(input, select, button)') ? [i] : [])"
    )
    assert len(places) >= len(controls(shown)) + 3  # skip, copy and reset
    reached, groups = set(), []
    shown.page.locator("h1").click()
    shown.page.keyboard.press("Tab")
    while focused := shown.page.evaluate(FOCUSED):
        reached.add(focused[0])
        if focused[1] is not None:
            groups.append(focused[1])
            shown.page.keyboard.press("Home")
            for _ in places:
                reached.add(shown.page.evaluate(FOCUSED)[0])
                shown.page.keyboard.press("ArrowRight")
        shown.page.keyboard.press("Tab")
    assert reached >= {*places}
    assert len(groups) == len({*groups}), "a group is entered once"


@pytest.mark.parametrize(
    ("theme", "rules", "widths"),
    [("light", None, (320, 390, 1000)), ("dark", axe.COLOURS, (390,))],
    ids=["light", "dark"],
)
def test_axe_finds_nothing_and_nothing_overflows(stage, kind, theme, rules, widths):
    """At every width as it begins, and again after a reader has driven it there.

    Where things lie is no matter of the theme: dark colours are looked at in one width.
    """
    rng = random.Random(theme)
    shown = stage(kind(), theme=theme, size=(widths[0], 900))
    axe.load(shown.page)
    for steps in (0, 10):
        for width in widths:
            shown.page.set_viewport_size({"width": width, "height": 900})
            for _ in range(steps):
                drive(shown, rng)
            shown.page.evaluate(axe.DRAWN)
            assert axe.faults(shown.page, rules) == [], width
            assert shown.page.evaluate("document.documentElement.scrollWidth") <= width


def test_other_media_get_a_picture_and_its_words(kind):
    data, metadata = kind()._repr_mimebundle_()
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert len(metadata["image/png"]["alt"]) > 40
    assert data["text/plain"] == metadata["image/png"]["alt"]


def test_with_ipywidgets_7_as_colab_has_them_the_picture_is_there_too(kind, monkeypatch):
    """They have a method that IPython prefers, and that knows nothing of pictures."""
    monkeypatch.setattr(DOMWidget, "_ipython_display_", lambda _: None, raising=False)
    data, _ = DisplayFormatter().format(kind())
    assert {"image/png", "application/vnd.jupyter.widget-view+json"} <= set(data)


def test_unknown_arguments_are_refused(kind):
    with pytest.raises(TypeError, match="has no argument 'colour'; allowed: "):
        kind(colour="red")
