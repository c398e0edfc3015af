"""NewWidget: what it shows, in one line."""

from typing import Any

from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer


class NewWidget(ModuleWidget):
    """One convolution whose weights are drawn; say here what yours shows and whose idea it is.

    Args:
        channels: channels in and out, 1 to 16.
        kernel_size: k, cells along a side of the kernel; odd, 1 to 7.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or an even kernel size.
    """

    bundle = "new_widget"

    channels = Integer(4, 1, 16, help="channels in and out").tag(sync=True)
    kernel_size = Integer(3, 1, 7, odd=True, help="cells along a side of the kernel").tag(sync=True)
    input_size = Integer(32, 1, 224, help="rows and columns of the map, for MACs").tag(sync=True)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.channels, self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the convolution shown: (N, C, H, W) to (N, C, H, W)."""
        from torch import nn

        C, k = self.channels, self.kernel_size
        return nn.Conv2d(C, C, k, padding=k // 2, bias=False)

    def describe(self) -> str:
        """Say what the picture shows."""
        k, kernels = self.kernel_size, self.channels**2
        return f"{kernels} kernels of {k} by {k} weights: {kernels * k * k} squares in all."

    def draw(self, ax: Any) -> None:
        """Draw a square for each weight."""
        side = self.channels * self.kernel_size
        ax.pcolormesh([[1] * side] * side, edgecolors="white", linewidth=1)
        ax.set_aspect("equal")
        ax.axis("off")
