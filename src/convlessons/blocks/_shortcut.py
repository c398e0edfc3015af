"""What the residual blocks share: the shortcut."""

from collections.abc import Callable

from torch import nn


def shortcut(
    in_channels: int, out_channels: int, stride: int, norm_layer: Callable[[int], nn.Module]
) -> nn.Module:
    """The identity where shapes agree, else a 1x1 projection.

    He et al., "Deep Residual Learning for Image Recognition" (2016), section 3.3, option B.
    """
    if stride == 1 and in_channels == out_channels:
        return nn.Identity()
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 1, stride, bias=False), norm_layer(out_channels)
    )
