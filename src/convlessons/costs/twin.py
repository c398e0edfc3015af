"""A twin of a module on the meta device: it has shapes and no numbers, and is thrown away.

Whatever a forward pass changes, it changes in the twin: parametrised weights, attributes, lists.
"""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn


def twin(module: nn.Module) -> nn.Module:
    """The module in evaluation mode, with all tensors that it and its children hold on meta.

    Attributes that Python cannot copy, such as locks, are shared.
    """
    import torch
    from torch.overrides import TorchFunctionMode

    class OnMeta(TorchFunctionMode):
        """Tensors are copied as shapes, wherever an attribute holds them."""

        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            if func is torch.Tensor.__deepcopy__:
                tensor, memo = args
                return memo.setdefault(id(tensor), shape_of(tensor))
            return func(*args, **(kwargs or {}))

    children = list(module.modules())
    # What deepcopy finds in the memo it does not copy: the twins of all modules, and of parameters,
    # which would copy their numbers first.
    memo: dict[int, Any] = {id(child): object.__new__(type(child)) for child in children}
    memo.update({id(weight): shape_of(weight) for weight in module.parameters()})
    with OnMeta():
        for child in children:
            for name, value in vars(child).items():
                try:
                    copied = deepcopy(value, memo)
                except Exception:
                    copied = value
                memo[id(child)].__dict__[name] = copied
    for child in children:
        _uncompile(memo[id(child)])
    result: nn.Module = memo[id(module)]
    with suppress(Exception):  # a module of the reader's may refuse, one that was exported does
        result.eval()
    for child in children:
        memo[id(child)].__dict__["training"] = False
    return result


def _uncompile(copied: nn.Module) -> None:
    """Let a compiled module run what it was compiled from: its graph holds the module's tensors."""
    if "_orig_mod" in copied._modules:  # torch.compile(module)
        copied.__dict__["forward"] = copied._modules["_orig_mod"]
    copied.__dict__["_compiled_call_impl"] = None  # module.compile()


def shape_of(tensor: Tensor) -> Tensor:
    """A tensor of this shape and type on the meta device; a parameter where it is one."""
    import torch

    if isinstance(tensor, torch.nn.UninitializedParameter):
        return torch.nn.UninitializedParameter(device="meta")  # type: ignore[call-arg]
    shape = (
        torch.empty_like(tensor, device="meta", requires_grad=False)
        if tensor.layout is torch.strided
        else torch.empty(tensor.shape, dtype=tensor.dtype, device="meta")
    )
    if isinstance(tensor, torch.nn.Parameter):
        return torch.nn.Parameter(shape, requires_grad=False)
    return shape
