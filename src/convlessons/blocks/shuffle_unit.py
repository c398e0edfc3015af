"""The ShuffleNet unit: grouped 1x1, shuffle, depthwise 3x3, grouped 1x1, and a shortcut.

Zhang et al., "ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices"
(2018), figure 2(b) and, for stride 2, 2(c); section 3.2 takes the ReLU after the depthwise layer
out and sets the width of the bottleneck to a quarter of the output.

Departs from the paper in nothing. The first unit of stage 2 has an ungrouped first 1x1 (section
3.3, `first_groups=1`).
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.blocks.shuffle import channel_shuffle
from convlessons.plain import divides, positive, whole


class ShuffleUnit(nn.Module):
    """Stride 1 adds the input; stride 2 average-pools it and concatenates.

    `(N, C_in, H, W)` to `(N, C_out, H, W)` with C_out = C_in, or, at stride 2, to
    `(N, C_out, ceil(H / 2), ceil(W / 2))` with C_out > C_in: C_out - C_in channels are computed.

    Args:
        in_channels: C_in.
        out_channels: C_out; a multiple of 4.
        groups: G of both 1x1 convolutions and of the shuffle; divides C_in and C_out / 4.
        stride: 1 or 2.
        first_groups: groups of the first 1x1 convolution, where they differ.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        groups: int = 3,
        *,
        stride: int = 1,
        first_groups: int | None = None,
    ) -> None:
        in_channels, out_channels, stride = positive(
            in_channels=in_channels, out_channels=out_channels, stride=stride
        )
        if stride not in (1, 2):
            raise ValueError(f"stride must be 1 or 2; got stride={stride}")
        if stride == 1 and in_channels != out_channels:
            raise ValueError(
                "out_channels must equal in_channels at stride 1; "
                f"got in_channels={in_channels}, out_channels={out_channels}"
            )
        if stride == 2 and out_channels <= in_channels:
            raise ValueError(
                "out_channels must exceed in_channels at stride 2; "
                f"got in_channels={in_channels}, out_channels={out_channels}"
            )
        if out_channels % 4:
            raise ValueError(
                f"out_channels must be a multiple of 4; got out_channels={out_channels}"
            )
        mid = out_channels // 4
        computed = out_channels if stride == 1 else out_channels - in_channels
        groups = whole("groups", groups, 1)
        first_groups = groups if first_groups is None else whole("first_groups", first_groups, 1)
        for divisor in (groups, first_groups):
            divides(divisor, **{"in_channels": in_channels, "out_channels / 4": mid})
        super().__init__()
        self.in_channels = in_channels
        self.groups = groups
        self.stride = stride
        self.conv1 = nn.Conv2d(in_channels, mid, 1, groups=first_groups, bias=False)
        self.bn1 = nn.BatchNorm2d(mid)
        self.depthwise = nn.Conv2d(mid, mid, 3, stride, padding=1, groups=mid, bias=False)
        self.bn2 = nn.BatchNorm2d(mid)
        self.conv3 = nn.Conv2d(mid, computed, 1, groups=groups, bias=False)
        self.bn3 = nn.BatchNorm2d(computed)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        """Compute on shuffled groups, then join the shortcut."""
        check_input(x, self.in_channels, self.conv1.weight)
        out = self.relu(self.bn1(self.conv1(x)))  # N, C_out / 4, H, W
        out = channel_shuffle(out, self.groups)
        out = self.bn3(self.conv3(self.bn2(self.depthwise(out))))
        if self.stride == 1:
            out += x
        else:
            out = torch.cat([F.avg_pool2d(x, 3, 2, 1), out], 1)  # N, C_out, H / 2, W / 2
        return self.relu(out)
