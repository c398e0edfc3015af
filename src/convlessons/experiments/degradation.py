"""Plain and residual networks, shallow and deep: loss and gradients on the way (chapter 5).

``python -m convlessons.experiments.degradation`` records it: about ten minutes on one core.

After He et al., "Deep Residual Learning for Image Recognition" (2016), sections 4.1 and 4.2, in
small: 8x8 digits, eight channels, batches of 32, no weight decay, momentum or augmentation. The
rate is constant, so one training passes through all budgets. One more network is of the time before
ReLU and batch normalisation: 20 layers with sigmoids.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.experiments.learning import split
from convlessons.experiments.seeds import Experiment, main
from convlessons.networks import plain_net, residual_net

WIDTH, BATCH, LEARNING_RATE, MEASURED = 8, 32, 0.05, 256


def sigmoid_net(depth: int, width: int = WIDTH) -> nn.Sequential:
    """``plain_net`` with sigmoids and no normalisation, started as Glorot and Bengio (2010) did.

    (N, 1, 8, 8) to logits (N, 10); depth 6n + 2.
    """
    n, C_in, parts = (depth - 2) // 6, 1, []
    strides = [1] + [1] * (2 * n) + ([2] + [1] * (2 * n - 1)) * 2
    widths = [width] * (2 * n + 1) + [2 * width] * (2 * n) + [4 * width] * (2 * n)
    for stride, C in zip(strides, widths, strict=True):
        parts += [nn.Conv2d(C_in, C, 3, stride, 1, bias=False), nn.Sigmoid()]
        C_in = C
    net = nn.Sequential(*parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(C_in, 10))
    for layer in net:
        if isinstance(layer, nn.Conv2d | nn.Linear):
            nn.init.xavier_uniform_(layer.weight)
    return net


def gradients(net: nn.Module, images: Tensor, labels: Tensor) -> tuple[float, list[Tensor]]:
    """Mean cross-entropy, and its gradient for each layer's weights, flattened.

    The layers are those that a depth counts, from the input on: projections are left out.
    """
    layers = [
        layer.weight
        for name, layer in net.named_modules()
        if isinstance(layer, nn.Conv2d | nn.Linear) and "downsample" not in name
    ]
    loss = F.cross_entropy(net(images), labels)
    return loss.item(), [each.flatten() for each in torch.autograd.grad(loss, layers)]


def run(arm: partial[nn.Module], seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train once, constant rate; at each budget the loss on 256 training digits and gradients."""
    data, generator = split(seed), torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    net = arm()
    optimizer = torch.optim.SGD(net.parameters(), lr=LEARNING_RATE)
    for step in range(max(budgets) + 1):
        if step in budgets:
            loss, found = gradients(net, data.train_images[:MEASURED], data.train_labels[:MEASURED])
            first, last = found[0].norm().item(), found[-1].norm().item()
            yield {
                "loss": loss,
                "accuracy": _accuracy(net, data.test_images, data.test_labels),
                "first layer's gradient": first,
                "last layer's gradient": last,
                "first over last": first / last if last else float("nan"),
            }
        if step == max(budgets):
            break
        batch = torch.randint(len(data.train_labels), (BATCH,), generator=generator)
        cost = F.cross_entropy(net(data.train_images[batch]), data.train_labels[batch])
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()


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
        "plain, 20 layers": partial(plain_net, 20, WIDTH, in_channels=1),
        "plain, 56 layers": partial(plain_net, 56, WIDTH, in_channels=1),
        "residual, 20 layers": partial(residual_net, 20, WIDTH, in_channels=1),
        "residual, 56 layers": partial(residual_net, 56, WIDTH, in_channels=1),
        "sigmoid without BN, 20 layers": partial(sigmoid_net, 20),
    },
    budgets=(0, 1, 10, 100, 300, 600),
    run=run,
    recipe=f"SGD, learning rate {LEARNING_RATE}, constant: one training through all budgets; "
    f"batches of {BATCH}, {WIDTH} channels in the first stage; half of the 1,797 digits held back; "
    f"loss and gradients on {MEASURED} training digits, batch normalisation by their own mean and "
    "variance; the seed settles split, weights and batches",
    within=0.05,
)

if __name__ == "__main__":
    main(EXPERIMENT)
