"""How narrow may a waist be? A direct 3x3 layer against bottlenecks (chapter 4).

``python -m convlessons.experiments.waists`` records it: about an hour on one core.

After He et al., "Deep Residual Learning for Image Recognition" (2016), section 4.1, in small and
without the shortcut, which would carry past the waist what the waist cannot.
"""

from collections.abc import Iterator, Sequence

from torch import nn

from convlessons.blocks import Bottleneck
from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main

CHANNELS = 32


def small_net(waist: int | None) -> nn.Sequential:
    """A stem to 32 channels, then a waist; ``None``: the direct 3x3. Logits (N, 10)."""
    body: nn.Module
    if waist is None:
        conv = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1, bias=False)
        body = nn.Sequential(conv, nn.BatchNorm2d(CHANNELS), nn.ReLU())
    else:
        body = Bottleneck(CHANNELS, waist, CHANNELS, residual=False)
    return nn.Sequential(
        nn.Conv2d(1, CHANNELS, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(CHANNELS),
        nn.ReLU(),
        body,
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(CHANNELS, 10),
    )


def run(waist: int | None, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train one network for each budget."""
    return read_digits(lambda: small_net(waist), seed, budgets)


EXPERIMENT = Experiment(
    name="waists",
    question="How narrow may the waist be before accuracy falls, and does training longer mend it?",
    metric="accuracy",
    arms={"direct 3×3": None, **{f"waist {m}": m for m in (32, 16, 8, 4, 2)}},
    budgets=(100, 800, 1600, 3200, 6400, 12800),
    run=run,
    recipe=recipe(),
)

if __name__ == "__main__":
    main(EXPERIMENT)
