"""Notebooks as they come: from every program, in every state."""

import json
import os

import pytest

from convlessons.grading.submission import GradingError, read

A = "# exercise: stacks.with_bias\nwith_bias = 1168"


def cell(source=A, **more):
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], **more}


def notebook(*cells, **more):
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more}


def write(folder, content):
    path = folder / "a.ipynb"
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    path.write_bytes(raw)
    return path


V3 = {
    "nbformat": 3,
    "nbformat_minor": 0,
    "metadata": {"name": ""},
    "worksheets": [
        {
            "metadata": {},
            "cells": [{"cell_type": "code", "language": "python", "input": A, "outputs": []}],
        }
    ],
}
V2 = {**V3, "nbformat": 2}
READABLE = {
    "format 2": V2,
    "a lone surrogate": notebook(cell(), cell("'\ud800'")),
    "attachments": notebook({"cell_type": "markdown", "source": "", "attachments": []}, cell()),
    "a kernel without a name": notebook(cell(), metadata={"kernelspec": None}),
    "a kernel for R": notebook(cell(), metadata={"kernelspec": {"name": "ir", "language": "R"}}),
    "very long outputs": notebook(cell(outputs=[{"text": "x" * 10**6}])),
    "plain": notebook(cell()),
    "a list of lines": notebook(cell(A.splitlines(keepends=True))),
    "Windows": notebook(cell(A.replace("\n", "\r\n"))),
    "old Mac": notebook(cell(A.replace("\n", "\r"))),
    "a byte order mark": b"\xef\xbb\xbf" + json.dumps(notebook(cell())).encode(),
    "UTF-16": json.dumps(notebook(cell())).encode("utf-16"),
    "UTF-32": json.dumps(notebook(cell())).encode("utf-32"),
    "format 3": V3,
    "format 4.99": notebook(cell(), nbformat_minor=99),
    "no metadata": {"nbformat": 4, "cells": [{"cell_type": "code", "source": A}]},
    "metadata is null": notebook(cell(metadata=None), metadata=None),
    "metadata is a list": notebook(cell(metadata=[]), metadata=[]),
    "tags are a number": notebook(cell(metadata={"tags": 3})),
    "tags of numbers": notebook(cell(metadata={"tags": [3, None]})),
    "ids twice": notebook(cell(id="a"), cell("", id="a")),
    "broken outputs": notebook(cell(outputs=None)),
    "an unknown kind of cell": notebook({"cell_type": "sql", "source": ""}, cell()),
}


@pytest.mark.parametrize("name", READABLE)
def test_whatever_wrote_it_it_is_read(tmp_path, name):
    found = read(write(tmp_path, READABLE[name]))
    assert A in [each.source for each in found.cells]
    assert "stacks.with_bias" in found.keys


DAMAGED = {
    "empty": (b"", "is no notebook"),
    "text": (b"print(1)", "is no notebook"),
    "merge conflict": (b"<<<<<<< HEAD\n{}", "is no notebook"),
    "cut": (json.dumps(notebook(cell())).encode()[:-9], "is no notebook"),
    "not UTF-8": (b'{"nbformat": "\xff"}', "is no notebook"),
    "a list": ([], "does not say which format"),
    "a number": (3, "does not say which format"),
    "deep": (b"[" * 100_000, "is no notebook"),
    "no cells": ({"nbformat": 4}, "no list of cells"),
    "cells are an object": (notebook(cells={}), "no list of cells"),
    "no source": (notebook({"cell_type": "code"}), "cell 1 has no source"),
    "source is null": (notebook(cell(), cell(None)), "cell 2 has no source"),
    "source of numbers": (notebook(cell([1])), "cell 1 has no source"),
    "no type": (notebook({"source": A}), "cell 1 does not say of which type"),
    "a cell is null": (notebook(None), "cell 1 does not say of which type"),
    "format of text": (notebook(cell(), nbformat="4"), "does not say which format"),
    "format below all": (notebook(cell(), nbformat=-1), "is damaged"),
    "zipped": (b"\x1f\x8b\x08", "is no notebook"),
    "format 3 without cells": ({"nbformat": 3, "worksheets": [{}]}, "is damaged"),
    "unknown chapter": (notebook(cell("# exercise: alchemy.gold")), "['alchemy']"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_damaged_is_said_in_a_sentence(tmp_path, name):
    content, said = DAMAGED[name]
    with pytest.raises(GradingError) as error:
        read(write(tmp_path, content))
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_or_is_a_folder_is_said(tmp_path):
    with pytest.raises(GradingError, match="cannot be read: No such file"):
        read(tmp_path / "none.ipynb")
    with pytest.raises(GradingError, match="cannot be read: it is no file"):
        read(tmp_path)
    (tmp_path / "loop.ipynb").symlink_to(tmp_path / "loop.ipynb")
    with pytest.raises(GradingError, match="cannot be read"):
        read(tmp_path / "loop.ipynb")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.ipynb")
        with pytest.raises(GradingError, match="cannot be read: it is no file"):
            read(tmp_path / "pipe.ipynb")


def test_a_cell_that_is_not_to_be_executed_is_no_part_of_it(tmp_path):
    skipped = cell("1 / 0", metadata={"tags": ["skip-execution", "mine"]})
    found = read(
        write(tmp_path, notebook({"cell_type": "markdown", "source": ""}, skipped, cell()))
    )
    assert [(each.number, each.source) for each in found.cells] == [(3, A)]
