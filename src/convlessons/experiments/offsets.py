"""Deformable layers against plain ones on shapes of any size and angle (chapter 10).

``python -m convlessons.experiments.offsets`` records it: about twenty minutes on one core.

After Dai et al., "Deformable Convolutional Networks" (2017), in small: the networks of
`convlessons.experiments.deformable`, and one more, whose offsets are learned but are the same at
every place of every picture, as in Jeon and Kim, "Active Convolution" (2017): it has the deformable
one's layers and lacks only that the offsets see the picture. Departs from Dai et al.: nothing is
pretrained.
"""

from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.blocks import DeformableBlock
from convlessons.experiments.deformable import ANGULAR, network
from convlessons.experiments.learning import learn
from convlessons.experiments.sampling import correlation, explained
from convlessons.experiments.seeds import Experiment, main
from convlessons.experiments.shapes import draw_shapes

BATCH, LEARNING_RATE = 32, 0.01
NEW_PICTURES, SEED_OF_NEW = 1000, 1000


def still(net: nn.Sequential) -> nn.Sequential:
    """The network with offsets that only their biases move: the same at every place."""
    for layer in net:
        if isinstance(layer, DeformableBlock):
            layer.offset.weight.requires_grad_(False)  # it starts, and stays, at zero
    return net


def build(arm: tuple[str, bool], seed: int) -> nn.Sequential:
    """An untrained network of a kind; (N, 1, 36, 36) to logits (N, 4)."""
    kind, held_still = arm
    net = network(kind, seed)
    return still(net) if held_still else net


def train(arm: tuple[str, bool], seed: int, steps: int) -> nn.Sequential:
    """A trained network; new pictures in every step."""

    def draw(generator: torch.Generator) -> tuple[Tensor, Tensor]:
        shapes = draw_shapes(BATCH, generator)
        return shapes.images, shapes.labels

    net = build(arm, seed)
    learn(net, draw, steps, seed, learning_rate=LEARNING_RATE)
    return net


def run(arm: tuple[str, bool], seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train for each budget; accuracy and loss on new pictures, and what the points follow."""
    new = draw_shapes(NEW_PICTURES, torch.Generator().manual_seed(SEED_OF_NEW + seed))
    for steps in budgets:
        net = train(arm, seed, steps)
        with torch.no_grad():
            logits = net(new.images)
        found = {
            "accuracy": (logits.argmax(1) == new.labels).double().mean().item(),
            "loss": F.cross_entropy(logits, new.labels).item(),
        }
        if arm == ("deformable", False):
            found["correlation of dilation and radius"] = correlation(net)
            for name in ANGULAR:
                shares = explained(net, name)
                found |= {f"{name}, share of {cause}": share for cause, share in shares.items()}
        yield found


EXPERIMENT = Experiment(
    name="offsets",
    question="Do deformable layers recognise shapes of any size and angle better than plain layers "
    "of their size, and is it because their offsets see the picture?",
    metric="accuracy",
    arms={
        "plain, wide": ("plain, wide", False),
        "plain, wide, rate 2": ("plain, wide, rate 2", False),
        "offsets the same everywhere": ("deformable", True),
        "deformable": ("deformable", False),
    },
    budgets=(200, 600, 1200),
    run=run,
    recipe=f"Adam, learning rate {LEARNING_RATE} falling straight to 0 at the end of each budget, "
    f"{BATCH} new pictures a step; the seed settles weights and pictures, those of the test too",
)

if __name__ == "__main__":
    main(EXPERIMENT)
