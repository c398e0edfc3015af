"""A stride turned into a rate: an answer for every cell of noisy shapes (chapter 9).

``python -m convlessons.experiments.dense`` records it: about six minutes on one core.

Each pixel is to be called shape or ground, in noise as strong as the shape: neighbours have to be
asked, and the edge is where it is. Five layers see 21x21 pixels either with two
strides of 2, their map of 9x9 enlarged at the end, or with the strides dropped and the later
layers' rates doubled for each, on a map of 36x36. The third network drops the strides and nothing
else. All have the same weights. After Chen et al., "DeepLab" (2017), section 3.1, and Yu and
Koltun (2016), in small.
"""

from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from convlessons.experiments.learning import learn, schedule
from convlessons.experiments.seeds import Experiment, main
from convlessons.experiments.shapes import draw_shapes

CLASSES = ("ground", "shape")
NOISE = 1.0  # standard deviation of what is added to the pictures' own
CHANNELS, PICTURES, LEARNING_RATE = 8, 4, 0.02
NEW_PICTURES, SEED_OF_NEW = 200, 1000

Layers = Sequence[tuple[int, int]]  # stride and rate of each


def small_net(layers: Layers) -> nn.Sequential:
    """3x3 layers and a classifier of cells, enlarged: (N, 1, H, W) to logits (N, 2, H, W)."""
    parts: list[nn.Module] = []
    smaller = 1
    for i, (stride, rate) in enumerate(layers):
        C_in = CHANNELS if i else 1
        conv = nn.Conv2d(C_in, CHANNELS, 3, stride, rate, rate, bias=False)
        parts += [conv, nn.BatchNorm2d(CHANNELS), nn.ReLU()]
        smaller *= stride
    parts.append(nn.Conv2d(CHANNELS, len(CLASSES), 1))
    if smaller > 1:
        parts.append(nn.Upsample(scale_factor=smaller, mode="bilinear", align_corners=False))
    return nn.Sequential(*parts)


def pictures(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Noisy shapes (N, 1, 36, 36), and the class of each pixel (N, 36, 36)."""
    shapes = draw_shapes(count, generator)
    noise = NOISE * torch.randn(shapes.images.shape, generator=generator)
    return shapes.images + noise, shapes.inside[:, 0]


def overlap(guesses: Tensor, answers: Tensor) -> float:
    """Intersection over union, the mean of the classes."""
    shares = []
    for label in range(len(CLASSES)):
        guessed, right = guesses == label, answers == label
        shares.append((guessed & right).sum() / (guessed | right).sum())
    return torch.stack(shares).mean().item()


def run(layers: Layers, seed: int, budgets: Sequence[int]) -> Iterator[dict[str, float]]:
    """Train for each budget; overlap, accuracy and loss of the cells of new pictures."""
    x, answers = pictures(NEW_PICTURES, torch.Generator().manual_seed(SEED_OF_NEW + seed))
    for steps in budgets:
        torch.manual_seed(seed)
        net = learn(
            small_net(layers),
            lambda generator: pictures(PICTURES, generator),
            steps,
            seed,
            learning_rate=LEARNING_RATE,
        )
        with torch.no_grad():
            logits = net(x)
        guesses = logits.argmax(1)
        yield {
            "mean IoU": overlap(guesses, answers),
            "accuracy": (guesses == answers).double().mean().item(),
            "loss": F.cross_entropy(logits, answers).item(),
        }


EXPERIMENT = Experiment(
    name="dense",
    question="Is a stride turned into a rate better where every cell wants an answer?",
    metric="mean IoU",
    arms={
        "two strides, enlarged": ((1, 1), (2, 1), (1, 1), (2, 1), (1, 1)),
        "strides turned into rates": ((1, 1), (1, 1), (1, 2), (1, 2), (1, 4)),
        "strides dropped": ((1, 1), (1, 1), (1, 1), (1, 1), (1, 1)),
    },
    budgets=(100, 300, 600),
    run=run,
    recipe=f"{schedule(LEARNING_RATE)}, "
    f"{PICTURES} new pictures of 36×36 a step; the seed settles weights and pictures, "
    "those of the test too",
)

if __name__ == "__main__":
    main(EXPERIMENT)
