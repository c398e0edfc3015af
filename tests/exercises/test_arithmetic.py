import itertools

import pytest
import torch
import torch.nn.functional as F

from convlessons import costs, plain
from convlessons.exercises import Outcome, arithmetic


def test_the_four_windows_are_pytorchs():
    picture, kernel = (
        torch.tensor([[each]]).float() for each in (arithmetic.PICTURE, arithmetic.KERNEL)
    )
    assert F.conv2d(picture, kernel, stride=2)[0, 0].tolist() == arithmetic.outputs()


def test_what_is_left_over_is_what_can_be_cut_off_without_a_change():
    for size, k, s, p, d in itertools.product((5, 8, 9), (1, 2, 3), (1, 2, 3, 4), (0, 1), (1, 2)):
        left = arithmetic.left_over(size, k, s, p, d)
        outputs = plain.output_size(size, k, s, p, d)
        assert plain.output_size(size + s - 1 - left, k, s, p, d) == outputs
        assert plain.output_size(size + s - left, k, s, p, d) == outputs + 1


def test_the_padding_keeps_the_size():
    for k, d in itertools.product((1, 3, 5, 7), (1, 2, 3)):
        p = arithmetic.padding_that_keeps(k, d)
        assert plain.output_size(20, k, 1, p, d) == 20


def test_the_factors_are_those_of_counted_layers():
    def macs(c=8, k=3, s=1, size=16):
        return costs.conv2d(c, c, k, size, stride=s, padding=k // 2, bias=False).macs

    changed = [macs(size=32), macs(c=16), macs(k=5), macs(s=2)]
    assert [each / macs() for each in changed] == pytest.approx(arithmetic.factors())


def test_a_layer_is_right_exactly_if_every_cell_has_a_gradient():
    right = 0
    for k, s, p in itertools.product(range(1, 9), range(1, 6), range(5)):
        x = torch.zeros(1, 1, 32, requires_grad=True)
        y = F.conv1d(x, torch.ones(1, 1, k), stride=s, padding=p)
        y.sum().backward()
        keeps = k <= arithmetic.LARGEST and y.shape[-1] == 8 and bool((x.grad > 0).all())
        outcome = arithmetic.stem.check([k, s, p]).outcome
        assert outcome is (Outcome.CORRECT if keeps else Outcome.WRONG), (k, s, p)
        right += keeps
    assert right > 5


@pytest.mark.parametrize(
    ("layer", "message", "suggestion"),
    [
        ([3, 4, 1], "no window reads the cell at index 2", "step is longer"),
        ([3, 2, 1], "turns 32 cells into 16", "Stride 2 halves"),
        ([5, 4, 4], "turns 32 cells into 9", "hardly any"),
        ([7, 7, 11], "turns 32 cells into 7", ""),
        ([8, 4, 2], "8 taps: too many", ""),
        ([4, 0, 0], "0 is too small", ""),
        ([4, 4], "a list of 3 whole numbers", ""),
        ([4, 4.5, 0], "no whole number", ""),
    ],
)
def test_a_layer_is_told_which_rule_it_breaks(layer, message, suggestion):
    result = arithmetic.stem.check(layer)
    assert result.outcome is Outcome.WRONG
    assert message in result.message
    assert suggestion in result.suggestion
    assert bool(suggestion) == bool(result.suggestion)


def test_the_built_convolution_commutes_and_is_the_transposed_operator():
    for picture, kernel in arithmetic._pictures():
        built = arithmetic.true_convolution(picture, kernel)
        assert built == arithmetic.true_convolution(kernel, picture)
        x, w = (torch.tensor([[each]]) for each in (picture, kernel))
        assert torch.equal(torch.tensor([[built]]), F.conv_transpose2d(x, w))
