"""Measured latency, fairly: candidates take turns, so that a slow moment hits all of them alike."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from statistics import median, quantiles
from time import perf_counter

from convlessons.html import Table
from convlessons.plain import whole

# A sample shorter than this is repeated and divided: the clock itself takes part of a microsecond.
_SHORTEST_SAMPLE = 2e-4


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Median and quartiles of a sample."""

    lower: float
    median: float
    upper: float


@dataclass(frozen=True)
class Timings:
    """What ``compare`` measured.

    Attributes:
        samples: Seconds of one call, a list a candidate; entry ``i`` of every list comes from
            round ``i``.
        baseline: Name of the candidate that the others are compared with.
        threads: Threads that torch computed with; ``None`` where torch was not loaded.
    """

    samples: Mapping[str, list[float]]
    baseline: str
    threads: int | None

    def seconds(self, name: str) -> Quartiles:
        """Time of one call of a candidate."""
        return _quartiles(self.samples[name])

    def ratio(self, name: str) -> Quartiles:
        """A candidate's time over the baseline's, taken round by round: 2 is twice as slow."""
        pairs = zip(self.samples[name], self.samples[self.baseline], strict=True)
        return _quartiles([own / base for own, base in pairs])

    def describe(self, name: str) -> str:
        """The ratio in words, "3.1 × faster than the baseline".

        A difference is only claimed where the two quartiles lie on the same side of 1.
        """
        ratio = self.ratio(name)
        if ratio.lower <= 1 <= ratio.upper:
            return f"about as fast as {self.baseline}"
        if ratio.median < 1:
            return f"{1 / ratio.median:.3g} × faster than {self.baseline}"
        return f"{ratio.median:.3g} × slower than {self.baseline}"

    def table(self) -> Table:
        """Median, quartiles and ratio of every candidate."""
        largest = max(self.seconds(name).median for name in self.samples)
        unit, scale = ("ms", 1e3) if largest >= 1e-3 else ("µs", 1e6)
        rows = []
        for name in self.samples:
            time, ratio = self.seconds(name), self.ratio(name)
            rows.append(
                (
                    name,
                    f"{time.median * scale:.3g}",
                    f"{time.lower * scale:.3g} to {time.upper * scale:.3g}",
                    f"{ratio.median:.2f}",
                    "the baseline" if name == self.baseline else self.describe(name),
                )
            )
        rounds = len(self.samples[self.baseline])
        threads = "torch not loaded" if self.threads is None else f"torch threads: {self.threads}"
        return Table(
            "Measured latency",
            ("candidate", f"median, {unit}", f"quartiles, {unit}", "ratio", "in words"),
            rows,
            f"{rounds} rounds in turn; ratios to {self.baseline}, round by round; {threads}.",
        )

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def compare(
    candidates: Mapping[str, Callable[[], object]],
    *,
    baseline: str | None = None,
    repeats: int = 50,
    warmup: int = 2,
    budget_seconds: float = 2.0,
    clock: Callable[[], float] = perf_counter,
) -> Timings:
    """Time callables side by side: a round calls each in turn, and every round begins elsewhere.

    Args:
        candidates: Name to callable, called without arguments.
        baseline: Name that the ratios refer to; the first candidate if not given.
        repeats: Rounds at most.
        warmup: Rounds that are run first and thrown away; they also tell how often a short call is
            repeated for one sample. Without any it is called once.
        budget_seconds: No round begins after so many seconds, warm-up included; one round is
            always measured. A long call can overrun it.
        clock: Tells the time in seconds: ``time.process_time`` counts the processor's time alone,
            of all threads, which other work on the machine disturbs less.

    Raises:
        TypeError: If a candidate is not callable.
        ValueError: If there are no candidates, ``baseline`` is none of them, ``repeats`` is below
            1, ``warmup`` below 0, or the budget is not positive.
    """
    names = list(candidates)
    if not names:
        raise ValueError("candidates must hold at least one callable; got none")
    for name, call in candidates.items():
        if not callable(call):
            raise TypeError(f"candidates must be callable; got {name}={call!r}")
    if baseline is not None and baseline not in candidates:
        raise ValueError(f"baseline must be one of {names}; got baseline={baseline!r}")
    repeats, warmup = whole("repeats", repeats, 1), whole("warmup", warmup, 0)
    if not budget_seconds > 0:
        raise ValueError(f"budget_seconds must be positive; got budget_seconds={budget_seconds}")

    deadline = perf_counter() + budget_seconds
    # The first call pays for loading and allocation; the last warm-up tells the calls a sample.
    calls = dict.fromkeys(names, 1)
    for _ in range(warmup):
        if perf_counter() >= deadline:
            break
        calls = {
            name: max(1, ceil(_SHORTEST_SAMPLE / _sample(call, 1, clock)))
            for name, call in candidates.items()
        }
    samples: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(repeats):
        if turn and perf_counter() >= deadline:
            break
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(_sample(candidates[name], calls[name], clock))
    return Timings(samples, names[0] if baseline is None else baseline, _torch_threads())


@contextmanager
def threads(count: int) -> Iterator[None]:
    """Let torch compute with so many threads inside the ``with`` block.

    Raises:
        ValueError: If ``count`` is below 1.
    """
    count = whole("count", count, 1)
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _sample(call: Callable[[], object], calls: int, clock: Callable[[], float]) -> float:
    """Seconds of one call, the mean of ``calls`` of them."""
    begin = clock()
    for _ in range(calls):
        call()
    return max(clock() - begin, 1e-9) / calls


def _torch_threads() -> int | None:
    torch = sys.modules.get("torch")  # what is not loaded did not compute
    return None if torch is None else int(torch.get_num_threads())


def _quartiles(values: list[float]) -> Quartiles:
    if len(values) == 1:
        return Quartiles(values[0], values[0], values[0])
    lower, _, upper = quantiles(values, n=4, method="inclusive")
    return Quartiles(lower, median(values), upper)
