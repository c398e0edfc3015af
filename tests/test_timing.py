import subprocess
import sys
import time
from html.parser import HTMLParser

import pytest
import torch

from convlessons import timing
from convlessons.timing import Timings


class Clock:
    """A clock that moves when a call says how long it took."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def takes(self, seconds):
        """A call of this length."""

        def call():
            self.now += seconds

        return call


def test_candidates_take_turns_and_none_is_always_first():
    log, clock = [], Clock()
    calls = {name: lambda name=name: (log.append(name), clock.takes(1)()) for name in "abc"}
    timing.compare(calls, repeats=3, warmup=1, budget_seconds=60, clock=clock)
    assert "".join(log) == "abc" + "abc" + "bca" + "cab"


def test_a_call_of_twice_the_length_takes_twice_as_long():
    clock = Clock()
    calls = {"short": clock.takes(0.004), "long": clock.takes(0.008)}
    timings = timing.compare(calls, repeats=15, clock=clock)
    assert timings.baseline == "short"
    assert timings.seconds("short").median == pytest.approx(0.004)
    assert timings.ratio("long").median == pytest.approx(2)
    assert timings.ratio("short").median == 1


def test_it_looks_at_a_real_clock():
    timings = timing.compare({"nothing": lambda: None, "nap": lambda: time.sleep(0.004)}, repeats=3)
    assert timings.seconds("nap").lower >= 0.004
    assert timings.ratio("nap").median > 1


def test_a_short_call_is_repeated_and_divided():
    calls = 0

    def tick():
        nonlocal calls
        calls += 1

    timings = timing.compare({"tick": tick}, repeats=4, warmup=1)
    assert calls > 100
    assert timings.seconds("tick").median < 1e-5


def test_the_budget_ends_the_rounds_but_one_is_always_measured(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(timing, "perf_counter", clock)
    nap = {"nap": clock.takes(0.02)}
    timings = timing.compare(nap, repeats=1000, warmup=2, budget_seconds=0.11, clock=clock)
    assert len(timings.samples["nap"]) == 4, "six rounds begin in time, two of which warm up"
    one = timing.compare(nap, warmup=5, budget_seconds=1e-9, clock=clock)
    assert len(one.samples["nap"]) == 1


def test_ratios_are_taken_round_by_round():
    # the machine slows down by ten between the rounds: the ratio does not see it
    timings = Timings({"a": [1.0, 10.0, 100.0], "b": [2.0, 20.0, 200.0]}, "a", None)
    ratio = timings.ratio("b")
    assert (ratio.lower, ratio.median, ratio.upper) == (2, 2, 2)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ([0.5, 0.5, 0.25], "2 × faster than base"),
        ([3.0, 3.1, 2.9], "3 × slower than base"),
        ([0.9, 1.0, 1.2], "about as fast as base"),
    ],
)
def test_a_ratio_in_words(other, words):
    assert Timings({"base": [1.0, 1.0, 1.0], "other": other}, "base", 1).describe("other") == words


class Cells(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.cells, self.tags = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.cells.append(data)


def test_the_table_names_everything_and_sets_no_colour():
    timings = Timings({"<plain>": [2e-3, 2e-3], "fused": [1e-3, 1e-3]}, "<plain>", 2)
    html = timings._repr_html_()
    parsed = Cells(html)
    for text in ("<plain>", "2", "fused", "1", "0.50", "2 × faster than <plain>"):
        assert text in parsed.cells
        assert text in str(timings)
    assert ("tr", {}) in parsed.tags
    assert {a.get("scope") for tag, a in parsed.tags if tag == "th"} == {"col", "row"}
    assert "color" not in html.rpartition("</style>")[2]  # the style sheet inherits it
    assert "torch threads: 2" in html


def test_threads_are_set_and_restored_even_after_an_error():
    before = torch.get_num_threads()
    other = 2 if before == 1 else 1

    def fail():
        with timing.threads(other):
            assert torch.get_num_threads() == other
            assert timing.compare({"a": int}, repeats=1).threads == other
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert torch.get_num_threads() == before


def test_it_works_without_torch():
    code = (
        "import sys; from convlessons import timing; t = timing.compare({'a': int}, repeats=2); "
        "assert t.threads is None and 'torch not loaded' in str(t) and 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"candidates": {}}, ValueError, "at least one callable"),
        ({"candidates": {"a": 3}}, TypeError, "a=3"),
        ({"baseline": "b"}, ValueError, "baseline must be one of .'a'.; got baseline='b'"),
        ({"repeats": 0}, ValueError, "repeats must be .* at least 1; got 0"),
        ({"warmup": -1}, ValueError, "warmup must be .* at least 0; got -1"),
        ({"budget_seconds": 0}, ValueError, "budget_seconds=0"),
    ],
)
def test_bad_input_is_refused_before_any_call(arguments, error, message):
    called = []
    with pytest.raises(error, match=message):
        timing.compare(**{"candidates": {"a": lambda: called.append(1)}, **arguments})
    assert not called


def test_no_threads_are_refused():
    with pytest.raises(ValueError, match=r"count must be .* at least 1; got 0"), timing.threads(0):
        pass
