import random
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


def test_names_overlap_neither_each_other_nor_points_nor_the_frame(javascript):
    frame = {"left": 50, "right": 400, "top": 20, "bottom": 300}
    for _ in range(10):
        dots = [[RANDOM.uniform(60, 390), RANDOM.uniform(30, 290)] for _ in range(40)]
        names = [{"x": x, "y": y, "width": RANDOM.uniform(20, 120)} for x, y in dots]
        (places,) = javascript("explorer.js", "placeNames", [[names, dots, 12, frame]])
        assert places[0], "the first name always finds a place"
        boxes = []
        for name, place in zip(names[1:], places[1:], strict=True):
            if place is None:
                continue
            shift = {"start": 0, "end": 1, "middle": 0.5}[place["anchor"]] * name["width"]
            left, top = place["x"] - shift, place["y"] - 12 * 0.8
            box = (left, left + name["width"], top, top + 12)
            assert frame["left"] <= box[0] + 1e-6
            assert box[1] <= frame["right"] + 1e-6
            others = [
                (x - 4, x + 4, y - 4, y + 4) for x, y in dots if (x, y) != (name["x"], name["y"])
            ]
            for other in [*boxes, *others]:
                apart = (
                    box[1] <= other[0] + 1e-6
                    or other[1] <= box[0] + 1e-6
                    or box[3] <= other[2] + 1e-6
                    or other[3] <= box[2] + 1e-6
                )
                assert apart
            boxes.append(box)
        assert boxes


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
    shown.page.mouse.click(box["x"] + box["width"] - 40, box["y"] + box["height"] - 70)
    assert shown.get("selected") == before


def nearest_to(points, key):
    """The keys whose points cannot be told from this one's."""
    x, y = points[key]
    return {k for k, (a, b) in points.items() if abs(a / x - 1) < 0.1 and abs(b / y - 1) < 0.1}


def test_a_tap_selects(browser, tmp_path):
    from tests.helpers.stage import Stage

    context = browser.new_context(has_touch=True)
    shown = Stage(context.new_page(), tmp_path / "touch", CostExplorer(x="params", y="macs"))
    x, y = dot(shown, "shuffle-16")
    shown.set("selected", "plain-32")
    shown.page.touchscreen.tap(x, y)
    assert shown.get("selected") == "shuffle-16"
    context.close()


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
    shown.find('tr[data-key="plain-32"]').hover()
    assert shown.find(".cl-cost-tip").text_content() == "3×3 · 32"
    shown.page.mouse.move(0, 0)
    assert shown.find(".cl-cost-tip").get_attribute("visibility") == "hidden"


def test_a_column_head_sorts_then_turns_the_order_round(stage):
    shown = stage(CostExplorer(show="all"))

    def first():
        return shown.find(".cl-cost-table tbody tr").first.get_attribute("data-key")

    shown.control("sort-accuracy").click()
    assert (shown.get("sort"), shown.get("descending")) == ("accuracy", True)
    best = max(median(item["accuracy"]) for item in ITEMS if item["accuracy"])
    assert median(CostExplorer(selected=first()).item["accuracy"]) == best
    shown.control("sort-params").click()
    assert shown.get("descending") is False
    assert first() == min(ITEMS, key=lambda item: item["params"])["key"]
    shown.control("sort-params").click()
    assert first() == max(ITEMS, key=lambda item: item["params"])["key"]
    assert shown.find("th[aria-sort]").count() == 1
    assert shown.find("th[aria-sort]").get_attribute("aria-sort") == "descending"


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
    heads = shown.find(".cl-cost-compare thead th").all_inner_texts()
    assert heads == ["Quantity", "GoogLeNet (selected)", "MobileNet", "ResNet-50", "VGG-16"]
    ratios = shown.find(".cl-cost-compare tbody tr").nth(1).locator(".cl-cost-ratio")
    macs = {key: CostExplorer(selected=key).item["macs"] for key in CostExplorer.KEYS}
    wanted = macs["vgg16"] / macs["googlenet"]
    assert float(ratios.last.inner_text().strip(" ×")) == pytest.approx(wanted, rel=0.06)
    shown.set("selected", "resnet50")
    shown.control("keep").click()
    assert shown.get("compared") == ["mobilenet", "vgg16"], "pressed again it lets go"
    shown.control("clear").click()
    assert shown.get("compared") == []


def test_choosing_the_other_axis_quantity_changes_places(stage):
    shown = stage(CostExplorer(x="macs", y="accuracy"))
    shown.control("x").select_option(label="Digits read")
    assert (shown.get("x"), shown.get("y")) == ("accuracy", "macs")
    CostExplorer(**shown.traits())


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
        shown.page.wait_for_timeout(100)
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
