"""Trait types whose errors name the argument, the value and what is allowed.

Python normalises and refuses here, so that JavaScript only draws. Every error is both a
``TraitError`` (traitlets rolls a half-done change back) and the ``ValueError`` or ``TypeError``
that a caller expects.
"""

import operator
from collections.abc import Iterable, Sequence
from typing import Any

import traitlets


class InvalidValueError(traitlets.TraitError, ValueError):
    """A value of the right type that is not allowed."""


class InvalidTypeError(traitlets.TraitError, TypeError):
    """A value of a wrong type."""


def whole(name: str, value: Any, low: int | None = None, high: int | None = None) -> int:
    """Return ``value`` as an ``int``; refuse what is no integer or outside ``low`` to ``high``."""
    allowed = "an integer" + _bounds(low, high)
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise InvalidTypeError(f"{name} must be {allowed}; got {value!r}")
    number = operator.index(value)
    if (low is not None and number < low) or (high is not None and number > high):
        raise InvalidValueError(f"{name} must be {allowed}; got {number}")
    return number


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f" from {low} to {high}"
    if low is not None:
        return f" of at least {low}"
    return "" if high is None else f" of at most {high}"


class Integer(traitlets.TraitType[int, Any]):
    """An integer, NumPy's included, between two bounds; ``True`` is no integer."""

    def __init__(
        self, default: int, low: int | None = None, high: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(default, **kwargs)
        self.low, self.high = low, high

    def validate(self, obj: Any, value: Any) -> int:
        """Return the value as an ``int``."""
        return whole(self.name or "value", value, self.low, self.high)


class Integers(traitlets.TraitType[list[int], Any]):
    """A list of integers, each between two bounds, of a bounded length."""

    def __init__(
        self,
        default: Sequence[int],
        low: int | None = None,
        high: int | None = None,
        *,
        shortest: int = 1,
        longest: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(list(default), **kwargs)
        self.low, self.high, self.shortest, self.longest = low, high, shortest, longest

    def make_dynamic_default(self) -> list[int]:
        """Give every widget a list of its own."""
        return list(self.default_value)

    def validate(self, obj: Any, value: Any) -> list[int]:
        """Return the value as a new list of ``int``."""
        name = self.name or "value"
        if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
            raise InvalidTypeError(f"{name} must be a list of integers; got {value!r}")
        numbers = [whole(f"{name}[{i}]", each, self.low, self.high) for i, each in enumerate(value)]
        if len(numbers) < self.shortest or (
            self.longest is not None and len(numbers) > self.longest
        ):
            bounds = _bounds(self.shortest, self.longest)
            raise InvalidValueError(
                f"{name} must hold a number of integers{bounds}; got {len(numbers)}"
            )
        return numbers
