"""Layers as plain numbers: what receptive fields and costs are computed from.

A block or a network is a list of them, first layer first; where it forks, one entry of the list is
a `Branches` that holds a list for each way.
"""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Literal, TypeAlias, get_args

from convlessons.plain.guards import divides, whole


@dataclass(frozen=True, slots=True)
class Layer:
    """One window sliding along one axis: a pooling layer, or a convolution of unknown channels.

    Args:
        kernel_size: Cells the window reads, at least 1.
        stride: Input cells between neighbouring outputs, at least 1.
        dilation: Distance of neighbouring window cells, at least 1 (1 is the ordinary convolution).
        padding: Cells added before the first input cell, at least 0.

    Raises:
        TypeError: If an argument is not an integer.
        ValueError: If an argument is below its bound.
    """

    kernel_size: int
    stride: int = 1
    dilation: int = 1
    padding: int = 0

    def __post_init__(self) -> None:
        for name, low in (("kernel_size", 1), ("stride", 1), ("dilation", 1), ("padding", 0)):
            object.__setattr__(self, name, whole(name, getattr(self, name), low))

    @property
    def extent(self) -> int:
        """Input cells from the first to the last that the window reads: d (k - 1) + 1."""
        return self.dilation * (self.kernel_size - 1) + 1


@dataclass(frozen=True, slots=True)
class Conv(Layer):
    """A convolution: a square window with weights, and what stands beside them.

    Args:
        in_channels: Channels it reads.
        out_channels: Channels it makes.
        groups: G; divides both.
        bias: Whether each output channel has one.
        norm: Whether batch normalisation follows.
        sampled: Whether it reads between cells, bilinearly: a deformable convolution.

    Raises:
        ValueError: If channels are below 1, or ``groups`` does not divide both.
    """

    _: KW_ONLY
    in_channels: int
    out_channels: int
    groups: int = 1
    bias: bool = False
    norm: bool = False
    sampled: bool = False

    def __post_init__(self) -> None:
        Layer.__post_init__(self)  # `super()` does not know the class that slots make
        channels = {"in_channels": self.in_channels, "out_channels": self.out_channels}
        groups, *counts = divides(self.groups, **channels)
        for name, count in zip(("groups", *channels), (groups, *counts), strict=True):
            object.__setattr__(self, name, count)


@dataclass(frozen=True, slots=True)
class GlobalPool(Layer):
    """The mean of each whole map: what leaves has one cell, whatever the size of what enters."""

    kernel_size: int = 1  # the map's, which the layer does not know


@dataclass(frozen=True, slots=True)
class Step(Layer):
    """What has neither weights nor a window, named where a block is not understood without it.

    Args:
        does: Its name: ``"shuffle"``, ``"sigmoid"``.
    """

    kernel_size: int = 1
    _: KW_ONLY
    does: str


Join: TypeAlias = Literal["add", "multiply", "concatenate", "sample"]


@dataclass(frozen=True, slots=True)
class Branches:
    """Ways from one input to one output, side by side; an empty one hands the input on.

    Args:
        ways: The layers of each way.
        join: How the ways meet: ``"add"``, ``"multiply"`` (a map of one cell counts for all cells),
            ``"concatenate"``, or ``"sample"``: the first way says where the second one reads.
        split: Whether each way reads a share of the channels of its own, instead of all.

    Raises:
        ValueError: If there is no such join.
    """

    ways: Sequence["Layers"]
    join: Join = "add"
    _: KW_ONLY
    split: bool = False

    def __post_init__(self) -> None:
        if self.join not in get_args(Join):
            raise ValueError(f"join must be one of {', '.join(get_args(Join))}; got {self.join!r}")


Layers: TypeAlias = Sequence[Layer | Branches]
