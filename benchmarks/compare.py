"""One comparison: forward, and forward with backward, in processor time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter, process_time

import torch
from torch import Tensor

from convlessons import timing

Candidate = Callable[[], Tensor]
ENOUGH = 10  # rounds
WARMUP = 3


@dataclass(frozen=True)
class Verdict:
    """One ratio to the baseline and the most that it may be; what is exact needs no rounds."""

    title: str
    ratio: float
    target: float
    lower: float | None = None
    rounds: int = ENOUGH
    remark: str = ""

    @property
    def word(self) -> str:
        """A target counts as missed where three quarters of the rounds miss it."""
        if self.rounds < ENOUGH:
            return f"too few rounds: {self.rounds}"
        if self.ratio <= self.target:
            return "met"
        return "missed" if self.lower is None or self.lower > self.target else "within the noise"


def print_verdicts(verdicts: Iterable[Verdict]) -> None:
    """A line a target."""
    print("\n--- targets: median ratio, the most it may be, and whether it is met ---")
    for v in verdicts:
        line = f"{v.title:67} {v.ratio:5.2f} {v.target:5.2f}  {v.word:16} {v.remark}"
        print(line.rstrip())


def compare(
    title: str,
    candidates: Mapping[str, Candidate],
    learned: Mapping[str, Sequence[Tensor]],
    seconds: float,
    targets: tuple[float, float] | None = None,
    judged: str | None = None,
    parts: Mapping[str, tuple[float, float] | None] | None = None,
) -> list[Verdict]:
    """Check that the candidates agree, then print medians and ratios to the first of them.

    Args:
        title: what is compared.
        candidates: name to a call that gives the output.
        learned: name to the tensors whose gradients the backward pass computes.
        seconds: budget of each of the two measurements, more where it is too short for a verdict.
        targets: the most that the judged ratio may be, forward, and with backward.
        judged: the candidate that the targets are for; the last one if not given.
        parts: candidates that do a part of the work alone, so they are timed and need not agree;
            with their two ratios on the machine where the targets were set, if known.

    Returns:
        Whether the targets are met.
    """
    parts = parts or {}
    agreeing = {name: call for name, call in candidates.items() if name not in parts}
    first, *others = (call().detach() for call in agreeing.values())
    for other in others:
        torch.testing.assert_close(other, first, rtol=1e-3, atol=1e-3)
    grad = torch.randn_like(first)

    def forward(call: Candidate) -> Callable[[], None]:
        def run() -> None:
            with torch.inference_mode():
                call()

        return run

    def both(name: str, call: Candidate) -> Callable[[], None]:
        return lambda: torch.autograd.grad(call(), learned[name], grad, allow_unused=True)

    verdicts = []
    measured = (
        ("forward", {name: forward(call) for name, call in candidates.items()}),
        ("forward and backward", {name: both(name, call) for name, call in candidates.items()}),
    )
    for index, (what, runs) in enumerate(measured):
        timings = timing.compare(
            runs,
            repeats=1000,
            warmup=WARMUP,
            budget_seconds=max(seconds, _enough_for(runs)),
            clock=process_time,
        )
        print(f"{title}, {what}: {line(timings)}", flush=True)
        if targets is not None and others:
            ours = judged or list(candidates)[-1]
            ratio, rounds = timings.ratio(ours), len(timings.samples[ours])
            target = targets[index]
            remark = ", ".join(
                f"{replace(timings, baseline=name).ratio(ours).median:.2f} x {name}"
                + (f" (target {target / there[index]:.2f} x where it was set)" if there else "")
                for name, there in parts.items()
            )
            verdicts.append(
                Verdict(f"{title}, {what}", ratio.median, target, ratio.lower, rounds, remark)
            )
    return verdicts


def _enough_for(runs: Mapping[str, Callable[[], None]]) -> float:
    """Seconds in which rounds enough for a verdict come to their end, and some to spare."""
    for run in runs.values():  # the first call pays for loading
        run()
    begin = perf_counter()
    for run in runs.values():
        run()
    return 1.5 * (WARMUP + ENOUGH) * (perf_counter() - begin)


def line(timings: timing.Timings) -> str:
    """Median of every candidate, and its ratio to the baseline round by round and at best.

    The ratio of the minima is what a busy machine disturbs least.
    """
    best = {name: min(samples) for name, samples in timings.samples.items()}
    parts = []
    for name in timings.samples:
        median = timings.seconds(name).median
        ratio = timings.ratio(name)
        text = f"{name} {median * 1e3:.3g} ms"
        if name != timings.baseline:
            text += f" ({ratio.median:.2f}x, quartiles {ratio.lower:.2f} to {ratio.upper:.2f}, "
            text += f"minima {best[name] / best[timings.baseline]:.2f}x)"
        parts.append(text)
    return ", ".join(parts) + f"; {len(timings.samples[timings.baseline])} rounds"
