"""Where the last deformable layer of a trained network samples, and what its points follow.

The measure of Dai et al., "Deformable Convolutional Networks" (2017), section 4.2, and one of ours.
"""

from typing import Any

import torch
from torch import Tensor, nn

from convlessons.blocks import DeformableBlock
from convlessons.experiments.shapes import SIDES, Shapes, draw_shapes

CELL = 4  # pixels from one cell of the last layer's map to the next


def sampling_points(net: nn.Sequential, images: Tensor) -> Tensor:
    """Where the last deformable layer samples: (N, 9, 2, 9, 9), row and column in pixels.

    The axes are picture, kernel cell, direction, and the two of the layer's map. A cell (i, j) of
    that map has its middle at pixel (4 i, 4 j).
    """
    (last,) = [i for i, layer in enumerate(net) if isinstance(layer, DeformableBlock)][1:]
    with torch.no_grad():
        block: Any = net[last]
        offset = block.offset(net[:last](images))
    rows, columns = offset.shape[-2:]
    steps = torch.arange(-1.0, 2.0)
    grid = torch.cartesian_prod(steps, steps).view(1, 9, 2, 1, 1)
    places = torch.stack(
        torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
    ).view(1, 1, 2, rows, columns)
    return CELL * (places + grid + offset.view(-1, 9, 2, rows, columns))


def effective_dilation(points: Tensor) -> Tensor:
    """Mean distance of neighbours in the kernel, in cells of the map: (N, 9, 2, …) to (N, …).

    Dai et al., section 4.2; the ordinary convolution has 1.
    """
    kernel = points.unflatten(1, (3, 3)) / CELL
    below = (kernel[:, 1:] - kernel[:, :-1]).norm(dim=3).flatten(1, 2)
    beside = (kernel[:, :, 1:] - kernel[:, :, :-1]).norm(dim=3).flatten(1, 2)
    return torch.cat((below, beside), 1).mean(1)


def points_on(net: nn.Sequential, shapes: Shapes) -> Tensor:
    """The nine points of the map's cell that lies nearest to the middle of each shape.

    Returns:
        (N, 9, 2), row and column in pixels, seen from the cell.
    """
    cells = (shapes.centres / CELL).round().long()
    points = sampling_points(net, shapes.images)[
        torch.arange(len(cells)), :, :, cells[:, 0], cells[:, 1]
    ]
    return points - CELL * cells.unsqueeze(1)


def correlation(net: nn.Sequential) -> float:
    """Of the effective dilation with the radius of the shape, over 400 new pictures."""
    shapes = draw_shapes(400, torch.Generator().manual_seed(1001))
    dilations = effective_dilation(points_on(net, shapes))
    return torch.corrcoef(torch.stack((dilations, shapes.radii)))[0, 1].item()


def explained(net: nn.Sequential, name: str) -> dict[str, float]:
    """Shares of the points' variance that the size of a shape explains, and its angle.

    Both are R² of a linear fit on 400 new pictures of one class: of the radius and its square, and
    of sine and cosine of the angle, as often round as the shape has sides.
    """
    labels = torch.full((400,), list(SIDES).index(name))
    shapes = draw_shapes(400, torch.Generator().manual_seed(1002), labels=labels)
    turned = SIDES[name] * shapes.angles
    features = {
        "size": (shapes.radii, shapes.radii.square()),
        "angle": (turned.cos(), turned.sin()),
    }
    points = points_on(net, shapes).flatten(1)
    spread = (points - points.mean(0)).square().sum()
    shares = {}
    for cause, columns in features.items():
        known = torch.stack((torch.ones(400), *columns), 1)
        left = points - known @ torch.linalg.lstsq(known, points).solution
        shares[cause] = 1 - (left.square().sum() / spread).item()
    return shares
