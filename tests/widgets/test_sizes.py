"""Letters can be read and targets hit, at every width, wherever a reader's controls lead."""

from pathlib import Path

import pytest

from convlessons.widgets import ChannelShuffle
from tests.helpers.driving import KINDS

WALK = (Path(__file__).parents[1] / "helpers" / "walk.js").read_text()
LETTERS, TARGETS = 9, 24  # pixels
WIDTHS = (320, 768, 2560)  # of a phone, between, and the widest: what stands beside what differs
CHECK = """async (root, [letters, targets]) => {
  const [states, small] = [[], {}];
  await walk(root, (state) => {
    states.push(state);
    for (const each of [...smallLetters(root, letters), ...smallTargets(root, targets)])
      small[each.join(" ")] ??= state;
  });
  return [states, small];
}"""


def too_small(shown, width):
    """What a reader comes to, and what is too small there: what it is, and where it was first."""
    shown.page.set_viewport_size({"width": width, "height": 900})
    shown.page.add_style_tag(content="body { max-width: none !important; }")
    shown.page.evaluate(WALK)
    return shown.root.evaluate(CHECK, [LETTERS, TARGETS])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("width", WIDTHS)
def test_letters_can_be_read_and_targets_hit_in_every_state(stage, kind, width):
    shown = stage(kind())
    begun = shown.traits()
    states, small = too_small(shown, width)
    assert len({*states}) > 5
    assert small == {}
    assert shown.traits() == begun


def test_what_is_too_small_is_found(stage):
    shown = stage(ChannelShuffle())
    shown.page.add_style_tag(
        content=".cl-status, .cl-moves text { font-size: 8px !important }"
        " .cl-button { height: 20px; min-height: 0 !important; overflow: hidden }"
    )
    _, small = too_small(shown, 390)
    assert "A0 8" in small
    assert any(each.startswith("Two 1×1 layers") and each.endswith(" 8") for each in small)
    assert any(each.startswith("shuffle") and each.endswith(" 20") for each in small)
