"""A block's list of layers costs what the real block counts and sees what it sees."""

import random

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import blocks, costs, networks, plain
from convlessons.costs import Cost
from convlessons.receptive import receptive_field


def size(rng: random.Random) -> tuple[int, int]:
    return rng.randint(5, 15), rng.randint(5, 15)


def norm_or_none(norm: bool) -> dict:
    return {} if norm else {"norm_layer": nn.Identity}


def conv_stack(rng):
    channels = (rng.randint(1, 9), rng.randint(1, 9))
    depth, bias = rng.randint(1, 4), rng.random() < 0.5
    block = blocks.ConvStack3x3(*channels, depth=depth, bias=bias)
    return channels, {"dilations": [1] * depth, "bias": bias}, block


def dilated_stack(rng):
    channels, options = (
        (rng.randint(1, 9), rng.randint(1, 9)),
        {
            "dilations": [rng.randint(1, 4) for _ in range(rng.randint(1, 4))],
            "kernel_size": rng.choice([1, 3, 5]),
            "bias": rng.random() < 0.5,
        },
    )
    return channels, options, blocks.DilatedStack(*channels, **options)


def inception(rng):
    channels, options = (
        [rng.randint(1, 9) for _ in range(4)],
        {
            name: rng.choice([None, rng.randint(1, 6)])
            for name in ("reduce3x3", "reduce5x5", "pool_proj")
        },
    )
    options["five_by_five"] = rng.random() < 0.5
    return channels, options, blocks.Inception(*channels, **options)


def basic_block(rng):
    channels = rng.choice([(4, 4), (rng.randint(1, 9), rng.randint(1, 9))])
    options = {"stride": rng.randint(1, 3), "residual": rng.random() < 0.7}
    norm = rng.random() < 0.5
    block = blocks.BasicBlock(*channels, **options, **norm_or_none(norm))
    return channels, {**options, "norm": norm}, block


def bottleneck(rng):
    groups = rng.randint(1, 3)
    outer = rng.randint(1, 9)
    channels = (outer, groups * rng.randint(1, 4), rng.choice([outer, rng.randint(1, 9)]))
    options = {
        "kernel_size": rng.choice([1, 3, 5]),
        "stride": rng.randint(1, 3),
        "groups": groups,
        "residual": rng.random() < 0.7,
        "stride_in_1x1": rng.random() < 0.5,
    }
    norm = rng.random() < 0.5
    block = blocks.Bottleneck(*channels, **options, **norm_or_none(norm))
    return channels, {**options, "norm": norm}, block


def resnext_bottleneck(rng):
    outer = rng.randint(1, 9)
    channels = (outer, rng.choice([outer, rng.randint(1, 9)]))
    options = {
        "groups": rng.randint(1, 4),
        "width_per_group": rng.randint(1, 4),
        "stride": rng.randint(1, 3),
        "residual": rng.random() < 0.7,
    }
    norm = rng.random() < 0.5
    block = blocks.ResNeXtBottleneck(*channels, **options, **norm_or_none(norm))
    return channels, {**options, "norm": norm}, block


def depthwise_separable(rng):
    channels = (rng.randint(1, 9), rng.randint(1, 9))
    options = {"kernel_size": rng.choice([1, 3, 5]), "stride": rng.randint(1, 3)}
    norm = rng.random() < 0.5
    block = blocks.DepthwiseSeparableConv2d(*channels, **options, **norm_or_none(norm))
    return channels, {**options, "norm": norm}, block


def shuffle_unit(rng):
    groups, stride = rng.randint(1, 4), rng.randint(1, 2)
    in_channels = 4 * groups * rng.randint(1, 3)
    channels = (in_channels, in_channels + (stride - 1) * 4 * groups * rng.randint(1, 3))
    options = {"groups": groups, "stride": stride, "first_groups": rng.choice([None, 1])}
    return channels, options, blocks.ShuffleUnit(*channels, **options)


def deformable(rng):
    groups, offset_groups = rng.randint(1, 3), rng.randint(1, 2)
    channels = (groups * offset_groups * rng.randint(1, 3), groups * rng.randint(1, 4))
    options = {
        "kernel_size": rng.choice([1, 3]),
        "stride": rng.randint(1, 2),
        "dilation": rng.randint(1, 2),
        "groups": groups,
        "offset_groups": offset_groups,
        "modulated": rng.random() < 0.5,
        "bias": rng.random() < 0.5,
    }
    return channels, options, blocks.DeformableBlock(*channels, **options)


BUILDERS = {
    # whose list of layers, and what makes its settings and the block
    "conv_stack": (plain.dilated_stack, conv_stack),
    "dilated_stack": (plain.dilated_stack, dilated_stack),
    "inception": (plain.inception, inception),
    "basic_block": (plain.basic_block, basic_block),
    "bottleneck": (plain.bottleneck, bottleneck),
    "resnext_bottleneck": (plain.resnext_bottleneck, resnext_bottleneck),
    "depthwise_separable": (plain.depthwise_separable, depthwise_separable),
    "shuffle_unit": (plain.shuffle_unit, shuffle_unit),
    "deformable": (plain.deformable, deformable),
}


@pytest.mark.parametrize(("listed", "build"), BUILDERS.values(), ids=BUILDERS)
def test_its_list_costs_what_the_block_counts(listed, build):
    for seed in range(12):
        rng = random.Random(seed)
        channels, options, block = build(rng)
        entering = size(rng)
        cost = costs.of(listed(*channels, **options), entering)
        assert cost == costs.count(block, (1, channels[0], *entering)), (channels, options)


@pytest.mark.parametrize(
    ("listed", "build"),
    [pair for name, pair in BUILDERS.items() if name != "deformable"],  # whose bias always stays
    ids=lambda value: value.__name__,
)
def test_without_bias_and_norm_it_is_the_count_of_weights(listed, build):
    channels, options, block = build(random.Random(1))
    off = "bias" if listed in (plain.dilated_stack, plain.inception) else "norm"
    cost = costs.of(listed(*channels, **{**options, off: False}), 9)
    assert cost == costs.count(block, (1, channels[0], 9, 9), weights_only=True)


@pytest.mark.parametrize(("listed", "build"), BUILDERS.values(), ids=BUILDERS)
def test_its_list_sees_what_a_gradient_reaches(listed, build):
    for seed in range(4):
        channels, options, block = build(random.Random(seed))
        field = receptive_field(listed(*channels, **options))
        output = -(field.start // field.jump) + 1
        length = field.cells(output).stop + 10
        block = block.double().eval()
        for name, weight in block.named_parameters():
            if "offset" not in name:
                nn.init.constant_(weight, 0.1)
        x = torch.ones(1, channels[0], length, length, dtype=torch.float64, requires_grad=True)
        block(x)[0, :, output, output].sum().backward()
        rows = x.grad[0].sum((0, 2)).nonzero().flatten()
        assert (int(rows[0]), int(rows[-1])) == (field.cells(output)[0], field.cells(output)[-1])


def test_a_network_is_a_list_too():
    stem = [
        plain.Conv(7, 2, padding=3, in_channels=3, out_channels=64, norm=True),
        plain.Layer(3, 2, padding=1),
    ]
    widths = zip((64, 256, 512, 1024), (64, 128, 256, 512), (3, 4, 6, 3), strict=True)
    layers = [*stem]
    for stage, (entering, mid, depth) in enumerate(widths):
        for block in range(depth):
            stride = 2 if stage and not block else 1
            layers += plain.bottleneck(4 * mid if block else entering, mid, 4 * mid, stride=stride)
    whole = costs.of(layers, 224) + costs.linear(2048, 1000)
    assert whole == costs.count(networks.resnet50(), (1, 3, 224, 224))
    assert receptive_field(layers).size == 427


def test_branches_that_do_not_meet_are_refused():
    forked = [plain.Branches([[plain.Layer(3, 2)], []])]
    with pytest.raises(ValueError, match=r"maps of one size; got \[\(4, 4\), \(9, 9\)\]"):
        costs.of(forked, 9)
    with pytest.raises(ValueError, match=r"branches must have one jump; got \[1, 2\]"):
        receptive_field(forked)


@pytest.mark.parametrize(("channels", "reduction"), [(8, 8), (64, 16), (10, 3), (1, 1)])
def test_squeeze_excitation(channels, reduction):
    block, shape = blocks.SqueezeExcitation(channels, reduction), (1, channels, 5, 6)
    assert costs.squeeze_excitation(channels, reduction=reduction) == costs.count(block, shape)
    weights = costs.squeeze_excitation(channels, reduction=reduction, bias=False)
    assert weights == costs.count(block, shape, weights_only=True)


def random_window(rng: random.Random) -> dict:
    """Rectangular settings that the deformable operator takes."""
    return {
        "kernel_size": (rng.randint(1, 4), rng.randint(1, 4)),
        "stride": (rng.randint(1, 2), rng.randint(1, 2)),
        "padding": (rng.randint(0, 2), rng.randint(0, 2)),
        "dilation": (rng.randint(1, 3), rng.randint(1, 3)),
    }


class SampleOnce(nn.Module):
    """The operator by its definition: one picture of all samples, then a convolution over it."""

    def __init__(self, in_channels, out_channels, *, kernel_size, groups, bias, **_):
        super().__init__()
        self.conv = nn.Conv2d(
            in_channels, out_channels, kernel_size, stride=kernel_size, groups=groups, bias=bias
        )

    def forward(self, x, grid):
        return self.conv(F.grid_sample(x, grid, align_corners=False))


@pytest.mark.parametrize("seed", range(12))
def test_deformable_operator_by_its_definition(seed):
    rng = random.Random(seed)
    window, groups, bias = random_window(rng), rng.randint(1, 3), rng.random() < 0.5
    channels = (groups * rng.randint(1, 4), groups * rng.randint(1, 4))
    entering = (rng.randint(10, 15), rng.randint(10, 15))
    height, width = plain.output_shape(entering, **window)
    kernel_height, kernel_width = window["kernel_size"]
    options = {**window, "groups": groups, "bias": bias}
    counted = costs.count(
        SampleOnce(*channels, **options),
        (1, channels[0], *entering),
        (1, kernel_height * height, kernel_width * width, 2),
    )
    assert costs.deform_conv2d(*channels, input_size=entering, **options) == counted
    assert counted.sampling_macs > 0


@pytest.mark.parametrize("seed", range(12))
def test_deformable_operator_as_the_book_has_it(seed):
    deform = pytest.importorskip("convlessons.blocks.deform")
    rng = random.Random(seed)
    window, groups, bias = random_window(rng), rng.randint(1, 3), rng.random() < 0.5
    channels = (groups * rng.randint(1, 4), groups * rng.randint(1, 4))
    entering = (rng.randint(10, 15), rng.randint(10, 15))
    height, width = plain.output_shape(entering, **window)
    offset_channels = 2 * window["kernel_size"][0] * window["kernel_size"][1]
    options = {**window, "groups": groups, "bias": bias}
    counted = costs.count(
        deform.DeformConv2d(*channels, **options),
        (1, channels[0], *entering),
        (1, offset_channels, height, width),
    )
    assert costs.deform_conv2d(*channels, input_size=entering, **options) == counted


def test_figures_of_the_note_and_the_papers():
    def weights(cost: Cost) -> int:
        return cost.params

    ordinary = costs.conv2d(256, 256, 3, 8, padding=1, bias=False)
    narrow = costs.of(plain.bottleneck(256, 64, 256, norm=False), 8)
    assert (weights(ordinary), weights(narrow)) == (589_824, 69_632)
    assert (
        weights(costs.of(plain.resnext_bottleneck(256, 256, norm=False), 8)) == 70_144
    )  # ResNeXt, section 3.4
    assert weights(costs.conv2d(3, 256, 3, 8, bias=False)) == 6_912
    assert weights(costs.of(plain.depthwise_separable(3, 256, norm=False), 8)) == 795
    assert (
        weights(costs.of(plain.dilated_stack(1, 1, dilations=[1, 1]), 8)) == 20
    )  # the note counts one bias for two layers
    assert weights(costs.conv2d(1, 1, 5, 8)) == 26


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plain.dilated_stack(3, 8, dilations=[]), "dilations must name"),
        (
            lambda: plain.dilated_stack(3, 8, dilations=[0]),
            r"dilations\[0\] .*at least 1; got 0",
        ),
        (lambda: plain.dilated_stack(3, 8, kernel_size=2), "kernel_size must be odd.*got 2"),
        (lambda: plain.bottleneck(8, 6, 8, groups=4), "groups=4, in_channels=6"),
        (lambda: plain.shuffle_unit(24, 24, stride=3), "stride must be 1 or 2; got 3"),
        (lambda: plain.shuffle_unit(24, 48), "equal in_channels at stride 1"),
        (lambda: plain.shuffle_unit(24, 24, stride=2), "exceed it at stride 2"),
        (lambda: costs.squeeze_excitation(8, reduction=9), "reduction=9, channels=8"),
    ],
)
def test_bad_input_is_refused_by_name(call, message):
    with pytest.raises(ValueError, match=message):
        call()
