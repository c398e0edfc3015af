"""A loop that takes long says so to the one who watches, and leaves no trace."""

import os

import nbformat
import pytest
from nbclient import NotebookClient

from convlessons.progress import progress

pytestmark = pytest.mark.usefixtures("kernel")

# A clock of its own, on which every item takes 1.5 seconds.
LOOP = """
import types
import convlessons.progress as module
now = [0.0]
module.time = types.SimpleNamespace(monotonic=lambda: now[0])
for item in module.progress(["a", "b", "c"]):
    now[0] += 1.5
print("ran", item)
"""


def execute(code, **environment):
    """The outputs of a cell, and all that was shown on the way."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    shown = []

    class Watched(NotebookClient):
        def process_message(self, message, cell, index):
            if message["msg_type"] in ("display_data", "update_display_data"):
                shown.append(message["content"]["data"]["text/plain"])
            return super().process_message(message, cell, index)

    client = Watched(notebook, kernel_name="python3", timeout=300, allow_errors=True)
    client.execute(env={**os.environ, **environment})
    return notebook.cells[0].outputs, shown


def test_a_long_loop_is_seen_in_jupyter_and_leaves_nothing():
    outputs, shown = execute(LOOP)
    assert len(shown) == 2
    assert "2 of 3, about 2 s left" in shown[0]
    assert shown[1] == ""
    texts = [o.get("text") or o["data"]["text/plain"] for o in outputs]
    assert "".join(texts) == "ran c\n"


def test_an_interrupted_loop_clears_its_line():
    _, shown = execute(LOOP.replace("+= 1.5", "+= 1.5 if item != 'c' else 1 / 0"))
    assert shown[-1] == ""


def test_in_the_books_build_and_in_a_short_loop_nothing_is_shown():
    for outputs, shown in (
        execute(LOOP, CONVLESSONS_SILENT="1"),
        execute(LOOP.replace("+= 1.5", "+= 0.5")),
    ):
        assert shown == []
        assert [output.text for output in outputs] == ["ran c\n"]


def test_outside_jupyter_it_is_only_a_loop(capsys):
    assert list(progress(range(3))) == [0, 1, 2]
    assert capsys.readouterr().out == ""
    with pytest.raises(TypeError, match="items must be iterable; got int"):
        progress(3)


class NoLength:
    def __init__(self, length):
        self.length = length

    def __iter__(self):
        return iter("abc")

    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


@pytest.mark.parametrize(
    "items",
    [
        NoLength(TypeError("no len()")),
        NoLength(NotImplementedError()),
        NoLength(1),
        NoLength(0),
        NoLength(-1),
        NoLength(2**70),
        NoLength(1.5),
        NoLength(RuntimeError()),
        (letter for letter in "abc"),
        {"a": 1, "b": 2, "c": 3}.keys(),
    ],
)
def test_without_a_length_or_with_a_wrong_one_the_loop_runs_and_tells_what_is_done(
    monkeypatch, items
):
    shown = []
    monkeypatch.setattr("convlessons.progress.PATIENCE", 0.0)
    monkeypatch.setattr("convlessons.progress._show", lambda _, words: shown.append(words) or shown)
    assert list(progress(items)) == ["a", "b", "c"]
    assert shown[-1] == ""
    assert all(words.startswith(("1 ", "2 ", "█")) for words in shown[:-1])
    assert len(shown) == 3
