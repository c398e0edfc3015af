"""Are groups worth their price? Cut, narrow and wide networks read the digits (chapter 1).

``python -m convlessons.experiments.groups`` records it: about four minutes on one core.

After Xie et al., "Aggregated Residual Transformations for Deep Neural Networks" (2017), section 1,
and Krizhevsky et al. (2012), section 3.2, in small.
"""

from collections.abc import Iterator, Sequence

from torch import nn

from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main


def small_net(width: int, groups: int) -> nn.Sequential:
    """A 3x3 stem and two 3x3 layers in groups: (N, 1, 8, 8) to logits (N, 10)."""
    parts: list[nn.Module] = [nn.Conv2d(1, width, 3, padding=1, bias=False)]
    for _ in range(2):
        conv = nn.Conv2d(width, width, 3, padding=1, groups=groups, bias=False)
        parts += [nn.BatchNorm2d(width), nn.ReLU(), conv]
    parts += [nn.BatchNorm2d(width), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten()]
    return nn.Sequential(*parts, nn.Linear(width, 10))


def run(arm: tuple[int, int], seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train one design for each budget."""
    return read_digits(lambda: small_net(*arm), seed, budgets)


# The first three have about 3,000 parameters each; "cut" is "narrow" with most of its connections
# taken away; "half" has half the channels of "2 groups", as AlexNet's rival on one GPU had.
EXPERIMENT = Experiment(
    name="groups",
    question="Do groups cost accuracy at equal channels, and win it at equal parameters?",
    metric="accuracy",
    arms={
        "narrow: 12 channels, G = 1": (12, 1),
        "wide: 16 channels, G = 2": (16, 2),
        "wider: 32 channels, G = 8": (32, 8),
        "cut: 12 channels, G = 4": (12, 4),
        "half: 8 channels, G = 1": (8, 1),
    },
    budgets=(100, 500, 1000),
    run=run,
    recipe=recipe(),
)

if __name__ == "__main__":
    main(EXPERIMENT)
