"""The ResNeXt block: a bottleneck whose 3x3 convolution is grouped.

Xie et al., "Aggregated Residual Transformations for Deep Neural Networks" (2017), figure 3(c), the
form that equals a sum of parallel bottlenecks. Departs from the paper in nothing.
"""

from collections.abc import Callable

from torch import nn

from convlessons.blocks.bottleneck import Bottleneck
from convlessons.plain import positive


class ResNeXtBottleneck(Bottleneck):
    """`groups` paths of `width_per_group` channels: `(N, C_in, H, W)` to `(N, C_out, H/s, W/s)`.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        groups: the paper's cardinality C.
        width_per_group: the paper's width d of a path.
        stride: s, in the 3x3 convolution.
        residual: whether the shortcut is there.
        norm_layer: makes the normalisation of a given number of channels.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        groups: int = 32,
        width_per_group: int = 4,
        *,
        stride: int = 1,
        residual: bool = True,
        norm_layer: Callable[[int], nn.Module] = nn.BatchNorm2d,
    ) -> None:
        groups, width_per_group = positive(groups=groups, width_per_group=width_per_group)
        super().__init__(
            in_channels,
            groups * width_per_group,
            out_channels,
            stride=stride,
            groups=groups,
            residual=residual,
            norm_layer=norm_layer,
        )
