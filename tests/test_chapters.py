"""What holds for the source of every chapter: how long it takes, and that no clock decides."""

import ast
import re

import pytest
import reading_time

CHAPTERS = {path.stem: notebook for path, notebook in reading_time.chapters().items()}
every = pytest.mark.parametrize("name", CHAPTERS)


PARTS = ["The question", "See it", "Say it", "Build it", "On trial", "Measure it", "In practice"]
PARTS += ["Your turn", "What changed in your mind", "Sources"]


@every
def test_a_chapter_has_all_its_parts_in_order(name):
    prose = [c for c in CHAPTERS[name]["cells"] if c["cell_type"] == "markdown"]
    text = "\n\n".join("".join(cell["source"]) for cell in prose)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS


@every
def test_the_first_cell_says_how_long_the_chapter_takes(name):
    first = "".join(CHAPTERS[name]["cells"][0]["source"])
    assert reading_time.line(CHAPTERS[name]) in first, "python tools/reading_time.py --write"


SHOWN = {"figures.show", "feature_maps", "diagram.draw", "say", "Trials", "Exact", "OverSeeds"}
SHOWN |= {"OnTheClock", "Predict", "Quiz", "Reveal"}


@every
def test_what_a_cell_is_to_show_stands_at_its_end(name):
    for cell in CHAPTERS[name]["cells"]:
        if cell["cell_type"] == "code":
            *before, _ = ast.parse("".join(cell["source"])).body
            lost = {
                ast.unparse(n.value.func)
                for n in before
                if isinstance(n, ast.Expr) and isinstance(n.value, ast.Call)
            }
            assert not lost & SHOWN, "Jupyter shows a cell's last value only"


def test_what_takes_time_is_counted():
    def notebook(*cells):
        return {"cells": [{"metadata": {}, **cell} for cell in cells]}

    prose = {"cell_type": "markdown", "source": "word " * 1600}
    code = {"cell_type": "code", "source": "x = 1\n" * 100}
    exercise = {"cell_type": "code", "source": "# exercise: a.b\nx = ..."}
    assert reading_time.minutes(notebook(prose)) == (10, 10)
    assert reading_time.minutes(notebook(code)) == (10, 10)
    hidden = {**code, "metadata": {"tags": ["hide-input"]}}
    assert reading_time.minutes(notebook(prose, hidden)) == (10, 10)
    assert reading_time.minutes(notebook(prose, *[exercise] * 5)) == (10, 45)


def timed_names(tree):
    """Names that hold what a clock measured, or what was computed from it, and nothing else."""
    assigned = [
        (target.value if isinstance(target, ast.Subscript) else target, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
    ]
    timed, before = {"timing"}, None
    while timed != before:
        before = set(timed)
        for target, value in assigned:
            if names_in(value) & timed:
                timed |= names_in(target)
    other = {
        n for target, value in assigned if not names_in(value) & timed for n in names_in(target)
    }
    return timed - other - {"timing"}


def names_in(node):
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def asserts_a_time(code):
    tree = ast.parse(code)
    timed = timed_names(tree)
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert) and names_in(node.test) & timed
    ]


def test_the_look_out_sees_an_assertion_about_a_time():
    code = "timings = timing.compare(calls)\nratio = timings.ratio('a').median\nassert ratio < 2"
    assert asserts_a_time(code) == ["assert ratio < 2"]
    assert asserts_a_time("x = torch.ones(1)\nassert x.sum() == 1") == []


@every
def test_no_clock_can_stop_a_chapter(name):
    """A slow machine changes what is shown, never whether the notebook runs to its end."""
    cells = [c for c in CHAPTERS[name]["cells"] if c["cell_type"] == "code"]
    assert asserts_a_time("\n\n".join("".join(cell["source"]) for cell in cells)) == []
