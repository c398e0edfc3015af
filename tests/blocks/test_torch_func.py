"""Every block and the deformable operator under `torch.func`, vectorised and derived."""

import pytest
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.autograd import forward_ad
from torch.func import (
    functional_call,
    functionalize,
    grad,
    hessian,
    jacfwd,
    jacrev,
    jvp,
    linearize,
    stack_module_state,
    vjp,
    vmap,
)
from torch.fx.experimental.proxy_tensor import make_fx
from torch.utils.checkpoint import checkpoint

from convlessons.blocks import (
    DeformableBlock,
    _contraction,
    channel_shuffle,
    deform_conv2d,
    grouped_conv2d,
)


def deformable(channels, masked=True):
    """Operands of two pictures: few channels are sampled by another way than many."""
    torch.manual_seed(0)
    operands = {
        "input": torch.randn(2, channels, 4, 3),
        "offset": torch.rand(2, 8, 3, 2) * 0.8 + 0.1,  # away from kinks
        "weight": torch.randn(2, channels, 2, 2),
        "mask": torch.rand(2, 4, 3, 2),
    }
    return [t.double() for name, t in operands.items() if masked or name != "mask"]


def operator(input, offset, weight, mask=None):
    return deform_conv2d(input, offset, weight, mask=mask)


def of_one(input, offset, weight, mask):
    return operator(input[None], offset[None], weight, mask[None])[0]


def energy(*operands):
    return operator(*operands).square().sum()


wide = pytest.mark.parametrize("channels", [3, 40])


@pytest.fixture(params=["few", "many", "many in parts"])
def channels(request, monkeypatch):
    """A number of channels that is sampled in each of the ways."""
    if request.param == "many in parts":
        monkeypatch.setattr(_contraction, "ENOUGH", 1)
    return 3 if request.param == "few" else 40


@wide
@pytest.mark.filterwarnings("error::UserWarning")
def test_gradients_of_each_sample_are_those_of_a_loop(channels):
    x, offset, weight, mask = deformable(channels)
    by_weight = grad(lambda w, *rest: of_one(rest[0], rest[1], w, rest[2]).square().sum())
    each = vmap(by_weight, (None, 0, 0, 0))(weight, x, offset, mask)
    for n in range(2):
        leaf = weight.clone().requires_grad_()
        energy(x[n : n + 1], offset[n : n + 1], leaf, mask[n : n + 1]).backward()
        torch.testing.assert_close(each[n], leaf.grad)


@wide
@pytest.mark.parametrize("dims", [(0, 0, None, 0), (None, 0, None, 0), (None, None, 0, None)])
def test_vmap_is_a_loop(channels, dims):
    x, offset, weight, mask = deformable(channels)
    full = [x, offset, torch.stack([weight, 2 * weight]), mask]
    given = [t if d == 0 else t[0] for t, d in zip(full, dims, strict=True)]
    loop = [
        of_one(*(t[n] if d == 0 else t for t, d in zip(given, dims, strict=True))) for n in (0, 1)
    ]
    torch.testing.assert_close(vmap(of_one, dims)(*given), torch.stack(loop))


@wide
def test_forward_mode_is_reverse_mode(channels):
    operands = deformable(channels)
    tangents = [torch.randn_like(t) for t in operands]
    _, moved = jvp(operator, tuple(operands), tuple(tangents))
    jacobians = jacrev(operator, (0, 1, 2, 3))(*operands)
    expected = sum(torch.tensordot(j, t, t.dim()) for j, t in zip(jacobians, tangents, strict=True))
    torch.testing.assert_close(moved, expected)
    torch.testing.assert_close(jacfwd(operator, 1)(*operands), jacobians[1])


@wide
def test_vmap_along_any_dimension_inside_another_and_in_chunks(channels):
    x, offset, weight, mask = deformable(channels)
    expected = operator(x, offset, weight, mask)
    last = vmap(of_one, (-1, 2, None, 1), 3)
    moved = last(x.movedim(0, -1), offset.movedim(0, 2), weight, mask.movedim(0, 1))
    torch.testing.assert_close(moved, expected.movedim(0, 3))
    chunked = vmap(of_one, (0, 0, None, 0), chunk_size=1)(x, offset, weight, mask)
    torch.testing.assert_close(chunked, expected)
    weights = torch.stack([weight, -weight])
    both = vmap(vmap(of_one, (0, 0, None, 0)), (None, None, 0, None))(x, offset, weights, mask)
    torch.testing.assert_close(both, torch.stack([expected, -expected]))


@wide
def test_a_product_with_the_hessian_needs_no_hessian(channels):
    """Forward over reverse mode, as optimisers and influence functions take it."""
    operands = deformable(channels)
    step = torch.randn_like(operands[2])
    slope = grad(energy, 2)
    _, product = jvp(lambda w: slope(*operands[:2], w, operands[3]), (operands[2],), (step,))
    # The energy is quadratic in the weights: its slope is linear.
    expected = slope(*operands[:2], step, operands[3])
    torch.testing.assert_close(product, expected)


def test_a_linearised_operator_and_a_pullback_are_used_more_than_once(channels):
    operands = deformable(channels)
    out, pull = vjp(operator, *operands)
    once, twice = pull(out), pull(2 * out)
    for one, two in zip(once, twice, strict=True):
        torch.testing.assert_close(2 * one, two)
    _, push = linearize(operator, *operands)
    tangents = [torch.randn_like(t) for t in operands]
    _, expected = jvp(operator, tuple(operands), tuple(tangents))
    torch.testing.assert_close(push(*tangents), expected)
    torch.testing.assert_close(push(*(2 * t for t in tangents)), 2 * expected)


def test_dual_numbers_are_forward_mode(channels):
    operands = deformable(channels)
    tangents = [torch.randn_like(t) for t in operands]
    _, expected = jvp(operator, tuple(operands), tuple(tangents))
    with forward_ad.dual_level():
        dual = map(forward_ad.make_dual, operands, tangents)
        value, moved = forward_ad.unpack_dual(operator(*dual))
    torch.testing.assert_close(value, operator(*operands))
    torch.testing.assert_close(moved, expected)


@wide
@pytest.mark.parametrize("reentrant", [True, False])
def test_what_is_computed_again_on_the_way_back_has_the_same_gradients(channels, reentrant):
    operands = [t.requires_grad_() for t in deformable(channels)]
    expected = torch.autograd.grad(energy(*operands), operands)
    checkpoint(operator, *operands, use_reentrant=reentrant).square().sum().backward()
    for operand, gradient in zip(operands, expected, strict=True):
        torch.testing.assert_close(operand.grad, gradient)


def test_several_gradients_of_the_output_at_once(channels):
    operands = [t.requires_grad_() for t in deformable(channels)]
    out = operator(*operands)
    grads = torch.randn(2, *out.shape, dtype=out.dtype)
    both = torch.autograd.grad(out, operands, grads, is_grads_batched=True, retain_graph=True)
    second = torch.autograd.grad(out, operands, grads[1])
    for together, alone in zip(both, second, strict=True):
        torch.testing.assert_close(together[1], alone)


@wide
@pytest.mark.parametrize("argument", [0, 1, 3])
def test_the_hessian_is_that_of_small_steps(channels, argument):
    operands = [t[:1] if i != 2 else t for i, t in enumerate(deformable(channels))]
    operands[0] = operands[0][:, :, :3, :3]
    operands[1], operands[3] = operands[1][..., :2, :2], operands[3][..., :2, :2]
    curved = hessian(energy, argument)(*operands)
    slope = grad(energy, argument)
    step = 1e-6 * torch.randn_like(operands[argument])
    near = [
        slope(*operands[:argument], operands[argument] + sign * step, *operands[argument + 1 :])
        for sign in (1, -1)
    ]
    expected = torch.tensordot(curved, step, step.dim())
    torch.testing.assert_close((near[0] - near[1]) / 2, expected, rtol=1e-5, atol=1e-10)
    torch.testing.assert_close(jacrev(jacrev(energy, argument), argument)(*operands), curved)


def test_a_third_derivative_of_few_channels_and_of_many():
    for channels in (3, 40):
        x, offset, weight = deformable(channels, masked=False)
        leaves = [t.requires_grad_() for t in (x[:1, :, :2, :2], offset[:1, :, :1, :1], weight[:1])]
        first = lambda *t: torch.autograd.grad(energy(*t).square(), t, create_graph=True)  # noqa: E731
        assert torch.autograd.gradgradcheck(first, leaves, fast_mode=True)


def test_where_gradients_are_off_forward_mode_and_mapping_are_not(channels):
    x, offset, weight = deformable(channels, masked=False)
    with torch.no_grad(), forward_ad.dual_level():
        moved = forward_ad.unpack_dual(operator(forward_ad.make_dual(x, x), offset, weight)).tangent
    torch.testing.assert_close(moved, operator(x, offset, weight), msg="it is linear in pictures")
    with torch.inference_mode():
        mapped = vmap(operator, (None, 0, None))(x, torch.stack((offset, 2 * offset)), weight)
        torch.testing.assert_close(mapped[1], operator(x, 2 * offset, weight))


def test_a_graph_of_the_gradients_computes_them(channels):
    slopes = grad(energy, (0, 1, 2, 3))
    operands = deformable(channels)
    traced = make_fx(slopes)(*operands)
    for found, expected in zip(traced(*operands), slopes(*operands), strict=True):
        torch.testing.assert_close(found, expected)


def test_made_functional_it_is_the_same_and_so_is_a_graph_of_that(channels):
    operands = deformable(channels)
    for run in (operator, grad(energy, 1)):
        expected, functional = run(*operands), functionalize(run)
        torch.testing.assert_close(functional(*operands), expected)
        torch.testing.assert_close(make_fx(functional)(*operands)(*operands), expected)


def test_shapes_of_all_gradients_are_known_without_numbers(channels):
    """As tools that foresee a network's memory ask for them."""
    with FakeTensorMode():
        operands = [t.requires_grad_() for t in deformable(channels)]
        first = torch.autograd.grad(energy(*operands), operands, create_graph=True)
        second = torch.autograd.grad(sum(each.square().sum() for each in first), operands)
    for each in (first, second):
        assert [g.shape for g in each] == [t.shape for t in operands]


def test_an_error_of_the_derivative_itself_is_not_passed_over(monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("out of memory")

    operands = [t.requires_grad_() for t in deformable(40)]
    monkeypatch.setattr(torch.sparse, "sampled_addmm", broken)
    with pytest.raises(RuntimeError, match="out of memory"):
        energy(*operands).backward()


def test_gradients_of_each_sample_through_every_block(case):
    block = case.make().double().eval()  # statistics of a batch are of no one sample
    x = case.input(5).double()
    parameters = {name: p.detach() for name, p in block.named_parameters()}

    def loss(parameters, x):
        return functional_call(block, parameters, (x[None],)).square().sum()

    each = vmap(grad(loss), (None, 0))(parameters, x)
    together = torch.autograd.grad(block(x).square().sum(), list(block.parameters()))
    for name, expected in zip(parameters, together, strict=True):
        torch.testing.assert_close(each[name].sum(0), expected)


def test_forward_mode_and_an_ensemble_of_every_block(case):
    block, x = case.make().double().eval(), case.input(3).double()[:1]
    value, moved = jvp(block, (x,), (x,))
    torch.testing.assert_close(value, block(x))
    step = 1e-6 * x
    torch.testing.assert_close(
        (block(x + step) - block(x - step)) / 2e-6, moved, rtol=1e-4, atol=1e-6
    )
    parameters = {
        name: torch.stack([p.detach(), -p.detach()]) for name, p in block.named_parameters()
    }
    both = vmap(lambda p: functional_call(block, p, (x,)))(parameters)
    torch.testing.assert_close(both[0], block(x))


def test_the_deformable_block_learns_sample_by_sample():
    torch.manual_seed(0)
    block = DeformableBlock(4, 6, modulated=True).double()
    torch.nn.init.normal_(block.offset.weight, 0, 0.1)
    x = torch.randn(3, 4, 5, 5).double()
    parameters = dict(block.named_parameters())
    loss = lambda p, x: functional_call(block, p, (x[None],)).square().sum()  # noqa: E731
    each = vmap(grad(loss), (None, 0))(parameters, x)
    together = torch.autograd.grad(block(x).square().sum(), list(parameters.values()))
    for name, expected in zip(parameters, together, strict=True):
        torch.testing.assert_close(each[name].sum(0), expected)


def test_functions_keep_the_memory_format_inside_vmap():
    x = torch.randn(2, 3, 4, 5, 5).permute(0, 1, 3, 4, 2).contiguous().permute(0, 1, 4, 2, 3)
    weight = torch.randn(4, 2, 3, 3)
    shuffled = vmap(lambda x: channel_shuffle(x, 2))(x)
    assert torch.equal(shuffled[1], channel_shuffle(x[1], 2))
    grouped = vmap(lambda x: grouped_conv2d(x, weight, groups=2))(x)
    torch.testing.assert_close(grouped[1], grouped_conv2d(x[1], weight, groups=2))


def test_an_ensemble_of_deformable_blocks_is_one_call():
    torch.manual_seed(0)
    blocks = [DeformableBlock(4, 6, modulated=True).double() for _ in range(3)]
    for block in blocks:
        torch.nn.init.normal_(block.offset.weight, 0, 0.1)
    x = torch.randn(2, 4, 5, 5).double()
    parameters, buffers = stack_module_state(blocks)
    together = vmap(lambda p, b: functional_call(blocks[0], (p, b), (x,)))(parameters, buffers)
    torch.testing.assert_close(together, torch.stack([block(x) for block in blocks]))
