"""Print the path of a Chromium for the browser tests; install one where that is possible.

Looks at $CHROMIUM, then on the PATH, then for Playwright's own; asks apt-get (as root) or
Playwright to install one; failing that, says which command does and exits with 1. Where apt-get
runs as root, Firefox is installed too; elsewhere its tests are skipped unless it is there.
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
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def on_path() -> str | None:
    """The browser that the environment names or the PATH holds."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def of_playwright() -> str | None:
    """The browser that `playwright install` put in its own folder."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


@contextmanager
def start(executable: str | None = None, **env: str) -> Iterator["Browser"]:
    """A running Chromium, with these variables in its environment too; it ends with the block."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=executable, args=FLAGS, env={**os.environ, **env}
        )
        yield running
        running.close()


def install() -> None:
    """Install browsers with what is at hand; a failure shows when Chromium is looked for again."""
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        apt = ["apt-get", "install", "-y"]
        commands = [["apt-get", "update"], [*apt, "chromium"], [*apt, "firefox-esr"]]
    for command in commands:
        print(f"installing: {' '.join(command)}", file=sys.stderr)
        subprocess.run(command, stdout=sys.stderr, check=False)


def main() -> int:
    """Find, or install and find."""
    path = on_path() or of_playwright()
    if path is None:
        install()
        path = on_path() or of_playwright()
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
    sys.exit(main())
