"""From a picture and offsets to the outputs: sample columns, then multiply.

The columns hold every sample of every output, kh·kw numbers for each of the input. Written to
memory and read again they cost more than their arithmetic, and kept for the way back they are most
of what training remembers. So those of some outputs are computed at a time, as many as the
processor's cache holds, and computed again on the way back.
"""

from collections.abc import Iterator
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._modes import is_traced
from convlessons.blocks._planes import sample_planes
from convlessons.blocks._rows import compare, gather, scatter
from convlessons.blocks._sampling import Window, corners_of, pictures_of, sample, table
from convlessons.blocks._twin import twin_of

NARROW = 32  # channels of an offset group; fewer are sampled faster one by one
LARGE = 513  # pixels a side; in larger pictures `grid_sample` is less exact than single precision
ENOUGH = 2**18  # numbers in the columns that are computed at a time


def contract(
    window: Window,
    input: Tensor,
    offset: Tensor,
    mask: Tensor | None,
    weight: Tensor,
    bias: Tensor | None,
) -> Tensor:
    """Outputs, `(N, C_out, P)` or `(N, groups, C_out / groups, P)`: of K taps at P places.

    Each of G parts of the channels has its own places.

    Args:
        window: where the ordinary convolution reads.
        input: `(N, C_in, H, W)`.
        offset: `(N, 2·G·K, H_out, W_out)`, in pixels, (dy, dx) tap by tap.
        mask: a factor for each sample, `(N, G·K, H_out, W_out)`.
        weight: `(C_out, C_in / groups, kh, kw)`.
        bias: `(C_out,)`.
    """
    if is_traced():
        return _by_pixel(window, input, offset, mask, weight, bias)
    C, taps = input.shape[1], 2 * window.kernel[0] * window.kernel[1]
    few = C * taps // offset.shape[1] < NARROW and max(input.shape[2:]) <= LARGE
    if few or input.device.type != "cpu":
        return _by_channel(window, input, offset, mask, weight, bias)
    P = window.output[0] * window.output[1]
    if len(input) * P * C * taps // 2 <= max(ENOUGH, weight.numel()):
        return _by_pixel(window, input, offset, mask, weight, bias)
    return _InParts.apply(window, input, offset, mask, weight, bias)


def _by_pixel(
    window: Window,
    input: Tensor,
    offset: Tensor,
    mask: Tensor | None,
    weight: Tensor,
    bias: Tensor | None,
) -> Tensor:
    columns = sample(window, input, offset, mask).transpose(2, 3).flatten(2)  # N, P, C·K
    groups = input.shape[1] // weight.shape[1]
    if groups == 1:
        return F.linear(columns, weight.flatten(1), bias).transpose(1, 2)
    return _products(weight, columns.transpose(1, 2), bias)


def _by_channel(
    window: Window,
    input: Tensor,
    offset: Tensor,
    mask: Tensor | None,
    weight: Tensor,
    bias: Tensor | None,
) -> Tensor:
    columns = sample_planes(window, input, offset)
    N, C, K, P = columns.shape
    if mask is not None:
        factors = mask.reshape(N, mask.shape[1] // K, 1, K, P)
        columns = columns.unflatten(1, (factors.shape[1], -1)) * factors
    return _products(weight, columns.reshape(N, C * K, P), bias)


def _products(weight: Tensor, columns: Tensor, bias: Tensor | None) -> Tensor:
    """Of each group's kernels with its columns, `(N, C·K, P)`: `(N, groups, C_out / groups, P)`."""
    depth = weight[0].numel()
    columns = columns.unflatten(1, (columns.shape[1] // depth, depth))
    out = weight.reshape(columns.shape[1], -1, depth) @ columns
    return out if bias is None else out + bias.view(-1, out.shape[2], 1)


class _InParts(twin_of(_by_pixel)):  # type: ignore[misc]
    @staticmethod
    def forward(window: Window, *tensors: Any) -> Tensor:
        input, _, _, weight, bias = tensors
        kernels = _by_tap(weight, input.shape[1])
        out = input.new_empty(len(input), *kernels.shape[:2], window.output[0] * window.output[1])
        for n in range(len(input)):
            one: list[Any] = [each if each is None else each[n : n + 1] for each in tensors[:3]]
            _contract_one(window, one, kernels, out[n])
        out = out.flatten(1, 2)
        return out if bias is None else out.add_(bias[:, None])

    @staticmethod
    def first(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        input, offset, mask, weight, _ = ctx.saved_tensors
        by_input, by_offset, by_mask, by_weight, by_bias = ctx.needs_input_grad[1:]
        # Autograd derives what is little: the four weights of a sample, by the place and the mask.
        moved: list[Any] = [None if each is None else each.detach() for each in (offset, mask)]
        asked = [leaf for leaf, by in zip(moved, (by_offset, by_mask), strict=True) if by]
        with torch.enable_grad():
            for leaf in asked:
                leaf.requires_grad_()
            corners, factors = corners_of(ctx.setting, input, *moved)
        weights = factors.detach()
        rows, kernels = table(input, corners), _by_tap(weight, input.shape[1])
        slopes = grad.unflatten(1, (len(kernels), -1))

        of_rows, of_weights = torch.empty_like(rows), torch.empty_like(weights)
        # Memory is slow when it is touched for the first time: the same serves all pictures.
        of_columns = kernels.new_empty(len(kernels), corners.shape[1], kernels.shape[2])
        for n in range(len(input) if by_input or asked else 0):
            torch.bmm(slopes[n].mT, kernels, out=of_columns)
            samples = of_columns.unflatten(2, (corners.shape[2], -1)).permute(1, 2, 0, 3)
            samples = samples.reshape(-1, rows.shape[2])
            four = corners[n].view(-1, 4)
            if by_input:
                of_rows[n] = scatter(four, rows.shape[1], samples, weights[n].view(-1, 4))
            if asked:
                of_weights[n] = compare(four, samples, rows[n]).view(weights.shape[1:])
        of_kernels = torch.zeros_like(kernels)
        for n in range(len(input) if by_weight else 0):
            for part in _parts(corners, kernels):
                read = corners[n, part], rows[n], weights[n, part]
                of_kernels.baddbmm_(slopes[n, :, :, part], _columns(*read, kernels))
        found = iter(torch.autograd.grad(factors, asked, of_weights) if asked else ())
        return (
            pictures_of(of_rows, input.shape) if by_input else None,
            next(found) if by_offset else None,
            next(found) if by_mask else None,
            _by_channel_of(of_kernels, weight.shape) if by_weight else None,
            grad.sum((0, 2)) if by_bias else None,
        )


def _contract_one(window: Window, one: list[Any], kernels: Tensor, out: Tensor) -> None:
    """Write the outputs, `(groups, o, P)`, of one picture, with its offsets and mask.

    What it needs for that is gone afterwards, and each part's columns are gone before the next
    ones: these are written to the same memory, still in the cache.
    """
    corners, weights = corners_of(window, *one)
    (rows,) = table(one[0], corners)
    for part in _parts(corners, kernels):
        read = corners[0, part], rows, weights[0, part]
        torch.bmm(kernels, _columns(*read, kernels).mT, out=out[:, :, part])


def _parts(corners: Tensor, kernels: Tensor) -> Iterator[slice]:
    """Some outputs at a time: no fewer numbers than kernels to multiply."""
    size = max(1, max(ENOUGH, kernels.numel()) // (len(kernels) * kernels.shape[2]))
    return (slice(begin, begin + size) for begin in range(0, corners.shape[1], size))


def _columns(corners: Tensor, rows: Tensor, weights: Tensor, kernels: Tensor) -> Tensor:
    """What some outputs read: `(groups, p, K·c)`."""
    read = gather(corners.reshape(-1, 4), rows, weights.reshape(-1, 4))
    p, K, _, _ = corners.shape
    return read.view(p, K, len(kernels), -1).permute(2, 0, 1, 3).flatten(2)


def _by_tap(weight: Tensor, channels: int) -> Tensor:
    """Kernels `(groups, o, K·c)`: in the order of the columns, which are larger, to copy these."""
    kernels = weight.permute(0, 2, 3, 1).flatten(1)
    return kernels.unflatten(0, (channels // weight.shape[1], -1))


def _by_channel_of(kernels: Tensor, shape: torch.Size) -> Tensor:
    """The same numbers in the order of the weight, `(C_out, c, kh, kw)`."""
    C_out, c, kh, kw = shape
    return kernels.view(C_out, kh, kw, c).permute(0, 3, 1, 2)
