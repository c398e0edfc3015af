"""Time is what a notebook takes, not what a crowded machine makes it wait."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from convlessons.grading.server import _clock

pytestmark = pytest.mark.usefixtures("kernel")


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="Linux alone counts waiting")
def test_waiting_for_a_processor_is_not_counted_and_sleeping_is():
    everywhere = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(everywhere)})  # others inherit it: all share one processor
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3)]
    try:
        wall, clock = time.monotonic(), _clock(os.getpid())
        used = time.process_time()
        while time.process_time() - used < 0.5:
            pass
        wall, clock = time.monotonic() - wall, _clock(os.getpid()) - clock
    finally:
        for other in others:
            other.kill()
            other.wait()
        os.sched_setaffinity(0, everywhere)
    assert wall > 1.2
    assert clock < 0.75 * wall
    before = _clock(os.getpid())
    time.sleep(0.5)
    assert _clock(os.getpid()) - before > 0.45


def test_of_a_process_that_has_ended_the_clock_still_tells_the_time():
    assert time.monotonic() <= _clock(2**22 + 1) <= time.monotonic()
