"""What stops the build: a verdict that the figures do not give, and a figure judged twice."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

Pages = Mapping[str, list[dict[str, Any]]]
LARGE = re.compile(r"\b\d{1,3}(?:,\d{3}){2,}\b")  # a million or more, to the last digit


def disputes(trials: Pages) -> Iterator[str]:
    """Trials whose page says another verdict than their figures."""
    for page, found in trials.items():
        for trial in found:
            if trial["says"] != trial["verdict"]:
                yield (
                    f"{page}: {trial['claim']!r}: the page says {trial['says']!r}, the figures "
                    f"say {trial['verdict']!r}: "
                    f"claimed {trial['claimed']}, computed {trial['computed']}"
                )


def twice(trials: Pages, printed: Pages) -> Iterator[str]:
    """Figures of a source that are tried in two places, or judged otherwise by a paper's table.

    A figure is known by its name. Where a trial names none, the same digits at the same place of
    the same source are taken for the same figure. A large number that two pages compute for one
    source betrays one figure under two names, and so does one that a table computes, too.
    """
    named: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    unnamed: dict[tuple[str, str, str], list[tuple[str, bool]]] = defaultdict(list)
    numbers: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for page, found in trials.items():
        for trial in found:
            where, source = f"{page} ({trial['claim']!r})", trial["source"]
            for figure, verdict in trial["figures"].items():
                named[source, figure].append((where, verdict))
            for number in LARGE.findall(trial["computed"]):
                numbers[source, number].setdefault(page, where)
            if source and len(re.findall(r"\d", trial["claimed"])) > 2:
                digits = (source, trial["place"], trial["claimed"])
                unnamed[digits].append((where, bool(trial["figures"])))
    for (source, figure), judged in named.items():
        if len(judged) > 1:
            yield f"{source}, {figure}: tried in {' and in '.join(where for where, _ in judged)}"
    for (source, number), by_page in numbers.items():
        if len(by_page) > 1:
            yield f"{source}, {number}: computed in {' and in '.join(by_page.values())}"
    for (source, place, claimed), places in unnamed.items():
        if len(places) > 1 and not all(has_name for _, has_name in places):
            where = " and in ".join(where for where, _ in places)
            yield (
                f"{source}, {place}: {claimed} is tried in {where}; "
                "if these are two figures, name them: figure=…"
            )
    for page, rows in printed.items():
        for row in rows:
            for where, verdict in named.get((row["source"], row["figure"]), ()):
                if verdict != row["verdict"]:
                    yield (
                        f"{row['source']}, {row['figure']}: {verdict} in {where}, "
                        f"{row['verdict']} in the table of {page}"
                    )
            for where in numbers.get((row["source"], row["computed"]), {}).values():
                if (row["source"], row["figure"]) not in named:
                    yield (
                        f"{row['source']}, {row['computed']}: in {where} it is not named as in the "
                        f"table of {page}: figure={row['figure']!r}"
                    )
