"""ChannelShuffle: grouped convolutions, the shuffle between them, and what reaches what."""

from typing import Any

import traitlets

from convlessons import wiring
from convlessons.figures import wiring as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, Integer, Integers, InvalidValueError


class ChannelShuffle(ModuleWidget):
    """A stack of grouped 1x1 convolutions, with or without a channel shuffle between every two.

    A shuffle reshapes the channels to (G, n), transposes and flattens (Zhang et al. 2018,
    arXiv:1707.01083, section 3.1): every group of the next layer reads channels of other groups.

    Args:
        channels: channels in and out of every layer, 1 to 24.
        groups: G of every layer and shuffle; divides ``channels``.
        layers: number of convolutions, 1 to 5.
        shuffle: whether the shuffles are there.
        mark: the marked channel, (level, channel): level 0 is the input, level ``layers`` the
            output. A mark outside is shown on the nearest channel.
        move: moves of one shuffle shown: 0 none, 1 reshape, 2 transpose, 3 flatten.
        input_size: rows and columns of the map for which multiply-accumulates are counted.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value outside its bounds, or ``groups`` that does not divide ``channels``.

    Example:
        >>> ChannelShuffle(channels=12, groups=3, layers=2).connected
        144
    """

    bundle = "channel_shuffle"
    picture_size = (6.4, 4.2)

    channels = Integer(12, 1, 24, help="channels in and out of every layer").tag(sync=True)
    groups = Integer(3, 1, 24, help="groups; divides the channels").tag(sync=True)
    layers = Integer(2, 1, 5, help="number of convolutions").tag(sync=True)
    shuffle = Flag(True, help="whether a shuffle stands between every two layers").tag(sync=True)
    mark = Integers([2, 5], 0, 23, shortest=2, longest=2, help="(level, channel) marked").tag(
        sync=True
    )
    move = Integer(1, 0, 3, help="moves of one shuffle that are shown").tag(sync=True)
    input_size = Integer(28, 1, 4096, help="rows and columns of the map, for MACs").tag(sync=True)

    @traitlets.validate("channels", "groups")
    def _divided(self, proposal: dict[str, Any]) -> Any:
        changed = {proposal["trait"].name: proposal["value"]}
        channels = changed.get("channels", self.channels)
        groups = changed.get("groups", self.groups)
        if channels % groups:
            raise InvalidValueError(
                f"groups must divide channels; got groups={groups}, channels={channels}"
            )
        return proposal["value"]

    @property
    def connected(self) -> int:
        """Pairs of an input and an output that a path connects, of channels² in all."""
        return sum(map(len, self._reach()))

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        return (1, self.channels, self.input_size, self.input_size)

    def module(self) -> Any:
        """Build the stack shown: a ``torch.nn.Module``, (N, C, H, W) -> (N, C, H, W)."""
        from torch import nn

        parts: list[nn.Module] = []
        for layer in range(self.layers):
            if layer and self.shuffle:
                parts.append(nn.ChannelShuffle(self.groups))
            parts.append(nn.Conv2d(self.channels, self.channels, 1, groups=self.groups, bias=False))
        return parts[0] if len(parts) == 1 else nn.Sequential(*parts)

    def describe(self) -> str:
        """Say what the picture shows."""
        shuffled = "with a shuffle between them" if self.shuffle else "without a shuffle"
        return (
            f"{self.layers} grouped 1 by 1 convolutions of {self.channels} channels in "
            f"{self.groups} groups, {shuffled}, drawn as rows of channels with wires: "
            f"{self.connected} of {self.channels**2} pairs of an input and an output are connected."
        )

    def draw(self, ax: Any) -> None:
        """Draw the stack as rows of channels and wires."""
        figures.shuffled_stack(self.channels, self.groups, self.layers, shuffle=self.shuffle, ax=ax)

    def _reach(self) -> list[frozenset[int]]:
        return wiring.reach(self.channels, self.groups, self.layers, shuffle=self.shuffle)
