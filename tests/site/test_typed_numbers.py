"""Numbers of a run are set by the run: none is typed that no output of its page holds."""

import re

import pytest
from bs4 import BeautifulSoup

MEASURED = ("Measure it", "In practice")
DECIMAL = re.compile(r"(?<![\w.,])\d[\d,]*\.\d+(?![\w.]*\d)")


def typed_in_vain(html):
    """Decimals in the prose about a run that no output, and no code, of the page holds.

    A typed 0.95 is held by an output of 0.953 too: prose may round.
    """
    page = BeautifulSoup(html, "html.parser")
    cells = page.select(".cell")
    held = [token for cell in cells for token in DECIMAL.findall(cell.get_text(" "))]
    numbers = [float(token.replace(",", "")) for token in held]
    for cell in cells:
        cell.extract()
    found = []
    for section in page.select("section"):
        title = section.find(["h2"], recursive=False)
        if title is None or not title.get_text().startswith(MEASURED):
            continue
        for math in section.select("math, .math, code, a"):
            math.extract()  # formulas, names and what other works print
        for token in DECIMAL.findall(section.get_text(" ")):
            half = 0.5 / 10 ** len(token.partition(".")[2])
            typed = float(token.replace(",", ""))
            if not any(abs(number - typed) <= half * (1 + 1e-9) for number in numbers):
                found.append(token)
    return found


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("It reads 0.95.", []),
        ("It reads 0.953, and 1,234.5 more.", []),
        ("It reads 0.96.", ["0.96"]),
        ("It reads 0.9531.", ["0.9531"]),
        ("Version 2.13.0 and figure 3.", []),
        ("It reads 0.5.", ["0.5"]),
        ("<code>0.7</code> and <a href='x'>(2016) 0.7</a>", []),
    ],
)
def test_a_decimal_that_no_output_holds_is_found(prose, found):
    cell = "<div class='cell'><pre>accuracy 0.953, 1,234.5</pre></div>"
    page = f"<section><h2>Measure it#</h2><p>{prose}</p>{cell}</section>"
    assert typed_in_vain(page) == found
    assert typed_in_vain(page.replace("Measure it", "Say it")) == []


def test_no_chapter_types_what_its_run_should_say(site):
    found = {path.name: typed_in_vain(path.read_text()) for path in site.glob("notebooks/*.html")}
    assert found
    assert {name: tokens for name, tokens in found.items() if tokens} == {}
