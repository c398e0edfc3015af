"""Plain and residual networks of several depths, trained on the digits and recorded.

``python -m convlessons.experiments.residual`` trains every setting, measures every layer's gradient
on the way, and writes ``convlessons/recorded/residual.json``, which the widget ``ResidualFlow``
shows. It takes about six minutes. The trial over seeds is `convlessons.experiments.degradation`:
the same trainings, longer.

After He et al., "Deep Residual Learning for Image Recognition" (2016), section 4.2, in small: 8x8
digits for CIFAR-10, 100 steps for 64,000, no weight decay, momentum or augmentation.

One more network is of the time before ReLU and batch normalisation: 20 layers with sigmoids.
"""

import json
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import isfinite
from pathlib import Path
from statistics import fmean, median
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons import recorded
from convlessons.blocks import BasicBlock
from convlessons.experiments.learning import split
from convlessons.networks import plain_net, residual_net
from convlessons.networks.plain_residual import SmallNet

FILE = recorded.path("residual")
DEPTHS = (8, 20, 32, 56)
WIDTH, BATCH, LEARNING_RATE, STEPS = 16, 32, 0.05, 100
MEASURED = 128  # digits on which gradients are measured
SEEDS = tuple(range(10))
MOMENTS = (0, 1, 10, 100)  # steps after which the gradients are measured
SIGMOID_DEPTH = 20
EVERY = 4  # steps whose mean loss is one recorded value
OTHER_OPTIMISERS = ((0.005, 0.0), (0.2, 0.0), (0.05, 0.9))  # learning rate, momentum
OTHER_SEEDS = SEEDS[:5]  # of them: a look, not a trial


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


def sigmoid_net(depth: int = SIGMOID_DEPTH, *, seed: int = 0) -> nn.Sequential:
    """``plain_net`` with sigmoids and no normalisation, started as Glorot and Bengio (2010) did.

    (N, 1, 8, 8) to logits (N, 10); depth 6n + 2.
    """
    torch.manual_seed(seed)
    n = (depth - 2) // 6
    strides = [1] * (2 * n + 1) + ([2] + [1] * (2 * n - 1)) * 2
    widths = [WIDTH] * (2 * n + 1) + [2 * WIDTH] * (2 * n) + [4 * WIDTH] * (2 * n)
    parts: list[nn.Module] = []
    for C_in, C, stride in zip([1, *widths], widths, strides, strict=False):
        conv = nn.Conv2d(C_in, C, 3, stride, 1, bias=False)
        nn.init.xavier_uniform_(conv.weight)
        parts += [conv, nn.Sigmoid()]
    return nn.Sequential(*parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], 10))


def cut(net: SmallNet, block: int) -> SmallNet:
    """Take one block's shortcut away, the first block's being 0; everything else stays."""
    cut_off = net.blocks[block]
    assert isinstance(cut_off, BasicBlock)
    cut_off.residual = False
    return net


def gradients(net: nn.Module, images: Tensor, labels: Tensor) -> list[Tensor]:
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


def measure(net: nn.Module, seed: int = 0) -> tuple[list[float], list[float]]:
    """Each layer's gradient norm on one batch, and its cosine with that on a second batch."""
    data = split(seed)
    first, second = (
        gradients(net, data.train_images[part], data.train_labels[part])
        for part in (slice(MEASURED), slice(MEASURED, 2 * MEASURED))
    )
    norms = [each.norm().item() for each in first]
    pairs = zip(first, second, strict=True)
    return norms, [F.cosine_similarity(a, b, dim=0).item() for a, b in pairs]


def training(
    net: nn.Module, seed: int, learning_rate: float = LEARNING_RATE, momentum: float = 0.0
) -> Iterator[float]:
    """Train with SGD at a constant rate, a step a turn, without end; yield each batch's loss."""
    optimizer = torch.optim.SGD(net.parameters(), lr=learning_rate, momentum=momentum)
    data, generator = split(seed), torch.Generator().manual_seed(seed)
    while True:
        batch = torch.randint(len(data.train_labels), (BATCH,), generator=generator)
        loss = F.cross_entropy(net(data.train_images[batch]), data.train_labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()


def follow(net: nn.Module, seed: int, steps: int, moments: Sequence[int], **how: float) -> Run:
    """Train and measure the gradients after each of ``moments`` steps."""
    run, losses = Run([], {}, {}), training(net, seed, **how)
    for step in range(steps + 1):
        if step in moments:
            run.norms[step], run.agreement[step] = measure(net, seed)
        if step < steps:
            run.losses.append(next(losses))
    return run


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
    """Train a plain or residual network and measure on the way."""
    net = network(depth, residual=residual, batch_norm=batch_norm, seed=seed)
    return follow(net, seed, steps, moments, learning_rate=learning_rate, momentum=momentum)


def smooth(losses: Sequence[float]) -> list[float]:
    """Means of ``EVERY`` steps; the last one is the loss at which training ends."""
    return [fmean(losses[i : i + EVERY]) for i in range(0, len(losses), EVERY)]


def summarise(runs: Sequence[Run]) -> dict[str, Any]:
    """The seeds of one setting as they are recorded: rounded, with ``None`` for what diverged."""
    moments = runs[0].norms
    return {
        "loss": [[_kept(loss) for loss in smooth(run.losses)] for run in runs],
        "diverged": [
            next((step for step, loss in enumerate(run.losses) if not isfinite(loss)), None)
            for run in runs
        ],
        "norm": [_range([run.norms[moment] for run in runs]) for moment in moments],
        "agreement": [_range([run.agreement[moment] for run in runs], 2, 1) for moment in moments],
    }


def _range(
    seeds: Sequence[Sequence[float]], places: int | None = None, outer: int | None = None
) -> list[list[Any]] | None:
    """Lowest, median and highest value of every layer; ``None`` where a seed has diverged.

    The median is kept with three digits, or so many ``places``; the extremes with two digits, or
    ``outer`` places: they only draw a band.
    """
    if not all(isfinite(value) for layers in seeds for value in layers):
        return None
    columns = list(zip(*seeds, strict=True))
    low, middle, high = (
        [_rounded(pick(column), digits, kept) for column in columns]
        for pick, digits, kept in ((min, 2, outer), (median, 3, places), (max, 2, outer))
    )
    # so rounded, a band may miss its own median
    lower = [min(pair) for pair in zip(low, middle, strict=True)]
    upper = [max(pair) for pair in zip(high, middle, strict=True)]
    return [lower, middle, upper]


def _kept(loss: float) -> float | None:
    """A loss, rounded; ``None`` once training has diverged."""
    return _rounded(loss) if isfinite(loss) else None


def _rounded(value: float, digits: int = 3, places: int | None = None) -> float:
    """A value with so many digits, or with so many places behind the point."""
    kept = float(f"{value:.{digits}g}") if places is None else round(value, places)
    return kept + 0.0  # no negative zero


def cuts(depth: int) -> dict[str, Any]:
    """Gradients before training with one shortcut cut: for each block every layer's median norm."""
    blocks = (depth - 2) // 2
    norms = []
    for block in range(blocks):
        nets = (cut(network(depth, residual=True, seed=seed), block) for seed in SEEDS)
        columns = zip(
            *[measure(net, seed)[0] for net, seed in zip(nets, SEEDS, strict=True)], strict=True
        )
        norms.append([_rounded(median(column)) for column in columns])
    return {"depth": depth, "norm": norms}


def sigmoids() -> dict[str, Any]:
    """The network of sigmoids, as one of the runs is recorded."""
    seeds = [follow(sigmoid_net(seed=seed), seed, STEPS, MOMENTS) for seed in SEEDS]
    return {"depth": SIGMOID_DEPTH, **summarise(seeds)}


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
        "training": f"SGD, learning rate {LEARNING_RATE}, batches of {BATCH}, width {WIDTH}; "
        f"gradients on {MEASURED} of the training digits",
        "seeds": list(SEEDS),
    }
    return {
        "about": about,
        "steps": STEPS,
        "moments": list(MOMENTS),
        "other_optimisers": _other_optimisers(),
        "cuts": [cuts(depth) for depth in DEPTHS],
        "sigmoid": sigmoids(),
        "runs": runs,
    }


def _other_optimisers() -> list[dict[str, Any]]:
    """Final losses of the deepest networks: is it the learning rate that fails the plain one?"""
    ends = []
    for (learning_rate, momentum), residual in product(OTHER_OPTIMISERS, (False, True)):
        setting: dict[str, Any] = {"learning_rate": learning_rate, "momentum": momentum}
        runs = [train(DEPTHS[-1], residual=residual, seed=seed, **setting) for seed in OTHER_SEEDS]
        losses = [_kept(smooth(run.losses)[-1]) for run in runs]
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
