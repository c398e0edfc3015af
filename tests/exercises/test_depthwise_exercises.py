import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import costs
from convlessons.blocks import DepthwiseSeparableConv2d
from convlessons.exercises import depthwise


def plain_pair(in_channels, out_channels, k=3):
    return DepthwiseSeparableConv2d(
        in_channels, out_channels, k, norm_layer=nn.Identity, activation_layer=nn.Identity
    )


def weights(module):
    return sum(weight.numel() for weight in module.parameters())


def test_the_first_gain_is_where_counted_weights_cross():
    cheaper = [
        weights(plain_pair(4, outputs)) < weights(nn.Conv2d(4, outputs, 3, bias=False))
        for outputs in range(1, 20)
    ]
    assert cheaper.index(True) + 1 == depthwise.first_gain()
    assert all(cheaper[depthwise.first_gain() - 1 :])


@pytest.mark.parametrize(("out_channels", "k"), [(64, 3), (9, 3), (3, 5), (1, 1)])
def test_the_share_is_that_of_counted_macs(out_channels, k):
    block = plain_pair(5, out_channels, k)
    of = {layer.name: layer.cost.macs for layer in costs.layers(block, (1, 5, 8, 8))}
    counted = of["pointwise"] / (of["pointwise"] + of["depthwise"])
    assert depthwise.pointwise_share(out_channels, k) == pytest.approx(counted)


def test_the_multiplied_pair_is_pytorchs():
    pair = nn.Sequential(
        nn.Conv2d(6, 24, 3, groups=6, bias=False), nn.Conv2d(24, 10, 1, bias=False)
    )
    assert depthwise.pair_weights(6, 10, 3, 4) == weights(pair)


def test_the_merged_weight_convolves_as_the_pair_does():
    block, x = plain_pair(4, 7, 5).double(), torch.randn(2, 4, 9, 6, dtype=torch.float64)
    first, second = block.depthwise.weight.flatten(1), block.pointwise.weight.flatten(1)
    merged = depthwise.merge(first.tolist(), second.tolist())
    weight = torch.tensor(merged, dtype=torch.float64).view(7, 4, 5, 5)
    torch.testing.assert_close(F.conv2d(x, weight, padding=2), block(x))
