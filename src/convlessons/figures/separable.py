"""Figures of depthwise separable convolution: what it saves, and where a network's cost sits."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_GAP = 0.7  # between kernels, in weights


def weights(
    in_channels: int, out_channels: int, kernel_size: int, ax: "Axes | None" = None
) -> "Axes":
    """Both convolutions' weights as areas of one scale: standard left, the two parts right.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k.
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (6.4, 4.2))
    C, k = in_channels, kernel_size

    def block(left: float, top: float, width: int, height: int, count: int, per_row: int) -> float:
        """Strips of weights, wrapped; returns where they end."""
        places = [divmod(i, per_row) for i in range(count)]
        strips = [
            Rectangle((left + at * (width + _GAP), top + row * (height + _GAP)), width, height)
            for row, at in places
        ]
        hatched = height != k or k == 1
        colour = colours.third if hatched else colours.accent
        hatch = "//" if hatched and count * width < 500 else None
        ax.add_collection(
            PatchCollection(
                strips, facecolor=colour, edgecolor=colours.surface, hatch=hatch, lw=0.5
            )
        )
        return top + (places[-1][0] + 1) * (height + _GAP)

    per_row = max(1, round((out_channels * (k + _GAP) / (C * k + _GAP)) ** 0.5))
    side = per_row * (C * k + _GAP)
    start = side * 1.15
    bottom = block(0, 0, C * k, k, out_channels, per_row)
    below = block(start, 0, C * k, k, 1, 1) + side * 0.12
    block(start, below, C, 1, out_channels, max(1, int((side + _GAP) // (C + _GAP))))
    depthwise, pointwise = C * k * k, C * out_channels
    for x, words in (
        (0, f"standard: {depthwise * out_channels:,} weights"),
        (start, f"depthwise {depthwise:,} + pointwise {pointwise:,}"),
    ):
        ax.text(x, -side * 0.04, words, va="bottom", color=colours.ink, fontsize=9)
    ax.set(xlim=(-0.5, start + side), ylim=(max(bottom, below), -side * 0.14), aspect="equal")
    ax.axis("off")
    return ax


def shares(parts: Mapping[str, Mapping[str, float]], ax: "Axes | None" = None) -> "Axes":
    """Bars of percentages: a row a quantity, one segment a kind of layer.

    Args:
        parts: quantity to the percentage of each kind; every quantity has the same kinds.
        ax: axes to draw on; new ones if absent.
    """
    colours = palette()
    ax = axes(ax, (7, 2.2))
    fills = (colours.accent, colours.second, colours.third, colours.muted)
    hatches = ("", "///", "...", "xx")
    for row, kinds in enumerate(parts.values()):
        left = 0.0
        for i, (kind, percent) in enumerate(kinds.items()):
            ax.barh(
                row,
                percent,
                0.55,
                left,
                color=fills[i],
                hatch=hatches[i],
                edgecolor=colours.surface,
                label=kind if row == 0 else None,
            )
            if percent > 12:
                words = f"{percent:.2f} %"
                box = {"facecolor": colours.surface, "edgecolor": "none", "pad": 1.5}
                ax.text(left + percent / 2, row, words, ha="center", va="center", bbox=box)
            left += percent
    ax.set_yticks(range(len(parts)), list(parts))
    ax.set(xlim=(0, 100), xlabel="per cent")
    ax.invert_yaxis()
    ax.tick_params(axis="y", length=0, labelcolor=colours.ink)
    ax.spines["left"].set_visible(False)
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=len(fills), fontsize=9)
    return ax
