"""The Inception module: four branches over the same input, side by side.

Szegedy et al., "Going Deeper with Convolutions" (2015), section 4: figure 2(a) is the naive module,
figure 2(b) puts a 1x1 reduction before the large kernels and a 1x1 projection after the pooling.

Departs from the paper in nothing by default. Published libraries put 3x3 kernels into the branch
that the paper gives 5x5 (`five_by_five=False`), and batch normalisation after each convolution,
which came later (Ioffe and Szegedy 2015) and is not offered here.
"""

import torch
from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.plain import positive, same_padding, whole


def conv_relu(in_channels: int, out_channels: int, kernel_size: int, stride: int = 1) -> nn.Module:
    """A convolution with bias, padded to keep the size at stride 1, and its ReLU."""
    padding = same_padding(kernel_size)
    conv = nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding)
    return nn.Sequential(conv, nn.ReLU(inplace=True))


class Inception(nn.Module):
    """1x1, 3x3, 5x5 and pooling branches, concatenated: `(N, C_in, H, W)` to `out_channels`.

    The three keywords are columns of the paper's table 1. Left out, the branch is naive: the large
    kernel reads the input itself, the pooling branch hands on all its C_in channels.

    Args:
        in_channels: C_in.
        ch1x1: width of the 1x1 branch.
        ch3x3: width of the 3x3 branch.
        ch5x5: width of the 5x5 branch.
        reduce3x3: width of the 1x1 reduction before the 3x3 kernel.
        reduce5x5: width of the 1x1 reduction before the 5x5 kernel.
        pool_proj: width of the 1x1 projection after the pooling.
        five_by_five: 5x5 in the third branch as in the paper, or 3x3 as libraries ship it.
    """

    def __init__(
        self,
        in_channels: int,
        ch1x1: int,
        ch3x3: int,
        ch5x5: int,
        *,
        reduce3x3: int | None = None,
        reduce5x5: int | None = None,
        pool_proj: int | None = None,
        five_by_five: bool = True,
    ) -> None:
        in_channels, ch1x1, ch3x3, ch5x5 = positive(
            in_channels=in_channels, ch1x1=ch1x1, ch3x3=ch3x3, ch5x5=ch5x5
        )
        optional = {"reduce3x3": reduce3x3, "reduce5x5": reduce5x5, "pool_proj": pool_proj}
        reduce3x3, reduce5x5, pool_proj = (
            None if width is None else whole(name, width, 1) for name, width in optional.items()
        )
        super().__init__()
        self.in_channels = in_channels
        self.out_channels = ch1x1 + ch3x3 + ch5x5 + (pool_proj or in_channels)
        self.branch1 = conv_relu(in_channels, ch1x1, 1)
        self.branch2 = _large_kernel(in_channels, reduce3x3, ch3x3, 3)
        self.branch3 = _large_kernel(in_channels, reduce5x5, ch5x5, 5 if five_by_five else 3)
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, stride=1, padding=1))
        if pool_proj is not None:
            self.branch4.append(conv_relu(in_channels, pool_proj, 1))

    def forward(self, x: Tensor) -> Tensor:
        """Run the four branches and concatenate their channels."""
        check_input(x, self.in_channels, next(self.parameters()))
        branches = [self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)]
        return torch.cat(branches, 1)  # N, out_channels, H, W


def _large_kernel(
    in_channels: int, reduce: int | None, out_channels: int, kernel_size: int
) -> nn.Module:
    if reduce is None:
        return conv_relu(in_channels, out_channels, kernel_size)
    return nn.Sequential(
        conv_relu(in_channels, reduce, 1), conv_relu(reduce, out_channels, kernel_size)
    )
