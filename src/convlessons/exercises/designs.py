"""What a learner's design is made of: whole numbers and lists of them, however they are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from convlessons import words
from convlessons.exercises.given import entries, is_list, settled, show

#: What stands for ``{name}`` in the complaint about a broken rule; None where it is kept.
Broken = Mapping[str, object] | None


def plain_design(value: Any) -> Any:
    """A design in plain Python: a list for all that has entries, ints for all that is whole."""
    value = settled(value)
    if is_list(value):
        return [_whole(entry) for entry in entries(value)]
    return _whole(value)


def _whole(value: Any) -> Any:
    return int(value) if type(value) is float and value.is_integer() else value


@dataclass(frozen=True)
class Wholes:
    """A list of whole numbers.

    Attributes:
        largest: The largest number that makes sense.
        length: How many there are; one or more if None.
        least: The smallest number of all, or of each.
    """

    largest: int
    length: int | None = None
    least: int | tuple[int, ...] = 1

    def complaint(self, design: Any) -> str | None:
        """None where a plain design is of this form; else what is wrong, in words."""
        if type(design) is not list:
            return self._say("not_a_list", design=show(design))
        if len(design) != self.length if self.length else not design:
            return self._say("wrong_length", design=show(design), given=len(design))
        least = self.least if isinstance(self.least, tuple) else (self.least,) * len(design)
        for number, smallest in zip(design, least, strict=True):
            if type(number) is not int:
                return self._say("not_whole", entry=show(number))
            if number < smallest:
                return self._say("too_small", entry=show(number), least=smallest)
            if number > self.largest:
                return self._say("too_large", entry=show(number), largest=self.largest)
        return None

    def _say(self, name: str, **figures: object) -> str:
        wanted = words.design("some" if self.length is None else "several").format(n=self.length)
        return words.design(name).format(wanted=wanted, **figures)
