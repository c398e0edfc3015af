"""Figures of dilated stacks: where they look, and where they do not."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def path_grid(counts: Sequence[int], ax: "Axes | None" = None) -> "Axes":
    """Shade every cell of a receptive field by its number of paths; hatch the holes.

    Args:
        counts: paths along one axis, from `convlessons.receptive.path_counts`; a cell of the
            square field has the product of its row's and its column's count.
        ax: axes to draw on; new ones if absent.

    Returns:
        The axes, cell (row, column) at (column, -row) from the field's corner.
    """
    import numpy as np

    paths = np.outer(counts, counts)
    return field(paths, ax=ax, label="paths" if paths.max() < 10_000 else "")


def field(values: Any, ax: "Axes | None" = None, *, label: str = "") -> "Axes":
    """Shade the cells of a map by the square root of their value; hatch those that are zero.

    Args:
        values: array (H, W), not negative.
        ax: axes to draw on; new ones if absent.
        label: what a value is; written with the largest, and numbers are printed where they fit.
    """
    import numpy as np
    from matplotlib.colors import ListedColormap, PowerNorm
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (4.2, 4.2))
    values = np.asarray(values, dtype=float)
    rows, columns = values.shape
    masked = np.ma.masked_equal(values, 0)
    norm = PowerNorm(0.5, 0, max(float(values.max()), 1e-12))
    ax.imshow(masked, cmap=ListedColormap(list(colours.ramp)), norm=norm)
    for row, column in np.argwhere(values == 0):
        ax.add_patch(
            Rectangle(
                (column - 0.5, row - 0.5),
                1,
                1,
                facecolor=colours.hole,
                edgecolor=colours.second,
                hatch="///" if rows < 20 else None,
                linewidth=0,
            )
        )
    if label and rows <= 17 and values.max() < 1000:
        for row, column in np.argwhere(values > 0):
            dark = norm(values[row, column]) >= 0.6
            ax.text(
                column,
                row,
                f"{values[row, column]:g}",
                ha="center",
                va="center",
                fontsize=min(10, 110 / rows),
                color=colours.surface if dark else colours.ink,
            )
    ax.set(xticks=np.arange(columns + 1) - 0.5, yticks=np.arange(rows + 1) - 0.5)
    ax.grid(color=colours.surface, linewidth=1)
    ax.tick_params(length=0, labelbottom=False, labelleft=False)
    ax.spines[:].set_visible(False)
    return ax


def descent(rates: Sequence[int], ax: "Axes | None" = None) -> "Axes":
    """Follow one output of a stack of 3-tap layers down to the input, a row a layer.

    Each row marks the cells that are reached so far along one axis, and measures the widest
    distance between two neighbours among them: the figure behind the rule of Wang et al. (2018).
    Input cells that stay unreached are hatched.

    Args:
        rates: dilation of each layer, first layer first.
        ax: axes to draw on; new ones if absent.
    """
    from itertools import pairwise

    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (7, 2.2))
    cells, reach = [0], sum(rates)
    names = ["one output", *(f"rate {rate}" for rate in reversed(rates))]
    for row, name in enumerate(names):
        if row:
            rate = rates[-row]
            cells = sorted({cell + step for cell in cells for step in (-rate, 0, rate)})
        ax.plot(cells, [row] * len(cells), "o", color=colours.accent, markersize=5)
        if 0 < row < len(rates):
            widest, left = max((right - left, left) for left, right in pairwise(cells))
            ax.annotate(
                "",
                (left, row + 0.28),
                (left + widest, row + 0.28),
                arrowprops={"arrowstyle": "<->", "color": colours.ink, "shrinkA": 0, "shrinkB": 0},
            )
            ax.text(left + widest / 2, row + 0.34, str(widest), ha="center", va="top")
        ax.text(-reach - 1, row, name, ha="right", va="center", color=colours.ink)
    for hole in sorted(set(range(-reach, reach + 1)) - set(cells)):
        ax.add_patch(
            Rectangle(
                (hole - 0.5, len(rates) - 0.25),
                1,
                0.5,
                facecolor=colours.hole,
                edgecolor=colours.second,
                hatch="///",
                linewidth=0,
            )
        )
    ax.set(xlim=(-reach - 6, reach + 1), ylim=(len(rates) + 0.6, -0.5))
    ax.set_axis_off()
    return ax
