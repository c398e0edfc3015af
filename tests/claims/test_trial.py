import json
import re

import pytest

from convlessons.claims import MIME, Exact, Trials, say
from convlessons.claims.references import references
from convlessons.claims.verdict import Verdict, joint, on_its_side, over_settings

C, X, N = Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.NOT_SETTLED


def trial(says="confirmed", claim="Two `3×3` layers see 5×5.", computed=5, **options):
    named = {"source": "yu2016", "place": "Table 1", "says": says, **options}
    return Exact(claim, claimed=5, computed=computed, **named)


def forms(shown):
    bundle = shown._repr_mimebundle_()
    return [bundle[form] for form in ("text/html", "text/markdown", "text/plain")]


def test_a_page_that_says_another_verdict_is_contradicted_on_the_card_and_nothing_is_raised():
    disputed = trial(computed=6)
    for text in forms(disputed):
        assert re.search(
            r"The page says .*confirmed.*; your figures say .*corrected", text.replace("\n", " ")
        )
        assert "Corrected" in text
    record = disputed.to_json()
    assert (record["says"], record["verdict"]) == ("confirmed", "corrected")
    assert all("The page says" not in text for text in forms(trial()))


def test_every_form_shows_claim_figures_verdict_and_the_source_by_name():
    shown = trial("corrected", computed=589824, unit="weights", remark="with `1x1` it is fewer")
    for text in forms(shown):
        for word in ("Corrected", "Yu and Koltun (2016)", "Table 1", "589,824 weights", "✗"):
            assert word in text
    html = forms(shown)[0]
    link = '<a data-reference="yu2016" href="https://arxiv.org/abs/1511.07122">'
    assert f"{link}Yu and Koltun (2016)</a>, Table 1" in html
    assert json.loads(json.dumps(shown._repr_mimebundle_()[MIME]))[0]["source"] == "yu2016"


def test_a_source_is_quoted_if_its_text_was_read_and_otherwise_that_is_said():
    assert all("(text not at hand)" in text for text in forms(trial()))
    assert not any("(text not at hand)" in text for text in forms(trial(read=True)))
    for text in forms(trial(read=True, quote="卷积核的总数不变", translation="The number stays")):
        plain = text.replace('<span lang="zh-Hans">', "").replace("</span>", "")
        assert "“卷积核的总数不变” (The number stays)" in plain


@pytest.mark.parametrize(
    ("message", "options"),
    [
        ("source must be a key of references.bib; got source='yu'", {"source": "yu"}),
        ("place must not be empty", {"place": " "}),
        ("claim must not be empty", {"claim": ""}),
        (r"says must be one of .*; got says='true'", {"says": "true"}),
        ("quote must come from a text that was read", {"quote": "so"}),
        ("at most 15 words; got 16", {"quote": "word " * 16, "read": True}),
        ("at most 15 words; got 15.5", {"quote": "字" * 31, "read": True}),
        ("needs a remark", {"says": "corrected", "remark": "  "}),
    ],
)
def test_what_a_trial_cannot_do_without(message, options):
    with pytest.raises(ValueError, match=message):
        trial(**options)
    with pytest.raises(TypeError, match="remark must be a string"):
        trial(remark=3)


def test_text_in_a_claim_is_escaped_and_code_is_set():
    html = trial(claim="`a<b` & <script>")._html()
    assert "<code>a&lt;b</code> &amp; &lt;script&gt;" in html


def test_the_claim_is_a_heading_and_in_company_confirmed_ones_take_a_line():
    alone = trial()._repr_mimebundle_()["text/html"]
    assert re.search(r"<h3[^>]*>.*Confirmed: Two", alone)
    assert "<details>" not in alone
    many = Trials(trial(), trial(computed=6), trial("corrected", computed=6, remark="It is 6."))
    cards = re.findall(r"<section.*?</section>", many._repr_mimebundle_()["text/html"], re.DOTALL)
    assert ["<details><summary><h3" in card for card in cards] == [True, False, False]


def test_trials_in_one_cell_share_one_style_sheet_and_keep_their_order():
    bundle = Trials(trial(name="b"), trial(name="a"))._repr_mimebundle_()
    assert bundle["text/html"].count("<style") == 1
    assert [entry["name"] for entry in bundle[MIME]] == ["b", "a"]
    with pytest.raises(TypeError, match="one or more trials"):
        Trials()


def test_names_are_stable_identifiers_that_differ():
    names = {trial(claim=claim).name for claim in ("孔", "洞", "A b.", "A b!")}
    assert len(names) == 4
    assert all(re.fullmatch(r"trial-[a-z0-9-]*[a-z0-9]", name) for name in names)


@pytest.mark.parametrize(
    ("interval", "verdict"),
    [((1, 2), C), ((0, 2), N), ((-1, 2), N), ((-2, 0), N), ((-2, -1), X), ((float("nan"),) * 2, N)],
)
def test_an_interval_decides_only_as_a_whole(interval, verdict):
    assert on_its_side(*interval, 0, float("inf")) is verdict


def test_a_range_is_left_on_either_side():
    assert [on_its_side(*ends, -1, 1) for ends in ((-0.5, 0.5), (2, 3), (-3, -2), (0, 2))] == [
        C, X, X, N,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("verdicts", "all_at_once", "over_budgets"),
    [
        ([C, C, C], C, C),
        ([C, N, C], N, Verdict.WITH_A_CONDITION),
        ([C, C, X], X, Verdict.WITH_A_CONDITION),
        ([X, N, N], X, N),
        ([N, N, X], X, X),
        ([X, X, X], X, X),
    ],
)
def test_several_verdicts_make_one(verdicts, all_at_once, over_budgets):
    assert joint(verdicts) is all_at_once
    assert over_settings(verdicts) is over_budgets


def test_each_verdict_has_a_sign_of_its_own():
    assert len({verdict.sign for verdict in Verdict}) == len(Verdict) == 4


def test_every_entry_of_the_bibliography_has_a_name_and_plain_letters():
    entries = references().values()
    assert len(entries) > 40
    for entry in entries:
        assert re.fullmatch(r"[^{}\\]+ \(\d{4}\)", entry.name)
        assert not re.search(r"[{}\\]", entry.title)
        assert entry.url.startswith("https://") or entry.key == "note2019"
    names = {key: references()[key].name for key in ("he2016", "chollet2017", "oord2016")}
    assert names == {
        "he2016": "He et al. (2016)",
        "chollet2017": "Chollet (2017)",
        "oord2016": "van den Oord et al. (2016)",
    }


def test_sources_of_one_name_are_told_apart_by_their_titles():
    cited = [entry.cited for entry in references().values()]
    assert len(set(cited)) == len(cited)
    assert references()["yu2016"].cited == "Yu and Koltun (2016)"
    assert references()["he2016"].cited.startswith("He et al. (2016), Deep residual learning")


def test_a_sentence_takes_its_numbers_from_the_run():
    said = say("It is {x:.2f} with {n:,} MACs.", x=0.953, n=4096)
    assert said._repr_markdown_() == str(said) == repr(said) == "It is 0.95 with 4,096 MACs."
    with pytest.raises(ValueError, match=r"those that the text names, \['x'\]; got \['y'\]"):
        say("It is {x}.", y=1)
