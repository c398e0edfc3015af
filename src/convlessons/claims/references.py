"""The bibliography's entries, by key: what a card calls a source, and where its text is."""

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files


@dataclass(frozen=True)
class Reference:
    """One entry of ``references.bib``."""

    key: str
    authors: tuple[str, ...]
    year: str
    title: str
    url: str

    @property
    def name(self) -> str:
        """As it is cited: "Yu and Koltun (2016)", "He et al. (2016)"."""
        first = self.authors[0]
        if len(self.authors) == 2:
            first += f" and {self.authors[1]}"
        elif len(self.authors) > 2:
            first += " et al."
        return f"{first} ({self.year})"

    @property
    def cited(self) -> str:
        """The name, and the title where another entry has the same name."""
        namesakes = [other for other in references().values() if other.name == self.name]
        return self.name if len(namesakes) == 1 else f"{self.name}, {self.title}"

    def link(self, text: str) -> str:
        """HTML that leads to the paper; the book's pages lead to the bibliography's entry."""
        if not self.url:
            return f'<span data-reference="{self.key}">{text}</span>'
        return f'<a data-reference="{self.key}" href="{escape(self.url)}">{text}</a>'


@cache
def references() -> dict[str, Reference]:
    """Every entry of the book's bibliography."""
    text = files("convlessons").joinpath("references.bib").read_text(encoding="utf-8")
    entries = re.findall(r"^@\w+\{([^,\s]+),\n(.*?)^\}", text, re.MULTILINE | re.DOTALL)
    return {key: _reference(key, body) for key, body in entries}


def reference(key: str) -> Reference:
    """The entry of a key.

    Raises:
        ValueError: If the bibliography has no such entry.
    """
    if key not in references():
        raise ValueError(f"source must be a key of references.bib; got source={key!r}")
    return references()[key]


def _reference(key: str, body: str) -> Reference:
    fields = dict(re.findall(r"^\s*(\w+) = \{(.*)\},?$", body, re.MULTILINE))
    # What no author has signed goes by its `key`, as in BibTeX.
    names = fields.get("author") or fields["key"]
    authors = tuple(_plain(name).partition(",")[0] for name in names.split(" and "))
    doi = f"https://doi.org/{fields['doi']}" if "doi" in fields else ""
    return Reference(key, authors, fields["year"], _plain(fields["title"]), fields.get("url", doi))


def _plain(text: str) -> str:
    return re.sub(r"[{}]", "", text)
