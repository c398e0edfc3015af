"""The search, from disk: what readers type in either language finds the right page first."""

import re

import pytest

CHAPTER = "notebooks/"
TERM = "glossary.html#term-"
API = "#convlessons."
ARITHMETIC, DILATED = CHAPTER + "00_convolution_arithmetic.html", CHAPTER + "09_dilated_convolution"
RESIDUAL, INCEPTION = CHAPTER + "05_residual.html", CHAPTER + "03_inception.html"

# A query and how the address of its first result begins, or ends for what stands in many pages.
FIRST = {
    # Chinese: the lesson, whether its text has the term or not; else the glossary.
    "空洞卷积": DILATED,
    "分组卷积": CHAPTER + "01_group_convolution",
    "深度可分离卷积": CHAPTER + "06_depthwise_separable",
    "可变形卷积": CHAPTER + "10_deformable_convolution",
    "可变形卷积核": CHAPTER + "10_deformable_convolution",
    "通道混洗": CHAPTER + "07_channel_shuffle",
    "通道注意力": CHAPTER + "08_squeeze_excitation",
    "残差网络": RESIDUAL,
    "瓶颈结构": CHAPTER + "04_bottleneck",
    "感受野": CHAPTER,
    "梯度消失": RESIDUAL,
    "卷积神经网络": TERM + "convolutional-neural-network",
    # In the book's words: other names in both languages.
    "步长": CHAPTER,
    "参数量": CHAPTER,
    "下采样": CHAPTER,
    "膨胀卷积": DILATED,
    "膨胀率": DILATED,
    "转置卷积": ARITHMETIC + "#the-other-direction",
    "transposed convolution": ARITHMETIC + "#the-other-direction",
    "deconvolution": ARITHMETIC + "#the-other-direction",
    "MobileNet params": CHAPTER + "06_depthwise_separable",
    "atrous": DILATED,
    "SENet": CHAPTER + "08_squeeze_excitation",
    "skip connection": CHAPTER,
    # English, in any case, number, accent and spelling, ×, x or spaces.
    "dilated convolution": DILATED,
    "Group Convolutions": CHAPTER + "01_group_convolution",
    "squeeze and excitation": CHAPTER + "08_squeeze_excitation",
    "RECEPTIVE fields": CHAPTER,
    "receptive field": CHAPTER,
    "ResNet": RESIDUAL,
    "Résidual": RESIDUAL,
    "Inception": INCEPTION,
    "gridding": DILATED,
    "stride": CHAPTER,
    "batch normalization": CHAPTER,
    "3x3": CHAPTER + "02_3x3_kernels",
    "3 × 3 kernels": CHAPTER + "02_3x3_kernels",
    "why does a residual help": RESIDUAL,
    "notation": "notation.html",
    "bibliography": "bibliography.html",
    # Typed in haste.
    "residul": RESIDUAL,
    "inseption": INCEPTION,
    "dilatd convolution": DILATED,
    "depthwise seperable": CHAPTER + "06_depthwise_separable",
    "receptive feild": CHAPTER,  # neighbours that changed places
    "recieptive field": CHAPTER,
    "dialted": DILATED,
    "strdie": CHAPTER,
    "atrious": DILATED,
    # Names of the code, as they are written.
    "channel_shuffle": API + "blocks.channel_shuffle",
    "ShuffleUnit": API + "blocks.ShuffleUnit",
    "deform_conv2d": API + "blocks.deform_conv2d",
    "resnet50": API + "networks.resnet50",
    "costs.count": API + "costs.count",
    "receptive_field": API + "receptive.receptive_field",
    "OverSeeds": API + "claims.OverSeeds",
    "DilationGrid": API + "widgets.DilationGrid",
    # What is not there.
    "nosuchword": None,
    "<zz>": None,
    "q.q(": None,
}
FIND = """(queries) => queries.map((query) => {
    const input = document.querySelector("main input");
    input.value = query;
    input.dispatchEvent(new Event("input"));
    return [document.querySelector("#search-results a")?.getAttribute("href"),
            document.querySelector("#search-status").textContent];
})"""


@pytest.fixture
def found(page, site):
    page.goto((site / "search.html").as_uri())

    def find(*queries):
        return dict(zip(queries, page.evaluate(FIND, list(queries)), strict=True))

    return find


def test_a_query_finds_its_page_first(found, log):
    wrong = {}
    for query, (address, status) in found(*FIRST).items():
        first = FIRST[query]
        if not first:
            assert (address, status) == (None, f"No section with “{query}”.")
        elif not (address or "").startswith(first) and not (address or "").endswith(first):
            wrong[query] = address
    assert wrong == {}
    assert log == []


def test_the_count_is_said_and_near_matches_are_called_near(found):
    answers = found("gridding", "residul", "pruning", "")
    assert re.match(r"\d+ sections with “gridding”\.$", answers["gridding"][1])
    assert answers["residul"][1] == "No section with “residul”. Nearest:"
    assert answers["pruning"][1].startswith("The book does not have pruning")
    assert answers[""] == [None, ""]


def test_the_index_is_true_to_the_book(page, site):
    """Every address exists, anchors included; what it leads to is found, what it denies is not."""
    page.goto((site / "search.html").as_uri())
    book = page.evaluate("bookIndex")
    dead = []
    for url, *_ in book["entries"]:
        address, _, anchor = url.partition("#")
        text = (site / address).read_text(encoding="utf-8")
        if anchor and f'id="{anchor}"' not in text:
            dead.append(url)
    assert dead == []
    texts = " ".join(f"{title} {text}" for _, _, title, text, _ in book["entries"]).casefold()
    assert [word for word in book["lacks"] if word.casefold() in texts] == []
    meant = sorted(set(book["also"].values()))
    results = page.evaluate("(queries) => queries.map((query) => bookSearch(query).length)", meant)
    assert [word for word, count in zip(meant, results, strict=True) if not count] == []


def test_results_mark_what_was_found_and_name_their_chinese(found, page):
    found("空洞卷积")
    assert page.locator("#search-results mark").first.inner_text() in {"空洞卷积", "Dilated"}
    han = page.locator("#search-results a").evaluate_all(
        r"""(links) => links.flatMap((link) => [...link.querySelectorAll("*"), link])
            .flatMap((e) => [...e.childNodes])
            .filter((n) => n.nodeType === Node.TEXT_NODE && /\p{Script=Han}/u.test(n.data))
            .filter((n) => !n.parentElement.closest("[lang=zh-Hans]")).map((n) => n.data)"""
    )
    assert han == []
    # The arrows walk from the field to the results and back.
    page.locator("main input").focus()
    page.keyboard.press("ArrowDown")
    first = page.locator("#search-results a").first
    assert first.evaluate("(link) => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    assert page.locator("main input").evaluate("(input) => input === document.activeElement")


def test_the_header_of_every_page_answers_while_one_types(page, site, log):
    loaded = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto((site / "api/blocks.html").as_uri())
    assert "search_index.js" not in loaded, "fetched before anyone searches"
    field = page.get_by_label("Search the book", exact=True)
    field.focus()
    while not page.evaluate("!!globalThis.bookSearch"):  # the page's policy lets no string wait
        page.wait_for_timeout(50)
    field.press_sequentially("dilatd conv")
    options = page.get_by_role("option")
    assert "Dilated convolution" in options.first.inner_text()
    assert field.get_attribute("role") == "combobox"
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert options.first.is_hidden()
    field.fill("stride")
    page.keyboard.press("ArrowUp")  # the last one: all of them
    assert field.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    page.keyboard.press("ArrowDown")  # past the last, the field itself
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/notebooks/" in page.url
    # Enter in the field itself leads to the search page, before the scripts have come as well.
    page.get_by_label("Search the book", exact=True).fill("stride")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=stride")
    assert page.locator("#search-results a").count() > 5
    assert log == []
