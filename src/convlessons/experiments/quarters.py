"""Grouped layers with and without a shuffle read the digits, a quarter a group (chapter 7).

``python -m convlessons.experiments.quarters`` records it: about two minutes on one core.
"""

from collections.abc import Iterator, Sequence

from torch import Tensor, nn

from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main

CHANNELS = 64
LEARNING_RATE = 0.01


def quarters(images: Tensor) -> Tensor:
    """(N, 1, 8, 8) to (N, 64, 1, 1), the 16 pixels of a quarter together."""
    return images.unfold(2, 4, 4).unfold(3, 4, 4).reshape(-1, CHANNELS, 1, 1)


def small_net(groups: int, shuffled: bool) -> nn.Sequential:
    """Three grouped 1x1 layers and a classifier: (N, 64, 1, 1) to logits (N, 10)."""
    parts: list[nn.Module] = []
    for _ in range(3):
        if parts and shuffled:
            parts.append(nn.ChannelShuffle(groups))
        parts += [
            nn.Conv2d(CHANNELS, CHANNELS, 1, groups=groups, bias=False),
            nn.BatchNorm2d(CHANNELS),
            nn.ReLU(),
        ]
    return nn.Sequential(*parts, nn.Conv2d(CHANNELS, 10, 1), nn.Flatten())


def run(arm: tuple[int, bool], seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train one network for each budget."""
    return read_digits(
        lambda: small_net(*arm), seed, budgets, prepare=quarters, learning_rate=LEARNING_RATE
    )


EXPERIMENT = Experiment(
    name="quarters",
    question="Does it cost accuracy if the quarters of a digit meet in the classifier only?",
    metric="accuracy",
    arms={
        "4 groups": (4, False),
        "4 groups, shuffled": (4, True),
        "no groups": (1, False),
    },
    budgets=(100, 250, 500),
    run=run,
    recipe=recipe(LEARNING_RATE),
    seeds=range(20),
)

if __name__ == "__main__":
    main(EXPERIMENT)
