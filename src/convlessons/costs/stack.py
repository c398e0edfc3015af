"""What a list of layers costs."""

from convlessons.costs.closed import batch_norm, conv2d, deform_conv2d
from convlessons.costs.cost import Cost
from convlessons.plain import Branches, Conv, GlobalPool, Layer, Layers, Pair, output_shape, pair


def of(layers: Layers, input_size: Pair) -> Cost:
    """The cost of layers, first layer first, for one picture; a window without weights is free.

    Args:
        layers: A block of the book, as `convlessons.plain` lists it, or layers of your own.
        input_size: Size of the map that enters: one number for a square, or (height, width).

    Raises:
        ValueError: If a kernel does not fit, or branches end in maps of different size.

    Example:
        >>> from convlessons import plain
        >>> of(plain.bottleneck(256, 64, 256, norm=False), 56).params
        69632
    """
    return _run(layers, pair("input_size", input_size, 1))[0]


def _run(layers: Layers, size: tuple[int, int]) -> tuple[Cost, tuple[int, int]]:
    """The cost, and the size of the map that leaves."""
    total = Cost()
    for layer in layers:
        cost, size = _fork(layer, size) if isinstance(layer, Branches) else _slide(layer, size)
        total += cost
    return total, size


def _fork(branches: Branches, size: tuple[int, int]) -> tuple[Cost, tuple[int, int]]:
    costs, sizes = zip(*(_run(way, size) for way in branches.ways), strict=True)
    different = set(sizes)
    if branches.join == "multiply" and len(different) > 1:
        different.discard((1, 1))  # a gate of one cell counts for all
    if len(different) != 1:
        raise ValueError(f"branches must end in maps of one size; got {sorted(different)}")
    return sum(costs, Cost()), different.pop()


def _slide(layer: Layer, size: tuple[int, int]) -> tuple[Cost, tuple[int, int]]:
    if isinstance(layer, GlobalPool):
        return Cost(), (1, 1)
    window = {"stride": layer.stride, "padding": layer.padding, "dilation": layer.dilation}
    leaving = output_shape(size, layer.kernel_size, **window)
    if not isinstance(layer, Conv):
        return Cost(), leaving
    closed = deform_conv2d if layer.sampled else conv2d
    channels = (layer.in_channels, layer.out_channels)
    cost = closed(
        *channels, layer.kernel_size, size, **window, groups=layer.groups, bias=layer.bias
    )
    return cost + batch_norm(layer.out_channels) if layer.norm else cost, leaving
