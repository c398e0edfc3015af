"""The papers' figures beside ours. One file for all that counts whole networks, each once."""

from fractions import Fraction
from functools import cache

import pytest

from convlessons import costs, papers
from convlessons.papers import Figure
from convlessons.papers.ours import cost, network, shares


@cache
def figures(table):
    return papers.TABLES[table]().figures


# Figures that are known to the last digit, by table, row and quantity.
EXACT = [
    ("libraries", "VGG-16", "parameters", 138357544),
    ("libraries", "VGG-16", "MACs", 15470264320),
    ("libraries", "ResNet-18", "parameters", 11689512),
    ("libraries", "ResNet-18", "MACs", 1814073344),
    ("libraries", "ResNet-34", "parameters", 21797672),
    ("libraries", "ResNet-34", "MACs", 3663761408),
    ("libraries", "ResNet-50", "parameters", 25557032),
    ("libraries", "ResNet-50", "MACs", 4089184256),
    ("resnet", "ResNet-50", "MACs", 3857973248),
    ("resnext", "ResNeXt-50 32x4d", "parameters", 25028904),
    ("resnext", "ResNeXt-50 32x4d", "MACs", 4230479872),
    ("senet", "SE-ResNet-50, r = 16", "parameters", 28088024),
    ("mobilenet", "MobileNet 1.0", "parameters", 4231976),
    ("mobilenet", "MobileNet 1.0", "MACs", 568740352),
    ("mobilenet", "MobileNet 0.5", "MACs", 149497088),
    ("shufflenet", "ShuffleNet 1×, g = 1", "MACs without classifier", 142502976),
    ("shufflenet", "ShuffleNet 1×, g = 3", "MACs without classifier", 136500672),
    ("shufflenet", "ShuffleNet 1×, g = 8", "MACs without classifier", 136829952),
    ("googlenet", "GoogLeNet", "weights", 6990272),
    ("googlenet", "GoogLeNet", "MACs", 1582671872),
    ("receptive_fields", "VGG-16, last pooling", "receptive field", 212),
    ("receptive_fields", "AlexNet, last pooling", "receptive field", 195),
    ("receptive_fields", "context module", "receptive field", 67),
]

# What does not recompute. Each has its reason in its remark.
DIFFERENT = {
    "googlenet": {
        ("conv 7×7", "weights"),
        ("conv 7×7", "MACs"),
        ("3a", "weights"),
        ("3b", "weights"),
        ("4a", "weights"),
        ("4a", "MACs"),
        ("4b", "weights"),
        ("4c", "weights"),
        ("4d", "weights"),
        ("4e", "weights"),
        ("5a", "weights"),
        ("5a", "MACs"),
        ("5b", "weights"),
        ("GoogLeNet", "weights"),
        ("GoogLeNet", "MACs"),
    },
    "resnet": {("ResNet-50", "MACs"), ("VGG-16", "MACs")},
    "resnext": {("ResNet-50", "parameters")},
    "senet": {
        ("ResNet-101", "MACs"),
        ("ResNet-152", "MACs"),
        ("ResNeXt-50 32x4d", "MACs"),
        ("SE-ResNet-50", "MACs"),
        ("SE-ResNet-50, r = 4", "parameters"),
        ("SE-ResNet-50, r = 8", "parameters"),
        ("SE-ResNet-50, r = 32", "parameters"),
    },
    "mobilenet": {("3×3", "share of MACs"), ("MobileNet at 160", "MACs")},
    "shufflenet": {("ShuffleNet 1×, g = 8", "MACs"), ("ShuffleNet 0.5×, g = 4", "MACs")},
}


@pytest.mark.parametrize(("table", "what", "quantity", "value"), EXACT)
def test_figures_known_to_the_last_digit(table, what, quantity, value):
    found = [f.computed for f in figures(table) if (f.what, f.quantity) == (what, quantity)]
    assert found == [value]


@pytest.mark.parametrize("table", papers.TABLES)
def test_what_recomputes_and_what_does_not(table):
    different = {(f.what, f.quantity) for f in figures(table) if not f.recomputes}
    assert different == DIFFERENT.get(table, set())


@pytest.mark.parametrize("table", papers.TABLES)
def test_a_difference_is_explained_and_small_but_for_known_faults(table):
    for figure in figures(table):
        assert figure.recomputes or figure.remark, figure.what
        assert 0.94 <= figure.ratio <= 1.08 or (table, figure.what) in {
            ("googlenet", "conv 7×7"),
            ("mobilenet", "3×3"),
        }, figure.what


def test_agreement_is_that_of_the_printed_digits():
    def figure(printed, computed, unit="G"):
        return Figure("net", "MACs", printed, unit, computed, "he2016", "here").recomputes

    assert figure("4.1", 4_089_184_256)
    assert not figure("4.1", 4_040_000_000)
    assert not figure("4.10", 4_089_184_256)
    assert figure("112", 112 * 1024 + 500, "Ki")
    assert not figure("112", 112 * 1024 + 600, "Ki")
    assert figure("1.06", Fraction(1061, 100000), "%")


def residual_values(net, **options):
    """Values of all maps that a residual sum or a gate writes."""
    blocks = [
        layer
        for layer in shares(net, **options)
        if layer.name.startswith("layer") and layer.name.count(".") == 1
    ]
    return sum(c * h * w for _, c, h, w in (layer.output_shape for layer in blocks))


def rounded(value: int) -> str:
    return f"{value / 1e9:.2f}"


def test_what_the_remarks_say_of_squeeze_and_excitation():
    printed = {f.what: f.printed for f in figures("senet") if f.quantity == "MACs"}
    for what, net, options in (
        ("ResNet-101", "resnet101", {"stride_in_1x1": True}),
        ("ResNet-152", "resnet152", {"stride_in_1x1": True}),
        ("ResNeXt-50 32x4d", "resnext50_32x4d", {}),
    ):
        more = residual_values(net, **options)
        assert rounded(cost(net, **options).macs + more) == printed[what]
    options = {"stride_in_1x1": True}
    gated = cost("se_resnet50", **options).macs + 2 * residual_values("se_resnet50", **options)
    assert rounded(gated) == printed["SE-ResNet-50"]


def test_what_the_remarks_say_of_the_others():
    googlenet, wide = cost("googlenet").macs, cost("googlenet", prefix="stem.0.").macs
    assert rounded(googlenet - wide + 34_000_000) == "1.50"
    assert round(2700 * 112**2 / 1e6) == 34
    assert round(463 * 1024 * 14**2 / 1e6) == 93
    assert round(580 * 1024 * 14**2 / 1e6) == 116
    assert round(1072 * 1024 * 7**2 / 1e6) == 54
    projections = sum(layer.cost.macs for layer in shares("resnet34") if "downsample" in layer.name)
    assert rounded(cost("resnet34").macs - projections) == "3.64"
    assert rounded(cost("vgg16", without="classifier").macs) == "15.35"
    printed = [f.printed for f in figures("mobilenet") if f.quantity == "share of MACs"]
    assert sum(map(Fraction, printed)) == Fraction("99.29")
    *rows, total = [f.printed for f in figures("googlenet") if f.unit == "Ki"]
    assert sum(map(Fraction, rows)) == Fraction(total)


def test_what_the_remark_says_of_quarters_that_groups_do_not_divide():
    """ShuffleNet 0.5x in 4 groups, stages as wide as the paper scales them, quarters rounded up."""

    def unit(c_in, mid, c_out, side, groups=4, first=4, stride=1):
        computed = c_out if stride == 1 else c_out - c_in
        entering = (side * stride) ** 2
        return entering * c_in * mid // first + side**2 * (9 * mid + mid * computed // groups)

    macs = 27 * 12 * 112**2 + 544 * 1000
    c_in, first = 12, 1
    for width, mid, side, repeats in ((136, 36, 28, 3), (272, 68, 14, 7), (544, 136, 7, 3)):
        macs += unit(c_in, mid, width, side, first=first, stride=2)
        macs += repeats * unit(width, mid, width, side)
        c_in, first = width, 4
    assert f"{macs / 1e6:.1f}" == "37.5"


def test_kinds_of_layers_are_all_of_mobilenet():
    by_kind = [f.computed for f in figures("mobilenet") if f.quantity == "share of weights"]
    assert sum(by_kind) == 1


def test_the_table_shows_printed_beside_computed_and_how_many_agree():
    table = papers.vgg()
    assert "138 M" in str(table)
    assert "138,357,544" in table._repr_mimebundle_()["text/html"]
    assert "2 of 2 figures recompute" in str(table)
    assert "1.91 %" in str(papers.mobilenet())


def test_closed_forms_of_table_3_are_those_of_the_layers():
    by_name = {(f.what, f.quantity): f.computed for f in figures("mobilenet")}
    layer = shares("mobilenet_v1")
    inside = sum(c.cost.macs for c in layer if c.name.startswith("features.9."))
    assert inside == by_name["depthwise separable", "MACs"]


# ---- what no table of ours has


def test_parameters_known_to_the_last_one():
    assert cost("googlenet").params == 6_998_552
    assert cost("resnet50", stride_in_1x1=True).params == 25_557_032
    assert cost("se_resnet50").params == 28_088_024


def test_se_resnet50_adds_two_small_layers_to_each_block():
    gates = [p for name, p in network("se_resnet50").named_parameters() if ".attention." in name]
    assert sum(p.numel() for p in gates if p.dim() == 2) == 2_514_944
    assert sum(p.numel() for p in gates) == 28_088_024 - 25_557_032


def test_todays_stride_placement_is_not_the_papers():
    for name, printed in (("resnet50", "3.8"), ("resnet101", "7.6"), ("resnet152", "11.3")):
        today = Figure(name, "MACs", printed, "G", cost(name).macs, "he2016", "Table 1")
        assert not today.recomputes


def test_resnext_101_is_as_torchvision_prints_it():
    resnext = cost("resnext101_32x8d")
    assert f"{resnext.params / 1e6:.1f}, {resnext.macs / 1e9:.1f}" == "88.8, 16.4"


def test_3x3_in_the_5x5_branch_makes_googlenet_smaller():
    widths = [(16, 32), (32, 96), (16, 48), *[(24, 64)] * 2, (32, 64), *[(32, 128)] * 2, (48, 128)]
    saved = cost("googlenet").params - cost("googlenet", five_by_five=False).params
    assert saved == sum(16 * a * b for a, b in widths)


@pytest.mark.parametrize(
    ("depth", "millions"),
    [(20, "0.27"), (32, "0.46"), (44, "0.66"), (56, "0.85"), (110, "1.7")],
)
def test_depths_of_the_small_networks(depth, millions):
    """He et al., table 6, whose shortcuts have no parameters: ours project, 2,752 more."""
    plain, residual = (
        sum(p.numel() for p in network(name, depth=depth).parameters())
        for name in ("plain_net", "residual_net")
    )
    assert f"{plain / 1e6:.{len(millions) - 2}f}" == millions
    assert residual - plain == 16 * 32 + 32 * 64 + 2 * (32 + 64) == 2_752


def test_the_context_module_has_64_c_squared_weights():
    """Yu and Koltun, section 3."""
    module = network("context_module", channels=21)
    assert costs.count(module, (21, 64, 64), weights_only=True).params == 64 * 21**2
