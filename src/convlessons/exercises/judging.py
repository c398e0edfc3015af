"""A judgement in a known state: what the learner's notebook switched, set or replaced is put aside.

Global switches reach other people's code: gradients switched off, another default dtype, warnings
turned into errors, ``len`` overwritten. The reference and the learner's function both run in the
state of a fresh kernel, and afterwards everything is again as the learner had it.
"""

import builtins
import decimal
import io
import locale
import random
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Any

from convlessons.exercises.given import said, type_name

_BUILTINS = {name: value for name, value in vars(builtins).items() if name != "_"}
_MISSING = object()
_PACKAGE = str(Path(__file__).parents[1])
_DIGITS = 4300  # Python's own limit to the digits of a whole number that is printed
_DEPTH = 1000  # Python's own recursion limit; a learner may need a higher one
_RANDOM = random.Random(0).getstate()
_DECIMAL = decimal.Context(
    prec=28,
    rounding=decimal.ROUND_HALF_EVEN,
    traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow],
)


@contextmanager
def known_state(within: AbstractContextManager[Any] | None = None) -> Iterator[None]:
    """Run the ``with`` block in the state of a fresh kernel; what was set before comes back.

    The block is entered within another one where one is given.

    Numpy's and torch's switches are touched where they are loaded; neither is imported. Where
    builtins may have been overwritten, enter ``OwnBuiltins`` first.
    """
    with ExitStack() as stack:
        _python(stack)
        if (numpy := sys.modules.get("numpy")) is not None:
            _numpy(stack, numpy)
        if (torch := sys.modules.get("torch")) is not None:
            _torch(stack, torch)
        stack.enter_context(within or nullcontext())
        yield


class OwnBuiltins:
    """``len``, ``print`` and all others as they were when this module was imported.

    A class, because ``contextmanager`` itself needs builtins before it comes to ours.
    """

    def __enter__(self) -> None:
        place = builtins.__dict__
        self.theirs = {
            name: place.get(name, _MISSING)
            for name, own in _BUILTINS.items()
            if place.get(name, _MISSING) is not own
        }
        place.update(_BUILTINS)

    def __exit__(self, *_: object) -> None:
        for name, value in self.theirs.items():
            if value is _MISSING:
                builtins.__dict__.pop(name, None)
            else:
                builtins.__dict__[name] = value


class _Printed(io.TextIOBase):
    """Hands on what is printed; where the notebook's own stream refuses, it is lost, no more."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str, /) -> int:
        with suppress(Exception):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(Exception):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _set(stack: ExitStack, get: Callable[[], Any], put: Callable[[Any], Any], value: Any) -> None:
    """Put a value in place of another one until the stack is unwound."""
    stack.callback(put, get())
    put(value)


def _python(stack: ExitStack) -> None:
    with suppress(AttributeError, ValueError):  # no alarms on this system, or in this thread
        left = signal.setitimer(signal.ITIMER_REAL, 0)
        stack.callback(signal.setitimer, signal.ITIMER_REAL, *left)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name, None)
        if type(stream) is not _Printed:
            stack.callback(setattr, sys, name, stream)
            setattr(sys, name, _Printed(stream))
    if type(warnings.filters) is not list:
        stack.callback(setattr, warnings, "filters", warnings.filters)
        warnings.filters = []
    stack.enter_context(warnings.catch_warnings())
    warnings.simplefilter("default")
    stack.enter_context(decimal.localcontext(_DECIMAL))
    _set(stack, random.getstate, random.setstate, _RANDOM)
    _set(stack, sys.get_int_max_str_digits, sys.set_int_max_str_digits, _DIGITS)
    if sys.getrecursionlimit() < _DEPTH:
        _set(stack, sys.getrecursionlimit, sys.setrecursionlimit, _DEPTH)
    number = locale.setlocale(locale.LC_NUMERIC)
    if number != "C":
        stack.callback(locale.setlocale, locale.LC_NUMERIC, number)
        locale.setlocale(locale.LC_NUMERIC, "C")


def _numpy(stack: ExitStack, np: Any) -> None:
    stack.enter_context(np.errstate(divide="warn", over="warn", under="ignore", invalid="warn"))
    stack.callback(np.random.set_state, np.random.get_state())
    np.random.seed(0)


def _torch(stack: ExitStack, torch: Any) -> None:
    from torch.utils._python_dispatch import _disable_current_modes

    stack.enter_context(_disable_current_modes())  # fake tensors, counters
    for _ in torch.overrides._get_current_function_mode_stack():  # a default device is one
        stack.enter_context(torch.overrides._pop_mode_temporarily())
    stack.enter_context(torch.inference_mode(False))
    stack.enter_context(torch.enable_grad())
    stack.enter_context(torch.autograd.set_detect_anomaly(False))
    for device in ("cpu", "cuda", "mps"):
        if torch.is_autocast_enabled(device):
            stack.enter_context(torch.autocast(device, enabled=False))
    hooks = torch.autograd.graph.saved_tensors_hooks
    if torch._C._autograd._top_saved_tensors_default_hooks(False):
        stack.enter_context(hooks(lambda tensor: tensor, lambda tensor: tensor))
    _set(stack, torch.get_default_dtype, torch.set_default_dtype, torch.float32)
    _torch_precision(stack, torch)
    if torch.are_deterministic_algorithms_enabled():
        warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
        stack.callback(torch.use_deterministic_algorithms, True, warn_only=warn_only)
        torch.use_deterministic_algorithms(False)
    stack.callback(torch.set_rng_state, torch.get_rng_state())
    torch.random.default_generator.manual_seed(0)
    switches = vars(torch.nn.modules.module).items()
    for _, kept in [item for item in switches if item[0].startswith("_global_")]:
        if isinstance(kept, dict) and kept:  # hooks on every module
            stack.callback(kept.update, dict(kept))
            kept.clear()


def _torch_precision(stack: ExitStack, torch: Any) -> None:
    """Products in full; what PyTorch's newer switches have set, its older ones refuse to read."""
    try:
        older = torch.get_float32_matmul_precision, torch.set_float32_matmul_precision
        _set(stack, *older, "highest")
    except RuntimeError:
        for products in (torch.backends.mkldnn.matmul, torch.backends.cuda.matmul):
            stack.callback(setattr, products, "fp32_precision", products.fp32_precision)
            products.fp32_precision = "ieee"


@dataclass(frozen=True)
class Raised:
    """An exception in place of a value."""

    error: BaseException

    def __str__(self) -> str:
        """By type, message and line of the learner's cell, where that was what was called."""
        text = f"{type_name(self.error)}: {said(str, self.error, 300)}".rstrip(": ")
        if isinstance(self.error, KeyboardInterrupt):
            text = "KeyboardInterrupt: it was stopped before it came to an end"
        frames = extract_tb(self.error.__traceback__)[1:]  # the first frame is the call here
        if frames and frames[0].filename.startswith(_PACKAGE):
            return text
        own = [frame for frame in frames if frame.filename == frames[0].filename]
        return f"{text} (line {own[-1].lineno})" if own else text


def call(
    function: Callable[..., Any],
    case: tuple[Any, ...],
    within: AbstractContextManager[Any] | None = None,
) -> Any:
    """The value of a call, which may change its own copy of the arguments only.

    Whatever a learner's function raises is part of the answer, ``sys.exit`` and an interruption
    too. What a learner wrote runs ``within`` a known state of its own.
    """
    try:
        arguments = deepcopy(case)
        with within or nullcontext():
            return function(*arguments)
    except BaseException as error:
        return Raised(error)


def calls(
    function: Callable[..., Any],
    cases: Iterable[tuple[Any, ...]],
    within: AbstractContextManager[Any] | None = None,
) -> list[Any]:
    """The values of a learner's function; after a call that was interrupted no other is begun."""
    values: list[Any] = []
    for case in cases:
        last = values[-1] if values else None
        interrupted = type(last) is Raised and isinstance(last.error, KeyboardInterrupt)
        values.append(last if interrupted else call(function, case, known_state(within)))
    return values
