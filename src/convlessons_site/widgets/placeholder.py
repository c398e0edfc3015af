"""The place of a widget on a page: a node that becomes a ``div``, or a picture in other media.

An output of a notebook is a bundle of alternatives: the widget, a picture of it, a line of text.
Which one is drawn is known only when a page is written; until then the tree keeps them all.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.builders import Builder
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator


class WidgetView(nodes.General, nodes.Element):
    """One view of one model; its children are what is seen when the widget cannot run.

    Attributes ``model`` (the id of the model), ``of`` (the name of the widget's class) and, for a
    widget with settings, ``embed``: where in the site it stands alone.
    """


def bundle_of(view: WidgetView) -> nodes.Element:
    """Return the alternatives of one output: the children are one container a MIME type."""
    return view.parent.parent


class PlaceWidgets(SphinxPostTransform):
    """Put the picture into the widget's place on a page, or instead of it in other media."""

    default_priority = 3  # before myst-nb selects one alternative of each bundle, at 4

    def run(self, **kwargs: object) -> None:
        """Replace each bundle that holds a widget."""
        builder = self.app.builder
        for view in list(self.document.findall(WidgetView)):
            bundle = bundle_of(view)
            still = _still(bundle, builder)
            if runs_widgets(builder):
                view.extend(still)
                bundle.replace_self(view)
            else:
                bundle.replace_self(still)


def runs_widgets(builder: Builder) -> bool:
    """Whether what this builder writes is read in a browser, scripts included."""
    return builder.format == "html" and builder.name != "epub"


def _still(bundle: nodes.Element, builder: Builder) -> list[nodes.Node]:
    """What a bundle shows without its widget: the picture that suits the builder, or text."""
    kinds = {container["mime_type"]: container.children for container in bundle.children}
    words = ("text/html", "text/plain") if builder.format == "html" else ("text/plain",)
    for kind in (*builder.supported_image_types, "image/png", "image/svg+xml", *words):
        if kinds.get(kind):
            return list(kinds[kind])
    return []


def visit(translator: HTML5Translator, node: WidgetView) -> None:
    """Open the widget's place; `host.js` draws in it."""
    data = {"data-model": node["model"], "data-class": node["of"]}
    if node.get("embed"):
        builder = translator.builder
        here = builder.get_target_uri(builder.current_docname)
        data["data-embed"] = relative_uri(here, node["embed"])
    translator.body.append(translator.starttag(node, "div", CLASS="cl-widget", **data))
    translator.body.append('<div class="cl-fallback">')


def depart(translator: HTML5Translator, node: WidgetView) -> None:
    """Close the widget's place."""
    translator.body.append("</div></div>\n")
