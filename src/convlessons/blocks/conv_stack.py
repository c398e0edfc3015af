"""A stack of 3x3 convolutions in place of one large kernel.

Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition"
(2015), section 2.3: two 3x3 layers see 5x5, three see 7x7, with fewer weights and a nonlinearity
after each. Departs from nothing; max pooling is left to the network.
"""

from collections.abc import Callable

from torch import nn

from convlessons.blocks.dilated import DilatedStack
from convlessons.plain import positive


class ConvStack3x3(DilatedStack):
    """`depth` 3x3 convolutions, each followed by its activation: `(N, C_in, H, W)` to `C_out`.

    The layers stand one after another in `layers`, for a network to take over.

    Args:
        in_channels: C_in, of the first layer.
        out_channels: C_out, of every layer.
        depth: number of convolutions; the receptive field is 2·depth + 1.
        bias: whether each convolution has one.
        activation_layer: a module class or a function that makes a module: what follows each
            convolution; `nn.Identity` makes the stack linear.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        depth: int = 2,
        *,
        bias: bool = True,
        activation_layer: Callable[[], nn.Module] = nn.ReLU,
    ) -> None:
        in_channels, out_channels, depth = positive(
            in_channels=in_channels, out_channels=out_channels, depth=depth
        )
        super().__init__(
            in_channels, out_channels, [1] * depth, bias=bias, activation_layer=activation_layer
        )
