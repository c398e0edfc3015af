"""Figures as plain Python numbers: read from what a cell holds, compared in kind, and printed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor, isfinite, log10
from numbers import Integral, Real
from typing import Any

from convlessons.plain import is_time

Number = bool | int | float | Fraction
Figures = Number | list[Number] | dict[str, Number]


def as_figures(argument: str, value: Any) -> Figures:
    """The value as a number, or a list or dict of numbers; numpy and torch are taken too.

    Infinite and undefined numbers pass: they agree with nothing.

    Raises:
        TypeError: If it is, or has in it, anything but numbers and bools.
        ValueError: If there is none.
    """
    value = as_python(value)
    if isinstance(value, Mapping):
        if not all(isinstance(label, str) for label in value):
            raise TypeError(f"{argument} must have strings as labels; got {list(value)!r}")
        figures: Figures = {label: as_number(argument, item) for label, item in value.items()}
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        figures = [as_number(argument, item) for item in value]
    else:
        return as_number(argument, value)
    if not figures:
        raise ValueError(f"{argument} must have at least one figure; got {argument}={value!r}")
    return figures


def as_number(argument: str, value: Any) -> Number:
    """One number as Python's bool, int, float or `Fraction`.

    Raises:
        TypeError: If it is none.
    """
    value = as_python(value)
    if isinstance(value, bool | int | float | Fraction):
        return value
    if isinstance(value, Decimal):
        return Fraction(value) if value.is_finite() else float(value)
    if isinstance(value, Real) and not is_time(value):
        return int(value) if isinstance(value, Integral) else float(value)
    raise TypeError(
        f"{argument} must be a number, a bool, or a list or mapping of them; got {value!r}"
    )


def as_python(value: Any) -> Any:
    """Scalars and arrays of numpy and torch as Python numbers and lists, all else as it is."""
    return value.tolist() if hasattr(value, "tolist") and not is_time(value) else value


def of_same_kind(model: Figures, argument: str, value: Figures) -> Figures:
    """The value, its labels in the order of the model's, if it is of the model's kind.

    Raises:
        TypeError: If one is a list, a mapping or a bool, and the other is not.
        ValueError: If the labels differ.
    """
    if _kind(model) != _kind(value):
        raise TypeError(
            f"{argument} must be of the kind of claimed, {model!r}; got {argument}={value!r}"
        )
    if isinstance(model, dict) and isinstance(value, dict):
        if set(model) != set(value):
            raise ValueError(
                f"{argument} must have the labels of claimed, {list(model)}; got {list(value)}"
            )
        return {label: value[label] for label in model}
    return value


def as_list(figures: Figures) -> list[Number]:
    """The numbers of a figure, a list or a mapping, in order."""
    if isinstance(figures, dict):
        return list(figures.values())
    return figures if isinstance(figures, list) else [figures]


def in_print(value: object) -> str:
    """A value as it is printed: thousands separators, about six digits, yes and no.

    Example:
        >>> in_print(589824), in_print(8.4705882), in_print([3, 5]), in_print(True)
        ('589,824', '8.47059', '3, 5', 'yes')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, Fraction):
        return f"{value.numerator:,}" if value.denominator == 1 else _decimal(float(value))
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{label}: {in_print(item)}" for label, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(in_print, value)) or "none"
    return str(value)


def _kind(figures: Figures) -> tuple[bool, bool, set[bool]]:
    truths = {isinstance(item, bool) for item in as_list(figures)}
    return isinstance(figures, list), isinstance(figures, dict), truths


def _decimal(value: float) -> str:
    if value == 0 or not isfinite(value):
        return f"{value:g}".lstrip("-") if value == 0 else f"{value:g}"
    places = 5 - floor(log10(abs(value)))
    if places > 9:
        return f"{value:.3g}"
    text = f"{value:,.{max(places, 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
