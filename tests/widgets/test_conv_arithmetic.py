import random

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from convlessons import costs
from convlessons.widgets import ChannelShuffle, ConvArithmetic, DeformableSampling
from convlessons.widgets.conv_arithmetic import KERNELS, pictures

RANDOM = random.Random(0)
SETTING = ("image", "kernel", "stride", "padding", "dilation")


def rows(height, width, low, high):
    return [[RANDOM.randint(low, high) for _ in range(width)] for _ in range(height)]


def random_setting():
    """A setting in which the kernel fits, rectangular more often than not."""
    while True:
        k, m = RANDOM.randint(1, 5), RANDOM.randint(1, 5)
        setting = {
            "image": rows(RANDOM.randint(1, 16), RANDOM.randint(1, 16), 0, 9),
            "kernel": rows(k, m, -9, 9),
            "stride": RANDOM.randint(1, 4),
            "padding": RANDOM.randint(0, 4),
            "dilation": RANDOM.randint(1, 4),
        }
        height, width = len(setting["image"]), len(setting["image"][0])
        room, reach = 2 * setting["padding"], setting["dilation"]
        if height + room > reach * (k - 1) and width + room > reach * (m - 1):
            return setting


def pytorch(setting, **changes):
    """The output (rows, columns) by PyTorch, whole numbers exactly."""
    image, kernel, stride, padding, dilation = ({**setting, **changes}[name] for name in SETTING)
    image, kernel = (torch.tensor([[each]], dtype=torch.float64) for each in (image, kernel))
    return F.conv2d(image, kernel, stride=stride, padding=padding, dilation=dilation)[0, 0]


SETTINGS = [random_setting() for _ in range(80)]


# ---- the arithmetic


def test_the_output_in_javascript_is_pytorchs(javascript):
    shown = javascript("convolution.js", "convolve", [[setting] for setting in SETTINGS])
    for setting, output in zip(SETTINGS, shown, strict=True):
        assert output == pytorch(setting).tolist()


def test_the_output_in_python_is_pytorchs():
    for setting in SETTINGS[:20]:
        widget = ConvArithmetic(**setting, divisor=7)
        assert torch.equal(torch.tensor(widget.output), pytorch(setting) / 7)
        assert widget.output_shape == tuple(pytorch(setting).shape)


def test_a_kernel_that_does_not_fit_has_no_output(javascript):
    setting = {"image": [[1, 2]], "kernel": [[1, 1, 1]], "stride": 1, "padding": 0, "dilation": 1}
    assert javascript("convolution.js", "convolve", [[setting]]) == [[]]
    assert javascript("convolution.js", "fits", [[setting]]) == [False]


def test_readers_of_a_cell_are_the_outputs_with_a_gradient(javascript):
    cells = [
        [RANDOM.randrange(len(s["image"])), RANDOM.randrange(len(s["image"][0]))] for s in SETTINGS
    ]
    found = javascript("convolution.js", "readers", list(zip(SETTINGS, cells, strict=True)))
    for setting, (row, column), outputs in zip(SETTINGS, cells, found, strict=True):
        dot = np.zeros_like(setting["image"])
        dot[row][column] = 1
        expected = pytorch(setting, image=dot.tolist())
        got = torch.zeros_like(expected)
        for each in outputs:
            got[tuple(each["cell"])] = each["weight"]
        assert torch.equal(got, expected)
        places = [tuple(each["cell"]) for each in outputs]
        assert places == sorted(set(places))


def test_cells_never_read_are_those_without_a_gradient(javascript):
    read = javascript("convolution.js", "readAlong", [[setting] for setting in SETTINGS])
    for setting, (down, across) in zip(SETTINGS, read, strict=True):
        image = torch.ones(
            1, 1, len(setting["image"]), len(setting["image"][0]), requires_grad=True
        )
        kernel = torch.ones(1, 1, len(setting["kernel"]), len(setting["kernel"][0]))
        rest = {name: setting[name] for name in SETTING[2:]}
        F.conv2d(image, kernel, **rest).sum().backward()
        assert np.array_equal(np.outer(down, across), image.grad[0, 0].numpy() > 0)


def test_a_resized_kernel_keeps_its_middle_and_comes_back(javascript):
    kernel = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    sizes = [(5, 5), (1, 1), (5, 1), (4, 2), (3, 3)]
    made = javascript("convolution.js", "resize", [[kernel, *size] for size in sizes])
    assert made[0] == np.pad(kernel, 1).tolist()
    assert made[1] == [[5]]
    assert made[2] == [[0], [2], [5], [8], [0]]
    assert made[3] == [[1, 2], [4, 5], [7, 8], [0, 0]]
    assert [(len(each), len(each[0])) for each in made] == sizes
    assert javascript("convolution.js", "resize", [[made[0], 3, 3]]) == [kernel]


# ---- in the browser


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(ConvArithmetic())
    for setting in SETTINGS[:12]:
        for name, value in setting.items():
            shown.set(name, value)  # on the way a kernel may not fit: nothing may break
        widget = ConvArithmetic(**setting)
        layer = eval(shown.line(), {"nn": torch.nn})
        assert str(layer) == str(widget.module())
        counted = costs.count(layer, widget.input_shape)
        output = pytorch(setting)
        assert shown.quantity("output-size") == output.numel()
        assert shown.quantity("params") == counted.params
        assert shown.quantity("macs") == counted.macs
        assert shown.quantity("flops") == counted.flops
        assert f"into {output.shape[0]}×{output.shape[1]}" in shown.says()


def test_the_products_add_up_to_the_output_that_is_marked(stage):
    for setting in SETTINGS[:6]:
        shown = stage(ConvArithmetic(**setting, divisor=4))
        output = pytorch(setting)
        row, column = (RANDOM.randrange(n) for n in output.shape)
        shown.set("cell", [row, column])
        terms = shown.find(".cl-terms span").all_inner_texts()
        factors = [term.strip(" +").replace("−", "-").split("×") for term in terms]
        total = sum(int(value) * int(weight) for value, weight in factors)
        assert total == output[row, column]
        assert len(terms) == len(setting["kernel"]) * len(setting["kernel"][0])
        result = shown.find(".cl-sum-result").inner_text().replace("−", "-")
        assert result.startswith(f"= {total} ÷ 4 = ")
        assert float(result.split("= ")[-1]) == pytest.approx(total / 4, abs=0.006)


def test_padding_cells_are_told_apart_from_black_ones(stage):
    shown = stage(ConvArithmetic(image=[[0, 0], [0, 5]], kernel=[[1, 1], [1, 1]], padding=1))
    shown.set("cell", [0, 0])
    assert shown.find(".cl-terms .cl-of-padding").count() == 3
    assert "reads 4 cells, 3 of them padding" in shown.says()


def test_what_the_floor_leaves_out_is_said(stage):
    shown = stage(ConvArithmetic(image="digit", stride=2, padding=0))
    assert "turns 8×8 cells into 3×3" in shown.says()
    assert "no window reaches the last row and the last column" in shown.says()
    assert shown.quantity("unread") == 15
    assert "⌊5 / 2⌋ + 1 = 3" in shown.find('[data-role="formula"]').inner_text()
    shown.slide("padding", 1)
    assert "the last column of the padded picture" in shown.says()
    assert shown.quantity("unread") == 0, "only padding is left out"


def box_of(shown, role, row, column):
    """Where a cell is on the screen, from the map's own coordinates."""
    return shown.find(f'[data-role="{role}"] svg').evaluate(
        "(svg, [row, column]) => {"
        " const view = svg.viewBox.baseVal, box = svg.getBoundingClientRect();"
        " const scale = box.width / view.width;"
        " return [box.left + (40 * (column + 0.5) - view.x) * scale,"
        " box.top + (40 * (row + 0.5) - view.y) * scale]; }",
        [row, column],
    )


def framed(shown, role):
    """Cells with a frame, (row, column)."""
    path = shown.find(f'[data-role="{role}"] .cl-map-frames').get_attribute("d") or ""
    starts = [each.split("h")[0].split() for each in path.split("M")[1:]]
    return [(int(float(y)) // 40, int(float(x)) // 40) for x, y in starts]


def test_hovering_shows_both_ways(stage):
    shown = stage(ConvArithmetic(image="digit", stride=2, padding=1, cell=[0, 0]))
    shown.page.mouse.move(*box_of(shown, "output", 1, 2))
    assert framed(shown, "input") == [(i, j) for i in (1, 2, 3) for j in (3, 4, 5)]
    assert shown.get("cell") == [0, 0], "to hover is not to choose"
    shown.page.mouse.move(*box_of(shown, "input", 3, 3))
    assert framed(shown, "output") == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert "is read 4 times" in shown.find(".cl-sum-title").inner_text()
    shown.page.mouse.move(0, 0)
    assert framed(shown, "output") == [(0, 0)]


def test_clicks_choose_an_output_or_probe_an_input(stage):
    kernel, _ = KERNELS["one to nine"]
    shown = stage(ConvArithmetic(image="dot", kernel=kernel))
    shown.page.mouse.click(*box_of(shown, "output", 2, 5))
    assert shown.get("cell") == [2, 5]
    shown.page.mouse.click(*box_of(shown, "input", 3, 3))
    assert "read by 9 outputs, multiplied by 9, 8, 7, 6, 5, 4, 3, 2 and 1" in shown.says()
    assert shown.get("cell") == [2, 5]
    shown.page.mouse.click(*box_of(shown, "input", -1, -1))
    assert "row 3, column 3 is read" in shown.says(), "padding cannot be probed"


def test_arrow_keys_walk_both_maps_and_stop_at_the_edge(stage):
    shown = stage(ConvArithmetic(image="digit", cell=[0, 0]))
    output, image = shown.find('[data-role="output"]'), shown.find('[data-role="input"]')
    for key in ("ArrowUp", "ArrowRight", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"):
        output.press(key)
    assert shown.get("cell") == [1, 7]
    image.press("ArrowDown")
    assert "The input cell in row 2, column 7" in shown.says()
    image.press("Home")
    assert "The output in row 1, column 7" in shown.says()
    output.press("Home")
    assert shown.get("cell") == [0, 0]


def test_a_map_that_is_a_tower_is_pointed_at_where_it_is_drawn(stage):
    shown = stage(ConvArithmetic(image=[[n % 10] for n in range(16)], kernel=[[1], [1]], padding=0))
    svg = shown.find('[data-role="output"] svg').bounding_box()
    assert svg["height"] < 500
    centre = svg["x"] + svg["width"] / 2
    shown.page.mouse.click(centre, svg["y"] + svg["height"] * 13 / 16)
    assert shown.get("cell") == [12, 0]


def test_a_finger_taps_cells(touch):
    shown = touch(ConvArithmetic(), size=(390, 900))
    shown.page.touchscreen.tap(*box_of(shown, "output", 6, 1))
    assert shown.get("cell") == [6, 1]
    shown.page.touchscreen.tap(*box_of(shown, "input", 2, 2))
    assert "The input cell in row 2, column 2" in shown.says()


def test_weights_are_typed_or_stepped_and_bad_ones_never_arrive(stage):
    shown = stage(ConvArithmetic())
    weight = shown.control("weight-1-1")
    weight.fill("-7")
    assert shown.get("kernel")[1] == [-2, -7, 2]
    assert shown.control("kernel").evaluate("s => s.options[s.selectedIndex].text") == "Your own"
    weight.press("ArrowUp")
    assert shown.get("kernel")[1] == [-2, -6, 2]
    for bad in ("12", "1.5", "", "-10"):
        weight.fill(bad)
        weight.press("Tab")
        assert shown.get("kernel")[1] == [-2, -6, 2]
        assert weight.input_value() == "-6", "what was not taken does not stay"


def test_pictures_and_kernels_are_named_in_their_order(stage):
    shown = stage(ConvArithmetic(image="flower"))
    chosen = (
        "s => [s.options[s.selectedIndex].text, ...[...s.options].map(o => o.text.toLowerCase())]"
    )
    assert shown.control("picture").evaluate(chosen) == ["Flower", *pictures(), "your own"]
    assert shown.control("kernel").evaluate(chosen) == ["Upright edges", *KERNELS, "your own"]


def test_turning_a_kernel_gives_the_mathematicians_convolution(stage):
    shown = stage(ConvArithmetic(kernel=[[1, 2], [3, 4], [5, 6]]))
    shown.control("turn").click()
    assert shown.get("kernel") == [[6, 5], [4, 3], [2, 1]]
    shown.control("kernel").select_option(label="Box blur")
    assert shown.control("turn").is_disabled(), "a symmetric kernel is its own turn"
    assert (shown.get("kernel"), shown.get("divisor")) == ([[1] * 3] * 3, 9)


def test_the_walk_goes_on_by_itself_until_somebody_takes_over(stage):
    shown = stage(ConvArithmetic(cell=[0, 6]))
    shown.page.clock.install()
    shown.control("play").click()
    assert shown.get("cell") == [0, 7]
    shown.page.clock.run_for(1500)
    assert shown.get("cell") == [1, 1]
    assert shown.control("play").inner_text() == "Pause"
    assert "The window is walking" in shown.says()
    shown.slide("stride", 2)
    assert shown.control("play").inner_text() == "Play"
    shown.page.clock.run_for(5000)
    assert shown.get("cell") == [1, 1]
    shown.control("play").click()
    shown.set("cell", [0, 0])  # Python takes over
    shown.page.clock.run_for(5000)
    assert shown.get("cell") == [0, 0]
    shown.set("cell", [3, 2])
    shown.control("play").click()
    assert shown.control("play").inner_text() == "Play", "it rests at the last output"
    shown.control("step").click()
    assert shown.get("cell") == [0, 0]
    shown.control("step-back").click()
    assert shown.get("cell") == [3, 3]


def test_with_reduced_motion_play_steps_and_nothing_glides(stage, page):
    page.emulate_media(reduced_motion="reduce")
    shown = stage(ConvArithmetic())
    shown.control("play").click()
    assert shown.get("cell") == [3, 2]
    assert page.evaluate("document.getAnimations().length") == 0
    shown.control("play").click()
    assert shown.control("play").inner_text() == "Play"


def test_the_mark_stays_inside_an_output_that_shrinks(stage):
    shown = stage(ConvArithmetic(cell=[7, 7]))
    shown.slide("stride", 4)
    assert shown.get("cell") == [1, 1]
    assert ConvArithmetic(cell=[7, 7], stride=4).marked == (1, 1)


def test_no_control_reaches_a_kernel_that_does_not_fit(stage):
    shown = stage(ConvArithmetic(image=[[1, 2], [3, 4]], padding=2))
    rng = random.Random(5)
    for _ in range(60):
        name = rng.choice(["padding", "dilation", "rows", "columns", "stride"])
        bound = rng.choice(["min", "max"])
        shown.slide(name, shown.control(name).get_attribute(bound))
        ConvArithmetic(**shown.traits())  # raises where the browser went too far


def test_numbers_stand_in_their_cells_and_follow_the_theme(stage):
    shown = stage(ConvArithmetic())
    written = (
        "async () => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);"
        " return [...document.querySelectorAll('.cl-words')].map((canvas) =>"
        " writtenOn(canvas).map(({ word, look }) => [word, look])); }"
    )
    shown.slide("padding", 1)
    read, out = shown.page.evaluate(written)
    light = {look for word, look in read if word == "0"}
    inner = [str(n) for row in shown.get("image") for n in row]
    assert [word for word, _ in read][: len(inner)] == inner
    assert len(read) == 10 * 10, "padding has its zeros"
    assert [word.replace("−", "-") for word, _ in out] == [
        f"{value:g}" for row in ConvArithmetic(**shown.traits()).output for value in row
    ]
    shown.page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }")
    assert {look for word, look in shown.page.evaluate(written)[0] if word == "0"} != light


def test_on_a_phone_what_controls_change_stays_in_sight_and_in_place(stage):
    for widget, controls in [
        (ConvArithmetic(image="temple"), ("stride", "padding", "dilation", "rows", "divisor")),
        (DeformableSampling(image="large pentagon", offsets="learned"), ("down", "row", "column")),
        (ChannelShuffle(), ("channels", "groups", "layers")),
    ]:
        shown = stage(widget, size=(390, 844))
        for name in controls:
            control = shown.control(name)
            control.evaluate("e => e.scrollIntoView({ block: 'end' })")
            places, heights = set(), set()
            first, last = (int(control.get_attribute(bound)) for bound in ("min", "max"))
            for value in range(first, min(first + 24, last) + 1):
                shown.slide(name, value)
                places.add(control.bounding_box()["y"])
                heights.add(shown.root.bounding_box()["height"])
            assert len(places) == 1, "nothing moves under a finger"
            assert max(heights) - min(heights) < 1
            if shown.find(".cl-mirror").count():
                box = shown.find(".cl-mirror").bounding_box()
                assert -1 < box["y"] < box["y"] + box["height"] < control.bounding_box()["y"]
        assert shown.root.evaluate(SMALL_LETTERS) == []
        if shown.find(".cl-mirror").count():
            shown.page.wait_for_function(
                "() => [...document.querySelectorAll('.cl-mirror svg')].every("
                "(each) => each.viewBox.baseVal?.width && each.querySelector('path, rect'))"
            )


SMALL_LETTERS = """async (root) => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    const texts = [...root.querySelectorAll("svg text")].filter((each) => each.checkVisibility());
    const sizeOf = (each) => parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a;
    const written = texts.map((each) => ({ word: each.textContent.trim(), size: sizeOf(each) }));
    for (const canvas of root.querySelectorAll(".cl-words")) written.push(...writtenOn(canvas));
    return written.filter(({ word, size }) => word && size < 8.95).map(({ word }) => word);
}"""


# ---- in Python


def test_the_module_answers_with_the_shown_output():
    for setting in SETTINGS[:10]:
        widget = ConvArithmetic(**setting, divisor=3)
        image = torch.tensor([[widget.image]], dtype=torch.float32)
        answer = widget.module()(image)[0, 0].detach().double()
        torch.testing.assert_close(answer, torch.tensor(widget.output), rtol=1e-5, atol=1e-4)


def test_arrays_and_names_become_rows():
    image = np.arange(6).reshape(2, 3)
    widget = ConvArithmetic(image=image, kernel=torch.tensor([[1, -1]]))
    assert widget.image == [[0, 1, 2], [3, 4, 5]]
    assert widget.kernel == [[1, -1]]
    assert ConvArithmetic(image="temple").input_shape == (1, 1, 12, 16)
    assert "12 by 16 input cells" in ConvArithmetic(image="temple").describe()


@pytest.mark.parametrize("name", list(KERNELS))
def test_every_kernel_made_by_hand_is_accepted_with_every_picture(name):
    kernel, divisor = KERNELS[name]
    for picture in pictures():
        ConvArithmetic(image=picture, kernel=kernel, divisor=divisor)


def test_blurs_keep_the_brightness():
    for kernel, divisor in (
        KERNELS[name] for name in ("identity", "box blur", "soft blur", "sharpen")
    ):
        assert np.sum(kernel) == divisor


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        (
            {"image": "castle"},
            ValueError,
            "image must be rows of integers or one of digit, .*'castle'",
        ),
        ({"image": [[1, 2], [3]]}, ValueError, r"image must have rows of one length; .* \[1, 2\]"),
        ({"image": []}, ValueError, "image must have from 1 to 16 rows and columns; got 0 × 0"),
        ({"image": [[]]}, ValueError, "from 1 to 16 rows and columns; got 1 × 0"),
        ({"image": [[0] * 17]}, ValueError, "from 1 to 16 rows and columns; got 1 × 17"),
        ({"image": [[10]]}, ValueError, r"image\[0\]\[0\] must be an integer from 0 to 9; got 10"),
        ({"image": [1, 2]}, TypeError, r"image\[0\] must be a row of integers; got 1"),
        ({"kernel": 3}, TypeError, "kernel must be a list of rows of integers; got 3"),
        ({"kernel": [[0.5]]}, TypeError, r"kernel\[0\]\[0\] must be an integer .*; got 0.5"),
        ({"kernel": [[-10]]}, ValueError, r"kernel\[0\]\[0\] must be an integer from -9 to 9"),
        ({"kernel": [[1] * 6]}, ValueError, "kernel must have from 1 to 5 rows and columns"),
        ({"divisor": 0}, ValueError, "divisor must be an integer from 1 to 25; got 0"),
        ({"stride": 0}, ValueError, "stride must be an integer from 1 to 4; got 0"),
        ({"padding": -1}, ValueError, "padding must be an integer from 0 to 4; got -1"),
        ({"dilation": 0}, ValueError, "dilation must be an integer from 1 to 4; got 0"),
        ({"cell": [-1, 0]}, ValueError, r"cell\[0\] must be an integer from 0 to 23; got -1"),
        ({"padding": 0, "dilation": 4}, ValueError, "must fit into the padded input; .*dilation=4"),
    ],
)
def test_what_pytorch_or_the_screen_would_refuse(settings, error, message):
    with pytest.raises(error, match=message):
        ConvArithmetic(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = ConvArithmetic(image=[[1, 2, 3]] * 3, padding=0)
    with pytest.raises(ValueError, match="must fit"):
        widget.dilation = 2
    with pytest.raises(ValueError, match="must fit"):
        widget.set_state({"kernel": [[1] * 5] * 5})  # as a browser sends it
    assert (widget.dilation, widget.output_shape) == (1, (1, 1))
