"""What a shuffle is needed for: products of signs inside and across groups (chapter 7).

``python -m convlessons.experiments.products`` records it: about two minutes on one core.

Twelve channels of random signs in three groups; the answer is a sum of six products of two signs,
three of pairs inside a group and three of pairs across. Three grouped 1x1 layers, then a layer that
reads all channels. Without mixing the network is a sum of three functions, each of one group, and a
product across groups is uncorrelated with all of them: at most half of the variance is explained.
"""

from collections.abc import Callable, Iterator, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.experiments.learning import learn, schedule
from convlessons.experiments.seeds import Experiment, main

INSIDE, ACROSS = ((0, 1), (4, 5), (8, 9)), ((2, 6), (7, 10), (3, 11))
CHANNELS, WIDTH, GROUPS, CELLS, LEARNING_RATE = 12, 48, 3, 256, 0.01
SEED_OF_NEW = 1000


class Permute(nn.Module):
    """A random order of the channels: drawn once, or anew in every pass."""

    def __init__(self, *, once: bool) -> None:
        super().__init__()
        self.order = torch.randperm(WIDTH) if once else None

    def forward(self, x: Tensor) -> Tensor:
        """Reorder the channels of (N, C, H, W)."""
        return x[:, torch.randperm(WIDTH) if self.order is None else self.order]


Mixing = Callable[[], nn.Module]


def small_net(mixing: Mixing, groups: int = GROUPS) -> nn.Sequential:
    """Grouped 1x1 layers with ``mixing`` between them: signs (N, 12, H, W) to (N, 1, H, W)."""
    parts: list[nn.Module] = []
    for C_in in (CHANNELS, WIDTH, WIDTH):
        parts += [mixing()] if parts else []
        parts += [nn.Conv2d(C_in, WIDTH, 1, groups=groups), nn.ReLU()]
    return nn.Sequential(*parts, nn.Conv2d(WIDTH, 1, 1))


def draw(generator: torch.Generator, cells: int = CELLS) -> tuple[Tensor, Tensor]:
    """Signs (1, 12, 1, cells) and answers (1, 1, 1, cells) of variance 1: each cell is a case."""
    x = torch.randint(0, 2, (1, CHANNELS, 1, cells), generator=generator) * 2.0 - 1
    products = [x[:, [a]] * x[:, [b]] for a, b in INSIDE + ACROSS]
    return x, torch.stack(products).sum(0) / len(products) ** 0.5


def run(mixing: Mixing, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train for each budget; the share of the answers' variance explained on new signs."""
    x, y = draw(torch.Generator().manual_seed(SEED_OF_NEW + seed), 10240)
    for steps in budgets:
        torch.manual_seed(seed)
        net = learn(
            small_net(mixing), draw, steps, seed, loss=F.mse_loss, learning_rate=LEARNING_RATE
        )
        with torch.no_grad():
            yield {"explained": 1 - (F.mse_loss(net(x), y) / y.var()).item()}


EXPERIMENT = Experiment(
    name="products",
    question="Must channels be mixed between grouped layers, and must the order be the shuffle's?",
    metric="explained",
    arms={
        "nothing": nn.Identity,
        "channel shuffle": lambda: nn.ChannelShuffle(GROUPS),
        "random, drawn once": lambda: Permute(once=True),
        "random in every pass": lambda: Permute(once=False),
    },
    budgets=(150, 400, 800),
    run=run,
    recipe=f"{schedule(LEARNING_RATE)}, "
    f"{CELLS} new cells a step; the seed settles weights, orders and signs, those of the test too",
    seeds=range(20),
)

if __name__ == "__main__":
    main(EXPERIMENT)
