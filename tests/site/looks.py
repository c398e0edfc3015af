"""What a picture looks like, in little: a thumbnail of grey blocks, and how far two are apart.

A thumbnail is 24 by 16 blocks, each the mean lightness of its part in 16 steps: one hexadecimal
digit. It forgets how letters are drawn, which differs with fonts and browsers, and keeps what
stands where, how large and how dark. With it goes the height of the picture.
"""

import io
import json
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image

RECORD = Path(__file__).with_name("looks.json")
GRID = (24, 16)
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


def thumbnail(png):
    """Height in pixels and the digits of a picture's blocks, row by row."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    grey = np.asarray(picture.resize(GRID, Image.Resampling.BOX)).ravel()
    return [picture.height, "".join(f"{value // 16:x}" for value in grey)]


def distance(one, other):
    """Share of the blocks that differ by two steps or more; 1 where a height differs by a tenth."""
    (tall, blocks), (other_tall, other_blocks) = one, other
    if abs(tall - other_tall) > 0.1 * max(tall, other_tall):
        return 1.0
    a, b = (np.array([int(digit, 16) for digit in each]) for each in (blocks, other_blocks))
    return float((np.abs(a - b) > 1).mean())


def recorded():
    """The thumbnails that were accepted, by name."""
    return json.loads(RECORD.read_text()) if RECORD.exists() else {}


def accept(seen):
    """Write the thumbnails as the accepted ones."""
    lines = [f"{json.dumps(name)}: {json.dumps(seen[name])}" for name in sorted(seen)]
    RECORD.write_text("{\n" + ",\n".join(lines) + "\n}\n")
