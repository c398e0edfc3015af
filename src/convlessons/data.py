"""The pictures and digits that all chapters share; they ship with scikit-learn, so no network.

Sources and licences:

- *temple*: a Chinese temple, photograph by danielbuechele, CC BY 2.0, scikit-learn's ``china.jpg``;
- *flower*: a dahlia, photograph by vultilion, CC BY 2.0, scikit-learn's ``flower.jpg``;
- digits: 1,797 handwritten digits of 8 x 8 pixels, the test set of Alpaydin and Kaynak, "Optical
  Recognition of Handwritten Digits" (UCI Machine Learning Repository, 1998), CC BY 4.0.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from convlessons.plain import number, pair, whole

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

_FILES = {"temple": "china.jpg", "flower": "flower.jpg"}
PICTURES = tuple(_FILES)


@lru_cache(maxsize=32)
def _pixels(name: str, height: int, width: int, grey: bool) -> "np.ndarray[Any, Any]":
    import numpy as np
    from PIL import Image, ImageOps
    from sklearn.datasets import load_sample_image

    image = Image.fromarray(load_sample_image(_FILES[name]))
    image = ImageOps.fit(image, (width, height), Image.Resampling.BOX)
    pixels = np.asarray(image.convert("L" if grey else "RGB"), dtype=np.float32) / 255
    pixels.flags.writeable = False  # it is shared by all who ask for the same size
    return pixels


def picture(
    name: str = "temple", size: int | tuple[int, int] = 96, *, grey: bool = True
) -> "np.ndarray[Any, Any]":
    """A photograph, cropped around its middle and reduced.

    Args:
        name: ``"temple"`` or ``"flower"``.
        size: side in pixels, or (height, width); at most 427 high and 640 wide.
        grey: one brightness a pixel; otherwise red, green and blue.

    Returns:
        Read-only float32 array (H, W), or (H, W, 3) in colour, between 0 and 1.

    Raises:
        ValueError: an unknown name, or a size below 1 or above the photograph's.
    """
    if name not in _FILES:
        raise ValueError(f"name must be one of {', '.join(PICTURES)}; got {name!r}")
    height, width = pair("size", size, 1)
    if height > 427 or width > 640:
        raise ValueError(f"size must be from 1 to (427, 640) pixels; got {(height, width)}")
    return _pixels(name, height, width, grey)


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
