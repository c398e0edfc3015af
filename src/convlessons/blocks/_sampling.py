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

    def place(self, axis: int, moved: Tensor, unit: float = 1, out: Tensor | None = None) -> Tensor:
        """Row (axis 0) or column (1) that every tap of every output reads, in units of a pixel.

        Each is `moved` from its regular place, in pixels; `(N, G, kh, kw, H_out, W_out)`, as the
        result is.
        """
        k, n, *steps = (setting[axis] for setting in self)
        s, p, d = (unit * step for step in steps)
        tap = torch.arange(0, k * d, d, dtype=moved.dtype, device=moved.device)
        output = torch.arange(-p, n * s - p, s, dtype=moved.dtype, device=moved.device)
        if axis == 0:
            regular = tap.view(k, 1, 1, 1) + output.view(n, 1)
        else:
            regular = tap.view(k, 1, 1) + output
        return torch.add(regular, moved, alpha=unit, out=out)

    def by_axis(self, offset: Tensor) -> Tensor:
        """Offsets, (dy, dx) tap by tap, as `(N, G, kh, kw, 2, H_out, W_out)`."""
        (kh, kw), (N, channels) = self.kernel, offset.shape[:2]
        return offset.reshape(N, channels // (2 * kh * kw), kh, kw, 2, *self.output)


def sample(window: Window, pictures: Tensor, offset: Tensor, mask: Tensor | None) -> Tensor:
    """What every tap of every output reads, times the mask.

    Args:
        window: where the ordinary convolution reads.
        pictures: `(N, C, H, W)`.
        offset: `(N, 2·G·K, H_out, W_out)`; each of G parts of the channels has its own.
        mask: a factor for each sample, `(N, G·K, H_out, W_out)`.

    Returns:
        The samples, `(N, P, K, C)`.
    """
    corners, weights = corners_of(window, pictures, offset, mask)
    rows = table(pictures, corners)
    N, count = rows.shape[:2]
    begin = torch.arange(N, dtype=_integer(N * count), device=rows.device) * count
    corners = corners + begin.view(N, 1, 1, 1, 1)  # in one table, one picture below the other
    samples = weighted_rows(corners.view(-1, 4), rows.flatten(0, 1), weights.view(-1, 4))
    return samples.view(*corners.shape[:3], pictures.shape[1])


def table(pictures: Tensor, corners: Tensor) -> Tensor:
    """Pixels as rows, in G parts each, with two rings of zeros: `(N, R, C / G)`."""
    (N, C, H, W), G = pictures.shape, corners.shape[3]
    padded = F.pad(pictures.permute(0, 2, 3, 1), (0, 0, 2, 2, 2, 2))
    return padded.reshape(N, (H + 4) * (W + 4) * G, C // G)


def pictures_of(rows: Tensor, shape: torch.Size) -> Tensor:
    """The pictures in a table, without the rings."""
    N, C, H, W = shape
    return rows.view(N, H + 4, W + 4, C)[:, 2:-2, 2:-2].permute(0, 3, 1, 2)


def corners_of(
    window: Window, pictures: Tensor, offset: Tensor, mask: Tensor | None
) -> tuple[Tensor, Tensor]:
    """Rows of a picture's table, and their weights: of the four pixels around each place.

    Both are `(N, P, K, G, 4)`; in the order of the samples, not of the offsets.
    """
    H, W = pictures.shape[2:]
    moved = window.by_axis(offset)
    places = (window.place(axis, moved.select(4, axis)) for axis in (0, 1))
    y, x = (place.flatten(4).flatten(2, 3) for place in places)
    G = y.shape[1]
    # Two pixels outside and farther, all is zero: places there are as good as in the outer ring.
    y, x = y.clamp(-2, H), x.clamp(-2, W)
    top, left = (place.detach().floor().nan_to_num(-2) for place in (y, x))
    down, right = y - top, x - left  # of a pixel, 0 to 1
    up = 1 - down
    if mask is not None:
        mask = mask.unflatten(1, (G, -1)).flatten(3)
        up, down = up * mask, down * mask
    weights = torch.stack((up - up * right, up * right, down - down * right, down * right))

    wide = (W + 4) * G
    integer = _integer((H + 4) * wide)
    origin = torch.arange(2 * wide + 2 * G, 2 * wide + 3 * G, dtype=integer, device=y.device)
    first = top.to(integer) * wide + left.to(integer) * G + origin.view(G, 1, 1)
    step = torch.tensor((0, G, wide, wide + G), dtype=integer, device=y.device)
    # Everything up to here is in the order of the offsets, N, G, K, P.
    corners = first.permute(0, 3, 2, 1).contiguous()[..., None] + step
    return corners, weights.permute(1, 4, 3, 2, 0).contiguous()


def _integer(count: int) -> torch.dtype:
    """Short integers are sorted in half the time; they end at 2³¹."""
    if torch.compiler.is_compiling() or count >= 2**31:  # a traced size has no value to look at
        return torch.int64
    return torch.int32
