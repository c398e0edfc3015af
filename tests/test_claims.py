import json
import re

import numpy as np
import pytest
import torch

from convlessons.claims import MIME, Trial, Trials, VerdictError
from convlessons.values import figure


def trial(claimed, computed, verdict, **options):
    return Trial("Two `3×3` layers see 5×5.", "Note, §2", claimed, computed, verdict, **options)


@pytest.mark.parametrize(
    ("claimed", "computed", "options"),
    [
        (5, 5, {}),
        (True, np.bool_(True), {}),
        (8.47, 589824 / 69632, {"rtol": 1e-3}),
        (-100.0, -101, {"rtol": 0.01}),
        ([3, 5, 9], (3, 5, 9), {}),
        ([3, 5], torch.tensor([3, 5]), {}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {}),
        (10, 12.5, {"holds": lambda times: times >= 10}),
        ("less than half", 0.4, {"holds": lambda share: np.float64(share) < 0.5}),
    ],
)
def test_figures_that_agree_confirm(claimed, computed, options):
    assert trial(claimed, computed, "confirmed", **options).verdict == "confirmed"
    with pytest.raises(VerdictError, match="says 'corrected', the figures say 'confirmed'"):
        trial(claimed, computed, "corrected", remark="wrong", **options)


@pytest.mark.parametrize(
    ("claimed", "computed", "options"),
    [
        (26, 20, {}),
        (True, False, {}),
        (8.47, 8.4791, {"rtol": 1e-3}),
        ([3, 5, 9], [3, 5, 8], {}),
        ([3, 5, 9], [3, 5], {}),
        ({"a": 1, "b": 2}, {"b": 1, "a": 2}, {}),
        ("less than half", 0.6, {"holds": lambda share: share < 0.5}),
    ],
)
def test_figures_that_disagree_correct(claimed, computed, options):
    assert trial(claimed, computed, "corrected", remark="it is so", **options)
    with pytest.raises(VerdictError, match="says 'confirmed', the figures say 'corrected'"):
        trial(claimed, computed, "confirmed", **options)


def test_the_mismatch_names_claim_source_and_figures():
    with pytest.raises(VerdictError, match=r"(?s)3×3.*Note, §2.*claimed 1,026, computed 20"):
        trial(1026, 20, "confirmed")


def test_a_condition_needs_a_case_in_which_the_claim_fails():
    made = {"condition": "the bias is left out", "otherwise": 72}
    assert trial(64, 64, "confirmed with a condition", **made)
    with pytest.raises(VerdictError, match="the figures say 'confirmed with a condition'"):
        trial(64, 64, "confirmed", **made)
    with pytest.raises(ValueError, match="needs no condition; got otherwise=64"):
        trial(64, 64, "confirmed with a condition", condition="it rains", otherwise=64)
    with pytest.raises(ValueError, match="agree where the condition holds"):
        trial(64, 65, "confirmed with a condition", **made)
    with pytest.raises(VerdictError, match="the figures say 'confirmed'"):
        trial(64, 64, "confirmed with a condition")


@pytest.mark.parametrize(
    ("error", "message", "arguments", "options"),
    [
        (ValueError, "computed must be finite; got nan", (1, float("nan")), {}),
        (ValueError, "claimed must be finite; got inf", (float("inf"), 1), {}),
        (TypeError, "computed must be a number.*'5'", (5, "5"), {}),
        (TypeError, "claimed must be a number", ("five", 5), {}),
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
        (TypeError, "remark must be a string", (5, 5), {"remark": 3}),
    ],
)
def test_bad_arguments_are_refused(error, message, arguments, options):
    with pytest.raises(error, match=message):
        trial(*arguments, "confirmed", **options)


def test_a_corrected_claim_says_what_is_right():
    with pytest.raises(ValueError, match="needs a remark"):
        trial(26, 20, "corrected", remark="  ")


def test_words_that_a_trial_cannot_do_without():
    with pytest.raises(ValueError, match=r"verdict must be one of .*; got verdict='true'"):
        trial(5, 5, "true")
    with pytest.raises(ValueError, match="source must not be empty"):
        Trial("Claim.", " ", 5, 5, "confirmed")


def test_every_form_shows_claim_source_figures_and_verdict():
    bundle = trial(
        589824, 69632, "corrected", unit="weights", remark="with `1x1` it is fewer"
    )._repr_mimebundle_()
    for form in ("text/html", "text/markdown", "text/plain"):
        for word in ("Corrected", "Note, §2", "589,824 weights", "69,632 weights", "✗"):
            assert word in bundle[form], (form, word)
    assert json.loads(json.dumps(bundle[MIME]))[0]["computed"] == "69,632 weights"


def test_several_labelled_figures_show_which_one_fails():
    html = trial({"<G>": 1, "H": 2}, {"H": 3, "<G>": 1}, "corrected", remark="H is 3")._html()
    rows = re.findall(r"<tr>.*?</tr>", html)[1:]
    assert ["agrees" in row for row in rows] == [True, False]
    assert "&lt;G&gt;" in rows[0]
    assert "<td" in rows[1]
    assert ">2<" in rows[1]
    assert ">3<" in rows[1]


def test_a_list_names_its_first_wrong_figure():
    text = repr(trial([3, 5, 9], [3, 6, 8], "corrected", remark="it is so"))
    assert "First difference: figure 2: claimed 5, computed 6" in text


def test_text_in_a_claim_is_escaped_and_code_is_set():
    html = Trial("`a<b` & <script>", "Note", 1, 1, "confirmed")._html()
    assert "<code>a&lt;b</code> &amp; &lt;script&gt;" in html


def test_trials_in_one_cell_share_one_style_sheet_and_keep_their_order():
    bundle = Trials(
        trial(5, 5, "confirmed", name="b"), trial(5, 5, "confirmed", name="a")
    )._repr_mimebundle_()
    assert bundle["text/html"].count("<style") == 1
    assert [entry["name"] for entry in bundle[MIME]] == ["b", "a"]
    with pytest.raises(TypeError, match="one or more Trial"):
        Trials()


def test_names_are_stable_identifiers_that_differ():
    names = {Trial(claim, "Note", 1, 1, "confirmed").name for claim in ("孔", "洞", "A b.", "A b!")}
    assert len(names) == 4
    assert all(re.fullmatch(r"trial-[a-z0-9-]*[a-z0-9]", name) for name in names)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (15470264320, "15,470,264,320"),
        (8.470588235, "8.47059"),
        (1234567.0, "1,234,567"),
        (0.00000123, "1.23e-06"),
        (0.1, "0.1"),
        (-1500.25, "-1,500.25"),
        (0.0, "0"),
        ([], "none"),
        ({"G = 2": 1000, "G = 4": 0.5}, "G = 2: 1,000; G = 4: 0.5"),
    ],
)
def test_figures_in_print(value, text):
    assert figure(value) == text
