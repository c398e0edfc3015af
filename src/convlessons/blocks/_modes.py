"""How operations are being run: written down, transformed, or derived.

The one place that asks PyTorch: most of this it says by names that begin with an underscore alone.
"""

import torch
from torch import Tensor
from torch.autograd import forward_ad
from torch.fx.experimental.proxy_tensor import get_proxy_mode


def is_traced() -> bool:
    """Whether operations are written down, so that one way must serve all sizes."""
    return torch.compiler.is_compiling() or get_proxy_mode() is not None or is_exported()


def is_exported() -> bool:
    """Whether who writes them down knows PyTorch's own operations alone."""
    if torch.compiler.is_compiling():  # which could not trace the questions below
        return torch.compiler.is_exporting()
    stack = torch._C._functorch.get_interpreter_stack() or ()
    functional = torch._C._functorch.TransformType.Functionalize
    tracing = torch._C._get_tracing_state() is not None
    return tracing or any(each.key() == functional for each in stack)


def is_derived(*tensors: Tensor | None) -> bool:
    """Whether a derivative may be asked for, in any mode, or a function is mapped."""
    needed = any(tensor is not None and tensor.requires_grad for tensor in tensors)
    return (torch.is_grad_enabled() and needed) or is_transformed()


def is_transformed() -> bool:
    """Whether forward mode or a transform of `torch.func` is at work: it sees every operation."""
    return forward_ad._current_level >= 0 or torch._C._are_functorch_transforms_active()


def is_mapped(tensor: Tensor) -> bool:
    """Whether it stands for many, as a gradient does where `is_grads_batched` is asked."""
    return torch._C._functorch.is_legacy_batchedtensor(tensor)


def is_plain(*tensors: Tensor) -> bool:
    """Whether they are numbers in memory: not traced, not many as one, not of a kind of their own.

    Of a kind of their own are fake tensors, which have shapes alone.
    """
    return not is_traced() and all(type(each) is Tensor and not is_mapped(each) for each in tensors)
