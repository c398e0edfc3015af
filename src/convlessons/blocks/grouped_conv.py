"""Group convolution, from scratch: G convolutions side by side, each on its own channels.

Krizhevsky, Sutskever and Hinton, "ImageNet Classification with Deep Convolutional Neural
Networks" (2012), section 3.5, split layers over two GPUs this way; Xie et al., "Aggregated Residual
Transformations for Deep Neural Networks" (2017), section 3, made G a dimension of design.

Departs from `torch.nn.functional.conv2d`, whose result it equals:

- no convolution operator is called: windows become columns, kernels become matrices, and each
  group is one matrix product; the columns take k² times the memory of the input;
- `groups` is the fourth argument, before `stride`.
"""

import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._check import check_input
from convlessons.blocks._memory_format import in_format_of
from convlessons.plain import pair, windows


def grouped_conv2d(
    x: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    groups: int = 1,
    stride: int | tuple[int, int] = 1,
    padding: int | tuple[int, int] = 0,
    dilation: int | tuple[int, int] = 1,
) -> Tensor:
    """Convolve G groups of channels, each with its own kernels.

    Args:
        x: `(N, C_in, H, W)`.
        weight: `(C_out, C_in / G, kh, kw)`: as many kernels as ever, each 1/G as deep.
        bias: `(C_out,)`.
        groups: G; divides C_in and C_out.
        stride: step of the window, in pixels; one number or (vertical, horizontal).
        padding: zeros added on each side, in pixels; likewise.
        dilation: distance between the window's cells, in pixels; likewise.

    Returns:
        `(N, C_out, H_out, W_out)`, in the memory format of `x`.

    Raises:
        ValueError: if a shape or a setting does not fit, before any work.
        TypeError: if the dtypes differ.
    """
    sh, sw = pair("stride", stride, 1)
    ph, pw = pair("padding", padding, 0)
    dh, dw = pair("dilation", dilation, 1)
    _check_kernels(weight, bias, groups)
    check_input(x, weight.shape[1] * groups, weight)

    N, _, H, W = x.shape
    C_out, depth, kh, kw = weight.shape
    H_out, W_out = windows(H, kh, sh, ph, dh), windows(W, kw, sw, pw, dw)
    if H_out < 1 or W_out < 1:
        raise ValueError(
            "the dilated kernel must fit into the padded x; "
            f"got kernel {kh}x{kw}, dilation={dilation}, x {H}x{W}, padding={padding}"
        )
    columns = F.unfold(x, (kh, kw), (dh, dw), (ph, pw), (sh, sw))  # N, C_in·kh·kw, H_out·W_out
    columns = columns.view(N, groups, depth * kh * kw, H_out * W_out)
    kernels = weight.reshape(groups, C_out // groups, depth * kh * kw)
    out = (kernels @ columns).view(N, C_out, H_out, W_out)
    if bias is not None:
        out = out + bias.view(C_out, 1, 1)
    return in_format_of(x, out)


def _check_kernels(weight: Tensor, bias: Tensor | None, groups: int) -> None:
    if weight.dim() != 4:
        raise ValueError(
            "weight must have 4 dimensions (C_out, C_in / groups, kh, kw); "
            f"got shape {list(weight.shape)}"
        )
    C_out = weight.shape[0]
    if groups < 1 or C_out % groups != 0:
        raise ValueError(f"groups must divide C_out; got groups={groups}, C_out={C_out}")
    if bias is not None and (bias.dim() != 1 or bias.shape[0] != C_out):
        raise ValueError(f"bias must have shape [{C_out}]; got {list(bias.shape)}")
