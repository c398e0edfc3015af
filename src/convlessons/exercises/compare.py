"""A learner's value beside the right one, and what to say about it without saying the right one."""

from math import isclose
from typing import Any

from convlessons.claims.numbers import as_python
from convlessons.exercises.given import a_kind, entries, is_list, settled, shape, show

__all__ = ["difference", "is_blank", "not_two_counts", "show"]


def is_blank(value: Any) -> bool:
    """Whether a value is a starter left as it was: ``...``, None, or a list with a gap."""
    if is_list(value):
        return any(item is ... for item in entries(value))
    return value is None or value is ... or value is NotImplemented


def difference(right: Any, got: Any, what: str = "your answer") -> str | None:
    """None where the values agree; else the first wrong part of the learner's own value, in words.

    Lists and tuples are taken for each other; scalars and arrays of numpy and torch, fractions and
    decimals for numbers and lists. Where a tensor is right, a tensor of its shape is wanted. Whole
    numbers are compared exactly, others with a relative tolerance of 1e-4. Judging never raises,
    whatever the learner's value is.
    """
    if hasattr(right, "shape"):
        size = shape(got)
        if size is None:
            return f"{what} is {show(got)}, {a_kind(got)}: a tensor is wanted"
        if size != tuple(right.shape):
            return f"{what} has the shape {size}"
    right = as_python(right)
    values = entries(got) if is_list(got) else settled(got)
    if wanted := _wanted(right, values):
        return f"{what} is {show(got)}, {a_kind(got)}: {wanted} is wanted"
    if isinstance(right, list | tuple):
        for place, (one, other) in enumerate(zip(right, values, strict=False)):
            if found := difference(one, other, f"{what}[{place}]"):
                return found
        return (
            None if len(right) == len(values) else f"{what} has {len(values)} entries: {show(got)}"
        )
    return None if _same(right, values) else f"{what} is {show(got)}"


def _same(right: Any, got: Any) -> bool:
    if right == got or (isinstance(right, int) and isinstance(got, int)):
        return bool(right == got)
    try:
        return isclose(right, got, rel_tol=1e-4, abs_tol=1e-5)
    except OverflowError:  # a whole number beyond the largest float
        return False


def not_two_counts(design: Any, *, wanted: str, kind: str, largest: int) -> str | None:
    """None where a design is two whole numbers from 1 to ``largest``; else what is wrong, in words.

    Args:
        design: what the learner gave.
        wanted: what is wanted, said where it is no list or tuple of two.
        kind: what the numbers count, said of one that is no count.
        largest: the largest count that is taken.
    """
    if not isinstance(design, list | tuple) or len(design) != 2:
        return f"Your design is {show(design)}: {wanted}."
    for number in design:
        if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= largest:
            return f"{show(number)} is no number of {kind}."
    return None


def _wanted(right: Any, got: Any) -> str | None:
    """The kind of value wanted, if the learner's is of another kind."""
    kind = type(got)
    if isinstance(right, list | tuple):
        return None if kind in (list, tuple) else "a list"
    if isinstance(right, bool):
        return None if kind is bool else "True or False"
    return None if kind in (int, float) else "a number"
