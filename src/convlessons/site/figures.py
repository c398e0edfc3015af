"""Figures in light and dark: two files, one of which the theme shows, both with their words.

A notebook's `convlessons.figures.Still` carries both drawings; other media get its light one.
"""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING, ClassVar

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
        """Return the two images of a figure in one container, or None for other outputs."""
        if data.mime_type != FIGURE:
            return None
        figure = nodes.container(classes=["cl-figure"])
        for theme in ("light", "dark"):
            svg = data.content[theme].encode()
            name = f"figure-{sha1(svg).hexdigest()[:12]}-{theme}.svg"
            figure += nodes.image(
                uri=renderer.write_file([name], svg, overwrite=False, exists_ok=True),
                alt=data.content["alt"],
                width=f"{data.content['width']}px",
                classes=[f"cl-{theme}"],
                loading="lazy",
            )
        return [figure]
