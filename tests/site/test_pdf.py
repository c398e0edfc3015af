"""The book on paper: one PDF with everything in it, and what a reader's own browser prints."""

import ctypes
import re
from collections import Counter

import pdf
import pytest
from bs4 import BeautifulSoup
from pypdfium2 import PdfDocument, raw

PAPER = {"width": 657, "height": 972}  # A4 without its margins, in CSS pixels


@pytest.fixture(scope="module")
def joined(site):
    return BeautifulSoup(pdf.join(site), "html.parser")


@pytest.fixture(scope="module")
def printed(site, browser, tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    pdf.print_pdf(site, path, browser)
    document = PdfDocument(path)
    yield document
    document.close()


def squeezed(text):
    """Letters and digits alone: a PDF keeps no spaces and breaks lines where it likes."""
    return re.sub(r"\W", "", text)


def test_identifiers_are_unique_and_links_lead_to_them(joined):
    ids = Counter(each["id"] for each in joined.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    links = [str(link["href"]) for link in joined.select("a[href]")]
    assert [link for link in links if not re.match(r"#|https?:|mailto:", link)] == []
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []


def test_everything_is_in_the_pdf(joined, printed):
    """Every paragraph, heading, hint, solution and cell of every page, in order or not."""
    texts = [squeezed(page.get_textpage().get_text_range()) for page in printed]
    text = "".join(text.removeprefix(str(number)) for number, text in enumerate(texts, 1))
    missing = []
    for part in joined.select("article :is(h1, h2, h3, p, li, summary, dd, pre)"):
        if part.find(["math", "p", "li", "pre", "svg"]):
            continue
        start = squeezed(part.get_text())[:30]
        if start.isascii() and start not in text:
            missing.append(part.get_text()[:60])
    assert missing == []
    titles = [entry.get_title() for entry in printed.get_toc() if entry.level == 0]
    assert titles.index("Contents") < titles.index("Notation")
    assert "API reference" in titles
    assert "Timing" not in titles, "a module's page stands below the reference"


def test_no_page_ends_with_a_heading_or_a_signature(joined, printed):
    heads = "article :is(h1, h2, h3, h4, summary, .rubric, .sig, .field-list > dt)"
    titles = {squeezed(each.get_text()) for each in joined.select(heads)}
    titles -= {squeezed(each.get_text()) for each in joined.select(".api-names li")}
    lines = [page.get_textpage().get_text_range().split("\n") for page in printed]
    ends = {number: squeezed(page[-1]) for number, page in enumerate(lines, 1)}
    orphans = {number: end for number, end in ends.items() if end in titles}
    assert set(orphans) <= {2}, "the contents end with a title"


def targets(printed):
    """How many links of the PDF lead inside it, and how many outside."""
    inside = outside = 0
    for page in printed:
        place, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page, place, link):
            if raw.FPDFLink_GetDest(printed, link):
                inside += 1
            else:
                outside += 1
    return inside, outside


def test_links_of_the_pdf_are_kept(joined, printed):
    inside, outside = targets(printed)
    assert inside >= len(joined.select('article a[href^="#"]'))
    assert outside >= len(joined.select('article a[href^="http"]')) > 0


def test_pictures_stand_for_widgets_and_nothing_is_clipped(joined, browser, tmp_path):
    context = browser.new_context(java_script_enabled=False, viewport=PAPER)
    page = context.new_page()
    page.emulate_media(media="print")
    (tmp_path / "book.html").write_text(str(joined))
    page.goto((tmp_path / "book.html").as_uri())
    clipped = page.locator(
        "article :is(p, pre, dt, dd, table, img, math, section, .output)"
    ).evaluate_all(
        """(all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1
             || (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible'))
           .map((e) => [e.outerHTML.slice(0, 120), e.getBoundingClientRect().right])"""
    )
    assert clipped == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PAPER["width"], "Chromium prints all pages smaller where one thing is too wide"
    places = page.locator(".cl-widget")
    assert places.count() > 20
    for place in places.all():
        assert place.locator("img, ol").first.is_visible()
    sizes = page.locator("article img").evaluate_all("(all) => all.map((e) => e.naturalWidth)")
    assert min(sizes) > 0
    context.close()


def test_what_a_reader_prints_is_light_and_opened_and_the_screen_stays_as_it_was(browser, site):
    context = browser.new_context(color_scheme="dark", viewport=PAPER)
    page = context.new_page()
    page.goto((site / "notebooks/09_dilated_convolution.html").as_uri())
    theme = "document.documentElement.dataset.theme"
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.seen = {theme}; }})")
    page.pdf()
    assert page.evaluate(f"[seen, {theme}]") == ["light", "dark"]
    page.emulate_media(media="print")
    assert page.get_by_text("Cells from the first to the last").first.is_visible()
    grid = page.locator('[data-widget="DilationGrid"]')
    assert grid.locator("svg").first.is_visible()
    assert not grid.locator("input").first.is_visible()
    assert not page.locator("nav, header").filter(visible=True).count()
    context.close()
