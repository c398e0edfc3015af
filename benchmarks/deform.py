"""The deformable operator beside torchvision's: forward, backward, peak memory in a subprocess."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from benchmarks.compare import Verdict, compare
from convlessons.blocks import deform_conv2d

# N, C, H, W, C_out; all 3x3, stride 1, padding 1.
SHAPES = ((1, 3, 64, 64, 16), (2, 64, 56, 56, 64), (1, 256, 14, 14, 256))
MEMORY_SHAPES = (*SHAPES, (8, 64, 56, 56, 64))
# Forward, and forward and backward, a shape each; then memory, a shape each.
TARGETS = ((0.38, 0.15), (0.20, 0.07), (0.38, 0.14))
MEMORY_TARGETS = (3.5, 1.2, 3.5, 1.7)
# What `unfold` took of torchvision's time where the targets were set.
UNFOLD_THERE = ((0.12, 0.05), (0.18, 0.07), (0.31, 0.097))
WITHOUT = "torchvision is not installed: ours is timed alone, without a ratio"


def operators() -> dict[str, Callable[..., Tensor]]:
    """Torchvision's operator, the baseline, where it is installed, and ours."""
    if importlib.util.find_spec("torchvision") is None:
        return {"ours": deform_conv2d}
    from torchvision import ops

    return {"torchvision": ops.deform_conv2d, "ours": deform_conv2d}


def unfold(input: Tensor, weight: Tensor, bias: Tensor, **_: object) -> Tensor:
    """Columns of the undeformed windows, and the same matrix product: nothing is interpolated."""
    columns = F.unfold(input, 3, padding=1)
    return (weight.flatten(1) @ columns + bias[:, None]).unflatten(2, input.shape[2:])


def product(columns: Tensor, size: torch.Size, weight: Tensor, bias: Tensor) -> Tensor:
    """The matrix product alone, of columns that are there, pixel by pixel: its fastest layout."""
    return F.linear(columns, weight.flatten(1), bias).mT.unflatten(2, size)


def tensors(shape: tuple[int, ...], mask: bool) -> dict[str, Tensor]:
    """Arguments by name, random, all of them learned."""
    N, C, H, W, C_out = shape
    torch.manual_seed(0)
    args = {
        "input": torch.randn(N, C, H, W),
        "offset": torch.randn(N, 18, H, W),
        "weight": torch.randn(C_out, C, 3, 3) / (3 * C**0.5),
        "bias": torch.randn(C_out),
    }
    if mask:
        args["mask"] = torch.rand(N, 9, H, W)
    return {name: tensor.requires_grad_() for name, tensor in args.items()}


def cases(shapes: tuple[tuple[int, ...], ...]) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """Title, shape and whether there is a mask."""
    for shape in shapes:
        for mask in (False, True):
            size = "x".join(map(str, shape[:4]))
            yield f"deform_conv2d {'v2' if mask else 'v1'} ({size})->{shape[4]}", shape, mask


def run(seconds: float) -> list[Verdict]:
    """Print times, then memory."""
    verdicts = []
    print("\n--- deformable convolution ---")
    candidates = operators()
    if len(candidates) == 1:
        print(WITHOUT)
    for title, shape, mask in cases(SHAPES):
        args = tensors(shape, mask)
        calls = {name: partial(call, **args, padding=(1, 1)) for name, call in candidates.items()}
        columns = F.unfold(args["input"].detach(), 3, padding=1).mT.contiguous().requires_grad_()
        calls["unfold"] = partial(unfold, **args)
        calls["product"] = partial(
            product, columns, args["input"].shape[2:], args["weight"], args["bias"]
        )
        learned = {name: [columns, *args.values()] for name in calls}
        index = SHAPES.index(shape)
        targets = TARGETS[index] if "torchvision" in calls else None
        parts = {"unfold": UNFOLD_THERE[index], "product": None}
        verdicts += compare(title, calls, learned, seconds, targets, "ours", parts)
    if not Path("/proc/self/clear_refs").exists():
        print("peak memory is measured on Linux alone")
        return verdicts
    for index, (title, shape, _) in enumerate(cases(MEMORY_SHAPES)):
        peaks = {name: peak_in_subprocess(name, index) for name in candidates}
        base = peaks.get("torchvision")
        text = ", ".join(f"{name} {peak / 2**20:.1f} MiB" for name, peak in peaks.items())
        ratio = f" ({peaks['ours'] / base:.2f}x)" if base else ""
        print(f"{title}, peak memory of forward and backward: {text}{ratio}", flush=True)
        if base:
            most = MEMORY_TARGETS[MEMORY_SHAPES.index(shape)]
            verdicts.append(Verdict(f"{title}, peak memory", peaks["ours"] / base, most))
    return verdicts


def peak_in_subprocess(name: str, index: int) -> int:
    """Bytes that one operator adds to a process of its own at most; Linux tells, others do not."""
    command = [sys.executable, "-m", "benchmarks.deform_memory", name, str(index)]
    command += [str(torch.get_num_threads())]
    # What is freed goes back to the system at once: memory kept for later would hide the peak.
    env = os.environ | {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    return int(done.stdout)
