"""Deformable layers against plain ones on shapes of any size and angle (chapter 10).

``python -m convlessons.experiments.offsets`` records it: about twenty minutes on one core.

A thousand pictures are drawn once and seen again and again, so there is an end to what can be
learned, and training comes to rest. `offsets_endless` draws new ones in every step: there it does
not.

After Dai et al., "Deformable Convolutional Networks" (2017), in small: two layers of a classifier
are deformable, their offset layers zero-initialised; these learn at the rate of the other layers,
as in the paper (β = 1 by default, section 2.3). Two plain networks have at least as many
parameters. One more has offsets that are learned but are the same at every place of every picture,
as in Jeon and Kim, "Active Convolution" (2017): it has the deformable one's layers and lacks only
that the offsets see the picture. Departs from Dai et al.: nothing is pretrained.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.blocks import DeformableBlock
from convlessons.experiments.learning import learn, schedule
from convlessons.experiments.sampling import correlation, explained
from convlessons.experiments.seeds import Experiment, main
from convlessons.experiments.shapes import SIDES, draw_shapes

BATCH, LEARNING_RATE = 32, 0.01
NEW_PICTURES, SEED_OF_NEW = 1000, 1000
KEPT_PICTURES, SEED_OF_KEPT = 1000, 2000
ANGULAR = ("triangle", "square", "pentagon")  # the circle has no angle


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of network: its two layers between the first and the classifier."""

    width: int
    deformable: bool = False
    dilation: int = 1
    held_still: bool = False  # offsets are learned, but are the same at every place


# 24 channels give plain layers as many parameters as 16 give deformable ones, and some more.
ARMS = {
    "plain, wide": Kind(24),
    "plain, wide, rate 2": Kind(24, dilation=2),
    "offsets the same everywhere": Kind(16, deformable=True, held_still=True),
    "deformable": Kind(16, deformable=True),
}


def network(kind: Kind, seed: int = 0) -> nn.Sequential:
    """An untrained network: (N, 1, 36, 36) to logits (N, 4) by way of maps of 18x18 and 9x9."""
    torch.manual_seed(seed)
    width, d = kind.width, kind.dilation

    def layer(stride: int) -> nn.Module:
        if not kind.deformable:
            return nn.Conv2d(width, width, 3, stride, d, d, bias=False)
        block = DeformableBlock(width, width, 3, stride=stride, bias=False)
        if kind.held_still:  # its weights start, and stay, at zero: only biases move the points
            block.offset.weight.requires_grad_(False)
        return block

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


def train(kind: Kind, seed: int, steps: int, *, endless: bool = False) -> nn.Sequential:
    """A trained network; ``endless`` draws new pictures in every step."""
    if not endless:
        kept = draw_shapes(KEPT_PICTURES, torch.Generator().manual_seed(SEED_OF_KEPT + seed))

    def draw(generator: torch.Generator) -> tuple[Tensor, Tensor]:
        if endless:
            new = draw_shapes(BATCH, generator)
            return new.images, new.labels
        batch = torch.randint(KEPT_PICTURES, (BATCH,), generator=generator)
        return kept.images[batch], kept.labels[batch]

    net = network(kind, seed)
    learn(net, draw, steps, seed, learning_rate=LEARNING_RATE)
    return net


def scores(net: nn.Sequential, seed: int) -> dict[str, float]:
    """Accuracy and loss on new pictures, drawn by the seed."""
    new = draw_shapes(NEW_PICTURES, torch.Generator().manual_seed(SEED_OF_NEW + seed))
    with torch.no_grad():
        logits = net(new.images)
    return {
        "accuracy": (logits.argmax(1) == new.labels).double().mean().item(),
        "loss": F.cross_entropy(logits, new.labels).item(),
    }


def run(
    kind: Kind, seed: int, budgets: Sequence[int], *, endless: bool = False
) -> Iterator[dict[str, float]]:
    """Train for each budget; accuracy and loss on new pictures, and what the points follow."""
    for steps in budgets:
        net = train(kind, seed, steps, endless=endless)
        found = scores(net, seed)
        if kind.deformable and not kind.held_still:
            found["correlation of dilation and radius"] = correlation(net)
            for name in ANGULAR:
                shares = explained(net, name)
                found |= {f"{name}, share of {cause}": share for cause, share in shares.items()}
        yield found


def recipe(pictures: str) -> str:
    """How a run is made, in words."""
    return (
        f"{schedule(LEARNING_RATE)}, "
        f"batches of {BATCH}, {pictures}; judged on {NEW_PICTURES:,} others; the seed settles "
        "weights and pictures, those of the test too"
    )


EXPERIMENT = Experiment(
    name="offsets",
    question="Do deformable layers recognise shapes of any size and angle better than plain layers "
    "of their size, and is it because their offsets see the picture?",
    metric="accuracy",
    arms=ARMS,
    budgets=(200, 1200, 2400),
    run=run,
    recipe=recipe(f"{KEPT_PICTURES:,} pictures that are drawn once"),
    within=0.02,  # two standard errors of an accuracy near 0.9 on a thousand pictures
)

if __name__ == "__main__":
    main(EXPERIMENT)
