"""The Python that runs a class's notebooks, and the process in it that lends itself to each."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

from convlessons.grading.submission import GradingError

NAME = "python3"
_NAMES_OF_THIS = ("python", "python3", f"python3.{sys.version_info.minor}")


class Server:
    """A running ``convlessons.grading.server`` in the Python of the kernel ``python3``.

    Args:
        many: Whether it will be asked so often that importing beforehand is worth its while.

    Raises:
        GradingError: If it does not start.
    """

    def __init__(self, *, many: bool) -> None:
        command, environment = _command()
        self._said = tempfile.TemporaryFile()  # noqa: SIM115  (it lives as long as the process)
        settings = {"OMP_NUM_THREADS": "1", "MPLBACKEND": "agg", "CONVLESSONS_SILENT": "1"}
        try:
            self._process = subprocess.Popen(
                [*command, "-P", "-m", "convlessons.grading.server", *["--many"] * many],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._said,
                text=True,
                encoding="utf-8",
                env={**settings, **os.environ, **environment},
            )
        except OSError as error:
            self._said.close()
            raise GradingError(
                f"the kernel {NAME} cannot be started: {command[0]}: {error.strerror}"
            ) from error
        if "ready" not in self._answer():
            self.close()
            raise GradingError(f"the kernel {NAME} cannot be started: {self._why(command[0])}")

    def run(self, task: Mapping[str, Any]) -> dict[str, Any]:
        """Hand over a task; how it ended, see ``server``. An empty mapping if the server did."""
        with suppress(OSError):
            assert self._process.stdin
            self._process.stdin.write(f"{json.dumps(task)}\n")
            self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """End it, and the notebook that it runs."""
        with suppress(OSError):
            self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        try:
            while hasattr(signal, "SIGCONT") and not _ready(self._process.stdout):
                if self._process.poll() is not None:  # what it started may keep the stream open
                    return {}
                self._process.send_signal(signal.SIGCONT)  # a notebook may have stopped it
            answer = json.loads(self._process.stdout.readline())
        except (OSError, ValueError):
            return {}
        return answer if isinstance(answer, dict) else {}

    def _why(self, program: str) -> str:
        self._said.seek(0)
        lines = self._said.read().decode("utf-8", "replace").split("\n")
        last = next((line for line in reversed(lines) if line.strip()), "")
        if "No module named" in last and "convlessons" in last:
            return f"convlessons is not installed for {program}"
        return f"{program} ended{f': {last}' if last else ' without a word; is it a Python?'}"


def _ready(stream: IO[str]) -> bool:
    """Whether there is something to read, within a second."""
    return bool(select.select([stream], [], [], 1)[0])


def _command() -> tuple[list[str], dict[str, str]]:
    """The Python of the kernel ``python3``, with what stands before it, and its environment.

    A kernel is started as ``python -m ipykernel_launcher -f …``, perhaps by another program; what
    stands before ``-m`` starts its Python. Where no such kernel is installed it is this Python.
    """
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        spec = KernelSpecManager().get_kernel_spec(NAME)
    except NoSuchKernel:
        return [sys.executable], {}
    command = list(spec.argv)
    if command[0] in _NAMES_OF_THIS:  # as jupyter_client reads it: the Python that runs Jupyter
        command[0] = sys.executable
    for place in range(len(command) - 1, 0, -1):
        if command[place - 1] == "-m" and command[place].startswith("ipykernel"):
            return command[: place - 1], dict(spec.env)
    return command[:1], dict(spec.env)
