"""Every page for readers without scripts, with large text, on small screens, in few colours."""

import pytest

from tests.helpers.pages import of_the_book

DESKTOP, SMALLEST = {"width": 1280, "height": 900}, {"width": 320, "height": 700}


@pytest.fixture
def visit(browser, site):
    """Opens every page, one after the other, as one kind of reader does."""
    contexts = []

    def each(**settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        for path in of_the_book(site):
            page.goto(path.as_uri(), wait_until="load")
            if settings.get("java_script_enabled", True):
                settle(page)
            yield path.relative_to(site).as_posix(), page

    yield each
    for context in contexts:
        context.close()


def settle(page):
    """Wait until every widget of the page runs."""
    page.wait_for_function(
        "() => [...document.querySelectorAll('.cl-widget')].every((w) => w.dataset.state)"
    )


def too_wide(page):
    """By how much the page itself scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripts_pictures_stand_in_and_everything_can_be_read(visit, scheme):
    faults, seen = [], {"widget": 0, "solution": 0, "formula": 0}
    reader = {"java_script_enabled": False, "color_scheme": scheme, "viewport": SMALLEST}
    for address, page in visit(**reader):
        for place in page.locator(".cl-widget").all():
            seen["widget"] += 1
            inside = place.locator("img, ol").first
            if not inside.is_visible():
                faults.append((address, "nothing stands for a widget"))
        for formula in page.locator("math").all()[:20]:
            seen["formula"] += 1
            if formula.is_visible() and formula.bounding_box()["height"] < 4:
                faults.append((address, "a formula has no height"))
        for box in page.locator("details").filter(has_text="Solution").all():
            summary = box.locator("summary", has_text="Solution").first
            if not summary.is_visible():
                continue
            seen["solution"] += 1
            summary.click()
            if not summary.locator("xpath=following-sibling::*").first.is_visible():
                faults.append((address, "a solution does not open"))
        if page.locator(".needs-js, .copy").filter(visible=True).count():
            faults.append((address, "a button that needs scripts"))
        if too_wide(page) > 0:
            faults.append((address, "wider than the window"))
        if scheme == "dark" and not address.startswith("404"):
            ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
            if ground != "rgb(20, 24, 29)":
                faults.append((address, f"not dark but {ground}"))
    assert faults == []
    assert min(seen.values()) > 20, seen


READERS = {
    "320 px": {"viewport": SMALLEST},
    "zoomed to 200 %": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
    "zoomed to 400 %": {"viewport": {"width": 320, "height": 225}, "device_scale_factor": 4},
}


@pytest.mark.parametrize("reader", READERS)
def test_no_page_scrolls_sideways(visit, reader):
    """Nor where a reader's browser lays it out from right to left."""
    wide = []
    for address, page in visit(**READERS[reader]):
        # Mirrored, a formula that no browser breaks may reach into a small screen's margin.
        for direction, allowed in (("ltr", 0), ("rtl", 16)):
            page.evaluate("(direction) => { document.documentElement.dir = direction; }", direction)
            if too_wide(page) > allowed:
                wide.append((address, direction, too_wide(page)))
    assert wide == []


def test_text_of_twice_the_size_stays_on_the_page(visit):
    wide = []
    for address, page in visit(viewport=DESKTOP):
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if too_wide(page) > 0:
            wide.append((address, too_wide(page)))
    assert wide == []


def test_nothing_moves_for_who_asked_for_stillness(visit):
    moving = []
    for address, page in visit(viewport=DESKTOP, reduced_motion="reduce"):
        page.evaluate(
            """for (const e of document.querySelectorAll('.convlesson input[type=range]')) {
              e.stepUp(); e.dispatchEvent(new Event('input', { bubbles: true })); }"""
        )
        running = page.evaluate(
            "document.getAnimations().map((a) => a.animationName ?? a.transitionProperty)"
        )
        smooth = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        if running or smooth != "auto":
            moving.append((address, running, smooth))
    assert moving == []


# In forced colours the browser replaces every ground but a drawing's, and what it alone tells.
LOST = """() => {
  const style = (e) => getComputedStyle(e);
  const look = (e) => [style(e).backgroundColor, style(e).borderColor, style(e).color].join();
  const ground = style(document.body).backgroundColor;
  const plain = ({ backgroundColor, backgroundImage, borderTopWidth }) =>
    backgroundColor === ground && backgroundImage === "none" && borderTopWidth === "0px";
  const other = document.querySelector(".cl-button:enabled:not([aria-pressed=true])");
  return [
    ...[...document.querySelectorAll("button[aria-pressed=true]")]
      .filter((pressed) => pressed.checkVisibility() && look(pressed) === look(other)),
    ...[...document.querySelectorAll(".convlesson [class*=legend] i")]
      .filter((key) => key.checkVisibility() && plain(style(key))),
  ].map((e) => e.outerHTML);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_nothing_is_lost(visit, scheme):
    reader = {"viewport": DESKTOP, "forced_colors": "active", "color_scheme": scheme}
    lost = [(address, found) for address, page in visit(**reader) if (found := page.evaluate(LOST))]
    assert lost == []
