import pytest
import torch
from torch import nn

from convlessons import costs
from convlessons.blocks import Bottleneck, DepthwiseSeparableConv2d, ShuffleUnit
from convlessons.exercises import Outcome, together


def weights_only(block):
    return costs.count(block, (1, 64, 8, 8), weights_only=True).params


def test_the_five_weights_are_those_of_the_books_blocks():
    blocks = [
        nn.Conv2d(64, 64, 3, padding=1),
        nn.Conv2d(64, 64, 3, padding=1, groups=4),
        Bottleneck(64, 16, 64),
        DepthwiseSeparableConv2d(64, 64),
        ShuffleUnit(64, 64, 4),
    ]
    assert together.block_weights() == [weights_only(block) for block in blocks]


@pytest.mark.parametrize(("budget", "groups"), [(36_864, 4), (10_000, 8), (9_216, 2)])
def test_the_widest_layer_is_within_the_budget_and_the_next_is_not(budget, groups):
    def weights(C):
        return nn.Conv2d(C, C, 3, groups=groups, bias=False).weight.numel()

    C = together.widest(budget, groups)
    assert weights(C) <= budget < weights(C + groups)


def conv(C_in, C_out, stride=1, *, norm=True):
    after = [nn.BatchNorm2d(C_out)] if norm else []
    return [nn.Conv2d(C_in, C_out, 3, stride, padding=1, bias=False), *after, nn.ReLU()]


def head(C):
    return [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(C, 10)]


def test_layers_that_find_their_own_widths_are_right():
    net = nn.Sequential(
        nn.LazyConv2d(8, 3, stride=2, padding=1, bias=False),
        nn.LazyBatchNorm2d(),
        nn.ReLU(),
        nn.LazyConv2d(16, 3, padding=1, bias=False),
        nn.LazyBatchNorm2d(),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(2),
        nn.Flatten(),
        nn.LazyLinear(10),
    )
    assert together.design.check(net).outcome is Outcome.CORRECT
    assert net.training


class Odd(nn.Module):
    """The solution's network in a module whose forward does more than return logits."""

    def __init__(self, how):
        super().__init__()
        self.how = how
        self.net = together.small_network()
        self.kept = None

    def forward(self, x):
        if self.how == "refuses":
            assert x.shape[2:] == (8, 8), "digits are 8×8"
        self.kept = self.net(torch.fft.rfft2(x).abs() if self.how == "transforms" else x)
        return (self.kept, self.kept) if self.how == "two" else self.kept


def test_a_network_that_has_kept_a_map_with_its_gradient_is_judged():
    net = Odd("keeps")
    net(torch.zeros(2, 1, 8, 8))
    assert together.design.check(net).outcome is Outcome.CORRECT


def test_a_block_has_the_last_word_on_how_its_layers_begin():
    begun = []

    class Zeroed(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(64, 10)

        def reset_parameters(self):
            nn.init.zeros_(self.layer.weight)

        def forward(self, x):
            begun.append(self.layer.weight.abs().max().item())
            return self.layer(x.flatten(1))

    together.learned(Zeroed(), 0)
    assert begun[0] == 0 < begun[-1]


@pytest.mark.parametrize(
    ("net", "said", "suggested"),
    [
        (nn.Conv2d(1, 10, 3), "returns the shape", ""),
        (nn.Sequential(nn.Flatten(), nn.Linear(64, 10)), "does not take", "one size"),
        (Odd("refuses"), "AssertionError: digits are 8×8", "one size"),
        (Odd("two"), "returns a tuple", ""),
        (nn.Sequential(nn.AdaptiveAvgPool2d((2, 5)), nn.Flatten()), "no parameter that learns", ""),
        (Odd("transforms"), "not known, because of aten._fft_r2c", ""),
        (nn.Sequential(*conv(1, 4, 8), *head(4), nn.Softmax(1)), "The median", "probabilities"),
        (nn.Sequential(*conv(1, 40, 4), *conv(40, 40), *head(40)), "parameters", "wide layers"),
        (nn.Sequential(*conv(1, 12), *conv(12, 12), *head(12)), "MACs", "first stride"),
        (nn.Sequential(*conv(1, 4, 8, norm=False), *head(4)), "The median", "normalised"),
    ],
    ids=[
        *("shape", "flat", "assertion", "tuple", "nothing", "fft", "softmax"),
        *("params", "macs", "accuracy"),
    ],
)
def test_a_network_that_breaks_a_rule_is_told_which(net, said, suggested):
    result = together.design.check(net)
    assert result.outcome is Outcome.WRONG
    assert said in result.message
    assert suggested in result.suggestion


def test_the_check_leaves_the_network_and_chance_as_they_were():
    net = nn.Sequential(*conv(1, 4, 8), *head(4))
    before = {name: tensor.clone() for name, tensor in net.state_dict().items()}
    state = torch.random.get_rng_state()
    together.design.check(net)
    assert torch.equal(state, torch.random.get_rng_state())
    assert net.training
    for name, tensor in net.state_dict().items():
        assert torch.equal(tensor, before[name])


def test_a_seed_decides_the_training():
    net = nn.Sequential(*conv(1, 4, 8), *head(4))
    assert together.learned(net, 1) == together.learned(net, 1)
