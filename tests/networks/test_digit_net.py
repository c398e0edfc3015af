import pytest
import torch

from convlessons import costs
from convlessons.networks import digit_net
from convlessons.networks.digit_net import BLOCKS

every = pytest.mark.parametrize("block", BLOCKS)


@every
@pytest.mark.parametrize("width", [16, 32, 48])
def test_a_block_keeps_the_shape_and_everything_learns(block, width):
    x = torch.randn(2, width, 6, 5)
    assert BLOCKS[block](width)(x).shape == x.shape
    net = digit_net(block, width, num_classes=7)
    out = net(torch.randn(3, 1, 8, 8))
    assert out.shape == (3, 7)
    out.square().sum().backward()
    for name, parameter in net.named_parameters():
        assert parameter.grad is not None, name


@every
def test_only_the_block_differs(block):
    """Parameters and MACs of the net are the skeleton's and four times the block's."""
    C = 32
    large, small = (costs.count(BLOCKS[block](C), (1, C, size, size)) for size in (8, 4))
    counted = costs.count(digit_net(block, C), (1, 1, 8, 8))
    assert counted.params == 21 * C + 10 + 4 * large.params
    assert counted.macs == 9 * C * 64 + 10 * C + 2 * large.macs + 2 * small.macs


@every
def test_no_convolution_but_those_of_inception_and_the_offsets_has_a_bias(block):
    biased = [
        name
        for name, layer in digit_net(block).named_modules()
        if isinstance(layer, torch.nn.Conv2d) and layer.bias is not None
    ]
    assert (biased == []) == (block not in ("inception", "deformable"))
    assert all(".offset" in name for name in biased) or block == "inception"


def test_pairs_that_a_chapter_compares_differ_in_one_thing():
    def count(block):
        return costs.count(digit_net(block), (1, 1, 8, 8))

    assert count("stack") == count("residual")
    assert count("bottleneck") == count("residual_bottleneck")
    assert count("plain") == count("dilated")


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"block": "conv"}, ValueError, r"block must be one of \['plain', .*; got block='conv'"),
        ({"width": 24}, ValueError, "width must be a multiple of 16; got width=24"),
        ({"width": 0}, ValueError, "width must be an integer of at least 1; got 0"),
        ({"width": 16.0}, TypeError, "width must be an integer of at least 1; got 16.0"),
    ],
)
def test_bad_settings_are_refused(settings, error, message):
    with pytest.raises(error, match=message):
        digit_net(**settings)
