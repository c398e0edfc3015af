"""The search, from disk: words of both languages and names of the code find their page first."""

import re

import pytest

CHAPTER = "notebooks/"
TERM = "glossary.html#term-"
API = "#convlessons."


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # Chinese: a chapter where a title has the term, else the glossary.
        ("卷积神经网络", TERM + "convolutional-neural-network"),
        ("空洞卷积", CHAPTER + "09_dilated_convolution.html"),
        ("分组卷积", CHAPTER + "01_group_convolution.html"),
        ("深度可分离卷积", CHAPTER + "06_depthwise_separable.html"),
        ("可变形卷积", CHAPTER + "10_deformable_convolution.html"),
        ("通道混洗", CHAPTER + "07_channel_shuffle.html"),
        ("通道注意力", CHAPTER + "08_squeeze_excitation.html"),
        ("残差网络", CHAPTER + "05_residual.html"),
        ("感受野", TERM + "receptive-field"),
        ("瓶颈结构", CHAPTER + "04_bottleneck.html"),
        ("梯度消失", TERM + "vanishing-gradient"),
        ("膨胀", None),
        # English, in any case and number.
        ("dilated convolution", CHAPTER + "09_dilated_convolution.html"),
        ("Group Convolutions", CHAPTER + "01_group_convolution.html"),
        ("squeeze and excitation", CHAPTER + "08_squeeze_excitation.html"),
        ("receptive field", "notation.html#receptive-field"),
        ("RECEPTIVE fields", "notation.html#receptive-field"),
        ("atrous", TERM + "dilated-convolution"),
        ("ResNet", TERM + "resnet"),
        ("SENet", TERM + "senet"),
        ("FLOPs", TERM + "flops"),
        ("stride", TERM + "stride"),
        ("gridding", TERM + "gridding"),
        ("notation", "notation.html"),
        ("bibliography", "bibliography.html"),
        # Names of the code, as they are written.
        ("channel_shuffle", API + "blocks.channel_shuffle"),
        ("ShuffleUnit", API + "blocks.ShuffleUnit"),
        ("deform_conv2d", API + "blocks.deform_conv2d"),
        ("resnet50", API + "networks.resnet50"),
        ("costs.count", API + "costs.count"),
        ("receptive_field", API + "receptive.receptive_field"),
        ("OverSeeds", API + "claims.OverSeeds"),
        ("DilationGrid", API + "widgets.DilationGrid"),
        # What is not there.
        ("nosuchword", None),
        ("神经网络的卷积核", None),
        ("<b>", None),
        ("a.c(", None),
    ],
)
def test_a_query_finds_its_page_first(page, site, log, query, first):
    page.goto((site / "search.html").as_uri())
    page.get_by_role("searchbox").fill(query)
    found = [link.get_attribute("href") for link in page.locator("#search-results a").all()]
    status = page.get_by_role("status").inner_text()
    if first:
        assert found[0].endswith(first)
        assert re.match(rf"\d+ sections? with “{re.escape(query)}”", status)
    else:
        assert found == []
        assert status == f"No section with “{query}”."
    assert log == []


def test_a_result_leads_to_its_place(page, site):
    """Every address of the index exists, anchors included."""
    page.goto((site / "search.html").as_uri())
    dead = []
    for url in page.evaluate("bookIndex.map((entry) => entry[0])"):
        address, _, anchor = url.partition("#")
        text = (site / address).read_text(encoding="utf-8")
        if anchor and f'id="{anchor}"' not in text:
            dead.append(url)
    assert dead == []


def test_an_unusual_chinese_compound_is_found_by_its_parts(page, site):
    """It is not in the book as it stands; most of its overlapping pairs are."""
    page.goto((site / "search.html").as_uri())
    index = page.evaluate("bookIndex.map((entry) => entry.slice(2).join(' ')).join('\\n')")
    query = "可变形卷积核"
    assert query not in index
    page.goto((site / "search.html").as_uri() + f"?q={query}")
    assert page.locator("#search-results mark").first.inner_text() in query
    first = page.locator("#search-results a").first.get_attribute("href")
    assert first == CHAPTER + "10_deformable_convolution.html"


def test_every_page_has_a_search(page, site, log):
    page.goto((site / "notation.html").as_uri())
    page.get_by_role("searchbox", name="Search the book").fill("stride")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=stride")
    assert "notation.html#shapes" in page.locator("#search-results").inner_html()
    assert log == []
