"""The book on paper: one PDF with everything in it, and what a reader's own browser prints."""

import ctypes
import re
from collections import Counter

import pdf
import pikepdf
import pytest
from bs4 import BeautifulSoup
from pypdfium2 import PdfDocument, raw

from convlessons_site.languages import CHINESE

PAPER = {"width": 657, "height": 972}  # A4 without its margins, in CSS pixels


@pytest.fixture(scope="module")
def joined(site):
    return BeautifulSoup(pdf.join(site), "html.parser")


@pytest.fixture(scope="module")
def path(site, browser, tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    pdf.print_pdf(site, path, browser)
    return path


@pytest.fixture(scope="module")
def printed(path):
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


def test_its_typefaces_are_in_it_chinese_ones_too(path, printed):
    """A box that stands for a character has no text behind it."""
    assert path.stat().st_size < 8e6
    text = "".join(printed[page].get_textpage().get_text_range() for page in range(1, 30))
    for title in ("卷积运算", "空洞卷积", "通道注意力"):
        assert title in text
    with pikepdf.open(path) as document:
        fonts = [
            part
            for part in document.objects
            if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/Font"
        ]
        drawn = [font for font in fonts if len(font.get("/CharProcs", {}))]  # a glyph, a drawing
        files = {"/FontFile", "/FontFile2", "/FontFile3"}
        inside = [font for font in fonts if files & set(font.get("/FontDescriptor", {}).keys())]
        outer = [font for font in fonts if font.Subtype == "/Type0"]  # their descendants count
        numbers = [font for font in fonts if font.get("/BaseFont") == "/Helvetica"]  # any reader's
        assert len(inside) > 3
        assert len(fonts) == len(drawn) + len(inside) + len(outer) + len(numbers)
        assert document.docinfo["/Author"] == "The convlessons authors"


def test_chinese_names_its_language_so_that_no_japanese_typeface_is_taken(joined):
    runs = joined.find_all(string=CHINESE)
    assert len(runs) > 100
    assert [run for run in runs if not run.find_parent(lang=re.compile("^zh"))] == []


def test_the_contents_tell_the_pages(printed):
    contents = printed[1].get_textpage().get_text_range()
    shown = [int(number) for number in re.findall(r"\b\d+\b(?=\s*$)", contents, re.MULTILINE)]
    chapters = [e for e in printed.get_toc() if e.level == 0 and re.match(r"\d+ ·", e.get_title())]
    assert len(chapters) == 12
    for entry in chapters:
        assert entry.get_dest().get_index() + 1 in shown, entry.get_title()


def test_a_solution_stands_behind_its_question_and_folded_code_nowhere(joined):
    assert joined.select("details.hide") == []
    solutions = [box for box in joined.select("details") if box.summary.get_text() == "Solution"]
    assert len(solutions) > 40
    assert [box for box in solutions if box.find_parent(attrs={"data-exercise": True})] == []
    assert [
        box for box in solutions if not box.find_previous_sibling().select("[data-exercise]")
    ] == []


def test_no_page_ends_with_a_heading_or_a_signature(joined, printed):
    heads = "article :is(h1, h2, h3, h4, summary, .rubric, .sig, .field-list > dt)"
    titles = {squeezed(each.get_text()) for each in joined.select(heads)}
    titles -= {squeezed(each.get_text()) for each in joined.select(".api-names li")}
    lines = [page.get_textpage().get_text_range().split("\n") for page in printed]
    last = {number: page[-1].strip() for number, page in enumerate(lines, 1)}
    ends = {number: squeezed(line) for number, line in last.items() if not line.endswith(".")}
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
    trial = page.locator("details:has(.convlessons-title) dl").first
    assert trial.is_visible(), "a verdict that takes one line on the screen stands in full"
    grid = page.locator('[data-widget="DilationGrid"]')
    assert grid.locator("svg").first.is_visible()
    assert grid.evaluate("(e) => getComputedStyle(e).printColorAdjust") == "exact"
    assert not page.locator("details.hide").filter(visible=True).count()
    hints = page.locator("[data-exercise] details")
    assert not hints.filter(visible=True).count(), "unopened, a hint stays unprinted"
    assert not grid.locator("input").first.is_visible()
    assert not page.locator("nav, header").filter(visible=True).count()
    context.close()
