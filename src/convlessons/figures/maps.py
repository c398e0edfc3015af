"""A picture passing through layers: rows of small images, the input first."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from convlessons.figures.display import Still, show
from convlessons.figures.style import NARROW, SMALL, axes, fill_figure, palette

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes

Row = Mapping[str, Any] | Sequence[Any]

WIDE = round(100 * NARROW)  # CSS pixels
BESIDE = 6
TITLE = 22  # the height of a row's title
CAPTION = 16  # of the words under an image


def feature_maps(rows: Mapping[str, Row], *, alt: str, columns: int = 4) -> Still:
    """A picture and its maps in light and dark: a phone's width wide, larger where there is room.

    Args:
        rows: a title for each row; its images as a sequence, or by their captions. Colour is
            uint8 (H, W, 3); a map is (H, W), and the darkest and lightest of a row's maps are its
            least and greatest value, so that maps in a row compare. Tensors are taken as well.
        alt: what one is to see in it.
        columns: images beside each other before a row breaks.

    Raises:
        ValueError: no images, an image of another shape, or an empty ``alt``.

    Example:
        >>> rows = {"input": [photo], "3×3": {"edges": maps[0], "blur": maps[1]}}  # doctest: +SKIP
        >>> feature_maps(rows, alt="…")  # doctest: +SKIP
    """
    return show(
        lambda ax: image_rows(rows, ax, columns=columns),
        alt=alt,
        size=(WIDE / 100, _height(rows, columns) / 100),
        scale=1.5,
    )


def image_rows(rows: Mapping[str, Row], ax: "Axes | None" = None, *, columns: int = 4) -> "Axes":
    """The rows alone, on axes: see `feature_maps`."""
    height = _height(rows, columns)
    ax = axes(ax, (WIDE / 100, height / 100))
    side = _side(columns)
    y = 0.0
    for title, row in rows.items():
        images = [_array(image) for image in _images(row)]
        low, high = _range(images)
        ax.text(0, y + TITLE / 2, title, fontsize=SMALL, fontweight="bold", va="center")
        y += TITLE
        for number, image in enumerate(images):
            left, top = number % columns * (side + BESIDE), y + number // columns * _step(row, side)
            ax.imshow(
                image,
                cmap="gray",
                vmin=low,
                vmax=high,
                extent=(left, left + side, top + side, top),
                interpolation="none",  # the file keeps the pixels, and the page enlarges them
            )
            if caption := _captions(row)[number]:
                middle = (left + side / 2, top + side + CAPTION / 2)
                ax.text(*middle, caption, fontsize=SMALL, ha="center", va="center")
        y += _lines(row, columns) * _step(row, side)
    fill_figure(ax)
    ax.set(xlim=(-1, WIDE - 1), ylim=(height, 0), facecolor=palette().surface)
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


def _images(row: Row) -> list[Any]:
    return [*row.values()] if isinstance(row, Mapping) else [*row]


def _captions(row: Row) -> list[str]:
    return [*row] if isinstance(row, Mapping) else [""] * len(row)


def _array(image: Any) -> "np.ndarray[Any, Any]":
    import numpy as np

    array = np.asarray(image.detach() if hasattr(image, "detach") else image)
    colour = array.ndim == 3 and array.shape[2] == 3 and array.dtype == np.uint8
    if not (array.ndim == 2 or colour):
        raise ValueError(
            "rows must hold maps (H, W) or uint8 pictures (H, W, 3); "
            f"got {array.dtype} of shape {array.shape}"
        )
    return array


def _range(images: "Sequence[np.ndarray[Any, Any]]") -> tuple[float, float]:
    maps = [image for image in images if image.ndim == 2]
    if not maps:
        return 0, 1
    return min(float(each.min()) for each in maps), max(float(each.max()) for each in maps)


def _side(columns: int) -> float:
    return (WIDE - 2 - BESIDE * (columns - 1)) / columns


def _step(row: Row, side: float) -> float:
    """From one line of a row's images to the next."""
    return side + (CAPTION if any(_captions(row)) else 0) + BESIDE


def _lines(row: Row, columns: int) -> int:
    return -(-len(_images(row)) // columns)


def _height(rows: Mapping[str, Row], columns: int) -> float:
    if not rows or not all(map(_images, rows.values())):
        raise ValueError(f"rows must have an image each; got {dict.fromkeys(rows)}")
    side = _side(columns)
    return sum(TITLE + _lines(row, columns) * _step(row, side) for row in rows.values())
