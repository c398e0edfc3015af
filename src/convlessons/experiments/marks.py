"""What holes cost: marks of one cell, of 2x2 and of 3x3, read through dilated stacks (chapter 9).

``python -m convlessons.experiments.marks`` records it: about six minutes on one core.

A cell's answer is *yes* if any part of a mark lies in the 13x13 cells around it. Marks are as
frequent as makes half of the answers yes. Marks of one cell are independent cells; the cells of a
larger mark are alike, as neighbours in pictures are, and a stack with holes that are smaller than
the marks misses none. After Wang et al., "Understanding Convolution for Semantic Segmentation"
(2018), section 3.2.
"""

from collections.abc import Iterator, Sequence
from itertools import product

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.blocks import DilatedStack
from convlessons.experiments.learning import learn, schedule
from convlessons.experiments.seeds import Experiment, main

WINDOW, SIZE, FIELDS, CHANNELS, LEARNING_RATE = 13, 28, 4, 8, 0.01
NEW_FIELDS, SEED_OF_NEW = 200, 1000

Arm = tuple[int, tuple[int, ...]]  # cells along a mark's side, and the rates


def fields(side: int, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Fields of marks (N, 1, 28, 28), and whether one is near each cell, of the same shape."""
    corners = (WINDOW + side - 1) ** 2  # a mark with its corner there shows in the window
    around = SIZE + side - 1
    at = torch.rand(count, 1, around, around, generator=generator) > 0.5 ** (1 / corners)
    x = F.max_pool2d(at.float(), side, stride=1)
    return x, F.max_pool2d(x, WINDOW, stride=1, padding=WINDOW // 2)


def ceiling(side: int, rates: Sequence[int]) -> float:
    """The best accuracy that a stack of 3x3 layers can reach, known before any training.

    Who sees a part of a mark knows the answer. Who sees none says *no*, and is wrong when a mark
    lies where no cell of it is read: a chance of q^S - 1/2, with S the corners of marks of which a
    cell is read, and q the chance that a corner has no mark.
    """
    cells = {0}  # along one axis; rows and columns are alike
    for d in rates:
        cells = {cell + step for cell in cells for step in (-d, 0, d)}
    corners = {cell - i for cell in cells for i in range(side)}
    empty = 0.5 ** (1 / (WINDOW + side - 1) ** 2)
    return float(1 - (empty ** len(corners) ** 2 - 0.5))


def run(arm: Arm, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train a stack for each budget; accuracy and loss on new fields, away from their borders."""
    side, rates = arm
    x, y = fields(side, NEW_FIELDS, torch.Generator().manual_seed(SEED_OF_NEW + seed))
    inside = (..., slice(WINDOW // 2, -(WINDOW // 2)), slice(WINDOW // 2, -(WINDOW // 2)))
    for steps in budgets:
        torch.manual_seed(seed)
        net = nn.Sequential(DilatedStack(1, CHANNELS, list(rates)), nn.Conv2d(CHANNELS, 1, 1))
        learn(
            net,
            lambda generator: fields(side, FIELDS, generator),
            steps,
            seed,
            loss=F.binary_cross_entropy_with_logits,
            learning_rate=LEARNING_RATE,
        )
        with torch.no_grad():
            logits = net(x)[inside]
        answers = y[inside]
        yield {
            "accuracy": ((logits > 0) == (answers > 0.5)).double().mean().item(),
            "loss": F.binary_cross_entropy_with_logits(logits, answers).item(),
        }


EXPERIMENT = Experiment(
    name="marks",
    question="What do the holes of equal rates cost, if neighbouring cells are independent, and "
    "if they are alike?",
    metric="accuracy",
    arms={
        f"marks of {side}×{side}, rates {', '.join(map(str, rates))}": (side, rates)
        for side, rates in product((1, 2, 3), ((1, 1, 1), (2, 2, 2), (1, 2, 3)))
    },
    budgets=(50, 200, 400),
    run=run,
    recipe=f"{schedule(LEARNING_RATE)}, "
    f"{FIELDS} new fields of {SIZE}×{SIZE} cells a step; the seed settles weights and fields, "
    "those of the test too",
)

if __name__ == "__main__":
    main(EXPERIMENT)
