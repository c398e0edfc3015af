"""Hostile notebooks, and systems that keep them apart from others in each of the ways there are."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.classroom import HOSTILE
from convlessons.exercises.outcome import Outcome
from convlessons.grading.grade import Grader, Limits
from tests.grading.test_check import AFTER, A, kernel, outcomes, write

if sys.platform != "linux":
    pytest.skip("other systems keep nothing apart", allow_module_level=True)

from convlessons.grading import apart

pytestmark = pytest.mark.usefixtures("kernel")
WALLS = Path(__file__).parents[1] / "helpers" / "walls.py"
LIMITS = Limits(cell=3, notebook=60, memory=3 * 10**9, everything=True)
# On a busy machine it takes a while until there is too much of anything but time.
PATIENT = replace(LIMITS, cell=100, notebook=300)
ENDLESS = ("never ends", "prints without end", "stops what started it", "cannot be interrupted")

NAMED = {
    "ends all processes": "Cell 2 ended the kernel (signal 9",
    "forks again and again": "Cell 2 had more than 64 processes, and the kernel was ended",
    "ends its process": "Cell 2 ended the kernel (exit status 3)",
    "stops what started it": "Cell 2 did not let itself be stopped in time",
    "never ends": "Cell 2 took more than 3 seconds and was stopped",
    "cannot be interrupted": "Cell 2 ",
    "takes memory": "Cell 2 failed: MemoryError",
    "fills the disk": "Cell 2 failed: OSError: [Errno 28] No space left on device",
    "prints without end": "Cell 2 took more than 3 seconds and was stopped",
    "goes to the network": "Cell 2 failed: URLError: <urlopen error [Errno 101]",
    "kills its process": "Cell 2 ended the kernel (signal 9",
    "ends what started it": "Cell 2 ended the kernel (signal 9",
    "breaks Python": "",
    "leaves a process": "",
    "takes memory in its children": "Cell 2 took more than 3 GB in all its processes",
    "starts threads without end": "Cell 2 failed: RuntimeError: can't start new thread",
    "floods its journal": "Cell 2 ended the kernel (exit status",
    "removes its folder": "",
    "writes into what it inherited": None,  # it goes on, or ends the process: what it meets first
}


@pytest.fixture(scope="module")
def how():
    return apart.kind()


@pytest.fixture(scope="module")
def grader(how):
    if how != apart.NAMESPACES:
        pytest.skip("this system allows no namespaces")
    with Grader(LIMITS) as made:
        made._many = True
        yield made


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_notebook_is_named_and_harms_only_itself(tmp_path, grader, name):
    grader.limits = LIMITS if name in ENDLESS else PATIENT
    report = grader.report(write(tmp_path / "a.ipynb", A, HOSTILE[name], AFTER))
    if NAMED[name] is not None:
        assert NAMED[name] in "; ".join([report.problem, *report.failures]), report
        assert bool(NAMED[name]) == bool(report.problem or report.failures), report
    assert outcomes(report)["stacks.with_bias"] is Outcome.CORRECT, report
    assert outcomes(report)["bottleneck.share"] is Outcome.CORRECT, report
    assert not report.unlimited
    assert b"987.6" not in commands()


def test_files_are_out_of_a_notebooks_reach_and_memory_takes_its_own(tmp_path, grader):
    (tmp_path / "marks.csv").write_text("mine")
    cells = [
        f"open({str(tmp_path / 'marks.csv')!r}, 'w')",
        f"import os; os.remove({str(tmp_path / 'marks.csv')!r})",
        "import ctypes; assert ctypes.CDLL(None).umount(b'/proc') == 0",
        "open('/dev/shm/mine', 'w').write('x')",
        "import tempfile; tempfile.TemporaryFile().write(b'x')",
        "assert sorted(os.listdir()) == ['marks.csv']; open('mine', 'w').write('x')",
        "assert sum(each.isdigit() for each in os.listdir('/proc')) == 2",
    ]
    report = grader.report(write(tmp_path / "a.ipynb", *cells, A))
    readonly = "failed: OSError: [Errno 30] Read-only file system"
    assert len(report.failures) == 3, report
    assert all(readonly in failure for failure in report.failures[:2]), report
    assert "Cell 3 failed: AssertionError" in report.failures[2]
    assert (tmp_path / "marks.csv").read_text() == "mine"
    assert not Path("/dev/shm/mine").exists()


def where(tmp_path, monkeypatch, users):
    """Let notebooks be graded where no namespace can be made, with so many users; `apart.kind`."""
    argv = [sys.executable, str(WALLS), str(users), sys.executable]
    ask = "from convlessons.grading import apart; print(apart.kind())"
    said = subprocess.run([*argv, "-c", ask], capture_output=True, text=True)
    if said.returncode:
        pytest.skip("this system allows no namespaces")
    kernel(tmp_path, *argv, "-m", "ipykernel_launcher")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    return said.stdout.strip()


def test_where_nothing_can_be_kept_apart_a_note_says_so_and_what_ends_the_server_is_named(
    tmp_path, monkeypatch
):
    """Also where it goes on by itself, and lets nobody interrupt it."""
    assert where(tmp_path, monkeypatch, 1) == ""
    left = tmp_path / "left"
    server = "int(open(f'/proc/{os.getppid()}/stat').read().split()[3])"
    ends = (
        f"# exercise: bottleneck.share\nimport os, time\nos.kill({server}, 9)\n"
        f"open({str(left)!r}, 'w').write(os.readlink('/proc/self'))\n"
        "while True:\n    try: time.sleep(1)\n    except BaseException: pass"
    )
    stops, asks = (f"import os\nos.kill({server}, {number})" for number in (19, 15))
    keeper = "import os, time\nos.kill(os.getppid(), 9); time.sleep(9)"
    path = write(tmp_path / "a.ipynb", stops, A, keeper, asks, "# exercise: stacks.kernels")
    with Grader(LIMITS) as grader:
        report = grader.report(path)
        assert report.problem == (
            "was not executed to its end: Cell 3 ended the kernel (signal 9, perhaps for want of "
            "memory); it was not executed to its end: Cell 4 ended the kernel and what started it"
        )
        assert outcomes(report)["stacks.with_bias"] is Outcome.CORRECT
        assert [each for each in report.unlimited if "one may end this command" in each]
        report = grader.report(write(tmp_path / "a.ipynb", A, ends, AFTER))
    assert "Cell 2 (bottleneck.share) ended the kernel and what started it" in report.problem
    assert not left.exists() or not Path("/proc", left.read_text(), "cwd").exists()


def test_where_root_grades_without_namespaces_a_notebook_is_another_user(tmp_path, monkeypatch):
    if os.getuid() or where(tmp_path, monkeypatch, 65_536) != apart.USER:
        pytest.skip("only root can be somebody else, and only where others may use this Python")
    mine = tmp_path / "mine"
    mine.write_text("mine")
    cells = [
        f"import os; assert os.getuid() >= 30_000; open({str(mine)!r}, 'w')",
        "import subprocess; subprocess.Popen(['sleep', '987.7'], start_new_session=True)",
        "assert os.getuid() >= 30_000; subprocess.run('kill -9 -1', shell=True)",
    ]
    with Grader(LIMITS) as grader:
        report = grader.report(write(tmp_path / "a.ipynb", A, *cells, AFTER))
    assert "Cell 2 failed: PermissionError" in report.failures[0]
    assert "Cell 4 ended the kernel (signal 9" in report.problem
    assert outcomes(report)["bottleneck.share"] is Outcome.CORRECT, report
    assert b"987.7" not in commands()


def heed():
    """End when the terminal does, also where the tests themselves run under ``nohup``."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("form", "way"),
    [
        ("--json", signal.SIGKILL),
        ("--csv", signal.SIGKILL),
        ("--json", signal.SIGTERM),
        ("--csv", signal.SIGHUP),
    ],
)
def test_what_was_judged_is_printed_at_once(tmp_path, form, way):
    """So whatever ends the command, and all of the user's processes, leaves it on the disk.

    What it made for a notebook, a folder and processes, is left behind by none.
    """
    folders = tmp_path / "folders"
    folders.mkdir()
    write(tmp_path / "a.ipynb", A)
    sleeps = (
        "import subprocess\nsubprocess.Popen(['sleep', '987.8'], start_new_session=True).wait()"
    )
    write(tmp_path / "b.ipynb", A, sleeps)
    command = [sys.executable, "-m", "convlessons", "check", form, "--all", str(tmp_path)]
    home = {**os.environ, "TMPDIR": str(folders)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=home, preexec_fn=heed
    ) as process:
        printed = ""
        while "correct" not in printed:
            line = process.stdout.readline()
            assert line, printed
            printed += line
        until = time.monotonic() + 60
        while b"987.8" not in commands():
            assert time.monotonic() < until, "the second notebook is not begun"
            time.sleep(0.05)
        assert list(folders.iterdir())
        process.send_signal(way)
        printed += process.stdout.read()
    assert "a.ipynb" in printed
    if way == signal.SIGTERM:
        assert len(json.loads(printed)) == 1
    until = time.monotonic() + 60
    while b"987.8" in commands() or list(folders.iterdir()):
        assert time.monotonic() < until, "a notebook goes on when the command is gone"
        time.sleep(0.1)


def commands():
    found = b""
    for each in os.listdir("/proc"):
        with contextlib.suppress(OSError):
            found += Path("/proc", each, "cmdline").read_bytes()
    return found
