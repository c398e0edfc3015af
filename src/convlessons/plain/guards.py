"""Guards: each returns the value as a Python number, or says what is allowed and what came.

An integer is whatever Python takes as an index: its own, NumPy's of every width, a tensor of one
integer. ``True`` is none. A wrong type is a ``TypeError``, a wrong value a ``ValueError``; both
read ``<argument> must be <what is allowed>; got <value>``.
"""

from collections.abc import Iterable
from decimal import Decimal
from math import isnan, nan
from numbers import Real
from operator import index
from typing import Any


def whole(name: str, value: Any, low: int | None = None, high: int | None = None) -> int:
    """The value as an ``int`` from ``low`` to ``high``.

    Raises:
        TypeError: If it is no integer.
        ValueError: If it is outside the bounds.

    Example:
        >>> whole("kernel_size", 3, 1)
        3
    """
    allowed = "an integer" + bounds(low, high)
    result = _index(value)
    if result is None:
        raise TypeError(f"{name} must be {allowed}; got {value!r}")
    if not _inside(result, low, high):
        raise ValueError(f"{name} must be {allowed}; got {result}")
    return result


def positive(**named: Any) -> tuple[int, ...]:
    """The named values as integers of at least 1, in the order in which they are given.

    Raises:
        TypeError: If one is no integer.
        ValueError: If one is below 1.
    """
    return tuple([whole(name, value, 1) for name, value in named.items()])


def reduced(channels: Any, reduction: Any) -> tuple[int, int]:
    """The channels as an integer, and how many a reduction by so many times leaves of them.

    Raises:
        TypeError: If one is no integer.
        ValueError: If one is below 1, or the reduction leaves no channel.
    """
    channels, reduction = positive(channels=channels, reduction=reduction)
    if reduction > channels:
        raise ValueError(
            "reduction must not be larger than channels; "
            f"got reduction={reduction}, channels={channels}"
        )
    return channels, channels // reduction


def odd(name: str, value: Any, low: int = 1, high: int | None = None) -> int:
    """The value as an odd ``int``, such as the size of a kernel that has a middle.

    Raises:
        TypeError: If it is no integer.
        ValueError: If it is even or outside the bounds.
    """
    result = whole(name, value, low, high)
    if result % 2 == 0:
        raise ValueError(f"{name} must be odd, so that it has a middle; got {result}")
    return result


def pair(name: str, value: Any, low: int | None = None, high: int | None = None) -> tuple[int, int]:
    """``(vertical, horizontal)``: one integer for both, or a pair of them.

    Raises:
        TypeError: If it is neither.
        ValueError: If one is outside the bounds.
    """
    allowed = f"an integer{bounds(low, high)}, or a pair of them"
    numbers = [_index(each) for each in (value if several(value) else (value, value))]
    if len(numbers) != 2 or numbers[0] is None or numbers[1] is None:
        raise TypeError(f"{name} must be {allowed}; got {value!r}")
    if not all(_inside(each, low, high) for each in numbers):
        raise ValueError(f"{name} must be {allowed}; got {value!r}")
    return numbers[0], numbers[1]


def wholes(
    name: str, value: Any, low: int | None = None, high: int | None = None
) -> tuple[int, ...]:
    """The entries of a list, a shape or an array as integers from ``low`` to ``high``.

    Raises:
        TypeError: If it is no list, or an entry is no integer.
        ValueError: If an entry is outside the bounds.
    """
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise TypeError(f"{name} must be a list of integers; got {value!r}")
    return tuple([whole(f"{name}[{i}]", each, low, high) for i, each in enumerate(value)])


def divides(groups: Any, **channels: Any) -> tuple[int, ...]:
    """``groups`` and the named numbers of channels, all of which it divides, as integers.

    Raises:
        TypeError: If one is no integer.
        ValueError: If one is below 1, or ``groups`` does not divide every number of channels.
    """
    parts, *counts = positive(groups=groups, **channels)
    for name, count in zip(channels, counts, strict=True):
        if count % parts:
            raise ValueError(f"groups must divide {name}; got groups={parts}, {name}={count}")
    return parts, *counts


def number(name: str, value: Any, low: float | None = None, high: float | None = None) -> float:
    """The value as a ``float`` from ``low`` to ``high``; every real number is taken.

    Raises:
        TypeError: If it is no number.
        ValueError: If it is outside the bounds, not a number ("nan") or beyond the largest float.
    """
    allowed = "a number" + bounds(low, high)
    one = value.item() if getattr(value, "shape", None) == () else value  # an array of one number
    if isinstance(one, bool) or is_time(value) or not isinstance(one, Real | Decimal):
        raise TypeError(f"{name} must be {allowed}; got {value!r}")
    try:
        result = float(one)
    except (OverflowError, ValueError):  # a fraction beyond the largest, a signalling "nan"
        result = nan
    if isnan(result) or not _inside(result, low, high):
        raise ValueError(f"{name} must be {allowed}; got {value!r}")
    return result


def bounds(low: float | None, high: float | None) -> str:
    """The bounds in words, to stand after "an integer" or "a number"."""
    if low is not None and high is not None:
        return f" from {low} to {high}"
    if low is not None:
        return f" of at least {low}"
    return "" if high is None else f" of at most {high}"


def several(value: Any) -> bool:
    """Whether it has entries: an array of no dimensions is a number, though it can be iterated."""
    return isinstance(value, Iterable) and getattr(value, "shape", None) != ()


def is_time(value: Any) -> bool:
    """Whether it is a span of time or a date of NumPy's, or an array of them.

    NumPy counts spans among the integers, and turns spans and dates in nanoseconds into integers.
    """
    return getattr(getattr(value, "dtype", None), "kind", "") in ("m", "M")


def _index(value: Any) -> int | None:
    if type(value) is int:
        return value
    if isinstance(value, bool) or str(getattr(value, "dtype", "")).endswith("bool"):
        return None
    try:
        return index(value)
    except TypeError:
        return None


def _inside(value: Any, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
