"""VGG: stacks of 3x3 convolutions between max poolings, then three fully connected layers.

Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition" (2015),
table 1: columns D (16 layers) and E (19).

Departs from the paper:

- adaptive average pooling before the classifier, which does nothing to 224x224 images and admits
  other sizes;
- weights start at He's initialisation, so that all depths can be trained at once.

State-dict names are torchvision's.
"""

from collections.abc import Sequence

from torch import Tensor, nn

from convlessons.blocks import ConvStack3x3
from convlessons.networks._init import he_initialise
from convlessons.plain import whole

WIDTHS = (64, 128, 256, 512, 512)


class VGG(nn.Module):
    """Five stacks of 3x3 convolutions, each followed by 2x2 max pooling, and a classifier.

    Args:
        depths: number of convolutions in each stack.
        num_classes: number of outputs.
    """

    def __init__(self, depths: Sequence[int], num_classes: int = 1000) -> None:
        num_classes = whole("num_classes", num_classes, 1)
        super().__init__()
        layers: list[nn.Module] = []
        in_channels = 3
        for depth, width in zip(depths, WIDTHS, strict=True):
            layers += [*ConvStack3x3(in_channels, width, depth).layers, nn.MaxPool2d(2)]
            in_channels = width
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(512 * 7 * 7, 4096),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(4096, 4096),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(4096, num_classes),
        )
        he_initialise(self)
        for layer in self.classifier:
            if isinstance(layer, nn.Linear):
                nn.init.normal_(layer.weight, 0, 0.01)
                nn.init.zeros_(layer.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Logits `(N, num_classes)` of images `(N, 3, H, W)`, at least 32x32."""
        x = self.avgpool(self.features(x))  # N, 512, 7, 7
        return self.classifier(x.flatten(1))


def vgg16(num_classes: int = 1000) -> VGG:
    """VGG-16, configuration D."""
    return VGG((2, 2, 3, 3, 3), num_classes)


def vgg19(num_classes: int = 1000) -> VGG:
    """VGG-19, configuration E."""
    return VGG((2, 2, 4, 4, 4), num_classes)
