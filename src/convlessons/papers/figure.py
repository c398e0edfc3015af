"""A printed figure beside ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from convlessons.claims import Verdict
from convlessons.claims.printed import Printed
from convlessons.claims.references import reference
from convlessons.html import Table

#: The figures of a table as data: which source's, and what is found of them.
MIME = "application/vnd.convlessons.printed+json"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as its source prints it, and what our blocks and networks give.

    Attributes:
        what: The network or layer.
        quantity: "parameters", "weights", "MACs", "MACs without classifier", "share of MACs", ...
        printed: The digits, as printed.
        unit: What they count in: "%", "K", "Ki" (1024), "M", "G", or "" for ones.
        computed: Our figure, in ones.
        source: Key of the bibliography's entry that prints it; "" for a library's own pages.
        place: Where it is printed: "Table 1".
        remark: Why it differs, or what it counts.
    """

    what: str
    quantity: str
    printed: str
    unit: str
    computed: int | Fraction
    source: str
    place: str
    remark: str = ""

    @property
    def name(self) -> str:
        """The figure's name, as a trial names it: "ResNet-50, MACs"."""
        return f"{self.what}, {self.quantity}"

    @property
    def claimed(self) -> Fraction:
        """The printed figure, in ones."""
        return Printed(self.printed, self.unit).value

    @property
    def verdict(self) -> Verdict:
        """By the rule of printed figures: rounded, cut off (a condition), or another figure."""
        return {
            "rounded": Verdict.CONFIRMED,
            "cut off": Verdict.WITH_A_CONDITION,
            "neither": Verdict.CORRECTED,
        }[Printed(self.printed, self.unit).reading(self.computed)]

    @property
    def recomputes(self) -> bool:
        """Whether ours, rounded to the printed digits, is the printed figure."""
        return self.verdict is Verdict.CONFIRMED

    @property
    def ratio(self) -> float:
        """Ours over the printed figure."""
        return float(self.computed / self.claimed)


@dataclass(frozen=True)
class PaperTable:
    """The figures of one paper, printed beside computed."""

    caption: str
    figures: Sequence[Figure]

    def table(self) -> Table:
        """As rows of text, with how many recompute."""
        rows = [
            (
                figure.what,
                figure.quantity,
                f"{figure.printed} {figure.unit}".strip(),
                _digits(figure.computed, figure.unit),
                f"{figure.ratio:.3f}",
                _WORDS[figure.verdict],
                f"{reference(figure.source).name}, {figure.place}"
                if figure.source
                else figure.place,
                figure.remark,
            )
            for figure in self.figures
        ]
        good = sum(figure.recomputes for figure in self.figures)
        cut = sum(figure.verdict is Verdict.WITH_A_CONDITION for figure in self.figures)
        return Table(
            self.caption,
            ("what", "quantity", "printed", "computed", "ratio", "recomputes", "source", "remark"),
            rows,
            f"{good} of {len(self.figures)} figures recompute: ours, rounded to the printed "
            f"digits, is the printed one. Cut off and not rounded: {cut}.",
        )

    def __str__(self) -> str:
        return str(self.table())

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        """The table, and its figures as data, by which the book is checked for contradictions."""
        return {
            "text/html": self.table()._repr_html_(),
            "text/plain": str(self),
            MIME: [
                {
                    "source": each.source,
                    "figure": each.name,
                    "verdict": str(each.verdict),
                    "computed": _digits(each.computed, each.unit),
                }
                for each in self.figures
            ],
        }


_WORDS = {
    Verdict.CONFIRMED: "✓ yes",
    Verdict.WITH_A_CONDITION: "◐ cut off",
    Verdict.CORRECTED: "✗ no",
}


def _digits(value: int | Fraction, unit: str) -> str:
    return f"{float(100 * value):.2f} %" if unit == "%" else f"{int(value):,}"
