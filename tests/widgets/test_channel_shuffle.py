import random

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import wiring
from convlessons.widgets.channel_shuffle import ChannelShuffle

RANDOM = random.Random(7)
PACE = 1400  # milliseconds a move: `js/lib/shuffle_moves.js`


def random_setting():
    channels = RANDOM.randint(1, 24)
    return {
        "channels": channels,
        "groups": RANDOM.choice(wiring.divisors(channels)),
        "layers": RANDOM.randint(1, 5),
        "shuffle": RANDOM.random() < 0.7,
    }


SETTINGS = [random_setting() for _ in range(40)]


def path_counts(widget, level):
    """Paths (outputs of a level, inputs): the derivative when all weights are 1."""
    C = widget.channels
    parts = list(widget.module()) if widget.layers > 1 else [widget.module()]
    convolutions = [i for i, part in enumerate(parts) if isinstance(part, nn.Conv2d)]
    net = nn.Sequential(*parts[: convolutions[level - 1] + 1]).double()
    for weight in net.parameters():
        nn.init.ones_(weight)
    x = torch.zeros(1, C, 1, 1, dtype=torch.float64)
    return torch.autograd.functional.jacobian(net, x).view(C, C)


# ---- the arithmetic


def test_what_reaches_what_in_javascript_is_pytorchs_derivative(javascript):
    levels = javascript("wiring.js", "seen", [[setting] for setting in SETTINGS])
    for setting, got in zip(SETTINGS, levels, strict=True):
        widget = ChannelShuffle(**setting)
        assert len(got) == widget.layers + 1
        for level in range(1, widget.layers + 1):
            counts = path_counts(widget, level)
            assert got[level] == [row.nonzero().flatten().tolist() for row in counts]


def test_a_cone_is_all_that_a_path_joins_to_the_mark(javascript):
    marks = [[RANDOM.randint(0, s["layers"]), RANDOM.randrange(s["channels"])] for s in SETTINGS]
    cones = javascript("wiring.js", "cone", [[s, m] for s, m in zip(SETTINGS, marks, strict=True)])
    for setting, (level, channel), got in zip(SETTINGS, marks, cones, strict=True):
        widget = ChannelShuffle(**setting)
        if level:
            assert got[0] == (path_counts(widget, level)[channel] > 0).tolist()
        else:
            assert got[-1] == (path_counts(widget, widget.layers)[:, channel] > 0).tolist()
        assert [c for c, on in enumerate(got[level]) if on] == [channel]


def test_the_last_move_is_pytorchs_shuffle(javascript):
    pairs = [(C, g) for C in range(1, 25) for g in wiring.divisors(C)]
    calls = [[c, C, g, 3] for C, g in pairs for c in range(C)]
    cells = dict(zip(map(tuple, calls), javascript("wiring.js", "moveCell", calls), strict=True))
    for C, g in pairs:
        shuffled = F.channel_shuffle(torch.arange(C).view(1, C, 1, 1), g).flatten().tolist()
        for place, channel in enumerate(shuffled):
            assert cells[channel, C, g, 3] == [0, place]


@pytest.mark.parametrize(("channels", "groups"), [(12, 3), (20, 4), (6, 6)])
def test_the_moves_between_are_views_of_one_table(javascript, channels, groups):
    n = channels // groups
    table = torch.arange(channels).reshape(groups, n)
    for move, shown in [(0, table.reshape(1, -1)), (1, table), (2, table.T)]:
        cells = javascript(
            "wiring.js", "moveCell", [[c, channels, groups, move] for c in range(channels)]
        )
        assert [int(shown[row, column]) for row, column in cells] == list(range(channels))


def test_layers_until_all_is_mixed(javascript):
    settings = [
        {"channels": C, "groups": g, "shuffle": shuffle}
        for C in (6, 12, 16, 24)
        for g in wiring.divisors(C)
        for shuffle in (True, False)
    ]
    needed = javascript("wiring.js", "layersToMixAll", [[s] for s in settings])
    for setting, layers in zip(settings, needed, strict=True):
        C, g, shuffle = setting.values()
        full = set(range(C))
        if layers is None:
            assert wiring.reach(C, g, 2 * C, shuffle=shuffle)[0] != full
            continue
        assert all(sees == full for sees in wiring.reach(C, g, layers, shuffle=shuffle))
        if layers > 1:
            assert wiring.reach(C, g, layers - 1, shuffle=shuffle)[0] != full


def test_the_nearest_allowed_number_of_groups(javascript):
    cases = [[3, 8], [4, 12], [5, 7], [24, 10], [3, 12, 8]]
    assert javascript("wiring.js", "nearestGroups", cases) == [2, 4, 7, 10, 2]


# ---- in the browser


def test_pairs_shown_are_pairs_that_pytorch_connects(stage):
    shown = stage(ChannelShuffle())
    for setting in SETTINGS[:10]:
        for name, value in setting.items():
            shown.set(name, value)
        widget = ChannelShuffle(**setting)
        pairs = int((path_counts(widget, widget.layers) > 0).sum())
        assert shown.quantity("pairs") == pairs == widget.connected
        assert str(eval(shown.line(), {"nn": nn})) == str(widget.module())


def test_without_the_shuffle_groups_never_meet(stage):
    shown = stage(ChannelShuffle())
    assert "every output sees all 12 inputs, at 1/3 of the weights" in shown.says()
    shown.control("shuffle").click()
    assert shown.get("shuffle") is False
    assert "an output sees 4 of 12 inputs. The groups never meet" in shown.says()
    assert "It sees 4 of the 12 inputs: 4–7" in shown.says()
    assert "ChannelShuffle" not in shown.line()
    shown.slide("layers", 5)
    assert shown.quantity("pairs") == 48


def test_groups_that_outnumber_a_groups_channels_need_more_layers(stage):
    shown = stage(ChannelShuffle(channels=12, groups=6, layers=2))
    assert "an output sees 4 of 12 inputs. Groups of 2 need four layers" in shown.says()
    shown.slide("layers", 4)
    assert shown.quantity("pairs") == 144


def test_sliders_reach_only_divisors(stage):
    shown = stage(ChannelShuffle(channels=12, groups=4))
    for channels in (10, 7, 24, 1, 9):
        shown.slide("channels", channels)
        ChannelShuffle(**shown.traits())  # raises where the browser went too far
        groups = shown.control("groups")
        for step in range(int(groups.get_attribute("max")) + 1):
            shown.slide("groups", step)
            ChannelShuffle(**shown.traits())
            assert groups.get_attribute("aria-valuetext") == str(shown.get("groups"))
        assert shown.get("groups") == channels


def test_arrow_keys_move_the_mark_and_stop_at_the_edges(stage):
    shown = stage(ChannelShuffle(mark=[0, 0]))
    network = shown.find('[data-role="network"]')
    network.focus()
    for key, mark in [
        ("ArrowLeft", [0, 0]),
        ("ArrowRight", [0, 1]),
        ("Shift+ArrowRight", [0, 6]),
        ("ArrowDown", [1, 6]),
        ("Shift+ArrowDown", [2, 6]),
        ("ArrowDown", [2, 6]),
        ("Shift+ArrowRight", [2, 11]),
        ("ArrowUp", [1, 11]),
        ("Home", [0, 0]),
    ]:
        network.press(key)
        assert shown.get("mark") == mark
    assert "Marked: input channel 0, in group A. It reaches 12 of 12 outputs" in shown.says()


def middle_of(shown, row, place):
    """Where a box is on the screen: rows from the input down, the shuffled row among them."""
    return shown.find('[data-role="network"] svg').evaluate(
        "(svg, index) => {"
        " const boxes = svg.querySelector('.cl-wiring-box').getAttribute('d').match(/M[^z]+z/g);"
        " const [x, y, w, h] = boxes[index].match(/-?[\\d.]+/g).map(Number);"
        " const at = new DOMPoint(x + w / 2, y + h / 2).matrixTransform(svg.getScreenCTM());"
        " return [at.x, at.y]; }",
        row * 12 + place,
    )


def test_a_click_marks_and_a_pointer_only_shows(stage):
    shown = stage(ChannelShuffle(mark=[2, 0]))
    shown.page.mouse.move(*middle_of(shown, 0, 7))
    assert "Marked: input channel 7" in shown.says()
    assert shown.get("mark") == [2, 0], "pointing is not picking"
    shown.page.mouse.move(5, 5)
    assert "Marked: output channel 0" in shown.says()
    shown.page.mouse.click(*middle_of(shown, 3, 7))
    assert shown.get("mark") == [2, 7]


def test_a_finger_taps_a_channel_where_the_shuffle_put_it(touch):
    shown = touch(ChannelShuffle(), size=(390, 900))
    box = middle_of(shown, 2, 4)  # boxes are drawn in the channels' order, at their new places
    shown.page.touchscreen.tap(*box)
    assert shown.get("mark") == [1, 4]


def test_a_mark_stays_in_a_network_that_shrinks_and_an_output_stays_an_output(stage):
    shown = stage(ChannelShuffle(mark=[2, 11]))
    shown.slide("layers", 4)
    assert shown.get("mark") == [4, 11]
    shown.slide("channels", 6)
    assert shown.get("mark") == [4, 5]
    shown.set("layers", 1)  # Python does not touch the mark
    assert "Marked: output channel 5" in shown.says()


def tiles(shown):
    """(name, x, y) of every tile, as they will stand."""
    return shown.find(".cl-moves-tile").evaluate_all(
        "all => all.map(t => [t.textContent,"
        " ...t.style.transform.match(/[\\d.]+/g).slice(0, 2).map(Number)])"
    )


def test_tiles_go_where_the_move_says(stage):
    shown = stage(ChannelShuffle(channels=6, groups=2))
    for button, rows in [
        ("In a row", ["A0 A1 A2 B0 B1 B2"]),
        ("Reshape", ["A0 A1 A2", "B0 B1 B2"]),
        ("Transpose", ["A0 B0", "A1 B1", "A2 B2"]),
        ("Flatten", ["A0 B0 A1 B1 A2 B2"]),
    ]:
        shown.page.get_by_role("button", name=button).click()
        heights = {}
        for name, x, y in tiles(shown):
            heights.setdefault(y, []).append((x, name))
        got = [" ".join(name for _, name in sorted(row)) for _, row in sorted(heights.items())]
        assert got == rows
    assert "channels of 2 old groups" in shown.find(".cl-moves figcaption").inner_text()


def test_tiles_are_those_of_the_setting(stage):
    shown = stage(ChannelShuffle(channels=6, groups=2))
    shown.slide("channels", 8)
    names = sorted(name for name, *_ in tiles(shown))
    assert " ".join(names) == "A0 A1 A2 A3 B0 B1 B2 B3"


def test_play_goes_through_the_moves_and_a_reader_takes_over(stage, page):
    page.clock.install(time="2000-01-01")
    shown = stage(ChannelShuffle(move=2))
    page.clock.pause_at("2000-01-02")
    shown.control("play").click()
    assert shown.get("move") == 0
    page.clock.run_for(PACE)
    assert shown.get("move") == 1
    shown.control("move-3").click()
    assert shown.control("play").inner_text() == "Play"
    page.clock.run_for(2 * PACE)
    assert shown.get("move") == 3


def test_with_reduced_motion_play_steps_and_nothing_glides(page, stage):
    page.emulate_media(reduced_motion="reduce")
    shown = stage(ChannelShuffle())
    assert shown.control("play").is_visible()
    transition = "each => getComputedStyle(each).transitionDuration"
    assert shown.find(".cl-moves-tile").first.evaluate(transition) == "0s"


# ---- in Python


def test_the_picture_says_its_pairs():
    assert "48 of 144 pairs" in ChannelShuffle(shuffle=False).describe()


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"groups": 5}, ValueError, "groups must divide channels; got groups=5, channels=12"),
        ({"channels": 10}, ValueError, "groups must divide channels; got groups=3, channels=10"),
        ({"channels": 25}, ValueError, "channels must be an integer from 1 to 24; got 25"),
        ({"groups": 0}, ValueError, "groups must be an integer from 1 to 24; got 0"),
        ({"layers": 6}, ValueError, "layers must be an integer from 1 to 5; got 6"),
        ({"shuffle": 1}, TypeError, "shuffle must be True or False; got 1"),
        ({"mark": [0]}, ValueError, "mark must hold"),
        ({"move": 4}, ValueError, "move must be an integer from 0 to 3; got 4"),
        ({"kernel_size": 3}, TypeError, "no argument 'kernel_size'; allowed: channels, groups"),
    ],
)
def test_what_is_refused(settings, error, message):
    with pytest.raises(error, match=message):
        ChannelShuffle(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = ChannelShuffle()
    with pytest.raises(ValueError, match="groups must divide"):
        widget.channels = 7
    widget.set_state({"channels": 8, "groups": 4})  # both at once, as a browser sends them
    assert (widget.channels, widget.groups) == (8, 4)
    with pytest.raises(ValueError, match="groups must divide"):
        widget.set_state({"channels": 10, "groups": 4})
    assert (widget.channels, widget.groups) == (8, 4)
