"""Depthwise separable convolution: one kernel a channel, then a 1x1 that mixes the channels.

Howard et al., "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications"
(2017), figure 3 right: each of the two is followed by batch normalisation and ReLU.

Departs from the paper by keywords: with `norm_layer=nn.Identity` the block holds its convolution
weights and nothing else; with `activation_layer=nn.Identity` too it is linear.
"""

from collections.abc import Callable

from torch import Tensor, nn

from convlessons.blocks._activation import activation
from convlessons.blocks._check import check_input
from convlessons.plain import odd, positive, same_padding


class DepthwiseSeparableConv2d(nn.Module):
    """Depthwise kxk, pointwise 1x1: `(N, C_in, H, W)` to `(N, C_out, ceil(H / s), ceil(W / s))`.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k of the depthwise convolution, odd.
        stride: s of the depthwise convolution.
        norm_layer: makes the normalisation of a given number of channels.
        activation_layer: a module class or a function that makes a module: what follows each
            normalisation.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int = 3,
        *,
        stride: int = 1,
        norm_layer: Callable[[int], nn.Module] = nn.BatchNorm2d,
        activation_layer: Callable[[], nn.Module] = nn.ReLU,
    ) -> None:
        in_channels, out_channels, stride = positive(
            in_channels=in_channels, out_channels=out_channels, stride=stride
        )
        kernel_size, padding = odd("kernel_size", kernel_size), same_padding(kernel_size)
        super().__init__()
        self.in_channels = in_channels
        self.depthwise = nn.Conv2d(
            in_channels, in_channels, kernel_size, stride, padding, groups=in_channels, bias=False
        )
        self.bn1 = norm_layer(in_channels)
        self.pointwise = nn.Conv2d(in_channels, out_channels, 1, bias=False)
        self.bn2 = norm_layer(out_channels)
        self.activation1 = activation(activation_layer)
        self.activation2 = activation(activation_layer)

    def forward(self, x: Tensor) -> Tensor:
        """Filter each channel, then mix the channels of each pixel."""
        check_input(x, self.in_channels, self.depthwise.weight)
        out = self.activation1(self.bn1(self.depthwise(x)))  # N, C_in, H / s, W / s
        return self.activation2(self.bn2(self.pointwise(out)))  # N, C_out, H / s, W / s
