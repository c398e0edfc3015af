"""A printed figure beside ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from convlessons.html import Table

# Ki is 1024. GoogLeNet's paper counts parameters so: it prints 1,024,000 weights as 1000K.
UNITS: dict[str, Fraction] = {
    "": Fraction(1),
    "%": Fraction(1, 100),
    "K": Fraction(10**3),
    "Ki": Fraction(1024),
    "M": Fraction(10**6),
    "G": Fraction(10**9),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as its source prints it, and what our blocks and networks give.

    Attributes:
        what: The network or layer.
        quantity: "parameters", "weights", "MACs", "MACs without classifier", "share of MACs", ...
        printed: The digits, as printed.
        unit: What they count in: one of ``UNITS``.
        computed: Our figure, in ones.
        source: Where it is printed.
        remark: Why it differs, or what it counts.
    """

    what: str
    quantity: str
    printed: str
    unit: str
    computed: int | Fraction
    source: str
    remark: str = ""

    @property
    def claimed(self) -> Fraction:
        """The printed figure, in ones."""
        return Fraction(self.printed) * UNITS[self.unit]

    @property
    def recomputes(self) -> bool:
        """Whether ours, rounded to the printed digits, is the printed figure."""
        decimals = len(self.printed.partition(".")[2])
        half_a_digit = UNITS[self.unit] / 10**decimals / 2
        return bool(abs(self.computed - self.claimed) <= half_a_digit)

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
                "yes" if figure.recomputes else "no",
                figure.source,
                figure.remark,
            )
            for figure in self.figures
        ]
        good = sum(figure.recomputes for figure in self.figures)
        return Table(
            self.caption,
            ("what", "quantity", "printed", "computed", "ratio", "recomputes", "source", "remark"),
            rows,
            f"{good} of {len(self.figures)} figures recompute: ours, rounded to the printed "
            "digits, is the printed one.",
        )

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def _digits(value: int | Fraction, unit: str) -> str:
    return f"{float(100 * value):.2f} %" if unit == "%" else f"{int(value):,}"
