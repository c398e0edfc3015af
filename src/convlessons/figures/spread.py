"""Results of several seeds, shown one by one: a mean alone hides what chance did."""

from collections.abc import Mapping, Sequence
from statistics import median
from textwrap import fill
from typing import TYPE_CHECKING

from convlessons.figures.scales import misses
from convlessons.figures.style import axes, narrow, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LANES = (-0.2, 0.0, 0.2, -0.1, 0.1)  # of a row's dots


def spread(
    results: Mapping[str, Sequence[float]],
    ax: "Axes | None" = None,
    *,
    label: str = "",
    predicted: Mapping[str, float] | None = None,
    by_misses: bool = False,
) -> "Axes":
    """A row of dots for each candidate, one dot a seed, and the median written out.

    Args:
        results: candidate to the values of its seeds.
        ax: axes to draw on; new ones if absent.
        label: what the values are, with their unit.
        predicted: candidate to the value that theory gives, drawn as an upright line.
        by_misses: whether values near 1 are drawn apart by what they miss, in per cent.
    """
    colours = palette()
    ax = axes(ax)
    for row, (name, values) in enumerate(results.items()):
        # Equal values must not hide one another: neighbours lie two or three lanes apart.
        heights = [row + LANES[i % len(LANES)] for i in range(len(values))]
        ax.plot(
            sorted(values),
            heights,
            linestyle="none",
            marker="o",
            color=colours.accent,
            alpha=0.85,
            label="one seed" if row == 0 else None,
        )
        middle = median(values)
        ax.annotate(
            _written(middle, by_misses),
            (middle, row - 0.26),
            ha="center",
            va="bottom",
            color=colours.ink,
            fontweight="bold",
        )
        if predicted and name in predicted:
            ax.plot(
                [predicted[name]] * 2,
                [row - 0.3, row + 0.3],
                color=colours.second,
                linewidth=2,
                linestyle="-",
                label="predicted" if row == 0 else None,
            )
    if by_misses:
        misses(ax, "x", [value for values in results.values() for value in values])
    ax.set_yticks(range(len(results)), list(results))
    ax.set_ylim(len(results) - 0.4, -0.7)
    ax.tick_params(axis="y", length=0, labelcolor=colours.ink)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
    ax.spines["left"].set_visible(False)
    if label:  # a long one may need the room under the rows' names
        small = narrow(ax)
        aside = small or len(label) > 48
        ax.set_xlabel(fill(label, 48) if small else label, loc="right" if aside else "center")
    if predicted:
        # Above the rows: inside, it would cover dots in one chapter or another.
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, borderaxespad=0)
    return ax


def _written(value: float, by_misses: bool) -> str:
    if by_misses:
        return f"{value:.1%}".replace("%", " %")
    return f"{value:.3f}" if abs(value) >= 0.001 else f"{value:.1e}"
