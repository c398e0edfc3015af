"""BottleneckDesigner: the waist of a bottleneck, what it saves, and what a photograph loses."""

from typing import TYPE_CHECKING, Any

from convlessons import costs
from convlessons.figures import bottleneck as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer, Picture

if TYPE_CHECKING:
    import numpy as np

CELL = 6  # pixels along a side of the photograph's cells
NUMBERS = 3 * CELL * CELL  # of a cell


class BottleneckDesigner(ModuleWidget):
    """1x1, kxk and 1x1 convolutions through a waist, beside one direct kxk convolution.

    The three layers are drawn without what stands between them in a network (batch normalisation
    and ReLU; He et al. 2016, arXiv:1512.03385, figure 5): the numbers are those of the weights.

    A photograph in cells of 6 x 6 pixels and three colours, 108 numbers each, shows what that many
    channels can carry: the best 1x1 down and 1x1 up keep the directions in which its cells vary
    most (principal component analysis).

    Args:
        in_channels: C_in, 1 to 1024.
        mid_channels: m, channels of the waist, 1 to 1024.
        out_channels: C_out, 1 to 1024.
        kernel_size: k, cells along a side of the middle kernel; odd, 1 to 7.
        input_size: rows and columns of the map for which multiply-accumulates are counted, 1 to
            224.
        picture: ``"temple"`` or ``"flower"``, or any picture: a path, an array, a PIL image.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or an even kernel size.

    Example:
        >>> widget = BottleneckDesigner(in_channels=256, mid_channels=64, out_channels=256)
        >>> widget.weights, widget.direct_weights, widget.widest_that_pays
        ((16384, 36864, 16384), 589824, 229)
    """

    bundle = "bottleneck_designer"
    picture_size = (6.8, 5.4)

    in_channels = Integer(256, 1, 1024, help="channels of the input").tag(sync=True)
    mid_channels = Integer(64, 1, 1024, help="channels of the waist").tag(sync=True)
    out_channels = Integer(256, 1, 1024, help="channels of the output").tag(sync=True)
    kernel_size = Integer(3, 1, 7, odd=True, help="cells along a side of the kernel, odd").tag(
        sync=True
    )
    input_size = Integer(56, 1, 224, help="rows and columns of the map, for MACs").tag(sync=True)

    picture = Picture("temple", help="what goes through the waist").tag(sync=True)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.in_channels, self.input_size, self.input_size)

    @property
    def weights(self) -> tuple[int, int, int]:
        """Weights of the three layers: 1x1 down, kxk, 1x1 up."""
        C, m, outputs, k = self.in_channels, self.mid_channels, self.out_channels, self.kernel_size
        return _weights(C, m, 1), _weights(m, m, k), _weights(m, outputs, 1)

    @property
    def direct_weights(self) -> int:
        """Weights of the direct convolution."""
        return _weights(self.in_channels, self.out_channels, self.kernel_size)

    @property
    def break_even(self) -> float:
        """Width, not whole in general, at which both have as many: k²m² + (C + O)m = k²CO."""
        ends, area = self.in_channels + self.out_channels, self.kernel_size**2
        root: float = (ends**2 + 4 * area * self.direct_weights) ** 0.5
        return (root - ends) / (2 * area)

    @property
    def widest_that_pays(self) -> int:
        """The widest waist with fewer weights than the direct convolution; 0 where none has."""
        ends, area = self.in_channels + self.out_channels, self.kernel_size**2
        m = round(self.break_even) + 1  # rounding is not trusted: whole numbers decide
        while m > 0 and area * m * m + ends * m >= self.direct_weights:
            m -= 1
        return m

    @property
    def rank(self) -> int:
        """Rank that the map from a window to the output channels has at most, without ReLUs."""
        window = self.kernel_size**2 * self.in_channels
        return min(self.mid_channels, self.out_channels, window)

    @property
    def kept(self) -> int:
        """How many of a cell's 108 numbers, mixed, get from the input to the output at most."""
        return min(self.in_channels, self.mid_channels, self.out_channels, NUMBERS)

    @property
    def lost(self) -> float:
        """Share of the photograph's variance, over its cells, that no such waist gives back."""
        photo, out = self.photographs()
        cells = _cells(photo)
        spread = float(((cells - cells.mean(0)) ** 2).sum())
        return float(((photo - out) ** 2).sum()) / spread if spread > 0 else 0.0

    def photographs(self) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
        """The photograph and what comes out of the waist: float64 (3, 96, 96), 0 to 1."""
        import numpy as np

        photo = np.moveaxis(Picture.pixels(self.picture), 2, 0) / 255
        cells = _cells(photo)
        mean = cells.mean(0)
        directions = np.linalg.eigh((cells - mean).T @ (cells - mean))[1]  # the largest come last
        best = directions[:, NUMBERS - self.kept :]
        edge = Picture.SIDE // CELL
        out = (mean + (cells - mean) @ best @ best.T).reshape(edge, edge, 3, CELL, CELL)
        return photo, out.transpose(2, 0, 3, 1, 4).reshape(photo.shape)

    def module(self) -> Any:
        """Build the three layers shown: (N, C_in, H, W) to (N, C_out, H, W)."""
        from torch import nn

        m, k = self.mid_channels, self.kernel_size
        return nn.Sequential(
            nn.Conv2d(self.in_channels, m, 1, bias=False),
            nn.Conv2d(m, m, k, padding=k // 2, bias=False),
            nn.Conv2d(m, self.out_channels, 1, bias=False),
        )

    def direct(self) -> Any:
        """Build the direct convolution beside them, of the same shapes."""
        from torch import nn

        k = self.kernel_size
        return nn.Conv2d(self.in_channels, self.out_channels, k, padding=k // 2, bias=False)

    def describe(self) -> str:
        """Say what the picture shows."""
        k, (down, middle, up) = self.kernel_size, self.weights
        return (
            f"Weights as areas, drawn to one scale: {self.direct_weights:,} of a direct {k} by {k} "
            f"convolution from {self.in_channels} to {self.out_channels} channels, and those of a "
            f"bottleneck with a waist of {self.mid_channels} channels: {down:,} of a 1 by 1, "
            f"{middle:,} of a {k} by {k} and {up:,} of a 1 by 1 convolution, "
            f"{down + middle + up:,} together. Above them a photograph, what comes out where "
            f"{self.kept} mixtures of a cell's {NUMBERS} numbers get through, and the difference: "
            f"{self.lost:.2%} of its variance is lost."
        )

    def draw(self, ax: Any) -> None:
        """Draw the photograph before and behind the waist, and the weights of both as areas."""
        ax.axis("off")
        photo, out = self.photographs()
        titles = (
            f"{NUMBERS} numbers a cell",
            f"{self.kept} get through",
            f"{self.lost:.2%} lost, ×4",
        )
        figures.before_and_after(photo, out, titles, ax=ax.inset_axes((0, 0.5, 1, 0.46)))
        figures.weights(
            self.in_channels,
            self.mid_channels,
            self.out_channels,
            self.kernel_size,
            ax=ax.inset_axes((0, 0, 1, 0.46)),
        )


def _cells(photo: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """The cells of a photograph (3, H, W), a row each: (cells, 108), as ``F.pixel_unshuffle``."""
    colours, height, width = photo.shape
    rows, columns = height // CELL, width // CELL
    cells = photo.reshape(colours, rows, CELL, columns, CELL).transpose(1, 3, 0, 2, 4)
    return cells.reshape(rows * columns, NUMBERS)


def _weights(in_channels: int, out_channels: int, k: int) -> int:
    return costs.conv2d(in_channels, out_channels, k, 1, padding=k // 2, bias=False).params
