"""What a notebook switched, set or replaced changes no judgement, and is as it was afterwards."""

import builtins
import copy
import decimal
import io
import json
import locale
import os
import random
import signal
import subprocess
import sys
import time
import types
import warnings
from contextlib import contextmanager

import numpy as np
import pytest
import torch
from torch import nn

from convlessons import blocks, costs, exercises
from convlessons.exercises import Outcome, journal
from convlessons.exercises.judging import known_state
from convlessons.exercises.kinds import FunctionExercise, ValueExercise
from convlessons.words import ExerciseWords


class Switch:
    """A global switch of the learner's, on in a ``with`` block, which is given what reads it.

    It needs no builtin itself: those are among what is switched.
    """

    def __init__(self, get, put, value):
        self.get, self.put, self.value = get, put, value

    def __enter__(self):
        self.before = self.get()
        self.put(self.value)
        return self.get

    def __exit__(self, *_):
        self.put(self.before)


def switch(*how):
    return lambda: Switch(*how)


def seen_in(context, get):
    @contextmanager
    def switched():
        with context():
            yield get

    return switched


def deterministic(on):
    torch.use_deterministic_algorithms(on)


def filters(value):
    warnings.filters[:] = value


MODULE = nn.modules.module
HOOKS = MODULE._global_forward_hooks


def hooks(value):
    HOOKS.clear()
    HOOKS.update(value)


def replace(name, value):
    return switch(
        lambda: vars(builtins)[name], lambda kept: vars(builtins).__setitem__(name, kept), value
    )


def replaced(owner, name, value):
    """A function or class of a module in whose place the notebook has put something else."""

    @contextmanager
    def switched():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, value)
            yield lambda: getattr(owner, name)

    return switched


def refuses(*_, **__):
    raise RuntimeError("the notebook's")


class Deaf:
    """Put in place of standard output; not even a question is answered."""

    def __getattr__(self, name):
        raise RuntimeError(name)


TORCH_OF_OLD = types.SimpleNamespace(fp32_precision="none")  # it has no such switch
WORLDS = {
    "no gradients": switch(torch.is_grad_enabled, torch.set_grad_enabled, False),
    "inference mode": seen_in(torch.inference_mode, torch.is_inference_mode_enabled),
    "double": switch(torch.get_default_dtype, torch.set_default_dtype, torch.float64),
    "half": switch(torch.get_default_dtype, torch.set_default_dtype, torch.bfloat16),
    "meta": switch(torch.get_default_device, torch.set_default_device, torch.device("meta")),
    "on meta": seen_in(lambda: torch.device("meta"), lambda: str(torch.get_default_device())),
    "autocast": seen_in(
        lambda: torch.autocast("cpu", torch.bfloat16), lambda: torch.is_autocast_enabled("cpu")
    ),
    "deterministic": switch(torch.are_deterministic_algorithms_enabled, deterministic, True),
    "bf16 products": switch(
        torch.get_float32_matmul_precision, torch.set_float32_matmul_precision, "medium"
    ),
    "bf16 products, by a newer switch": switch(
        lambda: getattr(torch.backends.mkldnn, "matmul", TORCH_OF_OLD).fp32_precision,
        lambda kept: setattr(
            getattr(torch.backends.mkldnn, "matmul", TORCH_OF_OLD), "fp32_precision", kept
        ),
        "bf16",
    ),
    "hooks on all modules": switch(
        lambda: dict(HOOKS), hooks, {-1: lambda module, given, out: torch.zeros_like(out)}
    ),
    "warnings are errors": switch(
        lambda: list(warnings.filters), filters, [("error", None, Warning, None, 0)]
    ),
    "numpy raises": switch(
        lambda: tuple(np.geterr().items()),
        lambda kept: np.seterr(**dict(kept)),
        (("divide", "raise"), ("over", "raise"), ("under", "raise"), ("invalid", "raise")),
    ),
    "short decimals": switch(decimal.getcontext, decimal.setcontext, decimal.Context(prec=1)),
    "shallow": switch(sys.getrecursionlimit, sys.setrecursionlimit, 250),
    "few digits": switch(sys.get_int_max_str_digits, sys.set_int_max_str_digits, 640),
    "no len": replace("len", None),
    "no print": replace("print", 3),
    "sum of one's own": replace("sum", lambda *_: 0),
    "no next": replace("next", 0),
    "no conv2d": replaced(nn.functional, "conv2d", None),
    "no tensors": replaced(torch, "tensor", refuses),
    "no lists of tensors": replaced(torch.Tensor, "tolist", lambda *_: []),
    "all tensors are equal": replaced(torch.Tensor, "__eq__", lambda *_: True),
    "no modules": replaced(nn.Module, "__call__", refuses),
    "no copies": replaced(copy, "deepcopy", refuses),
    "no JSON": replaced(json, "dumps", refuses),
    "no JSON at all": replaced(json.JSONEncoder, "encode", None),
    "no warnings": replaced(warnings, "catch_warnings", refuses),
    "no seeds": replaced(np.random, "get_state", refuses),
    "a seed by assignment": replaced(np.random, "seed", 42),
    "torch's seed by assignment": replaced(torch, "manual_seed", 42),
    "no generator": replaced(torch, "default_generator", None),
    "no autocast": replaced(torch.autocast, "__init__", None),
    "no parameters": replaced(nn.parameter, "Parameter", None),
    "costs of one's own": replaced(costs, "count", lambda *_: None),
    "blocks of one's own": replaced(blocks, "deform_conv2d", None),
    "no filters": switch(
        lambda: warnings.filters, lambda kept: setattr(warnings, "filters", kept), None
    ),
    "no torch": switch(
        lambda: sys.modules["torch"], lambda kept: sys.modules.update(torch=kept), None
    ),
    "another numpy": switch(
        lambda: sys.modules["numpy"], lambda kept: sys.modules.update(numpy=kept), Deaf
    ),
    "nothing to import from": switch(
        lambda: sys.meta_path, lambda kept: setattr(sys, "meta_path", kept), []
    ),
    "saved tensors refused": seen_in(
        lambda: torch.autograd.graph.saved_tensors_hooks(refuses, refuses), lambda: None
    ),
    "deaf stdout": switch(
        lambda: sys.stdout, lambda stream: setattr(sys, "stdout", stream), Deaf()
    ),
    "closed stdout": switch(
        lambda: sys.stdout, lambda stream: setattr(sys, "stdout", stream), None
    ),
}
"""How each is switched on for a while; it gives what reads the switch."""

SENSITIVE = [
    exercises.groups.reads,
    exercises.dilated.build,
    exercises.deformable.sample
    if hasattr(exercises.deformable, "sample")
    else exercises.groups.reads,
]


@pytest.mark.parametrize("world", WORLDS)
def test_the_books_own_solutions_are_right_in_every_world_which_stays_as_it_was(world):
    with WORLDS[world]() as read:
        before = read()
        outcomes = [each.check(each._solution).outcome for each in SENSITIVE]
        outcomes += [
            exercises.stacks.with_bias.check(exercises.stacks.with_bias._solution()).outcome
        ]
        after = read()
    assert set(outcomes) == {Outcome.CORRECT}
    assert after == before


@pytest.mark.parametrize("world", ["no gradients", "double", "meta", "autocast", "deterministic"])
def test_in_the_known_state_each_switch_reads_as_in_a_fresh_kernel(world):
    with WORLDS[world]() as read:
        switched = read()
        with known_state():
            assert read() != switched


BROKEN = """
from convlessons import exercises
import torch, numpy as np
exercise, design = exercises.stacks.with_bias, exercises.groups.reads
import contextlib, enum, os, pathlib, random, warnings
np.random.seed = random.seed = torch.manual_seed = 42
random.getstate = np.random.get_state = None
contextlib._GeneratorContextManager.__enter__ = contextlib.ExitStack.__exit__ = None
enum.Enum.__hash__ = enum.EnumType.__call__ = None
pathlib.Path.__new__ = pathlib.Path.mkdir = None
warnings.filters = os.environ = None
outcomes = [str(exercise.check(answer).outcome) for answer in (1168, 1152)]
print(*outcomes, np.random.seed)
"""


def test_modules_that_are_loaded_late_are_put_back_too():
    """In a kernel of its own: NumPy loads its seeds when a notebook first asks for them."""
    done = subprocess.run(
        [sys.executable, "-c", BROKEN], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["correct", "wrong", "42"], done.stderr


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_an_alarm_that_is_set_does_not_ring_in_a_judgement_and_rings_afterwards():
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with known_state():
            time.sleep(0.4)
            assert rung == []
        time.sleep(0.4)
        assert rung == [1]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_seeds_are_the_same_at_every_call_and_the_learners_own_go_on():
    def draws():
        return random.random(), float(np.random.rand()), float(torch.rand(()))

    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    expected = [draws(), draws()]
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    got = [draws()]
    with known_state():
        first = draws()
    with known_state():
        assert draws() == first
    assert [*got, draws()] == expected


def test_a_locale_with_a_decimal_comma_is_put_aside():
    try:
        before = locale.setlocale(locale.LC_NUMERIC)
        locale.setlocale(locale.LC_NUMERIC, "de_DE.UTF-8")
    except locale.Error:
        pytest.skip("this machine has no German locale")
    try:
        with known_state():
            assert f"{1.5:n}" == "1.5"
        assert f"{1.5:n}" == "1,5"
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def test_what_an_answer_switches_reaches_neither_the_reference_nor_the_notebook():
    solution = exercises.groups.reads._solution

    def answer(*given):
        torch.set_default_dtype(torch.float64)
        torch.set_grad_enabled(True)
        random.seed(5)
        value = solution(*given)
        torch.set_grad_enabled(False)
        return value

    state = random.getstate()
    assert exercises.groups.reads.check(answer).outcome is Outcome.CORRECT
    assert torch.get_default_dtype() is torch.float32
    assert torch.is_grad_enabled()
    assert random.getstate() == state


def test_a_higher_recursion_limit_that_an_answer_needs_is_kept():
    def depth(n):
        return n if n == 0 else 1 + depth(n - 1)

    made = FunctionExercise(
        "x.deep",
        lambda n: n,
        cases=[(3000,)],
        misconceptions={},
        words=ExerciseWords("", "", (), "So.", {}),
    )
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(5000)
    try:
        assert made.check(depth).outcome is Outcome.CORRECT
    finally:
        sys.setrecursionlimit(before)


BARE = {"misconceptions": {}, "words": ExerciseWords("", "", (), "So.", {})}


def broken(*_):
    raise ZeroDivisionError("ours")


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (ValueExercise("x.a", broken, **BARE), 3),
        (FunctionExercise("x.b", broken, cases=lambda: [(1,)], **BARE), lambda n: n),
        (FunctionExercise("x.c", abs, cases=broken, **BARE), abs),
        (FunctionExercise("x.d", broken, cases=lambda: [(1,)], **BARE), broken),
    ],
)
def test_a_reference_that_fails_is_our_fault_and_no_answer_is_compared_with_its_exception(
    exercise, answer
):
    result = exercise.check(answer)
    assert result.outcome is Outcome.NOT_JUDGED
    assert "the book's fault, not yours" in result.message
    assert "ZeroDivisionError: ours" in result.message
    assert result.outcome.sign in repr(result)
    assert "not judged" in result._repr_html_()


@pytest.mark.parametrize(
    "leave", [SystemExit("bad"), KeyboardInterrupt(), GeneratorExit(), BaseException("x")]
)
def test_leaving_is_part_of_the_answer(leave):
    called = []

    def answer(size, k, s, p, d):
        called.append(size)
        raise leave

    result = exercises.arithmetic.floor.check(answer)
    assert result.outcome is Outcome.WRONG
    assert f"your function raised {type(leave).__name__}" in result.message
    assert "(line " in result.message
    if isinstance(leave, KeyboardInterrupt):
        assert len(called) == 1, "after an interruption no other case is begun"


@pytest.mark.parametrize("stream", [Deaf(), None, object()], ids=["deaf", "none", "no stream"])
def test_an_answer_prints_whatever_became_of_standard_output(stream, monkeypatch):
    def answer(*given):
        print("here", given, flush=True)
        return exercises.arithmetic.floor._solution(*given)

    monkeypatch.setattr(sys, "stdout", stream)
    assert exercises.arithmetic.floor.check(answer).outcome is Outcome.CORRECT
    assert sys.stdout is stream
    heard = io.StringIO()
    monkeypatch.setattr(sys, "stdout", heard)
    exercises.arithmetic.floor.check(answer)
    assert heard.getvalue().startswith("here (")


def test_what_a_notebook_added_to_a_class_is_there_for_its_answers(monkeypatch):
    solution = exercises.groups.reads._solution
    monkeypatch.setattr(torch.Tensor, "as_it_is", lambda tensor: tensor, raising=False)

    def answer(*given):
        torch.zeros(3).as_it_is()
        return solution(*given)

    assert exercises.groups.reads.check(answer).outcome is Outcome.CORRECT
    assert torch.zeros(3).as_it_is().shape == (3,)


def test_the_journal_is_written_where_no_file_can_be_opened_and_no_check_fails_for_it(
    tmp_path, monkeypatch
):
    path = tmp_path / "journal"
    monkeypatch.setattr(journal, "_path", str(path))
    journal.note(first=True, number=3, text='a "quoted"\nline')
    monkeypatch.setattr(journal, "_open", refuses)
    journal.note(second=2)
    os.close(journal._file)
    assert exercises.stacks.with_bias.check(1168).outcome is Outcome.CORRECT
    first, second = map(json.loads, path.read_text().splitlines())
    assert first == {"first": True, "number": 3, "text": 'a "quoted"\nline'}
    assert second == {"second": 2}


def test_every_result_is_in_the_journal_at_once_whatever_became_of_the_notebooks_names(
    tmp_path, monkeypatch
):
    path = tmp_path / "journal"
    monkeypatch.setattr(journal, "_path", str(path))
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    sys.stdout.close()
    with replace("print", 3)(), replace("open", None)(), replace("str", None)():
        exercises.stacks.with_bias.check(1168)
        exercises.stacks.with_bias.check("\ud800")
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["outcome"] for line in lines] == ["correct", "wrong"]
    assert {line["key"] for line in lines} == {"stacks.with_bias"}


def test_what_is_counted_on_the_meta_device_is_judged_under_a_default_device_too():
    design = exercises.together.design
    solution = design._solution()
    with WORLDS["meta"]():
        torch.set_default_device("cpu")  # a mode all the same, though nothing seems to be set
        assert design.check(solution).outcome is Outcome.CORRECT
