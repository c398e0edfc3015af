"""The prose pages: their code runs, their terms are the note's."""

import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[2] / "book"
SNIPPETS = [
    pytest.param(code, id=f"{page.stem}-{number}")
    for page in sorted(BOOK.glob("*.md"))
    for number, code in enumerate(re.findall(r"```python\n(.*?)```", page.read_text(), re.DOTALL))
]


@pytest.mark.parametrize("code", SNIPPETS)
def test_code_runs_as_it_stands(code, capsys):
    exec(compile(code, "snippet", "exec"), {})
    assert capsys.readouterr().err == ""


def test_the_glossary_is_in_order_and_names_each_term_once():
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \|", (BOOK / "glossary.md").read_text(), re.MULTILINE
    )
    english, chinese = zip(*rows[1:], strict=True)  # without the head; rules have no spaces
    assert list(english) == sorted(english, key=str.lower)
    assert len(set(english)) == len(english)
    assert len(set(chinese)) == len(chinese)
