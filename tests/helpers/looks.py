"""What pages and widgets look like, in little: small pictures that a reviewer can see change.

A picture is grey, in 16 shades, at a fraction of its size. It forgets how letters are drawn, which
differs with fonts and browsers, and keeps what stands where, how large and how dark.
"""

import io
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image

RECORD = Path(__file__).parents[1] / "site" / "looks"
WIDTH = 96  # pixels of a picture
BLOCK = 4  # pixels of a block: what is compared is the mean lightness of blocks
TOLERANCE = 0.03  # share of blocks that may differ, as another browser's rounding makes them do

# Letters are the same on every Linux: those that come with matplotlib, drawn without hints.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
</fontconfig>
"""


def fonts(folder):
    """The variable that gives a browser these fonts alone; ``folder`` holds their settings."""
    settings = folder / "fonts.conf"
    ttf = Path(matplotlib.get_data_path(), "fonts", "ttf")
    settings.write_text(FONTS.format(fonts=ttf, cache=folder / "cache"))
    return {"FONTCONFIG_FILE": str(settings)}


def little(png):
    """A screenshot as a small grey picture."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    size = WIDTH, max(BLOCK, round(WIDTH * picture.height / picture.width))
    return picture.resize(size, Image.Resampling.BOX).quantize(16)


def distance(one, other):
    """Share of the blocks that differ; 1 where a height differs by a tenth."""
    if abs(one.height - other.height) > 0.1 * max(one.height, other.height):
        return 1.0
    height = min(one.height, other.height)
    a, b = (_blocks(each.crop((0, 0, WIDTH, height))) for each in (one, other))
    return float((np.abs(a - b) > 24).mean())


def _blocks(picture):
    size = WIDTH // BLOCK, max(1, picture.height // BLOCK)
    grey = picture.convert("L").resize(size, Image.Resampling.BOX)
    return np.asarray(grey, dtype=int)


def recorded():
    """The accepted pictures, by name."""
    return {path.stem: Image.open(path) for path in RECORD.glob("*.png")}


def accept(seen):
    """Write the pictures as the accepted ones; those of what is gone go."""
    RECORD.mkdir(exist_ok=True)
    for name in recorded().keys() - seen.keys():
        (RECORD / f"{name}.png").unlink()
    for name, picture in seen.items():
        picture.save(RECORD / f"{name}.png", optimize=True)
