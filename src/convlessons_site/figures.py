"""Figures in light and dark, wide and narrow: of these files a page shows one; all have words.

A notebook's `convlessons.figures.Still` carries its drawings; other media get its wide light one.
"""

from __future__ import annotations

import base64
import io
import re
from hashlib import sha1
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from PIL import Image

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
            svg = lighter(drawing[theme]).encode()
            name = f"figure-{sha1(svg).hexdigest()[:12]}-{theme}.svg"
            figure += nodes.image(
                uri=renderer.write_file([name], svg, overwrite=False, exists_ok=True),
                alt=drawing["alt"],
                width=f"{drawing['width']}px",
                classes=[f"cl-{theme}", *width],
                loading="lazy",
            )
    return figure


_PNG = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=\s]+)")


def lighter(svg: str) -> str:
    """The same drawing, pixel for pixel; WebP takes half of what PNG takes for a photograph."""
    return _PNG.sub(_as_webp, svg)


def _as_webp(found: re.Match[str]) -> str:
    png, webp = base64.b64decode(found[1]), io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        picture.save(webp, "WEBP", lossless=True, exact=True, quality=100, method=4)
    if webp.tell() >= len(png):
        return found[0]
    return f"data:image/webp;base64,{base64.b64encode(webp.getvalue()).decode()}"
