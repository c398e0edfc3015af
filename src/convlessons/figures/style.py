"""One home for the look of every figure: the palette of the widgets, light and dark.

Colours differ in lightness as well as hue, and a figure never tells things apart by colour alone.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by their part in a figure; the same names as the widgets' CSS variables."""

    ink: str
    muted: str
    surface: str
    line: str
    accent: str
    second: str
    third: str
    hole: str
    ramp: tuple[str, str, str, str, str]


LIGHT = Palette(
    ink="#1b1f24",
    muted="#57606a",
    surface="#ffffff",
    line="#d0d5db",
    accent="#0b63c4",
    second="#b8500a",
    third="#1a7f5a",
    hole="#fbe9dd",
    ramp=("#d6e6f7", "#a3c8ee", "#64a2e0", "#2374c6", "#0a4b96"),
)
DARK = Palette(
    ink="#e6e9ee",
    muted="#9aa4b2",
    surface="#14181d",
    line="#343b45",
    accent="#6cb2ff",
    second="#ffab6b",
    third="#5bd3a4",
    hole="#3a2415",
    ramp=("#17324f", "#1d4d80", "#2a72ba", "#5aa3ea", "#b5d8ff"),
)

NARROW = 3.4  # inches of 100 CSS pixels: what a phone of 390 leaves
SMALL = 8  # points of a phone's letters: 11 CSS pixels, and more than 9 on the narrowest
_current = LIGHT


def palette() -> Palette:
    """The palette that figures are drawn in now."""
    return _current


@contextmanager
def drawn_in(chosen: Palette, *, narrow: bool = False) -> Iterator[Palette]:
    """Draw in a palette, with a phone's letters if narrow: matplotlib's settings follow."""
    import matplotlib

    global _current
    before, _current = _current, chosen
    try:
        settings: Any = _settings(chosen)  # matplotlib types the keys one by one
        if narrow:
            settings |= {"font.size": SMALL, "axes.titlesize": SMALL, "lines.markersize": 4}
        with matplotlib.rc_context(settings):
            yield chosen
    finally:
        _current = before


def narrow(ax: "Axes") -> bool:
    """Whether the axes stand in a phone's figure."""
    figure = ax.get_figure(root=True)
    return figure is not None and figure.get_figwidth() <= NARROW


def _settings(colours: Palette) -> dict[str, Any]:
    from cycler import cycler

    return {
        "figure.facecolor": colours.surface,
        "savefig.facecolor": colours.surface,
        "axes.facecolor": colours.surface,
        "axes.edgecolor": colours.muted,
        "axes.labelcolor": colours.ink,
        "axes.titlecolor": colours.ink,
        "axes.titlesize": 11,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.prop_cycle": cycler(
            color=[colours.accent, colours.second, colours.third, colours.muted],
            linestyle=["-", "--", "-.", ":"],
        ),
        "text.color": colours.ink,
        "xtick.color": colours.muted,
        "ytick.color": colours.muted,
        "grid.color": colours.line,
        "legend.frameon": False,
        "font.size": 10,
        "font.family": "DejaVu Sans",
        "svg.fonttype": "path",
        "svg.hashsalt": "convlessons",  # the same figure is the same file
        "image.interpolation": "nearest",
    }


def axes(ax: "Axes | None", size: tuple[float, float] | None = None) -> "Axes":
    """The axes given, or new ones: of a size in inches, or of matplotlib's own."""
    if ax is not None:
        return ax
    from matplotlib import pyplot as plt

    return plt.subplots(figsize=size, layout="constrained")[1]


def told_apart(items: Collection[Any], *styles: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Each item with styles of its own.

    Raises:
        ValueError: If there are more items than styles: none is left out unnoticed.
    """
    most = min(map(len, styles))
    if len(items) > most:
        raise ValueError(f"a drawing tells at most {most} apart; got {len(items)}")
    return zip(items, *styles, strict=False)


def fill_figure(ax: "Axes") -> None:
    """Let the axes take the whole figure: a drawing has margins of its own."""
    figure = ax.get_figure(root=True)
    assert figure, "the axes stand in a figure"
    figure.set_layout_engine("none")
    ax.set_position((0, 0, 1, 1))
