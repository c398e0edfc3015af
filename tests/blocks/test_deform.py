"""Deformable convolution against its definition, tap by tap, and torchvision where it is."""

import copy
import math
import random

import pytest
import torch
from torch.nn.functional import conv2d

from convlessons.blocks import DeformableBlock, DeformConv2d, deform_conv2d


def bilinear(picture, y, x):
    """Value between four pixels, by the definition; nothing outside."""
    H, W = picture.shape
    if not (-1 < y < H and -1 < x < W):
        return 0.0
    top, left = math.floor(y), math.floor(x)
    total = 0.0
    for i, j in ((top, left), (top, left + 1), (top + 1, left), (top + 1, left + 1)):
        if 0 <= i < H and 0 <= j < W:
            total += (1 - abs(y - i)) * (1 - abs(x - j)) * picture[i, j].item()
    return total


def by_definition(x, offset, weight, stride, padding, dilation, mask):
    N, C, _, _ = x.shape
    C_out, C_group, kh, kw = weight.shape
    oh, ow = offset.shape[2:]
    G, G_offset = C // C_group, offset.shape[1] // (2 * kh * kw)
    out = torch.zeros(N, C_out, oh, ow, dtype=x.dtype)
    for n, c, i, j, u, v in (
        (n, c, i, j, u, v)
        for n in range(N)
        for c in range(C)
        for i in range(oh)
        for j in range(ow)
        for u in range(kh)
        for v in range(kw)
    ):
        tap = (c // (C // G_offset)) * kh * kw + u * kw + v
        dy, dx = offset[n, 2 * tap, i, j].item(), offset[n, 2 * tap + 1, i, j].item()
        y = i * stride[0] - padding[0] + u * dilation[0] + dy
        value = bilinear(x[n, c], y, j * stride[1] - padding[1] + v * dilation[1] + dx)
        value *= 1 if mask is None else mask[n, tap, i, j].item()
        g = c // C_group
        rows = slice(g * C_out // G, (g + 1) * C_out // G)
        out[n, rows, i, j] += weight[rows, c % C_group, u, v] * value
    return out


def setting(seed, dtype=torch.float64):
    rng = random.Random(seed)
    G, G_offset = rng.choice([(1, 1), (2, 1), (1, 2), (2, 2)])
    kernel = rng.choice([(3, 3), (1, 1), (2, 3), (3, 1)])
    stride, padding, dilation = (tuple(rng.randint(low, 2) for _ in range(2)) for low in (1, 0, 1))
    H, W = rng.randint(5, 9), rng.randint(5, 9)
    oh, ow = (
        (size + 2 * p - d * (k - 1) - 1) // s + 1
        for size, p, d, k, s in zip((H, W), padding, dilation, kernel, stride, strict=True)
    )
    torch.manual_seed(seed)
    K = kernel[0] * kernel[1]
    scale = rng.choice([0.5, 3.0, 1e6])
    offset = torch.randn(2, 2 * G_offset * K, oh, ow, dtype=dtype) * scale
    if seed % 3 == 0:
        offset = (offset * 2).round() / 2  # whole and half pixels
    mask = torch.rand(2, G_offset * K, oh, ow, dtype=dtype) if seed % 2 else None
    x = torch.randn(2, 4, H, W, dtype=dtype)
    weight = torch.randn(6, 4 // G, *kernel, dtype=dtype)
    return x, offset, weight, stride, padding, dilation, mask


@pytest.mark.parametrize("seed", range(18))
def test_it_is_its_definition(seed):
    x, offset, weight, stride, padding, dilation, mask = setting(seed)
    bias = torch.randn(6, dtype=x.dtype)
    out = deform_conv2d(x, offset, weight, bias, stride, padding, dilation, mask)
    expected = by_definition(x, offset, weight, stride, padding, dilation, mask)
    torch.testing.assert_close(out, expected + bias.view(-1, 1, 1), rtol=0, atol=1e-11)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("seed", range(12))
def test_output_and_every_gradient_are_torchvisions(seed, dtype):
    theirs = pytest.importorskip("torchvision.ops").deform_conv2d
    x, offset, weight, *window, mask = setting(seed, dtype)
    results = []
    for operator in (deform_conv2d, theirs):
        leaves = [t.clone().requires_grad_() for t in (x, offset, weight)]
        factor = None if mask is None else mask.clone().requires_grad_()
        out = operator(*leaves, None, *window, factor)
        out.square().sum().backward()
        leaves += [] if factor is None else [factor]
        results.append([out.detach(), *(leaf.grad for leaf in leaves)])
    for ours, other in zip(*results, strict=True):
        scale = other.abs().max().item()
        bound = (1e-12 if dtype == torch.float64 else 1e-4) * max(scale, 1)
        assert (ours - other).abs().max().item() <= bound


@pytest.mark.parametrize("modulated", [False, True])
def test_gradients_are_those_of_small_steps(modulated):
    torch.manual_seed(0)
    x = torch.randn(1, 2, 5, 4, dtype=torch.float64, requires_grad=True)
    offset = (torch.rand(1, 18, 5, 4, dtype=torch.float64) * 0.8 + 0.1).requires_grad_()
    weight = torch.randn(3, 2, 3, 3, dtype=torch.float64, requires_grad=True)
    mask = torch.rand(1, 9, 5, 4, dtype=torch.float64, requires_grad=True) if modulated else None
    leaves = (x, offset, weight) + ((mask,) if modulated else ())
    assert torch.autograd.gradcheck(
        lambda *t: deform_conv2d(*t[:3], None, 1, 1, 1, t[3] if modulated else None), leaves
    )


def test_at_whole_positions_the_derivative_looks_towards_larger_coordinates():
    x = torch.arange(49.0).square().view(1, 1, 7, 7)  # a kink at every pixel
    offset = torch.zeros(1, 2, 7, 7, requires_grad=True)
    deform_conv2d(x, offset, torch.ones(1, 1, 1, 1)).sum().backward()
    right = x[0, 0, :, 1:] - x[0, 0, :, :-1]
    torch.testing.assert_close(offset.grad[0, 1, :, :-1], right)
    down = x[0, 0, 1:] - x[0, 0, :-1]
    torch.testing.assert_close(offset.grad[0, 0, :-1], down)


@pytest.mark.parametrize("modulated", [False, True])
@pytest.mark.parametrize("settings", [{}, {"stride": 2}, {"dilation": 2}, {"groups": 2}])
def test_an_untrained_block_is_the_ordinary_convolution(settings, modulated):
    block = DeformableBlock(4, 6, modulated=modulated, offset_groups=2, **settings)
    x = torch.randn(2, 4, 9, 8)
    weight, bias = block.conv.weight, block.conv.bias
    plain = conv2d(x, weight, bias, padding=settings.get("dilation", 1), **settings)
    torch.testing.assert_close(block(x), plain, rtol=1e-4, atol=1e-4)
    block(x).square().sum().backward()
    assert block.offset.weight.grad.abs().max() > 0, "the offsets can learn"


def test_constant_whole_offsets_are_a_dilation():
    x, weight = torch.randn(1, 2, 9, 9), torch.randn(3, 2, 3, 3)
    spread = torch.tensor([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)], dtype=torch.float32)
    offset = spread.flatten().view(1, 18, 1, 1).expand(1, 18, 9, 9)
    out = deform_conv2d(x, offset, weight, padding=1)
    torch.testing.assert_close(out, conv2d(x, weight, padding=2, dilation=2), rtol=1e-4, atol=1e-4)


def test_copies_half_precision_meta_and_empty_batches():
    block = DeformableBlock(2, 3, modulated=True)
    x = torch.randn(2, 2, 6, 5)
    assert torch.equal(copy.deepcopy(block)(x), block(x))
    half = copy.deepcopy(block).bfloat16()(x.bfloat16())
    assert half.dtype == torch.bfloat16
    torch.testing.assert_close(half.float(), block(x), rtol=0.1, atol=0.1)
    assert copy.deepcopy(block).to("meta")(x.to("meta")).shape == (2, 3, 6, 5)
    assert block(x[:0]).shape == (0, 3, 6, 5)
    assert DeformableBlock(1, 1)(torch.randn(1, 1, 1, 1)).shape == (1, 1, 1, 1)
    last = x.contiguous(memory_format=torch.channels_last)
    torch.testing.assert_close(block(last), block(x))
    nowhere = torch.full((2, 18, 6, 5), math.inf)
    assert not deform_conv2d(x, nowhere, torch.ones(1, 2, 3, 3), padding=1).any()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"offset": torch.zeros(1, 17, 5, 5)}, ValueError, "offset must have .* channels"),
        ({"offset": torch.zeros(1, 18, 4, 5)}, ValueError, "offset must have shape"),
        ({"mask": torch.zeros(1, 18, 5, 5)}, ValueError, "mask must have shape"),
        ({"weight": torch.zeros(4, 3, 3, 3)}, ValueError, "must divide the input's channels"),
        ({"bias": torch.zeros(3)}, ValueError, "bias must have shape"),
        ({"offset": torch.zeros(1, 18, 5, 5).double()}, TypeError, "offset must have the input's"),
        ({"dilation": 0}, ValueError, "dilation must be at least 1"),
        ({"padding": 0, "dilation": 3}, ValueError, "the kernel must fit"),
        ({"input": torch.zeros(2, 5, 5)}, ValueError, "input must have 4 dimensions"),
    ],
)
def test_what_does_not_fit_is_refused(change, error, message):
    fits = {
        "input": torch.zeros(1, 4, 5, 5),
        "offset": torch.zeros(1, 18, 5, 5),
        "weight": torch.zeros(4, 2, 3, 3),
        "padding": 1,
    }
    deform_conv2d(**fits)
    with pytest.raises(error, match=message):
        deform_conv2d(**{**fits, **change})


def test_settings_that_make_no_block():
    with pytest.raises(ValueError, match="kernel_size must be odd"):
        DeformableBlock(4, 4, kernel_size=2)
    with pytest.raises(ValueError, match="groups must divide"):
        DeformConv2d(4, 6, 3, groups=4)
