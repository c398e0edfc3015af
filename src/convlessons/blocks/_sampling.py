"""Bilinear sampling at exact places: the arithmetic under deformable convolution.

PyTorch's `grid_sample` samples, and knows the derivatives; but it takes places between -1 and 1 and
scales them back to pixels. What is rounded on the way there and back could carry a place across a
pixel, where the derivative jumps. So nothing is rounded on that way:

- the picture is padded with zeros until its last pixel is at a power of two, the divisor;
- places are first rounded down to what the range -1 to 1 holds. That moves none across a pixel.

The step that they are rounded down to is as fine as the dtype's own at the far edge of the picture.
Near the origin it is coarser, so large pictures in single precision are sampled in double.
"""

from typing import Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

_LARGE = 512  # pixels; in single precision, a step is 2⁻¹⁵ of a pixel here


class Window(NamedTuple):
    """Where a kernel reads: sizes of kernel and output, and its steps; each `(y, x)`."""

    kernel: tuple[int, int]
    output: tuple[int, int]
    stride: tuple[int, int]
    padding: tuple[int, int]
    dilation: tuple[int, int]

    def regular(self, axis: int, like: Tensor) -> Tensor:
        """Where the ordinary convolution reads along an axis: `(taps, outputs)`."""
        k, n, s, p, d = (setting[axis] for setting in self)
        tap = torch.arange(0, k * d, d, dtype=like.dtype, device=like.device)
        output = torch.arange(-p, n * s - p, s, dtype=like.dtype, device=like.device)
        return tap.view(k, 1) + output


def sample(x: Tensor, offset: Tensor, window: Window) -> Tensor:
    """What every tap of every output reads.

    Args:
        x: `(N, C, H, W)`.
        offset: `(N, 2·G·kh·kw, H_out, W_out)`, (dy, dx) tap by tap.
        window: what the offsets are added to.

    Returns:
        The samples, `(N·G, C / G, kh·kw, H_out·W_out)`.
    """
    (N, C, H, W), (kh, kw), (H_out, W_out) = x.shape, window.kernel, window.output
    G = offset.shape[1] // (2 * kh * kw)
    offset = offset.reshape(N * G, kh, kw, 2, H_out, W_out)
    to_y = offset[:, :, :, 0] + window.regular(0, offset).view(kh, 1, H_out, 1)
    to_x = offset[:, :, :, 1] + window.regular(1, offset).view(kw, 1, W_out)

    last_y, last_x = _power_of_two(H), _power_of_two(W)
    fine = torch.float64 if max(last_y, last_x) > _LARGE else x.dtype
    places = (_ToRange.apply(to_x.to(fine), W, last_x), _ToRange.apply(to_y.to(fine), H, last_y))
    grid = torch.stack(places, -1).view(N * G, kh * kw, H_out * W_out, 2)
    padded = F.pad(x.to(fine), (0, last_x + 1 - W, 0, last_y + 1 - H))
    pictures = padded.reshape(N * G, C // G, last_y + 1, last_x + 1)
    return F.grid_sample(pictures, grid, align_corners=True).to(x.dtype)


def _power_of_two(size: int) -> int:
    """The first, from 4 on, that is no less than the last pixel's index."""
    power = 4
    while power < size - 1:
        power *= 2
    return power


class _ToRange(torch.autograd.Function):
    """From pixels, 0 to `last`, to -1 to 1, rounded down to what both can hold."""

    @staticmethod
    def forward(ctx: Any, place: Tensor, size: int, last: int) -> Tensor:
        ctx.scale = 2 / last
        step = torch.finfo(place.dtype).eps
        # Two pixels outside and beyond, nothing is read and no derivative comes back.
        return place.clamp(-2, size).mul_(ctx.scale / step).floor_().mul_(step).sub_(1)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None, None]:
        return grad * ctx.scale, None, None
