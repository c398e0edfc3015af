from itertools import pairwise

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons import costs
from convlessons.exercises import Outcome, bottleneck
from convlessons.widgets import BottleneckDesigner


def test_the_share_is_that_of_counted_weights():
    widget = BottleneckDesigner(in_channels=512, mid_channels=128, out_channels=512)
    assert bottleneck.share_of_3x3() == pytest.approx(widget.weights[1] / sum(widget.weights))


@pytest.mark.parametrize(("c_in", "c_out", "k"), [(256, 256, 3), (4, 6, 1), (1, 1, 3), (7, 300, 5)])
def test_the_edge_is_the_widgets(c_in, c_out, k):
    widget = BottleneckDesigner(in_channels=c_in, out_channels=c_out, kernel_size=k)
    assert bottleneck.widest_waist(c_in, c_out, k) == widget.widest_that_pays


@pytest.mark.parametrize("widths", [[12, 3, 12], [8, 16, 4, 6], [4, 9, 4]])
def test_the_lost_directions_are_the_null_space_of_random_layers(widths):
    torch.manual_seed(0)
    chain = nn.Sequential(*[nn.Conv2d(a, b, 1, bias=False) for a, b in pairwise(widths)]).double()
    columns = chain(torch.eye(widths[0], dtype=torch.float64)[..., None, None]).flatten(1)
    left = widths[0] - int(torch.linalg.matrix_rank(columns))
    assert bottleneck.lost_directions(widths) == left


def test_the_budget_of_the_design_is_counted():
    direct = costs.conv2d(128, 128, 3, 8, padding=1, bias=False).params
    assert direct == bottleneck.BUDGET * bottleneck.SAVING
    for into, out in ([48, 48], [50, 49], [51, 48]):
        net = nn.Sequential(
            nn.Conv2d(128, into, 1, bias=False),
            nn.Conv2d(into, out, 3, bias=False),
            nn.Conv2d(out, 128, 1, bias=False),
        )
        assert sum(p.numel() for p in net.parameters()) <= bottleneck.BUDGET
        assert bottleneck.design.check([into, out]).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ([32, 32], "lets 32 channels through"),
        ([64, 64], "has 53,248 weights"),
        ([47, 60], "lets 47 channels through"),
        ([48, 48.5], "48.5 is no whole number"),
        ([48], "a list of 2 whole numbers"),
        (48, "a list of 2 whole numbers"),
    ],
)
def test_a_design_that_breaks_a_rule_hears_which(answer, said):
    result = bottleneck.design.check(answer)
    assert result.outcome is Outcome.WRONG
    assert said in result.message


def test_the_squeezed_layer_beats_trained_pairs_and_has_their_form():
    torch.manual_seed(0)
    weight = torch.randn(6, 4, 3, 3, dtype=torch.float64)
    best = bottleneck.squeeze_weight(weight, 2)
    assert int(torch.linalg.matrix_rank(best.flatten(1))) == 2
    x = torch.randn(1, 4, 9, 9, dtype=torch.float64)
    assert int(torch.linalg.matrix_rank(F.conv2d(x, best)[0].flatten(1))) == 2
    first, second = (torch.randn(*s, dtype=torch.float64) for s in [(2, 36), (6, 2)])
    for _ in range(60):  # alternating least squares finds no nearer pair
        first = torch.linalg.lstsq(second, weight.flatten(1)).solution
        second = torch.linalg.lstsq(first.T, weight.flatten(1).T).solution.T
    rival = (second @ first - weight.flatten(1)).square().sum()
    ours = (best - weight).square().sum()
    assert ours <= rival + 1e-9
    assert rival == pytest.approx(ours.item(), rel=1e-3)
