import pytest
import torch
from torch import nn

from convlessons import costs, receptive
from convlessons.blocks import ConvStack3x3
from convlessons.exercises import Outcome, stacks


def test_the_counted_numbers_are_pytorchs():
    counted = costs.count(ConvStack3x3(8, 8, 2), (1, 8, 8, 8))
    assert stacks.learned_numbers() == counted.params


@pytest.mark.parametrize(
    ("kernels", "strides"), [([3], [2]), ([3, 3, 5], [2, 1, 2]), ([7, 3, 3], [2, 2, 2])]
)
def test_the_field_is_the_packages_and_pytorchs(kernels, strides):
    layers = [receptive.Layer(k, s) for k, s in zip(kernels, strides, strict=True)]
    size = stacks.field_with_strides(kernels, strides)
    assert size == receptive.receptive_field(layers).size
    net = nn.Sequential(
        *[nn.Conv1d(1, 1, k, stride=s, bias=False) for k, s in zip(kernels, strides, strict=True)]
    )
    assert net(torch.zeros(1, 1, size)).shape[-1] == 1, "just enough cells for one output"


def test_designs_other_than_the_solution_pass():
    assert stacks.frugal.check([3, 3, 3, 3, 1, 3]).outcome is Outcome.CORRECT
    assert stacks.frugal.check([5, 3, 3, 3]).outcome is Outcome.CORRECT
    assert stacks.frugal.check([5, 5, 3]).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("design", "said", "suggestion"),
    [
        ([11], "121 weights", "One kernel"),
        ([5, 7], "74 weights", "splitting"),
        ([3, 3, 3], "sees 7 cells", ""),
        ([5, 5, 5], "sees 13 cells", ""),
        ([3, 3.5], "3.5 is no whole number", ""),
        ([3, True], "True is no whole number", ""),
        ([], "length 0", ""),
        (11, "a list of whole numbers is wanted", ""),
    ],
)
def test_a_design_that_breaks_a_rule_hears_which(design, said, suggestion):
    result = stacks.frugal.check(design)
    assert result.outcome is Outcome.WRONG
    assert said in result.message
    assert suggestion in result.suggestion
    assert bool(suggestion) == bool(result.suggestion)


@pytest.mark.parametrize("kernels", stacks.compose.cases())
def test_the_composed_kernel_acts_as_both_layers(kernels):
    first, second = (torch.tensor(kernel)[None, None].double() for kernel in kernels)
    x = torch.randn(2, 1, 11, 12, dtype=torch.float64)
    both = nn.functional.conv2d(nn.functional.conv2d(x, first), second)
    one = torch.tensor(stacks.composed_kernel(*kernels))[None, None].double()
    torch.testing.assert_close(nn.functional.conv2d(x, one), both)
