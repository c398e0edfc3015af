"""On a phone, while a finger is on a control, the picture that it changes is in sight, and stays.

Every control of every widget is used: a slider is taken through its range, a list through its
options. A reader brings the control to where the picture is best seen beside it: to the lower edge
of the screen, or to its middle.
"""

from pathlib import Path

import pytest

from convlessons.widgets import DepthwiseSeparable
from tests.helpers.driving import KINDS

PICTURES = (Path(__file__).parents[1] / "helpers" / "in_sight.js").read_text()
SHARE = 0.6  # of a picture, or of what changes in it
# But for the button that opens a window of the system.
BUTTONS = "button:not([data-role], [data-control=own-picture])"
CONTROLS = f"input:not([type=file]):visible, select:visible, {BUTTONS}:visible"


def uses(shown, controls=CONTROLS):
    """Of every control: its name, its kind, and its uses: two where one hides something."""
    shown.page.emulate_media(reduced_motion="reduce")  # what glides on changes nothing anew
    shown.page.evaluate(PICTURES)
    for control in shown.find(controls).element_handles():
        if control.evaluate("e => !e.isConnected || e.ariaDisabled === 'true' || e.disabled"):
            continue
        name = control.evaluate("e => e.dataset.control ?? e.ariaLabel ?? e.textContent.trim()")
        kind = control.get_attribute("type") or "list"
        found = [control.evaluate("useInSight", "end")]
        if (least_in_sight(found[0]) or 0) < SHARE:
            found.append(control.evaluate("useInSight", "center"))
        yield name, kind, found


def least_in_sight(found):
    """The least share of a changed picture that a use leaves in sight; None where none changes."""
    return min((share for _, _, share in found if share is not None), default=None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_control_changes_is_in_sight_and_nothing_moves_under_a_finger(touch, kind):
    shown = touch(kind(), size=(390, 844))
    hidden, moved, changing = {}, {}, 0
    for name, sort, found in uses(shown):
        shares = [share for share in map(least_in_sight, found) if share is not None]
        changing += bool(shares)
        if shares and max(shares) < SHARE:
            hidden[name] = max(shares)
        if sort != "range":  # a tap is over before anything could move
            continue
        for steps in found:
            heights, places = ([step[i] for step in steps] for i in (0, 1))
            if max(heights) - min(heights) > 1 or max(places) - min(places) > 1:
                moved[name] = (min(heights), max(heights))
    assert changing > 2
    assert hidden == {}
    assert moved == {}


def test_what_is_out_of_sight_is_found(touch):
    """Where nothing is held in sight, and far below the drawing."""
    shown = touch(DepthwiseSeparable(), size=(390, 844))
    shown.page.add_style_tag(
        content=".convlesson .cl-in-sight { position: static }"
        " .cl-sep-controls:last-child { margin-top: 900px }"
    )
    [(_, _, found)] = uses(shown, '[data-control="window-row"]')
    assert max(map(least_in_sight, found)) < SHARE
