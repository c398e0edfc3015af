"""What each notebook costs its reader: seconds from first cell to last, and peak memory.

    python tools/measure.py [NOTEBOOK …]

Prints a table; exits with 1 if a notebook fails or costs more than a lesson may: 30 seconds on two
cores, and 800 MiB, what is left of a free Binder's memory beside Jupyter itself.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
SECONDS, MIB = 30, 800
# Runs after the last cell. On Linux ru_maxrss begins with the memory of whoever started the kernel,
# and VmHWM does not; elsewhere ru_maxrss is in bytes.
PEAK = """\
import re, resource, sys
from pathlib import Path
_used = resource.getrusage(resource.RUSAGE_SELF)
_mib = _used.ru_maxrss // 2**20
if sys.platform == "linux":
    _status = Path("/proc/self/status").read_text()
    _mib = int(re.search(r"VmHWM:\\s+(\\d+) kB", _status)[1]) // 2**10
print(_mib, _used.ru_utime + _used.ru_stime)
"""


@dataclass(frozen=True)
class Measured:
    """One run of one notebook; ``failure`` is "" where every cell ran.

    On a busy machine ``seconds`` grow; ``processor``, the seconds of all cores, hardly does.
    """

    name: str
    seconds: float = 0.0
    processor: float = 0.0
    mib: int = 0
    failure: str = ""

    def within(self, seconds: float, mib: float) -> bool:
        """Does it run, in the time and the memory given?"""
        return not self.failure and self.seconds <= seconds and self.mib <= mib

    def __str__(self) -> str:
        figures = f"{self.seconds:6.1f} s {self.processor:6.1f} s of processors {self.mib:6} MiB"
        return f"{self.name:32} {self.failure or figures}"


def measure(path: Path, timeout: int = 300) -> Measured:
    """Run a notebook in a new kernel of this Python, in its own folder; the file stays as it is."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(PEAK))
    place = {"metadata": {"path": str(path.resolve().parent)}}
    quiet = ["--Application.log_level=40"]
    client = NotebookClient(
        notebook, timeout=timeout, kernel_name="python3", resources=place, extra_arguments=quiet
    )
    begin = time.perf_counter()
    try:
        client.execute()
    except CellExecutionError as error:
        return Measured(path.name, failure=f"failed: {error.ename}: {error.evalue}".split("\n")[0])
    except CellTimeoutError:
        return Measured(path.name, failure=f"failed: a cell took more than {timeout} s")
    except DeadKernelError:
        return Measured(path.name, failure="failed: the kernel died")
    seconds = time.perf_counter() - begin
    mib, processor = notebook.cells[-1].outputs[0].text.split()
    return Measured(path.name, seconds, float(processor), int(mib))


def main(arguments: list[str] | None = None) -> int:
    """Measure the notebooks named, or all of them, one after the other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("notebooks", nargs="*", type=Path, metavar="NOTEBOOK")
    parser.add_argument("--seconds", type=float, default=SECONDS, help=f"a notebook ({SECONDS})")
    parser.add_argument("--mib", type=float, default=MIB, help=f"peak of a kernel ({MIB})")
    options = parser.parse_args(arguments)
    over = []
    for path in options.notebooks or sorted(NOTEBOOKS.glob("*.ipynb")):
        measured = measure(path)
        fine = measured.within(options.seconds, options.mib)
        print(measured, "" if fine else "  ← too much", flush=True)
        over += [] if fine else [path.name]
    limits = f"{options.seconds:g} s and {options.mib:g} MiB"
    print(f"over {limits}: {', '.join(over)}" if over else f"all within {limits}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
