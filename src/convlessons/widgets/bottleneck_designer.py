"""BottleneckDesigner: the waist of a bottleneck, what it saves and what it gives up."""

from typing import Any

from convlessons import costs
from convlessons.figures import bottleneck as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer


class BottleneckDesigner(ModuleWidget):
    """1x1, kxk and 1x1 convolutions through a waist, beside one direct kxk convolution.

    The three layers are drawn without what stands between them in a network (batch normalisation
    and ReLU; He et al. 2016, arXiv:1512.03385, figure 5): the numbers are those of the weights.

    Args:
        in_channels: C_in, 1 to 1024.
        mid_channels: m, channels of the waist, 1 to 1024.
        out_channels: C_out, 1 to 1024.
        kernel_size: k, cells along a side of the middle kernel; odd, 1 to 7.
        input_size: rows and columns of the map for which multiply-accumulates are counted, 1 to
            224.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or an even kernel size.

    Example:
        >>> widget = BottleneckDesigner(in_channels=256, mid_channels=64, out_channels=256)
        >>> widget.weights, widget.direct_weights, widget.widest_that_pays
        ((16384, 36864, 16384), 589824, 229)
    """

    bundle = "bottleneck_designer"
    picture_size = (6.8, 3.6)

    in_channels = Integer(256, 1, 1024, help="channels of the input").tag(sync=True)
    mid_channels = Integer(64, 1, 1024, help="channels of the waist").tag(sync=True)
    out_channels = Integer(256, 1, 1024, help="channels of the output").tag(sync=True)
    kernel_size = Integer(3, 1, 7, odd=True, help="cells along a side of the kernel, odd").tag(
        sync=True
    )
    input_size = Integer(56, 1, 224, help="rows and columns of the map, for MACs").tag(sync=True)

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
            f"{down + middle + up:,} together."
        )

    def draw(self, ax: Any) -> None:
        """Draw the weights of both as areas."""
        figures.weights(
            self.in_channels, self.mid_channels, self.out_channels, self.kernel_size, ax=ax
        )


def _weights(in_channels: int, out_channels: int, k: int) -> int:
    return costs.conv2d(in_channels, out_channels, k, 1, padding=k // 2, bias=False).params
