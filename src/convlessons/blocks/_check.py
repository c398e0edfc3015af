"""The guards that the blocks share: constant time, before any work, naming what they refuse.

The guards of settings are plain Python and run once, in a constructor. `check_input` and
`check_channels` run in every forward pass, so they are also valid TorchScript, and torch.compile
and torch.export evaluate them while tracing and leave nothing of them in the graph.
"""

from numbers import Integral

import torch
from torch import Tensor


def positive_int(**settings: int) -> None:
    """Refuse any setting that is not an integer of at least 1."""
    for name, value in settings.items():
        if isinstance(value, bool) or not isinstance(value, Integral):
            raise TypeError(f"{name} must be a positive integer; got {name}={value!r}")
        if value < 1:
            raise ValueError(f"{name} must be a positive integer; got {name}={value}")


def divides(groups: int, **channels: int) -> None:
    """Refuse `groups` that does not divide every one of `channels`."""
    positive_int(groups=groups, **channels)
    for name, value in channels.items():
        if value % groups:
            raise ValueError(f"groups must divide {name}; got groups={groups}, {name}={value}")


def same_padding(kernel_size: int, dilation: int = 1) -> int:
    """The padding that keeps the image's size at stride 1; an even kernel has none."""
    positive_int(kernel_size=kernel_size, dilation=dilation)
    if kernel_size % 2 == 0:
        raise ValueError(
            f"kernel_size must be odd to keep the image's size; got kernel_size={kernel_size}"
        )
    return dilation * (kernel_size - 1) // 2


def pair(name: str, value: int | tuple[int, int], least: int) -> tuple[int, int]:
    """One number for both directions, or `(vertical, horizontal)`; each at least `least`."""
    if not torch.jit.is_scripting():
        _check_pair(name, value)
    both = (value, value) if isinstance(value, int) else value
    if both[0] < least or both[1] < least:
        raise ValueError(f"{name} must be at least {least}; got {name}={value}")
    return both


def _check_pair(name: str, value: object) -> None:
    both = value if isinstance(value, tuple | list) else (value, value)
    if len(both) != 2 or not all(isinstance(n, int) and not isinstance(n, bool) for n in both):
        raise TypeError(f"{name} must be an integer or a pair of them; got {name}={value!r}")


def check_channels(x: Tensor, groups: int) -> None:
    """Refuse an input that is not `(N, C, H, W)`, or whose channels `groups` does not divide."""
    if x.dim() != 4:
        raise ValueError(f"x must have 4 dimensions (N, C, H, W); got shape {list(x.shape)}")
    if groups < 1 or x.shape[1] % groups != 0:
        raise ValueError(
            f"groups must divide the channels of x; got groups={groups}, channels={x.shape[1]}"
        )


def check_input(x: Tensor, in_channels: int, weight: Tensor) -> None:
    """Refuse an input that is not `(N, in_channels, H, W)` of the weight's dtype and device.

    Autocasting may change the dtype, so there the operators decide; scripted code leaves it to
    them too.
    """
    if x.dim() != 4:
        raise ValueError(f"x must have 4 dimensions (N, C, H, W); got shape {list(x.shape)}")
    if x.shape[1] != in_channels:
        raise ValueError(f"x must have {in_channels} channels; got shape {list(x.shape)}")
    if x.device != weight.device:
        raise ValueError(f"x must be on the weights' device, {weight.device}; got x on {x.device}")
    if not torch.jit.is_scripting():  # noqa: SIM102, TorchScript must not see the inner line
        if x.dtype != weight.dtype and not _is_autocast(x.device.type):
            raise TypeError(f"x must have the weights' dtype, {weight.dtype}; got {x.dtype}")


def _is_autocast(device: str) -> bool:
    # Some devices, meta among them, have no autocasting, and asking whether it is on fails.
    return torch.amp.is_autocast_available(device) and torch.is_autocast_enabled(device)
