"""Copies to work in: made once, brought up to date, and never robbed of what a learner wrote."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from lab import bring, merged
from sphinx.util.matching import Matcher

ROOT = Path(__file__).parents[2]
NAME = "09_dilated_convolution.ipynb"


def cell(name, source, kind="code"):
    more = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"id": name, "cell_type": kind, "metadata": {}, "source": [source], **more}


def notebook(*cells):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def sources(made):
    return ["".join(each["source"]) for each in made["cells"]]


OLD = notebook(cell("t", "Title", "markdown"), cell("a", "..."), cell("b", "x = 1"), cell("c", "y"))


@pytest.fixture
def folders(tmp_path):
    book, work = tmp_path / "notebooks", tmp_path / "work"
    book.mkdir()
    (book / "a.ipynb").write_text(json.dumps(OLD))
    assert bring(book, work) == []
    return book, work


def test_what_the_learner_did_stays_and_the_books_new_text_comes():
    mine = notebook(
        cell("t", "Title", "markdown"),
        cell("a", "answer = 2"),
        cell("own", "print(answer)"),
        cell("b", "x = 1") | {"outputs": [{"name": "kept"}]},
        cell("last", "my note", "markdown"),
    )  # c is deleted
    theirs = notebook(
        cell("t", "A better title", "markdown"),
        cell("new", "New.", "markdown"),
        cell("a", "...  # a hint"),
        cell("b", "x = 1") | {"metadata": {"tags": ["hide-input"]}},
        cell("c", "y + 1"),
    )
    made, words = merged(OLD, theirs, mine)
    assert sources(made) == [
        "A better title", "New.", "answer = 2", "print(answer)", "x = 1", "my note",
    ]  # fmt: skip
    assert words == "1 cell that both changed"
    assert made["cells"][4]["outputs"] == [{"name": "kept"}]
    assert made["cells"][4]["metadata"] == {"tags": ["hide-input"]}


def test_a_cell_that_the_book_dropped_goes_unless_the_learner_changed_it():
    theirs = notebook(cell("t", "Title", "markdown"))
    mine = notebook(*OLD["cells"][:2], cell("b", "x = 2"), cell("c", "y"))
    made, words = merged(OLD, theirs, mine)
    assert sources(made) == ["Title", "x = 2"]
    assert words == ""


def test_a_copy_is_made_once_and_anew_where_it_was_deleted(folders):
    book, work = folders
    path = work / "a.ipynb"
    assert path.read_bytes() == (book / "a.ipynb").read_bytes()
    path.write_text(json.dumps(notebook(cell("a", "mine"))))
    (work / "own.ipynb").write_text("{}")
    before = path.read_bytes()
    assert bring(book, work) == []
    assert path.read_bytes() == before, "nothing is new in the book"
    assert (work / "own.ipynb").read_text() == "{}"
    path.unlink()
    bring(book, work)
    assert path.read_bytes() == (book / "a.ipynb").read_bytes()


def test_an_update_is_told_and_leaves_the_copy_as_it_was_beside_it(folders):
    book, work = folders
    mine = notebook(*OLD["cells"][:1], cell("a", "answer = 2"), *OLD["cells"][2:])
    (work / "a.ipynb").write_text(json.dumps(mine))
    newer = notebook(*OLD["cells"], cell("d", "z"))
    (book / "a.ipynb").write_text(json.dumps(newer))
    (told,) = bring(book, work)
    assert told.endswith("a.ipynb has the book's new text")
    made = json.loads((work / "a.ipynb").read_text())
    assert sources(made) == ["Title", "answer = 2", "x = 1", "y", "z"]
    assert json.loads((work / ".earlier/a.ipynb").read_text()) == mine
    assert bring(book, work) == [], "once"


@pytest.mark.parametrize("damaged", ["{", "[]", '{"cells": [{}]}'])
def test_a_copy_that_cannot_be_read_is_left_alone_and_named(folders, damaged):
    book, work = folders
    (work / "a.ipynb").write_text(damaged)
    (book / "a.ipynb").write_text(json.dumps(notebook(cell("a", "newer"))))
    (told,) = bring(book, work)
    assert "a.ipynb stays as it is" in told
    assert (work / "a.ipynb").read_text() == damaged


def test_every_cell_of_the_book_has_a_name_of_its_own():
    """By it an update finds the learner's cell."""
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        names = [each["id"] for each in json.loads(path.read_text("utf-8"))["cells"]]
        assert len(set(names)) == len(names)


def test_git_pulls_after_a_chapter_was_worked_through(tmp_path):
    """What a learner does in `work/` leaves the checkout clean; git brings the book's changes."""
    origin, clone = tmp_path / "book", tmp_path / "learner"

    def git(folder, *arguments):
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        done = subprocess.run(
            ["git", "-C", folder, *who, *arguments], check=True, capture_output=True, text=True
        )
        return done.stdout

    (origin / "notebooks").mkdir(parents=True)
    (origin / ".gitignore").write_text((ROOT / ".gitignore").read_text())
    theirs = origin / "notebooks" / NAME
    theirs.write_bytes((ROOT / "notebooks" / NAME).read_bytes())
    git(origin, "init", "--quiet", "--initial-branch", "main")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "-m", "One")
    git(tmp_path, "clone", "--quiet", origin, clone)

    bring(clone / "notebooks", clone / "work")
    mine = clone / "work" / NAME
    worked = json.loads(mine.read_text("utf-8"))
    answer = next(
        i for i, each in enumerate(worked["cells"]) if "# exercise" in str(each["source"])
    )
    worked["cells"][answer]["source"] = ["# exercise: mine\n", "answer = 1"]
    mine.write_text(json.dumps(worked), "utf-8")
    assert git(clone, "status", "--porcelain") == ""

    newer = json.loads(theirs.read_text("utf-8"))
    newer["cells"][0]["source"] += ["\n\nA new paragraph."]
    theirs.write_text(json.dumps(newer), "utf-8")
    git(origin, "commit", "--quiet", "-am", "Two")
    git(clone, "pull", "--quiet")
    assert len(bring(clone / "notebooks", clone / "work")) == 1
    made = sources(json.loads(mine.read_text("utf-8")))
    assert "A new paragraph." in made[0]
    assert made[answer] == "# exercise: mine\nanswer = 1"


def test_a_python_without_the_book_is_told_what_to_do(tmp_path):
    """The next day, in a new terminal."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "notebooks").mkdir()
    shutil.copy(ROOT / "tools/lab.py", tmp_path / "tools")
    command = [sys.executable, "-S", tmp_path / "tools/lab.py"]
    done = subprocess.run(command, capture_output=True, text=True, env={})
    assert done.returncode == 1
    assert done.stderr.startswith(f"{sys.executable} has no JupyterLab")
    assert "Activate the environment" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_learners_copies_and_jupyters_are_no_pages_of_the_book():
    """The table of contents leaves out what it does not name, but looks into no hidden folder."""
    excluded = Matcher(yaml.safe_load((ROOT / "_config.yml").read_text())["exclude_patterns"])
    for folder in ("work", "work/.book", "work/.earlier", "notebooks/.ipynb_checkpoints"):
        assert excluded(f"{folder}/09_dilated_convolution.ipynb"), folder
    assert not excluded("notebooks/09_dilated_convolution.ipynb")
    assert not excluded("book/index.md")
