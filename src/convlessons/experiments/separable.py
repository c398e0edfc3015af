"""Depthwise separable against standard layers: at equal width, at equal size (chapter 6).

``python -m convlessons.experiments.separable`` records it: about six minutes on one core.

After Howard et al., "MobileNets" (2017), section 4.1, in small.
"""

from collections.abc import Callable, Iterator, Sequence

from torch import nn

from convlessons.blocks import DepthwiseSeparableConv2d
from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main

Block = Callable[[int, int], nn.Module]


def standard(C_in: int, C_out: int) -> nn.Module:
    """A normalised 3x3 convolution: (N, C_in, H, W) to (N, C_out, H, W)."""
    conv = nn.Conv2d(C_in, C_out, 3, padding=1, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(C_out), nn.ReLU())


def normalised_once(C_in: int, C_out: int) -> nn.Module:
    """MobileNet's block without the normalisation and the ReLU between its two layers."""
    return nn.Sequential(
        nn.Conv2d(C_in, C_in, 3, padding=1, groups=C_in, bias=False),
        nn.Conv2d(C_in, C_out, 1, bias=False),
        nn.BatchNorm2d(C_out),
        nn.ReLU(),
    )


def small_net(block: Block, width: int) -> nn.Sequential:
    """A standard stem and two blocks: (N, 1, 8, 8) to logits (N, 10)."""
    return nn.Sequential(
        standard(1, width),
        block(width, width),
        block(width, width),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(width, 10),
    )


def run(arm: tuple[Block, int], seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train one network for each budget."""
    return read_digits(lambda: small_net(*arm), seed, budgets)


# 28 separable channels have as many parameters in all as 12 standard ones.
EXPERIMENT = Experiment(
    name="separable",
    question="What does separating cost in accuracy, at equal width and at equal parameters?",
    metric="accuracy",
    arms={
        "standard, 12 wide": (standard, 12),
        "separable, 12 wide": (DepthwiseSeparableConv2d, 12),
        "separable, 28 wide": (DepthwiseSeparableConv2d, 28),
        "separable, one norm, 12 wide": (normalised_once, 12),
    },
    budgets=(100, 800, 1600),
    run=run,
    recipe=recipe(),
)

if __name__ == "__main__":
    main(EXPERIMENT)
