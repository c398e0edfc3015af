"""One skeleton for every block of the book, small enough to learn the digits in seconds.

Ours, not a paper's: a 3x3 stem, two blocks, 2x2 max pooling, two blocks, global average pooling and
a linear layer, `width` channels everywhere. Only the block differs, and each is as its paper
proportions it. Convolutions have no bias and are normalised; weights start as PyTorch starts them.
"""

from collections.abc import Callable, Mapping
from functools import partial

from torch import Tensor, nn

from convlessons.blocks import (
    BasicBlock,
    Bottleneck,
    ConvStack3x3,
    DeformableBlock,
    DepthwiseSeparableConv2d,
    Inception,
    ResNeXtBottleneck,
    ShuffleUnit,
    SqueezeExcitation,
)
from convlessons.plain import positive


def _norm_relu(channels: int) -> nn.Module:
    return nn.Sequential(nn.BatchNorm2d(channels), nn.ReLU(inplace=True))


def _conv(C: int, kernel_size: int = 3, *, dilation: int = 1, groups: int = 1) -> nn.Module:
    padding = dilation * (kernel_size - 1) // 2
    conv = nn.Conv2d(
        C, C, kernel_size, padding=padding, dilation=dilation, groups=groups, bias=False
    )
    return nn.Sequential(conv, _norm_relu(C))


def _stack(C: int) -> nn.Module:
    return ConvStack3x3(C, C, bias=False, activation_layer=partial(_norm_relu, C))


def _inception(C: int) -> nn.Module:
    """The proportions of GoogLeNet's module 3a."""
    module = Inception(
        C,
        C // 4,
        C // 2,
        C // 8,
        reduce3x3=3 * C // 8,
        reduce5x5=C // 16,
        pool_proj=C // 8,
    )
    return nn.Sequential(module, nn.BatchNorm2d(C))


def _excited(C: int) -> nn.Module:
    conv = nn.Conv2d(C, C, 3, padding=1, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(C), SqueezeExcitation(C, 4), nn.ReLU(inplace=True))


def _deformable(C: int) -> nn.Module:
    return nn.Sequential(DeformableBlock(C, C, bias=False), _norm_relu(C))


# A block's name and what makes it from C: (N, C, H, W) to the same shape.
BLOCKS: Mapping[str, Callable[[int], nn.Module]] = {
    "plain": _conv,
    "grouped": lambda C: _conv(C, groups=4),
    "large": lambda C: _conv(C, 5),
    "stack": _stack,
    "inception": _inception,
    "bottleneck": lambda C: Bottleneck(C, C // 4, C, residual=False),
    "residual": lambda C: BasicBlock(C, C),
    "residual_bottleneck": lambda C: Bottleneck(C, C // 4, C),
    "resnext": lambda C: ResNeXtBottleneck(C, C, C // 8, 4),
    "separable": lambda C: DepthwiseSeparableConv2d(C, C),
    "shuffle": lambda C: ShuffleUnit(C, C, 4),
    "excitation": _excited,
    "dilated": lambda C: _conv(C, dilation=2),
    "deformable": _deformable,
}


class DigitNet(nn.Module):
    """Four equal blocks between a stem and a linear layer.

    Args:
        block: name of the block, one of `BLOCKS`.
        width: C, a multiple of 16, so that every block's parts are whole.
        num_classes: number of outputs.
    """

    def __init__(self, block: str = "plain", width: int = 32, *, num_classes: int = 10) -> None:
        if block not in BLOCKS:
            raise ValueError(f"block must be one of {list(BLOCKS)}; got block={block!r}")
        width, num_classes = positive(width=width, num_classes=num_classes)
        if width % 16:
            raise ValueError(f"width must be a multiple of 16; got width={width}")
        super().__init__()
        make = BLOCKS[block]
        self.stem = nn.Sequential(nn.Conv2d(1, width, 3, padding=1, bias=False), _norm_relu(width))
        self.fine = nn.Sequential(make(width), make(width))
        self.pool = nn.MaxPool2d(2)
        self.coarse = nn.Sequential(make(width), make(width))
        self.fc = nn.Linear(width, num_classes)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of grey images `(N, 1, H, W)`."""
        x = self.coarse(self.pool(self.fine(self.stem(x))))  # N, width, H / 2, W / 2
        return self.fc(x.mean((2, 3)))


def digit_net(block: str = "plain", width: int = 32, *, num_classes: int = 10) -> DigitNet:
    """The skeleton with one of the book's blocks in it, by name."""
    return DigitNet(block, width, num_classes=num_classes)
