import random

import pytest
import torch
from torch import nn

from convlessons import costs
from convlessons.widgets import DepthwiseSeparable

RANDOM = random.Random(6)


def random_setting():
    return {
        "in_channels": RANDOM.choice([1, 2, 3, 7, 16, 40]),
        "out_channels": RANDOM.choice([1, 2, 5, 16, 33, 70]),
        "kernel_size": RANDOM.choice([1, 3, 5, 7, 11]),
    }


SETTINGS = [random_setting() for _ in range(30)]


# ---- the arithmetic


def test_weights_in_javascript_are_those_of_pytorchs_modules(javascript):
    counted = javascript("separable.js", "weightsOf", [[setting] for setting in SETTINGS])
    for setting, got in zip(SETTINGS, counted, strict=True):
        widget = DepthwiseSeparable(**setting)
        depthwise, pointwise = widget.module()
        assert got["standard"] == widget.standard().weight.numel() == widget.standard_weights
        assert got["depthwise"] == depthwise.weight.numel()
        assert got["pointwise"] == pointwise.weight.numel()
        assert got["separable"] == widget.weights


def test_progress_counts_the_weights_that_the_finished_channels_need(javascript):
    calls = [
        [setting, RANDOM.randint(0, setting["out_channels"] + 1)]
        for setting in SETTINGS
        for _ in range(3)
    ]
    for (setting, step), got in zip(
        calls, javascript("separable.js", "progress", calls), strict=True
    ):
        widget = DepthwiseSeparable(**setting, step=step)
        depthwise, pointwise = widget.module()
        made = widget.outputs
        assert (got["outputs"]["standard"], got["outputs"]["separable"]) == made
        needed = {
            "standard": widget.standard().weight[: made[0]].numel(),
            "separable": (depthwise.weight.numel() if step else 0)
            + pointwise.weight[: made[1]].numel(),
        }
        assert got["multiplications"] == needed
    whole = javascript("separable.js", "progress", [[s, s["out_channels"] + 1] for s in SETTINGS])
    for setting, got in zip(SETTINGS, whole, strict=True):
        widget = DepthwiseSeparable(**setting)
        assert got["multiplications"]["standard"] == widget.standard_weights
        assert got["multiplications"]["separable"] == widget.weights


def test_both_sides_fit_into_their_room_at_one_scale(javascript):
    blocks = javascript("separable.js", "arrange", [[s, 240, 210] for s in SETTINGS])
    names = ("standard", "depthwise", "pointwise")
    extents = javascript(
        "separable.js", "extentOf", [[block[name]] for block in blocks for name in names]
    )
    for i, block in enumerate(blocks):
        standard, depthwise, pointwise = extents[3 * i : 3 * i + 3]
        assert standard[1] * block["unit"] <= 210 + 1e-6
        for width, _ in (standard, depthwise, pointwise):
            assert width * block["unit"] <= 240 + 1e-6
        area = sum(
            block[name]["width"] * block[name]["height"] * block[name]["count"]
            for name in ("depthwise", "pointwise")
        )
        assert area == DepthwiseSeparable(**SETTINGS[i]).weights, "one cell is one weight"


def test_a_point_in_a_strip_finds_the_strip(javascript):
    blocks = javascript("separable.js", "arrange", [[s, 240, 210] for s in SETTINGS])
    picked = [
        (b[n], RANDOM.randrange(b[n]["count"])) for b in blocks for n in ("standard", "pointwise")
    ]
    corners = javascript("separable.js", "corner", picked)
    points = [
        [block, x + block["width"] / 2, y + block["height"] / 2]
        for (block, _), (x, y) in zip(picked, corners, strict=True)
    ]
    assert javascript("separable.js", "stripAt", points) == [index for _, index in picked]
    assert javascript("separable.js", "stripAt", [[picked[0][0], -1, 0]]) == [None]


# ---- in the browser


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(DepthwiseSeparable())
    for setting in SETTINGS[:10]:
        for name, value in setting.items():
            shown.set(name, value)
        widget = DepthwiseSeparable(**setting)
        module = eval(shown.line(), {"nn": nn})
        assert str(module) == str(widget.module())
        rival = costs.count(widget.standard(), widget.input_shape)
        assert shown.quantity("params") == costs.count(module, widget.input_shape).params
        assert shown.quantity("macs") == costs.count(module, widget.input_shape).macs
        assert shown.quantity("standard-params") == rival.params
        assert shown.quantity("standard-macs") == rival.macs


def test_the_notes_layer_is_told_in_words(stage):
    shown = stage(DepthwiseSeparable())
    shown.page.get_by_role("button", name="3 → 256, 3×3", exact=True).click()
    assert "has 6,912 weights, a depthwise separable one 795" in shown.says()
    assert "1/256 + 1/9 = 0.115 of it: 8.69 times fewer" in shown.says()
    shown.page.get_by_role("button", name="8 → 1, 3×3", exact=True).click()
    assert "1.11 times as many: here it does not pay" in shown.says()


def test_steps_use_equal_weights_first_and_fewer_ever_after(stage):
    shown = stage(DepthwiseSeparable(in_channels=4, out_channels=8, step=0))
    assert "Nothing is multiplied yet" in shown.says()
    assert shown.control("step-back").is_disabled()
    counts = []
    while shown.control("step-on").is_enabled():
        shown.control("step-on").click()
        counts.append((shown.quantity("done-standard"), shown.quantity("done-separable")))
    assert counts[0] == (36, 36)
    assert counts[1] == (72, 40)
    assert counts[-1] == (288, 68)
    assert len(counts) == 9
    shown.control("step-back").click()
    assert shown.quantity("done-separable") == 64


def test_arrow_keys_walk_and_stop_at_both_ends(stage):
    shown = stage(DepthwiseSeparable(out_channels=8, step=0))
    walk = shown.find('[data-role="walk"]')
    walk.focus()
    for key, step in [
        ("ArrowLeft", 0),
        ("ArrowRight", 1),
        ("ArrowDown", 2),
        ("Shift+ArrowRight", 7),
        ("Shift+ArrowRight", 9),
        ("ArrowUp", 8),
        ("Home", 0),
        ("End", 9),
    ]:
        walk.press(key)
        assert shown.get("step") == step


def middle_of(shown, side, index):
    """Where the middle of a strip is on the screen; a strip is a subpath, in order of use."""
    return shown.find(f'[data-side="{side}"] svg').evaluate(
        "(svg, index) => {"
        " const strips = svg.querySelector('.cl-duel-rest').getAttribute('d').match(/M[^z]+z/g);"
        " const [x, y, w, h] = strips[index].match(/-?[\\d.]+/g).map(Number);"
        " const at = new DOMPoint(x + w / 2, y + h / 2).matrixTransform(svg.getScreenCTM());"
        " return [at.x, at.y]; }",
        index,
    )


def test_a_strip_that_is_clicked_or_dragged_over_is_the_one_in_use(stage):
    shown = stage(DepthwiseSeparable(out_channels=8, step=0))
    shown.page.mouse.click(*middle_of(shown, "standard", 4))
    assert shown.get("step") == 5
    shown.set("step", 0)
    start, end = (middle_of(shown, "separable", strip) for strip in (1, 4))  # 0 is depthwise
    shown.page.mouse.move(*start)
    shown.page.mouse.down()
    shown.page.mouse.move(*end, steps=4)
    shown.page.mouse.up()
    assert shown.get("step") == 5
    shown.page.mouse.move(*start)
    assert shown.get("step") == 5, "after the release the pointer is free"


def test_a_finger_taps_a_strip(browser, tmp_path):
    from tests.helpers.stage import Stage

    context = browser.new_context(has_touch=True)
    widget = DepthwiseSeparable(out_channels=8, step=0)
    shown = Stage(context.new_page(), tmp_path / "touch", widget, size=(390, 900))
    shown.page.touchscreen.tap(*middle_of(shown, "standard", 2))
    assert shown.get("step") == 3
    context.close()


def test_the_step_stays_inside_a_layer_that_shrinks(stage):
    shown = stage(DepthwiseSeparable(out_channels=20, step=21))
    shown.slide("out-channels", 4)
    assert shown.get("step") == 5
    shown.set("out_channels", 2)  # Python does not touch the step
    assert shown.quantity("done-standard") == shown.quantity("standard-params")
    assert DepthwiseSeparable(out_channels=2, step=5).outputs == (2, 2)


def test_no_slider_reaches_an_even_kernel(stage):
    shown = stage(DepthwiseSeparable())
    low, high = (int(shown.control("kernel").get_attribute(name)) for name in ("min", "max"))
    for value in range(low, high + 1):
        shown.slide("kernel", value)
        DepthwiseSeparable(**shown.traits())  # raises where the browser went too far
    assert shown.get("kernel_size") == 11


# ---- in Python


def test_both_modules_give_maps_of_one_shape():
    for setting in SETTINGS[:8]:
        widget = DepthwiseSeparable(**setting, input_size=9)
        x = torch.randn(widget.input_shape)
        assert (
            widget.module()(x).shape == widget.standard()(x).shape == (1, widget.out_channels, 9, 9)
        )


def test_the_picture_says_its_numbers():
    assert (
        "6,912 of a standard 3 by 3"
        in DepthwiseSeparable(in_channels=3, out_channels=256).describe()
    )


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"kernel_size": 4}, ValueError, "kernel_size must be odd, .*; got 4"),
        ({"kernel_size": 13}, ValueError, "kernel_size must be an integer from 1 to 11; got 13"),
        ({"in_channels": 0}, ValueError, "in_channels must be an integer from 1 to 512; got 0"),
        ({"out_channels": 2.0}, TypeError, "out_channels must be an integer .*; got 2.0"),
        ({"step": -1}, ValueError, "step must be an integer from 0 to 513; got -1"),
        ({"groups": 2}, TypeError, "no argument 'groups'; allowed: in_channels, out_channels"),
    ],
)
def test_what_is_refused(settings, error, message):
    with pytest.raises(error, match=message):
        DepthwiseSeparable(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = DepthwiseSeparable(kernel_size=5)
    with pytest.raises(ValueError, match="odd"):
        widget.set_state({"kernel_size": 6})  # as a browser sends it
    assert widget.kernel_size == 5
