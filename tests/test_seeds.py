"""Where chance plays a part, the reader sees which seeds, or how many."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
from jupyter_cache import get_cache

from convlessons.figures.display import FIGURE
from convlessons_site.fingerprint import execution_fingerprint

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
HEADING = re.compile(r"^#{1,3} ", re.MULTILINE)
NAMED = re.compile(
    r"\bseeds?:? (\d|\[\d)|\b(\d+|five|six|seven|eight|ten|twenty) seeds\b", re.IGNORECASE
)


def takes_seeds(code):
    """Does a cell choose seeds, or show what was recorded with some?"""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            if name in {"manual_seed", "seed", "recording"}:
                return True
        if isinstance(node, ast.arg | ast.keyword) and node.arg == "seed":
            return True
    return False


def seen(cell):
    """What a sighted reader reads in a cell's outputs; an SVG keeps its words as comments."""
    words = []
    for output in cell.outputs:
        words.append(output.get("text", ""))
        data = output.get("data", {})
        if FIGURE in data:
            words += re.findall(r"<!-- (.*?) -->", data[FIGURE]["light"])
        else:
            words += [data.get(kind, "") for kind in ("text/plain", "text/html", "text/markdown")]
    return " ".join(words)


def unnamed(notebook):
    """The cells that take seeds, none of which is named before the next heading."""
    pending, found = [], []
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            if HEADING.search(cell.source):
                found, pending = found + pending, []
            continue
        if takes_seeds(cell.source):
            pending.append(number)
        if NAMED.search(seen(cell)):
            pending = []
    return found + pending


def notebook_of(*cells):
    made = []
    for source, text in cells:
        if text is None:
            made.append(nbformat.v4.new_markdown_cell(source))
            continue
        output = nbformat.v4.new_output("stream", text=text)
        made.append(nbformat.v4.new_code_cell(source, outputs=[output]))
    return nbformat.v4.new_notebook(cells=made)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ([("torch.manual_seed(0)", "0.3 ± 0.1")], [0]),
        ([("torch.manual_seed(0)", "seed 0: 0.3")], []),
        ([("def f(seed): pass", ""), ("f", "0.3, 5 seeds")], []),
        ([("train(seed=1)", ""), ("## Next", None), ("1", "seed 1")], [0]),
        ([("r = recording['runs']", "0.3")], [0]),
        ([("x = 1", "0.3")], []),
    ],
)
def test_the_search_finds_what_names_no_seed(cells, found):
    assert unnamed(notebook_of(*cells)) == found


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_chance_is_named_where_it_plays_a_part(site, path):
    cache = get_cache(site.parent / ".jupyter_cache" / execution_fingerprint())
    _, executed = cache.merge_match_into_notebook(nbformat.read(path, as_version=4))
    assert unnamed(executed) == []
