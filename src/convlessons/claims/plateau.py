"""Has training come to an end? Whether the last budget is at a plateau, and how that is decided."""

from collections.abc import Mapping, Sequence
from typing import Any

from convlessons.claims.interval import Interval, of_median

Arms = Mapping[str, Sequence[Sequence[float | None]]]  # a list a budget of one value a seed


def still_changing(arms: Arms, within: float) -> dict[str, Interval]:
    """The arms that are not at a plateau, with the change from the last budget but one to the last.

    An arm is at its plateau if the median change of its seeds has a 95 % interval that lies inside
    ``within`` on either side of zero: shown to be small, not merely not shown to be large.
    """
    found = {}
    for arm, rows in arms.items():
        change = of_median(_changes(rows))
        if not (-within <= change.lower and change.upper <= within):
            found[arm] = change
    return found


def plateau(
    arms: Arms,
    budgets: Sequence[int],
    unit: str,
    within: float,
    changing: Mapping[str, Interval] | None = None,
) -> str:
    """Say whether every arm's last budget is at a plateau, and how that was decided.

    Args:
        arms: the values of each arm.
        budgets: lengths of training.
        unit: what they count.
        within: the change that counts as none.
        changing: what `still_changing` found, where it is known.
    """
    if any(len(_changes(rows)) < 2 for rows in arms.values()):
        return "Not decided: the recording is not finished."
    found = still_changing(arms, within) if changing is None else changing
    still = [f"“{arm}” {change}" for arm, change in found.items()]
    rule = (
        f"An arm is at a plateau if the 95 % interval of its seeds' median change from "
        f"{budgets[-2]:,} to {budgets[-1]:,} {unit} lies within ±{within:g}. "
    )
    return rule + (f"Not yet at one: {'; '.join(still)}." if still else "All arms are.")


def further_metric(
    recording: Mapping[str, Any], metric: str, arms: Mapping[str, tuple[str, str]]
) -> dict[str, Any]:
    """Results for a trial of what a recording measured besides the metric that decides.

    What counts as no change is known of that metric alone: it says which arms came to a plateau.

    Args:
        recording: what `convlessons.recorded.load` gives.
        metric: how the trial names what it compares.
        arms: the trial's arms, each with the recording's metric and arm that it stands for.
    """
    changing = still_changing(recording["arms"], recording["within"])
    return {
        **recording,
        "metric": metric,
        "arms": {name: recording["also"][key][arm] for name, (key, arm) in arms.items()},
        "within": None,
        "unfinished": [name for name, (_, arm) in arms.items() if arm in changing],
        "plateau": f"Of the {recording['metric']}: {recording['plateau']}",
    }


def _changes(rows: Sequence[Sequence[float | None]]) -> list[float]:
    pairs = zip(rows[-2], rows[-1], strict=True)
    return [b - a for a, b in pairs if a is not None and b is not None]
