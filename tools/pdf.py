"""Print the built book into one PDF, through the browser: `python tools/pdf.py SITE OUTPUT`.

The pages are joined, in the order of the contents, into one document without scripts: hints are
open, solutions stand behind the cells that ask for them, links between pages lead to pages of the
PDF. The look of paper is in book/css/print.css, which a reader's own browser uses too. The contents'
numbers of pages are read from a first printing.
"""

import re
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pages
from browser import on_path, start

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FRONT = """
.front { display: grid; align-content: center; min-height: 230mm; }
.front img { width: 28mm; height: 28mm; }
.front h1 { font-size: 30pt !important; margin: 8mm 0 4mm; }
.contents-page, .chapter { break-before: page; }
.contents-page ul { list-style: none; padding: 0; }
.chapter article > section > h2 { margin-top: 0; }
.contents-page .inner { margin-left: 8mm; }
"""


def _place(address: str, identifier: str = "") -> str:
    """The identifier, in the whole, of a page or of a place on it."""
    page = pages.key(address)
    return f"{page}--{identifier}" if identifier else page


def join(site: Path) -> str:
    """One document with all pages, behind a title page and the contents."""
    parts = pages.chapters(site)
    addresses = [part.address for part in parts]
    for part in parts:
        part.rename(lambda identifier, part=part: _place(part.address, identifier))
        part.lead(addresses, lambda address, identifier: f"#{_place(address, identifier)}")
        for box in part.article.select("details"):
            box["open"] = ""
        if part.inner:  # a step down, on paper and in the outline that is made of the headings
            for heading in part.article.find_all(re.compile("^h[1-5]$")):
                heading.name = f"h{int(heading.name[1]) + 1}"
        for image in part.article.select("img"):
            image["src"] = part.file(str(image["src"])).as_uri()
    name, index = escape(pages.name(site)), pages.soup(site / "index.html")
    mark, foot = index.select_one(".bar-title img"), index.select_one(".foot")
    assert mark
    assert foot
    styles = dict.fromkeys(style.as_uri() for part in parts for style in part.styles)
    links = "".join(f'<link rel="stylesheet" href="{escape(style)}">' for style in styles)
    entries = "".join(
        f'<li{" class=inner" if p.inner else ""}><a href="#{p.key}">{escape(p.title)}</a></li>'
        for p in parts
    )
    bodies = "".join(f'<div class="chapter" id="{p.key}">{p.article}</div>' for p in parts)
    return (
        f'<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8">'
        f"<title>{name}</title>{links}<style>{FRONT}</style></head><body><main>"
        f'<article class="front"><img src="{(site / str(mark["src"])).resolve().as_uri()}" alt="">'
        f"<h1>{name}</h1><p>{escape(foot.get_text(strip=True))}</p></article>"
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
    with start(on_path()) as chromium:
        print_pdf(Path(sys.argv[1]), Path(sys.argv[2]), chromium)
    print(sys.argv[2])
