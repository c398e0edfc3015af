"""The blocks of the book, one module each; they need torch alone."""

from convlessons.blocks.basic_block import BasicBlock
from convlessons.blocks.bottleneck import Bottleneck
from convlessons.blocks.conv_stack import ConvStack3x3
from convlessons.blocks.deform import DeformableBlock, DeformConv2d, deform_conv2d
from convlessons.blocks.depthwise_separable import DepthwiseSeparableConv2d
from convlessons.blocks.dilated import DilatedStack, dilate_kernel
from convlessons.blocks.grouped_conv import grouped_conv2d
from convlessons.blocks.inception import Inception
from convlessons.blocks.resnext import ResNeXtBottleneck
from convlessons.blocks.shuffle import channel_shuffle
from convlessons.blocks.shuffle_unit import ShuffleUnit
from convlessons.blocks.squeeze_excitation import SqueezeExcitation

__all__ = [
    "BasicBlock",
    "Bottleneck",
    "ConvStack3x3",
    "DeformConv2d",
    "DeformableBlock",
    "DepthwiseSeparableConv2d",
    "DilatedStack",
    "Inception",
    "ResNeXtBottleneck",
    "ShuffleUnit",
    "SqueezeExcitation",
    "channel_shuffle",
    "deform_conv2d",
    "dilate_kernel",
    "grouped_conv2d",
]
