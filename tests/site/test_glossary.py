"""The glossary, and the links that lead to it from the chapters."""

import re
from html import unescape

import pytest
from playwright.sync_api import expect

from convlessons_site.glossary import Term, pattern
from tests.helpers.small_book import SmallBook

LINK = re.compile(r'<a class="term[^"]*" href="([^"]+)" title="([^"]+)">([^<]+)</a>')


NOT_LINKED = ["with a kernel", "tap it"]


def matches(terms, text):
    found = pattern(terms, NOT_LINKED)
    return [match[0] for match in found.finditer(text) if match.lastgroup]


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("convolution", "two Convolutions, deconvolutions", ["Convolutions"]),
        ("attention, channel", "channel attention, attention", ["channel attention"]),
        (
            "multiply-accumulate (MAC)",
            "MACs: multiply accumulates",
            ["MACs", "multiply accumulates"],
        ),
        ("batch normalisation", "batch normalization", ["batch normalization"]),
        ("squeeze and excitation", "squeeze-and-excitation", ["squeeze-and-excitation"]),
        ("bias", "biases, biased", ["biases"]),
        ("kernel", "With a kernel, a kernel", ["kernel"]),
        ("tap", "tap it; the tap", ["tap"]),
    ],
)
def test_a_term_is_found_by_its_names(english, text, found):
    assert matches([Term("a", english, "中", "meaning")], text) == found


def test_the_longest_term_wins():
    terms = [Term(name, name, "中", "m") for name in ("convolution", "group convolution")]
    assert matches(terms, "a group convolution") == ["group convolution"]


@pytest.fixture
def book(tmp_path):
    book = SmallBook(tmp_path)
    (book.root / "book").mkdir()
    (book.root / "notebooks").mkdir()
    (book.root / "book/glossary.md").write_text(
        "---\nnot_linked: [an atrous pause]\n---\n\n# Glossary\n\n"
        "| English | 中文 | Meaning |\n|---|---|---|\n"
        "| dilated convolution | 空洞卷积 | spread out by $d$; also *atrous* |\n"
        "| kernel | 卷积核 | the <weights> |\n"
    )
    (book.root / "index.md").write_text(
        "# Book\n\nA kernel.\n\n```{toctree}\nbook/glossary\nnotebooks/one\nnotebooks/two\n```\n"
    )
    (book.root / "notebooks/one.md").write_text(
        "# The kernel\n\nAn atrous\npause. "
        "`kernel` [kernel](two.md) $kernel$\n\n| kernel |\n|---|\n| kernel |\n\n"
        "An *atrous kernel*, a kernel again.\n\n- a dilated convolution\n"
    )
    (book.root / "notebooks/two.md").write_text("# Two\n\n> Kernels\n")
    extensions = ["myst_nb", "convlessons_site.glossary"]
    return book, {"extensions": extensions, "myst_enable_extensions": ["dollarmath"]}


def test_first_mentions_in_paragraphs_are_linked_once(book):
    book, settings = book
    out = book.build(**settings)
    assert book.warned() == ""
    one = (out / "notebooks/one.html").read_text()
    dilated, kernel = LINK.findall(one)
    meaning = "空洞卷积: spread out by d; also atrous"
    assert dilated == ("../book/glossary.html#term-dilated-convolution", meaning, "atrous")
    meaning = "卷积核: the &lt;weights&gt;"
    assert kernel == ("../book/glossary.html#term-kernel", meaning, "kernel")
    assert [words for *_, words in LINK.findall((out / "notebooks/two.html").read_text())] == [
        "Kernels"
    ]
    assert not LINK.search((out / "index.html").read_text())
    glossary = (out / "book/glossary.html").read_text()
    assert not LINK.search(glossary)
    assert 'id="term-kernel"' in glossary


def test_a_changed_meaning_reaches_the_chapters(book):
    book, settings = book
    book.build(**settings)
    path = book.root / "book/glossary.md"
    path.write_text(path.read_text().replace("the <weights>", "the window"))
    out = book.build(**settings, html_title="again")  # the theme of the real book writes all pages
    assert "卷积核: the window" in (out / "notebooks/one.html").read_text()


def test_every_chapter_links_its_terms(site):
    for path in sorted((site / "notebooks").glob("[01]*.html")):
        html = path.read_text(encoding="utf-8")
        targets = [href for href, _, _ in LINK.findall(html)]
        assert len(targets) >= 8, path.name
        assert len(set(targets)) == len(targets), path.name
        assert not re.search(r"<h\d[^>]*>(?:(?!</h).)*class=\"term", html), path.name


def test_a_terms_title_is_its_row(site):
    glossary = (site / "glossary.html").read_text(encoding="utf-8")
    rows = dict(re.findall(r'<tr [^>]*id="(term-[^"]+)"[^>]*>(.*?)</tr>', glossary, re.DOTALL))
    chapter = (site / "notebooks/09_dilated_convolution.html").read_text(encoding="utf-8")
    for href, title, _ in LINK.findall(chapter):
        chinese = unescape(title).partition(": ")[0]
        assert chinese in rows[href.partition("#")[2]]


def test_a_meaning_is_shown_on_hover_and_focus_and_put_away(page, site, log):
    page.goto((site / "notebooks/09_dilated_convolution.html").as_uri())
    link, other = page.locator("a.term").nth(0), page.locator("a.term").nth(1)
    title = link.get_attribute("title")
    tip = page.get_by_role("tooltip")

    link.hover()
    expect(tip).to_have_text(title)
    assert link.get_attribute("title") is None, "the browser's own would cover it"
    tip.hover()
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    assert link.get_attribute("title") == title

    link.focus()
    page.keyboard.press("Tab")
    expect(other).to_be_focused()
    expect(tip).to_have_text(re.compile("."))
    expect(other).to_have_attribute("aria-describedby", "meaning")
    box = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1000
    page.keyboard.press("Tab")
    expect(other).not_to_have_attribute("aria-describedby", "meaning")
    assert log == []


@pytest.mark.parametrize(
    ("chapter", "term"),
    [
        ("03_inception", "loss"),  # of accuracy
        ("06_depthwise_separable", "loss"),
        ("11_all_together", "rank"),  # a place in an order
    ],
)
def test_a_word_in_another_sense_is_not_linked(site, chapter, term):
    assert f'#term-{term}"' not in (site / f"notebooks/{chapter}.html").read_text()
