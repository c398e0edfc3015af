"""`costs.layers` on what counters elsewhere were reported for, and what they were asked to show."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.checkpoint import checkpoint

from convlessons import blocks, costs

FLOAT = 4  # bytes


class Run(nn.Module):
    """Layers by name, and a function of them and of the input."""

    def __init__(self, run, **layers):
        super().__init__()
        self.run = run
        for name, layer in layers.items():
            setattr(self, name, layer)

    def forward(self, *inputs):
        return self.run(self, *inputs)


def shares(module, *sizes):
    return {share.name: share for share in costs.layers(module, *sizes)}


def test_a_layer_that_two_modules_hold_is_listed_once_with_both_runs():
    linear = nn.Linear(10, 10)
    nets = [Run(lambda net, x: net.linear(x), linear=linear) for _ in range(2)]
    found = shares(nn.Sequential(*nets), (1, 10))
    assert [name for name in found if "linear" in name] == ["0.linear"]
    assert found["0.linear"].cost == costs.Cost(110, 200)
    assert found["0.linear"].activations == 2 * 10 * FLOAT


def test_a_layer_that_runs_a_hundred_times_makes_a_hundred_maps():
    def run(net, x):
        for _ in range(100):
            x = net.linear(x)
        return x

    share = shares(Run(run, linear=nn.Linear(8, 8)), (4, 8))["linear"]
    assert share.cost == costs.Cost(72, 100 * 4 * 64)
    assert share.activations == 100 * 4 * 8 * FLOAT
    assert share.moved == 100 * (2 * 4 * 8 + 72) * FLOAT


RETURNED = {
    "a dict": (lambda net, x: {"out": net.conv(x), "aux": x}, (1, 4, 8, 8)),
    "a tuple": (lambda net, x: (net.conv(x), x.sum()), (1, 4, 8, 8)),
    "after a number": (lambda net, x: (3, [net.conv(x)]), (1, 4, 8, 8)),
    "a sum": (lambda net, x: net.conv(x).sum(), ()),
    "nothing": (lambda net, x: print(end=str(net.conv(x))[:0]), None),
}


@pytest.mark.parametrize(("run", "shape"), RETURNED.values(), ids=RETURNED)
def test_the_output_is_shown_of_whatever_is_returned(run, shape):
    found = shares(Run(run, conv=nn.Conv2d(3, 4, 3, padding=1)), (1, 3, 8, 8))
    assert found[""].output_shape == shape
    assert found["conv"].output_shape == (1, 4, 8, 8)
    assert found["conv"].cost == costs.Cost(112, 108 * 64)


def test_a_recurrent_layer_and_attention_show_what_they_return_first():
    assert shares(nn.LSTM(3, 4), (5, 2, 3))[""].output_shape == (5, 2, 4)
    attention = nn.MultiheadAttention(8, 2, batch_first=True)
    assert shares(attention, *[(2, 5, 8)] * 3)[""].output_shape == (2, 5, 8)


def test_what_is_called_past_its_module_is_on_the_callers_account():
    """`layer.forward(x)` and checkpoints; the parameters stay the layer's, and the sum the same."""
    conv = nn.Conv2d(3, 4, 1)
    past = shares(Run(lambda net, x: net.conv.forward(x), conv=conv), (1, 3, 8, 8))
    assert (past[""].cost, past["conv"].cost) == (costs.Cost(0, 768), costs.Cost(16, 0))
    assert past["conv"].output_shape is None
    again = Run(lambda net, x: checkpoint(net.conv, x, use_reentrant=False), conv=conv)
    assert shares(again, (1, 3, 8, 8))["conv"].cost == costs.Cost(16, 768)


def test_parameters_in_lists_and_dicts_are_counted():
    lists = nn.ParameterList([torch.ones(3, 4), torch.ones(4, 5)])
    dicts = nn.ParameterDict({"bias": torch.ones(5)})
    net = Run(lambda net, x: x @ net.w[0] @ net.w[1] + net.b["bias"], w=lists, b=dicts)
    assert costs.layers(net, (2, 3)).total.cost == costs.Cost(12 + 20 + 5, 2 * (12 + 20))


def test_a_single_layer_and_one_without_parameters_have_tables():
    assert costs.layers(nn.Conv2d(3, 3, 3), (1, 3, 3, 3)).total.cost == costs.Cost(84, 81)
    nothing = costs.layers(nn.Identity(), (1, 3, 8, 8))
    assert nothing.table().rows[-1][4:] == [None] * 4


MAP = 3 * 8 * 8 * FLOAT
MAKES = {  # bytes of new maps for a picture of 3 x 8 x 8, bytes moved
    "normalisation with known statistics": (nn.BatchNorm2d(3), MAP, 2 * MAP + 4 * 3 * FLOAT),
    "pooling, and the places of the largest": (
        nn.MaxPool2d(2), MAP // 4, MAP + MAP // 4 + 3 * 16 * 8,
    ),
    "a view": (nn.Flatten(), 0, 0),
    "dropout, which rests": (nn.Dropout(), 0, 0),
    "a sum in place": (Run(lambda _, x: x.add_(x)), 0, 3 * MAP),
    "a concatenation": (Run(lambda _, x: torch.cat((x, x))), 2 * MAP, 4 * MAP),
    "a broadcast gate": (Run(lambda _, x: x * x.mean((2, 3), keepdim=True)), MAP + 12, None),
}  # fmt: skip


@pytest.mark.parametrize(("layer", "made", "moved"), MAKES.values(), ids=MAKES)
def test_memory_of_what_has_no_macs(layer, made, moved):
    total = costs.layers(layer, (1, 3, 8, 8)).total
    assert total.activations == made
    assert moved is None or total.moved == moved
    assert total.cost.macs == 0


@pytest.mark.parametrize(
    ("dtype", "size"), [(torch.float64, 8), (torch.bfloat16, 2), (torch.complex64, 8)]
)
def test_memory_goes_by_the_bytes_of_a_number(dtype, size):
    share = costs.layers(nn.Linear(3, 4, dtype=dtype), (2, 3))[0]
    assert share.cost == costs.Cost(16, 24)
    assert share.activations == 2 * 4 * size
    assert share.moved == (2 * 3 + 16 + 2 * 4) * size


def test_activations_are_the_bytes_that_the_layers_return():
    """Of a network whose every layer makes one map: as many as hooks see on real tensors."""
    net = nn.Sequential(
        nn.Conv2d(3, 8, 3, stride=2), nn.BatchNorm2d(8), nn.ReLU(), nn.Conv2d(8, 4, 1, groups=4),
        nn.MaxPool2d(2), nn.AdaptiveAvgPool2d(1),
    ).eval()  # fmt: skip
    maps = [torch.zeros(2, 3, 17, 13)]
    for layer in net:
        maps.append(layer(maps[-1]))
    returned = [each.nbytes for each in maps[1:]]
    layers = costs.layers(net, (2, 3, 17, 13))
    assert [share.activations for share in layers[1:]] == returned
    assert [share.groups for share in layers[1:]] == [1, None, None, 4, None, None]


def test_groups_of_the_books_blocks_stand_in_the_table():
    block = blocks.ResNeXtBottleneck(8, 12, 4, 2)
    columns = costs.layers(block, (1, 8, 9, 9)).table()
    groups = {row[0]: row[2] for row in columns.rows if "Conv" in row[1]}
    assert sorted(filter(None, groups.values())) == sorted(
        conv.groups for conv in block.modules() if isinstance(conv, nn.Conv2d)
    )
    deformable = costs.layers(blocks.DeformableBlock(4, 6, groups=2), (1, 4, 8, 8)).table()
    assert "sampling MACs" in deformable.columns
    assert next(row for row in deformable.rows if row[0] == "conv")[2] == 2


def test_a_notebook_shows_the_table_with_names_as_they_are():
    layers = costs.layers(nn.Sequential(nn.ModuleDict({"<b>&": nn.Linear(3, 4)})["<b>&"]), (2, 3))
    assert layers._repr_html_().count("<tr>") == 1 + len(layers) + 1
    named = Run(lambda net, x: net.held["<b>&"](x), held=nn.ModuleDict({"<b>&": nn.Linear(3, 4)}))
    shown = costs.layers(named, (2, 3))._repr_html_()
    assert "held.&lt;b&gt;&amp;" in shown
    assert "<b>" not in shown
    assert "Activations: bytes of the maps" in shown


def test_layers_are_a_list_and_an_empty_batch_costs_nothing():
    layers = costs.layers(nn.Conv2d(3, 4, 3), (0, 3, 8, 8))
    assert (len(layers), layers[0].output_shape, layers[0].cost.macs) == (1, (0, 4, 6, 6), 0)
    functional = Run(lambda _, x: F.conv2d(x, x.new_ones(4, 3, 3, 3)))
    assert costs.layers(functional, (1, 3, 8, 8))[0].cost == costs.Cost(0, 108 * 36)
