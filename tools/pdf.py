"""Print the built book into one PDF, through the browser: `python tools/pdf.py SITE OUTPUT`.

The pages are joined, in the order of the contents, into one document without scripts: hints are
open, each solution stands behind the cells that ask for it, links between pages lead to pages of
the PDF. The look of paper is in book/css/print.css, which a reader's own browser uses too. Then the
contents get the numbers of their pages, which no browser knows while it prints, and the file loses
two thirds of its size: Chromium writes a picture again for every tile in which it appears, and the
tree for screen readers without compression.
"""

import re
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pages
import pikepdf
from browser import on_path, start
from bs4 import Tag

from convlessons_site.languages import mark_chinese

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Three characters drawn alike are the box that stands for what no typeface has.
KNOWS_CHINESE = """() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 50 });
    const pen = canvas.getContext("2d");
    return new Set([..."卷积核"].map((character) => {
        pen.clearRect(0, 0, 40, 50);
        pen.font = "32px serif";
        pen.fillText(character, 4, 36);
        return canvas.toDataURL();
    })).size === 3;
}"""
NO_CHINESE = (
    "no typeface on this machine has Chinese characters: the PDF would show boxes. "
    "Debian and Ubuntu: apt-get install fonts-noto-cjk. Fedora: dnf install "
    "google-noto-sans-cjk-fonts. macOS and Windows bring one."
)
MARGIN = 51  # points: 18 mm, as in print.css

FRONT = """
.front { display: grid; align-content: center; min-height: 230mm; }
.front img { width: 28mm; height: 28mm; }
.front h1 { font-size: 30pt !important; margin: 8mm 0 4mm; }
.contents-page, .chapter { break-before: page; }
.contents-page ul { list-style: none; padding: 0; }
.chapter article > section > h2 { margin-top: 0; }
.contents-page .inner { margin-left: 8mm; }
.contents-page li { margin-right: 15mm; } /* room for the numbers of pages */
"""


def _place(address: str, identifier: str = "") -> str:
    """The identifier, in the whole, of a page or of a place on it."""
    page = pages.key(address)
    return f"{page}--{identifier}" if identifier else page


def _put_solution_last(card: Tag) -> None:
    """Move an exercise's solution behind its card, in which a learner answers."""
    cell = card.find_parent(class_="cell")
    solution = next(
        (d for d in card.select("details") if d.summary and d.summary.get_text() == "Solution"),
        None,
    )
    if cell is None or solution is None:
        return
    cell.insert_after(solution.extract())


def join(site: Path) -> str:
    """One document with all pages, behind a title page and the contents."""
    parts = pages.chapters(site)
    addresses = [part.address for part in parts]
    for part in parts:
        part.rename(lambda identifier, part=part: _place(part.address, identifier))
        part.lead(addresses, lambda address, identifier: f"#{_place(address, identifier)}")
        for folded in part.article.select("details.hide"):
            folded.decompose()
        for card in part.article.select("[data-exercise]"):
            _put_solution_last(card)
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
    entries = mark_chinese(
        "".join(
            f'<li{" class=inner" if p.inner else ""}><a href="#{p.key}">{escape(p.title)}</a></li>'
            for p in parts
        )
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
    """Write the PDF of the book built in ``site``.

    Raises:
        SystemExit: If no typeface of this machine has Chinese characters.
    """
    check = browser.new_page()
    if not check.evaluate(KNOWS_CHINESE):
        raise SystemExit(NO_CHINESE)
    check.close()
    with tempfile.TemporaryDirectory() as folder:
        document, printed = Path(folder, "book.html"), Path(folder, "book.pdf")
        document.write_text(join(site), encoding="utf-8")
        page = browser.new_page(java_script_enabled=False)
        page.goto(document.as_uri(), wait_until="load")
        output.parent.mkdir(parents=True, exist_ok=True)
        settings = {"prefer_css_page_size": True, "print_background": True}
        page.pdf(path=printed, tagged=True, outline=True, **settings)
        page.close()
        finish(printed, output)


def finish(printed: Path, output: Path) -> None:
    """Name the author, number the contents, and write what is there twice once."""
    with pikepdf.open(printed) as book:
        book.docinfo["/Author"] = pages.AUTHOR
        _number_contents(book)
        _merge_pictures(book)
        generate = pikepdf.ObjectStreamMode.generate
        book.save(output, object_stream_mode=generate, compress_streams=True)


def _number_contents(book: pikepdf.Pdf) -> None:
    """Write at the right of each line of the contents the number of the page it leads to."""
    numbers = {page.obj.objgen: number for number, page in enumerate(book.pages, 1)}
    places = {str(name): numbers[place[0].objgen] for name, place in book.Root.Dests.items()}
    for page in book.pages[1:]:
        lines: dict[str, float] = {}
        for link in page.get("/Annots", []):
            if "/Dest" in link:  # a title on two lines is two links: the number stands at the last
                name, low = str(link.Dest), float(link.Rect[1])
                lines[name] = min(low, lines.get(name, low))
        if min((places[name] for name in lines), default=0) <= numbers[page.obj.objgen]:
            return  # the contents are over: a chapter's links lead back as well
        font = page.add_resource(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            ),
            pikepdf.Name.Font,
        )
        right = float(page.mediabox[2]) - MARGIN
        text = "".join(
            f"BT {font} 9 Tf {right - 5 * len(str(places[name])):.2f} {low + 2:.2f} Td"
            f" ({places[name]}) Tj ET\n"
            for name, low in lines.items()
        )
        page.contents_add(b"q", prepend=True)
        page.contents_add(f"Q /Artifact BMC\n{text}EMC".encode())


def _merge_pictures(book: pikepdf.Pdf) -> None:
    """Let all that draw one picture draw the same copy of it."""
    first: dict[tuple[bytes, bytes], pikepdf.Object] = {}
    for thing in book.objects:
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        drawn = thing.get("/Resources", {}).get("/XObject", {})
        for name, picture in list(drawn.items()):
            if picture.get("/Subtype") == "/Image":
                description = picture.stream_dict.unparse(resolved=False)
                drawn[name] = first.setdefault((description, picture.read_raw_bytes()), picture)


if __name__ == "__main__":
    with start(on_path()) as chromium:
        print_pdf(Path(sys.argv[1]), Path(sys.argv[2]), chromium)
    print(sys.argv[2])
