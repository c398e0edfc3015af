"""Search that works from disk and finds Chinese as well as English.

Sphinx's own search splits words at spaces, which Chinese does not have, and fetches pages, which
browsers refuse on disk. Here one script holds the text of every section, another is MiniSearch (a
library, ``js/vendor.mjs``), and ``search.js`` says what a word is and which page comes first. The
search page loads them; other pages do when their field is first used.

The glossary is the search's dictionary too: a query in Chinese, or by another name of a term, is
read as the term. Its front matter adds names that are no terms (``also_called``), and what readers
may look for and the book does not have (``not_in_the_book``). A page whose metadata say
``search: last`` is for looking things up: it comes behind the lessons, unless a query names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.addnodes import desc, desc_content, desc_signature

from convlessons_site import glossary

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

INDEX = "search_index.js"
SCRIPTS = ("minisearch.js", INDEX, "search.js")  # in the order in which they load

# Sections at a chapter's end that mention everything and explain nothing.
_ENDS = {"your-turn", "what-you-predicted", "what-changed-in-your-mind", "sources"}

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
    entries = [entry for docname in sorted(app.env.all_docs) for entry in _entries(app, docname)]
    also, lacks = _dictionary(app.env)
    book = {"entries": entries, "also": also, "lacks": lacks}
    script = Path(app.outdir, "_static", INDEX)
    index = json.dumps(book, ensure_ascii=False, separators=(",", ":"))
    script.write_text(f"globalThis.bookIndex={index};\n", encoding="utf-8")
    about = "Search every section of the book, in English or Chinese."
    yield "search", {"title": "Search", "description": about}, "search.html"
    yield "404", {"title": "Page not found", "pages": _contents(app)}, "404.html"


def _entries(app: Sphinx, docname: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Address, page, title, text and kind of each section of a page."""
    url, page = app.builder.get_target_uri(docname), app.env.titles[docname].astext()
    for position, (anchor, title, text) in enumerate(sections(app.env.get_doctree(docname))):
        if app.env.metadata[docname].get("search") == "last":
            kind = "reference"
        elif docname.startswith(glossary.CHAPTERS):
            kind = "end" if anchor in _ENDS else "lesson" if position else "chapter"
        else:
            term = anchor.startswith(glossary.TERM)
            kind = "term" if term else "prose" if position else "page"
        yield (f"{url}#{anchor}" if position else url, page, title, text, kind)


def _dictionary(env: BuildEnvironment) -> tuple[dict[str, str], dict[str, str]]:
    """What readers call a thing and the book's word for it; what it lacks, and the words for that.

    Both are in the glossary: its rows, and its front matter.
    """
    if glossary.PAGE not in env.all_docs:
        return {}, {}
    also = {}
    for term in glossary.terms_of(env.get_doctree(glossary.PAGE)):
        first, *others = term.names()
        also.update(dict.fromkeys([*others, term.chinese], first))
    front = env.metadata[glossary.PAGE]
    also |= json.loads(front.get("also_called", "{}"))  # MyST keeps what is no text as JSON
    return also, json.loads(front.get("not_in_the_book", "{}"))


def add_scripts(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Name the search's scripts to the templates."""
    context["search_scripts"] = SCRIPTS


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
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
