import random

import pytest
import torch
import torch.nn.functional as F

from convlessons.blocks import grouped_conv2d


def settings(seed):
    """Random shapes and keywords: rectangles everywhere, every kind of setting."""
    pick = random.Random(seed)
    pair = lambda low, high: (pick.randint(low, high), pick.randint(low, high))  # noqa: E731
    groups, depth, width = pick.randint(1, 4), pick.randint(1, 3), pick.randint(1, 3)
    torch.manual_seed(seed)
    x = torch.randn(2, groups * depth, *pair(7, 11), dtype=torch.float64, requires_grad=True)
    weight = torch.randn(
        groups * width, depth, *pair(1, 3), dtype=torch.float64, requires_grad=True
    )
    bias = torch.randn(groups * width, dtype=torch.float64, requires_grad=True)
    keywords = {"stride": pair(1, 3), "padding": pair(0, 2), "dilation": pair(1, 3)}
    return (x, weight, bias if seed % 2 else None), {"groups": groups, **keywords}


@pytest.mark.parametrize("seed", range(30))
def test_it_equals_pytorchs_operator_and_its_derivatives(seed):
    tensors, keywords = settings(seed)
    ours, theirs = grouped_conv2d(*tensors, **keywords), F.conv2d(*tensors, **keywords)
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)
    leaves = [t for t in tensors if t is not None]
    upstream = torch.randn_like(ours)
    for a, b in zip(
        torch.autograd.grad(ours, leaves, upstream),
        torch.autograd.grad(theirs, leaves, upstream),
        strict=True,
    ):
        torch.testing.assert_close(a, b, rtol=0, atol=1e-12)


def test_one_number_stands_for_both_directions():
    (x, weight, bias), keywords = settings(1)
    both = grouped_conv2d(x, weight, bias, keywords["groups"], (2, 2), (1, 1), (2, 2))
    assert torch.equal(grouped_conv2d(x, weight, bias, keywords["groups"], 2, 1, 2), both)


def test_it_is_ordinary_convolution_by_default():
    x, weight = torch.randn(1, 4, 5, 5), torch.randn(6, 4, 3, 3)
    torch.testing.assert_close(grouped_conv2d(x, weight), F.conv2d(x, weight))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_it_keeps_half_precision_and_channels_last(dtype):
    x, weight = torch.randn(2, 4, 5, 5).to(dtype), torch.randn(6, 2, 3, 3).to(dtype)
    x = x.to(memory_format=torch.channels_last)
    out = grouped_conv2d(x, weight, groups=2)
    assert out.dtype == dtype
    assert out.is_contiguous(memory_format=torch.channels_last)


def test_it_takes_an_empty_batch_a_single_pixel_and_tensors_without_memory():
    weight = torch.randn(6, 2, 1, 1)
    assert grouped_conv2d(torch.randn(0, 4, 5, 5), weight, groups=2).shape == (0, 6, 5, 5)
    assert grouped_conv2d(torch.randn(2, 4, 1, 1), weight, groups=2).shape == (2, 6, 1, 1)
    meta = grouped_conv2d(torch.randn(2, 4, 5, 5, device="meta"), weight.to("meta"), groups=2)
    assert meta.shape == (2, 6, 5, 5)


def test_it_is_exported():
    class Layer(torch.nn.Module):
        def forward(self, x, weight):
            return grouped_conv2d(x, weight, groups=2, stride=2, padding=(1, 0))

    x, weight = torch.randn(2, 4, 5, 5), torch.randn(6, 2, 3, 3)
    expected = F.conv2d(x, weight, None, 2, (1, 0), 1, 2)
    exported = torch.export.export(Layer(), (x, weight)).module()
    torch.testing.assert_close(exported(x, weight), expected)


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"groups": 3}, ValueError, "groups must divide C_out; got groups=3, C_out=8"),
        ({"groups": 0}, ValueError, "got groups=0"),
        ({"groups": 4}, ValueError, "x must have 8 channels; got shape"),
        ({"x": torch.zeros(4, 5, 5)}, ValueError, "x must have 4 dimensions"),
        ({"x": torch.zeros(1, 4, 5, 5).double()}, TypeError, "weights' dtype"),
        ({"weight": torch.zeros(8, 2, 3)}, ValueError, "weight must have 4 dimensions"),
        ({"bias": torch.zeros(7)}, ValueError, r"bias must have shape \[8\]; got \[7\]"),
        ({"stride": 0}, ValueError, "stride must be an integer of at least 1.*got 0"),
        (
            {"dilation": (1, 0)},
            ValueError,
            r"dilation must be an integer of at least 1.*got \(1, 0\)",
        ),
        ({"padding": -1}, ValueError, "padding must be an integer of at least 0.*got -1"),
        ({"weight": torch.zeros(8, 2, 6, 3)}, ValueError, "must fit into the padded x"),
    ],
)
def test_it_refuses_what_does_not_fit(change, error, message):
    fitting = {"x": torch.zeros(1, 4, 5, 5), "weight": torch.zeros(8, 2, 3, 3), "groups": 2}
    with pytest.raises(error, match=message):
        grouped_conv2d(**{**fitting, **change})
