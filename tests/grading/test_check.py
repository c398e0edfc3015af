"""Notebooks of a class, in real processes: every outcome, every way to leave, every exit code."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from convlessons import __main__ as shell
from convlessons import exercises
from convlessons.exercises.core import Result
from convlessons.exercises.outcome import Outcome
from convlessons.grading.grade import Grader, Limits
from convlessons.grading.report import COLUMNS, CORRECT, NOT_ATTEMPTED, UNCHECKED, WRONG, Report

pytestmark = pytest.mark.usefixtures("kernel")

CHAPTER = exercises.in_chapter("stacks")
ASK = "from convlessons import exercises"
CHECK = "exercises.stacks.with_bias.check(with_bias)"
ANSWER = f"# exercise: stacks.with_bias\n{ASK}\nwith_bias = 1168"
A = f"{ANSWER}\n{CHECK}"
KEY = "stacks.with_bias"
AFTER = "# exercise: bottleneck.share\nexercises.bottleneck.share.check(9 / 17)"
linux = pytest.mark.skipif(sys.platform != "linux", reason="the system sets no such limit")


def code(source, *tags, **more):
    return {
        "cell_type": "code",
        "metadata": {"tags": list(tags)},
        "source": source,
        "outputs": [],
        **more,
    }


def write(path, *cells):
    cells = [cell if isinstance(cell, dict) else code(cell) for cell in cells]
    made = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}
    path.write_text(json.dumps(made))
    return path


@pytest.fixture(scope="module")
def grader():
    with Grader(Limits(cell=3, notebook=30, memory=3 * 10**9, everything=True)) as made:
        made._many = True
        yield made


@pytest.fixture
def graded(tmp_path, grader):
    return lambda *cells: grader.report(write(tmp_path / "a.ipynb", *cells))


def outcomes(report):
    return {result.key: result.outcome for result in report.results}


def message(report, key=KEY):
    return next(result.message for result in report.results if result.key == key)


def test_answers_right_wrong_and_left_alone(graded):
    report = graded(A, A.replace("1168", "1152").replace("with_bias =", "with_bias  ="))
    assert outcomes(report)[KEY] is Outcome.WRONG, "the last check counts"
    assert report.code == WRONG
    assert graded(A).code == NOT_ATTEMPTED
    cells = [ASK + "\nimport torch"]
    for each in CHAPTER:
        cells += [each.solution().code, f"exercises.{each.key}.check({each._solution.__name__})"]
    report = graded(*cells)
    assert report.code == CORRECT, report
    assert set(outcomes(report).values()) == {Outcome.CORRECT}


# What a notebook does to its own world, before and after an answer; the answer stays right.
TRICKS = {
    "print": "print = 3",
    "closed stdout": "import sys, os\nsys.stdout = open(os.devnull, 'w'); sys.stdout.close()",
    "no stdout": "import sys\nsys.stdout = sys.stderr = None",
    "closed files": "import os\nos.closerange(0, 100)",
    "builtins": "import builtins\nbuiltins.print = builtins.open = builtins.str = None",
    "names": "list = max = sum = str = len = range = json = os = sys = 4",
    "threads": "import threading, time\ndef f():\n    while True:\n"
    "        print('x'); time.sleep(.001)\nthreading.Thread(target=f).start()",
    "environment": "import os\nos.environ.clear()",
    "elsewhere": "import os\nos.chdir('/')",
    "reset": "%reset -f",
    "shallow": "import sys\nsys.setrecursionlimit(60)",
    "much output": "for _ in range(10**5):\n    print('x' * 1000)",
    "no gradients": "import torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.half)",  # noqa: E501
    "json": "import json\njson.dumps = json.loads = None",
    "a child": "import os\nif os.fork() == 0:\n    import time; time.sleep(100)",
    "no JSON": "import json.encoder as e\ne.JSONEncoder.encode = e.JSONEncoder.iterencode = None",
    "no convolution": "import torch.nn.functional as F\nF.conv2d = F.pad = None",
    "no modules": "import sys\nsys.modules.clear()",
    "nothing to import from": "import sys\nsys.path.clear(); sys.meta_path.clear()",
    "no file left": "import os\ntry:\n    while True: os.open(os.devnull, 0)\nexcept OSError: pass",
    "guarded files": "import sys\ndef hook(event, given):\n    if event == 'open': 1 / 0\n"
    "sys.addaudithook(hook)",
    "a copy of itself": "import os\nos.fork()",
    "a copy that leaves": "import os, sys\nif os.fork() == 0:\n    sys.exit(5)",
    "seeds by assignment": "import random, torch, numpy as np\n"
    "random.seed = np.random.seed = torch.manual_seed = 42",
    "await": "import asyncio\nawait asyncio.sleep(0.01)",
    "repeating alarms": "import signal\nfor clock, rings in ((signal.ITIMER_REAL, signal.SIGALRM), "
    "(signal.ITIMER_PROF, signal.SIGPROF)):\n    signal.signal(rings, lambda *_: 1 / 0)\n"
    "    signal.setitimer(clock, 1, 0.001)",
    "no folder": "import os, shutil\nshutil.rmtree(os.getcwd())",
    "no weak references": "import weakref\nvars(weakref).clear()",
    "no importlib": "import importlib\nvars(importlib).clear()",
    "no garbage": "import gc\ngc.callbacks.append(lambda *_: 1 / 0)\ngc.set_threshold(1)",
}


@pytest.mark.parametrize("name", TRICKS)
def test_what_was_judged_and_what_will_be_is_independent_of_the_notebooks_world(graded, name):
    for cells in ([A, TRICKS[name]], [TRICKS[name], A]):
        report = graded(*cells)
        assert outcomes(report)[KEY] is Outcome.CORRECT, report
        assert report.code == NOT_ATTEMPTED, report


# What Python imports by.
IMPORTING = {
    "emptied": "import importlib\nvars(importlib._bootstrap).clear()",
    "emptied, of files": "import importlib\nvars(importlib._bootstrap_external).clear()",
    "replaced": "from importlib import _bootstrap\n_bootstrap._find_and_load = lambda *_: 1 / 0",
    "no names": "import importlib\nimportlib._bootstrap = importlib.import_module = None",
}


@pytest.mark.parametrize("name", IMPORTING)
def test_what_a_cell_did_to_importing_fails_no_later_cell(graded, name):
    report = graded(
        IMPORTING[name], f"import colorsys, importlib\nimportlib.import_module('wave')\n{A}"
    )
    assert outcomes(report)[KEY] is Outcome.CORRECT, report
    assert (report.code, report.failures) == (NOT_ATTEMPTED, []), report


# What IPython needs: after it, a right answer's cell fails as a wrong one's does.
SABOTAGE = {
    "no syntax trees": "import ast\nfor name in dir(ast): vars(ast)[name] = None",
    "guarded compiling": "import sys\ndef hook(event, given):\n    if event == 'compile': 1 / 0\n"
    "sys.addaudithook(hook)",
    "no version": "import sys\nsys.version_info = sys.flags = None",
    "a shell of its own": "get_ipython().compile = None",
}


@pytest.mark.parametrize("name", SABOTAGE)
def test_a_notebook_in_which_no_cell_can_be_executed_is_unchecked_and_not_wrong(graded, name):
    report = graded(A, SABOTAGE[name], A)
    assert outcomes(report)[KEY] is Outcome.CORRECT, "what was judged before is kept"
    assert "it was not the cell that failed but IPython" in report.problem, report
    assert (report.code, report.failures) == (UNCHECKED, [])
    report = graded(SABOTAGE[name], A)
    assert outcomes(report)[KEY] in (Outcome.NOT_JUDGED, Outcome.CORRECT)
    assert report.code == UNCHECKED


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1 / 0", "failed: ZeroDivisionError: division by zero"),
        ("x = '\0'", "failed: "),
        ("quit()", "failed: SystemExit: quit() or exit() was called"),
        ("exit()", "failed: SystemExit: quit() or exit() was called"),
        ("import sys; sys.exit('bad')", "failed: SystemExit: bad"),
        ("raise KeyboardInterrupt", "failed: KeyboardInterrupt"),
        ("def f(:", "failed: SyntaxError: invalid syntax (line 1)"),
        ("while True: pass", "took more than 3 seconds and was stopped"),
        ("import time; time.sleep(99)", "took more than 3 seconds and was stopped"),
        ("input()", "failed: EOFError"),
        pytest.param("x = bytes(2**40)", "failed: MemoryError", marks=linux),
        pytest.param(
            "with open('big', 'wb') as f:\n    f.seek(2**28)\n    f.write(b'xx')",
            "failed: OSError",
            marks=linux,
        ),
        pytest.param(
            "import urllib.request as r; r.urlopen('http://127.0.0.1:1')",
            "failed: URLError",
            marks=linux,
        ),
    ],
)
def test_a_cell_that_fails_is_named_and_the_rest_is_judged(graded, cell, said):
    report = graded(cell, {"cell_type": "markdown", "source": ""}, A)
    assert [failure for failure in report.failures if failure.startswith(f"Cell 1 {said}")], report
    assert outcomes(report)[KEY] is Outcome.CORRECT
    assert report.code == WRONG


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("import os; os._exit(0)", "Cell 2 ended the kernel (exit status 0)"),
        ("import os; os._exit(7)", "Cell 2 ended the kernel (exit status 7)"),
        (
            "import os; os.kill(os.getpid(), 9)",
            "Cell 2 ended the kernel (signal 9, perhaps for want",
        ),
        ("import os; os.abort()", "Cell 2 ended the kernel (signal 6)"),
        ("import ctypes; ctypes.string_at(0)", "Cell 2 ended the kernel (signal 11)"),
        (
            "while True:\n    try:\n        while True:\n            x = str(1)\n"
            "    except BaseException: pass",
            "Cell 2 did not let",
        ),
    ],
)
def test_a_cell_that_ends_the_kernel_is_named_and_the_others_are_judged(graded, cell, said):
    report = graded(A, cell, AFTER)
    assert said in report.problem, report
    assert outcomes(report)[KEY] is Outcome.CORRECT
    assert outcomes(report)["bottleneck.share"] is Outcome.CORRECT, "what comes after it"
    assert report.code == UNCHECKED


def test_a_kernel_that_dies_again_and_again_keeps_what_was_judged(graded):
    report = graded(
        A, *["import os; os._exit(1)"] * 5, "# exercise: stacks.kernels", "stacks.kernels.check(1)"
    )
    assert outcomes(report)[KEY] is Outcome.CORRECT
    assert report.problem.count("ended the kernel") == 3


@pytest.mark.parametrize(
    ("cells", "outcome", "said"),
    [
        (
            ["# exercise: stacks.with_bias\nwith_bias = = 3", CHECK],
            "wrong",
            "which answers it, failed: SyntaxError",
        ),
        (
            ["# exercise: stacks.with_bias\nimport sys; sys.exit()", CHECK],
            "wrong",
            "which answers it, failed: SystemExit",
        ),
        (
            ["# exercise: stacks.with_bias\nwhile True: pass", CHECK],
            "wrong",
            "which answers it, took more than",
        ),
        (
            [ANSWER, "# exercise: stacks.with_bias\nwith_bias = 1 / 0", CHECK],
            "wrong",
            "which answers it, failed: ZeroDivisionError",
        ),
        (
            [A, code("# exercise: stacks.with_bias\n1 / 0", "raises-exception"), CHECK],
            "wrong",
            "Your answer's cell failed when it was last run: ZeroDivisionError",
        ),
        (
            [ANSWER],
            "not judged",
            "Its check cell is gone: `exercises.stacks.with_bias.check(learned_numbers)`",
        ),
        ([ANSWER, CHECK + ".nothing("], "wrong", "which checks it, failed: SyntaxError"),
        ([ANSWER, code(CHECK, "skip-execution")], "not judged", "Its check cell is gone"),
        ([ASK, CHECK, "# exercise: stacks.kernels"], "not attempted", "Its answer cell is gone"),
    ],
)
def test_an_exercise_without_a_result_is_told_why(graded, cells, outcome, said):
    report = graded(*cells)
    assert outcomes(report)[KEY] == outcome, report
    assert said in message(report)


def test_an_endless_answer_is_wrong_at_its_line_and_the_others_are_judged(graded):
    loop = (
        f"# exercise: arithmetic.floor\n{ASK}\ndef f(*_):\n    while True: pass\n"
        "exercises.arithmetic.floor.check(f)"
    )
    report = graded(loop, A)
    assert outcomes(report)["arithmetic.floor"] is Outcome.WRONG
    assert "it was stopped before it came to an end (line 4)" in message(report, "arithmetic.floor")
    assert report.failures == ["Cell 1 (arithmetic.floor) took more than 3 seconds and was stopped"]
    assert outcomes(report)[KEY] is Outcome.CORRECT


def test_old_outputs_are_no_results_and_tags_are_obeyed(graded):
    error = [{"output_type": "error", "ename": "NameError", "evalue": "k", "traceback": []}]
    cells = [
        code("", outputs=error),
        code("k", "skip-execution", outputs=error),
        code("1 / 0", "raises-exception"),
        code("import sys; sys.exit()", "raises-exception"),
        code("def f(:", "raises-exception"),
        code("k", outputs=error) | {"cell_type": "raw"},
    ]
    report = graded(A, *cells)
    assert report.failures == []
    assert report.code == NOT_ATTEMPTED


def test_it_runs_in_a_folder_of_its_own_with_what_lies_beside_it(tmp_path, graded):
    (tmp_path / "data.txt").write_text("here")
    (tmp_path / "helper.py").write_text("VALUE = 1168")
    (tmp_path / "other.ipynb").write_text("{}")
    report = graded(
        "import os\nassert sorted(os.listdir()) == ['data.txt', 'helper.py'], os.listdir()",
        "assert open('data.txt').read() == 'here'; open('data.txt', 'w').write('gone')",
        "from helper import VALUE",
        A.replace("1168", "VALUE"),
    )
    assert report.failures == []
    assert outcomes(report)[KEY] is Outcome.CORRECT
    assert (tmp_path / "data.txt").read_text() == "here"


def test_cells_of_widgets_and_figures_are_executed_too(graded):
    report = graded(
        "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()",
        "from IPython.display import display\ndisplay(3)",
        "from convlessons.widgets import DilationGrid\ngrid = DilationGrid()\ngrid",
        A,
    )
    assert report.failures == []


def main(capsys, *arguments):
    exit_code = shell.main(["check", *map(str, arguments)])
    printed = capsys.readouterr()
    return exit_code, printed.out, printed.err


@pytest.fixture
def class_(tmp_path):
    """A class of five: right, wrong, damaged, without exercises, and a kernel that dies."""
    for name in ("ann", "bob", "cid", ".hidden"):
        (tmp_path / name).mkdir()
    write(tmp_path / "ann" / "a.ipynb", A, code("while True:\n    pass\n"))
    write(tmp_path / "bob" / "a.ipynb", A.replace("1168", "1152"))
    (tmp_path / "cid" / "a.ipynb").write_text("print(1)")
    write(tmp_path / "notes.ipynb", "1 / 0")
    write(tmp_path / "dora.ipynb", A, "import os; os._exit(1)")
    write(tmp_path / ".hidden" / "a.ipynb", "1 / 0")
    return tmp_path


def test_a_class_as_json(class_, capsys):
    exit_code, out, err = main(capsys, "--json", "--jobs", 2, class_)
    assert exit_code == UNCHECKED
    records = {str(Path(each["file"]).relative_to(class_)): each for each in json.loads(out)}
    assert set(records) == {
        "ann/a.ipynb",
        "bob/a.ipynb",
        "cid/a.ipynb",
        "dora.ipynb",
        "notes.ipynb",
    }
    by = {
        name: {each["exercise"]: each["outcome"] for each in record["results"]}
        for name, record in records.items()
    }
    assert by["ann/a.ipynb"][KEY] == by["dora.ipynb"][KEY] == "correct"
    assert by["bob/a.ipynb"][KEY] == "wrong"
    assert "with_bias" not in by["cid/a.ipynb"]
    assert all(
        set(row) == {"exercise", "outcome", "message"}
        for r in records.values()
        for row in r["results"]
    )
    assert "is no notebook" in records["cid/a.ipynb"]["problem"]
    assert "Cell 2 ended the kernel" in records["dora.ipynb"]["problem"]
    assert records["notes.ipynb"]["skipped"] == "asks no exercise"
    assert "problem" not in records["ann/a.ipynb"]
    assert "of 5: " in err
    assert "notes.ipynb is skipped: it asks no exercise" in err
    assert "1 cells that no exercise needs were not executed" in err


def test_a_class_as_a_table(class_, capsys):
    _, out, _ = main(capsys, "--csv", class_)
    head, *rows = csv.reader(io.StringIO(out))
    assert tuple(head) == COLUMNS
    rows = [dict(zip(head, row, strict=True)) for row in rows]
    assert len(rows) == 3 * len(CHAPTER) + 2
    wrong = [row for row in rows if row["outcome"] == "wrong"]
    assert [(row["exercise"], row["message"]) for row in wrong] == [(KEY, "Your answer is 1152.")]
    assert sum("is no notebook" in row["problem"] for row in rows) == 1


def test_notebooks_without_exercises_and_empty_folders(tmp_path, capsys):
    assert main(capsys, tmp_path)[0] == UNCHECKED
    path = write(tmp_path / "a.ipynb", "1 / 0")
    exit_code, out, err = main(capsys, path)
    assert (exit_code, out) == (NOT_ATTEMPTED, "")
    assert "is skipped: it asks no exercise" in err


def test_the_file_stays_as_it_is_and_the_table_is_readable(tmp_path, capfd):
    path = write(tmp_path / "a.ipynb", A, "1 / 0")
    before = path.read_bytes()
    exit_code, out, err = main(capfd, path)
    assert exit_code == WRONG
    assert path.read_bytes() == before
    assert "stacks.with_bias  ✓ correct" in out
    assert "Cell 2 failed: ZeroDivisionError: division by zero" in out
    assert f"{len(CHAPTER)} exercises: 1 correct, 0 wrong, {len(CHAPTER) - 1} not attempted" in out
    assert "Traceback" not in err


def kernel(tmp_path, *argv):
    spec = tmp_path / "kernels" / "python3"
    spec.mkdir(parents=True)
    made = {"argv": [*argv, "-f", "{connection_file}"], "display_name": "", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(made))


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["no-such-program"], "no-such-program: No such file or directory"),
        (["/bin/true"], "/bin/true ended without a word; is it a Python?"),
        (["/bin/false", "-m", "ipykernel_launcher"], "/bin/false ended without a word"),
        ([sys.executable, "-S", "-m", "ipykernel_launcher"], "convlessons is not installed for"),
    ],
)
def test_a_kernel_that_cannot_be_started_is_a_sentence(tmp_path, monkeypatch, capsys, argv, said):
    kernel(tmp_path, *argv)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    exit_code, _, err = main(capsys, write(tmp_path / "a.ipynb", A))
    assert exit_code == UNCHECKED
    assert "the kernel python3 cannot be started" in err
    assert said in err


def test_a_kernel_called_python_is_this_python_activated_or_not(tmp_path, monkeypatch, capsys):
    other = tmp_path / "bin" / "python"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    kernel(tmp_path, "python", "-m", "ipykernel_launcher")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    monkeypatch.setenv("PATH", f"{other.parent}{os.pathsep}{os.defpath}")
    exit_code, out, _ = main(capsys, write(tmp_path / "a.ipynb", A))
    assert exit_code == NOT_ATTEMPTED
    assert "stacks.with_bias  ✓ correct" in out


@pytest.mark.parametrize(
    ("reports", "exit_code"),
    [
        ([CORRECT], CORRECT),
        ([CORRECT, NOT_ATTEMPTED], NOT_ATTEMPTED),
        ([WRONG, NOT_ATTEMPTED, CORRECT], WRONG),
        ([NOT_ATTEMPTED, UNCHECKED, WRONG], UNCHECKED),
    ],
)
def test_of_several_notebooks_the_gravest_code_counts(
    monkeypatch, capsys, tmp_path, reports, exit_code
):
    right = Result(KEY, Outcome.CORRECT, "")
    made = {
        CORRECT: Report(Path("a"), [right]),
        WRONG: Report(Path("a"), [right], ["Cell 2 failed"]),
        UNCHECKED: Report(Path("a"), [right], problem="cannot be read"),
        NOT_ATTEMPTED: Report(Path("a"), [right, Result("x", Outcome.NOT_ATTEMPTED, "")]),
    }
    assert all(report.code == name for name, report in made.items())
    monkeypatch.setattr(Grader, "reports", lambda *_: (made[name] for name in reports))
    assert main(capsys, *(tmp_path / str(n) for n in range(len(reports))))[0] == exit_code


def test_what_nobody_foresaw_is_a_sentence_and_no_wrong_answer(monkeypatch, capsys, tmp_path):
    def unforeseen(*_):
        raise ZeroDivisionError("who would have thought")

    path = write(tmp_path / "a.ipynb", A)
    monkeypatch.setattr("convlessons.grading.grade.read", unforeseen)
    exit_code, _, err = main(capsys, path)
    assert exit_code == UNCHECKED
    assert "cannot be graded: ZeroDivisionError: who would have thought" in err
    monkeypatch.setattr(Grader, "reports", unforeseen)
    exit_code, _, err = main(capsys, path)
    assert exit_code == UNCHECKED
    assert "check failed: ZeroDivisionError" in err


def test_the_shell_gives_the_code_and_names_it_in_the_help():
    command = [sys.executable, "-m", "convlessons", "check"]
    assert subprocess.run([*command, "none.ipynb"], capture_output=True).returncode == UNCHECKED
    assert subprocess.run(command, capture_output=True).returncode == UNCHECKED
    usage = subprocess.run([*command, "--help"], capture_output=True, text=True).stdout
    for each in range(4):
        assert f"\n  {each}  " in usage


def test_nothing_that_was_started_is_left(tmp_path, capsys):
    sleeper = "import subprocess\nsubprocess.Popen(['sleep', '4242.5'])"
    main(capsys, "--all", write(tmp_path / "a.ipynb", A, sleeper))
    listed = [Path("/proc", each, "cmdline") for each in os.listdir("/proc") if each.isdigit()]
    commands = b"".join(path.read_bytes() for path in listed if path.exists())
    assert b"4242.5" not in commands
