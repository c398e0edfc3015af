"""Figures, widgets and pages hold the palette each in its own language: it is one palette."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from convlessons.figures.style import DARK, LIGHT

ROOT = Path(__file__).parents[1]
SHEETS = [ROOT / "js/lib/frame.css", ROOT / "book/css/palette.css"]


def blocks(sheet):
    """The variables of each rule that sets the ink: the light one first, then dark ones."""
    rules = re.findall(r"\{([^{}]*--cl-ink:[^{}]*)\}", sheet.read_text(encoding="utf-8"))
    return [dict(re.findall(r"--cl-([\w-]+): (#\w+);", rule)) for rule in rules]


def flat(palette):
    colours = asdict(palette)
    ramp = colours.pop("ramp")
    return {**colours, **{f"ramp-{i}": colour for i, colour in enumerate(ramp, 1)}}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_name_is_one_colour_wherever_it_stands(sheet):
    light, *dark = blocks(sheet)
    assert dark, "no dark block"
    for palette, found in [(LIGHT, light), *((DARK, each) for each in dark)]:
        shared = flat(palette).keys() & found.keys()
        assert shared >= {"ink", "muted", "surface", "line", "accent", "second", "third"}
        assert {name: found[name] for name in shared} == {
            name: flat(palette)[name] for name in shared
        }
