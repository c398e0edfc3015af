"""Trials over seeds: arms, training budgets and paired seeds, run by a script and recorded.

An experiment's module makes one ``Experiment`` and hands it to ``main``:

- ``python -m convlessons.experiments.groups`` runs what is not recorded yet and writes
  ``convlessons/recorded/groups.json``; interrupted, it goes on where it was;
- with ``--afresh`` it forgets the recording first;
- with ``--seed 0 --budget 75`` it runs one seed again and prints it beside what is recorded.

Arms are paired by seed: whatever chance does, it does to all arms of a seed alike (the same data
held back, the same batches). Each arm differs from its rival in what is tried and in nothing else.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from time import process_time
from typing import Any

from convlessons import recorded, timing
from convlessons.claims.plateau import plateau
from convlessons.experiments.made import made

DIGITS = 5  # significant ones that are kept
Figures = Mapping[str, float]  # what one run gives: metric to figure


@dataclass(frozen=True)
class Experiment:
    """Arms, budgets and seeds, and how one run is made.

    Attributes:
        name: of its module and of its recording.
        question: what it answers, a sentence.
        metric: the figure that decides, one of those that ``run`` gives.
        arms: name to whatever ``run`` needs to make the arm.
        budgets: lengths of training, rising.
        run: called with an arm, a seed and budgets; yields figures by name, a mapping a budget.
        recipe: how a run is made, in words.
        seeds: at least ten, each of which settles all that is left to chance.
        budget_unit: what is counted.
        within: half the width of the band inside which a change is none, in units of the metric.
    """

    name: str
    question: str
    metric: str
    arms: Mapping[str, Any]
    budgets: Sequence[int]
    run: Callable[[Any, int, Sequence[int]], Iterable[Figures]]
    recipe: str
    seeds: Sequence[int] = tuple(range(10))
    budget_unit: str = "steps"
    within: float = 0.01

    def figures(self, arm: str, seed: int, budgets: Sequence[int]) -> list[Figures]:
        """One run of one arm on one thread; the processor's seconds are among its figures."""
        if arm not in self.arms:
            raise ValueError(f"arm must be one of {list(self.arms)}; got {arm!r}")
        found: list[Figures] = []
        with timing.threads(1):
            begin = process_time()
            for figures in self.run(self.arms[arm], seed, budgets):
                rounded = {name: _rounded(value) for name, value in figures.items()}
                found.append(rounded | {"seconds": round(process_time() - begin, 2)})
                begin = process_time()
        return found

    def again(
        self, seed: int = 0, budget: int | None = None, arms: Iterable[str] | None = None
    ) -> dict[str, dict[str, float]]:
        """Run one seed again and hold it against the recording.

        Args:
            seed: one of those recorded.
            budget: one of those recorded; the smallest if not given.
            arms: which of them; all if not given.

        Returns:
            Arm to ``{"now": …, "recorded": …}``, in units of the metric. On the build of torch and
            the kind of processor that recorded, the two are the same; elsewhere sums are taken in
            another order and trainings drift apart a little.
        """
        budget = self.budgets[0] if budget is None else budget
        if seed not in self.seeds or budget not in self.budgets:
            raise ValueError(
                f"seed must be one of {list(self.seeds)} and budget one of {list(self.budgets)}; "
                f"got seed={seed}, budget={budget}"
            )
        known = recorded.load(self.name)["arms"]
        row, column = list(self.budgets).index(budget), list(self.seeds).index(seed)
        return {
            arm: {
                "now": self.figures(arm, seed, [budget])[0][self.metric],
                "recorded": known[arm][row][column],
            }
            for arm in (self.arms if arms is None else arms)
        }

    def record(self, *, afresh: bool = False, log: Callable[[str], object] = print) -> None:
        """Run what the recording lacks, seed by seed, and write it after each of them."""
        kept = {} if afresh else self._kept()
        tables: dict[str, dict[str, Any]] = kept.get("figures", {})
        spent = kept.get("seconds", 0.0)
        for column, seed in enumerate(self.seeds):
            for arm in self.arms:
                rows = tables.get(self.metric, {}).get(arm, [])
                lacking = [
                    budget
                    for row, budget in enumerate(self.budgets)
                    if not rows or rows[row][column] is None
                ]
                if not lacking:
                    continue
                found = self.figures(arm, seed, lacking)
                spent += sum(each["seconds"] for each in found)
                for budget, figures in zip(lacking, found, strict=True):
                    for metric, value in figures.items():
                        table = tables.setdefault(metric, {}).setdefault(arm, self._empty())
                        table[self.budgets.index(budget)][column] = value
                log(f"{self.name} seed {seed} {arm}: {[each[self.metric] for each in found]}")
            self._write(tables, spent)

    def _kept(self) -> dict[str, Any]:
        """What is recorded already, laid out for the budgets and seeds wanted now."""
        if not recorded.path(self.name).exists():
            return {}
        known = json.loads(recorded.path(self.name).read_text(encoding="utf-8"))
        if known["recipe"] != self.recipe:
            raise SystemExit(f"{self.name} is recorded otherwise: run it with --afresh")
        figures: dict[str, Any] = {}
        for metric, arms in {self.metric: known["arms"], **known["also"]}.items():
            for arm in self.arms.keys() & arms.keys():
                table = figures.setdefault(metric, {}).setdefault(arm, self._empty())
                for row, budget in enumerate(self.budgets):
                    for column, seed in enumerate(self.seeds):
                        if budget in known["budgets"] and seed in known["seeds"]:
                            was = arms[arm][known["budgets"].index(budget)]
                            table[row][column] = was[known["seeds"].index(seed)]
        return {"figures": figures, "seconds": known["made"]["seconds"]}

    def _empty(self) -> list[list[Any]]:
        """A table of one arm: a row a budget, a column a seed."""
        return [[None] * len(self.seeds) for _ in self.budgets]

    def _write(self, tables: Mapping[str, Mapping[str, Any]], spent: float) -> None:
        command = f"python -m convlessons.experiments.{self.name}"
        arms = {arm: tables[self.metric][arm] for arm in self.arms if arm in tables[self.metric]}
        recording = {
            "name": self.name,
            "question": self.question,
            "metric": self.metric,
            "recipe": self.recipe,
            "made": made(command, spent),
            "seeds": list(self.seeds),
            "budgets": list(self.budgets),
            "budget_unit": self.budget_unit,
            "within": self.within,
            "plateau": plateau(arms, self.budgets, self.budget_unit, self.within),
            "arms": arms,
            "also": {
                metric: {arm: table[arm] for arm in self.arms if arm in table}
                for metric, table in tables.items()
                if metric != self.metric
            },
        }
        recorded.path(self.name).write_text(_compact(recording), encoding="utf-8")


def main(experiment: Experiment, arguments: Sequence[str] | None = None) -> None:
    """What ``python -m`` runs."""
    parser = argparse.ArgumentParser(description=experiment.question)
    parser.add_argument("--afresh", action="store_true", help="forget what is recorded")
    parser.add_argument("--seed", type=int, choices=experiment.seeds, help="run one seed again")
    parser.add_argument("--budget", type=int, choices=experiment.budgets, help="of that seed")
    chosen = parser.parse_args(arguments)
    if chosen.seed is None and chosen.budget is None:
        experiment.record(afresh=chosen.afresh, log=lambda line: print(line, flush=True))
        return
    for arm, values in experiment.again(chosen.seed or 0, chosen.budget).items():
        print(f"{arm}: {values['now']:g} now, {values['recorded']:g} recorded", flush=True)


def _rounded(value: float) -> float:
    return float(f"{value:.{DIGITS}g}") if isfinite(value) else value


def _compact(recording: Mapping[str, Any]) -> str:
    """JSON with a line for each entry, and for each arm of each metric."""

    def dump(value: Any) -> str:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)

    def table(arms: Mapping[str, Any]) -> str:
        return "{\n" + ",\n".join(f"{dump(arm)}:{dump(rows)}" for arm, rows in arms.items()) + "}"

    lines = []
    for key, value in recording.items():
        if key == "arms":
            text = table(value)
        elif key == "also":
            text = "{" + ",\n".join(f"{dump(name)}:{table(of)}" for name, of in value.items()) + "}"
        else:
            text = dump(value)
        lines.append(f"{dump(key)}:{text}")
    return "{" + ",\n".join(lines) + "}\n"
