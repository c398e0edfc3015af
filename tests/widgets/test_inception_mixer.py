import random

import pytest
import torch
from torch import nn

import convlessons.blocks
from convlessons import costs
from convlessons.networks.googlenet import MODULES
from convlessons.widgets import InceptionMixer
from convlessons.widgets.inception_mixer import LARGEST, REDUCTIONS

RANDOM = random.Random(3)
WIDTHS = ("ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj")


def random_settings():
    settings = {
        name: RANDOM.choice([1, RANDOM.randint(1, top), top]) for name, top in LARGEST.items()
    }
    return {
        **settings,
        "removed": [name for name in REDUCTIONS if RANDOM.random() < 0.4],
        "five_by_five": RANDOM.random() < 0.5,
        "branch": RANDOM.randrange(4),
        "view": RANDOM.choice(["block", "row"]),
    }


def build(settings, channels):
    """The module that a reader would write for these settings, without the widget."""
    names = [name for name in REDUCTIONS if name not in settings["removed"]]
    with torch.device("meta"):
        return convlessons.blocks.Inception(
            channels,
            settings["ch1x1"],
            settings["ch3x3"],
            settings["ch5x5"],
            five_by_five=settings["five_by_five"],
            **{name: settings[name] for name in names},
        )


# ---- the arithmetic


def test_a_row_in_javascript_costs_what_pytorch_counts(javascript):
    many = [random_settings() for _ in range(12)]
    rows = javascript("inception.js", "row", [[settings, 3] for settings in many])
    for settings, row in zip(many, rows, strict=True):
        channels = settings["in_channels"]
        for got in row:
            module = build(settings, channels)
            counted = costs.count(module, (1, channels, 5, 5))
            weights = costs.count(module, (1, channels, 5, 5), weights_only=True).params
            assert got["channels"] == channels
            assert got["weights"] == weights
            assert got["weights"] + got["biases"] == counted.params
            assert got["out"] == module.out_channels
            by_branch = [
                sum(p.numel() for p in branch.parameters() if p.ndim > 1)
                for branch in (module.branch1, module.branch2, module.branch3, module.branch4)
            ]
            assert [branch["weights"] for branch in got["branches"]] == by_branch
            assert [sum(branch["parts"]) for branch in got["branches"]] == by_branch
            channels = module.out_channels


def test_a_bars_scale_holds_all_channels_and_wastes_little(javascript):
    many = [*range(1, 400), 832, 1024, 8000]
    for channels, full in zip(
        many, javascript("inception.js", "scaleFor", [[n] for n in many]), strict=True
    ):
        assert channels < full
        assert full <= max(64, 1.5 * channels)


def test_python_and_browser_agree_on_the_row(stage):
    shown = stage(InceptionMixer())
    for _ in range(12):
        settings = random_settings()
        shown.page.evaluate(  # at once, so that it is drawn once
            "all => { for (const [name, value] of Object.entries(all)) models[0].set(name, value);"
            " models[0].save_changes(); }",
            settings,
        )
        shown.page.evaluate("() => Promise.resolve()")
        widget = InceptionMixer(**settings)
        assert shown.quantity("out-channels") == widget.out_channels == sum(widget.widths.values())
        assert shown.quantity("weights") == widget.cost().params
        assert shown.quantity("macs") == widget.cost().macs
        channels = widget.input_shape[1]
        assert shown.line().startswith(f"convlessons.blocks.Inception({channels},")
        assert f"{widget.cost().params:,} weights" in widget.describe()


def remove(shown, *names):
    for name in names:
        shown.control(f"keep-{name}").click()


def test_the_rival_is_the_same_module_the_other_way(stage):
    shown = stage(InceptionMixer())
    before = shown.quantity("weights"), shown.quantity("rival-weights")
    remove(shown, *REDUCTIONS)
    assert (shown.quantity("rival-weights"), shown.quantity("weights")) == before
    assert before == (163_328, 192 * (64 + 9 * 128 + 25 * 32))


def test_the_presets_are_the_modules_of_the_network(stage):
    shown = stage(InceptionMixer())
    columns = ("ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj")
    channels, size, names = 192, 28, iter(["3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b"])
    for widths in MODULES:
        if widths is None:
            size //= 2
            continue
        shown.control("preset").select_option(label=f"module {next(names)}")
        assert tuple(shown.get(name) for name in columns) == widths
        assert (shown.get("in_channels"), shown.get("input_size")) == (channels, size)
        channels = shown.quantity("out-channels")
    assert channels == 1024


# ---- the maps


def lot(*numbers):
    """The rule's numbers as Python draws them."""
    h = 0x9E3779B9
    for n in numbers:
        h = ((h ^ n) * 0x85EBCA6B) & 0xFFFFFFFF
        h = ((h ^ (h >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
        h ^= h >> 16
    return h


def shares(channels):
    """(C, 12): what each channel of the input has of each view."""
    found = torch.zeros(channels, 12, dtype=torch.float64)
    for c in range(channels):
        first = c if c < 12 else lot(0, c) % 12
        views = [first] if c < 12 else [first, (first + 1 + lot(1, c) % 11) % 12]
        found[c, views] = 1 / len(views)
    return found


def by_rule(module, settings):
    """Give a module the widget's weights."""
    mixed = shares(settings["in_channels"])

    def of_1x1(key, outputs):
        rows = [
            mixed[:, o % 12] - mixed[:, (o % 12 + 3 + lot(2, key, o) % 7) % 12] / 2
            for o in range(outputs)
        ]
        return torch.stack(rows)[:, :, None, None] * 12 / len(mixed)

    def of_kernels(key, conv):
        outputs, reads, k, _ = conv.weight.shape
        smooth = torch.tensor([1, 2, 1] if k == 3 else [1, 4, 6, 4, 1]).double()
        smooth /= smooth.sum()
        slope = torch.tensor([-1, 0, 1] if k == 3 else [-0.5, -1, 0, 1, 0.5]).double()
        spot = torch.full((k, k), -1 / (8 if k == 3 else 16)).double()
        inner = slice(1, k - 1)
        spot[inner, inner] = 1 / (k - 2) ** 2
        patterns = [smooth.outer(smooth), smooth.outer(slope), slope.outer(smooth), spot]
        reduced = key not in settings["removed"]
        liked = torch.eye(12).double().repeat(reads // 12 + 1, 1)[:reads] if reduced else mixed
        for o in range(outputs):
            channel = (liked[:, o // 4 % 12] + 1 / 32) * min(12, reads) / reads
            conv.weight[o] = channel[:, None, None] * patterns[o % 4]

    with torch.no_grad():
        for parameter in module.parameters():
            parameter.zero_()
        module.branch1[0].weight[:] = of_1x1(0, settings["ch1x1"])
        for branch, key in ((2, "reduce3x3"), (3, "reduce5x5")):
            layers = [
                m for m in getattr(module, f"branch{branch}").modules() if isinstance(m, nn.Conv2d)
            ]
            if len(layers) == 2:
                layers[0].weight[:] = of_1x1(branch - 1, settings[key])
            of_kernels(key, layers[-1])
        for layer in module.branch4.modules():
            if isinstance(layer, nn.Conv2d):
                layer.weight[:] = of_1x1(3, settings["pool_proj"])
    return module


def tensor_of(saved):
    values = saved["data"]
    values = [*values.values()] if isinstance(values, dict) else values  # a typed array as JSON
    return torch.tensor(values, dtype=torch.float64).reshape(saved["shape"])


def test_the_maps_are_pytorchs_and_so_is_who_notices(javascript):
    """Four channels of each branch; then with one cell changed, inside and in a corner."""
    rows, columns, drawn = 15, 18, 4
    views = torch.rand(12, rows, columns, generator=torch.Generator().manual_seed(5)).double()
    calls, wanted = [], []
    for cell in (None, [7, 9], [0, 17], [13, 1]):
        for removed in ([], ["reduce5x5"], [*REDUCTIONS]):
            settings = random_settings() | {"in_channels": RANDOM.randint(1, 90)}
            settings["removed"] = removed
            saved = {"data": views.flatten().tolist(), "shape": [*views.shape]}
            calls.append([saved, settings, *([cell, 0.9] if cell else [])])
            wanted.append((cell, settings))
    for (cell, settings), got in zip(
        wanted, javascript("inception_maps.js", "mapsOf", calls), strict=True
    ):
        module = build(settings, settings["in_channels"]).to_empty(device="cpu").double()
        by_rule(module, settings)
        x = (shares(settings["in_channels"]) @ views.flatten(1)).unflatten(1, (rows, columns))
        changed = x.clone()
        if cell:
            changed[:, cell[0], cell[1]] = 0.9
        with torch.no_grad():
            before, now = module(x[None])[0], module(changed[None])[0]
        widths = [settings[name] for name in ("ch1x1", "ch3x3", "ch5x5")]
        widths.append(len(now) - sum(widths))
        for branch, was, expected in zip(
            got["branches"], before.split(widths), now.split(widths), strict=True
        ):
            torch.testing.assert_close(
                tensor_of(branch["maps"]), expected[:drawn], rtol=0, atol=1e-5
            )
            if cell:
                differs = ((was - expected)[:drawn].abs() > 1e-9).any(0).nonzero().tolist()
                assert [[i + cell[0], j + cell[1]] for i, j in branch["noticed"]] == differs


# ---- in the browser


def drag_by(shown, selector, pixels):
    grip = shown.find(selector)
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x + pixels, y, steps=6)


def test_dragging_a_wires_edge_changes_its_channels_and_nothing_moves(stage):
    shown = stage(InceptionMixer())
    before = {name: shown.get(name) for name in ("in_channels", *WIDTHS)}
    height = shown.find(".cl-stage").bounding_box()["height"]
    for name, branch in [("ch3x3", 1), ("reduce3x3", 1), ("ch1x1", 0), ("in_channels", 0)]:
        drag_by(shown, f'[data-grip="{name}"]', 15)
        wider = {each: shown.get(each) for each in before}
        assert shown.find(".cl-stage").bounding_box()["height"] == height
        shown.page.mouse.up()
        assert wider[name] > before[name] + 10
        assert {**wider, name: 0} == {**before, name: 0}
        assert shown.get("branch") == branch
        shown.page.mouse.move(0, 0)
        assert shown.get(name) == wider[name], "after the release the pointer is free"
        before = wider


def test_a_wire_is_as_wide_as_its_channels_everywhere(stage):
    shown = stage(InceptionMixer())
    remove(shown, "reduce5x5")
    assert shown.find('[data-grip="reduce5x5"]').is_hidden()
    assert shown.control("reduce5x5").is_disabled()
    assert shown.get("branch") == 2, "what was removed is what is looked at"
    widths = shown.root.evaluate(
        "root => [...root.querySelectorAll('.cl-mix-strip')].map(strip => "
        "[...strip.querySelectorAll('path')].map(path => path.getBBox().width))"
    )
    unit = widths[0][0] / 192
    assert widths[0] == pytest.approx([192 * unit] * 4)
    assert widths[1] == pytest.approx([192 * unit, 96 * unit, 192 * unit, 192 * unit], rel=1e-3)
    bands = shown.root.evaluate(
        "root => [...root.querySelectorAll('.cl-mix-band')].map(path => path.getBBox().width)"
    )
    assert bands == pytest.approx([n * unit - 1.5 for n in (64, 128, 32, 32)], abs=0.1)


def test_a_moved_cell_is_noticed_by_1_9_25_and_9_cells_and_at_a_corner_by_fewer(stage):
    shown = stage(InceptionMixer())
    assert "noticed by 1, 9, 25 and 9 cells" in shown.says()
    probe = shown.find('[data-role="probe"]')
    probe.press("Home")
    assert shown.get("cell") == [0, 0]
    assert "noticed by 1, 4, 9 and 4 cells" in shown.says()
    probe.press("Shift+ArrowDown")
    probe.press("ArrowRight")
    assert shown.get("cell") == [5, 1]
    box = shown.find(".cl-mix-photo").bounding_box()
    shown.page.mouse.click(box["x"] + 0.51 * box["width"], box["y"] + 0.26 * box["height"])
    assert shown.get("cell") == [12, 24]
    shown.slide("light", 0)
    assert "Input cell (12, 24) set to 0 %" in shown.says()


def test_a_click_on_a_box_shows_its_branch_from_near(stage):
    shown = stage(InceptionMixer())
    shown.find('[data-box="last-2"]').click()
    assert shown.get("branch") == 2
    assert "The 5×5 branch" in shown.says()
    assert "5×5 branch: the first 4 of its 32 maps" in shown.find(".cl-mix-close").inner_text()
    shown.control("keep-reduce5x5").click()
    assert shown.quantity("weights") == 163_328 - 15_872 + 192 * 25 * 32


def test_arrow_keys_do_what_dragging_does(stage):
    shown = stage(InceptionMixer())
    mixer = shown.find('[data-role="mixer"]')
    mixer.focus()
    mixer.press("ArrowRight")
    mixer.press("ArrowRight")
    assert shown.get("branch") == 2
    mixer.press("ArrowUp")
    mixer.press("Shift+ArrowUp")
    assert shown.get("ch5x5") == 32 + 1 + 16
    mixer.press("PageDown")
    assert shown.get("reduce5x5") == 15
    for _ in range(5):
        mixer.press("Shift+ArrowDown")
    assert shown.get("ch5x5") == 1, "a branch keeps a channel"
    mixer.press("End")
    assert shown.get("branch") == 3
    remove(shown, "pool_proj")
    before = shown.traits()
    mixer.press("ArrowDown")
    assert shown.traits() == before, "a pooling branch without its 1×1 has no width to change"


def test_the_second_view_loads_a_module_of_the_table_and_walks_a_row(stage):
    shown = stage(InceptionMixer(view="row", removed=[*REDUCTIONS]))
    chain = shown.find('[data-role="chain"]')
    chain.press("ArrowLeft")
    assert shown.get("position") == 1
    chain.press("End")
    assert shown.get("position") == 9
    assert shown.quantity("out-channels") == 192 + 9 * (64 + 128 + 32)
    assert "1,984 of them are its own input, pooled" in shown.says()
    box = shown.find('[data-role="table"] svg').first.bounding_box()
    shown.page.mouse.click(box["x"] + box["width"] * 8.5 / 9, box["y"] + box["height"] / 2)
    assert [shown.get(name) for name in ("in_channels", "ch1x1", "position")] == [832, 384, 1]
    assert "5b: 1,024; without any 1×1 4,944" in shown.find('[data-role="table"]').inner_text()


def test_the_widest_view_is_that_of_the_largest_kernel(stage):
    shown = stage(InceptionMixer(position=3, view="row"))
    assert shown.quantity("receptive-field") == 13
    shown.control("five-by-five").click()
    assert shown.quantity("receptive-field") == 7
    assert "five_by_five=False" in shown.line()
    with torch.device("meta"):
        module = eval(shown.line(), {"convlessons": convlessons})
    assert max(c.kernel_size for c in module.modules() if isinstance(c, nn.Conv2d)) == (3, 3)


# ---- in Python


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"ch3x3": 0}, ValueError, "ch3x3 must be an integer from 1 to 384; got 0"),
        ({"in_channels": 833}, ValueError, "in_channels must be an integer from 1 to 832; got 833"),
        ({"pool_proj": None}, TypeError, "pool_proj must be an integer .*; got None"),
        ({"reduce5x5": 2.5}, TypeError, "reduce5x5 must be an integer .*; got 2.5"),
        ({"removed": ["ch1x1"]}, ValueError, r"removed\[0\] must be one of .*; got 'ch1x1'"),
        ({"cell": [48, 0]}, ValueError, r"cell\[0\] must be .* to 47; got 48"),
        ({"picture": "cat"}, ValueError, "picture must be one of temple, flower, or .*; got 'cat'"),
        ({"position": 10}, ValueError, "position must be an integer from 1 to 9; got 10"),
        ({"branch": -1}, ValueError, "branch must be an integer from 0 to 3; got -1"),
        ({"ch7x7": 3}, TypeError, "no argument 'ch7x7'; allowed: in_channels, ch1x1"),
    ],
)
def test_what_the_block_or_the_screen_would_refuse(settings, error, message):
    with pytest.raises(error, match=message):
        InceptionMixer(**settings)
