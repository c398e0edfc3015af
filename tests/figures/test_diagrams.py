"""Block diagrams say what the layers are: their numbers, their words, their places."""

import re

import pytest
from matplotlib.figure import Figure

from convlessons import costs, plain
from convlessons.figures import diagram, plan, reading
from convlessons.figures.reading import Maps
from convlessons.figures.style import DARK, LIGHT, drawn_in
from tests.helpers.cues import told_by_colour_alone

BRANCH = plain.bottleneck(256, 64, 256, residual=False)
PATH = plain.bottleneck(256, 4, 256, residual=False, norm=False)
GOOGLE = {"reduce3x3": 96, "reduce5x5": 16, "pool_proj": 32}
BLOCKS = {
    "plain convolution": (plain.dilated_stack(3, 64, dilations=[1]), 32),
    "grouped": (plain.grouped(64, 64, groups=4), 32),
    "many groups": (plain.grouped(128, 256, groups=32), 32),
    "naive inception": (plain.inception(192, 64, 128, 32), 28),
    "inception": (plain.inception(192, 64, 128, 32, **GOOGLE), 28),
    "bottleneck": (plain.bottleneck(256, 64, 256), 56),
    "basic": (plain.basic_block(64, 64), 56),
    "projection": (plain.basic_block(64, 128, stride=2), 56),
    "separable": (plain.depthwise_separable(32, 64), (112, 96)),
    "shuffle unit": (plain.shuffle_unit(240, 240), 28),
    "shuffle unit, stride 2": (plain.shuffle_unit(240, 480, stride=2), 28),
    "gate": ([plain.Branches([[*BRANCH, *plain.squeeze_excitation(256)], []])], 56),
    "dilated": (plain.dilated_stack(64, 64, dilations=[1, 2, 5]), 64),
    "deformable": (plain.deformable(64, 64), 32),
    "paths": ([plain.Branches([[plain.Branches([PATH] * 32)], []])], 56),
    "paths in one": (plain.resnext_bottleneck(256, 256, norm=False), 56),
    "side by side": (
        {
            "two 3×3": plain.dilated_stack(64, 64, dilations=[1, 1]),
            "one 5×5": plain.dilated_stack(64, 64, dilations=[1], kernel_size=5),
        },
        32,
    ),
}
every_block = pytest.mark.parametrize(("blocks", "size"), BLOCKS.values(), ids=BLOCKS)


def lists(blocks):
    return list(blocks.values()) if isinstance(blocks, dict) else [blocks]


def convolutions(layers):
    """All of a list, however deep, and as often as they are there."""
    for layer in layers:
        if isinstance(layer, plain.Branches):
            for way in layer.ways:
                yield from convolutions(way)
        elif isinstance(layer, plain.Conv):
            yield layer


def texts(blocks, size):
    figure = Figure()
    return [text.get_text() for text in diagram.block(blocks, size, figure.subplots()).texts]


@every_block
def test_its_numbers_are_those_of_the_block(blocks, size):
    said = texts(blocks, size)
    for layers in lists(blocks):
        cost = costs.of(layers, size)
        assert {f"{cost.params:,} parameters", f"{cost.macs:,} MACs"} <= set(said)
        for conv in convolutions(layers):
            assert f"{conv.in_channels:,} → {conv.out_channels:,}" in said
            if conv.stride > 1:
                assert any(f"stride {conv.stride}" in text for text in said)
            if conv.dilation > 1:
                assert f"dilation {conv.dilation}" in said


@every_block
def test_its_words_name_every_convolution_and_a_phone_shows_it_unscaled(blocks, size):
    """With letters of nine pixels."""
    still = diagram.draw(blocks, size, what="A block")
    assert still.alt.startswith("A block, a block diagram.")
    for layers in lists(blocks):
        for conv in convolutions(layers):
            assert f" {conv.in_channels:,} → {conv.out_channels:,}" in still.alt
    assert still.width <= 340
    figure = Figure()
    ax = diagram.block(blocks, size, figure.subplots())
    assert min(text.get_fontsize() for text in ax.texts if text.get_text()) * 100 / 72 >= 9


@every_block
def test_nothing_leaves_its_box_or_lies_on_another(blocks, size):
    laid = diagram._plan(blocks, plain.pair("size", size))
    figure = Figure(figsize=(laid.width / 100, laid.height / 100), dpi=100)
    ax = diagram.block(blocks, size, figure.subplots())
    figure.draw_without_rendering()
    words = [text.get_window_extent() for text in ax.texts if text.get_text()]
    for number, word in enumerate(words):
        assert word.x0 >= 0
        assert word.x1 <= figure.bbox.x1
        assert not any(word.overlaps(other) for other in words[:number])
    boxes = [patch.get_window_extent() for patch in ax.patches if patch.get_zorder() == 2]
    for number, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[:number])
        for word in words:
            inside = box.x0 <= word.x0 and word.x1 <= box.x1
            assert inside or not box.overlaps(word)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@every_block
def test_nothing_is_told_by_colour_alone(blocks, size, palette):
    with drawn_in(palette):
        figure = Figure()
        diagram.block(blocks, size, figure.subplots())
        assert told_by_colour_alone(figure) == []


@pytest.mark.parametrize(
    ("layers", "joined"),
    [
        (BLOCKS["inception"][0], 64 + 128 + 32 + 32),
        (BLOCKS["naive inception"][0], 64 + 128 + 32 + 192),
        (BLOCKS["shuffle unit, stride 2"][0], 480),
        (BLOCKS["deformable"][0], 64),
    ],
)
def test_ways_meet_as_the_block_joins_them(layers, joined):
    entering = Maps(reading.entering(layers), (28, 28))
    assert reading.through(layers, entering).channels == joined


def test_ways_that_do_not_fit_are_refused():
    three = [plain.Conv(1, in_channels=4, out_channels=3)]
    with pytest.raises(ValueError, match=r"as many channels to add; got \[3, 4\]"):
        diagram.draw([plain.Branches([three, []])], 8, what="A sum")
    with pytest.raises(ValueError, match="must follow each other; got 3 channels"):
        diagram.draw([*three, *three], 8, what="A stack")
    with pytest.raises(ValueError, match="join must be one of add, multiply"):
        plain.Branches([three, []], "subtract")


def test_equal_ways_are_drawn_twice_and_counted():
    laid = diagram._plan(plain.grouped(128, 256, groups=32), (8, 8))
    assert len([box for box in laid.boxes if box.kind == "conv"]) == 2
    assert [word.text for word in laid.words if "more" in word.text] == [f"{32 - 2} more"]


def test_few_boxes_are_wide_and_many_narrow():
    wide, narrow = (plan.Plan.of([BLOCKS[name][0]]).box for name in ("dilated", "inception"))
    assert (wide, narrow) == (plan.BOX[1], plan.BOX[0])


def test_the_number_in_words_is_one_way_of_writing():
    assert reading.total([64, 128]) == "64 + 128 = 192"
    assert reading.total([1024] * 3) == "3 × 1,024 = 3,072"
    assert not re.search(r"\d{4}", diagram.draw(*BLOCKS["gate"], what="A gate").alt)
