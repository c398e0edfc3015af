"""Which cells the exercises need: never too few, and in a chapter few."""

from pathlib import Path

import pytest

from convlessons.grading.needed import needed
from convlessons.grading.submission import Cell, read

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("[0-9]*.ipynb"))
ANSWER = "# exercise: x.f\ndef f(n):\n    return helper(n)"
CHECK = "exercises.x.f.check(f)"
HEAVY = "total = 0\nfor seed in range(10**9):\n    total += train(seed)"


def chosen(*sources):
    cells = [Cell(number, source, frozenset()) for number, source in enumerate(sources, 1)]
    return [cell.number for cell in needed(cells)]


# fmt: off
CASES = [
    (["def helper(n):\n    return n", HEAVY, ANSWER, CHECK], [1, 3, 4]),
    ([HEAVY, ANSWER, "def helper(n):\n    return n", CHECK], [2, 3, 4]),
    (["helper = lambda n: n + k", "k = sum(g(i) for i in range(3))", ANSWER, CHECK], [1, 2, 3, 4]),
    (["items = list(map(str, q(3)))", "helper = items.append", "items.sort()", HEAVY, ANSWER,
      CHECK], [1, 2, 3, 5, 6]),
    (["table = make(3)", "table['a'] = [i for i in x]", "def helper(n):\n    return table",
      ANSWER, CHECK], [1, 2, 3, 4, 5]),
    (["table = make(3)", "change(table)", "def helper(n):\n    return table",
      ANSWER, CHECK], [1, 2, 3, 4, 5]),
    (["helper = 0\nfor k in x():\n    helper += slow(k)", "helper = quick(4)",
      ANSWER, CHECK], [2, 3, 4]),
    (["helper = slow(3)", "if x():\n    helper = quick(4)", ANSWER, CHECK], [1, 2, 3, 4]),
    (["helper = slow(3)", "for helper in y():\n    pass", ANSWER, CHECK], [1, 2, 3, 4]),
    (["helper = slow(3)", "with open('x') as helper:\n    pass", ANSWER, CHECK], [1, 2, 3, 4]),
    (["base = make(1)", "class Base(base):\n    pass", "def helper(n):\n    return Base()",
      ANSWER, CHECK], [1, 2, 3, 4, 5]),
    ([HEAVY, "import os", "torch.manual_seed(0)", "F.conv2d = mine",
      ANSWER, CHECK], [2, 3, 4, 5, 6]),
    ([HEAVY, "exec(code)", ANSWER, CHECK], [1, 2, 3, 4]),
    ([HEAVY, "%run other.py", ANSWER, CHECK], [1, 2, 3, 4]),
    ([HEAVY, "def g():\n    global helper", ANSWER, CHECK], [1, 2, 3, 4]),
    ([HEAVY, "from x import *", ANSWER, CHECK], [1, 2, 3, 4]),
    ([HEAVY, "1 / 0", "print(total)", "quit()", ANSWER, CHECK], [2, 4, 5, 6]),
    ([HEAVY, "def g(:", ANSWER, CHECK], [2, 3, 4]),
    ([ANSWER, CHECK, HEAVY, "def helper(n):\n    return n"], [1, 2, 4]),
]
# fmt: on


@pytest.mark.parametrize(("sources", "numbers"), CASES)
def test_the_cells_that_are_needed(sources, numbers):
    assert chosen(*sources) == numbers


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_of_a_chapter_no_cell_that_trains_or_measures_is_needed(path):
    submission = read(path)
    cells = needed(submission.cells)
    assert len(cells) < 0.75 * len(submission.cells)  # cells that only print cost nothing and stay
    assert {key for cell in cells for key in cell.answers} == set(submission.keys)
    for cell in cells:
        assert "timing.compare" not in cell.source
        assert "optimizer.step" not in cell.source or "def " in cell.source
