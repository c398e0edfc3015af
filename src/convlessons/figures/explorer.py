"""Figures of many networks at once: one quantity against another, and what nothing beats."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from convlessons.figures.scales import misses
from convlessons.figures.style import axes, narrow, palette, told_apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARKERS = ("o", "s", "D", "^")
LARGE, SMALL = 7, 4.5  # of a marker, in points
SIDES = (  # of a point, for its name: how far away, in points, and how aligned
    ((7, 0), "left", "center"),
    ((-7, 0), "right", "center"),
    ((0, 5), "center", "bottom"),
    ((0, -5), "center", "top"),
    ((-5, 4), "right", "bottom"),
    ((5, -4), "left", "top"),
)
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
    small: Collection[str] = (),
    with_front: bool = True,
) -> "Axes":
    """Networks as points, a marker a group, and the front that no point dominates as a stair.

    Args:
        groups: group to, for each network, its (x, y).
        ax: axes to draw on; new ones if absent.
        x: name of the quantity to the right, one of ``QUANTITIES``.
        y: name of the quantity upwards.
        named: networks whose names are written.
        small: networks whose markers are smaller.
        with_front: whether the front is drawn.
    """
    ax = axes(ax)
    colours = palette()
    across, up = QUANTITIES[x], QUANTITIES[y]
    every = {name: point for group in groups.values() for name, point in group.items()}
    tints = (colours.accent, colours.second, colours.third, colours.muted)
    for (group, points), marker, tint in told_apart(groups.items(), MARKERS, tints):
        labels = iter((group, None))  # one entry in the legend
        for size in (LARGE, SMALL):
            drawn = [point for name, point in points.items() if (name in small) is (size == SMALL)]
            if drawn:
                xy = zip(*drawn, strict=True)
                ax.plot(*xy, marker, color=tint, ms=size, label=next(labels))
    best = [every[name] for name in front(every, across, up)] if with_front else []
    if best:
        ax.step(
            *zip(*best, strict=True),
            where="post",
            color=colours.third,
            linestyle="-",
            linewidth=1.5,
            label="nothing beats these",
            zorder=1,
        )
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
    _write_names(ax, {name: every[name] for name in named}, every.values(), best)
    return ax


def _write_names(
    ax: "Axes",
    named: Mapping[str, tuple[float, float]],
    points: Collection[tuple[float, float]],
    stair: Sequence[tuple[float, float]],
) -> None:
    """A name on the first side of its point where it meets no point, no stair and no other name."""
    from matplotlib.transforms import Bbox

    figure = ax.get_figure(root=True)
    assert figure is not None
    figure.draw_without_rendering()  # which settles where everything lies
    radius = LARGE / 2 * figure.dpi / 72
    taken = [Bbox([spot, spot]).padded(radius) for spot in ax.transData.transform([*points])]
    taken += [legend.get_window_extent()] if (legend := ax.get_legend()) else []
    for (x, y), (beyond, above) in pairwise(stair):
        for ends in (((x, y), (beyond, y)), ((beyond, y), (beyond, above))):
            taken.append(Bbox(ax.transData.transform(ends)).padded(1))
    for name, point in named.items():
        for offset, ha, va in SIDES:
            text = ax.annotate(
                name, point, offset, textcoords="offset points", fontsize=8, ha=ha, va=va
            )
            box = text.get_window_extent()
            if ax.bbox.count_contains(box.corners()) == 4 and not box.count_overlaps(taken):
                break
            text.remove()
        else:
            ax.annotate(name, point, SIDES[0][0], textcoords="offset points", fontsize=8)
        taken.append(box)


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
    """Ticks at 1, 2 and 5 of a decade, or at 1 and 3 for want of room; 200 k, not a power."""
    from matplotlib.ticker import EngFormatter, LogLocator, NullLocator

    ax.set(**{f"{axis}scale": "log"})
    low, high = getattr(ax, f"get_{axis}lim")()
    crowded = axis == "x" and narrow(ax) and high > 30 * low
    scale = getattr(ax, f"{axis}axis")
    scale.set_major_locator(LogLocator(subs=(1, 3) if crowded else (1, 2, 5)))
    scale.set_major_formatter(EngFormatter())
    scale.set_minor_locator(NullLocator())
