"""An exercise's three cells become one card on a page, whatever stands around them."""

import re

import nbformat
import pytest
from sphinx.errors import ExtensionError

from convlessons import exercises
from convlessons.html import without_style
from convlessons_site import run
from tests.helpers.small_book import SmallBook

TORCH_WHEEL = "torch-0.0.1-py3-none-any.whl"
PYTHON, TORCH = exercises.get("dilated.paths"), exercises.get("dilated.build")


def cells(exercise):
    code = nbformat.v4.new_code_cell
    html = {"text/html": exercise._repr_html_(), "text/plain": repr(exercise)}
    output = nbformat.v4.new_output("execute_result", data=html, execution_count=1)
    hidden = {"tags": ["remove-input"]}
    return [
        code(f"exercises.{exercise.key}", outputs=[output], metadata=hidden),
        code(exercise.starter),
        code(f"exercises.{exercise.key}.check({exercise.answer_name})"),
    ]


@pytest.fixture(scope="module", params=["on", "off", "wheels"])
def page(request, tmp_path_factory):
    book = SmallBook(tmp_path_factory.mktemp("cards"))
    title = nbformat.v4.new_markdown_cell("# Exercises")
    notebook = nbformat.v4.new_notebook(
        cells=[title, *cells(PYTHON), *cells(TORCH)],
        metadata={"language_info": {"name": "python", "pygments_lexer": "ipython3"}},
    )
    nbformat.write(notebook, book.root / "index.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "write_scripts", lambda *_: "edition")
        if request.param == "off":
            patch.setenv("CONVLESSONS_RUN", "off")
        extensions = ["myst_nb", "convlessons_site.run", "convlessons_site.links"]
        wheels = [TORCH_WHEEL] * (request.param == "wheels")
        book.root.joinpath(TORCH_WHEEL).touch()
        out = book.build(extensions=extensions, convlessons_run_wheels=wheels)
    text = without_style((out / "index.html").read_text())
    return request.param, text


def card(text, exercise):
    start = text.index(f'data-exercise="{exercise.key}"')
    return text[start : text.index("</section>", start)]


def test_the_starter_stands_in_its_card_between_statement_and_hints(page):
    switch, text = page
    if switch == "off":
        assert ".check(" in re.sub("<[^>]+>", "", text)
        assert "data-role" not in text
        assert "cl-run" not in text
        return
    assert ".check(" not in re.sub("<[^>]+>", "", text)
    assert "# exercise:" not in re.sub("<[^>]+>", "", text)
    for exercise in (PYTHON, TORCH):
        inside = card(text, exercise)
        assert text.count(f'data-exercise="{exercise.key}"') == 1
        assert inside.count("<div") == inside.count("</div>")
        assert inside.index("</p>") < inside.index("highlight-") < inside.index("Hint 1 of")
        assert exercise.answer_name in re.sub("<[^>]+>", "", inside)
    assert 'data-role="check"' in card(text, PYTHON)
    assert "run/card.js" in text


def test_an_exercise_about_pytorch_leads_to_the_notebook(page):
    switch, text = page
    if switch == "on":
        inside = card(text, TORCH)
        assert 'data-role="check"' not in inside
        assert 'href="_sources/index.ipynb" download' in inside
    if switch == "wheels":
        inside = card(text, TORCH)
        assert 'data-role="check"' in inside
        assert "_sources" not in inside


def test_a_wheel_that_is_not_there_is_named(tmp_path):
    book = SmallBook(tmp_path)
    extensions = ["myst_nb", "convlessons_site.run"]
    with pytest.raises(ExtensionError, match=r"there is none at .*nowhere\.whl"):
        book.build(extensions=extensions, convlessons_run_wheels=["nowhere.whl"])
