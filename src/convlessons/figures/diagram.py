"""Block diagrams of any list of layers: boxes, wires, and numbers that come from the layers.

They are narrow, so that a phone shows them unscaled. Batch normalisation and the activations that
a list leaves out are left out here too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from convlessons import costs
from convlessons.figures import display, reading
from convlessons.figures.plan import WIDE, Plan
from convlessons.figures.style import axes, fill_figure, palette
from convlessons.plain import Layers, Pair, pair

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Blocks = Layers | Mapping[str, Layers]


def draw(blocks: Blocks, input_size: Pair, *, what: str) -> display.Still:
    """A block diagram in light and dark, described in words for who does not see it.

    Args:
        blocks: layers as `convlessons.plain` lists them; or several such lists by their titles,
            which stand side by side.
        input_size: of the map that enters: one number for a square, or (height, width).
        what: the block's name, for the description.

    Raises:
        ValueError: if ways do not fit together: maps of different size, or sums of different
            channels.

    Example:
        >>> diagram.draw(plain.bottleneck(256, 64, 256), 56, what="A bottleneck")  # doctest: +SKIP
    """
    size = pair("input_size", input_size, 1)
    plan = _plan(blocks, size)
    described = " ".join(
        f"{title + ': ' if title else ''}{reading.aloud(layers, size)}"
        for title, layers in _named(blocks)
    )

    def shown(plan: Plan) -> display.Still:
        return display.show(
            lambda ax: _paint(plan, ax),
            alt=f"{what}, a block diagram. {described}",
            size=(plan.width / 100, plan.height / 100),
        )

    if plan.width <= WIDE:
        return shown(plan)
    return replace(shown(plan), narrow=shown(_plan(blocks, size, below=True)))


def block(blocks: Blocks, input_size: Pair, ax: "Axes | None" = None) -> "Axes":
    """The diagram alone, on axes: see `draw`."""
    plan = _plan(blocks, pair("input_size", input_size, 1))
    return _paint(plan, axes(ax, (plan.width / 100, plan.height / 100)))


def _named(blocks: Blocks) -> Iterator[tuple[str, Layers]]:
    yield from blocks.items() if isinstance(blocks, Mapping) else [("", blocks)]


def _plan(blocks: Blocks, size: tuple[int, int], *, below: bool = False) -> Plan:
    named = [*_named(blocks)]
    plan = Plan.of([named[0][1]] if below else [layers for _, layers in named])
    for title, layers in named:
        cost = costs.of(layers, size)
        plan.add(
            title, layers, size, (f"{cost.params:,} parameters", f"{cost.macs:,} MACs"), below=below
        )
    return plan


def _paint(plan: Plan, ax: "Axes") -> "Axes":
    from matplotlib.patches import Ellipse, FancyBboxPatch

    colours = palette()
    faces = {"conv": colours.ramp[0], "pool": colours.surface, "step": colours.surface}
    for points, arrow in plan.wires:
        x, y = zip(*points, strict=True)
        ax.plot(x, y, color=colours.muted, ls="-", lw=1, solid_joinstyle="round", zorder=1)
        if arrow:
            head: dict[str, Any] = {"arrowstyle": "-|>", "color": colours.muted, "lw": 1}
            head |= {"shrinkA": 0, "shrinkB": 0, "mutation_scale": 8}
            ax.annotate("", points[-1], points[-2], arrowprops=head, zorder=1)
    for box in plan.boxes:
        look: dict[str, Any] = {
            "facecolor": faces.get(box.kind, colours.surface),
            "edgecolor": colours.accent if box.kind == "conv" else colours.muted,
            "linestyle": "--" if box.kind == "pool" else "-",
            "lw": 1,
            "zorder": 2,
        }
        left, top = box.x - box.width / 2, box.y
        if box.kind == "join":
            centre = (box.x, box.y + box.height / 2)
            ax.add_patch(Ellipse(centre, box.width, box.height, **look))
        else:
            radius = box.height / 2 if box.kind == "step" else 4
            shape = f"round,pad=0,rounding_size={radius}"
            ax.add_patch(FancyBboxPatch((left, top), box.width, box.height, shape, **look))
    for word in plan.words:
        ax.text(
            word.x,
            word.y,
            word.text,
            fontsize=word.points,
            fontweight="bold" if word.bold else "normal",
            color=colours.muted if word.faint else colours.ink,
            ha=word.align,
            va="center",
            zorder=3,
        )
    fill_figure(ax)
    ax.set(xlim=(0, plan.width), ylim=(plan.height, 0))
    ax.axis("off")
    return ax
