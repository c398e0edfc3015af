import random

import pytest
import torch
from torch import nn

import convlessons.blocks
from convlessons import costs
from convlessons.networks.googlenet import MODULES
from convlessons.widgets import InceptionMixer
from convlessons.widgets.inception_mixer import LARGEST

RANDOM = random.Random(3)
WIDTHS = ("ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj")


def random_settings():
    settings = {
        name: RANDOM.choice([1, RANDOM.randint(1, top), top]) for name, top in LARGEST.items()
    }
    flags = {name: RANDOM.random() < 0.5 for name in ("reduced", "five_by_five")}
    return {**settings, **flags, "branch": RANDOM.randrange(4)}


def build(settings, channels):
    """The module that a reader would write for these settings, without the widget."""
    names = ("reduce3x3", "reduce5x5", "pool_proj") if settings["reduced"] else ()
    with torch.device("meta"):
        return convlessons.blocks.Inception(
            channels,
            settings["ch1x1"],
            settings["ch3x3"],
            settings["ch5x5"],
            five_by_five=settings["five_by_five"],
            **{name: settings[name] for name in names},
        )


# ---- the arithmetic


def test_a_row_in_javascript_costs_what_pytorch_counts(javascript):
    many = [random_settings() for _ in range(40)]
    rows = javascript("inception.js", "row", [[settings, 9] for settings in many])
    for settings, row in zip(many, rows, strict=True):
        channels = settings["in_channels"]
        for got in row:
            module = build(settings, channels)
            counted = costs.count(module, (1, channels, 5, 5))
            weights = costs.count(module, (1, channels, 5, 5), weights_only=True).params
            assert got["channels"] == channels
            assert got["weights"] == weights
            assert got["weights"] + got["biases"] == counted.params
            assert got["out"] == module.out_channels
            by_branch = [
                sum(p.numel() for p in branch.parameters() if p.ndim > 1)
                for branch in (module.branch1, module.branch2, module.branch3, module.branch4)
            ]
            assert [branch["weights"] for branch in got["branches"]] == by_branch
            assert [sum(branch["parts"]) for branch in got["branches"]] == by_branch
            channels = module.out_channels


def test_a_bars_scale_holds_all_channels_and_wastes_little(javascript):
    many = [*range(1, 400), 832, 1024, 8000]
    for channels, full in zip(
        many, javascript("inception.js", "scaleFor", [[n] for n in many]), strict=True
    ):
        assert channels < full
        assert full <= max(64, 1.5 * channels)


def test_python_and_browser_agree_on_the_row(stage):
    shown = stage(InceptionMixer())
    for _ in range(12):
        settings = random_settings()
        for name, value in settings.items():
            shown.set(name, value)
        widget = InceptionMixer(**settings)
        assert shown.quantity("out-channels") == widget.out_channels == sum(widget.widths.values())
        assert shown.quantity("weights") == widget.cost().params
        assert shown.quantity("macs") == widget.cost().macs
        channels = widget.input_shape[1]
        assert shown.line().startswith(f"convlessons.blocks.Inception({channels},")
        assert f"{widget.cost().params:,} weights" in widget.describe()


def test_the_rival_is_the_same_module_the_other_way(stage):
    shown = stage(InceptionMixer())
    before = shown.quantity("weights"), shown.quantity("rival-weights")
    shown.control("reduced").click()
    assert (shown.quantity("rival-weights"), shown.quantity("weights")) == before
    assert before == (163_328, 192 * (64 + 9 * 128 + 25 * 32))


def test_the_presets_are_the_modules_of_the_network(stage):
    shown = stage(InceptionMixer())
    columns = ("ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj")
    channels, size, names = 192, 28, iter(["3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b"])
    for widths in MODULES:
        if widths is None:
            size //= 2
            continue
        shown.control("preset").select_option(label=f"module {next(names)}")
        assert tuple(shown.get(name) for name in columns) == widths
        assert (shown.get("in_channels"), shown.get("input_size")) == (channels, size)
        channels = shown.quantity("out-channels")
    assert channels == 1024


# ---- in the browser


def drag_by(shown, selector, pixels):
    grip = shown.find(selector)
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x + pixels, y, steps=6)


@pytest.mark.parametrize("place", ["branch", "output"])
def test_dragging_an_edge_widens_its_branch_and_no_other(stage, place):
    shown = stage(InceptionMixer())
    before = {name: shown.get(name) for name in WIDTHS}
    nth = 0 if place == "branch" else 1
    drag_by(shown, f'[data-grip="ch3x3"] >> nth={nth}', 40)
    wider = {name: shown.get(name) for name in WIDTHS}
    shown.page.mouse.up()
    assert wider["ch3x3"] > before["ch3x3"] + 10
    assert {**wider, "ch3x3": 0} == {**before, "ch3x3": 0}
    assert shown.get("branch") == 1
    shown.page.mouse.move(0, 0)
    assert shown.get("ch3x3") == wider["ch3x3"], "after the release the pointer is free"


def test_a_drag_follows_the_pointer_although_the_scale_would_change(stage):
    shown = stage(InceptionMixer())
    width = shown.find(".cl-mix-track").first.bounding_box()["width"]
    drag_by(shown, '[data-grip="ch1x1"] >> nth=0', 0.5 * width)
    assert shown.get("ch1x1") == pytest.approx(64 + 0.5 * 320, abs=3)
    shown.page.mouse.move(0, 0)
    assert shown.get("ch1x1") == 1
    shown.page.mouse.up()


def test_a_reduction_has_an_edge_of_its_own_until_the_module_is_naive(stage):
    shown = stage(InceptionMixer())
    drag_by(shown, '[data-grip="reduce3x3"]', 20)
    shown.page.mouse.up()
    assert shown.get("reduce3x3") > 96
    shown.control("reduced").click()
    assert shown.find('[data-grip="reduce3x3"]').is_hidden()
    assert shown.find('[data-grip="pool_proj"]').first.is_hidden()
    for name in ("reduce3x3", "reduce5x5", "pool_proj"):
        assert shown.control(name).is_disabled()


def test_arrow_keys_do_what_dragging_does(stage):
    shown = stage(InceptionMixer())
    mixer = shown.find('[data-role="mixer"]')
    mixer.focus()
    mixer.press("ArrowDown")
    mixer.press("ArrowDown")
    assert shown.get("branch") == 2
    assert "The 5×5 branch" in shown.says()
    mixer.press("ArrowRight")
    mixer.press("Shift+ArrowRight")
    assert shown.get("ch5x5") == 32 + 1 + 16
    for _ in range(5):
        mixer.press("Shift+ArrowLeft")
    assert shown.get("ch5x5") == 1, "a branch keeps a channel"
    for _ in range(5):
        mixer.press("ArrowDown")
    assert shown.get("branch") == 3
    shown.control("reduced").click()
    before = shown.traits()
    mixer.press("ArrowLeft")
    assert shown.traits() == before, "a naive pooling branch has no width to change"


def test_a_tap_on_the_row_shows_that_module(browser, tmp_path):
    from tests.helpers.stage import Stage

    context = browser.new_context(has_touch=True)
    shown = Stage(context.new_page(), tmp_path / "touch", InceptionMixer(reduced=False))
    box = shown.find('[data-role="chain"] svg').first.bounding_box()
    shown.page.touchscreen.tap(box["x"] + box["width"] * 8.5 / 9, box["y"] + box["height"] / 2)
    assert shown.get("position") == 9
    assert shown.quantity("out-channels") == 192 + 9 * (64 + 128 + 32)
    assert "1,984 of them are its own input, pooled" in shown.says()
    context.close()


def test_keys_walk_the_row_and_stop_at_its_ends(stage):
    shown = stage(InceptionMixer())
    chain = shown.find('[data-role="chain"]')
    chain.focus()
    chain.press("ArrowLeft")
    assert shown.get("position") == 1
    chain.press("ArrowRight")
    assert shown.get("position") == 2
    for _ in range(4):
        chain.press("Shift+ArrowRight")
    assert shown.get("position") == 9


def test_the_widest_view_is_that_of_the_largest_kernel(stage):
    shown = stage(InceptionMixer(position=3))
    assert shown.quantity("receptive-field") == 13
    shown.control("five-by-five").click()
    assert shown.quantity("receptive-field") == 7
    assert "five_by_five=False" in shown.line()
    with torch.device("meta"):
        module = eval(shown.line(), {"convlessons": convlessons})
    assert max(c.kernel_size for c in module.modules() if isinstance(c, nn.Conv2d)) == (3, 3)


# ---- in Python


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"ch3x3": 0}, ValueError, "ch3x3 must be an integer from 1 to 384; got 0"),
        ({"in_channels": 833}, ValueError, "in_channels must be an integer from 1 to 832; got 833"),
        ({"pool_proj": None}, TypeError, "pool_proj must be an integer .*; got None"),
        ({"reduce5x5": 2.5}, TypeError, "reduce5x5 must be an integer .*; got 2.5"),
        ({"reduced": 1}, TypeError, "reduced must be True or False; got 1"),
        ({"position": 10}, ValueError, "position must be an integer from 1 to 9; got 10"),
        ({"branch": -1}, ValueError, "branch must be an integer from 0 to 3; got -1"),
        ({"ch7x7": 3}, TypeError, "no argument 'ch7x7'; allowed: in_channels, ch1x1"),
    ],
)
def test_what_the_block_or_the_screen_would_refuse(settings, error, message):
    with pytest.raises(error, match=message):
        InceptionMixer(**settings)
