"""How large the output of a convolution or a pooling layer is."""

from convlessons.plain.guards import odd, pair, whole

Pair = int | tuple[int, int]


def windows(size: int, kernel_size: int, stride: int, padding: int, dilation: int) -> int:
    """The formula alone, unguarded: also for a size that is a symbol while a graph is traced.

    It is below 1 where the kernel does not fit into the padded input.
    """
    return (size + 2 * padding - dilation * (kernel_size - 1) - 1) // stride + 1


def output_size(
    size: int, kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1
) -> int:
    """Outputs along one axis: ``(size + 2p - d (k - 1) - 1) / s + 1``, floored as PyTorch floors.

    Raises:
        TypeError: If a number is no integer.
        ValueError: If a number is below its bound, or the kernel does not fit into the input.
    """
    size, kernel_size = whole("size", size, 1), whole("kernel_size", kernel_size, 1)
    stride, padding = whole("stride", stride, 1), whole("padding", padding, 0)
    dilation = whole("dilation", dilation, 1)
    outputs = windows(size, kernel_size, stride, padding, dilation)
    if outputs < 1:
        extent = dilation * (kernel_size - 1) + 1
        raise ValueError(
            "kernel_size must fit into the padded input; got "
            f"kernel_size={kernel_size}, dilation={dilation} ({extent} cells) "
            f"for size={size}, padding={padding} ({size + 2 * padding} cells)"
        )
    return outputs


def output_shape(
    input_size: Pair,
    kernel_size: Pair,
    stride: Pair = 1,
    padding: Pair = 0,
    dilation: Pair = 1,
) -> tuple[int, int]:
    """``output_size`` of both axes: (height, width)."""
    settings = {
        "input_size": input_size,
        "kernel_size": kernel_size,
        "stride": stride,
        "padding": padding,
        "dilation": dilation,
    }
    height, width = zip(*(pair(name, value) for name, value in settings.items()), strict=True)
    return output_size(*height), output_size(*width)


def same_padding(kernel_size: int, dilation: int = 1) -> int:
    """The padding that keeps the size at stride 1: ``d (k - 1) / 2``; an even kernel has none.

    Raises:
        TypeError: If a number is no integer.
        ValueError: If a number is below 1, or ``kernel_size`` is even.
    """
    return whole("dilation", dilation, 1) * (odd("kernel_size", kernel_size) - 1) // 2
