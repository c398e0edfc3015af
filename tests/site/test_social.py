"""What others see of a page: pictures, addresses, a site map; nothing of it where no address is."""

from pathlib import Path

import numpy as np
import pytest
from bs4 import BeautifulSoup
from PIL import Image

from convlessons_site.links import downloads
from convlessons_site.social import draw
from tests.helpers.small_book import SmallBook

ADDRESS = "https://school.example/lessons/"
THEMED = {
    "extensions": [
        "myst_nb",
        *(f"convlessons_site.{name}" for name in ("theme", "links", "search", "social", "widgets")),
    ],
    "html_theme": "convlessons",
    "project": "Small book",
    "templates_path": [],
    "html_static_path": [str(Path(__file__).parents[2] / "book/css")],
    "html_use_index": False,
}


@pytest.fixture
def book(tmp_path, monkeypatch):
    for name in ("CONVLESSONS_SITE_URL", "CONVLESSONS_DOWNLOADS", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    small = SmallBook(tmp_path)
    small.write("a", "Words <b>and</b> more.")
    return small


def head(path):
    page = BeautifulSoup(path.read_text(), "html.parser").head
    return {
        str(m.get("property") or m.get("name")): m["content"] for m in page.select("meta[content]")
    }


def test_a_published_page_says_where_it_is_and_what_it_looks_like(book, monkeypatch):
    monkeypatch.setenv("CONVLESSONS_SITE_URL", ADDRESS.rstrip("/"))
    out = book.build(**THEMED)
    said = head(out / "a.html")
    assert said["og:url"] == ADDRESS + "a.html"
    assert said["og:site_name"] in (out / "a.html").read_text()
    picture = said["og:image"]
    assert picture.startswith(ADDRESS)
    with Image.open(out / picture.removeprefix(ADDRESS)) as image:
        assert image.size == (int(said["og:image:width"]), int(said["og:image:height"]))
    assert f"<loc>{ADDRESS}a.html</loc>" in (out / "sitemap.xml").read_text()
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (out / "robots.txt").read_text()


def test_a_site_without_an_address_claims_none(book):
    out = book.build(**THEMED)
    assert not {"og:url", "og:image", "twitter:card"} & head(out / "a.html").keys()
    assert not [p for p in ("sitemap.xml", "robots.txt", "_static/social") if (out / p).exists()]


def test_every_page_says_what_it_holds(site):
    said = {p: head(p).get("description") for p in site.rglob("*.html") if p.name != "404.html"}
    assert [path.name for path, text in said.items() if not text] == []
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize(
    "title",
    ["6 · Depthwise separable convolution 深度可分离卷积", "Contributing", "11 · " + "Wide " * 9],
)
def test_the_title_stays_clear_of_the_mark_and_the_edges(tmp_path, title):
    draw(tmp_path / "card.png", title, "Convolution lessons")
    pixels = np.asarray(Image.open(tmp_path / "card.png").convert("RGB")).astype(int)
    written = np.abs(pixels - pixels[0, 0]).sum(axis=2) > 60
    assert written[:, 80:780].any()
    assert not written[:, 785:845].any()
    assert not written[:40].any()
    assert not written[-40:].any()


def test_downloads_are_offered_where_they_are_published():
    files = {"CONVLESSONS_DOWNLOADS": "book.pdf book.zip"}
    links = downloads(ADDRESS, files)
    assert [link.href for link in links] == [ADDRESS + "book.pdf", ADDRESS + "book.zip"]
    assert "from disk" in links[1].title
    assert downloads("", files) == downloads(ADDRESS, {}) == []
