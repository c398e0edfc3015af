"""Start a chapter: ``python tools/new_chapter.py 12_strip_pooling`` writes all that one needs.

The chapter that it writes is whole: it has its parts in order, a question, three exercises with
their words, and it runs. Only its trial is missing, for a claim needs a source. Change it into
yours, and then run ``python tools/reading_time.py --write``.
"""

import re
import sys
from pathlib import Path

import reading_time

ROOT = Path(__file__).parents[1]
TEMPLATE = Path(__file__).parent / "chapter_template"
PLACES = {
    "new_chapter.ipynb": "notebooks/{number}_{chapter}.ipynb",
    "new_chapter.py": "src/convlessons/exercises/{chapter}.py",
    "new_chapter.toml": "src/convlessons/words/{chapter}.toml",
}
# What is a line more: after the last line of its kind.
CHAPTER = "      - file: notebooks/{number}_{chapter}\n"
LISTS = {
    "_toc.yml": (r"^ +- file: notebooks/\d\d_\w+\n", CHAPTER),
    "src/convlessons/exercises/__init__.py": (r'^    "\w+",\n(?=\)\n)', '    "{chapter}",\n'),
}


def create(name: str, root: Path = ROOT) -> list[Path]:
    """Write the files of a chapter and put it last in the book.

    Args:
        name: Number and name of its notebook, ``12_strip_pooling``; the exercises of one have the
            name alone.
        root: The checkout.

    Returns:
        What was written or changed.

    Raises:
        ValueError: The name has another form, or there is a chapter of that number or name.
    """
    found = re.fullmatch(r"(\d\d)_([a-z0-9]+(?:_[a-z0-9]+)*)", name)
    if not found:
        raise ValueError(f"NAME must be a number and a name, 12_strip_pooling; got {name!r}")
    number, chapter = found.groups()
    spelt = {"number": number, "chapter": chapter}
    written = {source: root / place.format(**spelt) for source, place in PLACES.items()}
    taken = [*root.glob(f"notebooks/{number}_*.ipynb"), *filter(Path.exists, written.values())]
    if taken:
        raise ValueError(f"NAME must be new; there is already {taken[0].relative_to(root)}")
    title = chapter.replace("_", " ").capitalize()
    for source, path in written.items():
        text = (TEMPLATE / source).read_text(encoding="utf-8").replace("new_chapter", chapter)
        text = text.replace("99 · New chapter", f"{int(number)} · {title}")
        path.write_text(text.replace("NEW CHAPTER", title.lower()), encoding="utf-8")
    for place, (last, line) in LISTS.items():
        path = root / place
        text = path.read_text(encoding="utf-8")
        end = [match.end() for match in re.finditer(last, text, re.MULTILINE)][-1]
        path.write_text(text[:end] + line.format(**spelt) + text[end:], encoding="utf-8")
    notebook = written["new_chapter.ipynb"]
    reading_time.write(notebook)
    return [*written.values(), *(root / place for place in LISTS)]


if __name__ == "__main__":
    try:
        for changed in create(*sys.argv[1:2] or [""]):
            print(changed.relative_to(ROOT))
    except ValueError as error:
        sys.exit(str(error))
