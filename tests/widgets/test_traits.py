"""What settings allow: Python's errors and the published schema are one set of bounds."""

import json
import random
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from jsonschema import Draft202012Validator
from traitlets import TraitType

from convlessons.widgets import DeformableSampling, DilationGrid, GroupWiring
from convlessons.widgets.traits import Integer, InvalidTypeError, InvalidValueError
from tests.helpers.driving import KINDS


def varied(rng, schema):
    """A value near what a schema allows: at its bounds, one past them, of another type."""
    if rng.random() < 0.15:
        return rng.choice([None, "word", 1.5, True, [], {}, -(10**6), 10**6])
    if "enum" in schema:
        return rng.choice([*schema["enum"], "word", 10**6])
    if schema.get("type") == "boolean":
        return rng.choice([True, False, 0, 1])
    if schema.get("type") == "array":
        entries = schema.get("prefixItems") or [schema["items"]]
        count = rng.randint(max(0, schema["minItems"] - 1), min(schema["maxItems"] + 1, 50))
        return [varied(rng, entries[min(i, len(entries) - 1)]) for i in range(count)]
    low, high = schema.get("minimum", -9), schema.get("maximum", 9)
    return rng.choice([low, high, rng.randint(int(low), int(high)), low - 1, high + 1])


def taken(trait, value):
    try:
        trait.validate(None, value)
    except (InvalidTypeError, InvalidValueError):
        return False
    return True


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_python_takes_what_the_schema_takes(kind):
    widget = kind()
    for name in widget.settings():
        rng = random.Random(name)
        schema, trait = json.loads(json.dumps(widget.schema[name])), widget.traits()[name]
        Draft202012Validator.check_schema(schema)
        reader = Draft202012Validator(schema)
        assert reader.is_valid(getattr(widget, name)), name
        verdicts = {True: 0, False: 0}
        for _ in range(300):
            value = varied(rng, schema)
            valid = reader.is_valid(value)
            if valid and is_ragged(value):  # more than a schema can say
                continue
            if not valid and python_completes(kind, name, value):
                continue
            assert taken(trait, value) is valid, (name, value)
            verdicts[valid] += 1
        assert verdicts[False] > 10, name


def is_ragged(value):
    rows = [row for row in value if isinstance(row, list)] if isinstance(value, list) else []
    return len({len(row) for row in rows}) > 1


def python_completes(kind, name, value):
    """KernelStack takes k and (k, s) for (k, s, d), a picture its name: JSON has it complete."""
    is_layers = kind.__name__ == "KernelStack" and name in ("stack", "rival")
    return is_layers and isinstance(value, list)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_setting_publishes_its_bounds(kind):
    widget = kind()
    assert widget.schema.keys() == set(widget.settings())
    assert "schema" in widget.get_state()


@pytest.mark.parametrize(
    "number", [Fraction(1, 2), Decimal("0.5"), np.float32(0.5), np.float64(0.5)], ids=repr
)
def test_every_real_number_is_a_number(number):
    assert DeformableSampling(mask=[number] * 9).mask == [0.5] * 9


@pytest.mark.parametrize("integer", [np.int8(3), np.uint64(3), np.array(3)], ids=repr)
def test_every_integer_is_an_integer(integer):
    value = GroupWiring(groups=integer).groups
    assert (value, type(value)) == (3, int)


@pytest.mark.parametrize("infinite", [float("nan"), float("inf"), Decimal("nan")], ids=repr)
def test_what_is_no_number_is_refused(infinite):
    with pytest.raises(ValueError, match=r"mask\[0\] must be a number from 0 to 1"):
        DeformableSampling(mask=[infinite] * 9)


def test_a_list_changed_in_place_is_the_widgets_own():
    grid, other = DilationGrid(dilations=[1, 2]), DilationGrid()
    grid.dilations[0] = 5
    assert grid.initial["dilations"] == [1, 2]
    other.dilations[0] = 7
    assert DilationGrid().dilations[0] != 7


def change_all(value):
    """Change every list and mapping in a value, in place."""
    if isinstance(value, list | tuple):
        for item in value:
            change_all(item)
    if isinstance(value, list):
        value.append(99)
    if isinstance(value, dict):
        for item in value.values():
            change_all(item)
        value["more"] = 99


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_changed_in_place_is_of_this_widget_alone(kind):
    widget = kind()
    first = json.dumps([widget.initial, widget.schema, widget.limits])
    begun = json.dumps(widget.initial)
    for name in (*widget.settings(), "schema", "limits"):
        change_all(getattr(widget, name))
    assert json.dumps(widget.initial) == begun
    other = kind()
    assert json.dumps([other.initial, other.schema, other.limits]) == first


def test_a_trait_outside_a_widget_names_its_value():
    with pytest.raises(ValueError, match="value must be an integer from 1 to 4; got 5"):
        Integer(1, 1, 4).validate(None, 5)
    assert isinstance(Integer(1, 1, 4), TraitType)
