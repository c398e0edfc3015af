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
from dataclasses import asdict, dataclass, field
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
class Wires:
    """What runs along the wires of a network's blocks, in the blocks' order.

    Forward it is the root mean square of a batch's values, back the norm of the gradient of the
    batch's mean loss.

    Attributes:
        out: Forward, behind the stem and behind every block.
        branch: Forward, what each block's two layers hand to the plus.
        arriving: Back, what comes to the plus.
        through: Back, what the two layers hand on to the block's input.
        projections: Forward and back, behind and before each projection; an identity hands on
            what comes.
    """

    out: list[float]
    branch: list[float]
    arriving: list[float]
    through: list[float]
    projections: list[list[float]]


@dataclass(frozen=True, slots=True)
class Run:
    """One training.

    Attributes:
        losses: Cross-entropy of each step's batch, before the step; nan once it has diverged.
        norms: Moment to the norm of every layer's gradient, the layer next to the input first.
        agreement: Moment to the cosine between every layer's gradients on two batches.
        wires: Moment to what runs along the wires of every block.
    """

    losses: list[float]
    norms: dict[int, list[float]]
    agreement: dict[int, list[float]]
    wires: dict[int, Wires] = field(default_factory=dict)


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


def wires(net: SmallNet, images: Tensor, labels: Tensor) -> Wires:
    """Send one batch through a network and back, and watch the wires of its blocks."""
    x = net.stem(images)
    out, branches, sums, ways, projected, shortcuts = [x], [], [], [], [], []
    for block in net.blocks:
        assert isinstance(block, BasicBlock)
        way, shortcut = x.view_as(x), x.view_as(x)  # one wire each: their gradients stay apart
        branch = block.bn2(block.conv2(torch.relu(block.bn1(block.conv1(way)))))
        total = branch
        if block.residual:
            over = block.downsample(shortcut)
            total = branch + over
            if not isinstance(block.downsample, nn.Identity):
                projected.append(over)
                shortcuts.append(shortcut)
        x = torch.relu(total)
        out.append(x)
        branches.append(branch)
        sums.append(total)
        ways.append(way)
    loss = F.cross_entropy(net.fc(net.avgpool(x).flatten(1)), labels)
    found = [g.norm().item() for g in torch.autograd.grad(loss, [*sums, *ways, *shortcuts])]
    count = len(sums)

    def strength(values: Sequence[Tensor]) -> list[float]:
        return [each.square().mean().sqrt().item() for each in values]

    return Wires(
        out=strength(out),
        branch=strength(branches),
        arriving=found[:count],
        through=found[count : 2 * count],
        projections=[[*pair] for pair in zip(strength(projected), found[2 * count :], strict=True)],
    )


def measure(net: nn.Module, seed: int = 0) -> tuple[list[float], list[float]]:
    """Each layer's gradient norm on one batch, and its cosine with that on a second batch."""
    first, second = (gradients(net, *_measured(seed, batch)) for batch in (0, 1))
    norms = [each.norm().item() for each in first]
    pairs = zip(first, second, strict=True)
    return norms, [F.cosine_similarity(a, b, dim=0).item() for a, b in pairs]


def _measured(seed: int, batch: int = 0) -> tuple[Tensor, Tensor]:
    """The digits and labels of one of the batches on which gradients are measured."""
    data, part = split(seed), slice(batch * MEASURED, (batch + 1) * MEASURED)
    return data.train_images[part], data.train_labels[part]


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
            if isinstance(net, SmallNet):
                run.wires[step] = wires(net, *_measured(seed))
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
    watched = {"wires": [_wires([run.wires[m] for run in runs]) for m in runs[0].wires]}
    return {
        "loss": [[_kept(loss) for loss in smooth(run.losses)] for run in runs],
        "diverged": [
            next((step for step, loss in enumerate(run.losses) if not isfinite(loss)), None)
            for run in runs
        ],
        "norm": [_range([run.norms[moment] for run in runs]) for moment in moments],
        "agreement": [_range([run.agreement[moment] for run in runs], 2, 1) for moment in moments],
    } | (watched if runs[0].wires else {})


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


def _wires(seeds: Sequence[Wires]) -> dict[str, Any] | None:
    """The median of every wire with two digits; ``None`` where a seed has diverged."""
    found: dict[str, Any] = {}
    for name in asdict(seeds[0]):
        columns = [*zip(*(getattr(each, name) for each in seeds), strict=True)]
        if name == "projections":
            found[name] = [
                [_rounded(median(values), 2) for values in zip(*pairs, strict=True)]
                for pairs in columns
            ]
        elif not all(isfinite(value) for column in columns for value in column):
            return None
        else:
            found[name] = [_rounded(median(column), 2) for column in columns]
    return found


def _kept(loss: float) -> float | None:
    """A loss, rounded; ``None`` once training has diverged."""
    return _rounded(loss) if isfinite(loss) else None


def _rounded(value: float, digits: int = 3, places: int | None = None) -> float:
    """A value with so many digits, or with so many places behind the point."""
    kept = float(f"{value:.{digits}g}") if places is None else round(value, places)
    return kept + 0.0  # no negative zero


def cuts(depth: int) -> dict[str, Any]:
    """Gradients before training with one shortcut cut: for each block every layer's median norm.

    With them goes what runs along the wires then.
    """
    norms, watched = [], []
    for block in range((depth - 2) // 2):
        nets = [cut(network(depth, residual=True, seed=seed), block) for seed in SEEDS]
        layers = [measure(net, seed)[0] for net, seed in zip(nets, SEEDS, strict=True)]
        norms.append([_rounded(median(column)) for column in zip(*layers, strict=True)])
        watched.append(
            _wires([wires(net, *_measured(s)) for net, s in zip(nets, SEEDS, strict=True)])
        )
    return {"depth": depth, "norm": norms, "wires": watched}


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
