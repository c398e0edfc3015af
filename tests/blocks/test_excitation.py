import pytest
import torch
from torch import nn

from convlessons.blocks import SqueezeExcitation


def test_gates_are_two_layers_and_a_sigmoid_over_the_means():
    block = SqueezeExcitation(8, 4)
    x = torch.randn(3, 8, 5, 7)
    means = x.flatten(2).mean(2)
    hidden = (means @ block.fc1.weight.T + block.fc1.bias).clamp(min=0)
    gates = 1 / (1 + torch.exp(-(hidden @ block.fc2.weight.T + block.fc2.bias)))
    assert hidden.shape == (3, 2)
    torch.testing.assert_close(block.gates(x), gates)
    torch.testing.assert_close(block(x), x * gates.view(3, 8, 1, 1))


def test_a_gate_that_says_nothing_is_one_half():
    block = SqueezeExcitation(8, 4)
    nn.init.zeros_(block.fc2.weight)
    nn.init.zeros_(block.fc2.bias)
    x = torch.randn(3, 8, 5, 7)
    torch.testing.assert_close(block(x), x / 2)


@pytest.mark.parametrize("reduction", [1, 2, 16, 64])
def test_it_costs_2_c_squared_over_r_weights(reduction):
    block = SqueezeExcitation(64, reduction)
    assert block.fc1.weight.numel() + block.fc2.weight.numel() == 2 * 64**2 // reduction


def test_a_reduction_larger_than_the_channels_is_refused():
    SqueezeExcitation(16, 16)
    with pytest.raises(ValueError, match="got reduction=17, channels=16"):
        SqueezeExcitation(16, 17)
    with pytest.raises(ValueError, match="reduction must be an integer of at least 1; got 0"):
        SqueezeExcitation(16, 0)
