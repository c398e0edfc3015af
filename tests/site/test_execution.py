"""The build is honest: it runs all that is stale and no more, and stops where a cell stops."""

import json
import sys

import nbformat
import pytest
from sphinx.errors import ExtensionError

from convlessons_site import execution
from convlessons_site.fingerprint import (
    PACKAGE,
    SITE,
    execution_fingerprint,
    page_fingerprint,
)
from tests.helpers.small_book import SmallBook

pytestmark = pytest.mark.usefixtures("kernel")

SETTINGS = {
    "extensions": ["myst_nb", "convlessons_site.execution"],
    "nb_execution_mode": "cache",
    "nb_execution_timeout": 300,
}


class ExecutedBook(SmallBook):
    """A small book whose cells note in a file that they ran."""

    def __init__(self, folder):
        super().__init__(folder)
        self.diary = folder / "diary"
        self.diary.touch()

    def lesson(self, name, *cells, text="# Lesson"):
        note = f"open({str(self.diary)!r}, 'a').write({name!r} + '\\n')"
        sources = [note, *cells]
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_markdown_cell(text), *map(nbformat.v4.new_code_cell, sources)],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
        nbformat.write(notebook, self.root / f"{name}.ipynb")

    def build(self, **settings):
        return super().build(**{**SETTINGS, **settings})

    def executed(self):
        """Names of the notebooks that ran since the last call."""
        names = self.diary.read_text().split()
        self.diary.write_text("")
        return sorted(names)


@pytest.fixture
def book(tmp_path):
    return ExecutedBook(tmp_path)


def test_only_what_is_stale_runs(book, monkeypatch):
    book.lesson("one", "print('out', 'put')")
    book.lesson("two")
    page = book.build() / "one.html"
    assert book.executed() == ["one", "two"]
    assert "out put" in page.read_text()
    assert "warn" not in book.warned().lower()

    book.build()
    assert book.executed() == [], "nothing has changed"

    book.lesson("one", "print('out', 'put')", text="# New words")
    book.build()
    assert book.executed() == [], "only prose has changed"
    assert "New words" in page.read_text()

    book.lesson("two", "3")
    book.build()
    assert book.executed() == ["two"]

    (old,) = (book.out / ".jupyter_cache").iterdir()
    monkeypatch.setattr(execution, "execution_fingerprint", lambda: "changed-package")
    monkeypatch.setattr(execution, "page_fingerprint", lambda *_: "changed-package")
    book.build()
    assert book.executed() == ["one", "two"], "the package has changed"
    assert not old.exists()


def test_notebooks_run_side_by_side(book, tmp_path, monkeypatch):
    """Each waits for the other: one after the other they would never finish."""
    monkeypatch.setattr(execution.os, "cpu_count", lambda: 2)
    meet = """
import pathlib, time
here, there = map(pathlib.Path, {files!r})
here.touch()
limit = time.monotonic() + 200
while not there.exists():
    assert time.monotonic() < limit, "ran alone"
    time.sleep(0.05)
"""
    files = [str(tmp_path / "a"), str(tmp_path / "b")]
    book.lesson("one", meet.format(files=files))
    book.lesson("two", meet.format(files=files[::-1]))
    book.build()
    assert book.executed() == ["one", "two"]


def test_the_kernel_is_the_interpreter_that_builds(book, tmp_path, monkeypatch):
    impostor = tmp_path / "jupyter" / "kernels" / "python3"
    impostor.mkdir(parents=True)
    spec = {"argv": ["false"], "display_name": "Not this one", "language": "python"}
    (impostor / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    book.lesson("one", "import sys; print(sys.executable)")
    assert sys.executable in (book.build() / "one.html").read_text()


def test_failing_cells_are_named_with_their_lines_and_the_rest_is_kept(book):
    book.lesson("good")
    book.lesson("bad", "x = 1\ndef f(v):\n    return v / 0\n\ny = f(x)  # here")
    book.lesson("worse", "import os\nos._exit(1)")
    with pytest.raises(ExtensionError) as stopped:
        book.build()
    assert "bad.ipynb, cell 3 (code cell 2), line 5" in str(stopped.value)
    assert "worse.ipynb, cell 3 (code cell 2): the kernel died" in str(stopped.value)
    assert "y = f(x)  # here\nZeroDivisionError: division by zero" in book.warned()

    assert book.executed() == ["bad", "good", "worse"]
    book.lesson("bad")
    book.lesson("worse")
    book.build()
    assert book.executed() == ["bad", "worse"], "the good one was kept"


def test_text_with_code_cells_is_a_notebook_and_prose_is_none(book):
    (book.root / "prose.md").write_text("# Prose\n\n```python\n1 / 0\n```\n")
    (book.root / "text.md").write_text(
        "---\nfile_format: mystnb\nkernelspec: {name: python3, display_name: Python 3}\n---\n\n"
        "# Text\n\n"
        f"```{{code-cell}}\nopen({str(book.diary)!r}, 'a').write('text\\n')\n```\n\n"
        "```{code-cell}\nprint('out', 'put')\n```\n"
    )
    assert "out put" in (book.build() / "text.html").read_text()
    assert book.executed() == ["text"]


def test_a_cell_that_does_not_end_is_named(book):
    book.lesson("slow", "import time\ntime.sleep(60)")
    with pytest.raises(ExtensionError, match=r"slow\.ipynb, cell 3 .* longer than the timeout"):
        book.build(nb_execution_timeout=2)


@pytest.fixture
def folders(tmp_path):
    for name in ("package/costs.py", "package/grid.js", "package/data/digits.npz", "site/theme.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1")
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "outputs_are_stale"),
    [
        ("package/costs.py", True),
        ("package/data/digits.npz", True),
        ("package/new.py", True),
        ("package/grid.js", False),
        ("site/theme.py", False),
        ("site/host.js", False),
    ],
)
def test_what_makes_outputs_and_pages_stale(folders, changed, outputs_are_stale):
    def now():
        package, site = folders / "package", folders / "site"
        return execution_fingerprint(package), page_fingerprint(packages=(package, site))

    outputs, pages = before = now()
    assert now() == before
    (folders / changed).write_text("2")
    after = now()
    assert (after[0] != outputs) == outputs_are_stale
    assert after[1] != pages


def test_a_page_depends_on_both_packages_and_an_output_on_one():
    assert {folder.name for folder in (PACKAGE, SITE)} == {"convlessons", "convlessons_site"}
    assert page_fingerprint() == page_fingerprint(packages=(PACKAGE, SITE))
    assert execution_fingerprint() == execution_fingerprint(PACKAGE)


def test_a_renamed_module_is_a_change(folders):
    package = folders / "package"
    before = execution_fingerprint(package)
    (package / "costs.py").rename(package / "prices.py")
    assert execution_fingerprint(package) != before
