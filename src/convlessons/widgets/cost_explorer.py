"""CostExplorer: every block and network of the book by its costs, its time and what it learned."""

from statistics import median
from typing import Any

import traitlets

from convlessons import recorded
from convlessons.figures import explorer as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, InvalidValueError, Names, OneOf

KEYS = tuple(item["key"] for item in recorded.load("explorer")["items"])
QUANTITIES = tuple(figures.QUANTITIES)


class CostExplorer(ModuleWidget):
    """Blocks and networks as points between two quantities, and as a table.

    A *block* stands four times in the skeleton of ``convlessons.networks.digit_net``; a network is
    whole. Parameters and multiply-accumulates are counted, latency was measured and the accuracy on
    the digits trained beforehand: ``convlessons.experiments.explorer`` recorded all of it and says
    in ``recording["about"]`` how. Networks for photographs have no accuracy here.

    Args:
        selected: key of the item that is shown; ``CostExplorer.KEYS`` lists them.
        compared: keys of at most three items that stand beside it.
        x: quantity to the right: ``"params"``, ``"macs"``, ``"latency"`` or ``"accuracy"``.
        y: quantity upwards, another one.
        sort: column that orders the table: ``"label"`` or a quantity.
        descending: whether it orders from the largest down.
        show: what reads ``"digits"`` or ``"photographs"``, or ``"all"``.

    Attributes:
        recording: what was recorded; read-only.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: an item or quantity that there is not, or one quantity on both axes.

    Example:
        >>> CostExplorer(selected="resnet50").item["params"]
        25557032
    """

    bundle = "cost_explorer"
    picture_size = (6.0, 4.0)
    KEYS = KEYS

    selected = OneOf(*KEYS, default="residual-32", help="the item shown").tag(sync=True)
    compared = Names(
        ["plain-32", "separable-32"], KEYS, longest=3, help="items beside the one shown"
    ).tag(sync=True)
    x = OneOf(*QUANTITIES, default="macs", help="quantity to the right").tag(sync=True)
    y = OneOf(*QUANTITIES, default="accuracy", help="quantity upwards").tag(sync=True)
    sort = OneOf("label", *QUANTITIES, default="macs", help="column of the order").tag(sync=True)
    descending = Flag(False, help="whether the largest comes first").tag(sync=True)
    show = OneOf("digits", "photographs", "all", help="which items are shown").tag(sync=True)
    recording = traitlets.Dict(read_only=True, help="what was recorded").tag(sync=True)

    @traitlets.default("recording")
    def _read(self) -> dict[str, Any]:
        return recorded.load("explorer")

    @traitlets.validate("x", "y")
    def _two_quantities(self, proposal: dict[str, Any]) -> Any:
        other = "y" if proposal["trait"].name == "x" else "x"
        if proposal["value"] == getattr(self, other):
            raise InvalidValueError(f"x and y must differ; got {proposal['value']!r} for both")
        return proposal["value"]

    @property
    def item(self) -> dict[str, Any]:
        """What was recorded of the selected item."""
        return self._find(self.selected)

    def _find(self, key: str) -> dict[str, Any]:
        return next(item for item in self.recording["items"] if item["key"] == key)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """The items that ``show`` lets through."""
        items = self.recording["items"]
        return [item for item in items if self.show in ("all", item["group"])]

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the one picture for which the selected item is counted."""
        return tuple(self.item["input"])

    def module(self) -> Any:
        """Build the selected item: (N, C, H, W) to logits, with random weights."""
        from convlessons import networks

        return getattr(networks, self.item["build"])(**self.item["options"])

    def points(self) -> dict[str, dict[str, tuple[float, float]]]:
        """Kind to, for each item shown that has both quantities, its (x, y) by label."""
        groups: dict[str, dict[str, tuple[float, float]]] = {}
        for item in self.shown:
            x, y = value(item, self.x), value(item, self.y)
            if x is not None and y is not None:
                groups.setdefault(kind(item), {})[item["label"]] = (x, y)
        return groups

    def describe(self) -> str:
        """Say what the picture shows."""
        groups = self.points()
        across, up = (figures.QUANTITIES[name] for name in (self.x, self.y))
        every = {name: point for group in groups.values() for name, point in group.items()}
        best = figures.front(every, across, up)
        item = self.item
        return (
            f"{len(every)} {' and '.join(groups)}, {up.label} against {across.label}; nothing "
            f"beats {', '.join(best)}. Selected: {item['label']}, {item['params']:,} parameters, "
            f"{item['macs']:,} MACs."
        )

    def draw(self, ax: Any) -> None:
        """Draw the points and their front, the selected and the compared ones named."""
        groups = self.points()
        labels = {self._find(key)["label"] for key in (self.selected, *self.compared)}
        named = [name for group in groups.values() for name in group if name in labels]
        narrow = {item["label"] for item in self.shown if item["key"].endswith("-16")}
        figures.cost_scatter(groups, ax=ax, x=self.x, y=self.y, named=named, small=narrow)


def kind(item: dict[str, Any]) -> str:
    """What an item is: "blocks" in the skeleton, or one of the "networks"."""
    return "blocks" if item["build"] == "digit_net" else "networks"


def value(item: dict[str, Any], quantity: str) -> float | None:
    """An item's one number for a quantity: the median of what was measured; ``None`` of nothing."""
    if quantity == "latency":
        return float(item["latency"][1])
    if quantity == "accuracy":
        return None if item["accuracy"] is None else median(item["accuracy"])
    return float(item[quantity])
