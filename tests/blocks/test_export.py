"""Every block is exported and compiled once for pictures of any size, and any number of them."""

import pytest
import torch
from torch import nn
from torch.export import Dim, export

from convlessons import blocks

pytestmark = pytest.mark.slow
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
    [{"stride": 2}, {"groups": 2, "offset_groups": 2, "modulated": True}],
    ids=str,
)
def test_a_deformable_block_is_exported_for_pictures_of_any_size(settings):
    block = deformable(**settings)
    graph = exported(block, torch.randn(2, 4, 20, 24))
    for size in ((1, 33, 40), (3, 64, 65), (2, 5, 130)):  # on both sides of powers of two
        x = torch.randn(size[0], 4, *size[1:])
        torch.testing.assert_close(graph(x), block(x), rtol=1e-4, atol=1e-4)


def computed_elsewhere(block, channels):
    """Another program computes the same, from the block's ONNX."""
    import onnxruntime

    program = torch.onnx.export(block, (torch.randn(2, channels, 20, 24),), dynamic_shapes=(SIZES,))
    session = onnxruntime.InferenceSession(program.model_proto.SerializeToString())
    for number, *size in ((1, 33, 40), (3, 7, 65)):
        x = torch.randn(number, channels, *size)
        (out,) = session.run(None, {session.get_inputs()[0].name: x.numpy()})
        torch.testing.assert_close(torch.from_numpy(out), block(x), rtol=1e-4, atol=1e-4)


@pytest.mark.oracle
@torch.no_grad()
def test_onnx_of_a_block(case):
    computed_elsewhere(case.make().eval(), case.in_channels)


@pytest.mark.oracle
@torch.no_grad()
@pytest.mark.parametrize("settings", [{}, {"modulated": True, "groups": 2, "offset_groups": 2}])
def test_onnx_of_a_deformable_block(settings):
    computed_elsewhere(deformable(**settings), 4)


def compiled_once(block, channels):
    """One graph for pictures of every size."""
    from torch._dynamo.testing import CompileCounter  # takes a second, which all would wait for

    torch.compiler.reset()
    graphs = CompileCounter()
    compiled = torch.compile(block, backend=graphs, dynamic=True, fullgraph=True)
    for number, *size in ((2, 20, 24), (3, 33, 40), (4, 7, 65)):
        x = torch.randn(number, channels, *size)
        torch.testing.assert_close(compiled(x), block(x), rtol=1e-4, atol=1e-4)
    assert graphs.frame_count == 1


def test_a_block_is_compiled_once_for_all_sizes(case):
    compiled_once(case.make().eval(), case.in_channels)


@pytest.mark.parametrize("settings", [{}, {"modulated": True, "groups": 2, "offset_groups": 2}])
def test_a_deformable_block_is_compiled_once_for_all_sizes(settings):
    compiled_once(deformable(**settings), 4)
