"""Writes the photographs that widgets share, js/photographs/*.webp, from `convlessons.data`.

A bundle carries them as text, so they are small: 96 x 96 pixels, about 15 kB each. Nothing is lost
in them: what a widget computes in the browser is what Python computes of the same photograph.
"""

from pathlib import Path

from PIL import Image

from convlessons import data

SIZE = 96
OUT = Path(__file__).parents[1] / "js" / "photographs"

for name in data.PICTURES:
    image = Image.fromarray(data.photograph(name, SIZE))
    path = OUT / f"{name}.webp"
    image.save(path, lossless=True, quality=100, method=6, exact=True)
    print(path.name, path.stat().st_size, "bytes")
