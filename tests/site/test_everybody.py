"""Every page for readers without scripts, with large text, on small screens, in few colours.

A page is loaded once for each kind of reader, who then changes a setting: the system's theme, the
size of the window or of the text.
"""

import pytest

from tests.helpers import axe
from tests.helpers.pages import of_the_book, settle

DESKTOP, SMALLEST = {"width": 1280, "height": 900}, {"width": 320, "height": 700}
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def visit(browser, site):
    """Opens every page, one after the other, as one kind of reader does."""
    contexts = []

    def each(**settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        for path in of_the_book(site):
            page.goto(path.as_uri(), wait_until="load")
            if settings.get("java_script_enabled", True):
                settle(page)
            yield path.relative_to(site).as_posix(), page

    yield each
    for context in contexts:
        context.close()


def too_wide(page):
    """By how much the page itself scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


# What a reader without scripts would miss, and how much was looked at.
MISSED = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [widgets, formulas] = [all(".cl-widget"), all("math").filter((e) => e.checkVisibility())];
  const faults = [
    ...widgets.filter((e) => !e.querySelector("img, ol")?.checkVisibility())
      .map(() => "nothing stands for a widget"),
    ...formulas.filter((e) => e.getBoundingClientRect().height < 4)
      .map(() => "a formula has no height"),
    ...all(".needs-js, .copy").filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map(() => "a button that needs scripts"),
  ];
  return [faults, widgets.length, formulas.length];
}"""


def test_without_scripts_pictures_stand_in_and_everything_can_be_read(visit):
    faults, seen = [], {"widget": 0, "solution": 0, "formula": 0}
    for address, page in visit(java_script_enabled=False, viewport=SMALLEST):
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            missed, widgets, formulas = page.evaluate(MISSED)
            faults += [(address, scheme, fault) for fault in missed]
            seen["widget"] += widgets
            seen["formula"] += formulas
            if too_wide(page) > 0:
                faults.append((address, scheme, "wider than the window"))
        if not address.startswith("404"):
            ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
            if ground != "rgb(20, 24, 29)":
                faults.append((address, f"not dark but {ground}"))
        for box in page.locator("details").filter(has_text="Solution").all():
            summary = box.locator("summary", has_text="Solution").first
            if not summary.is_visible():
                continue
            seen["solution"] += 1
            summary.click()
            if not summary.locator("xpath=following-sibling::*").first.is_visible():
                faults.append((address, "a solution does not open"))
        if too_wide(page) > 0:
            faults.append((address, "wider than the window where solutions are open"))
    assert faults == []
    assert min(seen.values()) > 20, seen


# The first are a window of 1280 by 900 pixels, zoomed to 400 and to 200 %.
WINDOWS = ({"width": 320, "height": 225}, {"width": 640, "height": 450}, SMALLEST)


def sideways(page):
    """Windows in which the page scrolls sideways, from left to right and from right to left."""
    for window in WINDOWS:
        page.set_viewport_size(window)
        page.evaluate(axe.DRAWN)
        # Mirrored, a formula that no browser breaks may reach into a small screen's margin.
        for direction, allowed in (("ltr", 0), ("rtl", 16)):
            page.evaluate("(way) => { document.documentElement.dir = way; }", direction)
            if too_wide(page) > allowed:
                yield window, direction, too_wide(page)
    page.evaluate("document.documentElement.dir = 'ltr'")


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


# What takes a millisecond tells a painted drawing of another theme: nobody sees it move.
MOVING = """document.getAnimations()
  .filter((each) => each.effect.getTiming().duration > 1)
  .map((each) => each.animationName ?? each.transitionProperty)"""

STEP_SLIDERS = """() => {
  for (const e of document.querySelectorAll(".convlesson input[type=range]")) {
    e.stepUp();
    e.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


def lost(page):
    """What large text, forced colours and reduced motion take from a page."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if too_wide(page) > 0:
        yield "large text", too_wide(page)
    page.evaluate("document.documentElement.style.fontSize = ''")

    for scheme in SCHEMES:
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        yield from (("forced colours", scheme, gone) for gone in page.evaluate(LOST))
    page.emulate_media(forced_colors="none")

    page.evaluate(STEP_SLIDERS)
    running = page.evaluate(MOVING)
    smooth = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    if running or smooth != "auto":
        yield "moving", running, smooth


@pytest.fixture(scope="module")
def faults(visit):
    """Of every page, loaded once in the smallest window: what is too wide, and what is lost."""
    wide, gone = [], []
    for address, page in visit(viewport=WINDOWS[0], device_scale_factor=4, reduced_motion="reduce"):
        wide += [(address, *fault) for fault in sideways(page)]
        page.set_viewport_size(DESKTOP)
        page.evaluate(axe.DRAWN)
        gone += [(address, *fault) for fault in lost(page)]
        page.set_viewport_size(WINDOWS[0])  # the next page is loaded at the smallest
    return {"wide": wide, "lost": gone}


def test_no_page_scrolls_sideways(faults):
    """Nor where a reader's browser lays it out from right to left, nor when the window changes."""
    assert faults["wide"] == []


def test_large_text_few_colours_and_stillness_are_obeyed(faults):
    """Text of twice the size stays on the page, in forced colours nothing is lost."""
    assert faults["lost"] == []
