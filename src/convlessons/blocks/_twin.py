"""A fast function that has a plain twin: the fast one gives values and first derivatives.

Whatever is asked beyond that, a second derivative, one in forward mode, `torch.vmap`, is asked of
the twin, which says the same with functions that PyTorch can derive and transform in every way.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

Function = Callable[..., Tensor]


def twin_of(plain: Function) -> type[torch.autograd.Function]:
    """The base class of the fast way.

    It adds `forward` to it, and `first(ctx, grad)`, the gradients by all arguments. Arguments are
    tensors or None; they are in `ctx.saved_tensors`.
    """

    class Twin(torch.autograd.Function):
        @staticmethod
        def setup_context(ctx: Any, inputs: tuple[Tensor | None, ...], output: Tensor) -> None:
            ctx.save_for_backward(*inputs)
            ctx.save_for_forward(*inputs)

        @classmethod
        def backward(cls, ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
            if not torch.is_grad_enabled():
                return cls.first(ctx, grad)  # type: ignore[attr-defined]
            called, given = _given(ctx.saved_tensors)  # a second derivative may follow
            grads = iter(torch.func.vjp(called, *given)[1](grad))
            return tuple(None if tensor is None else next(grads) for tensor in ctx.saved_tensors)

        @staticmethod
        def jvp(ctx: Any, *tangents: Tensor | None) -> Tensor:
            called, given = _given(ctx.saved_tensors)
            moved = zip(ctx.saved_tensors, tangents, strict=True)
            filled = [
                torch.zeros_like(tensor) if tangent is None else tangent
                for tensor, tangent in moved
                if tensor is not None
            ]
            return torch.func.jvp(called, given, tuple(filled))[1]

        @staticmethod
        def vmap(
            info: Any, in_dims: tuple[int | None, ...], *inputs: Tensor | None
        ) -> tuple[Tensor, int]:
            called, given = _given(inputs)
            dims = tuple(d for d, tensor in zip(in_dims, inputs, strict=True) if tensor is not None)
            return torch.vmap(called, dims)(*given), 0

    def _given(inputs: tuple[Tensor | None, ...]) -> tuple[Function, tuple[Tensor, ...]]:
        """The twin as a function of those arguments that are not None, and these."""
        missing = [tensor is None for tensor in inputs]

        def called(*given: Tensor) -> Tensor:
            left = iter(given)
            return plain(*(None if none else next(left) for none in missing))

        return called, tuple(tensor for tensor in inputs if tensor is not None)

    return Twin
