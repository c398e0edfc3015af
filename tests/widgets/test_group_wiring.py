import random

import pytest
import torch
from torch import nn

from convlessons import costs, wiring
from convlessons.widgets.group_wiring import GroupWiring

RANDOM = random.Random(1)


def random_setting():
    in_channels, out_channels = RANDOM.randint(1, 24), RANDOM.randint(1, 24)
    return {
        "in_channels": in_channels,
        "out_channels": out_channels,
        "groups": RANDOM.choice(wiring.divisors(in_channels, out_channels)),
        "kernel_size": RANDOM.choice([1, 3, 5, 7]),
        "bias": RANDOM.random() < 0.5,
    }


SETTINGS = [random_setting() for _ in range(40)]


def joined(widget):
    """Does an input change an output, by PyTorch's derivative? (outputs, inputs)"""
    layer = widget.module().double()
    nn.init.ones_(layer.weight)
    x = torch.zeros(1, widget.in_channels, 1, 1, dtype=torch.float64)
    return torch.autograd.functional.jacobian(layer, x).flatten(1).view(widget.out_channels, -1) > 0


# ---- the arithmetic


def test_wires_in_javascript_are_pytorchs_derivative(javascript):
    calls, wanted = [], []
    for setting in SETTINGS:
        pairs = joined(GroupWiring(**setting))
        for output, row in enumerate(pairs.tolist()):
            for input_, there in enumerate(row):
                calls.append([setting, input_, output])
                wanted.append(there)
    assert javascript("wiring.js", "connected", calls) == wanted


def test_counts_in_javascript_are_pytorchs(javascript):
    for setting, got in zip(
        SETTINGS, javascript("wiring.js", "layerCounts", [[s] for s in SETTINGS]), strict=True
    ):
        widget = GroupWiring(**setting)
        assert got["wires"] == int(joined(widget).sum())
        assert got["weights"] == widget.module().weight.numel() == widget.weights
        dense = GroupWiring(**{**setting, "groups": 1})
        assert got["dense"] == dense.module().weight.numel()


# ---- in the browser


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(GroupWiring())
    for setting in SETTINGS[:10]:
        for name, value in setting.items():
            shown.set(name, value)
        widget = GroupWiring(**setting)
        module = eval(shown.line(), {"nn": nn})
        assert str(module) == str(widget.module())
        counted = costs.count(module, widget.input_shape)
        assert shown.quantity("params") == counted.params
        assert shown.quantity("macs") == counted.macs
        dense = GroupWiring(**{**setting, "groups": 1}).module()
        assert shown.quantity("dense-params") == costs.count(dense, widget.input_shape).params


def test_groups_divide_the_weights_and_not_the_biases(stage):
    shown = stage(GroupWiring(in_channels=12, out_channels=12, groups=3))
    assert "still 12 kernels, each 4×3×3 and not 12×3×3" in shown.says()
    assert (shown.quantity("params"), shown.quantity("dense-params")) == (432, 1296)
    shown.control("bias").click()
    assert "The 12 biases stay as many" in shown.says()
    assert (shown.quantity("params"), shown.quantity("dense-params")) == (444, 1308)
    shown.page.get_by_role("button", name="Ordinary").click()
    assert "One group: the ordinary convolution" in shown.says()
    shown.page.get_by_role("button", name="Depthwise").click()
    assert "this is the depthwise convolution" in shown.says()


def test_sliders_reach_only_common_divisors(stage):
    shown = stage(GroupWiring())
    for inputs, outputs in [(8, 12), (7, 12), (24, 18), (1, 24), (16, 16)]:
        shown.slide("in-channels", inputs)
        GroupWiring(**shown.traits())  # raises where the browser went too far
        shown.slide("out-channels", outputs)
        groups = shown.control("groups")
        reached = []
        for step in range(int(groups.get_attribute("max")) + 1):
            shown.slide("groups", step)
            GroupWiring(**shown.traits())
            reached.append(shown.get("groups"))
        assert reached == wiring.divisors(inputs, outputs)


def test_no_slider_reaches_an_even_kernel(stage):
    shown = stage(GroupWiring())
    slider = shown.control("kernel")
    for value in range(int(slider.get_attribute("max")) + 1):
        shown.slide("kernel", value)
        GroupWiring(**shown.traits())
    assert shown.get("kernel_size") == 7


def press_all(area, shown, presses):
    area.focus()
    for key, mark in presses:
        area.press(key)
        assert shown.get("mark") == mark, key


def test_arrow_keys_walk_the_columns(stage):
    shown = stage(GroupWiring(in_channels=8, out_channels=4, groups=2, mark=[0, -1]))
    wires = shown.find('[data-role="wires"]')
    presses = [
        ("ArrowUp", [0, -1]),
        ("ArrowDown", [1, -1]),
        ("Shift+ArrowDown", [6, -1]),
        ("Shift+ArrowDown", [7, -1]),
        ("ArrowRight", [-1, 3]),
        ("ArrowDown", [-1, 3]),
        ("ArrowUp", [-1, 2]),
        ("ArrowLeft", [2, -1]),
        ("Home", [0, -1]),
    ]
    press_all(wires, shown, presses)
    assert "Marked: input 0, in group A. It feeds outputs 0–1" in shown.says()


def test_arrow_keys_walk_the_matrix_and_say_where_no_weight_is(stage):
    shown = stage(GroupWiring(in_channels=4, out_channels=4, groups=2, mark=[-1, 0]))
    matrix = shown.find('[data-role="matrix"]')
    presses = [
        ("ArrowDown", [0, 1]),
        ("ArrowRight", [1, 1]),
        ("Shift+ArrowDown", [1, 3]),
        ("ArrowLeft", [0, 3]),
    ]
    press_all(matrix, shown, presses)
    assert "input 0 and output 3. They are in groups A and B: no weight joins them" in shown.says()
    matrix.press("Shift+ArrowRight")
    assert "the 3×3 kernel from input 3 to output 3, in group B" in shown.says()


def inside(shown, role, x, y):
    """A point of a drawing, given in its own units."""
    return shown.find(f'[data-role="{role}"] svg').evaluate(
        "(svg, [x, y]) => { const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());"
        " return [at.x, at.y]; }",
        [x, y],
    )


def test_a_click_marks_and_a_pointer_only_shows(stage):
    shown = stage(GroupWiring(groups=3, mark=[-1, 5]))
    shown.page.mouse.move(*inside(shown, "wires", 20, 235))
    assert "Marked: input 11, in group C" in shown.says()
    assert shown.get("mark") == [-1, 5], "pointing is not picking"
    shown.page.mouse.move(5, 5)
    assert "Marked: output 5" in shown.says()
    shown.page.mouse.click(*inside(shown, "wires", 225, 5))
    assert shown.get("mark") == [-1, 0]
    shown.page.mouse.click(*inside(shown, "matrix", 3.5 * 20, 9.5 * 20))
    assert shown.get("mark") == [3, 9]


def test_the_matrix_as_it_is_stored_has_no_zeros_to_click(stage):
    shown = stage(GroupWiring(groups=3, mark=[-1, 5]))
    shown.control("packed").click()
    assert "Stored: 12×4×3×3 numbers" in shown.find(".cl-groups-shape").inner_text()
    shown.page.mouse.click(*inside(shown, "matrix", 1.5 * 20, 9.5 * 20))
    assert shown.get("mark") == [9, 9], "the second stored column of group C is input 9"
    shown.page.mouse.click(*inside(shown, "matrix", 7.5 * 20, 9.5 * 20))
    assert shown.get("mark") == [9, 9], "there is nothing to the right of what is stored"
    shifts = shown.find(".cl-groups-block").evaluate_all(
        "all => all.map(b => Number(b.style.transform.match(/-?[\\d.]+/)[0]))"
    )
    assert shifts == [0, -80, -160]


def test_a_finger_taps_a_channel(browser, tmp_path):
    from tests.helpers.stage import Stage

    context = browser.new_context(has_touch=True)
    shown = Stage(context.new_page(), tmp_path / "touch", GroupWiring(), size=(390, 900))
    shown.page.touchscreen.tap(*inside(shown, "wires", 12, 5))
    assert shown.get("mark") == [0, -1]
    context.close()


def test_a_mark_stays_inside_a_layer_that_shrinks(stage):
    shown = stage(GroupWiring(mark=[-1, 11]))
    shown.slide("out-channels", 6)
    assert shown.get("mark") == [-1, 5]
    shown.set("mark", [23, -1])  # Python does not know the layer
    assert "Marked: input 11" in shown.says()
    shown.set("mark", [-1, -1])
    assert "Nothing is marked" in shown.says()


def test_with_reduced_motion_the_blocks_do_not_slide(page, tmp_path):
    from tests.helpers.stage import Stage

    page.emulate_media(reduced_motion="reduce")
    shown = Stage(page, tmp_path / "calm", GroupWiring())
    duration = "each => getComputedStyle(each).transitionDuration"
    assert shown.find(".cl-groups-block").first.evaluate(duration) == "0s"


# ---- in Python


def test_the_picture_says_its_wires():
    assert "48 of 144 pairs" in GroupWiring().describe()


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"groups": 5}, ValueError, "groups must divide in_channels; got groups=5, in_channels=12"),
        ({"in_channels": 10}, ValueError, "groups must divide in_channels; got groups=3"),
        ({"out_channels": 8}, ValueError, "groups must divide out_channels; got groups=3"),
        ({"kernel_size": 4}, ValueError, "kernel_size must be odd, .*; got 4"),
        ({"kernel_size": 9}, ValueError, "kernel_size must be an integer from 1 to 7; got 9"),
        ({"in_channels": 25}, ValueError, "in_channels must be an integer from 1 to 24; got 25"),
        ({"groups": 2.0}, TypeError, "groups must be an integer .*; got 2.0"),
        ({"bias": 0}, TypeError, "bias must be True or False; got 0"),
        ({"mark": [0]}, ValueError, "mark must hold"),
        ({"stride": 2}, TypeError, "no argument 'stride'; allowed: in_channels, out_channels"),
    ],
)
def test_what_is_refused(settings, error, message):
    with pytest.raises(error, match=message):
        GroupWiring(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = GroupWiring()
    with pytest.raises(ValueError, match="groups must divide out_channels"):
        widget.out_channels = 8
    widget.set_state({"in_channels": 8, "out_channels": 16, "groups": 8})  # as a browser sends it
    assert (widget.in_channels, widget.out_channels, widget.groups) == (8, 16, 8)
