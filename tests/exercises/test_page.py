"""An answer's code, run by itself and judged, as a page's Python does it."""

import builtins
import math
import sys

import pytest

from convlessons.exercises import core, page

KEY = "dilated.effective_kernel"
RIGHT = "def effective_kernel_size(k, d):\n    return (k - 1) * d + 1\n"
WRONG = "def effective_kernel_size(k, d):\n    print('k is', k)\n    return k * d\n"


def test_a_right_and_a_wrong_answer_are_told_as_a_notebook_tells_them():
    assert page.check(KEY, RIGHT)["outcome"] == "correct"
    told = page.check(KEY, WRONG)
    assert told["outcome"] == "wrong"
    assert "`k` times `d`" in told["suggestion"]
    assert told["printed"].startswith("k is 3\n")


@pytest.mark.parametrize(
    ("code", "outcome", "said"),
    [
        ("1/0", "failed", "before there was an answer"),
        ("def f(:", "failed", "cannot read this code"),
        ("exit()", "failed", "asks Python to end"),
        ("input('k?')", "failed", "no keyboard"),
        ("import not_there", "failed", "There is no `not_there` on this page"),
        ("raise MemoryError", "failed", "more memory"),
        ("x = 1", "not attempted", "gives nothing the name `effective_kernel_size`"),
        ("effective_kernel_size = ...", "not attempted", "then check again"),
        ("def effective_kernel_size(k, d): return input()", "wrong", "no keyboard"),
        ("def effective_kernel_size(k, d): exit()", "wrong", "SystemExit"),
        ("class E(Exception):\n  def __str__(self): 1/0\nraise E", "failed", "before there was"),
    ],
)
def test_whatever_the_code_does_is_told_in_a_sentence(code, outcome, said):
    told = page.check(KEY, code)
    assert told["outcome"] == outcome
    assert said in told["message"]
    assert "exercises/" not in told["trace"], "only the learner's own lines"


def test_a_traceback_is_cut_to_the_learners_lines():
    trace = page.check(KEY, "import json\ndef f():\n    json.loads('{')\nf()\n")["trace"]
    assert "line 4" in trace
    assert "line 3, in f" in trace
    assert "decoder.py" not in trace


def test_ten_megabytes_of_output_are_cut_and_counted():
    printed = page.check(KEY, "print('x' * 10**7)\n" + RIGHT)["printed"]
    assert len(printed) < 21_000
    assert "9,980,001 more characters are not shown" in printed


def test_every_check_starts_afresh_whatever_the_one_before_did():
    before = builtins.len, math.floor, core.Exercise.check
    page.check(
        KEY,
        "import builtins, math, sys\nfrom convlessons.exercises import core, dilated\n"
        "builtins.len = math.floor = print = check = None\n"
        "core.Exercise.check = lambda *_: 1 / 0\n"
        "dilated.effective_kernel._solution = None\n"
        "sys.modules['convlessons.exercises'] = None\nsys.setrecursionlimit(5000)\nimport this",
    )
    assert (builtins.len, math.floor, core.Exercise.check) == before
    assert "this" not in sys.modules
    assert page.check(KEY, RIGHT)["outcome"] == "correct"
    assert page.check(KEY, "print(left_over)")["outcome"] == "failed"


def test_an_exercise_that_is_not_there_is_our_fault_and_raises():
    with pytest.raises(ValueError, match="key must be one of"):
        page.check("dilated.nothing", RIGHT)
