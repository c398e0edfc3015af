"""The pages of a built site: which make the book, when one is there, what moves, what it weighs."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# A script for all pages of a context: it notes every layout shift that is not the reader's own
# doing, with the beginning of what moved.
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources[0]?.node?.outerHTML?.slice(0, 120);
    if (!entry.hadRecentInput) shifts.push([entry.value, moved]);
  }
}).observe({ type: "layout-shift", buffered: true });"""

# Until all is drawn, and written, that comes in the frames after a gesture's first.
DRAWN = """async () => {
  while (document.querySelector("[data-working]")) await new Promise(requestAnimationFrame);
}"""


def of_the_book(site: Path) -> Iterator[Path]:
    """Every page in the order of names; `widgets/` holds single widgets for other pages."""
    for path in sorted(site.rglob("*.html")):
        if path.parent != site / "widgets":
            yield path


def settle(page: "Page") -> None:
    """Wait until every widget of the page is drawn, or says that it could not start."""
    page.wait_for_function(
        """() => [...document.querySelectorAll(".cl-widget")]
            .every((place) => ["ready", "error"].includes(place.dataset.state))"""
    )


@contextmanager
def held(page: "Page") -> Iterator[None]:
    """Style animations stand still: no two seconds pass before a slow machine has done its work."""
    session = page.context.new_cdp_session(page)
    session.send("Animation.enable")
    session.send("Animation.setPlaybackRate", {"playbackRate": 0})
    yield
    session.send("Animation.setPlaybackRate", {"playbackRate": 1})


def shifted(shifts: list[tuple[float, str]]) -> float:
    """By how much all has moved, of what `SHIFTS` has noted."""
    return sum(value for value, _ in shifts)


def compressed(content: bytes) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(content, 6))
