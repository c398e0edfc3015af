"""A figure that is wider than a phone is drawn for one, too: its letters stay large enough."""

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.figure import Figure

from convlessons import figures
from convlessons.figures.dilation import field
from convlessons.figures.excitation import gated_maps
from convlessons.figures.spread import spread
from convlessons.figures.style import LIGHT, NARROW, drawn_in, narrow
from tests.helpers.letters import smallest

PHONE = 320 - 40  # what the narrowest phone leaves for a figure, in CSS pixels


def dots(axes):
    for ax in np.ravel(axes):
        spread({"one": [0.1, 0.2], "another": [0.2, 0.3]}, ax, label="accuracy")


def photographs(axes):
    for ax in np.ravel(axes):
        ax.imshow(np.eye(8))
        ax.axis("off")
        ax.set_title("a photograph")


def fields(axes):
    for ax in np.ravel(axes):
        field(np.eye(5), ax)


@pytest.mark.parametrize(("draw", "panels"), [(dots, (1, 2)), (photographs, (1, 4))])
def test_letters_on_the_narrowest_phone_are_of_nine_pixels(draw, panels):
    still = figures.show(draw, alt="…", size=(8, 6), panels=panels)
    assert smallest(still.light, PHONE) < 9, "the wide one would not do"
    assert still.narrow.width == 100 * NARROW
    for svg in (still.narrow.light, still.narrow.dark):
        assert smallest(svg, PHONE) >= 9


def test_what_fits_a_phone_is_drawn_once():
    assert figures.show(dots, alt="…", size=(NARROW, 2)).narrow is None


def test_a_phone_has_charts_below_each_other_and_pictures_in_pairs():
    def shape(draw):
        return figures.show(draw, alt="…", size=(8, 2), panels=(1, 4)).narrow

    assert shape(dots).height == pytest.approx(4 * 0.85 * 200, abs=1)
    assert shape(photographs).height == shape(photographs).width
    assert shape(fields).height == shape(fields).width


def test_the_drawing_function_finds_its_panels_as_it_asked_for_them():
    shapes = set()
    figures.show(lambda axes: shapes.add(axes.shape), alt="…", size=(8, 2), panels=(1, 4))
    assert shapes == {(4,)}


def test_eight_maps_and_their_words_lie_apart_on_a_phone():
    names = ["light", "dark", *(f"{side} edges" for side in ("left", "right", "top", "bottom"))]
    seen = []

    def draw(ax):
        gated_maps(np.random.default_rng(0).random((6, 4, 4)), [0.5] * 6, names, ax)
        seen.append(ax)

    figures.show(draw, alt="…", size=(8, 3.6), phone=(3.4, 4.3))
    ax = next(ax for ax in seen if narrow(ax))
    ax.figure.draw_without_rendering()
    words = [text.get_window_extent() for text in ax.texts]
    for number, word in enumerate(words):
        assert not any(word.overlaps(other) for other in words[:number])


def test_a_letter_that_is_too_small_is_noticed():
    svg = '<svg viewBox="0 0 500 10"><g style="" transform="translate(1 2) scale(0.1 -0.1)"/></svg>'
    assert smallest(svg, 350) == pytest.approx(7)


def test_on_a_phone_no_words_of_a_chart_are_cut_off():
    label = "share of the points' variance explained after 1,200 steps, ten seeds"
    seen = []

    def draw(ax):
        spread({"random in every pass, 150 steps": [0.1, 0.9]}, ax, label=label)
        seen.append(ax)

    figures.show(draw, alt="…", size=(7, 3))
    for ax in seen:
        ax.figure.draw_without_rendering()
        whole = ax.figure.bbox
        for text in [ax.xaxis.label, *ax.get_yticklabels(), *ax.texts]:
            box = text.get_window_extent()
            assert whole.x0 <= box.x0
            assert box.x1 <= whole.x1


def test_dots_of_near_values_lie_apart():
    ax = spread({"ties": [0.5] * 5}, Figure(figsize=(7, 3)).subplots())
    heights = sorted(ax.lines[0].get_ydata())
    assert np.diff(heights).min() > 0.09
    first, second = ax.lines[0].get_ydata()[:2]
    assert abs(first - second) > 0.15, "neighbours do not lie in neighbouring lanes"


def test_values_near_one_are_drawn_apart_by_what_they_miss():
    ax = spread({"good": [0.98], "better": [0.99], "poor": [0.8]}, by_misses=True)
    at = [ax.transData.transform((value, 0))[0] for value in (0.8, 0.9, 0.98, 0.99)]
    assert at[1] - at[0] == pytest.approx(at[3] - at[2], rel=0.01)
    assert [text.get_text() for text in ax.texts] == ["98.0 %", "99.0 %", "80.0 %"]


@pytest.mark.parametrize("width", [NARROW, 7])
def test_ticks_of_a_scale_of_misses_keep_apart(width):
    figure = Figure(figsize=(width, 3), layout="constrained")
    with drawn_in(LIGHT, narrow=width == NARROW):
        ax = spread({"all": [0.25, 0.9, 0.996]}, figure.subplots(), by_misses=True)
        figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in ax.get_xticklabels()]
    assert len(boxes) > 2
    for left, right in pairwise(sorted(boxes, key=lambda box: box.x0)):
        assert left.x1 < right.x0
