"""Trials of what depends on chance: trained networks, compared seed by seed."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import pairwise
from math import inf, isfinite
from statistics import median
from typing import Any, ClassVar

from convlessons.claims.interval import Interval, of_median
from convlessons.claims.plateau import plateau, still_changing
from convlessons.claims.trial import Evidence, Trial
from convlessons.claims.verdict import Verdict, joint, on_its_side, over_settings
from convlessons.html import Table

FEWEST_SEEDS = 10
FEWEST_SEEDS_OF_SHORT_RUNS = 20
SHORT_RUN = 2.0  # seconds
FEWEST_BUDGETS = 3


@dataclass(frozen=True, repr=False)
class OverSeeds(Trial):
    """An order of two or more designs, trained with the same seeds at several budgets.

    At each budget the claim is confirmed if the whole 95 % interval of the median paired difference
    lies on the claimed side of zero, corrected if it lies on the other, else not settled. Over the
    budgets it is confirmed if it is so at each; confirmed with a condition, the budget, if it is so
    at some; and otherwise what the last budget says, which is one at a plateau. Where an arm of the
    order is shown not to have come to its plateau, the length of training is a condition of what
    is confirmed, and nothing is corrected.

    Args:
        results: A recording (`convlessons.recorded.load`), or a mapping of that form: ``seeds``,
            ``budgets``, ``budget_unit``, ``metric``, ``plateau`` (how it was decided that the last
            budget is at one), ``arms`` (name to values, a list a budget of one value a seed) and,
            from a recording, ``made``; a notebook's own runs give ``run_seconds`` in its place.
            With ``within``, the change that counts as none, the trial decides by itself which of
            its arms are at a plateau; without it the word of ``plateau`` is taken, and
            ``unfinished`` names the arms that this word says are at none.
        order: Names of the arms in the order in which the claim has them, the highest value first:
            for an accuracy the best design, for a loss the worst.
        margin: In place of an order the claim is that two arms differ by at most so much. Only a
            margin that the source states.
        above: In place of a second arm: the claim is that the values of the one arm in ``order``
            lie above this number, such as 0 for a correlation. The interval is their median's.

    Raises:
        ValueError: If there are fewer than 10 seeds (20 if a run takes under 2 s) or 3 budgets, no
            word on the plateau, an unknown arm, or values that do not fit seeds and budgets.
    """

    kind: ClassVar[str] = "seeds"

    _: KW_ONLY
    results: Mapping[str, Any]
    order: Sequence[str]
    margin: float | None = None
    above: float | None = None

    def _weigh(self) -> Evidence:
        self._check_results()
        budgets = [_budget(self.results, budget) for budget in self.results["budgets"]]
        found = [self._at(place) for place in range(len(budgets))]
        verdicts = [verdict for verdict, _ in found]
        verdict = over_settings(verdicts)
        condition = ""
        if verdict is Verdict.WITH_A_CONDITION:
            condition = "; ".join(
                f"{name}: {each}" for name, each in zip(budgets, verdicts, strict=True)
            )
        changing = self._changing()
        still = self._unfinished() if changing is None else [*changing]
        if still:
            verdict = _unfinished(verdict)
            if verdict is Verdict.WITH_A_CONDITION:
                arms = ", ".join(f"“{arm}”" for arm in still)  # a name may hold a comma
                ends = f"trained up to {budgets[-1]}, where no plateau is reached by {arms}"
                condition = f"{condition}; {ends}" if condition else ends
        names = [f"{high} − {low}" for high, low in pairwise(self.order)] or [*self.order]
        last = found[-1][1]
        # the interval nearest to the wrong side decides
        deciding = min(last, key=lambda interval: interval.lower)
        claimed = " > ".join(self.order)
        if self.margin is not None:
            claimed = f"{self.order[0]} and {self.order[1]} differ by at most {self.margin:g}"
        if self.above is not None:
            claimed = f"{claimed} above {self.above:g}"
        metric = self.results.get("metric", "")
        return Evidence(
            verdict,
            claimed,
            "; ".join(
                f"{name}: {interval}" for name, interval in zip(names, last, strict=True)
            ) + f" after {budgets[-1]}",
            condition,
            [
                ("Claimed", claimed),
                ("Evidence", self._evidence()),
                ("Plateau", self._plateau(changing)),
                *self._not_numbers(),
            ],
            self._table(budgets, names, found, metric),
            (deciding.lower, deciding.upper) if isfinite(deciding.lower) else None,
            len(self.results["seeds"]),
            budgets,
        )  # fmt: skip

    def _check_results(self) -> None:
        results = self.results
        if not isinstance(results, Mapping):
            raise TypeError(f"results must be a recording or a mapping; got {results!r}")
        for key in ("seeds", "budgets", "plateau", "arms"):
            if key not in results:
                raise ValueError(f"results must have {key!r}; got {sorted(results)}")
        seeds, budgets, arms = results["seeds"], results["budgets"], results["arms"]
        needed = FEWEST_SEEDS
        if (seconds := _seconds_of_a_run(results)) is not None and seconds < SHORT_RUN:
            needed = FEWEST_SEEDS_OF_SHORT_RUNS
        if len(seeds) < needed or len(set(seeds)) != len(seeds):
            raise ValueError(
                f"results must have {needed} different seeds or more; got {len(seeds)}"
            )
        if len(budgets) < FEWEST_BUDGETS or list(budgets) != sorted(set(budgets)):
            raise ValueError(
                f"results must have at least {FEWEST_BUDGETS} rising budgets; got {list(budgets)}"
            )
        if not isinstance(results["plateau"], str) or not results["plateau"].strip():
            raise ValueError("results must say in 'plateau' how the last budget was chosen")
        if isinstance(self.order, str) or (len(self.order) < 2 and self.above is None):
            raise ValueError(f"order must name two arms or more; got {self.order!r}")
        if self.above is not None and (len(self.order) != 1 or not isfinite(self.above)):
            raise ValueError(
                f"above must be a number beside one arm; got above={self.above!r} and "
                f"order={self.order!r}"
            )
        if unknown := [arm for arm in self.order if arm not in arms]:
            raise ValueError(f"order must name arms of {list(arms)}; got {unknown}")
        for arm in self.order:
            sizes = [len(values) for values in arms[arm]]
            if sizes != [len(seeds)] * len(budgets):
                raise ValueError(
                    f"arm {arm!r} must have one list a budget ({len(budgets)}) of one value a seed "
                    f"({len(seeds)}); got lists of {sizes}"
                )
        if self.margin is not None:
            if len(self.order) != 2:
                raise ValueError(f"a margin compares two arms; got order={self.order!r}")
            if not (isinstance(self.margin, int | float) and 0 < self.margin < inf):
                raise ValueError(f"margin must be positive; got margin={self.margin!r}")

    def _at(self, place: int) -> tuple[Verdict, list[Interval]]:
        """Verdict and the intervals of the differences between neighbours at one budget."""
        arms = self.results["arms"]
        if self.above is not None:
            level = of_median(arms[self.order[0]][place])
            return on_its_side(level.lower, level.upper, self.above, inf), [level]
        intervals = [
            of_median([a - b for a, b in zip(arms[high][place], arms[low][place], strict=True)])
            for high, low in pairwise(self.order)
        ]
        above, below = (0.0, inf) if self.margin is None else (-self.margin, self.margin)
        return joint([on_its_side(i.lower, i.upper, above, below) for i in intervals]), intervals

    def _evidence(self) -> str:
        count = len(self.results["seeds"])
        if self.above is not None:
            return f"{count} seeds; the median and its 95 % interval (bootstrap)"
        return (
            f"{count} seeds, paired; medians, and the 95 % interval of the median difference "
            "(bootstrap)"
        )

    def _tried(self) -> dict[str, Any]:
        return {arm: self.results["arms"][arm] for arm in self.order}

    def _changing(self) -> dict[str, Interval] | None:
        """Arms of the order that are not at a plateau; ``None`` if no results say what one is."""
        within = self.results.get("within")
        return None if within is None else still_changing(self._tried(), within)

    def _unfinished(self) -> list[str]:
        """Arms of the order that the results' own word on the plateau says are at none."""
        return [arm for arm in self.order if arm in self.results.get("unfinished", ())]

    def _plateau(self, changing: Mapping[str, Interval] | None) -> str:
        if changing is None:
            return str(self.results["plateau"])
        unit, within = self.results.get("budget_unit", "steps"), self.results["within"]
        return plateau(self._tried(), self.results["budgets"], unit, within, changing)

    def _not_numbers(self) -> list[tuple[str, str]]:
        """What to say of runs that gave no number: they settle nothing."""
        results = self.results
        bad = [
            f"{arm}, seed {seed}, {_budget(results, budget)}"
            for arm in self.order
            for budget, values in zip(results["budgets"], results["arms"][arm], strict=True)
            for seed, value in zip(results["seeds"], values, strict=True)
            if not isfinite(value)
        ]
        return [("Not a number", "; ".join(bad))] if bad else []

    def _table(
        self,
        budgets: Sequence[str],
        names: Sequence[str],
        found: Sequence[tuple[Verdict, list[Interval]]],
        metric: str,
    ) -> Table:
        compared = self.order if self.above is None else ()  # one arm's interval has its median
        rows = [
            (
                budget,
                *(f"{median(self.results['arms'][arm][place]):.4g}" for arm in compared),
                *map(str, intervals),
                f"{verdict.sign} {verdict}",
            )
            for place, (budget, (verdict, intervals)) in enumerate(zip(budgets, found, strict=True))
        ]
        what = "Medians and differences" if compared else "Medians"
        caption = f"{what}, {metric}".rstrip(", ")
        return Table(caption, ("Budget", *compared, *names, "Verdict"), rows)


def _unfinished(verdict: Verdict) -> Verdict:
    """What is left of a verdict if training has not come to an end."""
    left = {
        Verdict.CONFIRMED: Verdict.WITH_A_CONDITION,
        Verdict.CORRECTED: Verdict.NOT_SETTLED,
    }
    return left.get(verdict, verdict)


def _budget(results: Mapping[str, Any], budget: Any) -> str:
    unit = results.get("budget_unit", "steps")
    return f"{budget:,} {unit.removesuffix('s') if budget == 1 else unit}"


def _seconds_of_a_run(results: Mapping[str, Any]) -> float | None:
    """Seconds of training one arm with one seed through all budgets, where it is known."""
    if "run_seconds" in results:
        return float(results["run_seconds"])
    total = results.get("made", {}).get("seconds")
    if total is None:
        return None
    return float(total) / (len(results["arms"]) * len(results["seeds"]))
