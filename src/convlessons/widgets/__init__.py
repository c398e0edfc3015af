"""The book's widgets: ipywidgets with a kernel, alive without one.

Each class is its traits; the drawing is JavaScript built from the repository's ``js/`` folder.
"""

from convlessons.widgets.bottleneck_designer import BottleneckDesigner
from convlessons.widgets.channel_shuffle import ChannelShuffle
from convlessons.widgets.conv_arithmetic import ConvArithmetic
from convlessons.widgets.cost_explorer import CostExplorer
from convlessons.widgets.deformable_sampling import DeformableSampling
from convlessons.widgets.depthwise_separable import DepthwiseSeparable
from convlessons.widgets.dilation_grid import DilationGrid
from convlessons.widgets.group_wiring import GroupWiring
from convlessons.widgets.inception_mixer import InceptionMixer
from convlessons.widgets.kernel_stack import KernelStack
from convlessons.widgets.question import Predict, Quiz, Reveal
from convlessons.widgets.residual_flow import ResidualFlow
from convlessons.widgets.squeeze_excite import SqueezeExcite

__all__ = [
    "BottleneckDesigner",
    "ChannelShuffle",
    "ConvArithmetic",
    "CostExplorer",
    "DeformableSampling",
    "DepthwiseSeparable",
    "DilationGrid",
    "GroupWiring",
    "InceptionMixer",
    "KernelStack",
    "Predict",
    "Quiz",
    "ResidualFlow",
    "Reveal",
    "SqueezeExcite",
]
