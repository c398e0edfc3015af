"""Where a matplotlib figure tells its parts apart by colour alone.

A part is a line, a bar, a cloud of points, a handle of a legend or a pixel. Its cue is what is
left of its look once colours are gone.
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import Bbox

LIGHTNESS = np.array([0.2126, 0.7152, 0.0722])  # of red, green and blue


def told_by_colour_alone(figure: Figure) -> list[str]:
    """Pairs of parts of one drawing that look alike without colours, in words."""
    figure.draw_without_rendering()  # puts words and legends in their places
    return [fault for ax in _with_insets(figure.axes) for fault in _faults(ax)]


def _with_insets(some: list[Axes]) -> Iterator[Axes]:
    for ax in some:
        yield ax
        yield from _with_insets(ax.child_axes)


def _faults(ax: Axes) -> Iterator[str]:
    legend = ax.get_legend()
    words = [text.get_window_extent() for text in ax.texts if text.get_text()]
    for parts in (
        [*ax.lines, *ax.patches, *ax.collections],
        legend.legend_handles if legend else [],
    ):
        colours: dict[object, set[str]] = {}
        for part in parts:
            if part.get_visible() and not _has_a_word(part, words):
                colours.setdefault(_cue(part), set()).add(_colour(part))
        for cue, alike in colours.items():
            for one, other in combinations(sorted(alike), 2):
                yield f"{one} and {other} are told apart by nothing else: {cue}"
    for image in ax.images:
        yield from _confused_pixels(image, ax)


def _cue(part: Artist) -> object:
    if isinstance(part, Line2D):
        drawn = part.get_linestyle() not in ("None", "none", " ", "")
        stroke = (part.get_linestyle(), round(part.get_linewidth())) if drawn else None
        return "line", stroke, str(part.get_marker())
    if isinstance(part, Patch):
        return "patch", part.get_fill(), part.get_hatch(), part.get_linestyle()
    assert isinstance(part, Collection), part
    shapes = {path.vertices.round(2).tobytes() for path in part.get_paths()}
    marker = shapes.pop() if len(shapes) == 1 else None  # one shape again and again
    return type(part).__name__, part.get_hatch(), marker


def _colour(part: Artist) -> str:
    """What a part is mostly painted with."""
    if isinstance(part, Line2D):
        return to_hex(part.get_color())
    if isinstance(part, Patch):
        return to_hex(part.get_facecolor() if part.get_fill() else part.get_edgecolor())
    return to_hex([*part.get_facecolor(), *part.get_edgecolor()][0])


def _has_a_word(part: Artist, words: list[Bbox]) -> bool:
    """Does a word stand in a bar or a cell, or right above or below it?"""
    return isinstance(part, Patch) and bool(
        part.get_window_extent().padded(0, 12).count_overlaps(words)  # pixels
    )


def _confused_pixels(image: AxesImage, ax: Axes) -> Iterator[str]:
    """Two hues of one lightness, where neither a number in each pixel nor hatching tells them."""
    pixels = np.asarray(image.to_rgba(image.get_array()))[..., :3].reshape(-1, 3)
    hatched = any(any(getattr(each, "hatches", ())) for each in ax.collections)
    if hatched or len(ax.texts) >= len(pixels):
        return
    lightness = pixels @ LIGHTNESS
    order = np.argsort(lightness)
    near = np.diff(lightness[order]) < 0.02
    tints = (pixels - lightness[:, None])[order]
    for i in np.flatnonzero(near & (np.abs(np.diff(tints, axis=0)).max(1) > 0.1))[:1]:
        one, other = (to_hex(pixels[at].clip(0, 1)) for at in order[i : i + 2])
        yield f"pixels {one} and {other} are of one lightness"
