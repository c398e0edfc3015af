"""Pages and widgets look as they did when they were last accepted: `make looks` accepts anew."""

import os

import pytest
from browser import FLAGS

from tests.helpers.looks import TOLERANCE, accept, distance, fonts, little, recorded
from tests.helpers.pages import of_the_book
from tests.helpers.patience import patient

WIDE, PHONE = {"width": 1280, "height": 2600}, {"width": 390, "height": 2600}  # three screens
VIEWS = {
    "wide": {"viewport": WIDE, "color_scheme": "light"},
    "phone-dark": {"viewport": PHONE, "color_scheme": "dark"},
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
        " && !document.querySelector('[data-working]')"
    )
    page.add_style_tag(content=STILL)
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))")


@pytest.fixture(scope="module")
def browser(browser, chromium, tmp_path_factory):
    """A browser beside the others', whose letters do not depend on the fonts of the machine."""
    env = {**os.environ, **fonts(tmp_path_factory.mktemp("fonts"))}
    running = browser.browser_type.launch(executable_path=chromium, args=FLAGS, env=env)
    yield patient(running)
    running.close()


@pytest.fixture(scope="module")
def seen(browser, site):
    """The top of every page, and the first widget of each kind, in each view."""
    found = {}
    for view, settings in VIEWS.items():
        context = browser.new_context(reduced_motion="reduce", bypass_csp=True, **settings)
        page = context.new_page()
        for path in of_the_book(site):
            still(page, path.as_uri())
            name = path.relative_to(site).with_suffix("").as_posix().replace("/", "-")
            found[f"{name}.{view}"] = little(page.screenshot())
            for widget in page.locator(".convlesson").all():
                key = f"{widget.get_attribute('data-widget')}.{view}"
                if key not in found:
                    found[key] = little(widget.screenshot())
        context.close()
    return found


def test_everything_looks_as_accepted(seen):
    if os.environ.get("ACCEPT_LOOKS"):
        accept(seen)
    known = recorded()
    assert seen.keys() == known.keys(), "pages or widgets came or went: run `make looks`"
    changed = {
        name: round(distance(look, known[name]), 3)
        for name, look in seen.items()
        if distance(look, known[name]) > TOLERANCE
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


@pytest.fixture(scope="module")
def front(browser, site):
    """The front page, loaded once; what a test does to it, the test takes back."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    still(page, (site / "index.html").as_uri())
    yield page
    context.close()


def change(page, css, shown):
    """By how much this style changes what is shown, which is as it was when it is gone."""
    before = little(shown.screenshot())
    added = page.add_style_tag(content=css)
    changed = little(shown.screenshot())
    added.evaluate("(style) => style.remove()")
    assert distance(before, little(shown.screenshot())) == 0
    return distance(before, changed)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_real_change_trips(front, fault):
    shown = front.locator(".convlesson").first if "widget" in fault else front
    assert change(front, FAULTS[fault], shown) > TOLERANCE


def test_other_letters_alone_do_not(front):
    """Another machine's typeface of about the same width is no change."""
    css = "body { -webkit-font-smoothing: none; letter-spacing: 0.003em; }"
    assert change(front, css, front) <= TOLERANCE
