"""Settings as an address writes them: ``dilations=2,2,2;kernel_size=3``."""

import json
import re
from collections.abc import Mapping
from typing import Any


def read(text: str, schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The settings that a text names; whether they are allowed is for the widget's traits to say.

    Args:
        text: Entries ``name=value``, joined by semicolons; a list is joined by commas, the rows of
            a table by slashes.
        schemas: A widget's ``schema``; a value whose name it lacks is read as one value.

    Returns:
        Value of each setting by its name.
    """
    entries = (entry.partition("=") for entry in text.split(";") if entry)
    return {name: _value(value, schemas.get(name, {})) for name, _, value in entries}


def _value(text: str, schema: Mapping[str, Any]) -> Any:
    if schema.get("type") == "array":
        table = schema.get("items", {}).get("type") == "array"
        if "names" in schema and not re.match(r"-?\d", text):
            return text
        entries = schema.get("prefixItems") or [schema["items"]]
        parts = text.split("/" if table else ",") if text else []
        return [_value(part, entries[min(i, len(entries) - 1)]) for i, part in enumerate(parts)]
    try:
        return json.loads(text)
    except ValueError:
        return text
