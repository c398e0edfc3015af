"""Deformable, plain and equally large plain layers, trained on shapes of any size and angle.

``python -m convlessons.experiments.deformable`` trains every network with every seed, looks where
one of the deformable ones samples, and writes ``convlessons/recorded/deformable.json``. It takes
about seven minutes on one core.

After Dai et al., "Deformable Convolutional Networks" (2017), in small: two layers of a classifier
are deformable, their offset layers zero-initialised; these learn at the rate of the other layers,
as in the paper (β = 1 by default, section 2.3). Departs from the paper: nothing is pretrained.
"""

import json
import platform
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from convlessons import recorded
from convlessons.blocks import DeformableBlock
from convlessons.experiments.sampling import correlation, explained, sampling_points
from convlessons.experiments.shapes import SIDES, draw_shapes

FILE = recorded.path("deformable")
STEPS, LONGER = 200, 800
BATCH, LEARNING_RATE = 64, 0.01
SEEDS = (0, 1, 2, 3, 4, 5)
# Pictures whose sampling points are recorded: class, and radius in pixels. The second triangle is
# turned by about half a side.
EXAMPLES = {
    "small pentagon": ("pentagon", 5.0),
    "large pentagon": ("pentagon", 12.0),
    "triangle": ("triangle", 14.0),
    "turned triangle": ("triangle", 14.0),
}
EXAMPLE_SEED = 12


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of network: its two layers between the first and the classifier."""

    width: int
    deformable: bool = False
    dilation: int = 1


# 24 channels give plain layers as many parameters as 16 give deformable ones, and some more.
KINDS = {
    "plain": Kind(16),
    "plain, wide": Kind(24),
    "plain, wide, rate 2": Kind(24, dilation=2),
    "deformable": Kind(16, deformable=True),
}

ANGULAR = ("triangle", "square", "pentagon")  # the circle has no angle
# What is trained, and for how many steps. A step of the deformable network takes about as long as
# two of the wide plain one.
TRAININGS = (
    *((kind, STEPS) for kind in KINDS),
    ("plain, wide", 2 * STEPS),
    ("plain, wide", LONGER),
    ("deformable", LONGER),
)


def network(kind: str, seed: int = 0) -> nn.Sequential:
    """An untrained network: (N, 1, 36, 36) to logits (N, 4) by way of maps of 18x18 and 9x9."""
    torch.manual_seed(seed)
    chosen = KINDS[kind]
    width, d = chosen.width, chosen.dilation

    def layer(stride: int) -> nn.Module:
        if chosen.deformable:
            return DeformableBlock(width, width, 3, stride=stride, bias=False)
        return nn.Conv2d(width, width, 3, stride, d, d, bias=False)

    def rest() -> list[nn.Module]:
        return [nn.BatchNorm2d(width), nn.ReLU()]

    return nn.Sequential(
        nn.Conv2d(1, width, 3, 2, 1, bias=False),
        *rest(),
        layer(2),
        *rest(),
        layer(1),
        *rest(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(width, len(SIDES)),
    )


def train(kind: str, seed: int = 0, steps: int = STEPS) -> nn.Sequential:
    """Train with Adam on new pictures in every step; the learning rate rises and falls once."""
    net, generator = network(kind, seed), torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, LEARNING_RATE, total_steps=steps, pct_start=0.2
    )
    for _ in range(steps):
        shapes = draw_shapes(BATCH, generator)
        loss = F.cross_entropy(net(shapes.images), shapes.labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return net.eval()


def accuracy(net: nn.Module) -> float:
    """Share of 1,000 new pictures, the same ones every time, that are named rightly."""
    shapes = draw_shapes(1000, torch.Generator().manual_seed(1000))
    with torch.no_grad():
        return (net(shapes.images).argmax(1) == shapes.labels).float().mean().item()


def record() -> dict[str, Any]:
    """Train each network for each number of steps with every seed, on one thread."""
    torch.set_num_threads(1)
    runs = []
    for kind, steps in TRAININGS:
        begin = process_time()
        nets = [train(kind, seed, steps) for seed in SEEDS]
        seconds = (process_time() - begin) / len(SEEDS)
        run: dict[str, Any] = {
            "kind": kind,
            "steps": steps,
            "params": sum(p.numel() for p in nets[0].parameters()),
            "accuracy": [round(accuracy(net), 3) for net in nets],
            "seconds": round(seconds, 1),
        }
        if KINDS[kind].deformable:
            run["correlation"] = [round(correlation(net), 3) for net in nets]
            run["explained"] = {name: _shares(nets, name) for name in ANGULAR}
        runs.append(run)
        print(run, flush=True)
    about = {
        "made_by": "python -m convlessons.experiments.deformable",
        "on": f"{date.today()}, torch {torch.__version__}, {platform.machine()}, 1 thread",
        "training": f"Adam, learning rate {LEARNING_RATE}, {BATCH} new pictures a step",
        "seeds": list(SEEDS),
    }
    return {"about": about, "runs": runs, "examples": examples(nets[0])}


def _shares(nets: list[nn.Sequential], name: str) -> dict[str, list[float]]:
    """What explains the points, a value a seed."""
    found = [explained(net, name) for net in nets]
    return {cause: [round(shares[cause], 3) for shares in found] for cause in found[0]}


def examples(net: nn.Sequential) -> list[dict[str, Any]]:
    """Pictures in grey, and the points that the last layer of a trained network samples in them.

    ``points`` is a list for each cell of the map, row by row: row and column of the nine points in
    tenths of a pixel, in torchvision's order.
    """
    classes = [name for name, _ in EXAMPLES.values()]
    shapes = draw_shapes(
        len(EXAMPLES),
        torch.Generator().manual_seed(EXAMPLE_SEED),
        labels=torch.tensor([list(SIDES).index(name) for name in classes]),
        radii=torch.tensor([radius for _, radius in EXAMPLES.values()]),
    )
    points = sampling_points(net, shapes.images).permute(0, 3, 4, 1, 2).flatten(3)
    grey = (40 + 170 * shapes.images[:, 0]).clamp(0, 255)
    return [
        {
            "name": name,
            "centre": [round(n, 1) for n in centre],
            "image": image.round().int().tolist(),
            "points": (10 * places).round().int().flatten(0, 1).tolist(),
        }
        for name, centre, image, places in zip(
            EXAMPLES, shapes.centres.tolist(), grey, points, strict=True
        )
    ]


def write(recording: dict[str, Any], file: Path = FILE) -> None:
    """Write compact JSON, a run or an example a line."""
    parts = []
    for key, value in recording.items():
        if isinstance(value, list):
            lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in value)
            parts.append(f'"{key}":[\n{lines}\n]')
        else:
            parts.append(f'"{key}":{json.dumps(value)}')
    file.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    write(record())
