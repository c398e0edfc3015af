"""The HTML that claims and exercises share: their style sheet and text set inline."""

import re
from html import escape
from importlib.resources import files

STYLE_START = '<style data-convlessons="cards">'


def css() -> str:
    """The style sheet of every card; the book's pages link it, Jupyter's outputs carry it."""
    return files("convlessons").joinpath("cards.css").read_text(encoding="utf-8")


def standalone(html: str) -> str:
    """The HTML with its style sheet before it, for an output that has no page around it."""
    return f"{STYLE_START}\n{css()}</style>\n{html}"


def without_style(html: str) -> str:
    """The HTML without the style sheet that `standalone` put before it."""
    return re.sub(rf"{re.escape(STYLE_START)}.*?</style>\n?", "", html, flags=re.DOTALL)


def inline(text: str) -> str:
    """One run of text as HTML: everything escaped, `` `code` `` set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
