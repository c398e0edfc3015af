import random
import re

import numpy as np
import pytest
import torch
from playwright.sync_api import expect
from torch import nn

from convlessons import costs
from convlessons.widgets import DilationGrid

RANDOM = random.Random(9)


def random_stack():
    """A stack that the widget can draw."""
    while True:
        k = RANDOM.randint(1, 7)
        rates = [RANDOM.randint(1, 6) for _ in range(RANDOM.randint(1, 6))]
        if 1 + (k - 1) * sum(rates) <= DilationGrid.MAX_FIELD:
            return k, rates


def gradient_of_ones(widget):
    """Input gradient of the middle output when all weights are 1, by autograd: the path counts."""
    net = widget.module().double()
    for weight in net.parameters():
        nn.init.ones_(weight)
    size = 2 * widget.receptive_field + 1  # room for even kernels, whose field is not centred
    x = torch.zeros(1, 1, size, size, dtype=torch.float64, requires_grad=True)
    net(x)[0, 0, size // 2, size // 2].backward()
    return x.grad[0, 0]


# ---- the arithmetic


def test_path_counts_in_javascript_are_pytorchs_gradients(javascript):
    stacks = [random_stack() for _ in range(60)]
    counted = javascript("paths.js", "pathCounts", stacks)
    for (k, rates), got in zip(stacks, counted, strict=True):
        gradient = gradient_of_ones(DilationGrid(kernel_size=k, dilations=rates))
        middle = len(gradient) // 2
        start, end = middle + got["start"], middle + got["start"] + len(got["counts"])
        counts = torch.tensor(got["counts"], dtype=torch.float64)
        assert torch.equal(gradient[start:end, start:end], torch.outer(counts, counts))
        assert gradient.sum() == counts.sum() ** 2, "a path leads to a cell outside the field"


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(DilationGrid())
    for _ in range(12):
        k, rates = random_stack()
        channels = RANDOM.choice([1, 3, 16])
        shown.set("dilations", [1])  # every kernel fits over it
        shown.set("kernel_size", k)
        shown.set("dilations", rates)
        shown.set("channels", channels)
        module = eval(shown.line(), {"torch": torch, "nn": nn})
        counted = costs.count(module, (1, channels, 64, 64))
        assert shown.quantity("params") == counted.params
        assert shown.quantity("macs") == counted.macs
        widget = DilationGrid(kernel_size=k, dilations=rates, channels=channels)
        assert str(module) == str(widget.module())
        single = DilationGrid(kernel_size=k, dilations=rates)
        gradient = gradient_of_ones(single)
        assert shown.quantity("used") == int((gradient > 0).sum())
        assert shown.quantity("receptive-field") == single.receptive_field
        assert shown.quantity("holes") == shown.quantity("cells") - shown.quantity("used")


# ---- in the browser


def test_holes_are_named_in_words(stage):
    shown = stage(DilationGrid(dilations=[2, 2, 2]))
    assert "169 input cells but read only 49" in shown.says()
    assert "every rate is a multiple of 2" in shown.says()
    shown.page.get_by_role("button", name="1 · 2 · 3").click()
    assert shown.get("dilations") == [1, 2, 3]
    assert "no holes" in shown.says()
    assert shown.quantity("holes") == 0


def test_a_handle_dragged_sideways_changes_its_layers_rate(stage):
    shown = stage(DilationGrid(dilations=[1, 1, 1]))
    handle = shown.find('.cl-handle[data-layer="2"]')
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x + 40, y, steps=5)
    wider = shown.get("dilations")
    shown.page.mouse.move(x - 300, y, steps=5)
    shown.page.mouse.up()
    assert wider[1] > 1
    assert wider[::2] == [1, 1]
    assert shown.get("dilations") == [1, 1, 1], "dragging back narrows it again, down to 1"
    shown.page.mouse.move(x + 200, y)
    assert shown.get("dilations") == [1, 1, 1], "after the release the pointer is free"


def test_arrow_keys_move_the_marked_cell_and_stop_at_the_edge(stage):
    shown = stage(DilationGrid(dilations=[2, 2, 2]))
    grid = shown.find('[data-role="grid"]')
    grid.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowDown"):
        grid.press(key)
    assert shown.get("cell") == [2, 1]
    assert "2 down and 1 right" in shown.says()
    assert "is a hole" in shown.says()
    for _ in range(3):
        grid.press("Shift+ArrowLeft")
    assert shown.get("cell") == [2, -6]
    grid.press("Home")
    assert shown.get("cell") == [0, 0]
    assert "7 × 7 = 49 paths" in shown.says()


@pytest.mark.parametrize("width", [320, 390, 1000])
def test_counts_of_paths_are_read_or_left_out(stage, width):
    shown = stage(DilationGrid(dilations=[1, 2, 3]), size=(width, 900))
    written = (
        "async (canvas) => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);"
        " return writtenOn(canvas).map(({ word, size }) => [word, size]); }"
    )
    counts = shown.find(".cl-words").evaluate(written)
    assert len(counts) == shown.quantity("used") == 13**2
    assert {word for word, _ in counts} >= {"1", "9"}
    shown.set("dilations", [1, 2, 5])
    counts += shown.find(".cl-words").evaluate(written)
    assert min(size for _, size in counts) >= 9
    # Too small for numbers: the cells around the mark are enlarged.
    shown.set("dilations", [8, 8, 8])
    near = shown.find(".cl-words").evaluate(written)
    assert [word for word, _ in near] == ["49"], "of its neighbours all are holes"
    assert near[0][1] >= 9


def test_a_tap_marks_the_cell_under_the_finger(touch):
    shown = touch(DilationGrid(dilations=[1]))
    box = shown.find('[data-role="grid"] svg').bounding_box()
    cell = box["width"] / 11  # a field of 3 is drawn among 11 cells
    shown.page.touchscreen.tap(box["x"] + 6.5 * cell, box["y"] + 4.5 * cell)
    assert shown.get("cell") == [-1, 1]
    shown.page.touchscreen.tap(box["x"] + 0.5 * cell, box["y"] + 0.5 * cell)
    assert shown.get("cell") == [-1, 1], "a tap outside the field marks nothing"


def box_of(shown, selector):
    """Left, top and right edge of a part of the drawing, on the screen."""
    box = shown.find(selector).bounding_box()
    return box["x"], box["y"], box["x"] + box["width"]


def test_a_finger_chooses_a_cell_of_a_wide_field_where_it_is_enlarged(touch):
    shown = touch(DilationGrid(dilations=[1, 2, 4, 8, 16]), size=(390, 844))
    tapped = []
    for cell in ([0, 0], [-9, 12], [30, -31]):  # the enlarged cells go where the mark is not
        shown.set("cell", cell)
        left, top, right = box_of(shown, ".cl-zoom-paper")
        side = 24
        assert round((right - left) / side) == 5, "five cells, each as wide as a finger"
        marker = shown.find(":not(.cl-zoom) > .cl-marker").bounding_box()
        assert not left <= marker["x"] <= right or not top <= marker["y"] <= top + right - left
        shown.page.touchscreen.tap(left + 3.5 * side, top + 1.5 * side)  # one up, one right
        tapped.append(shown.get("cell"))
    assert tapped == [[-1, 1], [-10, 13], [29, -30]]
    assert "29 down and 30 left" in shown.says()


def test_nothing_moves_where_cells_become_too_small_for_their_numbers(stage):
    for width in (390, 1000):
        shown = stage(DilationGrid(dilations=[1, 2, 5]), size=(width, 900))
        zoom, cut = shown.find(".cl-zoom"), shown.find(".cl-cut")
        expect(zoom).to_be_hidden()
        before = cut.bounding_box()
        shown.slide("rate-3", 24)
        expect(zoom).to_be_visible()
        assert cut.bounding_box() == before


def test_no_control_reaches_a_field_that_python_refuses(stage):
    shown = stage(DilationGrid(dilations=[8, 8, 8, 8, 8]))
    for _ in range(10):
        if shown.control("add-layer").is_disabled():
            break
        shown.control("add-layer").click()
    else:
        pytest.fail("layers can be added for ever")
    for name in ("rate-1", "kernel", "rate-2", "channels"):
        slider = shown.control(name)
        shown.slide(name, slider.get_attribute("max"))
        DilationGrid(**shown.traits())  # raises where the browser went too far
        shown.slide(name, slider.get_attribute("min"))
        DilationGrid(**shown.traits())


def test_the_last_layer_cannot_be_removed(stage):
    shown = stage(DilationGrid(dilations=[2, 3]))
    shown.control("remove-layer").click()
    assert shown.get("dilations") == [2]
    assert shown.control("remove-layer").is_disabled()


def test_a_marked_cell_stays_inside_a_field_that_shrinks(stage):
    shown = stage(DilationGrid(dilations=[4, 4], cell=[8, 8]))
    shown.set("dilations", [1])
    assert "1 down and 1 right" in shown.says()


# ---- in Python


def test_settings_are_normalised():
    widget = DilationGrid(kernel_size=np.int64(3), dilations=(1, np.int32(2)))
    assert widget.dilations == [1, 2]
    assert type(widget.dilations[1]) is int
    assert widget.receptive_field == 7
    assert "49 cells are read and 0 are holes" in widget.describe()


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"dilations": [0]}, ValueError, r"dilations\[0\] must be an integer from 1 to 24; got 0"),
        ({"dilations": []}, ValueError, "dilations must hold .* from 1 to 8; got 0"),
        ({"dilations": 2}, TypeError, "dilations must be a list of integers; got 2"),
        ({"dilations": "12"}, TypeError, "dilations must be a list of integers; got '12'"),
        ({"dilations": [1.0]}, TypeError, r"dilations\[0\] must be an integer .*; got 1.0"),
        ({"kernel_size": -3}, ValueError, "kernel_size must be an integer from 1 to 7; got -3"),
        ({"kernel_size": 2.5}, TypeError, "kernel_size must be an integer .*; got 2.5"),
        ({"kernel_size": True}, TypeError, "kernel_size must be an integer .*; got True"),
        ({"cell": [1]}, ValueError, "cell must hold"),
        ({"dilation": [1]}, TypeError, "no argument 'dilation'; allowed: kernel_size, dilations"),
        ({"dilations": [24, 24, 24]}, ValueError, "receptive field of 145; at most 97"),
    ],
)
def test_what_pytorch_or_the_screen_would_refuse(settings, error, message):
    with pytest.raises(error, match=message):
        DilationGrid(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = DilationGrid(dilations=[1, 2])
    with pytest.raises(ValueError, match="dilations"):
        widget.dilations = [0]
    with pytest.raises(ValueError, match="receptive field"):
        widget.set_state({"kernel_size": 7, "dilations": [20]})  # as a browser sends it
    assert (widget.kernel_size, widget.dilations) == (3, [1, 2])


def test_the_cut_is_told_in_words(stage):
    shown = stage(DilationGrid(dilations=[2, 2, 2]))
    cut = shown.page.get_by_role("img", name="A cut through the layers")
    name = cut.get_attribute("aria-label")
    assert "layer 3 reads columns −2, 0 and 2; layer 2 reads columns −4, −2, 0, 2 and 4;" in name
    assert name.endswith("The marked column, 0, is reached along 7 paths.")
    shown.find("[data-role=grid]").press("ArrowRight")
    expect(cut).to_have_attribute("aria-label", re.compile("column, 1, is reached by no step"))


def test_who_asks_for_more_contrast_gets_it_in_both_themes(stage):
    for theme, ink in (("light", "rgb(27, 31, 36)"), ("dark", "rgb(230, 233, 238)")):
        shown = stage(DilationGrid(), theme=theme)
        button = shown.control("add-layer")
        assert button.evaluate("e => getComputedStyle(e).borderTopColor") != ink
        shown.page.emulate_media(contrast="more")
        expect(button).to_have_css("border-top-color", ink)
        expect(shown.find(".cl-caption").first).to_have_css("color", ink)
        shown.page.emulate_media(contrast="no-preference")
