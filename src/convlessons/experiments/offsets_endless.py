"""Deformable layers where new pictures come in every step: there is always more to learn.

``python -m convlessons.experiments.offsets_endless`` records it: about twenty minutes on one core.

All else is as in `offsets`. No network comes to its plateau here, but each sees far more pictures:
the points that chapter 10 shows are those of a network of this experiment.
"""

from functools import partial

from convlessons.experiments.offsets import ARMS, recipe, run
from convlessons.experiments.seeds import Experiment, main

EXPERIMENT = Experiment(
    name="offsets_endless",
    question="Do deformable layers recognise shapes of any size and angle better than plain layers "
    "of their size where no picture comes twice?",
    metric="accuracy",
    arms=ARMS,
    budgets=(200, 600, 1200),
    run=partial(run, endless=True),
    recipe=recipe("new pictures in every step"),
)

if __name__ == "__main__":
    main(EXPERIMENT)
