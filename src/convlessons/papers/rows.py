"""What the papers print, table by table; the computed figures come from our networks and blocks."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from convlessons import costs, plain
from convlessons.papers.figure import Figure, PaperTable
from convlessons.papers.ours import cost, field, mobilenet_share
from convlessons.receptive import Layer, receptive_field

Row = tuple[str, str, int | Fraction] | tuple[str, str, int | Fraction, str]


def _figures(where: str, quantity: str, unit: str, rows: Iterable[Row]) -> list[Figure]:
    """Figures of one column: what, the printed digits, ours, and a remark where there is one.

    ``where`` is the source's key and the place in it: "he2016, Table 1".
    """
    source, _, place = where.rpartition(", ")
    return [
        Figure(what, quantity, printed, unit, computed, source, place, *remark)
        for what, printed, computed, *remark in rows
    ]


def libraries() -> PaperTable:
    """The pages of torchvision's trained networks, where parameters are exact."""
    params: list[Row] = []
    macs: list[Row] = []
    for what, name, printed_params, printed_macs in (
        ("VGG-16", "vgg16", "138357544", "15.47"),
        ("ResNet-18", "resnet18", "11689512", "1.81"),
        ("ResNet-34", "resnet34", "21797672", "3.66"),
        ("ResNet-50", "resnet50", "25557032", "4.09"),
        ("ResNeXt-50 32x4d", "resnext50_32x4d", "25028904", "4.23"),
    ):
        params.append((what, printed_params, cost(name).params))
        macs.append((what, printed_macs, cost(name).macs))
    return PaperTable(
        "Networks of torchvision: parameters to the last one",
        [
            *_figures("torchvision's model pages", "parameters", "", params),
            *_figures("torchvision's model pages", "MACs", "G", macs),
        ],
    )


def vgg() -> PaperTable:
    """Simonyan and Zisserman 2015, Table 2."""
    rows: list[Row] = [
        ("VGG-16 (D)", "138", cost("vgg16").params),
        ("VGG-19 (E)", "144", cost("vgg19").params),
    ]
    return PaperTable("VGG", _figures("simonyan2015, Table 2", "parameters", "M", rows))


def googlenet() -> PaperTable:
    """Szegedy et al. 2015, Table 1 row by row."""
    wide = (
        "The two figures fit each other: 2.7 Ki × 112 × 112 is 34 M to 36 M. They fit no 7×7 to 64."
    )
    near = "Off by less than 2 %."
    half = "159.5: cut off, not rounded."
    cut = "73.6: cut off, not rounded."
    row_4c = "463 Ki would be 93 M operations; the row says 100."
    row_4d = "580 Ki would be 116 M operations; the row says 119."
    row_5a = "The two figures of the row agree with each other, not with its widths."
    figures: list[Figure] = []
    for what, names, weights, weights_remark, macs, macs_remark in (
        ("conv 7×7", ["stem.0."], "2.7", wide, "34", wide),
        ("conv 3×3", ["stem.2.", "stem.3."], "112", "", "360", ""),
        ("3a", ["features.0."], "159", half, "128", ""),
        ("3b", ["features.1."], "380", near, "304", ""),
        ("4a", ["features.3."], "364", near, "73", cut),
        ("4b", ["features.4."], "437", near, "88", ""),
        ("4c", ["features.5."], "463", row_4c, "100", ""),
        ("4d", ["features.6."], "580", row_4d, "119", ""),
        ("4e", ["features.7."], "840", near, "170", ""),
        ("5a", ["features.9."], "1072", row_5a, "54", row_5a),
        ("5b", ["features.10."], "1388", near, "71", ""),
        ("linear", ["fc."], "1000", "", "1", ""),
    ):
        parts = [cost("googlenet", prefix=name, weights_only=True) for name in names]
        ours = sum(parts, costs.Cost())
        row = [(what, weights, ours.params, weights_remark)]
        figures += _figures("szegedy2015, Table 1", "weights", "Ki", row)
        figures += _figures(
            "szegedy2015, Table 1", "MACs", "M", [(what, macs, ours.macs, macs_remark)]
        )
    whole = cost("googlenet")
    summed = "No total is printed: this is the sum of the rows, in their unit of 1,024 weights."
    wider = "With the 34 M that the paper gives the 7×7 it is 1.50."
    row = [("GoogLeNet", "6797.7", cost("googlenet", weights_only=True).params, summed)]
    figures += _figures("szegedy2015, Table 1 (its rows summed)", "weights", "Ki", row)
    figures += _figures("szegedy2015, §1", "MACs", "G", [("GoogLeNet", "1.5", whole.macs, wider)])
    return PaperTable("GoogLeNet", figures)


def resnet() -> PaperTable:
    """He et al. 2016, Table 1, and section 4.1 on VGG."""
    padded = (
        "Shortcuts that change shape are padded with zeros (option A); with projections it is {}."
    )
    projections = sum(
        costs.conv2d(c, 2 * c, 1, side, stride=2, bias=False).macs
        for c, side in ((64, 56), (128, 28), (256, 14))
    )
    rows: list[Row] = [
        *(
            (name, printed, whole - projections, padded.format(f"{whole / 1e9:.2f}"))
            for name, printed, whole in (
                ("ResNet-18", "1.8", cost("resnet18").macs),
                ("ResNet-34", "3.6", cost("resnet34").macs),
            )
        ),
        *(
            (f"ResNet-{depth}", printed, cost(f"resnet{depth}", stride_in_1x1=True).macs, remark)
            for depth, printed, remark in (
                (50, "3.8", "Stride in the 1×1: 3.858, cut off and not rounded."),
                (101, "7.6", ""),
                (152, "11.3", ""),
            )
        ),
    ]
    convolutions = "Convolutions alone give 15.3; the figure for VGG-19 counts the linear layers."
    others: list[Row] = [
        ("VGG-16", "15.3", cost("vgg16").macs, convolutions),
        ("VGG-19", "19.6", cost("vgg19").macs),
    ]
    return PaperTable(
        "ResNet",
        [
            *_figures("he2016, Table 1", "MACs", "G", rows),
            *_figures("he2016, §4.1", "MACs", "G", others),
        ],
    )


def resnext() -> PaperTable:
    """Xie et al. 2017, section 3.4 and Table 1."""
    resnet50, resnext50 = cost("resnet50"), cost("resnext50_32x4d")
    blocks: list[Row] = [
        (
            "bottleneck 256-64-256",
            "70",
            costs.of(plain.bottleneck(256, 64, 256, norm=False), 56).params,
        ),
        ("32x4d block", "70", costs.of(plain.resnext_bottleneck(256, 256, norm=False), 56).params),
    ]
    params: list[Row] = [
        ("ResNet-50", "25.5", resnet50.params, "25.557: cut off, not rounded."),
        ("ResNeXt-50 32x4d", "25.0", resnext50.params),
    ]
    macs: list[Row] = [
        ("ResNet-50", "4.1", resnet50.macs, "Stride in the 3×3."),
        ("ResNeXt-50 32x4d", "4.2", resnext50.macs),
    ]
    return PaperTable(
        "ResNeXt",
        [
            *_figures("xie2017, §3.4", "weights", "K", blocks),
            *_figures("xie2017, Table 1", "parameters", "M", params),
            *_figures("xie2017, Table 1", "MACs", "G", macs),
        ],
    )


def senet() -> PaperTable:
    """Hu, Shen, Albanie, Sun and Wu 2020, Tables 2 and 10."""
    sums = "One operation more for each value of a residual sum gives it."
    gates = "One operation more for each value of a residual sum and of a gated map gives it."
    macs: list[Row] = [
        ("VGG-16", "15.47", cost("vgg16").macs),
        ("ResNet-50", "3.86", cost("resnet50", stride_in_1x1=True).macs),
        ("ResNet-101", "7.58", cost("resnet101", stride_in_1x1=True).macs, sums),
        ("ResNet-152", "11.30", cost("resnet152", stride_in_1x1=True).macs, sums),
        ("ResNeXt-50 32x4d", "4.24", cost("resnext50_32x4d").macs, sums),
        ("SE-ResNet-50", "3.87", cost("se_resnet50", stride_in_1x1=True).macs, gates),
    ]
    params: list[Row] = [
        (f"SE-ResNet-50, r = {r}", printed, cost("se_resnet50", reduction=r).params, remark)
        for r, printed, remark in (
            (2, "45.7", ""),
            (4, "35.7", "Rounded up, as all five can be with biases counted."),
            (8, "30.7", "Rounded up, as all five can be with biases counted."),
            (16, "28.1", ""),
            (32, "26.9", "Rounded up, as all five can be with biases counted."),
        )
    ]
    return PaperTable(
        "Squeeze-and-excitation",
        [
            *_figures("hu2020, Table 2", "MACs", "G", macs),
            *_figures("hu2020, Table 10", "parameters", "M", params),
        ],
    )


def mobilenet() -> PaperTable:
    """Howard et al. 2017, Tables 2, 3, 4, 6 and 7."""
    figures: list[Figure] = []
    swapped = (
        "As printed the shares sum to 99.29 %, with 1.91 to 100.01 %: two digits may be swapped."
    )
    for kind, macs, params, remark in (
        ("1×1", "94.86", "74.59", ""),
        ("3×3 depthwise", "3.06", "1.06", ""),
        ("3×3", "1.19", "0.02", swapped),
        ("fully connected", "0.18", "24.33", ""),
    ):
        of_macs, of_weights = (
            Fraction(*mobilenet_share(kind, quantity)) for quantity in ("macs", "params")
        )
        figures += _figures(
            "howard2017, Table 2", "share of MACs", "%", [(kind, macs, of_macs, remark)]
        )
        figures += _figures(
            "howard2017, Table 2", "share of weights", "%", [(kind, params, of_weights)]
        )
    for what, ours, macs, params in (
        ("3×3 on 14×14×512", costs.conv2d(512, 512, 3, 14, padding=1, bias=False), "462", "2.36"),
        ("depthwise separable", _separable(512, 14), "52.3", "0.27"),
        ("α = 0.75", _separable(384, 14), "29.6", "0.15"),
        ("α = 0.75, ρ = 0.714", _separable(384, 10), "15.1", "0.15"),
    ):
        figures += _figures("howard2017, Table 3", "MACs", "M", [(what, macs, ours.macs)])
        figures += _figures("howard2017, Table 3", "weights", "M", [(what, params, ours.params)])
    for width, macs, params in (
        (1.0, "569", "4.2"),
        (0.75, "325", "2.6"),
        (0.5, "149", "1.3"),
        (0.25, "41", "0.5"),
    ):
        what, ours = f"MobileNet {width}", cost("mobilenet_v1", width_mult=width)
        figures += _figures("howard2017, Tables 4 and 6", "MACs", "M", [(what, macs, ours.macs)])
        figures += _figures(
            "howard2017, Tables 4 and 6", "parameters", "M", [(what, params, ours.params)]
        )
    for size, macs, remark in (
        (192, "418", ""),
        (160, "290", "290.7: cut off, not rounded."),
        (128, "186", ""),
    ):
        row: Row = (f"MobileNet at {size}", macs, cost("mobilenet_v1", size).macs, remark)
        figures += _figures("howard2017, Table 7", "MACs", "M", [row])
    return PaperTable("MobileNet", figures)


def _separable(channels: int, size: int) -> costs.Cost:
    return costs.of(plain.depthwise_separable(channels, channels, norm=False), size)


def shufflenet() -> PaperTable:
    """Zhang et al. 2018, Table 1 (without the classifier), Table 2 and Table 5 (with it)."""
    by_groups: list[Row] = [
        (f"ShuffleNet 1×, g = {g}", printed, cost("shufflenet_v1", groups=g, without="fc").macs)
        for g, printed in ((1, "143"), (2, "140"), (3, "137"), (4, "133"), (8, "137"))
    ]
    nominal = "The paper's 140 stands for all groups of 1×."
    rounding = (
        "A quarter of 136 channels is 34, which 4 groups do not divide, and the paper does not say "
        "what it does. Ours widens all stages, to 144, 288, 576. With the quarter alone rounded up "
        "it is 37.5."
    )
    scaled = [
        # place, groups, scale, printed, remark
        ("Table 2", 3, 0.5, "38", ""),
        ("Table 2", 3, 0.25, "13", ""),
        ("Table 5", 3, 2.0, "524", ""),
        ("Table 5", 3, 1.5, "292", ""),
        ("Table 5", 8, 1.0, "140", nominal),
        ("Table 5", 4, 0.5, "38", rounding),
    ]
    figures = _figures("zhang2018, Table 1", "MACs without classifier", "M", by_groups)
    for place, groups, scale, printed, remark in scaled:
        ours = cost("shufflenet_v1", groups=groups, width_mult=scale).macs
        what = f"ShuffleNet {scale:g}×, g = {groups}"
        figures += _figures(f"zhang2018, {place}", "MACs", "M", [(what, printed, ours, remark)])
    return PaperTable("ShuffleNet", figures)


# AlexNet is not among our networks: its windows up to the last pooling.
ALEXNET = (
    Layer(11, stride=4, padding=2),
    Layer(3, stride=2),
    Layer(5, padding=2),
    Layer(3, stride=2),
    *[Layer(3, padding=1)] * 3,
    Layer(3, stride=2),
)


def receptive_fields() -> PaperTable:
    """The README of Araujo, Norris and Sim's library, 2019; Yu and Koltun 2016, Table 1."""
    distill: list[Row] = [
        ("AlexNet, last pooling", "195", receptive_field(ALEXNET).size),
        ("VGG-16, last pooling", "212", field("vgg16").size),
        ("MobileNet", "315", field("mobilenet_v1").size),
        ("ResNet-50", "483", field("resnet50", stride_in_1x1=True).size),
        ("ResNet-101", "1027", field("resnet101", stride_in_1x1=True).size),
        ("ResNet-152", "1507", field("resnet152", stride_in_1x1=True).size),
    ]
    context: list[Row] = [("context module", "67", field("context_module", channels=4).size)]
    return PaperTable(
        "Receptive fields",
        [
            *_figures("araujo2019library, README", "receptive field", "", distill),
            *_figures("yu2016, Table 1", "receptive field", "", context),
        ],
    )


TABLES: dict[str, Callable[[], PaperTable]] = {
    "libraries": libraries,
    "vgg": vgg,
    "googlenet": googlenet,
    "resnet": resnet,
    "resnext": resnext,
    "senet": senet,
    "mobilenet": mobilenet,
    "shufflenet": shufflenet,
    "receptive_fields": receptive_fields,
}
