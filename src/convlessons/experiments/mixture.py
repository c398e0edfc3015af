"""An Inception module or kernels of one size: noisy stripes, fine and coarse (chapter 3).

``python -m convlessons.experiments.mixture`` records it: about ten minutes on one core.

One layer reads the direction of stripes whose period runs from 2 to 16 pixels. All three layers
have nearly as many parameters. After training, the module is judged again without one of its
branches, whose features are replaced by their mean. After Szegedy et al., "Going deeper with
convolutions" (2015), section 4.
"""

from collections.abc import Iterator, Sequence
from math import pi

import torch
from torch import Tensor, nn

from convlessons.blocks import Inception
from convlessons.experiments.learning import learn, schedule
from convlessons.experiments.seeds import Experiment, main

DIRECTIONS, SIZE, NOISE, BATCH, LEARNING_RATE = 8, 16, 0.7, 16, 0.03
PERIODS = (2, 3, 4, 6, 8, 12)
NEW_PICTURES, SEED_OF_NEW = 200, 1000  # pictures of each period

# The module's features stand in the order of its branches.
BRANCHES = {
    "1×1": slice(0, 4),
    "3×3": slice(4, 28),
    "5×5": slice(28, 40),
    "pool": slice(40, 44),
}


def stripes(
    count: int, generator: torch.Generator, period: float | None = None
) -> tuple[Tensor, Tensor]:
    """Noisy stripes (N, 1, 16, 16) and their direction (N,); any period if none is given."""
    labels = torch.randint(DIRECTIONS, (count,), generator=generator)
    periods = 2 ** (1 + 3 * torch.rand(count, 1, 1, generator=generator))
    periods = periods if period is None else torch.tensor(float(period))
    shift = 2 * pi * torch.rand(count, 1, 1, generator=generator)
    angle = (labels * pi / DIRECTIONS).view(-1, 1, 1)
    place = torch.arange(SIZE)
    along = angle.cos() * place + angle.sin() * place.view(-1, 1)
    waves = torch.sin(2 * pi * along / periods + shift)
    noise = NOISE * torch.randn(count, SIZE, SIZE, generator=generator)
    return (waves + noise).unsqueeze(1), labels


class Reader(nn.Module):
    """A block, the mean of each of its channels, a linear layer: (N, 1, H, W) to (N, 8)."""

    def __init__(self, block: nn.Module, channels: int) -> None:
        super().__init__()
        self.block = block
        self.classify = nn.Linear(channels, DIRECTIONS)

    def features(self, x: Tensor) -> Tensor:
        """Mean of each channel: (N, C)."""
        mean: Tensor = self.block(x).mean((2, 3))
        return mean

    def forward(self, x: Tensor) -> Tensor:
        """Logits (N, 8) of pictures (N, 1, H, W)."""
        logits: Tensor = self.classify(self.features(x))
        return logits


def small_net(kernel_size: int | None, channels: int) -> Reader:
    """The module without reductions (``kernel_size`` None), or one convolution and a ReLU."""
    if kernel_size is None:
        module = Inception(1, 4, 24, 12, pool_proj=4)
        if module.out_channels != channels:
            raise ValueError(f"channels must be {module.out_channels}; got {channels}")
        return Reader(module, channels)
    layer = nn.Conv2d(1, channels, kernel_size, padding=kernel_size // 2)
    return Reader(nn.Sequential(layer, nn.ReLU()), channels)


@torch.no_grad()
def judge(net: Reader, seed: int, *, branches: bool) -> dict[str, float]:
    """Accuracy on new pictures, over all periods and of each; what is lost without each branch."""
    generator = torch.Generator().manual_seed(SEED_OF_NEW + seed)
    found: dict[str, float] = {}
    whole: list[float] = []
    for period in PERIODS:
        x, labels = stripes(NEW_PICTURES, generator, period)
        features = net.features(x)

        def accuracy(read: Tensor, labels: Tensor = labels) -> float:
            return (net.classify(read).argmax(1) == labels).double().mean().item()

        whole.append(accuracy(features))
        found[f"period {period}"] = whole[-1]
        for name, place in BRANCHES.items() if branches else ():
            without = features.clone()
            without[:, place] = features[:, place].mean(0)
            found[f"period {period}, lost without {name}"] = whole[-1] - accuracy(without)
    return {"accuracy": sum(whole) / len(whole)} | found


def run(
    arm: tuple[int | None, int], seed: int, budgets: Sequence[int]
) -> Iterator[dict[str, float]]:
    """Train one layer for each budget."""
    for steps in budgets:
        torch.manual_seed(seed)
        net = small_net(*arm)
        learn(
            net,
            lambda generator: stripes(BATCH, generator),
            steps,
            seed,
            learning_rate=LEARNING_RATE,
        )
        yield judge(net, seed, branches=arm[0] is None)


EXPERIMENT = Experiment(
    name="mixture",
    question="Does one Inception module read stripes of all scales better than kernels of one "
    "size, for as many parameters?",
    metric="accuracy",
    arms={"mixed": (None, 44), "3×3 only": (3, 51), "5×5 only": (5, 27)},
    budgets=(60, 200, 400, 800, 1600, 3200),
    run=run,
    recipe=f"{schedule(LEARNING_RATE)}, "
    f"{BATCH} new pictures a step; {NEW_PICTURES} other pictures of each period "
    f"({', '.join(map(str, PERIODS))}) as the test; the seed settles weights and pictures, those "
    "of the test too",
)

if __name__ == "__main__":
    main(EXPERIMENT)
