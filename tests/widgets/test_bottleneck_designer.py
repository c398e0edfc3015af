import random
from functools import cache

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn
from torch.nn import functional as F

from convlessons import costs
from convlessons.data import photograph
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
        cheaper = []
        for m in range(1, 70):
            widget.mid_channels = m
            if sum(widget.weights) < widget.direct_weights:
                cheaper.append(m)
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
    found = javascript("bottleneck.js", "ranks", [[s] for s in SETTINGS[:16]])
    for setting, got in zip(SETTINGS[:16], found, strict=True):
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
            sides = sorted((box["width"], box["height"]))
            assert sides[1] <= 8.001 * sides[0], "an area is no mere line"
            end = box["x"] + box["width"]
        assert end <= 480 + 1e-6


def best_waist(x, m):
    """1x1 down to m channels and 1x1 up again that change maps like x (1, C, H, W) least."""
    flat = x[0].flatten(1)
    mean = flat.mean(1)
    _, directions = torch.linalg.eigh((flat - mean[:, None]) @ (flat - mean[:, None]).T)
    kept = directions[:, len(mean) - m :]
    down = nn.Conv2d(len(mean), m, 1, bias=False, dtype=torch.float64)
    up = nn.Conv2d(m, len(mean), 1, dtype=torch.float64)
    down.weight.data, up.weight.data = kept.T[..., None, None], kept[..., None, None]
    up.bias.data = mean - kept @ (kept.T @ mean)
    return nn.Sequential(down, up).requires_grad_(False)


@cache
def through_torch(name, m):
    """A photograph behind the best waist of m channels, and the share of its variance lost."""
    photo = torch.tensor(photograph(name).copy()).permute(2, 0, 1)[None].double() / 255
    cells = F.pixel_unshuffle(photo, 6)
    out = F.pixel_shuffle(best_waist(cells, m)(cells), 6)
    spread = (cells - cells.mean((2, 3), keepdim=True)).square().sum()
    return photo[0], out[0], ((photo - out).square().sum() / spread).item()


def as_lists(parts):
    """Typed arrays as JSON has them, as lists."""
    return {
        name: list(value.values()) if isinstance(value, dict) else value
        for name, value in parts.items()
    }


@pytest.mark.parametrize(
    ("name", "waists"), [("temple", [1, 8, 55, 300]), ("flower", [3, 54, 107])]
)
def test_a_photograph_behind_the_waist_is_what_pytorchs_layers_give(javascript, name, waists):
    photo, *_ = through_torch(name, 1)
    given = {"data": photo.float().flatten().tolist(), "shape": [3, 96, 96]}
    (found,) = javascript("waist_photograph.js", "principal", [[given]])
    parts = as_lists(found)
    made = javascript("waist_photograph.js", "through", [[parts, m] for m in waists])
    for m, got in zip(waists, made, strict=True):
        _, out, lost = through_torch(name, min(m, 108))
        values = {way: np.reshape([*got[way]["data"].values()], (3, 96, 96)) for way in got}
        np.testing.assert_allclose(values["out"], out, rtol=0, atol=1e-5)
        np.testing.assert_allclose(values["rest"], photo - out, rtol=0, atol=1e-5)
        assert parts["lost"][min(m, 108)] == pytest.approx(lost, abs=1e-7)
        widget = BottleneckDesigner(mid_channels=m, picture=name)
        np.testing.assert_allclose(widget.photographs()[1], out, rtol=0, atol=1e-9)
        assert widget.lost == pytest.approx(lost, abs=1e-9)


def test_eigenvectors_are_those_of_numpy(javascript):
    rng = np.random.default_rng(0)
    matrices = [
        *(a @ a.T for a in map(rng.standard_normal, [(1, 1), (2, 2), (3, 1), (30, 9), (40, 40)])),
        np.zeros((5, 5)),
        np.diag([3.0, -1, 3, 0]),
        np.array([[0.0, 1], [1, 0]]),
    ]
    calls = [[a.flatten().tolist(), len(a)] for a in matrices]
    for a, got in zip(matrices, javascript("eigen.js", "eigen", calls), strict=True):
        values = np.array([*got["values"].values()])
        vectors = np.reshape([*got["vectors"].values()], a.shape)
        np.testing.assert_allclose(values, np.linalg.eigvalsh(a)[::-1], atol=1e-10)
        np.testing.assert_allclose(vectors @ vectors.T, np.eye(len(a)), atol=1e-10)
        np.testing.assert_allclose(vectors @ a, values[:, None] * vectors, atol=1e-10)


# ---- in the browser

LOADED = """() => document.querySelector('[data-quantity=lost]').dataset.value !== '0.0000'"""


def pixels(shown, picture):
    """What one of the three pictures shows: uint8 (96, 96, 3)."""
    shown.settle()
    found = shown.find(f'[data-picture="{picture}"] canvas').evaluate(
        "canvas => { const copy = document.createElement('canvas');"
        " Object.assign(copy, { width: canvas.width, height: canvas.height });"
        " copy.getContext('2d').drawImage(canvas, 0, 0);"
        " return [...copy.getContext('2d').getImageData(0, 0, 96, 96).data]; }"
    )
    return np.reshape(found, (96, 96, 4))[..., :3]


def test_the_photograph_goes_through_the_chosen_waist(stage, tmp_path):
    shown = stage(BottleneckDesigner(mid_channels=8))
    shown.page.wait_for_function(LOADED)
    assert np.array_equal(pixels(shown, "in"), photograph("temple")), "to the last bit"
    heights = set()
    for settings, kept in [
        ({"mid_channels": 8}, 8),
        ({"mid_channels": 1}, 1),
        ({"in_channels": 3, "mid_channels": 64}, 3),
        ({"in_channels": 256, "out_channels": 2}, 2),
        ({"out_channels": 1024, "mid_channels": 107}, 107),
    ]:
        for name, value in settings.items():
            shown.slide(name.replace("_", "-"), value)
        photo, out, lost = through_torch("temple", kept)
        assert (
            np.abs(pixels(shown, "out") - 255 * out.clamp(0, 1).permute(1, 2, 0).numpy()).max()
            < 0.51
        )
        left = 255 * (0.5 + 4 * (photo - out)).clamp(0, 1).permute(1, 2, 0).numpy()
        assert np.abs(pixels(shown, "lost") - left).max() < 0.51
        assert shown.quantity("lost") == pytest.approx(100 * lost, abs=1e-4)
        assert BottleneckDesigner(**shown.traits()).lost == pytest.approx(lost)
        heights.add(shown.root.bounding_box()["height"])
    assert "The best 107 mixtures of a cell’s 108 numbers get through" in shown.says()
    shown.control("waist-16").click()
    assert shown.get("mid_channels") == 16
    assert shown.control("waist-16").get_attribute("aria-pressed") == "true"
    shown.slide("mid-channels", 108)
    assert "All 108 numbers of a cell get through: nothing" in shown.says()
    assert np.array_equal(pixels(shown, "out"), pixels(shown, "in"))
    assert set(pixels(shown, "lost").flat) == {128}
    heights.add(shown.root.bounding_box()["height"])
    assert len(heights) == 1, "nothing moves below a hand that drags"

    Image.new("RGB", (200, 200), (0, 90, 200)).save(tmp_path / "blue.png")
    before = shown.traits()
    shown.find('input[type="file"]').set_input_files(tmp_path / "blue.png")
    shown.find('[data-role="own-picture"]').get_by_text("is shown").wait_for()
    assert "one colour" in shown.says()
    assert pixels(shown, "out")[50, 50].tolist() == [0, 90, 200]
    assert shown.traits() == before
    shown.control("picture").select_option(label="Flower")
    shown.slide("mid-channels", 4)
    shown.page.wait_for_function(
        "lost => Math.abs(document.querySelector('[data-quantity=lost]').dataset.value - lost)"
        " < 1e-4",
        arg=100 * through_torch("flower", 4)[2],
    )


def test_on_a_phone_the_photograph_stays_in_sight(stage):
    shown = stage(BottleneckDesigner(), size=(390, 844))
    for name in ("mid-channels", "out-channels", "picture"):
        shown.control(name).scroll_into_view_if_needed()
        shown.page.evaluate(
            "name => document.querySelector(`[data-control=${name}]`)"
            ".scrollIntoView({ block: 'end' })",
            name,
        )
        seen = shown.find(".cl-waist-pictures").bounding_box()
        assert 0 <= seen["y"] < seen["y"] + seen["height"] <= 844
        assert shown.control(name).bounding_box()["y"] > seen["y"] + seen["height"]


@pytest.mark.parametrize("width", [1000, 390, 320])
def test_the_largest_numbers_stand_apart_and_whole(stage, width):
    largest = dict.fromkeys(("in_channels", "mid_channels", "out_channels"), 1024)
    shown = stage(BottleneckDesigner(**largest, kernel_size=7, input_size=224), size=(width, 900))
    numbers = shown.find(".cl-numbers dd")
    assert "2,683,280,818,176" in numbers.all_inner_texts()
    room = numbers.evaluate_all("all => all.map((each) => each.clientWidth - each.scrollWidth)")
    assert min(room) >= 0
    assert len(set(numbers.evaluate_all("all => all.map((each) => each.offsetHeight)"))) == 1


@pytest.mark.parametrize(
    "setting",
    [{}, dict.fromkeys(("in_channels", "mid_channels", "out_channels"), 1), {"mid_channels": 16}],
    ids=["first", "smallest", "narrow"],
)
def test_the_loss_does_not_run_through_its_own_name(stage, setting):
    shown = stage(BottleneckDesigner(**setting), size=(390, 900))  # its letters are the largest
    crossed = shown.find(".cl-curve").evaluate(
        """(svg) => {
          const words = [...svg.querySelectorAll("text")];
          const name = words.find((each) => each.textContent.includes("variance")).getBBox();
          const inside = ({ x, y }) => x > name.x && x < name.x + name.width &&
            y > name.y && y < name.y + name.height;
          const line = svg.querySelector(".cl-curve-lost");
          const length = line.getTotalLength();
          const point = (_, i) => line.getPointAtLength((i * length) / 399);
          const points = Array.from({ length: 400 }, point);
          return points.filter(inside).length;
        }"""
    )
    assert crossed == 0


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


def test_a_tap_on_the_curve_moves_the_point_under_the_finger(touch):
    widget = BottleneckDesigner()
    shown = touch(widget, size=(390, 900))
    curve = shown.find(".cl-curve")
    curve.scroll_into_view_if_needed()
    box = curve.bounding_box()
    x = box["x"] + 0.6 * box["width"]
    shown.page.touchscreen.tap(x, box["y"] + box["height"] / 2)
    assert middle_of(shown.find(".cl-curve-point"))[0] == pytest.approx(x, abs=2)
    left, right = 60 / 480, 474 / 480  # ends of the axis
    assert shown.get("mid_channels") == pytest.approx(294.4 * (0.6 - left) / (right - left), abs=3)


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
    assert "64 mixtures of a cell's 108 numbers get through" in widget.describe()
    assert f"{through_torch('temple', 64)[2]:.2%} of its variance is lost" in widget.describe()
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


def test_a_picture_of_one_colour_has_nothing_to_lose():
    assert BottleneckDesigner(picture=np.full((9, 9, 3), 0.5), mid_channels=1).lost == 0


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"kernel_size": 4}, ValueError, "kernel_size must be odd, .*; got 4"),
        ({"kernel_size": 9}, ValueError, "kernel_size must be an integer from 1 to 7; got 9"),
        ({"mid_channels": 0}, ValueError, "mid_channels must be an integer from 1 to 1024; got 0"),
        ({"in_channels": 2.0}, TypeError, "in_channels must be an integer .*; got 2.0"),
        ({"out_channels": 1025}, ValueError, "out_channels must be an integer .*; got 1025"),
        ({"input_size": 0}, ValueError, "input_size must be an integer from 1 to 224; got 0"),
        ({"picture": "sunset"}, ValueError, "picture must be one of temple, flower, or the path"),
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
