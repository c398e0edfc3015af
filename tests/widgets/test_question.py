import pytest

from convlessons.widgets import Predict, Quiz, Reveal

ASKED = {
    "key": "test-sum",
    "question": "What does `1 + 1` give, *really*?",
    "options": ["1", "2", "3"],
    "answer": 1,
    "why": ["That is one of the two.", "Count on your fingers.", ""],
}


def pick(shown, option, view=0, button="commit"):
    shown.find("input[type=radio]", view).nth(option).check()
    shown.control(button, view).click()


def test_a_prediction_is_noted_and_not_judged(stage):
    shown = stage(Predict(**ASKED))
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
    shown = stage(Predict(**ASKED), Predict(**ASKED).reveal())
    assert "The answer: 2" in shown.says(view=1)
    pick(shown, 0)
    assert "That is one of the two. Count on your fingers." in shown.says(view=1)
    shown.page.reload()
    shown.page.wait_for_selector(".convlesson[data-outcome=committed]")
    assert shown.page.locator(".convlesson").nth(1).get_attribute("data-outcome") == "wrong"


@pytest.mark.parametrize(
    ("option", "outcome", "says"),
    [
        (0, "wrong", "✗ Not so. That is one of the two. Count on your fingers."),
        (1, "right", "✓ Right. Count on your fingers."),
        (2, "wrong", "✗ Not so. Count on your fingers."),
    ],
)
def test_a_quiz_explains_at_once(stage, option, outcome, says):
    shown = stage(Quiz(**ASKED))
    pick(shown, option)
    assert shown.root.get_attribute("data-outcome") == outcome
    assert shown.says() == says


def test_by_keyboard_alone_the_focus_is_never_lost(stage):
    shown = stage(Quiz(**ASKED))
    shown.find("input[type=radio]").first.focus()
    for key in ("ArrowDown", "Tab", "Enter"):  # choose the second, go to the button, press it
        shown.page.keyboard.press(key)
    assert shown.get("choice") == 1
    focused = shown.page.evaluate("document.activeElement.dataset.control")
    assert focused == "again"
    shown.page.keyboard.press("Enter")
    assert shown.page.evaluate("document.activeElement.type") == "radio"


def test_two_views_and_python_agree_on_the_answer(stage):
    shown = stage(Quiz(**ASKED), views=2)
    pick(shown, 2, view=1)
    assert shown.root.get_attribute("data-outcome") == "wrong"
    shown.set("choice", 1)
    assert shown.says(view=1).startswith("✓ Right.")


def test_markup_is_code_and_emphasis_and_nothing_else(stage):
    shown = stage(Quiz(**{**ASKED, "options": ["<b>bold</b>", "`nn.Conv2d`", "3"]}))
    assert shown.find("legend code").inner_text() == "1 + 1"
    assert shown.find("legend em").inner_text() == "really"
    assert shown.find("label b").count() == 0
    assert "<b>bold</b>" in shown.find("label").first.inner_text()


def test_without_storage_a_quiz_still_works(stage):
    shown = stage(Quiz(**ASKED))
    shown.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    pick(shown, 1)
    assert shown.root.get_attribute("data-outcome") == "right"


def test_without_javascript_the_question_and_its_answer_can_be_read():
    data, _ = Quiz(**ASKED)._repr_mimebundle_()
    assert "<details><summary>Answer</summary><p>2. Count on your fingers." in data["text/html"]
    assert data["text/plain"].endswith("(1) 1 (2) 2 (3) 3")


def test_a_reveal_asks_what_the_prediction_asked():
    reveal = Predict(**ASKED).reveal()
    assert isinstance(reveal, Reveal)
    assert (reveal.kind, reveal.key, reveal.answer) == ("Reveal", "test-sum", 1)


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"answer": 3}, ValueError, "answer must be an integer from 0 to 2; got 3"),
        ({"answer": "2"}, TypeError, "answer must be an integer"),
        ({"options": ["1"]}, ValueError, "options must hold 2 to 6 answers; got 1"),
        ({"options": "12"}, TypeError, "options must be a list of strings"),
        ({"why": ["", "x"]}, ValueError, "one reason for each option; got 2 for 3"),
        ({"why": ["x", "", ""]}, ValueError, r"why\[1\] must say why the right option is right"),
        ({"key": " "}, ValueError, "key must not be empty"),
        ({"choice": 5}, ValueError, "choice must be an integer from 0 to 2; got 5"),
    ],
)
def test_questions_that_make_no_sense(change, error, message):
    with pytest.raises(error, match=message):
        Quiz(**{**ASKED, **change})
