"""How long a chapter takes: to read, and with its exercises; counted, not wished.

Prints what each notebook's first cell should say; ``--write`` writes it there.
"""

import json
import re
import sys
from pathlib import Path

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
WORDS_A_MINUTE = 160  # technical prose; a Chinese sign counts as half a word
LINES_A_MINUTE = 10  # code that the page shows
MINUTES = {"widget": 5.0, "question": 1.0, "exercise": 7.0}
LINE = re.compile(r"\*\*About \d+ minutes to read, \d+ with the exercises\.\*\*")
HIDDEN = {"hide-input", "remove-input", "remove-cell"}


def words(text: str) -> float:
    """Words of prose; a formula is a word for every sign that is read."""
    chinese = len(re.findall(r"[\u4e00-\u9fff]", text))
    return len(re.findall(r"[^\W\u4e00-\u9fff]+(?:['’\-.]\w+)*", text)) + chinese / 2


def minutes(notebook: dict) -> tuple[int, int]:
    """Minutes to read, and minutes with the exercises, to the nearest five."""
    reading = exercises = 0.0
    for cell in notebook["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            reading += words(text) / WORDS_A_MINUTE
            continue
        if text.startswith("# exercise: "):
            exercises += MINUTES["exercise"]
        elif not HIDDEN & set(cell["metadata"].get("tags", [])):
            reading += len(list(filter(str.strip, text.splitlines()))) / LINES_A_MINUTE
        reading += MINUTES["question"] * len(re.findall(r"\b(?:Predict|Quiz)\(", text))
        if re.search(r"^\w+ = (?:[A-Z][a-z]+){2}\(.*\)\n\w+$", text, re.MULTILINE):
            reading += MINUTES["widget"]
        # The words of a trial stand in code and are read on its card.
        for trial in re.findall(r"\b(?:Exact|OverSeeds|OnTheClock)\(\s*\"(.*)\"", text):
            reading += (words(trial) + 10) / WORDS_A_MINUTE
    return tuple(max(5, 5 * round(each / 5)) for each in (reading, reading + exercises))


def line(notebook: dict) -> str:
    """The sentence of the first cell."""
    reading, whole = minutes(notebook)
    return f"**About {reading} minutes to read, {whole} with the exercises.**"


def chapters() -> dict[Path, dict]:
    """The lessons' notebooks, by path."""
    paths = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
    return {path: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def write(path: Path) -> None:
    """Write the sentence into a notebook's first cell."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    first = notebook["cells"][0]
    text = "".join(first["source"])
    if not LINE.search(text):
        sys.exit(f"{path.name}: the first cell has no sentence of the form {LINE.pattern}")
    first["source"] = LINE.sub(line(notebook), text).splitlines(keepends=True)
    written = json.dumps(notebook, indent=1, ensure_ascii=False)
    path.write_text(f"{written}\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Print the sentences, or write them."""
    for path, notebook in chapters().items():
        print(path.name, line(notebook))
        if "--write" in arguments:
            write(path)


if __name__ == "__main__":
    main(sys.argv[1:])
