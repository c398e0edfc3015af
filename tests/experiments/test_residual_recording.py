"""The recording is what the experiment gives: short entries are run again."""

import json
from math import isfinite, nan
from statistics import median

import pytest
import torch

from convlessons import timing
from convlessons.experiments import residual
from convlessons.experiments.learning import split

RECORDING = json.loads(residual.FILE.read_text(encoding="utf-8"))


def recorded(**setting):
    (run,) = [r for r in RECORDING["runs"] if all(r[key] == setting[key] for key in setting)]
    return run


@pytest.mark.slow
@pytest.mark.parametrize("is_residual", [False, True])
def test_a_training_run_again_is_the_one_recorded(is_residual):
    setting = {"depth": 8, "residual": is_residual, "batch_norm": True}
    with timing.threads(1):
        again = residual.train(**setting, seed=1, moments=(0, 10))
    curve = recorded(**setting)["loss"][1]
    assert residual.smooth(again.losses) == pytest.approx(curve, rel=0.05, abs=0.02)
    assert set(again.norms) == {0, 10}


@pytest.mark.slow
@pytest.mark.parametrize("is_residual", [False, True])
@pytest.mark.parametrize("batch_norm", [False, True])
def test_the_gradients_of_untrained_networks_are_the_ones_recorded(is_residual, batch_norm):
    setting = {"depth": 20, "residual": is_residual, "batch_norm": batch_norm}
    with timing.threads(1):
        measured = [
            residual.measure(residual.network(**setting, seed=s), s) for s in residual.SEEDS
        ]
    run = recorded(**setting)
    norms = [median(layer) for layer in zip(*[norms for norms, _ in measured], strict=True)]
    assert norms == pytest.approx(run["norm"][0][1], rel=0.02)
    cosines = [median(layer) for layer in zip(*[found for _, found in measured], strict=True)]
    assert cosines == pytest.approx(run["agreement"][0][1], abs=0.02)


def test_a_deep_residual_network_without_normalisation_diverges_as_recorded():
    setting = {"depth": 56, "residual": True, "batch_norm": False}
    with timing.threads(1):
        again = residual.train(**setting, seed=0, steps=4)
    run = recorded(**setting)
    assert run["diverged"][0] == next(
        i for i, loss in enumerate(again.losses) if not isfinite(loss)
    )
    assert run["loss"][0] == [None] * (residual.STEPS // residual.EVERY)
    assert run["norm"][0] is not None
    assert run["norm"][1:] == [None] * (len(residual.MOMENTS) - 1)


@pytest.mark.slow
def test_the_gradients_with_one_shortcut_cut_are_the_ones_recorded():
    (known,) = [each for each in RECORDING["cuts"] if each["depth"] == 8]
    assert len(known["norm"]) == 3
    with timing.threads(1):
        again = residual.cuts(8)
    for now, before in zip(again["norm"], known["norm"], strict=True):
        assert now == pytest.approx(before, rel=0.02)
    for now, before in zip(again["wires"], known["wires"], strict=True):
        assert_wires_agree(now, before)
    whole = recorded(depth=8, residual=True, batch_norm=True)["norm"][0][1]
    assert known["norm"][0] != pytest.approx(whole, rel=0.02)


def assert_wires_agree(now, before):
    assert now.keys() == before.keys()
    for name in now.keys() - {"projections"}:
        assert now[name] == pytest.approx(before[name], rel=0.1)  # two digits are kept
    for one, other in zip(now["projections"], before["projections"], strict=True):
        assert one == pytest.approx(other, rel=0.1)


@pytest.mark.parametrize("is_residual", [False, True])
def test_what_runs_along_the_wires_is_recorded(is_residual):
    setting = {"depth": 8, "residual": is_residual, "batch_norm": True}
    batches = [(split(s).train_images[:128], split(s).train_labels[:128]) for s in residual.SEEDS]
    with timing.threads(1):
        watched = [
            residual.wires(residual.network(**setting, seed=s), *batches[s]) for s in residual.SEEDS
        ]
    runs = [residual.Run([1.0], {0: [1.0]}, {0: [1.0]}, {0: each}) for each in watched]
    assert_wires_agree(residual.summarise(runs)["wires"][0], recorded(**setting)["wires"][0])


@pytest.mark.parametrize("norm_layer", [True, False])
@pytest.mark.parametrize("is_residual", [False, True])
def test_wires_carry_what_autograd_finds(is_residual, norm_layer):
    """Gradients of the two ways add up to that of the block's input, and the loss is the net's."""
    net = residual.network(8, residual=is_residual, batch_norm=norm_layer).double()
    images, labels = torch.rand(4, 1, 8, 8).double(), torch.arange(4)
    found = residual.wires(net, images, labels)
    seen = {}
    for i, block in enumerate(net.blocks):
        block.register_forward_hook(lambda _, x, y, i=i: seen.update({i: (x[0], y)}))
    loss = torch.nn.functional.cross_entropy(net(images), labels)
    for i, block in enumerate(net.blocks):
        inputs, outputs = seen[i]
        rms = outputs.square().mean().sqrt().item()
        assert found.out[i + 1] == pytest.approx(rms)
        into, at = torch.autograd.grad(loss, [inputs, outputs], retain_graph=True)
        arriving = at * (outputs > 0)  # the last ReLU stands between
        assert found.arriving[i] == pytest.approx(arriving.norm().item())
        if not is_residual:
            assert found.through[i] == pytest.approx(into.norm().item())
        elif isinstance(block.downsample, torch.nn.Identity):
            assert found.through[i] == pytest.approx((into - arriving).norm().item())
    assert len(found.projections) == (2 if is_residual else 0)


def test_a_cut_takes_one_identity_away_and_nothing_else():
    x = torch.rand(2, 1, 8, 8)
    whole, cut = residual.network(8, residual=True), residual.network(8, residual=True)
    assert residual.cut(cut, 0) is cut
    with torch.no_grad():
        stem = whole.eval().stem(x)
        branch = whole.blocks[0].bn2(
            whole.blocks[0].conv2(torch.relu(whole.blocks[0].bn1(whole.blocks[0].conv1(stem))))
        )
        torch.testing.assert_close(cut.eval().blocks[0](stem), torch.relu(branch))
        torch.testing.assert_close(whole.blocks[0](stem), torch.relu(branch + stem))


def test_sigmoids_let_next_to_nothing_through_and_their_layers_are_counted():
    net = residual.sigmoid_net(20)
    convolutions = [layer for layer in net if isinstance(layer, torch.nn.Conv2d)]
    plain = [
        layer.weight.shape
        for layer in residual.network(20, residual=False).modules()
        if isinstance(layer, torch.nn.Conv2d)
    ]
    assert [layer.weight.shape for layer in convolutions] == plain
    assert net(torch.rand(2, 1, 8, 8)).shape == (2, 10)
    known = RECORDING["sigmoid"]
    for low, middle, high in known["norm"]:
        assert len(middle) == known["depth"] == 20
        assert high[0] < 1e-12 * low[-1]


def test_the_layers_measured_are_those_that_the_depth_counts():
    for depth in (8, 14):
        net = residual.network(depth, residual=True)
        images, labels = torch.rand(4, 1, 8, 8), torch.arange(4)
        gradients = residual.gradients(net, images, labels)
        assert len(gradients) == depth
        torch.nn.functional.cross_entropy(net(images), labels).backward()
        torch.testing.assert_close(gradients[0], net.stem[0].weight.grad.flatten())
        torch.testing.assert_close(gradients[-1], net.fc.weight.grad.flatten())


def test_seeds_are_summarised_by_their_range_and_divergence_by_none():
    runs = [
        residual.Run([1.0, 2.0, 3.0, 4.0, last], {0: [norm, 1.0]}, {0: [0.123, -0.5]})
        for last, norm in ((5.0, 0.12345), (nan, 7.0), (6.0, 0.5))
    ]
    got = residual.summarise(runs)
    assert got["loss"] == [[2.5, 5.0], [2.5, None], [2.5, 6.0]]
    assert got["diverged"] == [None, 4, None]
    assert got["norm"] == [[[0.12, 1.0], [0.5, 1.0], [7.0, 1.0]]]
    assert got["agreement"] == [[[0.1, -0.5], [0.12, -0.5], [0.12, -0.5]]]
    runs[1].norms[0] = [nan, 1.0]
    assert residual.summarise(runs)["norm"] == [None]


def test_what_is_written_is_read_back(tmp_path):
    small = {
        "about": {"seeds": [0]},
        "steps": 4,
        "moments": [0],
        "runs": [{"loss": [None, 1.5]}] * 2,
    }
    residual.write(small, tmp_path / "small.json")
    assert json.loads((tmp_path / "small.json").read_text()) == small
