"""An answer whose cell failed, in a real kernel: what is older than the cell is not judged."""

import os
import queue
import time

import pytest
from jupyter_client.manager import start_new_kernel

pytestmark = pytest.mark.usefixtures("kernel")

MARK = "# exercise: dilated.effective_kernel\n"
RIGHT = f"{MARK}def effective_kernel_size(k, d):\n    return (k - 1) * d + 1\n"
WRONG = f"{MARK}def effective_kernel_size(k, d):\n    return k * d\n"
CHECK = "exercises.dilated.effective_kernel.check(effective_kernel_size)"
ENDLESS = "print('begun', flush=True)\nwhile True: pass\n"


class Kernel:
    """A kernel as JupyterLab starts it, with the exercises imported."""

    def __init__(self):
        self.manager, self.client = start_new_kernel(env={**os.environ})
        self.run("from convlessons import exercises")

    def run(self, code, *, interrupt=False):
        """What a cell shows, as text; ``interrupt`` interrupts it when it has printed."""
        asked, shown = self.client.execute(code), []
        until = time.monotonic() + 120
        while time.monotonic() < until:
            try:
                message = self.client.get_iopub_msg(timeout=10)
            except queue.Empty:
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            if content.get("execution_state") == "idle":
                return "\n".join(shown)
            if message["msg_type"] == "error":
                shown.append(content["ename"])
            shown.append(content.get("data", content).get("text/plain", ""))
            if interrupt and message["msg_type"] == "stream":
                self.manager.interrupt_kernel()
        raise TimeoutError(code)


@pytest.fixture(scope="module")
def python():
    running = Kernel()
    yield running
    running.client.stop_channels()
    running.manager.shutdown_kernel(now=True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (f"{RIGHT})", "failed when it was last run: SyntaxError"),
        (f"{MARK}1 / 0\n{RIGHT}", "failed when it was last run: ZeroDivisionError"),
        (f"%%time\n{MARK}1 / 0\n{RIGHT}", "failed when it was last run: ZeroDivisionError"),
        (f"{MARK}import sys; sys.exit(3)\n{RIGHT}", "failed when it was last run: SystemExit: 3"),
        (f"{MARK}{ENDLESS}{RIGHT}", "was interrupted when it was last run"),
        (f"{MARK}import asyncio; raise asyncio.CancelledError\n{RIGHT}", "was interrupted"),
        (f"{MARK}{ENDLESS}", "was interrupted when it was last run"),  # the name is not even there
        (f"{MARK}import sys; sys.exit()", "failed when it was last run: SystemExit"),
    ],
)
def test_an_answer_that_is_older_than_its_failed_cell_is_not_judged(python, code, said):
    python.run(WRONG)
    assert "✗ Wrong" in python.run(CHECK)
    python.run(code, interrupt="begun" in code)
    told = python.run(CHECK)
    assert "! Failed" in told
    assert said in told
    assert "! failed" in python.run("exercises.outcomes('dilated')")
    python.run(RIGHT)
    assert "✓ Correct" in python.run(CHECK), "the cell has run to its end again"


def test_what_a_cell_left_before_it_failed_is_judged(python):
    python.run(WRONG)
    assert "NameError" in python.run(f"{RIGHT}\nprint(effective_size(3, 2))")
    assert "✓ Correct" in python.run(CHECK)


def test_a_cell_of_another_exercise_that_failed_is_of_no_consequence(python):
    python.run(RIGHT)
    python.run("# exercise: dilated.reached\n1 / 0")
    assert "✓ Correct" in python.run(CHECK)
