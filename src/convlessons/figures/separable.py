"""Figures of depthwise separable convolution: what it saves, and where a network's cost sits."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from convlessons.figures.style import axes, narrow, palette

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes


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
    beside = 2 if narrow(ax) else len(fills)
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=beside, fontsize=9)
    return ax


def lanes(
    channels: "np.ndarray[Any, Any]",
    standard: "np.ndarray[Any, Any]",
    depthwise: "np.ndarray[Any, Any]",
    mix: "np.ndarray[Any, Any]",
    layer: tuple[int, int],
    ax: "Axes | None" = None,
) -> "Axes":
    """Maps through a standard convolution, left, and through the separable pair, right.

    Each map is drawn to a scale of its own: black is most negative, middle grey zero.

    Args:
        channels: the input maps, (C, H, W).
        standard: kernels of the standard convolution, (O, C, k, k), k odd.
        depthwise: one kernel a channel, (C, k, k).
        mix: mixing weights, (O, C).
        layer: channels in and out of the whole layer, of which these are the first.
        ax: axes to draw on; new ones if absent.
    """
    import numpy as np
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (7.2, 5.4))
    outputs, C = mix.shape
    filtered = np.stack([_filtered(x, w) for x, w in zip(channels, depthwise, strict=True)])

    def place(values: "np.ndarray[Any, Any]", column: float, row: float, size: float = 0.9) -> None:
        most = np.abs(values).max() or 1.0
        edge = (1 - size) / 2
        extent = (column + edge, column + 1 - edge, row + 1 - edge, row + edge)
        ax.imshow(values, cmap="gray", vmin=-most, vmax=most, extent=extent, interpolation="none")
        width = 1 - 2 * edge  # a white cell does not melt into white paper
        ax.add_patch(
            Rectangle(
                (column + edge, row + edge), width, width, fill=False, ec=colours.muted, lw=0.6
            )
        )

    right = C + 2.4
    for c in range(C):
        for left in (0.0, right):
            place(2 * channels[c] - 1, left + c, 0)
        place(depthwise[c], right + c, 1, 0.5)
        place(filtered[c], right + c, 2)
    for o in range(outputs):
        row = o + 3
        for c in range(C):
            place(standard[o, c], c, row, 0.5)
            ax.text(
                right + c + 0.5,
                row + 0.5,
                f"{mix[o, c]:g}".replace("-", "−"),
                ha="center",
                va="center",
            )
        sums = [_filtered(x, w) for x, w in zip(channels, standard[o], strict=True)]
        place(np.sum(sums, 0), C + 0.4, row)
        place(np.tensordot(mix[o], filtered, 1), right + C + 0.4, row)
    k = depthwise.shape[-1]
    for left, words in (
        (0.0, f"standard: {k}×{k} kernels for every output"),
        (right, "separable: one kernel a channel, then a mix"),
    ):
        ax.text(left, -0.15, words, va="bottom", color=colours.ink, fontsize=9)
    said = (
        f"the layer: {layer[0]:,} to {layer[1]:,} channels\ndrawn: {C} channels, {outputs} outputs"
    )
    ax.text(0, 1.2, said, va="top", color=colours.ink, fontsize=9)
    ax.set(xlim=(0, right + C + 1.4), ylim=(outputs + 3, -0.6), aspect="equal")
    ax.axis("off")
    return ax


def _filtered(x: "np.ndarray[Any, Any]", kernel: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Cross-correlation of one map (H, W) with a kernel (k, k), zeros around."""
    import numpy as np

    k, (H, W) = len(kernel), x.shape
    padded = np.pad(x, k // 2)
    total = np.zeros((H, W))
    for (u, v), weight in np.ndenumerate(kernel):
        total += weight * padded[u : u + H, v : v + W]
    return total
