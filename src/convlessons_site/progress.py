"""What a reader has answered and where they were: the build's half.

The answers live in the reader's browser (``js/lib/store.js``). A page only learns from the build
which questions each chapter asks; ``progress.js`` counts the answers, marks the contents, offers
to continue, and clears.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sphinx.builders.html import StandaloneHTMLBuilder

from convlessons_site.files import script_data
from convlessons_site.run.cards import keys_of
from convlessons_site.widgets.page import answer_keys

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def questions(env: BuildEnvironment) -> dict[str, list[str]]:
    """Each chapter that asks something, in the book's order, with the keys of its questions.

    An exercise that is answered on the page is one of them.
    """
    found = {
        docname: [
            *answer_keys(env, docname),
            *(f"exercise:{key}" for key in keys_of(env, docname)),
        ]
        for docname in env.collect_relations()
    }
    return {docname: keys for docname, keys in found.items() if keys}


def complete_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the templates the questions of all chapters and of this one."""
    asked = questions(app.env)
    if app.builder.name != "html" or not asked:
        return
    builder = cast(StandaloneHTMLBuilder, app.builder)
    data = {
        "page": builder.get_target_uri(pagename),
        "root": builder.get_relative_uri(pagename, "index").removesuffix("index.html"),
        "questions": {builder.get_target_uri(name): keys for name, keys in asked.items()},
    }
    context["progress"] = script_data(data)
    context["asked_here"] = len(asked.get(pagename, ()))
    context["asked"] = sum(map(len, asked.values()))


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch progress on."""
    app.add_js_file("progress.js", priority=21, loading_method="defer")
    app.add_js_file("keys.js", priority=22, loading_method="defer")
    app.connect("html-page-context", complete_context)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
