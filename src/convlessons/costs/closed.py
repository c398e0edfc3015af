"""Closed forms: what a layer costs, from plain numbers. No torch.

Conventions: a size is an integer for a square or ``(height, width)``; ``input_size`` is that of the
map that enters, and the cost is that of one picture. MACs count every tap, also those that fall
into the padding. Biases and batch normalisation have parameters and no MACs.
"""

from convlessons.costs.cost import Cost
from convlessons.plain import Pair, divides, output_shape, pair, positive, reduced, whole


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
    groups, in_channels, out_channels = divides(
        groups, in_channels=in_channels, out_channels=out_channels
    )
    height, width = output_shape(input_size, kernel_size, stride, padding, dilation)
    kernel_height, kernel_width = pair("kernel_size", kernel_size, 1)
    weights = out_channels * (in_channels // groups) * kernel_height * kernel_width
    return Cost(weights + out_channels * bias, weights * height * width)


def deform_conv2d(
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
    """The deformable operator, its offsets given: an ordinary convolution, and its sampling.

    Each of the ``C_in k²`` values that an output position reads is sampled bilinearly, at four
    multiply-accumulates; all outputs share them. The mask of v2 is a product of maps: not counted.
    """
    contraction = conv2d(
        in_channels,
        out_channels,
        kernel_size,
        input_size,
        stride=stride,
        padding=padding,
        dilation=dilation,
        groups=groups,
        bias=bias,
    )
    height, width = output_shape(input_size, kernel_size, stride, padding, dilation)
    kernel_height, kernel_width = pair("kernel_size", kernel_size, 1)
    values = whole("in_channels", in_channels, 1) * kernel_height * kernel_width * height * width
    return contraction + Cost(sampling_macs=4 * values)


def linear(in_features: int, out_features: int, *, bias: bool = True) -> Cost:
    """A fully connected layer: every weight is used once."""
    in_features, out_features = positive(in_features=in_features, out_features=out_features)
    weights = in_features * out_features
    return Cost(weights + out_features * bias, weights)


def batch_norm(channels: int) -> Cost:
    """Batch normalisation: a scale and a shift a channel; it is not counted as MACs."""
    return Cost(2 * whole("channels", channels, 1))


def squeeze_excitation(channels: int, *, reduction: int = 16, bias: bool = True) -> Cost:
    """Two fully connected layers of ``channels // reduction`` hidden units: 2C²/r weights.

    The size of the map plays no part: the mean and the product with the gates are no MACs here.

    Raises:
        ValueError: If ``reduction`` is larger than ``channels``.
    """
    channels, hidden = reduced(channels, reduction)
    return linear(channels, hidden, bias=bias) + linear(hidden, channels, bias=bias)
