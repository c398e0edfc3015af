"""What holds for every block: where it runs, what it keeps, and what it refuses."""

import copy
import io

import pytest
import torch
from torch import nn

from convlessons import blocks

CHANNELS_LAST = torch.channels_last


def test_it_is_trained(case):
    block = case.make()
    x = case.input().requires_grad_()
    before = x.detach().clone()
    block(x).square().sum().backward()
    assert torch.equal(x, before)  # nothing is done in place to the caller's tensor
    assert x.grad.abs().sum() > 0
    for name, parameter in block.named_parameters():
        assert parameter.grad is not None, name


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_it_keeps_the_dtype(case, dtype):
    assert case.make().to(dtype)(case.input().to(dtype)).dtype == dtype


def test_it_is_autocast(case):
    block = case.make()
    with torch.autocast("cpu", torch.bfloat16):
        for x in (case.input(), case.input().bfloat16()):  # from outside, and from a layer before
            assert block(x).isfinite().all()


def test_it_keeps_channels_last(case):
    block = case.make().eval()
    x = case.input()
    out = block(x.to(memory_format=CHANNELS_LAST))
    assert out.is_contiguous(memory_format=CHANNELS_LAST)
    torch.testing.assert_close(out, block(x))


@pytest.mark.parametrize("size", [1, 9])
def test_it_takes_an_empty_batch_and_a_single_pixel(case, size):
    block = case.make().eval()
    x = case.input(size)
    assert block(x[:0]).shape == (0, *block(x).shape[1:])


def test_it_lives_on_the_meta_device(case):
    with torch.device("meta"):
        block = case.make().eval()
    assert block(case.input().to("meta")).shape == case.make().eval()(case.input()).shape


def test_it_is_copied_and_saved(case):
    block, x = case.make().eval(), case.input()
    buffer = io.BytesIO()
    torch.save(block, buffer)
    buffer.seek(0)
    for twin in (copy.deepcopy(block), torch.load(buffer, weights_only=False)):
        assert torch.equal(twin(x), block(x))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_it_runs_on_cuda(case):
    block, x = case.make().eval(), case.input()
    expected = block(x)
    torch.testing.assert_close(block.cuda()(x.cuda()).cpu(), expected, rtol=1e-3, atol=1e-3)


def test_it_refuses_input_that_does_not_fit(case):
    block, x = case.make(), case.input()
    with pytest.raises(ValueError, match=r"4 dimensions.*got shape \[\d+, 9, 9\]"):
        block(x[0])
    with pytest.raises(ValueError, match=rf"must have {case.in_channels} channels"):
        block(torch.cat([x, x], 1))
    with pytest.raises(TypeError, match=r"weights' dtype, torch.float32; got torch.float64"):
        block(x.double())
    with pytest.raises(TypeError, match=r"weights' dtype, torch.float32; got torch.float64"):
        block.to("meta")(x.to("meta", torch.float64))
    block = case.make()
    with pytest.raises(ValueError, match=r"weights' device, cpu; got x on meta"):
        block(x.to("meta"))


def test_it_refuses_channels_that_are_no_positive_integers(case):
    channels, *rest = case.make.args
    make = case.make.func
    with pytest.raises(ValueError, match="an integer of at least 1; got 0"):
        make(0, *rest, **case.make.keywords)
    for wrong in (channels + 0.5, float(channels), True):
        with pytest.raises(TypeError, match=f"an integer of at least 1; got {wrong}"):
            make(wrong, *rest, **case.make.keywords)


@pytest.mark.slow
def test_a_network_of_blocks_is_compiled():
    """One for all: compiling is slow, and no block keeps the graph from being whole."""
    network = nn.Sequential(
        blocks.Bottleneck(12, 6, 12, attention_layer=lambda c: blocks.SqueezeExcitation(c, 4)),
        blocks.ShuffleUnit(12, 24, stride=2),
        blocks.DepthwiseSeparableConv2d(24, 8),
    ).eval()
    x = torch.randn(2, 12, 8, 8)
    torch.compiler.reset()  # sizes that other tests compiled would make these variable
    compiled = torch.compile(network, fullgraph=True)
    torch.testing.assert_close(compiled(x), network(x), rtol=1e-4, atol=1e-5)
