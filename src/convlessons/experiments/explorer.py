"""Every block and network of the book: what it costs, how long it takes, what it learns.

``python -m convlessons.experiments.explorer`` counts, trains and times all of them and writes
``convlessons/recorded/explorer.json``, which the widget ``CostExplorer`` shows. It takes about half
an hour; with ``latency`` behind it, it times again and keeps the rest, in two minutes.

Only networks made for the digits are trained. Their seeds choose everything that chance does: the
digits held back, the weights at the start, the batches. A seed is the same for every network.
"""

import json
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons import costs, networks, recorded, timing
from convlessons.data import Digits, digits

FILE = recorded.path("explorer")
SEEDS = tuple(range(7))
BATCH, STEPS, LEARNING_RATE, HELD_BACK = 64, 100, 0.003, 0.5
WIDTHS = (16, 32)
LEAST_ROUNDS = 3
PHOTOGRAPH, DIGIT = (1, 3, 224, 224), (1, 1, 8, 8)


@dataclass(frozen=True)
class Item:
    """A block in the skeleton of ``digit_net``, or a network.

    Attributes:
        key: its name in the widget.
        label: its name for a reader.
        chapter: number of the chapter that it is from.
        build: name of the function in ``convlessons.networks``.
        options: keyword arguments of the function.
        input_shape: (N, C, H, W) for which it is counted.
    """

    key: str
    label: str
    chapter: int
    build: str
    options: dict[str, Any] = field(default_factory=dict)
    input_shape: tuple[int, ...] = PHOTOGRAPH

    @property
    def group(self) -> str:
        """What it reads: "digits" or "photographs"."""
        return "digits" if self.input_shape == DIGIT else "photographs"

    def module(self) -> nn.Module:
        """A new one, with random weights."""
        module: nn.Module = getattr(networks, self.build)(**self.options)
        return module


BLOCKS = {  # label and chapter
    "plain": ("3×3", 0),
    "grouped": ("3×3 in 4 groups", 1),
    "large": ("5×5", 2),
    "stack": ("two 3×3", 2),
    "inception": ("Inception", 3),
    "bottleneck": ("bottleneck", 4),
    "residual": ("residual", 5),
    "residual_bottleneck": ("residual bottleneck", 5),
    "resnext": ("ResNeXt", 1),
    "separable": ("depthwise separable", 6),
    "shuffle": ("shuffle unit", 7),
    "excitation": ("3×3 with SE", 8),
    "dilated": ("3×3, rate 2", 9),
    "deformable": ("deformable 3×3", 10),
}


def _block(name: str, width: int) -> Item:
    label, chapter = BLOCKS[name]
    options = {"block": name, "width": width}
    return Item(f"{name}-{width}", f"{label} · {width}", chapter, "digit_net", options, DIGIT)


def _small(kind: str, label: str) -> Item:
    options = {"depth": 20, "in_channels": 1}
    return Item(f"{kind}-20", label, 5, f"{kind}_net", options, DIGIT)


ITEMS = (
    *(_block(name, width) for name, width in product(BLOCKS, WIDTHS)),
    _small("plain", "plain, 20 layers"),
    _small("residual", "residual, 20 layers"),
    Item("vgg16", "VGG-16", 2, "vgg16"),
    Item("vgg19", "VGG-19", 2, "vgg19"),
    Item("googlenet", "GoogLeNet", 3, "googlenet"),
    *(
        Item(f"resnet{depth}", f"ResNet-{depth}", 5, f"resnet{depth}")
        for depth in (18, 34, 50, 101, 152)
    ),
    Item("resnext50", "ResNeXt-50", 1, "resnext50_32x4d"),
    Item("resnext101", "ResNeXt-101", 1, "resnext101_32x8d"),
    Item("se_resnet50", "SE-ResNet-50", 8, "se_resnet50"),
    Item("mobilenet", "MobileNet", 6, "mobilenet_v1"),
    Item("mobilenet-half", "MobileNet 0.5", 6, "mobilenet_v1", {"width_mult": 0.5}),
    *(
        Item(
            f"shufflenet-{groups}",
            f"ShuffleNet G = {groups}",
            7,
            "shufflenet_v1",
            {"groups": groups},
        )
        for groups in (1, 3, 8)
    ),
)


def cost(item: Item) -> costs.Cost:
    """Parameters and multiply-accumulates of one picture, counted."""
    with torch.device("meta"):
        return costs.count(item.module(), item.input_shape)


@cache
def _data(seed: int) -> Digits:
    return digits(HELD_BACK, seed)


def train(net: nn.Module, seed: int, steps: int = STEPS) -> float:
    """Train with Adam, its rate falling to zero; accuracy on the digits held back."""
    data, generator = _data(seed), torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, steps)
    net.train()
    for _ in range(steps):
        batch = torch.randperm(len(data.train_labels), generator=generator)[:BATCH]
        loss = F.cross_entropy(net(data.train_images[batch]), data.train_labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return accuracy(net, data.test_images, data.test_labels)


def accuracy(net: nn.Module, images: Tensor, labels: Tensor) -> float:
    """Share of the digits that a network reads rightly."""
    net.eval()
    with torch.inference_mode():
        return (net(images).argmax(1) == labels).float().mean().item()


def accuracies(item: Item) -> list[float] | None:
    """One accuracy a seed, in the order of ``SEEDS``; ``None`` if it does not read digits."""
    if item.group != "digits":
        return None
    torch.set_num_threads(1)
    found = []
    for seed in SEEDS:
        torch.manual_seed(seed)
        found.append(round(train(item.module(), seed), 4))
    print(item.key, found, flush=True)
    return found


def latencies(items: Sequence[Item], budget_seconds: float) -> dict[str, list[float]]:
    """Quartiles of the milliseconds that one picture takes, all items in turn, on one thread.

    Processor time of that thread, which other programs disturb less than they disturb the clock on
    the wall. Digits come in batches of ``BATCH``, whose time is divided: alone, a digit takes the
    time in which Python calls the layers. Photographs come one at a time.
    """
    calls: dict[str, tuple[int, partial[Tensor]]] = {}
    samples: dict[str, list[float]] = {}
    for item in items:
        batch = BATCH if item.group == "digits" else 1
        x = torch.randn(batch, *item.input_shape[1:])
        calls[item.key], samples[item.key] = (batch, partial(item.module().eval(), x)), []
    end = perf_counter() + budget_seconds
    with timing.threads(1), torch.inference_mode():
        for _, call in calls.values():
            call()  # loading and allocation
        while len(samples[items[0].key]) < LEAST_ROUNDS or perf_counter() < end:
            for key, (batch, call) in calls.items():
                begin = thread_time()
                call()
                samples[key].append(1e3 * (thread_time() - begin) / batch)
    return {
        key: [float(f"{value:.3g}") for value in quantiles(values, n=4, method="inclusive")]
        for key, values in samples.items()
    }


def all_latencies() -> dict[str, list[float]]:
    """Those of the small networks in turn, then those of the large ones."""
    small = [item for item in ITEMS if item.group == "digits"]
    large = [item for item in ITEMS if item.group == "photographs"]
    return {**latencies(small, 60), **latencies(large, 120)}


def record() -> dict[str, Any]:
    """Count and train every item, then time them."""
    with get_context("spawn").Pool() as pool:
        learned = pool.map(accuracies, ITEMS, chunksize=1)
    return _recording({item.key: found for item, found in zip(ITEMS, learned, strict=True)})


def time_again(known: dict[str, Any]) -> dict[str, Any]:
    """A recording with its accuracies kept and everything else made anew."""
    return _recording({item["key"]: item["accuracy"] for item in known["items"]})


def _recording(learned: dict[str, list[float] | None]) -> dict[str, Any]:
    times = all_latencies()
    items = [entry(item, times[item.key], learned[item.key]) for item in ITEMS]
    return {"about": _about(), "seeds": list(SEEDS), "items": items}


def entry(item: Item, latency: list[float], learned: list[float] | None) -> dict[str, Any]:
    """An item as it is recorded, its cost counted."""
    counted = cost(item)
    return {
        "key": item.key,
        "label": item.label,
        "group": item.group,
        "chapter": item.chapter,
        "build": item.build,
        "options": item.options,
        "input": list(item.input_shape),
        "params": counted.params,
        "macs": counted.macs,
        "sampling_macs": counted.sampling_macs,
        "latency": latency,
        "accuracy": learned,
    }


def _about() -> dict[str, str]:
    return {
        "made_by": "python -m convlessons.experiments.explorer",
        "on": f"{date.today()}, torch {torch.__version__}, {platform.machine()}, 1 thread",
        "accuracy": f"{STEPS} steps of Adam, learning rate {LEARNING_RATE} falling to 0, batches "
        f"of {BATCH}, half of the digits held back; digits, weights and batches by the seed",
        "latency": "lower quartile, median and upper quartile of a thread's milliseconds a "
        f"picture, networks in turn: digits in batches of {BATCH}, photographs of 224x224 alone",
    }


def write(recording: dict[str, Any], file: Path = FILE) -> None:
    """Write compact JSON, one item a line."""
    about, seeds = (json.dumps(recording[key]) for key in ("about", "seeds"))
    items = ",\n".join(_lines(recording["items"]))
    file.write_text(
        f'{{"about":{about},\n"seeds":{seeds},\n"items":[\n{items}\n]}}\n', encoding="utf-8"
    )


def _lines(items: Iterable[dict[str, Any]]) -> list[str]:
    return [json.dumps(item, separators=(",", ":"), ensure_ascii=False) for item in items]


if __name__ == "__main__":
    write(time_again(recorded.load("explorer")) if sys.argv[1:] == ["latency"] else record())
