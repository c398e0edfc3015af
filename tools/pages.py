"""The pages of the built book as parts of one whole, where no script runs: PDF and EPUB."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

AUTHOR = "The convlessons authors"
UNSEEN = "script, style, form, .headerlink, .continue, .lesson img, .cl-dark, .cl-narrow, .run"
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def soup(path: Path) -> BeautifulSoup:
    """The elements of an HTML file."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def name(site: Path) -> str:
    """The book's name."""
    brand = soup(site / "index.html").select_one(".bar-title")
    assert brand, "the page has no name of the book"
    return brand.get_text(strip=True)


def key(address: str) -> str:
    """A page's address without its ending, fit for an identifier or the name of a file."""
    return address.removesuffix(".html").replace("/", "-")


class Chapter:
    """The article of one page: pictures stand for widgets, light drawings for both themes.

    Attributes:
        address: of the page, relative to the site.
        key: the same, fit for an identifier.
        article: the article's element, to be adapted further.
        styles: the files of the page's style sheets.
        next: the address of the page that a reader turns to from here, or "" on the last one.
        inner: whether the book's contents leave it to the page above it, as a module's reference.
    """

    def __init__(self, site: Path, address: str):
        self.site, self.address = site.resolve(), address
        self.key = key(address)
        page = soup(site / address)
        self.styles = [self.file(str(s["href"])) for s in page.select("link[rel=stylesheet]")]
        turn = page.select_one('nav a[rel="next"]')
        self.next = self._address(str(turn["href"])) if turn else ""
        self.inner = not page.select("nav#contents [aria-current=page]")
        article = page.select_one("article")
        assert article, f"{address} has no article"
        self.article: Tag = article
        for unseen in article.select(UNSEEN):
            unseen.decompose()
        self.title = article.h1.get_text() if article.h1 else address
        for image in article.select("img"):
            del image["loading"]

    def file(self, link: str) -> Path:
        """The file that a link of the page leads to."""
        return (self.site / self.address).parent.joinpath(unquote(urlsplit(link).path)).resolve()

    def _address(self, link: str) -> str:
        """What ``file`` says, relative to the site."""
        return self.file(link).relative_to(self.site).as_posix()

    def rename(self, rule: Callable[[str], str]) -> None:
        """Give every identifier, and every mention of one but in links, the name by ``rule``."""
        for each in self.article.find_all(True):
            for attribute in ("id", *REFERENCES):
                if each.get(attribute):
                    each[attribute] = " ".join(map(rule, str(each[attribute]).split()))

    def lead(self, addresses: list[str], rule: Callable[[str, str], str]) -> None:
        """Let links to pages of the book lead where ``rule`` says; links to other files end.

        Args:
            addresses: the pages that are part of the whole.
            rule: from the address of a page and an identifier on it, or "", to a link.
        """
        for link in self.article.select("a[href]"):
            parts = urlsplit(str(link["href"]))
            if parts.scheme:
                continue
            page = self._address(parts.path) if parts.path else self.address
            sets_a_widget = ":" in unquote(parts.fragment)  # which here is a picture
            if page in addresses and not sets_a_widget:
                link["href"] = rule(page, unquote(parts.fragment))
            else:
                link.unwrap()


def chapters(site: Path) -> list[Chapter]:
    """All pages, as a reader turns them: from the first, each leads to the next."""
    parts = [Chapter(site, "index.html")]
    while address := parts[-1].next:
        parts.append(Chapter(site, address))
    return parts
