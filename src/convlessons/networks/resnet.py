"""ResNet and its relatives: four stages of residual blocks between a stem and a linear layer.

He et al., "Deep Residual Learning for Image Recognition" (2016), table 1; Xie et al., "Aggregated
Residual Transformations for Deep Neural Networks" (2017), table 1; Hu, Shen and Sun,
"Squeeze-and-Excitation Networks" (2018), table 1.

Departs from the papers:

- bottlenecks stride in their 3x3 convolution, as in today's libraries; `stride_in_1x1=True` puts
  the stride where the ResNet paper has it;
- the fully connected layers of squeeze-and-excitation have biases, as the published models have.

State-dict names of ResNet and ResNeXt are torchvision's.
"""

from collections.abc import Callable, Sequence
from functools import partial

from torch import Tensor, nn

from convlessons.blocks import BasicBlock, Bottleneck, ResNeXtBottleneck, SqueezeExcitation
from convlessons.networks._init import he_initialise
from convlessons.plain import whole


class ResNet(nn.Module):
    """A 7x7 stem, four stages of blocks, global average pooling and one linear layer.

    Args:
        block: makes a block from its input channels, output channels and stride.
        depths: number of blocks in each stage.
        widths: output channels of each stage.
        num_classes: number of outputs.
    """

    def __init__(
        self,
        block: Callable[[int, int, int], nn.Module],
        depths: Sequence[int],
        widths: Sequence[int],
        num_classes: int = 1000,
    ) -> None:
        num_classes = whole("num_classes", num_classes, 1)
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        self.layer1 = _stage(block, depths[0], 64, widths[0], stride=1)
        self.layer2 = _stage(block, depths[1], widths[0], widths[1], stride=2)
        self.layer3 = _stage(block, depths[2], widths[1], widths[2], stride=2)
        self.layer4 = _stage(block, depths[3], widths[2], widths[3], stride=2)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(widths[3], num_classes)
        he_initialise(self)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, 3, H, W)`."""
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))  # N, 64, H / 4, W / 4
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))  # N, widths[3], H / 32, W / 32
        return self.fc(self.avgpool(x).flatten(1))


def _stage(
    block: Callable[[int, int, int], nn.Module],
    depth: int,
    in_channels: int,
    out_channels: int,
    stride: int,
) -> nn.Sequential:
    first = block(in_channels, out_channels, stride)
    return nn.Sequential(first, *(block(out_channels, out_channels, 1) for _ in range(depth - 1)))


BASIC_WIDTHS = (64, 128, 256, 512)
BOTTLENECK_WIDTHS = (256, 512, 1024, 2048)


def _basic(in_channels: int, out_channels: int, stride: int) -> nn.Module:
    return BasicBlock(in_channels, out_channels, stride=stride)


def _bottleneck(
    in_channels: int,
    out_channels: int,
    stride: int,
    *,
    stride_in_1x1: bool,
    attention_layer: Callable[[int], nn.Module] = nn.Identity,
) -> nn.Module:
    return Bottleneck(
        in_channels,
        out_channels // 4,
        out_channels,
        stride=stride,
        stride_in_1x1=stride_in_1x1,
        attention_layer=attention_layer,
    )


def _resnext(
    in_channels: int, out_channels: int, stride: int, *, groups: int, width_per_group: int
) -> nn.Module:
    width = width_per_group * out_channels // BOTTLENECK_WIDTHS[0]  # doubles with the stage
    return ResNeXtBottleneck(in_channels, out_channels, groups, width, stride=stride)


def resnet18(num_classes: int = 1000) -> ResNet:
    """ResNet-18."""
    return ResNet(_basic, (2, 2, 2, 2), BASIC_WIDTHS, num_classes)


def resnet34(num_classes: int = 1000) -> ResNet:
    """ResNet-34."""
    return ResNet(_basic, (3, 4, 6, 3), BASIC_WIDTHS, num_classes)


def resnet50(num_classes: int = 1000, *, stride_in_1x1: bool = False) -> ResNet:
    """ResNet-50; `stride_in_1x1=True` for the paper's stride placement."""
    block = partial(_bottleneck, stride_in_1x1=stride_in_1x1)
    return ResNet(block, (3, 4, 6, 3), BOTTLENECK_WIDTHS, num_classes)


def resnet101(num_classes: int = 1000, *, stride_in_1x1: bool = False) -> ResNet:
    """ResNet-101; `stride_in_1x1=True` for the paper's stride placement."""
    block = partial(_bottleneck, stride_in_1x1=stride_in_1x1)
    return ResNet(block, (3, 4, 23, 3), BOTTLENECK_WIDTHS, num_classes)


def resnet152(num_classes: int = 1000, *, stride_in_1x1: bool = False) -> ResNet:
    """ResNet-152; `stride_in_1x1=True` for the paper's stride placement."""
    block = partial(_bottleneck, stride_in_1x1=stride_in_1x1)
    return ResNet(block, (3, 8, 36, 3), BOTTLENECK_WIDTHS, num_classes)


def resnext50_32x4d(num_classes: int = 1000) -> ResNet:
    """ResNeXt-50 of 32 groups, each 4 channels wide in the first stage."""
    block = partial(_resnext, groups=32, width_per_group=4)
    return ResNet(block, (3, 4, 6, 3), BOTTLENECK_WIDTHS, num_classes)


def resnext101_32x8d(num_classes: int = 1000) -> ResNet:
    """ResNeXt-101 of 32 groups, each 8 channels wide in the first stage."""
    block = partial(_resnext, groups=32, width_per_group=8)
    return ResNet(block, (3, 4, 23, 3), BOTTLENECK_WIDTHS, num_classes)


def se_resnet50(
    num_classes: int = 1000, *, reduction: int = 16, stride_in_1x1: bool = False
) -> ResNet:
    """ResNet-50 with squeeze-and-excitation at the end of each block's residual branch."""
    gate = partial(SqueezeExcitation, reduction=reduction)
    block = partial(_bottleneck, stride_in_1x1=stride_in_1x1, attention_layer=gate)
    return ResNet(block, (3, 4, 6, 3), BOTTLENECK_WIDTHS, num_classes)
