import random

import pytest

from convlessons.claims import OnTheClock, Verdict
from convlessons.timing import Timings

C, X, N = Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.NOT_SETTLED


def recording(**cases):
    """Cases with the mean ratio of "deformable" to the baseline "plain"."""
    chance = random.Random(0)
    made = {"machine": "x86_64", "processor": "EPYC", "torch": "2.13.0", "threads": 1}
    return {
        "made": made | {"date": "2026-11-28", "command": "python -m …"},
        "baseline": "plain",
        "ratios": {
            case: {
                "deformable": [chance.gauss(mean, 0.1) for _ in range(12)],
                "dilated": [chance.gauss(1.5, 0.1) for _ in range(12)],
            }
            for case, mean in cases.items()
        },
    }


def trial(found, ratio=("deformable", "plain"), says="confirmed", **options):
    named = {"source": "dai2017", "place": "§3", "says": says, **options}
    return OnTheClock("It takes longer.", recording=found, ratio=ratio, **named)


@pytest.mark.parametrize(
    ("cases", "verdict"),
    [
        ({"56": 3}, C),
        ({"56": 0.5}, X),
        ({"56": 1}, N),
        ({"56": 3, "14": 2}, C),
        ({"56": 3, "14": 0.5}, Verdict.WITH_A_CONDITION),
        ({"14": 1, "56": 0.5}, N),
        ({"14": 0.4, "56": 0.5}, X),
    ],
)
def test_the_verdict_is_that_of_the_recording(cases, verdict):
    tried = trial(recording(**cases), above=1)
    assert tried.verdict is verdict
    assert ("14: corrected" in tried.evidence.condition) is (verdict is Verdict.WITH_A_CONDITION)


def test_below_is_the_other_side_and_two_candidates_are_compared_run_by_run():
    assert trial(recording(a=3), below=1).verdict is X
    assert trial(recording(a=3), ratio=("dilated", "deformable"), below=1).verdict is C
    assert trial(recording(a=3), ratio=("plain", "dilated"), below=1).verdict is C


@pytest.mark.parametrize(
    ("here", "words"),
    [
        (2.9, "here too: 2.9"),
        (0.3, "not here: 0.3"),
        (1.0004, "here too: 1.0004"),  # in three digits it would contradict itself
        (Timings({"deformable": [3.0, 3.0, 9.0], "plain": [1.0] * 3}, "plain", 1), "here too: 3"),
        (Timings({"plain": [1.0] * 3}, "plain", 1), "not measured"),
        (None, "not measured"),
        (float("nan"), "not measured"),
        ("slow", "not measured"),
        ({"a": 2.9}, "here too"),
        ({"b": 2.9}, "not measured"),
    ],
)
def test_the_clock_of_this_machine_is_shown_beside_and_decides_nothing(here, words):
    tried = trial(recording(a=3), above=1, here=here)
    assert words in repr(tried)
    assert tried.verdict is C
    assert tried.to_json() == trial(recording(a=3), above=1).to_json()


def test_the_card_names_the_machine():
    for words in ("EPYC", "x86_64", "torch 2.13.0", "1 thread,", "2026-11-28", "12 runs"):
        assert words in repr(trial(recording(a=3), above=1))


@pytest.mark.parametrize(
    ("message", "change", "options"),
    [
        ("one of above and below", {}, {"above": None}),
        ("one of above and below", {}, {"below": 2}),
        ("ratio must name two", {}, {"ratio": "ab"}),
        ("ratio must name candidates of.*got", {}, {"ratio": ("a", "plain")}),
        ("must name the processor, torch", {"made": {"machine": "x86_64"}}, {}),
        ("recording must have", {"ratios": None}, {}),
        ("at least one case", {"ratios": {}}, {}),
        ("at least 10 runs; got 9", {"ratios": {"a": {"deformable": [3.0] * 9}}}, {}),
    ],
)  # fmt: skip
def test_less_evidence_is_refused(message, change, options):
    found = {k: v for k, v in (recording(a=3) | change).items() if v is not None}
    with pytest.raises(ValueError, match=message):
        trial(found, **{"above": 1, **options})
