import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import ConvStack3x3, DilatedStack, dilate_kernel


def cells_seen(stack, size):
    """The input cells that the middle output depends on, by gradient."""
    x = torch.randn(1, 1, size, size, requires_grad=True)
    with torch.no_grad():
        for layer in stack.layers[::2]:
            layer.weight.fill_(1.0)  # no path cancels another
    stack(x)[0, 0, size // 2, size // 2].backward()
    return x.grad[0, 0] != 0


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_stack_sees_one_cell_more_on_each_side_with_each_layer(depth):
    stack = ConvStack3x3(1, 1, depth, activation_layer=nn.Identity)
    assert cells_seen(stack, 13).sum() == (2 * depth + 1) ** 2


def test_two_layers_have_18_c_squared_weights_and_three_27():
    for depth, weights in ((2, 18), (3, 27)):
        stack = ConvStack3x3(5, 5, depth, bias=False)
        assert sum(p.numel() for p in stack.parameters()) == weights * 5**2


def test_a_linear_stack_is_one_5x5_inside_and_another_function_at_the_border():
    stack = ConvStack3x3(1, 1, bias=False, activation_layer=nn.Identity).double()
    first, second = (layer.weight for layer in stack.layers[::2])
    kernel = F.conv2d(first.flip(2, 3), second, padding=2).flip(2, 3)
    x = torch.randn(1, 1, 9, 9, dtype=torch.float64)
    difference = (stack(x) - F.conv2d(x, kernel, padding=2)).abs()
    assert difference[..., 2:-2, 2:-2].max() < 1e-12
    assert difference.max() > 1e-3


def test_activations_follow_every_convolution():
    stack = ConvStack3x3(2, 3, 3)
    assert [type(layer) for layer in stack.layers] == [nn.Conv2d, nn.ReLU] * 3


def test_a_dilated_stack_sees_far_and_leaves_holes():
    far = DilatedStack(1, 1, (1, 2, 3), activation_layer=nn.Identity)
    assert cells_seen(far, 17).sum() == 13**2  # 1 + 2·(1 + 2 + 3) a side, each cell used
    holes = cells_seen(DilatedStack(1, 1, (2, 2, 2), activation_layer=nn.Identity), 17)
    assert holes.sum() == 7**2  # as wide, but every other cell
    assert holes[8, 2]
    assert not holes[8, 3]


@pytest.mark.parametrize("dilation", [1, 2, (3, 1)])
def test_a_kernel_with_zeros_put_in_is_the_dilated_one(dilation):
    x = torch.randn(2, 4, 11, 11, dtype=torch.float64)
    weight = torch.randn(6, 2, 3, 2, dtype=torch.float64, requires_grad=True)
    ours = F.conv2d(x, dilate_kernel(weight, dilation), groups=2)
    theirs = F.conv2d(x, weight, dilation=dilation, groups=2)
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)
    upstream = torch.randn_like(ours)
    a, b = (torch.autograd.grad(y, weight, upstream)[0] for y in (ours, theirs))
    torch.testing.assert_close(a, b, rtol=0, atol=1e-12)


def test_what_cannot_be_dilated_is_refused():
    weight = torch.zeros(1, 1, 3, 3)
    with pytest.raises(ValueError, match=r"dilation must be an integer of at least 1.*got 0"):
        dilate_kernel(weight, 0)
    with pytest.raises(ValueError, match="4 dimensions"):
        dilate_kernel(weight[0], 2)
    with pytest.raises(ValueError, match=r"dilations\[1\] must be an integer of at least 1; got 0"):
        DilatedStack(1, 1, (1, 0))
    with pytest.raises(ValueError, match="kernel_size must be odd"):
        DilatedStack(1, 1, (1, 2), kernel_size=2)
    with pytest.raises(ValueError, match="at least one layer"):
        DilatedStack(1, 1, ())
    with pytest.raises(ValueError, match="depth must be an integer of at least 1; got 0"):
        ConvStack3x3(1, 1, 0)
