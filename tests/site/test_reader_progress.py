"""What a reader answered, where they were, and how they forget it: on pages from disk."""

import re

import pytest
from playwright.sync_api import expect

from tests.helpers.pages import SHIFTS, shifted

CHAPTER = "notebooks/09_dilated_convolution.html"
TITLE = "9 · Dilated convolution 空洞卷积"
WITHOUT_STORAGE = """
const get = () => { throw new DOMException("no", "SecurityError"); };
Object.defineProperty(window, "localStorage", { get });
"""


def visit(page, site, address):
    page.goto((site / address).as_uri())


def answer(page, kind):
    question = page.locator(f"[data-widget={kind}]").first
    question.get_by_role("radio").first.check()
    question.locator("[name=commit], button").first.click()


def mark_of(page, title=TITLE):
    return page.locator("#contents a", has_text=title).locator(".mark")


def panel(page):
    return page.get_by_role("region", name="Your answers")


def test_answers_are_counted_marked_and_cleared_with_undo(page, site, log):
    visit(page, site, CHAPTER)
    expect(panel(page)).to_contain_text(
        re.compile(r"^\s*0 of \d+ questions and exercises in this chapter")
    )
    expect(mark_of(page)).to_have_count(0)
    expect(panel(page).get_by_role("button", name="Clear this chapter’s answers")).to_be_disabled()

    answer(page, "Predict")
    expect(panel(page)).to_contain_text("1 of ")
    expect(mark_of(page)).to_contain_text("begun: 1 of ")
    answer(page, "Quiz")
    expect(mark_of(page)).to_contain_text("begun: 2 of ")

    clear = panel(page).get_by_role("button", name="Clear this chapter’s answers")
    clear.press("Enter")
    expect(panel(page).get_by_role("status")).to_have_text("Cleared 2 answers of this chapter.")
    expect(page.locator("[data-widget=Quiz]").first).to_have_attribute("data-outcome", "open")
    expect(panel(page).get_by_role("button", name="Undo")).to_be_focused()

    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("status")).to_have_text("Your answers are back.")
    expect(mark_of(page)).to_contain_text("begun: 2 of ")
    expect(page.locator("[data-widget=Quiz]").first).not_to_have_attribute("data-outcome", "open")
    assert log == []


def test_the_first_page_continues_where_the_reader_was(page, site, log):
    visit(page, site, "index.html")
    line = page.locator("#continue")
    expect(line).to_contain_text("Begin with 0 · Convolution arithmetic")
    height = line.bounding_box()["height"]

    visit(page, site, CHAPTER)
    page.locator("#on-trial").scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    expect(mark_of(page)).to_contain_text("begun: 0 of ")
    visit(page, site, "index.html")
    expect(line).to_contain_text(re.compile(rf"Continue {TITLE} › \w+"))
    assert line.bounding_box()["height"] == height, "the line is swapped, not added"
    card = page.locator(".lesson", has_text="9 · Dilated convolution")
    expect(card.locator('[data-part="progress"]')).to_have_text(
        re.compile(r"^◐ 0 of \d+ answered$")
    )
    line.get_by_role("link").click()
    page.wait_for_url("**/09_dilated_convolution.html#*")

    visit(page, site, "index.html")
    panel(page).get_by_role("button", name="Clear all answers").click()
    expect(panel(page).get_by_role("status")).to_contain_text("your place in the book")
    assert (
        page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('convlessons:'))") == []
    )
    assert log == []


def test_clearing_leaves_the_theme_alone(page, site):
    visit(page, site, CHAPTER)
    page.get_by_role("button", name="Switch between light and dark").click()
    answer(page, "Predict")
    panel(page).get_by_role("button", name="Clear all answers").click()
    assert page.evaluate("localStorage.getItem('convlessons-theme')")


@pytest.mark.parametrize("address", ["index.html", CHAPTER])
def test_nothing_moves_the_page(page, site, address):
    """With answers and a place stored, marks and lines appear in room that was kept for them."""
    visit(page, site, CHAPTER)
    answer(page, "Predict")
    page.mouse.wheel(0, 4000)
    expect(mark_of(page)).to_contain_text("begun")
    page.add_init_script(SHIFTS)
    visit(page, site, address)
    expect(mark_of(page)).to_contain_text("begun")
    page.wait_for_timeout(300)  # a shift is reported after its frame
    assert shifted(page.evaluate("shifts")) < 0.02


def test_without_storage_the_page_says_so(page, site, log):
    page.add_init_script(WITHOUT_STORAGE)
    visit(page, site, CHAPTER)
    answer(page, "Predict")
    expect(panel(page)).to_contain_text("This browser keeps nothing")
    for button in panel(page).get_by_role("button", name="Clear").all():
        expect(button).to_be_disabled()
    assert log == []


def test_without_javascript_there_is_no_panel(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site, CHAPTER)
    expect(page.locator("#answers")).to_be_hidden()
    visit(page, site, "index.html")
    expect(page.locator("#continue a")).to_be_visible()
    context.close()


def test_the_slash_key_goes_to_the_search_and_can_be_switched_off(page, site):
    visit(page, site, "index.html")
    page.keyboard.press("/")
    search = page.get_by_label("Search the book", exact=True)
    expect(search).to_be_focused()
    expect(search).to_have_value("")
    page.keyboard.press("/")
    expect(search).to_have_value("/")  # a character again where one types

    slider = page.locator(".convlesson input[type=range]").first
    slider.focus()
    page.keyboard.press("/")
    expect(slider).to_be_focused()

    page.get_by_role("checkbox", name="The key /").uncheck()
    visit(page, site, "notation.html")
    page.keyboard.press("/")
    expect(page.get_by_label("Search the book", exact=True)).not_to_be_focused()


def test_skip_links_lead_to_the_text_and_to_the_neighbours(page, site):
    visit(page, site, CHAPTER)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("a[rel=prev]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("a[rel=next]")).to_be_focused()


@pytest.mark.parametrize("address", ["index.html", "api/data.html", "search.html?q=stride"])
def test_the_focus_is_seen_at_every_stop(page, site, address):
    page.goto(f"{site.as_uri()}/{address}")
    unseen, stops = [], 0
    while stops < 60:
        page.keyboard.press("Tab")
        stop = page.evaluate(
            "(() => { const at = document.activeElement; if (at === document.body) return null;"
            " const style = getComputedStyle(at);"
            " return [at.outerHTML.slice(0, 80), style.outlineStyle, style.outlineWidth]; })()"
        )
        if stop is None:
            break
        stops += 1
        if stop[1] == "none" or stop[2] == "0px":
            unseen.append(stop)
    assert stops > 5
    assert unseen == []
