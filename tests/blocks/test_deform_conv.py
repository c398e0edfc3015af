"""The deformable operator against its definition, torchvision's numbers, and torchvision itself."""

import json
import math
import random
import runpy
from itertools import product
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F

from convlessons.blocks import _contraction, deform_conv2d

ORACLE = runpy.run_path(str(Path(__file__).parents[1] / "oracle" / "make_deform.py"))
RECORD = json.loads(ORACLE["RECORD"].read_text())
OFFSETS = ORACLE["OFFSETS"]


@pytest.fixture(params=["as it chooses", "pixel by pixel", "in parts"])
def way(request, monkeypatch):
    """Each way of computing, whatever the number of channels."""
    if request.param != "as it chooses":
        monkeypatch.setattr(_contraction, "NARROW", 0)
    if request.param == "in parts":
        monkeypatch.setattr(_contraction, "ENOUGH", 1)


each_way = pytest.mark.usefixtures("way")


def bilinear(picture, y, x):
    """The value of `(C, H, W)` at one place: four pixels, of which those outside count as zero."""
    _, H, W = picture.shape
    value = picture.new_zeros(picture.shape[0]) + 0 * (y + x)  # of both, wherever they are
    top, left = math.floor(y.item()), math.floor(x.item())
    down, right = y - top, x - left
    for row, column, weight in (
        (top, left, (1 - down) * (1 - right)),
        (top, left + 1, (1 - down) * right),
        (top + 1, left, down * (1 - right)),
        (top + 1, left + 1, down * right),
    ):
        if 0 <= row < H and 0 <= column < W:
            value = value + weight * picture[:, row, column]
    return value


def reference(input, offset, weight, bias, stride, padding, dilation, mask=None):
    """One output place, group and tap after another."""
    C_out, depth, kh, kw = weight.shape
    groups, G = input.shape[1] // depth, offset.shape[1] // (2 * kh * kw)
    share = input.shape[1] // G
    rows = []
    for n, p, q in product(range(len(input)), *map(range, offset.shape[2:])):
        read = input.new_zeros(input.shape[1], kh, kw)
        for g, i, j in product(range(G), range(kh), range(kw)):
            tap = (g * kh + i) * kw + j
            y = p * stride[0] - padding[0] + i * dilation[0] + offset[n, 2 * tap, p, q]
            x = q * stride[1] - padding[1] + j * dilation[1] + offset[n, 2 * tap + 1, p, q]
            value = bilinear(input[n, g * share : (g + 1) * share], y, x)
            m = 1 if mask is None else mask[n, tap, p, q]
            read[g * share : (g + 1) * share, i, j] = m * value
        windows = read.view(groups, -1)
        rows.append(torch.einsum("gk,gok->go", windows, weight.view(groups, C_out // groups, -1)))
    out = torch.stack(rows).view(len(input), *offset.shape[2:], C_out).permute(0, 3, 1, 2)
    return out + bias.view(-1, 1, 1)


def case(seed, dtype=torch.float64):
    """Tensors and window of any kind: groups, offset groups, rectangular, v1 or v2."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    groups, G = rng.randint(1, 3), rng.randint(1, 3)
    C, C_out = groups * G * rng.randint(1, 2), groups * rng.randint(1, 3)
    (kh, kw), (H, W) = [
        (rng.randint(1, 3), rng.randint(1, 3)),
        (rng.randint(7, 9), rng.randint(8, 10)),
    ]
    window = {
        "stride": (rng.randint(1, 3), rng.randint(1, 3)),
        "padding": (rng.randint(0, 2), rng.randint(0, 2)),
        "dilation": (rng.randint(1, 2), rng.randint(1, 3)),
    }
    sizes = [
        (n + 2 * p - d * (k - 1) - 1) // s + 1
        for n, k, s, p, d in zip((H, W), (kh, kw), *window.values(), strict=True)
    ]
    args = {
        "input": torch.randn(2, C, H, W),
        "offset": ORACLE["offsets"](OFFSETS[seed % len(OFFSETS)], 2, 2 * G * kh * kw, *sizes),
        "weight": torch.randn(C_out, C // groups, kh, kw),
        "bias": torch.randn(C_out),
    }
    if seed % 2:
        args["mask"] = torch.rand(2, G * kh * kw, *sizes)
    return {name: tensor.to(dtype).requires_grad_() for name, tensor in args.items()}, window


def answers(operator, args, window):
    """Output and all gradients, for the same gradient of the output."""
    out = operator(**args, **window)
    torch.manual_seed(0)
    grad = torch.randn(out.shape, dtype=out.dtype)
    return out, *torch.autograd.grad(out, list(args.values()), grad, materialize_grads=True)


def assert_alike(ours, theirs, dtype):
    """1e-12 in double precision, 1e-4 of the largest number in single precision."""
    for own, other in zip(ours, theirs, strict=True):
        scale = other.abs().max().clamp(min=1).item() if other.numel() else 1.0
        limit = scale * (1e-12 if dtype == torch.float64 else 1e-4)
        torch.testing.assert_close(own, other, rtol=0, atol=limit)


@pytest.mark.parametrize("seed", range(10))
def test_it_is_its_definition(seed):
    args, window = case(seed)
    assert_alike(
        answers(deform_conv2d, args, window), answers(reference, args, window), torch.float64
    )


@each_way
@pytest.mark.parametrize("name", RECORD)
def test_output_and_gradients_are_those_on_record(name):
    ours = ORACLE["answers"](deform_conv2d, name)
    assert ours.keys() == RECORD[name].keys()
    for key, tensor in ours.items():
        theirs = torch.tensor(RECORD[name][key], dtype=torch.float64).view(tensor.shape)
        torch.testing.assert_close(tensor, theirs, rtol=1e-12, atol=1e-12)


@each_way
@pytest.mark.oracle
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("seed", range(60))
def test_it_is_torchvisions(seed, dtype):
    from torchvision.ops import deform_conv2d as theirs

    args, window = case(seed, dtype)
    assert_alike(answers(deform_conv2d, args, window), answers(theirs, args, window), dtype)


@pytest.mark.oracle
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_it_is_torchvisions_in_a_picture_too_wide_for_normalised_places(dtype):
    from torchvision.ops import deform_conv2d as theirs

    torch.manual_seed(0)
    args = {
        "input": torch.randn(1, 1, 3, 5000),
        "offset": torch.randn(1, 18, 3, 5000),
        "weight": torch.randn(1, 1, 3, 3),
    }
    args = {name: tensor.to(dtype).requires_grad_() for name, tensor in args.items()}
    window = {"padding": 1}
    assert_alike(answers(deform_conv2d, args, window), answers(theirs, args, window), dtype)


@each_way
@pytest.mark.parametrize("seed", [1, 6, 12])  # random offsets, masked and not
def test_gradcheck(seed):
    args, window = case(seed)
    operator = lambda *tensors: deform_conv2d(**dict(zip(args, tensors, strict=True)), **window)  # noqa: E731
    assert torch.autograd.gradcheck(operator, tuple(args.values()), fast_mode=True)


@pytest.mark.parametrize("modulated", [False, True])
def test_the_whole_jacobian_is_that_of_small_steps(modulated):
    torch.manual_seed(0)
    offset = torch.rand(1, 18, 5, 4) * 0.8 + 0.1  # away from kinks
    leaves = [torch.randn(1, 2, 5, 4), offset, torch.randn(3, 2, 3, 3)]
    leaves += [torch.rand(1, 9, 5, 4)] if modulated else []
    leaves = [leaf.double().requires_grad_() for leaf in leaves]
    operator = lambda x, offset, weight, mask=None: deform_conv2d(  # noqa: E731
        x, offset, weight, padding=1, mask=mask
    )
    assert torch.autograd.gradcheck(operator, leaves)


@each_way
def test_it_is_differentiable_twice():
    torch.manual_seed(0)
    offset = torch.rand(1, 8, 2, 1) * 0.8 + 0.1  # away from kinks
    leaves = [torch.randn(1, 1, 3, 2), offset, torch.randn(1, 1, 2, 2), torch.rand(1, 4, 2, 1)]
    leaves = [leaf.double().requires_grad_() for leaf in leaves]
    operator = lambda x, offset, weight, mask: deform_conv2d(x, offset, weight, mask=mask)  # noqa: E731
    assert torch.autograd.gradgradcheck(operator, leaves)


def test_constant_whole_offsets_are_a_dilation():
    torch.manual_seed(0)
    x, weight = torch.randn(1, 2, 9, 9), torch.randn(3, 2, 3, 3)
    spread = torch.tensor([*product((-1.0, 0.0, 1.0), repeat=2)])
    offset = spread.view(1, 18, 1, 1).expand(1, 18, 9, 9)
    out = deform_conv2d(x, offset, weight, padding=1)
    torch.testing.assert_close(
        out, F.conv2d(x, weight, padding=2, dilation=2), rtol=1e-4, atol=1e-4
    )


@each_way
def test_whole_offsets_take_the_slope_towards_larger_coordinates():
    ramp = torch.tensor([0.0, 1.0, 5.0])
    for axis, picture in enumerate((ramp.view(1, 1, 3, 1), ramp.view(1, 1, 1, 3))):
        offset = torch.zeros(1, 2, *picture.shape[2:], requires_grad=True)
        deform_conv2d(picture, offset, torch.ones(1, 1, 1, 1)).sum().backward()
        slopes = offset.grad[0, axis].flatten().tolist()
        assert slopes == [1.0, 4.0, -5.0]  # the last one reads zero beyond it


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("size", [2, 5, 48, 66, 600])
def test_the_slope_changes_at_every_pixel_and_not_one_rounding_before(size, dtype):
    picture = torch.arange(size, dtype=dtype).square() + 1
    cells = F.pad(picture, (1, 1)).diff()  # the slope before each pixel, and after the last
    whole = torch.arange(size, dtype=dtype)
    before = torch.nextafter(whole, torch.full_like(whole, -1))
    for place, slopes in ((whole, cells[1:]), (before, cells[:-1])):
        offset = torch.stack((torch.zeros_like(place), place), 1).view(size, 2, 1, 1)
        offset.requires_grad_()
        one = torch.ones(1, 1, 1, 1, dtype=dtype)
        deform_conv2d(picture.expand(size, 1, 1, size), offset, one, stride=size).sum().backward()
        torch.testing.assert_close(offset.grad[:, 1].flatten(), slopes)


@each_way
@pytest.mark.parametrize("far", [float("inf"), -float("inf"), 1e30, -1e30])
def test_what_lies_out_of_sight_reads_zero_and_has_no_gradient(far):
    offset = torch.full((1, 18, 5, 5), far, requires_grad=True)
    x = torch.randn(1, 2, 5, 5, requires_grad=True)
    out = deform_conv2d(x, offset, torch.randn(3, 2, 3, 3), padding=1)
    out.sum().backward()
    assert out.count_nonzero() == 0
    assert x.grad.count_nonzero() == 0
    assert offset.grad.count_nonzero() == 0


@each_way
def test_an_offset_that_is_not_a_number_spoils_its_own_output_alone():
    torch.manual_seed(0)
    offset, x = torch.randn(1, 18, 5, 5), torch.randn(1, 2, 5, 5, requires_grad=True)
    weight = torch.randn(3, 2, 3, 3)
    clean = deform_conv2d(x, offset, weight, padding=1)
    offset[0, 7, 2, 3] = float("nan")
    out = deform_conv2d(x, offset, weight, padding=1)
    spoilt = torch.zeros(5, 5, dtype=torch.bool)
    spoilt[2, 3] = True
    assert out[..., spoilt].isnan().all()
    assert torch.equal(out[..., ~spoilt], clean[..., ~spoilt])
    out[..., ~spoilt].sum().backward()
    assert x.grad.isfinite().all()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_single_precision_rounded(dtype):
    args, window = case(6)
    args = {name: tensor.detach().to(dtype) for name, tensor in args.items()}
    out = deform_conv2d(**args, **window)
    single = deform_conv2d(**{k: v.float() for k, v in args.items()}, **window)
    assert out.dtype == dtype
    assert torch.equal(out, single.to(dtype))


def test_autocasting_keeps_single_precision():
    args, window = case(6, torch.float32)
    with torch.autocast("cpu", torch.bfloat16):
        out = deform_conv2d(**args, **window)
    assert torch.equal(out, deform_conv2d(**args, **window))


def test_it_keeps_channels_last_and_takes_weights_in_it():
    args, window = case(7)
    out = deform_conv2d(**args, **window)
    last = {
        name: tensor.to(memory_format=torch.channels_last) if tensor.dim() == 4 else tensor
        for name, tensor in args.items()
    }
    formatted = deform_conv2d(**last, **window)
    assert formatted.is_contiguous(memory_format=torch.channels_last)
    torch.testing.assert_close(formatted, out, rtol=1e-12, atol=1e-12)


@each_way
def test_empty_batches_and_single_pixels():
    weight = torch.randn(3, 2, 3, 3, requires_grad=True)
    one = torch.randn(1, 2, 1, 1)
    out = deform_conv2d(one, torch.zeros(1, 18, 1, 1), weight, padding=1)
    torch.testing.assert_close(out, F.conv2d(one, weight, padding=1))
    for masked in (None, torch.ones(0, 9, 4, 5)):
        none = torch.randn(0, 2, 4, 5, requires_grad=True)
        offset = torch.zeros(0, 18, 4, 5, requires_grad=True)
        empty = deform_conv2d(none, offset, weight, padding=1, mask=masked)
        assert empty.shape == (0, 3, 4, 5)
        empty.sum().backward()
        assert none.grad.shape == none.shape


@pytest.mark.slow
def test_it_is_compiled_whole_with_its_gradients():
    args, window = case(7)
    compiled = torch.compile(lambda **tensors: deform_conv2d(**tensors, **window), fullgraph=True)
    ours = answers(lambda **rest: compiled(**{k: rest[k] for k in args}), args, window)
    assert_alike(ours, answers(deform_conv2d, args, window), torch.float64)


GOOD = {
    "input": torch.zeros(2, 4, 5, 6),
    "offset": torch.zeros(2, 36, 5, 6),
    "weight": torch.zeros(6, 2, 3, 3),
    "bias": torch.zeros(6),
    "mask": torch.zeros(2, 18, 5, 6),
    "padding": 1,
}


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"input": torch.zeros(4, 5, 6)}, ValueError, r"input must have 4 .*got shape \[4, 5, 6\]"),
        ({"weight": torch.zeros(6, 3, 3, 3)}, ValueError, r"got weight.shape\[1\]=3, channels=4"),
        ({"weight": torch.zeros(5, 2, 3, 3)}, ValueError, "groups=2, C_out=5"),
        ({"weight": torch.zeros(6, 2, 0, 3)}, ValueError, "weight must not be empty"),
        ({"offset": torch.zeros(2, 35, 5, 6)}, ValueError, r"multiple of 2·kh·kw = 18 .*got 35"),
        ({"offset": torch.zeros(2, 54, 5, 6)}, ValueError, "got 3 offset groups, channels 4"),
        ({"offset": torch.zeros(2, 36, 5, 5)}, ValueError, r"\[2, 36, 5, 6\]; got \[2, 36, 5, 5\]"),
        ({"offset": torch.zeros(1, 36, 5, 6)}, ValueError, r"\[2, 36, 5, 6\]; got \[1, 36, 5, 6\]"),
        (
            {"mask": torch.zeros(2, 9, 5, 6)},
            ValueError,
            r"mask .*\[2, 18, 5, 6\]; got \[2, 9, 5, 6\]",
        ),
        ({"bias": torch.zeros(5)}, ValueError, r"bias must have shape \[6\]; got \[5\]"),
        ({"padding": 0, "dilation": 3}, ValueError, r"must fit .*kernel 3x3.*input 5x6"),
        ({"dilation": 0}, ValueError, "dilation must be an integer of at least 1.*got 0"),
        ({"stride": (1, 0)}, ValueError, r"stride must be an integer of at least 1.*got \(1, 0\)"),
        ({"stride": 1.5}, TypeError, "stride must be an integer.*pair.*got 1.5"),
        ({"padding": (1, 1, 1)}, TypeError, r"padding must be .*got \(1, 1, 1\)"),
        ({"padding": -1}, ValueError, "padding must be an integer of at least 0.*got -1"),
        (
            {"offset": GOOD["offset"].double()},
            TypeError,
            "offset .*torch.float32; got torch.float64",
        ),
        ({"input": GOOD["input"].long()}, TypeError, "floating-point dtype; got torch.int64"),
        ({"mask": GOOD["mask"].to("meta")}, ValueError, "mask must be on .*cpu; got meta"),
    ],
)
def test_it_refuses_what_does_not_fit(wrong, error, words):
    deform_conv2d(**GOOD)
    with pytest.raises(error, match=words):
        deform_conv2d(**GOOD | wrong)
