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

from convlessons.figures.display import Still
from convlessons.widgets import (
    BottleneckDesigner,
    ChannelShuffle,
    ConvArithmetic,
    DepthwiseSeparable,
    DilationGrid,
    GroupWiring,
    InceptionMixer,
    ResidualFlow,
)
from tests.helpers.colour import contrast, luminance
from tests.helpers.driving import KINDS, drive

MARKS = (Path(__file__).parents[1] / "helpers" / "marks.js").read_text()
EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)

# Marks that their place tells, as words beside the drawing say.
PLACES = {
    GroupWiring: "cl-wiring-hue",  # blocks too small for a letter stand in their outputs' rows
}
# The network that is shown keeps its own colour; the key names the one that is shown.
RECOLOURED = {ResidualFlow}


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


def marks_of(shown):
    """The marks that are seen now: a list for each drawing, and one for all bars and keys."""
    shown.settle()  # cells, and then their words, may come a frame later
    shown.page.evaluate("() => new Promise(requestAnimationFrame)")  # words are painted with it
    return shown.root.evaluate(MARKS)


def in_turn(states):
    """Lists of what one mark of one drawing looks like in all states."""
    found = {}
    for drawings in states:
        for place, marks in enumerate(drawings):
            for mark in marks:
                found.setdefault((place, mark["name"]), []).append(mark)
    return found.values()


def confused(kind, drawings):
    """Pairs of marks that colour alone tells apart: the number of their drawing, their names."""
    told = PLACES.get(kind, "none")
    return {
        (number, *sorted((one["name"], other["name"])))
        for number, marks in enumerate(drawings)
        for one, other in combinations(marks, 2)
        if alike(one, other)
        and not (one["name"].startswith(told) and other["name"].startswith(told))
    }


@EVERY
def test_marks_differ_in_more_than_their_hue(stage, kind):
    """At first, and wherever a reader gets: beside each other, and before and after a change."""
    shown, rng = stage(kind()), random.Random(kind.__name__)
    states = [marks_of(shown)]
    for _ in range(6):
        for _ in range(3):
            drive(shown, rng)
        states.append(marks_of(shown))
    assert set().union(*(confused(kind, drawings) for drawings in states)) == set()
    if kind not in RECOLOURED:
        assert confused(kind, in_turn(states)) == set()


@EVERY
def test_so_they_do_on_a_dark_page(stage, kind):
    assert confused(kind, marks_of(stage(kind(), theme="dark"))) == set()


def test_widgets_and_figures_follow_the_themes_of_vs_code(stage):
    """By the classes that VS Code gives a page; a light one of high contrast has both names."""
    shown = stage(DilationGrid())
    figure = Still("<svg/>", "<svg/>", "", 1, 1)._repr_mimebundle_()[0]["text/html"]
    look = """([names, figure]) => {
        document.body.className = names;
        const place = document.createElement("div");
        place.innerHTML = figure;
        document.body.append(place);
        const colours = ["backgroundColor", "color", "borderTopColor"].map((property) =>
            getComputedStyle(document.querySelector(".convlesson"))[property]);
        const dark = getComputedStyle(place.querySelector(".cl-dark")).display === "block";
        place.remove();
        return [dark, ...colours.map((colour) => colour.match(/\\d+/g).map(Number))];
    }"""
    high = "vscode-high-contrast"
    themes = {"vscode-light": False, "vscode-dark": True, high: True, f"{high} {high}-light": False}
    for names, is_dark in themes.items():
        dark, ground, ink, line = shown.page.evaluate(look, [names, figure])
        assert dark is is_dark, names
        assert (luminance(ground) < luminance(ink)) is is_dark, names
        assert (line == ink) is (high in names), "an edge that one can see"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_pressed_button_is_as_dark_as_others_are_light(stage, theme):
    shown = stage(BottleneckDesigner(), theme=theme)
    grounds = [
        shown.find(f".cl-button{state}").first.evaluate(
            "e => getComputedStyle(e).backgroundColor.match(/\\d+/g).map(Number)"
        )
        for state in ("[aria-pressed=true]", ":enabled:not([aria-pressed=true])")
    ]
    assert contrast(*grounds) > 3  # WCAG 2.2, 1.4.11


# What a drawing looks like when its second cue is gone.
NO_PATTERNS = "[fill^=url] { display: none }"
NO_WORDS = "svg text, .cl-words { display: none }"
ONE_LINE = "path, rect { stroke-dasharray: none !important; stroke-width: 2px !important }"
LOST = {
    "hatched weights": (BottleneckDesigner, NO_PATTERNS),
    "the hatched part of a bar": (
        DepthwiseSeparable,
        "i.cl-sep-bar-3x3 { background: teal !important }"
        "i.cl-sep-bar-1x1 { background: red !important }",
    ),
    "dashes and widths of curves": (ResidualFlow, ONE_LINE),
    "letters of channels": (GroupWiring, NO_WORDS),
    "letters of tiles": (ChannelShuffle, ".cl-moves text { display: none }"),
    "numbers of a map": (ConvArithmetic, NO_WORDS),
    "hollow bars": (
        InceptionMixer,
        ".cl-mix-naive { fill: red !important } .cl-mix-with { fill: teal !important }",
    ),
}


@pytest.mark.parametrize("lost", LOST)
def test_a_lost_cue_is_noticed(stage, lost, monkeypatch):
    kind, style = LOST[lost]
    monkeypatch.setattr(f"{__name__}.PLACES", {})
    settings = {ConvArithmetic: {"kernel": [[-1, 0, 1]] * 3}, InceptionMixer: {"view": "row"}}
    shown = stage(kind(**settings.get(kind, {})))
    kept = confused(kind, marks_of(shown))
    shown.page.add_style_tag(content=style)
    assert confused(kind, marks_of(shown)) - kept


def test_dots_of_one_size_are_noticed(stage):
    """Lit dots of a cut are larger: without that, only blue tells them."""
    shown = stage(DilationGrid())
    shown.find(".cl-dots-lit").evaluate(
        "(lit) => lit.setAttribute('d', lit.parentNode.querySelector('.cl-dots').getAttribute('d')"
        " + 'M0 0')"
    )
    assert "cl-dots-lit" in {
        name for _, *names in confused(DilationGrid, marks_of(shown)) for name in names
    }
