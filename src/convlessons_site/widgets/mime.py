"""A notebook's output that is a widget enters the document tree, where myst-nb would want a CDN."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from convlessons_site.widgets.placeholder import WidgetView

if TYPE_CHECKING:
    from docutils import nodes
    from myst_nb.core.render import MimeData, NbElementRenderer

WIDGET = "application/vnd.jupyter.widget-view+json"


class Renderer:
    """A plugin of myst-nb for widgets; found by its entry point."""

    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = []

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """Return the view of one widget, or None to leave other outputs to others."""
        if data.mime_type != WIDGET or not _switched_on(renderer):
            return None
        if inline:
            message = "a widget needs a paragraph of its own, not a place in a line"
            renderer.logger.warning(message, subtype="widget", line=data.line)
            return []
        return [WidgetView(model=data.content["model_id"], of="")]


def _switched_on(renderer: NbElementRenderer) -> bool:
    """Whether this build uses our extension: the entry point exists wherever we are installed."""
    env = renderer.renderer.sphinx_env
    return env is not None and "convlessons_site.widgets" in env.app.extensions
