"""Figures of the bottleneck: its weights as areas, and what its width does."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any

from convlessons.figures.style import axes, palette, told_apart

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes


def weights(
    in_channels: int,
    mid_channels: int,
    out_channels: int,
    kernel_size: int,
    ax: "Axes | None" = None,
) -> "Axes":
    """Every weight as an area of one scale: the direct convolution left, the three layers right.

    Args:
        in_channels: C_in; a column of an area is an input channel.
        mid_channels: m, channels of the waist.
        out_channels: C_out; a row is an output channel.
        kernel_size: k; a kxk layer is k x k tables side by side.
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.patches import Rectangle

    ax = axes(ax)
    colours = palette()
    C, m, outputs, k = in_channels, mid_channels, out_channels, kernel_size
    blocks = [
        (f"direct {k}×{k}", k * C, k * outputs, k, colours.surface, "--", ""),
        ("1×1 down", C, m, 1, colours.ramp[1], "-", ""),
        (f"{k}×{k}", k * m, k * m, k, colours.ramp[3], "-", ""),
        ("1×1 up", m, outputs, 1, colours.third, "-", "//"),
    ]
    gap = 0.11 * max(k * C, k * outputs, k * m)
    tallest = max(height for _, _, height, *_ in blocks)
    left = 0.0
    for name, width, height, tiles, face, edge, hatch in blocks:
        ax.add_patch(
            Rectangle(
                (left, 0),
                width,
                height,
                facecolor=face,
                edgecolor=colours.muted,
                linestyle=edge,
                hatch=hatch,
            )
        )
        for i in range(1, tiles):
            x, y = left + i * width / tiles, i * height / tiles
            ax.plot([x, x], [0, height], color=colours.line, lw=0.8, ls="-")
            ax.plot([left, left + width], [y, y], color=colours.line, lw=0.8, ls="-")
        words = f"{name}\n{width * height:,}"
        ax.text(left, -0.03 * tallest, words, va="top", color=colours.ink, fontsize=9)
        left += max(width, 0.17 * tallest) + gap
    ax.set(xlim=(-gap / 4, left), ylim=(-0.2 * tallest, 1.02 * tallest), aspect="equal")
    ax.axis("off")
    return ax


def before_and_after(
    photo: "np.ndarray[Any, Any]",
    out: "np.ndarray[Any, Any]",
    titles: tuple[str, str, str],
    ax: "Axes | None" = None,
    *,
    stronger: float = 4,
) -> "Axes":
    """A photograph, what came out of a layer, and the difference, middle grey where there is none.

    Args:
        photo: (3, H, W), 0 to 1.
        out: of the same shape.
        titles: a title for each of the three pictures.
        ax: axes to draw on; new ones if absent.
        stronger: how many times as strong the difference is drawn.
    """
    import numpy as np

    ax = axes(ax)
    side = photo.shape[2]
    for i, picture in enumerate((photo, out, 0.5 + stronger * (photo - out))):
        left = 1.12 * side * i
        pixels = np.moveaxis(picture, 0, 2).clip(0, 1)
        ax.imshow(pixels, extent=(left, left + side, 0, photo.shape[1]), interpolation="nearest")
        ax.text(
            left, 1.03 * photo.shape[1], titles[i], va="bottom", color=palette().ink, fontsize=9
        )
    ax.set(xlim=(0, 3.24 * side), ylim=(0, 1.15 * photo.shape[1]), aspect="equal")
    ax.axis("off")
    return ax


def by_width(
    results: Mapping[str, Mapping[int, Sequence[float]]],
    ax: "Axes | None" = None,
    *,
    label: str = "",
    level: tuple[str, float] | None = None,
) -> "Axes":
    """What the width of a waist does to a result: one mark a seed, medians joined.

    Args:
        results: name to, for each width, the values of its seeds.
        ax: axes to draw on; new ones if absent.
        label: what the values are.
        level: name and height of a value to compare with, drawn as a dotted line.
    """
    ax = axes(ax)
    colours = palette()
    kinds = told_apart(
        results.items(),
        (colours.accent, colours.second, colours.third),
        "os^",
        ("-", "--", "-."),
    )
    for (name, widths), colour, marker, line in kinds:
        for width, values in widths.items():
            style: dict[str, Any] = {"color": colour, "alpha": 0.5, "ms": 5, "ls": "none"}
            ax.plot([width] * len(values), values, marker, **style)
        middles = [median(values) for values in widths.values()]
        style = {"color": colour, "ls": line, "lw": 2, "marker": marker, "ms": 5}
        ax.plot(list(widths), middles, label=name, **style)
    every = sorted({width for widths in results.values() for width in widths})
    ax.set_xscale("log", base=2)
    ax.set_xticks(every, [str(width) for width in every])
    ax.minorticks_off()
    if level is not None:
        ax.axhline(level[1], color=colours.muted, ls=":", lw=1.5, label=level[0])
    ax.set(xlabel="channels of the waist", ylabel=label)
    ax.grid(axis="y")
    ax.legend()
    return ax
