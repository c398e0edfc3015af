"""The book's widgets: ipywidgets with a kernel, alive without one.

Each class is its traits; the drawing is JavaScript built from the repository's ``js/`` folder.
"""

from convlessons.widgets.conv_arithmetic import ConvArithmetic
from convlessons.widgets.dilation_grid import DilationGrid
from convlessons.widgets.question import Predict, Quiz, Reveal
from convlessons.widgets.residual_flow import ResidualFlow

__all__ = ["ConvArithmetic", "DilationGrid", "Predict", "Quiz", "ResidualFlow", "Reveal"]
