"""InceptionMixer: four branches over one input, their joined channels, and what they cost."""

from typing import Any

from convlessons import costs, plain
from convlessons.figures import inception as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, Integer

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


class InceptionMixer(ModuleWidget):
    """An Inception module: the widths of its branches, with or without 1x1 reductions.

    Szegedy et al. 2015 (arXiv:1409.4842) section 4, figure 2: (a) is naive, (b) has reductions. The
    module stands in a row of modules of the same widths, each reading what the one before hands on.

    Args:
        in_channels: channels that the first module of the row reads, 1 to 832.
        ch1x1: width of the 1x1 branch, 1 to 384.
        reduce3x3: width of the reduction before the 3x3 kernels, 1 to 192.
        ch3x3: width of the 3x3 branch, 1 to 384.
        reduce5x5: width of the reduction before the 5x5 kernels, 1 to 64.
        ch5x5: width of the 5x5 branch, 1 to 128.
        pool_proj: width of the projection after the pooling, 1 to 128.
        reduced: whether the module has its reductions and projection; without, it is naive.
        five_by_five: 5x5 kernels in the third branch as in the paper, or 3x3 as libraries ship it.
        position: which module of the row is shown, 1 to 9.
        input_size: rows and columns of the map for which multiply-accumulates are counted.
        branch: the marked branch, 0 to 3: 1x1, 3x3, 5x5, pooling.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds.

    Example:
        >>> InceptionMixer().out_channels, InceptionMixer(reduced=False).out_channels
        (256, 416)
    """

    bundle = "inception_mixer"
    picture_size = (7.0, 3.4)

    in_channels = Integer(192, 1, LARGEST["in_channels"], help="channels in").tag(sync=True)
    ch1x1 = Integer(64, 1, LARGEST["ch1x1"], help="width of the 1x1 branch").tag(sync=True)
    reduce3x3 = Integer(96, 1, LARGEST["reduce3x3"], help="reduction before 3x3").tag(sync=True)
    ch3x3 = Integer(128, 1, LARGEST["ch3x3"], help="width of the 3x3 branch").tag(sync=True)
    reduce5x5 = Integer(16, 1, LARGEST["reduce5x5"], help="reduction before 5x5").tag(sync=True)
    ch5x5 = Integer(32, 1, LARGEST["ch5x5"], help="width of the 5x5 branch").tag(sync=True)
    pool_proj = Integer(32, 1, LARGEST["pool_proj"], help="projection of the pool").tag(sync=True)
    reduced = Flag(True, help="with 1x1 reductions, or naive").tag(sync=True)
    five_by_five = Flag(True, help="5x5 as in the paper, or 3x3").tag(sync=True)
    position = Integer(1, 1, LARGEST["position"], help="which module of a row").tag(sync=True)
    input_size = Integer(28, 1, LARGEST["input_size"], help="side of the map, for MACs").tag(
        sync=True
    )
    branch = Integer(0, 0, len(BRANCHES) - 1, help="the marked branch").tag(sync=True)

    @property
    def widths(self) -> dict[str, int]:
        """Channels that each branch of the shown module hands on, in the order of the output."""
        return self._widths(self._channels(self.position))

    @property
    def out_channels(self) -> int:
        """Channels that the shown module hands on."""
        return self._channels(self.position + 1)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the shown module's input, for which multiply-accumulates are shown."""
        return (1, self._channels(self.position), self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the shown module, a ``convlessons.blocks.Inception``."""
        from convlessons.blocks import Inception

        channels = self._channels(self.position)
        return Inception(channels, self.ch1x1, self.ch3x3, self.ch5x5, **self._options())

    def cost(self) -> costs.Cost:
        """Weights, biases left out, and multiply-accumulates of the shown module."""
        channels, size = self._channels(self.position), self.input_size
        widths = (self.ch1x1, self.ch3x3, self.ch5x5)
        return costs.of(plain.inception(channels, *widths, bias=False, **self._options()), size)

    def describe(self) -> str:
        """Say what the picture shows."""
        kind = "with 1×1 reductions" if self.reduced else "naive"
        parts = ", ".join(f"{name} {width:,}" for name, width in self.widths.items())
        return (
            f"An Inception module, {kind}: {self._channels(self.position):,} channels in, "
            f"{self.out_channels:,} out ({parts}), with {self.cost().params:,} weights. Bars show "
            "the channels of each branch and, below, those of nine such modules in a row."
        )

    def draw(self, ax: Any) -> None:
        """Draw the joined channels of nine modules in a row, naive and reduced."""
        rows = {}
        for kind, reduced in (("with reductions", True), ("naive", False)):
            row = [self._channels(n, reduced) for n in range(1, LARGEST["position"] + 2)]
            rows[kind] = row
        figures.mixer(self.widths, rows, ax=ax)

    def _widths(self, channels: int) -> dict[str, int]:
        last = self.pool_proj if self.reduced else channels
        own = (self.ch1x1, self.ch3x3, self.ch5x5, last)
        return dict(zip(BRANCHES, own, strict=True))

    def _channels(self, position: int, reduced: bool | None = None) -> int:
        """Channels that the module in a place of the row reads; the first has place 1."""
        computed = self.ch1x1 + self.ch3x3 + self.ch5x5
        if position == 1:
            return self.in_channels
        if self.reduced if reduced is None else reduced:
            return computed + self.pool_proj
        return self.in_channels + (position - 1) * computed

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"five_by_five": self.five_by_five}
        if self.reduced:
            for name in ("reduce3x3", "reduce5x5", "pool_proj"):
                options[name] = getattr(self, name)
        return options
