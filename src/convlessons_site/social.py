"""What a link to a page looks like where it is shared: a picture of 1200 by 630 pixels a page.

Such pictures are asked for by their full address, so they are drawn only where the site's is known
(``CONVLESSONS_SITE_URL``). Their typeface comes with matplotlib: they are the same on any machine.
sphinxext-opengraph would draw the Chinese of our titles as boxes, and its settings are as long.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
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
    from matplotlib.figure import Figure
    from matplotlib.patches import FancyBboxPatch

    figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100, facecolor=GROUND)
    page = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
    page.axis("off")
    for row in range(3):  # the book's mark: a dilated kernel's centre among its neighbours
        for column in range(3):
            colour = CENTRE if row == column == 1 else "white"
            corner = (850 + 100 * column, 205 + 100 * row)
            shape = FancyBboxPatch(
                corner, 60, 60, "round,pad=0,rounding_size=14", facecolor=colour, edgecolor="none"
            )
            page.add_patch(shape)
    words = " ".join(_CHINESE.sub("", title).split())
    page.text(80, 340, _wrapped(words, 18), size=42, color="white", weight="bold", va="center")
    if words != book:
        page.text(80, 70, book, size=22, color="white")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Software": None})


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
