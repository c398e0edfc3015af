"""The cell that installs what is missing: in every notebook, and silent where nothing is."""

import json
import subprocess
import sys

import nbformat
import pytest
from first_cell import first_cell, give, main, repository_in

# Stands in for Jupyter, whose %pip runs pip for the notebook's Python: notes what it was asked, and
# installs what is named in `found`.
JUPYTER = """
import os
class Shell:
    def run_line_magic(self, name, line):
        open("asked", "w").write(f"{name} {line}")
        for name in found:
            os.makedirs(f"packages/{name}")
            open(f"packages/{name}/__init__.py", "w")
get_ipython = Shell
"""


@pytest.fixture
def bare(tmp_path):
    """Runs the cell in a Python that has only the packages named, and those that pip found."""

    def run(repository, *packages, found=()):
        for name in packages:
            package = tmp_path / "packages" / name
            package.mkdir(parents=True)
            (package / "__init__.py").touch()
        command = [sys.executable, "-S", "-c", f"{found = }" + JUPYTER + first_cell(repository)]
        home = {"PYTHONPATH": str(tmp_path / "packages")}
        done = subprocess.run(command, cwd=tmp_path, env=home, capture_output=True, text=True)
        asked = tmp_path / "asked"
        return done, asked.read_text() if asked.exists() else None

    return run


ALL = ("convlessons", "torch", "anywidget", "matplotlib", "sklearn")


def test_every_notebook_has_it(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_where_all_is_installed_it_does_nothing(bare):
    done, asked = bare("owner/name", *ALL)
    assert (done.returncode, done.stdout, done.stderr, asked) == (0, "", "", None)


@pytest.mark.parametrize(
    ("repository", "source"), [("owner/name", "git+https://github.com/owner/name"), ("", "..")]
)
def test_where_the_package_is_missing_it_is_installed(bare, repository, source):
    there = ("torch", "matplotlib")
    done, asked = bare(repository, *there, found=sorted(set(ALL) - set(there)))
    assert (done.returncode, done.stderr) == (0, "")
    assert asked == f"pip install -q {source}"


def test_without_a_network_it_says_what_is_missing(bare):
    done, asked = bare("owner/name", *ALL[1:], found=())
    assert asked is not None
    assert "AssertionError: convlessons is not installed: the README says how" in done.stderr


@pytest.mark.parametrize("missing", ALL[1:])
def test_half_an_installation_is_named_and_nothing_is_installed(bare, missing):
    done, asked = bare("owner/name", *(name for name in ALL if name != missing))
    assert f"AssertionError: {missing} is not installed: the README says how" in done.stderr
    assert asked is None


def test_pytorch_is_nobodys_surprise(bare):
    done, asked = bare("owner/name")
    assert "AssertionError: convlessons is not installed" in done.stderr
    assert asked is None


def test_it_is_short():
    """The lesson begins behind it."""
    assert len(first_cell("owner/name").splitlines()) <= 8


def test_a_notebook_without_it_is_named_and_given_it_once(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CONVLESSONS_REPOSITORY", "owner/name")
    path = tmp_path / "12_new.ipynb"
    cells = [nbformat.v4.new_markdown_cell("# New"), nbformat.v4.new_code_cell("import torch")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    assert main(["--check", str(path)]) == 1
    assert "12_new.ipynb" in capsys.readouterr().out
    assert main([str(path)]) == main([str(path)]) == main(["--check", str(path)]) == 0
    written = json.loads(path.read_text())["cells"]
    assert [cell["cell_type"] for cell in written] == ["markdown", "code", "code"]
    made = nbformat.read(path, as_version=4)
    assert repository_in(made) == "owner/name"
    made.cells[1].source += "\nprint(1)"
    assert repository_in(made) is None, "a cell that was changed is not the cell"
    give(made, "")
    assert repository_in(made) == ""
    assert len(made.cells) == 3
