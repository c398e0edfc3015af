"""Bind the built book as an EPUB 3: `python tools/epub.py SITE OUTPUT`.

Made of the site's own pages: pictures stand for widgets, formulas are MathML, solutions unfold
where the reading system can. Nothing in it is a script.
"""

import io
import mimetypes
import os
import re
import sys
import time
import uuid
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pages

from convlessons_site.languages import mark_chinese
from convlessons_site.social import draw_cover

XHTML = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    ' lang="en" xml:lang="en">\n<head><meta charset="utf-8"/><title>{title}</title>'
    '<link rel="stylesheet" type="text/css" href="book.css"/></head>\n<body>{body}</body></html>\n'
)
CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
ACCESSIBILITY = {
    "accessMode": ["textual", "visual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeature": ["alternativeText", "MathML", "structuralNavigation"],
    "accessibilityHazard": ["none"],
    "accessibilitySummary": ["Every picture has an alternative text; every formula is MathML."],
}


# Two pictures of the same pixels have one identifier in matplotlib's drawings; nothing uses it.
_PICTURE_ID = re.compile(rb'(<image\b[^>]*?) id="image\w+"')


def _entry(link: str, below: Sequence[str] = ()) -> str:
    """An entry of the contents, over the entries that belong to it."""
    inner = f"<ol>{''.join(below)}</ol>" if below else ""
    return f"<li>{link}{inner}</li>"


def _said_in_xml(html: str) -> str:
    """The document whose parts in another language say so as XML does too."""
    return re.sub(r' lang="([\w-]+)"(?! xml:lang)', r' lang="\1" xml:lang="\1"', html)


class Epub:
    """The files of the book by their name in it, each with its type and properties."""

    def __init__(self, site: Path):
        self.site, self.name = site, pages.name(site)
        self.parts = pages.chapters(site)
        self.files: dict[str, bytes] = {}
        self.manifest: list[tuple[str, str, str]] = []
        cover = io.BytesIO()
        draw_cover(cover, self.name, pages.AUTHOR)
        self._add("cover.png", cover.getvalue(), "cover-image")
        image = (
            f'<section epub:type="cover"><img src="cover.png" alt="{escape(self.name)}"/></section>'
        )
        self._add("cover.xhtml", XHTML.format(title=escape(self.name), body=image).encode())
        for part in self.parts:
            self._add_chapter(part)
        contents = XHTML.format(title="Contents", body=f"<h1>Contents</h1>{self._contents()}")
        self._add("nav.xhtml", _said_in_xml(mark_chinese(contents)).encode(), "nav")
        self._add("book.css", Path(__file__).with_suffix(".css").read_bytes())

    def _add(self, name: str, content: bytes, properties: str = "") -> None:
        kind = {"xhtml": "application/xhtml+xml"}.get(name.rpartition(".")[2])
        self.files[name] = content
        said = f' properties="{properties}"' if properties else ""
        self.manifest.append((name, kind or mimetypes.guess_type(name)[0] or "", said))

    def _add_chapter(self, part: pages.Chapter) -> None:
        part.lead([each.address for each in self.parts], self._place)
        for image in part.article.select("img"):
            picture = part.file(str(image["src"]))
            image["src"] = f"images/{picture.name}"
            if image["src"] not in self.files:
                self._add(image["src"], _PICTURE_ID.sub(rb"\1", picture.read_bytes()))
        for formula in part.article.select("math"):
            formula["xmlns"] = "http://www.w3.org/1998/Math/MathML"
        body = part.article.decode(formatter="minimal")
        page = XHTML.format(title=escape(part.title), body=body)
        self._add(
            f"{part.key}.xhtml", _said_in_xml(page).encode(), "mathml" if part.article.math else ""
        )

    @staticmethod
    def _place(address: str, identifier: str) -> str:
        file = f"{pages.key(address)}.xhtml"
        return f"{file}#{identifier}" if identifier else file

    def _contents(self) -> str:
        """The table of contents: each chapter over its sections and the pages below it."""
        chapters: list[tuple[str, list[str]]] = []
        for part in self.parts:
            file = f"{part.key}.xhtml"
            link = f'<a href="{file}">{escape(part.title)}</a>'
            sections = [
                _entry(f'<a href="{file}#{section["id"]}">{escape(title.get_text())}</a>')
                for section in part.article.select("article > section > section[id]")
                if (title := section.find("h2"))
            ]
            if part.inner:
                chapters[-1][1].append(_entry(link, sections))
            else:
                chapters.append((link, sections))
        entries = "".join(_entry(*chapter) for chapter in chapters)
        return f'<nav epub:type="toc"><ol>{entries}</ol></nav>'

    def _package(self) -> str:
        when = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
        modified = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(when))
        identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"convlessons/{self.name}")
        foot = pages.soup(self.site / "index.html").select_one(".foot")
        about = "".join(
            f'<meta property="schema:{term}">{value}</meta>'
            for term, values in ACCESSIBILITY.items()
            for value in values
        )
        items = "".join(
            f'<item id="f{number}" href="{escape(name)}" media-type="{kind}"{properties}/>\n'
            for number, (name, kind, properties) in enumerate(self.manifest)
        )
        spine = "".join(
            f'<itemref idref="f{number}"/>'
            for number, (name, _, properties) in enumerate(self.manifest)
            if name.endswith(".xhtml") and name != "nav.xhtml"
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="en"'
            ' unique-identifier="id">\n'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:identifier id="id">urn:uuid:{identifier}</dc:identifier>'
            f"<dc:title>{escape(self.name)}</dc:title><dc:language>en</dc:language>"
            f"<dc:creator>{pages.AUTHOR}</dc:creator>"
            f"<dc:rights>{escape(foot.get_text(strip=True)) if foot else ''}</dc:rights>"
            f'<meta property="dcterms:modified">{modified}</meta>{about}'
            f'<meta name="cover" content="f0"/></metadata>\n'
            f"<manifest>{items}</manifest>\n<spine>{spine}</spine></package>\n"
        )

    def write(self, output: Path) -> None:
        """Write the book; its type comes first and uncompressed, as the format asks."""
        output.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            book.writestr("META-INF/container.xml", CONTAINER)
            book.writestr("book/content.opf", self._package())
            for name, content in self.files.items():
                book.writestr(f"book/{name}", content)


if __name__ == "__main__":
    Epub(Path(sys.argv[1])).write(Path(sys.argv[2]))
    print(sys.argv[2])
