"""How long a test waits for a browser: what comes late on a crowded machine has come."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATIENCE = 60_000  # milliseconds that a browser may take for anything


def patient(browser: "Browser") -> "Browser":
    """The browser, of which every context waits so long, whichever test makes it."""
    new_context = browser.new_context

    def context(**options):
        made = new_context(**options)
        made.set_default_timeout(PATIENCE)
        return made

    browser.new_context = context
    return browser
