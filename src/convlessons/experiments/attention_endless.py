"""Gates where new noise comes in every step, so that there is always more to learn (chapter 8).

``python -m convlessons.experiments.attention_endless`` records it: half an hour on one core.

All else is as in `attention`. No network comes to its plateau here.
"""

from functools import partial

from convlessons.experiments.attention import ARMS, recipe, run
from convlessons.experiments.seeds import Experiment, main

EXPERIMENT = Experiment(
    name="attention_endless",
    question="Are gates ahead of ordinary layers of their size where noise never comes back?",
    metric="accuracy",
    arms=ARMS,
    budgets=(200, 1200, 2400, 9600),
    run=partial(run, endless=True),
    recipe=recipe("new noise in every step"),
)

if __name__ == "__main__":
    main(EXPERIMENT)
