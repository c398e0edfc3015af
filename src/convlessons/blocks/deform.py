"""Deformable convolution: every tap of the kernel reads where an offset sends it.

Dai et al., "Deformable Convolutional Networks" (2017), section 2.1, equations 2 to 4; with a mask
(v2): Zhu et al., "Deformable ConvNets v2" (2019), section 3.2, equation 1.

`deform_conv2d` has torchvision's signature, offset layout and border rule: the channels of `offset`
are (dy, dx) of the first tap, (dy, dx) of the second, …, for one offset group after the other; a
tap at or beyond one cell outside the picture reads 0; between, outside cells count as 0.

Departs from the papers: the mask of `DeformableBlock` is 2·sigmoid where theirs is sigmoid, so that
a zero-initialised block starts as the ordinary convolution in v2 as it does in v1.

How it computes: all taps of all outputs are sampled at once into columns (C·kh·kw, oh·ow), and one
matrix product a group contracts them. It is differentiable once; `grid_sample` has no second
derivative. At whole positions, where bilinear interpolation has a kink, the derivative is the one
towards larger coordinates, as torchvision takes it.
"""

import torch
from torch import Tensor, nn
from torch.nn.functional import grid_sample

from convlessons.blocks._check import divides, pair, positive_int, same_padding


def deform_conv2d(
    input: Tensor,
    offset: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: int | tuple[int, int] = (1, 1),
    padding: int | tuple[int, int] = (0, 0),
    dilation: int | tuple[int, int] = (1, 1),
    mask: Tensor | None = None,
) -> Tensor:
    """Deformable convolution v1, or v2 with a mask.

    The groups follow from `weight`, the offset groups from `offset`.

    Args:
        input: `(N, C_in, H, W)`.
        offset: `(N, 2·G_offset·kh·kw, oh, ow)`, in input cells, (dy, dx) tap by tap.
        weight: `(C_out, C_in / G, kh, kw)`.
        bias: `(C_out,)`.
        stride: s, one number or (vertical, horizontal).
        padding: p, likewise.
        dilation: d, likewise.
        mask: `(N, G_offset·kh·kw, oh, ow)`, a factor for each sampled value.

    Returns:
        `(N, C_out, oh, ow)`, with oh = ⌊(H + 2p - d (kh - 1) - 1) / s⌋ + 1.

    Raises:
        ValueError: if a shape does not fit, groups do not divide channels, or a device differs.
        TypeError: if a dtype differs.
    """
    stride, padding = pair("stride", stride, 1), pair("padding", padding, 0)
    dilation = pair("dilation", dilation, 1)
    _check(input, offset, weight, bias, mask, stride, padding, dilation)
    N, C, _, _ = input.shape
    C_out, C_group, kh, kw = weight.shape
    oh, ow = offset.shape[2:]
    K, G = kh * kw, C // C_group
    G_offset = offset.shape[1] // (2 * K)

    # Half precision cannot even tell pixel 2049 from 2048: places are kept in single precision.
    exact = torch.promote_types(input.dtype, torch.float32)
    grid = _places(offset.to(exact), input.shape, (kh, kw), stride, padding, dilation)
    pictures = input.reshape(N * G_offset, C // G_offset, *input.shape[2:])
    columns = grid_sample(pictures.to(exact), grid, align_corners=False)  # N·Go, C/Go, K, oh·ow
    if mask is not None:
        columns = columns * mask.to(exact).reshape(N * G_offset, 1, K, oh * ow)
    columns = columns.to(input.dtype).view(N, G, C_group * K, oh * ow)
    out = weight.reshape(G, C_out // G, C_group * K) @ columns  # N, G, C_out/G, oh·ow
    out = out.view(N, C_out, oh, ow)
    return out if bias is None else out + bias.view(-1, 1, 1)


def _places(
    offset: Tensor,
    shape: torch.Size,
    kernel: tuple[int, int],
    stride: tuple[int, int],
    padding: tuple[int, int],
    dilation: tuple[int, int],
) -> Tensor:
    """Where every tap of every output reads, as `grid_sample` wants it: (N·Go, K, oh·ow, xy)."""
    H, W = shape[2:]
    oh, ow = offset.shape[2:]
    kh, kw = kernel
    y = _regular(kh, oh, stride[0], dilation[0], padding[0], offset).view(kh, 1, oh, 1)
    x = _regular(kw, ow, stride[1], dilation[1], padding[1], offset).view(kw, 1, ow)
    delta = offset.view(-1, kh, kw, 2, oh, ow)
    y, x = _normalised(delta[:, :, :, 0] + y, H), _normalised(delta[:, :, :, 1] + x, W)
    return torch.stack((x, y), -1).view(-1, kh * kw, oh * ow, 2)


def _regular(
    taps: int, outputs: int, stride: int, dilation: int, padding: int, like: Tensor
) -> Tensor:
    """Where the ordinary convolution reads along an axis: (taps, outputs)."""
    tap = torch.arange(taps, dtype=like.dtype, device=like.device) * dilation
    output = torch.arange(outputs, dtype=like.dtype, device=like.device) * stride
    return tap[:, None] + output - padding


def _normalised(position: Tensor, size: int) -> Tensor:
    """From cells to `grid_sample`'s range: cell i's centre is at (2i + 1) / size - 1."""
    # What reads nothing goes well outside, also from infinity: it gives 0 and has derivative 0.
    position = torch.where((position >= -1) & (position < size), position, -2.0)
    place = (2 * position + 1) / size - 1
    with torch.no_grad():
        # Rounding must not carry a whole number below itself, where the other derivative holds.
        # In double precision nothing exact is at hand: there, a tie counts as below.
        reached = (place + 1).double() * (size / 2) - 0.5
        double = place.dtype == torch.float64
        short = reached <= position if double else reached < position
    return place + short * torch.finfo(place.dtype).eps


def _check(
    input: Tensor,
    offset: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    mask: Tensor | None,
    stride: tuple[int, int],
    padding: tuple[int, int],
    dilation: tuple[int, int],
) -> None:
    """Refuse what does not fit together, before any work."""
    named = {"input": input, "offset": offset, "weight": weight}
    named |= {} if mask is None else {"mask": mask}
    for name, tensor in named.items():
        if tensor.dim() != 4:
            raise ValueError(f"{name} must have 4 dimensions; got shape {list(tensor.shape)}")
    for name, tensor in (named | ({} if bias is None else {"bias": bias})).items():
        if tensor.device != input.device:
            raise ValueError(
                f"{name} must be on the input's device, {input.device}; got {tensor.device}"
            )
        if tensor.dtype != input.dtype:
            raise TypeError(
                f"{name} must have the input's dtype, {input.dtype}; got {tensor.dtype}"
            )
    N, C, H, W = input.shape
    C_out, C_group, kh, kw = weight.shape
    if C_group < 1 or C % C_group:
        raise ValueError(
            "weight.shape[1] must divide the input's channels: it is C_in / groups; "
            f"got weight.shape[1]={C_group}, channels={C}"
        )
    if C_out % (C // C_group):
        raise ValueError(f"groups must divide C_out; got groups={C // C_group}, C_out={C_out}")
    if bias is not None and bias.shape != (C_out,):
        raise ValueError(f"bias must have shape [{C_out}]; got {list(bias.shape)}")
    out = [
        (size + 2 * p - d * (k - 1) - 1) // s + 1
        for size, p, d, k, s in zip((H, W), padding, dilation, (kh, kw), stride, strict=True)
    ]
    if min(out) < 1:
        raise ValueError(f"the kernel must fit the padded input; got an output of size {out}")
    K = kh * kw
    offset_groups = offset.shape[1] // (2 * K)
    if offset_groups < 1 or offset.shape[1] % (2 * K) or C % offset_groups:
        raise ValueError(
            f"offset must have 2·G_offset·{kh}·{kw} channels, with G_offset dividing the input's "
            f"{C}; got {offset.shape[1]}"
        )
    if list(offset.shape) != [N, offset.shape[1], *out]:
        raise ValueError(
            f"offset must have shape {[N, offset.shape[1], *out]}, the output's batch and size; "
            f"got {list(offset.shape)}"
        )
    if mask is not None and list(mask.shape) != [N, offset_groups * K, *out]:
        raise ValueError(
            f"mask must have shape {[N, offset_groups * K, *out]}, one factor a tap; "
            f"got {list(mask.shape)}"
        )


class DeformConv2d(nn.Module):
    """Deformable convolution whose offsets (and mask) are given: the weights and the operator.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k, one number or (vertical, horizontal).
        stride: s, likewise.
        padding: p, likewise.
        dilation: d, likewise.
        groups: G of the contraction.
        bias: whether there is one.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | tuple[int, int],
        stride: int | tuple[int, int] = 1,
        padding: int | tuple[int, int] = 0,
        dilation: int | tuple[int, int] = 1,
        groups: int = 1,
        bias: bool = True,
    ) -> None:
        divides(groups, in_channels=in_channels, out_channels=out_channels)
        kernel = pair("kernel_size", kernel_size, 1)
        super().__init__()
        self.stride, self.padding = pair("stride", stride, 1), pair("padding", padding, 0)
        self.dilation = pair("dilation", dilation, 1)
        # An ordinary convolution's parameters, drawn as torchvision and PyTorch draw them.
        plain = nn.Conv2d(in_channels, out_channels, kernel, groups=groups, bias=bias)
        self.weight, self.bias = plain.weight, plain.bias

    def forward(self, input: Tensor, offset: Tensor, mask: Tensor | None = None) -> Tensor:
        """`(N, C_in, H, W)` and offsets at output resolution to `(N, C_out, oh, ow)`."""
        return deform_conv2d(
            input, offset, self.weight, self.bias, self.stride, self.padding, self.dilation, mask
        )


class DeformableBlock(nn.Module):
    """A deformable convolution and its offset layer: `(N, C_in, H, W)` to `(N, C_out, oh, ow)`.

    The offset layer is a convolution of the same window that starts at zero, and so is the mask's
    layer in v2: untrained, the block is the ordinary convolution of its weights. Trained, each
    output position has its own offsets.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k.
        stride: s.
        padding: p; `None` keeps the size at stride 1 and needs an odd kernel.
        dilation: d.
        groups: G of the contraction.
        offset_groups: parts of the input's channels that have offsets of their own.
        modulated: v2, a further layer computes a mask.
        bias: whether the convolution has one; the other layers always have.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int = 3,
        stride: int = 1,
        padding: int | None = None,
        dilation: int = 1,
        groups: int = 1,
        *,
        offset_groups: int = 1,
        modulated: bool = False,
        bias: bool = True,
    ) -> None:
        positive_int(kernel_size=kernel_size, stride=stride, dilation=dilation)
        divides(offset_groups, in_channels=in_channels)
        if padding is None:
            padding = same_padding(kernel_size, dilation)
        super().__init__()
        self.conv = DeformConv2d(
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias
        )
        taps = offset_groups * kernel_size**2
        window = (kernel_size, stride, padding, dilation)
        self.offset = nn.Conv2d(in_channels, 2 * taps, *window)
        self.mask = nn.Conv2d(in_channels, taps, *window) if modulated else None
        for layer in (self.offset, self.mask):
            if layer is not None:
                nn.init.zeros_(layer.weight)
                nn.init.zeros_(layer.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Compute where to read, and in v2 how much of it to take; then read there."""
        mask = None if self.mask is None else 2 * self.mask(x).sigmoid()
        return self.conv(x, self.offset(x), mask)
