"""Figures of many networks at once: one quantity against another, and what nothing beats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from convlessons.figures.scales import misses
from convlessons.figures.style import axes, narrow, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARKERS = ("o", "s", "D", "^")
LINES = ("-", "--", "-.", ":")


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is known of a network.

    Attributes:
        label: for an axis.
        more_is_better: or less is.
    """

    label: str
    more_is_better: bool = False


QUANTITIES = {
    "params": Quantity("parameters"),
    "macs": Quantity("MACs of one picture"),
    "latency": Quantity("milliseconds a picture"),
    "accuracy": Quantity("digits read correctly", more_is_better=True),
}


def front(points: Mapping[str, tuple[float, float]], x: Quantity, y: Quantity) -> list[str]:
    """Names of the points that no other dominates, from the best x to the worst.

    A point dominates another if it is as good in both quantities and better in one.
    """
    signs = [1 if quantity.more_is_better else -1 for quantity in (x, y)]

    def gains(a: tuple[float, float], b: tuple[float, float]) -> list[float]:
        return [sign * (own - other) for sign, own, other in zip(signs, a, b, strict=True)]

    kept = [
        name
        for name, point in points.items()
        if not any(
            min(gains(other, point)) >= 0 and max(gains(other, point)) > 0
            for other in points.values()
        )
    ]
    return sorted(kept, key=lambda name: (-signs[0] * points[name][0], -signs[1] * points[name][1]))


def cost_scatter(
    groups: Mapping[str, Mapping[str, tuple[float, float]]],
    ax: "Axes | None" = None,
    *,
    x: str,
    y: str,
    named: Sequence[str] = (),
    with_front: bool = True,
) -> "Axes":
    """Networks as points, a marker a group, and the front that no point dominates as a stair.

    Args:
        groups: group to, for each network, its (x, y).
        ax: axes to draw on; new ones if absent.
        x: name of the quantity to the right, one of ``QUANTITIES``.
        y: name of the quantity upwards.
        named: networks whose names are written.
        with_front: whether the front is drawn.
    """
    ax = axes(ax)
    colours = palette()
    across, up = QUANTITIES[x], QUANTITIES[y]
    every = {name: point for group in groups.values() for name, point in group.items()}
    tints = (colours.accent, colours.second, colours.third, colours.muted)
    for (group, points), marker, tint in told_apart(groups.items(), MARKERS, tints):
        ax.plot(*zip(*points.values(), strict=True), marker, color=tint, label=group, ms=6)
    if with_front:
        best = [every[name] for name in front(every, across, up)]
        ax.step(
            *zip(*best, strict=True),
            where="post",
            color=colours.third,
            linestyle="-",
            linewidth=1.5,
            label="nothing beats these",
            zorder=1,
        )
    for name in named:
        ax.annotate(name, every[name], (7, -3), textcoords="offset points", fontsize=8)
    ax.set(xlabel=across.label, ylabel=up.label)
    for axis, name, values in zip("xy", (x, y), zip(*every.values(), strict=True), strict=True):
        if name == "accuracy":
            misses(ax, axis, values)
        else:
            _logarithmic(ax, axis)
    ax.grid(color=colours.line, linewidth=0.5)
    ax.set_axisbelow(True)
    if len(groups) > 1 or with_front:
        _legend(ax)
    return ax


def learning(
    runs: Mapping[str, Mapping[float, Sequence[float]]],
    ax: "Axes | None" = None,
    *,
    xlabel: str = "steps of training",
) -> "Axes":
    """Accuracy over what training has cost: the seeds' median, and from the lowest to the highest.

    Args:
        runs: network to, for each cost, the accuracies of its seeds; at most four networks.
        ax: axes to draw on; new ones if absent.
        xlabel: what the costs are.
    """
    ax = axes(ax)
    colours = palette()
    tints = (colours.accent, colours.second, colours.third, colours.muted)
    for (name, by_cost), tint, marker, line in told_apart(runs.items(), tints, MARKERS, LINES):
        middles = [median(values) for values in by_cost.values()]
        for cost, values in by_cost.items():
            ax.plot([cost] * 2, [min(values), max(values)], ls=line, color=tint, lw=1)
        ax.plot(list(by_cost), middles, marker=marker, ls=line, color=tint, lw=2, label=name)
    _logarithmic(ax, "x")
    misses(ax, "y", [value for by in runs.values() for values in by.values() for value in values])
    ax.set(xlabel=xlabel, ylabel=QUANTITIES["accuracy"].label)
    ax.grid(color=colours.line, linewidth=0.5)
    ax.set_axisbelow(True)
    _legend(ax)
    return ax


def _legend(ax: "Axes") -> None:
    """Inside, or above where a phone leaves it no room that is empty."""
    if narrow(ax):
        ax.legend(fontsize=8, loc="lower left", bbox_to_anchor=(-0.15, 1), ncols=2, columnspacing=1)
    else:
        ax.legend(fontsize=8)


def _logarithmic(ax: "Axes", axis: str) -> None:
    """Ticks at 1, 2 and 5 of a decade where there is room, written as 200 k, not as a power."""
    from matplotlib.ticker import EngFormatter, LogLocator, NullLocator

    ax.set(**{f"{axis}scale": "log"})
    low, high = getattr(ax, f"get_{axis}lim")()
    crowded = axis == "x" and narrow(ax) and high > 30 * low
    scale = getattr(ax, f"{axis}axis")
    scale.set_major_locator(LogLocator(subs=(1,) if crowded else (1, 2, 5)))
    scale.set_major_formatter(EngFormatter())
    scale.set_minor_locator(NullLocator())
