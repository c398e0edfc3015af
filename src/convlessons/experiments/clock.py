"""Recording ratios of times, for a trial on the clock (`convlessons.claims.OnTheClock`).

A chapter's module names its cases, and records them when it is run::

    from convlessons.experiments.clock import record

    def small():
        x, plain, deformable = ...
        return {"plain": lambda: plain(x), "deformable": lambda: deformable(x)}

    if __name__ == "__main__":
        record("deformable_clock", "Does it take longer?", "plain", {"64 channels": small})
"""

import json
import multiprocessing
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter
from typing import Any

import torch

from convlessons.experiments.made import made
from convlessons.recorded import path
from convlessons.timing import compare

#: Builds a case's candidates: name to what is timed.
Case = Callable[[], Mapping[str, Callable[[], object]]]


def record(
    name: str,
    question: str,
    baseline: str,
    cases: Mapping[str, Case],
    *,
    runs: int = 12,
    threads: int = 1,
    seconds: float = 2.0,
) -> None:
    """Time every case's candidates side by side, ``runs`` times, and write the recording.

    Every run is a process of its own, which builds the candidates afresh: where memory happens to
    lie, and how warm a machine is, differ between processes and not within one. What is kept of a
    run is each candidate's median ratio to the baseline.

    Args:
        name: The recording's name, as `convlessons.recorded.load` takes it.
        question: What it is to answer, in a sentence.
        baseline: The candidate, in every case, that the ratios refer to.
        cases: Functions of a module's top level, by the name of their case. They, and what they
            return, are called in inference mode.
        runs: Runs of a case, at least 10.
        threads: Threads that torch computes with.
        seconds: Seconds of measuring in one run of one case.

    Raises:
        ValueError: If there are fewer than 10 runs, or a case lacks the baseline.
    """
    if runs < 10:
        raise ValueError(f"runs must be at least 10; got runs={runs}")
    begin = perf_counter()
    ratios: dict[str, dict[str, list[float]]] = {case: {} for case in cases}
    for turn in range(runs):
        for case, build in cases.items():
            for candidate, ratio in _in_a_new_process(build, baseline, threads, seconds).items():
                ratios[case].setdefault(candidate, []).append(float(f"{ratio:.4g}"))
        print(f"run {turn + 1} of {runs}", file=sys.stderr)
    specification = getattr(sys.modules["__main__"], "__spec__", None)
    command = f"python -m {specification.name}" if specification else "a Python session"
    write(name, question, made(command, perf_counter() - begin, threads), baseline, ratios)


def laid_out(module: torch.nn.Module, memory_format: torch.memory_format) -> torch.nn.Module:
    """The module, its weights in a memory format."""
    how: dict[str, Any] = {"memory_format": memory_format}  # unknown to the types of Module.to
    return module.to(**how)


def write(
    name: str,
    question: str,
    made: Mapping[str, Any],
    baseline: str,
    ratios: Mapping[str, Mapping[str, list[float]]],
) -> None:
    """Write a recording: one line a candidate, so that a change can be reviewed."""
    head = {"name": name, "question": question, "made": made, "baseline": baseline}
    lines = [f'"{key}":{json.dumps(value, ensure_ascii=False)}' for key, value in head.items()]
    bodies = []
    for case, candidates in ratios.items():
        rows = [
            f"{json.dumps(key, ensure_ascii=False)}:{json.dumps(values)}"
            for key, values in candidates.items()
        ]
        bodies.append(f"{json.dumps(case, ensure_ascii=False)}:{{\n" + ",\n".join(rows) + "}")
    lines.append('"ratios":{\n' + ",\n".join(bodies) + "}")
    path(name).write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _in_a_new_process(build: Case, baseline: str, threads: int, seconds: float) -> dict[str, float]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_run, build, baseline, threads, seconds).result()


def _run(build: Case, baseline: str, threads: int, seconds: float) -> dict[str, float]:
    """Median ratio of every candidate but the baseline, measured in this process."""
    torch.set_num_threads(threads)
    with torch.inference_mode():
        candidates = build()
        timings = compare(
            candidates, baseline=baseline, repeats=1000, warmup=3, budget_seconds=seconds
        )
    return {name: timings.ratio(name).median for name in candidates if name != baseline}
