"""Print the path of a Chromium for the browser tests; install one where that is possible.

Looks at $CHROMIUM, then on the PATH, then for Playwright's own; asks apt-get (as root) or
Playwright to install one; failing that, says which command does and exits with 1.
"""

import os
import shutil
import subprocess
import sys

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


def install() -> None:
    """Install Chromium with what is at hand; a failure shows when it is looked for again."""
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        commands = [["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]]
    for command in commands:
        print(f"installing Chromium: {' '.join(command)}", file=sys.stderr)
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
