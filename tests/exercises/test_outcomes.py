"""What has been solved, from one kernel to the next."""

import json
import subprocess
import sys

import pytest

from convlessons import exercises
from convlessons.exercises import Outcome, record

CHAPTER = exercises.in_chapter("dilated")


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    """A learner's file that is not there yet, and a kernel that has just started."""
    path = tmp_path / "of a learner" / "exercises.json"
    monkeypatch.setenv(record.PLACE, str(path))
    for exercise in CHAPTER:
        exercise.last = None
    return path


def in_another_kernel(code):
    start = "from convlessons import exercises; "
    done = subprocess.run([sys.executable, "-c", start + code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_table_tells_of_every_exercise():
    exercises.dilated.reached.check()
    exercises.dilated.reached.check([0])
    exercises.dilated.no_holes.check([1, 2, 5])
    table = exercises.outcomes("dilated")
    assert {key: outcome for key, _, outcome in table.rows} == {
        **{exercise.key: Outcome.NOT_ATTEMPTED for exercise in CHAPTER},
        "dilated.reached": Outcome.WRONG,
        "dilated.no_holes": Outcome.CORRECT,
    }
    assert table.summary == f"{len(CHAPTER)} exercises: 1 correct, 1 wrong, 4 not attempted."
    assert "✓ correct" in repr(table)
    assert table._repr_html_().count("<tr data-outcome") == len(CHAPTER)


def test_the_books_table_has_every_chapter():
    assert [row[0] for row in exercises.outcomes().rows] == [
        exercise.key for chapter in exercises.CHAPTERS for exercise in exercises.in_chapter(chapter)
    ]


def test_names_that_do_not_exist_are_refused():
    with pytest.raises(ValueError, match="chapter must be one of"):
        exercises.outcomes("alchemy")
    with pytest.raises(ValueError, match="key must be one of"):
        exercises.get("dilated.gold")


def test_an_outcome_outlives_its_kernel_and_an_untouched_starter_does_not_undo_it(file):
    in_another_kernel("exercises.dilated.no_holes.check([1, 2, 5])")
    assert exercises.dilated.no_holes.outcome is Outcome.CORRECT
    exercises.dilated.no_holes.check(...)
    assert exercises.dilated.no_holes.outcome is Outcome.CORRECT
    exercises.dilated.no_holes.check([2])
    found = in_another_kernel("print(exercises.dilated.no_holes.outcome)")
    assert found == "wrong"
    assert json.loads(file.read_text()) == {"dilated.no_holes": "wrong"}


def test_the_table_says_where_and_how_to_forget(file):
    exercises.dilated.no_holes.check([1, 2, 5])
    assert str(file) in repr(exercises.outcomes())
    exercises.forget()
    assert not file.exists()
    assert in_another_kernel("print(exercises.dilated.no_holes.outcome)") == "not attempted"
    exercises.forget()


def test_two_kernels_do_not_undo_each_other(file):
    exercises.dilated.no_holes.check([1, 2, 5])
    in_another_kernel("exercises.dilated.reached.check([0])")
    exercises.dilated.effective_kernel.check(lambda k, d: 0)
    assert set(json.loads(file.read_text())) == {
        "dilated.no_holes",
        "dilated.reached",
        "dilated.effective_kernel",
    }


@pytest.mark.parametrize(
    "content", ["", "[1]", "{", '{"dilated.no_holes": "perfect"}', '{"a": 1}', "\x00"]
)
def test_a_file_that_makes_no_sense_counts_as_empty_and_is_replaced(file, content):
    file.parent.mkdir()
    file.write_text(content)
    assert exercises.dilated.no_holes.outcome is Outcome.NOT_ATTEMPTED
    exercises.dilated.no_holes.check([1, 2, 5])
    assert json.loads(file.read_text()) == {"dilated.no_holes": "correct"}


def test_where_nothing_can_be_written_a_check_works_all_the_same(file):
    file.parent.write_text("a file where a folder should be")
    assert exercises.dilated.no_holes.check([1, 2, 5]).outcome is Outcome.CORRECT


def test_switched_off_nothing_is_kept(monkeypatch, file):
    monkeypatch.setenv(record.PLACE, "off")
    exercises.dilated.no_holes.check([1, 2, 5])
    assert not file.exists()
    assert "not kept" in repr(exercises.outcomes())


def test_without_a_setting_it_lies_where_the_system_keeps_such_files(monkeypatch, tmp_path):
    monkeypatch.delenv(record.PLACE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert record.file() == tmp_path / "convlessons" / "exercises.json"
    assert record.file().name == "exercises.json"
