"""One comparison: forward, and forward with backward, of candidates that do the same."""

from collections.abc import Callable, Mapping, Sequence

import torch
from torch import Tensor

from convlessons import timing

Candidate = Callable[[], Tensor]


def compare(
    title: str,
    candidates: Mapping[str, Candidate],
    learned: Mapping[str, Sequence[Tensor]],
    seconds: float,
) -> None:
    """Check that the candidates agree, then print medians and ratios to the first of them.

    Args:
        title: what is compared.
        candidates: name to a call that gives the output.
        learned: name to the tensors whose gradients the backward pass computes.
        seconds: budget of each of the two measurements.
    """
    first, *others = (call().detach() for call in candidates.values())
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

    for what, runs in (
        ("forward", {name: forward(call) for name, call in candidates.items()}),
        ("forward and backward", {name: both(name, call) for name, call in candidates.items()}),
    ):
        timings = timing.compare(runs, repeats=1000, warmup=3, budget_seconds=seconds)
        print(f"{title}, {what}: {line(timings)}", flush=True)


def line(timings: timing.Timings) -> str:
    """Median of every candidate, and its ratio to the baseline round by round."""
    parts = []
    for name in timings.samples:
        median = timings.seconds(name).median
        ratio = timings.ratio(name)
        text = f"{name} {median * 1e3:.3g} ms"
        if name != timings.baseline:
            text += f" ({ratio.median:.2f}x, quartiles {ratio.lower:.2f} to {ratio.upper:.2f})"
        parts.append(text)
    return ", ".join(parts) + f"; {len(timings.samples[timings.baseline])} rounds"
