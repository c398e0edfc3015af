"""DepthwiseSeparable: a standard convolution beside its two-step rival, strip by strip."""

from typing import Any

from convlessons import costs, plain
from convlessons.figures import separable as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer


class DepthwiseSeparable(ModuleWidget):
    """One output cell, made by a standard convolution and by a depthwise and a pointwise one.

    Every weight is used once for the cell. A step uses one strip of weights on each side: the
    standard convolution makes one output channel of it; the other filters all channels first and
    then makes an output channel a step (Howard et al. 2017, arXiv:1704.04861, §3.1).

    Args:
        in_channels: C_in, 1 to 512.
        out_channels: C_out, 1 to 512.
        kernel_size: k, cells along a side of the kernels; odd, 1 to 11.
        step: strips of weights used so far on each side. All are used at C_out + 1; more is the
            same as that.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or an even kernel size.

    Example:
        >>> DepthwiseSeparable(in_channels=3, out_channels=256).weights
        795
    """

    bundle = "depthwise_separable"
    picture_size = (6.4, 4.2)

    in_channels = Integer(4, 1, 512, help="channels of the input").tag(sync=True)
    out_channels = Integer(8, 1, 512, help="channels of the output").tag(sync=True)
    kernel_size = Integer(3, 1, 11, odd=True, help="cells along a side of the kernels, odd").tag(
        sync=True
    )
    step = Integer(3, 0, 513, help="strips of weights used so far on each side").tag(sync=True)
    input_size = Integer(56, 1, 4096, help="rows and columns of the map, for MACs").tag(sync=True)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.in_channels, self.input_size, self.input_size)

    @property
    def weights(self) -> int:
        """Weights of the depthwise and the pointwise convolution together."""
        return self._cost(separable=True).params

    @property
    def standard_weights(self) -> int:
        """Weights of the standard convolution."""
        return self._cost(separable=False).params

    @property
    def outputs(self) -> tuple[int, int]:
        """Output channels made so far: (standard, depthwise separable)."""
        taken = min(self.step, self.out_channels + 1)
        return min(taken, self.out_channels), max(0, taken - 1)

    def module(self) -> Any:
        """Build the two convolutions shown: (N, C_in, H, W) to (N, C_out, H, W)."""
        from torch import nn

        C, k = self.in_channels, self.kernel_size
        return nn.Sequential(
            nn.Conv2d(C, C, k, padding=k // 2, groups=C, bias=False),
            nn.Conv2d(C, self.out_channels, 1, bias=False),
        )

    def standard(self) -> Any:
        """Build the standard convolution beside it, of the same shapes."""
        from torch import nn

        k = self.kernel_size
        return nn.Conv2d(self.in_channels, self.out_channels, k, padding=k // 2, bias=False)

    def describe(self) -> str:
        """Say what the picture shows."""
        C, k = self.in_channels, self.kernel_size
        return (
            f"The weights of two convolutions from {C} to {self.out_channels} channels, drawn to "
            f"the same scale: {self.standard_weights:,} of a standard {k} by {k} convolution, and "
            f"{C * k * k:,} depthwise and {C * self.out_channels:,} pointwise ones, "
            f"{self.weights:,} together."
        )

    def draw(self, ax: Any) -> None:
        """Draw the weights of both, each weight as large as any other."""
        figures.weights(self.in_channels, self.out_channels, self.kernel_size, ax=ax)

    def _cost(self, *, separable: bool) -> costs.Cost:
        C, outputs, k = self.in_channels, self.out_channels, self.kernel_size
        if separable:
            return costs.of(plain.depthwise_separable(C, outputs, kernel_size=k, norm=False), 1)
        return costs.conv2d(C, outputs, k, 1, padding=k // 2, bias=False)
