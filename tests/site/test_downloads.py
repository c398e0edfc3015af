"""The copies that pages offer: they install the package, and no link of theirs is dead."""

import json
import subprocess
import sys

import nbformat
import pytest
from IPython.core.inputtransformer2 import TransformerManager

from convlessons_site.downloads import INSTALL, standalone
from convlessons_site.links import Repository
from tests.helpers.small_book import SmallBook

FORK = Repository("fork/lessons", "main", "colab")
TEXT = "# Lesson\n\nSee [*the other*](other.ipynb#place) and [the paper](https://arxiv.org/abs/1)."

# Stands in for Jupyter, whose %pip runs pip for the notebook's Python: notes what it was asked.
JUPYTER = """
class Shell:
    def run_line_magic(self, name, line):
        open("asked", "w").write(f"{name} {line}")
get_ipython = Shell
"""


@pytest.fixture
def bare(tmp_path):
    """Runs the cell in a Python that has only the packages named; returns what pip was asked."""

    def run(*packages):
        for name in packages:
            package = tmp_path / "packages" / name
            package.mkdir(parents=True)
            (package / "__init__.py").touch()
        cell = INSTALL.format(name=FORK.name, branch=FORK.branch)
        code = JUPYTER + TransformerManager().transform_cell(cell)
        home = {"PYTHONPATH": str(tmp_path / "packages")}
        subprocess.run([sys.executable, "-S", "-c", code], cwd=tmp_path, env=home, check=True)
        asked = tmp_path / "asked"
        return asked.read_text() if asked.exists() else None

    return run


def test_where_the_package_is_missing_it_is_installed_from_the_fork(bare):
    assert bare("torch") == "pip install -q git+https://github.com/fork/lessons@main"


def test_where_it_is_there_nothing_happens(bare):
    assert bare("torch", "convlessons") is None


def test_pytorch_is_nobodys_surprise(bare, capfd):
    assert bare() is None
    assert "%pip install git+https://github.com/fork/lessons@main" in capfd.readouterr().out
    bare("convlessons")
    assert capfd.readouterr().out == ""


@pytest.fixture
def book(tmp_path, monkeypatch):
    for name in ("REPOSITORY", "SITE_URL", "COLAB_BRANCH", "BRANCH"):
        monkeypatch.delenv(f"CONVLESSONS_{name}", raising=False)
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    small = SmallBook(tmp_path)
    (small.root / "notebooks").mkdir()
    code = nbformat.v4.new_code_cell("1 + 1")
    for name in ("lesson", "other"):
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(TEXT), code])
        nbformat.write(made, small.root / "notebooks" / f"{name}.ipynb")
    return small


def copy(book):
    extensions = ["myst_nb", "convlessons_site.downloads"]
    out = book.build(
        extensions=extensions,
        html_sourcelink_suffix="",
        html_copy_source=True,
        suppress_warnings=["myst.xref_missing"],
    )
    path = out / "_sources/notebooks/lesson.ipynb"
    nbformat.validate(nbformat.read(path, as_version=4))
    made = json.loads(path.read_text())["cells"]
    return "".join(made[0]["source"]), ["".join(c["source"]) for c in made[1:]]


def test_where_nothing_is_known_links_are_words_and_nothing_is_installed(book):
    text, code = copy(book)
    assert text == TEXT.replace("[*the other*](other.ipynb#place)", "*the other*")
    assert code == ["1 + 1"]


def test_where_the_repository_is_known_it_is_installed_and_linked(book, monkeypatch):
    monkeypatch.setenv("CONVLESSONS_REPOSITORY", "fork/lessons")
    monkeypatch.setenv("CONVLESSONS_BRANCH", "main")
    text, code = copy(book)
    other = "https://github.com/fork/lessons/blob/main/notebooks/other.ipynb#place"
    assert f"[*the other*]({other})" in text
    assert code == [INSTALL.format(name="fork/lessons", branch="main"), "1 + 1"]


def test_where_the_site_is_known_links_lead_to_its_pages(book, monkeypatch):
    monkeypatch.setenv("CONVLESSONS_REPOSITORY", "fork/lessons")
    monkeypatch.setenv("CONVLESSONS_SITE_URL", "https://school.example/book")
    text, _ = copy(book)
    assert "[*the other*](https://school.example/book/notebooks/other.html#place)" in text
    assert "[the paper](https://arxiv.org/abs/1)" in text


def test_prose_alone_needs_no_package():
    notebook = {"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["# Words"]}]}
    assert standalone(notebook, FORK, lambda _: "") == notebook
