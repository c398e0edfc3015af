"""Feature maps of real pictures and squeeze-and-excitation blocks that learned to gate them.

``python -m convlessons.experiments.gates`` trains a block for each reduction and writes
``convlessons/recorded/gates.json``: the pictures, the kernels that make their maps, and the blocks,
which the widget ``SqueezeExcite`` shows. It takes some seconds.

The task stands for what a network might want of its gates: open a map where the picture has more of
its feature than most pictures have, close it where it has less. After Hu, Shen and Sun,
"Squeeze-and-Excitation Networks" (2018), section 3.
"""

import json
from base64 import b64encode
from itertools import chain
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from convlessons import recorded
from convlessons.blocks import SqueezeExcitation
from convlessons.data import PICTURES, photograph

FILE = recorded.path("gates")
SIZE = 64
REDUCTIONS = (1, 2, 4, 8)
SEEDS = range(8)
# Kernels made by hand, and what is added to their sums; each map is cut to 0 … 1.
KERNELS: dict[str, tuple[list[list[float]], float]] = {
    "light": ([[0, 0, 0], [0, 1, 0], [0, 0, 0]], 0),
    "dark": ([[0, 0, 0], [0, -1, 0], [0, 0, 0]], 1),
    "left edges": ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 0),
    "right edges": ([[1, 0, -1], [2, 0, -2], [1, 0, -1]], 0),
    "top edges": ([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], 0),
    "bottom edges": ([[1, 2, 1], [0, 0, 0], [-1, -2, -1]], 0),
    "light spots": ([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]], 0),
    "blur": ([[1 / 9] * 3] * 3, 0),
}


def feature_maps(images: Tensor) -> Tensor:
    """Grey pictures (N, H, W) in 0 to 1 through the kernels: (N, 8, H, W) in 0 to 1."""
    weight = torch.tensor([kernel for kernel, _ in KERNELS.values()])[:, None]
    bias = torch.tensor([float(added) for _, added in KERNELS.values()])
    padded = F.pad(images[:, None], [1] * 4, mode="replicate")
    return F.conv2d(padded, weight.float(), bias).clamp(0, 1)


def stripes(upright: bool) -> Tensor:
    """A picture (64, 64) of bars, eight cells wide."""
    bars = (torch.arange(SIZE) // 8 % 2).float()
    rows = bars.expand(SIZE, SIZE)
    return rows if upright else rows.T


def pictures() -> dict[str, Tensor]:
    """The pictures to choose from, each (64, 64), in 255 steps from 0 to 1."""
    photographs = {name: _grey(photograph(name, SIZE)) for name in PICTURES}
    return {**photographs, "upright bars": stripes(True), "level bars": stripes(False)}


def _grey(pixels: Any) -> Tensor:
    return torch.tensor(np.array(Image.fromarray(pixels).convert("L"))) / 255


def windows() -> Tensor:
    """What the blocks learn from: windows of both photographs, also turned, and the bars."""
    found = list(pictures().values())
    for name in PICTURES:
        for side in (80, 112, 192):
            whole = _grey(photograph(name, side))
            cut = whole.unfold(0, SIZE, 16).unfold(1, SIZE, 16).reshape(-1, SIZE, SIZE)
            found += [
                turned for each in cut for turned in (each, each.T, each.flip(1), each.T.flip(0))
            ]
    return torch.stack(found)


def wanted(squeezed: Tensor) -> Tensor:
    """Near 1 where a map's mean is well above its median over the pictures: (N, C) to (N, C)."""
    return torch.sigmoid(2 * (squeezed - squeezed.median(0).values) / squeezed.std(0))


def train(reduction: int, seed: int = 0, steps: int = 1000) -> tuple[SqueezeExcitation, float]:
    """A block that learned the task, and how far its gates are from those wanted, on average."""
    squeezed = feature_maps(windows()).mean((2, 3))
    goal = wanted(squeezed)
    torch.manual_seed(seed)
    block = SqueezeExcitation(len(KERNELS), reduction)
    optimizer = torch.optim.Adam(block.parameters(), lr=0.02)
    small = squeezed[:, :, None, None]  # a map of one cell has the same mean, and is faster
    for _ in range(steps):
        loss = F.binary_cross_entropy(block.gates(small), goal)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return block, (block.gates(small) - goal).abs().mean().item()


def record() -> None:
    """Make the maps, train every block, and write the file."""
    torch.set_num_threads(1)
    blocks = {}
    for reduction in REDUCTIONS:
        # A hidden unit can die in training, and few are left to lose: the best of some seeds.
        tried = [train(reduction, seed) for seed in SEEDS]
        block, error = min(tried, key=lambda each: each[1])
        numbers = {
            name: [[round(x, 3) for x in row] for row in value.tolist()]
            if value.ndim == 2
            else [round(x, 3) for x in value.tolist()]
            for name, value in block.state_dict().items()
        }
        blocks[str(reduction)] = {"error": round(error, 3), **numbers}
    recording = {
        "made_by": "python -m convlessons.experiments.gates",
        "size": SIZE,
        "names": list(KERNELS),
        "kernels": [[[*chain(*kernel)], added] for kernel, added in KERNELS.values()],
        "pictures": {
            name: b64encode(as_bytes(image).numpy().tobytes()).decode()
            for name, image in pictures().items()
        },
        "blocks": blocks,
    }
    FILE.write_text(json.dumps(recording, separators=(",", ":")) + "\n", encoding="utf-8")


def as_bytes(image: Tensor) -> Tensor:
    """A picture (64, 64) in 255 steps: uint8."""
    return (255 * image).round().to(torch.uint8)


if __name__ == "__main__":
    record()
