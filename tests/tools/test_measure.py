"""The measure of a notebook: what it used is counted, what is too much fails."""

import re

import nbformat
import pytest
from measure import main

NOTEBOOKS = {
    "large": "block = bytearray(300 * 2**20)",
    "busy": "sum(range(20_000_000))",
    "failing": "1 / 0",
}


@pytest.fixture
def measured(tmp_path, capsys, kernel):
    def run(name, *arguments):
        path = tmp_path / f"{name}.ipynb"
        cells = [nbformat.v4.new_code_cell(NOTEBOOKS[name])]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
        before = path.read_bytes()
        code = main([str(path), *arguments])
        assert path.read_bytes() == before
        return code, capsys.readouterr().out

    return run


def test_memory_and_time_are_counted(measured):
    code, told = measured("large")
    assert code == 0
    assert 300 < int(re.search(r"(\d+) MiB", told)[1]) < 500
    seconds, processor = map(float, re.findall(r"([\d.]+) s ", measured("busy")[1])[:2])
    assert seconds > 0
    assert processor > 0.2


@pytest.mark.parametrize(
    ("name", "limit", "told"),
    [
        ("large", ["--mib", "200"], "over 30 s and 200 MiB: large.ipynb"),
        ("busy", ["--seconds", "0.1"], "over 0.1 s and 800 MiB: busy.ipynb"),
        ("failing", [], "failed: ZeroDivisionError: division by zero"),
    ],
)
def test_too_much_and_failure_end_with_1(measured, name, limit, told):
    code, out = measured(name, *limit)
    assert code == 1
    assert told in out
