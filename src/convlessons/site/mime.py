"""How outputs of notebooks enter the document tree, where myst-nb's way does not suit us."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from convlessons.site.placeholder import WidgetView

if TYPE_CHECKING:
    from myst_nb.core.render import MimeData, NbElementRenderer

WIDGET = "application/vnd.jupyter.widget-view+json"


class Renderer:
    """A plugin of myst-nb: widgets, and pictures that say what they show."""

    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = []

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """Return the nodes of one alternative of an output, or None to leave it to others."""
        if data.mime_type == WIDGET and _switched_on(renderer):
            if inline:
                message = "a widget needs a paragraph of its own, not a place in a line"
                renderer.logger.warning(message, subtype="widget", line=data.line)
                return []
            return [WidgetView(model=data.content["model_id"], of="")]
        alternative = data.output_metadata.get(data.mime_type, {}).get("alt")
        if data.mime_type.startswith("image/") and alternative:
            draw = renderer.render_image_inline if inline else renderer.render_image
            images = draw(data)
            for image in images:
                image["alt"] = alternative
            return images
        return None


def _switched_on(renderer: NbElementRenderer) -> bool:
    """Whether this build uses our extension: the entry point exists wherever we are installed."""
    env = renderer.renderer.sphinx_env
    return env is not None and "convlessons.site.widgets" in env.app.extensions
