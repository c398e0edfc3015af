"""The operator of deformable convolution, v1 and v2.

Dai et al., "Deformable Convolutional Networks" (2017), section 2.1, equations 2 to 4; with a mask
(v2): Zhu et al., "Deformable ConvNets v2" (2019), section 3.2, equation 1.

Signature, layout, border and gradients are torchvision's: the channels of `offset` are (dy, dx) of
the first tap, (dy, dx) of the second, …, for one offset group after the other; a tap at or beyond
one cell outside the picture reads 0; between, outside cells count as 0. At whole positions, where
bilinear interpolation has a kink, the derivative is the one towards larger coordinates. That is
where every zero-initialised offset starts. Departs from torchvision:

- wrong shapes, dtypes and devices are refused before any work;
- an offset that is not a number makes its own output not a number, and no other;
- half precision and autocasting compute in float32 and cast back, for positions need the digits.

How it computes (`_contraction`): all taps of all outputs are sampled into columns, pixel by pixel
(`_sampling`) or, where channels are few, channel by channel (`_planes`); one matrix product a group
contracts them.
"""

from contextlib import AbstractContextManager, nullcontext

import torch
from torch import Tensor

from convlessons.blocks._check import _is_autocast
from convlessons.blocks._contraction import contract
from convlessons.blocks._deform_check import check_kind, check_shape, infer_groups, output_size
from convlessons.blocks._memory_format import in_format_of
from convlessons.blocks._sampling import Window
from convlessons.plain import pair


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

    Tap (i, j) of output (p, q) reads the picture at row `p·s - padding + i·d + dy` and column
    `q·s - padding + j·d + dx`, bilinearly. The groups follow from `weight`, the offset groups G
    from `offset`: each moves its share of the input's channels in its own way.

    Args:
        input: `(N, C_in, H, W)`.
        offset: `(N, 2·G·kh·kw, H_out, W_out)`, in pixels, (dy, dx) tap by tap.
        weight: `(C_out, C_in / groups, kh, kw)`.
        bias: `(C_out,)`.
        stride: s, one number or (vertical, horizontal).
        padding: zeros added on each side, in pixels; likewise.
        dilation: d, likewise.
        mask: `(N, G·kh·kw, H_out, W_out)`, a factor for each sampled value.

    Returns:
        `(N, C_out, H_out, W_out)` in the memory format of `input`, as large as the output of the
        ordinary convolution. It can be derived as often as one likes in reverse mode, and last of
        all in forward mode (`torch.func.hessian`); forward over forward mode is wrong, as it is in
        PyTorch for every function that is not its own.

    Raises:
        ValueError: if a shape does not fit, groups do not divide channels, or a device differs.
        TypeError: if a dtype differs.
    """
    stride, padding = pair("stride", stride, 1), pair("padding", padding, 0)
    dilation = pair("dilation", dilation, 1)
    _, G = infer_groups(input, offset, weight)
    N, C_out, (kh, kw) = input.shape[0], weight.shape[0], weight.shape[2:]
    H_out, W_out = output_size(input, weight, stride, padding, dilation)
    check_shape("offset", offset, (N, 2 * G * kh * kw, H_out, W_out))
    check_shape("mask", mask, (N, G * kh * kw, H_out, W_out))
    check_shape("bias", bias, (C_out,))
    check_kind(input, offset=offset, weight=weight, bias=bias, mask=mask)

    dtype = torch.promote_types(input.dtype, torch.float32)
    window = Window((kh, kw), (H_out, W_out), stride, padding, dilation)
    with _without_autocast(input.device.type):
        picture, offset, weight = (tensor.to(dtype) for tensor in (input, offset, weight))
        bias, mask = (None if tensor is None else tensor.to(dtype) for tensor in (bias, mask))
        out = contract(window, picture, offset, mask, weight, bias)
    return in_format_of(input, out.reshape(N, C_out, H_out, W_out).to(input.dtype))


def _without_autocast(device: str) -> AbstractContextManager[object]:
    return torch.autocast(device, enabled=False) if _is_autocast(device) else nullcontext()
