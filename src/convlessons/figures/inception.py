"""Figures of the Inception module: its joined channels, its cost, and which branch is leant on."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HATCHES = ("", "||", "//", "--")


def mixer(
    widths: Mapping[str, int], rows: Mapping[str, Sequence[int]], ax: "Axes | None" = None
) -> "Axes":
    """The output of a module in bands, above the channels that modules in a row hand on.

    Args:
        widths: branch to its channels, in the order in which they are joined.
        rows: kind of module to the channels between the modules of a row, the input first.
        ax: axes to draw on; new ones if absent.
    """
    colours = palette()
    ax = axes(ax, (7, 3.4))
    ax.axis("off")
    top, bottom = ax.inset_axes((0.0, 0.78, 1.0, 0.14)), ax.inset_axes((0.08, 0.12, 0.92, 0.48))
    left, whole = 0, sum(widths.values())
    fills = (colours.ramp[2], colours.second, colours.third, colours.muted)
    for (name, width), fill, hatch in zip(widths.items(), fills, HATCHES, strict=True):
        top.barh(0, width, 1, left, color=fill, hatch=hatch, edgecolor=colours.surface)
        if width > whole / 12:
            box = {"facecolor": colours.surface, "edgecolor": "none", "pad": 1}
            middle = left + width / 2
            top.text(middle, 0, f"{name}: {width:,}", ha="center", va="center", bbox=box)
        left += width
    top.set(xlim=(0, whole), title=f"Output: {whole:,} channels")
    top.axis("off")
    growth(rows, ax=bottom)
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
    for (kind, values), colour, marker in zip(
        rows.items(), (colours.accent, colours.second), "os", strict=False
    ):
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
    looks = zip(
        lost.items(),
        (colours.accent, colours.second, colours.third, colours.muted),
        "osD^",
        ("-", "--", "-.", ":"),
        strict=False,
    )
    for row, ((branch, points), colour, marker, line) in enumerate(looks):
        places = [at + 0.08 * (row - 1.5) for at in range(len(scales))]  # seeds must not hide seeds
        for place, seeds in zip(places, points, strict=True):
            ax.plot([place] * len(seeds), seeds, marker, color=colour, markersize=4, alpha=0.6)
        middles = [median(seeds) for seeds in points]
        ax.plot(places, middles, linestyle=line, color=colour, label=f"without {branch}", lw=2)
    ax.set_xticks(range(len(scales)), [f"{scale:g}" for scale in scales])
    number = max(len(values) for points in lost.values() for values in points)
    ax.set(xlabel=label, ylabel=f"accuracy lost, {number} seeds")
    ax.grid(axis="y")
    ax.set_axisbelow(True)
    ax.legend(loc="upper left", fontsize=9)
    return ax
