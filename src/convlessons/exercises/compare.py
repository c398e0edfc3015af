"""A learner's value beside the right one, and what to say about it without saying the right one."""

from math import floor, log10
from typing import Any

from convlessons.claims.numbers import as_python
from convlessons.exercises.given import a_kind, entries, is_list, settled, shape, show

__all__ = ["difference", "is_blank", "show"]


def is_blank(value: Any) -> bool:
    """Whether a value is a starter left as it was: ``...``, None, or a list with a gap."""
    if is_list(value):
        return any(item is ... for item in entries(value))
    return value is None or value is ... or value is NotImplemented


def difference(
    right: Any, got: Any, what: str = "your answer", *, digits: int | None = None
) -> str | None:
    """None where the values agree; else the first wrong part of the learner's own value, in words.

    Lists, tuples and ranges are taken for each other; scalars and arrays of numpy and torch,
    fractions and decimals for numbers and lists. Where a tensor is right, a tensor of its shape is
    wanted. Judging never raises, whatever the learner's value is.

    Args:
        right: The right value.
        got: The learner's.
        what: Name of the learner's value, in the words.
        digits: Significant digits that numbers must have, cut off or rounded: they may miss by one
            unit of that digit of the right number, or of a right tensor's largest entry. Numbers
            must be equal if None.
    """
    scale = None
    if hasattr(right, "shape"):
        size = shape(got)
        if size is None:
            return f"{what} is {show(got)}, {a_kind(got)}: a tensor is wanted"
        if size != tuple(right.shape):
            return f"{what} has the shape {size}"
        scale = float(abs(right).max())
    return _difference(as_python(right), got, what, digits, scale)


def _difference(
    right: Any, got: Any, what: str, digits: int | None, scale: float | None
) -> str | None:
    values = entries(got) if is_list(got) else settled(got)
    if wanted := _wanted(right, values):
        return f"{what} is {show(got)}, {a_kind(got)}: {wanted} is wanted"
    if isinstance(right, list | tuple):
        for place, (one, other) in enumerate(zip(right, values, strict=False)):
            if found := _difference(one, other, f"{what}[{place}]", digits, scale):
                return found
        return (
            None if len(right) == len(values) else f"{what} has length {len(values)}: {show(got)}"
        )
    return None if _agree(right, values, digits, scale) else f"{what} is {show(got)}"


def _agree(right: Any, got: Any, digits: int | None, scale: float | None) -> bool:
    """Whether two numbers are equal, or as near as a unit of a digit of the right one."""
    if right == got or digits is None or isinstance(right, bool):
        return bool(right == got)
    size = abs(right) if scale is None else scale
    unit = 10.0 ** (floor(log10(size)) - digits + 1) if size else 10.0**-digits
    try:
        return abs(right - got) <= unit * (1 + 1e-9)
    except OverflowError:  # a whole number beyond the largest float
        return False


def _wanted(right: Any, got: Any) -> str | None:
    """The kind of value wanted, if the learner's is of another kind."""
    kind = type(got)
    if isinstance(right, list | tuple):
        return None if kind in (list, tuple) else "a list"
    if isinstance(right, bool):
        return None if kind is bool else "True or False"
    return None if kind in (int, float) else "a number"
