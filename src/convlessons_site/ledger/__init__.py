"""The ledger: every trial of every notebook on one page of the book, and as data beside it.

A trial's output carries itself as data (`convlessons.claims.MIME`). The renderer below keeps that
data in the page's document tree, from where it is collected into the build environment, so that
incremental and parallel builds keep it; the ``{ledger}`` directive prints what has been collected.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from convlessons.claims import MIME
from convlessons.html import css, without_style
from convlessons.papers import MIME as PRINTED
from convlessons_site.ledger import check, page

if TYPE_CHECKING:
    from sphinxcontrib.bibtex.domain import BibtexDomain

STYLE_SHEET = "convlessons-cards.css"
DATA = "ledger.json"
ASSETS = ("ledger.css", "ledger.js")  # of the ledger's own page
logger = logging.getLogger(__name__)

Record = dict[str, Any]


class Renderer:
    """Keeps the trials of an output in the document tree, as a node that no builder ever draws."""

    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = []

    @staticmethod
    def handle_mime(renderer: object, data: Any, inline: bool) -> list[nodes.Element] | None:
        """The node of the trials of one output; None leaves other outputs to other renderers."""
        if data.mime_type == MIME:
            return [TrialsNode(trials=data.content)]
        return [PrintedNode(figures=data.content)] if data.mime_type == PRINTED else None


class TrialsNode(nodes.Element):
    """Trials of one output. The HTML beside it is drawn; this only carries the data."""


class PrintedNode(nodes.Element):
    """Figures of a paper's table, likewise."""


class LedgerNode(nodes.General, nodes.Element):
    """Where the ledger goes; replaced when the page is written and all trials are known."""


class Ledger(SphinxDirective):
    """``{ledger}``: all trials of the book."""

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
    if printed := [row for node in doctree.findall(PrintedNode) for row in node["figures"]]:
        _printed(app.env)[docname] = printed
    if next(iter(doctree.findall(LedgerNode)), None) is not None:
        _ledgers(app.env).add(docname)
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html":
            node.children = [nodes.Text(without_style(node.astext()))]


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Before a page is read again, or when it is gone: forget its trials."""
    _trials(env).pop(docname, None)
    _printed(env).pop(docname, None)
    _ledgers(env).discard(docname)


def merge(app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment) -> None:
    """After a parallel reader is done: take over the trials of its pages."""
    for kept in (_trials, _printed):
        kept(env).update({name: kept(other)[name] for name in docnames & set(kept(other))})
    _ledgers(env).update(docnames & _ledgers(other))


def hold_court(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """When all is read: stop at a false verdict; else name the ledger's page if it has changed."""
    if faults := [*check.disputes(_trials(env)), *check.twice(_trials(env), _printed(env))]:
        raise ExtensionError("the claims do not stand:\n" + "\n".join(faults))
    now = list(_chapters(env))
    if now == getattr(env, "convlessons_ledger_shows", None):
        return []
    env.convlessons_ledger_shows = now  # type: ignore[attr-defined]
    return sorted(_ledgers(env))


def resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """When a page is written: put the ledger in its place, and lead cards to the bibliography."""
    for node in list(doctree.findall(LedgerNode)):
        html = page.html(records(app, docname), _uri_of_data(app, docname))
        node.replace_self(nodes.raw("", html, format="html"))
    cited = partial(_link, _bibliography(app, docname))
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html" and "data-reference" in node.astext():
            linked = re.sub(
                r'<(a|span) data-reference="([^"]+)"[^>]*>(.*?)</\1>', cited, node.astext()
            )
            node.children = [nodes.Text(linked)]


def add_assets(app: Sphinx, pagename: str, *_: Any) -> None:
    """Link the ledger's own style sheet and script on its page alone."""
    if pagename in _ledgers(app.env):
        app.add_css_file("ledger.css")
        app.add_js_file("ledger.js", loading_method="defer")


def write_assets(app: Sphinx) -> None:
    """Write the style sheets and the script where the pages link them."""
    if app.builder.format == "html":
        target = Path(app.outdir, "_static")
        target.mkdir(parents=True, exist_ok=True)
        (target / STYLE_SHEET).write_text(css(), encoding="utf-8")
        for name in ASSETS:
            text = files("convlessons_site.ledger").joinpath(name).read_text(encoding="utf-8")
            (target / name).write_text(text, encoding="utf-8")


def write_data(app: Sphinx, exception: Exception | None) -> None:
    """When all is written: the ledger as data, beside each ledger's page."""
    if exception is None and app.builder.name == "html":
        builder = cast(StandaloneHTMLBuilder, app.builder)
        for docname in _ledgers(app.env):
            text = json.dumps(records(app, docname), ensure_ascii=False, indent=1)
            Path(builder.get_outfilename(docname)).with_name(DATA).write_text(
                text + "\n", encoding="utf-8"
            )


def records(app: Sphinx, docname: str) -> list[Record]:
    """The ledger's records, in the book's order, with addresses as seen from a page."""
    return [
        page.record(trial, title, app.builder.get_relative_uri(docname, chapter))
        for chapter, title, trials in _chapters(app.env)
        for trial in trials
    ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Switch the ledger on."""
    app.add_node(LedgerNode)
    app.add_node(TrialsNode)
    app.add_node(PrintedNode)
    app.add_directive("ledger", Ledger)
    app.add_css_file(STYLE_SHEET)
    app.connect("doctree-read", collect)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    app.connect("env-updated", hold_court)
    app.connect("doctree-resolved", resolve)
    app.connect("html-page-context", add_assets)
    app.connect("builder-inited", write_assets)
    app.connect("build-finished", write_data)
    return {
        "version": "1",
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _trials(env: BuildEnvironment) -> dict[str, list[Record]]:
    return env.__dict__.setdefault("convlessons_trials", {})


def _printed(env: BuildEnvironment) -> dict[str, list[Record]]:
    return env.__dict__.setdefault("convlessons_printed", {})


def _ledgers(env: BuildEnvironment) -> set[str]:
    return env.__dict__.setdefault("convlessons_ledgers", set())


def _chapters(env: BuildEnvironment) -> Iterator[tuple[str, str, list[Record]]]:
    """Page, its title and its trials, in the order of the book's contents."""
    order = {name: place for place, name in enumerate(env.collect_relations())}
    for docname in sorted(_trials(env), key=lambda name: (order.get(name, len(order)), name)):
        yield docname, env.titles[docname].astext(), _trials(env)[docname]


def _uri_of_data(app: Sphinx, docname: str) -> str:
    """The data's address as seen from its page: beside it. Other formats have no data."""
    return DATA if app.builder.name == "html" else ""


def _bibliography(app: Sphinx, docname: str) -> dict[str, str]:
    """Where each key of the bibliography is listed, as seen from a page."""
    if "cite" not in app.env.domains or app.builder.format != "html":
        return {}
    domain = cast("BibtexDomain", app.env.get_domain("cite"))
    return {
        citation.key: f"{app.builder.get_relative_uri(docname, citation.bibliography_key.docname)}"
        f"#{citation.citation_id}"
        for citation in domain.citations
    }


def _link(places: dict[str, str], match: re.Match[str]) -> str:
    _, key, name = match.groups()
    return f'<a href="{escape(places[key])}">{name}</a>' if key in places else match[0]
