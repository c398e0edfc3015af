import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import DepthwiseSeparableConv2d


def test_the_notes_example_has_795_weights():
    block = DepthwiseSeparableConv2d(3, 256, norm_layer=nn.Identity)
    assert sum(p.numel() for p in block.parameters()) == 3 * 3 * 3 + 3 * 256 == 795


@pytest.mark.parametrize(("kernel_size", "stride"), [(3, 1), (5, 2)])
def test_a_linear_one_is_the_convolution_with_the_product_of_its_kernels(kernel_size, stride):
    linear = {"norm_layer": nn.Identity, "activation_layer": nn.Identity}
    block = DepthwiseSeparableConv2d(4, 6, kernel_size, stride=stride, **linear).double()
    x = torch.randn(2, 4, 9, 9, dtype=torch.float64)
    kernel = block.pointwise.weight * block.depthwise.weight.transpose(0, 1)  # 6, 4, k, k
    expected = F.conv2d(x, kernel, stride=stride, padding=kernel_size // 2)
    torch.testing.assert_close(block(x), expected, rtol=0, atol=1e-12)


def test_normalisation_and_relu_follow_both_layers():
    block = DepthwiseSeparableConv2d(4, 6).eval()
    block.bn1.running_mean.uniform_()
    block.bn2.running_mean.uniform_()
    x = torch.randn(2, 4, 9, 9)
    out = F.conv2d(x, block.depthwise.weight, padding=1, groups=4)
    out = F.conv2d(block.bn1(out).relu(), block.pointwise.weight)
    torch.testing.assert_close(block(x), block.bn2(out).relu())


def test_an_even_kernel_is_refused():
    with pytest.raises(ValueError, match="kernel_size must be odd"):
        DepthwiseSeparableConv2d(4, 6, 4)
