"""An exercise's card on a page: the cell with the starter stands in it, with a place for a verdict.

In a notebook an exercise is three cells: the card, the starter, the check. On a page the card holds
the starter, and buttons instead of the check; without scripts the starter and the folded hints and
solution are what there is. An exercise about PyTorch leads to the notebook.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from convlessons_site.links import Link, Repository
from convlessons_site.widgets.placeholder import runs_widgets

if TYPE_CHECKING:
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

CARD = re.compile(r'<section [^>]*data-exercise="([^"]+)" data-needs="(\w+)"')
_MARKER = re.compile(r"# exercise: (\S+)\n")
_KEY = "convlessons_exercises"  # in env.nb_metadata[docname], which myst-nb purges and merges

BUTTONS = """\
<div class="run needs-js">
<p class="run-buttons"><button data-role="check">Check</button> \
<button data-role="stop" hidden>Stop</button> <button data-role="reset" disabled>Reset</button>\
<progress hidden aria-label="Python"></progress><span data-role="loading"></span></p>
<div role="status" class="run-status"></div>
</div>
"""


def read_keys(app: object, doctree: nodes.document) -> None:
    """After a page is read: note which of its exercises can be answered on it."""
    env = doctree.settings.env
    keys = [key for key, needs in _cards(doctree) if runs(needs, env.config)]
    if keys:
        env.nb_metadata[env.docname][_KEY] = list(dict.fromkeys(keys))


def keys_of(env: BuildEnvironment, docname: str) -> list[str]:
    """Keys of the exercises that can be answered on a page, in its order."""
    if not env.config.convlessons_run:
        return []
    found: list[str] = getattr(env, "nb_metadata", {}).get(docname, {}).get(_KEY, [])
    return found


def runs(needs: str, config: Config) -> bool:
    """Whether the pages' Python has what an exercise needs."""
    return needs == "python" or bool(config.convlessons_run_wheels)


def around(card: str, below: str) -> tuple[str, str]:
    """A card's HTML before its starter and after it, where ``below`` comes first."""
    head, hints, rest = card.partition("<details")
    return head, below + hints + rest


def _cards(doctree: nodes.document) -> list[tuple[str, str]]:
    found = (CARD.search(raw.astext()) for raw in doctree.findall(nodes.raw))
    return [(match[1], match[2]) for match in found if match]


class FillCards(SphinxPostTransform):
    """Move each starter into its card, and leave the check to the card's button."""

    default_priority = 50  # after myst-nb has selected one alternative of each output

    def run(self, **kwargs: object) -> None:
        """Do so where the page is read in a browser."""
        if not (self.config.convlessons_run and runs_widgets(self.app.builder)):
            return
        code = {}
        for block in self.document.findall(nodes.literal_block):
            if match := _MARKER.match(block.astext()):
                code[match[1]] = block
        for raw in list(self.document.findall(nodes.raw)):
            match = CARD.search(raw.astext())
            if match and match[1] in code:
                self._fill(raw, match[1], match[2], code[match[1]])

    def _fill(self, raw: nodes.raw, key: str, needs: str, block: nodes.literal_block) -> None:
        check = re.compile(rf"exercises\.{re.escape(key)}\.check\(\w+\)")
        for line in list(self.document.findall(nodes.literal_block)):
            if check.fullmatch(line.astext().strip()):
                _remove(line)
        _remove(block)
        text = _MARKER.sub("", block.astext())
        starter = nodes.literal_block(text, text, language=block.get("language", "python"))
        head, tail = around(
            raw.astext(), BUTTONS if runs(needs, self.config) else self._elsewhere()
        )
        card = nodes.container(classes=raw["classes"])
        card.extend([_raw(head), starter, _raw(tail)])
        raw.replace_self(card)

    def _elsewhere(self) -> str:
        """Where an exercise can be answered that a page cannot run."""
        links = [
            f'<a href="{escape(each.href)}"{_download(each)}>{label}</a>'
            for label, each in self._places()
        ]
        places = " or ".join(filter(None, [", ".join(links[:-1]), links[-1]]))
        return (
            '<p class="run-elsewhere">This exercise is about PyTorch, which a page cannot run. '
            f"Answer it in {places}.</p>\n"
        )

    def _places(self) -> list[tuple[str, Link]]:
        source = PurePosixPath(self.env.doc2path(self.env.docname, base=False))
        here = self.app.builder.get_target_uri(self.env.docname)
        up = "../" * here.count("/")
        saved = Link("", f"{up}_sources/{source}", "", download=True)
        known = self.config.convlessons_repository
        others = Repository(*known).page_links(str(source)) if known else []
        labels = {"Binder": "on Binder", "Colab": "on Colab"}
        return [
            ("this chapter’s notebook", saved),
            *((labels[each.label], each) for each in others if each.label in labels),
        ]


def _download(link: Link) -> str:
    return " download" if link.download else ""


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")


def _remove(block: nodes.Element) -> None:
    """Take a block of code away, and the cell around it where nothing else is in it."""
    above = block.parent
    above.remove(block)
    while not above.children and isinstance(above, nodes.container) and above.parent:
        above, empty = above.parent, above
        above.remove(empty)
