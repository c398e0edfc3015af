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


def _grouped(a: Tensor, b: Tensor, *_: Any, **__: Any) -> int:
    """Products of a and b, either of which may be cut into the groups' parts."""
    each = a.shape[-2] * a.shape[-1] * b.shape[-1]
    return each * (len(a) if a.ndim == b.ndim == 3 else 1)


# Products that torch's own table of formulas (`torch.utils.flop_counter`) does not have.
_PRODUCTS: dict[str, Callable[..., int]] = {
    "mv": lambda matrix, vector, **_: matrix.numel(),
    "addmv": lambda bias, matrix, vector, **_: matrix.numel(),
    "dot": lambda a, b, **_: a.numel(),
    "vdot": lambda a, b, **_: a.numel(),
    "addr": lambda bias, a, b, **_: a.numel() * b.numel(),
    "addbmm": lambda bias, a, b, **_: a.numel() * b.shape[2],
    "_int_mm": lambda a, b, **_: a.numel() * b.shape[1],
    "_weight_int8pack_mm": lambda a, b, *_, **__: a.numel() * b.shape[0],
    "_addmm_activation": lambda bias, a, b, **_: a.numel() * b.shape[1],
    "_sparse_addmm": lambda bias, a, b, **_: a.numel() * b.shape[1],
    "_grouped_mm": _grouped,
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
    r"""(new_)?(empty|zeros|ones|full|arange|eye|linspace|logspace|scalar_tensor|tril|triu)(_like)?
    (_strided|_permuted|_indices)?|\w+_window|(tril|triu)_indices|detach|lift(_fresh(_copy)?)?
    |clone|copy|to_copy|contiguous|set|fill|zero|item|local_scalar_dense|nonzero(_static)?|where
    |(view|reshape|unsafe_view|expand|permute|as_strided|slice|select|diagonal|squeeze|unsqueeze
    |transpose|t|narrow|unfold|alias|unbind|resize)(_copy|_scatter|_as)?
    |(chunk_)?cat|block_diag|stack|(unsafe_)?(split|chunk)(_with_sizes)?(_copy)?
    |repeat(_interleave)?|roll|flip
    |rot90|index(_select|_put|_put_impl|_add|_copy|_fill)?|(unsafe_)?(masked_)?index(_put)?
    |take|gather|masked_(fill|select|scatter)|(scatter|index|segment)(_add|_reduce)?
    |embedding(_bag\w*)?
    |(constant|reflection|replication|circular)_pad(_?\dd|_nd)?|pixel_(un)?shuffle|channel_shuffle
    |native_channel_shuffle|im2col|col2im|fold|bincount|histc|unique(\d|_consecutive|_dim)?|isin
    |sum|nansum|mean|nanmean|trace|var|std|var_mean|std_mean|amax|amin|aminmax|max|min|argmax|argmin
    |any|all|count_nonzero|(nan)?median|mode|kthvalue|topk|sort|argsort|searchsorted|bucketize
    |logsumexp|dist|rsub|floor_divide|foreach_(?!mm)\w+
    |cumsum|cummax|cummin|cumprod|logcumsumexp|prod|complex|polar|view_as_\w+|linalg_vector_norm|norm
    |(adaptive_)?(avg|max)_pool\dd(_with_indices)?|mkldnn_\w*pool\w*|max_unpool\dd
    |fractional_max_pool\dd
    |(native|cudnn|miopen)_(batch|layer|group)_norm(_legit\w*|_no_training)?|fused_rms_norm|rms_norm
    |(native_)?batch_norm\w*|instance_norm|weight_norm_interface|renorm
    |(safe_|log_)?softmax|hardswish|log_sigmoid\w*|glu|prelu(_kernel)?|rrelu\w*|(native_)?dropout
    |\w+_loss\w*|binary_cross_entropy\w*
    |upsample_\w+|affine_grid_generator
    |rand(int|perm|n)?(_like)?|normal|uniform|bernoulli|multinomial|exponential|poisson|cauchy
    |geometric|log_normal|standard_gamma
    |numpy_T|diag_embed|sym_\w+|is_\w+|assert_\w+|
    linalg_check_errors|promote_types|result_type|can_cast|device""".replace(" ", "").replace(
        "\n", ""
    )
)


def macs_of(
    func: Any, args: Any, kwargs: Any, out: Any, *, paired: bool = False
) -> tuple[int, int] | None:
    """(MACs, sampling MACs) of one operator that ran; ``None`` if nothing is known about it.

    A product of maps counts where it is ``paired``: part of a product of vectors.
    """
    import torch
    from torch.utils.flop_counter import flop_registry

    func = _not_in_place(func)
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
    if (name == "mul" and (paired or _is_outer(args))) or (
        name == "addcmul" and _is_outer(args[1:])
    ):
        return out.numel(), 0
    free = func.is_view or torch.Tag.pointwise in func.tags or _FREE.fullmatch(name.strip("_"))
    return (0, 0) if free else None


def multiplies_vectors(function: Any) -> bool:
    """Whether its operators, a product of maps and a sum, do not tell that it is such a product."""
    import torch

    return function in (torch.linalg.vecdot, torch.cosine_similarity)


def as_dense(function: Any) -> Any:
    """A function that makes or multiplies sparse tensors, as one of dense tensors; else itself."""
    import torch

    if getattr(function, "__name__", "").startswith("to_sparse"):
        return lambda tensor, *_, **__: tensor
    if function in (torch.sparse.mm, torch.smm):
        return lambda mat1, mat2, *_: torch.mm(mat1, mat2)
    return {torch.sparse.addmm: torch.addmm}.get(function, function)


def _not_in_place(func: Any) -> Any:
    """The operator whose result one like ``addmm_`` writes over its first argument."""
    import torch

    name = func.overloadpacket._qualified_op_name.partition("::")[2]
    if func.namespace != "aten" or not name.endswith("_"):
        return func
    return getattr(getattr(torch.ops.aten, name.rstrip("_"), None), func._overloadname, func)


def _is_outer(factors: Any) -> bool:
    """Whether both factors are repeated: each number of the one meets each of the other."""
    import torch

    if not all(isinstance(factor, torch.Tensor) for factor in factors[:2]):
        return False
    ndim = max(factor.ndim for factor in factors[:2])
    a, b = ([1] * (ndim - factor.ndim) + list(factor.shape) for factor in factors[:2])
    pairs = list(zip(a, b, strict=True))
    return any(m == 1 < n for m, n in pairs) and any(n == 1 < m for m, n in pairs)
