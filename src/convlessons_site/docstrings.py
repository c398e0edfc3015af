"""How autodoc reads our docstrings: Google's sections, `code` in single backticks, widgets' traits.

A widget's arguments are its traits. What a trait knows, its default, its limits and its help, is
written beside the argument, so that the reference cannot differ from what the widget accepts.
"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import traitlets

if TYPE_CHECKING:
    from sphinx.application import Sphinx

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
    "autodoc_default_options": {"members": True},
}


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
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    if parameters[-1].kind is not inspect.Parameter.VAR_KEYWORD:
        return str(inspect.Signature(bare)), None
    settings = [f"{key}={_short(trait.default())}" for key, trait in _settings(value).items()]
    own = [str(parameter) for parameter in bare[:-1]]
    return f"(*, {', '.join(settings + own)})", None


def as_restructured_text(
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Say in reStructuredText what would mean something else there.

    Markdown quotes a backtick with spaces around it, Sphinx without. An argument that is described
    as "s." is a symbol, and no 19th item of a list.
    """
    lines[:] = [re.sub(r"`` (`[^`]+`) ``", r"``\1``", line) for line in lines]
    lines[:] = [re.sub(r"^(\s+\w+: )(\w\.)$", r"\1\\\2", line) for line in lines]


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


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch autodoc on, with our settings."""
    for extension in ("sphinx.ext.autodoc", "sphinx.ext.napoleon"):
        app.setup_extension(extension)
    for name, value in SETTINGS.items():
        app.config[name] = value
    app.connect("autodoc-skip-member", hide_traits)
    app.connect("autodoc-process-signature", write_signature)
    app.connect("autodoc-process-docstring", inherit_arguments, priority=400)
    app.connect("autodoc-process-docstring", as_restructured_text, priority=450)
    app.connect("autodoc-process-docstring", add_limits, priority=600)  # napoleon's is at 500
    return {"parallel_read_safe": True, "parallel_write_safe": True}
