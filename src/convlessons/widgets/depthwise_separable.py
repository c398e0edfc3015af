"""DepthwiseSeparable: a photograph goes through a standard convolution and its two-step rival."""

from typing import TYPE_CHECKING, Any

from convlessons import costs, plain
from convlessons.figures import separable as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer, Integers, Picture

if TYPE_CHECKING:
    import numpy as np

EDITABLE = 4  # channels, and outputs, whose weights a reader may change
# What each output looks for, and how much of it in each third channel; then the mixing weights.
_STANDARD = (
    ("upright", (1, 2, 1)),
    ("level", (1, 2, 1)),
    ("blur", (2, 0, -2)),
    ("outline", (1,) * 3),
)
_MIX = ((10, 20, 10), (-10, -20, -10), (30, 0, -10), (0, 10, 0))


class DepthwiseSeparable(ModuleWidget):
    """A photograph's channels through a standard convolution, and through the separable pair.

    Every output of the standard convolution has a kernel of its own for every channel. In the pair
    each channel has one kernel, and every output mixes what these make (Howard et al. 2017,
    arXiv:1704.04861, §3.1). Least squares find the mix that comes nearest to a standard output, and
    so what no mix reaches.

    Up to three channels are the photograph's colours. More are what a fixed first layer makes of
    it. Weights can be changed for the first four channels and outputs; a list of another length
    than is said below means those of the book.

    Args:
        in_channels: C_in, 1 to 512.
        out_channels: C_out, 1 to 512.
        kernel_size: k, cells along a side of the kernels; odd, 1 to 11.
        standard_kernels: 16 k² integers from -9 to 9: a standard kernel, row by row, for each of
            four outputs and channels. The weights are these over k².
        depthwise_kernels: 4 k² integers from -9 to 9, over k² as well.
        mixing: 16 integers from -40 to 40: mixing weights, in tenths, of four outputs and channels.
        picture: ``"temple"`` or ``"flower"``, or any picture: a path, an array, a PIL image.
        window: (row, column) of the window's middle, in the photograph of 96 × 96 pixels.
        selected: (kind, output, channel) of the weights that are looked at; kind 0 is a standard
            kernel, 1 a depthwise one, 2 a mixing weight.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or an even kernel size.

    Example:
        >>> DepthwiseSeparable(in_channels=3, out_channels=256).weights
        795
    """

    bundle = "depthwise_separable"
    picture_size = (7.2, 5.4)

    in_channels = Integer(3, 1, 512, help="channels of the input").tag(sync=True)
    out_channels = Integer(4, 1, 512, help="channels of the output").tag(sync=True)
    kernel_size = Integer(3, 1, 11, odd=True, help="cells along a side of the kernels, odd").tag(
        sync=True
    )
    standard_kernels = Integers(
        [], -9, 9, shortest=0, longest=16 * 121, help="of the standard convolution"
    ).tag(sync=True)
    depthwise_kernels = Integers([], -9, 9, shortest=0, longest=4 * 121, help="one a channel").tag(
        sync=True
    )
    mixing = Integers([], -40, 40, shortest=0, longest=16, help="mixing weights, in tenths").tag(
        sync=True
    )
    picture = Picture("temple", help="what goes through").tag(sync=True)
    window = Integers([47, 47], 0, 95, shortest=2, longest=2, help="the window's middle").tag(
        sync=True
    )
    selected = Integers(
        [0, 1, 0], 0, 3, shortest=3, longest=3, help="kind, output and channel looked at"
    ).tag(sync=True)
    input_size = Integer(96, 1, 4096, help="rows and columns of the map, for MACs").tag(sync=True)

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

    def kernels(self) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]":
        """The weights shown: standard (O, C, k, k), depthwise (C, 1, k, k), mixing (O, C, 1, 1)."""
        import numpy as np

        C, outputs, k = self.in_channels, self.out_channels, self.kernel_size
        plans = {name: _pattern(name, k) for name in ("upright", "level", "blur", "outline")}
        thirds = np.arange(C) % 3
        standard = np.stack(
            [
                np.multiply.outer(np.take(_STANDARD[o % 4][1], thirds), plans[_STANDARD[o % 4][0]])
                for o in range(outputs)
            ]
        ).astype(np.float64)
        depthwise = np.repeat(plans["upright"][None, None], C, 0).astype(np.float64)
        mix = np.take(np.take(_MIX, np.arange(outputs) % 4, 0), thirds, 1).astype(np.float64)
        o, c = min(outputs, EDITABLE), min(C, EDITABLE)
        if len(self.standard_kernels) == 16 * k * k:
            standard[:o, :c] = np.reshape(self.standard_kernels, (4, 4, k, k))[:o, :c]
        if len(self.depthwise_kernels) == 4 * k * k:
            depthwise[:c, 0] = np.reshape(self.depthwise_kernels, (4, k, k))[:c]
        if len(self.mixing) == 16:
            mix[:o, :c] = np.reshape(self.mixing, (4, 4))[:o, :c]
        return standard / k**2, depthwise / k**2, mix[..., None, None] / 10

    def photograph(self) -> "np.ndarray[Any, Any]":
        """The photograph that goes through, float32 (3, 96, 96), from 0 to 1."""
        import numpy as np

        return np.moveaxis(Picture.pixels(self.picture), 2, 0).astype(np.float32) / 255

    def module(self) -> Any:
        """Build the two convolutions shown: (N, C_in, H, W) to (N, C_out, H, W)."""
        import torch
        from torch import nn

        C, k = self.in_channels, self.kernel_size
        _, depthwise, mix = self.kernels()
        pair = nn.Sequential(
            nn.Conv2d(C, C, k, padding=k // 2, groups=C, bias=False),
            nn.Conv2d(C, self.out_channels, 1, bias=False),
        )
        pair.load_state_dict({"0.weight": torch.tensor(depthwise), "1.weight": torch.tensor(mix)})
        return pair

    def standard(self) -> Any:
        """Build the standard convolution beside it, of the same shapes, with the weights shown."""
        import torch
        from torch import nn

        k = self.kernel_size
        layer = nn.Conv2d(self.in_channels, self.out_channels, k, padding=k // 2, bias=False)
        layer.load_state_dict({"weight": torch.tensor(self.kernels()[0])})
        return layer

    def describe(self) -> str:
        """Say what the picture shows."""
        C, k = self.in_channels, self.kernel_size
        return (
            f"A photograph goes through two convolutions from {C} to {self.out_channels} channels. "
            f"Left a standard {k} by {k} convolution with {self.standard_weights:,} weights: "
            "every output has kernels of its own. Right a depthwise separable one: each channel "
            f"has one kernel, {C * k * k:,} weights, and every output mixes the results, "
            f"{C * self.out_channels:,} weights; {self.weights:,} together."
        )

    def draw(self, ax: Any) -> None:
        """Draw the photograph's colours, and what the first weights of both make of them."""
        C = min(self.in_channels, 3)
        standard, depthwise, mix = self.kernels()
        figures.lanes(
            self.photograph()[:C],
            standard[:EDITABLE, :C],
            depthwise[:C, 0],
            mix[:EDITABLE, :C, 0, 0],
            (self.in_channels, self.out_channels),
            ax=ax,
        )

    def _cost(self, *, separable: bool) -> costs.Cost:
        C, outputs, k = self.in_channels, self.out_channels, self.kernel_size
        if separable:
            return costs.of(plain.depthwise_separable(C, outputs, kernel_size=k, norm=False), 1)
        return costs.conv2d(C, outputs, k, 1, padding=k // 2, bias=False)


def _pattern(name: str, k: int) -> "np.ndarray[Any, Any]":
    """A kernel of k x k integers; the one weight of a 1 x 1 kernel is 1."""
    import numpy as np

    if k == 1:
        return np.ones((1, 1), int)
    u, v = np.mgrid[:k, :k] - k // 2
    return {
        "upright": np.sign(v) * np.where(u == 0, 2, 1),
        "level": np.sign(u) * np.where(v == 0, 2, 1),
        "blur": np.ones((k, k), int),
        "outline": np.where(
            (u == 0) & (v == 0), 8, np.where(np.maximum(abs(u), abs(v)) == 1, -1, 0)
        ),
    }[name]
