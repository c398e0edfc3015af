"""convlessons: the convolutions inside modern networks, as blocks, widgets and an interactive book.

Importing the package is cheap: it loads neither torch nor matplotlib. Import what you need::

    from convlessons import costs, receptive  # plain numbers
    from convlessons.blocks import DepthwiseSeparableConv2d  # torch
    from convlessons.widgets import DilationGrid  # ipywidgets
"""

import sys

# pip refuses an older Python; a folder on the path passes by pip, so the package says it too.
if sys.version_info < (3, 11):  # noqa: UP036
    raise ImportError(
        "convlessons needs Python 3.11 or newer; this is "
        + sys.version.split()[0]
        + ". The README "
        "says how to make an environment, under 'Run the notebooks'."
    )

__version__ = "0.1.0"
