"""Dilated convolution: the same weights on a wider grid.

Yu and Koltun, "Multi-Scale Context Aggregation by Dilated Convolutions" (2016), section 2, and for
stacks section 3. Departs from the paper: images are padded with zeros to keep their size.
"""

from collections.abc import Callable, Sequence

from torch import Tensor, nn

from convlessons.blocks._activation import activation
from convlessons.blocks._check import check_input
from convlessons.plain import odd, pair, positive, same_padding, wholes


def dilate_kernel(weight: Tensor, dilation: int | tuple[int, int]) -> Tensor:
    """Put d - 1 zeros between the cells: convolving with the result is dilated convolution.

    Args:
        weight: `(C_out, C_in / G, kh, kw)`.
        dilation: d, one number or (vertical, horizontal); 1 changes nothing.

    Returns:
        `(C_out, C_in / G, (kh - 1)·d + 1, (kw - 1)·d + 1)`; gradients flow to the cells.

    Raises:
        ValueError: if `weight` is not 4-dimensional or a dilation is below 1.
    """
    dh, dw = pair("dilation", dilation, 1)
    if weight.dim() != 4:
        raise ValueError(f"weight must have 4 dimensions; got shape {list(weight.shape)}")
    C_out, depth, kh, kw = weight.shape
    out = weight.new_zeros((C_out, depth, (kh - 1) * dh + 1, (kw - 1) * dw + 1))
    out[:, :, ::dh, ::dw] = weight
    return out


class DilatedStack(nn.Module):
    """One convolution a dilation, each followed by its activation: `(N, C_in, H, W)` to `C_out`.

    The layers stand one after another in `layers`, for a network to take over.

    Args:
        in_channels: C_in, of the first layer.
        out_channels: C_out, of every layer.
        dilations: d of each layer, first to last.
        kernel_size: k of every layer, odd.
        bias: whether each convolution has one.
        activation_layer: a module class or a function that makes a module: what follows each
            convolution; `nn.Identity` makes the stack linear.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        dilations: Sequence[int] = (1, 2, 3),
        kernel_size: int = 3,
        *,
        bias: bool = True,
        activation_layer: Callable[[], nn.Module] = nn.ReLU,
    ) -> None:
        in_channels, out_channels = positive(in_channels=in_channels, out_channels=out_channels)
        kernel_size, dilations = odd("kernel_size", kernel_size), wholes("dilations", dilations, 1)
        if not dilations:
            raise ValueError("dilations must name at least one layer; got none")
        layers: list[nn.Module] = []
        for i, d in enumerate(dilations):
            C_in = in_channels if i == 0 else out_channels
            padding = same_padding(kernel_size, d)
            layers += [
                nn.Conv2d(C_in, out_channels, kernel_size, 1, padding, d, bias=bias),
                activation(activation_layer),
            ]
        super().__init__()
        self.in_channels = in_channels
        self.layers = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        """Apply the layers in turn."""
        check_input(x, self.in_channels, next(self.parameters()))
        return self.layers(x)  # N, C_out, H, W
