"""The recording is what the experiment gives: its cheapest parts are run again."""

import json
from math import pi
from statistics import median

import pytest
import torch

from convlessons import recorded
from convlessons.experiments import deformable, offsets, offsets_endless, sampling
from convlessons.experiments.shapes import SIDES, SIZE, draw_shapes

RECORDING = json.loads(deformable.FILE.read_text(encoding="utf-8"))


def untrained():
    return offsets.network(offsets.ARMS["deformable"]).eval()


def shapes(count=50, **options):
    return draw_shapes(count, torch.Generator().manual_seed(3), **options)


# ---- the shapes


def test_shapes_are_where_and_as_large_as_they_say():
    drawn, pixels = shapes(200), torch.arange(SIZE)
    for image, (row, column), radius in zip(
        drawn.images[:, 0], drawn.centres, drawn.radii, strict=True
    ):
        away = torch.hypot(pixels.view(-1, 1) - row, pixels - column)
        assert image[away < radius / 2 - 0.5].mean() > 0.8  # the circle in a triangle
        assert image[away > radius + 1].mean().abs() < 0.1
        assert min(row, column) - radius > -1
        assert max(row, column) + radius < SIZE


@pytest.mark.parametrize("name", SIDES)
def test_a_shape_has_the_area_of_its_polygon(name):
    labels, radii = torch.full((100,), list(SIDES).index(name)), torch.full((100,), 15.0)
    drawn = shapes(100, labels=labels, radii=radii)
    sides = SIDES[name]
    area = sides / 2 * 15**2 * torch.sin(torch.tensor(2 * pi / sides)).item()
    assert drawn.images.sum((1, 2, 3)).mean().item() == pytest.approx(area, rel=0.03)
    assert torch.equal(drawn.labels, labels)


def test_the_same_generator_draws_the_same_shapes():
    three = torch.zeros(3, dtype=torch.long)
    drawn = shapes(3, labels=three, radii=torch.full((3,), 12.0))
    again = shapes(3, labels=three, radii=torch.full((3,), 12.0))
    assert torch.equal(drawn.images, again.images)
    other = draw_shapes(3, torch.Generator().manual_seed(4), labels=three)
    assert not torch.equal(drawn.angles, other.angles)


# ---- where the points are


def test_an_untrained_network_samples_the_regular_grid():
    net = untrained()
    points = sampling.sampling_points(net, shapes(2).images)
    assert points.shape == (2, 9, 2, 9, 9)
    assert points[0, :, :, 2, 5].tolist() == [
        [4 * row, 4 * column] for row in (1, 2, 3) for column in (4, 5, 6)
    ]
    assert (sampling.effective_dilation(points) == 1).all()


def test_points_are_where_the_layer_reads():
    """Moving the offsets' biases moves the points: down first, in cells of four pixels."""
    net = untrained()
    with torch.no_grad():
        net[6].offset.bias[8] = 1.0  # the middle tap's way down
        net[6].offset.bias[9] = -0.5
    drawn = shapes(2)
    points = sampling.points_on(net, drawn)
    assert points[0, 4].tolist() == [4, -2]
    assert points[0, 0].tolist() == [-4, -4]


def test_effective_dilation_is_that_of_a_dilated_kernel():
    steps = torch.tensor([-1.0, 0, 1])
    grid = 4 * torch.cartesian_prod(steps, steps).unsqueeze(0)
    assert sampling.effective_dilation(3 * grid).item() == pytest.approx(3)
    assert sampling.effective_dilation(grid.roll(1, 0) + 7).item() == pytest.approx(1)


def test_what_explains_the_points_is_found(monkeypatch):
    """Points made of the angle are explained by the angle, points made of the size by the size."""
    for cause in ("size", "angle"):

        def points(net, drawn, cause=cause):
            number = drawn.radii if cause == "size" else (4 * drawn.angles).cos()
            return number.view(-1, 1, 1).expand(-1, 9, 2) * torch.arange(18.0).view(9, 2)

        monkeypatch.setattr(sampling, "points_on", points)
        shares = sampling.explained(None, "square")
        assert shares.pop(cause) > 0.99
        assert max(shares.values()) < 0.05


# ---- the networks and the recordings


def test_wide_networks_have_no_fewer_parameters_than_the_deformable():
    moved, still, *wide = (
        sum(p.numel() for p in offsets.network(offsets.ARMS[name]).parameters())
        for name in (
            "deformable",
            "offsets the same everywhere",
            "plain, wide",
            "plain, wide, rate 2",
        )
    )
    assert moved == still
    assert all(moved <= params < 1.1 * moved for params in wide)


def test_more_steps_on_new_pictures_help_every_design():
    for rows in recorded.load("offsets_endless")["arms"].values():
        medians = [median(row) for row in rows]
        assert medians == sorted(medians)


def test_the_examples_are_of_the_network_in_the_middle():
    seed = deformable.middle_seed()
    assert (RECORDING["seed"], RECORDING["steps"]) == (seed, offsets_endless.EXPERIMENT.budgets[-1])
    also = recorded.load("offsets_endless")["also"]
    last = also["correlation of dilation and radius"]["deformable"][-1]
    assert sum(value < last[seed] for value in last) == (len(last) - 1) // 2


def test_examples_hold_a_picture_and_points_for_every_place():
    assert [each["name"] for each in RECORDING["examples"]] == list(deformable.EXAMPLES)
    net = untrained()
    for made, kept in zip(deformable.examples(net), RECORDING["examples"], strict=True):
        assert made["image"] == kept["image"]
        assert made["centre"] == kept["centre"]
        assert made["points"][10] != kept["points"][10], "the recorded points are trained"
        assert len(kept["points"]) == 81
        assert {len(place) for place in kept["points"]} == {18}


def test_what_is_written_is_read_back(tmp_path):
    small = {"made": {"threads": 1}, "seed": 0, "examples": [{"name": "one"}] * 2}
    deformable.write(small, tmp_path / "small.json")
    assert json.loads((tmp_path / "small.json").read_text()) == small
