"""Channel shuffle: a fixed permutation that deals the channels of each group to all groups.

Zhang et al., "ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices"
(2018), section 3.1: reshape the channels to (G, n), transpose, flatten. Departs in nothing: on the
CPU the three moves are PyTorch's one fused kernel, which has a derivative and keeps the memory
format; elsewhere they are the views below and one copy.
"""

import torch.nn.functional as F
from torch import Tensor

from convlessons.blocks._check import check_channels
from convlessons.blocks._memory_format import is_channels_last


def channel_shuffle(x: Tensor, groups: int) -> Tensor:
    """Interleave the channels of `groups` groups; undone by `groups = C / groups`.

    Args:
        x: `(N, C, H, W)`.
        groups: G; divides C.

    Returns:
        `(N, C, H, W)`, in the memory format of `x`: channel `i·(C / G) + j` moves to `j·G + i`.

    Raises:
        ValueError: if `x` is not 4-dimensional or G does not divide C.
    """
    check_channels(x, groups)
    if x.is_cpu:
        return F.channel_shuffle(x, groups)
    return reshape_transpose_flatten(x, groups)


def reshape_transpose_flatten(x: Tensor, groups: int) -> Tensor:
    """The shuffle as its three moves; the copy is made by the last one."""
    n = x.shape[1] // groups
    if is_channels_last(x):
        nhwc = x.permute(0, 2, 3, 1).unflatten(3, (groups, n))  # N, H, W, G, n
        return nhwc.transpose(3, 4).flatten(3).permute(0, 3, 1, 2)  # N, C, H, W
    return x.unflatten(1, (groups, n)).transpose(1, 2).flatten(1, 2)  # N, C, H, W
