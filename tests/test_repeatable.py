"""A chapter that is run again gives what it gave, but for what it measures on a clock."""

import os
from pathlib import Path

import nbformat
import pytest
from jupyter_cache import get_cache

from convlessons.figures.display import FIGURE
from convlessons_site.execution import Run
from convlessons_site.fingerprint import execution_fingerprint

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
CLOCK = "## In practice"  # from here on a chapter measures the machine
# Chance that no cell seeds would start elsewhere and show.
ELSEWHERE = "import random, numpy, torch\nfor each in random, numpy.random, torch.random:\n"
ELSEWHERE += "    getattr(each, 'manual_seed', getattr(each, 'seed', None))(12345)"
# The cheap ones, in which networks are trained and weights drawn. Not chapter 2: it shows a misfit
# of 1e-6 that a solver leaves, and its last digits depend on where arrays lie in memory.
CHAPTERS = ["00_convolution_arithmetic", "03_inception"]


def before_the_clock(notebook):
    cells = notebook.cells
    end = next(i for i, cell in enumerate(cells) if CLOCK in cell.source)
    return [cell for cell in cells[:end] if cell.cell_type == "code"]


def shown(cell):
    """What a cell printed and drew; a widget's model has a new name in every run."""
    found = ["".join(output.get("text", "") for output in cell.outputs)]  # cut anywhere
    for output in cell.outputs:
        if data := output.get("data"):
            found += [data.get(kind) for kind in (FIGURE, "text/plain", "text/html", "image/png")]
    return found


@pytest.mark.parametrize("name", CHAPTERS)
def test_results_are_equal_from_run_to_run(site, name):
    path = NOTEBOOKS / f"{name}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    cache = get_cache(site.parent / ".jupyter_cache" / execution_fingerprint())
    _, built = cache.merge_match_into_notebook(notebook)
    first = before_the_clock(built)
    again = nbformat.from_dict({**notebook, "cells": before_the_clock(notebook)})
    again.cells.insert(0, nbformat.v4.new_code_cell(ELSEWHERE))
    alike = {**os.environ, "OMP_NUM_THREADS": "1", "CONVLESSONS_SILENT": "1"}
    run = Run(name, path, again).execute(300, alike)
    assert run.failure == ""
    assert any(shown(cell) for cell in first)
    for before, after in zip(first, run.notebook.cells[1:], strict=True):
        assert shown(after) == shown(before), before.source
