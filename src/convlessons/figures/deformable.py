"""Figures of deformable sampling: where the points of a kernel lie in a picture."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from convlessons.figures.arithmetic import photograph
from convlessons.figures.style import axes, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def sampling(
    image: Any,
    position: Sequence[float],
    points: Any,
    ax: "Axes | None" = None,
    *,
    step: float = 1,
    white: float = 255,
    margin: float = 3,
) -> "Axes":
    """A picture, the regular 3x3 grid around an output's place, and where its points went.

    Args:
        image: array (H, W).
        position: (row, column) of the output's place, in pixels.
        points: array (9, 2), row and column of each point, row by row of the kernel.
        ax: axes to draw on; new ones if absent.
        step: pixels from one cell of the regular grid to the next.
        white: the value that is drawn white.
        margin: pixels left around the picture, where all is zero. A point further away is drawn
            as a cross at the edge.
    """
    import numpy as np

    colours = palette()
    ax = photograph(image, ax=ax, white=white)
    points = np.asarray(points, dtype=float)
    taps = np.array([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)])
    grid = np.asarray(position) + step * taps
    height, width = np.shape(image)
    low, high = -0.5 - margin, np.array([height, width]) - 0.5 + margin
    drawn = points.clip(low, high)
    near = (drawn == points).all(1)
    for start, end in zip(grid, drawn, strict=True):
        ax.plot(*zip(start[::-1], end[::-1], strict=True), "-", color=colours.second, linewidth=1)
    ax.plot(grid[:, 1], grid[:, 0], "+", color=colours.second, markersize=5, linestyle="none")
    outline: dict[str, Any] = {
        "linestyle": "none",
        "markeredgecolor": colours.surface,
        "clip_on": False,
    }
    for seen, marker, size in ((near, "o", 6), (~near, "X", 7)):
        if seen.any():  # a line without points would count as lying in the figure's corner
            rows, columns = drawn[seen].T
            ax.plot(columns, rows, marker, color=colours.accent, markersize=size, **outline)
    ax.set(xlim=(low, high[1]), ylim=(high[0], low))
    return ax


def by_size(radii: Any, dilations: Any, classes: Sequence[str], ax: "Axes | None" = None) -> "Axes":
    """Effective dilation over the radius of the shape, a marker for each class.

    Args:
        radii: (N,), in pixels.
        dilations: (N,), mean distance of neighbouring sampling points, in cells of the map.
        classes: the N names of the classes.
        ax: axes to draw on; new ones if absent.
    """
    import numpy as np

    colours = palette()
    ax = axes(ax)
    radii, dilations = np.asarray(radii), np.asarray(dilations)
    kinds = [
        ("^", colours.accent),
        ("s", colours.second),
        ("D", colours.third),
        ("o", colours.muted),
    ]
    for name, (marker, colour) in told_apart(dict.fromkeys(classes), kinds):
        own = np.array([each == name for each in classes])
        ax.scatter(radii[own], dilations[own], s=16, marker=marker, c=colour, alpha=0.8, label=name)
    ax.axhline(1, color=colours.ink, linewidth=1, linestyle="--")
    ax.annotate("the ordinary kernel", (radii.max(), 1), ha="right", va="bottom", fontsize=9)
    ax.set(xlabel="radius of the shape, pixels", ylabel="effective dilation", ylim=(0, None))
    ax.legend(loc="upper left", ncols=2)
    return ax
