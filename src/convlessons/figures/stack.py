"""Figures of stacked kernels: the field that the formula gives and the one that counts."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def fields(sizes: Mapping[str, Sequence[int]], ax: "Axes | None" = None) -> "Axes":
    """Draw nested receptive fields side by side, one frame a layer, on the cells of the input.

    Args:
        sizes: name of a stack to its field after each layer, in cells a side (odd).
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (7, 3.6))
    span = max(11, 2 + max(max(grown) for grown in sizes.values()))
    styles = ((colours.accent, "-"), (colours.second, "--"))
    for place, (name, grown) in enumerate(sizes.items()):
        left = place * (span + 2)
        middle = (left + span / 2, span / 2)
        edge, line = styles[place % len(styles)]
        seen = max(grown)
        corner = (middle[0] - seen / 2, middle[1] - seen / 2)
        ax.add_patch(Rectangle(corner, seen, seen, facecolor=colours.ramp[0], linewidth=0))
        for i in range(span + 1):
            ax.plot([left, left + span], [i, i], color=colours.line, linewidth=0.6, linestyle="-")
            ax.plot([left + i] * 2, [0, span], color=colours.line, linewidth=0.6, linestyle="-")
        for size in grown:
            corner = (middle[0] - size / 2, middle[1] - size / 2)
            ax.add_patch(
                Rectangle(
                    corner, size, size, fill=False, edgecolor=edge, linestyle=line, lw=2, zorder=3
                )
            )
        path = " → ".join(f"{size}×{size}" for size in grown)
        ax.text(left, span + 0.4, f"{name}: {path}", color=colours.ink, va="bottom")
    ax.set_aspect("equal")
    ax.set_axis_off()
    return ax


def growth(
    radii: Mapping[str, Mapping[int, Sequence[float]]],
    predicted: Mapping[int, float],
    formula: Mapping[int, float],
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw how the field that counts grows with depth, every seed a dot, on logarithmic axes.

    Args:
        radii: kind of stack to depth to the radius of each seed, in cells.
        predicted: depth to the radius that counting paths gives.
        formula: depth to the half-width of the receptive field, for comparison.
        ax: axes to draw on; new ones if absent.
    """
    colours = palette()
    ax = axes(ax)
    kinds = told_apart(radii.items(), "os", (colours.accent, colours.third), (0.97, 1.03))
    for (name, of), marker, colour, side in kinds:
        for n, values in of.items():
            ax.plot([n * side] * len(values), values, marker, color=colour, ms=5, alpha=0.8)
        middles = [median(values) for values in of.values()]
        ax.plot([n * side for n in of], middles, "_", color=colours.ink, ms=18, mew=2.5)
        ax.plot([], [], marker, color=colour, label=name)
    ax.plot([], [], "_", color=colours.ink, ms=12, mew=2.5, label="median")
    ax.plot(*zip(*formula.items(), strict=True), color=colours.muted, ls=":", label="half-width: n")
    ax.plot(
        *zip(*predicted.items(), strict=True),
        color=colours.second,
        ls="--",
        label="paths: √(2n/3)",
    )
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xticks(list(formula), [str(n) for n in formula])
    ax.set_yticks([1, 2, 5, 10, 20, 40], ["1", "2", "5", "10", "20", "40"])
    ax.minorticks_off()
    seeds = max(len(values) for of in radii.values() for values in of.values())
    ax.set(xlabel="3×3 layers", ylabel=f"radius in cells, {seeds} seeds")
    ax.legend(loc="upper left")
    return ax
