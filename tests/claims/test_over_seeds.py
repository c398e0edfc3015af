import random
import warnings

import pytest

from convlessons.claims import OverSeeds, Verdict
from convlessons.claims.interval import of_median
from convlessons.claims.plateau import further_metric

C, X, N = Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.NOT_SETTLED


def values(mean, seed, count=20, spread=0.05):
    chance = random.Random(seed)
    return [chance.gauss(mean, spread) for _ in range(count)]


def results(gaps, count=20, **more):
    """Arms "a" and "b" whose means differ by so much at each budget."""
    return {
        "metric": "accuracy",
        "seeds": list(range(count)),
        "budgets": [100, 300, 1000][: len(gaps)],
        "budget_unit": "steps",
        "plateau": "the loss falls by less than 1 % in the last third",
        "arms": {
            "a": [values(0.9 + gap, 2 * i, count) for i, gap in enumerate(gaps)],
            "b": [values(0.9, 2 * i + 1, count) for i, _ in enumerate(gaps)],
        },
        **more,
    }


def trial(found, order=("a", "b"), says="confirmed", **options):
    named = {"source": "he2016", "place": "§4.1", "says": says, **options}
    return OverSeeds("A is better than B.", results=found, order=order, **named)


@pytest.mark.parametrize(
    ("gaps", "verdict"),
    [
        ((0.2, 0.2, 0.2), C),
        ((-0.2, -0.2, -0.2), X),
        ((0, 0, 0), N),
        ((0.2, 0.2, 0), Verdict.WITH_A_CONDITION),
        ((0.2, 0, -0.2), Verdict.WITH_A_CONDITION),
        ((-0.2, -0.2, 0), N),
        ((0, 0, -0.2), X),
    ],
)
def test_the_verdict_is_that_of_the_intervals_and_a_budget_can_be_its_condition(gaps, verdict):
    tried = trial(results(gaps))
    assert tried.verdict is verdict
    assert ("1,000 steps" in tried.evidence.condition) is (verdict is Verdict.WITH_A_CONDITION)


def test_card_and_record_hold_medians_intervals_seeds_budgets_and_the_plateau():
    tried = trial(results((0.2, 0.2, 0.2)))
    text = repr(tried)
    for words in ("20 seeds, paired", "300 steps", "less than 1 % in the last third", "a > b"):
        assert words in text
    record = tried.to_json()
    lower, upper = record["interval"]
    assert 0 < lower < 0.2 < upper + 0.1
    assert record["seeds"] == 20
    assert record["budgets"] == ["100 steps", "300 steps", "1,000 steps"]
    one = trial(results((0.2, 0.2, 0.2), budgets=[1, 10, 100])).to_json()
    assert one["budgets"] == ["1 step", "10 steps", "100 steps"]


@pytest.mark.parametrize(
    ("gaps", "ended", "unfinished"),
    [
        ((0.2, 0.2, 0.2), C, Verdict.WITH_A_CONDITION),
        ((0, 0.2, 0.2), Verdict.WITH_A_CONDITION, Verdict.WITH_A_CONDITION),
        ((0, 0, 0), N, N),
        ((-0.2, -0.2, -0.2), X, N),
    ],
)
def test_training_that_has_not_ended_is_a_condition_and_corrects_nothing(gaps, ended, unfinished):
    assert trial(results(gaps, within=0.5)).verdict is ended
    tried = trial(results(gaps, within=1e-4))
    assert tried.verdict is unfinished
    assert "Not yet at one: “a” " in repr(tried)
    condition = tried.evidence.condition
    assert ("no plateau is reached by “a”, “b”" in condition) is (
        unfinished is Verdict.WITH_A_CONDITION
    )


def test_a_word_on_the_plateau_may_name_arms_that_are_at_none():
    found = results((0.2, 0.2, 0.2), unfinished=["b", "another"])
    tried = trial(found)
    assert tried.verdict is Verdict.WITH_A_CONDITION
    assert "no plateau is reached by “b”" in tried.evidence.condition
    assert found["plateau"] in repr(tried)
    assert trial(results((-0.2, -0.2, -0.2), unfinished=["b"])).verdict is N
    assert trial(results((0.2, 0.2, 0.2), unfinished=["another"])).verdict is C


def test_the_plateau_is_that_of_the_arms_that_are_compared():
    found = results((0.2, 0.2, 0.2), within=0.5)
    found["arms"]["c"] = [values(level, 20 + i) for i, level in enumerate((0.1, 0.1, 0.9))]
    assert trial(found).verdict is C
    assert trial(found, order=("a", "c")).verdict is Verdict.WITH_A_CONDITION


def test_seeds_are_paired():
    found = results((0, 0, 0))
    shift = values(0, 7, spread=1.0)  # every seed has a level of its own, far wider than the gap
    found["arms"]["a"] = [[x + 0.01 for x in shift]] * 3
    found["arms"]["b"] = [shift] * 3
    assert trial(found).verdict is C


def test_of_several_arms_each_must_be_above_the_next():
    found = results((0.2, 0.2, 0.2))
    found["arms"]["c"] = [values(0.5, 11 + i) for i in range(3)]
    assert trial(found, order=("a", "b", "c")).verdict is C
    assert trial(found, order=("a", "c", "b")).verdict is X
    found["arms"]["c"] = found["arms"]["b"]
    assert trial(found, order=("a", "b", "c")).verdict is N


def test_arms_are_equal_within_a_margin_only_if_the_whole_interval_is():
    assert trial(results((0, 0, 0)), margin=0.1).verdict is C
    assert trial(results((0.2, 0.2, 0.2)), margin=0.1).verdict is X
    assert trial(results((-0.2, -0.2, -0.2)), margin=0.1).verdict is X
    assert trial(results((0.1, 0.1, 0.1)), margin=0.1).verdict is N


@pytest.mark.parametrize(("above", "verdict"), [(0.5, C), (0.9, N), (1.3, X)])
def test_one_arm_is_held_against_a_number(above, verdict):
    tried = trial(results((0, 0, 0)), order=("a",), above=above)
    assert tried.verdict is verdict
    lower, upper = tried.evidence.interval
    assert 0.85 < lower < 0.9 < upper < 0.95
    assert f"a above {above}" in repr(tried)
    assert "difference" not in repr(tried)


@pytest.mark.parametrize(("gap", "verdict"), [(0.25, C), (0, N), (-0.25, X)])
def test_differences_that_are_all_equal_have_an_interval_without_width(gap, verdict):
    found = results((0, 0, 0))
    found["arms"] = {"a": [[0.5 + gap] * 20] * 3, "b": [[0.5] * 20] * 3}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tried = trial(found)
    assert tried.verdict is verdict
    assert tried.evidence.interval == (gap, gap)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_run_that_gives_no_number_settles_nothing_and_is_named(value):
    found = results((0.2, 0.2, 0.2))
    found["arms"]["a"][2][5] = value
    tried = trial(found)
    assert tried.verdict is Verdict.WITH_A_CONDITION
    assert "a, seed 5, 1,000 steps" in repr(tried)
    assert tried.to_json()["interval"] is None


@pytest.mark.parametrize(
    ("message", "change"),
    [
        ("10 different seeds or more; got 9", {"seeds": list(range(9))}),
        ("20 different seeds or more; got 19", {"seeds": list(range(19)), "run_seconds": 1.9}),
        ("20 different seeds.*got 19", {"seeds": list(range(19)), "made": {"seconds": 40}}),
        ("different seeds", {"seeds": [0] * 20}),
        ("at least 3 rising budgets", {"budgets": [100, 300]}),
        ("at least 3 rising budgets", {"budgets": [300, 100, 1000]}),
        ("'plateau'", {"plateau": " "}),
        ("one list a budget", {"arms": {"a": [[1] * 20] * 3, "b": [[1] * 19] * 3}}),
        ("order must name arms", {"arms": {"a": [[1] * 20] * 3}}),
    ],
)
def test_less_evidence_is_refused(message, change):
    with pytest.raises(ValueError, match=message):
        trial(results((0.2, 0.2, 0.2)) | change)


def test_a_margin_and_an_order_are_checked():
    found = results((0, 0, 0))
    faults = [{"order": ("a",)}, {"order": "ab"}, {"margin": 0}, {"margin": -1}]
    faults += [{"above": 0}, {"order": ("a",), "above": float("nan")}]
    for options in faults:
        with pytest.raises(ValueError, match="must"):
            trial(found, **options)
    with pytest.raises(ValueError, match="results must have 'arms'"):
        trial({key: value for key, value in found.items() if key != "arms"})
    with pytest.raises(TypeError, match="results must be a recording"):
        trial([1, 2])


def test_an_interval_misses_the_true_median_about_as_often_as_it_says():
    chance = random.Random(3)
    misses = 0
    for _ in range(200):
        interval = of_median([chance.gauss(0, 1) for _ in range(10)])
        misses += not interval.lower <= 0 <= interval.upper
    assert misses <= 20  # 10 of 200 are expected


def test_what_rounding_leaves_of_a_difference_lies_on_no_side_of_zero():
    left = 0.3 - 0.2 - 0.1
    assert left != 0
    for sign in (1, -1):
        interval = of_median([sign * left] * 9 + [0.01])
        assert (interval.lower, interval.median) == (0, 0)
        assert str(interval).startswith("0 (0 to ")
    tiny = of_median([3e-15, 2e-15, 4e-15])
    assert tiny.lower > 0, "what is small beside nothing is no rounding error"


def test_the_same_sample_has_the_same_interval():
    sample = values(0, 1)
    assert of_median(sample) == of_median(list(sample))


def test_what_else_was_measured_is_at_a_plateau_where_the_deciding_metric_is():
    recording = results((0.2, 0.2, 0.2), within=0.1)
    recording["also"] = {"lost": {**recording["arms"]}}
    recording["metric"] = "accuracy"
    found = further_metric(recording, "loss of a", {"x": ("lost", "a"), "y": ("lost", "b")})
    assert found["arms"] == {"x": recording["arms"]["a"], "y": recording["arms"]["b"]}
    assert found["unfinished"] == []
    assert found["plateau"] == f"Of the accuracy: {recording['plateau']}"
    moving = [list(row) for row in recording["arms"]["b"]]
    moving[-1] = [value + 1 for value in moving[-1]]
    recording["arms"]["b"] = moving
    found = further_metric(recording, "loss of a", {"x": ("lost", "a"), "y": ("lost", "b")})
    assert found["unfinished"] == ["y"], "the arm that y stands for still moves"
    assert trial(found, order=["x", "y"]).verdict is not Verdict.CONFIRMED
