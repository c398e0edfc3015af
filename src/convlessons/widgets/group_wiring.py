"""GroupWiring: which channels of a grouped convolution feed which, as wires and as a matrix."""

from typing import Any

import traitlets

from convlessons import costs
from convlessons.figures import wiring as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, Integer, Integers, InvalidValueError, Picture


class GroupWiring(ModuleWidget):
    """A grouped convolution: every output reads the input channels of its own group alone.

    The inputs are feature maps of a photograph. The browser convolves them with random weights,
    always the same ones: a kernel belongs to its pair of channels, whatever the groups.

    Krizhevsky et al. 2012, section 3.5, split layers over two GPUs so; Xie et al. 2017
    (arXiv:1611.05431), section 3, made the number of groups a dimension of design.

    Args:
        in_channels: C_in, 1 to 24.
        out_channels: C_out, 1 to 24.
        groups: G; divides both. 1 is the ordinary convolution, C_in the depthwise one.
        kernel_size: k, cells along a side of the kernels; odd, 1 to 7.
        bias: whether the layer has biases, one an output channel.
        mark: the marked (input, output); -1 for none of them. A mark outside is shown on the
            nearest channel.
        packed: whether the matrix is shown as PyTorch stores it, without its zeros.
        off: inputs that are switched off, their maps zeros; those the layer lacks are ignored.
        picture: the photograph whose feature maps the inputs are, a name in ``data.PICTURES``, a
            path, an array or a PIL image.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, an even kernel size, or ``groups`` that does not
            divide both counts of channels.

    Example:
        >>> GroupWiring(in_channels=12, out_channels=12, groups=3).weights
        432
    """

    bundle = "group_wiring"
    picture_size = (7.0, 3.6)

    in_channels = Integer(12, 1, 24, help="channels of the input").tag(sync=True)
    out_channels = Integer(12, 1, 24, help="channels of the output").tag(sync=True)
    groups = Integer(3, 1, 24, help="groups; divides both counts of channels").tag(sync=True)
    kernel_size = Integer(3, 1, 7, odd=True, help="cells along a side of the kernels, odd").tag(
        sync=True
    )
    bias = Flag(False, help="whether the layer has biases").tag(sync=True)
    mark = Integers([-1, 5], -1, 23, shortest=2, longest=2, help="(input, output) marked").tag(
        sync=True
    )
    packed = Flag(False, help="whether the matrix is shown as it is stored").tag(sync=True)
    off = Integers([], 0, 23, shortest=0, longest=24, help="inputs that are switched off").tag(
        sync=True
    )
    picture = Picture("temple", help="whose feature maps the inputs are").tag(sync=True)
    input_size = Integer(56, 1, 4096, help="rows and columns of the map, for MACs").tag(sync=True)

    @traitlets.validate("in_channels", "out_channels", "groups")
    def _divided(self, proposal: dict[str, Any]) -> Any:
        changed = {proposal["trait"].name: proposal["value"]}
        groups = changed.get("groups", self.groups)
        for name in ("in_channels", "out_channels"):
            count = changed.get(name, getattr(self, name))
            if count % groups:
                raise InvalidValueError(
                    f"groups must divide {name}; got groups={groups}, {name}={count}"
                )
        return proposal["value"]

    @property
    def weights(self) -> int:
        """Weights of the layer, without biases."""
        size = self.kernel_size
        return costs.conv2d(
            self.in_channels,
            self.out_channels,
            size,
            1,
            padding=size // 2,
            groups=self.groups,
            bias=False,
        ).params

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.in_channels, self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the layer shown: (N, C_in, H, W) to (N, C_out, H, W)."""
        from torch import nn

        return nn.Conv2d(
            self.in_channels,
            self.out_channels,
            self.kernel_size,
            padding=self.kernel_size // 2,
            groups=self.groups,
            bias=self.bias,
        )

    def describe(self) -> str:
        """Say what the picture shows."""
        C, outputs, groups = self.in_channels, self.out_channels, self.groups
        k = self.kernel_size
        return (
            f"A {k} by {k} convolution from {C} to {outputs} channels in {groups} groups, as wires "
            f"and as a matrix: {C // groups * outputs} of {C * outputs} pairs of an input and an "
            f"output are joined by a kernel, {self.weights:,} weights in all."
        )

    def draw(self, ax: Any) -> None:
        """Draw the wires, and the matrix beside them."""
        figures.grouped_layer(self.in_channels, self.out_channels, self.groups, ax=ax)
