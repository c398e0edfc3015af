"""What colour tells in a figure, something else tells too: in every figure of every chapter."""

import ast
import importlib
import inspect
import pkgutil
from pathlib import Path

import nbformat
import numpy as np
import pytest
from matplotlib.figure import Figure

from convlessons import figures, plain, receptive
from convlessons.figures import (
    arithmetic,
    bottleneck,
    deformable,
    diagram,
    dilation,
    excitation,
    explorer,
    inception,
    maps,
    residual,
    separable,
    spread,
    stack,
    wiring,
)
from convlessons.figures.style import DARK, LIGHT, drawn_in
from tests.helpers.cues import told_by_colour_alone

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("[0-9]*.ipynb"))
NUMBERS = np.random.default_rng(0)
SIGNED = NUMBERS.normal(size=(16, 16))
NAMES = ("one", "two", "three", "four")


def seeds(low=0.0):
    return (low + NUMBERS.random(5)).tolist()


def by_number(count):
    return {name: {n: seeds() for n in (1, 4, 16)} for name in NAMES[:count]}


# Every function that draws, as the chapters call it, with as many series as it has looks for.
DRAWINGS = {
    arithmetic.along_time: lambda ax: arithmetic.along_time(6, 3, (2, 1), marked=3, ax=ax),
    arithmetic.photograph: lambda ax: arithmetic.photograph(SIGNED, ax),
    arithmetic.walk: lambda ax: arithmetic.walk(
        np.full((5, 5), 7), SIGNED[:5, :5], (3, 3), padding=1, ax=ax
    ),
    bottleneck.before_and_after: lambda ax: bottleneck.before_and_after(
        *np.repeat(NUMBERS.random((2, 1, 8, 8)), 3, 1), NAMES[:3], ax
    ),
    bottleneck.by_width: lambda ax: bottleneck.by_width(by_number(3), ax, level=("level", 0.5)),
    bottleneck.weights: lambda ax: bottleneck.weights(64, 16, 64, 3, ax),
    deformable.by_size: lambda ax: deformable.by_size(seeds()[:4], seeds()[:4], NAMES, ax),
    deformable.sampling: lambda ax: deformable.sampling(
        abs(SIGNED), (8, 8), NUMBERS.normal(8, 8, (9, 2)), ax
    ),
    diagram.block: lambda ax: diagram.block(plain.shuffle_unit(24, 48, stride=2), 28, ax),
    dilation.field: lambda ax: dilation.field(np.maximum(SIGNED, 0), ax),
    dilation.path_grid: lambda ax: dilation.path_grid(receptive.path_counts(3, [2, 2]).counts, ax),
    dilation.descent: lambda ax: dilation.descent([1, 2, 9], ax),
    excitation.gate_against: lambda ax: excitation.gate_against(
        {name: (seeds(), seeds()) for name in NAMES[:3]}, ax, xlabel="noise"
    ),
    excitation.gated_maps: lambda ax: excitation.gated_maps(
        NUMBERS.random((3, 8, 8)), (0.2, 0.5, 0.9), NAMES[:3], ax
    ),
    explorer.cost_scatter: lambda ax: explorer.cost_scatter(
        {name: {name + k: tuple(1 + NUMBERS.random(2)) for k in "abc"} for name in NAMES},
        ax,
        x="params",
        y="macs",
    ),
    explorer.learning: lambda ax: explorer.learning(by_number(4), ax),
    inception.growth: lambda ax: inception.growth({name: seeds() for name in NAMES[:2]}, ax),
    inception.leaning: lambda ax: inception.leaning(
        {name: [seeds(), seeds(), seeds()] for name in NAMES}, (1, 2, 4), ax
    ),
    inception.module: lambda ax: inception.module(
        192,
        [
            inception.Way("1×1", None, 64, 12_288),
            inception.Way("3×3", 96, 128, 129_024),
            inception.Way("5×5", 16, 32, 15_872),
            inception.Way("max 3×3", None, 32, 6_144),
        ],
        ax,
    ),
    maps.image_rows: lambda ax: maps.image_rows({"input": [SIGNED], "maps": [SIGNED, SIGNED]}, ax),
    residual.at_moments: lambda ax: residual.at_moments(
        {"plain": [(0.5, 1, 2), (0.1, 0.2, 0.3)]}, (0, 10), ax
    ),
    residual.layer_profiles: lambda ax: residual.layer_profiles(
        {name: [seeds(1), seeds(2), seeds(3)] for name in NAMES}, ax
    ),
    separable.shares: lambda ax: separable.shares(
        {what: dict(zip(NAMES, (70, 20, 6, 4), strict=True)) for what in ("MACs", "weights")}, ax
    ),
    separable.lanes: lambda ax: separable.lanes(
        np.random.default_rng(0).random((3, 12, 12)),
        np.ones((4, 3, 3, 3)),
        np.eye(3)[None].repeat(3, 0),
        np.ones((4, 3)),
        (3, 9),
        ax,
    ),
    spread.spread: lambda ax: spread.spread(
        {name: seeds() for name in NAMES}, ax, predicted=dict.fromkeys(NAMES, 0.5)
    ),
    stack.fields: lambda ax: stack.fields({"stack": (3, 5), "rival": (5,)}, ax),
    stack.growth: lambda ax: stack.growth(
        by_number(2), {1: 1.0, 4: 2.0, 16: 4.0}, {1: 1.0, 4: 4.0, 16: 16.0}, ax
    ),
    wiring.grouped_layer: lambda ax: wiring.grouped_layer(8, 8, 4, ax),
    wiring.shuffled_stack: lambda ax: wiring.shuffled_stack(8, 4, 2, ax=ax),
}


def drawn(draw):
    figure = Figure()
    draw(figure.subplots())
    return figure


def test_no_function_that_draws_is_left_out():
    found = {
        function
        for module in pkgutil.iter_modules(figures.__path__, f"{figures.__name__}.")
        for _, function in inspect.getmembers(
            importlib.import_module(module.name), inspect.isfunction
        )
        if "ax" in inspect.signature(function).parameters
        and function.__module__ == module.name
        and not function.__name__.startswith("_")
        and function.__name__ not in ("axes", "fill_figure", "misses", "narrow")  # draw nothing
    }
    assert found == set(DRAWINGS)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "function", DRAWINGS, ids=lambda f: f"{f.__module__.split('.')[-1]}.{f.__name__}"
)
def test_nothing_is_told_by_colour_alone(function, palette):
    with drawn_in(palette):
        assert told_by_colour_alone(drawn(DRAWINGS[function])) == []


# What a chapter may ask of axes itself: grey pictures, words and ranges, nothing that has a colour.
HARMLESS = {"axis", "imshow", "set_title", "set_ylim"}


def drawing_of(notebook):
    """What a chapter imports to draw with, and what it calls on axes and `figures` itself."""
    imported, called = set(), set()
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        for node in ast.walk(ast.parse(cell.source)):
            match node:
                case ast.ImportFrom(module=str(module)) if module.startswith(
                    "convlessons.figures."
                ):
                    imported |= {(module, each.name) for each in node.names}
                case ast.Import(names=names) | ast.ImportFrom(names=names):
                    assert not [n for n in names if "matplotlib" in n.name], notebook.name
                case ast.Call(func=ast.Attribute(value=value, attr=name)):
                    if any("ax" in n.id for n in ast.walk(value) if isinstance(n, ast.Name)):
                        called.add(name)
                        grey = [k.value for k in node.keywords if k.arg == "cmap"]
                        assert name != "imshow" or [k.value for k in grey] == ["gray"]
    return imported, called


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_chapters_draw_with_these_functions_alone(notebook):
    imported, called = drawing_of(notebook)
    assert imported <= {(f.__module__, f.__name__) for f in DRAWINGS}
    assert called - {"flat", "max", "mean"} <= HARMLESS


def test_no_curve_is_left_out_for_want_of_a_style():
    with pytest.raises(ValueError, match="a drawing tells at most 3 apart; got 4"):
        bottleneck.by_width(by_number(4))
