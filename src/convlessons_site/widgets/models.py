"""The models of a page's widgets: read from a notebook's saved state, written for `host.js`.

A model's traits come from the notebook. Its JavaScript and CSS come from the installed package:
outputs may come from a cache that is older than the package. Nothing here needs Sphinx.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import traitlets

from convlessons_site.files import digest, script_data

# Traits of every ipywidget that say how Jupyter draws it, not what it shows.
_BOILERPLATE = {"_anywidget_id", "_css", "_dom_classes", "_esm", "layout", "tabbable", "tooltip"}
_REFERENCE = re.compile(r"IPY_MODEL_([\w-]+)")


@dataclass(frozen=True)
class Model:
    """One widget as the notebook saved it.

    Attributes:
        name: "module.Class", or empty for an ipywidget that is no anywidget.
        state: Its traits, as JSON.
        buffers: Its binary traits: ``path`` in the state, ``data`` in base64.
        esm: The JavaScript that the notebook saved.
        css: The CSS that the notebook saved.
    """

    name: str
    state: dict[str, Any]
    buffers: list[dict[str, Any]]
    esm: str = ""
    css: str = ""

    def source(self) -> tuple[str, str]:
        """Return JavaScript and CSS: the installed class's, or else as saved in the notebook."""
        kind = self.kind()
        if kind is None:
            return self.esm, self.css
        return _text(kind, "_esm", self.esm), _text(kind, "_css", self.css)

    def kind(self) -> type | None:
        """Return the installed class, or None where it is the notebook's own or gone."""
        module, _, name = self.name.rpartition(".")
        if module in {"", "__main__"}:  # here, __main__ is the program that builds the book
            return None
        try:
            found = getattr(importlib.import_module(module), name)
        except (ImportError, AttributeError):
            return None
        return found if isinstance(found, type) else None


def _text(kind: type, name: str, saved: str) -> str:
    """The text of a class attribute: a string, or an object that reads a file when printed."""
    value = getattr(kind, name, saved)
    return saved if isinstance(value, traitlets.TraitType) else str(value)


def read(saved: dict[str, Any], shown: Iterable[str]) -> dict[str, Model]:
    """Pick the models of a page.

    Args:
        saved: The notebook's widget state: model id to its name, module, state and buffers.
        shown: Ids of the models that the page shows.

    Returns:
        The models shown and, through references, all that they need; unknown ids are left out.
    """
    found: dict[str, Model] = {}
    wanted = list(shown)
    while wanted:
        key = wanted.pop(0)
        if key in saved and key not in found:
            found[key] = model(saved[key])
            wanted += _REFERENCE.findall(json.dumps(found[key].state))
    return found


def state_of(widget: Any) -> Model:
    """Return a widget of this process as a notebook would have saved it."""
    state = json.loads(json.dumps(widget.get_state(), default=lambda _: None))
    return model({"model_module": "anywidget", "state": state})


def is_anywidget(entry: dict[str, Any]) -> bool:
    """Whether a model of the saved state brings its own front end, as a module."""
    return entry["model_module"] == "anywidget"


def model(entry: dict[str, Any]) -> Model:
    """Return one entry of a notebook's saved state as a model."""
    state = entry["state"]
    traits = {
        key: value
        for key, value in state.items()
        if key not in _BOILERPLATE and not key.startswith(("_model_", "_view_"))
    }
    name = state["_anywidget_id"] if is_anywidget(entry) else ""
    return Model(
        name, traits, entry.get("buffers", []), state.get("_esm", ""), state.get("_css", "")
    )


def page_data(models: dict[str, Model]) -> str:
    """Return the models as JSON that may stand inside a ``script`` element."""
    data = {
        key: {
            "module": digest(each.source()[0]) if each.name else None,
            "state": each.state,
            "buffers": [{"path": b["path"], "data": b["data"]} for b in each.buffers],
        }
        for key, each in models.items()
    }
    return script_data(data)


def module_script(text: str) -> str:
    """Return a classic script that hands the text of a module to the host."""
    return f"convlessonsWidgets.module({json.dumps(digest(text))}, {json.dumps(text)});\n"
