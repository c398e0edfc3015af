"""The pages of the book as parts of one whole: every one, in the order of reading, linked."""

import pages
import pytest

from tests.helpers.pages import of_the_book

NO_PAGES_OF_A_BOOK = {"404.html", "search.html"}


@pytest.fixture(scope="module")
def parts(site):
    return pages.chapters(site)


def test_every_page_is_a_part_and_none_twice(site, parts):
    addresses = [part.address for part in parts]
    built = {path.relative_to(site).as_posix() for path in of_the_book(site)}
    assert sorted(addresses) == sorted(built - NO_PAGES_OF_A_BOOK)


def test_the_modules_follow_their_reference_in_the_order_of_its_list(parts):
    addresses = [part.address for part in parts]
    place = addresses.index("api/index.html")
    listed = [str(link["href"]) for link in parts[place].article.select("p > strong > a")]
    assert len(listed) > 5
    assert addresses[place + 1 :][: len(listed)] == [f"api/{name}" for name in listed]
    assert [part.address for part in parts if part.inner] == [f"api/{name}" for name in listed]


def test_titles_are_the_pages_own(parts):
    titles = {part.address: part.title for part in parts}
    assert titles["api/data.html"] == "Data"
    assert titles["notation.html"] == "Notation"


def test_links_between_the_reference_and_chapters_lead_inside_and_to_files_end(tmp_path):
    nav = '<nav id="contents"><a {} href="#">There</a></nav><article>{}</article>{}'
    turn = '<nav><a rel="next" href="{}">Next</a></nav>'
    here = 'aria-current="page"'
    for address, content in {
        "index.html": nav.format(
            here,
            '<h1>One</h1><a href="api/data.html#name">A</a><a href="cells.ipynb">B</a>',
            turn.format("api/data.html"),
        ),
        "api/data.html": nav.format(
            "",
            '<h1>Two</h1><a href="../index.html#a%20b">C</a><a href="#name">D</a>'
            '<a href="https://example.org/">E</a>',
            "",
        ),
    }.items():
        (tmp_path / address).parent.mkdir(exist_ok=True)
        (tmp_path / address).write_text(content)
    parts = pages.chapters(tmp_path)
    assert [(part.address, part.inner) for part in parts] == [
        ("index.html", False),
        ("api/data.html", True),
    ]
    for part in parts:
        part.lead([p.address for p in parts], lambda address, name: f"{address}|{name}")
    links = {str(a.string): a["href"] for part in parts for a in part.article.select("a")}
    assert links == {
        "A": "api/data.html|name",
        "C": "index.html|a b",
        "D": "api/data.html|name",
        "E": "https://example.org/",
    }


def test_the_list_of_names_leads_to_every_name(site, parts):
    (index,) = (part for part in parts if part.address == "api/index.html")
    modules = {part.address: part for part in parts if part.inner}
    names = [str(link["href"]) for link in index.article.select(".api-names a")]
    assert len(names) > 80
    for name in names:
        file, _, identifier = name.partition("#")
        assert modules[f"api/{file}"].article.find(id=identifier), name
