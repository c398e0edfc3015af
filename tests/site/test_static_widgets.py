"""Widgets on pages without a kernel: small books, read in Chromium without a network."""

import re
import sys
from pathlib import Path

import ipywidgets
import nbformat
import pytest

from tests.helpers import toy_widgets as toy
from tests.helpers.pages import SHIFTS, shifted
from tests.helpers.small_book import ALT, SmallBook, notebook

ROOT = Path(__file__).parents[2]
NASTY = "</script><b>bold</b><!-- \u2028 \U0001f600 \u5377\u79ef \\ \"' &lt;"
POLICY = (
    "default-src 'none'; script-src 'self' blob:; style-src 'self'; img-src 'self';"
    " connect-src 'none'; base-uri 'none'"
)
WIDGET_CODE = re.compile(r"_static/widgets|cl-widget|require|html-manager|cdn|widget-state")


@pytest.fixture
def book(tmp_path):
    return SmallBook(tmp_path)


def places(page, state="ready"):
    """The widgets of a page, once all have the given state."""
    found = page.locator(".cl-widget")
    ready = (
        "state => document.querySelectorAll(`.cl-widget:not([data-state=${state}])`).length == 0"
    )
    page.wait_for_function(ready, arg=state)
    return found


@pytest.fixture(params=["http", "file"])
def address(request, serve):
    """From a folder to the address at which a reader opens it: a strict server, or a disk."""

    def of(folder):
        if request.param == "file":
            return folder.as_uri()
        return serve(folder, Content_Security_Policy=POLICY)

    return of


def test_many_widgets_live_on_a_page(book, page, log, address):
    counter = toy.Counter(value=3, label=NASTY)
    data = toy.Blob(data=bytes(range(256)), more=[1, {"inner": b"\xff\xff\x01"}])
    follower = toy.Follower(other=counter)
    book.write("a", counter, counter, toy.Counter(value=70), data, follower)
    page.goto(address(book.build()) + "/a.html")
    found = places(page)
    assert not book.warned()
    assert found.locator("output").all_inner_texts() == ["3", "3", "70", "32640 511 3", "6"]
    assert found.nth(0).locator("span").text_content() == NASTY
    found.nth(1).locator("button").click()
    found.nth(2).locator("button").click()
    assert found.locator("output").all_inner_texts() == ["4", "4", "71", "32640 511 3", "8"]
    colour = "node => getComputedStyle(node).color"
    assert found.nth(0).locator("output").evaluate(colour) == "rgb(1, 2, 3)"
    assert not page.locator(".cl-fallback").filter(visible=True).count()
    assert log == []


def test_a_widget_that_fails_says_so_in_its_place_and_alone(book, page, log, address):
    bad = [toy.BadSyntax, toy.BadImport, toy.BadExport, toy.BadInitialize, toy.BadRender]
    book.write("a", *(kind() for kind in bad), toy.Counter(value=5))
    page.goto(address(book.build()) + "/a.html")
    page.locator(".cl-widget[data-state=ready] output").wait_for()
    found = page.locator(".cl-widget[data-state=error]")
    alerts = found.get_by_role("alert").all_inner_texts()
    assert [text.split()[0] for text in alerts] == [kind.__name__ for kind in bad]
    for text, part in zip(alerts, ("SyntaxError", "<b>import</b>", "no widget"), strict=False):
        assert part in text
    assert "<b>initialize</b>" in alerts[3]
    assert "<b>render</b>" in alerts[4]
    assert "half" not in found.nth(4).inner_text()
    assert page.title().endswith(" ended")
    assert [found.nth(i).locator("img").is_visible() for i in range(5)] == [True] * 5
    page.get_by_role("button", name="more").click()
    assert page.locator(".cl-widget output").inner_text() == "6"
    assert log == []


def test_a_module_that_does_not_arrive_is_named(book, page, log):
    book.write("a", toy.Counter(), toy.Follower(other=toy.Counter()), toy.BadExport())
    out = book.build()
    for path in (out / "_static" / "widgets").glob("*.js"):
        if "<button>" in path.read_text():
            path.unlink()
    page.goto(out.as_uri() + "/a.html")
    alerts = page.get_by_role("alert")
    alerts.nth(1).wait_for()
    assert ["did not load" in text for text in alerts.all_inner_texts()] == [True, False]
    assert page.locator(".cl-widget[data-state=ready] output").inner_text() == "0"


def test_a_view_ends_with_its_clean_up_and_can_start_again(book, page, log):
    counter = toy.Counter(value=3)
    book.write("a", counter, counter)
    page.goto(book.build().as_uri() + "/a.html")
    found = places(page)
    title = page.title()
    page.evaluate("convlessonsWidgets.dispose(document.querySelector('.cl-widget'))")
    assert page.title() == title + " bye"
    assert found.nth(0).locator("img").is_visible()
    assert not found.nth(0).locator("button").count()
    assert found.nth(1).is_visible()
    found.nth(1).locator("button").click()
    assert found.nth(1).locator("output").inner_text() == "4"
    page.evaluate("convlessonsWidgets.start(document.querySelector('.cl-widget'))")
    places(page)
    assert found.nth(0).locator("output").inner_text() == "4"
    assert log == []


@pytest.fixture
def release(page):
    """Holds the widgets' scripts back, long enough to paint the page; call it to let them go."""
    held, released = [], []
    page.add_init_script(SHIFTS)
    page.route(
        "**/widgets/*.js*",
        lambda route: route.continue_() if released else held.append(route),
    )

    def let_go():
        released.append(True)
        for route in held:
            route.continue_()

    return let_go


def test_nothing_moves_when_a_widget_takes_its_room(book, page, log, release):
    book.write("a", "Above.", toy.Tall(), "Below.\n\n## End\n\nThe end.")
    page.goto(book.build().as_uri() + "/a.html", wait_until="commit")
    page.get_by_text("Above.").wait_for()
    picture = page.locator(".cl-widget img")
    picture.wait_for(state="attached")
    assert not picture.is_visible(), "it is not fetched for the moment until the widget is there"
    assert not page.get_by_text("The end.").is_visible()
    release()
    places(page)
    assert page.get_by_text("The end.").is_visible()
    page.wait_for_timeout(100)  # what moved is reported with the next frame
    assert shifted(page.evaluate("shifts")) < 0.001
    assert log == []


def test_an_address_with_a_part_leads_to_that_part_below_the_widgets(book, page, log, release):
    text = "\n\n".join(["Words."] * 30)
    book.write("a", toy.Tall(), toy.Tall(), f"## Part\n\n{text}")
    page.goto(book.build().as_uri() + "/a.html#part", wait_until="commit")
    page.locator(".cl-widget img").first.wait_for(state="attached")
    release()
    places(page)
    page.wait_for_function(
        "Math.abs(document.getElementById('part').getBoundingClientRect().y) < 1"
    )
    assert log == []


def test_the_text_does_not_wait_for_a_host_that_never_comes(book, page):
    book.write("a", toy.Tall(), "Below.")
    out = book.build()
    (out / "_static" / "widgets" / "host.js").unlink()
    page.goto(out.as_uri() + "/a.html")
    below = page.get_by_text("Below.")
    assert not below.is_visible()
    below.wait_for()
    assert page.locator(".cl-widget img").is_visible()


def test_without_javascript_the_picture_stands_in(book, browser):
    book.write("a", toy.Counter(), "Below.")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(book.build().as_uri() + "/a.html")
    picture = page.locator(".cl-widget img")
    assert picture.is_visible()
    assert page.get_by_text("Below.").is_visible()
    assert picture.get_attribute("alt") == ALT
    assert picture.evaluate("image => image.naturalWidth") == 30
    context.close()


def test_a_page_without_widgets_loads_no_widget_code(book):
    toy.Counter()  # its state is saved in every notebook, shown in none
    book.write("a")
    book.write("b", toy.Counter())
    out = book.build()
    assert not WIDGET_CODE.search((out / "a.html").read_text())
    assert not WIDGET_CODE.search((out / "index.html").read_text())
    assert "_static/widgets" in (out / "b.html").read_text()


def test_a_small_book_saves_no_widget_of_the_tests_before_it(tmp_path):
    toy.Counter()
    book = SmallBook(tmp_path)
    book.write("a", toy.Counter())
    saved = nbformat.read(book.root / "a.ipynb", as_version=4).metadata.widgets
    models = saved["application/vnd.jupyter.widget-state+json"]["state"].values()
    assert [each["model_name"] for each in models].count("AnyModel") == 1


def test_only_models_that_are_needed_are_on_the_page(book):
    other, follower = toy.Counter(), toy.Follower(other=toy.Counter())
    book.write("a", follower)
    page = (book.build() / "a.html").read_text()
    assert follower.model_id in page
    assert follower.other.model_id in page
    assert other.model_id not in page
    assert "_esm" not in page
    assert "_view_name" not in page
    assert "layout" not in page.split("cl-widget-state")[1]


def test_a_changed_package_reaches_pages_whose_notebooks_did_not_change(
    book, page, log, monkeypatch
):
    book.write("a", toy.Counter(value=1))
    book.write("b", toy.Blob())
    out = book.build()
    before = {path: path.stat().st_mtime_ns for path in out.glob("[ab].html")}
    first = set((out / "_static" / "widgets").iterdir())
    monkeypatch.setattr(toy.Counter, "_esm", toy.COUNTER.replace(">more<", ">newer<"))
    book.build()
    assert (out / "b.html").stat().st_mtime_ns == before[out / "b.html"]
    page.goto((out / "a.html").as_uri())
    places(page)
    assert page.locator("button").inner_text() == "newer"
    assert len(first - set((out / "_static" / "widgets").iterdir())) == 1
    assert log == []


def test_an_unchanged_book_is_not_written_again(book):
    book.write("a", toy.Counter())
    out = book.build()
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    book.build()
    written = {path.name for path, time in before.items() if path.stat().st_mtime_ns != time}
    assert not written & {"a.html", "host.js"}


def test_a_class_of_the_notebook_itself_comes_with_its_saved_code(book, page, log, monkeypatch):
    monkeypatch.setattr(sys.modules["__main__"], "Counter", toy.Counter, raising=False)
    namespace = {"__name__": "__main__", "toy": toy}
    code = "class Counter(toy.Counter):\n _esm = toy.COUNTER.replace('more', 'mine')\n _css = ''"
    exec(code, namespace)
    book.write("a", namespace["Counter"]())
    page.goto(book.build().as_uri() + "/a.html")
    places(page)
    assert page.locator("button").inner_text() == "mine"
    assert log == []


def test_an_ipywidget_that_needs_a_kernel_is_a_warning(book):
    book.write("a", ipywidgets.IntSlider(), toy.Counter())
    book.write("b", ipywidgets.IntSlider(3), pictures=False)
    out = book.build()
    first, second = sorted(book.warned().splitlines())
    assert re.search(r"a\.ipynb:20002: WARNING: a: IntSlider of @jupyter-widgets/controls", first)
    assert re.search(r"b\.ipynb:20002: WARNING: b: IntSlider", second)
    assert (out / "a.html").read_text().count('class="cl-widget"') == 1
    assert (out / "a.html").read_text().count(".svg") == 2
    assert "IntSlider(value=3)" in re.sub("<.*?>", "", (out / "b.html").read_text())


def test_a_view_without_saved_state_is_a_warning(book):
    stale = notebook("a", toy.Counter())
    del stale.metadata["widgets"]
    book.save("a", stale)
    out = book.build()
    assert re.search(r"a\.ipynb.*state is not saved", book.warned())
    assert not WIDGET_CODE.search((out / "a.html").read_text())


@pytest.mark.parametrize(
    ("builder", "name", "picture"),
    [
        ("latex", "projectnamenotset.tex", r"\.png"),
        ("epub", "a.xhtml", r"<img alt=[^>]*\.svg"),
        ("text", "a.txt", rf"\[image: {re.escape(ALT)}\]"),
    ],
)
def test_other_media_show_the_picture(book, builder, name, picture):
    book.write("a", toy.Counter())
    page = (book.build(builder) / name).read_text()
    assert not book.warned()
    assert re.search(picture, page)
    assert "cl-widget" not in page


def test_a_parallel_build_equals_a_serial_one(tmp_path):
    books = {}
    for jobs in (1, 2):
        (tmp_path / str(jobs)).mkdir()
        books[jobs] = SmallBook(tmp_path / str(jobs))
    pages = {f"p{i}": [toy.Counter(value=i), toy.Follower(other=toy.Counter())] for i in range(8)}
    built = []
    for jobs, book in books.items():
        for name, widgets in pages.items():
            book.write(name, *widgets)
        out = book.build(parallel=jobs)
        assert not book.warned()
        files = [*out.glob("*.html"), *(out / "_static" / "widgets").iterdir()]
        built.append({path.relative_to(out): path.read_bytes() for path in files})
    assert built[0] == built[1]
    assert len([path for path in built[0] if path.name.startswith("p")]) == 8


def test_a_notebook_executed_by_the_build_has_its_widgets(book, page, log, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # its kernel runs in a folder of its own
    cells = [
        nbformat.v4.new_markdown_cell("# a"),
        nbformat.v4.new_code_cell(
            "from tests.helpers import toy_widgets as toy\ncounter = toy.Counter(value=4)"
        ),
        nbformat.v4.new_code_cell("counter.value += 1\ncounter"),
        nbformat.v4.new_code_cell("toy.Blob(data=bytes([1, 2]), more=[0, {'inner': b'abc'}])"),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book.save("a", nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}))
    page.goto(book.build(nb_execution_mode="force").as_uri() + "/a.html")
    assert not book.warned()
    assert places(page).locator("output").all_inner_texts() == ["5", "3 294 3"]
    assert log == []
