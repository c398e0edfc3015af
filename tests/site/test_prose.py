"""The prose pages: their code runs, their terms are the note's."""

import json
import re
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[2] / "book"
CHAPTERS = sorted((BOOK.parent / "notebooks").glob("[0-9][0-9]_*.ipynb"))
OPENING = re.compile(
    r"# (?P<number>\d+) · [^\n]*[\u4e00-\u9fff][^\n]*\n\n"  # the title, in both languages
    r"\*\*About \d+ minutes to read, \d+ with the exercises\.\*\*\s+You need .+?\.\s+"
    r"You will be able to .+?\.\n\n",
    re.DOTALL,
)
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


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_opens_with_its_time_its_needs_and_its_aim(path):
    first = json.loads(path.read_text(encoding="utf-8"))["cells"][0]
    opening = OPENING.match("".join(first["source"]))
    assert opening
    assert int(opening["number"]) == int(path.name[:2])
