"""Figures in light and dark, wide and narrow: of these files a page shows one; all have words.

A notebook's `convlessons.figures.Still` carries its drawings; other media get its wide light one.
"""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes

from convlessons.figures.display import FIGURE

if TYPE_CHECKING:
    from myst_nb.core.render import MimeData, NbElementRenderer


class Renderer:
    """A plugin of myst-nb for figures; switched on by its entry point."""

    # Two image files that follow the theme beat one that does not; only HTML knows themes.
    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = [("html", FIGURE, 1)]

    @staticmethod
    def handle_mime(
        renderer: NbElementRenderer, data: MimeData, inline: bool
    ) -> list[nodes.Element] | None:
        """Return the nodes of a figure or of a picture with words, or None for other outputs."""
        if data.mime_type == FIGURE:
            return [_figure(renderer, data.content)]
        alternative = data.output_metadata.get(data.mime_type, {}).get("alt")
        if data.mime_type.startswith("image/") and alternative:
            images = (renderer.render_image_inline if inline else renderer.render_image)(data)
            for image in images:
                image["alt"] = alternative
            return images
        return None


def _figure(renderer: NbElementRenderer, content: dict[str, Any]) -> nodes.Element:
    """All drawings of a figure in one container; what is not shown is not fetched."""
    figure = nodes.container(classes=["cl-figure"])
    narrow = content["narrow"]
    for drawing, width in [(content, ["cl-wide"] if narrow else []), (narrow, ["cl-narrow"])]:
        for theme in ("light", "dark") if drawing else ():
            svg = drawing[theme].encode()
            name = f"figure-{sha1(svg).hexdigest()[:12]}-{theme}.svg"
            figure += nodes.image(
                uri=renderer.write_file([name], svg, overwrite=False, exists_ok=True),
                alt=drawing["alt"],
                width=f"{drawing['width']}px",
                classes=[f"cl-{theme}", *width],
                loading="lazy",
            )
    return figure
