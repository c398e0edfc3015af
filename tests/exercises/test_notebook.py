"""A learner's notebook from the shell: every outcome, every exit code."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from convlessons import __main__ as shell
from convlessons import exercises
from convlessons.exercises import Outcome, Result
from convlessons.exercises.notebook import NotebookError, Report, run, solved
from convlessons.exercises.source import answer_cells

CHAPTER = exercises.in_chapter("dilated")


def notebook(path: Path, answers: dict[str, str], *more: str) -> Path:
    """A learner's notebook of the chapter: starters, save where an answer is given."""
    cells = ["import torch\nfrom convlessons import exercises", *more]
    for exercise in CHAPTER:
        name = exercise._solution.__name__
        cells += [exercise.starter, f"exercises.{exercise.key}.check({name})"]
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbformat.write(nbformat.from_dict(solved(made, answers)), path)
    return path


def check(capsys, *arguments: object) -> tuple[int, str, str]:
    code = shell.main(["check", *map(str, arguments)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


SOLUTIONS = {exercise.key: exercise.solution().code for exercise in CHAPTER}


def test_every_solution_pasted_in_is_correct_in_the_notebooks_own_folder(tmp_path, capsys):
    (tmp_path / "data.txt").write_text("here")
    path = notebook(tmp_path / "a.ipynb", SOLUTIONS, "assert open('data.txt').read() == 'here'")
    code, out, _ = check(capsys, path)
    assert code == shell.CORRECT
    assert out.count("✓ correct") == len(CHAPTER)


def test_starters_left_alone_run_to_the_end_and_the_file_stays(tmp_path, capsys):
    path = notebook(tmp_path / "a.ipynb", {})
    before = path.read_bytes()
    code, out, _ = check(capsys, path)
    assert code == shell.NOT_ATTEMPTED
    assert f"0 correct, 0 wrong, {len(CHAPTER)} not attempted" in out
    assert path.read_bytes() == before


def test_a_wrong_answer_and_a_failing_cell_are_told(tmp_path, capsys):
    wrong = (
        "# exercise: dilated.effective_kernel\ndef effective_kernel_size(k, d):\n    return k * d"
    )
    first = notebook(tmp_path / "a.ipynb", {**SOLUTIONS, "dilated.effective_kernel": wrong})
    second = notebook(tmp_path / "b.ipynb", SOLUTIONS, "1 / 0")
    code, out, _ = check(capsys, first, second)
    assert code == shell.WRONG
    assert "✗ wrong" in out
    assert "`effective_kernel_size(k=3, d=2)` your answer is 6" in out
    assert "Cell 2 failed: ZeroDivisionError: division by zero" in out


def test_a_deleted_answer_is_not_forgotten(tmp_path, capsys):
    path = notebook(tmp_path / "a.ipynb", SOLUTIONS)
    made = nbformat.read(path, as_version=4)
    del made.cells[1:3]
    nbformat.write(made, path)
    code, out, _ = check(capsys, path)
    assert code == shell.NOT_ATTEMPTED
    assert f"{len(CHAPTER) - 1} correct, 0 wrong, 1 not attempted" in out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read: No such file"),
        ("print(1)", "is no notebook"),
        ('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "asks no exercise"),
        ("# exercise: alchemy.gold", "unknown chapters: ['alchemy']"),
        ("# exercise: dilated.build\nimport os; os._exit(1)", "the kernel died"),
        ("# exercise: dilated.build\nimport time; time.sleep(30)", "more than 2 seconds"),
    ],
)
def test_what_cannot_be_executed_is_named(tmp_path, capsys, content, message):
    path = tmp_path / "a.ipynb"
    if content and content.startswith("#"):
        cell = nbformat.v4.new_code_cell(content)
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    elif content:
        path.write_text(content)
    code, _, err = check(capsys, "--timeout", "2", path)
    assert code == shell.UNCHECKED
    assert message in err
    assert str(path) in err


CORRECT = Result("dilated.build", Outcome.CORRECT, "")
REPORTS = {
    "correct": Report([CORRECT], []),
    "wrong": Report([CORRECT, Result("dilated.paths", Outcome.WRONG, "")], []),
    "failed": Report([CORRECT], ["Cell 2 failed: KeyError: 0"]),
    "left": Report([CORRECT, Result("dilated.paths", Outcome.NOT_ATTEMPTED, "")], []),
}


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["correct"], shell.CORRECT),
        (["correct", "failed"], shell.WRONG),
        (["correct", "left"], shell.NOT_ATTEMPTED),
        (["wrong", "left", "correct"], shell.WRONG),
        (["left", "unreadable", "wrong"], shell.UNCHECKED),
    ],
)
def test_of_several_notebooks_the_gravest_code_counts(monkeypatch, capsys, names, code):
    def report(path, timeout):
        if path.name not in REPORTS:
            raise NotebookError(f"{path} cannot be read")
        return REPORTS[path.name]

    monkeypatch.setattr("convlessons.exercises.notebook.run", report)
    assert check(capsys, *names)[0] == code


def test_the_shell_gives_the_code_and_names_it_in_the_help():
    command = [sys.executable, "-m", "convlessons", "check"]
    assert subprocess.run([*command, "none.ipynb"], capture_output=True).returncode == 2
    assert subprocess.run(command, capture_output=True).returncode == 2
    usage = subprocess.run([*command, "--help"], capture_output=True, text=True).stdout
    for code in range(4):
        assert f"\n  {code}  " in usage


def test_what_the_kernel_says_of_itself_is_no_part_of_the_report(tmp_path, capfd):
    run(notebook(tmp_path / "a.ipynb", {}))
    assert capfd.readouterr().err == ""


def test_pasting_leaves_the_original_and_other_cells_alone(tmp_path):
    made = nbformat.read(notebook(tmp_path / "a.ipynb", {}), as_version=4)
    pasted = solved(made, {"dilated.build": "# pasted"})
    assert [exercise.starter for exercise in CHAPTER] == [
        cell["source"] for cell in answer_cells(made).values()
    ]
    changed = [a["source"] for a, b in zip(pasted["cells"], made.cells, strict=True) if a != b]
    assert changed == ["# pasted"]
