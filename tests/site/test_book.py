"""Every page of the built book, as a reader meets it: from disk, without a network."""

import re
from functools import cache
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests.helpers import axe
from tests.helpers.everybody import DESKTOP, lost, sideways, too_wide
from tests.helpers.pages import SHIFTS, compressed, held, settle, shifted

ROOT = Path(__file__).parents[2]
# What a page may run, and connect to: nothing.
POLICY = "script-src 'self' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none';"
PHONE = {"width": 390, "height": 844}
# One page of each kind, which has all the parts that a phone alone shows. Of the others' parts, as
# on a desktop, a phone is asked what its width can change; widgets at it stand in `test_contract`.
EACH_KIND = {
    "index.html",
    "search.html",
    "glossary.html",
    "ledger.html",
    "notebooks/09_dilated_convolution.html",
    "api/widgets.html",
}
# What a page's script does once its letters are there and its boxes have been measured is done.
SETTLED = f"document.fonts.ready.then(() => {axe.DRAWN})"
KIB = 1024
SETTING = re.compile(r"[A-Z]\w*(\.\d+)?:.*")


class Page(HTMLParser):
    """What the tests ask of a page: its links, anchors, language, title, policy and formulas."""

    def __init__(self, path):
        super().__init__()
        self.path, self.links, self.assets, self.ids = path, [], [], set()
        self.language = self.title = self.policy = self.formulas = ""
        self.inline_scripts, self.pictures, self._inside = [], [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self._inside = [*self._inside, tag][-50:]
        self.ids.update(filter(None, [attributes.get("id")]))
        if tag == "html":
            self.language = attributes.get("lang")
        if tag == "a":
            self.links.append(attributes.get("href") or "")
        if tag == "img":
            self.pictures.append(attributes)
        if tag in {"img", "script"} and "src" in attributes:
            self.assets.append(attributes["src"])
        if tag == "link":
            self.assets.append(attributes["href"])
        if tag == "script" and "src" not in attributes and "json" not in attributes.get("type", ""):
            self.inline_scripts.append(self.getpos())
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        if any(name.startswith("on") for name in attributes):
            self.inline_scripts.append(self.getpos())

    def handle_endtag(self, tag):
        if tag in self._inside:
            del self._inside[len(self._inside) - 1 - self._inside[::-1].index(tag) :]

    def handle_data(self, data):
        if "title" in self._inside[-1:]:
            self.title += data
        if "math" in self._inside:
            self.formulas += data


@pytest.fixture(scope="session")
def pages(site):
    """Every page by its address relative to the site."""
    return {
        path.relative_to(site).as_posix(): Page(path)
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def test_pages_say_what_they_are(pages):
    titles = [page.title for page in pages.values()]
    assert len(set(titles)) == len(titles), "titles are unique"
    for address, page in pages.items():
        assert page.title.strip(), address
        assert page.language == "en", address


def test_nothing_runs_that_the_policy_does_not_name(pages):
    for address, page in pages.items():
        assert POLICY in page.policy, address
        assert page.inline_scripts == [], address


def test_internal_links_and_anchors_lead_somewhere(pages, site):
    dead = []
    for address, page in pages.items():
        for link in chain(page.links, page.assets):
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (page.path.parent / unquote(parts.path)) if parts.path else page.path
            if not target.is_file():
                dead.append((address, link))
            elif parts.fragment and target.suffix == ".html":
                other = pages[target.resolve().relative_to(site.resolve()).as_posix()]
                if SETTING.fullmatch(parts.fragment):  # the build has tried it on its widget
                    continue
                if unquote(parts.fragment) not in other.ids:
                    dead.append((address, link))
    assert dead == []


def test_pictures_say_what_they_show_and_keep_their_place(pages):
    for address, page in pages.items():
        for picture in page.pictures:
            assert "alt" in picture, (address, picture)
            assert picture["alt"] != picture["src"], (address, picture)
            assert {"width", "height"} <= picture.keys(), (address, picture)


def test_the_formulas_font_has_every_sign(pages):
    """A sign that is missing falls back to another font, which differs from machine to machine."""
    ranges = (ROOT / "book/fonts/subset.txt").read_text().replace("U+", "").replace("\n", "")
    covered = set()
    for part in filter(None, ranges.split(",")):
        first, last = (part.split("-") * 2)[:2]
        covered.update(range(int(first, 16), int(last, 16) + 1))
    signs = {sign for page in pages.values() for sign in page.formulas if not sign.isspace()}
    missing = {s for s in signs if ord(s) not in covered and not "\u4e00" <= s <= "\u9fff"}
    assert missing == set(), "see book/fonts/README.md"


PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}


def test_formulas_have_the_parts_that_their_elements_need(site):
    found = 0
    for path in site.rglob("*.html"):
        for formula in re.findall(r"<math.*?</math>", path.read_text(encoding="utf-8"), re.DOTALL):
            for element in ElementTree.fromstring(formula).iter():
                name = element.tag.split("}")[-1]
                assert len(element) == PARTS.get(name, len(element)), (path.name, formula)
                found += name in PARTS
    assert found > 100


@cache
def sent(path):
    return compressed(path.read_bytes())


class Visit:
    """What is met on one page: faults, what has moved, which files were loaded."""

    def __init__(self, page):
        self.faults, self.loaded, self.wide, self.lost = [], set(), [], []
        page.on("console", lambda message: self.faults.append((message.type, message.text)))
        page.on("pageerror", lambda error: self.faults.append(("uncaught", str(error))))
        page.on("request", self._request)

    def _request(self, request):
        if request.url.startswith("file:"):
            self.loaded.add(Path(unquote(urlsplit(request.url).path)))
        elif not request.url.startswith(("data:", "blob:")):
            self.faults.append(("elsewhere", request.url))

    def open(self, page, address):
        """Load it with what comes at once; pictures of widgets come only where these do not."""
        with held(page):
            page.goto(address, wait_until="load")
            settle(page)  # on a slow machine they come late, and push down what is below the window
            page.evaluate(SETTLED)
            page.wait_for_timeout(150)
            self.first = set(self.loaded)

    def scroll(self, page):
        """Read down the page, to its last lazy picture; note what moved of itself."""
        for part in (1, 2, 3, 4):
            page.evaluate(
                f"scrollTo({{ top: document.body.scrollHeight * {part} / 4, behavior: 'instant' }})"
            )
            page.wait_for_timeout(30)
        # The other theme's drawing of a figure is hidden, lazy, and so never asked for.
        page.evaluate(
            """Promise.all([...document.images].map((image) => {
                if (!image.checkVisibility()) return null;
                image.loading = "eager";
                return image.decode();
            }))"""
        )
        self.shifts = page.evaluate("shifts")

    def look(self, page, whole):
        """See it in both themes: nothing wider than the window, no fault that axe knows."""
        axe.load(page)
        axe.thin_code(page)
        asked = {"light": None, "dark": axe.COLOURS} if whole else {"light": axe.LAYOUT, "dark": []}
        for scheme, rules in asked.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(SETTLED)
            if (width := too_wide(page)) > 0:
                self.faults.append((scheme, "wider than the window", width))
            if rules != []:
                self.faults.extend((scheme, *fault) for fault in axe.faults(page, rules))


@pytest.fixture(scope="module")
def visited(browser, pages, site):
    """Visits every page in this window, each loaded once."""

    def every(window):
        context = browser.new_context(viewport=window)
        context.add_init_script(SHIFTS)
        for address in [*pages, "404.html"]:
            page = context.new_page()
            visit = Visit(page)
            visit.open(page, (site / address).as_uri())
            visit.scroll(page)
            visit.look(page, whole=window == DESKTOP or address in EACH_KIND)
            yield address, visit, page
            page.close()
        context.close()

    return every


@pytest.fixture(scope="module")
def desktop(visited):
    return {address: visit for address, visit, _ in visited(DESKTOP)}


@pytest.fixture(scope="module")
def phone(visited):
    """Then its window changes, and its reader's settings: what is too wide, and what is lost."""
    made = {}
    for address, visit, page in visited(PHONE):
        made[address] = visit
        if not address.startswith("widgets/"):  # single widgets, for other pages
            visit.wide, visit.lost = [*sideways(page)], [*lost(page)]
    return made


@pytest.fixture(params=["desktop", "phone"])
def visits(request, desktop, phone):
    """A visit of every page, by its address."""
    return {"desktop": desktop, "phone": phone}[request.param]


def test_every_page_is_sound(visits):
    """No message, no request elsewhere, and what is seen in both themes."""
    assert {address: visit.faults for address, visit in visits.items() if visit.faults} == {}


def test_nothing_moves_after_load_nor_while_a_reader_scrolls(visits):
    moved = {
        address: visit.shifts for address, visit in visits.items() if shifted(visit.shifts) >= 0.02
    }
    assert moved == {}


def test_no_page_scrolls_sideways(phone):
    """Nor where a reader's browser lays it out from right to left, nor when the window changes."""
    assert {address: visit.wide for address, visit in phone.items() if visit.wide} == {}


def test_large_text_few_colours_and_stillness_are_obeyed(phone):
    """Text of twice the size stays on the page, in forced colours nothing is lost."""
    assert {address: visit.lost for address, visit in phone.items() if visit.lost} == {}


def test_weight(visits, capsys):
    """What a first visit loads, compressed, down to the last lazy picture; worst first."""
    rows = sorted(
        (
            (sum(map(sent, visit.loaded)) / KIB, len(visit.loaded), address)
            for address, visit in visits.items()
        ),
        reverse=True,
    )
    with capsys.disabled():
        print("\n   KiB  files  page")
        for weight, files, address in rows:
            print(f"{weight:6.1f}  {files:5}  {address}")
    for weight, _, address in rows:
        assert weight < (300 if address == "index.html" else 500), address
        assert sum(map(sent, visits[address].first)) < 250 * KIB, f"{address}, at first"


def test_the_theme_follows_the_system_until_the_reader_chooses(browser, site):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.emulate_media(color_scheme="light")
    # Not `wait_for_function`: it polls by eval, which the page's policy refuses.
    expect(page.locator("body")).not_to_have_css("background-color", dark)
    page.get_by_role("button", name="Switch between light and dark").click()
    assert page.evaluate(ground) == dark
    page.goto((site / "notation.html").as_uri())
    assert page.evaluate(ground) == dark, "the choice is kept"
    context.close()


def test_without_javascript_the_book_is_read_in_the_systems_theme(browser, site):
    context = browser.new_context(java_script_enabled=False, color_scheme="dark", viewport=PHONE)
    page = context.new_page()
    page.goto((site / "notation.html").as_uri())
    formula = page.locator("math[display=block]").first
    assert formula.bounding_box()["height"] > 30
    body = page.locator("body")
    assert body.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(20, 24, 29)"
    assert not page.get_by_role("button", name="Switch between").is_visible()

    contents = page.get_by_role("navigation", name="Contents")
    assert not contents.is_visible()
    page.get_by_role("button", name="Contents").press("Enter")
    assert contents.is_visible()
    page.keyboard.press("Escape")
    assert not contents.is_visible()
    context.close()


def test_code_is_copied_as_it_stands(browser, site):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    block = page.locator("article [class^='highlight-']").first
    block.hover()
    block.get_by_role("button", name="Copy the code").click()
    block.get_by_role("button", name="Copied").wait_for()
    assert (
        page.evaluate("navigator.clipboard.readText()") == block.locator("pre").inner_text().strip()
    )
    context.close()
