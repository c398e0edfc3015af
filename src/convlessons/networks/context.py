"""The context module: dilations that double, so that each output sees 67x67 inputs.

Yu and Koltun, "Multi-Scale Context Aggregation by Dilated Convolutions" (2016), section 3, table 1,
the basic module; equation 4 for its start at the identity.

Departs from the paper: images are padded with zeros to keep their size.
"""

from torch import nn

from convlessons.blocks import DilatedStack

DILATIONS = (1, 1, 2, 4, 8, 16, 1)


def context_module(channels: int) -> nn.Sequential:
    """Seven 3x3 convolutions with ReLU and a 1x1 without: `(N, C, H, W)` to the same shape.

    Every layer starts as the identity, so that the module hands on what is not negative.

    Args:
        channels: C, everywhere.
    """
    layers = DilatedStack(channels, channels, DILATIONS).layers
    layers.append(nn.Conv2d(channels, channels, 1))
    for layer in layers:
        if isinstance(layer, nn.Conv2d) and layer.bias is not None:
            nn.init.dirac_(layer.weight)
            nn.init.zeros_(layer.bias)
    return layers
