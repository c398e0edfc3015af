import base64
import io
import random

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from convlessons import costs, data
from convlessons.widgets import DepthwiseSeparable
from convlessons.widgets.depthwise_separable import _pattern
from convlessons.widgets.traits import Picture

RANDOM = random.Random(6)


def random_setting():
    return {
        "in_channels": RANDOM.choice([1, 2, 3, 7, 16, 40]),
        "out_channels": RANDOM.choice([1, 2, 5, 16, 33, 70]),
        "kernel_size": RANDOM.choice([1, 3, 5, 7, 11]),
    }


SETTINGS = [random_setting() for _ in range(30)]


def edited(C, outputs, k):
    """A layer whose every editable weight was changed."""
    return DepthwiseSeparable(
        in_channels=C,
        out_channels=outputs,
        kernel_size=k,
        standard_kernels=[RANDOM.randint(-9, 9) for _ in range(16 * k * k)],
        depthwise_kernels=[RANDOM.randint(-9, 9) for _ in range(4 * k * k)],
        mixing=[RANDOM.randint(-40, 40) for _ in range(16)],
    )


def settings_of(widget):
    return {name: getattr(widget, name) for name in widget.settings()}


def given(x):
    return {"data": x.flatten().tolist(), "shape": list(x.shape)}


def tensor(map_):
    values = map_["data"]
    if isinstance(values, dict):  # JSON's form of a typed array
        values = [*values.values()]
    return torch.tensor(values).reshape(map_["shape"])


# ---- the arithmetic: what goes through is what PyTorch's modules make of it


def test_weights_in_javascript_are_those_of_pytorchs_modules(javascript):
    counted = javascript("separable.js", "weightsOf", [[setting] for setting in SETTINGS])
    for setting, got in zip(SETTINGS, counted, strict=True):
        widget = DepthwiseSeparable(**setting)
        depthwise, pointwise = widget.module()
        assert got["standard"] == widget.standard().weight.numel() == widget.standard_weights
        assert got["depthwise"] == depthwise.weight.numel()
        assert got["pointwise"] == pointwise.weight.numel()
        assert got["separable"] == widget.weights


def test_maps_are_pytorchs_before_and_after_edits(javascript):
    """Channels that nobody can edit are added up first in the browser, PyTorch filters each."""
    layers = [
        DepthwiseSeparable(),
        edited(3, 4, 3),
        edited(2, 1, 5),
        edited(4, 3, 1),
        DepthwiseSeparable(in_channels=6, out_channels=9, kernel_size=7),
        edited(6, 6, 3),
        edited(40, 5, 3),
        edited(300, 300, 1),
        DepthwiseSeparable(in_channels=4, out_channels=4, kernel_size=11),
    ]
    x = [torch.rand(each.in_channels, 12, 12) - 0.5 for each in layers]
    calls = [
        [given(maps), settings_of(each) | {"selected": [0, 0, 0]}]
        for each, maps in zip(layers, x, strict=True)
    ]
    for each, maps, got in zip(layers, x, javascript("separable.js", "mapsOf", calls), strict=True):
        depthwise, pointwise = each.module()
        with torch.no_grad():
            filtered = depthwise(maps)
            outputs = each.standard()(maps), pointwise(filtered)
        shown = min(4, each.in_channels)
        made = torch.cat([tensor(map_) for map_ in got["depthwise"][:shown]])
        torch.testing.assert_close(made, filtered[:shown], rtol=0, atol=1e-5)
        assert len(got["outputs"]) >= min(3, each.out_channels)
        for name, wanted in zip(("target", "mix"), outputs, strict=True):
            made = torch.cat([tensor(output[name]) for output in got["outputs"]])
            torch.testing.assert_close(made, wanted[: len(made)], rtol=1e-5, atol=1e-5)
        assert (got["nearest"] is None) == (each.in_channels > 16)


def test_what_no_mix_reaches_is_what_least_squares_leave(javascript):
    photo = torch.tensor(data.photograph("temple", 24)).permute(2, 0, 1) / 255
    cases = []
    for k in (1, 3, 5):
        layer = edited(3, 4, k)
        with torch.no_grad():
            filtered, targets = layer.module()[0](photo), layer.standard()(photo)
        cases += [(filtered, target) for target in targets]
    cases.append((torch.stack([photo[0], 2 * photo[0], 0 * photo[0]]), photo[1]))  # of rank one
    calls = [[[given(map_[None]) for map_ in basis], given(t[None])] for basis, t in cases]
    for (basis, target), got in zip(
        cases, javascript("separable.js", "nearestMix", calls), strict=True
    ):
        A, b = basis.flatten(1).T.double(), target.flatten().double()
        best = torch.linalg.lstsq(A, b[:, None], driver="gelsd").solution[:, 0]
        left = b - A @ best
        np.testing.assert_allclose(tensor(got["left"]).flatten(), left, rtol=0, atol=2e-5)
        share = float(left @ left / (b @ b))
        assert got["share"] == pytest.approx(share, abs=1e-5)
    found = javascript("separable.js", "nearestMix", calls[:4])
    assert all(each["share"] == 0 for each in found), "a 1×1 kernel leaves nothing to lose"


def test_kernels_that_the_channels_share_are_reached_exactly(javascript):
    layer = DepthwiseSeparable()
    standard, depthwise = layer.standard().weight, layer.module()[0].weight
    weights = layer.module()[1].weight
    torch.testing.assert_close(standard[0], weights[0] * depthwise[:, 0])  # (C, k, k) each
    assert not torch.allclose(standard[1], weights[1] * depthwise[:, 0])


def test_more_than_three_channels_are_a_fixed_first_layer_of_the_photo(javascript):
    photo = torch.tensor(data.photograph("temple", 96)).permute(2, 0, 1).float() / 255
    plans = [_pattern(name, 3) for name in ("upright", "level", "blur", "outline")]
    plans.append(np.outer([0, 1, 0], [0, 1, 0]))
    blends = [[(c + 3) % 5 - 1, (3 * c + 5) % 7 - 2, 3 - c % 4] for c in range(140)]
    weight = np.stack([np.multiply.outer(b, plans[(c + 2) % 5]) for c, b in enumerate(blends)])
    weight = torch.tensor(weight).float() / 9
    assert len(weight.flatten(1).unique(dim=0)) == 140, "no channel is another's"
    found = javascript("separable.js", "inputMaps", [[given(photo), C] for C in (7, 16, 140, 300)])
    for C, side, got in zip((7, 16, 140, 300), (48, 48, 12, 12), found, strict=True):
        small = nn.functional.avg_pool2d(photo, 96 // side)
        wanted = nn.functional.conv2d(small, weight[np.arange(C) % 140], padding=1).relu()
        torch.testing.assert_close(tensor(got), wanted, rtol=0, atol=1e-5)


# ---- in the browser


def painted(shown, selector):
    """The pixels of the canvases that a selector finds, once all is drawn."""
    shown.settle()
    return shown.find(selector).evaluate_all(
        "all => all.filter(each => getComputedStyle(each).visibility === 'visible')"
        ".map(each => each.toDataURL())"
    )


LEFT = '[data-side="standard"] .cl-sep-output canvas'
RIGHT = '[data-side="separable"] .cl-sep-output canvas'
# The pixels of the first input map, read from a copy: reading slows the canvas itself down.
PIXELS = (
    "() => { const map = document.querySelector('.cl-sep-input canvas');"
    " const copy = new OffscreenCanvas(map.width, map.height);"
    " const context = copy.getContext('2d', { willReadFrequently: true });"
    " context.drawImage(map, 0, 0);"
    " return [...context.getImageData(0, 0, map.width, map.height).data]; }"
)
WAIT = f"() => new Set(({PIXELS})()).size > 20"  # the photograph has come


def changed(shown, act):
    """Which outputs an act repaints: of the standard convolution, and of the pair."""
    before = [painted(shown, side) for side in (LEFT, RIGHT)]
    act()
    after = [painted(shown, side) for side in (LEFT, RIGHT)]
    return [
        [i for i, (old, new) in enumerate(zip(*pair, strict=True)) if old != new]
        for pair in zip(before, after, strict=True)
    ]


def test_an_edit_changes_what_hangs_on_it_and_nothing_else(stage):
    shown = stage(DepthwiseSeparable(selected=[0, 1, 0]))
    shown.page.wait_for_function(WAIT)
    assert changed(shown, lambda: shown.control("weight-0-0").fill("-2")) == [[1], []]
    shown.set("selected", [1, 0, 0])
    edit = lambda: shown.control("pattern").select_option(label="Outline")  # noqa: E731
    assert changed(shown, edit)[0] == []
    assert changed(shown, lambda: shown.control("weight-1-1").fill("-3")) == [[], [0, 1, 2]], (
        "output 4 does not read the first channel"
    )
    shown.set("selected", [2, 2, 1])
    assert changed(shown, lambda: shown.slide("mix-2", -20)) == [[], [2]]
    walk = shown.find('[data-role="walk"]')
    walk.focus()
    walk.press("+")
    assert shown.get("mixing")[4 * 2 + 1] == -19
    assert shown.line() == line_of(3, 4, 3)


def line_of(C, outputs, k):
    return (
        f"nn.Sequential(nn.Conv2d({C}, {C}, {k}, padding={k // 2}, groups={C}, bias=False), "
        f"nn.Conv2d({C}, {outputs}, 1, bias=False))"
    )


def test_what_no_mix_reaches_is_told_and_taken(stage):
    shown = stage(DepthwiseSeparable(selected=[0, 0, 0]))
    shown.page.wait_for_function(WAIT)
    assert shown.quantity("left-over") == 0
    assert "the mix gives what the standard convolution gives" in shown.says()
    shown.set("selected", [0, 1, 0])
    left = shown.quantity("left-over")
    assert left > 50
    shown.set("selected", [1, 1, 0])
    for c in range(3):  # the depthwise kernels become those of output 2
        shown.set("selected", [1, 1, c])
        shown.control("pattern").select_option(label="Level edges")
    assert shown.quantity("left-over") == 0
    shown.control("take-mix").click()
    assert shown.get("mixing")[4:7] == [10, 20, 10]
    shown.set("selected", [0, 0, 0])
    assert shown.quantity("left-over") > 50
    shown.slide("kernel", 0)
    assert shown.quantity("left-over") == 0


def test_hundreds_of_channels_are_stacks_with_their_count(stage):
    shown = stage(DepthwiseSeparable(in_channels=512, out_channels=512, input_size=14))
    shown.page.wait_for_function(WAIT)
    stacks = shown.find(".cl-sep-stack, .cl-sep-deck")
    # The right layer is drawn a moment after the left one.
    stacks.get_by_text("+ 509 outputs, 512 weights each", exact=True).wait_for()
    assert stacks.all_inner_texts()[:2] == ["+ 509 outputs, 4,608 weights each", "+ 509"]
    assert "1/512 + 1/9" in shown.says()
    shown.page.get_by_role("button", name="8 → 1, 3×3", exact=True).click()
    assert "1.11 times as many: here it does not pay" in shown.says()
    assert "has 6,912 weights" not in shown.says()
    shown.page.get_by_role("button", name="3 → 256, 3×3", exact=True).click()
    assert "has 6,912 weights, a depthwise separable one 795" in shown.says()
    assert "1/256 + 1/9 = 0.115 of it: 8.69 times fewer" in shown.says()


def test_arrow_keys_walk_over_both_sides_and_stop_at_the_ends(stage):
    shown = stage(DepthwiseSeparable(selected=[0, 0, 0]))
    walk = shown.find('[data-role="walk"]')
    walk.focus()
    for key, place in [
        ("ArrowLeft", [0, 0, 0]),
        ("ArrowRight", [0, 0, 1]),
        ("ArrowDown", [0, 1, 1]),
        ("Shift+ArrowRight", [2, 1, 0]),
        ("ArrowUp", [2, 0, 0]),
        ("ArrowUp", [1, 0, 0]),
        ("ArrowLeft", [1, 0, 0]),
        ("End", [2, 3, 2]),
        ("ArrowRight", [2, 3, 2]),
        ("Home", [0, 0, 0]),
    ]:
        walk.press(key)
        assert shown.get("selected") == place, key


def test_a_depthwise_kernel_is_chosen_for_the_output_that_is_compared(stage):
    shown = stage(DepthwiseSeparable(selected=[0, 1, 0]))
    for c in range(3):
        shown.find('[data-side="separable"] .cl-sep-kernel').nth(c).click()
        assert shown.get("selected") == [1, 1, c]
        shown.control("pattern").select_option(label="Level edges")
    assert shown.quantity("left-over") == 0, "output 2 has come within reach"


def middle_of(shown, selector, index):
    box = shown.find(selector).nth(index).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "changes 3 of the 4 separable outputs: the rest do not mix it in."),
        ({"selected": [1, 0, 1]}, "changes 3 of the 4 separable outputs: the rest do not"),
        ({"mixing": [1] * 16}, "changes all 4 separable outputs."),
        ({"mixing": [0] * 16}, "changes nothing now: no separable output mixes it in."),
        ({"out_channels": 1}, "changes the one separable output."),
    ],
)
def test_a_depthwise_kernel_changes_the_outputs_that_mix_it_in(stage, settings, told):
    shown = stage(DepthwiseSeparable(**{"selected": [1, 0, 0], **settings}))
    shown.page.wait_for_function(WAIT)
    assert told in shown.says()


def test_the_mouse_drags_the_window_and_a_weight_and_nothing_moves(stage):
    shown = stage(DepthwiseSeparable(window=[10, 10], mixing=[10] * 16))
    mouse, height = shown.page.mouse, shown.root.bounding_box()["height"]
    x, y = middle_of(shown, ".cl-sep-input", 0)
    mouse.move(x, y)
    mouse.down()
    assert all(abs(n - 47) <= 1 for n in shown.get("window"))
    mouse.move(x + 500, y - 500)
    mouse.up()
    assert shown.get("window") == [0, 95]
    assert "At row 0, column 95" in shown.says()
    x, y = middle_of(shown, ".cl-sep-weight", 4)
    mouse.move(x, y)
    mouse.down()
    assert shown.get("selected") == [2, 1, 0]
    mouse.move(x - 80, y, steps=3)
    mouse.up()
    assert shown.get("mixing")[4] == -10
    mouse.move(x, y)
    assert shown.get("mixing")[4] == -10, "after the release the pointer is free"
    for name, value in [("out-channels", 300), ("in-channels", 90), ("kernel", 0)]:
        shown.slide(name, value)
        assert abs(shown.root.bounding_box()["height"] - height) < 8, name


def test_a_picture_of_pythons_is_what_goes_through(stage):
    dark = np.zeros((30, 50, 3))
    dark[:, 20:] = [1, 0.5, 0]
    shown = stage(DepthwiseSeparable(picture=dark))
    shown.page.wait_for_function(f"() => ({PIXELS})()[4 * (50 * 96 + 90)] > 240")
    assert shown.control("picture").evaluate("e => e.selectedOptions[0].label") == "Your own"
    pixels = Picture.pixels(DepthwiseSeparable(picture=dark).picture)
    assert pixels[40, 90].tolist() == [255, 128, 0]


def test_the_readers_own_picture_is_shown_and_enters_no_trait(stage, tmp_path):
    shown = stage(DepthwiseSeparable())
    shown.page.wait_for_function(WAIT)
    before = shown.traits()
    image = Image.new("RGB", (300, 200), (255, 0, 0))
    image.paste((0, 0, 255), (150, 0, 300, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side: red is on top
    image.save(tmp_path / "sideways.jpg", exif=exif, quality=95)
    message = shown.find('[data-role="own-picture"]')
    files = shown.find('input[type="file"]')
    files.set_input_files(tmp_path / "sideways.jpg")
    message.get_by_text("is shown").wait_for()
    shown.settle()
    pixels = shown.page.evaluate(PIXELS)
    assert pixels[4 * (5 * 96 + 48)] > 200 > 60 > pixels[4 * (90 * 96 + 48)]
    assert shown.traits() == before
    for name, content in [("broken.png", b"\x89PNG\r\n"), ("words.txt", b"no picture")]:
        (tmp_path / name).write_bytes(content)
        files.set_input_files(tmp_path / name)
        message.get_by_text("cannot read that file").wait_for()
    Image.new("1", (20000, 20000)).save(tmp_path / "huge.png")
    files.set_input_files(tmp_path / "huge.png")
    message.get_by_text("20000 × 20000 pixels").wait_for()
    still = Image.new("RGBA", (9, 9), (0, 0, 0, 0))
    still.save(tmp_path / "moving.gif", save_all=True, append_images=[still] * 2)
    files.set_input_files(tmp_path / "moving.gif")
    message.get_by_text("is shown").wait_for()
    shown.settle()
    assert set(shown.page.evaluate(PIXELS)[::4]) == {255}, "white all over"
    shown.control("picture").select_option(label="Temple")
    shown.page.wait_for_function(WAIT)


# Drop files on the widget, or paste them: whether it took them.
GIVE = """([how, kind, content, type, zeros]) => {
  const held = new DataTransfer();
  const bytes = zeros || Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  if (kind === "file") held.items.add(new File([new Uint8Array(bytes)], "a", { type }));
  else held.setData("text/plain", content);
  const options = { bubbles: true, cancelable: true, dataTransfer: held, clipboardData: held };
  const event = how === "paste" ? new ClipboardEvent(how, options) : new DragEvent(how, options);
  document.querySelector('[data-role="own-picture"]').dispatchEvent(event);
  return event.defaultPrevented;
}"""


def test_a_picture_is_dropped_or_pasted_and_a_hostile_file_gets_a_sentence(stage):
    shown = stage(DepthwiseSeparable())
    shown.page.wait_for_function(WAIT)
    before, message = shown.traits(), shown.find('[data-role="own-picture"]')

    def give(how, image="", kind="file", type="image/png", zeros=0, **options):
        content, file = image, io.BytesIO()
        if not isinstance(image, str):
            image.save(file, **options)
            content = base64.b64encode(file.getvalue()).decode()
        return shown.page.evaluate(GIVE, [how, kind, content, type, zeros])

    def told(sentence):
        message.get_by_text(sentence).wait_for()
        shown.settle()
        return shown.page.evaluate(PIXELS)

    red, blue = (Image.new("RGB", (40, 30), colour) for colour in ("red", "blue"))
    lying = red.copy()
    lying.paste(blue, (20, 0))
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side: red is on top
    assert give("dragover", red, format="png"), "a browser drops only where that is allowed"
    assert give("drop", lying, format="jpeg", type="image/jpeg", exif=exif, quality=95)
    pixels = told("is shown")
    assert pixels[4 * (5 * 96 + 48)] > 200 > 60 > pixels[4 * (90 * 96 + 48)]

    assert give("drop", "", zeros=65 * 2**20)
    told("larger than 64 MB")
    assert give("paste", Image.new("RGBA", (9, 9), (0, 0, 0, 0)), format="png")
    assert set(told("is shown")[::4]) == {255}, "what is transparent is white"
    assert give("drop", base64.b64encode(b"\x89PNG\r\n").decode())
    told("cannot read that file")
    moving = {"save_all": True, "append_images": [blue] * 3, "duration": 20}
    assert give("paste", red, format="gif", type="image/gif", **moving)
    pixels = told("is shown")
    assert pixels[4 * (48 * 96 + 48)] > 200, "its first frame, which is red"
    for how in ("dragover", "drop", "paste"):
        assert not give(how, "word", kind="text"), "words are no business of a widget's"
    told("is shown")
    assert shown.traits() == before


# ---- in Python


def test_both_modules_give_maps_of_one_shape():
    for setting in SETTINGS[:8]:
        widget = DepthwiseSeparable(**setting, input_size=9)
        x = torch.randn(widget.input_shape)
        assert (
            widget.module()(x).shape == widget.standard()(x).shape == (1, widget.out_channels, 9, 9)
        )


def test_what_is_shown_is_what_pytorch_counts(stage):
    shown = stage(DepthwiseSeparable())
    for setting in SETTINGS[:4]:
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


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"kernel_size": 4}, ValueError, "kernel_size must be odd, .*; got 4"),
        ({"kernel_size": 13}, ValueError, "kernel_size must be an integer from 1 to 11; got 13"),
        ({"in_channels": 0}, ValueError, "in_channels must be an integer from 1 to 512; got 0"),
        ({"out_channels": 2.0}, TypeError, "out_channels must be an integer .*; got 2.0"),
        ({"mixing": [41]}, ValueError, r"mixing\[0\] must be an integer from -40 to 40; got 41"),
        ({"picture": "sunset"}, ValueError, "picture must be one of temple, flower, or the path"),
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
