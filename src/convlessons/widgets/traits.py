"""Trait types whose errors name the argument, the value and what is allowed.

Python normalises and refuses here, so that JavaScript only draws. Every error is both a
``TraitError`` (traitlets rolls a half-done change back) and the ``ValueError`` or ``TypeError``
that a caller expects.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import traitlets

from convlessons import plain

T = TypeVar("T")


class InvalidValueError(traitlets.TraitError, ValueError):
    """A value of the right type that is not allowed."""


class InvalidTypeError(traitlets.TraitError, TypeError):
    """A value of a wrong type."""


def whole(name: str, value: Any, low: int | None = None, high: int | None = None) -> int:
    """Return ``value`` as an ``int``; refuse what is no integer or outside ``low`` to ``high``."""
    return _guarded(plain.whole, name, value, low, high)


def _guarded(guard: Callable[..., T], *arguments: Any) -> T:
    """What a guard returns; what it refuses is a ``TraitError`` too."""
    try:
        return guard(*arguments)
    except TypeError as error:
        raise InvalidTypeError(str(error)) from None
    except ValueError as error:
        raise InvalidValueError(str(error)) from None


class Integer(traitlets.TraitType[int, Any]):
    """An integer, NumPy's included, between two bounds, odd on demand; ``True`` is no integer."""

    def __init__(
        self,
        default: int,
        low: int | None = None,
        high: int | None = None,
        *,
        odd: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(default, **kwargs)
        self.low, self.high, self.odd = low, high, odd

    def validate(self, obj: Any, value: Any) -> int:
        """Return the value as an ``int``."""
        guard = plain.odd if self.odd else plain.whole
        return _guarded(guard, self.name or "value", value, self.low, self.high)


class Flag(traitlets.TraitType[bool, Any]):
    """Yes or no; NumPy's bool is taken too, 0 and 1 are not."""

    def validate(self, obj: Any, value: Any) -> bool:
        """Return the value as a ``bool``."""
        if not isinstance(value, bool) and type(value).__name__ != "bool":
            raise InvalidTypeError(f"{self.name or 'value'} must be True or False; got {value!r}")
        return bool(value)


class OneOf(traitlets.TraitType[Any, Any]):
    """One of a few values of one type, the first by default."""

    def __init__(self, *allowed: Any, default: Any = None, **kwargs: Any) -> None:
        super().__init__(allowed[0] if default is None else default, **kwargs)
        self.allowed = allowed

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the value as it stands among those allowed."""
        name, kind = self.name or "value", type(self.allowed[0])
        if kind is int:
            value = whole(name, value)
        elif not isinstance(value, kind):
            raise InvalidTypeError(f"{name} must be a {kind.__name__}; got {value!r}")
        if value not in self.allowed:
            raise InvalidValueError(f"{name} must be one of {self.allowed}; got {value!r}")
        return value


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
            bounds = plain.bounds(self.shortest, self.longest)
            raise InvalidValueError(
                f"{name} must hold a number of integers{bounds}; got {len(numbers)}"
            )
        return numbers


class Names(traitlets.TraitType[list[str], Any]):
    """A list of different names, each one of those allowed, at most so many."""

    def __init__(
        self, default: Sequence[str], allowed: Sequence[str], *, longest: int, **kwargs: Any
    ) -> None:
        super().__init__(list(default), **kwargs)
        self.allowed, self.longest = tuple(allowed), longest

    def make_dynamic_default(self) -> list[str]:
        """Give every widget a list of its own."""
        return list(self.default_value)

    def validate(self, obj: Any, value: Any) -> list[str]:
        """Return the value as a new list."""
        name = self.name or "value"
        if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
            raise InvalidTypeError(f"{name} must be a list of names; got {value!r}")
        names = list(value)
        for i, each in enumerate(names):
            if not isinstance(each, str):
                raise InvalidTypeError(f"{name}[{i}] must be a str; got {each!r}")
            if each not in self.allowed:
                raise InvalidValueError(f"{name}[{i}] must be one of {self.allowed}; got {each!r}")
        if len(names) > self.longest or len(set(names)) < len(names):
            raise InvalidValueError(
                f"{name} must hold at most {self.longest} different names; got {names}"
            )
        return names


class Numbers(traitlets.TraitType[list[float], Any]):
    """A list of so many finite numbers, each between two bounds; arrays and tensors are taken."""

    def __init__(self, default: Sequence[float], low: float, high: float, **kwargs: Any) -> None:
        super().__init__(list(default), **kwargs)
        self.low, self.high, self.length = low, high, len(default)

    def make_dynamic_default(self) -> list[float]:
        """Give every widget a list of its own."""
        return list(self.default_value)

    def validate(self, obj: Any, value: Any) -> list[float]:
        """Return the value as a new list of ``float``."""
        name = self.name or "value"
        if hasattr(value, "tolist"):
            value = value.tolist()
        if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
            raise InvalidTypeError(f"{name} must be a list of numbers; got {value!r}")
        numbers = [
            _guarded(plain.number, f"{name}[{i}]", each, self.low, self.high)
            for i, each in enumerate(value)
        ]
        if len(numbers) != self.length:
            raise InvalidValueError(f"{name} must hold {self.length} numbers; got {len(numbers)}")
        return numbers


class IntegerRows(traitlets.TraitType[list[list[int]], Any]):
    """A table of integers as a list of equally long rows: a small picture, a kernel.

    NumPy arrays and tensors are taken too, if they hold integers.
    """

    def __init__(
        self,
        default: Sequence[Sequence[int]],
        low: int,
        high: int,
        *,
        largest: int,
        **kwargs: Any,
    ) -> None:
        super().__init__([list(row) for row in default], **kwargs)
        self.low, self.high, self.largest = low, high, largest

    def make_dynamic_default(self) -> list[list[int]]:
        """Give every widget rows of its own."""
        return [list(row) for row in self.default_value]

    def validate(self, obj: Any, value: Any) -> list[list[int]]:
        """Return the value as new lists of ``int``."""
        name = self.name or "value"
        if hasattr(value, "tolist"):
            value = value.tolist()
        if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
            raise InvalidTypeError(f"{name} must be a list of rows of integers; got {value!r}")
        rows: list[list[int]] = []
        for i, row in enumerate(value):
            if isinstance(row, (str, bytes)) or not isinstance(row, Iterable):
                raise InvalidTypeError(f"{name}[{i}] must be a row of integers; got {row!r}")
            rows.append(
                [
                    whole(f"{name}[{i}][{j}]", each, self.low, self.high)
                    for j, each in enumerate(row)
                ]
            )
        lengths = sorted({len(row) for row in rows})
        if len(lengths) > 1:
            raise InvalidValueError(f"{name} must have rows of one length; got lengths {lengths}")
        shape = (len(rows), lengths[0] if lengths else 0)
        if not all(1 <= side <= self.largest for side in shape):
            raise InvalidValueError(
                f"{name} must have from 1 to {self.largest} rows and columns; "
                f"got {shape[0]} × {shape[1]}"
            )
        return rows


class NamedRows(IntegerRows):
    """A table of integers, or the name of one of those that ``tables`` gives."""

    def __init__(
        self,
        tables: Callable[[], Mapping[str, Sequence[Sequence[int]]]],
        default: Sequence[Sequence[int]],
        low: int,
        high: int,
        *,
        largest: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(default, low, high, largest=largest, **kwargs)
        self.tables = tables

    def validate(self, obj: Any, value: Any) -> list[list[int]]:
        """Return the table as new lists of ``int``."""
        if isinstance(value, str):
            tables = self.tables()
            if value not in tables:
                raise InvalidValueError(
                    f"{self.name} must be rows of integers or one of {', '.join(tables)}; "
                    f"got {value!r}"
                )
            value = tables[value]
        return super().validate(obj, value)
