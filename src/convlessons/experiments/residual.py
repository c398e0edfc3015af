"""Plain and residual networks of several depths, trained on the digits and recorded.

``python -m convlessons.experiments.residual`` trains every setting, measures every layer's gradient
on the way, and writes ``convlessons/recorded/residual.json``, which the widget ``ResidualFlow``
shows. It takes a few minutes.

After He et al., "Deep Residual Learning for Image Recognition" (2016), section 4.2, in small: 8x8
digits for CIFAR-10, 100 steps for 64,000, no weight decay, momentum or augmentation.
"""

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from math import isfinite
from pathlib import Path
from statistics import fmean, median
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons import recorded
from convlessons.data import Digits, digits
from convlessons.networks import plain_net, residual_net
from convlessons.networks.plain_residual import SmallNet

FILE = recorded.path("residual")
DEPTHS = (8, 20, 32, 56)
WIDTH, BATCH, LEARNING_RATE, STEPS = 16, 128, 0.05, 100
SEEDS = (0, 1, 2, 3, 4)
MOMENTS = (0, 10, 100)  # steps after which the gradients are measured
EVERY = 4  # steps whose mean loss is one recorded value
OTHER_OPTIMISERS = ((0.005, 0.0), (0.2, 0.0), (0.05, 0.9))  # learning rate, momentum


@dataclass(frozen=True, slots=True)
class Run:
    """One training.

    Attributes:
        losses: Cross-entropy of each step's batch, before the step; nan once it has diverged.
        norms: Moment to the norm of every layer's gradient, the layer next to the input first.
        agreement: Moment to the cosine between every layer's gradients on two batches.
    """

    losses: list[float]
    norms: dict[int, list[float]]
    agreement: dict[int, list[float]]


def network(depth: int, *, residual: bool, batch_norm: bool = True, seed: int = 0) -> SmallNet:
    """An untrained network for the digits: (N, 1, 8, 8) to logits (N, 10)."""
    torch.manual_seed(seed)
    build = residual_net if residual else plain_net
    return build(depth, WIDTH, batch_norm, in_channels=1)


@cache
def _data() -> Digits:
    return digits()


def gradients(net: SmallNet, images: Tensor, labels: Tensor) -> list[Tensor]:
    """Gradient of the mean cross-entropy for the weights of each layer, flattened.

    The layers are those that the depth counts, from the input on: projections are left out.
    """
    layers = [
        layer.weight
        for name, layer in net.named_modules()
        if isinstance(layer, nn.Conv2d | nn.Linear) and "downsample" not in name
    ]
    loss = F.cross_entropy(net(images), labels)
    return [gradient.flatten() for gradient in torch.autograd.grad(loss, layers)]


def measure(net: SmallNet) -> tuple[list[float], list[float]]:
    """Each layer's gradient norm on one batch, and its cosine with that on a second batch."""
    data = _data()
    first, second = (
        gradients(net, data.train_images[part], data.train_labels[part])
        for part in (slice(BATCH), slice(BATCH, 2 * BATCH))
    )
    norms = [each.norm().item() for each in first]
    pairs = zip(first, second, strict=True)
    return norms, [F.cosine_similarity(a, b, dim=0).item() for a, b in pairs]


def train(
    depth: int,
    *,
    residual: bool,
    batch_norm: bool = True,
    seed: int = 0,
    steps: int = STEPS,
    moments: Sequence[int] = (),
    learning_rate: float = LEARNING_RATE,
    momentum: float = 0.0,
) -> Run:
    """Train with SGD and measure the gradients after each of ``moments`` steps."""
    net = network(depth, residual=residual, batch_norm=batch_norm, seed=seed)
    optimizer = torch.optim.SGD(net.parameters(), lr=learning_rate, momentum=momentum)
    data, generator = _data(), torch.Generator().manual_seed(seed)
    run = Run([], {}, {})
    for step in range(steps + 1):
        if step in moments:
            run.norms[step], run.agreement[step] = measure(net)
        if step == steps:
            break
        batch = torch.randperm(len(data.train_labels), generator=generator)[:BATCH]
        loss = F.cross_entropy(net(data.train_images[batch]), data.train_labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        run.losses.append(loss.item())
    return run


def smooth(losses: Sequence[float]) -> list[float]:
    """Means of ``EVERY`` steps; the last one is the loss at which training ends."""
    return [fmean(losses[i : i + EVERY]) for i in range(0, len(losses), EVERY)]


def summarise(runs: Sequence[Run]) -> dict[str, Any]:
    """The seeds of one setting as they are recorded: rounded, with ``None`` for what diverged."""
    moments = runs[0].norms
    return {
        "loss": [[_rounded(loss) for loss in smooth(run.losses)] for run in runs],
        "diverged": [
            next((step for step, loss in enumerate(run.losses) if not isfinite(loss)), None)
            for run in runs
        ],
        "norm": [_range([run.norms[moment] for run in runs]) for moment in moments],
        "agreement": [_range([run.agreement[moment] for run in runs], 2) for moment in moments],
    }


def _range(seeds: Sequence[Sequence[float]], places: int | None = None) -> list[list[Any]] | None:
    """Lowest, median and highest value of every layer; ``None`` where a seed has diverged.

    The extremes are kept with two digits: they only draw a band.
    """
    if not all(isfinite(value) for layers in seeds for value in layers):
        return None
    columns = list(zip(*seeds, strict=True))
    picks: dict[Any, int] = {min: 2, median: 3, max: 2}
    return [
        [_rounded(pick(column), kept, places) for column in columns] for pick, kept in picks.items()
    ]


def _rounded(value: float, digits: int = 3, places: int | None = None) -> float | None:
    """A value with so many digits, or with so many places behind the point."""
    if not isfinite(value):
        return None
    return float(f"{value:.{digits}g}") if places is None else round(value, places)


def record() -> dict[str, Any]:
    """Train every setting with every seed, on one thread."""
    torch.set_num_threads(1)
    runs = []
    for batch_norm, depth, residual in product((True, False), DEPTHS, (False, True)):
        setting: dict[str, Any] = {"depth": depth, "residual": residual, "batch_norm": batch_norm}
        seeds = [train(**setting, seed=seed, moments=MOMENTS) for seed in SEEDS]
        runs.append({**setting, **summarise(seeds)})
        print(setting, "ends at", [curve[-1] for curve in runs[-1]["loss"]], flush=True)
    about = {
        "made_by": "python -m convlessons.experiments.residual",
        "on": f"{date.today()}, torch {torch.__version__}, {platform.machine()}, 1 thread",
        "training": f"SGD, learning rate {LEARNING_RATE}, batches of {BATCH} digits, width {WIDTH}",
        "seeds": list(SEEDS),
    }
    return {
        "about": about,
        "steps": STEPS,
        "moments": list(MOMENTS),
        "other_optimisers": _other_optimisers(),
        "runs": runs,
    }


def _other_optimisers() -> list[dict[str, Any]]:
    """Final losses of the deepest networks: is it the learning rate that fails the plain one?"""
    ends = []
    for (learning_rate, momentum), residual in product(OTHER_OPTIMISERS, (False, True)):
        setting: dict[str, Any] = {"learning_rate": learning_rate, "momentum": momentum}
        runs = [train(DEPTHS[-1], residual=residual, seed=seed, **setting) for seed in SEEDS]
        losses = [_rounded(smooth(run.losses)[-1]) for run in runs]
        ends.append({**setting, "residual": residual, "ends": losses})
        print(ends[-1], flush=True)
    return ends


def write(recording: dict[str, Any], file: Path = FILE) -> None:
    """Write compact JSON, one run a line."""
    lines = [
        f'"{key}":{json.dumps(value, separators=(",", ":"))}'
        for key, value in recording.items()
        if key != "runs"
    ]
    runs = ",\n".join(json.dumps(run, separators=(",", ":")) for run in recording["runs"])
    file.write_text("{" + ",\n".join(lines) + ',\n"runs":[\n' + runs + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    write(record())
