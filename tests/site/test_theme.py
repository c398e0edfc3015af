"""An upgrade of Sphinx either works or says that it does not."""

from pathlib import Path

import pytest
import sphinx
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import ExtensionError

from convlessons_site.theme import SPHINX, BookBuilder
from tests.helpers.small_book import SmallBook, notebook

THEMED = {
    "extensions": ["myst_nb", "convlessons_site.theme", "convlessons_site.links"],
    "html_theme": "convlessons",
    "html_static_path": [str(Path(__file__).parents[2] / "book/css")],
    "html_use_index": False,
    "suppress_warnings": ["toc.not_included"],
}


@pytest.fixture
def book(tmp_path):
    book = SmallBook(tmp_path)
    (book.root / "book").mkdir()
    (book.root / "book/notation.md").write_text("---\norphan: true\n---\n\n# Notation\n\nWords.\n")
    return book


def test_prose_is_at_the_top_of_the_site_with_its_styles(book):
    out = book.build(**THEMED)
    assert (
        '<link rel="stylesheet" type="text/css" href="_static/page.css'
        in (out / "notation.html").read_text()
    )
    assert (out / "_static/page.css").is_file()


def test_both_names_of_the_builders_question_have_one_answer(book):
    """Sphinx 7 asks for `get_outfilename`, Sphinx from 8.2 for `get_output_path`."""
    asked = {name for name in ("get_outfilename", "get_output_path") if name in vars(BookBuilder)}
    assert asked == {"get_outfilename", "get_output_path"}


def test_pages_that_land_elsewhere_stop_the_build(book, monkeypatch):
    base = StandaloneHTMLBuilder
    asked = "get_output_path" if hasattr(base, "get_output_path") else "get_outfilename"
    monkeypatch.setattr(BookBuilder, asked, getattr(base, asked))
    with pytest.raises(ExtensionError, match=r"did not write notation\.html: .* tried with Sphinx"):
        book.build(**THEMED)


def test_lost_styles_stop_the_build(book):
    with pytest.raises(ExtensionError, match=r"did not write _static/palette\.css, _static/page"):
        book.build(**{**THEMED, "html_static_path": []})


def test_a_version_that_nobody_tried_is_refused_in_a_sentence(book, monkeypatch):
    monkeypatch.setattr(sphinx, "version_info", (max(SPHINX) + 1, 0, 0, "final", 0))
    with pytest.raises(ExtensionError, match=r"works with Sphinx 7 and 8; this is Sphinx"):
        book.build(**THEMED)


def test_the_link_to_a_heading_is_named_by_it(book):
    book.save("page", notebook("Page", "## One *and* two", "## Another"))
    page = BeautifulSoup((book.build(**THEMED) / "page.html").read_text(), "html.parser")
    names = [link["aria-label"] for link in page.select(".headerlink")]
    assert names == ["Link to Page", "Link to One and two", "Link to Another"]


def test_a_keyboard_goes_to_each_heading_once(book, page):
    """By the list "On this page", and where there is no room for it by the heading's own link."""
    book.save("page", notebook("Page", "## One", "## Another"))
    page.goto((book.build(**THEMED) / "page.html").as_uri())
    heading = page.locator("h2 > .headerlink").first
    listed = page.locator(".sections a").first
    for width, in_list in ((1300, True), (1000, False)):
        page.set_viewport_size({"width": width, "height": 800})
        assert [listed.is_visible(), heading.is_visible()] == [in_list, not in_list]
    page.set_viewport_size({"width": 1300, "height": 800})
    page.locator("h2").first.hover()
    expect(heading).to_be_visible()
