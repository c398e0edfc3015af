"""Figures as plain Python numbers: checked, compared in kind, and printed."""

from collections.abc import Mapping, Sequence
from math import floor, isfinite, log10
from typing import Any

Number = bool | int | float
Figures = Number | list[Number] | dict[str, Number]


def plain(argument: str, value: Any) -> Figures:
    """The value as a number, or a list or dict of numbers; numpy and torch are taken too.

    Raises:
        TypeError: If it is, or has in it, anything but numbers and bools.
        ValueError: If a number is not finite, or there is none.
    """
    value = python(value)
    if isinstance(value, Mapping):
        if not all(isinstance(label, str) for label in value):
            raise TypeError(f"{argument} must have strings as labels; got {list(value)!r}")
        figures: Figures = {label: _number(argument, item) for label, item in value.items()}
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        figures = [_number(argument, item) for item in value]
    else:
        return _number(argument, value)
    if not figures:
        raise ValueError(f"{argument} must have at least one figure; got {argument}={value!r}")
    return figures


def like(model: Figures, argument: str, value: Figures) -> Figures:
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


def items(figures: Figures) -> list[Number]:
    """The numbers of a figure, a list or a mapping, in order."""
    if isinstance(figures, dict):
        return list(figures.values())
    return figures if isinstance(figures, list) else [figures]


def python(value: Any) -> Any:
    """Scalars and arrays of numpy and torch as Python numbers and lists, all else as it is."""
    return value.tolist() if hasattr(value, "tolist") else value


def _kind(figures: Figures) -> tuple[bool, bool, set[bool]]:
    truths = {isinstance(item, bool) for item in items(figures)}
    return isinstance(figures, list), isinstance(figures, dict), truths


def _number(argument: str, value: Any) -> Number:
    value = python(value)
    if not isinstance(value, bool | int | float):
        raise TypeError(
            f"{argument} must be a number, a bool, or a list or mapping of them; got {value!r}"
        )
    if not isfinite(value):
        raise ValueError(f"{argument} must be finite; got {value!r}")
    return value


def figure(value: object) -> str:
    """A value as it is printed: thousands separators, about six digits, yes and no.

    Example:
        >>> figure(589824), figure(8.4705882), figure([3, 5]), figure(True), figure("half")
        ('589,824', '8.47059', '3, 5', 'yes', 'half')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{label}: {figure(item)}" for label, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(figure, value)) or "none"
    return str(value)


def _decimal(value: float) -> str:
    if value == 0:
        return "0"
    places = 5 - floor(log10(abs(value)))
    if places > 9:
        return f"{value:.3g}"
    text = f"{value:,.{max(places, 0)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
