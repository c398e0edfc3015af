"""Pictures of shapes, and where a deformable layer that was trained on such shapes samples them.

``python -m convlessons.experiments.deformable`` trains one network of `offsets_endless` again,
looks where its last layer samples, and writes ``convlessons/recorded/deformable.json``: the
*Learned* points of chapter 10. The network is that of the middle seed, not of one chosen for its
looks. It takes about half a minute on one core.
"""

import json
from pathlib import Path
from statistics import median_low
from time import process_time
from typing import Any

import torch
from torch import nn

from convlessons import recorded, timing
from convlessons.experiments import offsets
from convlessons.experiments.made import made
from convlessons.experiments.offsets_endless import EXPERIMENT
from convlessons.experiments.sampling import sampling_points
from convlessons.experiments.shapes import SIDES, draw_shapes

FILE = recorded.path("deformable")
STEPS = EXPERIMENT.budgets[-1]
# Pictures whose sampling points are recorded: class, and radius in pixels. The second triangle is
# turned by about half a side.
EXAMPLES = {
    "small pentagon": ("pentagon", 5.0),
    "large pentagon": ("pentagon", 12.0),
    "triangle": ("triangle", 14.0),
    "turned triangle": ("triangle", 14.0),
}
EXAMPLE_SEED = 12


def middle_seed() -> int:
    """The seed whose correlation of dilation and radius is the lower median of the recording."""
    known = recorded.load(EXPERIMENT.name)
    last = known["also"]["correlation of dilation and radius"]["deformable"][-1]
    seed: int = known["seeds"][last.index(median_low(last))]
    return seed


def record() -> dict[str, Any]:
    """Train the network as its experiment does, and look at the examples."""
    begin, seed = process_time(), middle_seed()
    with timing.threads(1):
        net = offsets.train(offsets.ARMS["deformable"], seed, STEPS, endless=True)
    return {
        "made": made("python -m convlessons.experiments.deformable", process_time() - begin),
        "recipe": EXPERIMENT.recipe,
        "seed": seed,
        "steps": STEPS,
        "examples": examples(net),
    }


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
    """Write compact JSON, an example a line."""
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
