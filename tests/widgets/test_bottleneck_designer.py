import random

import pytest
import torch
from torch import nn

from convlessons import costs
from convlessons.figures import bottleneck as figures
from convlessons.widgets import BottleneckDesigner

RANDOM = random.Random(4)


def random_setting():
    return {
        "in_channels": RANDOM.choice([1, 2, 5, 16, 48]),
        "mid_channels": RANDOM.choice([1, 2, 3, 8, 20, 60]),
        "out_channels": RANDOM.choice([1, 3, 7, 16, 40]),
        "kernel_size": RANDOM.choice([1, 3, 5, 7]),
    }


SETTINGS = [random_setting() for _ in range(40)]


def counted(layer):
    return sum(weight.numel() for weight in layer.parameters())


def composed_rank(net, in_channels, k):
    """Rank of the map from a window to the output channels, built column by column."""
    window = torch.eye(in_channels * k * k, dtype=torch.float64).view(-1, in_channels, k, k)
    columns = net.double()(window)[:, :, k // 2, k // 2]
    return int(torch.linalg.matrix_rank(columns))


# ---- the arithmetic


def test_weights_in_javascript_are_those_of_pytorchs_modules(javascript):
    for setting, got in zip(
        SETTINGS, javascript("bottleneck.js", "weightsOf", [[s] for s in SETTINGS]), strict=True
    ):
        widget = BottleneckDesigner(**setting)
        down, middle, up = map(counted, widget.module())
        assert (got["down"], got["middle"], got["up"]) == (down, middle, up) == widget.weights
        assert got["total"] == down + middle + up
        assert got["direct"] == counted(widget.direct()) == widget.direct_weights


def test_the_widest_that_pays_is_where_counted_weights_cross(javascript):
    found = javascript("bottleneck.js", "widestThatPays", [[s] for s in SETTINGS])
    crossings = javascript("bottleneck.js", "breakEven", [[s] for s in SETTINGS])
    for setting, widest, even in zip(SETTINGS, found, crossings, strict=True):
        widget = BottleneckDesigner(**setting)
        cheaper = [
            m
            for m in range(1, 70)
            if sum(BottleneckDesigner(**{**setting, "mid_channels": m}).weights)
            < widget.direct_weights
        ]
        assert widest == widget.widest_that_pays == max(cheaper, default=0)
        assert cheaper == list(range(1, widest + 1)), "below the edge every waist pays"
        assert even == pytest.approx(widget.break_even)
        assert widest <= even <= widest + 1


def test_a_waist_that_costs_exactly_as_much_does_not_pay(javascript):
    ties = [
        {"in_channels": C, "mid_channels": m, "out_channels": outputs, "kernel_size": k}
        for C in range(1, 40)
        for outputs in range(1, 40)
        for k in (1, 3)
        for m in range(1, 40)
        if C * m + k * k * m * m + m * outputs == k * k * C * outputs
    ]
    assert ties
    for tie, widest in zip(
        ties, javascript("bottleneck.js", "widestThatPays", [[t] for t in ties]), strict=True
    ):
        assert widest == tie["mid_channels"] - 1 == BottleneckDesigner(**tie).widest_that_pays


def test_the_ranks_are_those_of_random_modules(javascript):
    torch.manual_seed(0)
    for setting, got in zip(
        SETTINGS, javascript("bottleneck.js", "ranks", [[s] for s in SETTINGS]), strict=True
    ):
        widget = BottleneckDesigner(**setting)
        C, k = setting["in_channels"], setting["kernel_size"]
        assert got["map"] == widget.rank == composed_rank(widget.module(), C, k)
        assert got["direct"] == composed_rank(widget.direct(), C, k)
        down = widget.module()[0].weight.detach().double().flatten(1)
        assert got["inputs"] == int(torch.linalg.matrix_rank(down))


def test_areas_are_weights_to_one_scale_and_fit_their_room(javascript):
    gaps = [44, 14, 14]
    placed = javascript("bottleneck.js", "areas", [[s, 480, 200, gaps] for s in SETTINGS])
    for setting, got in zip(SETTINGS, placed, strict=True):
        widget = BottleneckDesigner(**setting)
        wanted = dict(zip(("down", "middle", "up"), widget.weights, strict=True))
        end = 0
        for name in ("direct", "down", "middle", "up"):
            box = got[name]
            area = box["width"] * box["height"] / got["unit"] ** 2
            assert area == pytest.approx(wanted.get(name, widget.direct_weights))
            assert box["x"] > end - 1e-9, "no two areas overlap"
            assert box["y"] >= -1e-9
            end = box["x"] + box["width"]
        assert end <= 480 + 1e-6


# ---- in the browser


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(BottleneckDesigner())
    for setting in SETTINGS[:10]:
        for name, value in setting.items():
            shown.set(name, value)
        widget = BottleneckDesigner(**setting)
        module = eval(shown.line(), {"nn": nn})
        assert str(module) == str(widget.module())
        rival = costs.count(widget.direct(), widget.input_shape)
        assert shown.quantity("params") == costs.count(module, widget.input_shape).params
        assert shown.quantity("macs") == costs.count(module, widget.input_shape).macs
        assert shown.quantity("direct-params") == rival.params
        assert shown.quantity("direct-macs") == rival.macs
        assert shown.quantity("rank") == widget.rank
        assert shown.quantity("break-even") == pytest.approx(widget.break_even, abs=1e-3)


def test_the_notes_block_and_its_edge_are_told_in_words(stage):
    shown = stage(BottleneckDesigner(mid_channels=100))
    shown.page.get_by_role("button", name="256 · 64 · 256").click()
    assert "69,632 weights" in shown.says()
    assert "589,824. That is 8.47 times fewer. It pays up to a waist of 229." in shown.says()
    assert "64 output channels can be chosen freely, the other 192 are mixtures" in shown.says()
    shown.control("break-even").click()
    assert shown.get("mid_channels") == 229
    assert "That is 607 fewer" in shown.says()
    assert shown.control("break-even").is_disabled()
    shown.set("mid_channels", 230)
    assert "more: here it does not pay" in shown.says()
    shown.page.get_by_role("button", name="Wide waist").click()
    assert "37.3 times as many" in shown.says()
    assert "every input cell gets through whole" in shown.says()


def test_where_no_waist_pays_nothing_leads_to_one(stage):
    shown = stage(BottleneckDesigner(in_channels=1, mid_channels=1, out_channels=1))
    assert "No waist pays here" in shown.says()
    assert shown.control("break-even").is_disabled()
    waist = shown.find('[data-role="waist"]')
    waist.focus()
    waist.press("End")
    assert shown.get("mid_channels") == 1


def middle_of(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def unit(shown):
    """Screen pixels of one channel in the drawing of the waist."""
    kept = shown.find(".cl-waist-middle").bounding_box()
    return kept["width"] / shown.get("mid_channels")


@pytest.mark.parametrize(("side", "outwards"), [("right", 1), ("left", -1)])
def test_a_handle_that_is_dragged_takes_the_waists_edge_along(stage, side, outwards):
    shown = stage(BottleneckDesigner(mid_channels=64))
    handle = shown.find(f'.cl-waist-handle[data-side="{side}"]')
    x, y = middle_of(handle)
    scale = unit(shown)
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x + outwards * 20 * scale, y, steps=4)
    assert shown.get("mid_channels") == pytest.approx(104, abs=1), "both edges move"
    assert middle_of(handle)[0] == pytest.approx(x + outwards * 20 * scale, abs=1)
    shown.page.mouse.move(x + outwards * 900, y, steps=4)
    assert shown.get("mid_channels") == 294, "the scale stays, and the drawing ends"
    shown.page.mouse.move(x - outwards * 900, y, steps=4)
    assert shown.get("mid_channels") == 1
    shown.page.mouse.up()
    shown.page.mouse.move(x, y)
    assert shown.get("mid_channels") == 1, "after the release the pointer is free"


def test_the_scale_follows_when_the_hand_lets_go(stage):
    shown = stage(BottleneckDesigner(in_channels=24, mid_channels=144, out_channels=24))
    handle = shown.find('.cl-waist-handle[data-side="right"]')
    x, y = middle_of(handle)
    before = shown.find(".cl-waist-lost").bounding_box()["width"]
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x - 300, y, steps=4)
    assert shown.find(".cl-waist-lost").bounding_box()["width"] <= before + 1
    shown.page.mouse.up()
    assert shown.find(".cl-waist-lost").bounding_box()["width"] > 2 * before


def test_a_tap_on_the_curve_moves_the_point_under_the_finger(browser, tmp_path):
    from tests.helpers.stage import Stage

    context = browser.new_context(has_touch=True)
    widget = BottleneckDesigner()
    shown = Stage(context.new_page(), tmp_path / "touch", widget, size=(390, 900))
    curve = shown.find(".cl-curve")
    curve.scroll_into_view_if_needed()
    box = curve.bounding_box()
    x = box["x"] + 0.6 * box["width"]
    shown.page.touchscreen.tap(x, box["y"] + box["height"] / 2)
    assert middle_of(shown.find(".cl-curve-point"))[0] == pytest.approx(x, abs=2)
    assert shown.get("mid_channels") == pytest.approx(0.6 * 294.4, abs=3)
    context.close()


def test_the_point_lies_on_the_curve_and_crosses_the_line_at_break_even(stage):
    shown = stage(BottleneckDesigner(mid_channels=229))
    point, line = (middle_of(shown.find(f".cl-curve-{name}")) for name in ("point", "direct"))
    assert point[1] == pytest.approx(line[1], abs=1)
    for m in (1, 40, 128, 229, 290):
        shown.set("mid_channels", m)
        away = shown.find(".cl-curve").evaluate(
            "svg => { const line = svg.querySelector('.cl-curve-line');"
            " const dot = svg.querySelector('.cl-curve-point');"
            " const x = Number(dot.getAttribute('cx')), y = Number(dot.getAttribute('cy'));"
            " let best = Infinity; const length = line.getTotalLength();"
            " for (let i = 0; i <= 2000; i++) { const p = line.getPointAtLength(length * i / 2000);"
            " best = Math.min(best, Math.hypot(p.x - x, p.y - y)); } return best; }"
        )
        assert away < 0.5, m
        assert shown.find(".cl-curve-point").get_attribute("data-pays") == str(m <= 229).lower()


def test_arrow_keys_move_the_waist_and_stop_at_both_ends(stage):
    shown = stage(BottleneckDesigner(mid_channels=64))
    waist = shown.find('[data-role="waist"]')
    waist.focus()
    for key, m in [
        ("ArrowRight", 65),
        ("Shift+ArrowRight", 81),
        ("ArrowLeft", 80),
        ("Shift+ArrowLeft", 64),
        ("End", 229),
        ("Home", 1),
        ("ArrowLeft", 1),
    ]:
        waist.press(key)
        assert shown.get("mid_channels") == m
    shown.set("mid_channels", 1020)
    waist.press("Shift+ArrowRight")
    assert shown.get("mid_channels") == 1024
    BottleneckDesigner(**shown.traits())


def test_no_control_reaches_what_python_refuses(stage):
    shown = stage(BottleneckDesigner())
    for name in ("mid-channels", "in-channels", "out-channels", "kernel", "input-size"):
        for bound in ("max", "min"):
            shown.slide(name, shown.control(name).get_attribute(bound))
            BottleneckDesigner(**shown.traits())  # raises where the browser went too far
    low, high = (int(shown.control("kernel").get_attribute(name)) for name in ("min", "max"))
    for value in range(low, high + 1):
        shown.slide("kernel", value)
        BottleneckDesigner(**shown.traits())
    assert shown.get("kernel_size") == 7


def test_a_drag_is_drawn_in_less_than_four_milliseconds(stage):
    shown = stage(BottleneckDesigner(in_channels=512, out_channels=512))
    took = shown.page.evaluate(
        "async () => { const times = []; for (let m = 1; m < 300; m++) {"
        " const begin = performance.now(); models[0].set('mid_channels', m);"
        " models[0].save_changes(); await Promise.resolve(); await Promise.resolve();"
        " times.push(performance.now() - begin); }"
        " return times.sort((a, b) => a - b)[150]; }"
    )
    assert took < 4


# ---- in Python


def test_both_modules_give_maps_of_one_shape():
    for setting in SETTINGS[:8]:
        widget = BottleneckDesigner(**setting, input_size=9)
        x = torch.randn(widget.input_shape)
        assert widget.module()(x).shape == widget.direct()(x).shape
        assert widget.module()(x).shape == (1, widget.out_channels, 9, 9)


def test_the_picture_says_its_numbers_and_shows_areas_of_their_ratio():
    widget = BottleneckDesigner()
    assert "589,824 of a direct 3 by 3" in widget.describe()
    assert "69,632 together" in widget.describe()
    boxes = figures.weights(256, 64, 256, 3).patches
    areas = [box.get_width() * box.get_height() for box in boxes]
    assert areas == pytest.approx([widget.direct_weights, *widget.weights])


def test_a_curve_over_the_width_joins_medians_and_shows_every_seed():
    ax = figures.by_width({"a": {2: [0.1, 0.5, 0.3], 8: [0.9, 0.7, 0.8]}}, level=("wide", 0.95))
    lines = [(list(line.get_xdata()), list(line.get_ydata())) for line in ax.get_lines()]
    assert ([2, 2, 2], [0.1, 0.5, 0.3]) in lines
    assert ([2, 8], [0.3, 0.8]) in lines
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["a", "wide"]
    assert [text.get_text() for text in ax.get_xticklabels()] == ["2", "8"]


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"kernel_size": 4}, ValueError, "kernel_size must be odd, .*; got 4"),
        ({"kernel_size": 9}, ValueError, "kernel_size must be an integer from 1 to 7; got 9"),
        ({"mid_channels": 0}, ValueError, "mid_channels must be an integer from 1 to 1024; got 0"),
        ({"in_channels": 2.0}, TypeError, "in_channels must be an integer .*; got 2.0"),
        ({"out_channels": 1025}, ValueError, "out_channels must be an integer .*; got 1025"),
        ({"input_size": 0}, ValueError, "input_size must be an integer from 1 to 224; got 0"),
        ({"groups": 2}, TypeError, "no argument 'groups'; allowed: in_channels, mid_channels"),
    ],
)
def test_what_is_refused(settings, error, message):
    with pytest.raises(error, match=message):
        BottleneckDesigner(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = BottleneckDesigner(kernel_size=5)
    with pytest.raises(ValueError, match="odd"):
        widget.set_state({"kernel_size": 6})  # as a browser sends it
    assert widget.kernel_size == 5
