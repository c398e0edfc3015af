"""Colours that stand beside each other stay apart for readers who see fewer of them."""

from itertools import combinations

import numpy as np
import pytest

from convlessons.figures.style import DARK, LIGHT

# Machado, Oliveira and Fernandes 2009, table 1, severity 1.0: how linear RGB is seen.
SIGHTS = {
    "trichromat": np.eye(3),
    "protanope": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranope": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanope": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
    "monochromat": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ.sum(axis=1)


def lab(colour, sight):
    """CIELAB of a hexadecimal sRGB colour as it is seen."""
    rgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    ratio = TO_XYZ @ np.clip(sight @ linear, 0, 1) / WHITE
    x, y, z = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one, other, sight):
    return float(np.linalg.norm(lab(one, sight) - lab(other, sight)))


def test_the_simulation_confuses_what_such_readers_confuse():
    red, green = "#c03030", "#5f6f1f"
    assert distance(red, green, SIGHTS["trichromat"]) > 60
    assert distance(red, green, SIGHTS["deuteranope"]) < 25


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("reader", ["trichromat", "protanope", "deuteranope", "tritanope"])
def test_series_are_told_apart(palette, reader):
    series = {name: getattr(palette, name) for name in ("accent", "second", "third")}
    apart = {
        (a, b): distance(series[a], series[b], SIGHTS[reader]) for a, b in combinations(series, 2)
    }
    assert min(apart.values()) > 10, apart  # four times what an eye just notices
    for name, colour in series.items():
        assert distance(colour, palette.surface, SIGHTS[reader]) > 30, name


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("reader", SIGHTS)
def test_the_ramp_is_a_ramp_for_everybody(palette, reader):
    """Shades mean more and more: lightness goes one way, each step seen even without colour."""
    shades = [lab(colour, SIGHTS[reader])[0] for colour in palette.ramp]
    steps = np.diff(shades)
    assert (np.sign(steps) == np.sign(steps[0])).all()
    assert np.abs(steps).min() > 8, shades
