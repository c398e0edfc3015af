import itertools

import pytest
import torch

from convlessons import receptive
from convlessons.exercises import Outcome, dilated

STACKS = [(k, list(rates)) for k in (2, 3, 5) for rates in itertools.product((1, 2, 5), repeat=2)]


@pytest.mark.parametrize("k", [1, 2, 3, 7])
@pytest.mark.parametrize("d", [1, 2, 5])
def test_the_kernels_extent_is_the_packages(k, d):
    assert dilated.effective_kernel_size(k, d) == receptive.Layer(k, dilation=d).extent


@pytest.mark.parametrize(("k", "rates"), STACKS)
def test_field_and_paths_are_the_packages(k, rates):
    layers = [receptive.Layer(k, dilation=d) for d in rates]
    assert dilated.receptive_field_size(k, rates) == receptive.receptive_field(layers).size
    assert tuple(dilated.path_counts(k, rates)) == receptive.path_counts(k, rates).counts


def test_the_reached_cells_are_where_pytorch_has_a_gradient():
    layer = torch.nn.Conv1d(1, 1, 3, padding=2, dilation=2, bias=False)
    torch.nn.init.ones_(layer.weight)
    x = torch.zeros(1, 1, 31, requires_grad=True)
    layer(layer(layer(x)))[0, 0, 15].backward()
    assert dilated.reached_offsets() == (x.grad[0, 0].nonzero().flatten() - 15).tolist()


def test_the_built_convolution_trains_like_pytorchs():
    x, weight, d = dilated._small_convolutions()[2]
    own, theirs = weight.clone().requires_grad_(), weight.clone().requires_grad_()
    dilated.by_lattices(x, own, d).square().sum().backward()
    dilated._by_pytorch(x, theirs, d).square().sum().backward()
    torch.testing.assert_close(own.grad, theirs.grad, rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("rates", [[1, 2, 5], [5, 2, 1], (1, 3, 9), [1, 1, 6][::-1], [2, 1, 7]])
def test_every_design_that_keeps_the_rules_is_right_whoever_thought_of_it(rates):
    counts = receptive.path_counts(3, rates).counts
    keeps = 0 not in counts and len(counts) >= dilated.FIELD
    outcome = dilated.no_holes.check(rates).outcome
    assert outcome is (Outcome.CORRECT if keeps else Outcome.WRONG)


def test_more_than_ten_designs_are_right():
    right = (
        rates
        for rates in itertools.product(range(1, 10), repeat=3)
        if dilated.no_holes.check(list(rates)).outcome is Outcome.CORRECT
    )
    assert len(list(itertools.islice(right, 11))) == 11


@pytest.mark.parametrize(
    ("rates", "message", "suggestion"),
    [
        ([3, 3, 3], "[3, 3, 3] sees 19 cells, but no path reaches the cell at offset -8", "Equal"),
        ([2, 4, 8], "no path reaches the cell at offset -13", "begin at 2"),
        ([3, 6, 3], "no path reaches", "share a divisor"),
        ([1, 2, 4], "[1, 2, 4] sees 15 cells: too few", "begin at 1"),
        ([2, 3, 5], "no path reaches", ""),
        ([1, 1, 2, 5], "has 4 layers", ""),
        ([], "length 0", ""),
        ([1, 0, 8], "0 is too small: PyTorch takes no less than 1", ""),
        ([1, 2.5, 5], "2.5 is no whole number", ""),
        ([1, True, 7], "True is no whole number", ""),
        (5, "a list of whole numbers is wanted", ""),
        ([1, 2, 10**9], "far larger", ""),
    ],
)
def test_a_design_is_told_which_rule_it_breaks(rates, message, suggestion):
    result = dilated.no_holes.check(rates)
    assert result.outcome is Outcome.WRONG
    assert message in result.message
    assert suggestion in result.suggestion
    assert bool(suggestion) == bool(result.suggestion)
