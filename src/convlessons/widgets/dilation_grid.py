"""DilationGrid: the input cells that a stack of dilated convolutions reads, and how often."""

from typing import Any

import traitlets

from convlessons import receptive
from convlessons.figures import dilation as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer, Integers, InvalidValueError


class DilationGrid(ModuleWidget):
    """A stack of dilated convolutions, seen from its output.

    Every cell of the receptive field is shaded by the number of paths that lead from it to one
    output; a cell without a path is a *hole*. Yu and Koltun 2016 (arXiv:1511.07122) §2 define the
    operation; Wang et al. 2018 (arXiv:1702.08502) §3.2 name the holes gridding.

    Args:
        kernel_size: k, cells along a side of every kernel, 1 to 7.
        dilations: the rate d of each layer, the layer next to the input first; 1 is the ordinary
            convolution and 24 the largest. One to eight layers.
        channels: channels in and out of every layer.
        input_size: rows and columns of the map for which multiply-accumulates are counted.
        cell: the marked input cell, (rows down, columns right) of the output's place.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or a receptive field of more than 97 cells a side,
            which is more than a screen shows.

    Example:
        >>> DilationGrid(kernel_size=3, dilations=[1, 2, 5]).receptive_field
        17
    """

    bundle = "dilation_grid"
    MAX_FIELD = 97

    kernel_size = Integer(3, 1, 7, help="cells along a side of the kernel").tag(sync=True)
    dilations = Integers([1, 2, 5], 1, 24, longest=8, help="rate of each layer").tag(sync=True)
    channels = Integer(1, 1, 512, help="channels in and out of every layer").tag(sync=True)
    input_size = Integer(64, 1, 4096, help="rows and columns of the map, for MACs").tag(sync=True)
    cell = Integers(
        [0, 0], 1 - MAX_FIELD, MAX_FIELD - 1, shortest=2, longest=2, help="the marked input cell"
    ).tag(sync=True)

    @traitlets.default("limits")
    def _limits(self) -> dict[str, int]:
        return {"field": self.MAX_FIELD}

    @traitlets.validate("kernel_size", "dilations")
    def _drawable(self, proposal: dict[str, Any]) -> Any:
        changed = {proposal["trait"].name: proposal["value"]}
        k = changed.get("kernel_size", self.kernel_size)
        dilations = changed.get("dilations", self.dilations)
        field = _field(k, dilations)
        if field > self.MAX_FIELD:
            raise InvalidValueError(
                f"kernel_size={k} with dilations={dilations} has a "
                f"receptive field of {field}; at most {self.MAX_FIELD} cells a side can be drawn"
            )
        return proposal["value"]

    @property
    def receptive_field(self) -> int:
        """Input cells along a side that one output cell can see: 1 + sum of d (k - 1)."""
        return _field(self.kernel_size, self.dilations)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.channels, self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the stack shown: a ``torch.nn.Module``, (N, C, H, W) -> (N, C, H, W)."""
        from torch import nn

        layers = [
            nn.Conv2d(
                self.channels,
                self.channels,
                self.kernel_size,
                padding="same",
                dilation=dilation,
                bias=False,
            )
            for dilation in self.dilations
        ]
        return layers[0] if len(layers) == 1 else nn.Sequential(*layers)

    def describe(self) -> str:
        """Say what the picture shows."""
        counts = receptive.path_counts(self.kernel_size, self.dilations).counts
        field, read = len(counts), sum(count > 0 for count in counts) ** 2
        rates = ", ".join(map(str, self.dilations))
        return (
            f"A grid of {field} by {field} input cells, shaded by the number of paths that lead to "
            f"one output through {self.kernel_size} by {self.kernel_size} layers with rates {rates}"
            f": {read} cells are read and {field**2 - read} are holes."
        )

    def draw(self, ax: Any) -> None:
        """Draw the grid of path counts."""
        counts = receptive.path_counts(self.kernel_size, self.dilations).counts
        figures.path_grid(counts, ax=ax)


def _field(kernel_size: int, dilations: list[int]) -> int:
    layers = [receptive.Layer(kernel_size, dilation=dilation) for dilation in dilations]
    return receptive.receptive_field(layers).size
