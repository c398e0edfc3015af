"""The basic residual block: two 3x3 convolutions and a shortcut around them.

He et al., "Deep Residual Learning for Image Recognition" (2016), figure 5 left, and section 3.3 for
the projection where the shape changes.

Departs from the paper by two keywords: `residual=False` leaves the shortcut out, which is the plain
pair of layers that the paper compares with (section 3.3), and `norm_layer` exchanges the batch
normalisation (`nn.Identity` for none). Layer names are torchvision's.
"""

from collections.abc import Callable

from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.blocks._shortcut import shortcut
from convlessons.plain import positive


class BasicBlock(nn.Module):
    """3x3, 3x3, plus shortcut: `(N, C_in, H, W)` to `(N, C_out, ceil(H / s), ceil(W / s))`.

    Args:
        in_channels: C_in.
        out_channels: C_out.
        stride: s, of the first convolution and of the projection.
        residual: whether the shortcut is there.
        norm_layer: makes the normalisation of a given number of channels.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        *,
        stride: int = 1,
        residual: bool = True,
        norm_layer: Callable[[int], nn.Module] = nn.BatchNorm2d,
    ) -> None:
        in_channels, out_channels, stride = positive(
            in_channels=in_channels, out_channels=out_channels, stride=stride
        )
        super().__init__()
        self.in_channels = in_channels
        self.residual = residual
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, padding=1, bias=False)
        self.bn1 = norm_layer(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=False)
        self.bn2 = norm_layer(out_channels)
        self.relu = nn.ReLU(inplace=True)
        if residual:
            self.downsample = shortcut(in_channels, out_channels, stride, norm_layer)

    def forward(self, x: Tensor) -> Tensor:
        """Add the input, or its projection, to what the two layers make of it."""
        check_input(x, self.in_channels, self.conv1.weight)
        out = self.relu(self.bn1(self.conv1(x)))  # N, C_out, H / s, W / s
        out = self.bn2(self.conv2(out))
        if self.residual:
            out += self.downsample(x)
        return self.relu(out)
