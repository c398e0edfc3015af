"""Figures of plain and residual networks: gradients layer by layer, and how training went."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STYLES = ("-", "--", "-.", ":")
MARKS = "os^D"


def layer_profiles(
    profiles: Mapping[str, Sequence[Sequence[float]]],
    ax: "Axes | None" = None,
    *,
    label: str = "gradient norm",
    logarithmic: bool = True,
    along: str = "layer, from the input",
) -> "Axes":
    """One value for each layer from input to output: the median of the seeds, and their range.

    Args:
        profiles: name to the lowest, median and highest value of every layer.
        ax: axes to draw on; new ones if absent.
        label: what the values are.
        logarithmic: whether the axis of the values is.
        along: what lies along the other axis.
    """
    ax = axes(ax)
    for name, style, colour in told_apart(profiles, STYLES, _colours()):
        low, middle, high = profiles[name]
        layers = range(1, len(middle) + 1)
        ax.fill_between(layers, low, high, color=colour, alpha=0.2, linewidth=0)
        ax.plot(layers, middle, color=colour, linestyle=style, linewidth=2, label=name)
    ax.set_yscale("log" if logarithmic else "linear")
    ax.set(xlabel=along, ylabel=label)
    ax.grid(axis="y")
    ax.legend()
    return ax


def at_moments(
    profiles: Mapping[str, Sequence[Sequence[float]]],
    moments: Sequence[int],
    ax: "Axes | None" = None,
    *,
    label: str = "",
) -> "Axes":
    """One value of a network at several moments of its training: the seeds' median and range.

    Args:
        profiles: name to the lowest, median and highest value at each moment.
        moments: steps of training; they are drawn evenly spaced.
        ax: axes to draw on; new ones if absent.
        label: what the values are.
    """
    ax = axes(ax)
    places = range(len(moments))
    kinds = told_apart(profiles.items(), STYLES, MARKS, _colours())
    for (name, values), style, mark, colour in kinds:
        low, middle, high = zip(*values, strict=True)
        ax.fill_between(places, low, high, color=colour, alpha=0.2, linewidth=0)
        ax.plot(places, middle, color=colour, ls=style, lw=2, marker=mark, ms=5, label=name)
    ax.set_yscale("log")
    ax.set_xticks(places, [str(moment) for moment in moments])
    ax.set(xlabel="steps of training", ylabel=label)
    ax.grid(axis="y")
    ax.legend()
    return ax


def _colours() -> tuple[str, ...]:
    colours = palette()
    return colours.second, colours.accent, colours.third, colours.muted
