"""Deformable convolution: every tap of the kernel reads where an offset sends it.

Dai et al., "Deformable Convolutional Networks" (2017), section 2.1, equations 2 to 4; with a mask
(v2): Zhu et al., "Deformable ConvNets v2" (2019), section 3.2, equation 1.

Here are the modules; the operator is in `deform_conv`. Departs from the papers: the mask of
`DeformableBlock` is 2·sigmoid where theirs is sigmoid, so that a zero-initialised block starts as
the ordinary convolution in v2 as it does in v1; the smaller learning rate that v2 gives the offset
layer is left to the optimiser.
"""

from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.blocks.deform_conv import deform_conv2d
from convlessons.plain import divides, pair, positive, same_padding

__all__ = ["DeformConv2d", "DeformableBlock", "deform_conv2d"]


class DeformConv2d(nn.Module):
    """Deformable convolution whose offsets (and mask) are given: the weights and the operator.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k, one number or (vertical, horizontal).
        stride: s, likewise.
        padding: p, likewise.
        dilation: d, likewise.
        groups: G of the contraction.
        bias: whether there is one.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | tuple[int, int],
        stride: int | tuple[int, int] = 1,
        padding: int | tuple[int, int] = 0,
        dilation: int | tuple[int, int] = 1,
        groups: int = 1,
        bias: bool = True,
    ) -> None:
        groups, in_channels, out_channels = divides(
            groups, in_channels=in_channels, out_channels=out_channels
        )
        kernel = pair("kernel_size", kernel_size, 1)
        super().__init__()
        self.in_channels, self.groups = in_channels, groups
        self.stride, self.padding = pair("stride", stride, 1), pair("padding", padding, 0)
        self.dilation = pair("dilation", dilation, 1)
        # An ordinary convolution's parameters, drawn as torchvision and PyTorch draw them.
        plain = nn.Conv2d(in_channels, out_channels, kernel, groups=groups, bias=bias)
        self.weight, self.bias = plain.weight, plain.bias

    def reset_parameters(self) -> None:
        """Draw the parameters anew, as those of an ordinary convolution."""
        nn.Conv2d.reset_parameters(self)  # type: ignore[arg-type]  # it needs them and no more

    def forward(self, input: Tensor, offset: Tensor, mask: Tensor | None = None) -> Tensor:
        """`(N, C_in, H, W)` and offsets at output resolution to `(N, C_out, oh, ow)`."""
        check_input(input, self.in_channels, self.weight)
        return deform_conv2d(
            input, offset, self.weight, self.bias, self.stride, self.padding, self.dilation, mask
        )

    def extra_repr(self) -> str:
        """The settings, in PyTorch's words."""
        C_out, _, *kernel = self.weight.shape
        return (
            f"{self.in_channels}, {C_out}, kernel_size={tuple(kernel)}, stride={self.stride}, "
            f"padding={self.padding}, dilation={self.dilation}, groups={self.groups}, "
            f"bias={self.bias is not None}"
        )


class DeformableBlock(nn.Module):
    """A deformable convolution and its offset layer: `(N, C_in, H, W)` to `(N, C_out, oh, ow)`.

    The offset layer is a convolution of the same window that starts at zero, and so is the mask's
    layer in v2: untrained, the block is the ordinary convolution of its weights. Trained, each
    output position has its own offsets.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        kernel_size: k.
        stride: s.
        padding: p; `None` keeps the size at stride 1 and needs an odd kernel.
        dilation: d.
        groups: G of the contraction.
        offset_groups: parts of the input's channels that have offsets of their own.
        modulated: v2, a further layer computes a mask.
        bias: whether the convolution has one; the other layers always have.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int = 3,
        stride: int = 1,
        padding: int | None = None,
        dilation: int = 1,
        groups: int = 1,
        *,
        offset_groups: int = 1,
        modulated: bool = False,
        bias: bool = True,
    ) -> None:
        kernel_size, stride, dilation = positive(
            kernel_size=kernel_size, stride=stride, dilation=dilation
        )
        offset_groups, in_channels = divides(offset_groups, in_channels=in_channels)
        if padding is None:
            padding = same_padding(kernel_size, dilation)
        super().__init__()
        self.in_channels = in_channels
        self.conv = DeformConv2d(
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias
        )
        taps = offset_groups * kernel_size**2
        window = (kernel_size, stride, padding, dilation)
        self.offset = nn.Conv2d(in_channels, 2 * taps, *window)
        self.mask = nn.Conv2d(in_channels, taps, *window) if modulated else None
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Back to the ordinary convolution: the offset layer, and the mask's, to zero."""
        for layer in filter(None, (self.offset, self.mask)):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)

    def forward(self, x: Tensor) -> Tensor:
        """Compute where to read, and in v2 how much of it to take; then read there."""
        check_input(x, self.in_channels, self.conv.weight)
        mask = None if self.mask is None else 2 * self.mask(x).sigmoid()
        return self.conv(x, self.offset(x), mask)
