"""The lessons on the front page: what each one teaches, how long it takes, what it looks like.

A chapter's first paragraph says how long it takes and what its reader will be able to do. Here the
same words make its card, so that they are written once. On a page, ``{lessons}`` stands for the
cards and ``{lessons} begin`` for the line that leads to the first lesson; ``progress.js`` fills in
how far the reader is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from convlessons.html import CHINESE

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.environment import BuildEnvironment
    from sphinx.writers.html5 import HTML5Translator

_SAID = re.compile(
    r"About (?P<reading>\d+) minutes to read, (?P<whole>\d+) with the exercises\."
    r".*? You will be able to (?P<promise>.+?\.)(?= |$)"
)
_TITLE = re.compile(rf"(?:(?P<number>\d+) · )?(?P<name>.+?)(?: (?P<chinese>\S*{CHINESE.pattern}))?")
PICTURE = "{lesson}-{theme}.avif"  # in a folder of `html_static_path`; see tools/pictures.py


class Lesson(NamedTuple):
    """One card.

    Attributes:
        href: the chapter's page, from the page that shows the card.
        number: the chapter's number, or "".
        name: its title without the number and the Chinese.
        chinese: the Chinese for it, or "".
        promise: what the reader will be able to do, a sentence.
        reading: minutes to read it.
        whole: minutes with its exercises.
        pictures: address of its picture by theme; empty where there is none.
    """

    href: str
    number: str
    name: str
    chinese: str
    promise: str
    reading: str
    whole: str
    pictures: dict[str, str]


class LessonsNode(nodes.General, nodes.Element):
    """A place for the lessons; ``part`` names the template that fills it."""


class Lessons(SphinxDirective):
    """The directive ``lessons``."""

    optional_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Keep a place: chapters are read after this page."""
        parts = ("cards", "begin")
        part = directives.choice(self.arguments[0], parts) if self.arguments else parts[0]
        return [LessonsNode(part=part)]


def read_lesson(app: Sphinx, doctree: nodes.document) -> None:
    """Keep what a chapter's first paragraph says of it."""
    paragraph = doctree.next_node(nodes.paragraph)
    said = _SAID.match(" ".join(paragraph.astext().split())) if paragraph else None
    if said:
        app.env.metadata[app.env.docname]["lesson"] = said.groupdict()


def lessons(builder: StandaloneHTMLBuilder, page: str) -> list[Lesson]:
    """Every chapter that is a lesson, in the book's order, as seen from a page.

    Args:
        builder: it knows the addresses, and what stands beside the pages.
        page: the name of the document that shows them.
    """
    env: BuildEnvironment = builder.env
    found = []
    for name in env.collect_relations():
        said = env.metadata[name].get("lesson")
        if said:
            title = _TITLE.fullmatch(env.titles[name].astext())
            assert title
            promise = said["promise"][0].upper() + said["promise"][1:]
            found.append(
                Lesson(
                    builder.get_relative_uri(page, name),
                    title["number"] or "",
                    title["name"],
                    title["chinese"] or "",
                    promise,
                    said["reading"],
                    said["whole"],
                    _pictures(builder, page, name),
                )
            )
    return found


def _pictures(builder: StandaloneHTMLBuilder, page: str, lesson: str) -> dict[str, str]:
    """The addresses of a lesson's pictures: copied as they are, beside the styles."""
    up = "../" * builder.get_target_uri(page).count("/")
    folders = [Path(builder.confdir, folder) for folder in builder.config.html_static_path]
    files = {t: PICTURE.format(lesson=Path(lesson).name, theme=t) for t in ("light", "dark")}
    there = all(any((folder / name).is_file() for folder in folders) for name in files.values())
    return {theme: f"{up}_static/{name}" for theme, name in files.items()} if there else {}


def visit(translator: HTML5Translator, node: LessonsNode) -> None:
    """Write the lessons."""
    builder = translator.builder
    shown = {"lessons": lessons(builder, builder.current_docname)}
    translator.body.append(builder.templates.render(f"lessons-{node['part']}.html", shown))
    raise nodes.SkipNode


def skip(translator: nodes.NodeVisitor, node: LessonsNode) -> None:
    """Other media have their contents."""
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    nothing = (skip, None)
    app.add_node(LessonsNode, html=(visit, None), latex=nothing, text=nothing)
    app.add_directive("lessons", Lessons)
    app.connect("doctree-read", read_lesson)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
