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

from convlessons.blocks._modes import is_transformed
from convlessons.blocks._sampling import Window, sample
from convlessons.blocks._twin import twin_of


def sample_planes(window: Window, pictures: Tensor, offset: Tensor) -> Tensor:
    """What is read: `(N, C, H, W)` and `(N, 2·G·K, H_out, W_out)` to `(N, C, K, P)`."""
    # The grid is as large as the offsets; computed again on the way back it costs more than memory.
    grid = None if is_transformed() else _grid(window, pictures.shape, offset.detach())
    return _Planes.apply(window, pictures, offset, grid)


def _rows(window: Window, pictures: Tensor, offset: Tensor, grid: Tensor | None) -> Tensor:
    """The same, of the other kind."""
    return sample(window, pictures, offset, None).permute(0, 3, 2, 1)


class _Planes(twin_of(_rows)):  # type: ignore[misc]
    @staticmethod
    def forward(window: Window, pictures: Tensor, offset: Tensor, grid: Tensor | None) -> Tensor:
        grid = _grid(window, pictures.shape, offset) if grid is None else grid
        columns = F.grid_sample(_padded(pictures, len(grid)), grid, align_corners=True)
        return columns.reshape(*pictures.shape[:2], *columns.shape[2:])

    @staticmethod
    def first(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        pictures, offset, grid = ctx.saved_tensors
        grid = _grid(ctx.setting, pictures.shape, offset) if grid is None else grid
        H, W = pictures.shape[2:]
        padded = _padded(pictures, len(grid))
        asked = list(ctx.needs_input_grad[1:3])
        grad = grad.reshape(*padded.shape[:2], *grid.shape[1:3])
        by_padded, by_grid = torch.ops.aten.grid_sampler_2d_backward(
            grad, padded, grid, 0, 0, True, asked
        )
        by_picture = by_offset = None
        if asked[0]:
            by_picture = by_padded[:, :, :H, :W].reshape(pictures.shape)
        if asked[1]:
            by_y = by_grid[..., 1] * (2 / _power_of_two(H))
            by_x = by_grid[..., 0] * (2 / _power_of_two(W))
            by_offset = torch.stack((by_y, by_x), 2).reshape(offset.shape)
        return by_picture, by_offset, None


def _padded(pictures: Tensor, count: int) -> Tensor:
    """Pictures of one offset group each, so many in all."""
    N, C, H, W = pictures.shape
    pictures = pictures.reshape(count, N * C // max(count, 1), H, W)
    return F.pad(pictures, (0, _power_of_two(W) + 1 - W, 0, _power_of_two(H) + 1 - H))


def _grid(window: Window, size: torch.Size, offset: Tensor) -> Tensor:
    """Where to read them, x before y: `(N·G, K, P, 2)`."""
    # In the smallest units that the range -1 to 1 can hold: powers of two, which round nothing.
    step = torch.finfo(offset.dtype).eps
    moved = window.by_axis(offset)
    places = torch.empty_like(moved, memory_format=torch.contiguous_format)
    for axis, pixels in enumerate(size[2:]):
        unit = 2 / _power_of_two(pixels) / step
        place = window.place(axis, moved.select(4, axis), unit, out=places.select(4, 1 - axis))
        place.clamp_(-2 * unit, pixels * unit)  # nothing is read there and beyond, nor comes back
    torch.add(places.new_full((), -1), places.floor_(), alpha=step, out=places)
    return places.flatten(5).flatten(2, 3).flatten(0, 1).mT


def _power_of_two(size: int) -> int:
    """The first, from 4 on, that is no less than the last pixel's index."""
    return max(4, 1 << (size - 2).bit_length()) if size > 2 else 4
