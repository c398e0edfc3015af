"""Trait types whose bounds are data and whose errors say what is allowed and what came.

Python normalises and refuses here, so that JavaScript only draws. What a trait allows is written
once, as JSON Schema (`Bounded.schema`): Python's errors, the browser's controls and whoever else
reads a setting, from an address say, go by the same bounds. A rule that joins several settings
(`groups` divides `channels`) is the widget's own.

Every error is both a ``TraitError`` (traitlets rolls a half-done change back) and the
``ValueError`` or ``TypeError`` that a caller expects.
"""

import base64
import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import traitlets

from convlessons import data
from convlessons.plain import bounds, number, odd, whole

if TYPE_CHECKING:
    import numpy as np


class InvalidValueError(traitlets.TraitError, ValueError):
    """A value of the right type that is not allowed."""


class InvalidTypeError(traitlets.TraitError, TypeError):
    """A value of a wrong type."""


@contextmanager
def refused() -> Iterator[None]:
    """Make what a guard refuses an error of traitlets, too."""
    try:
        yield
    except (InvalidTypeError, InvalidValueError):
        raise
    except TypeError as error:
        raise InvalidTypeError(str(error)) from None
    except ValueError as error:
        raise InvalidValueError(str(error)) from None


class Bounded(traitlets.TraitType[Any, Any], ABC):
    """A trait that says what it allows, in words and as data."""

    def __init__(self, default: Any, **kwargs: Any) -> None:
        super().__init__(traitlets.Undefined, **kwargs)
        self.first = default

    def make_dynamic_default(self) -> Any:
        """Give every widget a value of its own: a list may be changed in place."""
        return deepcopy(self.first)

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the value as it is kept, a new list where it is one."""
        with refused():
            return self.check(self.name or "value", value)

    @abstractmethod
    def check(self, name: str, value: Any) -> Any:
        """Return the value as JSON has it, or say what is allowed."""

    @property
    @abstractmethod
    def allowed_values(self) -> dict[str, Any]:
        """What is allowed, as JSON Schema (2020-12)."""

    @property
    def schema(self) -> dict[str, Any]:
        """What is allowed and what holds where nothing is said, as JSON Schema (2020-12)."""
        return self.allowed_values | {"default": deepcopy(self.first)}


class Integer(Bounded):
    """An integer, NumPy's included, between two bounds, odd on demand; ``True`` is no integer."""

    def __init__(self, default: int, low: int, high: int, *, odd: bool = False, **kwargs: Any):
        super().__init__(default, **kwargs)
        self.low, self.high, self.odd = low, high, odd

    def check(self, name: str, value: Any) -> int:
        """Return the value as an ``int``."""
        return (odd if self.odd else whole)(name, value, self.low, self.high)

    @property
    def allowed_values(self) -> dict[str, Any]:
        """Minimum and maximum; for odd integers their list as well."""
        found = _between("integer", self.low, self.high)
        return found | ({"enum": [*range(self.low | 1, self.high + 1, 2)]} if self.odd else {})


class Flag(Bounded):
    """Yes or no; NumPy's bool is taken too, 0 and 1 are not."""

    def check(self, name: str, value: Any) -> bool:
        """Return the value as a ``bool``."""
        if not isinstance(value, bool) and type(value).__name__ != "bool":
            raise TypeError(f"{name} must be True or False; got {value!r}")
        return bool(value)

    @property
    def allowed_values(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}


class OneOf(Bounded):
    """One of a few values of one type, the first by default."""

    def __init__(self, *allowed: Any, default: Any = None, **kwargs: Any) -> None:
        super().__init__(allowed[0] if default is None else default, **kwargs)
        self.allowed = allowed

    def check(self, name: str, value: Any) -> Any:
        """Return the value as it stands among those allowed."""
        kind = type(self.allowed[0])
        if kind is int:
            value = whole(name, value)
        elif not isinstance(value, kind):
            raise TypeError(f"{name} must be a {kind.__name__}; got {value!r}")
        return _among(name, value, self.allowed)

    @property
    def allowed_values(self) -> dict[str, Any]:
        """The values."""
        return {"enum": [*self.allowed]}


class Integers(Bounded):
    """A list of integers, each between two bounds, of a bounded length."""

    def __init__(
        self,
        default: Sequence[int],
        low: int | None = None,
        high: int | None = None,
        *,
        shortest: int = 1,
        longest: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(list(default), **kwargs)
        self.low, self.high, self.shortest, self.longest = low, high, shortest, longest

    def check(self, name: str, value: Any) -> list[int]:
        """Return the value as a new list of ``int``."""
        entries = _entries(name, value, "a list of integers")
        numbers = [whole(f"{name}[{i}]", each, self.low, self.high) for i, each in entries]
        if not self.shortest <= len(numbers) <= self.longest:
            held = bounds(self.shortest, self.longest)
            raise ValueError(f"{name} must hold a number of integers{held}; got {len(numbers)}")
        return numbers

    @property
    def allowed_values(self) -> dict[str, Any]:
        """An array of integers."""
        return _array(_between("integer", self.low, self.high), self.shortest, self.longest)


class Numbers(Bounded):
    """A list of so many finite numbers, each between two bounds; arrays and tensors are taken."""

    def __init__(self, default: Sequence[float], low: float, high: float, **kwargs: Any) -> None:
        super().__init__(list(default), **kwargs)
        self.low, self.high, self.length = low, high, len(default)

    def check(self, name: str, value: Any) -> list[float]:
        """Return the value as a new list of ``float``."""
        entries = _entries(name, value, "a list of numbers")
        numbers = [number(f"{name}[{i}]", each, self.low, self.high) for i, each in entries]
        if len(numbers) != self.length:
            raise ValueError(f"{name} must hold {self.length} numbers; got {len(numbers)}")
        return numbers

    @property
    def allowed_values(self) -> dict[str, Any]:
        """An array of numbers."""
        return _array(_between("number", self.low, self.high), self.length, self.length)


class Picture(OneOf):
    """A colour picture: a photograph of the book's by name, a path, an array or a PIL image.

    It is kept as the name, or as a ``data:`` address of its middle square, ``SIDE`` pixels wide.
    What a browser may set is a name: a picture travels in no address.
    """

    SIDE = 96

    def __init__(self, default: str = "flower", **kwargs: Any) -> None:
        super().__init__(*data.PICTURES, default=default, **kwargs)

    def check(self, name: str, value: Any) -> str:
        """Return the photograph's name, or the picture as text."""
        if isinstance(value, str) and (value in self.allowed or value.startswith(_PNG)):
            return value
        from PIL import Image

        buffer = io.BytesIO()
        Image.fromarray(data.square(name, value, self.SIDE)).save(buffer, "PNG", optimize=True)
        return _PNG + base64.b64encode(buffer.getvalue()).decode()

    @classmethod
    def pixels(cls, value: str) -> "np.ndarray[Any, Any]":
        """What a value of the trait shows: uint8 (SIDE, SIDE, 3)."""
        if not value.startswith(_PNG):
            return data.photograph(value, cls.SIDE)
        from PIL import Image

        png = io.BytesIO(base64.b64decode(value.removeprefix(_PNG)))
        return data.square("picture", Image.open(png), cls.SIDE)


_PNG = "data:image/png;base64,"


class GreyPicture(OneOf):
    """A grey picture of ``side`` by ``side`` pixels: one of a few by name, or `grey_bytes`.

    What a browser may set is a name: a picture travels in no address.
    """

    def __init__(self, *allowed: str, side: int, **kwargs: Any) -> None:
        super().__init__(*allowed, **kwargs)
        self.side = side

    def check(self, name: str, value: Any) -> str:
        """Return the name, or the picture as text."""
        if isinstance(value, str) and value.startswith(_BYTES):
            if len(base64.b64decode(value.removeprefix(_BYTES))) == self.side**2:
                return value
            raise ValueError(f"{name} must hold {self.side} x {self.side} bytes")
        named: str = super().check(name, value)
        return named


_BYTES = "data:application/octet-stream;base64,"


def grey_bytes(picture: Any, side: int) -> str:
    """Any picture as a ``data:`` address of its middle square in grey, one byte a pixel.

    Raises:
        InvalidTypeError, InvalidValueError: what is no picture; see `data.square`.
    """
    rows = grey_rows(picture, side, 255)
    return _BYTES + base64.b64encode(bytes(shade for row in rows for shade in row)).decode()


def grey_rows(picture: Any, size: int, white: int) -> list[list[int]]:
    """Any picture as rows of integers from 0 (black) to ``white``: what `Picture` takes, in grey.

    Raises:
        InvalidTypeError, InvalidValueError: what is no picture; see `data.square`.
    """
    from PIL import Image

    with refused():
        if isinstance(picture, str) and picture in data.PICTURES:
            pixels = data.photograph(picture, size)
        else:
            pixels = data.square("picture", picture, size)
    grey = Image.fromarray(pixels).convert("L").tobytes()
    shades = [round(white * level / 255) for level in grey]
    return [shades[at : at + size] for at in range(0, len(shades), size)]


class Names(Bounded):
    """A list of different names, each one of those allowed, at most so many."""

    def __init__(
        self, default: Sequence[str], allowed: Sequence[str], *, longest: int, **kwargs: Any
    ) -> None:
        super().__init__(list(default), **kwargs)
        self.allowed, self.longest = tuple(allowed), longest

    def check(self, name: str, value: Any) -> list[str]:
        """Return the value as a new list."""
        names = []
        for i, each in _entries(name, value, "a list of names"):
            if not isinstance(each, str):
                raise TypeError(f"{name}[{i}] must be a str; got {each!r}")
            names.append(_among(f"{name}[{i}]", each, self.allowed))
        if len(names) > self.longest or len(set(names)) < len(names):
            raise ValueError(
                f"{name} must hold at most {self.longest} different names; got {names}"
            )
        return names

    @property
    def allowed_values(self) -> dict[str, Any]:
        """An array of different names."""
        return _array({"enum": [*self.allowed]}, 0, self.longest) | {"uniqueItems": True}


class IntegerRows(Bounded):
    """A table of integers as a list of equally long rows: a small picture, a kernel.

    NumPy arrays and tensors are taken too, if they hold integers.
    """

    def __init__(
        self,
        default: Sequence[Sequence[int]],
        low: int,
        high: int,
        *,
        smallest: int = 1,
        largest: int,
        **kwargs: Any,
    ) -> None:
        super().__init__([list(row) for row in default], **kwargs)
        self.low, self.high, self.smallest, self.largest = low, high, smallest, largest

    def check(self, name: str, value: Any) -> list[list[int]]:
        """Return the value as new lists of ``int``."""
        rows = [
            [
                whole(f"{name}[{i}][{j}]", each, self.low, self.high)
                for j, each in _entries(f"{name}[{i}]", row, "a row of integers")
            ]
            for i, row in _entries(name, value, "a list of rows of integers")
        ]
        lengths = sorted({len(row) for row in rows})
        if len(lengths) > 1:
            raise ValueError(f"{name} must have rows of one length; got lengths {lengths}")
        shape = (len(rows), lengths[0] if lengths else 0)
        if not all(self.smallest <= side <= self.largest for side in shape):
            raise ValueError(
                f"{name} must have {_count(self.smallest, self.largest)} rows and columns; "
                f"got {shape[0]} × {shape[1]}"
            )
        return rows

    @property
    def allowed_values(self) -> dict[str, Any]:
        """An array of rows; that they are of one length is more than a schema can say."""
        sides = self.smallest, self.largest
        return _array(_array(_between("integer", self.low, self.high), *sides), *sides)


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

    @property
    def schema(self) -> dict[str, Any]:
        """An array of rows; ``names`` says where a widget's ``limits`` list those with a name."""
        return self.allowed_values | {"names": "pictures"}

    def check(self, name: str, value: Any) -> list[list[int]]:
        """Return the table as new lists of ``int``."""
        if isinstance(value, str):
            tables = self.tables()
            if value not in tables:
                raise ValueError(
                    f"{name} must be rows of integers or one of {', '.join(tables)}; got {value!r}"
                )
            value = tables[value]
        return super().check(name, value)


def _entries(name: str, value: Any, allowed: str) -> Iterator[tuple[int, Any]]:
    """Index and value of each entry of a list, an array or a tensor; not of a text or a mapping."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise TypeError(f"{name} must be {allowed}; got {value!r}")
    yield from enumerate(value)


def _count(low: int, high: int) -> str:
    return str(low) if low == high else f"from {low} to {high}"


def _among(name: str, value: Any, allowed: Sequence[Any]) -> Any:
    if value not in allowed:
        raise ValueError(f"{name} must be one of {tuple(allowed)}; got {value!r}")
    return value


def _between(kind: str, low: float | None, high: float | None) -> dict[str, Any]:
    ends = {"minimum": low, "maximum": high}
    return {"type": kind} | {name: end for name, end in ends.items() if end is not None}


def _array(items: dict[str, Any], shortest: int, longest: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": shortest, "maxItems": longest}
