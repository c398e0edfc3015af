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

import traitlets
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.addnodes import desc, desc_signature
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

SETTINGS = {
    "autodoc_member_order": "bysource",
    "autodoc_typehints": "description",  # a signature of bare names fits a phone's line
    "autodoc_typehints_format": "short",
    "autodoc_typehints_description_target": "documented",
    "autodoc_preserve_defaults": True,  # nn.BatchNorm2d, not <class '…'>
    "python_use_unqualified_type_names": True,
    "add_module_names": False,
    "toc_object_entries": False,
    "default_role": "py:obj",  # `code` in a docstring: a link where the name is ours
    "napoleon_numpy_docstring": False,
    "napoleon_use_ivar": True,
}


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


def hide_traits(
    app: Sphinx, what: str, name: str, value: object, skip: bool, options: Any
) -> bool | None:
    """Leave a widget's traits out of its members: they are its arguments, documented as such."""
    return True if isinstance(value, traitlets.TraitType) else None


def write_signature(
    app: Sphinx,
    what: str,
    name: str,
    value: Any,
    options: Any,
    signature: str | None,
    returns: str | None,
) -> tuple[str, None] | None:
    """A widget's arguments: from its constructor, or its settings where that says ``**settings``.

    Left alone, autodoc reads the ``(*args, **kwargs)`` of traitlets' own ``__new__``.
    """
    if what != "class" or not issubclass(value, traitlets.HasTraits):
        return None
    _, *parameters = inspect.signature(value.__init__).parameters.values()
    if parameters[0].kind is not inspect.Parameter.VAR_KEYWORD:
        bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
        return str(inspect.Signature(bare)), None
    settings = [f"{key}={_short(trait.default())}" for key, trait in _settings(value).items()]
    return f"(*, {', '.join(settings)})", None


def quote_backticks(
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Turn Markdown's way of quoting a backtick, with spaces around it, into Sphinx's, without."""
    lines[:] = [re.sub(r"`` (`[^`]+`) ``", r"``\1``", line) for line in lines]


def inherit_arguments(
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Document the arguments of a widget that takes those of its base class."""
    if what == "class" and issubclass(value, traitlets.HasTraits) and "Args:" not in lines:
        base = inspect.cleandoc(value.__mro__[1].__doc__ or "").splitlines()
        if "Args:" in base:
            lines += ["", *base[base.index("Args:") :], ""]


def add_limits(
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Say of each argument of a widget what its trait knows: default, limits and help."""
    if what != "class" or not issubclass(value, traitlets.HasTraits):
        return
    for key, trait in _settings(value).items():
        if not trait.help:
            continue
        words = ", ".join(filter(None, (f"default ``{_short(trait.default())}``", _limits(trait))))
        field = f":param {key}:"
        place = next((i for i, line in enumerate(lines) if line.startswith(field)), None)
        if place is None:
            place = max(i for i, line in enumerate(lines) if line.startswith(":raises"))
            lines.insert(place, f"{field} {trait.help}")
        lines.insert(place, f":type {key}: {words}")


def _settings(widget: Any) -> dict[str, Any]:
    """The traits that a widget's constructor takes, in its order."""
    traits = widget.class_traits()
    return {key: traits[key] for key in widget.settings()}


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else "…"


def _limits(trait: Any) -> str:
    """The limits of a trait in words; "" where it has none."""
    if getattr(trait, "allowed", None):
        return "one of " + ", ".join(f"``{value!r}``" for value in trait.allowed)
    low, high = getattr(trait, "low", None), getattr(trait, "high", None)
    if low is None and high is None:
        return ""
    limits = f"{low} to {high}" if high is not None else f"at least {low}"
    return f"{limits}, odd" if getattr(trait, "odd", False) else limits


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
    """Switch autodoc on, and the two directives."""
    for extension in ("sphinx.ext.autodoc", "sphinx.ext.napoleon"):
        app.setup_extension(extension)
    for name, value in SETTINGS.items():
        app.config[name] = value
    app.config.autodoc_default_options = {"members": True}
    app.add_node(Names)
    app.add_directive("api", Api)
    app.add_directive("api-index", ApiIndex)
    app.connect("autodoc-skip-member", hide_traits)
    app.connect("autodoc-process-signature", write_signature)
    app.connect("autodoc-process-docstring", inherit_arguments, priority=400)
    app.connect("autodoc-process-docstring", quote_backticks, priority=450)
    app.connect("autodoc-process-docstring", add_limits, priority=600)  # napoleon's is at 500
    app.connect("doctree-resolved", list_names)
    app.connect("html-page-context", add_style)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
