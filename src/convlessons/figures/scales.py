"""Scales that axes do not have of themselves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from convlessons.figures.style import narrow

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SHARES = (0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999)  # ticks of an accuracy


def misses(ax: "Axes", axis: str, values: Sequence[float]) -> None:
    """Accuracies by how much they miss: from 98 % to 99 % is as far as from 80 % to 90 %.

    Args:
        ax: axes that have their drawing.
        axis: ``"x"`` or ``"y"``.
        values: what is drawn along it.
    """
    import numpy as np
    from matplotlib.ticker import NullLocator

    def height(share: Any) -> Any:
        return -np.log10(np.maximum(1 - np.asarray(share), 1e-4))

    def share(height: Any) -> Any:
        return 1 - 10.0 ** -np.asarray(height)

    ends = height([min(values), max(values)])
    margin = 0.07 * (ends[1] - ends[0]) or 0.1
    low, high = (float(end) for end in share([ends[0] - margin, ends[1] + margin]))
    ticks: list[float] = []
    apart = (0.2 if narrow(ax) else 0.09) if axis == "x" else 0  # of the axis: a label's width
    for tick in reversed([tick for tick in SHARES if low <= tick <= high]):
        if not ticks or height(ticks[-1]) - height(tick) >= apart * (height(high) - height(low)):
            ticks.append(tick)
    getattr(ax, f"set_{axis}scale")("function", functions=(height, share))
    ax.set(**{f"{axis}lim": (low, high)})
    getattr(ax, f"set_{axis}ticks")(ticks, [f"{100 * tick:g} %" for tick in ticks])
    getattr(ax, f"{axis}axis").set_minor_locator(NullLocator())
