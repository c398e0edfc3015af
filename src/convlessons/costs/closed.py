"""Closed forms: what a layer costs, from plain numbers. Nothing is imported but arithmetic.

Conventions: a size is an integer for a square or ``(height, width)``; ``input_size`` is that of the
map that enters, and the cost is that of one picture. MACs count every tap, also those that fall
into the padding. Biases and batch normalisation have parameters and no MACs.
"""

from convlessons.costs.cost import Cost

Pair = int | tuple[int, int]


def conv_output_size(
    size: int, kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1
) -> int:
    """Outputs along one axis: ``(size + 2p - d (k - 1) - 1) / s + 1``, floored as PyTorch floors.

    Raises:
        ValueError: If a number is below its bound, or the kernel does not fit into the input.
    """
    for name, value, least in (
        ("size", size, 1),
        ("kernel_size", kernel_size, 1),
        ("stride", stride, 1),
        ("padding", padding, 0),
        ("dilation", dilation, 1),
    ):
        if value < least:
            raise ValueError(f"{name} must be at least {least}; got {name}={value}")
    extent = dilation * (kernel_size - 1) + 1
    if extent > size + 2 * padding:
        raise ValueError(
            "kernel_size must fit into the padded input; got "
            f"kernel_size={kernel_size}, dilation={dilation} ({extent} cells) "
            f"for size={size}, padding={padding} ({size + 2 * padding} cells)"
        )
    return (size + 2 * padding - extent) // stride + 1


def conv_output_shape(
    input_size: Pair,
    kernel_size: Pair,
    stride: Pair = 1,
    padding: Pair = 0,
    dilation: Pair = 1,
) -> tuple[int, int]:
    """``conv_output_size`` of both axes: (height, width)."""
    axes = zip(*map(pair, (input_size, kernel_size, stride, padding, dilation)), strict=True)
    height, width = (conv_output_size(*axis) for axis in axes)
    return height, width


def conv2d(
    in_channels: int,
    out_channels: int,
    kernel_size: Pair,
    input_size: Pair,
    *,
    stride: Pair = 1,
    padding: Pair = 0,
    dilation: Pair = 1,
    groups: int = 1,
    bias: bool = True,
) -> Cost:
    """A convolution: ``C_out (C_in / G) k²`` weights, each used once for every output position.

    Raises:
        ValueError: If channels are below 1, ``groups`` does not divide both of them, or the kernel
            does not fit.
    """
    check_positive(in_channels=in_channels, out_channels=out_channels, groups=groups)
    for name, channels in (("in_channels", in_channels), ("out_channels", out_channels)):
        if channels % groups:
            raise ValueError(f"groups must divide {name}; got groups={groups}, {name}={channels}")
    height, width = conv_output_shape(input_size, kernel_size, stride, padding, dilation)
    kernel_height, kernel_width = pair(kernel_size)
    weights = out_channels * (in_channels // groups) * kernel_height * kernel_width
    return Cost(weights + out_channels * bias, weights * height * width)


def linear(in_features: int, out_features: int, *, bias: bool = True) -> Cost:
    """A fully connected layer: every weight is used once."""
    check_positive(in_features=in_features, out_features=out_features)
    weights = in_features * out_features
    return Cost(weights + out_features * bias, weights)


def batch_norm(channels: int) -> Cost:
    """Batch normalisation: a scale and a shift a channel; it is not counted as MACs."""
    check_positive(channels=channels)
    return Cost(2 * channels)


def pair(value: Pair) -> tuple[int, int]:
    """(height, width) of a size that is given as one number or as two."""
    return value if isinstance(value, tuple) else (value, value)


def check_positive(**named: int) -> None:
    """Refuse numbers below 1, by name."""
    for name, value in named.items():
        if value < 1:
            raise ValueError(f"{name} must be at least 1; got {name}={value}")
