import json
import random
import subprocess

import pytest
import torch
from torch import nn
from torch.nn import functional

from convlessons import costs, wiring
from convlessons.widgets.group_wiring import GroupWiring
from tests.widgets.conftest import NODE, ROOT

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


def test_maps_in_javascript_are_pytorchs():
    """A photograph's 24 maps, and a layer's outputs with inputs off, to 1e-5."""
    torch.manual_seed(1)
    photograph = torch.rand(3, 20, 20)
    cases = [{**each, "off": RANDOM.sample(range(24), 3)} for each in SETTINGS[:12]]
    script = (
        f"import * as maps from {json.dumps((ROOT / 'js/lib/group_maps.js').as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "const [data, cases] = JSON.parse(text);"
        "const inputs = maps.inputMaps({ data: Float32Array.from(data), shape: [3, 20, 20] });"
        "const layer = maps.createLayer(inputs);"
        "const list = (each) => [...each];"
        "console.log(JSON.stringify({ first: list(maps.inputWeights()), inputs: list(inputs.data),"
        " layers: cases.map((each) => ({ kernels: Array.from({ length: each.out_channels },"
        "  (_, o) => Array.from({ length: each.in_channels },"
        "   (_, i) => list(maps.kernelOf(i, o, each.kernel_size)))),"
        "  outputs: Array.from({ length: each.out_channels }, (_, o) =>"
        "   list(layer.output(each, each.off, o))) })) }));"
    )
    done = subprocess.run(
        [NODE, "--input-type=module", "--eval", script],
        input=json.dumps([photograph.flatten().tolist(), cases]),
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    first = torch.tensor(found["first"]).view(24, 3, 5, 5)
    halved = functional.avg_pool2d(photograph[None], 2)
    wanted = functional.conv2d(halved, first, padding=2).clamp(0, 1)
    inputs = torch.tensor(found["inputs"]).view(1, 24, 10, 10)
    torch.testing.assert_close(inputs, wanted, atol=1e-5, rtol=0)
    assert inputs.flatten(2).std(2).min() > 0.01, "every map shows something"
    for case, layer in zip(cases, found["layers"], strict=True):
        widget = GroupWiring(**{**case, "off": [], "bias": False})
        module = widget.module()
        wide, high = (case[name] // case["groups"] for name in ("in_channels", "out_channels"))
        rows = enumerate(layer["kernels"])  # an output reads the inputs of its group
        weight = [row[o // high * wide : (o // high + 1) * wide] for o, row in rows]
        module.weight.data = torch.tensor(weight).view_as(module.weight)
        x = inputs[:, : case["in_channels"]].clone()
        x[:, [each for each in case["off"] if each < case["in_channels"]]] = 0
        got = torch.tensor(layer["outputs"]).view(1, -1, 10, 10)
        torch.testing.assert_close(got, module(x), atol=1e-5, rtol=1e-5)


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
    assert "All 12 biases stay" in shown.says()
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
    assert "Marked: input 0 (brightness), in group A. It feeds outputs 0–1" in shown.says()


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


def channel(shown, column, number):
    """Where a channel of column 0, inputs, or 1, outputs, is on the page."""
    inputs = shown.get("in_channels")
    shown.find(".cl-groups-wires").scroll_into_view_if_needed()
    maps = shown.find(".cl-groups-wires .cl-groups-maps canvas")
    box = maps.nth(column * inputs + number).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def cell(shown, column, row):
    """The middle of a cell of the matrix, in cells, on the page."""
    frame = shown.find(".cl-groups-frame")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    unit = (box["height"] - 2) / shown.get("out_channels")
    return box["x"] + 1 + (column + 0.5) * unit, box["y"] + 1 + (row + 0.5) * unit


def test_a_click_marks_and_a_pointer_only_shows(stage):
    shown = stage(GroupWiring(groups=3, mark=[-1, 5]))
    shown.page.mouse.move(*channel(shown, 0, 11))
    assert "Marked: input 11 (dark spots), in group C" in shown.says()
    assert shown.get("mark") == [-1, 5], "pointing is not picking"
    shown.page.mouse.move(5, 5)
    assert "Marked: output 5" in shown.says()
    shown.page.mouse.click(*channel(shown, 1, 0))
    assert shown.get("mark") == [-1, 0]
    shown.page.mouse.click(*cell(shown, 3, 9))
    assert shown.get("mark") == [3, 9]


def test_the_matrix_as_it_is_stored_has_no_zeros_to_click(stage):
    shown = stage(GroupWiring(groups=3, mark=[-1, 5]))
    shown.control("packed").click()
    assert "weight.shape = (12, 4, 3, 3)" in shown.find(".cl-groups-shape").inner_text()
    shown.page.mouse.click(*cell(shown, 1, 9))
    assert shown.get("mark") == [9, 9], "the second stored column of group C is input 9"
    shown.page.mouse.click(*cell(shown, 7, 9))
    assert shown.get("mark") == [9, 9], "there is nothing to the right of what is stored"
    shown.page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))")
    blocks = [each.bounding_box() for each in shown.find(".cl-groups-block").all()]
    assert len(blocks) == 3
    frame = shown.find(".cl-groups-frame").bounding_box()
    assert frame["width"] == pytest.approx(frame["height"] / 3, abs=6)
    assert [each["x"] for each in blocks] == pytest.approx([frame["x"] + 2] * 3, abs=3)


def test_a_finger_taps_a_channel(touch):
    shown = touch(GroupWiring(), size=(390, 900))
    shown.page.touchscreen.tap(*channel(shown, 0, 0))
    assert shown.get("mark") == [0, -1]
    shown.page.touchscreen.tap(*channel(shown, 0, 0))
    assert shown.get("off") == [0], "a second tap on it switches it off"


def pixels(shown):
    """What the thumbnails show, inputs then outputs, once all is drawn."""
    shown.settle()
    maps = shown.find(".cl-groups-wires .cl-groups-maps canvas")
    return maps.evaluate_all("all => all.map(c => c.toDataURL())")


def test_the_input_of_a_marked_kernel_is_switched_off_too(stage):
    shown = stage(GroupWiring(groups=3, mark=[-1, 5]))
    switch = shown.control("off")
    assert switch.is_disabled()
    assert switch.inner_text() == "Mark an input to switch it off"
    shown.slide("mark-input", 6)
    assert (shown.get("mark"), switch.inner_text()) == ([6, 5], "Switch input 6 off")
    switch.click()
    assert shown.get("off") == [6]


def test_an_input_that_is_off_changes_its_group_and_no_pixel_elsewhere(stage):
    shown = stage(GroupWiring(groups=3, mark=[5, -1]))
    assert shown.find(".cl-groups-wires .cl-groups-maps canvas").count() == 24
    before = pixels(shown)
    assert len(set(before)) == 24, "no map is another's"
    shown.find('[data-role="wires"]').press(" ")
    assert shown.get("off") == [5]
    after = pixels(shown)
    changed = {i for i, (one, other) in enumerate(zip(before, after, strict=True)) if one != other}
    assert changed == {5, *range(16, 20)}
    said = "Input 5 is off: outputs 4–7 lose it, and the other 8 stay the same, pixel for pixel."
    assert said in shown.says()
    assert shown.find(".cl-groups-lens .cl-scale:visible span").first.inner_text() == "0"
    for scale in shown.find(".cl-scale svg").all():  # told without colours
        fills = scale.locator("rect").evaluate_all(
            "all => all.map(e => getComputedStyle(e).fill.match(/\\d+/g).map(Number))"
        )
        shades = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in fills]
        assert shades == sorted(shades)
        assert shades[-1] - shades[0] > 150
    shown.control("off").click()
    assert (shown.get("off"), pixels(shown)) == ([], before)
    shown.slide("kernel", 3)
    shown.slide("in-channels", 24)
    shown.slide("out-channels", 24)
    shown.slide("groups", 0)
    shown.page.wait_for_function("() => document.querySelectorAll('canvas').length > 49")
    shown.control("picture").select_option(label="Flower")
    assert not set(pixels(shown)[:12]) & set(before[:12])


def test_the_cut_is_dragged_to_where_groups_are_equal(stage):
    shown = stage(GroupWiring(groups=1))
    grip = shown.find(".cl-groups-grip rect")
    area = shown.find(".cl-groups-wires").bounding_box()
    height = shown.root.bounding_box()["height"]
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    reached = []
    for share in (0.9, 0.55, 0.36, 0.26, 0.15, 0.09, 0.0):
        shown.page.mouse.move(x, area["y"] + share * area["height"])
        reached.append(shown.get("groups"))
        GroupWiring(**shown.traits())
        assert shown.root.bounding_box()["height"] == height
    shown.page.mouse.up()
    assert reached == [1, 2, 3, 4, 6, 12, 12]


@pytest.mark.parametrize("width", [320, 390, 1000])
def test_letters_are_read_at_24_channels(stage, width):
    shown = stage(GroupWiring(in_channels=24, out_channels=24, groups=24), size=(width, 900))
    sizes = shown.find(".cl-words").evaluate_all(
        "async (all) => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);"
        " return all.flatMap((each) => writtenOn(each).map(({ size }) => size)); }"
    )
    assert len(sizes) >= 4 * 24
    assert min(sizes) >= 9


def test_sliders_mark_what_is_too_small_to_be_touched(stage):
    shown = stage(GroupWiring(in_channels=24, out_channels=24, groups=4, mark=[-1, 0]))
    shown.slide("mark-input", 22)
    assert shown.get("mark") == [22, 0]
    assert "groups D and A: no weight joins them" in shown.says()
    shown.slide("mark-output", 23)
    assert "the 3×3 kernel from input 22 to output 23, in group D" in shown.says()
    shown.slide("mark-output", -1)
    assert shown.control("mark-output").get_attribute("aria-valuetext") == "none"
    assert "Marked: input 22" in shown.says()
    shown.slide("in-channels", 7)
    assert shown.get("mark") == [6, -1]
    assert "No number but 1 divides both 7 and 24: there is no other grouping." in shown.says()


def test_a_mark_stays_inside_a_layer_that_shrinks(stage):
    shown = stage(GroupWiring(mark=[-1, 11]))
    shown.slide("out-channels", 6)
    assert shown.get("mark") == [-1, 5]
    shown.set("mark", [23, -1])  # Python does not know the layer
    assert "Marked: input 11" in shown.says()
    shown.set("mark", [-1, -1])
    assert "Nothing is marked" in shown.says()


def test_with_reduced_motion_the_blocks_do_not_slide(page, stage):
    page.emulate_media(reduced_motion="reduce")
    shown = stage(GroupWiring())
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
        ({"off": [24]}, ValueError, r"off\[0\] must be an integer from 0 to 23; got 24"),
        ({"picture": "cat"}, ValueError, "picture must be one of"),
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
