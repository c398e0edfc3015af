from itertools import product

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import costs
from convlessons.blocks import Inception
from convlessons.exercises import Outcome, inception
from convlessons.networks.googlenet import MODULES
from convlessons.receptive import Layer, receptive_field


def test_the_row_is_that_of_naive_modules():
    channels = 12
    for modules in range(1, 5):
        with torch.device("meta"):
            channels = Inception(channels, 3, 4, 2).out_channels
        assert inception.channels_after(12, [3, 4, 2], modules) == channels


@pytest.mark.parametrize("widths", [widths for widths in MODULES if widths])
def test_a_design_is_charged_what_the_block_weighs(widths):
    n1, r3, n3, r5, n5, p = widths
    with torch.device("meta"):
        block = Inception(200, n1, n3, n5, reduce3x3=r3, reduce5x5=r5, pool_proj=p)
    counted = costs.count(block, (1, 200, 4, 4), weights_only=True)
    assert inception._weights(200, widths) == counted.params


def test_the_fields_are_those_of_every_path_of_real_layers():
    for modules in range(4):
        paths = product((1, 3, 5), repeat=modules)
        seen = {receptive_field([Layer(k) for k in kernels]).size for kernels in paths}
        assert inception.fields_after(modules) == sorted(seen)


def test_a_channel_sees_what_its_widest_path_sees():
    def module(channels):
        return Inception(channels, 1, 1, 1, reduce3x3=1, reduce5x5=1, pool_proj=1)

    one, two = module(2), module(4)
    for weight in (*one.parameters(), *two.parameters()):
        nn.init.uniform_(weight, 0.1, 1)  # positive: no ReLU cuts a path off
    x = torch.rand(1, 2, 13, 13, requires_grad=True)
    read = []
    for channel in two(one(x))[0, :3, 6, 6]:  # behind the 1x1, the 3x3 and the 5x5
        (gradient,) = torch.autograd.grad(channel, x, retain_graph=True)
        read.append(int(gradient.abs().sum((0, 1)).count_nonzero()))
    assert read == [5**2, 7**2, 9**2]
    told = inception.fields.check(lambda modules: [4 * modules + 1 - i for i in (4, 2, 0)])
    assert told.outcome is Outcome.WRONG


def test_the_largest_reduction_is_where_counted_weights_cross():
    def weights(*layers):
        return sum(layer.weight.numel() for layer in layers)

    for C, n, k in ((16, 8, 3), (9, 1, 3), (6, 5, 5), (4, 4, 1)):
        with torch.device("meta"):
            alone = weights(nn.Conv2d(C, n, k))
            saves = [
                r
                for r in range(1, C + 1)
                if weights(nn.Conv2d(C, r, 1), nn.Conv2d(r, n, k)) < alone
            ]
        assert inception.largest_reduction(C, n, k) == max(saves, default=0)


def test_the_merged_kernels_give_what_the_branches_give():
    def weight(kernels):
        return torch.tensor(kernels)[:, None].double()

    for case in inception.build.cases():
        x = torch.randn(2, 1, 9, 8, dtype=torch.float64)
        branches = [F.conv2d(x, weight(kernels), padding="same") for kernels in case]
        whole = F.conv2d(x, weight(inception.merged(*case)), padding=2)
        torch.testing.assert_close(whole, torch.cat(branches, 1))


@pytest.mark.parametrize(
    ("design", "said"),
    [
        ((64, 96, 128, 16, 32, 32), "weights: too many"),
        ((96, 40, 96, 16, 32), "has length 5"),
        ((160, 16, 64, 8, 16, 16), "3×3 branch has 64 channels"),
        ((96, 40, 96, 16, 32, 31), "hands on 255 channels"),
        ((96, 0, 96, 16, 32, 32), "0 is too small"),
    ],
)
def test_a_design_that_breaks_a_rule_is_told_which(design, said):
    result = inception.design.check(design)
    assert result.outcome is Outcome.WRONG
    assert said in result.message


def test_all_six_columns_are_not_the_output():
    result = inception.design.check((64, 32, 96, 8, 32, 24))
    assert "reductions stay inside" in result.suggestion
