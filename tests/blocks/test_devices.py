"""Blocks on devices that are not at hand: none of these tests needs one.

Apple's MPS knows no double precision, and whoever makes a tensor without saying where makes it on
another device than the input's. Both are seen here without such a device: every operator is
watched, and what is made without a device goes to meta, where nothing meets the processor's.
"""

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from convlessons import networks
from convlessons.blocks import _contraction, deform_conv2d


class WithoutDoubles(TorchDispatchMode):
    """A device that has no double precision: it says so of the first operator that makes some."""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        for leaf in tree_leaves((args, kwargs, out)):
            if isinstance(leaf, torch.Tensor) and leaf.dtype in (torch.float64, torch.complex128):
                raise TypeError(f"{func}: this device has no {leaf.dtype}")
        return out


def test_the_guard_sees_doubles():
    with WithoutDoubles(), pytest.raises(TypeError, match=r"no torch\.float64"):
        torch.ones(2).double()


def trained(run, *inputs):
    """A forward pass and its way back."""
    with torch.enable_grad():
        run(*inputs).square().sum().backward()


# Channels, height and width, output channels, groups: each way of computing, and a large picture.
DEFORMABLE = {
    "few channels": (2, (9, 9), 3, 1),
    "few channels of a large picture": (1, (3, 600), 1, 1),
    "many channels": (40, (9, 9), 4, 2),
    "many channels in parts": (64, (32, 33), 4, 1),
}


def operands(channels, size, out, groups, dtype, spread):
    torch.manual_seed(0)
    given = [
        torch.randn(1, channels, *size, dtype=dtype),
        spread * torch.randn(1, 18, *size, dtype=dtype).clamp(-3, 3),
        torch.randn(out, channels // groups, 3, 3, dtype=dtype),
        torch.randn(out, dtype=dtype),
        torch.rand(1, 9, *size, dtype=dtype),
    ]
    return [tensor.requires_grad_() for tensor in given]


def deformed(input, offset, weight, bias, mask):
    return deform_conv2d(input, offset, weight, bias, padding=1, mask=mask)


@pytest.mark.parametrize(
    ("dtype", "spread"),
    [(torch.float32, 1.5), (torch.float32, 1e30), (torch.float16, 1.5), (torch.bfloat16, 1.5)],
)
@pytest.mark.parametrize("shape", DEFORMABLE.values(), ids=DEFORMABLE)
def test_the_deformable_operator_needs_no_double_precision(shape, dtype, spread):
    given = operands(*shape, dtype, spread)
    with WithoutDoubles():
        trained(deformed, *given)


@pytest.mark.parametrize("shape", DEFORMABLE.values(), ids=DEFORMABLE)
def test_the_deformable_operator_makes_its_tensors_where_the_input_is(shape):
    given = operands(*shape, torch.float32, 1.5)
    with torch.device("meta"):  # where everything goes that is made without a device
        trained(deformed, *given)
    assert all(tensor.grad.device.type == "cpu" for tensor in given)


@pytest.mark.parametrize("shape", DEFORMABLE.values(), ids=DEFORMABLE)
def test_a_device_without_sparse_tensors_has_the_same_derivatives(shape, monkeypatch):
    given = operands(*shape, torch.float32, 1.5)

    def twice():
        slope = torch.autograd.grad(deformed(*given).square().sum(), given[1], create_graph=True)
        return torch.autograd.grad(slope[0].sum(), given[:3], retain_graph=True)

    asked = []

    def unknown(*_, **__):
        asked.append(True)
        raise NotImplementedError("Could not run 'aten::sampled_addmm' on 'SparseCsrMPS'")

    expected = twice()
    monkeypatch.setattr(torch.sparse, "sampled_addmm", unknown)
    for ours, theirs in zip(twice(), expected, strict=True):
        scale = theirs.abs().max().item()
        torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-4 * scale)
    assert asked


def test_each_way_of_computing_is_among_these(monkeypatch):
    ways = []
    for name in ("_by_channel", "_by_pixel", "_InParts"):
        way = getattr(_contraction, name)
        run = way.apply if name == "_InParts" else way

        def noted(*given, name=name, run=run):
            ways.append(name)
            return run(*given)

        seen = type("Seen", (), {"apply": staticmethod(noted)}) if run is not way else noted
        monkeypatch.setattr(_contraction, name, seen)
    for shape in DEFORMABLE.values():
        deformed(*operands(*shape, torch.float32, 1.5))
    assert set(ways) == {"_by_channel", "_by_pixel", "_InParts"}


def test_a_block_needs_no_double_precision(case):
    block, x = case.make(), case.input().requires_grad_()
    with WithoutDoubles():
        trained(block, x)


def test_a_block_makes_its_tensors_where_its_input_is(case):
    block, x = case.make(), case.input().requires_grad_()
    with torch.device("meta"):
        trained(block, x)
    assert x.grad.device.type == "cpu"


def test_a_block_is_made_without_double_precision_and_where_it_is_said(case):
    with WithoutDoubles(), torch.device("meta"):
        block = case.make()
    # The factory of the case fills the deformable layers with numbers; on meta they have none.
    assert {tensor.device.type for tensor in block.state_dict().values()} == {"meta"}


@pytest.mark.parametrize("make", [lambda: networks.context_module(4), networks.digit_net])
def test_a_small_network_is_made_and_trained_without_double_precision(make):
    with WithoutDoubles():
        network = make()
        weight = next(p for p in network.parameters() if p.ndim == 4)
        trained(network, torch.randn(2, weight.shape[1], 16, 16))


def test_a_default_of_double_precision_changes_no_block(case):
    """A notebook that computes in double precision may hold a network that does not."""
    block, x = case.make().eval(), case.input()
    expected = block(x)
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        with WithoutDoubles():
            assert torch.equal(block(x), expected)
    finally:
        torch.set_default_dtype(before)
