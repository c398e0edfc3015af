"""The pictures and digits that all chapters share; they ship with scikit-learn, so no network.

Sources and licences:

- *temple*: a Chinese temple, photograph by danielbuechele, CC BY 2.0, scikit-learn's ``china.jpg``;
- *flower*: a dahlia, photograph by vultilion, CC BY 2.0, scikit-learn's ``flower.jpg``;
- digits: 1,797 handwritten digits of 8 x 8 pixels, the test set of Alpaydin and Kaynak, "Optical
  Recognition of Handwritten Digits" (UCI Machine Learning Repository, 1998), CC BY 4.0.
"""

from dataclasses import dataclass
from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING, Any

from convlessons.plain import number, pair, whole

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image
    from torch import Tensor

_FILES = {"temple": "china.jpg", "flower": "flower.jpg"}
PICTURES = tuple(_FILES)


# The square of each photograph that shows what it is of: left, top, right, bottom.
_SQUARES = {"temple": (22, 14, 422, 414), "flower": (148, 61, 468, 381)}


def _opened(name: str) -> "Image.Image":
    from PIL import Image
    from sklearn.datasets import load_sample_image

    if name not in _FILES:
        raise ValueError(f"name must be one of {', '.join(PICTURES)}; got {name!r}")
    return Image.fromarray(load_sample_image(_FILES[name]))


@lru_cache(maxsize=32)
def _cropped(name: str, size: int) -> "np.ndarray[Any, Any]":
    import numpy as np
    from PIL import Image

    image = _opened(name).resize((size, size), Image.Resampling.BOX, box=_SQUARES[name])
    pixels = np.array(image)
    pixels.flags.writeable = False  # it is shared by all who ask for the same size
    return pixels


@lru_cache(maxsize=32)
def _fitted(name: str, height: int, width: int, grey: bool) -> "np.ndarray[Any, Any]":
    import numpy as np
    from PIL import Image, ImageOps

    image = ImageOps.fit(_opened(name), (width, height), Image.Resampling.BOX)
    pixels = np.asarray(image.convert("L" if grey else "RGB"), dtype=np.float32) / 255
    pixels.flags.writeable = False
    return pixels


def photograph(name: str = "temple", size: int = 96) -> "np.ndarray[Any, Any]":
    """A photograph in colour, square, cropped so that one sees what it is of.

    Args:
        name: ``"temple"`` or ``"flower"``.
        size: side in pixels, from 8 to 320: what the smaller crop has.

    Returns:
        Read-only uint8 array (H, W, 3).

    Raises:
        TypeError: a size that is no integer.
        ValueError: an unknown name, or a size out of bounds.
    """
    return _cropped(name, whole("size", size, 8, 320))


def square(name: str, picture: Any, size: int) -> "np.ndarray[Any, Any]":
    """The middle square of any picture, upright, on white where it is transparent.

    Args:
        name: what an error calls the picture.
        picture: a path; a PIL image; or an array (H, W), (H, W, 3) or (H, W, 4), uint8 from 0 to
            255 or floating point from 0 to 1; tensors are taken as arrays.
        size: side of the square, in pixels.

    Returns:
        uint8 array (size, size, 3).

    Raises:
        TypeError: an object that is no picture.
        ValueError: a path without a readable picture, an array of another shape or range.
    """
    import numpy as np
    from PIL import Image, ImageOps

    image = _image(name, picture)
    image = ImageOps.exif_transpose(image).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    flat = Image.alpha_composite(white, image).convert("RGB")
    return np.asarray(ImageOps.fit(flat, (size, size), Image.Resampling.BOX))


def _image(name: str, picture: Any) -> "Image.Image":
    import numpy as np
    from PIL import Image

    if isinstance(picture, Image.Image):
        return picture
    if isinstance(picture, str | PathLike):
        try:
            with Image.open(picture) as image:
                image.load()  # the whole of it: a file may be cut off
                return image
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            kinds = f"one of {', '.join(PICTURES)}, or the path of a picture"
            raise ValueError(f"{name} must be {kinds}; got {str(picture)!r} ({error})") from None
    pixels = np.asarray(picture)
    if pixels.dtype.kind not in "uif":
        raise TypeError(f"{name} must be a path, an array or a PIL image; got {picture!r}")
    if pixels.ndim not in (2, 3) or (pixels.ndim == 3 and pixels.shape[2] not in (3, 4)):
        shapes = "(H, W), (H, W, 3) or (H, W, 4)"
        raise ValueError(f"{name} must have the shape {shapes}; got {pixels.shape}")
    most = 1 if pixels.dtype.kind == "f" else 255
    if not pixels.size or not (pixels.min() >= 0 and pixels.max() <= most):  # NaN is refused, too
        raise ValueError(f"{name} must hold {pixels.dtype} numbers from 0 to {most}")
    return Image.fromarray((pixels * (255 / most)).round().astype(np.uint8))


def to_tensor(photo: "np.ndarray[Any, Any]") -> "Tensor":
    """A photograph as what a convolution takes: float32 (1, 3, H, W), from 0 to 1.

    Args:
        photo: uint8 array (H, W, 3), such as `photograph` returns.

    Raises:
        ValueError: an array of another type or shape.
    """
    import torch

    if photo.dtype != "uint8" or photo.ndim != 3 or photo.shape[2] != 3:
        raise ValueError(
            f"photo must be uint8 of shape (H, W, 3); got {photo.dtype} of shape {photo.shape}"
        )
    return torch.tensor(photo).permute(2, 0, 1)[None].float() / 255


def picture(
    name: str = "temple", size: int | tuple[int, int] = 96, *, grey: bool = True
) -> "np.ndarray[Any, Any]":
    """A photograph of any shape, cropped around its middle; see `photograph` for squares.

    Args:
        name: ``"temple"`` or ``"flower"``.
        size: side in pixels, or (height, width); at most 427 high and 640 wide.
        grey: one brightness a pixel; otherwise red, green and blue.

    Returns:
        Read-only float32 array (H, W), or (H, W, 3) in colour, between 0 and 1.

    Raises:
        ValueError: an unknown name, or a size below 1 or above the photograph's.
    """
    height, width = pair("size", size, 1)
    if height > 427 or width > 640:
        raise ValueError(f"size must be from 1 to (427, 640) pixels; got {(height, width)}")
    return _fitted(name, height, width, grey)


@dataclass(frozen=True, slots=True)
class Digits:
    """Handwritten digits in two parts: tensors (N, 1, 8, 8) in 0 to 1, and their classes (N,)."""

    train_images: "Tensor"
    train_labels: "Tensor"
    test_images: "Tensor"
    test_labels: "Tensor"


def digits(test_fraction: float = 0.25, seed: int = 0) -> Digits:
    """The digits, shuffled by ``seed`` and split with equal shares of every class.

    Args:
        test_fraction: share of the 1,797 digits held back, between 0 and 1, both excluded.
        seed: of the split.

    Raises:
        ValueError: a fraction that is not between 0 and 1, or a negative seed.
    """
    import torch
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split

    test_fraction = number("test_fraction", test_fraction)
    if not 0 < test_fraction < 1:
        raise ValueError(f"test_fraction must be between 0 and 1; got {test_fraction}")
    seed = whole("seed", seed, 0)
    images, labels = load_digits(return_X_y=True)
    images = images.reshape(-1, 1, 8, 8) / 16
    parts = train_test_split(
        images, labels, test_size=test_fraction, random_state=seed, stratify=labels
    )
    train_images, test_images, train_labels, test_labels = map(torch.as_tensor, parts)
    return Digits(train_images.float(), train_labels, test_images.float(), test_labels)
