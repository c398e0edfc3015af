import json
import random

import numpy as np
import pytest
import torch
from PIL import Image

from convlessons import costs, networks
from convlessons.blocks import SqueezeExcitation
from convlessons.experiments import gates as experiment
from convlessons.widgets import SqueezeExcite

RANDOM = random.Random(8)
PICTURES = ["temple", "flower", "upright bars", "level bars"]
FREE = -1


def random_setting():
    return {
        "image": RANDOM.choice(PICTURES),
        "reduction": RANDOM.choice([1, 2, 4, 8]),
        "shuffled": RANDOM.random() < 0.5,
        "overrides": [
            RANDOM.choice([FREE, FREE, 0, 100, RANDOM.randint(0, 100)]) for _ in range(8)
        ],
    }


def from_torch(widget):
    """The block's own gates of the maps shown."""
    x = torch.tensor(widget.maps)[None]
    return widget.module().double().gates(x)[0].detach().numpy()


# ---- the arithmetic


def test_gates_in_javascript_are_the_blocks(javascript):
    torch.manual_seed(0)
    arguments, wanted = [], []
    for _ in range(40):
        block = SqueezeExcitation(RANDOM.randint(2, 12), RANDOM.randint(1, 2)).double()
        maps = 3 * torch.randn(1, block.channels, 4, 5, dtype=torch.float64)
        squeezed = maps.mean((2, 3))[0].tolist()
        state = {name: value.tolist() for name, value in block.state_dict().items()}
        arguments.append([squeezed, state])
        wanted.append(block.gates(maps)[0].tolist())
    found = javascript("excitation.js", "excite", arguments)
    for got, gates in zip(found, wanted, strict=True):
        assert got["gates"] == pytest.approx(gates, abs=1e-12)
    assert any(0 in got["hidden"] for got in found), "the ReLU has cut something off"


def test_maps_added_in_javascript_are_the_sum_of_the_blocks_output(javascript):
    block = SqueezeExcitation(6, 2).double()
    x = torch.randn(1, 6, 3, 4, dtype=torch.float64)
    maps, gates = x[0].flatten(1).tolist(), block.gates(x)[0].tolist()
    (added,) = javascript("excitation.js", "addUp", [[maps, gates]])
    wanted = block(x)[0].sum(0).flatten().tolist()
    assert list(added.values()) == pytest.approx(wanted, abs=1e-5)


def test_costs_in_javascript_are_the_closed_forms(javascript):
    cases = [[c, r] for c in (8, 10, 256, 2048) for r in (1, 2, 3, 4, 8)]
    for (c, r), got in zip(
        cases, javascript("excitation.js", "excitationCost", cases), strict=True
    ):
        with_bias, without = (
            costs.squeeze_excitation(c, reduction=r, bias=bias) for bias in (True, False)
        )
        assert (got["weights"], got["macs"]) == (without.params, without.macs)
        assert got["weights"] + got["biases"] == with_bias.params


def test_python_and_the_block_agree_on_the_gates():
    for _ in range(12):
        setting = random_setting()
        widget = SqueezeExcite(**setting)
        own = np.array(setting["overrides"])
        wanted = np.where(own == FREE, from_torch(widget), own / 100)
        np.testing.assert_allclose(widget.gates, wanted, atol=1e-6)


# ---- the recording


def test_maps_in_python_and_in_javascript_are_pytorchs(javascript):
    recording = SqueezeExcite().recording
    size, kernels = recording["size"], recording["kernels"]
    images = experiment.pictures()
    assert set(images) == set(recording["pictures"]) == set(SqueezeExcite.PICTURES)
    calls = [[image.flatten().tolist(), size, kernels] for image in images.values()]
    for name, drawn in zip(images, javascript("excitation.js", "featureMaps", calls), strict=True):
        wanted = experiment.feature_maps(images[name][None])[0].numpy()
        np.testing.assert_allclose(SqueezeExcite(image=name).maps, wanted, atol=1e-5)
        got = [list(each.values()) for each in drawn]
        np.testing.assert_allclose(np.reshape(got, wanted.shape), wanted, atol=1e-5)
    (order,) = javascript("excitation.js", "order", [[size * size]])
    assert sorted(order.values()) == list(range(size * size))
    plain, elsewhere = (SqueezeExcite(shuffled=each).maps.reshape(8, -1) for each in (False, True))
    np.testing.assert_array_equal(elsewhere, plain[:, list(order.values())])
    (moved,) = javascript("excitation.js", "rearranged", [[plain[2].tolist(), [*order.values()]]])
    np.testing.assert_allclose(list(moved.values()), elsewhere[2], atol=1e-7)


def test_the_recorded_blocks_do_what_the_record_says():
    maps = experiment.feature_maps(experiment.windows())
    goal = experiment.wanted(maps.mean((2, 3)))
    errors = []
    for reduction in SqueezeExcite.REDUCTIONS:
        widget = SqueezeExcite(reduction=reduction)
        error = (widget.module().gates(maps) - goal).abs().mean().item()
        said = widget.recording["blocks"][str(reduction)]["error"]
        assert error == pytest.approx(said, abs=0.002)
        errors.append(error)
    assert errors == sorted(errors), "fewer hidden units, worse gates"


def test_a_block_trained_again_learns_the_same_task():
    _, error = experiment.train(8, steps=300)
    assert error < 0.25


# ---- in the browser


def test_the_browser_shows_pytorchs_gates(stage):
    shown = stage(SqueezeExcite())
    for _ in range(8):
        setting = random_setting()
        for name, value in setting.items():
            shown.set(name, value)
        outputs = [float(text) for text in shown.find(".cl-se-gate .cl-value").all_inner_texts()]
        assert outputs == pytest.approx(SqueezeExcite(**setting).gates.tolist(), abs=0.0051)


def test_a_picture_of_ones_own_goes_through_the_same_block(stage, tmp_path):
    """A black picture has known means, and so known gates; Reset brings the photograph back."""
    Image.new("RGB", (90, 70), "black").save(tmp_path / "black.png")
    shown = stage(SqueezeExcite())
    gates = shown.find(".cl-se-gate .cl-value")
    before = gates.all_inner_texts()
    shown.find("input[type=file]").set_input_files(tmp_path / "black.png")
    shown.page.get_by_text("Your own picture is shown").wait_for()
    black = torch.tensor([0.0, 1, 0, 0, 0, 0, 0, 0])[None, :, None, None]
    wanted = SqueezeExcite().module().gates(black)[0].tolist()
    assert [float(text) for text in gates.all_inner_texts()] == pytest.approx(wanted, abs=0.0051)
    assert shown.says().startswith("Your picture: 8 means")
    shown.find("[data-role=reset]").click()
    assert gates.all_inner_texts() == before


def test_shuffled_places_change_the_sum_and_no_gate(stage):
    shown = stage(SqueezeExcite())
    outputs = shown.find(".cl-se-gate .cl-value")
    picture = "() => document.querySelectorAll('.cl-se-sums canvas')[1].toDataURL()"
    gates, sum_before = outputs.all_inner_texts(), shown.page.evaluate(picture)
    shown.control("shuffle").click()
    assert outputs.all_inner_texts() == gates
    assert shown.page.evaluate(picture) != sum_before
    assert "shuffled places" in shown.says()


def test_a_gate_is_dragged_and_overrides_the_block(stage):
    shown = stage(SqueezeExcite())
    gate = shown.control("gate-left-edges")
    gate.scroll_into_view_if_needed()
    box = gate.bounding_box()
    y = box["y"] + box["height"] / 2
    shown.page.mouse.move(box["x"] + box["width"] * 0.7, y)
    shown.page.mouse.down()
    shown.page.mouse.move(box["x"] + 1, y, steps=4)
    shown.page.mouse.up()
    assert shown.get("overrides") == [FREE, FREE, 0, FREE, FREE, FREE, FREE, FREE]
    assert "You set left edges." in shown.says()
    assert "set by you" in gate.get_attribute("aria-valuetext")
    shown.control("release").click()
    assert shown.get("overrides") == [FREE] * 8


def test_a_finger_on_a_gate_sets_it(touch):
    shown = touch(SqueezeExcite(), size=(390, 900))
    gate = shown.control("gate-dark")
    box = gate.bounding_box()
    shown.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert 40 <= shown.get("overrides")[1] <= 60


def test_arrow_keys_move_a_gate_by_a_hundredth(stage):
    shown = stage(SqueezeExcite(overrides=[50] * 8))
    gate = shown.control("gate-light")
    gate.focus()
    gate.press("ArrowRight")
    assert shown.get("overrides")[0] == 51
    gate.press("End")
    assert shown.get("overrides")[0] == 100


def test_all_gates_at_1_leave_the_maps_as_they_are(stage):
    shown = stage(SqueezeExcite())
    shown.control("all-open").click()
    sums = shown.page.evaluate(
        "() => [...document.querySelectorAll('.cl-se-sums canvas')].map((c) => c.toDataURL())"
    )
    assert sums[0] == sums[1]
    assert "passes its input on unchanged" in shown.says()


def test_what_a_reduction_costs_in_resnet_50(stage):
    shown = stage(SqueezeExcite())
    with torch.device("meta"):
        plain = sum(p.numel() for p in networks.resnet50().parameters())
        for i, reduction in enumerate(SqueezeExcite.REDUCTIONS):
            shown.slide("reduction", i)
            gated = networks.se_resnet50(reduction=reduction)
            added = sum(p.numel() for p in gated.parameters()) - plain
            assert shown.quantity("resnet-50") == added


# ---- in Python


def test_what_is_saved_is_small():
    state = SqueezeExcite().get_state()
    saved = {name: state[name] for name in ("recording", "limits", "overrides")}
    assert len(json.dumps(saved)) < 40_000


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"reduction": 3}, ValueError, r"reduction must be one of \(1, 2, 4, 8\); got 3"),
        ({"reduction": 2.0}, TypeError, "reduction must be an integer; got 2.0"),
        ({"image": "cat"}, ValueError, "image must be one of .*; got 'cat'"),
        ({"shuffled": 1}, TypeError, "shuffled must be True or False; got 1"),
        ({"overrides": [0.5] * 8}, TypeError, r"overrides\[0\] must be an integer from -1 to 100"),
        ({"overrides": [101] * 8}, ValueError, r"overrides\[0\] must be .* to 100; got 101"),
        ({"overrides": [0] * 7}, ValueError, "overrides must hold .* 8; got 7"),
        ({"recording": {}}, TypeError, "no argument 'recording'; allowed: image, reduction"),
    ],
)
def test_bad_settings_are_refused(settings, error, message):
    with pytest.raises(error, match=message):
        SqueezeExcite(**settings)
