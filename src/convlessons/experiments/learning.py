"""One way to train for all experiments: Adam, its rate falling straight to zero.

Each budget is a training of its own whose rate ends at zero, so all budgets have schedules of one
shape: what is compared is the length of training, not a moment on the way.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.data import Digits, digits

BATCH, LEARNING_RATE, HELD_BACK = 32, 0.02, 0.5

Draw = Callable[[torch.Generator], tuple[Tensor, Tensor]]  # inputs and answers of one step
Loss = Callable[[Tensor, Tensor], Tensor]


def schedule(learning_rate: float) -> str:
    """How ``learn`` moves the weights, in words."""
    return f"Adam, learning rate {learning_rate} falling straight to 0 at the end of each budget"


def recipe(learning_rate: float = LEARNING_RATE) -> str:
    """How ``read_digits`` trains, in words."""
    return (
        f"{schedule(learning_rate)}, batches of {BATCH}; half of the 1,797 digits held back; the "
        "seed settles split, weights and batches"
    )


def learn(
    net: nn.Module,
    draw: Draw,
    steps: int,
    seed: int,
    *,
    loss: Loss = F.cross_entropy,
    learning_rate: float = LEARNING_RATE,
) -> nn.Module:
    """Train on what ``draw`` gives, a batch a step; the network is returned in evaluation mode."""
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=learning_rate, fused=True)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, steps)
    net.train()
    for _ in range(steps):
        inputs, answers = draw(generator)
        cost = loss(net(inputs), answers)
        optimizer.zero_grad()
        cost.backward()
        optimizer.step()
        schedule.step()
    return net.eval()


@cache
def split(seed: int) -> Digits:
    """The digits, half of them held back."""
    return digits(HELD_BACK, seed)


def read_digits(
    build: Callable[[], nn.Module],
    seed: int,
    budgets: Sequence[int],
    *,
    prepare: Callable[[Tensor], Tensor] = lambda images: images,
    learning_rate: float = LEARNING_RATE,
) -> Iterator[dict[str, float]]:
    """Train a new network for each budget; accuracy and mean loss on the digits held back.

    Args:
        build: makes the network, (N, …) to logits (N, 10); random weights.
        seed: of the split, the weights and the batches.
        budgets: steps of each training.
        prepare: what is done to the images (N, 1, 8, 8) once and for all.
        learning_rate: at the first step.
    """
    data = split(seed)
    images, held_back = prepare(data.train_images), prepare(data.test_images)

    def draw(generator: torch.Generator) -> tuple[Tensor, Tensor]:
        batch = torch.randint(len(images), (BATCH,), generator=generator)
        return images[batch], data.train_labels[batch]

    for steps in budgets:
        torch.manual_seed(seed)
        net = learn(build(), draw, steps, seed, learning_rate=learning_rate)
        with torch.no_grad():
            logits = net(held_back)
        yield {
            "accuracy": (logits.argmax(1) == data.test_labels).double().mean().item(),
            "loss": F.cross_entropy(logits, data.test_labels).item(),
        }
