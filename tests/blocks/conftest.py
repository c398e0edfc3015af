"""Every block once, small enough to run in no time."""

from dataclasses import dataclass
from functools import partial

import pytest
from torch import Tensor, nn, randn

from convlessons import blocks


@dataclass(frozen=True)
class Case:
    """A block, and the input channels that it takes."""

    make: partial[nn.Module]
    in_channels: int

    def input(self, size: int = 9) -> Tensor:
        """Two random pictures of odd size, so that strides do not divide it."""
        return randn(2, self.in_channels, size, size)


def attention(channels: int) -> nn.Module:
    return blocks.SqueezeExcitation(channels, reduction=2)


def deformable(in_channels: int, out_channels: int) -> nn.Module:
    """Its layers that start at zero are drawn: points lie between pixels, each part's elsewhere."""
    block = blocks.DeformableBlock(in_channels, out_channels, offset_groups=2, modulated=True)
    for layer in (block.offset, block.mask):
        nn.init.normal_(layer.weight, 0, 0.3)
        nn.init.normal_(layer.bias, 0, 0.3)
    return block


CASES = {
    "basic": Case(partial(blocks.BasicBlock, 8, 8), 8),
    "basic-projected": Case(partial(blocks.BasicBlock, 8, 6, stride=2), 8),
    "basic-plain": Case(partial(blocks.BasicBlock, 8, 6, stride=2, residual=False), 8),
    "bottleneck": Case(partial(blocks.Bottleneck, 8, 4, 8), 8),
    "bottleneck-paper": Case(partial(blocks.Bottleneck, 8, 4, 6, stride=2, stride_in_1x1=True), 8),
    "bottleneck-plain": Case(
        partial(blocks.Bottleneck, 8, 4, 8, residual=False, norm_layer=nn.Identity), 8
    ),
    "bottleneck-attention": Case(partial(blocks.Bottleneck, 8, 4, 8, attention_layer=attention), 8),
    "resnext": Case(partial(blocks.ResNeXtBottleneck, 8, 12, 4, 2, stride=2), 8),
    "stack": Case(partial(blocks.ConvStack3x3, 3, 8), 3),
    "inception-naive": Case(partial(blocks.Inception, 6, 4, 4, 4), 6),
    "inception": Case(
        partial(blocks.Inception, 6, 4, 4, 4, reduce3x3=2, reduce5x5=2, pool_proj=3), 6
    ),
    "separable": Case(partial(blocks.DepthwiseSeparableConv2d, 3, 8, stride=2), 3),
    "shuffle-add": Case(partial(blocks.ShuffleUnit, 12, 12), 12),
    "shuffle-concatenate": Case(partial(blocks.ShuffleUnit, 12, 24, stride=2), 12),
    "excitation": Case(partial(blocks.SqueezeExcitation, 16, 4), 16),
    "dilated": Case(partial(blocks.DilatedStack, 3, 4), 3),
    "deformable": Case(partial(deformable, 4, 6), 4),
}


@pytest.fixture(params=CASES.values(), ids=CASES.keys())
def case(request) -> Case:
    return request.param
