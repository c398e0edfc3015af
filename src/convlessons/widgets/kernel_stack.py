"""KernelStack: two stacks of convolutions, what they see and what they cost."""

from typing import Any

import traitlets

from convlessons import receptive
from convlessons.figures import stack as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Integer, IntegerRows, Integers, InvalidValueError

KERNELS = tuple(range(1, 16, 2))
STRIDES = DILATIONS = (1, 2, 3, 4)
PARTS = {"kernel": KERNELS, "stride": STRIDES, "dilation": DILATIONS}  # of a layer


class Layers(IntegerRows):
    """One to six layers, each (k, s, d), (k, s) or k; what is left out is 1."""

    def __init__(self, default: list[list[int]], **kwargs: Any) -> None:
        super().__init__(default, 1, max(KERNELS), largest=6, **kwargs)

    def check(self, name: str, value: Any) -> list[list[int]]:
        """Return the layers as new lists [k, s, d]."""
        if isinstance(value, list | tuple):
            value = [_completed(each) for each in value]
        layers = super().check(name, value)
        for i, layer in enumerate(layers):
            if len(layer) != len(PARTS):
                raise ValueError(f"{name}[{i}] must be k, (k, s) or (k, s, d); got {layer}")
            for number, (what, values) in zip(layer, PARTS.items(), strict=True):
                if number not in values:
                    raise ValueError(
                        f"the {what} of {name}[{i}] must be one of {values}; got {number}"
                    )
        return layers

    @property
    def allowed_values(self) -> dict[str, Any]:
        """An array of layers, each three numbers."""
        parts = [{"enum": [*values]} for values in PARTS.values()]
        layer = {"type": "array", "prefixItems": parts, "minItems": 3, "maxItems": 3}
        return super().allowed_values | {"items": layer}


class KernelStack(ModuleWidget):
    """A stack of convolutions and a rival beside it: receptive field, weights, MACs.

    Simonyan and Zisserman 2015 (arXiv:1409.1556) §2.3 put stacks of 3x3 layers in place of one 5x5
    or 7x7. All layers have as many channels in as out, no bias, and padding d (k - 1) / 2.

    Args:
        stack: one to six layers, first layer first; each a kernel k (1, 3, ... 15), (k, s) or
            (k, s, d) with stride s and dilation d from 1 to 4.
        rival: the layers that the stack is compared with.
        step: layers of either whose field is shown, 1 to 6; more than there are shows all.
        cell: the marked output, (rows down, columns right) of the middle one.
        channels: channels in and out of every layer, 1 to 512.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, a receptive field of more than 61 cells a side, or
            strides whose product is more than 16.

    Example:
        >>> KernelStack(stack=[3, 3], rival=[5]).receptive_field
        5
    """

    bundle = "kernel_stack"
    picture_size = (7.0, 3.6)
    MAX_FIELD = 61
    MAX_JUMP = 16

    stack = Layers([[3, 1, 1], [3, 1, 1]], help="layers (k, s, d) of the stack").tag(sync=True)
    rival = Layers([[5, 1, 1]], help="layers (k, s, d) of the rival").tag(sync=True)
    step = Integer(2, 1, 6, help="layers whose field is shown").tag(sync=True)
    cell = Integers([0, 0], -60, 60, shortest=2, longest=2, help="the marked output").tag(sync=True)
    channels = Integer(1, 1, 512, help="channels in and out of every layer").tag(sync=True)
    input_size = Integer(56, 1, 224, help="rows and columns of the map, for MACs").tag(sync=True)

    @traitlets.default("limits")
    def _limits(self) -> dict[str, Any]:
        return {
            "field": self.MAX_FIELD,
            "jump": self.MAX_JUMP,
        }

    @traitlets.validate("stack", "rival")
    def _drawable(self, proposal: dict[str, Any]) -> Any:
        name, layers = proposal["trait"].name, proposal["value"]
        seen = _fields(layers)[-1]
        if seen.size > self.MAX_FIELD or seen.jump > self.MAX_JUMP:
            raise InvalidValueError(
                f"{name} must have a receptive field of at most {self.MAX_FIELD} cells a side and "
                f"outputs at most {self.MAX_JUMP} cells apart; got {name}={layers} with "
                f"{seen.size} and {seen.jump}"
            )
        return layers

    @property
    def receptive_field(self) -> int:
        """Input cells along a side that one output of the stack sees."""
        return _fields(self.stack)[-1].size

    @property
    def rival_receptive_field(self) -> int:
        """Input cells along a side that one output of the rival sees."""
        return _fields(self.rival)[-1].size

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.channels, self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the stack: a ``torch.nn.Sequential`` of convolutions without bias."""
        return _build(self.stack, self.channels)

    def rival_module(self) -> Any:
        """Build the rival, in the same way."""
        return _build(self.rival, self.channels)

    def describe(self) -> str:
        """Say what the picture shows."""
        parts = []
        for name, layers in (("stack", self.stack), ("rival", self.rival)):
            grown = ", then ".join(f"{field.size} by {field.size}" for field in _fields(layers))
            kernels = ", ".join(f"{k} by {k}" for k, _, _ in layers)
            parts.append(f"One output of the {name} with kernels {kernels} sees {grown} cells.")
        return " ".join(parts)

    def draw(self, ax: Any) -> None:
        """Draw both receptive fields, one frame a layer."""
        figures.fields(
            {
                name: [field.size for field in _fields(layers)]
                for name, layers in (("stack", self.stack), ("rival", self.rival))
            },
            ax=ax,
        )


def _completed(layer: Any) -> Any:
    """Put the strides and dilations of 1 that a layer leaves out."""
    if hasattr(layer, "__index__") and not isinstance(layer, bool):
        layer = [layer]
    short = isinstance(layer, list | tuple) and 1 <= len(layer) < 3
    return [*layer, *[1] * (3 - len(layer))] if short else layer


def _fields(layers: list[list[int]]) -> list[receptive.ReceptiveField]:
    """The receptive field after each layer."""
    windows = [receptive.Layer(k, s, d, padding=d * (k - 1) // 2) for k, s, d in layers]
    return [receptive.receptive_field(windows[:n]) for n in range(1, len(windows) + 1)]


def _build(layers: list[list[int]], channels: int) -> Any:
    from torch import nn

    return nn.Sequential(
        *[
            nn.Conv2d(
                channels,
                channels,
                k,
                stride=s,
                padding=d * (k - 1) // 2,
                dilation=d,
                bias=False,
            )
            for k, s, d in layers
        ]
    )
