"""A figure's pictures weigh less on a page, and are the same to the pixel."""

import base64
import io
import re

import numpy as np
from PIL import Image

from convlessons_site.figures import lighter

PICTURE = re.compile(r'data:image/(\w+);base64,([^"]+)"')


def png(pixels):
    """Write pixels as matplotlib writes them into a drawing."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return f'<image href="data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"/>'


def test_a_drawing_keeps_every_pixel_and_loses_weight():
    rows, columns = np.mgrid[:96, :96]
    waves = 128 + 60 * np.sin(rows / 9) + 60 * np.cos(columns / 7)
    opaque = np.stack([waves, waves[::-1], waves.T, np.full_like(waves, 255)], -1).astype(np.uint8)
    see_through = opaque.copy()
    see_through[..., 3] = rows  # what is not seen of a pixel is kept as well
    svg = f"<svg><text>data:image/png</text>{png(opaque)}{png(see_through)}</svg>"
    light = lighter(svg)
    assert len(light) < 0.8 * len(svg)
    found = PICTURE.findall(light)
    assert [kind for kind, _ in found] == ["webp", "webp"]
    for (_, text), wanted in zip(found, (opaque, see_through), strict=True):
        picture = Image.open(io.BytesIO(base64.b64decode(text))).convert("RGBA")
        np.testing.assert_array_equal(np.asarray(picture), wanted)
    assert PICTURE.sub("", light) == PICTURE.sub("", svg), "nothing else has changed"


def test_a_picture_that_would_gain_weight_stays():
    tiny = png(np.zeros((1, 1, 4), np.uint8))
    assert len(lighter(tiny)) <= len(tiny)
