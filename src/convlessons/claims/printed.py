"""A figure as a paper prints it: digits and a scale, to be read as rounded or as cut off."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from typing import Literal

# Ki is 1024. GoogLeNet's paper counts parameters so: it prints 1,024,000 weights as 1000K.
SCALES: dict[str, Fraction] = {
    "": Fraction(1),
    "%": Fraction(1, 100),
    "K": Fraction(10**3),
    "Ki": Fraction(1024),
    "M": Fraction(10**6),
    "G": Fraction(10**9),
}

Reading = Literal["rounded", "cut off", "neither"]


@dataclass(frozen=True)
class Printed:
    """A printed figure.

    Args:
        digits: As printed, such as "3.8" or "25,557,032".
        scale: What the digits count in: "", "%", "K", "Ki" (1024), "M" or "G".

    Raises:
        ValueError: If the digits are no decimal number, or the scale is unknown.

    Example:
        >>> Printed("3.8", "G").reading(3_857_973_248)
        'cut off'
    """

    digits: str
    scale: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.digits, str) or not re.fullmatch(
            r"[-−]?\d[\d,]*(\.\d+)?", self.digits
        ):
            raise ValueError(
                f"digits must be a decimal number as printed, such as '3.8'; got {self.digits!r}"
            )
        if self.scale not in SCALES:
            raise ValueError(f"scale must be one of {list(SCALES)}; got scale={self.scale!r}")

    @property
    def value(self) -> Fraction:
        """The printed figure, in ones."""
        plain = self.digits.replace(",", "").replace("−", "-")
        return Fraction(plain) * SCALES[self.scale]

    @property
    def last_digit(self) -> Fraction:
        """What one unit of the last printed digit is worth."""
        return SCALES[self.scale] / 10 ** len(self.digits.partition(".")[2])

    def rounds_from(self, computed: int | float | Fraction) -> bool:
        """Whether a figure, in ones, has these digits when it is rounded to them."""
        if not isfinite(computed):
            return False
        off = abs(Fraction(computed)) - abs(self.value)
        if abs(off) < self.last_digit / 2:
            return True
        # A tie: half away from zero and half to even are the two roundings in use.
        even = (self.value / self.last_digit) % 2 == 0
        return off == -self.last_digit / 2 or (even and off == self.last_digit / 2)

    def is_cut_from(self, computed: int | float | Fraction) -> bool:
        """Whether a figure, in ones, has these digits when its further ones are dropped."""
        if not isfinite(computed):
            return False
        rest = Fraction(computed) - self.value
        return 0 <= (-rest if self.digits[0] in "-−" else rest) < self.last_digit

    def reading(self, computed: int | float | Fraction) -> Reading:
        """How a computed figure, in ones, has to be printed to give these digits."""
        if self.rounds_from(computed):
            return "rounded"
        return "cut off" if self.is_cut_from(computed) else "neither"

    def __str__(self) -> str:
        return f"{self.digits} {self.scale}".rstrip()
