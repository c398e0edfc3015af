"""Peak memory of one operator, alone in its process: prints the bytes it adds at most (Linux)."""

import gc
import re
import sys
from pathlib import Path

import torch

from benchmarks.deform import MEMORY_SHAPES, cases, operators, tensors


def resident(key: str) -> int:
    """`VmRSS`, what this process holds now, or `VmHWM`, the most it held; in bytes."""
    status = Path("/proc/self/status").read_text()
    found = re.search(rf"{key}:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) * 1024


def main(name: str, index: int, threads: int) -> None:
    """Run forward and backward once; the same before it loads what stays: threads, kernels."""
    torch.set_num_threads(threads)
    operator = operators()[name]
    _, shape, mask = list(cases(MEMORY_SHAPES))[index]
    for _ in range(2):
        args = tensors(shape, mask)
        gc.collect()
        Path("/proc/self/clear_refs").write_text("5")  # the most so far is now what is held
        before = resident("VmRSS")
        out = operator(**args, padding=(1, 1))
        torch.autograd.grad(out, list(args.values()), torch.ones_like(out))
    print(resident("VmHWM") - before)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
