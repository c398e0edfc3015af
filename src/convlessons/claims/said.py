"""Sentences whose numbers come from a run, so that the text cannot drift from it."""

from dataclasses import dataclass
from string import Formatter
from typing import Any


@dataclass(frozen=True)
class Said:
    """A sentence with its numbers, shown as text of the page."""

    text: str

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        return self.text


def say(text: str, **numbers: Any) -> Said:
    """A paragraph, in Markdown, in which numbers of the run are set.

    Args:
        text: The paragraph; ``{gain:.2f}`` is where a number goes, and how it is printed.
        numbers: The numbers by name; numpy's and torch's scalars are taken too.

    Raises:
        ValueError: If a name of the text has no number, or a number no place in the text.

    Example:
        >>> say("Twenty seeds give {accuracy:.2f}, with {macs:,} MACs.", accuracy=0.953, macs=4096)
        Twenty seeds give 0.95, with 4,096 MACs.
    """
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    if named != set(numbers):
        raise ValueError(
            f"numbers must be those that the text names, {sorted(named)}; got {sorted(numbers)}"
        )
    plain = {name: value.item() if hasattr(value, "item") else value
             for name, value in numbers.items()}  # fmt: skip
    return Said(text.format(**plain))
