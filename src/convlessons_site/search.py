"""Search that works from disk and finds Chinese as well as English.

Sphinx's own search splits words at spaces, which Chinese does not have, and fetches pages, which
browsers refuse on disk. Here one script holds the text of every section; ``search.js`` looks for
the words of the query in it. The search page alone loads both. A page whose metadata say
``search: last`` is for looking things up: it comes behind the lessons, unless a query names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.addnodes import desc, desc_content, desc_signature

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INDEX = "search_index.js"

# What a reader does not search for: code, pictures, outputs, formulas.
_SKIPPED = (nodes.literal_block, nodes.raw, nodes.image, nodes.math, nodes.math_block, desc)


def sections(doctree: nodes.document) -> Iterator[tuple[str, str, str]]:
    """Yield anchor, title and text of each section of a page, the page's own title first.

    Subsections are entries of their own, so that a result leads to the place and not to the page.
    """
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title)
        words = [
            _text(child)
            for child in section.children
            if not isinstance(child, nodes.section | nodes.title)
        ]
        if title is not None:
            yield section["ids"][0], title.astext(), " ".join(" ".join(words).split())
    yield from _terms(doctree)
    yield from _names(doctree)


def _terms(doctree: nodes.document) -> Iterator[tuple[str, str, str]]:
    """The glossary's rows, which alone have anchors: a term in both languages, its meaning."""
    for row in doctree.findall(_is_term):
        *term, meaning = (cell.astext() for cell in row.children)
        yield row["ids"][0], " ".join(term), meaning


def _names(doctree: nodes.document) -> Iterator[tuple[str, str, str]]:
    """What the API reference documents: a name, and what its docstring says first."""
    for described in doctree.findall(desc):
        signature = described.next_node(desc_signature)
        words = described.next_node(desc_content).next_node(nodes.paragraph)
        module = signature["module"].removeprefix("convlessons.")
        name = f"{module}.{signature['fullname']}"
        yield signature["ids"][0], name, words.astext() if words else ""


def _is_term(node: nodes.Node) -> bool:
    return isinstance(node, nodes.row) and bool(node["ids"])


def _text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return node.astext()
    is_cell = isinstance(node, nodes.container) and "cell" in node["classes"]
    if isinstance(node, _SKIPPED) or is_cell or _is_term(node):
        return ""
    inline = isinstance(node, nodes.TextElement)
    return ("" if inline else " ").join(map(_text, node.children))


def write_index(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Write the index, and ask Sphinx for the search page; other media have neither."""
    if app.builder.name != "html":
        return
    entries = []
    for docname in sorted(app.env.all_docs):
        url = app.builder.get_target_uri(docname)
        last = app.env.metadata[docname].get("search") == "last"
        for position, (anchor, title, text) in enumerate(sections(app.env.get_doctree(docname))):
            page = app.env.titles[docname].astext()
            entry = [f"{url}#{anchor}" if position else url, page, title, text]
            entries.append([*entry, 1] if last else entry)
    script = Path(app.outdir, "_static", INDEX)
    index = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    script.write_text(f"globalThis.bookIndex={index};\n", encoding="utf-8")
    about = "Search every section of the book, in English or Chinese."
    yield "search", {"title": "Search", "description": about}, "search.html"
    yield "404", {"title": "Page not found", "pages": _contents(app)}, "404.html"


def _contents(app: Sphinx) -> list[tuple[str, str]]:
    """Address and title of every page in the book's order, for the page of a lost address."""
    home = app.config.html_baseurl or "/"
    titles = app.env.titles
    return [
        (home + app.builder.get_target_uri(name), titles[name].astext())
        for name in app.env.collect_relations()
        if name != app.config.root_doc
    ]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the index with Sphinx."""
    app.connect("html-collect-pages", write_index)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
