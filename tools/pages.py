"""The pages of the built book as parts of one whole, where no script runs: PDF and EPUB."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


def soup(path: Path) -> BeautifulSoup:
    """The elements of an HTML file."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def order(site: Path) -> list[str]:
    """The addresses of the book's pages, as its contents list them."""
    links = [str(link["href"]) for link in soup(site / "index.html").select("nav#contents a[href]")]
    return ["index.html" if link == "#" else link for link in links]


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
    """

    def __init__(self, site: Path, address: str):
        self.site, self.address = site.resolve(), address
        self.key = key(address)
        page = soup(site / address)
        self.styles = [self.file(str(s["href"])) for s in page.select("link[rel=stylesheet]")]
        article = page.select_one("article")
        assert article, f"{address} has no article"
        self.article: Tag = article
        self.title = article.h1.get_text() if article.h1 else address
        for unseen in article.select("script, style, .headerlink, .cl-dark"):
            unseen.decompose()
        for image in article.select("img"):
            del image["loading"]

    def file(self, link: str) -> Path:
        """The file that a link of the page leads to."""
        return (self.site / self.address).parent.joinpath(unquote(urlsplit(link).path)).resolve()

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
            path = self.file(parts.path) if parts.path else self.site / self.address
            page = path.relative_to(self.site).as_posix()
            if page in addresses:
                link["href"] = rule(page, unquote(parts.fragment))
            else:
                link.unwrap()


def chapters(site: Path) -> list[Chapter]:
    """All pages in order."""
    return [Chapter(site, address) for address in order(site)]
