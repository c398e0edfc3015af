"""Plain and residual networks, shallow and deep: loss and gradients on the way (chapter 5).

``python -m convlessons.experiments.degradation`` records it: about an hour and a half on one core.

After He et al., "Deep Residual Learning for Image Recognition" (2016), sections 4.1 and 4.2, in
small; the trainings are those of `convlessons.experiments.residual`, which the widget shows, and
longer. The rate is constant, so one training passes through all budgets.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.experiments import residual
from convlessons.experiments.learning import split
from convlessons.experiments.seeds import Experiment, main

Build = Callable[..., nn.Module]


def run(build: Build, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train once, constant rate; at each budget the loss on training digits and the gradients."""
    data, net = split(seed), build(seed=seed)
    images, labels = (each[: residual.MEASURED] for each in (data.train_images, data.train_labels))
    losses = residual.training(net, seed)
    for step in range(max(budgets) + 1):
        if step in budgets:
            with torch.no_grad():
                loss = F.cross_entropy(net(images), labels).item()
            found = residual.gradients(net, images, labels)
            first, last = found[0].norm().item(), found[-1].norm().item()
            yield {
                "loss": loss,
                "accuracy": _accuracy(net, data.test_images, data.test_labels),
                "first layer's gradient": first,
                "last layer's gradient": last,
                "first over last": first / last,
            }
        if step < max(budgets):
            next(losses)


def _accuracy(net: nn.Module, images: Tensor, labels: Tensor) -> float:
    net.eval()
    with torch.no_grad():
        right = (net(images).argmax(1) == labels).double().mean().item()
    net.train()
    return right


EXPERIMENT = Experiment(
    name="degradation",
    question="Do deeper plain networks end at a higher training loss, and what do the gradients of "
    "their first layers do meanwhile?",
    metric="loss",
    arms={
        "plain, 20 layers": partial(residual.network, 20, residual=False),
        "plain, 56 layers": partial(residual.network, 56, residual=False),
        "residual, 20 layers": partial(residual.network, 20, residual=True),
        "residual, 56 layers": partial(residual.network, 56, residual=True),
        "sigmoid without BN, 20 layers": residual.sigmoid_net,
    },
    budgets=(0, 1, 10, 100, 400, 1200, 2400, 4800),
    run=run,
    recipe=f"SGD, learning rate {residual.LEARNING_RATE}, constant: one training through all "
    f"budgets; batches of {residual.BATCH}, {residual.WIDTH} channels in the first stage; half of "
    f"the 1,797 digits held back; loss and gradients on {residual.MEASURED} training digits, batch "
    "normalisation by their own mean and variance; the seed settles split, weights and batches",
    within=0.05,
)

if __name__ == "__main__":
    main(EXPERIMENT)
