"""Pack the built site into one zip that opens from disk: `python tools/bundle.py SITE OUTPUT`.

The same site gives the same bytes: files are sorted and carry no time of their own.
"""

import sys
import zipfile
from pathlib import Path

FOLDER = "convlessons"  # unpacking fills one folder, not the reader's desktop
LEFT_OUT = {".buildinfo", "objects.inv", "404.html", "robots.txt", "sitemap.xml"}


def pack(site: Path, output: Path) -> None:
    """Write the zip; what only a server or Sphinx needs is left out."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if path.is_file() and name not in LEFT_OUT:
                about = zipfile.ZipInfo(f"{FOLDER}/{name}")  # dated 1980
                about.external_attr = 0o644 << 16
                bundle.writestr(about, path.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
    print(sys.argv[2])
