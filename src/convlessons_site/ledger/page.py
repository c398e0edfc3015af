"""The ledger's page: all trials as cards, the verdict first; and a trial's record as data."""

from collections import Counter
from html import escape
from itertools import groupby
from typing import Any

from convlessons.claims import Verdict
from convlessons.claims.references import references
from convlessons.html import inline

# The fields of a record, in order; what else a trial carries is for the build.
RECORD = [
    *("name", "chapter", "url", "kind", "claim", "source", "place", "read", "quote", "claimed"),
    *("computed", "interval", "seeds", "budgets", "condition", "verdict", "remark"),
]
KINDS = {"exact": "counted", "seeds": "trained, over seeds", "clock": "timed"}


def record(trial: dict[str, Any], chapter: str, uri: str) -> dict[str, Any]:
    """A trial as the ledger's data has it."""
    whole = {**trial, "chapter": chapter, "url": f"{uri}#{trial['name']}"}
    return {key: whole[key] for key in RECORD}


def html(records: list[dict[str, Any]], data: str) -> str:
    """The whole ledger.

    Args:
        records: The trials, those of a chapter one after the other.
        data: Address of the same as data, or "" where there is none.
    """
    if not records:
        return "<p>No claim has been tried yet.</p>"
    counts = Counter(each["verdict"] for each in records)
    summary = "".join(
        f'<li data-verdict="{verdict}">{verdict.html}: {counts[verdict]}</li>'
        for verdict in Verdict
    )
    link = f' All of them as data: <a href="{data}" download>{data}</a>.' if data else ""
    chapters = "".join(
        f"<section><h2>{escape(chapter)}</h2>{''.join(map(_entry, found))}</section>"
        for chapter, found in groupby(records, lambda each: each["chapter"])
    )
    return (
        f'<p>Claims tried: {len(records)}.{link}</p><ul class="ledger-summary">{summary}</ul>'
        f'{_filter(records)}<div class="ledger">{chapters}</div>'
    )


def _filter(records: list[dict[str, Any]]) -> str:
    """Three choices, which the script shows: without it they would do nothing."""
    sources = {each["source"] for each in records}
    choices = {
        "verdict": {str(verdict): verdict.capitalize() for verdict in Verdict},
        "chapter": {each["chapter"]: each["chapter"] for each in records},
        "source": {key: _name(key) for key in sorted(sources, key=_name)},
    }
    labels = "".join(
        f'<label>{name.capitalize()} <select name="{name}"><option value="">all</option>'
        + "".join(
            f'<option value="{escape(value)}">{escape(text)}</option>'
            for value, text in options.items()
        )
        + "</select></label>"
        for name, options in choices.items()
    )
    return f'<form class="ledger-filter" hidden>{labels}<p role="status"></p></form>'


def _entry(each: dict[str, Any]) -> str:
    source = inline(each["place"])
    if each["source"]:
        paper = references()[each["source"]]
        source = f"{paper.link(inline(paper.name))}, {source}"
    facts = [
        ("Claimed", inline(each["claimed"])),
        ("Computed", inline(each["computed"])),
        ("Condition", inline(each["condition"])),
        ("Remark", inline(each["remark"])),
        ("Source", source),
    ]
    items = "".join(f"<dt>{label}</dt><dd>{text}</dd>" for label, text in facts if text)
    return (
        f'<article data-verdict="{each["verdict"]}" data-chapter="{escape(each["chapter"])}" '
        f'data-source="{escape(each["source"])}">'
        f'<p class="ledger-verdict">{Verdict(each["verdict"]).html} '
        f'<span class="ledger-kind">{KINDS[each["kind"]]}</span></p>'
        f'<h3><a href="{escape(each["url"])}">{inline(each["claim"])}</a></h3>'
        f"<dl>{items}</dl></article>"
    )


def _name(key: str) -> str:
    return references()[key].name if key else "not in the bibliography"
