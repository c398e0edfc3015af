"""Figures of squeeze-and-excitation: maps and their gates, gates against what they answer to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from convlessons.figures.style import axes, narrow, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def gated_maps(
    maps: Any, gates: Sequence[float], names: Sequence[str], ax: "Axes | None" = None
) -> "Axes":
    """The maps in a row, a bar for each gate, and below each the map times its gate.

    A phone has them in rows of four.

    Args:
        maps: array (C, H, W) in 0 to 1.
        gates: one for each map, 0 to 1.
        names: what each map shows.
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (7, 3.4))
    beside = min(4, len(names)) if narrow(ax) else len(names)
    step, last = 3.1, (len(names) - 1) // beside
    for i, (values, gate, name) in enumerate(zip(maps, gates, names, strict=True)):
        c, y = i % beside, (last - i // beside) * step
        for shown, bottom in ((values, y + 1.5), (values * gate, y)):
            ax.imshow(
                shown,
                cmap="gray",
                vmin=0,
                vmax=1,
                extent=(c, c + 0.94, bottom, bottom + 0.94),
                interpolation="none",  # the file keeps the pixels
            )
        ax.add_patch(Rectangle((c, y + 1.02), 0.94, 0.12, fill=False, edgecolor=colours.muted))
        ax.add_patch(Rectangle((c, y + 1.02), 0.94 * gate, 0.12, color=colours.accent))
        ax.text(c + 0.47, y + 1.31, f"{gate:.2f}", ha="center", va="center", fontweight="bold")
        ax.text(c + 0.47, y + 2.52, name.replace(" ", "\n"), ha="center", va="bottom", fontsize=9)
    for y in (step * row for row in range(last + 1)):
        for height, word in ((1.97, "map"), (1.2, "gate"), (0.47, "map\n× gate")):
            ax.text(-0.1, y + height, word, ha="right", va="center", color=colours.muted)
    ax.set(xlim=(-0.9, beside), ylim=(-0.02, step * last + 3.05))
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


def gate_against(
    groups: Mapping[str, tuple[Any, Any]],
    ax: "Axes | None" = None,
    *,
    xlabel: str,
    ylabel: str = "gate",
) -> "Axes":
    """Gates as dots, a marker a group, against what they might answer to.

    Args:
        groups: name to (values on the x axis, gates), both of one length.
        ax: axes to draw on; new ones if absent.
        xlabel: what is on the x axis.
        ylabel: what is on the y axis.
    """
    colours = palette()
    ax = axes(ax)
    styles = ((colours.accent, "o"), (colours.second, "s"), (colours.third, "^"))
    for (name, (x, y)), (colour, marker) in told_apart(groups.items(), styles):
        ax.plot(
            x, y, linestyle="none", marker=marker, color=colour, alpha=0.4, markersize=4, label=name
        )
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.set_axisbelow(True)
    ax.grid()
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.16), ncols=len(groups))
    return ax
