import json
import random
from functools import partial
from statistics import median

import numpy as np
import pytest
import torch
import traitlets
from torch import nn

from convlessons import costs
from convlessons.networks import plain_net, residual_net
from convlessons.widgets.residual_flow import ResidualFlow

RANDOM = random.Random(5)


def settings():
    """Networks of any depth that the formula has, recorded or not."""
    found = []
    for _ in range(12):
        depth, is_residual = 6 * RANDOM.randint(1, 12) + 2, RANDOM.random() < 0.6
        found.append(
            {
                "depth": depth,
                "residual": is_residual,
                "batch_norm": RANDOM.random() < 0.5,
                "cut": RANDOM.randint(0, (depth - 2) // 2) if is_residual else 0,
            }
        )
    return found


def at(shown, selector, x, y=0.6):
    """A point of a drawing, in shares of its width and height."""
    target = shown.find(selector)
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


# ---- the arithmetic


def test_parameters_and_macs_in_javascript_are_pytorchs(javascript):
    nets = settings()
    for setting, got in zip(
        nets, javascript("residual.js", "costOf", [[each] for each in nets]), strict=True
    ):
        build = partial(residual_net, cut=setting["cut"]) if setting["residual"] else plain_net
        net = build(setting["depth"], 16, setting["batch_norm"], in_channels=1)
        counted = costs.count(net, (1, 1, 8, 8))
        assert got == {"params": counted.params, "macs": counted.macs}


@pytest.mark.parametrize("depth", ResidualFlow.DEPTHS)
def test_the_layers_in_javascript_are_the_networks(javascript, depth):
    (got,) = javascript("residual.js", "layersOf", [[depth]])
    net, sizes = residual_net(depth, 16, in_channels=1), {}
    layers = {
        name: layer
        for name, layer in net.named_modules()
        if isinstance(layer, nn.Conv2d | nn.Linear) and "downsample" not in name
    }
    for name, layer in layers.items():
        layer.register_forward_hook(lambda _, __, y, name=name: sizes.update({name: y.shape}))
    net(torch.zeros(2, 1, 8, 8))
    assert len(got) == len(layers) == depth
    for mine, (name, layer) in zip(got, layers.items(), strict=True):
        _, channels, *size = sizes[name]
        if isinstance(layer, nn.Linear):
            assert (mine["kind"], mine["inputs"]) == ("linear", layer.in_features)
        else:
            assert (mine["kind"], mine["inputs"]) == ("3×3", layer.in_channels)
            assert [mine["size"]] * 2 == size
            assert ("blocks" in name) == (mine["block"] > 0)
        assert mine["outputs"] == channels


def test_medians_leave_out_what_diverged(javascript):
    rows = [[RANDOM.random() for _ in range(7)] for _ in range(5)]
    whole, partly, gone = javascript(
        "residual.js",
        "medians",
        [[rows], [[[1.0], [None], [3.0], [2.0], [None]]], [[[1], [None], [None]]]],
    )
    assert whole == pytest.approx(np.median(rows, axis=0).tolist())
    assert partly == [3.0], "a seed that diverged counts as the worst"
    assert gone == [None]


def test_numbers_are_written_as_prose_has_them(javascript):
    written = {
        0: "0",
        713.2: "710",
        1466.0: "1,500",
        0.0312: "0.031",
        0.00123456: "0.0012",
        1.0: "1",
        8.66e-7: "8.7 × 10⁻⁷",
        -0.53: "-0.53",
        123456: "1.2 × 10⁵",
    }
    got = javascript("residual.js", "rough", [[value] for value in written])
    assert dict(zip(written, got, strict=True)) == written


def test_wires_of_a_block_are_the_recorded_ones(javascript):
    recording = ResidualFlow().recording
    calls, wanted = [], []
    for cuts in recording["cuts"][:2]:
        n = (cuts["depth"] - 2) // 6
        for cut, wires in enumerate(cuts["wires"], 1):
            projecting = [block for block in (n + 1, 2 * n + 1) if block != cut]
            for block in range(1, 3 * n + 1):
                state = {"depth": cuts["depth"], "residual": True, "cut": cut}
                out, arriving = wires["out"], wires["arriving"]
                over = [out[block - 1], arriving[block - 1]]  # what an identity hands on
                if block in projecting:
                    over = wires["projections"][projecting.index(block)]
                if block == cut:
                    over = [None, None]
                calls += [[wires, {**state, "wires": way}, block] for way in ("forward", "back")]
                wanted += [
                    {
                        "before": out[block - 1],
                        "branch": wires["branch"][block - 1],
                        "shortcut": over[0],
                        "behind": out[block],
                    },
                    {
                        "before": arriving[block - 2] if block > 1 else None,
                        "branch": wires["through"][block - 1],
                        "shortcut": over[1],
                        "behind": arriving[block - 1],
                    },
                ]
    assert javascript("residual.js", "wiresOf", calls) == wanted


# ---- in the browser


def test_a_shortcut_is_cut_and_mended_by_click_key_and_button(stage):
    shown = stage(ResidualFlow(depth=20, residual=True, layer=8, moment=10))
    cuts = next(each["norm"] for each in shown.widgets[0].recording["cuts"] if each["depth"] == 20)
    pill = shown.find('.cl-flow-pill[data-block="4"]')
    pill.click()
    assert (shown.get("cut"), shown.get("moment")) == (4, 0), "where cuts were recorded"
    cut, whole = cuts[3], shown.widgets[0].run["norm"][0][1]
    said = f"gradient {cut[7]:.2g}, {cut[7] / whole[7]:.2g} times what it is with all"
    assert said in shown.says()
    assert f"the first layer’s gradient is {cut[0]:.2g}" in shown.says()
    assert shown.quantity("ratio") == pytest.approx(cut[0] / cut[-1], rel=0.01)
    bars = shown.find(".cl-flow-bars").get_attribute("d")
    assert bars.count("M") == 20
    assert shown.line().endswith("cut=4)")
    widget = ResidualFlow(**shown.traits())
    assert widget.untrained == cut
    area = shown.find('[data-role="layers"]')
    area.press("Enter")
    assert shown.get("cut") == 0
    assert shown.find(".cl-flow-bars").get_attribute("d") is None
    area.press("ArrowRight")
    area.press("ArrowRight")
    area.press(" ")
    assert (shown.get("cut"), shown.get("layer")) == (5, 10)
    shown.control("cut").click()
    assert shown.get("cut") == 0
    shown.control("cut").click()
    for control in ("moment", "depth-8", "residual-false", "batch_norm-false", "measure-agreement"):
        shown.set("cut", 2)
        if control == "moment":
            shown.slide("moment", 2)
        else:
            shown.control(control).click()
        ResidualFlow(**shown.traits())  # raises where the browser went too far
        shown.find('[data-role="reset"]').click()
    shown.control("residual-false").click()
    assert shown.control("cut").is_disabled()
    assert shown.find(".cl-flow-pill").count() == 0
    shown.find(".cl-flow-moments").click(position={"x": 300, "y": 40})
    assert shown.get("moment") == 100
    for wires in ("back", "forward"):  # in numbers on the drawing
        shown.control(f"wires-{wires}").click()
        assert shown.find(".cl-flow-carried").count() >= 4


def test_what_is_said_is_what_was_recorded(stage):
    shown = stage(ResidualFlow())
    for _ in range(10):
        for trait in ("depth", "residual", "batch_norm"):
            value = RANDOM.choice({"depth": ResidualFlow.DEPTHS}.get(trait, (True, False)))
            shown.control(f"{trait}-{json.dumps(value)}").click()
        widget = ResidualFlow(**shown.traits())
        norms = widget.run["norm"][0][1]
        assert shown.quantity("ratio") == pytest.approx(norms[0] / norms[-1], rel=0.01)
        ends = [curve[-1] for curve in widget.run["loss"]]
        assert shown.quantity("learned") == sum(end is not None and end < 1 for end in ends)
        assert f"{widget.depth} layers" in shown.says()


def test_a_divergence_is_told_and_hides_the_gradients(stage):
    shown = stage(ResidualFlow(residual=True, batch_norm=False, layer=3))
    worst = max(ResidualFlow(residual=True, batch_norm=False).run["diverged"])
    assert f"Training diverges within {worst} steps" in shown.says()
    assert "gradient" in shown.says()
    shown.slide("moment", 1)
    assert "no gradient is left to measure" in shown.says()
    assert shown.find(".cl-flow-gone").is_visible()
    assert f"10 of 10 seeds diverge by step {worst}" in shown.find(".cl-flow-losses").text_content()
    shown.control("residual-false").click()
    assert "residual, has diverged" in shown.find(".cl-flow-legend").inner_text()
    shown.control("residual-true").click()
    shown.control("depth-32").click()
    assert not shown.find(".cl-flow-gone").is_visible()
    assert "plain, to compare" in shown.find(".cl-flow-legend").inner_text()


def test_arrow_keys_move_the_marked_layer_and_stop_at_the_ends(stage):
    shown = stage(ResidualFlow(depth=20))
    area = shown.find('[data-role="layers"]')
    area.focus()
    area.press("ArrowLeft")
    assert shown.get("layer") == 1
    area.press("ArrowRight")
    area.press("Shift+ArrowRight")
    assert shown.get("layer") == 7
    assert "Layer 7, a 3×3 convolution of 16 to 16 channels in stage 1" in shown.says()
    area.press("End")
    assert shown.get("layer") == 20
    assert "Layer 20, the linear one" in shown.says()
    area.press("ArrowRight")
    assert shown.get("layer") == 20
    area.press("Home")
    assert shown.get("layer") == 1


def test_a_drag_over_the_layers_scans_them(stage):
    shown = stage(ResidualFlow(depth=56))
    mouse = shown.page.mouse
    mouse.move(*at(shown, ".cl-flow-profile", 0.55))
    mouse.down()
    middle = shown.get("layer")
    mouse.move(*at(shown, ".cl-flow-profile", 1.2), steps=4)
    assert shown.get("layer") == 56
    mouse.move(*at(shown, ".cl-flow-profile", 0.01), steps=4)
    mouse.up()
    assert 24 < middle < 34
    assert shown.get("layer") == 1
    mouse.move(*at(shown, ".cl-flow-profile", 0.5))
    assert shown.get("layer") == 1, "after the release the pointer is free"
    shown.page.keyboard.press("ArrowRight")
    assert shown.get("layer") == 2, "the keyboard goes on from where the pointer was"


def test_a_drag_over_the_losses_chooses_the_nearest_moment(stage):
    shown = stage(ResidualFlow())
    mouse = shown.page.mouse
    mouse.move(*at(shown, ".cl-flow-losses", 0.9))
    mouse.down()
    assert shown.get("moment") == 100
    mouse.move(*at(shown, ".cl-flow-losses", 0.25), steps=3)
    assert shown.get("moment") == 10
    mouse.up()
    assert "after 10 steps" in shown.says()


def test_a_tap_marks_the_layer_under_the_finger(touch):
    shown = touch(ResidualFlow(depth=8))
    shown.page.touchscreen.tap(*at(shown, ".cl-flow-profile", 0.99))
    assert shown.get("layer") == 8


def test_a_mark_past_the_last_layer_marks_the_last_one(stage):
    shown = stage(ResidualFlow(layer=50))
    shown.control("depth-8").click()
    assert "Layer 8, the linear one" in shown.says()
    assert shown.control("layer").input_value() == "8"


# ---- in Python


def test_every_state_that_controls_reach_was_recorded():
    for run in ResidualFlow().recording["runs"]:
        keys = ("depth", "residual", "batch_norm")
        widget = ResidualFlow(**{key: run[key] for key in keys})
        assert widget.run is run
        assert len(run["loss"]) == len(run["diverged"]) == 10
        for measure in ("norm", "agreement"):
            assert len(run[measure]) == len(ResidualFlow.MOMENTS)
            for profile in filter(None, run[measure]):
                low, middle, high = map(np.array, profile)
                assert len(middle) == run["depth"]
                slack = 0.06 * np.abs(middle) + 1e-12  # the extremes are rounded more
                assert (low <= middle + slack).all()
                assert (middle <= high + slack).all()
    assert ResidualFlow().recording["moments"] == list(ResidualFlow.MOMENTS)
    assert len(ResidualFlow().recording["runs"]) == 2 * 2 * len(ResidualFlow.DEPTHS)


def test_the_recording_stays_light_and_says_how_it_was_made():
    recording = ResidualFlow().recording
    assert len(json.dumps(recording, separators=(",", ":"))) < 150_000
    assert set(recording["about"]) == {"made_by", "on", "training", "seeds"}


def test_the_module_is_the_network_shown():
    for depth in ResidualFlow.DEPTHS:
        widget = ResidualFlow(depth=depth, residual=True, cut=depth // 6)
        assert widget.module()(torch.zeros(widget.input_shape)).shape == (1, 10)
        assert f"the shortcut of block {depth // 6} cut" in widget.describe()
        assert sum(block.residual for block in widget.module().blocks) == (depth - 2) // 2 - 1
    assert "diverged" in ResidualFlow(residual=True, batch_norm=False, moment=100).describe()
    profile = ResidualFlow(depth=20).profile[1]
    assert f"{profile[0]:g} in the first layer" in ResidualFlow(depth=20).describe()
    assert median(profile) > 0


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        ({"depth": 14}, ValueError, r"depth must be one of \(8, 20, 32, 56\); got 14"),
        ({"depth": "56"}, TypeError, "depth must be an integer; got '56'"),
        ({"moment": 5}, ValueError, r"moment must be one of \(0, 1, 10, 100\); got 5"),
        ({"measure": "size"}, ValueError, "measure must be one of .*; got 'size'"),
        ({"measure": 1}, TypeError, "measure must be a str; got 1"),
        ({"residual": 1}, TypeError, "residual must be True or False; got 1"),
        ({"batch_norm": "no"}, TypeError, "batch_norm must be True or False; got 'no'"),
        ({"layer": 0}, ValueError, "layer must be an integer from 1 to 56; got 0"),
        ({"layer": 2.0}, TypeError, "layer must be an integer .*; got 2.0"),
        ({"cut": 1}, ValueError, "cut was recorded with residual=True alone; got residual=False"),
        (
            {"residual": True, "cut": 2, "moment": 1},
            ValueError,
            "with moment=0 alone; got moment=1",
        ),
        ({"residual": True, "depth": 8, "cut": 4}, ValueError, "cut must be at most 3.*; got 4"),
        ({"wires": "up"}, ValueError, r"wires must be one of \('back', 'forward'\); got 'up'"),
        ({"recording": {}}, TypeError, "no argument 'recording'; allowed: depth, residual"),
    ],
)
def test_what_was_not_recorded_is_refused(wrong, error, message):
    with pytest.raises(error, match=message):
        ResidualFlow(**wrong)


def test_settings_are_normalised_and_a_refused_change_leaves_the_widget_as_it_was():
    widget = ResidualFlow(depth=np.int64(20), residual=np.bool_(True))
    assert (type(widget.depth), type(widget.residual)) == (int, bool)
    with pytest.raises(ValueError, match="depth"):
        widget.depth = 9
    with pytest.raises(traitlets.TraitError, match="read-only"):
        widget.recording = {}
    assert widget.depth == 20
