"""What a screen reader hears of a widget: one short message a gesture, and never nothing."""

import pytest
from playwright.sync_api import expect

from convlessons.widgets import ConvArithmetic, DilationGrid
from tests.helpers.driving import KINDS

PAUSE = 500  # milliseconds after the last change: `js/lib/speech.js`
MOST_WORDS = 25

every = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)

RECORD = """() => {
  window.spoken = [];
  for (const region of document.querySelectorAll("[aria-live=polite]")) {
    new MutationObserver(() => region.textContent && spoken.push(region.textContent))
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


@pytest.fixture(autouse=True)
def clock(page):
    """The page's own clock is told how late it is: no pause is waited for."""
    page.clock.install()


class Listener:
    """Hears what is spoken of each gesture."""

    def __init__(self, page):
        self.page = page
        page.evaluate(RECORD)

    def hear(self):
        """The messages since the last time, once the gesture has rested."""
        self.page.clock.run_for(PAUSE + 250)
        return self.page.evaluate("() => spoken.splice(0)")


@every
def test_a_gesture_is_one_short_message(stage, kind):
    """A slider dragged through ten values, an arrow key in a drawing, a choice, a button: one."""
    shown = stage(kind())
    listener = Listener(shown.page)
    assert listener.hear() == [], "nothing is said before anything happens"
    gestures = {}
    for slider in shown.find("input[type=range]:visible:not([aria-disabled=true])").all()[:3]:
        slider.evaluate(
            """(input) => {
              const [low, high] = [Number(input.min), Number(input.max)];
              const end = Number(input.value) === high ? low : high;
              for (let step = 1; step <= 10; step++) {
                input.value = input.value * (1 - step / 10) + (end * step) / 10;
                input.dispatchEvent(new Event("input", { bubbles: true }));
              }
            }"""
        )
        gestures[f"slider {slider.get_attribute('data-control')}"] = listener.hear()
    for area in shown.find("[role=application]").all():
        area.press("ArrowRight")
        gestures[f"arrow in {area.get_attribute('data-role')}"] = listener.hear()
    for select in shown.find("select:visible").all()[:1]:
        select.evaluate(
            """(select) => {
              select.selectedIndex = select.options.length - 1 - select.selectedIndex;
              for (const kind of ["input", "change"]) {
                select.dispatchEvent(new Event(kind, { bubbles: true }));
              }
            }"""
        )
        gestures[f"choice of {select.get_attribute('data-control')}"] = listener.hear()
    toggles = shown.find("button[aria-pressed=true]:visible")
    if toggles.count():
        toggles.first.click()
        gestures["a choice that is made already"] = listener.hear()
    shown.find('[data-role="reset"]').click()
    gestures["reset"] = listener.hear()
    for name, messages in gestures.items():
        assert len(messages) == 1, (name, messages)
        assert 0 < len(messages[0].split()) <= MOST_WORDS, (name, messages)


@every
def test_a_key_at_an_edge_is_answered_and_scrolls_nothing(stage, kind):
    shown = stage(kind(), size=(1000, 300))
    listener = Listener(shown.page)
    for area in shown.find("[role=application]:visible").all():
        area.focus()
        before = shown.page.evaluate("scrollY")
        for key in ("Home", "End", "ArrowDown", "ArrowUp"):
            area.press(key)
        assert shown.page.evaluate("scrollY") == before
        assert shown.find(".cl-keys span").inner_text().startswith(area.get_attribute("aria-label"))
        area.press("End")
        listener.hear()
        area.press("End")
        (message,) = listener.hear()
        assert message


def test_a_question_mark_says_where_one_is(stage):
    kind = KINDS[0]
    shown = stage(kind())
    listener = Listener(shown.page)
    shown.find("[role=application]").first.press("?")
    assert [" ".join(each.split()) for each in listener.hear()] == [shown.says()]


def test_a_button_is_never_silent(stage):
    """Whatever it does, and where it does nothing, too."""
    shown = stage(ConvArithmetic(image="dot", kernel=[[-1, 1]], padding=0, cell=[0, 0]))
    listener = Listener(shown.page)
    before = shown.says()
    shown.control("turn").press("Enter")
    assert shown.get("kernel") == [[1, -1]]
    assert shown.says() == before, "the output that is told of is zero, turned or not"
    assert listener.hear() == ["Turn by 180°: pressed."]
    shown.control("rows").press("Home")
    shown.control("columns").press("Home")
    listener.hear()
    shown.control("turn").press("Enter")
    assert listener.hear() == ["Turn by 180°: nothing to do now."]
    shown.find('[data-role="input"]').press(" ")
    assert listener.hear() == ["Nothing changes."]


def test_the_same_answer_twice_is_said_twice(stage):
    shown = stage(KINDS[0]())
    listener = Listener(shown.page)
    button = shown.find("[data-role=copy]")
    at_rest = button.inner_text()
    for _ in range(2):
        button.click()
        expect(button).not_to_have_text(at_rest)  # a clipboard answers in its own time
        assert len(listener.hear()) == 1
        shown.page.clock.run_for(2000)
        expect(button).to_have_text(at_rest)


def test_a_button_that_has_nothing_more_to_do_keeps_the_focus(stage):
    shown = stage(DilationGrid(dilations=[1, 2]))
    shown.control("remove-layer").focus()
    shown.page.keyboard.press("Enter")
    assert shown.control("remove-layer").is_disabled()
    assert shown.control("remove-layer").evaluate("each => each === document.activeElement")
    shown.page.keyboard.press("Enter")
    assert shown.get("dilations") == [1]
