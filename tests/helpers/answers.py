"""Where a notebook is answered."""

from convlessons.exercises.source import MARKER


def answer_cells(notebook):
    """The code cell in which each exercise of a notebook is answered, by key, in order."""
    return {
        key: cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
        for key in MARKER.findall("".join(cell["source"]))
    }
