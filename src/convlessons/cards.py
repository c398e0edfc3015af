"""The HTML that claims and exercises share: their style sheet and text set inline."""

import re
from collections.abc import Sequence
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


def table(caption: str, columns: Sequence[str], bodies: str, kind: str = "") -> str:
    """A table in a box that scrolls by itself, by keyboard too, where the page is too narrow.

    Args:
        caption: Text above the table; it also names the box.
        columns: Text of the column heads.
        bodies: One or more ``<tbody>``.
        kind: A further class of the table.
    """
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    return (
        f'<div class="convlessons-scroll" role="group" aria-label="{escape(caption)}" tabindex="0">'
        f'<table class="convlessons-table {kind}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>{bodies}</table></div>"
    )


def inline(text: str) -> str:
    """One run of text as HTML: escaped, `` `code` `` and ``*emphasis*`` set (as in markup.js)."""

    def marked(match: re.Match[str]) -> str:
        code, emphasis = match.groups()
        return f"<code>{code}</code>" if code else f"<em>{emphasis}</em>"

    return re.sub(r"`([^`]+)`|\*([^*]+)\*", marked, escape(text))
