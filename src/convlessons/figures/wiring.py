"""Figures of channels: which feed which through groups and shuffles."""

from typing import TYPE_CHECKING, Any

from convlessons import wiring
from convlessons.figures.style import Palette, axes, palette
from convlessons.plain import divides

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def shuffled_stack(
    channels: int,
    groups: int,
    layers: int,
    *,
    shuffle: bool = True,
    ax: "Axes | None" = None,
) -> "Axes":
    """Rows of channels and wires, input on top; a channel's letters are the input groups it sees.

    Args:
        channels: channels in and out of every layer.
        groups: G of every layer and shuffle.
        layers: number of convolutions.
        shuffle: whether a shuffle stands between every two.
        ax: axes to draw on; new ones if absent.
    """
    ax = axes(ax, (6.4, 4.2))
    colours = palette()
    n = channels // groups
    order = wiring.shuffle_order(channels, groups)
    sees = [[frozenset([channel]) for channel in range(channels)]]
    sees += [wiring.reach(channels, groups, L, shuffle=shuffle) for L in range(1, layers + 1)]

    def x(place: int) -> float:
        return place + 0.3 * (place // n)

    def row(y: float, level: int, placed: list[int]) -> None:
        for place, channel in enumerate(placed):
            letters = sorted({input_ // n for input_ in sees[level][channel]})
            _channel(ax, x(place), y, letters, colours)

    y, straight = 0.0, list(range(channels))
    row(y, 0, straight)
    for level in range(1, layers + 1):
        if level > 1 and shuffle:
            for place, channel in enumerate(order):
                ax.plot(
                    [x(channel), x(place)], [y + 0.5, y + 1.7], color=colours.muted, lw=1.6, ls="-"
                )
            y += 2.2
            row(y, level - 1, order)
        for a in range(channels):
            for b in range(a // n * n, a // n * n + n):
                ax.plot([x(a), x(b)], [y + 0.5, y + 1.9], color=colours.line, lw=0.8, ls="-")
        y += 2.4
        row(y, level, straight)
    ax.set(xlim=(-0.8, x(channels - 1) + 0.8), ylim=(y + 0.8, -0.8))
    ax.axis("off")
    return ax


def grouped_layer(
    in_channels: int, out_channels: int, groups: int, ax: "Axes | None" = None
) -> "Axes":
    """Wires of one grouped layer, inputs left; beside them its matrix, a row for each output.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        groups: G; divides both.
        ax: axes to draw on; new ones if absent.

    Raises:
        ValueError: If ``groups`` does not divide both counts.
    """
    from matplotlib.patches import Rectangle

    groups, in_channels, out_channels = divides(
        groups, in_channels=in_channels, out_channels=out_channels
    )
    ax = axes(ax, (6.4, 4.2))
    colours = palette()
    hues = _hues(colours)
    most = max(in_channels, out_channels)
    steps = (most / in_channels, most / out_channels)
    columns = (0.0, 0.8 * most)
    across = 1.1 * most  # where the matrix begins

    def place(side: int, channel: int) -> tuple[float, float]:
        return columns[side], (channel + 0.5) * steps[side]

    for i in range(in_channels):
        for o in range(out_channels):
            if i * groups // in_channels == o * groups // out_channels:
                (x, y), (to, down) = place(0, i), place(1, o)
                ax.plot([x, to], [y, down], color=colours.muted, lw=0.6, ls="-", zorder=1)
            cell: dict[str, Any] = {
                "fill": False,
                "edgecolor": colours.line,
                "lw": 0.6,
                "zorder": 2,
            }
            ax.add_patch(Rectangle((across + i, o), 1, 1, **cell))
    letters: dict[str, Any] = {"ha": "center", "va": "center", "color": colours.surface}
    letters |= {"fontsize": 8, "weight": "bold"}
    wide, high = in_channels // groups, out_channels // groups
    for own in range(groups):
        left, top = across + own * wide, own * high
        ax.add_patch(Rectangle((left, top), wide, high, facecolor=hues[own % len(hues)], lw=0))
        if most <= 16:
            ax.text(left + wide / 2, top + high / 2, chr(ord("A") + own), **letters)
    for side, count in enumerate((in_channels, out_channels)):
        for channel in range(count):
            x, y = place(side, channel)
            own = channel * groups // count
            width, height = 0.12 * most, 0.86 * steps[side]
            corner = (x - width / 2, y - height / 2)
            face = hues[own % len(hues)]
            ax.add_patch(Rectangle(corner, width, height, facecolor=face, lw=0, zorder=2))
            if most <= 16:
                ax.text(x, y, chr(ord("A") + own), **letters)
    ax.set(xlim=(-0.1 * most, across + in_channels + 0.2), ylim=(most + 0.2, -0.2))
    ax.axis("off")
    return ax


def _hues(colours: Palette) -> tuple[str, ...]:
    """Colours of groups; a letter or a place always says the group too."""
    return (colours.accent, colours.second, colours.third, colours.muted)


def _channel(ax: "Axes", x: float, y: float, letters: list[int], colours: Palette) -> None:
    """A box with a coloured band for each group, its letter in it where there is room."""
    from matplotlib.patches import Rectangle

    hues = _hues(colours)
    width = 0.84 / len(letters)
    for i, group in enumerate(letters):
        left = x - 0.42 + i * width
        ax.add_patch(Rectangle((left, y - 0.5), width, 1, facecolor=hues[group % len(hues)], lw=0))
        if len(letters) <= 3:
            style: dict[str, Any] = {"ha": "center", "va": "center", "color": colours.surface}
            ax.text(left + width / 2, y, chr(ord("A") + group), fontsize=8, weight="bold", **style)
