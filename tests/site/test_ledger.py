"""The ledger in a small book of its own, built as the real one is, with myst-nb."""

import json
import os
import re
import time
from dataclasses import replace
from io import StringIO

import nbformat
import pytest
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import docutils_namespace

from convlessons.claims import Exact, Trials
from convlessons.claims.references import references
from convlessons.papers import Figure, PaperTable
from convlessons.papers.figure import MIME
from convlessons_site.ledger.check import twice


def notebook(title, *outputs):
    """A notebook whose cells already hold these outputs, as if it had been executed."""
    cells = [nbformat.v4.new_markdown_cell(f"# {title}")]
    for output in outputs:
        shown = nbformat.v4.new_output("display_data", data=output._repr_mimebundle_())
        cells.append(nbformat.v4.new_code_cell("trial", outputs=[shown]))
    language = {"language_info": {"name": "python", "pygments_lexer": "ipython3"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=language)


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)


class Book:
    def __init__(self, tmp_path):
        self.root, self.out = tmp_path / "book", tmp_path / "out" / "html"
        self.root.mkdir()
        (self.root / "index.md").write_text("# Book\n\n```{toctree}\nb\na\nledger\n```\n")
        (self.root / "ledger.md").write_text("# Ledger\n\n```{ledger}\n```\n")

    def write(self, name, *content):
        path = self.root / f"{name}.ipynb"
        nbformat.write(notebook(*content), path)
        later = time.time() + 5 * len(list(self.root.glob("*")))  # a change within the same second
        os.utime(path, (later, later))

    def build(self, parallel=1):
        """Builds what is out of date and returns the ledger."""
        self.warnings = StringIO()
        with docutils_namespace():
            app = Sphinx(
                str(self.root),
                None,
                str(self.out),
                str(self.out.parent / "doctrees"),
                "html",
                confoverrides={
                    "extensions": ["myst_nb", "convlessons_site.ledger"],
                    "nb_execution_mode": "off",
                    "html_theme": "basic",
                },
                status=None,
                warning=self.warnings,
                parallel=parallel,
            )
            app.build()
        return self.page("ledger")

    def page(self, name):
        return (self.out / f"{name}.html").read_text()

    def warned(self):
        return self.warnings.getvalue()


def trial(claim, claimed, computed, says="confirmed", **options):
    named = {"source": "yu2016", "place": "§2", "says": says, **options}
    return Exact(claim, claimed=claimed, computed=computed, **named)


RIGHT = trial("Two layers see 5.", 5, 5, source="note2019", read=True, quote="卷积核越大")
WRONG = trial("`k` < 26 weights.", 26, 2000, "corrected", remark="It is 2,000.", place="§3")
IN_PART = trial("It is 1/G.", 8, 8, "confirmed with a condition", condition="No bias.", otherwise=9)


def entries(page):
    return re.findall(r"<article.*?</article>", page)


@pytest.mark.parametrize("parallel", [1, 2])
def test_every_trial_is_listed_under_its_chapter_with_a_link(book, parallel):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta <b>", Trials(WRONG, IN_PART))
    for i in range(6):  # Sphinx reads in parallel only when there are more than five pages
        (book.root / f"more{i}.md").write_text("---\norphan: true\n---\n\n# More\n")
    page = book.build(parallel)
    assert not book.warned()
    beta, alpha = re.findall(r"<section><h2>.*?</section>", page)  # in the order of the contents
    assert "<h2>Beta &lt;b&gt;</h2>" in beta
    assert len(entries(beta)) == 2
    assert "Alpha" in alpha
    for text in ("26", "2,000", "§3", "<code>k</code> &lt; 26 weights.", "It is 2,000."):
        assert text in entries(beta)[0]
    assert "No bias." in entries(beta)[1]
    assert "Claims tried: 3." in page
    summary = re.search(r'<ul class="ledger-summary">.*?</ul>', page)[0]
    assert re.findall(r"</span> ([A-Z][a-z ]+): (\d)", summary) == [
        ("Confirmed", "1"),
        ("Confirmed with a condition", "1"),
        ("Corrected", "1"),
        ("Not settled", "0"),
    ]
    for target, anchor in re.findall(r'<a href="(\w).html#(trial[^"]*)"', page):
        assert f'id="{anchor}"' in book.page(target)


def test_the_ledger_is_data_too(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", WRONG)
    assert '<a href="ledger.json" download>' in book.build()
    wrong, right = json.loads((book.out / "ledger.json").read_text(encoding="utf-8"))
    fields = (
        "name chapter url kind claim source place read quote claimed computed interval seeds "
        "budgets condition verdict remark"
    )
    assert " ".join(right) == fields
    assert right["url"] == f"a.html#{right['name']}"
    assert (right["chapter"], right["source"], right["read"]) == ("Alpha", "note2019", True)
    assert (wrong["verdict"], wrong["quote"], wrong["remark"]) == ("corrected", "", "It is 2,000.")


def test_the_ledger_follows_every_change_and_is_left_alone_without_one(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", IN_PART)
    assert len(entries(book.build())) == 2
    book.write("b", "Beta", Trials(IN_PART, WRONG))
    assert len(entries(book.build())) == 3
    book.write("b", "Gamma", IN_PART)
    page = book.build()
    assert "Gamma" in page
    assert len(entries(page)) == 2
    written = (book.out / "ledger.html").stat().st_mtime_ns
    book.build()
    assert (book.out / "ledger.html").stat().st_mtime_ns == written
    (book.root / "b.ipynb").unlink()
    (book.root / "index.md").write_text("# Book\n\n```{toctree}\na\nledger\n```\n")
    assert len(entries(book.build())) == 1


def test_a_verdict_that_the_figures_do_not_give_stops_every_build(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", trial("It is so.", 5, 6))
    for _ in range(2):  # nothing is read the second time
        with pytest.raises(ExtensionError, match=r"(?s)b: 'It is so.'.*page says 'confirmed'"):
            book.build()


FIGURE = {"claim": "It is.", "claimed": 1234, "computed": 1234}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"figure": "MACs"}, {"figure": "MACs"}, "yu2016, MACs: tried in a .* and in b"),
        ({}, {}, "yu2016, §2: 1,234 is tried in a .* and in b"),
        ({}, {"figure": "MACs"}, "yu2016, §2: 1,234 is tried in"),
        ({"figure": "weights"}, {"figure": "MACs"}, None),
        ({}, {"place": "§3"}, None),
        ({}, {"source": "yu2017"}, None),
        ({"figure": "MACs"}, {"figure": "MACs", "source": "yu2017"}, None),
    ],
)
def test_a_figure_of_a_source_is_tried_in_one_place(one, other, found):
    pages = {"a": [trial(**FIGURE, **one).to_json()], "b": [trial(**FIGURE, **other).to_json()]}
    faults = list(twice(pages, {}))
    assert bool(faults) is bool(found)
    assert not found or re.match(found, faults[0])


def test_a_large_number_betrays_a_figure_under_two_names():
    claim = {"claim": "It takes 3.8 G.", "claimed": "3.8", "scale": "G", "computed": 3_830_000_000}
    first, second = (trial(**claim, figure=name).to_json() for name in ("MACs", "FLOPs"))
    assert list(twice({"a": [first], "b": [second]}, {})) == [
        "yu2016, 3,830,000,000: computed in a ('It takes 3.8 G.') and in b ('It takes 3.8 G.')"
    ]
    assert not list(twice({"a": [first, second]}, {})), "a page may show two columns of one number"
    assert not list(twice({"a": [first], "b": [second | {"source": "yu2017"}]}, {}))


@pytest.mark.parametrize("computed", [3_830_000_000, 3_857_973_248, 4_100_000_000])
def test_a_paper_s_table_judges_a_figure_as_its_trial_does(book, computed):
    row = Figure("ResNet-50", "MACs", "3.8", "G", 3_857_973_248, "he2016", "Table 1")
    tried = trial(
        "It takes 3.8 G.", "3.8", computed, source="he2016", scale="G", figure="ResNet-50, MACs"
    )  # fmt: skip
    tried = replace(tried, says=str(tried.verdict), remark="It is another.")
    book.write("a", "Alpha", tried)
    book.write("b", "Beta", PaperTable("ResNet", [row]))
    if computed == row.computed:
        book.build()
        return
    with pytest.raises(ExtensionError, match=r"he2016, ResNet-50, MACs: .* in a .* the table of b"):
        book.build()


def test_a_figure_of_a_table_has_the_same_name_in_a_trial():
    row = Figure("ResNet-50", "MACs", "3.8", "G", 3_857_973_248, "he2016", "Table 1")
    claim = {"claim": "It takes 3.8 G.", "claimed": "3.8", "computed": row.computed}
    as_condition = {"source": "he2016", "scale": "G", "says": "confirmed with a condition"}
    printed = {"b": PaperTable("ResNet", [row])._repr_mimebundle_()[MIME]}
    tried = trial(**claim, **as_condition).to_json()
    (fault,) = twice({"a": [tried]}, printed)
    assert "figure='ResNet-50, MACs'" in fault
    named = trial(**claim, **as_condition, figure=row.name).to_json()
    assert not list(twice({"a": [named]}, printed))


def promises_broken(ledger):
    """What the ledger's page promises of its records, and a record does not keep."""
    for trial in ledger:
        if trial["source"] not in references():
            yield f"{trial['name']}: no source"
        if trial["quote"] and not trial["read"]:
            yield f"{trial['name']}: quoted unread"
        if trial["kind"] == "seeds" and (trial["seeds"] < 10 or len(trial["budgets"]) < 3):
            yield f"{trial['name']}: too little evidence"
    tried = [(trial["source"], trial["place"], trial["claim"]) for trial in ledger]
    if len(set(tried)) < len(tried):
        yield "tried twice"
    if "not settled" not in {trial["verdict"] for trial in ledger}:
        yield "nothing is left open"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"source": "common belief"}, "t: no source"),
        ({"read": False}, "t: quoted unread"),
        ({"seeds": 9}, "t: too little evidence"),
        ({"budgets": ["1 step", "2 steps"]}, "t: too little evidence"),
        ({"verdict": "confirmed"}, "nothing is left open"),
    ],
)
def test_a_promise_that_a_record_breaks_is_seen(change, fault):
    budgets = ["1 step", "2 steps", "3 steps"]
    kept = {"name": "t", "source": "yu2016", "place": "§2", "claim": "So it is.", "quote": "so"}
    kept |= {"read": True, "kind": "seeds", "seeds": 10, "budgets": budgets}
    kept["verdict"] = "not settled"
    assert list(promises_broken([kept])) == []
    assert list(promises_broken([kept | change])) == [fault]
    assert list(promises_broken([kept, kept])) == ["tried twice"]


def test_the_ledger_of_the_book_keeps_what_its_page_promises(site):
    ledger = json.loads((site / "ledger.json").read_text(encoding="utf-8"))
    assert len(ledger) > 50
    assert list(promises_broken(ledger)) == []


def test_the_ledger_is_filtered_from_disk_without_a_server(book, page):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", Trials(WRONG, IN_PART))
    book.build()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((book.out / "ledger.html").as_uri() + "?verdict=corrected", timeout=60_000)
    claims = page.locator(".ledger article:visible h3")
    status = page.get_by_role("status")
    assert claims.all_inner_texts() == ["k < 26 weights."]
    assert status.inner_text() == "1 of 3 claims shown."
    assert not page.get_by_role("heading", name="Alpha").is_visible()
    page.get_by_role("combobox", name="Verdict").select_option("")
    page.get_by_role("combobox", name="Source").select_option(label="Yu and Koltun (2016)")
    assert claims.count() == 2
    page.get_by_role("combobox", name="Chapter").select_option("Alpha")
    assert claims.count() == 0
    page.get_by_role("combobox", name="Source").select_option("")
    assert claims.all_inner_texts() == ["Two layers see 5."]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_all_claims_are_listed(book, offline, log):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", WRONG)
    book.build()
    context = offline(log, java_script_enabled=False)
    page = context.new_page()
    page.goto((book.out / "ledger.html").as_uri(), timeout=60_000)
    assert page.locator(".ledger article:visible").count() == 2
    assert not page.locator(".ledger-filter").is_visible()
    context.close()


def test_the_style_comes_from_one_sheet_and_no_data_is_drawn(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", WRONG)
    book.build()
    page = book.page("b")
    assert "data-convlessons" not in page
    assert "vnd.convlessons" not in page
    assert page.count('data-verdict="corrected"') == 1
    assert "ledger.css" not in page
    (sheet,) = re.findall(r'href="(_static/convlessons-cards.css[^"]*)"', page)
    assert ".convlessons-card" in (book.out / sheet.split("?")[0]).read_text()


def test_two_trials_of_one_name_on_a_page_are_a_warning(book):
    book.write("a", "Alpha", RIGHT, RIGHT)
    book.write("b", "Beta", RIGHT)
    book.build()
    (warning,) = book.warned().splitlines()
    assert re.search(r"a\.ipynb.*2 trials are named 'trial-two-layers-see-5-", warning)


def test_a_book_without_trials_says_so(book):
    book.write("a", "Alpha")
    book.write("b", "Beta")
    assert "No claim has been tried yet." in book.build()
