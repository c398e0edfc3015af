"""Receptive fields of layer stacks, along one axis, in plain numbers.

The recurrence is that of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional
Neural Networks" (Distill, 2019), with dilation. Convolution and pooling are the same thing here:
a window. An axis is treated by itself: for rectangular kernels call once for each axis.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import index

from convlessons.plain import Branches, GlobalPool, Layer, several, wholes

__all__ = ["Layer", "PathCounts", "ReceptiveField", "path_counts", "receptive_field"]


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

    def __post_init__(self) -> None:
        for name in ("size", "jump", "start"):  # NumPy's integers would overflow
            object.__setattr__(self, name, index(getattr(self, name)))

    @property
    def centre(self) -> float:
        """Input position of the middle of output 0's field; half-integer where ``size`` is even."""
        return self.start + (self.size - 1) / 2

    def cells(self, output: int) -> range:
        """Indices of the input cells from the first to the last that output ``output`` sees."""
        first = self.start + index(output) * self.jump
        return range(first, first + self.size)


def receptive_field(layers: Iterable[Layer | Branches]) -> ReceptiveField:
    """Receptive field of a stack of layers, first layer first; no layers see one cell.

    Each layer adds ``(extent - 1) * jump`` to the size, moves the start by ``-padding * jump`` and
    multiplies the jump by its stride. Branches see what any of them sees, as one window does.

    Raises:
        ValueError: If branches have different jumps, so that their outputs do not meet, or a layer
            sees the whole map, whatever its size.

    Example:
        >>> receptive_field([Layer(3, padding=1), Layer(3, stride=2, padding=1)])
        ReceptiveField(size=5, jump=2, start=-2)
    """
    size, jump, start = 1, 1, 0
    for layer in layers:
        seen = _union(layer) if isinstance(layer, Branches) else _window(layer)
        size += (seen.size - 1) * jump
        start += seen.start * jump
        jump *= seen.jump
    return ReceptiveField(size, jump, start)


def _window(layer: Layer) -> ReceptiveField:
    if isinstance(layer, GlobalPool):
        raise ValueError("layers must have windows of known size; got a GlobalPool, which sees all")
    return ReceptiveField(layer.extent, layer.stride, -layer.padding)


def _union(branches: Branches) -> ReceptiveField:
    fields = [receptive_field(way) for way in branches.ways]
    jumps = {field.jump for field in fields}
    if len(jumps) != 1:
        raise ValueError(f"branches must have one jump; got {sorted(jumps)}")
    start = min(field.start for field in fields)
    stop = max(field.start + field.size for field in fields)
    return ReceptiveField(stop - start, jumps.pop(), start)


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
    rates = wholes("dilations", dilations, 1)
    kernels = (
        wholes("kernel_size", kernel_size, 1)
        if several(kernel_size)
        else wholes("kernel_size", [kernel_size] * len(rates), 1)
    )
    if len(kernels) != len(rates):
        raise ValueError(
            "kernel_size must have one entry a dilation; "
            f"got {len(kernels)} kernel sizes and {len(rates)} dilations"
        )
    first, counts = 0, [1]
    for layer in [Layer(k, dilation=d) for k, d in zip(kernels, rates, strict=True)]:
        first -= (layer.extent - 1) // 2
        wider = [0] * (len(counts) + layer.extent - 1)
        for tap in range(0, layer.extent, layer.dilation):
            for cell, count in enumerate(counts):
                wider[cell + tap] += count
        counts = wider
    return PathCounts(first, tuple(counts))
