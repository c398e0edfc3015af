"""What holds for every exercise of every chapter: untouched, misled, solved."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from convlessons import exercises
from convlessons.exercises import Outcome
from convlessons.exercises.compare import difference, show
from convlessons.exercises.kinds import FunctionExercise, ValueExercise

ALL = [exercise for chapter in exercises.CHAPTERS for exercise in exercises.in_chapter(chapter)]
every = pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.key)


def run(code):
    """What a notebook cell with this code leaves, after the notebook's own import of torch."""
    names = {}
    exec("import torch", names)
    exec(code, names)
    return names


def answer_in(exercise, code):
    return run(code)[exercise._solution.__name__]


def test_each_is_found_by_its_key():
    for exercise in ALL:
        assert exercises.get(exercise.key) is exercise
        chapter, name = exercise.key.split(".")
        assert getattr(getattr(exercises, chapter), name) is exercise


@every
def test_the_starter_left_as_it_is_counts_as_not_attempted(exercise):
    result = exercise.check(answer_in(exercise, exercise.starter))
    assert result.outcome is Outcome.NOT_ATTEMPTED
    assert exercise.check().outcome is Outcome.NOT_ATTEMPTED


@every
def test_the_solution_pasted_over_the_starter_passes(exercise):
    code = exercise.solution().code
    assert code.splitlines()[0] == exercise.starter.splitlines()[0] == f"# exercise: {exercise.key}"
    result = exercise.check(answer_in(exercise, code))
    assert result.outcome is Outcome.CORRECT, result
    assert exercise.words.why in repr(result)


def test_the_starters_are_formatted_as_notebooks_are_so_that_they_stay_what_they_are(tmp_path):
    for exercise in ALL:
        (tmp_path / f"{exercise.key}.py").write_text(f"{exercise.starter}\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    ruff = [sys.executable, "-m", "ruff", "format", "--config", root / "notebooks" / "ruff.toml"]
    done = subprocess.run([*ruff, "--diff", tmp_path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "exercise",
    [each for each in ALL if isinstance(each, ValueExercise | FunctionExercise)],
    ids=lambda each: each.key,
)
def test_a_known_misconception_is_named_and_the_answer_is_not(exercise):
    for name, misled in exercise.misconceptions.items():
        result = exercise.check(misled)
        if isinstance(exercise, ValueExercise):
            rights = [exercise._solution()]
        else:
            cases = [case for case in exercise.cases() if exercise._written(case) in result.message]
            assert cases, "the inputs of the first wrong value are shown"
            rights = [exercise._reference(*case) for case in cases]
        assert result.outcome is Outcome.WRONG, name
        assert result.suggestion == exercise.words.misconceptions[name]
        said = re.sub(r"`[^`]*`", "", f"{result.message} {result.suggestion}")
        for right in rights:
            assert not re.search(rf"(?<![\w-]){re.escape(show(right))}(?!\w)", said), said


def test_nothing_that_is_said_before_the_solution_has_its_code_in_it():
    for exercise in ALL:
        words = exercise.words
        texts = [words.statement, *words.hints, *words.misconceptions.values()]
        code = exercise._code().splitlines()
        expressions = {re.split(r"return |= ", line, maxsplit=1)[-1] for line in code}
        telling = {text for text in expressions if re.search(r"\w[\w)\]]* ?[-+*@,] ?\w", text)}
        assert telling, exercise.key
        for text in texts:
            for expression in telling:
                assert expression.strip() not in text, exercise.key


def test_there_are_three_hints_one_at_a_time_and_the_last_one_stays():
    for exercise in ALL:
        exercise._hints_given, hints = 0, exercise.words.hints
        texts = [exercise.hint().text for _ in range(len(hints) + 1)]
        assert texts == [*hints, hints[-1]], exercise.key
        assert len(set(hints)) == len(hints) >= 3, exercise.key


ODD = ["text", b"", 3 + 4j, float("nan"), float("inf"), {}, {1}, [[]], [...], object(), int, [None]]


@every
def test_no_answer_of_a_wrong_kind_passes_or_breaks_the_check(exercise):
    for answer in ODD:
        result = exercise.check(answer)
        assert result.outcome is not Outcome.CORRECT, answer
        assert result._repr_html_(), answer


@pytest.mark.parametrize(
    "exercise", [e for e in ALL if isinstance(e, FunctionExercise)], ids=lambda e: e.key
)
def test_no_value_of_a_wrong_kind_passes_or_breaks_the_check(exercise):
    for value in ("text", float("nan"), True, [], [[1]], {}, object()):
        assert exercise.check(lambda *_, value=value: value).outcome is Outcome.WRONG, value


def test_the_solutions_agree_with_the_references():
    for exercise in (e for e in ALL if isinstance(e, FunctionExercise)):
        for case in exercise.cases():
            right, solved = exercise._reference(*case), exercise._solution(*case)
            assert difference(right, solved, digits=exercise.digits) is None
