import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import wiring

PAIRS = [(C, g) for C in range(1, 25) for g in wiring.divisors(C)]


def test_divisors_of_several_counts_divide_all_of_them():
    assert wiring.divisors(12) == [1, 2, 3, 4, 6, 12]
    assert wiring.divisors(12, 8) == [1, 2, 4]
    assert wiring.divisors(5, 7) == [1]


def test_the_order_is_pytorchs():
    for channels, groups in PAIRS:
        x = torch.arange(channels).view(1, channels, 1, 1)
        order = F.channel_shuffle(x, groups).flatten().tolist()
        assert wiring.shuffle_order(channels, groups) == order, (channels, groups)


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize(("channels", "groups"), [(12, 3), (12, 6), (8, 8), (18, 2), (6, 1)])
def test_reach_is_where_gradients_come_from(channels, groups, layers, shuffle):
    parts = []
    for layer in range(layers):
        if layer and shuffle:
            parts.append(nn.ChannelShuffle(groups))
        parts.append(nn.Conv2d(channels, channels, 1, groups=groups, bias=False))
    net = nn.Sequential(*parts).double()
    for weight in net.parameters():
        nn.init.ones_(weight)
    x = torch.zeros(1, channels, 1, 1, dtype=torch.float64)
    paths = torch.autograd.functional.jacobian(net, x).view(channels, channels)
    reached = [set(row.nonzero().flatten().tolist()) for row in paths]
    assert wiring.reach(channels, groups, layers, shuffle=shuffle) == reached


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: wiring.divisors(0), "channels must be an integer of at least 1; got 0"),
        (lambda: wiring.shuffle_order(12, 5), "groups must divide channels; got groups=5"),
        (lambda: wiring.shuffle_order(12, 0), "groups must be an integer of at least 1; got 0"),
        (lambda: wiring.reach(12, 3, 0), "layers must be an integer of at least 1; got 0"),
    ],
)
def test_what_does_not_fit_is_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()
