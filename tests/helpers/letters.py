"""How large a figure's letters are where it is shown; matplotlib draws them as outlines."""

import re

SCALED = re.compile(r"<g style=\"[^\"]*\" transform=\"translate\([^)]*\) scale\(([\d.]+)")


def smallest(svg, width):
    """CSS pixels of the smallest letters of a figure that is so many CSS pixels wide."""
    units = float(re.search(r'viewBox="\S+ \S+ (\S+)', svg)[1])
    return min(100 * float(scale) for scale in SCALED.findall(svg)) * width / units
