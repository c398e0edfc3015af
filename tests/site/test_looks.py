"""Pages and widgets look as they did when they were last accepted: `make looks` accepts anew."""

import os

import pytest
from browser import FLAGS
from looks import TOLERANCE, accept, distance, fonts, recorded, thumbnail

pytestmark = [pytest.mark.book, pytest.mark.browser]
VIEWS = {
    f"{width} {scheme}": {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    for width, height in ((1280, 900), (390, 844))
    for scheme in ("light", "dark")
}
# Measured outputs differ from build to build; only widgets among them do not.
STILL = """
*, ::before, ::after { animation: none !important; transition: none !important; }
.cell_output :not(:has(.cl-widget), .cl-widget, .cl-widget *) { visibility: hidden; }
"""


def still(page, address):
    """Open a page, wait for its widgets and hold it still."""
    page.goto(address, wait_until="load")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.cl-widget')].every((w) => w.dataset.state)"
    )
    page.add_style_tag(content=STILL)
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))")


@pytest.fixture(scope="module")
def browser(browser, chromium, tmp_path_factory):
    """A browser beside the others', whose letters do not depend on the fonts of the machine."""
    env = {**os.environ, **fonts(tmp_path_factory.mktemp("fonts"))}
    running = browser.browser_type.launch(executable_path=chromium, args=FLAGS, env=env)
    yield running
    running.close()


# Widths of one line in the page's fonts: systems without fontconfig draw with others.
LETTERS = """() => {
  const brush = document.createElement("canvas").getContext("2d");
  const families = ["body", "nav", "code"].map((part) =>
    getComputedStyle(document.querySelector(part)).fontFamily);
  return families.map((family) => {
    brush.font = `16px ${family}`;
    return Math.round(brush.measureText("Group convolution 分组卷积, 3×3 and √2").width);
  });
}"""


@pytest.fixture(scope="module")
def letters(browser, site):
    """The widths, on a page that has all three kinds of text."""
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    widths = page.evaluate(LETTERS)
    page.close()
    return widths


@pytest.fixture(scope="module")
def seen(browser, site):
    """Thumbnails of the top of every page, and of the first widget of each kind, in each view."""
    found = {}
    for view, settings in VIEWS.items():
        context = browser.new_context(reduced_motion="reduce", bypass_csp=True, **settings)
        page = context.new_page()
        for path in sorted(site.rglob("*.html")):
            still(page, path.as_uri())
            name = path.relative_to(site).as_posix()
            found[f"{name} {view}"] = thumbnail(page.screenshot())
            for widget in page.locator(".convlesson").all():
                key = f"{widget.get_attribute('data-widget')} {view}"
                if key not in found:
                    found[key] = thumbnail(widget.screenshot())
        context.close()
    return found


def test_everything_looks_as_accepted(seen, letters):
    if os.environ.get("ACCEPT_LOOKS"):
        accept(seen | {"letters": letters})
    known = recorded()
    expected = known.pop("letters")
    assert seen.keys() == known.keys(), "pages or widgets came or went: run `make looks`"
    if letters != expected:
        pytest.skip(f"other fonts than the recording's: lines of {letters}, not {expected}")
    changed = {
        name: round(distance(look, known[name]), 3)
        for name, look in seen.items()
        if name in known and distance(look, known[name]) > TOLERANCE
    }
    assert changed == {}, "look at these; where they are right, run `make looks`"


# Faults as they happen: what each does to a page that was fine.
FAULTS = {
    "the contents are gone": ".contents { display: none !important; }",
    "a style sheet does not load": "main { all: unset; } .frame { display: block !important; }",
    "text is set much larger": "html { font-size: 130% !important; }",
    "the page turns dark": "body { background: #14181d !important; }",
    "a widget's drawing is gone": ".convlesson svg { visibility: hidden; }",
    "a widget's panel slips under its drawing": ".cl-body { display: block !important; }",
    "a widget loses its colours": ".convlesson svg * { fill: none !important; }",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_real_change_trips(browser, site, fault):
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    still(page, (site / "index.html").as_uri())
    shown = page.locator(".convlesson").first if "widget" in fault else page
    before, again = thumbnail(shown.screenshot()), thumbnail(shown.screenshot())
    assert distance(before, again) == 0
    page.add_style_tag(content=FAULTS[fault])
    assert distance(before, thumbnail(shown.screenshot())) > TOLERANCE
    context.close()


def test_other_letters_alone_do_not(browser, site):
    """Another machine's typeface of about the same width is no change."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    still(page, (site / "index.html").as_uri())
    before = thumbnail(page.screenshot())
    page.add_style_tag(content="body { -webkit-font-smoothing: none; letter-spacing: 0.003em; }")
    assert distance(before, thumbnail(page.screenshot())) <= TOLERANCE
    context.close()
