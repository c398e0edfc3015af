"""A finger that drags a handle moves the handle and not the page; beside it, it moves the page."""

import pytest

from tests.helpers.driving import KINDS

# One of each kind of handle: those of which a style sheet says that no gesture on them scrolls.
HANDLES = """widget => Object.values(Object.fromEntries([...widget.querySelectorAll("*")]
  .filter((each) => getComputedStyle(each).touchAction === "none")
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .filter((each) => each.getBoundingClientRect().height > 0 && !each.closest(".cl-mirror"))
  .map((each) => [each.getAttribute("class"), each])))"""


def swipe(page, x, y, up):
    """Draw a finger upwards from a place on the screen; returns by how much the page scrolled."""
    before = page.evaluate("scrollY")
    session = page.context.new_cdp_session(page)
    for kind, climbed in [("touchStart", 0), *(("touchMove", up * n / 6) for n in range(1, 7))]:
        session.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": x, "y": y - climbed}]},
        )
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
    handles = shown.root.evaluate_handle(HANDLES).get_properties().values()
    for handle in (each.as_element() for each in handles):
        assert swipe(shown.page, *middle(handle), 90) == 0, handle.get_attribute("class")
    beside = shown.find('[role="status"]').element_handle()
    assert swipe(shown.page, *middle(beside), 90) > 50
