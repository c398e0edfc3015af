"""The API reference: made from the docstrings when the book is built, by Sphinx's own autodoc.

``.. api:: convlessons.blocks`` on a page documents every public name of a module or package,
grouped by the module that defines it, under that module's own docstring: there stand the paper
and where the code departs from it. ``.. api-index::`` lists the names of all such pages.
"""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from itertools import groupby
from types import ModuleType
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.addnodes import desc, desc_signature
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def public_names(module: ModuleType) -> list[str]:
    """The names that a module offers: those of ``__all__``, or all of its own without a dash."""
    own = [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", "") == module.__name__
    ]
    return list(getattr(module, "__all__", own))


def groups(module: ModuleType) -> Iterator[tuple[ModuleType, list[str]]]:
    """Yield each module that defines public names of ``module``, and these names."""

    def home(name: str) -> str:
        found = getattr(getattr(module, name), "__module__", module.__name__)
        return found if found.startswith(module.__name__) else module.__name__

    order = list(sys.modules)  # imported in the order in which the package names them
    names = sorted(public_names(module), key=lambda name: order.index(home(name)))
    for key, group in groupby(names, home):
        yield sys.modules[key], list(group)


class Api(Directive):
    """``.. api:: module``: sections for what a module offers."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Write the page as autodoc's directives, for the parser to read in this one's place."""
        module = importlib.import_module(self.arguments[0])
        lines = [f"``from {module.__name__} import …``", "", *_words(module)]
        for home, names in groups(module):
            if home is not module:
                title = re.split(r"[:,.](?:\s|$)", home.__doc__ or home.__name__)[0]
                lines += ["", title, "-" * len(title), "", *_words(home)]
            for name in names:
                lines += ["", f".. auto{_kind(getattr(module, name))}:: {module.__name__}.{name}"]
        self.state_machine.insert_input(lines, self.arguments[0])
        return []


def _words(module: ModuleType) -> list[str]:
    return inspect.cleandoc(module.__doc__ or "").splitlines()


def _kind(value: object) -> str:
    if isinstance(value, type):
        return "exception" if issubclass(value, BaseException) else "class"
    return "function" if callable(value) else "data"


class Names(nodes.General, nodes.Element):
    """Where the list of all names goes; filled when the page is written."""


class ApiIndex(SphinxDirective):
    """``.. api-index::``: every name of the reference, page by page."""

    def run(self) -> list[nodes.Node]:
        """A placeholder, because other pages may still be unread."""
        return [Names()]


def list_names(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """When a page is written: put the lists of names in the placeholder's place."""
    for place in list(doctree.findall(Names)):
        place.replace_self([node for page in _pages(app.env) for node in _list(app, docname, page)])


def _pages(env: BuildEnvironment) -> list[str]:
    """The pages with names, in the book's order."""
    found = {entry.docname for entry in env.domaindata["py"]["objects"].values()}
    return [docname for docname in env.collect_relations() if docname in found]


def _list(app: Sphinx, here: str, page: str) -> Iterator[nodes.Element]:
    name = app.env.titles[page].astext()
    title = nodes.paragraph()
    address = app.builder.get_relative_uri(here, page)
    title += nodes.strong("", "", nodes.reference("", name, refuri=address))
    yield title
    names = nodes.bullet_list(classes=["api-names"])
    for signature in app.env.get_doctree(page).findall(desc_signature):
        if not signature["class"]:  # a method is found on the page of its class
            link = nodes.reference("", "", refuri=f"{address}#{signature['ids'][0]}")
            link += nodes.literal("", signature["fullname"])
            names += nodes.list_item("", nodes.paragraph("", "", link))
    yield names


def _is_index(node: nodes.Node) -> bool:
    return isinstance(node, nodes.bullet_list) and "api-names" in node["classes"]


def add_style(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Style the pages of the reference."""
    if doctree and (next(doctree.findall(desc), None) or next(doctree.findall(_is_index), None)):
        app.add_css_file("api.css")


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch the two directives on."""
    app.setup_extension("convlessons_site.docstrings")
    app.add_node(Names)
    app.add_directive("api", Api)
    app.add_directive("api-index", ApiIndex)
    app.connect("doctree-resolved", list_names)
    app.connect("html-page-context", add_style)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
