"""Weighted sums of four rows of a table, as often differentiable as one likes, in every mode.

Sample b is the sum over k of `weights[b, k] · rows[corners[b, k]]`. PyTorch computes such sums fast
(`embedding_bag`: a word's vector is a row, a sentence is a sum of rows), but derives them once only
and not in `torch.func`. All that derivatives need is in one number, linear in each of samples, rows
and weights:

    f = Σ over b, k of weights[b, k] · ⟨samples[b], rows[corners[b, k]]⟩

Derived by `samples` it gathers, by `rows` it scatters, by `weights` it compares. A derivative of
any of these is another of them, with something else in one of the arguments.
"""

import warnings
from contextlib import suppress
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._modes import is_derived, is_exported, is_plain


def weighted_rows(corners: Tensor, rows: Tensor, weights: Tensor) -> Tensor:
    """Sums of four rows each.

    Args:
        corners: `(B, 4)`, integers: the rows of each sample.
        rows: `(R, C)`, contiguous.
        weights: `(B, 4)`, contiguous.

    Returns:
        The samples, `(B, C)`.
    """
    if is_exported():
        # Other programs know simple operations best.
        return (rows[corners] * weights[..., None]).sum(1)
    if torch.compiler.is_compiling() or not is_derived(rows, weights):
        return gather(corners, rows, weights)  # nor does tracing know functions with own modes
    return _Derivative.apply(0, corners, len(rows), None, rows, weights)


def gather(corners: Tensor, rows: Tensor, weights: Tensor) -> Tensor:
    """Derived by `samples`: the samples."""
    return F.embedding_bag(corners, rows, per_sample_weights=weights, mode="sum")


def scatter(corners: Tensor, count: int, samples: Tensor, weights: Tensor) -> Tensor:
    """Derived by `rows`: each sample is added to its rows, so each row is a sum of samples."""
    short = torch.int16 if count < 2**15 else corners.dtype  # numbers are sorted byte by byte
    ordered, order = corners.flatten().to(short).sort()
    begins = torch.arange(count + 1, dtype=short, device=corners.device)
    return F.embedding_bag(
        order >> 2,  # four corners a sample
        samples,
        torch.searchsorted(ordered, begins),
        per_sample_weights=weights.reshape(-1).index_select(0, order),
        mode="sum",
        include_last_offset=True,
    )


def compare(corners: Tensor, samples: Tensor, rows: Tensor) -> Tensor:
    """Derived by `weights`: products of each sample with its rows, few of a large product."""
    if is_plain(samples, rows):  # others know no sparse tensors
        with suppress(NotImplementedError):  # nor does every device
            return _sampled_product(corners, samples, rows)
    return (samples[:, None] * rows[corners]).sum(2)


def _sampled_product(corners: Tensor, samples: Tensor, rows: Tensor) -> Tensor:
    with warnings.catch_warnings():  # that sparse tensors may change does not matter here
        warnings.filterwarnings("ignore", "Sparse CSR tensor support is in beta state")
        wanted = torch.sparse_csr_tensor(
            torch.arange(0, corners.numel() + 1, 4, dtype=corners.dtype, device=corners.device),
            corners.flatten(),
            samples.new_zeros(corners.numel()),
            (len(samples), len(rows)),
            check_invariants=False,
        )
        return torch.sparse.sampled_addmm(wanted, samples, rows.t(), beta=0).values().view(-1, 4)


class _Derivative(torch.autograd.Function):
    """Of f by one of its arguments, number `by`, which is not given."""

    @staticmethod
    def forward(by: int, corners: Tensor, count: int, *arguments: Any) -> Tensor:
        samples, rows, weights = arguments
        if by == 0:
            return gather(corners, rows, weights)
        if by == 1:
            return scatter(corners, count, samples, weights)
        return compare(corners, samples, rows)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:
        ctx.by, corners, ctx.count, *arguments = inputs
        ctx.save_for_backward(corners, *arguments)
        ctx.save_for_forward(corners, *arguments)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        """F is linear: by any other argument, with what comes back in place of the missing one."""
        corners, *arguments = ctx.saved_tensors
        arguments[ctx.by] = grad.contiguous()
        grads = [
            _derivative(by, corners, ctx.count, arguments) if needed else None
            for by, needed in enumerate(ctx.needs_input_grad[3:])
        ]
        return None, None, None, *grads

    @staticmethod
    def jvp(ctx: Any, *tangents: Tensor | None) -> Tensor:
        """F is linear: the sum over its arguments, each exchanged for its tangent."""
        corners, *arguments = ctx.saved_tensors
        moved = [
            _Derivative.apply(
                ctx.by,
                corners,
                ctx.count,
                *arguments[:i],
                tangent.contiguous(),
                *arguments[i + 1 :],
            )
            for i, tangent in enumerate(tangents[3:])
            if tangent is not None
        ]
        return torch.stack(moved).sum(0) if len(moved) > 1 else moved[0]

    @staticmethod
    def vmap(
        info: Any,
        in_dims: tuple[int | None, ...],
        by: int,
        corners: Tensor,
        count: int,
        *arguments: Tensor | None,
    ) -> tuple[Tensor, int]:
        """Tables one below the other are one table, whose rows count on."""
        size = info.batch_size

        def first(tensor: Tensor, dim: int | None) -> Tensor:
            return tensor.expand(size, *tensor.shape) if dim is None else tensor.movedim(dim, 0)

        begin = torch.arange(size, dtype=corners.dtype, device=corners.device) * count
        corners = (first(corners, in_dims[1]) + begin.view(-1, 1, 1)).flatten(0, 1)
        joined = [
            None if argument is None else first(argument, dim).flatten(0, 1).contiguous()
            for argument, dim in zip(arguments, in_dims[3:], strict=True)
        ]
        out = _Derivative.apply(by, corners, size * count, *joined)
        return out.unflatten(0, (size, -1)), 0


def _derivative(by: int, corners: Tensor, count: int, arguments: list[Tensor | None]) -> Tensor:
    given = [argument if i != by else None for i, argument in enumerate(arguments)]
    return _Derivative.apply(by, corners, count, *given)
