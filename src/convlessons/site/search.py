"""Search that works from disk and finds Chinese as well as English.

Sphinx's own search splits words at spaces, which Chinese does not have, and fetches pages, which
browsers refuse on disk. Here one script holds the text of every section; ``search.js`` looks for
the words of the query in it. The search page alone loads both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INDEX = "search_index.js"

# What a reader does not search for: code, pictures, outputs, formulas.
_SKIPPED = (nodes.literal_block, nodes.raw, nodes.image, nodes.math, nodes.math_block)


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


def _text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return node.astext()
    if isinstance(node, _SKIPPED) or (
        isinstance(node, nodes.container) and "cell" in node["classes"]
    ):
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
        for position, (anchor, title, text) in enumerate(sections(app.env.get_doctree(docname))):
            page = app.env.titles[docname].astext()
            entries.append([f"{url}#{anchor}" if position else url, page, title, text])
    script = Path(app.outdir, "_static", INDEX)
    index = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    script.write_text(f"globalThis.bookIndex={index};\n", encoding="utf-8")
    about = "Search every section of the book, in English or Chinese."
    yield "search", {"title": "Search", "description": about}, "search.html"
    yield "404", {"title": "Page not found"}, "404.html"


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the index with Sphinx."""
    app.connect("html-collect-pages", write_index)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
