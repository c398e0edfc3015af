"""The book's own HTML theme: one layout, four style sheets, two scripts.

jupyter-book's usual theme brings 2.3 MB of scripts and styles, inline scripts that a content
security policy refuses, and a list of accessibility faults. A book needs a column of text, a list
of chapters, a list of sections, a search and a switch between light and dark. The templates are
in ``templates/``, the scripts in ``static/``, the styles with the book's prose in
``book/css/``.
"""

from __future__ import annotations

import os
import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import sphinx
from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.images import get_image_size
from sphinx.writers.html5 import HTML5Translator

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

HERE = Path(__file__).resolve().parent
SPHINX = (7, 8)  # its major versions whose builders ask what `BookBuilder` answers
PROSE = "book/"  # its pages are the top of the site: book/notation -> notation.html

# Everything comes from the site itself. Scripts: files of the site, and the widgets' modules, which
# the host imports from Blob URLs so that they work from disk too. Styles: inline ones are allowed,
# since SVG drawings, tables and widgets carry style attributes; they colour a page but run nothing.
# Python is WebAssembly in a worker that a page makes from a Blob URL; it inherits this policy.
# Nothing is connected to: pages load scripts, styles and pictures, and a reader's code none.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' blob: 'wasm-unsafe-eval'",
        "worker-src blob:",
        "connect-src 'none'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ]
)

# Files that Sphinx or an extension adds to every page and this theme replaces.
_REPLACED = re.compile(
    r"(_static/)?(pygments|mystnb|documentation_options|doctools|sphinx_highlight)\."
)


class BookBuilder(StandaloneHTMLBuilder):
    """Sphinx's HTML builder with the prose pages at the top of the site and our own search."""

    search = False

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of a page relative to the site's root."""
        return super().get_target_uri(docname.removeprefix(PROSE), typ)

    def get_outfilename(self, pagename: str) -> str:
        """Return the file that a page is written to; Sphinx 7 asks this."""
        return super().get_outfilename(pagename.removeprefix(PROSE))

    def get_output_path(self, page_name: str, /) -> Path:
        """Return the file that a page is written to; Sphinx from 8.2 asks this."""
        path = super().get_output_path(page_name.removeprefix(PROSE))  # type: ignore[misc]
        return Path(path)


class BookTranslator(HTML5Translator):
    """HTML for what Sphinx leaves to chance: wide tables, pictures without size or alternative."""

    # Sphinx wraps every word of inline code in an element of its own, a fifth of a page's weight.
    protect_literal_text = property(lambda self: 0, lambda self, value: None)

    def add_permalink_ref(self, node: Element, title: str) -> None:
        """Name the link to a place by the place; "#" would be the name of a dozen links."""
        start = len(self.body)
        super().add_permalink_ref(node, title)
        named = node.next_node(lambda each: isinstance(each, nodes.title | nodes.caption))
        words = " ".join(named.astext().split()) if named else (node.get("ids") or [""])[0]
        label = f'<a aria-label="{escape(f"Link to {words}")}" '
        self.body[start:] = [html.replace("<a ", label, 1) for html in self.body[start:]]

    def visit_table(self, node: Element) -> None:
        """Open a box in which a wide table scrolls by itself."""
        self.body.append('<div class="scroll">')
        super().visit_table(node)

    def depart_table(self, node: Element) -> None:
        """Close the table's box."""
        super().depart_table(node)
        self.body.append("</div>\n")

    def visit_citation(self, node: Element) -> None:
        """Write a reference as an item of its list; docutils' role for it is deprecated."""
        start = len(self.body)
        super().visit_citation(node)
        self.body[start:] = [h.replace("doc-biblioentry", "listitem") for h in self.body[start:]]

    def visit_image(self, node: Element) -> None:
        """Write a lazily loaded picture with its intrinsic size, and insist on alternative text."""
        if "alt" not in node:
            hint = "say what it shows: ![text](…), or a cell's metadata mystnb.image.alt"
            logger.warning("a picture has no alternative text; %s", hint, location=node)
        size = get_image_size(os.path.join(self.builder.srcdir, node["uri"]))
        node["loading"] = "lazy"
        start = len(self.body)
        super().visit_image(node)
        if size and "scale" not in node:
            sized = f'<img width="{size[0]}" height="{size[1]}" '
            self.body[start:] = [html.replace("<img ", sized, 1) for html in self.body[start:]]


def visit_folded_cell(self: HTML5Translator, node: HideCodeCellNode) -> None:
    """Open a folded cell, or a part: one word for the eye, for the ear its place too."""
    names = {"source": "Code", "outputs": "Output", "content": "Code and output"}
    summary = names.get(node["prompt_show"], node["prompt_show"])
    label = ", ".join([summary, *_place(node)])
    self.body.append(
        f'<details class="hide"><summary aria-label="{escape(label)}">{escape(summary)}</summary>\n'
    )


def _place(node: HideCodeCellNode) -> list[str]:
    """Where a folded cell stands: its section, and which of several there it is."""
    section = _section(node)
    if section is None or not (title := section.next_node(nodes.title)):
        return []
    folds = [each for each in section.findall(HideCodeCellNode) if _section(each) is section]
    count = f"{folds.index(node) + 1} of {len(folds)}"
    return [title.astext(), *([count] if len(folds) > 1 else [])]


def _section(node: nodes.Node) -> nodes.section | None:
    above = node.parent
    while above is not None and not isinstance(above, nodes.section):
        above = above.parent
    return above


def depart_folded_cell(self: HTML5Translator, node: HideCodeCellNode) -> None:
    """Close the folded cell."""
    self.body.append("</details>\n")


def configure_theme(app: Sphinx, config: Config) -> None:
    """Register the theme and its scripts' folder."""
    config.html_static_path.append(str(HERE / "static"))
    config.html_permalinks_icon = "#"
    config.nb_code_prompt_show = "{type}"  # see visit_folded_cell


def rewrite_all_pages(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Note that something was read; see :func:`pages_to_write`."""
    env.convlessons_something_read = bool(docnames)  # type: ignore[attr-defined]


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Write every page when one was read: each shows the titles of all chapters."""
    return sorted(env.all_docs) if getattr(env, "convlessons_something_read", True) else []


def complete_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the templates what a page needs, and take away files that the theme replaces."""
    if app.builder.name != BookBuilder.name:
        return
    for kind in ("script_files", "css_files"):
        context[kind] = [f for f in context[kind] if not _REPLACED.match(str(f.filename or ""))]
    context["csp"] = CONTENT_SECURITY_POLICY
    context["sections"] = _sections(doctree) if doctree else []
    if doctree:
        context["description"] = _description(doctree)
    builder = cast(StandaloneHTMLBuilder, app.builder)
    base = app.config.html_baseurl
    context["canonical_home"] = base or "/"
    context["canonical"] = base + builder.get_target_uri(pagename) if base else ""


def _sections(doctree: nodes.document) -> list[tuple[str, str]]:
    """Identifier and title of each section below the page's title."""
    page = doctree.next_node(nodes.section)
    parts = [part for part in page.children if isinstance(part, nodes.section)] if page else []
    return [(part["ids"][0], part.next_node(nodes.title).astext()) for part in parts]


def _description(doctree: nodes.document) -> str:
    """The page's first paragraph, cut at a word's end to what search engines show."""
    paragraph = doctree.next_node(nodes.paragraph)
    text = " ".join(paragraph.astext().split()) if paragraph else ""
    return text if len(text) <= 160 else text[:159].rsplit(" ", 1)[0] + "…"


def check_site(app: Sphinx, exception: Exception | None) -> None:
    """After the build: every page is where links to it lead, and has its styles.

    Raises:
        ExtensionError: If a file is missing, as after an upgrade of Sphinx that asks the builder
            other questions than those which it answers.
    """
    if exception or app.builder.name != BookBuilder.name:
        return
    builder = cast(StandaloneHTMLBuilder, app.builder)
    wanted = [builder.get_target_uri(name) for name in sorted(app.env.all_docs)]
    wanted += [f"_static/{name}" for name in builder.theme.stylesheets]
    missing = [name for name in wanted if not Path(app.outdir, name).is_file()]
    if missing:
        raise ExtensionError(
            f"Sphinx {sphinx.__version__} did not write {', '.join(missing)}: the book's theme was "
            f"tried with Sphinx {' and '.join(map(str, SPHINX))} only"
        )


def setup(app: Sphinx) -> dict[str, bool]:
    """Register theme, builder and translator with Sphinx.

    Raises:
        ExtensionError: If this Sphinx is of a version that the theme was not tried with.
    """
    if sphinx.version_info[0] not in SPHINX:
        raise ExtensionError(
            f"the book's theme works with Sphinx {' and '.join(map(str, SPHINX))}; this is Sphinx "
            f"{sphinx.__version__}. Install the pinned versions: pip install -r requirements.txt"
        )
    app.add_html_theme("convlessons", str(HERE / "templates"))
    app.add_builder(BookBuilder, override=True)
    app.add_node(HideCodeCellNode, override=True, html=(visit_folded_cell, depart_folded_cell))
    app.set_translator("html", BookTranslator, override=True)
    app.add_js_file(
        "theme.js", priority=10
    )  # not deferred: it decides the colours of the first paint
    app.add_js_file("book.js", priority=20, loading_method="defer")
    app.add_config_value("comments_config", {}, "")  # jupyter-book sets it without sphinx-comments
    app.connect("config-inited", configure_theme)
    app.connect("env-before-read-docs", rewrite_all_pages)
    app.connect("env-updated", pages_to_write)
    app.connect("html-page-context", complete_context, priority=900)
    app.connect("build-finished", check_site)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
