"""Closed forms of the book's blocks: arguments are those of the block, then the size of its input.

``norm`` and ``bias`` say what the block holds beside its convolution weights; with both off the
parameters are the weights alone, which is how papers compare blocks. A shortcut of other shape is a
1x1 projection, as in the blocks.
"""

from collections.abc import Sequence

from convlessons.costs.closed import batch_norm, conv2d, linear
from convlessons.costs.cost import Cost
from convlessons.plain import Pair, output_shape, pair, positive, same_padding, whole, wholes


def conv_stack(
    in_channels: int, out_channels: int, input_size: Pair, *, depth: int = 2, bias: bool = True
) -> Cost:
    """``depth`` 3x3 convolutions that keep the size (VGG, section 2.3)."""
    depth = whole("depth", depth, 1)
    return dilated_stack(in_channels, out_channels, input_size, dilations=[1] * depth, bias=bias)


def dilated_stack(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    dilations: Sequence[int] = (1, 2, 3),
    kernel_size: int = 3,
    bias: bool = True,
) -> Cost:
    """One convolution a dilation, each keeping the size: the dilation costs nothing."""
    dilations = wholes("dilations", dilations, 1)
    if not dilations:
        raise ValueError("dilations must name at least one layer; got none")
    total = Cost()
    for layer, dilation in enumerate(dilations):
        total += conv2d(
            out_channels if layer else in_channels,
            out_channels,
            kernel_size,
            input_size,
            padding=same_padding(kernel_size, dilation),
            dilation=dilation,
            bias=bias,
        )
    return total


def inception(
    in_channels: int,
    ch1x1: int,
    ch3x3: int,
    ch5x5: int,
    input_size: Pair,
    *,
    reduce3x3: int | None = None,
    reduce5x5: int | None = None,
    pool_proj: int | None = None,
    five_by_five: bool = True,
    bias: bool = True,
) -> Cost:
    """Four branches (GoogLeNet, figure 2); without the three keywords the naive module."""

    def conv(channels: int, width: int, kernel_size: int) -> Cost:
        padding = same_padding(kernel_size)
        return conv2d(channels, width, kernel_size, input_size, padding=padding, bias=bias)

    def large_kernel(reduce: int | None, width: int, kernel_size: int) -> Cost:
        if reduce is None:
            return conv(in_channels, width, kernel_size)
        return conv(in_channels, reduce, 1) + conv(reduce, width, kernel_size)

    return (
        conv(in_channels, ch1x1, 1)
        + large_kernel(reduce3x3, ch3x3, 3)
        + large_kernel(reduce5x5, ch5x5, 5 if five_by_five else 3)
        + (Cost() if pool_proj is None else conv(in_channels, pool_proj, 1))
    )


def basic_block(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    stride: int = 1,
    residual: bool = True,
    norm: bool = True,
) -> Cost:
    """Two 3x3 convolutions and a shortcut (ResNet, figure 5 left)."""
    size = output_shape(input_size, 3, stride, 1)
    return (
        _conv_norm(in_channels, out_channels, 3, input_size, stride=stride, norm=norm)
        + _conv_norm(out_channels, out_channels, 3, size, norm=norm)
        + _shortcut(in_channels, out_channels, input_size, stride, residual, norm)
    )


def bottleneck(
    in_channels: int,
    mid_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    groups: int = 1,
    residual: bool = True,
    stride_in_1x1: bool = False,
    norm: bool = True,
) -> Cost:
    """1x1 down, kxk on few channels, 1x1 up, and a shortcut (ResNet, figure 5 right)."""
    first, second = (stride, 1) if stride_in_1x1 else (1, stride)
    inner = output_shape(input_size, 1, first)
    size = output_shape(inner, kernel_size, second, same_padding(kernel_size))
    return (
        _conv_norm(in_channels, mid_channels, 1, input_size, stride=first, norm=norm)
        + _conv_norm(
            mid_channels, mid_channels, kernel_size, inner, stride=second, groups=groups, norm=norm
        )
        + _conv_norm(mid_channels, out_channels, 1, size, norm=norm)
        + _shortcut(in_channels, out_channels, input_size, stride, residual, norm)
    )


def resnext_bottleneck(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    groups: int = 32,
    width_per_group: int = 4,
    stride: int = 1,
    residual: bool = True,
    norm: bool = True,
) -> Cost:
    """A bottleneck of ``groups`` paths, ``width_per_group`` channels each (ResNeXt, figure 3c)."""
    return bottleneck(
        in_channels,
        groups * width_per_group,
        out_channels,
        input_size,
        stride=stride,
        groups=groups,
        residual=residual,
        norm=norm,
    )


def depthwise_separable(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    norm: bool = True,
) -> Cost:
    """One kxk kernel a channel, then a 1x1 that mixes the channels (MobileNet, section 3.1)."""
    size = output_shape(input_size, kernel_size, stride, same_padding(kernel_size))
    depthwise = _conv_norm(
        in_channels,
        in_channels,
        kernel_size,
        input_size,
        stride=stride,
        groups=in_channels,
        norm=norm,
    )
    return depthwise + _conv_norm(in_channels, out_channels, 1, size, norm=norm)


def shuffle_unit(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    groups: int = 3,
    stride: int = 1,
    first_groups: int | None = None,
    norm: bool = True,
) -> Cost:
    """Grouped 1x1, shuffle (free), depthwise 3x3, grouped 1x1 (ShuffleNet, figure 2).

    Raises:
        ValueError: If ``stride`` is not 1 or 2, or the channels do not fit the stride: as many out
            as in at stride 1, more at stride 2, and a multiple of 4.
    """
    if stride not in (1, 2):
        raise ValueError(f"stride must be 1 or 2; got stride={stride}")
    computed = out_channels if stride == 1 else out_channels - in_channels
    if out_channels % 4 or computed < 1 or (stride == 1 and in_channels != out_channels):
        raise ValueError(
            "out_channels must be a multiple of 4, equal in_channels at stride 1 and exceed it at "
            f"stride 2; got in_channels={in_channels}, out_channels={out_channels}, stride={stride}"
        )
    mid = out_channels // 4
    first = groups if first_groups is None else first_groups
    size = output_shape(input_size, 3, stride, 1)
    return (
        _conv_norm(in_channels, mid, 1, input_size, groups=first, norm=norm)
        + _conv_norm(mid, mid, 3, input_size, stride=stride, groups=mid, norm=norm)
        + _conv_norm(mid, computed, 1, size, groups=groups, norm=norm)
    )


def squeeze_excitation(channels: int, *, reduction: int = 16, bias: bool = True) -> Cost:
    """Two fully connected layers of ``channels // reduction`` hidden units: 2C²/r weights.

    The size of the map plays no part: the mean and the product with the gates are no MACs here.

    Raises:
        ValueError: If ``reduction`` is larger than ``channels``.
    """
    channels, reduction = positive(channels=channels, reduction=reduction)
    if reduction > channels:
        raise ValueError(
            "reduction must not be larger than channels; "
            f"got reduction={reduction}, channels={channels}"
        )
    hidden = channels // reduction
    return linear(channels, hidden, bias=bias) + linear(hidden, channels, bias=bias)


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
    values = in_channels * kernel_height * kernel_width * height * width
    return contraction + Cost(sampling_macs=4 * values)


def deformable(
    in_channels: int,
    out_channels: int,
    input_size: Pair,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    dilation: int = 1,
    groups: int = 1,
    offset_groups: int = 1,
    modulated: bool = False,
    bias: bool = True,
) -> Cost:
    """The deformable operator and the layer that computes its offsets (Dai et al., section 2.1).

    The offset layer is a convolution of the same window with 2k² outputs for each offset group, or
    3k² where it computes the mask as well (``modulated``: v2, Zhu et al., section 3.2). It always
    has biases; ``bias`` is the operator's.
    """
    kernel_size, offset_groups = positive(kernel_size=kernel_size, offset_groups=offset_groups)
    padding = same_padding(kernel_size, dilation)
    outputs = offset_groups * (3 if modulated else 2) * kernel_size**2
    return conv2d(
        in_channels,
        outputs,
        kernel_size,
        input_size,
        stride=stride,
        padding=padding,
        dilation=dilation,
    ) + deform_conv2d(
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


def _conv_norm(
    in_channels: int,
    out_channels: int,
    kernel_size: int,
    input_size: Pair,
    *,
    stride: int = 1,
    groups: int = 1,
    norm: bool,
) -> Cost:
    convolution = conv2d(
        in_channels,
        out_channels,
        kernel_size,
        input_size,
        stride=stride,
        padding=same_padding(kernel_size),
        groups=groups,
        bias=False,
    )
    return convolution + batch_norm(out_channels) if norm else convolution


def _shortcut(
    in_channels: int, out_channels: int, input_size: Pair, stride: int, residual: bool, norm: bool
) -> Cost:
    if not residual or (stride == 1 and in_channels == out_channels):
        return Cost()
    return _conv_norm(in_channels, out_channels, 1, input_size, stride=stride, norm=norm)
