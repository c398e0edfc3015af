"""DeformableSampling: nine points of a kernel, each moved to where it shall read."""

from collections.abc import Sequence
from functools import lru_cache
from math import inf, log
from typing import TYPE_CHECKING, Any

import traitlets

from convlessons import data, recorded
from convlessons.figures import deformable as figures
from convlessons.widgets.conv_arithmetic import KERNELS
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import (
    Flag,
    Integer,
    IntegerRows,
    Integers,
    NamedRows,
    Numbers,
    grey_rows,
)

if TYPE_CHECKING:
    import numpy as np

SIZE = 20  # of the photographs
CELL = 4  # pixels from one cell of the trained layer's map to the next
GRID = tuple((row, column) for row in (-1, 0, 1) for column in (-1, 0, 1))

# Where a linear map ((a, b), (c, d)) sends a cell (row, column) of the grid: all in tenths of a
# pixel, so that bilinear weights are whole hundredths. The rotation is that of the 3-4-5 triangle.
MAPS: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "regular": ((1, 0), (0, 1)),
    "dilated": ((2, 0), (0, 2)),
    "scaled": ((1.5, 0), (0, 1.5)),
    "rotated": ((0.8, 0.6), (-0.6, 0.8)),
    "sheared": ((1, 0), (-1, 1)),
}


def preset(name: str) -> list[float]:
    """The 18 offsets, (dy, dx) by (dy, dx), that move the regular grid to one of `MAPS`.

    Raises:
        ValueError: an unknown name.
    """
    if name not in MAPS:
        raise ValueError(f"name must be one of {', '.join(MAPS)}; got {name!r}")
    (a, b), (c, d) = MAPS[name]
    moved = [(a * row + b * column, c * row + d * column) for row, column in GRID]
    return [
        round(moved[i][axis] - GRID[i][axis], 1) + 0.0 for i in range(9) for axis in (0, 1)
    ]  # + 0.0: no minus zero


@lru_cache(maxsize=1)
def _examples() -> dict[str, dict[str, Any]]:
    """Pictures whose sampling points a trained network chose, by name."""
    return {example["name"]: example for example in recorded.load("deformable")["examples"]}


@lru_cache(maxsize=1)
def pictures() -> dict[str, list[list[int]]]:
    """The pictures to choose from, whole numbers from 0 (black) to 255 (white)."""
    photographs = {
        name: (255 * data.picture(name, SIZE)).round().astype(int).tolist()
        for name in ("flower", "temple")
    }
    return {**photographs, **{name: each["image"] for name, each in _examples().items()}}


class DeformableSampling(ModuleWidget):
    """One output of a deformable 3x3 convolution on one channel, every number of it.

    Dai et al. 2017 (arXiv:1703.06211) section 2.1, equations 2 to 4; with the mask Zhu et al. 2019
    (arXiv:1811.11168) section 3.2. Offsets are laid out, and pixels outside the picture are read
    (as zero), as in ``convlessons.blocks.deform_conv2d``.

    Args:
        image: the picture, rows of integers from 0 to 255 (1 to 40 rows and columns), or a name:
            ``"flower"``, ``"temple"``, or a shape whose sampling points were learned, such as
            ``"large pentagon"``.
        picture: in place of ``image`` any picture, a path, an array or a PIL image: its middle
            square, in 40 rows.
        position: the output's place, (row, column), counted from 0; in a smaller picture it is
            moved to the edge.
        offsets: 18 numbers, (dy, dx) of each kernel cell, row by row, in pixels, from -64 to 64;
            or the name of a preset: ``"regular"``, ``"dilated"``, ``"scaled"``, ``"rotated"``,
            ``"sheared"``; or ``"learned"``: as a trained layer moved the points of a shape, at its
            place nearest to ``position``.
        kernel: the weights, three rows of three integers from -9 to 9.
        divisor: the sum is divided by it, so an average keeps the brightness; 1 to 25.
        modulated: whether the mask of v2 is used.
        mask: 9 factors from 0 to 1, one a kernel cell.
        selected: the kernel cell that is looked at, 0 to 8.
        channels: channels in and out of the block whose cost is shown.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or a kernel that is not 3x3.

    Example:
        >>> DeformableSampling(offsets="dilated").points[0].tolist()
        [9.0, 2.0]
    """

    bundle = "deformable_sampling"
    picture_size = (4.5, 4.5)
    FURTHEST = 64

    image = NamedRows(pictures, [[0]], 0, 255, largest=40, help="rows of the picture").tag(
        sync=True
    )
    position = Integers([11, 4], 0, 39, shortest=2, longest=2, help="the output's place").tag(
        sync=True
    )
    offsets = Numbers([0.0] * 18, -FURTHEST, FURTHEST, help="(dy, dx) of each point").tag(sync=True)
    kernel = IntegerRows(
        [[1] * 3] * 3, -9, 9, smallest=3, largest=3, help="rows of the weights"
    ).tag(sync=True)
    divisor = Integer(9, 1, 25, help="what the sum is divided by").tag(sync=True)
    modulated = Flag(False, help="whether the mask is used").tag(sync=True)
    mask = Numbers([1.0] * 9, 0, 1, help="a factor for each point").tag(sync=True)
    selected = Integer(2, 0, 8, help="the point that is looked at").tag(sync=True)
    channels = Integer(1, 1, 512, help="channels in and out of the block").tag(sync=True)

    def __init__(self, *, picture: Any = None, **settings: Any) -> None:
        if picture is not None:
            settings["image"] = grey_rows(picture, 40, 255)
        offsets = settings.get("offsets")
        if offsets == "learned":
            del settings["offsets"]
        elif isinstance(offsets, str):
            settings["offsets"] = preset(offsets)
        super().__init__(**settings)
        if offsets == "learned":
            self.offsets = self._learned()
            self.initial = {**self.initial, "offsets": list(self.offsets)}

    @traitlets.default("image")
    def _image(self) -> list[list[int]]:
        return pictures()["flower"]

    @traitlets.default("limits")
    def _limits(self) -> dict[str, Any]:
        return {
            # Lists of pairs: who saves a notebook sorts the keys of a mapping.
            "pictures": list(pictures().items()),
            "presets": [(name, preset(name)) for name in MAPS],
            "kernels": [
                (name, rows, divisor)
                for name, (rows, divisor) in KERNELS.items()
                if _shape(rows) == (3, 3)
            ],
            "learned": {name: each["points"] for name, each in _examples().items()},
        }

    def _learned(self) -> list[float]:
        """The offsets to the points that a trained layer chose at its place nearest to this one."""
        for example in _examples().values():
            if example["image"] == self.image:
                side = round(len(example["points"]) ** 0.5)
                row, column = (min(side - 1, int(n / CELL + 0.5)) for n in self.place)
                points = example["points"][row * side + column]
                regular = [n for cell in GRID for n in cell]
                return [
                    round(tenths / 10 - self.place[i % 2] - regular[i], 1)
                    for i, tenths in enumerate(points)
                ]
        names = ", ".join(_examples())
        raise ValueError(f'offsets="learned" needs a picture that a layer was trained on: {names}')

    @property
    def place(self) -> tuple[int, int]:
        """(row, column) of the output's place, inside a picture that has shrunk under it."""
        rows, columns = _shape(self.image)
        return min(self.position[0], rows - 1), min(self.position[1], columns - 1)

    @property
    def points(self) -> "np.ndarray[Any, Any]":
        """Where the nine points lie: float64 (9, 2), row and column in pixels."""
        import numpy as np

        return np.add(self.place, GRID) + np.reshape(self.offsets, (9, 2))

    @property
    def samples(self) -> "np.ndarray[Any, Any]":
        """What the nine points read, before weight and mask, computed without torch: (9,)."""
        import numpy as np

        image, (rows, columns) = np.asarray(self.image), _shape(self.image)
        # A frame of zeros two cells wide: what lies further out reads zero there as well.
        framed = np.pad(image, 2)
        places = np.clip(self.points, -2, [rows, columns])
        corner = np.floor(places).astype(int)
        (down, across), (top, left) = (places - corner).T, (corner + 2).T
        upper = (1 - across) * framed[top, left] + across * framed[top, left + 1]
        lower = (1 - across) * framed[top + 1, left] + across * framed[top + 1, left + 1]
        return (1 - down) * upper + down * lower

    @property
    def value(self) -> float:
        """The output that the widget shows: the weighted sum of what the points read."""
        weights = [weight for row in self.kernel for weight in row]
        mask = self.mask if self.modulated else [1.0] * 9
        products = [w * m * v for w, m, v in zip(weights, mask, self.samples, strict=True)]
        return float(sum(products) / self.divisor)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the picture, with as many channels as the block takes."""
        return (1, self.channels, *_shape(self.image))

    def module(self) -> Any:
        """Build the block shown: a ``DeformableBlock`` whose offsets are the widget's everywhere.

        Its offset layer has weight zero and the offsets as biases, and its mask layer likewise, by
        way of the sigmoid's inverse. Its convolution has the kernel over the divisor for every pair
        of channels. With one channel, its output at ``place`` is ``value``.
        """
        import torch

        from convlessons.blocks import DeformableBlock

        block: Any = DeformableBlock(
            self.channels, self.channels, modulated=self.modulated, bias=False
        )
        with torch.no_grad():
            block.offset.bias.copy_(torch.tensor(self.offsets))
            block.conv.weight.copy_(torch.tensor(self.kernel) / self.divisor)
            if block.mask is not None:  # the block's mask is 2 · sigmoid of what it computes
                before = [log(m / (2 - m)) if m else -inf for m in self.mask]
                block.mask.bias.copy_(torch.tensor(before))
        return block

    def describe(self) -> str:
        """Say what the picture shows."""
        (row, column), moved = self.place, sum(map(abs, self.offsets)) > 0
        rows, columns = _shape(self.image)
        where = "moved off the regular grid" if moved else "on the regular grid"
        return (
            f"A grey picture of {rows} by {columns} pixels and nine sampling points {where} around "
            f"row {row}, column {column}. The output there is {self.value:.4g}."
        )

    def draw(self, ax: Any) -> None:
        """Draw the picture and the nine points in it."""
        figures.sampling(self.image, self.place, self.points, ax=ax)


def _shape(rows: Sequence[Sequence[int]]) -> tuple[int, int]:
    return len(rows), len(rows[0])
