import random
import time

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import costs, networks, plain
from convlessons.costs import Cost


def random_conv(rng: random.Random) -> dict:
    """Settings of a rectangular convolution that PyTorch accepts."""
    groups = rng.choice([1, 1, 2, 3])
    return {
        "in_channels": groups * rng.randint(1, 4),
        "out_channels": groups * rng.randint(1, 4),
        "kernel_size": (rng.randint(1, 4), rng.randint(1, 4)),
        "stride": (rng.randint(1, 3), rng.randint(1, 3)),
        "padding": (rng.randint(0, 2), rng.randint(0, 2)),
        "dilation": (rng.randint(1, 3), rng.randint(1, 3)),
        "groups": groups,
        "bias": rng.random() < 0.5,
    }


@pytest.mark.parametrize("seed", range(40))
def test_convolution_in_closed_form_is_that_of_the_layer(seed):
    rng = random.Random(seed)
    setting = random_conv(rng)
    size = (rng.randint(10, 20), rng.randint(10, 20))
    layer = nn.Conv2d(**setting)
    assert costs.conv2d(**setting, input_size=size) == costs.count(
        layer, (1, setting["in_channels"], *size)
    )
    shape = [setting[name] for name in ("kernel_size", "stride", "padding", "dilation")]
    output = layer(torch.zeros(1, setting["in_channels"], *size))
    assert plain.output_shape(size, *shape) == tuple(output.shape[2:])


def test_costs_add_and_multiply():
    cost = Cost(2, 5, 7)
    assert cost + Cost(1, 1) == Cost(3, 6, 7)
    assert 3 * cost == cost * 3 == cost + cost + cost == sum([cost] * 3, Cost())
    assert cost.flops == 10
    with pytest.raises(TypeError):
        cost + 1
    with pytest.raises(TypeError):
        cost * 1.5


class Everything(nn.Module):
    """Operators called in a forward, where no layer sees them, and a layer that runs twice."""

    def __init__(self):
        super().__init__()
        self.twice = nn.Conv2d(4, 4, 3, padding=1)
        self.tied = nn.Conv2d(4, 4, 3, padding=1, bias=False)
        self.tied.weight = self.twice.weight
        self.up = nn.ConvTranspose2d(4, 6, 3, stride=2, groups=2, bias=False)
        self.norm = nn.BatchNorm2d(6)
        self.unused = nn.Linear(5, 7)
        self.kernel = nn.Parameter(torch.ones(2, 6, 1, 1))

    def forward(self, x):
        x = self.tied(self.twice(self.twice(x)))
        x = F.conv2d(self.norm(self.up(x)), self.kernel)
        return torch.einsum("nchw,cd->nd", x, self.kernel[:, :, 0, 0])


def test_what_is_counted():
    # a picture of 5 x 5, made 11 x 11 by the transposed convolution, whose MACs go by its input
    convolutions = 3 * 4 * 4 * 9 * 25
    transposed = 4 * 3 * 9 * 25
    pointwise = 6 * 2 * 11 * 11
    product = 2 * 6 * 1
    cost = costs.count(Everything(), (2, 4, 5, 5))
    assert cost.params == (144 + 4) + 4 * 3 * 9 + 12 + (35 + 7) + 12
    rest = cost.macs - 2 * (convolutions + transposed + pointwise)
    assert rest in (2 * product, 2 * product * 11 * 11)  # einsum may sum before it multiplies


def test_weights_only_leaves_out_biases_and_normalisation():
    cost = costs.count(Everything(), (1, 4, 5, 5), weights_only=True)
    assert cost.params == 144 + 4 * 3 * 9 + 35 + 12


def test_sampling_is_named_apart():
    class Sample(nn.Module):
        def __init__(self, mode):
            super().__init__()
            self.mode = mode

        def forward(self, x, grid):
            return F.grid_sample(x, grid, mode=self.mode, align_corners=False)

    shapes = (2, 3, 9, 9), (2, 4, 5, 2)
    assert costs.count(Sample("bilinear"), *shapes) == Cost(0, 0, 4 * 2 * 3 * 4 * 5)
    assert costs.count(Sample("nearest"), *shapes) == Cost()


def test_layers_sum_to_the_count_and_know_their_share():
    net, size = Everything(), (1, 4, 5, 5)
    shares = {layer.name: layer for layer in costs.layers(net, size)}
    assert sum((layer.cost for layer in shares.values()), Cost()) == costs.count(net, size)
    assert shares["twice"].cost == Cost(148, 2 * 144 * 25)  # two runs, one set of weights
    assert shares["tied"].cost == Cost(0, 144 * 25)
    assert shares["norm"].cost == Cost(12, 0)
    assert shares["unused"].cost == Cost(42, 0)
    assert shares["unused"].output_shape is None
    assert shares["up"].output_shape == (1, 6, 11, 11)
    assert shares[""].cost.params == 12
    assert list(shares) == ["", "twice", "tied", "up", "norm", "unused"]


def test_layers_are_a_table_that_ends_with_the_total_and_says_what_is_not_counted():
    net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 10))
    layers = costs.layers(net, (3, 8, 8))
    table = layers.table()
    assert table.columns[:6] == ["layer", "kind", "groups", "output", "parameters", "MACs"]
    made = 4 * 8 * 6 * 6
    row = ["0", "Conv2d", 1, "1 × 8 × 6 × 6", 224, 7776, made, 4 * (3 * 64 + 224) + made]
    assert table.rows[1] == row
    assert table.rows[2][:6] == ["1", "MaxPool2d", None, "1 × 8 × 3 × 3", None, None]
    total = costs.count(net, (3, 8, 8))
    assert table.rows[-1][4:6] == [total.params, total.macs]
    assert "Not counted" in str(layers)
    assert "7,776" in layers._repr_html_()


def test_counting_leaves_the_module_as_it_was():
    net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Dropout()).train()
    net[2].eval()
    before = {name: tensor.clone() for name, tensor in net.state_dict().items()}
    costs.count(net, (1, 3, 3, 3))  # one value a channel: refused in training mode
    assert [child.training for child in net.modules()] == [True, True, True, False]
    assert all(torch.equal(before[name], tensor) for name, tensor in net.state_dict().items())
    assert not any(child._forward_hooks or child._forward_pre_hooks for child in net.modules())
    with pytest.raises(RuntimeError, match="channel dim"):
        costs.count(net, (1, 5, 3, 3))
    assert net.training
    assert not any(child._forward_hooks or child._forward_pre_hooks for child in net.modules())


def test_half_precision_and_the_meta_device():
    size = (3, 8, 8)
    cost = costs.count(nn.Conv2d(3, 4, 3), size)
    assert costs.count(nn.Conv2d(3, 4, 3).half(), size) == cost
    assert costs.count(nn.Conv2d(3, 4, 3, device="meta"), size) == cost


def test_nothing_is_allocated_on_the_meta_device():
    net = nn.Conv2d(2**21, 2**21, 3, padding=1, device="meta")  # 158 TB of weights
    assert costs.count(net, (1, 2**21, 7, 7)).macs == 2**42 * 9 * 49


@pytest.mark.parametrize(
    "name", ["vgg19", "googlenet", "resnet152", "se_resnet50", "shufflenet_v1"]
)
def test_a_network_is_counted_in_less_than_a_second(name):
    with torch.device("meta"):
        net = getattr(networks, name)()

    def seconds():
        begin = time.process_time()  # other processes do not count
        costs.count(net, (1, 3, 224, 224))
        return time.process_time() - begin

    # The first count of a process also loads code, and any may meet the collection of other
    # tests' garbage: the quickest of four is the count itself.
    assert any(seconds() < 1 for _ in range(4))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: costs.count(3, (1, 3, 8, 8)), TypeError, "module must be"),
        (
            lambda: costs.count(nn.ReLU(), 8),
            TypeError,
            "input_size must be a list.*; got 8",
        ),
        (
            lambda: costs.count(nn.ReLU(), (1, -3)),
            ValueError,
            r"input_size\[1\] must be .* at least 0; got -3",
        ),
        (lambda: costs.conv2d(8, 6, 3, 9, groups=3), ValueError, "groups=3, in_channels=8"),
        (lambda: costs.conv2d(6, 8, 3, 9, groups=3), ValueError, "groups=3, out_channels=8"),
        (lambda: costs.conv2d(0, 8, 3, 9), ValueError, "in_channels .*at least 1; got 0"),
        (
            lambda: costs.conv2d(8, 8, 3, 9, dilation=0),
            ValueError,
            "dilation .*at least 1; got 0",
        ),
        (lambda: costs.conv2d(8, 8, 3, 4, dilation=2), ValueError, "5 cells.*4 cells"),
        (lambda: costs.linear(8, 0), ValueError, "out_features .*at least 1; got 0"),
        (lambda: costs.batch_norm(0), ValueError, "channels .*at least 1; got 0"),
    ],
)
def test_bad_input_is_refused_by_name(call, error, message):
    with pytest.raises(error, match=message):
        call()
