"""Exercises checked on a page: judged as in a notebook, ended when they do not end, kept apart."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from convlessons import exercises
from convlessons.exercises.kinds import DesignExercise
from convlessons_site.run import cards, npm
from tests.helpers import exercise_page, firefox
from tests.helpers.answers import answer_cells
from tests.helpers.pages import compressed

ALL = [
    exercise
    for chapter in exercises.CHAPTERS
    for exercise in exercises.in_chapter(chapter)
    if exercise.needs == "python"
]
KEY = "dilated.effective_kernel"
TORCH = "dilated.build"
RIGHT = "def effective_kernel_size(k, d):\n    return (k - 1) * d + 1\n"
WRONG = "def effective_kernel_size(k, d):\n    return k * d\n"

# Check one answer as a press of the button does; what the card then shows.
CHECK = """async ([key, code]) => {
  const card = convlessonsRun.cards.get(key);
  await convlessonsRun.load("page.js");
  card.code = code;
  await convlessonsRun.check(card);
  return [card.status.dataset.outcome, card.status.textContent];
}"""


def answers():
    """Every solution, and every answer of a known misconception, with what is said to it."""
    for exercise in ALL:
        yield exercise.key, exercise.solution().code, "correct", exercise.words.why
        if isinstance(exercise, DesignExercise):
            continue  # its misconceptions are tests of a design
        for name in exercise.misconceptions:
            code = (
                "from convlessons import exercises\n"
                f"{exercise.answer_name} = exercises.get({exercise.key!r}).misconceptions[{name!r}]"
            )
            yield exercise.key, code, "wrong", exercise.words.misconceptions[name]


def plain(text):
    return " ".join(text.replace("`", "").replace("*", "").split())


def stand_in(folder):
    """A wheel that calls itself torch, of pure Python: no real one can be had for a page."""
    path = folder / "torch-0.0.1-py3-none-any.whl"
    about = "torch-0.0.1.dist-info"
    files = {
        "torch/__init__.py": "def word():\n    return 'the stand-in speaks'\n",
        f"{about}/METADATA": "Metadata-Version: 2.1\nName: torch\nVersion: 0.0.1\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/RECORD": "",
    }
    with zipfile.ZipFile(path, "w") as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)
    return path


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exercises")
    keys = [*(exercise.key for exercise in ALL), TORCH]
    return exercise_page.write(folder, keys, wheels=[stand_in(folder)]).as_uri()


@pytest.fixture(scope="module")
def opened(offline, address):
    """One page, from disk, with all exercises; Python starts once."""
    said = []
    context = offline(said)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    page.evaluate("convlessonsRun.load('page.js')")
    yield page
    context.close()
    foreign = [each for each in said if each.startswith("foreign")]
    assert foreign == []


def check(page, code, key=KEY):
    return page.evaluate(CHECK, [key, code])


def test_nothing_is_fetched_before_the_first_focus_or_press(offline, address):
    context = offline([])
    page, fetched = context.new_page(), []
    page.on("request", lambda request: fetched.append(Path(request.url).name.partition("?")[0]))
    page.goto(address)
    assert [name for name in fetched if name.endswith(".js")] == ["card.js"]
    card = page.locator(f"[data-exercise='{KEY}']")
    card.locator("[data-role=editor]").focus()
    expect(card.locator(".cm-content[data-role=editor]")).to_be_focused()
    assert "python.js" not in fetched
    page.keyboard.press("Tab")
    expect(card.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(card.locator("[data-role=check]")).to_be_focused()
    context.close()


def test_python_comes_while_the_reader_writes(offline, address):
    context = offline([])
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address)
    card = page.locator(f"[data-exercise='{KEY}']")
    card.locator("[data-role=editor]").focus()
    expect(card.locator(".cm-content[data-role=editor]")).to_be_focused()
    with page.expect_worker():
        page.keyboard.type("#")
    assert card.locator("[role=status]").inner_text() == "", "nobody asked, so nothing is said"
    assert check(page, RIGHT)[0] == "correct"
    assert len(page.workers) == 1, "the one that came meanwhile"
    context.close()


def test_without_scripts_a_card_has_its_starter_its_hints_and_no_button(browser, address):
    text = Path(address.removeprefix("file://")).read_text()
    still = Path(address.removeprefix("file://")).with_name("still.html")
    still.write_text(text.replace(' data-theme="light"', ""))  # in the book a script sets it
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(still.as_uri())
    card = page.locator(f"[data-exercise='{KEY}']")
    expect(card.locator("pre").first).to_contain_text("def effective_kernel_size(k")
    for summary in card.locator("summary").all():
        summary.click()
    for inside in card.locator("details").all():
        expect(inside).to_have_attribute("open", "")
    expect(card.locator("details").last).to_contain_text("return gaps * d + 1")
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


def test_every_solution_is_right_and_every_misconception_is_named(opened):
    faults = []
    for key, code, outcome, words in answers():
        got, text = check(opened, code, key)
        if got != outcome or plain(words) not in plain(text):
            faults.append((key, code, got, text))
    assert faults == []


@pytest.mark.parametrize(
    ("code", "outcome", "said"),
    [
        ("x = []\nwhile True: x.append('a' * 10**6)", "failed", "more memory"),
        ("def f(n): return f(n + 1)\nf(0)", "failed", "RecursionError"),
        ("import builtins\nbuiltins.print = builtins.len = None", "not attempted", "no"),
        ("import numpy", "failed", "There is no numpy on this page"),
        ("input()", "failed", "no keyboard"),
        ("exit()", "failed", "asks Python to end"),
        ("import os\nos._exit(1)", "failed", "or ended Python"),
        ("print('x' * 10**7)\n" + WRONG, "wrong", "more characters are not shown"),
    ],
)
def test_bad_code_gets_a_sentence_and_the_next_answer_is_judged(opened, code, outcome, said):
    got, text = check(opened, code)
    assert got == outcome
    assert said in text
    assert check(opened, RIGHT)[0] == "correct"


def test_an_endless_loop_is_ended_by_the_limit_and_by_stop(opened):
    assert opened.evaluate("convlessonsRun.limit") == 10
    opened.evaluate("convlessonsRun.limit = 1")
    got, text = check(opened, "while True: pass")
    assert (got, "Does a loop never end?" in text) == ("stopped", True)
    opened.evaluate("convlessonsRun.limit = 60")
    card = opened.locator(f"[data-exercise='{KEY}']")
    opened.evaluate(f"convlessonsRun.cards.get('{KEY}').code = 'while True: pass'")
    card.locator("[data-role=check]").click()
    card.locator("[data-role=stop]").click()
    expect(card.locator("[data-outcome=stopped]")).to_contain_text("You stopped it")
    assert check(opened, RIGHT)[0] == "correct"
    opened.evaluate("convlessonsRun.limit = 10")


def test_stop_is_heard_by_an_answer_that_waits_for_another(opened):
    other = opened.locator("[data-exercise='dilated.paths']")
    opened.evaluate(f"convlessonsRun.cards.get('{KEY}').code = 'while True: pass'")
    first = opened.locator(f"[data-exercise='{KEY}']")
    first.locator("[data-role=check]").click()
    other.locator("[data-role=check]").click()
    other.locator("[data-role=stop]").click()
    expect(other.locator("[data-outcome=stopped]")).to_contain_text("You stopped it")
    assert first.locator("[data-role=stop]").is_visible(), "the first one still runs"
    first.locator("[data-role=stop]").click()
    expect(first.locator("[data-outcome=stopped]")).to_contain_text("You stopped it")


@pytest.mark.parametrize(
    ("code", "outcome"),
    [(RIGHT, "correct"), (WRONG, "wrong"), ("x = 1\n", "not attempted"), ("1 / 0\n", "failed")],
)
def test_an_outcome_stands_over_the_code_that_it_is_about_and_over_no_other(
    opened, address, code, outcome
):
    assert check(opened, RIGHT)[0] == "correct"
    assert check(opened, code)[0] == outcome, "the last check is the one that counts"
    card = opened.locator(f"[data-exercise='{KEY}']")
    editor, verdict = card.locator("[data-role=editor]"), card.locator("[role=status]")
    changed = "Your code has changed since that check."
    for said in ("", ", when you last checked."):
        expect(verdict).to_have_attribute("data-outcome", outcome)
        expect(verdict).to_contain_text(f"{outcome.capitalize()}{said}")
        editor.fill(code + "# more\n")
        expect(verdict).to_contain_text(changed)
        expect(verdict).not_to_have_attribute("data-outcome", outcome)
        opened.reload()  # what was typed a moment ago is kept
        expect(verdict).to_contain_text(f"{outcome.capitalize()}, when you last checked.")
        expect(verdict).to_contain_text(changed)
        assert verdict.get_attribute("data-outcome") is None
        editor.fill(code)
        expect(verdict).not_to_contain_text(changed)
    card.locator("[data-role=reset]").click()
    expect(verdict).to_be_empty()


def test_what_is_stopped_by_its_reader_judges_nothing_and_changes_nothing(opened):
    assert check(opened, WRONG)[0] == "wrong"
    card = opened.locator(f"[data-exercise='{KEY}']")
    editor, verdict = card.locator("[data-role=editor]"), card.locator("[role=status]")
    editor.fill("while True: pass")
    card.locator("[data-role=check]").click()
    card.locator("[data-role=stop]").click()
    expect(verdict).to_contain_text("Nothing was judged")
    opened.reload()
    expect(verdict).to_contain_text("Wrong, when you last checked.")
    expect(verdict).to_contain_text("Your code has changed since that check.")
    card.locator("[data-role=reset]").click()
    expect(verdict).to_be_empty()


@pytest.mark.parametrize(
    "door",
    [
        "import js",
        "import pyodide_js",
        "from pyodide.code import run_js; run_js('postMessage({})')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1/')",
        "from pyodide.http import pyfetch",
        "import gc\nfinders = [o for o in gc.get_objects() if type(o).__name__ == 'JsFinder']\n"
        "finders[0].jsproxies['js'].fetch",
    ],
)
def test_the_readers_code_reaches_nothing_but_python(opened, door):
    assert check(opened, door)[0] == "failed"
    assert check(opened, RIGHT)[0] == "correct"


def test_a_file_of_answers_is_taken_over_as_far_as_it_is_one(opened):
    keys = [f"exercise:{KEY}", "dilated.reads"]
    load = """async ([text, keys]) =>
        convlessonsRun.openAnswers(new File([text], "answers.json"), keys)"""
    answer = {"code": WRONG, "outcome": "correct", "checked": RIGHT}
    known = {f"exercise:{KEY}": answer, "dilated.reads": 2}
    hostile = {"__proto__x": 1, "constructor": {"code": "1"}, "dilated.reads": "</script>"}

    def told(edition=1, **answers):
        file = {"format": "convlessons answers", "edition": edition, "answers": answers}
        return opened.evaluate(load, [json.dumps(file), keys])

    assert told(**known) == "Loaded 2 answers."
    verdict = opened.locator(f"[data-exercise='{KEY}'] [role=status]")
    expect(verdict).to_contain_text("has changed since that check")
    poor = {"code": WRONG, "outcome": "__proto__", "checked": 7}
    assert told(**{f"exercise:{KEY}": poor}) == "Loaded 1 answer."
    expect(verdict).to_be_empty()
    assert told(**{f"exercise:{KEY}": {"code": WRONG, "outcome": "wrong"}}) == "Loaded 1 answer."
    expect(verdict).to_have_attribute("data-outcome", "wrong")
    assert told(**hostile) == "Loaded 0 answers. Left out 3 that this book does not know."
    assert "another edition" in told(edition=2, **known)
    assert "no answers of this book" in opened.evaluate(load, ['{"a": [', keys])
    assert "no answers of this book" in opened.evaluate(load, ['{"answers": null}', keys])
    assert "too large" in opened.evaluate(
        "(keys) => convlessonsRun.openAnswers(new File(['x'.repeat(1e7)], 'x'), keys)", keys
    )
    poison = '{"format":"convlessons answers","edition":1,"answers":{"__proto__":{"code":"1"}}}'
    left = "Loaded 0 answers. Left out 1 that this book does not know."
    assert opened.evaluate(load, [poison, keys]) == left
    assert opened.evaluate("({}).code") is None


def test_wheels_that_a_publisher_names_come_for_exercises_that_need_them_and_for_no_other(opened):
    """With a stand-in: that an answer is run beside it, not what PyTorch's own would do."""
    speak = "import torch\nprint(torch.word())\n"
    fetched = []
    opened.on("requestfinished", lambda request: fetched.append(request.url))
    assert "There is no torch on this page" in check(opened, speak)[1]
    assert "wheels" not in " ".join(fetched)
    got, text = check(opened, f"{speak}import convlessons.blocks.nothing", TORCH)
    assert "/wheels-0.js" in " ".join(fetched)
    assert (got, "the stand-in speaks" in text) == ("failed", True)
    assert "There is no js on this page" in check(opened, "import js", TORCH)[1]


@pytest.mark.skipif(firefox.path() is None, reason="no Firefox on the PATH")
def test_five_exercises_in_firefox(fox, address):
    fox.goto(address)
    for key, code, outcome, words in [*answers()][:5]:
        got, text = fox.evaluate(f"({CHECK})({json.dumps([key, code])})")
        assert got == outcome, text
        assert plain(words) in plain(text)
    assert check_in(fox, "import js") == "failed"
    assert fox.log == []


def check_in(running, code):
    return running.evaluate(f"({CHECK})({json.dumps([KEY, code])})")[0]


def test_a_package_that_cannot_be_had_is_named_with_what_to_do(tmp_path):
    nowhere = {"npm_config_registry": "http://127.0.0.1:9"}
    with pytest.raises(npm.MissingError, match="Put that file at"):
        npm.files("pyodide", tmp_path, nowhere)


def test_another_file_than_the_pinned_one_is_refused(tmp_path):
    place = tmp_path / "pyodide" / "-"
    place.mkdir(parents=True)
    version = json.loads(npm.PINS.read_text())["pyodide"]["version"]
    (place / f"pyodide-{version}.tgz").write_bytes(b"something else")
    with pytest.raises(npm.MissingError, match="is not the file"):
        npm.files("pyodide", tmp_path / "cache", {"npm_config_registry": tmp_path.as_uri()})


# On the built book: from disk, wrong, then right, and the progress knows after a reload.
def test_an_answer_is_checked_and_counted_in_the_book(site, page, log):
    page.set_default_timeout(120_000)
    page.goto((site / "notebooks/09_dilated_convolution.html").as_uri())
    card = page.locator(f"[data-exercise='{KEY}']")
    editor, verdict = card.locator("[data-role=editor]"), card.locator("[role=status]")
    for code, outcome, said in ((WRONG, "wrong", "k times d"), (RIGHT, "correct", "6 cases agree")):
        editor.fill(code)
        card.locator("[data-role=check]").click()
        expect(verdict).to_have_attribute("data-outcome", outcome, timeout=120_000)
        expect(verdict).to_contain_text(said)
    page.reload()
    expect(verdict).to_have_attribute("data-outcome", "correct")
    panel = page.get_by_role("region", name="Your answers")
    expect(panel).to_contain_text("1 of ")
    for code, outcome, count in (("1 / 0", "failed", 0), (RIGHT, "correct", 1)):
        editor.fill(code)
        expect(panel, "what was answered stays answered while one types").to_contain_text(
            f"{1 - count} of "
        )
        card.locator("[data-role=check]").click()
        expect(verdict).to_have_attribute("data-outcome", outcome)
        expect(panel).to_contain_text(f"{count} of ")
    with page.expect_download() as download:
        panel.get_by_role("button", name="Download the notebook with my answers").click()
    notebook = json.loads(Path(download.value.path()).read_text())
    cells = answer_cells(notebook)
    assert "".join(cells[KEY]["source"]) == f"# exercise: {KEY}\n{RIGHT}"
    torch = page.locator("[data-exercise='dilated.build']")
    expect(torch).to_contain_text("about PyTorch")
    expect(torch.get_by_role("link")).to_have_attribute(
        "href", "../_sources/notebooks/09_dilated_convolution.ipynb"
    )
    assert log == []


def test_a_page_grows_by_four_kibibytes_and_the_book_by_nine_megabytes(site):
    folder = site / "_static" / "run"
    path = site / "notebooks/09_dilated_convolution.html"
    page = path.read_text(encoding="utf-8")
    without = page.replace(cards.BUTTONS.strip(), "")
    without = re.sub(r'<(script|link)[^>]*(id="cl-run"|_static/run/)[^>]*>.*', "", without)
    assert len(re.findall("_static/run/|data-role=.check", page)) > 5
    assert not re.search("_static/run/|data-role=.check", without)
    grown = compressed(page.encode()) - compressed(without.encode())
    grown += sum(compressed((folder / name).read_bytes()) for name in ("card.js", "run.css"))
    assert grown <= 4 * 1024
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 9_000_000
