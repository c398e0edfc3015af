"""Every block of the book in one skeleton, trained shorter and longer (chapter 11).

``python -m convlessons.experiments.blocks`` records it: about thirteen minutes on one core.

The skeleton is `convlessons.networks.digit_net` with 16 channels. Blocks have equal width and equal
steps, hence neither equal size nor equal time; costs are counted in the explorer's recording.
"""

from collections.abc import Iterator, Sequence

from convlessons.experiments.learning import read_digits, recipe
from convlessons.experiments.seeds import Experiment, main
from convlessons.networks import digit_net
from convlessons.networks.digit_net import BLOCKS

WIDTH, LEARNING_RATE = 16, 0.01


def run(block: str, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train the skeleton with one block for each budget."""
    return read_digits(lambda: digit_net(block, WIDTH), seed, budgets, learning_rate=LEARNING_RATE)


EXPERIMENT = Experiment(
    name="blocks",
    question="Which blocks read the digits best after few steps, and which after many?",
    metric="accuracy",
    arms={block: block for block in BLOCKS},
    budgets=(100, 300, 600),
    run=run,
    recipe=recipe(LEARNING_RATE),
)

if __name__ == "__main__":
    main(EXPERIMENT)
