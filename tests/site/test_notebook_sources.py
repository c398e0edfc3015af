"""Notebooks as their readers meet them outside the book: nothing raw, nothing dead."""

import json
import re
from pathlib import Path

import pytest
from pybtex.database import parse_file
from pybtex.richtext import Text

from convlessons_site.citations import addresses

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CHAPTERS = [path for path in NOTEBOOKS if path.name[0].isdigit()]
PROSE = [*sorted((ROOT / "book").glob("*.md")), ROOT / "README.md"]
BIBLIOGRAPHY = parse_file(ROOT / "src/convlessons/references.bib", bib_format="bibtex").entries
CITED = {address: e for e in BIBLIOGRAPHY.values() for address in addresses(e.fields)}
HIDE = {"hide-input", "remove-input", "hide-cell"}  # "remove-cell": for notebooks alone
# What only the book's build would understand: roles, directives, labels of formulas and places.
RAW = re.compile(r"\{[\w:-]+\}`|^:{3,}|^`{3}\{|\$\$ \([\w-]+\)|^\([\w-]+\)=$", re.MULTILINE)
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
each_chapter = pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)


def cells(path, kind):
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == kind]


def words(path):
    return "\n\n".join("".join(cell["source"]) for cell in cells(path, "markdown"))


def plain(latex):
    return str(Text.from_latex(latex))


def names(entry):
    """ "Chollet", "Yu and Koltun", "He et al."."""
    people = [
        plain(" ".join([*person.prelast_names, *person.last_names]))
        for person in entry.persons["author"]
    ]
    return f"{people[0]} et al." if len(people) > 2 else " and ".join(people)


def label(entry):
    return f"{names(entry)} {entry.fields['year']}"


@each_notebook
def test_no_markup_that_jupyter_shows_as_it_stands(path):
    assert RAW.findall(words(path)) == []


@pytest.mark.parametrize(
    "raw", ["{cite:t}`he2016`", "{eq}`a`", "$$ (eq-a)", ":::{note}", "```{ledger}", "(place)="]
)
def test_raw_markup_is_seen(raw):
    assert RAW.search(f"before\n{raw}\nafter")


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.stem)
def test_prose_cites_by_links_too(path):
    assert re.findall(r"\{cite:?\w*\}`", path.read_text(encoding="utf-8")) == []


@each_notebook
def test_a_link_out_of_a_notebook_is_a_citation_that_names_its_paper(path):
    labels = [label(entry) for entry in BIBLIOGRAPHY.values() if "author" in entry.persons]
    for text, address in LINK.findall(words(path)):
        if not address.startswith("http"):
            continue
        assert address in CITED, f"{address} is no address of references.bib"
        entry = CITED[address]
        bare = re.sub(r"[(),*]", "", text)
        assert bare.startswith(label(entry)), f"{text} names another paper than {address}"
        if labels.count(label(entry)) > 1:  # two papers of the same people in a year
            title = re.sub(r"[(),*]", "", plain(entry.fields["title"]))
            rest = bare.removeprefix(label(entry)).strip()
            assert rest, f"{text} may be two papers: say which"
            assert title.startswith(rest)


@each_chapter
def test_a_source_has_names_a_year_a_title_and_a_link(path):
    sources = words(path).partition("## Sources\n")[2]
    found = LINK.findall(sources)
    assert len(found) >= 2
    for text, address in found:
        entry = CITED[address]
        title = plain(entry.fields["title"])
        assert text == f"{names(entry)} ({entry.fields['year']}), *{title}*"


@each_notebook
def test_a_link_to_a_file_leads_to_a_neighbour(path):
    """Whoever opens `notebooks/` in Jupyter sees nothing outside it."""
    for text, address in LINK.findall(words(path)):
        if not address.startswith(("http", "#")):
            assert "/" not in address, f"[{text}]({address})"
            assert (path.parent / address.partition("#")[0]).is_file(), f"[{text}]({address})"


@each_notebook
def test_what_the_page_hides_is_folded_in_jupyter_and_nothing_else(path):
    for number, cell in enumerate(cells(path, "code")):
        hidden = cell["metadata"].get("jupyter", {}).get("source_hidden", False)
        assert hidden == bool(HIDE & set(cell["metadata"].get("tags", []))), f"code cell {number}"


@each_chapter
def test_a_chapter_opens_with_its_title_and_its_question(path):
    """Jupyter shows of a folded cell its first line: whoever overlooks these two meets errors."""
    first = json.loads(path.read_text(encoding="utf-8"))["cells"][:4]
    title, heading, question, imports = ("".join(cell["source"]) for cell in first)
    assert title.startswith("# ")
    assert heading.startswith("## The question\n")
    asked = re.fullmatch(
        "# Run this cell: it asks the question.\n"
        r'from convlessons.widgets import Predict\n\nPredict\("([\w.]+)"\)',
        question,
    )
    assert asked, question
    assert imports.startswith("# Run this cell: those below need what it imports.\n")
    assert f'Reveal("{asked[1]}")' in path.read_text(encoding="utf-8").replace("\\", "")


@each_notebook
def test_no_answer_to_a_question_can_be_read_in_the_notebook(path):
    for cell in cells(path, "code"):
        code = "".join(cell["source"])
        asked = re.findall(r"\b(?:Predict|Quiz|Reveal)\(.*", code)
        assert all(re.fullmatch(r'\w+\("[\w.]+"\)', call) for call in asked), code


@each_notebook
def test_no_notebook_of_the_repository_installs_anything(path):
    for cell in cells(path, "code"):
        assert not re.search(r"\bpip\b", "".join(cell["source"]))


@each_notebook
def test_it_becomes_a_script_of_python(path):
    """Without this nbconvert calls it a text."""
    metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"]
    assert metadata["language_info"]["file_extension"] == ".py"
