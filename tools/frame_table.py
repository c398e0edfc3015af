"""How long a page is busy with each gesture in a widget: p95 in milliseconds on a slow machine.

    python tools/frame_table.py _build/html [--against OTHER_SITE] [WIDGET …]

Every control of every widget is driven through its range, and every drawing by mouse and keys, in
the widget's first state and with all sliders at their largest. Counted is the processor time of
the page's main thread, scripts, styles, layout and paint, frame by frame in Chromium's trace. The
longest frame of a gesture counts, four times over: what a processor throttled by four does, but
for what else this machine does meanwhile. ``--against`` another build of the site sets its times
beside. Exits with 1 where p95 is over 50 ms, or over 100 ms for a change of picture. Before the
table stands how fast this machine is: tables of two machines are compared by that.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from browser import on_path, start
from machine_index import benchmark_index, slowdown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ElementHandle, Page

SLOWER = 4  # than this machine's processor a reader's is
LIMIT, PICTURE = 50, 100  # milliseconds; for a change of picture
PICTURES = ("picture", "image", "photograph")  # `data-control` of the lists that change it
GESTURE = "gesture: "
TRACED = ["toplevel", "devtools.timeline", "blink.user_timing"]

Times = dict[tuple[str, str], list[float]]

# A gesture begins in a task of its own; three frames later the next one may.
DRIVER = """
window.rest = async (pause = 0) => {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, pause));
};
window.largest = async () => {
  const sliders = [...document.querySelectorAll(".convlesson input[type=range]")];
  for (const each of [...sliders, ...sliders]) {  // one raises another's, and lowers it
    move(each, each.max);
    await rest();
  }
};
window.move = (control, value) => {
  if (control.options) control.selectedIndex = value;
  else control.value = value;
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
};
window.over = () => performance.mark("gesture: ");  // what follows is the driver's own work
const usable = (each) => each.checkVisibility() && each.ariaDisabled !== "true";
const all = (kinds) => [...document.querySelectorAll(`.convlesson :is(${kinds})`)];
const gesture = async (each, act, pause) => {
  performance.mark(`gesture: ${each.dataset.control ?? each.textContent}`);
  setTimeout(act);
  await rest(pause);
};
window.values = async () => {
  for (const each of all("input[type=range], select").filter(usable)) {
    const [low, high, now] = [each.min, each.max, each.value].map(Number);
    const middle = Math.round((low + high) / 2);
    const open = [...(each.options ?? [])].filter((option) => !option.disabled);
    const through = each.options
      ? [...open, ...open, each.selectedOptions[0]].map((option) => option.index)
      : [low, high, low + 1, high - 1, middle, middle + 1, middle, now];
    for (const to of through) await gesture(each, () => move(each, to));
    await rest(150);
  }
  over();
};
window.buttons = async () => {  // in turn, for one may undo what another does
  for (let round = 0; round < 10; round++)  // p95 of a few is the largest
    for (const each of all("button:not([data-role])"))
      if (usable(each)) await gesture(each, () => each.click(), 30);
  over();
};
window.handles = () => {  // what a finger drags does not scroll the page
  const kinds = new Map();
  for (const each of document.querySelectorAll(".convlesson .cl-body *")) {
    if (!each.checkVisibility() || /auto|manipulation/.test(getComputedStyle(each).touchAction))
      continue;
    if (!each.matches("input, select"))
      kinds.set(each.getAttribute("class"), each);
  }
  return [...kinds.values()];
};
"""


def longest_frames(events: list[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    """Read a trace: each gesture, and the milliseconds of its longest frame."""
    marks = [each for each in events if each["name"].startswith(GESTURE)]
    thread = {(each["pid"], each["tid"]) for each in marks}
    name, frames, end = "", [0.0], 0.0
    for event in sorted(events, key=lambda each: each["ts"]):
        if (event["pid"], event["tid"]) not in thread:
            continue
        if event["name"].startswith(GESTURE):
            if name:
                yield name, max(frames) / 1000
            name, frames = event["name"].removeprefix(GESTURE), [0.0]
        elif event["name"] == "Layerize":  # the last step of drawing
            frames.append(0.0)
        elif event["name"].endswith("RunTask") and event["ts"] >= end:  # no task within a task
            frames[-1] += event.get("tdur", 0)
            end = event["ts"] + event.get("dur", 0)
    if name:
        yield name, max(frames) / 1000


def percentile_95(times: list[float]) -> float:
    """Of a few times, the largest but for one outlier in twenty."""
    return sorted(times)[round(0.95 * (len(times) - 1))]


def drag(page: "Page", handle: "ElementHandle") -> None:
    """Take a part of a drawing and move it about."""
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    if not box:
        return
    name = (handle.get_attribute("class") or "drawing").split()[-1]
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.evaluate(f"performance.mark('{GESTURE}drag {name}')")
        page.mouse.move(x + (step % 4 - 2) * 14, y + (step % 3 - 1) * 18)
        page.evaluate("rest()")
    page.mouse.up()
    page.evaluate("over()")


def press(page: "Page", area: "ElementHandle") -> None:
    """Walk a drawing with the arrow keys."""
    area.focus()
    for key in ("Right", "Down", "Down", "Left", "Up", "Right"):
        page.evaluate(f"performance.mark('{GESTURE}keys {area.get_attribute('data-role')}')")
        page.keyboard.press(f"Arrow{key}")
        page.evaluate("rest()")
    page.evaluate("over()")


def measure(browser: "Browser", path: Path) -> Times:
    """Drive one widget's own page; milliseconds at a quarter of the speed, by gesture."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(path.resolve().as_uri())
    page.wait_for_selector(".cl-widget[data-state=ready]")
    widget = str(page.locator(".cl-widget").first.get_attribute("data-class"))
    page.evaluate(DRIVER)
    page.evaluate("rest(300)")
    times: Times = defaultdict(list)
    for _state in ("first", "largest"):
        for name, milliseconds in longest_frames(_traced(page)):
            times[widget, name].append(SLOWER * milliseconds)
        page.evaluate("largest()")
        page.evaluate("rest(300)")
    page.close()
    return times


def _traced(page: "Page") -> list[dict[str, Any]]:
    """Drive all that there is, and return the trace of it."""
    events: list[dict[str, Any]] = []
    complete: list[object] = []
    debugger = page.context.new_cdp_session(page)
    debugger.on("Tracing.dataCollected", lambda message: events.extend(message["value"]))
    debugger.on("Tracing.tracingComplete", lambda message: complete.append(message))
    config = {"includedCategories": TRACED, "excludedCategories": ["*"]}
    debugger.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    page.evaluate("values()")
    for handle in page.evaluate_handle("handles()").get_properties().values():
        if element := handle.as_element():
            drag(page, element)
    for area in page.query_selector_all(".convlesson [role=application]"):
        if area.is_visible():
            press(page, area)
    page.evaluate("buttons()")
    debugger.send("Tracing.end")
    while not complete:
        page.wait_for_timeout(20)
    debugger.detach()
    return events


def limit(gesture: str) -> int:
    """What a gesture may take, in milliseconds."""
    return PICTURE if gesture in PICTURES else LIMIT


def speed(index: float) -> str:
    """What BenchmarkIndex says of a table that this machine makes."""
    times = slowdown(index)
    phone = "no slower than this machine" if times is None else f"{times:.1f} times slower"
    return (
        f"BenchmarkIndex {index:.0f}: by Lighthouse's calibration a mid-tier phone is "
        f"{phone}; the times below are {SLOWER} times this machine's"
    )


def chosen(site: Path, widgets: list[str], parser: argparse.ArgumentParser) -> list[str]:
    """Widgets to drive, all where none is named; ends with what there is where one is not."""
    there = [each.stem for each in sorted(site.glob("widgets/*.html"))]
    if not there:
        parser.error(f"{site} has no pages of widgets: build the book first")
    if unknown := [each for each in widgets if each not in there]:
        parser.error(f"no widget is called {', '.join(unknown)}; choose from {', '.join(there)}")
    return widgets or there


def main(arguments: list[str] | None = None) -> int:
    """Measure the widgets named, or all of them; print a row for every gesture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("site", type=Path, help="a built site, whose widgets/ are driven")
    parser.add_argument("widgets", nargs="*", metavar="WIDGET", help="as group_wiring; else all")
    parser.add_argument("--against", type=Path, metavar="SITE", help="another build, beside it")
    options = parser.parse_intermixed_args(arguments)
    sites = [each for each in (options.against, options.site) if each]
    names = chosen(options.site, options.widgets, parser)
    over = 0
    with start(os.environ.get("CHROMIUM") or on_path()) as browser:
        print(speed(benchmark_index(browser)))
        print(f"{'p95, ms':50}{''.join(f'{each.parent.name[-12:]:>14}' for each in sites)}")
        for name in names:
            pages = [each / "widgets" / f"{name}.html" for each in sites]
            found = [measure(browser, each) if each.exists() else {} for each in pages]
            for widget, gesture in sorted({*found[0], *found[-1]}):
                p95 = [
                    percentile_95(each[widget, gesture]) if (widget, gesture) in each else None
                    for each in found
                ]
                late = p95[-1] is not None and p95[-1] > limit(gesture)
                over += late
                figures = "".join(f"{'' if each is None else f'{each:.1f}':>14}" for each in p95)
                print(
                    f"{widget + ': ' + gesture:50}{figures}{'  ← over' if late else ''}", flush=True
                )
    print(f"{over} gestures over {LIMIT} ms" if over else f"all within {LIMIT} ms")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
