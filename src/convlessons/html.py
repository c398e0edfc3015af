"""HTML and text that every output shares: one style sheet, one card, one table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

STYLE_START = '<style data-convlessons="cards">'

Cell = str | int | None

# A run of Chinese: characters, and the marks and spaces between them; no digits, as of 3×3卷积核.
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = r"\u3001-\u3011\uff01-\uff0f\uff1a-\uff1f"
CHINESE = re.compile(rf"[{_MARKS}]*[{_HAN}](?:[{_HAN}{_MARKS}]|\s+(?=[{_HAN}]))*")


def chinese(text: str, element: str = "span") -> str:
    """HTML text, without elements, with every run of Chinese in one that names its language."""
    return CHINESE.sub(rf'<{element} lang="zh-Hans">\g<0></{element}>', text)


def css() -> str:
    """The style sheet of cards and tables; the book's pages link it, Jupyter's outputs carry it."""
    return files("convlessons").joinpath("html.css").read_text(encoding="utf-8")


def standalone(html: str) -> str:
    """The HTML with its style sheet before it, for an output that has no page around it."""
    return f"{STYLE_START}\n{css()}</style>\n{html}"


def without_style(html: str) -> str:
    """The HTML without the style sheet that `standalone` put before it."""
    return re.sub(rf"{re.escape(STYLE_START)}.*?</style>\n?", "", html, flags=re.DOTALL)


def inline(text: str) -> str:
    """One run of text as HTML: escaped, Chinese named, `` `code` `` and ``*emphasis*`` set.

    As in markup.js.
    """

    def marked(match: re.Match[str]) -> str:
        code, emphasis = match.groups()
        return f"<code>{code}</code>" if code else f"<em>{emphasis}</em>"

    return re.sub(r"`([^`]+)`|\*([^*]+)\*", marked, chinese(escape(text)))


def card(title: str, body: str, *, folded: bool = False, **attributes: str) -> str:
    """A card: a heading and what it is about.

    Args:
        title: HTML of the heading.
        body: HTML below it.
        folded: Whether only the heading shows until the card is opened.
        **attributes: Attributes of the card; an underscore stands for a hyphen (``data_verdict``).
    """
    given = "".join(
        f' {name.replace("_", "-")}="{escape(value)}"' for name, value in attributes.items()
    )
    heading = f'<h3 class="convlessons-title">{title}</h3>'
    whole = heading + body
    if folded:
        whole = f"<details><summary>{heading}</summary>{body}</details>"
    return f'<section class="convlessons-card"{given}>{whole}</section>'


def table(caption: str, columns: Sequence[str], bodies: str, kind: str = "") -> str:
    """A table in a box that scrolls by itself, by keyboard too, where the page is too narrow.

    Args:
        caption: Text above the table; it also names the box.
        columns: Text of the column heads.
        bodies: One or more ``<tbody>``.
        kind: A further class of the table.
    """
    head = "".join(f'<th scope="col">{inline(column)}</th>' for column in columns)
    return (
        f'<div class="convlessons-scroll" role="group" aria-label="{escape(caption)}" tabindex="0">'
        f'<table class="convlessons-table {kind}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>{bodies}</table></div>"
    )


@dataclass(frozen=True)
class Table:
    """Rows under a caption: text in a terminal, HTML in a notebook. A row's first cell names it.

    Integers are written with thousands separators and stand on the right; ``None`` is a dash.
    The HTML sets no colour, so that it takes the page's own in every theme.

    Attributes:
        caption: What the table shows.
        columns: Heading of each column.
        rows: Cells, as many in each row as there are columns.
        note: A sentence under the table.

    Raises:
        ValueError: If a row has not as many cells as there are columns.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    note: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(
                    f"rows must have one cell a column; got {len(row)} cells in row {row[:1]} "
                    f"and {len(self.columns)} columns"
                )

    def __str__(self) -> str:
        lines = [list(self.columns), *([_text(cell) for cell in row] for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        body = [
            "  ".join(
                cell.rjust(width) if to_right else cell.ljust(width)
                for cell, width, to_right in zip(line, widths, self._right(), strict=True)
            ).rstrip()
            for line in lines
        ]
        return "\n".join([self.caption, *body, *([self.note] if self.note else [])])

    def html(self) -> str:
        """The table as it stands in a card: each cell has its column's name, for narrow cards."""
        named = [f'data-column="{escape(column)}"' for column in self.columns]
        right = self._right()
        body = "".join(
            f'<tr><th scope="row">{inline(_text(row[0]))}</th>'
            + "".join(
                f'<td class="convlessons-number" {name}>{escape(_text(cell))}</td>'
                if to_right
                else f"<td {name}>{inline(_text(cell))}</td>"
                for cell, name, to_right in zip(row[1:], named[1:], right[1:], strict=True)
            )
            + "</tr>"
            for row in self.rows
        )
        note = f"<p>{inline(self.note)}</p>" if self.note else ""
        return table(self.caption, self.columns, f"<tbody>{body}</tbody>") + note

    def _repr_html_(self) -> str:
        return standalone(self.html())

    def _right(self) -> list[bool]:
        return [_is_right([row[i] for row in self.rows]) for i in range(len(self.columns))]


def _text(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:,}" if isinstance(cell, int) else cell


def _is_right(column: Sequence[Cell]) -> bool:
    """Columns of numbers stand on the right, be they integers or written out ("1.02 ×")."""
    return bool(column) and all(
        cell is None or isinstance(cell, int) or cell.lstrip("−-")[:1].isdigit() for cell in column
    )
