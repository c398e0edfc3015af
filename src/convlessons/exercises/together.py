"""Exercises of "All together"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convlessons import costs
from convlessons.exercises.compare import show
from convlessons.exercises.kinds import DesignExercise, FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


# fmt: off
def block_weights() -> list[int]:
    """Convolution weights of five blocks, 64 channels in and out."""
    plain = 9 * 64 * 64
    grouped = plain // 4
    bottleneck = 64 * 16 + 9 * 16 * 16 + 16 * 64
    separable = 9 * 64 + 64 * 64
    shuffle = 64 * 16 // 4 + 9 * 16 + 16 * 64 // 4
    return [plain, grouped, bottleneck, separable, shuffle]


# fmt: on

_PLAIN, _GROUPED, _BOTTLENECK, _SEPARABLE, _SHUFFLE = block_weights()

weights = ValueExercise(
    "together.weights",
    "Five blocks, one width",
    "64 channels go in, 64 come out. How many weights do the convolutions of each of these five "
    "hold, in this order: a plain 3×3; a 3×3 in 4 groups; a bottleneck with 16 channels in the "
    "middle; a depthwise separable 3×3; a shuffle unit with 16 channels in the middle, whose two "
    "1×1 have 4 groups? No biases, no normalisation. Answer with a list of five numbers.",
    block_weights,
    hints=(
        "A convolution has k·k·(channels that one kernel reads)·(kernels) weights. Only the third "
        "factor changes with groups.",
        "A bottleneck has three convolutions, a separable one two. The middle one of the shuffle "
        "unit is depthwise.",
        "A depthwise kernel reads one channel, so 16 of them hold 9 weights each.",
    ),
    misconceptions=(
        (
            lambda: [_PLAIN, _PLAIN, _BOTTLENECK, _SEPARABLE, _SHUFFLE],
            "With groups there are as many kernels as before, but each is thinner.",
        ),
        (
            lambda: [_PLAIN, _PLAIN // 16, _BOTTLENECK, _SEPARABLE, _SHUFFLE],
            "The groups are counted twice: each kernel is thinner, but there are as many kernels.",
        ),
        (
            lambda: [_PLAIN, _GROUPED, 9 * 16 * 16, _SEPARABLE, _SHUFFLE],
            "The bottleneck's two 1×1 convolutions hold weights too.",
        ),
        (
            lambda: [_PLAIN, _GROUPED, _BOTTLENECK, 9 * 64, _SHUFFLE],
            "A depthwise convolution mixes no channels. The separable block has a second layer.",
        ),
        (
            lambda: [_PLAIN, _GROUPED, _BOTTLENECK, _SEPARABLE, 2 * 64 * 16 + 9 * 16],
            "The shuffle unit's 1×1 convolutions have groups, and that is its whole point.",
        ),
        (
            lambda: [_PLAIN, _GROUPED, _BOTTLENECK, _SEPARABLE, 2 * 64 * 16 // 4 + 9 * 16 * 16],
            "The middle layer of a shuffle unit is depthwise; yours mixes all its channels.",
        ),
    ),
    why="From one width to the same width, the cheapest of the five holds 56 times fewer weights "
    "than the dearest. What it learns with them is another question.",
)


# fmt: off
def widest(budget: int, groups: int) -> int:
    """Most channels C, a multiple of groups, of a 3x3 from C to C within the budget."""
    C = groups
    while 9 * (C + groups) * (C + groups) // groups <= budget:
        C += groups
    return C


# fmt: on


def _within(budget: int, groups: int, weights_of: Any, step: int) -> int:
    """The widest of the multiples of ``step`` that a rule lets through."""
    C = step
    while weights_of(C + step) <= budget:
        C += step
    return C


width = FunctionExercise(
    "together.width",
    "Groups buy width",
    "A budget is better spent than saved. A 3×3 convolution from C to C channels in `groups` "
    "groups may hold at most `budget` weights. Return the largest C, a multiple of `groups`, that "
    "it can have. Biases are not counted; the budget always pays for C = `groups`.",
    widest,
    cases=lambda: [
        (36_864, 1),
        (36_864, 4),
        (36_864, 16),
        (10_000, 1),
        (10_000, 8),
        (1_000, 3),
        (9_216, 2),
        (2_305, 4),
    ],
    reference=lambda budget, groups: groups * int((budget / (9 * groups)) ** 0.5 + 1e-9),
    hints=(
        "Write the weights of such a layer as a function of C. Each kernel reads only its group.",
        "Try the multiples one after another, and stop before the first that costs too much.",
        "The budget may be met exactly.",
    ),
    misconceptions=(
        (
            lambda budget, groups: _within(budget, groups, lambda C: 9 * C * C, groups),
            "That is the width without groups: a kernel of a group reads fewer channels.",
        ),
        (
            lambda budget, groups: _within(
                budget, groups, lambda C: 9 * C * C // groups**2, groups
            ),
            "That counts the groups twice. There are as many kernels as ever.",
        ),
        (
            lambda budget, groups: _within(budget, groups, lambda C: 9 * C * C // groups, 1),
            "The groups must share the channels evenly.",
        ),
        (
            lambda budget, groups: _within(
                budget - 1, groups, lambda C: 9 * C * C // groups, groups
            ),
            "A layer that costs exactly the budget is still within it.",
        ),
        (
            lambda budget, groups: (
                groups + _within(budget, groups, lambda C: 9 * C * C // groups, groups)
            ),
            "That is the first width that costs too much.",
        ),
    ),
    why="At one price, G groups are √G times as wide. ResNeXt and ShuffleNet spend it so.",
)


# fmt: off
def pareto_front(points: list[tuple[float, float]]) -> list[int]:
    """Places in the list of the (cost, accuracy) points that no other one dominates."""
    def dominates(a: tuple[float, float], b: tuple[float, float]) -> bool:
        return a[0] <= b[0] and a[1] >= b[1] and a != b

    return [
        place
        for place, point in enumerate(points)
        if not any(dominates(other, point) for other in points)
    ]


# fmt: on


def _kept(points: list[tuple[float, float]], beats: Any) -> list[int]:
    return [i for i, one in enumerate(points) if not any(beats(other, one) for other in points)]


def _by_steps(points: list[tuple[float, float]]) -> list[int]:
    """From the cheapest on, keep each that is more accurate than the one *before* it."""
    order = sorted(range(len(points)), key=lambda i: (points[i][0], -points[i][1]))
    kept = [
        place
        for n, place in enumerate(order)
        if n == 0 or points[place][1] > points[order[n - 1]][1]
    ]
    return sorted(kept)


front = FunctionExercise(
    "together.front",
    "Who is on the front?",
    "Each point is (cost, accuracy) of a network. One point dominates another if it costs no more, "
    "is no less accurate, and differs from it. Return the places in `points`, in order, of those "
    "that nothing dominates. Two equal points do not dominate each other.",
    pareto_front,
    cases=lambda: [
        ([(1, 0.8), (2, 0.9), (3, 0.85)],),
        ([(3, 0.95), (1, 0.7), (2, 0.9), (4, 0.94)],),
        ([(1, 0.9), (2, 0.9)],),
        ([(1, 0.8), (1, 0.9)],),
        ([(1, 0.9), (1, 0.9), (2, 0.8)],),
        ([(1, 0.9), (2, 0.7), (3, 0.8), (4, 0.95)],),
        ([(5, 0.5)],),
    ],
    hints=(
        "Write a small function first: does one point dominate another?",
        "A point stays if no other point dominates it. Compare with all of them, not with the "
        "neighbour alone.",
        "At equal cost the more accurate one wins; at equal accuracy the cheaper one.",
    ),
    misconceptions=(
        (
            lambda points: _kept(points, lambda a, b: a[0] < b[0] and a[1] > b[1]),
            "A point that ties in one of the two and loses in the other is dominated as well.",
        ),
        (
            lambda points: _kept(points, lambda a, b: a[0] <= b[0] and a[1] <= b[1] and a != b),
            "Of two accuracies the higher is the better one.",
        ),
        (
            lambda points: _kept(points, lambda a, b: a[0] >= b[0] and a[1] >= b[1] and a != b),
            "Of two costs the lower is the better one.",
        ),
        (
            _by_steps,
            "A point must be more accurate than every cheaper one, not than the next cheaper "
            "one alone.",
        ),
        (
            lambda points: sorted(
                {
                    min(range(len(points)), key=lambda i: (points[i][0], -points[i][1])),
                    max(range(len(points)), key=lambda i: (points[i][1], -points[i][0])),
                }
            ),
            "Those are the two ends of the front. Between them is more.",
        ),
        (
            lambda points: _kept(points, lambda a, b: False),
            "That keeps every point.",
        ),
    ),
    why="A front needs no weights between cost and accuracy. What is not on it is never the right "
    "choice, whatever you care for; of what is on it, the choice is yours.",
)


# fmt: off
def small_network() -> torch.nn.Module:
    """Few channels while the map is large, many where it is small."""
    from torch import nn

    from convlessons.blocks import DepthwiseSeparableConv2d as Separable

    return nn.Sequential(
        nn.Conv2d(1, 8, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
        nn.Conv2d(8, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        Separable(16, 32),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(32, 10),
    )


# fmt: on

PARAMS, MACS, GOAL = 2_500, 40_000, 0.90
SEEDS, STEPS, BATCH = (0, 1, 2), 100, 64


def _is_a_network(net: Any) -> str | None:
    from torch import nn

    if isinstance(net, nn.Module):
        return None
    return f"Your answer is {show(net)}, a {type(net).__name__}: an `nn.Module` is wanted."


def _reads_digits(net: Any) -> str | None:
    import torch

    for size in ((8, 8), (12, 10)):
        pictures = f"pictures (2, 1, {size[0]}, {size[1]})"
        try:
            with torch.no_grad():
                shape = tuple(net.eval()(torch.zeros(2, 1, *size)).shape)
        except (RuntimeError, ValueError, AttributeError) as error:
            return f"Your network does not take {pictures}: {error}."
        if shape != (2, 10):
            return f"For {pictures} your network returns the shape {shape}."
    return None


def _keeps_to_the_budget(net: Any) -> str | None:
    counted = costs.count(net, (1, 1, 8, 8))
    if counted.params > PARAMS:
        return f"Your network has {counted.params:,} parameters: more than {PARAMS:,}."
    if counted.macs > MACS:
        return f"Your network takes {counted.macs:,} MACs for a digit: more than {MACS:,}."
    return None


def _learns(net: Any) -> str | None:
    from statistics import median

    found = [learned(net, seed) for seed in SEEDS]
    if median(found) >= GOAL:
        return None
    said = ", ".join(f"{share:.1%}" for share in found)
    return f"It reads {said} of new digits, over three seeds. The median must reach {GOAL:.0%}."


def learned(net: torch.nn.Module, seed: int) -> float:
    """Share of new digits that a copy of the network reads after a short training."""
    from copy import deepcopy

    import torch
    import torch.nn.functional as F

    from convlessons import timing
    from convlessons.data import digits

    data, net = digits(0.5, seed), deepcopy(net).train()
    with torch.random.fork_rng(devices=[]), timing.threads(1):
        torch.manual_seed(seed)
        for layer in net.modules():
            if callable(reset := getattr(layer, "reset_parameters", None)):
                reset()
        optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
        schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, STEPS)
        for _ in range(STEPS):
            batch = torch.randperm(len(data.train_labels))[:BATCH]
            loss = F.cross_entropy(net(data.train_images[batch]), data.train_labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        with torch.no_grad():
            right = net.eval()(data.test_images).argmax(1) == data.test_labels
    return right.float().mean().item()


design = DesignExercise(
    "together.design",
    "A network under a budget",
    "Build an `nn.Module` that reads digits: (N, 1, H, W), 8×8 or larger, to ten logits. It may "
    f"have at most {PARAMS:,} parameters, all of them counted, and {MACS:,} MACs for a digit of "
    "8×8. Any layer and any block will do, those of `convlessons.blocks` among them.\n\n"
    f"The check counts it, starts it anew from three seeds, trains each for {STEPS} steps on half "
    f"of the digits and reads the other half. The median must reach {GOAL:.0%}. It takes some "
    "seconds.",
    small_network,
    rules=(_is_a_network, _reads_digits, _keeps_to_the_budget, _learns),
    hints=(
        "Count first: `convlessons.costs.table(net, (1, 1, 8, 8))` says which layer takes what.",
        "MACs are weights times places. A layer on 4×4 cells costs a quarter of one on 8×8.",
        "Stride early and widen late. Pooling over the whole map before the last layer makes any "
        "size fit. Without normalisation so few steps teach little.",
    ),
    misconceptions=(
        (
            lambda net: (
                any(type(layer).__name__ == "Flatten" for layer in net.modules())
                and not any("Pool" in type(layer).__name__ for layer in net.modules())
            ),
            "A dense layer behind flattened maps fits one size of picture only.",
        ),
        (
            lambda net: costs.count(net, (1, 1, 8, 8)).params > PARAMS,
            "Where are the parameters? A 3×3 between two wide layers takes most of them.",
        ),
        (
            lambda net: costs.count(net, (1, 1, 8, 8)).macs > MACS,
            "The MACs follow the size of the map: where does your network first stride or pool?",
        ),
        (
            lambda net: not any("Norm" in type(layer).__name__ for layer in net.modules()),
            "Nothing in it is normalised. In so few steps that costs much.",
        ),
    ),
    why="Both budgets were kept, by counting, and the goal was reached, by training: two different "
    "ways to know.",
)
