import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import torch

from convlessons.claims import Exact, Verdict
from convlessons.claims.exact import CUT_OFF


def trial(claimed, computed, says="confirmed", **options):
    named = {"source": "note2019", "place": "§2", "says": says, **options}
    return Exact("Two `3×3` layers see 5×5.", claimed=claimed, computed=computed, **named)


@pytest.mark.parametrize(
    ("claimed", "computed", "options"),
    [
        (5, 5, {}),
        (5, Fraction(10, 2), {}),
        (Decimal("0.5"), 0.5, {}),
        (np.int8(5), np.int64(5), {}),
        (np.float32(0.5), torch.tensor(0.5), {}),
        (0.3, 0.1 + 0.2, {}),
        (True, np.bool_(True), {}),
        (8.47, 589824 / 69632, {"rtol": 1e-3}),
        (-100.0, -101, {"rtol": 0.01}),
        ([3, 5, 9], (3, 5, 9), {}),
        ([3, 5], torch.tensor([3, 5]), {}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {}),
        (10, 12.5, {"holds": lambda times: times >= 10}),
        ("fewer than half", 0.4, {"holds": lambda share: np.float64(share) < 0.5}),
        ("8.47", 589824 / 69632, {}),
        ("25.6", 25_557_032, {"scale": "M"}),
        ("25,557,032", 25_557_032, {}),
        ("94.86", 0.94861, {"scale": "%"}),
        (["16", "37"], [16_384, 36_864], {"scale": "K"}),
        (None, {"b": 1, "a": 2, "c": -3}, {"order": ["a", "b", "c"]}),
    ],
)
def test_figures_that_agree_confirm(claimed, computed, options):
    assert trial(claimed, computed, **options).verdict is Verdict.CONFIRMED


@pytest.mark.parametrize(
    ("claimed", "computed", "options"),
    [
        (26, 20, {}),
        (2**53 + 1, 2**53, {}),
        (True, False, {}),
        (8.47, 8.4791, {"rtol": 1e-3}),
        (5, float("nan"), {}),
        (5, float("inf"), {}),
        ("5", float("nan"), {}),
        ([3, 5, 9], [3, 5, 8], {}),
        ([3, 5, 9], [3, 5], {}),
        ({"a": 1, "b": 2}, {"b": 1, "a": 2}, {}),
        ("fewer than half", 0.6, {"holds": lambda share: share < 0.5}),
        ("3.8", 3_900_000_000, {"scale": "G"}),
        (None, {"b": 1, "a": 1}, {"order": ["a", "b"]}),
    ],
)
def test_figures_that_disagree_correct(claimed, computed, options):
    assert trial(claimed, computed, **options).verdict is Verdict.CORRECTED


@pytest.mark.parametrize(
    ("claimed", "computed", "scale"),
    [
        ("3.8", 3_857_973_248, "G"),
        (["73", "34"], [73_600_000, 34_200_000], "M"),
        ({"a": "73", "b": "-1"}, {"a": 73_600_000, "b": -1_700_000}, "M"),
    ],
)
def test_a_figure_that_is_right_only_when_cut_off_is_confirmed_with_that_condition(
    claimed, computed, scale
):
    cut = trial(claimed, computed, scale=scale)
    assert cut.verdict is Verdict.WITH_A_CONDITION
    assert cut.evidence.condition == CUT_OFF


def test_one_reading_holds_for_all_figures_of_a_source():
    # 73.6 is cut off to 73 and 33.7 is rounded to 34: no one rule gives both
    mixed = trial({"a": "73", "b": "34"}, {"a": 73_600_000, "b": 33_700_000}, scale="M")
    assert mixed.verdict is Verdict.CORRECTED
    assert [row[-1] for row in mixed.evidence.table.rows] == ["◐ cut off, not rounded", "✓ agrees"]


def test_a_condition_needs_a_case_in_which_the_claim_fails():
    named = {"condition": "the bias is left out"}
    assert trial(64, 64, **named, otherwise=72).verdict is Verdict.WITH_A_CONDITION
    assert trial(64, 64, **named, otherwise=64).verdict is Verdict.CONFIRMED
    assert trial(64, 65, **named, otherwise=72).verdict is Verdict.CORRECTED


@pytest.mark.parametrize(
    ("error", "message", "arguments", "options"),
    [
        (ValueError, "claimed must be finite; got inf", (float("inf"), 1), {}),
        (ValueError, "claimed must be given, or order", (None, 1), {}),
        (TypeError, "computed must be a number.*'5'", (5, "5"), {}),
        (ValueError, "digits must be a decimal number.*'five'", ("five", 5), {}),
        (ValueError, "scale must be one of", ("5", 5), {"scale": "T"}),
        (ValueError, "scale is for printed digits", (5, 5), {"scale": "M"}),
        (TypeError, "must be of the kind of claimed, True; got computed=1", (True, 1), {}),
        (TypeError, "must be of the kind of claimed", ([5], 5), {}),
        (TypeError, "must be of the kind of claimed", ({"a": 5}, [5]), {}),
        (ValueError, r"labels of claimed, \['a'\]; got \['b'\]", ({"a": 5}, {"b": 5}), {}),
        (ValueError, "computed must have at least one figure", ([5], []), {}),
        (ValueError, "rtol must be at least 0", (5, 5), {"rtol": -1}),
        (TypeError, "rtol must be a number", (5, 5), {"rtol": "1"}),
        (TypeError, "holds must be a function", (5, 5), {"holds": True}),
        (TypeError, "holds must return a bool; got None", (5, 5), {"holds": lambda x: None}),
        (ValueError, "condition and otherwise", (5, 5), {"condition": "it rains"}),
        (ValueError, "condition and otherwise", (5, 5), {"otherwise": 6}),
        (ValueError, "order is the claim", (5, {"a": 1}), {"order": ["a", "b"]}),
        (ValueError, "computed must be a mapping", (None, {"a": 1}), {"order": ["a", "b"]}),
        (ValueError, "order must name two", (None, {"a": 1}), {"order": ["a"]}),
    ],
)
def test_bad_arguments_are_refused(error, message, arguments, options):
    with pytest.raises(error, match=message):
        trial(*arguments, **options)


def test_several_labelled_figures_show_which_one_fails():
    html = trial({"<G>": 1, "H": 2}, {"H": 3, "<G>": 1})._html()
    rows = re.findall(r"<tr>.*?</tr>", html)[1:]
    assert ["agrees" in row for row in rows] == [True, False]
    assert "&lt;G&gt;" in rows[0]
    assert ">2<" in rows[1]
    assert ">3<" in rows[1]


def test_a_share_beside_a_percentage_is_printed_as_one():
    found = trial("1.19", 0.0190562, scale="%", says="corrected", remark="It is 1.91 %.")
    assert "Computed: 1.90562 %" in repr(found)
    found = trial({"a": "95"}, {"a": 0.9486}, scale="%")
    assert "Claimed 95 %, Computed 94.86 %" in repr(found)


def test_a_list_names_its_first_wrong_figure():
    text = repr(trial([3, 5, 9], [3, 6, 8]))
    assert "First difference: figure 2: claimed 5, computed 6" in text
    assert "3 figures claimed, 2 computed" in repr(trial([3, 5, 9], [3, 5]))


def test_labelled_figures_are_figures_of_their_source_by_label():
    assert trial({"g = 1": 143}, {"g = 1": 143}, figure="MACs").figures == {
        "g = 1, MACs": "confirmed"
    }
    assert trial(143, 143, figure="MACs").figures == {"MACs": "confirmed"}
    assert trial(143, 143).figures == {}
