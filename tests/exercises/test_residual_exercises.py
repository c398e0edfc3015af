import pytest
import torch
from torch import nn

from convlessons import networks
from convlessons.blocks import BasicBlock
from convlessons.exercises import residual


@pytest.mark.parametrize(
    ("build", "stages", "layers"),
    [
        (networks.resnet18, [2, 2, 2, 2], 2),
        (networks.resnet50, [3, 4, 6, 3], 3),
        (networks.resnet101, [3, 4, 23, 3], 3),
    ],
)
def test_the_depth_is_that_of_the_networks(build, stages, layers):
    with torch.device("meta"):
        net = build()
    counted = [
        name
        for name, layer in net.named_modules()
        if isinstance(layer, nn.Conv2d | nn.Linear) and "downsample" not in name
    ]
    assert residual.resnet_depth(stages, layers) == len(counted)


def test_the_paths_are_those_of_blocks_that_multiply():
    """With branches that multiply by t, the network multiplies by (1 + t)^n = Σ paths · t^taken."""
    counts = residual.paths_by_length(9)
    for t in (0.5, 1, 2, -1):
        assert sum(count * t**taken for taken, count in enumerate(counts)) == (1 + t) ** 9


def test_independent_branches_grow_as_the_exercise_says():
    torch.manual_seed(0)
    x = torch.randn(200_000)
    for _ in range(27):
        x = x + x.std() * torch.randn_like(x)
    assert x.std().item() == pytest.approx(residual.growth(), rel=0.05)


def test_the_built_block_has_the_weights_and_the_shape_of_a_basic_block():
    block, x = BasicBlock(4, 4), torch.randn(2, 4, 6, 6)
    out = residual.pre_activation_block(x, block.conv1.weight, block.conv2.weight)
    assert out.shape == block(x).shape
    zero = torch.zeros_like(block.conv2.weight)
    assert torch.equal(residual.pre_activation_block(x, block.conv1.weight, zero), x)
