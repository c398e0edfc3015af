"""The exercises where their reader meets them: every chapter's own cells, untouched and solved."""

import ast
from copy import deepcopy
from pathlib import Path

import nbformat
import pytest

from convlessons import exercises
from convlessons.exercises import Outcome
from tests.helpers.answers import answer_cells

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = {
    path.name: notebook
    for path in sorted(FOLDER.glob("*.ipynb"))
    if answer_cells(notebook := nbformat.v4.reads(path.read_text(encoding="utf-8")))
}
every = pytest.mark.parametrize("name", NOTEBOOKS)


@pytest.fixture(autouse=True)
def new_kernel():
    """What was checked by other tests is forgotten."""
    for chapter in exercises.CHAPTERS:
        for exercise in exercises.in_chapter(chapter):
            exercise.last = None


def chapter_of(name):
    (chapter,) = {key.partition(".")[0] for key in answer_cells(NOTEBOOKS[name])}
    return chapter


def imports(code):
    return any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.parse(code).body)


def solved(notebook, solutions):
    copy = deepcopy(notebook)
    for key, cell in answer_cells(copy).items():
        cell.source = solutions[key]
    return copy


def run(notebook):
    """Execute the imports, the answers and the checks of a notebook, in its order."""
    names = {}
    for cell in notebook["cells"]:
        code = "".join(cell["source"])
        answers = code.startswith("# exercise: ") or ".check(" in code
        if cell["cell_type"] == "code" and (answers or imports(code)):
            exec(code, names)
    return names


def test_every_chapter_of_exercises_has_its_notebook():
    assert sorted(map(chapter_of, NOTEBOOKS)) == sorted(exercises.CHAPTERS)


@every
def test_the_notebook_shows_asks_and_checks_every_exercise_of_its_chapter(name):
    code = [cell.source for cell in NOTEBOOKS[name].cells if cell.cell_type == "code"]
    chapter = exercises.in_chapter(chapter_of(name))
    assert len(chapter) >= 3
    for exercise in chapter:
        places = [
            code.index(f"exercises.{exercise.key}"),
            code.index(exercise.starter),
            code.index(f"exercises.{exercise.key}.check({exercise._solution.__name__})"),
        ]
        assert places == list(range(places[0], places[0] + 3)), "card, answer, check"
        assert code.index(f'exercises.outcomes("{chapter_of(name)}")') > places[-1]


@every
def test_untouched_it_runs_to_the_end_and_says_what_is_left(name):
    run(NOTEBOOKS[name])
    outcomes = exercises.outcomes(chapter_of(name))
    assert {row[2] for row in outcomes.rows} == {Outcome.NOT_ATTEMPTED}
    count = len(outcomes.rows)
    assert outcomes.summary == f"{count} exercises: 0 correct, 0 wrong, {count} not attempted."


@every
def test_with_every_solution_pasted_in_it_passes(name):
    chapter = exercises.in_chapter(chapter_of(name))
    solutions = {exercise.key: exercise.solution().code for exercise in chapter}
    run(solved(NOTEBOOKS[name], solutions))
    assert [each.last for each in chapter if each.outcome is not Outcome.CORRECT] == []
    count = len(chapter)
    summary = exercises.outcomes(chapter_of(name)).summary
    assert summary == f"{count} exercises: {count} correct, 0 wrong, 0 not attempted."
    left = sum(len(exercises.in_chapter(other)) for other in exercises.CHAPTERS) - count
    assert exercises.outcomes().summary.endswith(f"{count} correct, 0 wrong, {left} not attempted.")
