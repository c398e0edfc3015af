"""What of a library an answer calls while it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any


class Watch:
    """A context that knows whether something forbidden was called in it.

    It sees PyTorch's operators below all of its interfaces: ``nn.Conv2d``, ``F.conv2d`` and
    ``torch.conv2d`` are one ``aten::convolution`` here. Of NumPy and SciPy it sees functions and
    methods by their own names, however they were imported: ``numpy::convolve``.

    Args:
        forbids: Whether a call is forbidden, from the operator's name, such as
            "aten::convolution", and its arguments by the names of its schema; those of NumPy's
            and SciPy's functions are not looked at.

    Attributes:
        caught: Whether it was called.
    """

    def __init__(self, forbids: Callable[[str, Mapping[str, Any]], bool] | None) -> None:
        self.caught = False
        self._forbids = forbids
        self._mode: Any = None
        self._profile: Any = None

    def __enter__(self) -> Watch:
        if self._forbids and "torch" in sys.modules:
            self._mode = _mode(self)
            self._mode.__enter__()
        if self._forbids:
            self._profile = sys.getprofile()
            sys.setprofile(self._listen)
        return self

    def __exit__(self, *error: Any) -> None:
        if self._forbids:
            sys.setprofile(self._profile)
        if self._mode:
            self._mode.__exit__(*error)

    def _listen(self, frame: FrameType, event: str, function: Any) -> None:
        """Note a call into NumPy or SciPy."""
        if event == "call":
            module, name = frame.f_globals.get("__name__"), frame.f_code.co_name
        elif event == "c_call":
            owner = type(getattr(function, "__self__", None))
            module, name = owner.__module__, function.__name__
        else:
            return
        library = str(module).partition(".")[0]
        if library in ("numpy", "scipy"):
            self.see(f"{library}::{name}", {})

    def see(self, operator: str, arguments: Mapping[str, Any]) -> None:
        """Note a call if it is forbidden."""
        self.caught = self.caught or bool(self._forbids and self._forbids(operator, arguments))


def _mode(watch: Watch) -> Any:
    from torch.utils._python_dispatch import TorchDispatchMode

    class Mode(TorchDispatchMode):
        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            names = (argument.name for argument in func._schema.arguments)
            named = dict(zip(names, args, strict=False)) | (kwargs or {})
            watch.see(func.name().partition(".")[0], named)
            return func(*args, **(kwargs or {}))

    return Mode()
