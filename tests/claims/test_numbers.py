from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import torch

from convlessons.claims.numbers import as_number, in_print
from convlessons.claims.printed import Printed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (15470264320, "15,470,264,320"),
        (8.470588235, "8.47059"),
        (1234567.0, "1,234,567"),
        (0.00000123, "1.23e-06"),
        (0.1, "0.1"),
        (-1500.25, "-1,500.25"),
        (0.0, "0"),
        (float("nan"), "nan"),
        (Fraction(6, 2), "3"),
        (Fraction(1, 4), "0.25"),
        ([], "none"),
        ({"G = 2": 1000, "G = 4": 0.5}, "G = 2: 1,000; G = 4: 0.5"),
    ],
)
def test_figures_in_print(value, text):
    assert in_print(value) == text


@pytest.mark.parametrize(
    "value",
    [7, 7.0, Fraction(7), Decimal(7), np.uint8(7), np.float16(7), np.array(7), torch.tensor(7)],
)
def test_every_kind_of_number_is_one(value):
    assert as_number("computed", value) == 7


TIMES = [np.timedelta64(7), np.timedelta64(7, "ns"), np.array(7, "m8[ns]"), np.datetime64(7, "ns")]


@pytest.mark.parametrize(
    "value", ["7", None, 7j, [7], object(), *TIMES], ids=lambda value: type(value).__name__
)
def test_all_else_is_none(value):
    with pytest.raises(TypeError, match="computed must be a number"):
        as_number("computed", value)


@pytest.mark.parametrize(
    ("digits", "scale", "computed", "reading"),
    [
        ("3.8", "G", 3_857_973_248, "cut off"),
        ("3.9", "G", 3_857_973_248, "rounded"),
        ("3.7", "G", 3_857_973_248, "neither"),
        ("3.80", "G", 3_857_973_248, "neither"),
        ("159", "Ki", 159 * 1024 + 600, "cut off"),
        ("159", "Ki", 159 * 1024 + 512, "cut off"),  # a tie rounds to 160, by either rule
        ("160", "Ki", 159 * 1024 + 512, "rounded"),
        ("2", "", 2.5, "rounded"),  # half to even
        ("3", "", 2.5, "rounded"),  # half away from zero
        ("-2", "", -2.5, "rounded"),
        ("-3", "", -2.5, "rounded"),
        ("7", "%", Fraction(7, 100), "rounded"),
        ("−2.5", "", -2.55, "rounded"),
        ("-2.5", "", -2.59, "cut off"),
        ("-2.5", "", -2.41, "neither"),
    ],
)
def test_printed_digits_are_read_as_rounded_first_and_as_cut_off_then(
    digits, scale, computed, reading
):
    assert Printed(digits, scale).reading(computed) == reading
