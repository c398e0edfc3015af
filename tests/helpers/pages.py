"""The pages of a built site that make the book: all but those of single widgets."""

from collections.abc import Iterator
from pathlib import Path


def of_the_book(site: Path) -> Iterator[Path]:
    """Every page in the order of names; `widgets/` holds single widgets for other pages."""
    for path in sorted(site.rglob("*.html")):
        if path.parent != site / "widgets":
            yield path
