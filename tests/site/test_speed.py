"""No page moves once it has loaded. How long widgets take to answer: tools/frame_table.py."""

import pytest

from tests.helpers.pages import of_the_book

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources[0]?.node?.outerHTML?.slice(0, 120);
    if (!entry.hadRecentInput) shifts.push([entry.value, moved]);
  }
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_moves_after_load_nor_while_a_reader_scrolls(browser, site, serve, viewport):
    address = serve(site)
    context = browser.new_context(viewport=viewport)
    context.add_init_script(SHIFTS)
    page = context.new_page()
    moved = []
    for path in of_the_book(site):
        name = path.relative_to(site).as_posix()
        page.goto(f"{address}/{name}", wait_until="load")
        page.wait_for_timeout(150)
        for part in (1, 2, 3, 4):
            page.evaluate(
                f"scrollTo({{ top: document.body.scrollHeight * {part} / 4, behavior: 'instant' }})"
            )
            page.wait_for_timeout(30)
        shifts = page.evaluate("shifts")
        if sum(value for value, _ in shifts) >= 0.02:
            moved.append((name, shifts))
    context.close()
    assert moved == []
