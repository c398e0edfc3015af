"""The deformable modules: as they begin, in half precision, and what they refuse."""

import copy

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import DeformableBlock, DeformConv2d, deform_conv2d


def trained(**settings):
    """A block whose offsets and masks are not zero."""
    torch.manual_seed(0)
    block = DeformableBlock(4, 4, offset_groups=2, modulated=True, **settings).eval()
    for parameter in block.parameters():
        nn.init.normal_(parameter, 0, 0.3)
    return block, torch.randn(2, 4, 7, 6)


@pytest.mark.parametrize("modulated", [False, True])
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"stride": 2},
        {"dilation": 2},
        {"groups": 2},
        {"stride": 2, "dilation": 2, "groups": 2},
        {"kernel_size": 2, "padding": 0},
    ],
)
def test_an_untrained_block_is_the_ordinary_convolution_and_learns_where_to_read(
    settings, modulated
):
    torch.manual_seed(0)
    block = DeformableBlock(6, 4, offset_groups=3, modulated=modulated, **settings)
    x = torch.randn(2, 6, 9, 7)
    same = {"padding": settings.get("dilation", 1)}
    window = same | {name: n for name, n in settings.items() if name != "kernel_size"}
    plain = F.conv2d(x, block.conv.weight, block.conv.bias, **window)
    torch.testing.assert_close(block(x), plain, rtol=1e-4, atol=1e-5)
    block(x).square().sum().backward()
    for layer in filter(None, (block.offset, block.mask)):
        assert layer.weight.grad.abs().sum() > 0


def test_the_module_is_the_operator_with_the_weights_of_the_ordinary_convolution():
    torch.manual_seed(0)
    ours = DeformConv2d(4, 6, (3, 2), (2, 1), (1, 0), (1, 2), groups=2)
    torch.manual_seed(0)
    plain = nn.Conv2d(4, 6, (3, 2), groups=2)
    assert torch.equal(ours.weight, plain.weight)
    assert torch.equal(ours.bias, plain.bias)
    assert DeformConv2d(4, 6, 3, bias=False).bias is None
    x, offset, mask = torch.randn(1, 4, 6, 7), torch.randn(1, 12, 3, 5), torch.rand(1, 6, 3, 5)
    window = {"stride": (2, 1), "padding": (1, 0), "dilation": (1, 2)}
    out = deform_conv2d(x, offset, plain.weight, plain.bias, **window, mask=mask)
    assert torch.equal(ours(x, offset, mask), out)
    torch.manual_seed(1)
    ours.reset_parameters()
    torch.manual_seed(1)
    plain.reset_parameters()
    assert torch.equal(ours.weight, plain.weight)


def test_a_trained_block_can_go_back_to_the_ordinary_convolution():
    block, x = trained()
    block.reset_parameters()
    plain = F.conv2d(x, block.conv.weight, block.conv.bias, padding=1)
    torch.testing.assert_close(block(x), plain, rtol=1e-4, atol=1e-5)


def test_half_precision_and_autocasting():
    block, x = trained()
    untrained = DeformableBlock(4, 3, modulated=True)
    half = copy.deepcopy(untrained).bfloat16()(x.bfloat16())
    torch.testing.assert_close(half.float(), untrained(x), rtol=0.1, atol=0.1)
    with torch.autocast("cpu", torch.bfloat16):
        assert block(x).dtype == torch.float32
        assert block(x.bfloat16()).dtype == torch.bfloat16


def test_they_refuse_what_does_not_fit():
    with pytest.raises(ValueError, match="groups=3, in_channels=8"):
        DeformConv2d(8, 4, 3, groups=3)
    with pytest.raises(ValueError, match="groups=4, out_channels=6"):
        DeformConv2d(4, 6, 3, groups=4)
    with pytest.raises(ValueError, match="groups=3, in_channels=8"):
        DeformableBlock(8, 4, offset_groups=3)
    for even in (2, 4):
        with pytest.raises(ValueError, match=f"kernel_size must be odd.*got {even}"):
            DeformableBlock(8, 4, even)
