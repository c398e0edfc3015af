"""What a link to a page looks like where it is shared, and the cover of the bound book.

A page's picture has 1200 by 630 pixels.

Such pictures are asked for by their full address, so they are drawn only where the site's is known
(``CONVLESSONS_SITE_URL``). Their typeface comes with matplotlib: they are the same on any machine.
sphinxext-opengraph would draw the Chinese of our titles as boxes, and its settings are as long.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from sphinx.application import Sphinx

FOLDER = "_static/social"
WIDTH, HEIGHT = 1200, 630
GROUND, CENTRE = "#0b63c4", "#ffab6b"  # those of the favicon
_CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]+")  # matplotlib's typeface has none


def draw(path: Path, title: str, book: str) -> None:
    """Write the picture of one page.

    Args:
        path: The PNG file.
        title: The page's title; its Chinese part is left out.
        book: The name of the book.
    """
    figure, page = _sheet(WIDTH, HEIGHT)
    _mark(page, 850, 205, 60)
    words = " ".join(_CHINESE.sub("", title).split())
    page.text(80, 340, _wrapped(words, 18), size=42, color="white", weight="bold", va="center")
    if words != book:
        page.text(80, 70, book, size=22, color="white")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Software": None})


def draw_cover(file: IO[bytes], book: str, author: str) -> None:
    """Write the cover of the book as PNG, 1200 by 1800 pixels: the shape that shelves expect."""
    figure, page = _sheet(1200, 1800)
    _mark(page, 260, 880, 160)
    page.text(600, 620, _wrapped(book, 14), size=72, color="white", weight="bold", ha="center")
    page.text(600, 120, author, size=30, color="white", ha="center")
    figure.savefig(file, format="png", metadata={"Software": None})


def _sheet(width: int, height: int) -> tuple[Figure, Axes]:
    """A sheet in the book's colour, whose units are pixels."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / 100, height / 100), dpi=100, facecolor=GROUND)
    page = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
    page.axis("off")
    return figure, page


def _mark(page: Axes, left: int, bottom: int, cell: int) -> None:
    """The book's mark: a dilated kernel's centre among its neighbours."""
    from matplotlib.patches import FancyBboxPatch

    style = f"round,pad=0,rounding_size={cell * 14 / 60:g}"
    for row in range(3):
        for column in range(3):
            colour = CENTRE if row == column == 1 else "white"
            corner = (left + cell * 5 / 3 * column, bottom + cell * 5 / 3 * row)
            square = FancyBboxPatch(corner, cell, cell, style, facecolor=colour, edgecolor="none")
            page.add_patch(square)


def _wrapped(words: str, width: int) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(words, width, break_long_words=False))


def add_card(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Draw the page's picture and give the template its address."""
    base = app.config.html_baseurl
    if not base or not doctree or app.builder.name != "html":
        return
    title = app.env.titles[pagename].astext()
    name = f"{FOLDER}/{pagename.replace('/', '-')}.png"
    draw(Path(app.outdir, name), title, app.config.html_title or app.config.project)
    context["social_card"] = base + name


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the pictures with Sphinx."""
    app.connect("html-page-context", add_card)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
