"""Arms differ in what is tried and in nothing else: sizes, fields and data are what is said."""

import pytest
import torch
from torch import nn

from convlessons.blocks import DeformableBlock
from convlessons.experiments import (
    attention,
    blocks,
    dense,
    groups,
    learning,
    marks,
    offsets,
    products,
    quarters,
    separable,
    stacks,
    waists,
)
from convlessons.networks.digit_net import BLOCKS


def params(net):
    return sum(p.numel() for p in net.parameters())


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


def field(layers, size=41):
    """Cells along a side that the middle output reads, by the gradient of weights of 1."""
    net = nn.Sequential(
        *[each for each in layers if not isinstance(each, nn.BatchNorm2d | nn.ReLU)]
    )
    for p in net.parameters():
        nn.init.constant_(p, 1.0)
    channels = next(each.in_channels for each in net if isinstance(each, nn.Conv2d))
    x = torch.zeros(1, channels, size, size, requires_grad=True)
    out = net(x)
    out[0, 0, out.shape[2] // 2, out.shape[3] // 2].backward()
    reached = x.grad[0, 0].ne(0)
    assert torch.equal(reached.any(0), reached.any(1))
    rows = reached.any(1).nonzero().flatten()
    return int(rows[-1] - rows[0]) + 1


def test_designs_in_groups_have_about_as_many_parameters_as_the_narrow_one():
    sizes = {name: params(groups.small_net(*arm)) for name, arm in groups.EXPERIMENT.arms.items()}
    narrow, wide, wider, cut, half = sizes.values()
    assert max(narrow, wide, wider) < 1.15 * min(narrow, wide, wider)
    assert cut < narrow / 2
    assert half < wide


@pytest.mark.parametrize("kernels", [(3, 3), (5,), (2, 2, 2, 2)])
def test_every_stack_sees_five_by_five(kernels):
    layers = stacks.layers(kernels, relu_between=True)
    assert field(layers) == 5
    assert nn.Sequential(*layers)(torch.rand(2, stacks.CHANNELS, 8, 8)).shape[2:] == (8, 8)


def test_the_linear_stack_lacks_the_relus_between_and_nothing_else():
    with_relu, without = (stacks.small_net((3, 3), relu) for relu in (True, False))
    assert params(with_relu) == params(without)
    counts = [sum(isinstance(m, nn.ReLU) for m in net.modules()) for net in (with_relu, without)]
    assert counts == [4, 2]


def test_a_waist_is_as_narrow_as_it_says():
    for waist in (32, 16, 8, 4, 2):
        inner = [
            m.out_channels for m in waists.small_net(waist)[3].modules() if isinstance(m, nn.Conv2d)
        ]
        assert inner == [waist, waist, 32]


def test_the_wider_separable_net_has_the_size_of_the_standard_one():
    standard, narrow, wide, once = (
        params(separable.small_net(*arm)) for arm in separable.EXPERIMENT.arms.values()
    )
    assert wide == pytest.approx(standard, rel=0.05)
    assert narrow < standard / 2
    assert narrow - once == 2 * 2 * 12  # a normalisation of 12 channels in each of two blocks


def test_a_block_that_is_normalised_once_starts_with_the_same_kernels():
    def kernels(arm):
        torch.manual_seed(0)
        net = separable.small_net(*separable.EXPERIMENT.arms[arm])
        return [layer.weight for layer in net.modules() if isinstance(layer, torch.nn.Conv2d)]

    once, twice = kernels("separable, one norm, 12 wide"), kernels("separable, 12 wide")
    torch.testing.assert_close(once, twice)


def test_half_of_the_products_variance_lies_across_the_groups():
    x, y = products.draw(generator(), 50_000)
    assert y.var().item() == pytest.approx(1, abs=0.03)
    group = [c // (products.CHANNELS // products.GROUPS) for c in range(products.CHANNELS)]
    assert all(group[a] == group[b] for a, b in products.INSIDE)
    assert all(group[a] != group[b] for a, b in products.ACROSS)
    inside = sum(x[:, [a]] * x[:, [b]] for a, b in products.INSIDE) / 6**0.5
    assert inside.var().item() == pytest.approx(0.5, abs=0.03)


def test_without_mixing_a_group_never_sees_another():
    x = torch.randn(1, 12, 1, 4)
    other = x.clone()
    other[:, 4:8] += 1  # the second group
    layers = products.small_net(nn.Identity)[:-1]
    with torch.no_grad():
        changed = (layers(x) != layers(other)).any(-1).flatten()
    assert changed[16:32].any()
    assert not changed[:16].any()
    assert not changed[32:].any()


def test_quarters_keep_the_pixels_of_a_quarter_together():
    image = torch.arange(64.0).view(1, 1, 8, 8)
    assert quarters.quarters(image)[0, :16].flatten().tolist() == [
        8 * row + column for row in range(4) for column in range(4)
    ]


def test_the_gates_rival_has_exactly_their_size():
    gates, rival = (
        params(attention.small_net(middle)) for middle in (attention.gates(2), attention.pointwise)
    )
    assert gates == rival


def test_one_copy_in_four_is_nearly_clean():
    images = torch.rand(500, 1, 8, 8)
    copies, levels = attention.noisy_copies(images, generator())
    assert (levels == attention.CLEAN).sum(1).min() == 1
    assert levels.max() <= attention.LOUDEST
    spread = (copies - images).std((2, 3))
    assert torch.corrcoef(torch.stack((spread.flatten(), levels.flatten())))[0, 1] > 0.97


@pytest.mark.parametrize("side", [1, 2, 3])
def test_half_of_the_answers_are_yes_and_marks_have_their_side(side):
    x, y = marks.fields(side, 400, generator())
    inner = y[..., 6:-6, 6:-6]
    assert inner.mean().item() == pytest.approx(0.5, abs=0.05)
    eroded = 1 - torch.nn.functional.max_pool2d(1 - x, side, 1)  # where a whole mark fits
    padded = torch.nn.functional.pad(eroded, [side - 1] * 4)
    again = torch.nn.functional.max_pool2d(padded, side, 1)
    # away from the border a field is made of whole marks and nothing else
    assert torch.equal(again[..., 3:-3, 3:-3], x[..., 3:-3, 3:-3])


def test_dense_nets_have_the_same_weights_and_the_fields_they_claim():
    arms = dense.EXPERIMENT.arms
    assert len({params(dense.small_net(layers)) for layers in arms.values()}) == 1
    fields = [
        field([layer for layer in dense.small_net(layers) if not isinstance(layer, nn.Upsample)])
        for layers in arms.values()
    ]
    assert fields == [21, 21, 11]
    x, answers = dense.pictures(3, generator())
    for layers in arms.values():
        assert dense.small_net(layers)(x).shape == (3, 2, *answers.shape[1:])


def test_overlap_is_intersection_over_union():
    answers = torch.tensor([[0, 0, 1, 1]])
    assert dense.overlap(answers, answers) == 1
    guesses = torch.tensor([[0, 1, 1, 1]])
    assert dense.overlap(guesses, answers) == pytest.approx((1 / 2 + 2 / 3) / 2)


def test_offsets_that_are_held_still_learn_one_shift_for_all_places():
    arm = offsets.EXPERIMENT.arms["offsets the same everywhere"]
    net = offsets.train(arm, seed=0, steps=3)
    blocks = [layer for layer in net if isinstance(layer, DeformableBlock)]
    assert len(blocks) == 2
    for block in blocks:
        assert block.offset.weight.eq(0).all()
        assert block.offset.bias.ne(0).any()
    assert params(net) == params(offsets.network(offsets.ARMS["deformable"]))


def test_a_seed_settles_split_and_training():
    first, again, other = (learning.split(seed) for seed in (0, 0, 1))
    assert torch.equal(first.train_images, again.train_images)
    assert not torch.equal(first.train_images, other.train_images)
    figures = [groups.EXPERIMENT.figures("half: 8 channels, G = 1", 0, [5])[0] for _ in range(2)]
    assert figures[0]["loss"] == figures[1]["loss"]


def test_every_block_of_the_skeleton_is_an_arm_and_learns():
    assert list(blocks.EXPERIMENT.arms) == list(BLOCKS)
    (figures,) = blocks.EXPERIMENT.figures("plain", 0, [30])
    assert figures["accuracy"] > 0.3
