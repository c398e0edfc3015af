"""SqueezeExcite: feature maps of a picture, the gates that a block gives them, and their sum."""

from base64 import b64decode
from typing import TYPE_CHECKING, Any

import numpy as np
import traitlets

from convlessons import recorded
from convlessons.figures import excitation as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, GreyPicture, Integers, OneOf, grey_bytes

if TYPE_CHECKING:
    Array = np.ndarray[Any, np.dtype[np.float64]]

CHANNELS = 8
SIDE = 64  # rows and columns of a map
FREE = -1  # an override that leaves the gate to the block


class SqueezeExcite(ModuleWidget):
    """A squeeze-and-excitation block between eight feature maps of a picture and their sum.

    Hu, Shen and Sun 2018 (arXiv:1709.01507) section 3. The maps, 64 x 64, come from kernels made by
    hand; the browser convolves, a picture of the reader's own too. A block for each reduction has
    learned to open a map where the picture has more of its feature than most pictures have
    (``convlessons.experiments.gates`` trained and recorded them).

    Args:
        image: ``"temple"``, ``"flower"``, ``"upright bars"`` or ``"level bars"``.
        picture: in place of ``image`` any picture, a path, an array or a PIL image: its middle
            square, in grey.
        reduction: r, 1, 2, 4 or 8; the block has 8 / r hidden units.
        shuffled: whether the cells of all maps stand in other places, the same ones in every map.
        overrides: a gate for each map in hundredths, 0 to 100, or -1 to leave it to the block.

    Attributes:
        recording: the pictures, the kernels and the blocks' weights; read-only.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds.

    Example:
        >>> int(SqueezeExcite(image="level bars", reduction=1).gates.argmax())  # top edges
        4
    """

    bundle = "squeeze_excite"
    picture_size = (7.0, 2.7)
    PICTURES = ("temple", "flower", "upright bars", "level bars")
    REDUCTIONS = (1, 2, 4, 8)

    image = GreyPicture(*PICTURES, side=SIDE, help="whose maps are shown").tag(sync=True)
    reduction = OneOf(*REDUCTIONS, default=2, help="r; 8 / r hidden units").tag(sync=True)
    shuffled = Flag(False, help="whether all cells stand in other places").tag(sync=True)
    overrides = Integers(
        [FREE] * CHANNELS,
        FREE,
        100,
        shortest=CHANNELS,
        longest=CHANNELS,
        help="a gate each in hundredths; -1 leaves it to the block",
    ).tag(sync=True)
    recording = traitlets.Dict(read_only=True, help="pictures, kernels and weights").tag(sync=True)

    def __init__(self, *, picture: Any = None, **settings: Any) -> None:
        if picture is not None:
            settings["image"] = grey_bytes(picture, SIDE)
        super().__init__(**settings)

    @traitlets.default("recording")
    def _read(self) -> dict[str, Any]:
        return recorded.load("gates")

    @traitlets.default("limits")
    def _limits(self) -> dict[str, Any]:
        return {
            # Blocks and their output channels in each stage of ResNet-50.
            "stages": [[3, 256], [4, 512], [6, 1024], [3, 2048]],
        }

    @property
    def names(self) -> list[str]:
        """What each map shows."""
        names: list[str] = self.recording["names"]
        return names

    @property
    def maps(self) -> "Array":
        """The feature maps shown: float64 (8, 64, 64) in 0 to 1."""
        size = self.recording["size"]
        kept = self.recording["pictures"].get(self.image) or self.image.partition(",")[2]
        picture = np.frombuffer(b64decode(kept), np.uint8)
        padded = np.pad(picture.reshape(size, size) / 255, 1, mode="edge")
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3)).reshape(-1, 9)
        kernels = np.array([kernel for kernel, _ in self.recording["kernels"]])
        bias = np.array([[added] for _, added in self.recording["kernels"]])
        maps = (kernels @ windows.T + bias).clip(0, 1)
        if self.shuffled:
            maps = maps[:, _order(size * size)]
        return maps.reshape(CHANNELS, size, size)

    @property
    def gates(self) -> "Array":
        """The gate of each map, the block's or the reader's, computed without torch: (8,)."""
        block = {name: np.array(value) for name, value in self._block().items()}
        squeezed = self.maps.mean((1, 2))
        hidden = np.maximum(block["fc1.weight"] @ squeezed + block["fc1.bias"], 0)
        computed = 1 / (1 + np.exp(-(block["fc2.weight"] @ hidden + block["fc2.bias"])))
        own = np.array(self.overrides)
        return np.where(own == FREE, computed, own / 100)

    def _block(self) -> dict[str, Any]:
        block = self.recording["blocks"][str(self.reduction)]
        return {name: value for name, value in block.items() if name.startswith("fc")}

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the maps."""
        return (1, CHANNELS, self.recording["size"], self.recording["size"])

    def module(self) -> Any:
        """Build the block shown with its recorded weights; overrides are the reader's, not its."""
        import torch

        from convlessons.blocks import SqueezeExcitation

        block = SqueezeExcitation(CHANNELS, self.reduction)
        weights = {name: torch.tensor(value) for name, value in self._block().items()}
        block.load_state_dict(weights)
        return block

    def describe(self) -> str:
        """Say what the picture shows."""
        gates = ", ".join(
            f"{name} {gate:.2f}" for name, gate in zip(self.names, self.gates, strict=True)
        )
        shown = f"the picture {self.image}" if self.image in self.PICTURES else "a picture"
        return (
            f"Eight feature maps of {shown}, each above the same map times its "
            f"gate, with r = {self.reduction}: {gates}."
        )

    def draw(self, ax: Any) -> None:
        """Draw the maps and, below each, the map times its gate."""
        figures.gated_maps(self.maps, self.gates.tolist(), self.names, ax=ax)


def _order(cells: int) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Which cell comes to which place, of 2^n: what looks like chance, by steps that all turn back.

    ``js/lib/excitation.js`` has the same.
    """
    places, bits = np.arange(cells), cells.bit_length() - 1
    for factor in (1597, 2731, 1229):
        places = (places * factor + 711) % cells
        places ^= places >> (bits // 2)
    return places
