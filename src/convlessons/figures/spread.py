"""Results of several seeds, shown one by one: a mean alone hides what chance did."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def spread(
    results: Mapping[str, Sequence[float]],
    ax: "Axes | None" = None,
    *,
    label: str = "",
    predicted: Mapping[str, float] | None = None,
) -> "Axes":
    """A row of dots for each candidate, one dot a seed, and the median written out.

    Args:
        results: candidate to the values of its seeds.
        ax: axes to draw on; new ones if absent.
        label: what the values are, with their unit.
        predicted: candidate to the value that theory gives, drawn as an upright line.
    """
    colours = palette()
    ax = axes(ax)
    for row, (name, values) in enumerate(results.items()):
        # Equal values must not hide one another: spread them over a narrow band.
        step = 0.36 / max(len(values) - 1, 1)
        heights = [row - 0.18 + i * step for i in range(len(values))]
        ax.plot(
            values,
            heights,
            linestyle="none",
            marker="o",
            color=colours.accent,
            markersize=6,
            alpha=0.85,
            label="one seed" if row == 0 else None,
        )
        middle = median(values)
        ax.annotate(
            f"{middle:.3f}" if abs(middle) >= 0.001 else f"{middle:.1e}",
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
    ax.set_yticks(range(len(results)), list(results))
    ax.set_ylim(len(results) - 0.4, -0.7)
    ax.tick_params(axis="y", length=0, labelcolor=colours.ink)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
    ax.spines["left"].set_visible(False)
    if label:
        ax.set_xlabel(label)
    if predicted:
        # Above the rows: inside, it would cover dots in one chapter or another.
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, borderaxespad=0)
    return ax
