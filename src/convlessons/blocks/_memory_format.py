"""The memory format of pictures: which one a tensor is in, and giving it to another."""

from torch import Tensor


def is_channels_last(x: Tensor) -> bool:
    """Whether the channels of each pixel of `(N, C, H, W)` lie side by side.

    Asked by strides: `is_contiguous(memory_format=…)` does not answer inside `torch.func.vmap`.
    """
    return x.stride()[1] == 1 and not x.is_contiguous()


def in_format_of(x: Tensor, out: Tensor) -> Tensor:
    """`out`, in the memory format of `x`; copied only where it is in another."""
    if is_channels_last(x):
        return out.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
    return out.contiguous()
