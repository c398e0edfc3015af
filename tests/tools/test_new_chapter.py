"""``make new-chapter``: what it writes is a chapter at once, in a copy of the checkout."""

import re
import sys

import pytest

from tests.helpers.checkout import Checkout

COPIED = ("src", "tests", "tools", "notebooks", "book", "_toc.yml", "README.md", "pyproject.toml")
NAME = "12_strip_pooling"
WRITTEN = {
    f"notebooks/{NAME}.ipynb",
    "src/convlessons/exercises/strip_pooling.py",
    "src/convlessons/words/strip_pooling.toml",
    "_toc.yml",
    "src/convlessons/exercises/__init__.py",
}
# What asks something of a chapter and of its exercises.
TESTS = (
    "test_chapters.py",
    "site/test_notebook_sources.py",
    "exercises/test_in_the_chapters.py",
    "exercises/test_every_exercise.py",
    "exercises/test_judgement.py",
)
# All cells run in their order, and then the tests, in one process.
TRIED = f"""
import json, sys, pytest
names = {{}}
for cell in json.load(open("notebooks/{NAME}.ipynb"))["cells"]:
    if cell["cell_type"] == "code":
        exec("".join(cell["source"]), names)
raise SystemExit(pytest.main(["-q", "-x", "-n", "0", "-k", "strip_pooling", *sys.argv[1:]]))
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    return Checkout(tmp_path_factory.mktemp("checkout"), *COPIED)


def new_chapter(checkout, *names):
    return checkout.run(sys.executable, "tools/new_chapter.py", *names)


def test_a_name_that_is_none_or_is_taken_is_refused(checkout):
    for name in ("", "strip_pooling", "12_StripPooling", "1_strip"):
        refused = new_chapter(checkout, name)
        assert refused.returncode == 1
        assert "NAME must be a number and a name, 12_strip_pooling" in refused.stderr
    for name in ("09_strip_pooling", "12_dilated"):
        assert "there is already" in new_chapter(checkout, name).stderr


@pytest.mark.slow
def test_a_new_chapter_is_one_at_once(checkout):
    done = new_chapter(checkout, NAME)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == WRITTEN
    toc = (checkout.root / "_toc.yml").read_text()
    assert toc.index(NAME) < toc.index("caption: Reference")
    python = sorted(name for name in WRITTEN if name.endswith((".py", ".ipynb")))
    for tool in (["ruff", "check"], ["ruff", "format", "--check"]):
        checked = checkout.run(sys.executable, "-m", *tool, *python)
        assert checked.returncode == 0, checked.stdout
    tests = [f"tests/{name}" for name in TESTS]
    tried = checkout.run(sys.executable, "-c", TRIED, "-p", "no:cacheprovider", *tests)
    assert tried.returncode == 0, tried.stdout[-3000:] + tried.stderr[-3000:]
    assert int(re.search(r"(\d+) passed", tried.stdout)[1]) > 25
