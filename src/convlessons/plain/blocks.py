"""The book's blocks as lists of layers: arguments are those of the blocks.

``norm`` and ``bias`` say what a block holds beside its convolution weights; with both off the
parameters are the weights alone, which is how papers compare blocks. What has neither weights nor a
window is left out (activations), but for the shuffle and the two functions that make a gate.
"""

from collections.abc import Sequence

from convlessons.plain.guards import divides, positive, reduced, whole, wholes
from convlessons.plain.layers import Branches, Conv, GlobalPool, Layer, Layers, Step
from convlessons.plain.sizes import same_padding


def dilated_stack(
    in_channels: int,
    out_channels: int,
    *,
    dilations: Sequence[int] = (1, 2, 3),
    kernel_size: int = 3,
    bias: bool = True,
) -> Layers:
    """One convolution a dilation, each keeping the size; a stack of 3x3 where all are 1.

    Raises:
        ValueError: If there is no dilation.
    """
    rates = wholes("dilations", dilations, 1)
    if not rates:
        raise ValueError("dilations must name at least one layer; got none")
    widths = [in_channels, *[out_channels] * len(rates)]
    return [
        _conv(entering, out_channels, kernel_size, dilation=rate, bias=bias)
        for entering, rate in zip(widths, rates, strict=False)
    ]


def inception(
    in_channels: int,
    ch1x1: int,
    ch3x3: int,
    ch5x5: int,
    *,
    reduce3x3: int | None = None,
    reduce5x5: int | None = None,
    pool_proj: int | None = None,
    five_by_five: bool = True,
    bias: bool = True,
) -> Layers:
    """Four branches (GoogLeNet, figure 2); without the three keywords the naive module."""

    def way(reduce: int | None, width: int, kernel_size: int) -> list[Layer]:
        if reduce is None:
            return [_conv(in_channels, width, kernel_size, bias=bias)]
        reduction = _conv(in_channels, reduce, 1, bias=bias)
        return [reduction, _conv(reduce, width, kernel_size, bias=bias)]

    pooling = Layer(3, padding=1)
    projection = [] if pool_proj is None else [_conv(in_channels, pool_proj, 1, bias=bias)]
    ways = [
        way(None, ch1x1, 1),
        way(reduce3x3, ch3x3, 3),
        way(reduce5x5, ch5x5, 5 if five_by_five else 3),
        [pooling, *projection],
    ]
    return [Branches(ways, "concatenate")]


def basic_block(
    in_channels: int,
    out_channels: int,
    *,
    stride: int = 1,
    residual: bool = True,
    norm: bool = True,
) -> Layers:
    """Two 3x3 convolutions and a shortcut (ResNet, figure 5 left)."""
    branch = [
        _conv(in_channels, out_channels, 3, stride, norm=norm),
        _conv(out_channels, out_channels, 3, norm=norm),
    ]
    return _with_shortcut(branch, stride, norm) if residual else branch


def bottleneck(
    in_channels: int,
    mid_channels: int,
    out_channels: int,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    groups: int = 1,
    residual: bool = True,
    stride_in_1x1: bool = False,
    norm: bool = True,
) -> Layers:
    """1x1 down, kxk on few channels, 1x1 up, and a shortcut (ResNet, figure 5 right)."""
    first, second = (stride, 1) if stride_in_1x1 else (1, stride)
    branch = [
        _conv(in_channels, mid_channels, 1, first, norm=norm),
        _conv(mid_channels, mid_channels, kernel_size, second, groups=groups, norm=norm),
        _conv(mid_channels, out_channels, 1, norm=norm),
    ]
    return _with_shortcut(branch, stride, norm) if residual else branch


def resnext_bottleneck(
    in_channels: int,
    out_channels: int,
    *,
    groups: int = 32,
    width_per_group: int = 4,
    stride: int = 1,
    residual: bool = True,
    norm: bool = True,
) -> Layers:
    """A bottleneck of ``groups`` paths, ``width_per_group`` channels each (ResNeXt, figure 3c)."""
    groups, width_per_group = positive(groups=groups, width_per_group=width_per_group)
    return bottleneck(
        in_channels,
        groups * width_per_group,
        out_channels,
        stride=stride,
        groups=groups,
        residual=residual,
        norm=norm,
    )


def grouped(
    in_channels: int, out_channels: int, *, groups: int, kernel_size: int = 3, bias: bool = True
) -> Layers:
    """A grouped convolution with its groups apart: each reads and makes its own share."""
    groups, entering, leaving = divides(groups, in_channels=in_channels, out_channels=out_channels)
    group = _conv(entering // groups, leaving // groups, kernel_size, bias=bias)
    return [Branches([[group]] * groups, "concatenate", split=True)]


def squeeze_excitation(channels: int, *, reduction: int = 16, bias: bool = True) -> Layers:
    """A gate for each channel, from the means of all (SENet, figure 2).

    Raises:
        ValueError: If ``reduction`` is larger than ``channels``.
    """
    channels, hidden = reduced(channels, reduction)
    gate = [
        GlobalPool(),
        _conv(channels, hidden, 1, bias=bias),
        Step(does="ReLU"),
        _conv(hidden, channels, 1, bias=bias),
        Step(does="sigmoid"),
    ]
    return [Branches([[], gate], "multiply")]


def depthwise_separable(
    in_channels: int,
    out_channels: int,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    norm: bool = True,
) -> Layers:
    """One kxk kernel a channel, then a 1x1 that mixes the channels (MobileNet, section 3.1)."""
    return [
        _conv(in_channels, in_channels, kernel_size, stride, groups=in_channels, norm=norm),
        _conv(in_channels, out_channels, 1, norm=norm),
    ]


def shuffle_unit(
    in_channels: int,
    out_channels: int,
    *,
    groups: int = 3,
    stride: int = 1,
    first_groups: int | None = None,
    norm: bool = True,
) -> Layers:
    """Grouped 1x1, shuffle, depthwise 3x3, grouped 1x1 (ShuffleNet, figure 2).

    Raises:
        ValueError: If ``stride`` is not 1 or 2, or the channels do not fit the stride: as many out
            as in at stride 1, more at stride 2, and a multiple of 4.
    """
    in_channels, out_channels = positive(in_channels=in_channels, out_channels=out_channels)
    if whole("stride", stride) not in (1, 2):
        raise ValueError(f"stride must be 1 or 2; got {stride}")
    computed = out_channels if stride == 1 else out_channels - in_channels
    if out_channels % 4 or computed < 1 or (stride == 1 and in_channels != out_channels):
        raise ValueError(
            "out_channels must be a multiple of 4, equal in_channels at stride 1 and exceed it at "
            f"stride 2; got in_channels={in_channels}, out_channels={out_channels}, stride={stride}"
        )
    mid = out_channels // 4
    first = groups if first_groups is None else first_groups
    branch = [
        _conv(in_channels, mid, 1, groups=first, norm=norm),
        Step(does="shuffle"),
        _conv(mid, mid, 3, stride, groups=mid, norm=norm),
        _conv(mid, computed, 1, groups=groups, norm=norm),
    ]
    if stride == 1:
        return [Branches([branch, []])]
    return [Branches([[Layer(3, 2, padding=1)], branch], "concatenate")]


def deformable(
    in_channels: int,
    out_channels: int,
    *,
    kernel_size: int = 3,
    stride: int = 1,
    dilation: int = 1,
    groups: int = 1,
    offset_groups: int = 1,
    modulated: bool = False,
    bias: bool = True,
) -> Layers:
    """The deformable operator and the layer that computes its offsets (Dai et al., section 2.1).

    The offset layer is a convolution of the same window with 2k² outputs for each offset group, or
    3k² where it computes the mask as well (``modulated``: v2, Zhu et al., section 3.2). It always
    has biases; ``bias`` is the operator's. The windows are those of offsets that are zero: trained,
    it may read anywhere.
    """
    kernel_size, offset_groups = positive(kernel_size=kernel_size, offset_groups=offset_groups)
    outputs = offset_groups * (3 if modulated else 2) * kernel_size**2
    window = (kernel_size, stride, dilation)
    offsets = _conv(in_channels, outputs, *window, bias=True)
    operator = _conv(in_channels, out_channels, *window, groups=groups, bias=bias, sampled=True)
    return [Branches([[offsets], [operator]], "sample")]


def _conv(
    in_channels: int,
    out_channels: int,
    kernel_size: int,
    stride: int = 1,
    dilation: int = 1,
    *,
    groups: int = 1,
    bias: bool = False,
    norm: bool = False,
    sampled: bool = False,
) -> Conv:
    """A convolution that keeps the size at stride 1."""
    return Conv(
        kernel_size,
        stride,
        dilation,
        same_padding(kernel_size, dilation),
        in_channels=in_channels,
        out_channels=out_channels,
        groups=groups,
        bias=bias,
        norm=norm,
        sampled=sampled,
    )


def _with_shortcut(branch: Sequence[Conv], stride: int, norm: bool) -> Layers:
    """The branch beside the identity, or beside a 1x1 projection where the shapes differ."""
    entering, leaving = branch[0].in_channels, branch[-1].out_channels
    if stride == 1 and entering == leaving:
        return [Branches([branch, []])]
    return [Branches([branch, [_conv(entering, leaving, 1, stride, norm=norm)]])]
