"""What modules held before a notebook replaced it: functions, classes and modules.

Python lets anybody write ``F.conv2d = None``, ``torch.Tensor.__eq__ = …`` or
``sys.modules["torch"] = None``, and whoever calls them next fails. What stood there is kept when
the exercises are imported, and put back while an answer is judged.
"""

import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from operator import is_
from types import ModuleType
from typing import Any

# What judging, the references and most answers call; `torch` and `numpy` where they are loaded.
_MODULES = (
    "collections", "contextlib", "copy", "dataclasses", "decimal", "enum", "fractions", "functools",
    "inspect", "io", "itertools", "json", "json.decoder", "json.encoder", "linecache", "locale",
    "math", "numbers", "operator", "os", "os.path", "pathlib", "random", "re", "sys", "time",
    "traceback", "types", "warnings", "numpy", "numpy.linalg", "numpy.random", "torch",
    "torch.autograd", "torch.autograd.graph", "torch.linalg", "torch.nn", "torch.nn.functional",
    "torch.nn.init", "torch.nn.parameter", "torch.overrides", "torch.utils._python_dispatch",
    "convlessons.blocks", "convlessons.costs", "convlessons.networks", "convlessons.plain",
    "convlessons.receptive", "convlessons.wiring",
)  # fmt: skip
_CLASSES = (  # and all of torch.nn
    "contextlib.ExitStack", "contextlib._GeneratorContextManager", "enum.Enum", "enum.EnumType",
    "fractions.Fraction", "json.encoder.JSONEncoder", "pathlib.Path", "torch.Tensor",
    "torch.autocast", "torch.nn.parameter.Parameter",
)  # fmt: skip
_PACKAGES = ("convlessons", "numpy", "torch")
_LISTS = ("path", "meta_path", "path_hooks")
_MISSING = object()

_looked_at: set[str] = set()
_contents: dict[str, tuple[Any, dict[str, Any]]] = {}  # of modules and classes, by name
_modules: dict[str, ModuleType] = {}  # as `sys.modules` has them
_table = sys.modules
_lists = {name: [*getattr(sys, name)] for name in _LISTS}


def keep() -> None:
    """Keep what is loaded by now and was not yet; what is kept stays so."""
    if "numpy" in _table and "numpy.random" not in _table:  # it loads this when it is asked for
        with suppress(Exception):
            import_module("numpy.random")
    for name in _table.keys() - _looked_at:
        module = _table.get(name)
        if not isinstance(module, ModuleType):  # it may become one
            continue
        _looked_at.add(name)
        if name in _MODULES or name.partition(".")[0] in _PACKAGES:
            _modules[name] = module
        if name in _MODULES:
            _keep_content(name, module)


def _keep_content(name: str, module: ModuleType) -> None:
    _contents[name] = module, _replaceable(vars(module))
    for each, kind in vars(module).items():
        if isinstance(kind, type) and (name == "torch.nn" or f"{name}.{each}" in _CLASSES):
            _contents[f"{name}.{each}"] = kind, dict(vars(kind))


class OwnModules:
    """Put back what was kept, in a ``with`` block; afterwards all is as the notebook had it."""

    def __enter__(self) -> None:
        keep()
        self._theirs: list[tuple[Any, str, Any]] = []
        self._lists = {name: getattr(sys, name, None) for name in _LISTS}
        for name, entries in _lists.items():
            now = self._lists[name]
            if type(now) is not list or any(each not in now for each in entries):
                setattr(sys, name, [*entries, *(now if type(now) is list else ())])
        self._put(_table, _table, _modules)
        for owner, kept in _contents.values():
            self._put(owner, vars(owner), kept)

    def __exit__(self, *_: object) -> None:
        for owner, name, value in reversed(self._theirs):
            _write(owner, name, value)
        for name, value in self._lists.items():
            setattr(sys, name, value)

    def _put(self, owner: Any, now: Mapping[str, Any], kept: Mapping[str, Any]) -> None:
        added = now.keys() - kept.keys() if isinstance(owner, type) else ()
        if not added and all(map(is_, kept.values(), map(now.get, kept))):
            return
        wanted = {name: value for name, value in kept.items() if now.get(name) is not value}
        for name in added:  # it stands before what a base class has; another name may be of use
            if any(name in vars(base) for base in owner.__mro__[1:]):
                wanted[name] = _MISSING
        for name, value in wanted.items():
            self._theirs.append((owner, name, now.get(name, _MISSING)))
            _write(owner, name, value)


def _replaceable(content: Mapping[str, Any]) -> dict[str, Any]:
    """Functions, classes and modules; other values may be a module's own state."""
    return {
        name: value
        for name, value in content.items()
        if callable(value) or isinstance(value, ModuleType)
    }


def _write(owner: Any, name: str, value: Any) -> None:
    if isinstance(owner, type):
        type.__delattr__(owner, name) if value is _MISSING else type.__setattr__(owner, name, value)
        return
    place = owner if isinstance(owner, dict) else vars(owner)
    if value is _MISSING:
        place.pop(name, None)
    else:
        place[name] = value


keep()
