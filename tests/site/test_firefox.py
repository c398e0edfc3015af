"""Every page and every widget in Firefox, from a server and from disk."""

import pytest

from tests.helpers import firefox
from tests.helpers.pages import of_the_book

pytestmark = pytest.mark.skipif(
    firefox.path() is None,
    reason="no Firefox on the PATH: apt-get install firefox-esr, which make test does as root",
)

# Deferred scripts have run at `load`, but modules are imported after it.
SETTLED = """new Promise((done) => {
  const places = [...document.querySelectorAll(".cl-widget")];
  const look = () =>
    places.every(({ dataset }) => ["ready", "error"].includes(dataset.state))
      ? done(places.map(({ dataset }) => [dataset.class, dataset.state]))
      : setTimeout(look, 20);
  look();
})"""

# One control of each widget that an arrow moves; the focus is put on it.
FIRST = "input:enabled:is([type=range], [type=radio])"
FOCUS = f"""(() => {{
  const control = document.querySelectorAll(".convlesson")[%d].querySelector("{FIRST}");
  if (!control) return null;
  control.focus();
  return [control.type, control.value === control.max];
}})()"""
# Said of a formula that is laid out while half of it has come; `test_book` reads them whole.
PARTIAL = "Invalid markup: Incorrect number of children"
STATE = """(async () => {
  while (document.querySelector("[data-working]")) await new Promise(requestAnimationFrame);
  const root = document.querySelectorAll(".convlesson")[%d];
  const values = [...root.querySelectorAll("input, select")].map((e) => e.value + e.checked);
  return [root.querySelector("[role=status]").textContent, values.join()];
})()"""


@pytest.mark.parametrize("how", ["file", "http"])
def test_every_page_and_widget_works(fox, site, serve, how):
    start = site.as_uri() if how == "file" else serve(site)
    faults, answered = [], 0
    for path in of_the_book(site):
        fox.log.clear()
        address = path.relative_to(site).as_posix()
        fox.goto(f"{start}/{address}")
        faults += [(address, *each) for each in fox.evaluate(SETTLED) if each[1] != "ready"]
        for place in range(fox.evaluate("document.querySelectorAll('.convlesson').length")):
            control = fox.evaluate(FOCUS % place)
            if control is None:  # a Reveal has nothing to operate
                continue
            kind, at_end = control
            before = fox.evaluate(STATE % place)
            fox.press("ArrowDown" if kind == "radio" else "ArrowLeft" if at_end else "ArrowRight")
            after = fox.evaluate(STATE % place)
            unmoved = before[1] == after[1] or (kind == "range" and before[0] == after[0])
            if unmoved:
                faults.append((address, place, before))
            answered += 1
        faults += [(address, message) for message in fox.log if PARTIAL not in message]
        fox.goto("about:blank")  # what a page drops when it is left is no fault of the next
    assert faults == []
    assert answered > 15


def test_the_search_answers_in_chinese_from_disk(fox, site):
    fox.goto(f"{(site / 'search.html').as_uri()}?q=感受野")
    assert "glossary.html" in fox.evaluate("document.querySelector('#search-results').innerHTML")


def test_a_formula_stands_in_the_books_own_font(fox, site):
    fox.goto((site / "notation.html").as_uri())
    assert fox.evaluate("document.fonts.ready.then((all) => all.check('20px \"Lesson Math\"'))")
    height = "document.querySelector('math[display=block]').getBoundingClientRect().height"
    assert fox.evaluate(height) > 30
