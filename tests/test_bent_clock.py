"""*Run All* on a clock that cannot be trusted: no cell fails and no verdict changes by it."""

import ast
import builtins
import json
import random
from pathlib import Path
from time import perf_counter

import pytest

from convlessons import timing
from convlessons.experiments import explorer
from convlessons.grading import needed

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
CHAPTERS = sorted(NOTEBOOKS.glob("[01][0-9]_*.ipynb"))


def bent():
    """A clock whose pace changes at every look, between ten times and a tenth."""
    chance, state = random.Random(0), [perf_counter(), 0.0]

    def look():
        now = perf_counter()
        state[1] += (now - state[0]) * chance.choice((10, 0.1))
        state[0] = now
        return state[1]

    return look


class Chapter:
    """The code of a chapter up to its exercises; a cell is executed when a name of it is missed."""

    def __init__(self, path):
        cells = [
            "".join(cell["source"])
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
            if cell["cell_type"] == "code"
        ]
        end = next(i for i, source in enumerate(cells) if source.startswith("exercises."))
        self.cells = cells[:end]
        self.codes = [needed._read(source) for source in self.cells]
        self.names = {"__name__": "__main__"}

    def about_time(self):
        """The cells that measure, and those that read what was measured."""
        measured = set()
        for place, (source, code) in enumerate(zip(self.cells, self.codes, strict=True)):
            if "timing.compare" in source or code.reads & measured:
                measured |= code.binds
                yield place

    def run(self, place):
        """Execute a cell, and before it what binds the names that it lacks."""
        while True:
            try:
                return execute(self.cells[place], self.names)
            except NameError as error:
                missed = [i for i in range(place) if error.name in self.codes[i].binds]
                if not missed:
                    raise
                self.run(missed[-1])


def execute(source, names):
    """As a notebook does: what the last line gives is shown."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), names)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
        show(value)
        for trial in getattr(value, "trials", [value]):
            if hasattr(trial, "verdict"):
                assert trial.says == trial.verdict, trial.claim


def show(*values):
    for value in values:
        for method in ("_repr_html_", "_repr_markdown_", "__repr__"):
            if hasattr(value, method):
                getattr(value, method)()


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_nothing_hangs_on_the_readers_clock(path, monkeypatch, capsys):
    clock, compare = bent(), timing.compare

    def hurried(candidates, *, baseline=None, **_):
        return compare(
            candidates, baseline=baseline, repeats=3, warmup=0, budget_seconds=0.1, clock=clock
        )

    monkeypatch.setattr(timing, "perf_counter", clock)
    monkeypatch.setattr(timing, "compare", hurried)
    monkeypatch.setattr(explorer, "train", lambda *_: 0.9)  # chapter 11 trains before it measures
    monkeypatch.setenv("CONVLESSONS_RECORD", "off")
    monkeypatch.setattr(builtins, "display", show, raising=False)
    monkeypatch.chdir(NOTEBOOKS)
    chapter = Chapter(path)
    places = list(chapter.about_time())
    assert places
    for place in places:
        chapter.run(place)
