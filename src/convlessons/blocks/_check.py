"""What a forward pass refuses: in constant time, before any work, naming what came.

The guards of settings are in `plain` and run once, in a constructor. `check_input` and
`check_channels` run in every forward pass; torch.compile and torch.export evaluate them while
tracing and leave nothing of them in the graph.
"""

import torch
from torch import Tensor


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

    Autocasting may change the dtype, so there the operators decide.
    """
    if x.dim() != 4:
        raise ValueError(f"x must have 4 dimensions (N, C, H, W); got shape {list(x.shape)}")
    if x.shape[1] != in_channels:
        raise ValueError(f"x must have {in_channels} channels; got shape {list(x.shape)}")
    if x.device != weight.device:
        raise ValueError(f"x must be on the weights' device, {weight.device}; got x on {x.device}")
    if x.dtype != weight.dtype and not _is_autocast(x.device.type):
        raise TypeError(f"x must have the weights' dtype, {weight.dtype}; got {x.dtype}")


def _is_autocast(device: str) -> bool:
    # Some devices, meta among them, have no autocasting, and asking whether it is on fails.
    return torch.amp.is_autocast_available(device) and torch.is_autocast_enabled(device)
