"""Layers as plain numbers: what a receptive field and a cost are computed from."""

from dataclasses import dataclass

from convlessons.plain.guards import whole


@dataclass(frozen=True, slots=True)
class Layer:
    """One window sliding along one axis: a convolution or a pooling layer.

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
