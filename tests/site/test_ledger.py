"""The ledger in a small book of its own, built as the real one is, with myst-nb."""

import os
import re
import time
from io import StringIO

import nbformat
import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from convlessons.claims import Trial, Trials


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


RIGHT = Trial("Two layers see 5.", "Note, §2", 5, 5, "confirmed")
WRONG = Trial("`k` < 26 weights.", "Note, §3", 26, 2000, "corrected", remark="It is 2,000.")
IN_PART = Trial(
    "It is 1/G.", "Note, §1", 8, 8, "confirmed with a condition", condition="No bias.", otherwise=9
)


def rows(page):
    return re.findall(r"<tr data-verdict.*?</tr>", page)


@pytest.mark.parametrize("parallel", [1, 2])
def test_every_trial_is_listed_under_its_chapter_with_a_link(book, parallel):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta <b>", Trials(WRONG, IN_PART))
    for i in range(6):  # Sphinx reads in parallel only when there are more than five pages
        (book.root / f"more{i}.md").write_text("---\norphan: true\n---\n\n# More\n")
    page = book.build(parallel)
    assert not book.warned()
    beta, alpha = re.findall(r"<tbody>.*?</tbody>", page)  # in the order of the contents
    assert "Beta &lt;b&gt;" in beta
    assert len(rows(beta)) == 2
    assert "Alpha" in alpha
    for text in ("26", "2,000", "Note, §3", "<code>k</code> &lt; 26 weights.", "It is 2,000."):
        assert text in rows(beta)[0]
    assert "No bias." in rows(beta)[1]
    assert "Claims tried: 3<" in page
    assert re.findall(r"</span> ([A-Z][a-z ]+): (\d)", page) == [
        ("Confirmed", "1"),
        ("Confirmed with a condition", "1"),
        ("Corrected", "1"),
        ("Not settled", "0"),
    ]
    for target, anchor in re.findall(r'<a href="(\w).html#(trial[^"]*)"', page):
        assert f'id="{anchor}"' in book.page(target)


def test_the_ledger_follows_every_change_and_is_left_alone_without_one(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", IN_PART)
    assert len(rows(book.build())) == 2
    book.write("b", "Beta", Trials(IN_PART, WRONG))
    assert len(rows(book.build())) == 3
    book.write("b", "Gamma", IN_PART)
    page = book.build()
    assert "Gamma" in page
    assert len(rows(page)) == 2
    written = (book.out / "ledger.html").stat().st_mtime_ns
    book.build()
    assert (book.out / "ledger.html").stat().st_mtime_ns == written
    (book.root / "b.ipynb").unlink()
    (book.root / "index.md").write_text("# Book\n\n```{toctree}\na\nledger\n```\n")
    assert len(rows(book.build())) == 1


def test_the_style_comes_from_one_sheet_and_no_data_is_drawn(book):
    book.write("a", "Alpha", RIGHT)
    book.write("b", "Beta", WRONG)
    book.build()
    page = book.page("b")
    assert "data-convlessons" not in page
    assert "vnd.convlessons" not in page
    assert page.count('data-verdict="corrected"') == 1
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
