"""Rows of images: what is shown, at which place, in which grey."""

import numpy as np
import pytest
import torch
from matplotlib.figure import Figure

from convlessons import data
from convlessons.figures import feature_maps
from convlessons.figures.maps import image_rows

PHOTO = data.photograph("temple")
MAPS = np.arange(6 * 16).reshape(6, 4, 4)


def drawn(rows, **options):
    return image_rows(rows, Figure().subplots(), **options)


def test_maps_of_a_row_share_their_greys_and_rows_do_not():
    ax = drawn({"input": [PHOTO], "first": MAPS[:2], "second": 10.0 * MAPS})
    limits = [image.get_clim() for image in ax.images[1:]]
    assert limits == [(0, 31)] * 2 + [(0, 950)] * 6


def test_pictures_stand_beside_and_below_each_other():
    ax = drawn({"input": [PHOTO], "maps": MAPS}, columns=4)
    corners = [tuple(image.get_extent()[::3]) for image in ax.images]
    assert len(set(corners)) == 7
    tops = [top for _, top in corners]
    assert tops[0] < tops[1] == tops[4] < tops[5] == tops[6]


def test_every_image_keeps_its_pixels():
    ax = drawn({"input": [PHOTO], "map": [MAPS[0]]})
    assert (ax.images[0].get_array() == PHOTO).all()
    assert ax.images[1].get_array().shape == (4, 4)
    assert {image.get_interpolation() for image in ax.images} == {"none"}


def test_captions_and_tensors_are_taken():
    layer = torch.nn.Conv2d(3, 2, 3)
    edges, rest = layer(data.to_tensor(PHOTO))[0]
    ax = drawn({"input": {"temple": PHOTO}, "maps": {"edges": edges, "rest": rest}})
    assert [t.get_text() for t in ax.texts] == ["input", "temple", "maps", "edges", "rest"]
    assert min(t.get_fontsize() for t in ax.texts) * 100 / 72 >= 9


def test_it_is_shown_in_light_and_dark_with_its_words():
    still = feature_maps({"input": [PHOTO], "maps": MAPS}, alt="A temple and six maps.")
    assert still.alt == "A temple and six maps."
    assert still.width == 1.5 * 340  # drawn for a phone, larger where there is room
    assert still.narrow is None
    assert still.light != still.dark


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ({}, "rows must have an image each"),
        ({"input": []}, r"rows must have an image each; got \{'input': None\}"),
        ({"input": [MAPS]}, r"maps \(H, W\) or uint8 pictures.*\(6, 4, 4\)"),
        ({"input": [PHOTO / 255.0]}, "got float64"),
    ],
)
def test_what_is_no_picture_is_refused(rows, message):
    with pytest.raises(ValueError, match=message):
        feature_maps(rows, alt="Nothing.")
