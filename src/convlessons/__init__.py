"""convlessons: the convolutions inside modern networks, as blocks, widgets and an interactive book.

Importing the package is cheap: it loads neither torch nor matplotlib. Import what you need::

    from convlessons import costs, receptive  # plain numbers
    from convlessons.blocks import DepthwiseSeparableConv2d  # torch
    from convlessons.widgets import DilationGrid  # ipywidgets
"""

__version__ = "0.1.0"
