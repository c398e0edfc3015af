"""Weighted sums of four rows of a table, as often differentiable as one likes, in every mode.

Sample b is the sum over corners k of `weights[b, k] · rows[cell[b] + shift[k]]`. PyTorch computes
such sums fast (`embedding_bag`: a word's vector is a row, a sentence is a sum of rows), but derives
them once only and not in `torch.func`. All that derivatives need is in one number, linear in each
of samples, rows and weights:

    f = Σ over b, k of weights[b, k] · ⟨samples[b], rows[cell[b] + shift[k]]⟩

Derived by `samples` it gathers, by `rows` it scatters, by `weights` it compares. A derivative of
any of these is another of them, with something else in one of the arguments.
"""

import warnings
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import embedding_bag

Shift = tuple[int, int, int, int]


def weighted_rows(cell: Tensor, shift: Shift, rows: Tensor, weights: Tensor) -> Tensor:
    """Sums of four rows each.

    Args:
        cell: `(B,)`, integers: the first row of each sample.
        shift: how many rows after it the four are, in ascending order, the first 0.
        rows: `(R, C)`, contiguous.
        weights: `(B, 4)`, contiguous.

    Returns:
        The samples, `(B, C)`.
    """
    if torch.compiler.is_exporting():  # other programs know simple operations best
        return (rows[_corners(cell, shift)] * weights[..., None]).sum(1)
    if torch.compiler.is_compiling():  # nor does tracing know functions with modes of their own
        return _gather(cell, shift, rows, weights)
    return _Derivative.apply(0, cell, shift, len(rows), None, rows, weights)


def _gather(cell: Tensor, shift: Shift, rows: Tensor, weights: Tensor) -> Tensor:
    return embedding_bag(_corners(cell, shift), rows, per_sample_weights=weights, mode="sum")


def _scatter(cell: Tensor, shift: Shift, count: int, samples: Tensor, weights: Tensor) -> Tensor:
    """Add each sample to its four rows: sorted by cell, a row is again a sum of samples."""
    ordered, order = cell.sort()
    first = torch.searchsorted(ordered, torch.arange(count, dtype=cell.dtype, device=cell.device))
    out = samples.new_zeros(count + shift[3], samples.shape[1])
    for step, factors in zip(shift, weights.index_select(0, order).t().contiguous(), strict=True):
        out[step : step + count] += embedding_bag(
            order, samples, first, per_sample_weights=factors, mode="sum"
        )
    return out[:count]


def _compare(cell: Tensor, shift: Shift, samples: Tensor, rows: Tensor) -> Tensor:
    """The dot product of each sample with its four rows: few entries of a large product."""
    with warnings.catch_warnings():  # that sparse tensors may change does not matter here
        warnings.filterwarnings("ignore", "Sparse CSR tensor support is in beta state")
        corners = _corners(cell, shift).flatten()
        each = torch.arange(0, len(corners) + 1, 4, dtype=cell.dtype, device=cell.device)
        wanted = torch.sparse_csr_tensor(
            each,
            corners,
            samples.new_zeros(len(corners)),
            (len(samples), len(rows)),
            check_invariants=False,
        )
        return torch.sparse.sampled_addmm(wanted, samples, rows.t(), beta=0).values().view(-1, 4)


def _corners(cell: Tensor, shift: Shift) -> Tensor:
    return cell[:, None] + torch.tensor(shift, dtype=cell.dtype, device=cell.device)


class _Derivative(torch.autograd.Function):
    """Of f by one of its arguments, number `by`, which is not given."""

    @staticmethod
    def forward(by: int, cell: Tensor, shift: Shift, count: int, *arguments: Any) -> Tensor:
        samples, rows, weights = arguments
        if by == 0:
            return _gather(cell, shift, rows, weights)
        if by == 1:
            return _scatter(cell, shift, count, samples, weights)
        return _compare(cell, shift, samples, rows)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:
        ctx.by, cell, ctx.shift, ctx.count, *arguments = inputs
        ctx.save_for_backward(cell, *arguments)
        ctx.save_for_forward(cell, *arguments)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        """F is linear: by any other argument, with what comes back in place of the missing one."""
        cell, *arguments = ctx.saved_tensors
        arguments[ctx.by] = grad.contiguous()
        grads = [
            _derivative(by, cell, ctx.shift, ctx.count, arguments) if needed else None
            for by, needed in enumerate(ctx.needs_input_grad[4:])
        ]
        return None, None, None, None, *grads

    @staticmethod
    def jvp(ctx: Any, *tangents: Tensor | None) -> Tensor:
        """F is linear: the sum over its arguments, each exchanged for its tangent."""
        cell, *arguments = ctx.saved_tensors
        moved = [
            _Derivative.apply(
                ctx.by,
                cell,
                ctx.shift,
                ctx.count,
                *arguments[:i],
                tangent.contiguous(),
                *arguments[i + 1 :],
            )
            for i, tangent in enumerate(tangents[4:])
            if tangent is not None
        ]
        return torch.stack(moved).sum(0) if len(moved) > 1 else moved[0]

    @staticmethod
    def vmap(
        info: Any,
        in_dims: tuple[int | None, ...],
        by: int,
        cell: Tensor,
        shift: Shift,
        count: int,
        *arguments: Tensor | None,
    ) -> tuple[Tensor, int]:
        """Tables one below the other are one table, whose cells count on."""
        size = info.batch_size

        def first(tensor: Tensor, dim: int | None) -> Tensor:
            return tensor.expand(size, *tensor.shape) if dim is None else tensor.movedim(dim, 0)

        begin = torch.arange(size, dtype=cell.dtype, device=cell.device)[:, None] * count
        cells = (first(cell, in_dims[1]) + begin).flatten()
        joined = [
            None if argument is None else first(argument, dim).flatten(0, 1).contiguous()
            for argument, dim in zip(arguments, in_dims[4:], strict=True)
        ]
        out = _Derivative.apply(by, cells, shift, size * count, *joined)
        return out.unflatten(0, (size, -1)), 0


def _derivative(
    by: int, cell: Tensor, shift: Shift, count: int, arguments: list[Tensor | None]
) -> Tensor:
    given = [argument if i != by else None for i, argument in enumerate(arguments)]
    return _Derivative.apply(by, cell, shift, count, *given)
