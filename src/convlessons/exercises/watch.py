"""What of PyTorch an answer calls while it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any


class Watch:
    """A context that knows whether something forbidden was called in it.

    It sees PyTorch's operators below all of its interfaces: ``nn.Conv2d``, ``F.conv2d`` and
    ``torch.conv2d`` are one ``aten::convolution`` here. Without PyTorch there is nothing to see.

    Args:
        forbids: Whether a call is forbidden, from the operator's name, such as
            "aten::convolution", and its arguments by the names of its schema.

    Attributes:
        caught: Whether it was called.
    """

    def __init__(self, forbids: Callable[[str, Mapping[str, Any]], bool] | None) -> None:
        self.caught = False
        self._forbids = forbids
        self._mode: Any = None

    def __enter__(self) -> Watch:
        if self._forbids and "torch" in sys.modules:
            self._mode = _mode(self)
            self._mode.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        if self._mode:
            self._mode.__exit__(*error)

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
