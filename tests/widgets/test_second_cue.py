"""What colour tells in a widget, something else tells too.

Every mark of a drawing and every bar beside it is looked at as if all inks were one: two marks of
different hues must still differ in shape, size, dash, width, hatching or edge, or have a word in
them. Shades of one hue say more and less, and are told by their lightness (`test_colour_blind`).
"""

import colorsys
import random
from itertools import combinations
from pathlib import Path

import pytest
from test_contract import LESSONS, drive

from convlessons.widgets import (
    BottleneckDesigner,
    ChannelShuffle,
    ConvArithmetic,
    CostExplorer,
    DepthwiseSeparable,
    DilationGrid,
    GroupWiring,
    InceptionMixer,
    KernelStack,
    ResidualFlow,
)

MARKS = Path(__file__).with_name("marks.js").read_text()
KINDS = pytest.mark.parametrize("kind", LESSONS, ids=lambda kind: kind.__name__)

# Told by its place, which words beside the drawing explain; beginnings of the two marks' names.
PLACES = {
    (ChannelShuffle, "cl-wiring-hue", "cl-wiring-hue"): "a band for each group, A on top",
    (GroupWiring, "cl-wiring-hue", "cl-wiring-hue"): "small blocks stand beside their outputs",
}


def hue(rgb):
    """In degrees; None for what is nearly grey."""
    red, green, blue = (part / 255 for part in rgb)
    if max(red, green, blue) - min(red, green, blue) < 0.1:
        return None
    return 360 * colorsys.rgb_to_hsv(red, green, blue)[0]


def of_two_hues(one, other):
    one, other = hue(one), hue(other)
    if one is None or other is None:
        return one is not other
    return min(abs(one - other), 360 - abs(one - other)) > 25


def alike(one, other):
    """Do two marks differ in colour and in nothing else?"""
    if one["cue"] != other["cue"] or (one["named"] and other["named"]):
        return False
    if one.get("row") != other.get("row"):  # each behind a label of its own
        return False
    paints = zip(one["paints"], other["paints"], strict=True)
    return any(a and b and of_two_hues(a, b) for a, b in paints)


def confused(shown):
    """Pairs of marks, by name, that colour alone tells apart."""
    drawings = shown.root.evaluate(MARKS)
    return {
        tuple(sorted((one["name"], other["name"])))
        for marks in drawings
        for one, other in combinations(marks, 2)
        if alike(one, other)
    }


def by_place(kind, pair):
    return any(
        kind is of and pair[0].startswith(one) and pair[1].startswith(other)
        for of, one, other in PLACES
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@KINDS
def test_marks_differ_in_more_than_their_hue(stage, kind, theme):
    shown, rng = stage(kind(), theme=theme), random.Random(kind.__name__)
    found, steps = set(), 30
    for step in range(steps):
        found |= {(step, *pair) for pair in confused(shown) if not by_place(kind, pair)}
        drive(shown, rng)
    assert found == set()


# A second cue, and what a drawing looks like without it.
LOST = {
    "dashes and widths of curves": (
        ResidualFlow,
        "path { stroke-dasharray: none !important; stroke-width: 2px !important }",
    ),
    "hatching of a layer": (BottleneckDesigner, "[fill^=url] { display: none }"),
    "hatching of strips": (DepthwiseSeparable, "[fill^=url] { display: none }"),
    "patterns of branches": (InceptionMixer, "i { background-image: none !important; "
                             "background-color: var(--own) } .cl-mix-b1 { --own: orange } .cl-mix-b2 { --own: green }"),
    "letters of channels": (GroupWiring, "text { display: none }"),
    "letters of tiles": (ChannelShuffle, ".cl-moves text { display: none }"),
    "numbers of a map": (ConvArithmetic, ".cl-map text { display: none }"),
    "width of lit wires": (DilationGrid, "path { stroke-width: 1px !important; opacity: 1 !important }"),
    "frames of a field": (KernelStack, "path, rect { stroke-dasharray: none !important; stroke-width: 1px !important }"),
    "shapes of the key": (CostExplorer, ".cl-cost-legend i { border-radius: 0 !important; width: 9px !important; height: 9px !important; background: var(--own) !important } i:nth-child(1) { --own: blue }"),
}
