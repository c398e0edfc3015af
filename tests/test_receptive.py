import random

import pytest
import torch
from torch import nn

from convlessons.receptive import Layer, PathCounts, ReceptiveField, path_counts, receptive_field


def ones_stack(layers: list[Layer]) -> nn.Sequential:
    """A real 1-D network with these layers and all weights 1, in float64."""
    net = nn.Sequential(
        *(
            nn.Conv1d(
                1,
                1,
                layer.kernel_size,
                stride=layer.stride,
                padding=layer.padding,
                dilation=layer.dilation,
                bias=False,
                dtype=torch.float64,
            )
            for layer in layers
        )
    )
    for parameter in net.parameters():
        nn.init.ones_(parameter)
    return net


def input_gradient(net: nn.Module, length: int, output: int) -> torch.Tensor:
    x = torch.zeros(1, 1, length, dtype=torch.float64, requires_grad=True)
    net(x)[0, 0, output].backward()
    return x.grad[0, 0]


def random_layers(rng: random.Random) -> list[Layer]:
    return [
        Layer(rng.randint(1, 5), rng.randint(1, 3), rng.randint(1, 3), rng.randint(0, 3))
        for _ in range(rng.randint(1, 4))
    ]


@pytest.mark.parametrize("seed", range(40))
def test_field_is_where_the_gradient_of_a_real_network_lives(seed):
    layers = random_layers(random.Random(seed))
    field = receptive_field(layers)
    inside = -(field.start // field.jump) if field.start < 0 else 0  # first output free of padding
    for output in (0, inside, inside + 1):
        length = field.cells(inside + 1).stop + 20
        seen = input_gradient(ones_stack(layers), length, output).nonzero().flatten().tolist()
        cells = field.cells(output)
        if cells.start >= 0:
            assert (seen[0], seen[-1]) == (cells[0], cells[-1])
        else:  # what lies in the padding is cut off, and nothing outside the field is seen
            assert set(seen) <= set(cells)


def test_rectangular_kernels_are_two_axes():
    net = nn.Sequential(
        nn.Conv2d(1, 1, (3, 5), stride=(2, 1), padding=(1, 0), dilation=(1, 2), bias=False),
        nn.Conv2d(1, 1, (1, 3), stride=(1, 3), padding=(0, 1), bias=False),
    ).double()
    for parameter in net.parameters():
        nn.init.ones_(parameter)
    x = torch.zeros(1, 1, 20, 40, dtype=torch.float64, requires_grad=True)
    net(x)[0, 0, 3, 2].backward()
    rows, columns = x.grad[0, 0].nonzero().unbind(1)
    height = receptive_field([Layer(3, 2, 1, 1), Layer(1)])
    width = receptive_field([Layer(5, 1, 2, 0), Layer(3, 3, 1, 1)])
    assert (rows.min(), rows.max()) == (height.cells(3)[0], height.cells(3)[-1])
    assert (columns.min(), columns.max()) == (width.cells(2)[0], width.cells(2)[-1])


def test_the_centre_is_the_middle_cell_or_lies_between_two():
    assert receptive_field([Layer(3, padding=1)]).centre == 0
    assert receptive_field([Layer(2)]).centre == 0.5


def test_no_layers_see_one_cell():
    assert receptive_field([]) == ReceptiveField(size=1, jump=1, start=0)


VGG16 = [
    layer
    for convolutions in (2, 2, 3, 3, 3)
    for layer in [*[Layer(3, padding=1)] * convolutions, Layer(2, stride=2)]
]
ALEXNET = [
    Layer(11, stride=4, padding=2),
    Layer(3, stride=2),
    Layer(5, padding=2),
    Layer(3, stride=2),
    *[Layer(3, padding=1)] * 3,
    Layer(3, stride=2),
]
RESNET50 = [
    Layer(7, stride=2, padding=3),
    Layer(3, stride=2, padding=1),
    *(
        layer
        for blocks, first_stride in ((3, 1), (4, 2), (6, 2), (3, 2))
        for block in range(blocks)
        for layer in (Layer(1), Layer(3, 1 if block else first_stride, padding=1), Layer(1))
    ),
]
CONTEXT = [Layer(3, dilation=d, padding=d) for d in (1, 1, 2, 4, 8, 16, 1)]


@pytest.mark.parametrize(
    ("layers", "size", "jump"),
    [(VGG16, 212, 32), (ALEXNET, 195, 32), (RESNET50, 427, 32), (CONTEXT, 67, 1)],
    ids=["VGG-16", "AlexNet", "ResNet-50 stride in 3x3", "context module"],
)
def test_published_receptive_fields(layers, size, jump):
    field = receptive_field(layers)
    assert (field.size, field.jump) == (size, jump)


def test_context_module_grows_as_in_its_paper():
    sizes = [receptive_field(CONTEXT[: n + 1]).size for n in range(len(CONTEXT))]
    assert sizes == [3, 5, 9, 17, 33, 65, 67]  # Yu and Koltun, Table 1


@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel")
@pytest.mark.parametrize("seed", range(30))
def test_path_counts_are_the_gradient_of_a_real_network(seed):
    rng = random.Random(seed)
    depth = rng.randint(1, 5)
    kernels = [rng.randint(1, 6) for _ in range(depth)]
    dilations = [rng.randint(1, 5) for _ in range(depth)]
    net = nn.Sequential(
        *(
            nn.Conv1d(1, 1, k, dilation=d, padding="same", bias=False, dtype=torch.float64)
            for k, d in zip(kernels, dilations, strict=True)
        )
    )
    for parameter in net.parameters():
        nn.init.ones_(parameter)
    paths = path_counts(kernels, dilations)
    size = len(paths.counts)
    gradient = input_gradient(net, 4 * size, 2 * size).tolist()
    begin = 2 * size + paths.first
    assert gradient[begin : begin + size] == list(paths.counts)
    assert sum(map(bool, gradient)) == paths.used


def test_one_kernel_size_serves_every_layer():
    assert path_counts(3, [1, 2, 5]) == path_counts([3, 3, 3], [1, 2, 5])
    assert path_counts(3, []) == PathCounts(0, (1,))


def test_gridding_is_there_at_2_2_2_and_gone_at_1_2_3():
    holes = path_counts(3, [2, 2, 2])
    filled = path_counts(3, [1, 2, 3])
    assert len(holes.counts) == len(filled.counts) == 13
    assert (holes.used, filled.used) == (7, 13)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: Layer(0), ValueError, "kernel_size must be an integer of at least 1; got 0"),
        (lambda: Layer(3, stride=0), ValueError, "stride must be an integer of at least 1; got 0"),
        (
            lambda: Layer(3, dilation=0),
            ValueError,
            "dilation must be an integer of at least 1; got 0",
        ),
        (
            lambda: Layer(3, padding=-1),
            ValueError,
            "padding must be an integer of at least 0; got -1",
        ),
        (lambda: Layer(3.0), TypeError, "kernel_size must be an integer of at least 1; got 3.0"),
        (
            lambda: path_counts(3, [0]),
            ValueError,
            r"dilations\[0\] must be an integer of at least 1",
        ),
        (lambda: path_counts([3, 3], [1]), ValueError, "got 2 kernel sizes and 1 dilations"),
    ],
)
def test_bad_input_is_refused_by_name(call, error, message):
    with pytest.raises(error, match=message):
        call()
