"""Figures of one convolution: the picture, the window that walks over it, and the output."""

from typing import TYPE_CHECKING, Any

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes

# A picture is the same in light and in dark surroundings: 0 is black, the brightest white. What is
# below zero no picture can show, so it has a colour.
BLACK, WHITE, NEGATIVE = (0.11,) * 3, (0.98,) * 3, (0.89, 0.45, 0.13)


def brightness(values: Any, white: float = 9) -> "np.ndarray[Any, Any]":
    """Colours of a map's values: array (H, W) -> RGB (H, W, 3), clipped at ``white`` both ways."""
    import numpy as np

    share = np.clip(np.asarray(values, dtype=float) / white, -1, 1)[..., None]
    end = np.where(share < 0, NEGATIVE, WHITE)
    return np.asarray(BLACK) + np.abs(share) * (end - np.asarray(BLACK))


def photograph(values: Any, ax: "Axes | None" = None, *, white: float = 1) -> "Axes":
    """A map as a picture: black is 0, white is ``white``, orange and hatched is below zero.

    Args:
        values: array (H, W).
        ax: axes to draw on; new ones if absent.
        white: the value that is drawn white; its negative is full orange.
    """
    import numpy as np

    ax, values = axes(ax), np.asarray(values, dtype=float)
    ax.imshow(brightness(values, white), interpolation="none")  # the file keeps the pixels
    step = max(1, len(values) // 32)  # an outline of every pixel would outweigh the picture
    rows, columns = (np.arange(0, side, step) for side in values.shape)
    coarse = values[::step, ::step]
    if (coarse < -white / 8).any():
        levels = [-np.inf, -white / 8]
        below = ax.contourf(columns, rows, coarse, levels, colors="none", hatches=["////"])
        below.set(edgecolor=BLACK, linewidth=0)
    ax.axis("off")
    return ax


def walk(
    image: Any,
    output: Any,
    kernel_size: tuple[int, int],
    *,
    cell: tuple[int, int] = (0, 0),
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    ax: "Axes | None" = None,
) -> "Axes":
    """A picture in its padding, the output beside it, and the cells that one output reads.

    Args:
        image: array (H, W), 0 (black) to 9 (white).
        output: array (H', W'); white is its largest size, or 9 where that is larger.
        kernel_size: (rows, columns) of the kernel.
        cell: the marked output, (row, column).
        stride: s.
        padding: p.
        dilation: d.
        ax: axes to draw on; new ones if absent.
    """
    import numpy as np

    colours, ax = palette(), axes(ax)
    image, output = np.asarray(image), np.asarray(output)
    padded = np.pad(image, padding)
    rows, columns = padded.shape
    # The output stands in a frame as large as the padded picture, one column further.
    top, left = (rows - output.shape[0]) / 2, columns + 1 + (columns - output.shape[1]) / 2

    for (row, column), value in np.ndenumerate(padded):
        inside = all(
            padding <= n < padding + size
            for n, size in zip((row, column), image.shape, strict=True)
        )
        _cell(ax, row, column, value, padding=not inside)
    white = max(9, np.abs(output).max())
    for (row, column), value in np.ndenumerate(output):
        _cell(ax, top + row, left + column, value, white=white)
    row, column = cell
    reads = [
        (row * stride + u * dilation, column * stride + v * dilation)
        for u, v in np.ndindex(*kernel_size)
    ]
    for place in [*reads, (top + row, left + column)]:
        _frame(ax, *place, colours.accent)
    ax.set(xlim=(-0.1, 2 * columns + 1.1), ylim=(rows + 0.1, -0.1), aspect="equal")
    ax.axis("off")
    return ax


def _cell(
    ax: "Axes",
    row: float,
    column: float,
    value: float,
    *,
    padding: bool = False,
    white: float = 9,
) -> None:
    from matplotlib.patches import Rectangle

    colours = palette()
    shade = colours.surface if padding else tuple(brightness([[value]], white)[0, 0])
    ax.add_patch(
        Rectangle(
            (column, row),
            1,
            1,
            facecolor=shade,
            edgecolor=colours.line,
            hatch="///" if padding else None,
            linewidth=0.6,
        )
    )
    if padding:
        ink = colours.muted
    else:
        light = value / white > 0.5 or value / white < -0.67
        ink = "#16191d" if light else "#ffffff"
    text = f"{value:.1f}".removesuffix(".0").replace("-", "−")
    ax.text(column + 0.5, row + 0.5, text, ha="center", va="center", fontsize=7, color=ink)


def _frame(ax: "Axes", row: float, column: float, colour: str) -> None:
    from matplotlib.patches import Rectangle

    ax.add_patch(
        Rectangle((column, row), 1, 1, fill=False, edgecolor=colour, linewidth=2.2, zorder=3)
    )


def along_time(
    length: int,
    kernel_size: int,
    padding: tuple[int, int],
    *,
    marked: int = 0,
    ax: "Axes | None" = None,
) -> "Axes":
    """A convolution along one axis: a signal in its padding, its outputs, what one of them reads.

    Time runs to the right; what comes after the marked output's moment is its future.

    Args:
        length: steps of the signal.
        kernel_size: k.
        padding: zeros before and behind the signal; hatched.
        marked: the output whose wires are drawn.
        ax: axes to draw on; new ones if absent.
    """
    from matplotlib.patches import Rectangle

    colours = palette()
    ax = axes(ax, (6, 1.6))
    before, behind = padding
    reads = range(marked - before, marked - before + kernel_size)
    ax.axvspan(marked + 0.5, length + 0.8, color=colours.hole, linewidth=0)
    ax.text(length + 0.65, 1.55, "its future", ha="right", va="bottom")
    ax.text(marked, 1.55, "now", ha="center", va="bottom", fontweight="bold")
    for step in reads:
        ax.plot([marked, step], [0.34, 0.66], color=colours.accent, linewidth=2)
    for row, steps in ((1, range(-before, length + behind)), (0, range(length))):
        for step in steps:
            inside = 0 <= step < length
            lit = step in reads if row else step == marked
            place = Rectangle((step - 0.34, row - 0.34), 0.68, 0.68)
            place.set(
                facecolor=colours.ramp[2] if lit else colours.surface,
                edgecolor=colours.accent if lit else colours.muted,
                linewidth=2 if lit else 1,
                hatch=None if inside else "////",
            )
            ax.add_patch(place)
            if lit:
                name = f"$w_{step - reads[0]}$" if row else "$y$"
                ax.text(step, row, name, ha="center", va="center")
            elif not inside:
                ground = {"facecolor": colours.surface, "pad": 1.5, "linewidth": 0}
                ax.text(step, row, "0", ha="center", va="center", bbox=ground)
    for row, name in ((1, "signal"), (0, "output")):
        ax.text(-before - 0.6, row, name, ha="right", va="center")
    ax.set(xlim=(-4.2, length + 0.8), ylim=(-0.45, 1.95), aspect="equal")
    ax.set_axis_off()
    return ax
