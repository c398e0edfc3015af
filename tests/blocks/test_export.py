"""Every block is exported for pictures of any height and width, and any number of them."""

import pytest
import torch
from torch import nn
from torch.export import Dim, export

from convlessons import blocks

SIZES = {0: Dim("batch"), 2: Dim("height", min=4, max=4096), 3: Dim("width", min=4, max=4096)}


def exported(block, x):
    return export(block, (x,), dynamic_shapes=(SIZES,)).module()


def deformable(**settings):
    torch.manual_seed(0)
    block = blocks.DeformableBlock(4, 6, **settings).eval()
    nn.init.normal_(block.offset.weight, 0, 0.3)
    return block


def test_it_is_exported_for_pictures_of_any_size(case):
    block = case.make().eval()
    graph = exported(block, torch.randn(2, case.in_channels, 8, 10))
    for size in ((1, 7, 12), (3, 33, 20)):
        x = torch.randn(size[0], case.in_channels, *size[1:])
        torch.testing.assert_close(graph(x), block(x), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    "settings",
    [{}, {"modulated": True}, {"stride": 2}, {"groups": 2, "offset_groups": 2, "modulated": True}],
    ids=str,
)
def test_a_deformable_block_is_exported_for_pictures_of_any_size(settings):
    block = deformable(**settings)
    graph = exported(block, torch.randn(2, 4, 20, 24))
    for size in ((1, 33, 40), (3, 64, 65), (2, 5, 130)):  # on both sides of powers of two
        x = torch.randn(size[0], 4, *size[1:])
        torch.testing.assert_close(graph(x), block(x), rtol=1e-4, atol=1e-4)
