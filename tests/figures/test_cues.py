"""The look-out for colour alone sees it where it is, and nothing where there is a second cue."""

import pytest
from matplotlib.figure import Figure

from tests.helpers.cues import told_by_colour_alone


def drawn(draw):
    figure = Figure()
    draw(figure.subplots())
    return figure


def two_lines(ax, **looks):
    for i, (colour, name) in enumerate((("#0b63c4", "plain"), ("#b8500a", "residual"))):
        ax.plot([0, 1], [i, 1], color=colour, label=name, **{k: v[i] for k, v in looks.items()})
    ax.legend()


def two_bars(ax, words=(), **looks):
    for i, colour in enumerate(("#0b63c4", "#b8500a")):
        ax.barh(i, 1, color=colour, **{k: v[i] for k, v in looks.items()})
    for i, word in enumerate(words):
        ax.text(0.5, i, word)


def two_clouds(ax, markers):
    for colour, marker in zip(("#0b63c4", "#b8500a"), markers, strict=True):
        ax.scatter([1, 2, 3], [2, 3, 1], c=colour, marker=marker)


BAD = {
    "solid lines": lambda ax: two_lines(ax, linestyle=["-"] * 2),
    "full bars": two_bars,
    "dots": lambda ax: two_clouds(ax, "oo"),
    "red against green": lambda ax: ax.imshow([[[0.8, 0, 0], [0, 0.24, 0]]]),
    "an inset": lambda ax: two_bars(ax.inset_axes((0, 0, 1, 1))),
    "faces of one marker": lambda ax: two_lines(ax, marker="oo", linestyle=["none"] * 2),
}
GOOD = {
    "dashes": lambda ax: two_lines(ax, linestyle=("-", "--")),
    "markers": lambda ax: two_lines(ax, marker="os"),
    "widths": lambda ax: two_lines(ax, linewidth=(1, 3)),
    "hatches": lambda ax: two_bars(ax, hatch=("", "//")),
    "words": lambda ax: two_bars(ax, words=["plain", "residual"]),
    "clouds of two shapes": lambda ax: two_clouds(ax, "os"),
    "shades of blue": lambda ax: ax.imshow([[0.0, 0.5, 1.0]], cmap="Blues"),
}


@pytest.mark.parametrize("draw", BAD.values(), ids=BAD)
def test_colour_alone_is_found(draw):
    assert told_by_colour_alone(drawn(draw))


@pytest.mark.parametrize("draw", GOOD.values(), ids=GOOD)
def test_a_second_cue_is_seen(draw):
    assert told_by_colour_alone(drawn(draw)) == []
