import random

import pytest
import torch
from torch import nn

from convlessons import costs, receptive
from convlessons.widgets import KernelStack
from convlessons.widgets.kernel_stack import DILATIONS, KERNELS, STRIDES, Layers

RANDOM = random.Random(2)
# What a canvas says once it is painted.
WRITTEN = (
    "async (canvas) => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);"
    " return writtenOn(canvas).map(({ word }) => Number(word)); }"
)


def random_layers():
    """Layers that the widget can draw, strided more often than not."""
    while True:
        layers = [
            [RANDOM.choice(KERNELS[:4]), RANDOM.choice(STRIDES), RANDOM.choice(DILATIONS)]
            for _ in range(RANDOM.randint(1, 5))
        ]
        seen = receptive.receptive_field([receptive.Layer(*layer) for layer in layers])
        if seen.size <= KernelStack.MAX_FIELD and seen.jump <= KernelStack.MAX_JUMP:
            return layers


STACKS = [random_layers() for _ in range(40)]


def gradient_of_ones(layers, output):
    """Input gradient of one output when all weights are 1, along an axis: (input cells,)."""
    net = nn.Sequential(
        *[
            nn.Conv1d(1, 1, k, stride=s, dilation=d, padding=d * (k - 1) // 2, bias=False)
            for k, s, d in layers
        ]
    ).double()
    for weight in net.parameters():
        nn.init.ones_(weight)
    x = torch.zeros(1, 1, 400, dtype=torch.float64, requires_grad=True)
    net(x)[0, 0, output].backward()
    return x.grad[0, 0]


# ---- the arithmetic


def test_the_recurrence_in_javascript_is_the_packages(javascript):
    grown = javascript("stack.js", "levels", [[layers] for layers in STACKS])
    for layers, levels in zip(STACKS, grown, strict=True):
        for depth, level in enumerate(levels):
            seen = receptive.receptive_field([receptive.Layer(*each) for each in layers[:depth]])
            assert (level["size"], level["jump"]) == (seen.size, seen.jump)


def test_fields_and_paths_are_pytorchs_gradients_with_strides(javascript):
    counted = javascript("stack.js", "pathsOf", [[layers] for layers in STACKS])
    grown = javascript("stack.js", "levels", [[layers] for layers in STACKS])
    for layers, counts, levels in zip(STACKS, counted, grown, strict=True):
        jump = levels[-1]["jump"]
        output = 200 // jump
        gradient = gradient_of_ones(layers, output)
        first = output * jump - (len(counts) - 1) // 2  # every field is centred on its output
        assert len(counts) == levels[-1]["size"]
        assert gradient[first : first + len(counts)].tolist() == counts
        assert gradient.sum() == sum(counts), "a path leads to a cell outside the field"


def test_the_cells_that_are_lit_are_those_with_a_gradient(javascript):
    cells = [
        200 // receptive.receptive_field([receptive.Layer(*e) for e in s]).jump for s in STACKS
    ]
    pairs = list(zip(STACKS, cells, strict=True))
    for (layers, cell), levels in zip(pairs, javascript("stack.js", "readAt", pairs), strict=True):
        for depth in range(len(layers) + 1):
            # Level `depth` is the input of the layers above it.
            above = layers[depth:]
            wanted = gradient_of_ones(above, cell).nonzero().flatten().tolist() if above else [cell]
            assert levels[depth] == wanted


def test_costs_in_javascript_are_counted_by_pytorch(javascript):
    settings = [[layers, RANDOM.choice([1, 3, 8]), RANDOM.randint(1, 60)] for layers in STACKS]
    for (layers, channels, size), cost in zip(
        settings, javascript("stack.js", "costOf", settings), strict=True
    ):
        widget = KernelStack(rival=layers, channels=channels, input_size=size)
        counted = costs.count(widget.rival_module(), widget.input_shape)
        assert (cost["params"], cost["macs"]) == (counted.params, counted.macs)
        assert widget.rival_module()(torch.zeros(widget.input_shape)).shape[-1] == cost["output"]


def test_two_costs_compare_in_percent_and_from_twice_on_as_a_ratio(javascript):
    compared = {
        (18, 25): ("fewer", 28),
        (49, 27): ("more", 81),
        (9, 9): ("same", 0),
        (90, 9): ("times", 10),
        (9, 49): ("part", 5.4),
        (1000, 999): ("more", 0),
    }
    found = javascript("stack.js", "compare", [*compared])
    assert [(each["kind"], each["by"]) for each in found] == [*compared.values()]


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(KernelStack())
    for stack, rival in zip(STACKS[:8], STACKS[8:16], strict=True):
        channels, size = RANDOM.choice([1, 4]), RANDOM.randint(1, 64)
        for name, value in {
            "stack": stack,
            "rival": rival,
            "channels": channels,
            "input_size": size,
        }.items():
            shown.set(name, value)
        widget = KernelStack(stack=stack, rival=rival, channels=channels, input_size=size)
        own = costs.count(eval(shown.line(), {"nn": nn}), widget.input_shape)
        other = costs.count(widget.rival_module(), widget.input_shape)
        assert (shown.quantity("params"), shown.quantity("macs")) == (own.params, own.macs)
        assert shown.quantity("rival-params") == other.params
        assert shown.quantity("rival-macs") == other.macs
        assert shown.quantity("receptive-field") == widget.receptive_field
        assert shown.quantity("rival-receptive-field") == widget.rival_receptive_field
        assert str(eval(shown.line(), {"nn": nn})) == str(widget.module())


# ---- in the browser


def test_the_field_grows_layer_by_layer(stage):
    shown = stage(KernelStack(stack=[3, 3, 3], rival=[7], step=1))
    assert "layer 1 of the stack an output sees 3×3" in shown.says()
    shown.control("next").click()
    assert shown.get("step") == 2
    assert "layer 2 of the stack an output sees 5×5" in shown.says()
    shown.slide("step", 3)
    assert "layer 3 of the stack an output sees 7×7" in shown.says()
    assert shown.control("next").is_disabled()
    field = shown.find('[data-role="field"]').first
    field.focus()
    field.press("PageUp")
    field.press("PageUp")
    field.press("PageUp")
    assert shown.get("step") == 1
    assert shown.control("back").is_disabled()


def test_the_frame_is_as_wide_as_the_field(stage):
    shown = stage(KernelStack(stack=[3, 3], rival=[(7, 2)]))
    for side, size in ((0, 5), (1, 7)):
        frame = shown.find(".cl-stack-frame").nth(side)
        lit = shown.find(".cl-stack-view").nth(side)
        shaded = "".join(
            each.get_attribute("d") or "" for each in lit.locator("[class^=cl-stack-path]").all()
        )
        assert shaded.count("M") == size**2
        assert float(frame.get_attribute("width")) * 11 / 300 == pytest.approx(size)


def test_both_grids_have_one_scale_and_say_its_numbers(stage):
    """A cell's shade stands for the same number of paths on either side, and the legend says it."""
    shown = stage(KernelStack(stack=[3, 3], rival=[5]))
    for stack, rival, step in [
        ([3, 3], [5], 2),
        ([3, 3, 3], [7], 3),
        ([3, 3, 3], [7], 2),
        ([3] * 6, [13], 6),
        ([1], [1], 1),
    ]:
        for name, layers in (("stack", stack), ("rival", rival)):
            shown.set(name, getattr(KernelStack(**{name: layers}), name))
        shown.set("step", step)
        ranges = {}
        for key in shown.find(".cl-stack-legend > span:not([hidden])").all()[1:]:
            low, _, high = key.inner_text().replace(",", "").partition("–")
            shade = key.locator("i").get_attribute("class")[-1]
            ranges[shade] = range(int(low), int(high or low) + 1)
        every = [n for each in ranges.values() for n in each]
        counts = [
            gradient_of_ones([(k, 1, 1) for k in layers[:step]], 200).tolist()
            for layers in (stack, rival)
        ]
        paths = [[int(a * b) for a in row for b in row if a * b] for row in counts]
        assert every == [*range(1, max(map(max, paths)) + 1)], "no number twice, and none left out"
        for side, found in enumerate(paths):
            view = shown.find(".cl-stack-view").nth(side)
            for shade, allowed in ranges.items():
                drawn = view.locator(f".cl-stack-path-{shade}").get_attribute("d") or ""
                assert drawn.count("M") == sum(n in allowed for n in found), (stack, side, shade)
            numbers = view.locator(".cl-words").evaluate(WRITTEN)
            assert sorted(numbers) == (sorted(found) if max(every) < 100 else [])


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_numbers_of_paths_are_read_or_left_out(stage, width):
    shown = stage(KernelStack(), size=(width, 900))
    numbers = [shown.find(".cl-words").nth(side).evaluate(WRITTEN) for side in (0, 1)]
    assert [len(each) for each in numbers] == ([0, 0] if width == 320 else [25, 25])
    sizes = shown.find(".cl-words").evaluate_all(
        "found => found.flatMap(writtenOn).map(({ size }) => size)"
    )
    assert all(size >= 9 for size in sizes)


def test_presets_say_the_ratio(stage):
    shown = stage(KernelStack())
    assert "Two 3×3 layers and one 5×5 layer both see 5×5 input cells" in shown.says()
    assert "28 % fewer weights and MACs than the rival" in shown.says()
    shown.page.get_by_role("button", name="three 3×3 or one 7×7").click()
    assert shown.get("stack") == [[3, 1, 1]] * 3
    assert shown.get("rival") == [[7, 1, 1]]
    assert "45 % fewer weights and MACs" in shown.says()
    shown.page.get_by_role("button", name="stride 2, twice").click()
    assert shown.quantity("receptive-field") == shown.quantity("rival-receptive-field") == 7
    assert shown.quantity("output-size") == shown.quantity("rival-output-size")
    assert "neighbouring outputs look 4 cells apart" in shown.says()


def test_arrow_keys_move_the_marked_output_by_the_stride(stage):
    shown = stage(KernelStack(stack=[(3, 2), 3], rival=[3, 3]))
    field = shown.find('[data-role="field"]').first
    middle = [float(each.get_attribute("cx")) for each in shown.find(".cl-stack-mark").all()]
    field.focus()
    field.press("ArrowRight")
    assert shown.get("cell") == [0, 1]
    moved = [float(each.get_attribute("cx")) for each in shown.find(".cl-stack-mark").all()]
    assert moved[0] - middle[0] == pytest.approx(2 * (moved[1] - middle[1]))
    for _ in range(30):
        field.press("ArrowRight")
    row, column = shown.get("cell")
    frame = shown.find(".cl-stack-frame").first
    right = float(frame.get_attribute("x")) + float(frame.get_attribute("width"))
    assert (row, right <= 300.01) == (0, True), "the field stays in the drawing"
    assert column >= 1
    field.press("Home")
    assert shown.get("cell") == [0, 0]


def test_a_tap_picks_the_nearest_output(touch):
    widget = KernelStack(stack=[(3, 2)], rival=[(5, 2)], step=1)
    shown = touch(widget)
    shown.find('[data-role="field"]').first.scroll_into_view_if_needed()
    box = shown.find('[data-role="field"] svg').first.bounding_box()
    unit = box["width"] / 11
    shown.page.touchscreen.tap(box["x"] + 7.5 * unit, box["y"] + 3.5 * unit)
    assert shown.get("cell") == [-1, 1]


def test_layers_are_edited_added_and_removed(stage):
    shown = stage(KernelStack())
    shown.control("rival-1-k").select_option("7")
    shown.control("rival-1-s").select_option("2")
    assert shown.get("rival") == [[7, 2, 1]]
    shown.control("stack-add").click()
    assert shown.get("stack") == [[3, 1, 1]] * 3
    for _ in range(2):
        shown.control("stack-remove").click()
    assert shown.control("stack-remove").is_disabled()


def test_no_control_reaches_what_python_refuses(stage):
    shown, rng = stage(KernelStack(stack=[(3, 4), (3, 4)])), random.Random(5)
    for _ in range(60):
        selects = shown.find("select:visible, [data-control$=add]").all()
        control = rng.choice([each for each in selects if each.is_enabled()])
        if control.evaluate("each => each.tagName") == "SELECT":
            control.select_option(
                control.locator("option:not([disabled])").last.evaluate("each => each.value")
            )
        else:
            control.click()
        KernelStack(**shown.traits())  # raises where the browser went too far
        shown.settle()


# ---- in Python


def test_what_a_layer_leaves_out_is_one():
    assert KernelStack(stack=[3, (5, 2), [3, 1, 4]]).stack == [[3, 1, 1], [5, 2, 1], [3, 1, 4]]


def test_the_picture_is_described():
    words = KernelStack(stack=[3, 3, 3], rival=[7]).describe()
    assert "sees 3 by 3, then 5 by 5, then 7 by 7 cells" in words


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"stack": []}, ValueError, "stack must have from 1 to 6 rows"),
        ({"stack": [3] * 7}, ValueError, "stack must have from 1 to 6 rows"),
        ({"stack": [4]}, ValueError, r"the kernel of stack\[0\] must be one of .*; got 4"),
        ({"rival": [(3, 5, 1)]}, ValueError, r"the stride of rival\[0\] must be one of .*; got 5"),
        ({"rival": [(3, 1, 9)]}, ValueError, r"the dilation of rival\[0\] must be one of .* got 9"),
        ({"stack": [(3, 1, 1, 1), 3]}, ValueError, r"stack must have rows of one length"),
        ({"stack": [(3, 1, 1, 1)]}, ValueError, r"stack\[0\] must be k, \(k, s\) or \(k, s, d\)"),
        ({"stack": [()]}, ValueError, "stack must have from 1 to 6 rows and columns; got 1 × 0"),
        ({"stack": [True]}, TypeError, r"stack\[0\] must be a row of integers; got True"),
        ({"stack": [3.0]}, TypeError, r"stack\[0\] must be a row of integers; got 3.0"),
        ({"stack": 3}, TypeError, "stack must be a list of rows of integers; got 3"),
        ({"stack": [15] * 5}, ValueError, "stack must have a receptive field of at most 61"),
        ({"rival": [(1, 4, 1)] * 3}, ValueError, "outputs at most 16 cells apart; .* 1 and 64"),
        ({"step": 0}, ValueError, "step must be an integer from 1 to 6; got 0"),
        ({"channels": 513}, ValueError, "channels must be an integer from 1 to 512; got 513"),
        ({"input_size": 0}, ValueError, "input_size must be an integer from 1 to 224; got 0"),
        ({"cell": [1]}, ValueError, "cell must hold a number of integers from 2 to 2; got 1"),
    ],
)
def test_what_the_screen_would_refuse(settings, error, message):
    with pytest.raises(error, match=message):
        KernelStack(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = KernelStack(stack=[3, 3])
    with pytest.raises(ValueError, match="at most 61"):
        widget.stack = [15] * 6
    assert widget.stack == [[3, 1, 1]] * 2
    assert isinstance(KernelStack.stack, Layers)
