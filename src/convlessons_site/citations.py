"""A plain link to a paper of the bibliography is a citation.

A notebook is read in Jupyter, on Colab and on GitHub too, where a role such as ``{cite:t}`` stands
as raw text. So chapters cite by links: ``[Yu and Koltun (2016)](https://arxiv.org/abs/1511.07122)``.
On the book's pages a link whose address is that of an entry, its ``url`` or its ``doi``, leads to
the entry and carries the reference as its title; the entry leads to the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from docutils import nodes
from pybtex.plugin import find_plugin
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinxcontrib.bibtex.domain import BibtexDomain

DOI = "https://doi.org/"


class Place(NamedTuple):
    """Where the book lists a paper: page and anchor, and the reference in plain words."""

    docname: str
    anchor: str
    reference: str


def addresses(fields: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses under which a bibliography's entry may be cited, its own ``url`` first.

    Args:
        fields: The fields of the entry as `references.bib` states them.
    """
    if "url" in fields:
        yield fields["url"]
    if "doi" in fields:
        yield DOI + fields["doi"]


def keep_places(app: Sphinx, env: BuildEnvironment) -> None:
    """Before pages are written: look up once where each address is listed."""
    domain = cast("BibtexDomain", env.get_domain("cite"))
    plain = find_plugin("pybtex.backends", "plaintext")()
    places: dict[str, Place] = {}
    for citation in domain.citations:
        words = citation.tooltip_entry or citation.formatted_entry
        reference = words.text.render(plain).replace("\\url ", "")
        place = Place(citation.bibliography_key.docname, citation.citation_id, reference)
        for address in addresses(citation.entry.fields):
            places.setdefault(address, place)
    env.convlessons_places = places  # type: ignore[attr-defined]


class LinkCitations(SphinxPostTransform):
    """Lead links to papers to their entries, on every page but the bibliography's own."""

    default_priority = 15
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Go through the links of a page."""
        places: dict[str, Place] = getattr(self.env, "convlessons_places", {})
        here = self.env.docname
        for link in self.document.findall(nodes.reference):
            place = places.get(link.get("refuri", ""))
            if place and place.docname != here:
                page = self.app.builder.get_relative_uri(here, place.docname)
                link["refuri"] = f"{page}#{place.anchor}"
                link["reftitle"] = place.reference
                link["internal"] = True


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch citations on."""
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_post_transform(LinkCitations)
    app.connect("env-check-consistency", keep_places)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
