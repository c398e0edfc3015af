"""Show a figure in light and dark, with an alternative text that says what it shows."""

import base64
import html
import io
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from convlessons.figures import style
from convlessons.figures.style import NARROW

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
        narrow: the same drawn for a phone, where the wide one's letters would be too small.
    """

    light: str
    dark: str
    alt: str
    width: int
    height: int
    narrow: "Still | None" = None

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data = {
            FIGURE: asdict(self),
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
    phone: tuple[float, float] | None = None,
    scale: float = 1,
    **subplots: Any,
) -> Still:
    """Draw a figure in the light and in the dark palette; a wide one a second time, for phones.

    Args:
        draw: called once for each drawing with the axes (an array of them for several panels).
        alt: what the figure shows, in a sentence or two; numbers that matter included.
        size: width and height in inches of 100 CSS pixels.
        panels: rows and columns of axes; a phone has them below each other.
        phone: width and height of a phone's drawing, where it has another shape.
        scale: by how much a page with room enlarges it.
        **subplots: more settings for ``Figure.subplots``, such as ``sharey=True``.

    Returns:
        An object that Jupyter displays.

    Raises:
        ValueError: an empty ``alt``.
    """
    if not alt.strip():
        raise ValueError("alt must say what the figure shows; got an empty string")

    def still(layout: Layout, scale: float = 1) -> tuple[Still, bool]:
        light, pictures = _svg(draw, style.LIGHT, layout, subplots)
        dark, _ = _svg(draw, style.DARK, layout, subplots)
        width, height = (round(100 * scale * inches) for inches in layout.size)
        return Still(light, dark, alt, width, height), pictures

    wide = Layout(size, panels, panels)
    shown, pictures = still(wide, scale)
    if size[0] <= NARROW:
        return shown
    layout = _narrow(wide, pictures)
    return replace(shown, narrow=still(replace(layout, size=phone or layout.size))[0])


@dataclass(frozen=True)
class Layout:
    """How large a figure is and how its panels lie, beside how `draw` expects them."""

    size: tuple[float, float]
    panels: tuple[int, int]
    expected: tuple[int, int]


def _narrow(wide: Layout, pictures: bool) -> Layout:
    """A phone's layout: pictures in pairs as wide as they are high, charts one below the other."""
    (width, height), (rows, columns) = wide.size, wide.panels
    beside = min(columns, 2) if pictures else 1
    below = -(-rows * columns // beside)
    panel = height / rows
    panel *= NARROW / beside / (width / columns) if pictures else 0.85  # its letters are smaller
    return Layout((NARROW, panel * below), (below, beside), wide.panels)


def _svg(
    draw: Callable[[Any], object],
    chosen: style.Palette,
    layout: Layout,
    subplots: dict[str, Any],
) -> tuple[str, bool]:
    """The drawing, and whether it is all pictures, without an axis."""
    # A Figure of its own, not pyplot's: nothing is shown twice and nothing has to be closed.
    from matplotlib.figure import Figure

    with style.drawn_in(chosen, narrow=layout.size[0] <= NARROW):
        figure = Figure(figsize=layout.size, layout="constrained")
        panels = figure.subplots(*layout.panels, squeeze=False, **subplots)
        panels = panels.reshape(layout.expected).squeeze()
        draw(panels if panels.ndim else panels.item())
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    return svg[svg.index("<svg") :], not any(map(_is_chart, figure.axes))


def _is_chart(ax: Any) -> bool:
    """Whether axes have a line with a scale, or names of rows."""
    named = ax.yaxis.get_tick_params().get("labelleft", True)
    return ax.axison and (named or any(each.get_visible() for each in ax.spines.values()))
