"""Bilinear sampling of few channels, channel by channel, with PyTorch's `grid_sample`.

It reads single numbers where `_sampling` reads whole pixels: faster where a pixel is short. It does
not know all modes of `torch.func`, so `_sampling`, which says the same, is its plain twin.

`grid_sample` takes places between -1 and 1 and scales them back to pixels. What is rounded on the
way there and back could carry a place across a pixel, where the derivative jumps. So nothing is
rounded on that way: the picture is padded with zeros until its last pixel is at a power of two, the
divisor, and places are first rounded down to what the range -1 to 1 holds. That moves none across a
pixel, and is as fine as the dtype's own step at the far edge of the picture.
"""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._sampling import Window, sample
from convlessons.blocks._twin import twin_of


def sample_planes(window: Window, pictures: Tensor, offset: Tensor) -> Tensor:
    """What is read: `(N, C, H, W)` and `(N, 2·K, H_out, W_out)` to `(N, C, K, P)`."""
    return _Planes.apply(window, pictures, offset)


def _rows(window: Window, pictures: Tensor, offset: Tensor) -> Tensor:
    """The same, of the other kind."""
    return sample(window, pictures, offset, None).permute(0, 3, 2, 1)


class _Planes(twin_of(_rows)):  # type: ignore[misc]
    @staticmethod
    def forward(window: Window, pictures: Tensor, offset: Tensor) -> Tensor:
        padded, grid = _padded_and_grid(window, pictures, offset)
        return F.grid_sample(padded, grid, align_corners=True)

    @staticmethod
    def first(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        pictures, offset = ctx.saved_tensors
        H, W = pictures.shape[2:]
        asked = list(ctx.needs_input_grad[1:])
        padded, grid = _padded_and_grid(ctx.setting, pictures, offset)
        by_padded, by_grid = torch.ops.aten.grid_sampler_2d_backward(
            grad, padded, grid, 0, 0, True, asked
        )
        by_picture = by_padded[:, :, :H, :W] if asked[0] else None
        if not asked[1]:
            return by_picture, None
        scale = offset.new_tensor((2 / _power_of_two(H), 2 / _power_of_two(W))).view(2, 1)
        by_offset = torch.stack((by_grid[..., 1], by_grid[..., 0]), 2) * scale
        return by_picture, by_offset.view(offset.shape)


def _padded_and_grid(window: Window, pictures: Tensor, offset: Tensor) -> tuple[Tensor, Tensor]:
    H, W = pictures.shape[2:]
    last_y, last_x = _power_of_two(H), _power_of_two(W)
    padded = F.pad(pictures, (0, last_x + 1 - W, 0, last_y + 1 - H))
    # In the smallest units that the range -1 to 1 can hold: powers of two, which round nothing.
    step = torch.finfo(offset.dtype).eps
    unit_y, unit_x = 2 / last_y / step, 2 / last_x / step
    y, x = (place.squeeze(1) for place in window.places(offset, (unit_y, unit_x)))
    grid = y.new_empty(*y.shape, 2)
    for place, size, unit, out in ((x, W, unit_x, grid[..., 0]), (y, H, unit_y, grid[..., 1])):
        # Two pixels outside and beyond, nothing is read and no derivative comes back.
        place.clamp_(-2 * unit, size * unit).floor_()
        torch.add(place.new_full((), -1), place, alpha=step, out=out)
    return padded, grid


def _power_of_two(size: int) -> int:
    """The first, from 4 on, that is no less than the last pixel's index."""
    return max(4, 1 << (size - 2).bit_length()) if size > 2 else 4
