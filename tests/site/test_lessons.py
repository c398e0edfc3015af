"""The cards of the front page say what their chapters say, and have pictures that weigh little."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from convlessons_site.lessons import PICTURE
from tests.helpers.small_book import SmallBook

ROOT = Path(__file__).parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"))
FRONT = """# Book

```{lessons} begin
```

```{lessons}
```

```{toctree}
b
a
other
```
"""
CHAPTER = """**About %s minutes to read, %s with the exercises.** You need *nothing*.
You will be able to say what 1 < 2
means, and why. The rest follows.

Another paragraph."""


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    """A small book's front page, whose second lesson has pictures."""
    book = SmallBook(tmp_path_factory.mktemp("lessons"))
    (book.root / "index.md").write_text(FRONT)
    (book.root / "pictures").mkdir()
    for theme in ("light", "dark"):
        (book.root / "pictures" / PICTURE.format(lesson="a", theme=theme)).write_bytes(b"picture")
    book.write("a", CHAPTER % (25, 55))
    book.write("b", CHAPTER % (40, 80))
    book.write("other", "No lesson.")
    for name, title in {"a": "1 · Groups & all 分组", "b": "0 · 3×3 kernels 3×3卷积核"}.items():
        path = book.root / f"{name}.ipynb"
        path.write_text(path.read_text().replace(f"# {name}", f"# {title}"))
    out = book.build(
        extensions=["myst_nb", "convlessons_site.theme", "convlessons_site.lessons"],
        html_theme="convlessons",
        html_static_path=[str(ROOT / "book/css"), "pictures"],
        html_use_index=False,
        suppress_warnings=["toc.not_included"],
    )
    assert book.warned() == ""
    return BeautifulSoup((out / "index.html").read_text(), "html.parser"), out


def test_a_card_says_what_its_chapter_says_in_the_books_order(front):
    page, _ = front
    promise = "Say what 1 < 2 means, and why."
    said = [
        [card.h3.get_text(), *(p.get_text(" ", strip=True) for p in card.find_all("p"))]
        for card in page.select(".lesson")
    ]
    assert said == [
        [
            "0 · 3×3 kernels 3×3卷积核",
            "Say what 1 < 2 means, and why.",
            "40 min, 80 with exercises",
        ],
        ["1 · Groups & all 分组", promise, "25 min, 55 with exercises"],
    ]
    assert [each.get_text() for each in page.select(".lesson [lang=zh-Hans]")] == [
        "3×3卷积核",
        "分组",
    ]
    assert page.select_one("#continue a")["href"] == page.select_one(".lesson a")["href"]


def test_a_card_has_a_picture_in_both_themes_where_there_is_one(front):
    page, out = front
    without, with_pictures = page.select(".lesson")
    assert not without.select("img")
    pictures = with_pictures.select("img")
    assert [image["class"] for image in pictures] == [["cl-light"], ["cl-dark"]]
    for image in pictures:
        assert (out / image["src"].partition("?")[0]).read_bytes() == b"picture"
        assert image["alt"] == ""
        assert image["loading"] == "lazy"


def test_every_lesson_of_the_book_has_light_pictures():
    for theme in ("light", "dark"):
        paths = [ROOT / "book/cards" / PICTURE.format(lesson=n, theme=theme) for n in LESSONS]
        assert sum(path.stat().st_size for path in paths) < 80 * 1024
        for path in paths:
            with Image.open(path) as image:
                assert image.size == (384, 240)


def test_the_readmes_pictures_are_three_one_of_them_moving_in_less_than_a_megabyte():
    pictures = sorted((ROOT / "book/images").iterdir())
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.count("![") == len(pictures) == 3
    assert all(f"(book/images/{path.name})" in readme for path in pictures)
    assert sum(path.stat().st_size for path in pictures) < 1024 * 1024
    frames = []
    for path in pictures:
        with Image.open(path) as image:
            frames.append(getattr(image, "n_frames", 1))
    assert sorted(frames)[:2] == [1, 1]
    assert max(frames) > 5
