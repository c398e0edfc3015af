"""Two networks that differ in nothing but their shortcuts, to tell what shortcuts do.

He et al., "Deep Residual Learning for Image Recognition" (2016), section 4.2: depth 6n + 2, three
stages of 2n layers, of which the second and third halve the image and double the width.

Departs from the paper: where shapes change the residual network projects (option B) and does not
pad with zeros (option A), which costs it 2,752 parameters at width 16; without batch normalisation
the convolutions have no biases either.
"""

from functools import partial

from torch import Tensor, nn

from convlessons.blocks import BasicBlock
from convlessons.networks._init import he_initialise
from convlessons.plain import positive, whole


class SmallNet(nn.Module):
    """A 3x3 convolution, three stages of two-layer blocks, pooling and a linear layer.

    Args:
        depth: 6n + 2 layers with weights, the projections not counted: 8, 14, 20, ...
        width: channels of the first stage.
        batch_norm: whether each convolution is normalised.
        residual: whether each block has its shortcut.
        in_channels: channels of the images.
        num_classes: number of outputs.
        cut: the block, counted from 1, whose shortcut is taken away once all weights are drawn; 0
            for none.
    """

    def __init__(
        self,
        depth: int,
        width: int = 16,
        batch_norm: bool = True,
        *,
        residual: bool,
        in_channels: int = 3,
        num_classes: int = 10,
        cut: int = 0,
    ) -> None:
        depth, width, in_channels, num_classes = positive(
            depth=depth, width=width, in_channels=in_channels, num_classes=num_classes
        )
        if depth < 8 or depth % 6 != 2:
            raise ValueError(f"depth must be 6n + 2: 8, 14, 20, ...; got depth={depth}")
        norm_layer = nn.BatchNorm2d if batch_norm else nn.Identity
        block = partial(BasicBlock, residual=residual, norm_layer=norm_layer)
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(in_channels, width, 3, padding=1, bias=False),
            norm_layer(width),
            nn.ReLU(inplace=True),
        )
        n = (depth - 2) // 6
        blocks = [block(width, width) for _ in range(n)]
        for C in (width, 2 * width):
            blocks += [block(C, 2 * C, stride=2), *(block(2 * C, 2 * C) for _ in range(n - 1))]
        cut = whole("cut", cut, 0, len(blocks) if residual else 0)
        self.blocks = nn.Sequential(*blocks)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(4 * width, num_classes)
        he_initialise(self)
        if cut:
            blocks[cut - 1].residual = False
            del blocks[cut - 1].downsample

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, in_channels, H, W)`."""
        x = self.blocks(self.stem(x))  # N, 4 · width, H / 4, W / 4
        return self.fc(self.avgpool(x).flatten(1))


def plain_net(
    depth: int,
    width: int = 16,
    batch_norm: bool = True,
    *,
    in_channels: int = 3,
    num_classes: int = 10,
) -> SmallNet:
    """The network without shortcuts."""
    return SmallNet(
        depth, width, batch_norm, residual=False, in_channels=in_channels, num_classes=num_classes
    )


def residual_net(
    depth: int,
    width: int = 16,
    batch_norm: bool = True,
    *,
    in_channels: int = 3,
    num_classes: int = 10,
    cut: int = 0,
) -> SmallNet:
    """The same network with shortcuts, but for the one of block ``cut``, counted from 1."""
    return SmallNet(
        depth,
        width,
        batch_norm,
        residual=True,
        in_channels=in_channels,
        num_classes=num_classes,
        cut=cut,
    )
