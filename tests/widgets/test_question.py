from dataclasses import replace

import pytest

from convlessons import words
from convlessons.widgets import Predict, Quiz, Reveal

ASKED = words.QuestionWords(
    key="test.sum",
    question="What does `1 + 1` give, *really*?",
    options=("1", "2", "3"),
    answer=1,
    why=("That is one of the two.", "Count on your fingers.", ""),
)


def pick(shown, option, view=0, button="commit"):
    shown.find("input[type=radio]", view).nth(option).check()
    shown.control(button, view).click()


def test_a_prediction_is_noted_and_not_judged(stage):
    shown = stage(Predict(ASKED))
    assert shown.control("commit").is_disabled(), "nothing is chosen yet"
    pick(shown, 0)
    assert shown.get("choice") == 0
    assert "Noted" in shown.says()
    assert "fingers" not in shown.root.inner_text()
    assert shown.root.get_attribute("data-outcome") == "committed"
    shown.control("again").click()
    assert shown.get("choice") is None
    assert shown.root.get_attribute("data-outcome") == "open"


def test_the_reveal_knows_the_prediction_and_outlives_a_reload(stage):
    shown = stage(Predict(ASKED), Reveal(ASKED))
    assert "fingers" not in shown.page.locator(".convlesson").nth(1).inner_text()
    pick(shown, 0)
    said = " ".join(shown.find(".cl-status", 1).inner_text().split())
    assert said == "✗ Not so. That is one of the two. The answer: 2 Count on your fingers."
    shown.page.reload()
    shown.page.wait_for_selector(".convlesson[data-outcome=committed]")
    assert shown.page.locator(".convlesson").nth(1).get_attribute("data-outcome") == "wrong"


@pytest.mark.parametrize(
    ("option", "outcome", "says"),
    [
        (0, "wrong", "✗ Not so. That is one of the two."),
        (1, "right", "✓ Right. Count on your fingers."),
        (2, "wrong", "✗ Not so."),
    ],
)
def test_a_quiz_explains_at_once(stage, option, outcome, says):
    shown = stage(Quiz(ASKED))
    pick(shown, option)
    assert shown.root.get_attribute("data-outcome") == outcome
    assert shown.says() == says


def test_a_quiz_keeps_the_answer_from_who_may_try_again(stage):
    shown = stage(Quiz(ASKED))
    pick(shown, 0)
    assert shown.control("again").inner_text() == "Try again"
    assert "right" not in shown.root.inner_text()
    shown.control("show").click()
    assert shown.says() == "✗ Not so. That is one of the two. The answer: 2 Count on your fingers."
    assert "✓ right" in shown.find("label").nth(1).inner_text()
    assert shown.control("again").inner_text() != "Try again"
    shown.control("again").click()
    assert "fingers" not in shown.root.inner_text()


def test_a_reveal_waits_for_a_prediction_or_is_shown_anyway(stage):
    shown = stage(Reveal(ASKED))
    assert "fingers" not in shown.root.inner_text()
    shown.control("show").click()
    assert "The answer: 2 Count on your fingers." in " ".join(shown.root.inner_text().split())
    assert shown.control("show").is_hidden()
    assert shown.page.evaluate("document.activeElement !== document.body"), "focus is kept"


def test_a_reveal_is_no_live_region(stage):
    shown = stage(Predict(ASKED), Reveal(ASKED))
    pick(shown, 0)
    assert shown.find("[role=status], [aria-live], [role=alert]", 1).count() == 0


def test_by_keyboard_alone_the_focus_is_never_lost(stage):
    shown = stage(Quiz(ASKED))
    shown.find("input[type=radio]").first.focus()
    for key in ("ArrowDown", "Tab", "Enter"):  # choose the second, go to the button, press it
        shown.page.keyboard.press(key)
    assert shown.get("choice") == 1
    focused = shown.page.evaluate("document.activeElement.dataset.control")
    assert focused == "again"
    shown.page.keyboard.press("Enter")
    assert shown.page.evaluate("document.activeElement.type") == "radio"


def test_two_views_and_python_agree_on_the_answer(stage):
    shown = stage(Quiz(ASKED), views=2)
    pick(shown, 2, view=1)
    assert shown.root.get_attribute("data-outcome") == "wrong"
    shown.set("choice", 1)
    assert shown.says(view=1).startswith("✓ Right.")


def test_markup_is_code_and_emphasis_and_nothing_else(stage):
    shown = stage(Quiz(replace(ASKED, options=("<b>bold</b>", "`nn.Conv2d`", "3"))))
    assert shown.find("legend code").inner_text() == "1 + 1"
    assert shown.find("legend em").inner_text() == "really"
    assert shown.find("label b").count() == 0
    assert "<b>bold</b>" in shown.find("label").first.inner_text()


REFUSED = """() => {
  for (const name of ["setItem", "getItem", "removeItem"]) {
    Storage.prototype[name] = () => { throw new Error("refused"); };
  }
}"""


def test_without_storage_a_quiz_still_works(stage):
    shown = stage(Quiz(ASKED))
    shown.page.evaluate(REFUSED)
    pick(shown, 1)
    assert shown.root.get_attribute("data-outcome") == "right"


def test_without_storage_a_prediction_holds_as_long_as_the_page(stage):
    shown = stage(Predict(ASKED), Reveal(ASKED))
    shown.page.evaluate(REFUSED)
    pick(shown, 0)
    assert shown.root.get_attribute("data-outcome") == "committed"
    reveal = shown.page.locator(".convlesson").nth(1)
    assert reveal.get_attribute("data-outcome") == "wrong"
    shown.control("again").click()
    assert shown.root.get_attribute("data-outcome") == "open"
    assert reveal.get_attribute("data-outcome") == "open"


def test_without_javascript_the_question_and_its_answer_can_be_read():
    data, _ = Quiz(ASKED)._repr_mimebundle_()
    assert "<details><summary>Answer</summary><p>2. Count on your fingers." in data["text/html"]
    assert data["text/plain"].endswith("(1) 1 (2) 2 (3) 3")


def test_without_javascript_a_prediction_says_no_answer():
    data, _ = Predict(ASKED)._repr_mimebundle_()
    assert "really" in data["text/html"]
    assert "fingers" not in data["text/html"]


def test_the_books_questions_are_asked_by_name():
    asked = words.question("dilated.reads")
    for kind in (Predict, Quiz, Reveal):
        question = kind("dilated.reads")
        assert (question.kind, question.key) == (kind.__name__, "dilated.reads")
        assert (question.question, question.answer) == (asked.question, asked.answer)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"answer": 3}, "answer must be an integer from 0 to 2; got 3"),
        ({"options": ("1",)}, "options must hold 2 to 6 answers; got 1"),
        ({"options": ("1", " ", "3")}, "options must not be empty"),
        ({"why": ("", "x")}, "one reason for each option; got 2 for 3"),
        ({"why": ("x", "", "")}, r"why\[1\] must say why the right option is right"),
        ({"key": " "}, "key must not be empty"),
    ],
)
def test_questions_that_make_no_sense(change, message):
    with pytest.raises(ValueError, match=message):
        replace(ASKED, **change)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((ASKED, 5), ValueError, "choice must be an integer from 0 to 2; got 5"),
        (("dilated.nothing",), ValueError, "key must be one of .*'dilated.reads'"),
        (("../dilated.reads",), ValueError, "name of a chapter"),
        ((3,), TypeError, "asked must be the key of a question or its words; got 3"),
    ],
)
def test_what_is_refused(arguments, error, message):
    with pytest.raises(error, match=message):
        Quiz(*arguments)
