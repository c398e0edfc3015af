"""Settings in a page's address: sent, kept, gone back to; and what is no setting is a sentence."""

import json
import random
from urllib.parse import quote

import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from convlessons.widgets import ConvArithmetic, DilationGrid
from convlessons.widgets import address as grammar
from convlessons_site.widgets import setting_links, takeaway
from tests.helpers.driving import KINDS
from tests.helpers.stage import Stage

# The widgets of a page in its order, whichever was ready first.
VIEWS = """[...document.querySelectorAll(".cl-widget")]
  .map((place) => convlessonsWidgets.views.get(place)).filter(Boolean)"""
# What they hold, by name: settings, and what was said of the address.
HELD = f"""() => Object.fromEntries({VIEWS}.map((view, i) => {{
  const {{ root, model }} = view;
  return [`${{root.dataset.widget}} ${{i}}`, {{
    traits: Object.fromEntries(Object.keys(model.get("schema")).map((n) => [n, model.get(n)])),
    said: root.querySelector(".cl-notice").textContent,
  }}];
}}))"""
# Goes to addresses one after the other, as typing does, and tells what one widget holds then.
VISIT = """async ([widget, addresses]) => {
  const [{ root, model }] = [...convlessonsWidgets.views.values()]
    .filter((view) => view.root.dataset.widget === widget);
  const found = [];
  for (const address of addresses) {
    history.replaceState(null, "", "#main");
    const heard = new Promise((done) => addEventListener("popstate", done, { once: true }));
    location.hash = address;
    await heard;
    await new Promise((done) => setTimeout(done));
    found.push({
      traits: Object.fromEntries(Object.keys(model.get("schema")).map((n) => [n, model.get(n)])),
      said: root.querySelector(".cl-notice").textContent,
    });
  }
  return found;
}"""
RATES = f"""() => {VIEWS}.slice(0, 2).map(({{ model }}) => model.get("dilations"))"""
REST = 600  # milliseconds after which a gesture is in the address


BODY = """<p><a href="#DilationGrid:dilations=2,2;kernel_size=5">Both 2</a>
<a href="#part">a part</a></p><h2 id="part">Part</h2>"""


@pytest.fixture
def grids(page, tmp_path):
    """Opens a page with three widgets of two classes at an address, from a disk."""

    def open_at(hash):
        shown = [DilationGrid(dilations=[1, 2, 3]), DilationGrid(dilations=[4])]
        Stage(page, tmp_path / "s", *shown, ConvArithmetic(image="step"), linked=True, body=BODY)
        page.goto("about:blank")
        page.goto((tmp_path / "s" / "stage.html").as_uri() + hash)
        ready(page)
        return page

    return open_at


def ready(page):
    page.wait_for_function("document.querySelectorAll('.cl-widget[data-state=ready]').length === 4")
    page.wait_for_function("!location.hash.includes(':') || convlessonsWidgets.address")


def rates(page):
    """The rates of both grids."""
    held = page.evaluate(HELD)
    return [held[f"DilationGrid {i}"]["traits"]["dilations"] for i in (0, 1)]


def wait_for(page, wanted, expression=HELD):
    """Wait until the page tells this: of its history it hears when the browser has a moment."""
    same = f"wanted => JSON.stringify(({expression})()) === JSON.stringify(wanted)"
    page.wait_for_function(same, arg=wanted)


def fragment(page):
    return page.evaluate("location.hash")


def test_a_setting_is_sent_kept_and_gone_back_to(grids, log):
    page = grids("#DilationGrid.2:dilations=2,5&ConvArithmetic:image=dot;stride=2")
    wait_for(page, [[1, 2, 3], [2, 5]], RATES)
    conv = page.evaluate(HELD)["ConvArithmetic 2"]["traits"]
    assert (len(conv["image"]), conv["stride"]) == (7, 2)
    second = page.locator("[data-widget=DilationGrid]").nth(1)
    expect(second, "the widget that the address names").to_be_in_viewport()

    # A drag of many steps is one entry.
    first = page.locator("[data-widget=DilationGrid]").nth(0)
    before = page.evaluate("history.length")
    slider = first.locator('[data-control="rate-1"]')
    slider.scroll_into_view_if_needed()
    track = slider.bounding_box()
    page.mouse.move(track["x"] + 10, track["y"] + track["height"] / 2)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(track["x"] + 10 + 8 * step, track["y"] + track["height"] / 2)
        page.wait_for_timeout(120)
    page.mouse.up()
    page.wait_for_timeout(REST)
    wait_for(page, before + 1, "() => history.length")  # the release may arrive after that time
    page.wait_for_timeout(REST)
    dragged = rates(page)
    assert dragged[0][0] > 2
    assert dragged[1] == [2, 5]
    assert page.evaluate("history.length") == before + 1
    assert fragment(page).startswith(f"#DilationGrid:dilations={','.join(map(str, dragged[0]))}&")
    assert "&DilationGrid.2:dilations=2,5&ConvArithmetic:image=dot;stride=2" in fragment(page)

    # Keys one after the other are one; a press is the next.
    first.get_by_role("button", name="Remove last").click()
    page.wait_for_timeout(REST)
    assert len(rates(page)[0]) == 2
    shorter = rates(page)
    page.go_back()
    wait_for(page, dragged, RATES)
    page.go_forward()
    wait_for(page, shorter, RATES)

    # A heading's address does what it always did, and a reload keeps the settings even there.
    held = page.evaluate(HELD)
    page.get_by_role("link", name="a part").click()
    wait_for(page, "#part", "() => location.hash")
    assert page.locator("#part").bounding_box()["y"] < 800
    page.reload()
    ready(page)
    wait_for(page, held)

    # A link in the prose sets its widget whole, the others not at all, and is an entry.
    page.get_by_role("link", name="Both 2").click()
    wait_for(page, [[2, 2], [2, 5]], RATES)
    assert page.evaluate(HELD)["DilationGrid 0"]["traits"]["kernel_size"] == 5
    page.go_back()
    wait_for(page, held)

    # Reset empties its part of the address.
    first.locator("[data-role=reset]").click()
    page.wait_for_timeout(REST)
    assert fragment(page) == "#DilationGrid.2:dilations=2,5&ConvArithmetic:image=dot;stride=2"
    assert log == []


def test_copy_link_and_embed_give_what_a_reader_sees(grids, log):
    page = grids("")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    scripts = "performance.getEntriesByType('resource').filter((e) => /address/.test(e.name))"
    assert page.evaluate(scripts) == [], "nothing is fetched before it is needed"
    second = page.locator("[data-widget=DilationGrid]").nth(1)
    second.locator('[data-control="kernel"]').press("ArrowRight")
    second.get_by_role("button", name="Copy link").click()
    second.get_by_role("button", name="Copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("/stage.html#DilationGrid.2:kernel_size=4")

    # By keyboard: the snippet, with the settings that are not the class's.
    second.locator("[data-role=link]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    snippet = second.get_by_role("textbox", name="HTML that shows this widget")
    text = snippet.input_value()
    assert 'title="Dilation grid"' in text
    assert "/widgets/w.html#DilationGrid:kernel_size=4;dilations=4" in text
    second.locator("details button").click()
    second.locator("details").get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert log == []


def hostile(kind, rng):
    """Addresses that are no settings, and one that is for each setting that has a number."""
    schema = kind().schema
    names = list(schema)
    bad = ["</script><script>alert(1)</script>", "1e9", "1000000000", "NaN", "-Infinity"]
    bad += ["__proto__", "[object Object]", "null", "undefined", "9" * 400, "1,2,3,x", "1//2", "%"]
    for text in bad:
        yield f"{rng.choice(names)}={quote(text, safe='/,;%')}"
    yield "__proto__=1;constructor=2;toString=3;hasOwnProperty=4;schema=5;initial=6"
    yield f"{names[0]}={'7' * 100_000}"
    yield ";".join(f"a{i}" for i in range(20_000))
    yield "%E0%A4%A;%"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_no_setting_is_a_sentence_and_leaves_the_widget_whole(visited, kind):
    addresses = [f"#{kind.__name__}:{text}" for text in hostile(kind, random.Random(kind.__name__))]
    first = json.loads(json.dumps({name: getattr(kind(), name) for name in kind().settings()}))
    for address, found in zip(addresses, visited(kind, addresses), strict=True):
        assert found["traits"] == first, address[:80]
        assert 20 < len(found["said"]) < 700, address[:80]


@pytest.fixture(scope="module")
def visited(browser, tmp_path_factory):
    """Visits addresses on a page with every widget; no script of theirs may run."""
    context = browser.new_context()
    page, log = context.new_page(), []
    page.on("console", lambda message: log.append(message.text))
    page.on("pageerror", lambda error: log.append(str(error)))
    page.on("dialog", lambda dialog: (log.append(dialog.message), dialog.dismiss()))
    Stage(page, tmp_path_factory.mktemp("stage"), *(kind() for kind in KINDS), linked=True)
    page.evaluate("location.hash = '#DilationGrid:'")
    page.wait_for_function("convlessonsWidgets.address")

    def visit(kind, addresses):
        found = page.evaluate(VISIT, [kind.__name__, addresses])
        assert log == []
        return found

    yield visit
    context.close()


def near(rng, schema):
    """A value as an address has it, mostly allowed."""
    if rng.random() < 0.04:
        return rng.choice(["x", "", "99999", "-99999", "1.5", "1,1"])
    if "names" in schema and rng.random() < 0.7:
        return rng.choice(["flower", "temple", "dot"])
    if "enum" in schema:
        return str(rng.choice(schema["enum"]))
    if schema.get("type") == "boolean":
        return rng.choice(["true", "false"])
    if schema.get("type") == "array":
        entries = schema.get("prefixItems") or [schema["items"]]
        count = rng.randint(schema["minItems"], min(schema["maxItems"], 18))
        parts = [near(rng, entries[min(i, len(entries) - 1)]) for i in range(count)]
        table = schema.get("items", {}).get("type") == "array"
        if table and rng.random() < 0.9:
            parts = [parts[0]] * count
        return ("/" if table else ",").join(parts)
    low, high = int(schema["minimum"]), int(schema["maximum"])
    return str(rng.choice([low, high, rng.randint(low, high), min(high, low + 3)]))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_address_sets_what_python_takes_and_nothing_else(visited, kind):
    """Each setting by its trait, all together by the class; both halves judge alike."""
    rng, widget = random.Random(kind.__name__), kind()
    first = {name: getattr(widget, name) for name in widget.settings()}
    tried, wanted = [], []
    for _ in range(40):
        names = rng.sample(list(first), rng.randint(1, min(4, len(first))))
        texts = {name: near(rng, widget.schema[name]) for name in names}
        tried.append(f"#{kind.__name__}:" + ";".join(f"{n}={t}" for n, t in texts.items()))
        values, complete = dict(first), True
        for name, text in texts.items():
            if single(kind, name, text) is None:
                complete = False
            else:
                values[name] = single(kind, name, text)
        try:
            values = {name: getattr(kind(**values), name) for name in first}
        except TraitError:
            values, complete = None, False
        wanted.append((values, complete))
    for address, found, (values, complete) in zip(tried, visited(kind, tried), wanted, strict=True):
        assert (found["said"] == "") is complete, (address, found["said"])
        if values is not None:
            assert found["traits"] == json.loads(json.dumps(values)), address
    assert len({complete for _, complete in wanted}) == 2
    assert setting_links.settings(kind, "") == {}


def single(kind, name, text):
    """The value of one setting alone, or None where its trait refuses it."""
    widget = kind()
    try:
        return widget.traits()[name].validate(
            widget, grammar.read(f"{name}={text}", widget.schema)[name]
        )
    except TraitError:
        return None


# A front end that knows anywidget's specification of front-end modules and nothing of the book.
THEIRS = """<!doctype html>
<meta charset="utf-8"><title>Theirs</title><link rel="icon" href="data:,">
<script type="module">
function model(state) {
  const heard = new Map();
  const of = (event) => heard.get(event) ?? heard.set(event, new Set()).get(event);
  return {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      for (const event of [`change:${name}`, "change"]) of(event).forEach((callback) => callback());
    },
    on: (event, callback) => of(event).add(callback),
    off: (event, callback) => of(event).delete(callback),
    save_changes() {},
    send() {},
  };
}
for (const [name, state] of Object.entries(STATES)) {
  const { default: widget } = await import(`./widgets/${name}.mjs`);
  const root = document.body.appendChild(document.createElement("div"));
  const el = root.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
  await widget.render({ model: model(state), el });
}
document.title = "all";
</script>"""


def test_a_front_end_that_is_not_ours_shows_every_widget(page, log, serve, tmp_path):
    chapter = takeaway.Chapter("notebooks/a.html", "A chapter")
    stored = {name: name for name in ("host.js", "address.js", "embed.js")}
    (tmp_path / "widgets").mkdir()
    for kind in KINDS:
        for name, text in takeaway.files(kind, "A book", chapter, stored).items():
            (tmp_path / "widgets" / name).write_text(text)
        defaults = json.loads((tmp_path / "widgets" / f"{kind.bundle}.json").read_text())
        assert kind(**{name: defaults[name] for name in kind.settings()}).initial == kind().initial
    states = {kind.bundle: {} for kind in KINDS} | {"dilation_grid": {"dilations": [2, 2]}}
    (tmp_path / "theirs.html").write_text(THEIRS.replace("STATES", json.dumps(states)))
    page.goto(f"{serve(tmp_path)}/theirs.html")
    page.wait_for_function("document.title === 'all'")
    assert page.locator(".convlesson").count() == len(KINDS)
    grid = page.locator("[data-widget=DilationGrid]")
    assert "rates 2 and 2" in grid.get_by_role("status").inner_text()
    grid.locator('[data-control="rate-1"]').press("ArrowRight")
    page.get_by_text("rates 3 and 2").wait_for()
    assert page.get_by_role("button", name="Copy link").count() == 0, "there is no address to copy"
    assert log == []
