"""Every page for readers without scripts, on a small screen, in both themes."""

from tests.helpers.everybody import SCHEMES, SMALLEST, too_wide
from tests.helpers.pages import of_the_book

# What a reader without scripts would miss, and how much was looked at.
MISSED = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [widgets, formulas] = [all(".cl-widget"), all("math").filter((e) => e.checkVisibility())];
  const faults = [
    ...widgets.filter((e) => !e.querySelector("img, ol")?.checkVisibility())
      .map(() => "nothing stands for a widget"),
    ...formulas.filter((e) => e.getBoundingClientRect().height < 4)
      .map(() => "a formula has no height"),
    ...all(".needs-js, .copy").filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map(() => "a button that needs scripts"),
  ];
  return [faults, widgets.length, formulas.length];
}"""


def test_without_scripts_pictures_stand_in_and_everything_can_be_read(browser, site):
    faults, seen = [], {"widget": 0, "solution": 0, "formula": 0}
    context = browser.new_context(java_script_enabled=False, viewport=SMALLEST)
    page = context.new_page()
    for path in of_the_book(site):
        address = path.relative_to(site).as_posix()
        page.goto(path.as_uri(), wait_until="load")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            missed, widgets, formulas = page.evaluate(MISSED)
            faults += [(address, scheme, fault) for fault in missed]
            seen["widget"] += widgets
            seen["formula"] += formulas
            if too_wide(page) > 0:
                faults.append((address, scheme, "wider than the window"))
        if not address.startswith("404"):
            ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
            if ground != "rgb(20, 24, 29)":
                faults.append((address, f"not dark but {ground}"))
        for box in page.locator("details").filter(has_text="Solution").all():
            summary = box.locator("summary", has_text="Solution").first
            if not summary.is_visible():
                continue
            seen["solution"] += 1
            summary.click()
            if not summary.locator("xpath=following-sibling::*").first.is_visible():
                faults.append((address, "a solution does not open"))
        if too_wide(page) > 0:
            faults.append((address, "wider than the window where solutions are open"))
    context.close()
    assert faults == []
    assert min(seen.values()) > 20, seen
