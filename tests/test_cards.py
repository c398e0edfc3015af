"""The cards in a host whose own rules are strong, as JupyterLab's are."""

import pytest

from convlessons.claims import Exact
from convlessons.exercises import dilated
from convlessons.html import css, inline, standalone, without_style

HOST = """<style>
.host dl dt { float: left; width: 20%; padding: 1em } .host dl dd { margin-left: 40px }
.host td { text-align: right; white-space: nowrap } .host details { padding: 2em }
</style>"""
TRIAL = Exact(
    "Several figures.",
    source="zhang2018",
    place="Table 1",
    claimed={"g = 1": 143, "g = 2": 140},
    computed={"g = 1": 143, "g = 2": 140},
    says="confirmed",
    unit="M MACs",
    remark="A long remark that needs several lines on a phone. " * 3,
)


@pytest.fixture
def cards_page(page):
    page.set_viewport_size({"width": 320, "height": 900})
    cards = TRIAL._repr_mimebundle_()["text/html"] + dilated.build._repr_html_()
    page.set_content(f'<body>{HOST}<div class="host">{cards}</div></body>')
    return page


def test_labels_stay_on_one_line_and_the_page_does_not_scroll_sideways(cards_page):
    lines = cards_page.evaluate(
        """() => [...document.querySelectorAll("dt")].map(dt => {
            const range = document.createRange();
            range.selectNodeContents(dt);
            return range.getClientRects().length;
        })"""
    )
    assert lines == [1, 1]
    assert cards_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_in_a_narrow_card_a_cell_stands_beside_its_columns_name_and_nothing_scrolls(cards_page):
    names = """() => [...document.querySelectorAll("tbody tr:first-child td")].map(
        cell => getComputedStyle(cell, "::before").content)"""
    over = """() => Math.max(...[...document.querySelectorAll(".convlessons-scroll")].map(
        box => box.scrollWidth - box.clientWidth))"""
    assert cards_page.evaluate(names) == ['"Claimed"', '"Computed"', '"Agreement"']
    assert cards_page.evaluate(over) == 0
    cards_page.set_viewport_size({"width": 900, "height": 900})
    assert cards_page.evaluate(names) == ["none"] * 3


def test_hints_open_by_keyboard_and_paper_has_what_was_opened_alone(cards_page):
    """A card of Jupyter's stands above the cell in which it is answered, on paper too."""
    first = cards_page.get_by_text("even rows and even columns only?")
    rest = [cards_page.get_by_text(text) for text in ("Where do its results", "def by_lattices")]
    for media in ("screen", "print"):
        cards_page.emulate_media(media=media)
        assert not any(each.is_visible() for each in (first, *rest))
    cards_page.emulate_media(media="screen")
    cards_page.get_by_text("Hint 1 of 3").focus()
    cards_page.keyboard.press("Enter")
    for media in ("screen", "print"):
        cards_page.emulate_media(media=media)
        assert first.is_visible()
        assert not any(each.is_visible() for each in rest)


def test_the_style_is_taken_off_exactly_as_it_was_put_on():
    html = "<p>a</p><style>p {}</style>"
    assert css() in standalone(html)
    assert without_style(standalone(html) + standalone(html)) == html * 2


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a `k*k` b", "a <code>k*k</code> b"),
        ("`a*b` and `c*d`", "<code>a*b</code> and <code>c*d</code>"),
        ("*all* of <them>", "<em>all</em> of &lt;them&gt;"),
        ("5 * 3", "5 * 3"),
    ],
)
def test_code_and_emphasis_are_set_and_all_else_is_escaped(text, html):
    assert inline(text) == html
