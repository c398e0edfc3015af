"""Every block's closed form is the count of the real block, over random settings."""

import random

import pytest
import torch.nn.functional as F
from torch import nn

from convlessons import blocks, costs, plain
from convlessons.costs import Cost


def size(rng: random.Random) -> tuple[int, int]:
    return rng.randint(5, 15), rng.randint(5, 15)


def norm_or_none(norm: bool) -> dict:
    return {} if norm else {"norm_layer": nn.Identity}


def conv_stack(rng):
    channels, options = (
        (rng.randint(1, 9), rng.randint(1, 9)),
        {
            "depth": rng.randint(1, 4),
            "bias": rng.random() < 0.5,
        },
    )
    return channels, options, blocks.ConvStack3x3(*channels, **options)


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


BUILDERS = [
    conv_stack,
    dilated_stack,
    inception,
    basic_block,
    bottleneck,
    resnext_bottleneck,
    depthwise_separable,
    shuffle_unit,
]


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_closed_form_is_the_count_of_the_block(build):
    for seed in range(12):
        rng = random.Random(seed)
        channels, options, block = build(rng)
        entering = size(rng)
        closed = getattr(costs, build.__name__)(*channels, entering, **options)
        assert closed == costs.count(block, (1, channels[0], *entering)), (channels, options)


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_without_bias_and_norm_it_is_the_count_of_weights(build):
    rng = random.Random(1)
    channels, options, block = build(rng)
    plain = {"conv_stack": "bias", "dilated_stack": "bias", "inception": "bias"}
    options = {**options, plain.get(build.__name__, "norm"): False}
    closed = getattr(costs, build.__name__)(*channels, 9, **options)
    assert closed == costs.count(block, (1, channels[0], 9, 9), weights_only=True)


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


def test_deformable_layer_is_its_offset_layer_and_the_operator():
    window = {"stride": 2, "padding": 2, "dilation": 2}
    for modulated, outputs in ((False, 2 * 9 * 2), (True, 3 * 9 * 2)):
        layer = nn.Conv2d(8, outputs, 3, **window)
        offsets = costs.count(layer, (1, 8, 15, 11))
        operator = costs.deform_conv2d(8, 4, 3, (15, 11), groups=4, bias=False, **window)
        assert offsets + operator == costs.deformable(
            8,
            4,
            (15, 11),
            stride=2,
            dilation=2,
            groups=4,
            offset_groups=2,
            modulated=modulated,
            bias=False,
        )


def test_figures_of_the_note_and_the_papers():
    def weights(cost: Cost) -> int:
        return cost.params

    plain = costs.conv2d(256, 256, 3, 8, padding=1, bias=False)
    narrow = costs.bottleneck(256, 64, 256, 8, norm=False)
    assert (weights(plain), weights(narrow)) == (589_824, 69_632)
    assert (
        weights(costs.resnext_bottleneck(256, 256, 8, norm=False)) == 70_144
    )  # ResNeXt, section 3.4
    assert weights(costs.conv2d(3, 256, 3, 8, bias=False)) == 6_912
    assert weights(costs.depthwise_separable(3, 256, 8, norm=False)) == 795
    assert weights(costs.conv_stack(1, 1, 8)) == 20  # the note counts one bias for two layers
    assert weights(costs.conv2d(1, 1, 5, 8)) == 26


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: costs.conv_stack(3, 8, 9, depth=0), "depth .*at least 1; got 0"),
        (lambda: costs.dilated_stack(3, 8, 9, dilations=[]), "dilations must name"),
        (
            lambda: costs.dilated_stack(3, 8, 9, dilations=[0]),
            r"dilations\[0\] .*at least 1; got 0",
        ),
        (lambda: costs.dilated_stack(3, 8, 9, kernel_size=2), "kernel_size must be odd.*got 2"),
        (lambda: costs.bottleneck(8, 6, 8, 9, groups=4), "groups=4, in_channels=6"),
        (lambda: costs.shuffle_unit(24, 24, 9, stride=3), "stride=3"),
        (lambda: costs.shuffle_unit(24, 48, 9), "equal in_channels at stride 1"),
        (lambda: costs.shuffle_unit(24, 24, 9, stride=2), "exceed it at stride 2"),
        (lambda: costs.squeeze_excitation(8, reduction=9), "reduction=9, channels=8"),
    ],
)
def test_bad_input_is_refused_by_name(call, message):
    with pytest.raises(ValueError, match=message):
        call()
