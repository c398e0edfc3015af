"""Links out of the book: listed, and each address written in one way, the plainest."""

from collections import Counter

import links
import pages
import pytest

ARXIV, DOI = "https://arxiv.org/abs/1512.03385", "https://doi.org/10.1109/CVPR.2016.90"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("http://arxiv.org/abs/1512.03385", ARXIV),
        ("https://www.arxiv.org/abs/1512.03385", ARXIV),
        ("https://arxiv.org/pdf/1512.03385", ARXIV),
        ("https://arxiv.org/pdf/1512.03385v1.pdf", ARXIV),
        ("https://arxiv.org/abs/1512.03385v2", ARXIV),
        ("https://doi.org/10.48550/arXiv.1512.03385", ARXIV),
        ("http://dx.doi.org/10.1109/CVPR.2016.90", DOI),
        ("https://DOI.org/10.1109/CVPR.2016.90.", DOI),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a?x=1&utm_source=b#c", "https://example.org/a?x=1#c"),
    ],
)
def test_an_address_is_brought_into_its_plain_form_which_stays(written, plain):
    assert links.plain(written) == plain
    assert links.plain(plain) == plain


def page(*addresses):
    return "".join(f'<a href="{address}">there</a>' for address in addresses)


def test_the_table_is_sorted_by_host_and_counts_pages(tmp_path, capsys):
    (tmp_path / "a.html").write_text(page("https://b.org/2", "c.html", "#d", "mailto:e@f.org"))
    (tmp_path / "b.html").write_text(page("https://b.org/2", "https://b.org/2", "https://a.org/9"))
    assert links.main(tmp_path) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert rows == [["https://a.org/9", "1", "b.html"], ["https://b.org/2", "2", "a.html"]]


def test_a_detour_is_marked_and_ends_with_1(tmp_path, capsys):
    (tmp_path / "a.html").write_text(page("http://dx.doi.org/10.1109/CVPR.2016.90"))
    assert links.main(tmp_path) == 1
    assert f"→ {DOI}" in capsys.readouterr().out


def test_every_address_of_the_book_is_plain(site):
    found = links.external(site)
    assert len(found) > 50
    assert [address for address in found if address != links.plain(address)] == []


def test_no_address_of_the_book_is_spelled_in_two_ways(site):
    spelled = Counter(address.casefold().rstrip("/") for address in links.external(site))
    assert [address for address, count in spelled.items() if count > 1] == []


def test_no_link_hands_its_page_to_a_new_window(site):
    opened = [
        (path.name, str(link))
        for path in site.rglob("*.html")
        for link in pages.soup(path).select("a[target]")
        if "noopener" not in (link.get("rel") or [])
    ]
    assert opened == []
