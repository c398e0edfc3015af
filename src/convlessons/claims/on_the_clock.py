"""Trials of what a clock says: ratios of times, recorded on a machine that is named."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from math import inf, isfinite
from numbers import Real
from statistics import median
from typing import Any, ClassVar

from convlessons.claims.interval import Interval, of_median
from convlessons.claims.trial import Evidence, Trial
from convlessons.claims.verdict import Verdict, on_its_side, over_settings
from convlessons.html import Table
from convlessons.plain import is_time

FEWEST_RUNS = 10
MADE = ("machine", "processor", "torch", "threads", "date")


@dataclass(frozen=True, repr=False)
class OnTheClock(Trial):
    """The ratio of two times, from a recording; beside it, what this machine measures now.

    In each case of the recording the claim is confirmed if the whole 95 % interval of the median
    ratio lies on the claimed side, corrected if it lies on the other, else not settled. It is
    confirmed if it is so in all cases, and confirmed with a condition, the case, if it is so in
    some. The clock of the machine that shows the card takes no part in the verdict.

    Args:
        recording: A recording (`convlessons.recorded.load`) that `convlessons.experiments.clock`
            made: ``made``, ``baseline`` and ``ratios`` (case to candidate to its ratios to the
            baseline, one a run).
        ratio: Whose time is divided by whose: ``("deformable", "plain")``.
        above: The claim is that the ratio lies above this: 1, or a figure of the source's.
        below: The claim is that the ratio lies below this.
        here: What was measured now: a `convlessons.timing.Timings` or a ratio; with several cases a
            mapping from their names. What is missing is shown as not measured.

    Raises:
        ValueError: If the recording does not say where it was made, has fewer than 10 runs or not
            the candidates, or neither or both of ``above`` and ``below`` are given.
    """

    kind: ClassVar[str] = "clock"

    _: KW_ONLY
    recording: Mapping[str, Any]
    ratio: Sequence[str]
    above: float | None = None
    below: float | None = None
    here: Any = None

    def _weigh(self) -> Evidence:
        self._check_recording()
        cases = list(self.recording["ratios"])
        found = {case: of_median(self._ratios(case)) for case in cases}
        verdicts = {case: self._judge(each) for case, each in found.items()}
        # no case counts more than the others: what is settled nowhere is corrected only everywhere
        verdict = over_settings(list(verdicts.values()))
        if verdict is Verdict.CORRECTED and set(verdicts.values()) != {Verdict.CORRECTED}:
            verdict = Verdict.NOT_SETTLED
        condition = ""
        if verdict is Verdict.WITH_A_CONDITION:
            condition = "; ".join(f"{case}: {each}" for case, each in verdicts.items())
        over, under = self.ratio
        made = self.recording["made"]
        runs = min(len(self._ratios(case)) for case in cases)
        deciding = min(found.values(), key=self._distance)
        side = f"above {self.above:g}" if self.above is not None else f"below {self.below:g}"
        rows = [
            (case, str(each), f"{verdicts[case].sign} {verdicts[case]}", self._here(case))
            for case, each in found.items()
        ]
        return Evidence(
            verdict,
            f"time of {over} / time of {under} {side}",
            "; ".join(f"{case}: {each}" for case, each in found.items()),
            condition,
            [
                ("Claimed", f"time of {over} / time of {under} {side}"),
                ("Measured on", f"{made['processor']} ({made['machine']}), torch {made['torch']}, "
                 f"{made['threads']} thread{'s' * (made['threads'] != 1)}, {made['date']}; "
                 f"{runs} runs, medians and 95 % intervals (bootstrap)"),
            ],
            Table(
                f"Time of {over} over that of {under}",
                ("Case", "Recorded ratio", "Verdict", "This machine, now"),
                rows,
            ),
            (deciding.lower, deciding.upper) if isfinite(deciding.lower) else None,
        )  # fmt: skip

    def _check_recording(self) -> None:
        recording = self.recording
        if not isinstance(recording, Mapping):
            raise TypeError(f"recording must be a mapping; got {recording!r}")
        if missing := [key for key in ("made", "baseline", "ratios") if key not in recording]:
            raise ValueError(f"recording must have {missing}; got {sorted(recording)}")
        if missing := [key for key in MADE if key not in recording["made"]]:
            raise ValueError(f"recording must name the {', '.join(missing)} it was made with")
        if (self.above is None) == (self.below is None):
            raise ValueError("one of above and below must be given")
        if isinstance(self.ratio, str) or len(self.ratio) != 2:
            raise ValueError(f"ratio must name two candidates; got {self.ratio!r}")
        if not recording["ratios"]:
            raise ValueError("recording must have at least one case in its ratios")
        for case, ratios in recording["ratios"].items():
            known = [recording["baseline"], *ratios]
            if unknown := [name for name in self.ratio if name not in known]:
                raise ValueError(f"ratio must name candidates of {known}; got {unknown}")
            if (runs := len(self._ratios(case))) < FEWEST_RUNS:
                raise ValueError(f"case {case!r} must have at least {FEWEST_RUNS} runs; got {runs}")

    def _ratios(self, case: str) -> list[float]:
        """The ratio of the two candidates, run by run."""
        ratios = self.recording["ratios"][case]
        runs = max(len(ratios.get(name, ())) for name in self.ratio)
        over, under = (ratios.get(name, [1.0] * runs) for name in self.ratio)
        return [a / b for a, b in zip(over, under, strict=True)]

    def _judge(self, interval: Interval) -> Verdict:
        above = -inf if self.above is None else self.above
        below = inf if self.below is None else self.below
        return on_its_side(interval.lower, interval.upper, above, below)

    def _distance(self, interval: Interval) -> float:
        """How far the nearer end is inside the claimed side; negative outside."""
        if self.above is not None:
            return interval.lower - self.above
        assert self.below is not None
        return self.below - interval.upper

    def _here(self, case: str) -> str:
        """What this machine measured; whatever its clock says, it raises nothing."""
        measured: Any = self.here.get(case) if isinstance(self.here, Mapping) else self.here
        if hasattr(measured, "samples"):
            over, under = (measured.samples.get(name, ()) for name in self.ratio)
            pairs = zip(over, under, strict=False)
            ratios = [a / b for a, b in pairs if b > 0]
            measured = median(ratios) if ratios else None
        if not isinstance(measured, Real) or is_time(measured) or not isfinite(measured):
            return "not measured"
        too = self._bears_out(float(measured))
        texts = (f"{float(measured):.{digits}g}" for digits in range(3, 18))
        text = next(text for text in texts if self._bears_out(float(text)) == too)
        return f"{'here too' if too else 'not here'}: {text}"

    def _bears_out(self, ratio: float) -> bool:
        return self._judge(Interval(ratio, ratio, ratio)) is Verdict.CONFIRMED
