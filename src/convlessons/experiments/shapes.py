"""Noisy pictures of regular polygons at any size and angle: few classes, endless variety."""

from dataclasses import dataclass
from math import pi

import torch
from torch import Tensor

SIDES = {"triangle": 3, "square": 4, "pentagon": 5, "circle": 64}  # 64 sides are round enough
SIZE = 36  # pixels along a side of a picture
SMALLEST, LARGEST = 0.25, 0.95  # radius, in halves of a picture
NOISE = 0.2  # standard deviation, where the shape is 1 and the ground 0


@dataclass(frozen=True, slots=True)
class Shapes:
    """Pictures, and how they were made.

    Attributes:
        images: (N, 1, SIZE, SIZE), ground 0 and shape 1 before the noise.
        inside: (N, 1, SIZE, SIZE), whole numbers: 1 where a pixel is more shape than ground.
        labels: (N,), places in `SIDES`.
        centres: (N, 2), row and column of each middle, in pixels.
        radii: (N,), from the middle to a corner, in pixels.
        angles: (N,), by which each is turned, in radians.
    """

    images: Tensor
    inside: Tensor
    labels: Tensor
    centres: Tensor
    radii: Tensor
    angles: Tensor


def draw_shapes(
    count: int,
    generator: torch.Generator,
    *,
    labels: Tensor | None = None,
    radii: Tensor | None = None,
) -> Shapes:
    """Draw ``count`` shapes of random class, size, angle and place, each whole in its picture.

    Args:
        count: N.
        generator: where the chance comes from; the same one gives the same pictures.
        labels: (N,), the classes, if they are not left to chance.
        radii: (N,), the radii in pixels, if they are not left to chance.
    """

    def uniform(*shape: int) -> Tensor:
        return torch.rand(count, *shape, generator=generator)

    half = SIZE / 2
    chance = torch.randint(len(SIDES), (count,), generator=generator)
    labels = chance if labels is None else labels
    sizes = half * (SMALLEST + (LARGEST - SMALLEST) * uniform())
    radii = sizes if radii is None else radii
    angles = 2 * pi * uniform(1, 1)
    centres = (SIZE - 1) / 2 + (2 * uniform(2) - 1) * 0.8 * (half - radii).clamp(0).unsqueeze(1)

    pixels = torch.arange(SIZE, dtype=torch.float32)
    down = pixels.view(1, -1, 1) - centres[:, 0].view(-1, 1, 1)
    across = pixels.view(1, 1, -1) - centres[:, 1].view(-1, 1, 1)
    sides = torch.tensor(list(SIDES.values()))[labels].view(-1, 1, 1)
    side = 2 * pi / sides  # the angle under which one side is seen from the middle
    away = torch.remainder(torch.atan2(down, across) + angles, side) - side / 2
    edge = radii.view(-1, 1, 1) * torch.cos(side / 2) / torch.cos(away)
    inside = (edge - torch.hypot(down, across) + 0.5).clamp(0, 1)  # the edge is one pixel soft
    noise = NOISE * torch.randn(count, SIZE, SIZE, generator=generator)
    images = (inside + noise).unsqueeze(1)
    whole = (inside > 0.5).long().unsqueeze(1)
    return Shapes(images, whole, labels, centres, radii, angles.flatten())
