"""The cell that installs what is missing: in every notebook, and silent where nothing is."""

import json
import subprocess
import sys

import nbformat
import pytest
from first_cell import first_cell, give, main, repository_in

# Stands in for pip: notes what it was asked.
PIP = "import sys, pathlib; pathlib.Path('asked').write_text(' '.join(sys.argv[1:]))"


@pytest.fixture
def bare(tmp_path):
    """Runs the cell in a Python that has no more than the packages named."""

    def run(repository, *packages, folder=tmp_path):
        for name in ("pip", *packages):
            package = tmp_path / "packages" / name
            package.mkdir(parents=True, exist_ok=True)
            (package / "__init__.py").touch()
            (package / "__main__.py").write_text(PIP)
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-S", "-c", first_cell(repository)]
        home = {"PYTHONPATH": str(tmp_path / "packages")}
        done = subprocess.run(command, cwd=folder, env=home, capture_output=True, text=True)
        asked = folder / "asked"
        return done, asked.read_text() if asked.exists() else None

    return run


ALL = ("convlessons", "torch", "anywidget", "matplotlib", "sklearn")


def test_every_notebook_has_it(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_where_all_is_installed_it_does_nothing(bare):
    done, asked = bare("owner/name", *ALL)
    assert (done.returncode, done.stdout, done.stderr, asked) == (0, "", "", None)


def test_on_colab_it_installs_from_the_repository(bare):
    done, asked = bare("owner/name", "torch", "matplotlib")
    assert done.returncode == 0, done.stderr
    assert asked == "install --quiet git+https://github.com/owner/name"


def test_in_a_checkout_it_installs_the_checkout(bare, tmp_path):
    (tmp_path / "book/src/convlessons").mkdir(parents=True)
    done, asked = bare("", "torch", folder=tmp_path / "book/notebooks")
    assert done.returncode == 0, done.stderr
    assert asked == f"install --quiet {tmp_path / 'book'}"


@pytest.mark.parametrize(
    ("repository", "packages", "missing"),
    [
        ("", ALL[1:], "convlessons"),
        ("owner/name", ALL[:1], "torch, anywidget, matplotlib, sklearn"),
    ],
    ids=["no repository is known", "half installed"],
)
def test_otherwise_it_says_what_is_missing_and_what_to_do(bare, repository, packages, missing):
    done, asked = bare(repository, *packages)
    assert done.returncode == 1
    assert f"ModuleNotFoundError: {missing}: not installed. The README" in done.stderr
    assert asked is None


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
