"""The bottleneck: 1x1 down, 3x3 on few channels, 1x1 up; with a shortcut, ResNet's block.

He et al., "Deep Residual Learning for Image Recognition" (2016), figure 5 right; the idea of 1x1
reductions is Lin, Chen and Yan, "Network in Network" (2014), and Szegedy et al. (2015).

Departs from the paper:

- the stride sits in the 3x3 convolution, as in today's libraries; `stride_in_1x1=True` puts it into
  the first 1x1, as in the paper;
- keywords vary it: `residual=False` leaves the shortcut out, `groups` splits the 3x3 (ResNeXt),
  `norm_layer` exchanges the normalisation (`nn.Identity` for none: then the block holds its
  convolution weights and nothing else), `attention_layer` re-weights the channels (SE-ResNet).

Layer names are torchvision's.
"""

from collections.abc import Callable

from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.blocks._shortcut import shortcut
from convlessons.plain import divides, odd, positive, same_padding


class Bottleneck(nn.Module):
    """1x1, kxk, 1x1, plus shortcut: `(N, C_in, H, W)` to `(N, C_out, ceil(H / s), ceil(W / s))`.

    Args:
        in_channels: C_in.
        mid_channels: channels of the kxk convolution.
        out_channels: C_out.
        kernel_size: k, odd.
        stride: s.
        groups: groups of the kxk convolution; divides `mid_channels`.
        residual: whether the shortcut is there.
        stride_in_1x1: whether the first 1x1 convolution strides, and not the kxk one.
        norm_layer: makes the normalisation of a given number of channels.
        attention_layer: makes what follows the last normalisation, from C_out.
    """

    def __init__(
        self,
        in_channels: int,
        mid_channels: int,
        out_channels: int,
        *,
        kernel_size: int = 3,
        stride: int = 1,
        groups: int = 1,
        residual: bool = True,
        stride_in_1x1: bool = False,
        norm_layer: Callable[[int], nn.Module] = nn.BatchNorm2d,
        attention_layer: Callable[[int], nn.Module] = nn.Identity,
    ) -> None:
        in_channels, out_channels, stride = positive(
            in_channels=in_channels, out_channels=out_channels, stride=stride
        )
        groups, mid_channels = divides(groups, mid_channels=mid_channels)
        kernel_size, padding = odd("kernel_size", kernel_size), same_padding(kernel_size)
        s1, s2 = (stride, 1) if stride_in_1x1 else (1, stride)
        super().__init__()
        self.in_channels = in_channels
        self.residual = residual
        self.conv1 = nn.Conv2d(in_channels, mid_channels, 1, s1, bias=False)
        self.bn1 = norm_layer(mid_channels)
        self.conv2 = nn.Conv2d(
            mid_channels, mid_channels, kernel_size, s2, padding, groups=groups, bias=False
        )
        self.bn2 = norm_layer(mid_channels)
        self.conv3 = nn.Conv2d(mid_channels, out_channels, 1, bias=False)
        self.bn3 = norm_layer(out_channels)
        self.attention = attention_layer(out_channels)
        self.relu = nn.ReLU(inplace=True)
        if residual:
            self.downsample = shortcut(in_channels, out_channels, stride, norm_layer)

    def forward(self, x: Tensor) -> Tensor:
        """Add the input, or its projection, to what the three layers make of it."""
        check_input(x, self.in_channels, self.conv1.weight)
        out = self.relu(self.bn1(self.conv1(x)))  # N, mid, H, W
        out = self.relu(self.bn2(self.conv2(out)))  # N, mid, H / s, W / s
        out = self.attention(self.bn3(self.conv3(out)))  # N, C_out, H / s, W / s
        if self.residual:
            out += self.downsample(x)
        return self.relu(out)
