"""What torchvision's operator says, for tests that run where torchvision is not installed.

    python tests/oracle/make_deform.py      # where torch and torchvision are installed

writes deform.json beside this file: for each case of `CASES`, output and gradients in float64. The
tensors of a case are made by exact integer arithmetic, the same with any version of PyTorch.
"""

import json
from pathlib import Path

import torch
from torch import Tensor

RECORD = Path(__file__).with_name("deform.json")
OFFSETS = ("random", "huge", "border", "half", "whole", "zero")
PLAIN = {"N": 1, "C": 2, "C_out": 2, "groups": 1, "G": 1, "kernel": (3, 3), "size": (4, 5)}
CASES = {
    **{offsets: {**PLAIN, "offsets": offsets} for offsets in OFFSETS},
    **{f"{offsets}, masked": {**PLAIN, "offsets": offsets, "mask": True} for offsets in OFFSETS},
    "groups": {
        **PLAIN,
        "N": 2,
        "C": 4,
        "C_out": 6,
        "groups": 2,
        "G": 4,
        "kernel": (1, 2),
        "offsets": "random",
        "mask": True,
    },
    "rectangular": {
        **PLAIN,
        "kernel": (2, 3),
        "size": (6, 7),
        "stride": (2, 1),
        "padding": (0, 2),
        "dilation": (1, 2),
        "offsets": "random",
        "mask": True,
    },
    "depthwise": {**PLAIN, "C": 3, "C_out": 3, "groups": 3, "G": 3, "offsets": "half"},
}


def noise(seed: int, *shape: int) -> Tensor:
    """Numbers in [-1, 1), multiples of 2⁻¹⁰: a mixed counter."""
    h = torch.arange(torch.Size(shape).numel()) + 7919 * seed
    for _ in range(2):
        h = ((h ^ (h >> 16)) * 0x45D9F3B) % 2**32
    return (((h ^ (h >> 16)) >> 21).double() / 1024 - 1).view(shape)


def offsets(kind: str, *shape: int) -> Tensor:
    """Offsets of a kind; `border` puts taps on the picture's edge and at most 2⁻¹⁰ beside it."""
    u = noise(1, *shape)
    return {
        "random": 3 * u,
        "huge": u * 2.0 ** (12 + 40 * noise(6, *shape).abs()).floor(),
        "border": (8 * u).round() + noise(6, *shape).round() / 1024,
        "half": (8 * u).round() / 2,
        "whole": (6 * u).round(),
        "zero": 0 * u,
    }[kind]


def tensors(name: str) -> tuple[dict[str, Tensor], dict[str, tuple[int, int]], Tensor]:
    """The tensors of a case, its window, and the gradient that comes back to its output."""
    case = CASES[name]
    (kh, kw), (H, W) = case["kernel"], case["size"]
    window = {
        "stride": case.get("stride", (1, 1)),
        "padding": case.get("padding", (1, 1)),
        "dilation": case.get("dilation", (1, 1)),
    }
    sizes = [
        (n + 2 * p - d * (k - 1) - 1) // s + 1
        for n, k, s, p, d in zip((H, W), (kh, kw), *window.values(), strict=True)
    ]
    N, G = case["N"], case["G"]
    args = {
        "input": noise(2, N, case["C"], H, W),
        "offset": offsets(case["offsets"], N, 2 * G * kh * kw, *sizes),
        "weight": noise(3, case["C_out"], case["C"] // case["groups"], kh, kw),
        "bias": noise(4, case["C_out"]),
    }
    if case.get("mask"):
        args["mask"] = noise(5, N, G * kh * kw, *sizes).abs()
    return args, window, noise(7, N, case["C_out"], *sizes)


def answers(operator, name: str) -> dict[str, Tensor]:
    """The output of an operator and the gradient of each argument."""
    args, window, grad = tensors(name)
    args = {key: tensor.requires_grad_() for key, tensor in args.items()}
    out = operator(**args, **window)
    grads = torch.autograd.grad(out, list(args.values()), grad)
    return {"output": out.detach(), **dict(zip(args, grads, strict=True))}


if __name__ == "__main__":
    from torchvision.ops import deform_conv2d

    record = {
        name: {
            key: tensor.flatten().tolist() for key, tensor in answers(deform_conv2d, name).items()
        }
        for name in CASES
    }
    RECORD.write_text(json.dumps(record, separators=(",", ":")) + "\n")
