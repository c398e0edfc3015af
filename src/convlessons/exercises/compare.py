"""A learner's value beside the right one, and what to say about it without saying the right one."""

from collections.abc import Sequence
from math import isclose
from typing import Any

from convlessons.values import figure, python


def is_blank(value: Any) -> bool:
    """Whether a value is a starter left as it was: ``...``, None, or a list with a gap."""
    if isinstance(value, list | tuple):
        return any(item is ... for item in value)
    return value is None or value is ... or value is NotImplemented


def difference(right: Any, got: Any, what: str = "your answer") -> str | None:
    """None where the values agree; else the first wrong part of the learner's own value, in words.

    Lists and tuples are taken for each other, and scalars and arrays of numpy and torch for
    numbers and lists. Where a tensor is right, a tensor of its shape is wanted.
    """
    if hasattr(right, "shape"):
        if not hasattr(got, "shape"):
            return f"{what} is {show(got)}, a {type(got).__name__}: a tensor is wanted"
        if tuple(got.shape) != tuple(right.shape):
            return f"{what} has the shape {tuple(got.shape)}"
    right, got = python(right), python(got)
    if wanted := _wanted(right, got):
        return f"{what} is {show(got)}, a {type(got).__name__}: {wanted} is wanted"
    if isinstance(right, list | tuple):
        for place, (one, other) in enumerate(zip(right, got, strict=False)):
            if found := difference(one, other, f"{what}[{place}]"):
                return found
        return None if len(right) == len(got) else f"{what} has {len(got)} entries: {show(got)}"
    same = right == got or isclose(right, got, rel_tol=1e-4, abs_tol=1e-5)
    return None if same else f"{what} is {show(got)}"


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


def show(value: Any) -> str:
    """A value in one line: text in quotes, tensors by their shape, long lists cut."""
    if getattr(value, "shape", ()):
        return f"a tensor of shape {tuple(value.shape)}"
    value = python(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        shown = ", ".join(map(show, value[:12])) + (", …" if len(value) > 12 else "")
        return f"({shown})" if isinstance(value, tuple) else f"[{shown}]"
    if isinstance(value, float):
        return figure(value) if isclose(value, value) and abs(value) < 1e300 else str(value)
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _wanted(right: Any, got: Any) -> str | None:
    """The kind of value wanted, if the learner's is of another kind."""
    if isinstance(right, list | tuple):
        return None if isinstance(got, list | tuple) else "a list"
    if isinstance(right, bool):
        return None if isinstance(got, bool) else "True or False"
    is_number = isinstance(got, int | float) and not isinstance(got, bool)
    return None if is_number else "a number"
