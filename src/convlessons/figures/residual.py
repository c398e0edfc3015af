"""Figures of plain and residual networks: gradients layer by layer, and how training went."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING

from convlessons.figures.style import axes, palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STYLES = ("-", "--", "-.", ":")


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
    for name, style, colour in zip(profiles, STYLES, _colours(), strict=False):
        low, middle, high = profiles[name]
        layers = range(1, len(middle) + 1)
        ax.fill_between(layers, low, high, color=colour, alpha=0.2, linewidth=0)
        ax.plot(layers, middle, color=colour, linestyle=style, linewidth=2, label=name)
    ax.set_yscale("log" if logarithmic else "linear")
    ax.set(xlabel=along, ylabel=label)
    ax.grid(axis="y")
    ax.legend()
    return ax


def loss_curves(
    curves: Mapping[str, Sequence[Sequence[float]]],
    ax: "Axes | None" = None,
    *,
    steps: int,
    guessing: float | None = None,
) -> "Axes":
    """Training losses: every seed thin, the median of the seeds thick.

    Args:
        curves: name to the curves of its seeds; a value is the mean of equally many steps.
        ax: axes to draw on; new ones if absent.
        steps: steps of a whole curve.
        guessing: loss of who knows nothing, drawn as a dotted line.
    """
    ax = axes(ax)
    for name, style, colour in zip(curves, STYLES, _colours(), strict=False):
        seeds = curves[name]
        every = steps / len(seeds[0])
        at = [(i + 0.5) * every for i in range(len(seeds[0]))]
        for seed in seeds:
            ax.plot(at, seed, color=colour, linestyle=style, linewidth=0.7, alpha=0.6)
        middle = [median(values) for values in zip(*seeds, strict=True)]
        ax.plot(at, middle, color=colour, linestyle=style, linewidth=2.2, label=name)
    if guessing is not None:
        ax.axhline(guessing, color=palette().muted, linestyle=":", linewidth=1)
        ax.text(steps, guessing, "guessing", ha="right", va="bottom", color=palette().muted)
    ax.set(xlabel="step", ylabel="training loss", xlim=(0, steps))
    ax.set_ylim(bottom=0)
    ax.legend()
    return ax


def by_depth(
    ends: Mapping[str, Mapping[int, Sequence[float]]], ax: "Axes | None" = None, *, label: str = ""
) -> "Axes":
    """What depth does to a result: one dot a seed, medians joined.

    Args:
        ends: name to, for each depth, the values of its seeds.
        ax: axes to draw on; new ones if absent.
        label: what the values are.
    """
    ax = axes(ax)
    for place, (name, style, colour) in enumerate(zip(ends, STYLES, _colours(), strict=False)):
        depths = list(ends[name])
        for depth, values in ends[name].items():
            ax.plot([depth] * len(values), values, "os^D"[place], color=colour, alpha=0.5, ms=5)
        middle = [median(values) for values in ends[name].values()]
        ax.plot(depths, middle, color=colour, linestyle=style, linewidth=2, label=name)
        ax.set_xticks(depths)
    ax.set(xlabel="layers", ylabel=label)
    ax.grid(axis="y")
    ax.legend()
    return ax


def _colours() -> tuple[str, ...]:
    colours = palette()
    return colours.second, colours.accent, colours.third, colours.muted
