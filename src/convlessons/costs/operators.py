"""What one operator costs, from its arguments; and which operators cost no MACs by agreement."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

# Multiply-accumulates for one sampled value, by the mode numbers of aten::grid_sampler.
_SAMPLING = {
    "grid_sampler_2d": {0: 4, 1: 0, 2: 16},  # bilinear, nearest (a copy), bicubic
    "grid_sampler_3d": {0: 8, 1: 0},
}


def _trilinear(
    a: Tensor, b: Tensor, c: Tensor, *expand: list[int], **_: Any
) -> int:  # nn.Bilinear: each weight once for each pair of inputs
    import torch

    for_each = []
    for factor, places in zip((a, b, c), expand[:3], strict=True):
        shape = list(factor.shape)
        for place in sorted(places):
            shape.insert(place, 1)
        for_each.append(shape)
    return prod(torch.broadcast_shapes(*for_each))


# Products that torch's own table of formulas (`torch.utils.flop_counter`) does not have.
_PRODUCTS: dict[str, Callable[..., int]] = {
    "mv": lambda matrix, vector, **_: matrix.numel(),
    "addmv": lambda bias, matrix, vector, **_: matrix.numel(),
    "dot": lambda a, b, **_: a.numel(),
    "vdot": lambda a, b, **_: a.numel(),
    "addr": lambda bias, a, b, **_: a.numel() * b.numel(),
    "addbmm": lambda bias, a, b, **_: a.numel() * b.shape[2],
    "_int_mm": lambda a, b, **_: a.numel() * b.shape[1],
    "conv_tbc": lambda x, weight, *_, out: out.numel() * weight.shape[0] * weight.shape[1],
    "_trilinear": _trilinear,
    # distances: a difference is squared and added up for each coordinate
    "_cdist_forward": lambda a, b, *_, out, **__: out.numel() * a.shape[-1],
    "_euclidean_dist": lambda a, b, *_, out, **__: out.numel() * a.shape[-1],
    "_pdist_forward": lambda a, *_, out, **__: out.numel() * a.shape[-1],
}

# Not counted, as papers do not count it: what makes, moves, selects, compares or sorts numbers,
# sums and means, pooling, normalisation, activations, losses, resampling, random numbers.
_FREE = re.compile(
    r"""(new_)?(empty|zeros|ones|full|arange|eye|linspace|scalar_tensor|tril|triu)(_like)?
    (_strided|_permuted|_indices)?|(tril|triu)_indices|detach|alias|lift(_fresh(_copy)?)?|resize
    |clone|copy|to_copy|contiguous|set|fill|zero|item|local_scalar_dense|nonzero|where
    |(view|reshape|unsafe_view|expand|permute|as_strided|slice|select)(_copy|_scatter|_as)?
    |cat|stack|(unsafe_)?(split|chunk)(_with_sizes)?(_copy)?|unbind|repeat(_interleave)?|roll|flip
    |rot90|index(_select|_put|_put_impl|_add|_copy|_fill)?|(unsafe_)?(masked_)?index(_put)?
    |take|gather|masked_(fill|select|scatter)|scatter(_add|_reduce)?|embedding(_bag\w*)?
    |(constant|reflection|replication|circular)_pad(_?\dd|_nd)?|pixel_(un)?shuffle|channel_shuffle
    |native_channel_shuffle|im2col|col2im|unfold|fold|bincount|histc|unique\d?
    |sum|nansum|mean|nanmean|var|std|var_mean|std_mean|amax|amin|aminmax|max|min|argmax|argmin|any
    |all|count_nonzero|median|mode|kthvalue|topk|sort|argsort|searchsorted|bucketize|logsumexp
    |cumsum|cummax|cummin|cumprod|logcumsumexp|prod|complex|polar|view_as_\w+|linalg_vector_norm|norm
    |(adaptive_)?(avg|max)_pool\dd(_with_indices)?|mkldnn_\w*pool\w*|max_unpool\dd
    |fractional_max_pool\dd
    |(native|cudnn|miopen)_(batch|layer|group)_norm(_legit\w*|_no_training)?|fused_rms_norm|rms_norm
    |(native_)?batch_norm\w*|instance_norm|renorm
    |(safe_|log_)?softmax|hardswish|log_sigmoid\w*|\w+_loss\w*|glu|prelu(_kernel)?|rrelu\w*|(native_)?dropout
    |upsample_\w+|affine_grid_generator
    |rand(int|perm|n)?(_like)?|normal|uniform|bernoulli|multinomial|exponential|poisson
    |t|transpose|squeeze|unsqueeze|numpy_T|diagonal|diag_embed|sym_\w+|is_\w+|assert_\w+|
    linalg_check_errors|promote_types|result_type|can_cast|device""".replace(" ", "").replace(
        "\n", ""
    )
)


def macs_of(func: Any, args: Any, kwargs: Any, out: Any) -> tuple[int, int] | None:
    """(MACs, sampling MACs) of one operator that ran; ``None`` if nothing is known about it."""
    import torch
    from torch.utils.flop_counter import flop_registry

    packet = func.overloadpacket
    name = packet._qualified_op_name.partition("::")[2]
    if packet in flop_registry:
        return flop_registry[packet](*args, **kwargs, out_val=out) // 2, 0
    if func.namespace != "aten":
        return (0, 0) if func.namespace in ("prim", "prims", "profiler") else None
    if name in _PRODUCTS:
        return _PRODUCTS[name](*args, **{**kwargs, "out": out}), 0
    if name in _SAMPLING:
        return 0, _SAMPLING[name][args[2]] * out.numel()
    if name == "mul" and _is_outer(args):
        return out.numel(), 0
    free = func.is_view or torch.Tag.pointwise in func.tags or _FREE.fullmatch(name.strip("_"))
    return (0, 0) if free else None


def macs_of_function(function: Any, args: Any) -> int:
    """MACs of a function whose operators, a product of maps and a sum, do not tell what it is."""
    import torch

    if function not in (torch.linalg.vecdot, torch.cosine_similarity):
        return 0
    return prod(torch.broadcast_shapes(args[0].shape, args[1].shape))


def _is_outer(factors: Any) -> bool:
    """Whether both factors are repeated: each number of the one meets each of the other."""
    import torch

    if not all(isinstance(factor, torch.Tensor) for factor in factors[:2]):
        return False
    ndim = max(factor.ndim for factor in factors[:2])
    a, b = ([1] * (ndim - factor.ndim) + list(factor.shape) for factor in factors[:2])
    pairs = list(zip(a, b, strict=True))
    return any(m == 1 < n for m, n in pairs) and any(n == 1 < m for m, n in pairs)
