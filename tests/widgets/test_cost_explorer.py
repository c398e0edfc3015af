import json
import random
import subprocess
from itertools import pairwise
from statistics import median

import numpy as np
import pytest
import torch
import traitlets
from scipy.stats import spearmanr

import convlessons.blocks
import convlessons.networks
from convlessons import costs
from convlessons.figures import explorer as figures
from convlessons.widgets import CostExplorer
from convlessons.widgets.cost_explorer import value
from tests.helpers import axe
from tests.widgets.conftest import NODE, ROOT

RANDOM = random.Random(11)
ITEMS = CostExplorer().recording["items"]
QUANTITIES = ("params", "macs", "latency", "accuracy")


def pairs():
    return [(x, y) for x in QUANTITIES for y in QUANTITIES if x != y]


def known(items, x, y):
    """Key to (x, y) of the items that have both."""
    found = {item["key"]: (value(item, x), value(item, y)) for item in items}
    return {key: point for key, point in found.items() if None not in point}


def dot(shown, key):
    """Where an item's point is on the page: select it, and read its ring."""
    shown.set("selected", key)
    ring = shown.find(".cl-cost-ring")
    ring.scroll_into_view_if_needed()
    box = ring.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture(scope="module")
def chart():
    """Lays out charts in one process of Node, letters as wide as they are in a sans serif."""
    script = (
        f"import {{ layout }} from {json.dumps((ROOT / 'js/lib/cost_chart.js').as_uri())};"
        "let text = ''; for await (const part of process.stdin) text += part;"
        "const [all, cases] = JSON.parse(text);"
        "const items = new Map(all.map((item) => [item.key, item]));"
        "const width = (font) => (name, bold) => name.length * font * (bold ? 0.61 : 0.55);"
        "console.log(JSON.stringify(cases.map((each) =>"
        " layout({ ...each, items, measure: width(each.font) }))));"
    )

    def layouts(cases):
        command = [NODE, "--input-type=module", "--eval", script]
        text = json.dumps([ITEMS, cases])
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    return layouts


# ---- the arithmetic


@pytest.mark.parametrize(("x", "y"), pairs())
def test_the_front_in_javascript_is_the_figures_and_beats_all_others(javascript, x, y):
    (found,) = javascript("explorer.js", "points", [[ITEMS, x, y]])
    points = known(ITEMS, x, y)
    assert {each["key"]: (each["x"], each["y"]) for each in found} == points
    (drawn,) = javascript("explorer.js", "front", [[found, x, y]])
    best = figures.front(points, figures.QUANTITIES[x], figures.QUANTITIES[y])
    assert [each["key"] for each in drawn] == best
    for key, point in points.items():
        beaten = any(beats(other, point, x, y) for other in points.values())
        assert (key not in best) == beaten


def beats(a, b, x, y):
    signs = [1 if name == "accuracy" else -1 for name in (x, y)]
    gains = [sign * (one - other) for sign, one, other in zip(signs, a, b, strict=True)]
    return min(gains) >= 0 and max(gains) > 0


def test_the_rank_correlation_is_scipys_with_and_without_ties(javascript):
    lists = [
        [
            {"x": RANDOM.randint(0, top), "y": RANDOM.randint(0, top)}
            for _ in range(RANDOM.randint(3, 40))
        ]
        for top in (3, 50, 10**6) * 8
    ]
    got = javascript("explorer.js", "rankCorrelation", [[points] for points in lists])
    for points, rank in zip(lists, got, strict=True):
        x, y = [point["x"] for point in points], [point["y"] for point in points]
        if len(set(x)) == 1 or len(set(y)) == 1:
            assert rank is None
        else:
            assert rank == pytest.approx(spearmanr(x, y).statistic, abs=1e-12)
    assert javascript("explorer.js", "rankCorrelation", [[lists[0][:2]]]) == [None]


@pytest.mark.parametrize("column", ["label", *QUANTITIES])
@pytest.mark.parametrize("descending", [False, True])
def test_a_column_sorts_and_what_it_lacks_stands_last(javascript, column, descending):
    shuffled = RANDOM.sample(ITEMS, len(ITEMS))
    (found,) = javascript("explorer.js", "ordered", [[shuffled, column, descending]])
    values = [item["label"].lower() if column == "label" else value(item, column) for item in found]
    present = [each for each in values if each is not None]
    assert present == sorted(present, reverse=descending)
    assert values[len(present) :] == [None] * (len(values) - len(present))
    assert {item["key"] for item in found} == set(CostExplorer.KEYS)


def state_of(items):
    """Random axes and chosen items, among those that leave something to draw."""
    while True:
        x, y = RANDOM.sample(QUANTITIES, 2)
        show = RANDOM.choice(["digits", "photographs", "all"])
        points = known([item for item in items if show in ("all", item["group"])], x, y)
        if points:
            keys = list(points)
            compared = RANDOM.sample(keys, RANDOM.randint(0, 3))
            found = [{"key": key, "x": a, "y": b} for key, (a, b) in points.items()]
            return {"selected": RANDOM.choice(keys), "compared": compared, "x": x, "y": y}, found


def test_a_name_crosses_no_mark_no_line_and_no_other_name(chart):
    """In any state, on a desk and on a phone; and the selected item is always named."""
    cases = []
    for width, height, font in ((441, 353, 12.5), (316, 246, 11)) * 60:
        state, found = state_of(ITEMS)
        cases.append(
            {"found": found, "state": state, "width": width, "height": height, "font": font}
        )
    named = 0
    for case, drawn in zip(cases, chart(cases), strict=True):
        names = {name["key"]: name["box"] for name in drawn["names"]}
        assert case["state"]["selected"] in names
        named += len(names)
        chosen = {case["state"]["selected"], *case["state"]["compared"]}
        reach = {each["key"]: 9 if each["key"] in chosen else 5 for each in drawn["placed"]}
        marks = [box(p["x"], p["x"], p["y"], p["y"], reach[p["key"]] - 2) for p in drawn["placed"]]
        stair = drawn["stair"]
        lines = [*pairwise(stair), *drawn["range"]]
        for way, ticks in drawn["ticks"].items():
            for tick in ticks:
                ends = [[(tick["at"], a), (tick["at"], b)] for a, b in tick["lines"]]
                lines += ends if way == "x" else [[p[::-1] for p in line] for line in ends]
        marks += [box(a[0], b[0], a[1], b[1], 0) for a, b in lines]
        for key, name in names.items():
            assert 0 <= name["left"] < name["right"] <= case["width"]
            assert 0 <= name["top"] < name["bottom"] <= case["height"]
            others = [other for each, other in names.items() if each != key]
            assert not [other for other in (*marks, *others) if overlap(name, other)], (key, case)
    assert named > 4 * len(cases)


def box(x1, x2, y1, y2, reach):
    (left, right), (top, bottom) = sorted((x1, x2)), sorted((y1, y2))
    return {
        "left": left - reach,
        "right": right + reach,
        "top": top - reach,
        "bottom": bottom + reach,
    }


def overlap(a, b):
    air = 1e-6
    return (
        a["left"] < b["right"] - air
        and b["left"] < a["right"] - air
        and a["top"] < b["bottom"] - air
        and b["top"] < a["bottom"] - air
    )


# ---- in the browser


def test_every_item_is_shown_as_pytorch_counts_it(stage):
    shown = stage(CostExplorer(show="all"))
    for item in ITEMS:
        shown.set("selected", item["key"])
        assert shown.quantity("params") == item["params"]
        assert shown.quantity("macs") == item["macs"]
        assert shown.quantity("latency") == item["latency"][1]
        assert item["label"].lower() in shown.says().lower()
        with torch.device("meta"):
            module = eval(shown.line(), {"convlessons": convlessons})
        counted = costs.count(module, item["input"])
        assert (counted.params, counted.macs) == (item["params"], item["macs"])


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_points_stand_along_an_axis_in_the_order_of_their_values(stage, quantity):
    other = "params" if quantity == "macs" else "macs"
    shown = stage(CostExplorer(show="all", x=quantity, y=other))
    ring, places = shown.find(".cl-cost-ring"), []
    for key, (x, _) in known(ITEMS, quantity, other).items():
        shown.set("selected", key)
        places.append((x, float(ring.get_attribute("cx"))))
    places.sort()
    assert [place for _, place in places] == sorted(place for _, place in places)
    assert places[-1][1] > places[0][1] + 200, "the points use the width there is"
    ticks = shown.find(".cl-cost-tick").all_text_contents()
    assert len(ticks) >= 4


def test_a_click_selects_the_nearest_point_and_far_from_all_nothing(stage):
    shown = stage(CostExplorer(x="params", y="macs"))
    places = {key: dot(shown, key) for key in ("shuffle-16", "large-32", "plain-16")}
    for key, (x, y) in places.items():
        shown.page.mouse.click(x + 2, y - 2)
        assert shown.get("selected") in nearest_to(known(ITEMS, "params", "macs"), key)
    box = shown.find('[data-role="points"]').bounding_box()
    before = shown.get("selected")
    shown.page.mouse.click(box["x"] + box["width"] - 40, box["y"] + box["height"] - 60)
    assert shown.get("selected") == before


def nearest_to(points, key):
    """The keys whose points cannot be told from this one's."""
    x, y = points[key]
    return {k for k, (a, b) in points.items() if abs(a / x - 1) < 0.1 and abs(b / y - 1) < 0.1}


def test_a_tap_selects(touch):
    shown = touch(CostExplorer(x="params", y="macs"))
    x, y = dot(shown, "shuffle-16")
    shown.set("selected", "plain-32")
    shown.page.touchscreen.tap(x, y)
    assert shown.get("selected") == "shuffle-16"


def test_arrow_keys_walk_from_point_to_point_in_the_order_drawn(stage):
    shown = stage(CostExplorer(show="photographs", x="macs", y="latency", selected="vgg16"))
    area = shown.find('[data-role="points"]')
    area.focus()
    points = known([each for each in ITEMS if each["group"] == "photographs"], "macs", "latency")
    area.press("Home")
    walked = [shown.get("selected")]
    for _ in points:
        area.press("ArrowRight")
        walked.append(shown.get("selected"))
    macs = [points[key][0] for key in walked]
    assert macs == sorted(macs)
    assert set(walked) == set(points)
    area.press("End")
    assert points[shown.get("selected")][0] == max(macs)
    for _ in points:
        area.press("ArrowDown")
    assert points[shown.get("selected")][1] == min(time for _, time in points.values())


def test_a_hover_names_a_point_from_the_drawing_and_from_the_table(stage):
    shown = stage(CostExplorer(x="params", y="macs"))
    x, y = dot(shown, "shuffle-16")
    shown.set("selected", "large-32")
    shown.page.mouse.move(x, y)
    assert shown.find(".cl-cost-tip").text_content() == "shuffle unit · 16"
    assert shown.get("selected") == "large-32"
    assert shown.find(".cl-cost-tip-detail").text_content() == "810 parameters, 20.3\u00a0k MACs"
    shown.find('tr[data-key="plain-32"]').hover()
    assert shown.find(".cl-cost-tip").text_content() == "3×3 · 32"
    shown.page.mouse.move(0, 0)
    assert shown.find(".cl-cost-tip").is_hidden()


def test_a_column_head_sorts_then_turns_the_order_round(stage):
    shown = stage(CostExplorer(show="all"))

    def first():
        return shown.find(".cl-cost-rows tr").first.get_attribute("data-key")

    shown.control("sort-accuracy").click()
    shown.settle()
    assert (shown.get("sort"), shown.get("descending")) == ("accuracy", True)
    best = max(median(item["accuracy"]) for item in ITEMS if item["accuracy"])
    assert median(CostExplorer(selected=first()).item["accuracy"]) == best
    shown.control("sort-params").click()
    shown.settle()
    assert shown.get("descending") is False
    assert first() == min(ITEMS, key=lambda item: item["params"])["key"]
    shown.control("sort-params").click()
    shown.settle()
    assert first() == max(ITEMS, key=lambda item: item["params"])["key"]
    assert shown.find("th[aria-sort]").count() == 1
    assert shown.find("th[aria-sort]").get_attribute("aria-sort") == "descending"
    heads = shown.find(".cl-cost-table thead th").all_inner_texts()
    assert heads == ["Item", "Parameters", "MACs", "ms", "Digits"], "no mark of the order is read"


def test_sorting_leaves_the_drawing_alone_and_moves_no_row(stage):
    """Names are not placed anew and the table is not laid out anew: either is a frame too long."""
    shown = stage(CostExplorer(show="all"))
    shown.page.evaluate(
        """() => {
        window.changed = [];
        const watch = new MutationObserver((all) => changed.push(...all.map((each) => each.type)));
        const parts = { attributes: true, characterData: true, childList: true, subtree: true };
        watch.observe(document.querySelector(".cl-cost-area svg"), parts);
        watch.observe(document.querySelector(".cl-cost-rows"), { childList: true });
        }"""
    )
    before = shown.find(".cl-cost-rows th").all_inner_texts()
    shown.control("sort-label").click()
    shown.settle()
    after = shown.find(".cl-cost-rows th").all_inner_texts()
    assert (sorted(before), before != after) == (sorted(after), True)
    assert shown.page.evaluate("() => changed") == []
    shown.control("show-digits").click()
    shown.page.wait_for_function("() => changed.length")  # the drawing is watched


def test_on_a_phone_four_items_side_by_side_leave_rows_in_sight(stage):
    compared = ["plain-32", "separable-32", "vgg16"]
    shown = stage(CostExplorer(show="all", selected="resnet50", compared=compared), size=(390, 844))
    pinned, around, row = (
        shown.find(name).bounding_box()
        for name in (".cl-cost-compare", ".cl-cost-list", "tr[aria-current]")
    )
    assert row["y"] >= pinned["y"] + pinned["height"] - 1
    assert row["y"] + row["height"] <= around["y"] + around["height"] + 1


def test_a_row_selects_and_kept_items_stand_beside_the_selected_one(stage):
    shown = stage(CostExplorer(show="photographs", compared=[]))
    assert shown.control("clear").is_disabled()
    for key in ("mobilenet", "resnet50", "vgg16"):
        shown.find(f'tr[data-key="{key}"] td').first.click()
        assert shown.get("selected") == key
        shown.control("keep").click()
    assert shown.get("compared") == ["mobilenet", "resnet50", "vgg16"]
    shown.set("selected", "googlenet")
    assert shown.control("keep").is_disabled(), "there is no room for a fourth"
    heads = shown.find(".cl-cost-compare th").all_text_contents()
    assert heads == [
        "GoogLeNet (selected)",
        "MobileNet (kept)",
        "ResNet-50 (kept)",
        "VGG-16 (kept)",
    ]
    ratios = shown.find(".cl-cost-compare tr").last.locator(".cl-cost-ratio")
    macs = {key: CostExplorer(selected=key).item["macs"] for key in CostExplorer.KEYS}
    wanted = macs["vgg16"] / macs["googlenet"]
    assert float(ratios.nth(1).inner_text().strip(" ×")) == pytest.approx(wanted, rel=0.06)
    shown.set("selected", "resnet50")
    shown.control("keep").click()
    assert shown.get("compared") == ["mobilenet", "vgg16"], "pressed again it lets go"
    shown.control("clear").click()
    assert shown.get("compared") == []


def test_arrow_keys_go_from_row_to_row_and_the_page_stays(stage):
    shown = stage(
        CostExplorer(show="photographs", selected="vgg16", sort="params"), size=(1000, 500)
    )
    current = shown.find("tr[aria-current]")
    assert current.get_attribute("data-key") == "vgg16"
    assert shown.find('.cl-cost-rows [tabindex="0"]').count() == 1, "one stop for Tab"
    current.focus()
    place = shown.page.evaluate("scrollY")
    order = [row.get_attribute("data-key") for row in shown.find(".cl-cost-rows tr").all()]
    shown.page.keyboard.press("Home")
    walked = [shown.get("selected")]
    for _ in order:
        shown.page.keyboard.press("ArrowDown")
        walked.append(shown.get("selected"))
        assert current.get_attribute("data-key") == walked[-1]
        row, heads, around = (
            shown.find(name).bounding_box()
            for name in ("tr[aria-current]", ".cl-cost-compare", ".cl-cost-list")
        )
        assert row["y"] >= heads["y"] + heads["height"] - 1, "it stands clear of what is pinned"
        assert row["y"] + row["height"] <= around["y"] + around["height"] + 1
    assert walked == [*order, order[-1]]
    assert shown.page.evaluate("scrollY") == place


@pytest.mark.parametrize(("size", "most"), [((1280, 800), 800), ((350, 844), 844)])
def test_chart_sentence_and_table_fit_one_screen(stage, size, most):
    """350 is what a phone's page leaves to a widget. Keeping and selecting move nothing."""
    shown = stage(CostExplorer(compared=[]), size=size)
    bottoms = set()
    for key in ("plain-32", "separable-32", "deformable-32"):
        shown.set("selected", key)
        shown.control("keep").click()
        top = shown.root.bounding_box()["y"]
        table = shown.find(".cl-cost-list").bounding_box()
        assert table["y"] + table["height"] - top <= most
        said = shown.find(".cl-status").bounding_box()
        assert said["y"] + said["height"] <= table["y"]
        bottoms.add(round(table["y"] + table["height"] - top))
    assert len(bottoms) == 1


def test_choosing_the_other_axis_quantity_changes_places(stage):
    shown = stage(CostExplorer(x="macs", y="accuracy"))
    shown.control("x").select_option(label="Digits read")
    assert (shown.get("x"), shown.get("y")) == ("accuracy", "macs")
    CostExplorer(**shown.traits())


def test_on_a_page_from_right_to_left_names_and_numbers_stand_where_they_stood(stage):
    shown = stage(CostExplorer(), size=(320, 900))
    places = (
        "root => { const left = root.getBoundingClientRect().left;"
        " return [...root.querySelectorAll('svg text, td')].filter(e => e.checkVisibility()).map("
        "e => [e.textContent, Math.round(e.getBoundingClientRect().left - left)]); }"
    )
    before = shown.root.evaluate(places)
    shown.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert len(before) > 40
    assert shown.root.evaluate(places) == before


def test_words_say_who_beats_whom_and_what_is_not_drawn(stage):
    shown = stage(CostExplorer(show="photographs", x="macs", y="latency"))
    points = known([each for each in ITEMS if each["group"] == "photographs"], "macs", "latency")
    best = figures.front(points, figures.QUANTITIES["macs"], figures.QUANTITIES["latency"])
    for key in points:
        shown.set("selected", key)
        on_the_front = "it is on the front" in shown.says()
        assert on_the_front == (key in best)
        assert on_the_front != ("beats it, with" in shown.says())
    shown.set("y", "accuracy")
    assert "It is not drawn" in shown.says()
    assert "0 items drawn" in shown.find('[data-role="correlation"]').inner_text()
    assert "were not trained on the digits" in shown.find("svg text").first.text_content()
    assert shown.control("y").locator("option", has_text="Digits").is_disabled()
    shown.set("show", "all")
    drawn = shown.find('[data-role="correlation"]').inner_text()
    readers = known(ITEMS, "macs", "accuracy")
    rank = spearmanr(*zip(*readers.values(), strict=True)).statistic
    assert f"{len(readers)} items drawn, {len(ITEMS) - len(readers)} more" in drawn
    assert f"{rank:.2f}" in drawn


def test_other_items_are_drawn_at_once_whatever_the_axes_were(stage):
    """What photographs lack, an accuracy or the item that was selected, does not leave a void."""
    for x, y in (("macs", "accuracy"), ("accuracy", "latency"), ("params", "macs")):
        shown = stage(CostExplorer(x=x, y=y))
        for show in ("photographs", "digits", "all"):
            shown.control(f"show-{show}").click()
            assert shown.get("show") == show
            drawn = shown.find('[data-role="correlation"]').inner_text()
            assert int(drawn.split()[0]) > 5
            assert "It is not drawn" not in shown.says()
        assert (shown.get("x"), shown.get("y")) == (x, y) or "accuracy" in (x, y)
        CostExplorer(**shown.traits())


def test_names_grow_against_a_small_screen(stage):
    def size(width):
        shown = stage(CostExplorer(), size=(width, 900))
        shown.page.evaluate(axe.DRAWN)
        return shown.find(".cl-cost-name").first.bounding_box()["height"]

    assert size(320) > 0.7 * size(1000)


# ---- in Python


def test_the_module_is_what_the_line_builds_for_every_kind():
    for key in ("plain-16", "deformable-32", "residual-20", "mobilenet-half", "shufflenet-8"):
        widget = CostExplorer(selected=key)
        logits = widget.module().eval()(torch.zeros(widget.input_shape))
        assert logits.shape == (1, 10 if widget.input_shape[1] == 1 else 1000)
    assert CostExplorer(selected="resnet50").item["label"] == "ResNet-50"


def test_the_picture_and_its_words_follow_the_traits():
    widget = CostExplorer(show="photographs", x="macs", y="latency", selected="vgg19")
    assert "VGG-19, 143,667,240 parameters" in widget.describe()
    (networks,) = widget.points().values()
    assert len(networks) == sum(item["group"] == "photographs" for item in ITEMS)
    assert set(CostExplorer().points()) == {"blocks", "networks"}


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        ({"selected": "resnet51"}, ValueError, "selected must be one of .*; got 'resnet51'"),
        ({"selected": 50}, TypeError, "selected must be a str; got 50"),
        ({"compared": "vgg16"}, TypeError, "compared must be a list of names; got 'vgg16'"),
        ({"compared": [16]}, TypeError, r"compared\[0\] must be a str; got 16"),
        ({"compared": ["vgg"]}, ValueError, r"compared\[0\] must be one of .*; got 'vgg'"),
        ({"compared": ["vgg16"] * 2}, ValueError, "at most 3 different names; got .*vgg16"),
        ({"compared": list(CostExplorer.KEYS[:4])}, ValueError, "at most 3 different names"),
        ({"x": "flops"}, ValueError, "x must be one of .*; got 'flops'"),
        ({"x": "accuracy"}, ValueError, "x and y must differ; got 'accuracy' for both"),
        ({"sort": "name"}, ValueError, "sort must be one of .*; got 'name'"),
        ({"descending": 1}, TypeError, "descending must be True or False; got 1"),
        ({"show": "blocks"}, ValueError, "show must be one of .*; got 'blocks'"),
        ({"recording": {}}, TypeError, "no argument 'recording'; allowed: selected"),
    ],
)
def test_what_there_is_not_is_refused(wrong, error, message):
    with pytest.raises(error, match=message):
        CostExplorer(**wrong)


def test_settings_are_normalised_and_a_refused_change_leaves_the_widget_as_it_was():
    widget = CostExplorer(compared=("vgg16",), descending=np.bool_(True))
    assert (widget.compared, type(widget.descending)) == (["vgg16"], bool)
    with pytest.raises(ValueError, match="x and y must differ"):
        widget.x = "accuracy"
    with pytest.raises(traitlets.TraitError, match="read-only"):
        widget.recording = {}
    widget.set_state({"x": "accuracy", "y": "macs"})  # as a browser sends it
    assert (widget.x, widget.y) == ("accuracy", "macs")
    assert CostExplorer().compared is not CostExplorer().compared
