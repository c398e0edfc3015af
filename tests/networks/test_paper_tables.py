"""Parameters and multiply-adds, against the shared table and the papers' own."""

from functools import cache, partial

import pytest
import torch

from convlessons import networks as n
from convlessons.costs import Cost, count


@cache
def cost(make, size=224):
    with torch.device("meta"):
        network = make()
    return count(network, (3, size, size))


def headless(make):
    """The ShuffleNet paper counts without the classifier: 2,048 features or so times 1,000."""
    with torch.device("meta"):
        classifier = make().fc
    return cost(make).macs - classifier.weight.numel()


resnet50_paper = partial(n.resnet50, stride_in_1x1=True)

EXACT = {
    "VGG-16": (n.vgg16, 138_357_544, 15_470_264_320),
    "ResNet-18": (n.resnet18, 11_689_512, 1_814_073_344),
    "ResNet-34": (n.resnet34, 21_797_672, 3_663_761_408),
    "ResNet-50": (n.resnet50, 25_557_032, 4_089_184_256),
    "ResNet-50 stride in 1x1": (resnet50_paper, 25_557_032, 3_857_973_248),
    "ResNeXt-50 32x4d": (n.resnext50_32x4d, 25_028_904, 4_230_479_872),
    "MobileNetV1 1.0": (n.mobilenet_v1, 4_231_976, 568_740_352),
    "GoogLeNet": (n.googlenet, 6_998_552, 1_582_671_872),
}


@pytest.mark.parametrize(("make", "params", "macs"), EXACT.values(), ids=EXACT)
def test_exact_figures(make, params, macs):
    assert cost(make) == Cost(params, macs)


def test_se_resnet50_adds_two_small_layers_to_each_block():
    assert cost(n.se_resnet50).params == 28_088_024
    with torch.device("meta"):
        gates = [p for name, p in n.se_resnet50().named_parameters() if ".attention." in name]
    assert sum(p.numel() for p in gates if p.dim() == 2) == 2_514_944
    assert sum(p.numel() for p in gates) == 28_088_024 - 25_557_032


def test_mobilenet_at_half_width():
    assert cost(partial(n.mobilenet_v1, width_mult=0.5)).macs == 149_497_088


@pytest.mark.parametrize(("groups", "macs"), [(1, 142_502_976), (3, 136_500_672), (8, 136_829_952)])
def test_shufflenet_without_its_classifier(groups, macs):
    assert headless(partial(n.shufflenet_v1, groups=groups)) == macs


def agrees(computed, printed, digits):
    """Equal to the printed figure when rounded, or, as some papers do, cut."""
    unit = 10**-digits
    return -unit / 2 <= computed - printed < unit


@pytest.mark.parametrize(
    ("make", "billions"),
    [
        (n.resnet18, 1.8),
        (n.resnet34, 3.6),
        (resnet50_paper, 3.8),
        (partial(n.resnet101, stride_in_1x1=True), 7.6),
        (partial(n.resnet152, stride_in_1x1=True), 11.3),
    ],
)
def test_depths_of_resnet(make, billions):
    """He et al., table 1; the paper's figures are those of the stride in the 1x1."""
    assert agrees(cost(make).macs / 1e9, billions, 1)


def test_todays_stride_placement_is_not_the_papers():
    for make, billions in ((n.resnet50, 3.8), (n.resnet101, 7.6), (n.resnet152, 11.3)):
        assert not agrees(cost(make).macs / 1e9, billions, 1)


def test_resnext():
    """Xie et al., table 1: like ResNet-50 in both; for ResNeXt-101 32x8d torchvision prints."""
    assert agrees(cost(n.resnext50_32x4d).params / 1e6, 25.0, 1)
    assert agrees(cost(n.resnext50_32x4d).macs / 1e9, 4.2, 1)
    assert agrees(cost(n.resnext101_32x8d).params / 1e6, 88.8, 1)
    assert agrees(cost(n.resnext101_32x8d).macs / 1e9, 16.4, 1)


@pytest.mark.parametrize(
    ("reduction", "millions"), [(2, 45.7), (4, 35.7), (8, 30.7), (16, 28.1), (32, 26.9)]
)
def test_reductions_of_se_resnet50(reduction, millions):
    """Hu, Shen and Sun, table 10."""
    computed = cost(partial(n.se_resnet50, reduction=reduction)).params / 1e6
    assert computed == pytest.approx(millions, abs=0.1)


@pytest.mark.parametrize(
    ("width_mult", "macs", "params"),
    [(1, 569, 4.2), (0.75, 325, 2.6), (0.5, 149, 1.3), (0.25, 41, 0.5)],
)
def test_widths_of_mobilenet(width_mult, macs, params):
    """Howard et al., table 6."""
    computed = cost(partial(n.mobilenet_v1, width_mult=width_mult))
    assert agrees(computed.macs / 1e6, macs, 0)
    assert agrees(computed.params / 1e6, params, 1)


@pytest.mark.parametrize(("size", "macs"), [(224, 569), (192, 418), (160, 290), (128, 186)])
def test_resolutions_of_mobilenet(size, macs):
    """Howard et al., table 7."""
    assert agrees(cost(n.mobilenet_v1, size).macs / 1e6, macs, 0)


@pytest.mark.parametrize(("groups", "macs"), [(1, 143), (2, 140), (3, 137), (4, 133), (8, 137)])
def test_groups_of_shufflenet(groups, macs):
    """Zhang et al., table 1, without the classifier."""
    assert round(headless(partial(n.shufflenet_v1, groups=groups)) / 1e6) == macs


@pytest.mark.parametrize(("width_mult", "macs"), [(0.25, 13), (0.5, 38), (1.5, 292), (2, 524)])
def test_widths_of_shufflenet(width_mult, macs):
    """Zhang et al., tables 2 and 5, G = 3; these include the classifier."""
    assert round(cost(partial(n.shufflenet_v1, width_mult=width_mult)).macs / 1e6) == macs


def test_3x3_in_the_5x5_branch_makes_googlenet_smaller():
    libraries = cost(partial(n.googlenet, five_by_five=False))
    widths = [
        (16, 32),
        (32, 96),
        (16, 48),
        (24, 64),
        (24, 64),
        (32, 64),
        (32, 128),
        (32, 128),
        (48, 128),
    ]
    assert cost(n.googlenet).params - libraries.params == sum(16 * a * b for a, b in widths)


@pytest.mark.parametrize(
    ("depth", "millions"), [(20, 0.27), (32, 0.46), (44, 0.66), (56, 0.85), (110, 1.7)]
)
def test_depths_of_the_small_networks(depth, millions):
    """He et al., table 6, whose shortcuts have no parameters: ours project, 2,752 more."""
    plain, residual = (count(f(depth), (3, 32, 32)).params for f in (n.plain_net, n.residual_net))
    assert agrees(plain / 1e6, millions, 1 if depth == 110 else 2)
    assert residual - plain == 16 * 32 + 32 * 64 + 2 * (32 + 64) == 2_752


def test_the_context_module_has_64_c_squared_weights():
    """Yu and Koltun, section 3."""
    with torch.device("meta"):
        module = n.context_module(21)
    assert count(module, (21, 64, 64), weights_only=True).params == 64 * 21**2
