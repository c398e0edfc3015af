import pytest
import torch
import torch.nn.functional as F

from convlessons.blocks import ShuffleUnit, channel_shuffle
from convlessons.blocks.shuffle import reshape_transpose_flatten

FORMATS = [torch.contiguous_format, torch.channels_last]


@pytest.mark.parametrize("memory_format", FORMATS)
@pytest.mark.parametrize("shuffle", [channel_shuffle, reshape_transpose_flatten])
@pytest.mark.parametrize(("channels", "groups"), [(12, 3), (12, 4), (8, 8), (5, 1), (240, 3)])
def test_channel_j_of_group_i_becomes_channel_i_of_group_j(
    shuffle, channels, groups, memory_format
):
    x = torch.randn(2, channels, 3, 5).to(memory_format=memory_format)
    out = shuffle(x, groups)
    n = channels // groups
    for i in range(groups):
        for j in range(n):
            assert torch.equal(out[:, j * groups + i], x[:, i * n + j])
    assert torch.equal(out, F.channel_shuffle(x, groups))
    assert out.is_contiguous(memory_format=memory_format)


@pytest.mark.parametrize("memory_format", FORMATS)
def test_its_derivative_is_the_shuffle_back(memory_format):
    x = torch.randn(2, 12, 3, 5, dtype=torch.float64).to(memory_format=memory_format)
    x.requires_grad_()
    upstream = torch.randn_like(x)
    (grad,) = torch.autograd.grad(channel_shuffle(x, 3), x, upstream)
    assert torch.equal(grad, channel_shuffle(upstream, 4))
    assert grad.is_contiguous(memory_format=memory_format)
    assert torch.autograd.gradcheck(lambda x: channel_shuffle(x, 3), x)
    assert torch.autograd.gradgradcheck(lambda x: channel_shuffle(x, 3) ** 2, x)


def test_a_shuffle_by_3_then_by_4_leaves_12_channels_as_they_were():
    x = torch.arange(12).view(1, 12, 1, 1)  # whole numbers are shuffled too
    assert channel_shuffle(x, 3).flatten().tolist() == [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]
    assert torch.equal(channel_shuffle(channel_shuffle(x, 3), 4), x)


@pytest.mark.parametrize("memory_format", FORMATS)
def test_other_devices_keep_the_memory_format(memory_format):
    x = torch.empty(2, 12, 3, 5, device="meta").to(memory_format=memory_format)
    assert channel_shuffle(x, 3).is_contiguous(memory_format=memory_format)
    assert channel_shuffle(x[:0], 3).shape == (0, 12, 3, 5)


def test_it_is_exported():
    class Layer(torch.nn.Module):
        def forward(self, x):
            return channel_shuffle(x, 3)

    x = torch.randn(2, 12, 3, 5)
    assert torch.equal(torch.export.export(Layer(), (x,)).module()(x), channel_shuffle(x, 3))


@pytest.mark.parametrize("groups", [0, -1, 5])
def test_groups_that_do_not_divide_the_channels_are_refused(groups):
    with pytest.raises(ValueError, match=f"got groups={groups}, channels=12"):
        channel_shuffle(torch.zeros(1, 12, 2, 2), groups)
    with pytest.raises(ValueError, match="4 dimensions"):
        channel_shuffle(torch.zeros(12, 2, 2), 3)


@pytest.mark.parametrize("stride", [1, 2])
def test_the_unit_written_out(stride):
    unit = ShuffleUnit(12, 12 * stride, groups=3, stride=stride).eval()
    for bn in (unit.bn1, unit.bn2, unit.bn3):
        bn.running_mean.uniform_(-0.5, 0.5)
    x = torch.randn(2, 12, 7, 7)
    out = unit.bn1(F.conv2d(x, unit.conv1.weight, groups=3)).relu()
    out = F.channel_shuffle(out, 3)
    out = unit.bn2(F.conv2d(out, unit.depthwise.weight, None, stride, 1, groups=out.shape[1]))
    assert out.min() < 0  # and no ReLU follows
    out = unit.bn3(F.conv2d(out, unit.conv3.weight, groups=3))
    expected = x + out if stride == 1 else torch.cat([F.avg_pool2d(x, 3, 2, 1), out], 1)
    torch.testing.assert_close(unit(x), expected.relu())


def test_the_bottleneck_is_a_quarter_of_the_output():
    unit = ShuffleUnit(24, 240, groups=3, stride=2, first_groups=1)
    assert unit.conv1.weight.shape == (60, 24, 1, 1)  # ungrouped: all 24 channels deep
    assert unit.depthwise.weight.shape == (60, 1, 3, 3)
    assert unit.conv3.weight.shape == (216, 20, 1, 1)  # 240 less the 24 that are handed on


def test_through_the_shuffle_every_group_reaches_every_other():
    unit = ShuffleUnit(36, 36, groups=3).eval()
    x = torch.randn(4, 36, 5, 5, requires_grad=True)
    (grad,) = torch.autograd.grad(unit(x)[:, :12].sum(), x)  # one group of outputs
    assert (grad.abs().amax((0, 2, 3)) > 0).all()


@pytest.mark.parametrize(
    ("args", "change", "message"),
    [
        ((12, 12), {"stride": 3}, "stride must be 1 or 2; got stride=3"),
        ((12, 24), {}, "out_channels must equal in_channels at stride 1"),
        ((12, 12), {"stride": 2}, "out_channels must exceed in_channels at stride 2"),
        ((18, 18), {}, "out_channels must be a multiple of 4; got out_channels=18"),
        ((20, 20), {}, "groups must divide in_channels; got groups=3, in_channels=20"),
        ((24, 24), {"groups": 4}, "groups must divide out_channels / 4; got groups=4"),
        (
            (10, 24),
            {"stride": 2, "first_groups": 1},
            "groups must divide in_channels; got groups=3",
        ),
    ],
)
def test_settings_that_do_not_fit_are_refused(args, change, message):
    with pytest.raises(ValueError, match=message):
        ShuffleUnit(*args, **change)
