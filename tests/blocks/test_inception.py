import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import Inception


def convolutions(branch):
    return [m for m in branch.modules() if isinstance(m, nn.Conv2d)]


def test_four_branches_see_the_same_input():
    block = Inception(6, 2, 3, 4, reduce3x3=5, reduce5x5=2, pool_proj=3)
    x = torch.randn(2, 6, 7, 7)

    def branch(layers, x):
        for conv in convolutions(layers):
            x = F.conv2d(x, conv.weight, conv.bias, padding=conv.kernel_size[0] // 2).relu()
        return x

    by_hand = [
        branch(block.branch1, x),
        branch(block.branch2, x),
        branch(block.branch3, x),
        branch(block.branch4, F.max_pool2d(x, 3, 1, 1)),
    ]
    torch.testing.assert_close(block(x), torch.cat(by_hand, 1))
    assert [y.shape[1] for y in by_hand] == [2, 3, 4, 3]
    assert block.out_channels == 12


def test_the_naive_module_hands_the_pooled_input_on():
    block = Inception(6, 2, 3, 4)
    x = torch.randn(2, 6, 7, 7)
    assert torch.equal(block(x)[:, 9:], F.max_pool2d(x, 3, 1, 1))
    assert block.out_channels == 2 + 3 + 4 + 6
    assert [c.in_channels for c in convolutions(block)] == [6, 6, 6]


@pytest.mark.parametrize(("five_by_five", "k"), [(True, 5), (False, 3)])
def test_the_third_branch_is_the_papers_or_the_libraries(five_by_five, k):
    block = Inception(6, 2, 3, 4, reduce5x5=2, five_by_five=five_by_five)
    assert [c.kernel_size for c in convolutions(block.branch3)] == [(1, 1), (k, k)]


def test_module_3a_has_the_weights_of_its_widths():
    block = Inception(192, 64, 128, 32, reduce3x3=96, reduce5x5=16, pool_proj=32)
    branches = 192 * 64, 192 * 96 + 9 * 96 * 128, 192 * 16 + 25 * 16 * 32, 192 * 32
    weights = sum(c.weight.numel() for c in convolutions(block))
    assert weights == sum(branches) == 163_328  # table 1 prints 159K


def test_a_width_of_nought_is_refused_not_taken_for_naive():
    with pytest.raises(ValueError, match="pool_proj must be an integer of at least 1; got 0"):
        Inception(6, 2, 3, 4, pool_proj=0)
