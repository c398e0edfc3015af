"""ConvArithmetic: one convolution of a small picture, every number of it."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import traitlets

from convlessons import data, plain
from convlessons.figures import arithmetic as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import (
    Integer,
    IntegerRows,
    Integers,
    InvalidValueError,
    NamedRows,
    grey_rows,
)

if TYPE_CHECKING:
    import numpy as np

# Kernels made by hand, and what their sums are divided by.
KERNELS: dict[str, tuple[list[list[int]], int]] = {
    "identity": ([[0, 0, 0], [0, 1, 0], [0, 0, 0]], 1),
    "shift": ([[0, 0, 0], [0, 0, 1], [0, 0, 0]], 1),
    "box blur": ([[1, 1, 1], [1, 1, 1], [1, 1, 1]], 9),
    "soft blur": ([[1, 2, 1], [2, 4, 2], [1, 2, 1]], 16),
    "upright edges": ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 1),
    "level edges": ([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], 1),
    "outline": ([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]], 1),
    "sharpen": ([[0, -1, 0], [-1, 5, -1], [0, -1, 0]], 1),
    "difference": ([[-1, 1]], 1),
    "one to nine": ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 1),
}


@lru_cache(maxsize=1)
def pictures() -> dict[str, list[list[int]]]:
    """The small pictures to choose from, whole numbers from 0 (black) to 9 (white)."""
    digits = data.digits()
    four = digits.train_images[digits.train_labels == 4][0, 0].numpy()
    photographs = {
        "digit": four,
        "flower": data.picture("flower", 12),
        "temple": data.picture("temple", (12, 16)),
    }
    step = [[0] * 4 + [9] * 4 for _ in range(6)]
    dot = [[int((row, column) == (3, 3)) for column in range(7)] for row in range(7)]
    small = {name: (9 * each).round().astype(int).tolist() for name, each in photographs.items()}
    return {**small, "step": step, "dot": dot}


class ConvArithmetic(ModuleWidget):
    """A convolution of one channel, with the sum of products of every output cell written out.

    Sizes follow Dumoulin and Visin 2016 (arXiv:1603.07285), relationships 6 and 15. As in all of
    deep learning the kernel is not turned round: the operation is a cross-correlation.

    Args:
        image: the picture, rows of integers from 0 to 9 (1 to 16 rows and columns), or the name of
            one of the book's: ``"digit"``, ``"flower"``, ``"temple"``, ``"step"``, ``"dot"``.
        picture: in place of ``image`` any picture, a path, an array or a PIL image: its middle
            square, in 16 rows of ten greys.
        kernel: the weights, rows of integers from -9 to 9; 1 to 5 rows and columns.
        divisor: every sum of products is divided by it, so a blur keeps the brightness; 1 to 25.
        stride: s, input cells from one output to the next, 1 to 4.
        padding: p, zeros added on every side, 0 to 4.
        dilation: d, input cells from one weight to the next, 1 to 4.
        cell: the marked output cell, (row, column), counted from 0.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, rows of different lengths, or a kernel that does
            not fit into the padded picture.

    Example:
        >>> ConvArithmetic(image="digit", stride=2, padding=0).output_shape
        (3, 3)
    """

    bundle = "conv_arithmetic"
    picture_size = (8.0, 4.2)

    image = NamedRows(pictures, [[0]], 0, 9, largest=16, help="rows of the picture").tag(sync=True)
    kernel = IntegerRows(
        KERNELS["upright edges"][0], -9, 9, largest=5, help="rows of the weights"
    ).tag(sync=True)
    divisor = Integer(1, 1, 25, help="what every sum is divided by").tag(sync=True)
    stride = Integer(1, 1, 4, help="input cells from one output to the next").tag(sync=True)
    padding = Integer(1, 0, 4, help="zeros added on every side").tag(sync=True)
    dilation = Integer(1, 1, 4, help="input cells from one weight to the next").tag(sync=True)
    cell = Integers([3, 1], 0, 23, shortest=2, longest=2, help="the marked output").tag(sync=True)

    def __init__(self, *, picture: Any = None, **settings: Any) -> None:
        if picture is not None:
            settings["image"] = grey_rows(picture, 16, 9)
        super().__init__(**settings)

    @traitlets.default("image")
    def _image(self) -> list[list[int]]:
        return pictures()["digit"]

    @traitlets.default("limits")
    def _limits(self) -> dict[str, Any]:
        return {
            # Lists, because a page may sort the keys of an object.
            "pictures": [[name, rows] for name, rows in pictures().items()],
            "kernels": [[name, rows, divisor] for name, (rows, divisor) in KERNELS.items()],
        }

    @traitlets.validate("image", "kernel", "padding", "dilation")
    def _fits(self, proposal: dict[str, Any]) -> Any:
        names = ("image", "kernel", "padding", "dilation")
        values = {name: getattr(self, name) for name in names}
        values[proposal["trait"].name] = proposal["value"]
        try:
            plain.output_shape(
                _shape(values["image"]),
                _shape(values["kernel"]),
                padding=values["padding"],
                dilation=values["dilation"],
            )
        except ValueError as error:
            raise InvalidValueError(str(error)) from None
        return proposal["value"]

    @property
    def output_shape(self) -> tuple[int, int]:
        """(rows, columns) of the output."""
        return plain.output_shape(
            _shape(self.image), _shape(self.kernel), self.stride, self.padding, self.dilation
        )

    @property
    def marked(self) -> tuple[int, int]:
        """(row, column) of the marked output cell, inside an output that has shrunk under it."""
        (row, column), (rows, columns) = self.cell, self.output_shape
        return min(row, rows - 1), min(column, columns - 1)

    @property
    def output(self) -> "np.ndarray[Any, Any]":
        """What the widget shows on the right, computed without torch: float64 (rows, columns)."""
        import numpy as np

        rows, columns = self.output_shape
        padded = np.pad(self.image, self.padding)
        sums = np.zeros((rows, columns))
        for (u, v), weight in np.ndenumerate(self.kernel):
            top, left = u * self.dilation, v * self.dilation
            shifted = padded[top :: self.stride, left :: self.stride]
            sums += weight * shifted[:rows, :columns]
        return sums / self.divisor

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the picture."""
        return (1, 1, *_shape(self.image))

    def module(self) -> Any:
        """Build the layer shown, its weight the kernel over the divisor: a ``torch.nn.Conv2d``."""
        import torch
        from torch import nn

        layer = nn.Conv2d(
            1,
            1,
            _shape(self.kernel),
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            bias=False,
        )
        weight = torch.tensor([[self.kernel]], dtype=torch.float32) / self.divisor
        layer.weight = nn.Parameter(weight)
        return layer

    def describe(self) -> str:
        """Say what the picture shows."""
        (H, W), (kh, kw), (rows, columns) = self.input_shape[2:], _shape(self.kernel), self.marked
        return (
            f"Left {H} by {W} input cells with padding {self.padding}, right the "
            f"{self.output_shape[0]} by {self.output_shape[1]} outputs of a {kh} by {kw} kernel "
            f"with stride {self.stride} and dilation {self.dilation}. The output in row {rows}, "
            f"column {columns} is {self.output[rows, columns]:g}; the cells that it reads are "
            "framed."
        )

    def draw(self, ax: Any) -> None:
        """Draw the padded picture, the marked window in it, and the output."""
        figures.walk(
            self.image,
            self.output,
            _shape(self.kernel),
            cell=self.marked,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            ax=ax,
        )


def _shape(rows: list[list[int]]) -> tuple[int, int]:
    return len(rows), len(rows[0])
