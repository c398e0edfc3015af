"""Gates on a task that needs them, and where they only might help (chapter 8).

``python -m convlessons.experiments.attention`` records it: about a quarter of an hour on one core.

A network sees the same digit four times, each copy in noise of its own strength, one copy nearly
clean. A fixed filter must compromise; a gate could close what is noisy. Each digit of training
keeps the noise that was drawn for it, so there is an end to what can be learned, and training comes
to rest. `attention_endless` draws new noise in every step: there it does not. After Hu et al.,
"Squeeze-and-Excitation Networks" (2018), section 3, in small.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.blocks import SqueezeExcitation
from convlessons.experiments.learning import BATCH, learn, schedule, split
from convlessons.experiments.seeds import Experiment, main

COPIES, FEATURES, LOUDEST, CLEAN = 4, 4, 1.5, 0.1
CHANNELS = COPIES * FEATURES
LEARNING_RATE = 0.01
SEED_OF_NEW, SEED_OF_KEPT = 1000, 2000

Middle = Callable[[], nn.Module]


def noisy_copies(images: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Digits (N, 1, 8, 8) to copies (N, 4, 8, 8) and the strength of their noise (N, 4)."""
    N = len(images)
    levels = LOUDEST * torch.rand(N, COPIES, generator=generator)
    levels.scatter_(1, torch.randint(COPIES, (N, 1), generator=generator), CLEAN)
    noise = torch.randn(N, COPIES, 8, 8, generator=generator)
    return images + levels[:, :, None, None] * noise, levels


def pointwise() -> nn.Module:
    """Two 1x1 layers with as many weights and biases as the gates with r = 2 have."""
    narrow, wide = (
        nn.Conv2d(CHANNELS, CHANNELS // 2, 1),
        nn.Conv2d(CHANNELS // 2, CHANNELS, 1),
    )
    return nn.Sequential(narrow, nn.ReLU(), wide, nn.ReLU())


def gates(reduction: int) -> Middle:
    """Squeeze and excitation."""
    return partial(SqueezeExcitation, CHANNELS, reduction=reduction)


def small_net(middle: Middle) -> nn.Sequential:
    """Features of each copy, ``middle``, a layer over all: (N, 4, 8, 8) to logits (N, 10)."""
    return nn.Sequential(
        nn.Conv2d(COPIES, CHANNELS, 3, padding=1, groups=COPIES, bias=False),
        nn.BatchNorm2d(CHANNELS),
        nn.ReLU(),
        middle(),
        nn.Conv2d(CHANNELS, CHANNELS, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(CHANNELS),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(CHANNELS * 4 * 4, 10),
    )


def train(middle: Middle, seed: int, steps: int, *, endless: bool = False) -> nn.Sequential:
    """A trained network; ``endless`` draws new noise in every step."""
    data = split(seed)
    images, labels = data.train_images, data.train_labels
    if not endless:
        kept, _ = noisy_copies(images, torch.Generator().manual_seed(SEED_OF_KEPT + seed))

    def draw(generator: torch.Generator) -> tuple[Tensor, Tensor]:
        batch = torch.randint(len(images), (BATCH,), generator=generator)
        copies = noisy_copies(images[batch], generator)[0] if endless else kept[batch]
        return copies, labels[batch]

    torch.manual_seed(seed)
    net = small_net(middle)
    learn(net, draw, steps, seed, learning_rate=LEARNING_RATE)
    return net


def run(
    middle: Middle, seed: int, budgets: Sequence[int], *, endless: bool = False
) -> Iterator[dict[str, float]]:
    """Train for each budget; accuracy on digits held back, and what the gates do there.

    With gates also: the accuracy with every gate held at its mean, and the mean gate of copies
    nearly clean less that of copies with more than half of the loudest noise.
    """
    data = split(seed)
    x, levels = noisy_copies(data.test_images, torch.Generator().manual_seed(SEED_OF_NEW + seed))

    def figures(logits: Tensor) -> dict[str, float]:
        return {
            "accuracy": (logits.argmax(1) == data.test_labels).double().mean().item(),
            "loss": F.cross_entropy(logits, data.test_labels).item(),
        }

    for steps in budgets:
        net = train(middle, seed, steps, endless=endless)
        with torch.no_grad():
            found = figures(net(x))
            if isinstance(net[3], SqueezeExcitation):
                maps = net[:3](x)
                opened = net[3].gates(maps)  # N, C
                mean = opened.mean(0).view(1, -1, 1, 1)
                found["accuracy, gates held still"] = figures(net[4:](maps * mean))["accuracy"]
                by_copy = opened.reshape(-1, COPIES, FEATURES).mean(2)
                found["gate of clean less noisy"] = (
                    by_copy[levels == CLEAN].mean() - by_copy[levels > LOUDEST / 2].mean()
                ).item()
        yield found


ARMS: dict[str, Middle] = {
    "nothing": nn.Identity,
    "two 1×1 layers": pointwise,
    "gates, r = 2": gates(2),
    "gates, r = 8": gates(8),
}


def recipe(noise: str) -> str:
    """How a run is made, in words."""
    return (
        f"{schedule(LEARNING_RATE)}, "
        f"batches of {BATCH}, {noise}; half of the 1,797 digits held back; the seed settles split, "
        "weights, batches and noise, that of the test too"
    )


EXPERIMENT = Experiment(
    name="attention",
    question="Are gates ahead of ordinary layers of their size where one copy in four is clean?",
    metric="accuracy",
    arms=ARMS,
    budgets=(200, 600, 1200, 2400),
    run=run,
    recipe=recipe("each digit of training in the noise that was drawn for it once"),
)

if __name__ == "__main__":
    main(EXPERIMENT)
