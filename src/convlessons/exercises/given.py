"""What a learner gave, read without trust: its methods may raise, or say what is not so.

A value's kind is taken from ``type``, never from ``__class__``, and what is compared is a copy made
by the built-in types themselves.
"""

from collections.abc import Callable
from decimal import Decimal
from math import inf, isfinite, nextafter
from numbers import Integral, Rational, Real
from typing import Any

from convlessons.claims.numbers import in_print
from convlessons.plain import is_time

_DEPTH = 8  # lists in lists in lists: deeper ones are shown, not compared
_LARGEST = 1_000_000  # entries of an array that are still turned into a list
_LONGEST = 80  # characters shown of a value
_DIGITS = 60  # longest whole number that is shown digit by digit


def is_list(value: Any) -> bool:
    """Whether it is a list or a tuple, whatever its ``__class__`` says."""
    return issubclass(type(value), list | tuple)


def entries(value: Any) -> list[Any]:
    """The entries of a list or tuple, by the built-in type's own method."""
    base = list if issubclass(type(value), list) else tuple
    return list(base.__getitem__(value, slice(None)))


def settled(value: Any, depth: int = _DEPTH) -> Any:
    """The value as Python's own numbers, texts, lists and tuples where it is one; else as it is.

    Scalars and arrays of numpy and torch, fractions, decimals and whatever else is a
    ``numbers.Real`` are taken; a fraction or decimal that is whole becomes an ``int``.
    """
    kind = type(value)
    if kind is bool:
        return value
    for plain, copied in ((int, 0), (float, 0.0), (str, "")):
        if issubclass(kind, plain):
            return plain.__add__(copied, value)  # type: ignore[operator]
    if kind is range and len(value) <= _LARGEST:
        return list(value)
    if is_list(value):
        if depth == 0:
            return value
        items = [settled(item, depth - 1) for item in entries(value)]
        return items if issubclass(kind, list) else tuple(items)
    return _converted(value, kind, depth)


def _converted(value: Any, kind: type, depth: int) -> Any:
    """A number or array of other people's types as Python's own, or the value as it is."""
    try:
        if is_time(value):
            return value
        if issubclass(kind, Real | Decimal):
            if issubclass(kind, Integral):
                return int(value)
            return _number(value, exact=issubclass(kind, Rational | Decimal))
        if hasattr(value, "tolist") and _entries_of(value) <= _LARGEST:
            listed = value.tolist()
            return settled(listed, depth - 1) if depth and listed is not value else value
    except BaseException:  # a tensor without values, a method that raises: no number that we know
        return value
    return value


def _number(value: Any, *, exact: bool) -> int | float:
    """The nearest of Python's own numbers; what is not whole stays so, however little it misses."""
    try:
        number = float(value)
    except OverflowError:  # a fraction beyond the largest float
        return inf if value > 0 else -inf
    if not exact or not number.is_integer():
        return number
    whole = int(value)
    return whole if whole == value else nextafter(number, inf if value > number else -inf)


def _entries_of(value: Any) -> int:
    total = 1
    for size in shape(value) or ():
        total *= size
    return total


def shape(value: Any) -> tuple[int, ...] | None:
    """Shape of an array or tensor; None where there is none to be had."""
    try:
        return tuple(int(size) for size in value.shape)
    except BaseException:
        return None


def show(value: Any) -> str:
    """A value in one line: text in quotes, tensors by their shape, long lists and numbers cut."""
    return _shown(value, 4)


def _shown(value: Any, depth: int) -> str:
    kind = type(value)
    if not is_list(value):
        if size := shape(value):
            return f"a tensor of shape {size}"
        value = settled(value)
        kind = type(value)
    if kind is int and value.bit_length() > 3.33 * _DIGITS:
        return f"a whole number of about {int(value.bit_length() * 0.30103) + 1} digits"
    if kind is float:
        text = in_print(value) if isfinite(value) and abs(value) < 1e300 else str(value)
        # 1168.000000001 may not be shown as the whole number that would be right
        return text if "." in text or "e" in text or not value % 1 else repr(value)
    if is_list(value):
        items = entries(value)
        inner = (_shown(item, depth - 1) for item in items[:12]) if depth else ("…",)
        text = ", ".join(inner) + (", …" if len(items) > 12 else "")
        return f"({text})" if issubclass(kind, tuple) else f"[{text}]"
    return said(repr, value) or f"an object of type {type_name(value)}"


def said(how: Callable[[Any], str], value: Any, longest: int = _LONGEST) -> str:
    """What ``repr`` or ``str`` says of a value, in one line, cut; "" where that raises."""
    try:
        text = how(value)
        text = str.__getitem__(text, slice(0, 4 * longest))
        line = " ".join(text.encode("utf-8", "replace").decode().split())
    except BaseException:  # whatever a learner's method raises is the learner's
        return ""
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def type_name(value: Any) -> str:
    """Name of a value's type, whatever its metaclass says."""
    return str(type.__dict__["__name__"].__get__(type(value)))


def in_a_line(error: BaseException) -> str:
    """An exception by type and message; a text that Python cannot read, by its line too.

    From 3.13 on Python has a private kind of ``SyntaxError`` for a text that is not all there.
    """
    if isinstance(error, SyntaxError):
        where = f" (line {error.lineno})" if error.lineno else ""
        name = type_name(error)
        return f"{'SyntaxError' if name.startswith('_') else name}: {error.msg}{where}"
    return f"{type_name(error)}: {said(str, error, 300)}".rstrip(": ")


def a_kind(value: Any) -> str:
    """A value's type with its article: "an int", "a list"."""
    name = type_name(value)
    return f"{'an' if name[:1].lower() in tuple('aeiou') else 'a'} {name}"
