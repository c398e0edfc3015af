"""What an answer did to modules is undone, so that the next one starts as if it were the first."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


@contextmanager
def as_before() -> Iterator[None]:
    """Give modules, and our own classes and their objects, back what they had before the block.

    Modules that the block imported are forgotten: nobody knows what it did to them.
    """
    modules = dict(sys.modules)
    kept = {id(each): (each, dict(vars(each))) for each in _with_attributes(modules)}
    lists: list[tuple[list[Any], list[Any]]] = [
        (each, [*each]) for each in (sys.path, sys.meta_path, sys.path_hooks)
    ]
    depth = sys.getrecursionlimit()
    try:
        yield
    finally:
        sys.settrace(None)
        sys.setrecursionlimit(depth)
        for each, items in lists:
            each[:] = items
        for name in sys.modules.keys() - modules.keys():
            del sys.modules[name]
        sys.modules.update(modules)
        for owner, attributes in kept.values():
            _restore(owner, attributes)


def _with_attributes(modules: dict[str, Any]) -> Iterator[Any]:
    for name, module in modules.items():
        if hasattr(module, "__dict__"):
            yield module
            if _is_ours(name):
                yield from filter(_is_our_object, vars(module).values())


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "convlessons"


def _is_our_object(value: Any) -> bool:
    kind = value if isinstance(value, type) else type(value)
    return _is_ours(kind.__module__) and hasattr(value, "__dict__")


def _restore(each: Any, attributes: dict[str, Any]) -> None:
    now = vars(each)
    changed = [name for name, value in attributes.items() if now.get(name) is not value]
    added = [name for name in now if name not in attributes]
    with suppress(AttributeError, TypeError):  # a class keeps a few attributes to itself
        if isinstance(now, dict):
            for name in added:
                del now[name]
            now.update({name: attributes[name] for name in changed})
        else:  # a class shows its attributes, it does not hand them over
            for name in added:
                delattr(each, name)
            for name in changed:
                setattr(each, name, attributes[name])
