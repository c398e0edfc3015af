"""Show a figure in light and dark, with an alternative text that says what it shows."""

import base64
import html
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from convlessons.figures import style

FIGURE = "application/vnd.convlessons.figure+json"

# Jupyter's themes say what they are on the body; the book has files and rules of its own.
_DARK = (
    'body[data-jp-theme-light="false"]',
    "body.vscode-dark",
    "body.vscode-high-contrast:not(.vscode-high-contrast-light)",
    "html[theme=dark]",  # Colab
)
_SWITCH = (
    "<style>.cl-figure img{max-width:100%;height:auto}.cl-figure .cl-dark{display:none}"
    f":is({','.join(_DARK)}) .cl-figure .cl-dark{{display:block}}"
    f":is({','.join(_DARK)}) .cl-figure .cl-light{{display:none}}</style>"
)


@dataclass(frozen=True)
class Still:
    """A figure that Jupyter and the book display in the reader's theme.

    Attributes:
        light: SVG for light surroundings.
        dark: SVG for dark ones.
        alt: what the figure shows, for who does not see it.
        width: CSS pixels.
        height: CSS pixels.
    """

    light: str
    dark: str
    alt: str
    width: int
    height: int

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data = {
            FIGURE: {
                "light": self.light,
                "dark": self.dark,
                "alt": self.alt,
                "width": self.width,
                "height": self.height,
            },
            "image/svg+xml": self.light,
            "text/html": self._html(),
            "text/plain": self.alt,
        }
        return data, {"image/svg+xml": {"alt": self.alt}}

    def _html(self) -> str:
        def image(svg: str, theme: str) -> str:
            code = base64.b64encode(svg.encode()).decode()
            return (
                f'<img class="cl-{theme}" src="data:image/svg+xml;base64,{code}" '
                f'width="{self.width}" height="{self.height}" alt="{html.escape(self.alt)}">'
            )

        both = image(self.light, "light") + image(self.dark, "dark")
        return f'{_SWITCH}<div class="cl-figure">{both}</div>'


def show(
    draw: Callable[[Any], object],
    *,
    alt: str,
    size: tuple[float, float] = (6.4, 3.6),
    panels: tuple[int, int] = (1, 1),
    **subplots: Any,
) -> Still:
    """Draw a figure twice, in the light and in the dark palette.

    Args:
        draw: called once for each palette with the axes (an array of them for several panels).
        alt: what the figure shows, in a sentence or two; numbers that matter included.
        size: width and height in inches of 100 CSS pixels.
        panels: rows and columns of axes.
        **subplots: more settings for ``Figure.subplots``, such as ``sharey=True``.

    Returns:
        An object that Jupyter displays.

    Raises:
        ValueError: an empty ``alt``.
    """
    if not alt.strip():
        raise ValueError("alt must say what the figure shows; got an empty string")
    width, height = (round(100 * inches) for inches in size)
    light, dark = (
        _svg(draw, chosen, size, panels, subplots) for chosen in (style.LIGHT, style.DARK)
    )
    return Still(light, dark, alt, width, height)


def _svg(
    draw: Callable[[Any], object],
    chosen: style.Palette,
    size: tuple[float, float],
    panels: tuple[int, int],
    subplots: dict[str, Any],
) -> str:
    # A Figure of its own, not pyplot's: nothing is shown twice and nothing has to be closed.
    from matplotlib.figure import Figure

    with style.drawn_in(chosen):
        figure = Figure(figsize=size, layout="constrained")
        draw(figure.subplots(*panels, **subplots))
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    return svg[svg.index("<svg") :]
