"""GoogLeNet: nine Inception modules.

Szegedy et al., "Going Deeper with Convolutions" (2015), table 1.

Departs from the paper:

- no auxiliary classifiers (section 5), which serve training alone;
- no local response normalisation (figure 3), which has no weights and later networks dropped;
- weights start at He's initialisation, published in the same year.

`five_by_five=False` puts 3x3 kernels where the paper has 5x5, as published libraries do.
"""

from torch import Tensor, nn

from convlessons.blocks import Inception
from convlessons.blocks.inception import conv_relu
from convlessons.networks._init import he_initialise
from convlessons.plain import whole

# Table 1's columns: 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, pool proj. None is a max pooling.
MODULES = (
    (64, 96, 128, 16, 32, 32),  # 3a
    (128, 128, 192, 32, 96, 64),  # 3b
    None,
    (192, 96, 208, 16, 48, 64),  # 4a
    (160, 112, 224, 24, 64, 64),  # 4b
    (128, 128, 256, 24, 64, 64),  # 4c
    (112, 144, 288, 32, 64, 64),  # 4d
    (256, 160, 320, 32, 128, 128),  # 4e
    None,
    (256, 160, 320, 32, 128, 128),  # 5a
    (384, 192, 384, 48, 128, 128),  # 5b
)


class GoogLeNet(nn.Module):
    """A stem, nine Inception modules, global average pooling and one linear layer.

    Args:
        num_classes: number of outputs.
        five_by_five: the paper's 5x5 branch, or a 3x3 one.
    """

    def __init__(self, num_classes: int = 1000, *, five_by_five: bool = True) -> None:
        num_classes = whole("num_classes", num_classes, 1)
        super().__init__()
        self.stem = nn.Sequential(
            conv_relu(3, 64, 7, stride=2),
            _max_pool(),
            conv_relu(64, 64, 1),
            conv_relu(64, 192, 3),
            _max_pool(),
        )
        layers: list[nn.Module] = []
        in_channels = 192
        for row in MODULES:
            if row is None:
                layers.append(_max_pool())
                continue
            ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj = row
            module = Inception(
                in_channels,
                ch1x1,
                ch3x3,
                ch5x5,
                reduce3x3=reduce3x3,
                reduce5x5=reduce5x5,
                pool_proj=pool_proj,
                five_by_five=five_by_five,
            )
            layers.append(module)
            in_channels = module.out_channels
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.dropout = nn.Dropout(0.4)
        self.fc = nn.Linear(in_channels, num_classes)
        he_initialise(self)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, 3, H, W)`."""
        x = self.features(self.stem(x))  # N, 1024, H / 32, W / 32
        return self.fc(self.dropout(self.avgpool(x).flatten(1)))


def _max_pool() -> nn.Module:
    return nn.MaxPool2d(3, stride=2, ceil_mode=True)  # 112 to 56, as in table 1


def googlenet(num_classes: int = 1000, *, five_by_five: bool = True) -> GoogLeNet:
    """GoogLeNet, without its auxiliary classifiers."""
    return GoogLeNet(num_classes, five_by_five=five_by_five)
