"""From a picture and places between its pixels to the outputs: sample columns, then multiply.

The columns hold every sample of every output, kh·kw numbers for each of the input. Kept from the
way there to the way back they are most of what training remembers; so where there are several
pictures, those of a few are computed at a time, and computed again on the way back.
"""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.autograd.graph import get_gradient_edge

from convlessons.blocks._planes import sample_planes
from convlessons.blocks._sampling import sample
from convlessons.blocks._twin import twin_of

NARROW = 32  # channels of an offset group; fewer are sampled faster one by one
LARGE = 513  # pixels a side; in larger pictures `grid_sample` is less exact than single precision
ENOUGH = 2**20  # numbers in the columns that are computed at a time, if one picture has no more


def contract(
    input: Tensor, y: Tensor, x: Tensor, mask: Tensor | None, weight: Tensor, bias: Tensor | None
) -> Tensor:
    """Outputs, `(N, C_out, P)`.

    Args:
        input: `(N, C_in, H, W)`.
        y: rows, in pixels, `(N, G, K, P)`: of K taps at P outputs in G parts of the channels.
        x: columns, likewise.
        mask: a factor for each sample, likewise.
        weight: `(C_out, C_in / groups, kh, kw)`.
        bias: `(C_out,)`.
    """
    (N, G, K, P), C = y.shape, input.shape[1]
    if torch.compiler.is_compiling():  # a trace is one way for all sizes
        return _by_pixel(input, y, x, mask, weight, bias)
    few = C // G < NARROW and max(input.shape[2:]) <= LARGE
    if few or input.device.type != "cpu":
        return _by_channel(input, y, x, mask, weight, bias)
    if N == 1 or N * C * K * P <= ENOUGH:
        return _by_pixel(input, y, x, mask, weight, bias)
    return _InParts.apply(input, y, x, mask, weight, bias)


def _by_pixel(
    input: Tensor, y: Tensor, x: Tensor, mask: Tensor | None, weight: Tensor, bias: Tensor | None
) -> Tensor:
    columns = sample(input, y, x, mask)  # N, P, K, C
    groups = input.shape[1] // weight.shape[1]
    if groups > 1:
        columns = columns.unflatten(3, (groups, -1))
        kernels = _by_tap(weight, groups)
        out = torch.einsum("npkgc,gokc->ngop", columns, kernels).flatten(1, 2)
        return out if bias is None else out + bias[:, None]
    if not torch.compiler.is_compiling() and columns.numel() < weight.numel():
        columns, kernels = columns.mT, weight  # reorder whichever is the smaller
    else:
        kernels = weight.flatten(2).mT
    return F.linear(columns.flatten(2), kernels.flatten(1), bias).mT


def _by_channel(
    input: Tensor, y: Tensor, x: Tensor, mask: Tensor | None, weight: Tensor, bias: Tensor | None
) -> Tensor:
    (N, G, K, P), (C, groups) = y.shape, (input.shape[1], input.shape[1] // weight.shape[1])
    pictures = input.unflatten(1, (G, -1)).flatten(0, 1)
    columns = sample_planes(pictures, y.flatten(0, 1), x.flatten(0, 1)).unflatten(0, (N, G))
    if mask is not None:
        columns = columns * mask[:, :, None]  # N, G, C / G, K, P
    columns = columns.reshape(N, groups, C // groups * K, P)
    out = (weight.flatten(1).unflatten(0, (groups, -1)) @ columns).flatten(1, 2)
    return out if bias is None else out + bias[:, None]


class _InParts(twin_of(_by_pixel)):  # type: ignore[misc]
    @staticmethod
    def forward(*inputs: Any) -> Tensor:
        *of_pictures, weight, bias = inputs
        parts = _parts(of_pictures)
        return torch.cat([_by_pixel(*(*part, weight, bias)) for part in parts])

    @staticmethod
    def first(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        *of_pictures, weight, _ = ctx.saved_tensors
        *wanted, by_weight, by_bias = ctx.needs_input_grad
        groups = of_pictures[0].shape[1] // weight.shape[1]
        kernels = _by_tap(weight, groups)
        slopes = grad.unflatten(1, (groups, -1))
        total = torch.zeros_like(kernels) if by_weight else None
        grads: list[list[Tensor]] = [[] for each in wanted if each]
        for *part, slope in _parts([*of_pictures, slopes]):
            leaves: list[Any] = [None if tensor is None else tensor.detach() for tensor in part]
            asked = [leaf.requires_grad_() for leaf, w in zip(leaves, wanted, strict=True) if w]
            with torch.enable_grad():
                columns = sample(*leaves)
            if total is not None:
                read = columns.detach().unflatten(3, (groups, -1))
                total += torch.einsum("ngop,npkgc->gokc", slope, read)
                del read
            if asked:
                edge = get_gradient_edge(columns)  # all that is needed of them: their numbers go
                del columns
                by_columns = torch.einsum("ngop,gokc->npkgc", slope, kernels).flatten(3)
                found = torch.autograd.grad(edge, asked, by_columns)
                for each, of_part in zip(grads, found, strict=True):
                    each.append(of_part)
        joined = iter([torch.cat(each) for each in grads])
        return (
            *(next(joined) if each else None for each in wanted),
            None if total is None else total.mT.reshape(weight.shape),
            grad.sum((0, 2)) if by_bias else None,
        )


def _by_tap(weight: Tensor, groups: int) -> Tensor:
    """Kernels `(groups, o, K, c)`: in the order of the columns, which are larger, to copy these."""
    return weight.flatten(2).mT.unflatten(0, (groups, -1))


def _parts(of_pictures: list[Any]) -> list[tuple[Any, ...]]:
    """What belongs to some pictures, and then to others."""
    input, y = of_pictures[:2]
    size = max(1, ENOUGH // (input.shape[1] * y.shape[2] * y.shape[3]))
    count = -(-len(input) // size)
    split = ([None] * count if each is None else each.split(size) for each in of_pictures)
    return list(zip(*split, strict=True))
