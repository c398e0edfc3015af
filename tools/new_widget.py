"""Start a widget: ``python tools/new_widget.py PathWalk`` writes all that one needs.

The widget that it writes is whole: it draws, counts, speaks, and keeps the contract of
``tests/widgets/test_contract.py``. Then run ``make js``, and change it into yours.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATE = Path(__file__).parent / "widget_template"
PLACES = {
    "new_widget.py": "src/convlessons/widgets",
    "new_widget.js": "js",
    "new_widget.css": "js",
    "test_new_widget.py": "tests/widgets",
}


def create(name: str, root: Path = ROOT) -> list[Path]:
    """Write the files of a widget and register it.

    Args:
        name: Name of its class, ``PathWalk``.
        root: The checkout.

    Returns:
        What was written or changed.

    Raises:
        ValueError: The name is no name of a class, or there is such a widget.
    """
    if not re.fullmatch(r"([A-Z][a-z0-9]+)+", name):
        raise ValueError(f"NAME must be the name of a class, such as PathWalk; got {name!r}")
    parts = re.findall("[A-Z][a-z0-9]+", name)
    module, dashed = "_".join(parts).lower(), "-".join(parts).lower()
    sentence = " ".join(parts).capitalize()
    spelt = {
        "NewWidget": name,
        "new_widget": module,
        "new-widget": dashed,
        "New widget": sentence,
    }
    written = []
    for source, place in PLACES.items():
        path = root / place / source.replace("new_widget", module)
        if path.exists():
            raise ValueError(f"NAME must be new; there is already {path.relative_to(root)}")
        written.append(path)
    for source, path in zip(PLACES, written, strict=True):
        text = (TEMPLATE / source).read_text(encoding="utf-8")
        for old, new in spelt.items():
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    return [*written, _register(name, module, root / "src/convlessons/widgets/__init__.py")]


def _register(name: str, module: str, path: Path) -> Path:
    """Add the class to the package's imports and names, both in alphabetical order."""
    text = path.read_text(encoding="utf-8")
    lines = set(re.findall(r"^from .*\n", text, re.M))
    lines.add(f"from convlessons.widgets.{module} import {name}\n")
    names = sorted([*re.findall(r'^    "(\w+)",$', text, re.M), name])
    head = text[: text.index("\nfrom ") + 1]
    exported = "".join(f'    "{each}",\n' for each in names)
    path.write_text(f"{head}{''.join(sorted(lines))}\n__all__ = [\n{exported}]\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    try:
        for changed in create(*sys.argv[1:2] or [""]):
            print(changed.relative_to(ROOT))
    except ValueError as error:
        sys.exit(str(error))
