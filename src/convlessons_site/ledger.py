"""The ledger: every trial of every notebook on one page of the book.

A trial's output carries itself as data (`convlessons.claims.MIME`). The renderer below keeps that
data in the page's document tree, from where it is collected into the build environment, so that
incremental and parallel builds keep it; the ``{ledger}`` directive prints what has been collected.
"""

from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from convlessons.claims import MIME, Verdict
from convlessons.html import css, inline, table, without_style

STYLE_SHEET = "convlessons-cards.css"
COLUMNS = ("Claim", "Source", "Claimed", "Computed", "Verdict")
logger = logging.getLogger(__name__)


class Renderer:
    """Keeps the trials of an output in the document tree, as a node that no builder ever draws."""

    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = []

    @staticmethod
    def handle_mime(renderer: object, data: Any, inline: bool) -> list[nodes.Element] | None:
        """The node of the trials of one output; None leaves other outputs to other renderers."""
        return [TrialsNode(trials=data.content)] if data.mime_type == MIME else None


class TrialsNode(nodes.Element):
    """Trials of one output. The HTML beside it is drawn; this only carries the data."""


class LedgerNode(nodes.General, nodes.Element):
    """Where the ledger goes; replaced when the page is written and all trials are known."""


class Ledger(SphinxDirective):
    """``{ledger}``: the table of all trials of the book."""

    def run(self) -> list[nodes.Node]:
        """A placeholder, because other pages may still be unread."""
        return [LedgerNode()]


def collect(app: Sphinx, doctree: nodes.document) -> None:
    """After a page is read: keep its trials, and leave the cards' style to the style sheet."""
    docname = app.env.docname
    trials = [trial for node in doctree.findall(TrialsNode) for trial in node["trials"]]
    for name, count in Counter(trial["name"] for trial in trials).items():
        if count > 1:
            logger.warning("%d trials are named %r: give one a name", count, name, location=docname)
    if trials:
        _trials(app.env)[docname] = trials
    if next(iter(doctree.findall(LedgerNode)), None) is not None:
        _ledgers(app.env).add(docname)
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html":
            node.children = [nodes.Text(without_style(node.astext()))]


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Before a page is read again, or when it is gone: forget its trials."""
    _trials(env).pop(docname, None)
    _ledgers(env).discard(docname)


def merge(app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment) -> None:
    """After a parallel reader is done: take over the trials of its pages."""
    _trials(env).update({name: _trials(other)[name] for name in docnames & set(_trials(other))})
    _ledgers(env).update(docnames & _ledgers(other))


def outdated(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages with a ledger, if a trial or a chapter's title has changed since the last build."""
    now = list(_chapters(env))
    if now == getattr(env, "convlessons_ledger_shows", None):
        return []
    env.convlessons_ledger_shows = now  # type: ignore[attr-defined]
    return sorted(_ledgers(env))


def resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """When the page is written: put the table in the placeholder's place."""
    for node in list(doctree.findall(LedgerNode)):
        node.replace_self(nodes.raw("", _html(app, docname), format="html"))


def add_style(app: Sphinx) -> None:
    """Write the cards' style sheet where the pages link it."""
    if app.builder.format == "html":
        target = Path(app.outdir, "_static", STYLE_SHEET)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(css(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Switch the ledger on."""
    app.add_node(LedgerNode)
    app.add_node(TrialsNode)
    app.add_directive("ledger", Ledger)
    app.add_css_file(STYLE_SHEET)
    app.connect("doctree-read", collect)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    app.connect("env-updated", outdated)
    app.connect("doctree-resolved", resolve)
    app.connect("builder-inited", add_style)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _trials(env: BuildEnvironment) -> dict[str, list[dict[str, str]]]:
    return env.__dict__.setdefault("convlessons_trials", {})


def _ledgers(env: BuildEnvironment) -> set[str]:
    return env.__dict__.setdefault("convlessons_ledgers", set())


def _chapters(env: BuildEnvironment) -> Iterator[tuple[str, str, list[dict[str, str]]]]:
    """Page, its title and its trials, in the order of the book's contents."""
    order = {name: place for place, name in enumerate(env.collect_relations())}
    for docname in sorted(_trials(env), key=lambda name: (order.get(name, len(order)), name)):
        yield docname, env.titles[docname].astext(), _trials(env)[docname]


def _html(app: Sphinx, page: str) -> str:
    trials = [trial for group in _trials(app.env).values() for trial in group]
    if not trials:
        return "<p>No claim has been tried yet.</p>"
    counts = Counter(trial["verdict"] for trial in trials)
    summary = "".join(
        f'<li data-verdict="{verdict}">{verdict.html}: {counts[verdict]}</li>'
        for verdict in Verdict
    )
    groups = "".join(
        _group(app.builder.get_relative_uri(page, docname), title, trials)
        for docname, title, trials in _chapters(app.env)
    )
    shown = table("Claims, by chapter", COLUMNS, groups, "convlessons-ledger")
    return f"<p>Claims tried: {len(trials)}</p><ul>{summary}</ul>{shown}"


def _group(uri: str, title: str, trials: list[dict[str, str]]) -> str:
    rows = "".join(_row(uri, trial) for trial in trials)
    return (
        f'<tbody><tr><th scope="rowgroup" colspan="{len(COLUMNS)}">'
        f'<a href="{escape(uri)}">{escape(title)}</a></th></tr>{rows}</tbody>'
    )


def _row(uri: str, trial: dict[str, str]) -> str:
    verdict = Verdict(trial["verdict"]).html
    for note in (trial["condition"], trial["remark"]):
        verdict += f"<br>{inline(note)}" if note else ""
    return (
        f'<tr data-verdict="{trial["verdict"]}">'
        f'<td><a href="{escape(uri)}#{escape(trial["name"])}">{inline(trial["claim"])}</a></td>'
        f"<td>{inline(trial['place'])}</td><td>{escape(trial['claimed'])}</td>"
        f"<td>{escape(trial['computed'])}</td><td>{verdict}</td></tr>"
    )
