"""Figures of the Inception module: its joined channels, its cost, and which branch is leant on."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from convlessons.figures.style import axes, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CENTRES = (0.125, 0.375, 0.625, 0.875)  # of the branches, as shares of the drawing's width


class Way(NamedTuple):
    """A branch of a module: its kernel, its 1x1 reduction if it has one, its width, its weights."""

    kernel: str
    reduce: int | None
    width: int
    weights: int


def module(channels: int, ways: Sequence[Way], ax: "Axes | None" = None) -> "Axes":
    """An Inception module from top to bottom, each wire as wide as its channels.

    Args:
        channels: what the module reads.
        ways: its four branches, in the order in which they are concatenated.
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.patches import PathPatch, Rectangle
    from matplotlib.path import Path

    colours = palette()
    ax = axes(ax, (6.4, 5.6))
    ax.set(xlim=(0, 1), ylim=(1, 0))
    ax.axis("off")
    unit = 0.2 / max(channels, *(way.width for way in ways))
    look: dict[str, Any] = {"facecolor": colours.ramp[1], "edgecolor": colours.ramp[3], "lw": 1}

    def wire(x0: float, x1: float, top: float, bottom: float, count: int) -> None:
        half, middle = count * unit / 2, (top + bottom) / 2
        right = [(x1 + half, bottom), (x1 + half, middle), (x0 + half, middle), (x0 + half, top)]
        left = [(x0 - half, top), (x0 - half, middle), (x1 - half, middle), (x1 - half, bottom)]
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3]
        ax.add_patch(PathPatch(Path([*left, *right], codes), **look))
        chip: dict[str, Any] = {"facecolor": colours.surface, "edgecolor": "none", "pad": 1}
        x = (x0 + x1) / 2
        ax.text(x, middle, f"{count:,}", ha="center", va="center", fontsize=9, bbox=chip)

    def box(x: float, y: float, words: str, width: float = 0.2) -> None:
        edge: dict[str, Any] = {"facecolor": colours.surface, "edgecolor": colours.ink, "lw": 1}
        ax.add_patch(Rectangle((x - width / 2, y - 0.03), width, 0.06, zorder=3, **edge))
        ax.text(x, y, words, ha="center", va="center", fontsize=10, zorder=4)

    box(0.5, 0.04, f"input: {channels:,} channels", 0.96)
    out = sum(way.width for way in ways)
    left = 0.5 - out * unit / 2
    for x, way in zip(CENTRES, ways, strict=True):
        pool = way.kernel.startswith("max")
        first = way.kernel if pool else "1×1" if way.reduce is not None else None
        projected = pool and way.weights > 0
        reads = channels if way.reduce is None else way.reduce
        wire(x, x, 0.07, 0.24 if first else 0.49, channels)
        if first:
            box(x, 0.27, first)
            wire(x, x, 0.3, 0.49, reads)
        box(x, 0.52, "1×1" if projected else "as it is" if pool else way.kernel)
        wire(x, left + way.width * unit / 2, 0.55, 0.75, way.width)
        left += way.width * unit
        ax.text(x, 0.9, f"{way.weights:,}", ha="center", va="center", fontsize=10)
    box(0.5, 0.78, f"concatenated: {out:,} channels", 0.96)
    ax.text(0.5, 0.86, "weights of each branch", ha="center", va="center", fontsize=9)
    return ax


def growth(
    rows: Mapping[str, Sequence[float]], ax: "Axes | None" = None, *, label: str = "channels"
) -> "Axes":
    """A line for each kind of module: a figure before and after every module of a row.

    Args:
        rows: kind to its figures, the one before the first module first.
        ax: axes to draw on; new ones if absent.
        label: what the figures are.
    """
    colours = palette()
    ax = axes(ax, (6.4, 3))
    kinds = told_apart(rows.items(), (colours.accent, colours.second), "os")
    for (kind, values), colour, marker in kinds:
        ax.plot(range(len(values)), values, color=colour, marker=marker, markersize=4)
        ax.annotate(
            f"{kind}: {values[-1]:,.4g}",
            (len(values) - 1, values[-1]),
            xytext=(-6, 6),
            textcoords="offset points",
            ha="right",
            color=colours.ink,
        )
    ax.set(xlabel="modules in a row", ylabel=label, ylim=(0, None))
    ax.set_xticks(range(max(map(len, rows.values()))))
    ax.margins(y=0.2)
    return ax


def leaning(
    lost: Mapping[str, Sequence[Sequence[float]]],
    scales: Sequence[float],
    ax: "Axes | None" = None,
    *,
    label: str = "period of the stripes, pixels",
) -> "Axes":
    """Accuracy lost without a branch, over the scale of things: a dot a seed, a line of medians.

    Args:
        lost: branch to the losses of its seeds at each scale.
        scales: the scales, in order.
        ax: axes to draw on; new ones if absent.
        label: what the scales are.
    """
    from statistics import median

    colours = palette()
    ax = axes(ax, (7.5, 3.6))
    looks = told_apart(
        lost.items(),
        (colours.accent, colours.second, colours.third, colours.muted),
        "osD^",
        ("-", "--", "-.", ":"),
    )
    for row, ((branch, points), colour, marker, line) in enumerate(looks):
        places = [at + 0.08 * (row - 1.5) for at in range(len(scales))]  # seeds must not hide seeds
        for place, seeds in zip(places, points, strict=True):
            ax.plot([place] * len(seeds), seeds, marker, color=colour, markersize=4, alpha=0.6)
        middles = [median(seeds) for seeds in points]
        ax.plot(places, middles, linestyle=line, color=colour, label=f"without {branch}", lw=2)
    ax.set_xticks(range(len(scales)), [f"{scale:g}" for scale in scales])
    runs = max(len(seeds) for points in lost.values() for seeds in points)
    ax.set(xlabel=label, ylabel=f"accuracy lost, {runs} seeds")
    ax.grid(axis="y")
    ax.set_axisbelow(True)
    ax.legend(loc="upper left", fontsize=9)
    return ax
