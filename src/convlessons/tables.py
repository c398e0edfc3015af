"""A small table: text in a terminal, accessible HTML in a notebook, in light and dark alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

Cell = str | int | None


@dataclass(frozen=True)
class Table:
    """Rows under a caption. The first cell of a row names it.

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
        right = [_is_right(column) for column in self._by_column()]
        body = [
            "  ".join(
                cell.rjust(width) if to_right else cell.ljust(width)
                for cell, width, to_right in zip(line, widths, right, strict=True)
            ).rstrip()
            for line in lines
        ]
        return "\n".join([self.caption, *body, *([self.note] if self.note else [])])

    def _repr_html_(self) -> str:
        right = [_is_right(column) for column in self._by_column()]
        head = "".join(
            f'<th scope="col"{_align(to_right)}>{escape(column)}</th>'
            for column, to_right in zip(self.columns, right, strict=True)
        )
        body = "".join(
            f'<tr><th scope="row"{_align(False)}>{escape(_text(row[0]))}</th>'
            + "".join(
                f"<td{_align(to_right)}>{escape(_text(cell))}</td>"
                for cell, to_right in zip(row[1:], right[1:], strict=True)
            )
            + "</tr>"
            for row in self.rows
        )
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return (
            # a wide table scrolls by itself, by keyboard too
            f'<div role="group" tabindex="0" aria-label="{escape(self.caption)}" '
            'style="overflow-x: auto">'
            f"<table><caption>{escape(self.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}</div>"
        )

    def _by_column(self) -> list[list[Cell]]:
        return [[row[i] for row in self.rows] for i in range(len(self.columns))]


def _text(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:,}" if isinstance(cell, int) else cell


def _is_right(column: Sequence[Cell]) -> bool:
    """Columns of numbers stand on the right, be they integers or written out ("1.02 ×")."""
    return bool(column) and all(
        cell is None or isinstance(cell, int) or cell[:1].isdigit() for cell in column
    )


def _align(to_right: bool) -> str:
    return f' style="text-align: {"right" if to_right else "left"}"'
