"""InceptionMixer: a photograph through four branches, their channels joined, and what they cost."""

from typing import Any

from convlessons import costs, plain
from convlessons.figures import inception as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, Integer, Integers, Names, OneOf, Picture

BRANCHES = ("1×1", "3×3", "5×5", "pool")
# Above these widths no module of GoogLeNet goes; nine naive modules in a row stay buildable.
LARGEST = {
    "in_channels": 832,
    "ch1x1": 384,
    "reduce3x3": 192,
    "ch3x3": 384,
    "reduce5x5": 64,
    "ch5x5": 128,
    "pool_proj": 128,
    "input_size": 112,
    "position": 9,
}
REDUCTIONS = ("reduce3x3", "reduce5x5", "pool_proj")
SIDE = 48  # rows and columns of the maps that are drawn


class InceptionMixer(ModuleWidget):
    """An Inception module through which a photograph passes, with or without 1x1 convolutions.

    Szegedy et al. 2015 (arXiv:1409.4842) section 4, figure 2: (a) is naive, (b) has reductions. The
    second view shows modules in a row: the nine of GoogLeNet, and nine of the chosen widths, each
    reading what the one before hands on.

    Args:
        in_channels: channels that the module, the first of a row, reads, 1 to 832.
        ch1x1: width of the 1x1 branch, 1 to 384.
        reduce3x3: width of the reduction before the 3x3 kernels, 1 to 192.
        ch3x3: width of the 3x3 branch, 1 to 384.
        reduce5x5: width of the reduction before the 5x5 kernels, 1 to 64.
        ch5x5: width of the 5x5 branch, 1 to 128.
        pool_proj: width of the projection after the pooling, 1 to 128.
        removed: 1x1 convolutions that are left out, of ``"reduce3x3"``, ``"reduce5x5"`` and
            ``"pool_proj"``; without all three the module is naive.
        five_by_five: 5x5 kernels in the third branch as in the paper, or 3x3 as libraries ship it.
        view: ``"block"``, one module, or ``"row"``, nine of them.
        position: in the second view, which module of the chosen widths is counted, 1 to 9.
        input_size: rows and columns of the map for which multiply-accumulates are counted.
        branch: the marked branch, 0 to 3: 1x1, 3x3, 5x5, pooling.
        picture: ``"temple"`` or ``"flower"``, or any picture: a path, an array, a PIL image.
        cell: row and column of the input's cell that is changed, each 0 to 47.
        light: what all its channels are set to, in hundredths, 0 to 100.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds.

    Example:
        >>> naive = InceptionMixer(removed=["reduce3x3", "reduce5x5", "pool_proj"])
        >>> InceptionMixer().out_channels, naive.out_channels
        (256, 416)
    """

    bundle = "inception_mixer"
    picture_size = (6.4, 5.6)

    in_channels = Integer(192, 1, LARGEST["in_channels"], help="channels in").tag(sync=True)
    ch1x1 = Integer(64, 1, LARGEST["ch1x1"], help="width of the 1x1 branch").tag(sync=True)
    reduce3x3 = Integer(96, 1, LARGEST["reduce3x3"], help="reduction before 3x3").tag(sync=True)
    ch3x3 = Integer(128, 1, LARGEST["ch3x3"], help="width of the 3x3 branch").tag(sync=True)
    reduce5x5 = Integer(16, 1, LARGEST["reduce5x5"], help="reduction before 5x5").tag(sync=True)
    ch5x5 = Integer(32, 1, LARGEST["ch5x5"], help="width of the 5x5 branch").tag(sync=True)
    pool_proj = Integer(32, 1, LARGEST["pool_proj"], help="projection of the pool").tag(sync=True)
    removed = Names([], REDUCTIONS, longest=3, help="1x1 convolutions left out").tag(sync=True)
    five_by_five = Flag(True, help="5x5 as in the paper, or 3x3").tag(sync=True)
    view = OneOf("block", "row", help="one module, or nine in a row").tag(sync=True)
    position = Integer(1, 1, LARGEST["position"], help="which module of a row").tag(sync=True)
    input_size = Integer(28, 1, LARGEST["input_size"], help="side of the map, for MACs").tag(
        sync=True
    )
    branch = Integer(0, 0, len(BRANCHES) - 1, help="the marked branch").tag(sync=True)
    picture = Picture("temple", help="what goes through").tag(sync=True)
    cell = Integers([19, 21], 0, SIDE - 1, shortest=2, longest=2, help="the changed cell").tag(
        sync=True
    )
    light = Integer(100, 0, 100, help="value of the changed cell, in hundredths").tag(sync=True)

    @property
    def widths(self) -> dict[str, int]:
        """Channels that each branch of the shown module hands on, in the order of the output."""
        return self._widths(self._channels(self._place))

    @property
    def out_channels(self) -> int:
        """Channels that the shown module hands on."""
        return self._channels(self._place + 1)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the shown module's input, for which multiply-accumulates are shown."""
        return (1, self._channels(self._place), self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the shown module, a ``convlessons.blocks.Inception``."""
        from convlessons.blocks import Inception

        channels = self._channels(self._place)
        return Inception(channels, self.ch1x1, self.ch3x3, self.ch5x5, **self._options())

    def cost(self) -> costs.Cost:
        """Weights, biases left out, and multiply-accumulates of the shown module."""
        channels, size = self._channels(self._place), self.input_size
        widths = (self.ch1x1, self.ch3x3, self.ch5x5)
        return costs.of(plain.inception(channels, *widths, bias=False, **self._options()), size)

    def describe(self) -> str:
        """Say what the picture shows."""
        kinds = ("with every 1×1", *["without some 1×1"] * 2, "naive")
        kind = kinds[len(self.removed)]
        parts = ", ".join(f"{name} {width:,}" for name, width in self.widths.items())
        return (
            f"An Inception module, {kind}: {self._channels(self._place):,} channels in, "
            f"{self.out_channels:,} out ({parts}), with {self.cost().params:,} weights. Wires "
            "are as wide as their channels; bars show the weights of each branch."
        )

    def draw(self, ax: Any) -> None:
        """Draw the module with wires as wide as their channels."""
        options = self._options()
        reduce = [None, options.get("reduce3x3"), options.get("reduce5x5"), None]
        kernels = ("1×1", "3×3", "5×5" if self.five_by_five else "3×3", "max 3×3")
        figures.module(
            self._channels(self._place),
            [
                figures.Way(kernel, first, width, weights)
                for kernel, first, width, weights in zip(
                    kernels, reduce, self.widths.values(), self._weights(), strict=True
                )
            ],
            ax=ax,
        )

    def _weights(self) -> list[int]:
        """Weights of each branch of the shown module."""
        channels, options = self._channels(self._place), self._options()
        widths = (self.ch1x1, self.ch3x3, self.ch5x5)
        (module,) = plain.inception(channels, *widths, bias=False, **options)
        assert isinstance(module, plain.Branches)
        return [costs.of(way, self.input_size).params for way in module.ways]

    @property
    def _place(self) -> int:
        """Where in its row the shown module stands: the first has place 1."""
        return self.position if self.view == "row" else 1

    def _widths(self, channels: int) -> dict[str, int]:
        last = channels if "pool_proj" in self.removed else self.pool_proj
        own = (self.ch1x1, self.ch3x3, self.ch5x5, last)
        return dict(zip(BRANCHES, own, strict=True))

    def _channels(self, position: int) -> int:
        """Channels that the module in a place of the row reads; the first has place 1."""
        computed = self.ch1x1 + self.ch3x3 + self.ch5x5
        if position == 1:
            return self.in_channels
        if "pool_proj" not in self.removed:
            return computed + self.pool_proj
        return self.in_channels + (position - 1) * computed

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"five_by_five": self.five_by_five}
        for name in REDUCTIONS:
            if name not in self.removed:
                options[name] = getattr(self, name)
        return options
