"""A plain link to a listed paper leads to the bibliography, with the reference as its title."""

import pytest
from bs4 import BeautifulSoup

from tests.helpers.small_book import SmallBook

PAPER, DOI = "https://arxiv.org/abs/1512.03385", "https://doi.org/10.1109/CVPR.2016.90"
BIBLIOGRAPHY = """@inproceedings{he2016,
  author = {He, Kaiming and Zhang, Xiangyu},
  title = {Deep residual learning},
  booktitle = {A conference},
  year = {2016},
  doi = {10.1109/CVPR.2016.90},
  url = {https://arxiv.org/abs/1512.03385}
}
"""


@pytest.fixture
def book(tmp_path):
    book = SmallBook(tmp_path)
    book.root.joinpath("references.bib").write_text(BIBLIOGRAPHY)
    book.root.joinpath("deep").mkdir()
    book.root.joinpath("papers.md").write_text("# Papers\n\n```{bibliography}\n:all:\n```\n")
    return book


def links(book, text, parallel=1):
    book.root.joinpath("deep", "page.md").write_text(f"# Page\n\n{text}\n")
    out = book.build(
        parallel=parallel,
        extensions=["myst_nb", "convlessons_site.citations"],
        bibtex_bibfiles=["references.bib"],
        bibtex_reference_style="author_year",
    )
    warned = book.warned().splitlines()
    assert [line for line in warned if "included in any toctree" not in line] == []
    soup = BeautifulSoup((out / "deep/page.html").read_text(), "html.parser")
    papers = BeautifulSoup((out / "papers.html").read_text(), "html.parser")
    return soup.select('[role="main"] p a, .body p a'), papers


@pytest.mark.parametrize("address", [PAPER, DOI])
@pytest.mark.parametrize("parallel", [1, 2])
def test_a_papers_address_becomes_a_citation(book, address, parallel):
    (link,), papers = links(book, f"As [He and Zhang (2016)]({address}) say.", parallel)
    assert link.get_text() == "He and Zhang (2016)"
    page, _, anchor = link["href"].partition("#")
    assert page == "../papers.html"
    assert papers.find(id=anchor), "the entry is listed"
    assert "Deep residual learning" in link["title"]
    assert "internal" in link["class"]


def test_other_links_stay_what_they_are(book):
    (link,), _ = links(book, "[Somewhere](https://arxiv.org/abs/1512.0338)")
    assert link["href"] == "https://arxiv.org/abs/1512.0338"
    assert "title" not in link.attrs


def test_the_bibliography_leads_to_the_papers(book):
    _, papers = links(book, "Words.")
    assert {PAPER, DOI} <= {link["href"] for link in papers.select("a[href]")}
