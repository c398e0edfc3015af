"""Two 3x3 layers, one 5x5 or four 2x2: equal fields, equal channels, equal steps (chapter 2).

``python -m convlessons.experiments.stacks`` records it: about six minutes on one core.

After Simonyan and Zisserman, "Very Deep Convolutional Networks" (2015), section 2.3, in small.
"""

from collections.abc import Iterator, Sequence

from torch import nn

from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main

CHANNELS = 12


def layers(kernels: Sequence[int], relu_between: bool) -> list[nn.Module]:
    """Normalised layers that keep the map's size; a 2x2 pads one side, the next one the other."""
    made: list[nn.Module] = []
    for i, k in enumerate(kernels):
        if k % 2:
            made.append(nn.Conv2d(CHANNELS, CHANNELS, k, padding=k // 2, bias=False))
        else:
            made.append(nn.ZeroPad2d((1, 0, 1, 0) if i % 2 == 0 else (0, 1, 0, 1)))
            made.append(nn.Conv2d(CHANNELS, CHANNELS, k, bias=False))
        made.append(nn.BatchNorm2d(CHANNELS))
        if relu_between or i == len(kernels) - 1:
            made.append(nn.ReLU())
    return made


def small_net(kernels: Sequence[int], relu_between: bool = True) -> nn.Sequential:
    """Two such stacks around a pooling: (N, 1, 8, 8) to logits (N, 10)."""
    return nn.Sequential(
        nn.Conv2d(1, CHANNELS, 1),
        *layers(kernels, relu_between),
        nn.MaxPool2d(2),
        *layers(kernels, relu_between),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(CHANNELS, 10),
    )


def run(
    arm: tuple[tuple[int, ...], bool], seed: int, budgets: Sequence[int]
) -> Iterator[dict[str, float]]:
    """Train one stack for each budget."""
    return read_digits(lambda: small_net(*arm), seed, budgets)


# All see 5x5 cells. Without the ReLU between them two 3x3 layers have the stack's weights and a
# single kernel's function: what the split does and what the function does can be told apart.
EXPERIMENT = Experiment(
    name="stacks",
    question="Do two 3x3 layers read the digits better than one 5x5 layer of the same field?",
    metric="accuracy",
    arms={
        "3×3, 3×3": ((3, 3), True),
        "3×3, 3×3 linear": ((3, 3), False),
        "5×5": ((5,), True),
        "four 2×2": ((2, 2, 2, 2), True),
    },
    budgets=(100, 400, 800),
    run=run,
    recipe=recipe(),
    seeds=range(20),
)

if __name__ == "__main__":
    main(EXPERIMENT)
