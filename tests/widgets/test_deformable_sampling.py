import json
import random
import re

import numpy as np
import pytest
import torch

import convlessons
from convlessons import costs
from convlessons.blocks import deform_conv2d
from convlessons.widgets import DeformableSampling
from convlessons.widgets.deformable_sampling import MAPS, pictures, preset

RANDOM = random.Random(10)


def random_offset():
    """Fractions, whole numbers, edges of the border rule, and steps far out of the picture."""
    return RANDOM.choice(
        [
            RANDOM.uniform(-4, 4),
            RANDOM.randint(-4, 4),
            RANDOM.randint(-40, 40) / 10,
            RANDOM.choice([-1, 0, 1]) + RANDOM.choice([-1, 1]) * 1e-7,
            RANDOM.uniform(-64, 64),
            RANDOM.choice([-64, 64]),
        ]
    )


def random_setting():
    rows, columns = RANDOM.randint(1, 7), RANDOM.randint(1, 7)
    return {
        "image": [[RANDOM.randint(0, 255) for _ in range(columns)] for _ in range(rows)],
        "position": [RANDOM.randrange(rows), RANDOM.randrange(columns)],
        "offsets": [random_offset() for _ in range(18)],
        "kernel": [[RANDOM.randint(-9, 9) for _ in range(3)] for _ in range(3)],
        "divisor": RANDOM.randint(1, 25),
        "modulated": RANDOM.random() < 0.5,
        "mask": [RANDOM.choice([0, 1, RANDOM.random()]) for _ in range(9)],
    }


def by_pytorch(setting):
    """The operator of the blocks, in double precision, at the output's place."""
    image = torch.tensor([[setting["image"]]], dtype=torch.float64)
    shape = (1, -1, *image.shape[2:])

    def everywhere(values):
        values = torch.tensor(values, dtype=torch.float64).view(1, -1, 1, 1)
        return values.expand(shape).contiguous()

    weight = torch.tensor([[setting["kernel"]]], dtype=torch.float64) / setting["divisor"]
    mask = everywhere(setting["mask"]) if setting["modulated"] else None
    out = deform_conv2d(image, everywhere(setting["offsets"]), weight, padding=1, mask=mask)
    return out[0, 0, *setting["position"]].item()


# ---- the arithmetic


def test_sums_in_javascript_and_python_are_pytorchs(javascript):
    settings = [random_setting() for _ in range(150)]
    sums = javascript("bilinear.js", "weightedSum", [[setting] for setting in settings])
    for setting, got in zip(settings, sums, strict=True):
        wanted = pytest.approx(by_pytorch(setting), abs=1e-6, rel=1e-9)
        assert got / setting["divisor"] == wanted, setting
        assert DeformableSampling(**setting).value == wanted, setting


def test_a_sample_is_grid_samples(javascript):
    image = [[RANDOM.randint(0, 255) for _ in range(6)] for _ in range(5)]
    places = [(RANDOM.uniform(-3, 8), RANDOM.uniform(-3, 8)) for _ in range(100)]
    places += [(y, x) for y in (-2, -1, 0, 4, 5, 1e9) for x in (-1, -0.5, 5, 5.5, -1e9)]
    found = javascript("bilinear.js", "sample", [[image, place] for place in places])
    y, x = torch.tensor(places, dtype=torch.float64).T
    grid = torch.stack(((2 * x + 1) / 6 - 1, (2 * y + 1) / 5 - 1), 1).view(1, 1, -1, 2)
    wanted = torch.nn.functional.grid_sample(
        torch.tensor([[image]], dtype=torch.float64), grid, align_corners=False
    )
    for each, place, value in zip(found, places, wanted.flatten().tolist(), strict=True):
        assert each["value"] == pytest.approx(value, abs=1e-9)
        assert sum(corner["weight"] for corner in each["corners"]) == pytest.approx(1)
        for corner in each["corners"]:
            row, column = corner["place"]
            assert corner["inside"] == (0 <= row < 5 and 0 <= column < 6)
            assert abs(row - place[0]) <= 1
            assert abs(column - place[1]) <= 1


def test_the_paths_of_a_picture_are_its_pixels(javascript):
    rows = [[RANDOM.choice([0, 90, 255]) for _ in range(7)] for _ in range(5)]
    (paths,) = javascript("pixels.js", "shadePaths", [[rows, 255]])
    painted = np.full((5, 7), -1.0)
    for shade, data in paths:
        for run in data.split("M")[1:]:
            start, _, end = run.partition("h")
            column, row = (int(float(n) + 0.5) for n in start.split())
            length = int(end.split("v")[0])
            assert (painted[row, column : column + length] == -1).all(), "painted twice"
            painted[row, column : column + length] = shade
    assert np.abs(painted - np.array(rows) / 255).max() < 1 / 62


@pytest.mark.parametrize("modulated", [False, True])
def test_the_module_computes_what_is_shown(modulated):
    for _ in range(20):
        setting = {**random_setting(), "modulated": modulated}
        widget = DeformableSampling(**setting)
        block = widget.module().double()
        with torch.no_grad():
            out = block(torch.tensor([[widget.image]], dtype=torch.float64))
        assert out[0, 0, *widget.place].item() == pytest.approx(widget.value, abs=1e-2, rel=1e-4)


def test_presets_are_maps_of_the_grid():
    assert preset("regular") == [0] * 18
    block = DeformableSampling(offsets=preset("dilated")).module()
    x = torch.rand(1, 1, 9, 9)
    wide = torch.nn.functional.conv2d(x, block.conv.weight, padding=2, dilation=2)
    torch.testing.assert_close(block(x), wide)
    turned = DeformableSampling(offsets="rotated")
    corner, side = 2**0.5, 1
    assert np.hypot(*(turned.points - turned.place).T) == pytest.approx(
        [corner, side, corner, side, 0, side, corner, side, corner]
    )
    for name in MAPS:
        assert all(round(10 * n, 9) == round(10 * n) for n in preset(name)), "tenths of a pixel"


def test_presets_keep_their_order_where_the_keys_of_what_is_saved_are_sorted(stage):
    class Saved(DeformableSampling):
        def get_state(self, *args, **kwargs):
            return json.loads(
                json.dumps(super().get_state(*args, **kwargs), default=str, sort_keys=True)
            )

    shown = stage(Saved())
    labels = shown.find('[aria-label="Where to put the points"] button').all_inner_texts()
    assert labels == [*(name.capitalize() for name in MAPS), "Learned, on a shape"]
    assert shown.control("kernel").input_value() == "Box blur"


# ---- in the browser


def picture_box(shown):
    shown.find('[data-role="picture"]').scroll_into_view_if_needed()
    return shown.find('[data-role="picture"] svg').bounding_box()


def on_screen(shown, row, column, size=20, margin=2):
    """Where a place of the picture is on the screen."""
    box = picture_box(shown)
    unit = box["width"] / (size + 2 * margin)
    return box["x"] + (column + 0.5 + margin) * unit, box["y"] + (row + 0.5 + margin) * unit


def test_what_is_shown_is_what_pytorch_computes(stage):
    shown = stage(DeformableSampling())
    for _ in range(12):
        setting = random_setting()
        for name, value in setting.items():
            shown.set(name, value)
        shown.set("channels", RANDOM.choice([1, 3, 16]))
        widget = DeformableSampling(**shown.traits())
        assert shown.quantity("value") == pytest.approx(by_pytorch(setting), abs=1e-6)
        counted = costs.count(eval(shown.line(), {"convlessons": convlessons}), widget.input_shape)
        assert shown.quantity("params") == counted.params
        assert shown.quantity("macs") == counted.macs
        assert shown.quantity("sampling-macs") == counted.sampling_macs
        share = shown.quantity("offset-macs") / shown.quantity("macs")
        outputs = 27 if setting["modulated"] else 18
        assert share == pytest.approx(outputs / (outputs + widget.channels))


def test_a_point_is_dragged_in_tenths_and_let_go(stage):
    shown = stage(DeformableSampling(position=[10, 10]))
    x, y = on_screen(shown, 9, 11)  # the third point
    shown.page.mouse.move(x + 2, y - 1)  # held a little beside its middle
    shown.page.mouse.down()
    assert shown.get("selected") == 2
    assert shown.get("offsets") == [0] * 18, "holding a point does not move it"
    x, y = on_screen(shown, 7.5, 13)
    shown.page.mouse.move(x + 2, y - 1, steps=4)
    shown.page.mouse.up()
    moved = shown.get("offsets")
    assert moved[4:6] == pytest.approx([-1.5, 2], abs=0.11)
    assert moved[4:6] == [round(n, 1) for n in moved[4:6]]
    assert moved[:4] + moved[6:] == [0] * 16
    assert "One of nine points has left the grid" in shown.says()
    shown.page.mouse.move(x + 60, y + 60)
    assert shown.get("offsets") == moved, "after the release the pointer is free"


def test_a_finger_far_outside_drags_to_the_edge_of_the_drawing(stage):
    shown = stage(DeformableSampling(position=[3, 3], kernel=[[1] * 3] * 3))
    shown.page.mouse.move(*on_screen(shown, 2, 2))
    shown.page.mouse.down()
    shown.page.mouse.move(0, 0, steps=4)
    shown.page.mouse.up()
    assert shown.get("offsets")[:2] == [-4, -4]
    assert "One reads nothing but the zeros outside" in shown.says()
    DeformableSampling(**shown.traits())


def test_of_points_in_a_heap_the_nearest_is_taken(stage):
    together = [-n for row in (-1, 0, 1) for column in (-1, 0, 1) for n in (row, column)]
    together[2:4] = [1.0, 0.5]  # the second point: half a pixel to the right of the heap
    shown = stage(DeformableSampling(position=[10, 10], offsets=together, selected=8))
    x, y = on_screen(shown, 10, 10.6)
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.up()
    assert shown.get("selected") == 1


def test_keys_pick_move_and_return_a_point(stage):
    shown = stage(DeformableSampling())
    picture = shown.find('[data-role="picture"]')
    picture.focus()
    picture.press("1")
    for key in ("ArrowRight", "ArrowRight", "ArrowUp", "Shift+ArrowRight"):
        picture.press(key)
    assert shown.get("selected") == 0
    assert shown.get("offsets")[:2] == [-0.1, 0.7]
    picture.press("9")
    picture.press("ArrowLeft")
    assert shown.get("offsets")[16:] == [0, -0.1]
    picture.press("Home")
    assert shown.get("offsets")[16:] == [0, 0]
    assert shown.get("offsets")[:2] == [-0.1, 0.7], "the other point stays where it was"


def test_a_tap_moves_the_outputs_place_and_a_finger_drags_a_point(touch):
    shown = touch(DeformableSampling(), size=(390, 900))
    shown.page.touchscreen.tap(*on_screen(shown, 4, 15))
    assert shown.get("position") == [4, 15]
    x, y = on_screen(shown, 5, 16)
    shown.page.touchscreen.tap(x, y)
    assert shown.get("position") == [4, 15], "a tap on a point picks it"
    assert shown.get("selected") == 8
    point = shown.find('[data-point="9"]').first  # the second is in the copy above the controls
    assert point.evaluate("each => getComputedStyle(each).touchAction") == "none"


def test_learned_points_follow_the_outputs_place_and_own_ones_stay(stage):
    shown = stage(DeformableSampling(image="large pentagon", position=[16, 17]))
    shown.control("learned").click()
    assert shown.get("position") == [16, 16], "a place of the trained layer's map"
    first = shown.get("offsets")
    learned = shown.get("limits")["learned"]["large pentagon"]
    cell = np.reshape(learned[4 * 9 + 4], (9, 2)) / 10
    assert DeformableSampling(**shown.traits()).points == pytest.approx(cell)
    shown.slide("row", 24)
    assert shown.get("offsets") != first
    cell = np.reshape(learned[6 * 9 + 4], (9, 2)) / 10
    assert DeformableSampling(**shown.traits()).points == pytest.approx(cell)
    assert shown.control("learned").get_attribute("aria-pressed") == "true"
    shown.control("dilated").click()
    shown.slide("row", 8)
    assert shown.get("offsets") == preset("dilated")
    shown.control("picture").select_option("Flower")
    assert shown.get("position") == [8, 16]
    shown.control("learned").click()  # no layer was trained on the flower: a shape comes
    widget = DeformableSampling(**shown.traits())
    assert widget.image == pictures()["small pentagon"]
    assert widget.offsets == DeformableSampling(**shown.traits() | {"offsets": "learned"}).offsets
    assert shown.control("learned").get_attribute("aria-pressed") == "true"


def test_an_own_kernel_an_own_picture_and_a_product_pressed(stage):
    shown = stage(DeformableSampling(image=[[0, 100], [200, 40]], position=[9, 9]))
    assert DeformableSampling(**shown.traits()).place == (1, 1)
    assert shown.control("picture").input_value() == "Your own"
    shown.control("weight-1-1").fill("-3")
    assert shown.get("kernel")[1][1] == -3
    shown.control("point-5").click()
    assert shown.get("selected") == 4
    assert shown.control("point-5").inner_text() == "−3 × 40"
    assert "row 1, column 1 and reads 40" in shown.says()
    assert shown.quantity("value") == pytest.approx((0 + 100 + 200 - 3 * 40) / 9, abs=1e-6)


def test_the_four_pixels_of_the_lens_have_words(stage):
    shown = stage(DeformableSampling(offsets="rotated"))
    for number in (1, 6, 9):
        shown.control(f"point-{number}").click()
        heard = shown.find(".cl-lens").get_attribute("aria-label")
        assert [heard.count(corner) for corner in ("upper left", "lower right")] == [1, 1]
        weights = [float(word) for word in re.findall(r"with weight (\d+(?:\.\d+)?)", heard)]
        values = [float(word) for word in re.findall(r"is (\d+(?:\.\d+)?), with", heard)]
        assert len(weights) == len(values) == 4
        assert sum(weights) == pytest.approx(1, abs=0.02)
        read = float(
            re.search(r"reads (\d+(?:\.\d+)?)\.", shown.find(".cl-status").inner_text())[1]
        )
        assert np.dot(weights, values) == pytest.approx(read, abs=0.02 * 255)


def test_the_mask_multiplies_what_a_point_reads(stage):
    shown = stage(DeformableSampling(selected=4))
    assert not shown.control("mask").is_visible()
    before = shown.quantity("params")
    shown.control("modulated").click()
    assert shown.quantity("params") == before + 9 * 9 + 9
    assert shown.quantity("value") == pytest.approx(DeformableSampling().value)
    shown.slide("mask", 25)
    assert shown.get("mask")[4] == 0.25
    assert shown.quantity("value") == pytest.approx(
        DeformableSampling().value - 0.75 * DeformableSampling().samples[4] / 9
    )


# ---- in Python


def test_settings_are_normalised():
    offsets = torch.arange(18.0) / 10
    widget = DeformableSampling(image="temple", offsets=offsets, mask=np.linspace(0, 1, 9))
    assert widget.offsets == pytest.approx(offsets.tolist())
    assert type(widget.mask[0]) is float
    assert widget.image == pictures()["temple"]
    assert "moved off the regular grid" in widget.describe()
    assert widget.value != DeformableSampling(image="temple").value


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"offsets": [0] * 17}, ValueError, "offsets must hold 18 numbers; got 17"),
        ({"offsets": [64.5] + [0] * 17}, ValueError, r"offsets\[0\] must be .*-64 to 64; got 64.5"),
        (
            {"offsets": [float("nan")] * 18},
            ValueError,
            r"offsets\[0\] must be a number .*; got nan",
        ),
        (
            {"offsets": [float("inf")] * 18},
            ValueError,
            r"offsets\[0\] must be a number .*; got inf",
        ),
        ({"offsets": [True] * 18}, TypeError, r"offsets\[0\] must be a number .*; got True"),
        ({"offsets": 1.0}, TypeError, "offsets must be a list of numbers; got 1.0"),
        ({"offsets": "learned"}, ValueError, "a layer was trained on: small pentagon, large"),
        ({"offsets": "bent"}, ValueError, "one of regular, dilated, scaled, rotated, sheared; got"),
        ({"mask": [1.1] * 9}, ValueError, r"mask\[0\] must be a number from 0 to 1; got 1.1"),
        ({"mask": ["1"] * 9}, TypeError, r"mask\[0\] must be a number from 0 to 1; got '1'"),
        (
            {"kernel": [[1, 2], [3, 4]]},
            ValueError,
            "kernel must have 3 rows and columns; got",
        ),
        ({"image": "moon"}, ValueError, "rows of integers or one of flower, temple, .*'moon'"),
        ({"image": [[300]]}, ValueError, r"image\[0\]\[0\] must be an integer from 0 to 255"),
        ({"position": [0, -1]}, ValueError, r"position\[1\] must be an integer from 0 to 39"),
        ({"selected": 9}, ValueError, "selected must be an integer from 0 to 8; got 9"),
        ({"modulated": 1}, TypeError, "modulated must be True or False; got 1"),
    ],
)
def test_what_cannot_be_shown_is_refused(settings, error, message):
    with pytest.raises(error, match=message):
        DeformableSampling(**settings)


def test_a_refused_change_leaves_the_widget_as_it_was():
    widget = DeformableSampling(offsets="dilated")
    with pytest.raises(ValueError, match="offsets"):
        widget.set_state({"offsets": [0.0] * 3})  # as a browser sends it
    assert widget.offsets == preset("dilated")
