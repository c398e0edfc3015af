"""Links from the chapters to the glossary: the first mention of each term, on every page.

The glossary is a table, one row a term: English, Chinese, meaning. Its rows get anchors when the
page is read. When a chapter is written, the first occurrence of each term in a paragraph becomes a
link that carries the meaning as its title; headings, code, formulas, tables and links stay as
they are. A term is found in the plural, with or without its hyphens, and by the names that its
row gives: `multiply-accumulate (MAC)` is both, `attention, channel` is channel attention, and
"also *atrous*" in the meaning names another. Phrases in which a word is no term stand in the
glossary's own front matter, as ``not_linked``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

PAGE = "book/glossary"
CHAPTERS = "notebooks/"
TERM = "term-"  # the beginning of a row's anchor
_CLOSED = (nodes.reference, nodes.literal, nodes.math, nodes.raw, nodes.entry, nodes.target)


@dataclass(frozen=True)
class Term:
    """One row of the glossary."""

    anchor: str
    english: str
    chinese: str
    meaning: str
    aliases: tuple[str, ...] = ()

    def names(self) -> list[str]:
        """What a text may call it: "a, b" is "b a", "a (B)" is "a" and "B", and its aliases."""
        plain, _, short = self.english.partition(" (")
        noun, _, adjective = plain.partition(", ")
        names = [f"{adjective} {noun}".strip(), short.rstrip(")"), *self.aliases]
        return [name for name in names if name]


def terms_of(doctree: nodes.document) -> Iterator[Term]:
    """Yield the terms of the glossary's page."""
    for row in doctree.findall(nodes.row):
        cells = [cell for cell in row.children if isinstance(cell, nodes.entry)]
        if row["ids"] and len(cells) == 3:
            english, chinese, meaning = (" ".join(cell.astext().split()) for cell in cells)
            alias = re.search(r"also ([\w -]+)$", meaning)
            aliases = (alias[1],) if alias else ()
            yield Term(row["ids"][0], english, chinese, meaning, aliases)


def set_anchors(app: Sphinx, doctree: nodes.document) -> None:
    """When the glossary is read: give each row below the head an anchor."""
    if app.env.docname != PAGE:
        return
    for body in doctree.findall(nodes.tbody):
        for row in body.findall(nodes.row):
            row["ids"].append(TERM + nodes.make_id(row.children[0].astext()))


def keep_terms(app: Sphinx, env: BuildEnvironment) -> None:
    """Before pages are written: look the terms up once."""
    found = list(terms_of(env.get_doctree(PAGE))) if PAGE in env.all_docs else []
    env.convlessons_terms = found  # type: ignore[attr-defined]
    phrases = env.metadata.get(PAGE, {}).get("not_linked", "[]")  # MyST keeps a list as JSON
    env.convlessons_not_linked = json.loads(phrases)  # type: ignore[attr-defined]


def pattern(terms: Iterable[Term], not_linked: Iterable[str] = ()) -> re.Pattern[str]:
    """Match any name of any term, the longest first; group ``t3_0`` is a name of the fourth term.

    Args:
        terms: The glossary.
        not_linked: Phrases that are passed over; they match without a group.
    """
    names = [(name, index) for index, term in enumerate(terms) for name in term.names()]
    names.sort(key=lambda pair: -len(pair[0]))
    alternatives = (
        rf"(?P<t{index}_{place}>{_flexible(name)})" for place, (name, index) in enumerate(names)
    )
    phrases = (r"\s+".join(map(re.escape, phrase.split())) for phrase in not_linked)
    any_name = "|".join([*phrases, *alternatives])
    return re.compile(rf"(?<![\w-])(?:{any_name})(?![\w-])", re.IGNORECASE)


def _flexible(name: str) -> str:
    """A name as a pattern: hyphens or spaces, s or z, singular or plural."""
    words = [re.escape(word).replace("isation", "i[sz]ation") for word in re.split(r"[ -]", name)]
    return r"[\s-]+".join(words) + "(?:s|es)?"


class LinkTerms(SphinxPostTransform):
    """Link the first mention of each term of the glossary."""

    default_priority = 20
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Go through the paragraphs of a chapter, from top to bottom."""
        terms: list[Term] = getattr(self.env, "convlessons_terms", [])
        docname = self.env.docname
        if not terms or not docname.startswith(CHAPTERS):
            return
        not_linked: list[str] = getattr(self.env, "convlessons_not_linked", [])
        self.terms, self.pattern, self.seen = terms, pattern(terms, not_linked), set[str]()
        self.address = self.app.builder.get_relative_uri(docname, PAGE)
        for paragraph in self.document.findall(nodes.paragraph):
            if not _inside(paragraph, None):
                for text in list(paragraph.findall(nodes.Text)):
                    if not _inside(text, paragraph):
                        self._link(text)

    def _link(self, text: nodes.Text) -> None:
        parts: list[nodes.Node] = []
        end = 0
        for match in self.pattern.finditer(text):
            if match.lastgroup is None:
                continue
            term = self.terms[int(match.lastgroup[1:].partition("_")[0])]
            if term.anchor in self.seen:
                continue
            self.seen.add(term.anchor)
            parts += [nodes.Text(text[end : match.start()]), self._reference(term, match[0])]
            end = match.end()
        if parts:
            text.parent.replace(text, [*parts, nodes.Text(text[end:])])

    def _reference(self, term: Term, words: str) -> nodes.reference:
        return nodes.reference(
            "",
            words,
            refuri=f"{self.address}#{term.anchor}",
            reftitle=f"{term.chinese}: {term.meaning}",
            classes=["term"],
            internal=True,
        )


def _inside(node: nodes.Node, outer: nodes.Node | None) -> bool:
    """Whether something between a node and ``outer`` is no place for a link."""
    parent = node.parent
    while parent is not outer and parent is not None:
        if isinstance(parent, _CLOSED) or "cell_output" in parent.get("classes", ()):
            return True
        parent = parent.parent
    return False


def add_script(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Show the meanings in place, on the pages that have links to terms."""
    if doctree and any("term" in link["classes"] for link in doctree.findall(nodes.reference)):
        app.add_js_file("terms.js", loading_method="defer")


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch the links on."""
    app.add_post_transform(LinkTerms)
    app.connect("doctree-read", set_anchors)
    app.connect("env-check-consistency", keep_terms)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
