"""Receptive fields of layer stacks, along one axis, in plain numbers.

The recurrence is that of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional
Neural Networks" (Distill, 2019), with dilation. Convolution and pooling are the same thing here:
a window. An axis is treated by itself: for rectangular kernels call once for each axis.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import index


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
        for name, least in (("kernel_size", 1), ("stride", 1), ("dilation", 1), ("padding", 0)):
            _at_least(name, getattr(self, name), least)

    @property
    def extent(self) -> int:
        """Input cells from the first to the last that the window reads: d (k - 1) + 1."""
        return self.dilation * (self.kernel_size - 1) + 1


@dataclass(frozen=True, slots=True)
class ReceptiveField:
    """What a stack sees: output ``i`` sees ``size`` cells from ``start + i * jump`` on.

    Attributes:
        size: Input cells from the first to the last that one output sees.
        jump: Input cells between the fields of neighbouring outputs (the product of the strides).
        start: Index of the first input cell that output 0 sees; negative inside the padding.
    """

    size: int
    jump: int
    start: int

    @property
    def centre(self) -> float:
        """Input position of the middle of output 0's field; half-integer where ``size`` is even."""
        return self.start + (self.size - 1) / 2

    def cells(self, output: int) -> range:
        """Indices of the input cells from the first to the last that output ``output`` sees."""
        first = self.start + output * self.jump
        return range(first, first + self.size)


def receptive_field(layers: Iterable[Layer]) -> ReceptiveField:
    """Receptive field of a stack of layers, first layer first; no layers see one cell.

    Each layer adds ``(extent - 1) * jump`` to the size, moves the start by ``-padding * jump`` and
    multiplies the jump by its stride.

    Example:
        >>> receptive_field([Layer(3, padding=1), Layer(3, stride=2, padding=1)])
        ReceptiveField(size=5, jump=2, start=-2)
    """
    size, jump, start = 1, 1, 0
    for layer in layers:
        size += (layer.extent - 1) * jump
        start -= layer.padding * jump
        jump *= layer.stride
    return ReceptiveField(size, jump, start)


@dataclass(frozen=True, slots=True)
class PathCounts:
    """Paths from input cells to one output cell, along one axis.

    Attributes:
        first: Offset of the first counted input cell from the output cell.
        counts: Number of paths from the cells ``first``, ``first + 1``, ...; 0 marks a hole.
    """

    first: int
    counts: tuple[int, ...]

    @property
    def used(self) -> int:
        """Input cells that reach the output at all: those inside the field that are no hole."""
        return sum(count > 0 for count in self.counts)


def path_counts(kernel_size: int | Sequence[int], dilations: Sequence[int]) -> PathCounts:
    """Number of paths from each input cell to one output cell of a stack of stride 1.

    A path picks one kernel cell in every layer. The count is the input gradient of the stack with
    all weights 1; in two dimensions it is the product of the counts of the two axes.

    Args:
        kernel_size: Kernel of every layer, or one a layer, first layer first.
        dilations: Dilation of each layer, first layer first.

    Returns:
        The counts, and the offset of the first one when every layer keeps the size: PyTorch's
        ``padding="same"``, ``d (k - 1) // 2`` cells before the first.

    Raises:
        TypeError: If a kernel size or a dilation is not an integer.
        ValueError: If one is below 1, or there are not as many kernel sizes as dilations.

    Example:
        >>> path_counts(3, [2, 2])
        PathCounts(first=-4, counts=(1, 0, 2, 0, 3, 0, 2, 0, 1))
    """
    kernels = (
        list(kernel_size) if isinstance(kernel_size, Sequence) else [kernel_size] * len(dilations)
    )
    if len(kernels) != len(dilations):
        raise ValueError(
            "kernel_size must have one entry a dilation; "
            f"got {len(kernels)} kernel sizes and {len(dilations)} dilations"
        )
    first, counts = 0, [1]
    for layer in [Layer(k, dilation=d) for k, d in zip(kernels, dilations, strict=True)]:
        first -= (layer.extent - 1) // 2
        wider = [0] * (len(counts) + layer.extent - 1)
        for tap in range(0, layer.extent, layer.dilation):
            for cell, count in enumerate(counts):
                wider[cell + tap] += count
        counts = wider
    return PathCounts(first, tuple(counts))


def _at_least(name: str, value: int, least: int) -> None:
    try:
        index(value)
    except TypeError:
        raise TypeError(f"{name} must be an integer; got {name}={value!r}") from None
    if value < least:
        raise ValueError(f"{name} must be at least {least}; got {name}={value}")
