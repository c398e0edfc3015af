"""Readers with small windows, large text, few colours or no wish for motion: what a page loses."""

from tests.helpers import axe

DESKTOP, SMALLEST = {"width": 1280, "height": 900}, {"width": 320, "height": 700}
SCHEMES = ("light", "dark")


def too_wide(page):
    """By how much the page itself scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


# The first are a window of 1280 by 900 pixels, zoomed to 400 and to 200 %.
WINDOWS = ({"width": 320, "height": 225}, {"width": 640, "height": 450}, SMALLEST)


def sideways(page):
    """Windows in which a page scrolls sideways, from left to right and from right to left."""
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
    """What large text, forced colours and reduced motion take from a page on a desktop."""
    page.set_viewport_size(DESKTOP)
    page.evaluate(axe.DRAWN)
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
