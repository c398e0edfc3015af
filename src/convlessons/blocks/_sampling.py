"""Bilinear sampling: the arithmetic under deformable convolution.

A sample between four pixels is their weighted sum. With the channels of each pixel side by side, a
pixel is a row of a table, and four rows are added at once, all channels together.
"""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._rows import weighted_rows


class Window(NamedTuple):
    """Where a kernel reads: sizes of kernel and output, and its steps; each `(y, x)`."""

    kernel: tuple[int, int]
    output: tuple[int, int]
    stride: tuple[int, int]
    padding: tuple[int, int]
    dilation: tuple[int, int]

    def places(self, offset: Tensor) -> tuple[Tensor, Tensor]:
        """Row and column, in pixels, of what every tap of every output reads.

        From offsets `(N, 2·G·K, H_out, W_out)`, (dy, dx) tap by tap; K = kh·kw, P = H_out·W_out.
        Both are `(N, G, K, P)`.
        """
        (kh, kw), (H_out, W_out) = self.kernel, self.output
        offset = offset.unflatten(1, (-1, kh, kw, 2))  # N, G, kh, kw, 2, H_out, W_out
        y = offset[:, :, :, :, 0] + self._regular(0, offset).view(kh, 1, H_out, 1)
        x = offset[:, :, :, :, 1] + self._regular(1, offset).view(kw, 1, W_out)
        return y.flatten(4).flatten(2, 3), x.flatten(4).flatten(2, 3)

    def _regular(self, axis: int, like: Tensor) -> Tensor:
        """Where the ordinary convolution reads along an axis: `(taps, outputs)`."""
        k, n, s, p, d = (setting[axis] for setting in self)
        tap = torch.arange(0, k * d, d, dtype=like.dtype, device=like.device)
        output = torch.arange(-p, n * s - p, s, dtype=like.dtype, device=like.device)
        return tap.view(k, 1) + output


def sample(pictures: Tensor, y: Tensor, x: Tensor, mask: Tensor | None = None) -> Tensor:
    """What is read at places between pixels; zero outside.

    Args:
        pictures: `(N, C, H, W)`.
        y: rows, in pixels, `(N, G, K, P)`; each of the G parts of the channels has its own places.
        x: columns, likewise.
        mask: a factor for each sample, likewise.

    Returns:
        The samples, `(N, P, K, C)`.
    """
    (N, C, H, W), (_, G, K, P) = pictures.shape, y.shape
    # Two rings of zeros around each picture: places farther out are as good as in the outer one.
    wide, high = W + 4, H + 4
    table = F.pad(pictures.permute(0, 2, 3, 1), (0, 0, 2, 2, 2, 2)).contiguous()
    rows, shift = table.view(N * high * wide * G, C // G), (0, G, wide * G, wide * G + G)

    y, x = (place.permute(0, 3, 2, 1).contiguous() for place in (y.clamp(-2, H), x.clamp(-2, W)))
    top, left = (place.detach().floor().nan_to_num(-2) for place in (y, x))
    down, right = y - top, x - left  # of a pixel, 0 to 1
    up = 1 - down
    if mask is not None:
        mask = mask.permute(0, 3, 2, 1)
        up, down = up * mask, down * mask
    weights = torch.stack((up - up * right, up * right, down - down * right, down * right), -1)

    integer = _integer(max(N * high * wide * G, 4 * y.numel()))
    part = torch.arange(G, dtype=integer, device=y.device)
    picture = torch.arange(N, dtype=integer, device=y.device).view(N, 1, 1, 1)
    origin = ((picture * high + 2) * wide + 2) * G + part  # N, 1, 1, G: the row of pixel (0, 0)
    cell = top.to(integer) * (wide * G) + left.to(integer) * G + origin
    return weighted_rows(cell.flatten(), shift, rows, weights.view(-1, 4)).view(N, P, K, C)


def _integer(count: int) -> torch.dtype:
    """Short integers are sorted in half the time; they end at 2³¹."""
    if torch.compiler.is_compiling() or count >= 2**31:  # a traced size has no value to look at
        return torch.int64
    return torch.int32
