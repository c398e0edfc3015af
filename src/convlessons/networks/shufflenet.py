"""ShuffleNet: three stages of shuffle units.

Zhang et al., "ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices"
(2018), table 1; the scale factor s of section 4 multiplies the channels of every unit.

The paper does not say how the stem scales, nor how channels are rounded. Here the stem has
24·floor(s) channels, and 12 below s = 1, with which the paper's 0.25x, 0.5x, 1.5x and 2x (13, 38,
292 and 524 million) come out; what does not divide into the groups goes to the nearest that does.
"""

from math import floor

from torch import Tensor, nn

from convlessons.blocks import ShuffleUnit
from convlessons.networks._init import he_initialise
from convlessons.plain import number, whole

STAGE2_WIDTHS = {1: 144, 2: 200, 3: 240, 4: 272, 8: 384}  # by groups; each stage doubles
REPEATS = (3, 7, 3)  # stride-1 units that follow the stride-2 unit of a stage


class ShuffleNetV1(nn.Module):
    """A stem, three stages of shuffle units, global average pooling and one linear layer.

    Args:
        num_classes: number of outputs.
        groups: G: 1, 2, 3, 4 or 8; with more groups the network is wider at like cost.
        width_mult: the paper's scale factor s.
    """

    def __init__(
        self, num_classes: int = 1000, *, groups: int = 3, width_mult: float = 1.0
    ) -> None:
        groups = whole("groups", groups)
        if groups not in STAGE2_WIDTHS:
            raise ValueError(f"groups must be one of {list(STAGE2_WIDTHS)}; got groups={groups}")
        width_mult = number("width_mult", width_mult)
        if width_mult <= 0:
            raise ValueError(f"width_mult must be a number above 0; got {width_mult}")
        num_classes = whole("num_classes", num_classes, 1)
        super().__init__()
        in_channels = _nearest_multiple(24 * max(0.5, floor(width_mult)), groups)
        self.stem = nn.Sequential(
            nn.Conv2d(3, in_channels, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(in_channels),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, stride=2, padding=1),
        )
        width = _nearest_multiple(STAGE2_WIDTHS[groups] * width_mult, 4 * groups)
        units: list[nn.Module] = []
        for stage, repeats in enumerate(REPEATS):
            first_groups = 1 if stage == 0 else groups  # the stem is narrow (section 3.3)
            units.append(
                ShuffleUnit(in_channels, width, groups, stride=2, first_groups=first_groups)
            )
            units += [ShuffleUnit(width, width, groups) for _ in range(repeats)]
            in_channels, width = width, 2 * width
        self.features = nn.Sequential(*units)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(in_channels, num_classes)
        he_initialise(self)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, 3, H, W)`."""
        x = self.features(self.stem(x))  # N, 4 · stage-2 width, H / 32, W / 32
        return self.fc(self.avgpool(x).flatten(1))


def _nearest_multiple(channels: float, divisor: int) -> int:
    return max(divisor, int(channels / divisor + 0.5) * divisor)


def shufflenet_v1(
    num_classes: int = 1000, *, groups: int = 3, width_mult: float = 1.0
) -> ShuffleNetV1:
    """ShuffleNet s× with G = `groups` and s = `width_mult`."""
    return ShuffleNetV1(num_classes, groups=groups, width_mult=width_mult)
