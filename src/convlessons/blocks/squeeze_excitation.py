"""Squeeze-and-Excitation: a gate for each channel, computed from all channels' means.

Hu, Shen and Sun, "Squeeze-and-Excitation Networks" (2018), section 3, equations 2 to 4.

Departs from the paper: the two fully connected layers have biases, as its published models have and
its equation 3 has not; `channels / r` is rounded down where r does not divide it.
"""

import torch
from torch import Tensor, nn

from convlessons.blocks._check import check_input
from convlessons.plain import reduced


class SqueezeExcitation(nn.Module):
    """Squeeze to one number a channel, excite to one gate a channel, scale: shape is kept.

    Args:
        channels: C.
        reduction: r; the hidden layer has C // r units.
    """

    def __init__(self, channels: int, reduction: int = 16) -> None:
        channels, hidden = reduced(channels, reduction)
        super().__init__()
        self.channels = channels
        self.fc1 = nn.Linear(channels, hidden)
        self.fc2 = nn.Linear(hidden, channels)

    def gates(self, x: Tensor) -> Tensor:
        """The gate of each channel, between 0 and 1: `(N, C)`."""
        squeezed = x.mean((2, 3))  # N, C
        return torch.sigmoid(self.fc2(torch.relu(self.fc1(squeezed))))  # N, C

    def forward(self, x: Tensor) -> Tensor:
        """Multiply each channel by its gate."""
        check_input(x, self.channels, self.fc1.weight)
        return x * self.gates(x)[:, :, None, None]  # N, C, H, W
