"""A fast function that has a plain twin: the fast one gives values and first derivatives.

Whatever is asked beyond that, a second derivative, one in forward mode, `torch.vmap`, is asked of
the twin, which says the same with functions that PyTorch can derive and transform in every way.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from convlessons.blocks._modes import is_derived, is_mapped, is_transformed

Function = Callable[..., Tensor]


def twin_of(plain: Function) -> type[torch.autograd.Function]:
    """The base class of the fast way.

    It adds `forward` to it, and `first(ctx, grad)`, the gradients by all arguments but the first.
    The first argument is a setting, in `ctx.setting`; the others are tensors or None, in
    `ctx.saved_tensors`.
    """

    class Twin(torch.autograd.Function):
        @classmethod
        def apply(cls, setting: Any, *tensors: Tensor | None) -> Tensor:
            """PyTorch's way costs as much as ten small operations: spared where nobody asks."""
            if is_derived(*tensors):
                return super().apply(setting, *tensors)
            return cls.forward(setting, *tensors)

        @staticmethod
        def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Tensor) -> None:
            ctx.setting, *tensors = inputs
            ctx.save_for_backward(*tensors)
            ctx.save_for_forward(*tensors)

        @classmethod
        def backward(cls, ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
            if not (torch.is_grad_enabled() or is_transformed() or is_mapped(grad)):
                return None, *cls.first(ctx, grad)  # type: ignore[attr-defined]
            called, given = _given(ctx.setting, ctx.saved_tensors)  # a second one may follow
            grads = iter(torch.func.vjp(called, *given)[1](grad))
            return None, *(None if each is None else next(grads) for each in ctx.saved_tensors)

        @staticmethod
        def jvp(ctx: Any, _: None, *tangents: Tensor | None) -> Tensor:
            called, given = _given(ctx.setting, ctx.saved_tensors)
            moved = zip(ctx.saved_tensors, tangents, strict=True)
            filled = [
                torch.zeros_like(tensor) if tangent is None else tangent
                for tensor, tangent in moved
                if tensor is not None
            ]
            # Forward mode does not nest. Pulling back is linear: its own derivative pushes forward.
            out, pull = torch.func.vjp(called, *given)[:2]
            (pushed,) = torch.func.vjp(pull, torch.zeros_like(out))[1](tuple(filled))
            return pushed.contiguous()  # as the output is: dual numbers ask for it

        @staticmethod
        def vmap(
            info: Any, in_dims: tuple[int | None, ...], setting: Any, *tensors: Tensor | None
        ) -> tuple[Tensor, int]:
            called, given = _given(setting, tensors)
            dims = tuple(
                d for d, tensor in zip(in_dims[1:], tensors, strict=True) if tensor is not None
            )
            return torch.vmap(called, dims)(*given), 0

    def _given(
        setting: Any, tensors: tuple[Tensor | None, ...]
    ) -> tuple[Function, tuple[Tensor, ...]]:
        """The twin as a function of those tensors that are not None, and these."""
        missing = [tensor is None for tensor in tensors]

        def called(*given: Tensor) -> Tensor:
            left = iter(given)
            return plain(setting, *(None if none else next(left) for none in missing))

        return called, tuple(tensor for tensor in tensors if tensor is not None)

    return Twin
