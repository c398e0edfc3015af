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

How it computes: the taps of a band of outputs are sampled into columns (see `_sampling`), and one
matrix product a group contracts them. So the columns, k² times the input, are never in memory at
once; on the way back they are sampled again.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable

from convlessons.blocks import _sampling as sampling
from convlessons.blocks._check import _is_autocast, pair
from convlessons.blocks._deform_check import check_kind, check_shape, infer_groups, output_size

_BAND = 2**20  # numbers: about what stays in the cache


@torch.jit.ignore  # type: ignore[untyped-decorator]  # scripted code calls it as it is
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
        ordinary convolution; differentiable once.

    Raises:
        ValueError: if a shape does not fit, groups do not divide channels, or a device differs.
        TypeError: if a dtype differs.
    """
    stride, padding = pair("stride", stride, 1), pair("padding", padding, 0)
    dilation = pair("dilation", dilation, 1)
    groups, G = infer_groups(input, offset, weight)
    N, C_out, (kh, kw) = input.shape[0], weight.shape[0], weight.shape[2:]
    H_out, W_out = output_size(input, weight, stride, padding, dilation)
    check_shape("offset", offset, (N, 2 * G * kh * kw, H_out, W_out))
    check_shape("mask", mask, (N, G * kh * kw, H_out, W_out))
    check_shape("bias", bias, (C_out,))
    check_kind(input, offset=offset, weight=weight, bias=bias, mask=mask)

    dtype = torch.promote_types(input.dtype, torch.float32)
    size = (input.shape[2], input.shape[3])
    window = sampling.Window(size, (kh, kw), (H_out, W_out), stride, padding, dilation)
    table = sampling.to_table(input.to(dtype), G)
    kernels = weight.to(dtype).reshape(groups, C_out // groups, -1, kh * kw).transpose(2, 3)
    offset = offset.to(dtype).contiguous()
    mask = None if mask is None else mask.to(dtype).contiguous()
    with _without_autocast(input.device.type):
        out = _SampleAndContract.apply(table, offset, mask, kernels.contiguous(), window)
    out = out.view(C_out, N, H_out, W_out)
    if bias is not None:
        out = out + bias.to(dtype).view(C_out, 1, 1, 1)
    return out.transpose(0, 1).to(input.dtype).contiguous(memory_format=_memory_format(input))


class _SampleAndContract(torch.autograd.Function):
    """Columns times kernels, `(groups, C_out / groups, N·places)`, one band of places at a time.

    The table is `to_table`'s; kernels are `(groups, C_out / groups, taps, C_in / groups)`.
    """

    @staticmethod
    def forward(
        ctx: Any,
        table: Tensor,
        offset: Tensor,
        mask: Tensor | None,
        kernels: Tensor,
        window: sampling.Window,
    ) -> Tensor:
        (N, channels, H_out, W_out), taps = offset.shape, kernels.shape[2]
        G = channels // (2 * taps)
        first, y, x = sampling.locate(offset, G, window)
        if mask is not None:
            mask = sampling.by_place(mask.view(N, G, taps, H_out * W_out))
        steps = sampling.neighbours(window.picture[1], G)
        out = table.new_empty(*kernels.shape[:2], N * H_out * W_out)
        for band in _bands(table, first):
            weights = sampling.bilinear(y[band], x[band])
            if mask is not None:
                weights = [weight * mask[band] for weight in weights]
            samples = sampling.sample(table, sampling.four_rows(first[band], steps), weights)
            out[:, :, band] = kernels.flatten(2) @ _to_columns(samples, kernels).mT
        ctx.save_for_backward(table, first, y, x, mask, kernels)
        ctx.steps, ctx.shape = steps, (N, G, taps, H_out, W_out)
        return out

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        table, first, y, x, mask, kernels = ctx.saved_tensors
        N, G, taps, H_out, W_out = ctx.shape
        grad_samples = table.new_empty(*first.shape, table.shape[1])
        grad_y, grad_x, grad_mask = (torch.empty_like(y) for _ in range(3))
        grad_kernels = torch.zeros_like(kernels)
        for band in _bands(table, first):
            columns = grad[:, :, band].mT @ kernels.flatten(2)
            g = grad_samples[band] = _to_samples(columns, kernels, table)
            rows = sampling.four_rows(first[band], ctx.steps)
            slope_y, slope_x = sampling.slopes(y[band], x[band])
            grad_y[band] = _dot(sampling.sample(table, rows, slope_y), g)
            grad_x[band] = _dot(sampling.sample(table, rows, slope_x), g)
            samples = sampling.sample(table, rows, sampling.bilinear(y[band], x[band]))
            if mask is not None:
                grad_mask[band] = _dot(samples, g)
                samples = samples * mask[band].unsqueeze(-1)
            grad_kernels += (grad[:, :, band] @ _to_columns(samples, kernels)).view_as(kernels)

        weights = sampling.bilinear(y, x)
        if mask is not None:
            weights = [weight * mask for weight in weights]
            grad_y, grad_x = grad_y * mask, grad_x * mask
        grad_table = None
        if ctx.needs_input_grad[0]:
            grad_table = sampling.give_back(grad_samples, first, ctx.steps, weights, table.shape[0])
        by_tap = (N, G, taps, H_out * W_out)
        grad_y, grad_x, grad_mask = (
            sampling.by_tap(g, by_tap) for g in (grad_y, grad_x, grad_mask)
        )
        return (
            grad_table,
            torch.stack((grad_y, grad_x), 3).view(N, 2 * G * taps, H_out, W_out),
            None if mask is None else grad_mask.reshape(N, G * taps, H_out, W_out),
            grad_kernels,
            None,
        )


def _bands(table: Tensor, first: Tensor) -> Iterator[slice]:
    places, samples = first.shape
    if not table.is_cpu or torch.compiler.is_compiling():
        yield slice(None)  # no cache to mind, or no loop to unroll
        return
    numbers = samples * (table.shape[1] + 8)  # of a place: samples, and four rows and weights each
    step = max(1, _BAND // numbers)
    for start in range(0, places, step):
        yield slice(start, start + step)


def _to_columns(samples: Tensor, kernels: Tensor) -> Tensor:
    """`(places, taps·G, C_in / G)` to `(groups, places, taps·C_in / groups)`."""
    groups, _, taps, depth = kernels.shape
    return samples.view(samples.shape[0], taps, groups, depth).permute(2, 0, 1, 3).flatten(2)


def _to_samples(columns: Tensor, kernels: Tensor, table: Tensor) -> Tensor:
    """And back."""
    groups, _, taps, depth = kernels.shape
    samples = columns.view(groups, columns.shape[1], taps, depth).permute(1, 2, 0, 3)
    C = table.shape[1]
    return samples.reshape(columns.shape[1], taps * groups * depth // C, C)


def _dot(a: Tensor, b: Tensor) -> Tensor:
    """Sum of products along the last axis, which is too short for a sum to be fast."""
    return (a * b) @ a.new_ones(a.shape[-1])


def _without_autocast(device: str) -> AbstractContextManager[object]:
    return torch.autocast(device, enabled=False) if _is_autocast(device) else nullcontext()


def _memory_format(x: Tensor) -> torch.memory_format:
    if x.is_contiguous(memory_format=torch.channels_last) and not x.is_contiguous():
        return torch.channels_last
    return torch.contiguous_format
