"""Whole networks assembled from the blocks, one module a family."""

from convlessons.networks.context import context_module
from convlessons.networks.digit_net import digit_net
from convlessons.networks.googlenet import googlenet
from convlessons.networks.mobilenet import mobilenet_v1
from convlessons.networks.plain_residual import plain_net, residual_net
from convlessons.networks.resnet import (
    resnet18,
    resnet34,
    resnet50,
    resnet101,
    resnet152,
    resnext50_32x4d,
    resnext101_32x8d,
    se_resnet50,
)
from convlessons.networks.shufflenet import shufflenet_v1
from convlessons.networks.vgg import vgg16, vgg19

__all__ = [
    "context_module",
    "digit_net",
    "googlenet",
    "mobilenet_v1",
    "plain_net",
    "residual_net",
    "resnet18",
    "resnet34",
    "resnet50",
    "resnet101",
    "resnet152",
    "resnext50_32x4d",
    "resnext101_32x8d",
    "se_resnet50",
    "shufflenet_v1",
    "vgg16",
    "vgg19",
]
