"""Print the path of a Chromium for the browser tests; install one where that is possible.

Looks at $CHROMIUM, then on the PATH, then for Playwright's own; asks apt-get (as root), then
Playwright to install one; failing that, says which command does and exits with 1. The shell without
windows is preferred, and installed where apt-get has it: a whole Chromium draws its tabs and menus
too, which nobody sees, and takes several times the processor. With --firefox, apt-get is asked for
a missing Firefox too. Only the system's does: Playwright's is one of its own making. Where none can
be installed, its tests are skipped. With --chinese, it is asked for a typeface with Chinese
characters where there is none: a PDF would show boxes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SHELL = "chromium-headless-shell"
CHROMIUMS = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
FIREFOXES = ("firefox-esr", "firefox")
CHINESE = "fonts-noto-cjk"


def _first(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def on_path() -> str | None:
    """The Chromium that the environment names or the PATH holds."""
    return os.environ.get("CHROMIUM") or _first(CHROMIUMS)


def firefox() -> str | None:
    """The Firefox that the PATH holds."""
    return _first(FIREFOXES)


def has_chinese() -> bool:
    """Whether fontconfig knows a typeface with Chinese characters."""
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    return bool(subprocess.run([listing, ":lang=zh"], stdout=subprocess.PIPE, check=False).stdout)


def of_playwright() -> str | None:
    """The Chromium that `playwright install` put in its own folder."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


@contextmanager
def start(executable: str | None = None) -> Iterator["Browser"]:
    """A running Chromium; it ends with the block."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield running
        running.close()


def run(*command: str) -> None:
    """Run an installer; whether it did shows when the browser is looked for again."""
    print(f"installing: {' '.join(command)}", file=sys.stderr)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, stdout=sys.stderr, check=False, env=quiet)


def install(packages: list[str]) -> None:
    """Install what apt-get may, each by itself: an archive may lack one of them."""
    if packages and shutil.which("apt-get") and os.geteuid() == 0:
        run("apt-get", "update")
        for package in packages:
            run("apt-get", "install", "-y", package)


def main(arguments: list[str]) -> int:
    """Find, or install and find."""
    missing = [] if os.environ.get("CHROMIUM") or shutil.which(SHELL) else [SHELL]
    if "--firefox" in arguments and firefox() is None:
        missing.append("firefox-esr")
    if "--chinese" in arguments and not has_chinese():
        missing.append(CHINESE)
    install(missing)
    path = on_path() or of_playwright()
    if path is None:
        install(["chromium"])
        path = on_path()
    if path is None:
        run(sys.executable, "-m", "playwright", "install", "chromium")
        path = of_playwright()
    if path is None:
        print(
            "No Chromium was found and none could be installed. The tests drive a real browser:\n"
            "  Debian, Ubuntu   sudo apt-get install chromium\n"
            "  anywhere         python -m playwright install chromium\n"
            "or set CHROMIUM to the path of a Chromium or Chrome, and run make test again.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
