"""A reader's bad days: no network, no display, no room to write, half an installation, Ctrl+C."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import torch

import convlessons
from convlessons import exercises, timing
from convlessons.exercises import Outcome
from convlessons.experiments import offsets
from convlessons.grading.grade import Grader
from convlessons.widgets.book_widget import BookWidget

pytestmark = pytest.mark.usefixtures("kernel")

# What a chapter does: pictures, digits, a widget and its still picture, a figure, an answer.
LESSON = """
from convlessons import data, exercises, figures, networks
from convlessons.widgets import DilationGrid
data.picture("flower"), data.digits()
grid = DilationGrid()
assert grid.still() and grid._repr_mimebundle_()
figures.show(lambda ax: ax.plot([1, 2]), alt="A line.")
exercises.dilated.build.check(exercises.dilated.build._solution)
print("done")
"""


def in_new_process(code, **environment):
    home = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "HOME")}
    return subprocess.run(
        [sys.executable, "-c", code], env=home | environment, capture_output=True, text=True
    )


def test_without_network_display_or_a_place_to_write_a_lesson_works(tmp_path):
    """Every attempt to reach another machine, or to write a file, is an error."""
    guard = f"""
import os, sys
def guard(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError("no network")
    if event == "open" and isinstance(arguments[0], str):
        path, mode, flags = arguments
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if flags else False
        if writes and not path.startswith(({str(tmp_path)!r}, os.devnull)):
            raise PermissionError("read-only: " + path)
sys.addaudithook(guard)
"""
    temporary = {"TMPDIR": str(tmp_path), "MPLCONFIGDIR": str(tmp_path)}
    caught = in_new_process(guard + "open('/tmp/x', 'w')")
    assert "read-only: /tmp/x" in caught.stderr  # the guard guards
    done = in_new_process(guard + LESSON, PYTHONDONTWRITEBYTECODE="1", **temporary)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "done"


def test_an_older_python_is_told_what_it_needs():
    code = "import sys; sys.version_info = (3, 9, 2, 'final', 0); import convlessons"
    done = in_new_process(code)
    assert "ImportError: convlessons needs Python 3.11 or newer; this is" in done.stderr
    source = Path(convlessons.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))  # it comes as far as saying so


@pytest.mark.parametrize("missing", ["jupyter_client"])
def test_half_an_installation_is_named_by_the_shell(tmp_path, missing):
    cell = nbformat.v4.new_code_cell(exercises.dilated.build.starter)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "a.ipynb")
    code = (
        f"import sys; sys.modules[{missing!r}] = None; from convlessons.__main__ import main; "
        f"sys.exit(main(['check', {str(tmp_path / 'a.ipynb')!r}]))"
    )
    done = in_new_process(code)
    assert done.returncode == 2
    assert f'{missing} is missing: pip install "convlessons[check]"' in done.stderr


def test_a_widget_without_its_browser_half_says_what_to_do():
    with pytest.raises(ImportError, match=r"nowhere\.js\. Install the package again"):

        class Nowhere(BookWidget):
            bundle = "nowhere"


def test_widgets_show_and_move_without_torch():
    done = in_new_process(
        "import sys; sys.modules['torch'] = None\n"
        "from convlessons.widgets import DilationGrid\n"
        "grid = DilationGrid(); grid.dilations = [2, 2]; print(grid.receptive_field)\n"
        "grid.module()"
    )
    assert done.stdout == "9\n"
    assert "No module named 'torch'" in done.stderr or "import of torch halted" in done.stderr


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no interval timer")
def test_training_that_is_interrupted_leaves_nothing_behind():
    """As a reader who stops a cell and runs it again: same threads, same gradients, same result."""
    kind = offsets.ARMS["plain, wide"]
    threads, before = torch.get_num_threads(), signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        with pytest.raises(KeyboardInterrupt), timing.threads(1):
            offsets.train(kind, seed=0, steps=100_000)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert torch.get_num_threads() == threads
    assert torch.is_grad_enabled()
    with timing.threads(1):
        once, again = (offsets.train(kind, seed=0, steps=3).state_dict() for _ in range(2))
    assert all(torch.equal(once[name], again[name]) for name in once), "equal from run to run"


def test_two_copies_of_a_notebook_at_once_leave_each_other_alone(tmp_path):
    right = exercises.dilated.effective_kernel.solution().code
    paths = []
    for number, code in enumerate([right, right.replace("return", "return 1 +")]):
        check = "exercises.dilated.effective_kernel.check(effective_kernel_size)"
        cells = ["from convlessons import exercises", code, check]
        made = [nbformat.v4.new_code_cell(cell) for cell in cells]
        paths.append(tmp_path / f"copy{number}.ipynb")
        nbformat.write(nbformat.v4.new_notebook(cells=made), paths[-1])
    with Grader(jobs=3) as grader:
        reports = list(grader.reports([*paths, paths[0]]))  # one of them even twice
    outcomes = [report.results[0].outcome for report in reports]
    assert outcomes == [Outcome.CORRECT, Outcome.WRONG, Outcome.CORRECT]
