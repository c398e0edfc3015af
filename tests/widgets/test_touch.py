"""A finger that drags a handle moves the handle and not the page; beside it, it moves the page."""

import pytest

from convlessons.widgets import BottleneckDesigner, ResidualFlow
from tests.helpers.driving import KINDS

# One of each kind of handle: those of which a style sheet says that no gesture on them scrolls, or
# none but up and down.
HANDLES = """(widget, action) => Object.values(Object.fromEntries([...widget.querySelectorAll("*")]
  .filter((each) => getComputedStyle(each).touchAction === action && !each.matches("input"))
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .filter((each) => each.getBoundingClientRect().height > 0 && !each.closest(".cl-mirror"))
  .map((each) => [each.getAttribute("class"), each])))"""


def handles(shown, action):
    found = shown.root.evaluate_handle(HANDLES, action).get_properties().values()
    return [each.as_element() for each in found]


def swipe(page, x, y, up, right=0):
    """Draw a finger from a place on the screen; returns by how much the page scrolled."""
    before = page.evaluate("scrollY")
    session = page.context.new_cdp_session(page)
    for kind, part in [("touchStart", 0), *(("touchMove", n / 6) for n in range(1, 7))]:
        finger = {"x": x + right * part, "y": y - up * part}
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [finger]})
        page.evaluate("() => new Promise(requestAnimationFrame)")
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.evaluate("() => new Promise((done) => setTimeout(done, 50))")
    return page.evaluate("scrollY") - before


def middle(handle):
    handle.evaluate("each => scrollBy(0, each.getBoundingClientRect().top - 400)")
    box = handle.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_finger_on_a_handle_does_not_scroll(touch, kind):
    shown = touch(kind(), size=(390, 844))
    for handle in handles(shown, "none"):
        assert swipe(shown.page, *middle(handle), 90) == 0, handle.get_attribute("class")
    beside = shown.find('[role="status"]').element_handle()
    assert swipe(shown.page, *middle(beside), 90) > 50


@pytest.mark.parametrize("kind", [BottleneckDesigner, ResidualFlow])
def test_a_finger_that_scrolls_past_a_chart_leaves_it_as_it_is(touch, kind):
    shown = touch(kind(), size=(390, 844))
    charts = handles(shown, "pan-y")
    assert charts
    for chart in charts:
        before = shown.traits()
        assert swipe(shown.page, *middle(chart), 90) > 50
        assert shown.traits() == before
        swipe(shown.page, *middle(chart), 0, 60)
        assert shown.traits() != before, chart.get_attribute("class")
