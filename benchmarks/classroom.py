"""A class is graded: `python -m benchmarks.classroom [--notebooks 100] [--every 10]`.

It makes notebooks of a chapter: answers right, wrong in every known way and left alone, and one
in ten hostile. `python -m convlessons check` grades them as a teacher would. What comes out is held
against what was put in, and the seconds are printed beside the machine's load.
"""

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from convlessons import exercises
from convlessons.exercises.core import Exercise
from convlessons.exercises.kinds import DesignExercise
from convlessons.exercises.source import marker
from tests.helpers.answers import answer_cells

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
CORRECT, WRONG, NOT_ATTEMPTED = "correct", "wrong", "not attempted"

# What a hostile learner puts before the exercises. What could harm others asks first whether
# others are in reach.
_ALONE = "import os, subprocess\nassert not os.getppid(), 'others are in reach'\n"
HOSTILE = {
    "ends all processes": f"{_ALONE}subprocess.run('kill -9 -1', shell=True)",
    "forks again and again": f"{_ALONE}import time\nfor _ in range(8): os.fork()\ntime.sleep(99)",
    "ends its process": "import os; os._exit(3)",
    "stops what started it": "import os, signal; os.kill(os.getppid(), signal.SIGSTOP)",
    "never ends": "while True: pass",
    "cannot be interrupted": "while True:\n    try:\n        while True: pass\n"
    "    except BaseException: pass",
    "takes memory": "taken = [bytearray(10**8) for _ in range(10**4)]",
    "fills the disk": "for i in range(10**4): open(str(i), 'wb').write(bytes(10**8))",
    "prints without end": "while True: print('x' * 1000)",
    "goes to the network": "import urllib.request as r; r.urlopen('http://127.0.0.1:9')",
    "kills its process": "import os; os.kill(os.getpid(), 9)",
    "ends what started it": "import os; os.kill(os.getppid(), 9)",
    "breaks Python": "import builtins\nbuiltins.print = builtins.len = builtins.open = None",
    "leaves a process": "import subprocess\n"
    "subprocess.Popen(['sleep', '987.6'], start_new_session=True)",
    "takes memory in its children": f"{_ALONE}taken = bytearray(10**9)\n"
    "any(not os.fork() for _ in range(9))\ntaken[:] = b'x' * len(taken)\nwhile True: pass",
    "starts threads without end": "import threading, time\n"
    "while True: threading.Thread(target=time.sleep, args=[999]).start()",
    "floods its journal": "import os\n"
    "with open(os.environ['CONVLESSONS_JOURNAL'], 'a') as journal:\n"
    "    while True: journal.write('x' * 10**6)",
    "removes its folder": "import os, shutil; shutil.rmtree(os.getcwd(), ignore_errors=True)",
    "writes into what it inherited": "import os\nfor file in range(3, 300):\n"
    "    try: os.write(file, b'{\"exit\": null}\\n')\n    except OSError: pass",
}


def main() -> None:
    """Make the class, grade it, say how long that took and whether it is right."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.classroom")
    parser.add_argument("--notebooks", type=int, default=100)
    parser.add_argument("--every", type=int, default=10, help="one in so many is hostile")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--chapter", default="09_dilated_convolution")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = NOTEBOOKS / f"{options.chapter}.ipynb"
        wanted = make(source, Path(folder), options.notebooks, options.every)
        command = ["-m", "convlessons", "check", "--json", "--jobs", str(options.jobs)]
        begin = time.monotonic()
        done = subprocess.run(
            [sys.executable, *command, "--timeout", "10", folder],
            stdout=subprocess.PIPE,
            text=True,
        )
        seconds = time.monotonic() - begin
    wrong = compare(wanted, json.loads(done.stdout))
    print("\n".join(wrong))
    per = seconds / options.notebooks
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(
        f"{options.notebooks} notebooks in {seconds:.0f} s, {per:.1f} s each, {options.jobs} at a "
        f"time on {os.cpu_count()} processors; load {load}; {len(wrong)} not as put in"
    )
    sys.exit(bool(wrong))


def make(source: Path, folder: Path, count: int, every: int = 10) -> dict[str, dict[str, str]]:
    """Write the notebooks; the outcome of each exercise of each, by file name and key."""
    chance = random.Random(0)
    book = json.loads(source.read_text(encoding="utf-8"))
    wanted = {}
    for number in range(count):
        notebook = copy.deepcopy(book)
        put = {}
        for key, cell in answer_cells(notebook).items():
            put[key], code = chance.choice(answers(exercises.get(key)))
            if code:
                cell["source"] = marker(key) + code.removeprefix(marker(key))
        name = f"{number:03}.ipynb"
        if number % every == every - 1:
            how = list(HOSTILE)[number // every % len(HOSTILE)]
            name = f"{number:03} {how}.ipynb"
            trick = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
            first = notebook["cells"].index(next(iter(answer_cells(notebook).values())))
            notebook["cells"].insert(first, trick | {"id": "trick", "source": HOSTILE[how]})
        (folder / name).write_text(json.dumps(notebook), encoding="utf-8")
        wanted[name] = put
    return wanted


def answers(exercise: Exercise) -> list[tuple[str, str]]:
    """Outcomes and the code that has them: right, left alone, and wrong in every known way."""
    found = [(CORRECT, exercise.solution().code), (NOT_ATTEMPTED, "")]
    if not isinstance(exercise, DesignExercise):
        for name in exercise.misconceptions:
            code = (
                f"{exercise.answer_name} = exercises.get({exercise.key!r}).misconceptions[{name!r}]"
            )
            found.append((WRONG, f"from convlessons import exercises\n{code}"))
    return found


def compare(wanted: dict[str, dict[str, str]], records: list[dict[str, Any]]) -> list[str]:
    """A line for each outcome that is another one than was put in."""
    got = {
        Path(record["file"]).name: {each["exercise"]: each["outcome"] for each in record["results"]}
        for record in records
    }
    return [
        f"{name}: {key} is {got.get(name, {}).get(key)}, put in as {outcome}"
        for name, put in wanted.items()
        for key, outcome in put.items()
        if got.get(name, {}).get(key) != outcome
    ]


if __name__ == "__main__":
    main()
