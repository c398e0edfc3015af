"""Every block is exported and compiled once for pictures of any size, and any number of them."""

import io

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


def given(number, height, width):
    """A picture, and offsets and masks from elsewhere."""
    shapes = (number, 4, height, width), (number, 18, height, width), (number, 9, height, width)
    return tuple(torch.randn(shape) for shape in shapes)


@pytest.mark.parametrize("strict", [True, False])
def test_offsets_and_masks_from_elsewhere_are_exported_saved_and_loaded(strict):
    block = blocks.DeformConv2d(4, 6, 3, padding=1)
    program = export(block, given(2, 20, 24), dynamic_shapes=(SIZES,) * 3, strict=strict)
    file = io.BytesIO()
    torch.export.save(program, file)
    file.seek(0)
    graph = torch.export.load(file).module()
    for size in ((1, 33, 40), (3, 64, 65)):
        inputs = given(*size)
        torch.testing.assert_close(graph(*inputs), block(*inputs), rtol=1e-4, atol=1e-4)


@pytest.mark.filterwarnings(
    "ignore::torch.jit.TracerWarning", "ignore:.*torch.jit:DeprecationWarning"
)
def test_it_is_traced_as_older_programs_and_exporters_do(case):
    block = case.make().eval()
    traced = torch.jit.trace(block, torch.randn(2, case.in_channels, 8, 10))
    x = torch.randn(2, case.in_channels, 8, 10)
    torch.testing.assert_close(traced(x), block(x), rtol=1e-4, atol=1e-5)


def test_a_block_that_is_being_trained_is_exported_with_its_statistics():
    block = blocks.BasicBlock(4, 6, stride=2).train()
    graph = exported(block, torch.randn(2, 4, 8, 10))
    x = torch.randn(3, 4, 33, 20)
    torch.testing.assert_close(graph(x), block(x), rtol=1e-4, atol=1e-5)
    for name, buffer in block.named_buffers():
        torch.testing.assert_close(graph.get_buffer(name), buffer)


def computed_elsewhere(block, inputs):
    """Another program computes the same, from the block's ONNX, for inputs of other sizes."""
    import onnxruntime

    first = inputs(2, 20, 24)
    program = torch.onnx.export(block, first, dynamic_shapes=(SIZES,) * len(first))
    session = onnxruntime.InferenceSession(program.model_proto.SerializeToString())
    names = [each.name for each in session.get_inputs()]
    for size in ((1, 33, 40), (3, 7, 65)):
        tensors = inputs(*size)
        arrays = [tensor.numpy() for tensor in tensors]
        (out,) = session.run(None, dict(zip(names, arrays, strict=True)))
        torch.testing.assert_close(torch.from_numpy(out), block(*tensors), rtol=1e-4, atol=1e-4)


def pictures(channels):
    return lambda number, height, width: (torch.randn(number, channels, height, width),)


@pytest.mark.oracle
@torch.no_grad()
def test_onnx_of_a_block(case):
    computed_elsewhere(case.make().eval(), pictures(case.in_channels))


@pytest.mark.oracle
@torch.no_grad()
@pytest.mark.parametrize("settings", [{}, {"modulated": True, "groups": 2, "offset_groups": 2}])
def test_onnx_of_a_deformable_block(settings):
    computed_elsewhere(deformable(**settings), pictures(4))


@pytest.mark.oracle
@torch.no_grad()
def test_onnx_of_offsets_and_masks_from_elsewhere():
    computed_elsewhere(blocks.DeformConv2d(4, 6, 3, padding=1), given)


def graphs_of(block, channels, sizes=((2, 20, 24), (3, 33, 40), (4, 7, 65)), dynamic=True):
    """How many graphs are compiled for pictures of some sizes, whose outputs are the block's."""
    from torch._dynamo.testing import CompileCounter  # takes a second, which all would wait for

    torch.compiler.reset()
    graphs = CompileCounter()
    compiled = torch.compile(block, backend=graphs, dynamic=dynamic, fullgraph=True)
    for number, *size in sizes:
        x = torch.randn(number, channels, *size)
        torch.testing.assert_close(compiled(x), block(x), rtol=1e-4, atol=1e-4)
    return graphs.frame_count


def test_a_block_is_compiled_once_for_all_sizes(case):
    assert graphs_of(case.make().eval(), case.in_channels) == 1


@pytest.mark.parametrize("settings", [{}, {"modulated": True, "groups": 2, "offset_groups": 2}])
def test_a_deformable_block_is_compiled_once_for_all_sizes(settings):
    assert graphs_of(deformable(**settings), 4) == 1


MORE = ((2, 20, 24), (3, 33, 40), (4, 7, 65), (5, 64, 64), (2, 129, 6))


def test_who_says_nothing_of_sizes_gets_a_second_graph_and_no_third(case):
    """PyTorch takes the first size for the only one, and learns from the second that it is not."""
    assert graphs_of(case.make().eval(), case.in_channels, MORE, dynamic=None) <= 2


def test_a_deformable_block_of_single_pictures_is_compiled_once():
    assert graphs_of(deformable(), 4, [(1, *size) for _, *size in MORE]) == 1


def test_a_deformable_block_is_trained_at_many_sizes_in_one_graph_each_way():
    from torch._dynamo.testing import CompileCounterWithBackend

    torch.compiler.reset()
    block, graphs = deformable(modulated=True).train(), CompileCounterWithBackend("aot_eager")
    compiled = torch.compile(block, backend=graphs, dynamic=True, fullgraph=True)
    for number, *size in MORE:
        found = []
        x = torch.randn(number, 4, *size)
        for run in (compiled, block):
            block.zero_grad()
            run(x).square().sum().backward()
            found.append([parameter.grad for parameter in block.parameters()])
        for ours, plain in zip(*found, strict=True):
            torch.testing.assert_close(ours, plain, rtol=1e-3, atol=1e-3 * plain.abs().max())
    assert graphs.frame_count == 1
