"""The dilated lesson in the built book, read from disk with the network cut off."""

import pytest
from playwright.sync_api import expect

from tests.helpers.pages import DRAWN


@pytest.fixture
def lesson(site, page, log):
    page.goto((site / "notebooks" / "09_dilated_convolution.html").as_uri())
    page.wait_for_function(
        "document.querySelectorAll('.cl-widget').length > 3 &&"
        "[...document.querySelectorAll('.cl-widget')].every(w => w.dataset.state === 'ready')"
    )
    yield page
    assert log == []


def shown(page, quantity):
    page.evaluate(DRAWN)
    number = page.locator(f'[data-widget="DilationGrid"] [data-quantity="{quantity}"]')
    return int(number.get_attribute("data-value"))


def test_sliders_presets_and_reset_answer(lesson):
    grid = lesson.locator('[data-widget="DilationGrid"]')
    assert (shown(lesson, "used"), shown(lesson, "holes")) == (49, 120)
    grid.get_by_role("button", name="1 · 2 · 3").click()
    assert (shown(lesson, "used"), shown(lesson, "holes")) == (169, 0)
    grid.get_by_role("slider", name="Layer 3").focus()
    lesson.keyboard.press("ArrowRight")
    assert shown(lesson, "receptive-field") == 1 + 2 * (1 + 2 + 4)
    assert "rates 1, 2 and 4" in grid.get_by_role("status").inner_text()
    assert "dilation=4" in grid.locator('[data-role="pytorch"]').inner_text()
    grid.get_by_role("button", name="Reset").click()
    assert shown(lesson, "holes") == 120


def test_the_page_says_where_one_is_what_is_folded_and_what_enlarges(lesson):
    lesson.set_viewport_size({"width": 1280, "height": 800})
    sections = lesson.get_by_role("navigation", name="On this page")
    for place, title in {"measure-it": "Measure it", "on-trial": "On trial"}.items():
        lesson.locator(f"#{place}").evaluate("(section) => section.scrollIntoView()")
        sections.locator("[aria-current=location]", has_text=title).wait_for()
        assert sections.locator("[aria-current]").count() == 1
    cell = lesson.locator(".cell:has(> details.hide + .cell_output)").first
    mark, output = cell.locator("summary").first, cell.locator("> .cell_output")
    mark.scroll_into_view_if_needed()
    # In one look: the page may still glide to where it was sent.
    box, below = mark.evaluate(
        "(mark, output) => [mark.getBoundingClientRect(), output.getBoundingClientRect().bottom]",
        output.element_handle(),
    )
    assert 0 <= box["y"] - below < 2
    assert box["height"] >= 24
    mark.click()
    assert cell.locator("> details .cell_input").bounding_box()["y"] > below
    figure = lesson.locator("a.image-reference:visible").first
    assert "enlarge" in figure.evaluate("(a) => getComputedStyle(a, '::after').content")
    assert figure.evaluate("(a) => getComputedStyle(a).cursor") == "zoom-in"


def test_a_handle_can_be_dragged(lesson):
    handle = lesson.locator('.cl-handle[data-layer="3"]')
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x + 60, y, steps=6)
    lesson.mouse.up()
    assert shown(lesson, "receptive-field") > 13


def test_the_prediction_is_answered_at_the_chapters_end_and_remembered(lesson):
    predict = lesson.locator('[data-widget="Predict"]')
    predict.get_by_label("All 169").check()
    predict.get_by_role("button", name="Commit to it").click()
    reveal = lesson.locator('[data-widget="Reveal"]')
    assert reveal.get_attribute("data-outcome") == "wrong"
    assert "The answer: 49" in reveal.inner_text()
    lesson.reload()
    lesson.locator('[data-widget="Predict"][data-outcome="committed"]').wait_for()


def test_by_touch(site, browser, log):
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    context.set_offline(True)
    page = context.new_page()
    page.on("console", lambda message: log.append(message.text))
    page.goto((site / "notebooks" / "09_dilated_convolution.html").as_uri())
    grid = page.locator('[data-widget="DilationGrid"] [data-role="grid"] svg')
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    cell = box["width"] / 15  # a field of 13 and a margin
    page.touchscreen.tap(box["x"] + 8.5 * cell, box["y"] + 7.5 * cell)
    status = page.locator('[data-widget="DilationGrid"]').get_by_role("status")
    expect(status).to_contain_text("1 right from the output's place, is a hole")
    assert log == []
    context.close()


def test_without_javascript_the_questions_and_pictures_are_there(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "notebooks" / "09_dilated_convolution.html").as_uri())
    instead = page.locator(".cl-fallback")
    assert instead.get_by_text("How many of these cells can change the output").first.is_visible()
    assert instead.get_by_alt_text("A grid of 13 by 13 input cells").first.is_visible()
    assert page.locator("math").count() > 5
    context.close()
