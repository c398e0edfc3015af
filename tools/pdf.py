"""Print the built book into one PDF, through the browser: `python tools/pdf.py SITE OUTPUT`.

The pages are joined, in the order of the contents, into one document without scripts: pictures
stand for widgets, solutions are open, links between pages lead to pages of the PDF. The look of
paper is in book/css/print.css, which a reader's own browser uses too.
"""

import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from browser import on_path, start
from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
FRONT = """
.front { display: grid; align-content: center; min-height: 230mm; }
.front img { width: 28mm; height: 28mm; }
.front h1 { font-size: 30pt !important; margin: 8mm 0 4mm; }
.contents-page, .chapter { break-before: page; }
.contents-page ul { list-style: none; padding: 0; }
"""


def order(site: Path) -> list[str]:
    """The addresses of the book's pages, as its contents list them."""
    contents = _soup(site / "index.html").select("nav#contents a[href]")
    addresses = [str(link["href"]) for link in contents]
    return ["index.html" if address == "#" else address for address in addresses]


def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _prefix(address: str) -> str:
    return address.removesuffix(".html").replace("/", "-")


class Chapter:
    """One page, as a part of the whole: its identifiers and links are made unambiguous."""

    def __init__(self, site: Path, address: str, addresses: list[str]):
        self.site, self.address, self.addresses = site, address, addresses
        soup = _soup(site / address)
        sheets = soup.select("link[rel=stylesheet]")
        self.styles = [self._file(str(sheet["href"])).as_uri() for sheet in sheets]
        article = soup.select_one("article")
        assert article, f"{address} has no article"
        self.article = article
        self.title = article.h1.get_text() if article.h1 else address
        self._adapt()

    def _file(self, link: str) -> Path:
        return (self.site / self.address).parent.joinpath(unquote(urlsplit(link).path)).resolve()

    def _adapt(self) -> None:
        for unseen in self.article.select("script, .headerlink, .cl-dark"):
            unseen.decompose()
        for box in self.article.select("details"):
            box["open"] = ""
        for image in self.article.select("img"):
            image["src"] = self._file(str(image["src"])).as_uri()
            del image["loading"]
        for each in self.article.find_all(True):
            if each.get("id"):
                each["id"] = f"{_prefix(self.address)}--{each['id']}"
            for name in REFERENCES:
                if each.get(name):
                    parts = str(each[name]).split()
                    each[name] = " ".join(f"{_prefix(self.address)}--{part}" for part in parts)
        for link in self.article.select("a[href]"):
            self._lead_inside(link)

    def _lead_inside(self, link: Tag) -> None:
        """Links to pages lead to their part of the PDF; links to other files of the site end."""
        parts = urlsplit(str(link["href"]))
        if parts.scheme:
            return
        path = self._file(parts.path) if parts.path else self.site.resolve() / self.address
        page = path.relative_to(self.site.resolve()).as_posix()
        if page not in self.addresses:
            link.unwrap()
        elif parts.fragment:
            link["href"] = f"#{_prefix(page)}--{unquote(parts.fragment)}"
        else:
            link["href"] = f"#{_prefix(page)}"


def join(site: Path) -> str:
    """One document with all pages, behind a title page and the contents."""
    addresses = order(site)
    chapters = [Chapter(site, address, addresses) for address in addresses]
    styles = dict.fromkeys(style for chapter in chapters for style in chapter.styles)
    front = _soup(site / "index.html")
    brand = front.select_one(".bar-title")
    assert brand, "the page has no name of the book"
    name = escape(brand.get_text(strip=True))
    mark = (site / str(brand.img["src"])).resolve().as_uri() if brand.img else ""
    foot = front.select_one(".foot")
    entries = "".join(
        f'<li><a href="#{_prefix(chapter.address)}">{escape(chapter.title)}</a></li>'
        for chapter in chapters
    )
    bodies = "".join(
        f'<div class="chapter" id="{_prefix(chapter.address)}">{chapter.article}</div>'
        for chapter in chapters
    )
    links = "".join(f'<link rel="stylesheet" href="{escape(style)}">' for style in styles)
    return (
        f'<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8">'
        f"<title>{name}</title>{links}<style>{FRONT}</style></head><body><main>"
        f'<article class="front"><img src="{mark}" alt=""><h1>{name}</h1>'
        f"<p>{escape(foot.get_text(strip=True)) if foot else ''}</p></article>"
        f'<article class="contents-page"><h1>Contents</h1><ul>{entries}</ul></article>'
        f"{bodies}</main></body></html>"
    )


def print_pdf(site: Path, output: Path, browser: "Browser") -> None:
    """Write the PDF of the book built in ``site``."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "book.html")
        document.write_text(join(site), encoding="utf-8")
        page = browser.new_page(java_script_enabled=False)
        page.goto(document.as_uri(), wait_until="load")
        output.parent.mkdir(parents=True, exist_ok=True)
        settings = {"prefer_css_page_size": True, "print_background": True}
        page.pdf(path=output, tagged=True, outline=True, **settings)
        page.close()


if __name__ == "__main__":
    with start(on_path()) as browser:
        print_pdf(Path(sys.argv[1]), Path(sys.argv[2]), browser)
    print(sys.argv[2])
