"""Bilinear sampling as weighted bags of pixels: the arithmetic under deformable convolution.

A bilinear sample is a weighted sum of four pixels. With the picture as a table of one row a pixel,
the samples of all taps of all outputs are one `embedding_bag`: bags of four rows, weighted. Their
derivatives are bags too:

- the slope of a sample along y or x is a bag of the same four rows under other weights;
- the gradient of a pixel is a bag of the samples that read it, found by sorting them.

The table has a margin of zeros, two pixels wide, and positions are clamped to it. So the border is
no case of its own: what lies outside reads zeros and has no slope.
"""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

MARGIN = 2


class Window(NamedTuple):
    """Where a kernel reads: sizes of picture, kernel and output, and its steps; each `(y, x)`."""

    picture: tuple[int, int]
    kernel: tuple[int, int]
    output: tuple[int, int]
    stride: tuple[int, int]
    padding: tuple[int, int]
    dilation: tuple[int, int]

    def regular(self, axis: int, like: Tensor) -> Tensor:
        """Where the ordinary convolution reads along an axis: `(taps, outputs)`."""
        k, n, s, p, d = (setting[axis] for setting in self[1:])
        tap = torch.arange(0, k * d, d, dtype=like.dtype, device=like.device)
        output = torch.arange(-p, n * s - p, s, dtype=like.dtype, device=like.device)
        return tap.view(k, 1) + output


def to_table(x: Tensor, groups: int) -> Tensor:
    """One row for each pixel and offset group: `(N·(H + 4)·(W + 4)·G, C / G)`."""
    N, C, H, W = x.shape
    padded = F.pad(x.permute(0, 2, 3, 1), (0, 0, MARGIN, MARGIN, MARGIN, MARGIN))
    return padded.reshape(N * (H + 2 * MARGIN) * (W + 2 * MARGIN) * groups, C // groups)


def neighbours(width: int, groups: int) -> tuple[int, int, int, int]:
    """From a pixel's row in the table to its own, the right one's, and the two below theirs."""
    below = (width + 2 * MARGIN) * groups
    return 0, groups, below, below + groups


def locate(offset: Tensor, groups: int, window: Window) -> tuple[Tensor, Tensor, Tensor]:
    """The upper left of the four pixels, and the way on from there: `(N·places, taps·G)` each.

    Args:
        offset: `(N, 2·G·taps, H_out, W_out)`, (dy, dx) tap by tap.
        groups: G, the offset groups.
        window: what the offsets are added to.

    Returns:
        That pixel's row in the table, and the fractions of y and of x.
    """
    (H, W), (kh, kw), (H_out, W_out) = window[:3]
    N, width = offset.shape[0], W + 2 * MARGIN
    offset = offset.view(N, groups, kh, kw, 2, H_out, W_out)
    y = offset[:, :, :, :, 0] + window.regular(0, offset).view(kh, 1, H_out, 1)
    x = offset[:, :, :, :, 1] + window.regular(1, offset).view(kw, 1, W_out)
    y, x = (by_place(v.view(N, groups, kh * kw, H_out * W_out)) for v in (y, x))
    top, left = _take_whole_pixels(y, H), _take_whole_pixels(x, W)

    image, group = (torch.arange(n, dtype=torch.int32, device=y.device) for n in (N, groups))
    origin = (image * ((H + 2 * MARGIN) * width) + (MARGIN * width + MARGIN)) * groups
    first = top.mul_(width * groups).add_(left, alpha=groups)
    first.view(N, H_out * W_out, kh * kw, groups).add_(origin.view(N, 1, 1, 1) + group)
    return first, y, x


def _take_whole_pixels(position: Tensor, size: int) -> Tensor:
    """Floor, in integers; the fraction stays in `position`."""
    position.clamp_(-MARGIN, size)
    # What is not a number is looked up in the margin; its fraction makes the sample the same again.
    floor = position.floor().nan_to_num_(nan=-MARGIN)
    position -= floor
    return floor.to(torch.int32)


def by_place(x: Tensor) -> Tensor:
    """`(N, G, taps, places)` to `(N·places, taps·G)`: where it can be, only another view."""
    N, G, taps, places = x.shape
    return x.permute(0, 3, 2, 1).reshape(N * places, taps * G)


def by_tap(x: Tensor, shape: tuple[int, int, int, int]) -> Tensor:
    """And back, to the shape `(N, G, taps, places)`."""
    N, G, taps, places = shape
    return x.view(N, places, taps, G).permute(0, 3, 2, 1)


def bilinear(y: Tensor, x: Tensor) -> list[Tensor]:
    """The weights of the four pixels, for fractions y and x."""
    above, left = 1 - y, 1 - x
    return [above * left, above * x, y * left, y * x]


def slopes(y: Tensor, x: Tensor) -> tuple[list[Tensor], list[Tensor]]:
    """The derivatives of the four weights, by y and by x."""
    above, left = 1 - y, 1 - x
    return [-left, -x, left, x], [-above, above, -y, y]


def four_rows(first: Tensor, steps: tuple[int, int, int, int]) -> Tensor:
    """The table's rows of the four pixels: `(places, taps·G, 4)`."""
    return torch.stack([first + step for step in steps], -1)


def sample(table: Tensor, rows: Tensor, weights: list[Tensor]) -> Tensor:
    """The weighted sum of four pixels, for every sample: `(places, taps·G, C / G)`."""
    weight = table.new_empty(rows.shape)
    for corner, values in enumerate(weights):
        weight[..., corner] = values  # a quarter of the time of torch.stack
    bags = (rows.numel() // 4, 4)
    samples = F.embedding_bag(
        rows.view(bags), table, mode="sum", per_sample_weights=weight.view(bags)
    )
    return samples.view(*rows.shape[:2], table.shape[1])


def give_back(
    grad: Tensor, first: Tensor, steps: tuple[int, int, int, int], weights: list[Tensor], rows: int
) -> Tensor:
    """The gradient of the table, from that of its samples: `(rows, C / G)`.

    All samples with the same first pixel are a bag. Each of its four pixels gets a sum of the bag.
    """
    first, grad = first.flatten(), grad.flatten(0, 1)
    order = first.argsort()
    shares = torch.stack(weights).flatten(1).index_select(1, order)  # 4, samples
    counts = torch.zeros(rows, dtype=order.dtype, device=order.device)
    counts.index_add_(0, first, torch.ones_like(order))
    bags = counts.cumsum(0) - counts  # where each begins
    table = grad.new_zeros(rows, grad.shape[1])
    for step, share in zip(steps, shares, strict=True):
        pixels = F.embedding_bag(order, grad, bags, mode="sum", per_sample_weights=share)
        table[step:] += pixels[: rows - step]
    return table
