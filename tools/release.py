"""Check what is about to be published: the tag, the version, and the wheel in a bare environment.

Run as ``python tools/release.py dist v1.2.3``; without a tag the version alone is checked.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import convlessons

# Without torch or a notebook: what is plain must load from the wheel alone.
TRY = (
    "import convlessons, convlessons.receptive as r; print(convlessons.__version__); "
    "assert r.receptive_field([r.Layer(3), r.Layer(3)]).size == 5"
)


def version_in(wheel: Path) -> str:
    """The version that the wheel's package says it has, once installed by itself."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=False)
        python = next(Path(folder).glob("*/python*"))
        install = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
        subprocess.run([*install, "--no-deps", wheel], check=True)
        command = [python, "-I", "-c", TRY]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main(dist: str, tag: str = "") -> None:
    """Exit with a sentence where something differs."""
    (wheel,) = Path(dist).glob("*.whl")
    version = version_in(wheel)
    if version != convlessons.__version__:
        sys.exit(f"the wheel holds version {version}, the sources {convlessons.__version__}")
    if tag and tag != f"v{version}":
        sys.exit(f"the tag is {tag}, and the version {version}: it should be v{version}")
    if f"## {version}" not in Path("CHANGELOG.md").read_text(encoding="utf-8"):
        sys.exit(f"CHANGELOG.md has no section {version}")
    print(f"{wheel.name}: version {version}, installs alone")


if __name__ == "__main__":
    main(*sys.argv[1:])
