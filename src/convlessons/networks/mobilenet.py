"""MobileNet: depthwise separable convolutions from end to end.

Howard et al., "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications"
(2017), table 1, and section 3.3 for the width multiplier.

Departs from the paper: its table gives the last depthwise layer stride 2 and an input of 7x7, which
do not fit together; the stride is 1 here, as in its authors' code. Other multipliers than
the paper's are rounded to whole channels.
"""

from torch import Tensor, nn

from convlessons.blocks import DepthwiseSeparableConv2d
from convlessons.networks._init import he_initialise
from convlessons.plain import number, whole

# Output channels and stride of each depthwise separable convolution, at width multiplier 1.
LAYERS = (
    (64, 1),
    (128, 2),
    (128, 1),
    (256, 2),
    (256, 1),
    (512, 2),
    *[(512, 1)] * 5,
    (1024, 2),
    (1024, 1),
)


class MobileNetV1(nn.Module):
    """One ordinary convolution, thirteen depthwise separable ones, pooling and a linear layer.

    Args:
        num_classes: number of outputs.
        width_mult: the paper's α, which multiplies every number of channels.
    """

    def __init__(self, num_classes: int = 1000, *, width_mult: float = 1.0) -> None:
        width_mult = number("width_mult", width_mult)
        if width_mult <= 0:
            raise ValueError(f"width_mult must be a number above 0; got {width_mult}")
        num_classes = whole("num_classes", num_classes, 1)
        super().__init__()
        in_channels = _scaled(32, width_mult)
        layers: list[nn.Module] = [
            nn.Conv2d(3, in_channels, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(in_channels),
            nn.ReLU(inplace=True),
        ]
        for channels, stride in LAYERS:
            out_channels = _scaled(channels, width_mult)
            layers.append(DepthwiseSeparableConv2d(in_channels, out_channels, stride=stride))
            in_channels = out_channels
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(in_channels, num_classes)
        he_initialise(self)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, 3, H, W)`."""
        x = self.avgpool(self.features(x))  # N, 1024·α, 1, 1
        return self.fc(x.flatten(1))


def _scaled(channels: int, width_mult: float) -> int:
    return max(1, round(channels * width_mult))


def mobilenet_v1(num_classes: int = 1000, *, width_mult: float = 1.0) -> MobileNetV1:
    """MobileNet with width multiplier α = `width_mult`."""
    return MobileNetV1(num_classes, width_mult=width_mult)
