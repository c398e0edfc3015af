"""The site as one zip, unpacked and read from disk."""

import json
import zipfile
from pathlib import Path

import bundle
import pytest
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def unpacked(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("zip")
    bundle.pack(site, folder / "book.zip")
    bundle.pack(site, folder / "again.zip")
    assert (folder / "book.zip").read_bytes() == (folder / "again.zip").read_bytes()
    with zipfile.ZipFile(folder / "book.zip") as book:
        assert book.testzip() is None
        book.extractall(folder / "a stick")  # with a space, as such places have
    (only,) = (folder / "a stick").iterdir()
    return only


def test_a_reader_gets_from_the_start_by_search_to_a_widget_and_moves_it(unpacked, page, log):
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_label("Search the book", exact=True).fill("感受野 receptive")
    page.keyboard.press("Enter")
    page.locator("#search-results a").first.wait_for()
    page.get_by_role("navigation", name="Contents").get_by_text("Dilated convolution").click()
    grid = page.locator('.cl-widget[data-state=ready] [data-widget="DilationGrid"]')
    before = grid.get_by_role("status").inner_text()
    grid.locator("input[type=range]").first.press("ArrowRight")
    expect(grid.get_by_role("status")).not_to_have_text(before)
    with page.expect_download() as saved:  # a link alone would show it, from disk
        page.get_by_role("link", name="Download notebook").click()
    assert saved.value.suggested_filename == "09_dilated_convolution.ipynb"
    notebook = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    assert "Dilated convolution" in notebook["cells"][0]["source"][0]
    assert log == []
