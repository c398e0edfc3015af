"""The pages of a built site that make the book: which they are, and when one is all there."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


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
