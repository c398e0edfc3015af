"""A twin of a module on the meta device: it has shapes and no numbers, and is thrown away.

Whatever a forward pass changes, it changes in the twin: parametrised weights, attributes, lists,
also where a hook or a function reaches them.
"""

from __future__ import annotations

import random
import sys
import weakref
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from functools import partial
from types import CellType, FunctionType, MethodType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn


def twin(module: nn.Module) -> nn.Module:
    """The module in evaluation mode, with all tensors that it and its children hold on meta.

    What Python cannot copy, such as a lock, is shared.
    """
    import torch
    from torch.overrides import TorchFunctionMode

    class OnMeta(TorchFunctionMode):
        """Tensors are copied as shapes, wherever an attribute holds them."""

        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            if func is torch.Tensor.__deepcopy__:
                tensor, memo = args
                return memo.setdefault(id(tensor), shape_of(tensor))
            return func(*args, **(kwargs or {}))

    children = list(module.modules())
    # What the memo has is not copied: the twins of all modules, and of parameters, whose numbers
    # would be copied first.
    memo: dict[int, Any] = {id(child): object.__new__(type(child)) for child in children}
    memo.update({id(weight): shape_of(weight) for weight in module.parameters()})
    with OnMeta():
        for child in children:
            state: Any = object.__getstate__(child)
            attributes, slots = state if isinstance(state, tuple) else (state, {})
            for name, value in slots.items():
                object.__setattr__(memo[id(child)], name, _copied(value, memo))
            for name, value in attributes.items():
                memo[id(child)].__dict__[name] = _copied(value, memo)
    for child in children:
        _uncompile(memo[id(child)])
    result: nn.Module = memo[id(module)]
    with suppress(Exception):  # a module of the reader's may refuse, one that was exported does
        result.eval()
    for child in children:
        memo[id(child)].__dict__["training"] = False
    return result


def _copied(value: Any, memo: dict[int, Any], *, outside: bool = False) -> Any:
    """A copy in which twins stand for the modules; of what is ``outside`` of them, no more of it.

    Unlike ``deepcopy``, it goes into functions and weak references, and where something in a
    container cannot be copied, it shares that alone.
    """
    if id(value) in memo:
        return memo[id(value)]
    kind = type(value)
    again = partial(_copied, memo=memo, outside=outside)
    made: Any
    if kind in (dict, OrderedDict):
        made = memo[id(value)] = kind()
        made.update({name: again(each) for name, each in value.items()})
    elif kind is list:
        made = memo[id(value)] = []
        made.extend(map(again, value))
    elif kind is tuple:
        made = tuple(map(again, value))
    elif kind is FunctionType:
        made = _with_twins(value, memo)
    elif kind is MethodType:
        made = MethodType(_copied(value.__func__, memo), again(value.__self__))
    elif kind is partial:
        rest = {name: again(each) for name, each in value.keywords.items()}
        made = partial(_copied(value.func, memo), *map(again, value.args), **rest)
    elif kind is weakref.ref:
        made = weakref.ref(memo[id(value())]) if id(value()) in memo else value
    elif outside:
        return value
    else:
        made = _deeply(value, memo)
    return made


def _deeply(value: Any, memo: dict[int, Any]) -> Any:
    """A deep copy; where Python refuses one of an object, its attributes are copied one by one."""
    import torch

    kind = type(value)
    if kind is torch.Generator:  # its state would become a shape
        return value.clone_state()
    try:
        return deepcopy(value, memo)
    except Exception:
        if not hasattr(value, "__dict__") or isinstance(value, type) or hasattr(kind, "__del__"):
            return value
    try:
        made = memo[id(value)] = object.__new__(kind)
    except TypeError:  # it is made by code in another language
        return value
    made.__dict__.update({name: _copied(each, memo) for name, each in vars(value).items()})
    return made


def _with_twins(function: FunctionType, memo: dict[int, Any]) -> FunctionType:
    """The function, with twins for the modules that its closure and its defaults hold."""
    cells = function.__closure__ or ()
    if not (cells or function.__defaults__ or function.__kwdefaults__):
        return function
    empty = tuple(CellType() for _ in cells)
    made = FunctionType(function.__code__, function.__globals__, function.__name__, (), empty)
    memo[id(function)] = made  # before what it holds: it may call itself
    made.__dict__.update(function.__dict__)
    made.__kwdefaults__ = _copied(function.__kwdefaults__, memo, outside=True)
    made.__defaults__ = _copied(function.__defaults__, memo, outside=True)
    for copied, cell in zip(empty, cells, strict=True):
        with suppress(ValueError):  # nothing was put into it yet
            copied.cell_contents = _copied(cell.cell_contents, memo, outside=True)
    return made


@contextmanager
def undone(module: nn.Module) -> Iterator[None]:
    """What the ``with`` block binds in the classes of modules, or draws at random, is as before."""
    import torch

    classes = {kind for child in module.modules() for kind in type(child).__mro__}
    own = [
        kind for kind in classes if kind.__module__.partition(".")[0] not in ("torch", "builtins")
    ]
    before = {kind: dict(vars(kind)) for kind in own}
    drawn, numpy = random.getstate(), sys.modules.get("numpy")
    drawn_by_numpy = numpy.random.get_state() if numpy else None
    for kind, attributes in before.items():
        for name, value in attributes.items():
            if type(value) in (dict, list, set) and not name.startswith("__"):
                setattr(kind, name, value.copy())
    try:
        with torch.random.fork_rng(devices=[]):
            yield
    finally:
        random.setstate(drawn)
        if numpy:
            numpy.random.set_state(drawn_by_numpy)
        for kind, attributes in before.items():
            for name in vars(kind).keys() - attributes.keys():
                delattr(kind, name)
            for name, value in attributes.items():
                if vars(kind).get(name) is not value:
                    setattr(kind, name, value)


def _uncompile(copied: nn.Module) -> None:
    """Let a compiled module run what it was compiled from: its graph holds the module's tensors."""
    if "_orig_mod" in copied._modules:  # torch.compile(module)
        copied.__dict__["forward"] = copied._modules["_orig_mod"]
    copied.__dict__["_compiled_call_impl"] = None  # module.compile()


def shape_of(tensor: Tensor) -> Tensor:
    """A tensor of this shape and type on the meta device; a parameter where it is one."""
    import torch

    if isinstance(tensor, torch.nn.UninitializedParameter):
        return torch.nn.UninitializedParameter(device="meta")  # type: ignore[call-arg]
    shape = (
        torch.empty_like(tensor, device="meta", requires_grad=False)
        if tensor.layout is torch.strided
        else torch.empty(tensor.shape, dtype=tensor.dtype, device="meta")
    )
    if isinstance(tensor, torch.nn.Parameter):
        shape = torch.nn.Parameter(shape, requires_grad=False)
    shape.__dict__.update(vars(tensor))  # what the reader has noted on it
    return shape
