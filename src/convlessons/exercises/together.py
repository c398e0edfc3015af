"""Exercises of "All together"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convlessons import costs
from convlessons.exercises.designs import Broken
from convlessons.exercises.given import a_kind, in_a_line, shape
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
    block_weights,
    misconceptions={
        "grouped_as_plain": [_PLAIN, _PLAIN, _BOTTLENECK, _SEPARABLE, _SHUFFLE],
        "groups_twice": [_PLAIN, _PLAIN // 16, _BOTTLENECK, _SEPARABLE, _SHUFFLE],
        "waist_alone": [_PLAIN, _GROUPED, 9 * 16 * 16, _SEPARABLE, _SHUFFLE],
        "depthwise_alone": [_PLAIN, _GROUPED, _BOTTLENECK, 9 * 64, _SHUFFLE],
        "shuffle_without_groups": [_PLAIN, _GROUPED, _BOTTLENECK, _SEPARABLE, 2 * 64 * 16 + 9 * 16],
        "shuffle_with_dense_middle": [
            _PLAIN,
            _GROUPED,
            _BOTTLENECK,
            _SEPARABLE,
            2 * 64 * 16 // 4 + 9 * 16 * 16,
        ],
    },
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
    widest,
    cases=[
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
    misconceptions={
        "no_groups": lambda budget, groups: _within(budget, groups, lambda C: 9 * C * C, groups),
        "groups_twice": lambda budget, groups: _within(
            budget, groups, lambda C: 9 * C * C // groups**2, groups
        ),
        "uneven_groups": lambda budget, groups: _within(
            budget, groups, lambda C: 9 * C * C // groups, 1
        ),
        "tie_forbidden": lambda budget, groups: _within(
            budget - 1, groups, lambda C: 9 * C * C // groups, groups
        ),
        "first_too_dear": lambda budget, groups: (
            groups + _within(budget, groups, lambda C: 9 * C * C // groups, groups)
        ),
    },
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
    pareto_front,
    cases=[
        ([(1, 0.8), (2, 0.9), (3, 0.85)],),
        ([(3, 0.95), (1, 0.7), (2, 0.9), (4, 0.94)],),
        ([(1, 0.9), (2, 0.9)],),
        ([(1, 0.8), (1, 0.9)],),
        ([(1, 0.9), (1, 0.9), (2, 0.8)],),
        ([(1, 0.9), (2, 0.7), (3, 0.8), (4, 0.95)],),
        ([(5, 0.5)],),
        ([],),
    ],
    misconceptions={
        "strict_in_both": lambda points: _kept(points, lambda a, b: a[0] < b[0] and a[1] > b[1]),
        "less_accurate_wins": lambda points: _kept(
            points, lambda a, b: a[0] <= b[0] and a[1] <= b[1] and a != b
        ),
        "dearer_wins": lambda points: _kept(
            points, lambda a, b: a[0] >= b[0] and a[1] >= b[1] and a != b
        ),
        "equals_dominate": lambda points: [
            place
            for place, one in enumerate(points)
            if not any(
                other[0] <= one[0] and other[1] >= one[1]
                for other in points[:place] + points[place + 1 :]
            )
        ],
        "next_cheaper_alone": _by_steps,
        "two_ends": lambda points: sorted(
            {
                min(range(len(points)), key=lambda i: (points[i][0], -points[i][1])),
                max(range(len(points)), key=lambda i: (points[i][1], -points[i][0])),
            }
        ),
        "all_points": lambda points: _kept(points, lambda a, b: False),
    },
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
SIZES = (8, 8), (12, 10)


def _make_copyable(net: Any) -> None:
    """Show it a picture: what cannot be copied may be so afterwards.

    Lazy layers take their shapes from it. A map that ``forward`` has kept is replaced by one
    without a gradient.
    """
    import torch
    from torch import nn

    if not isinstance(net, nn.Module):
        return
    training = {module: module.training for module in net.modules()}
    try:
        with torch.no_grad():
            net.eval()(torch.zeros(1, 1, *SIZES[0]))
    finally:
        for module, mode in training.items():
            module.training = mode


def _is_no_network(net: Any) -> Broken:
    from torch import nn

    return None if isinstance(net, nn.Module) else {"kind": type(net).__name__}


def _output(net: Any, size: tuple[int, int]) -> Any:
    """What two pictures of a size are turned into, or the error that they lead to."""
    import torch

    try:
        with torch.no_grad():
            return net.eval()(torch.zeros(2, 1, *size))
    except Exception as error:  # whatever a learner's forward raises
        return error


def _fails_on_a_size(net: Any) -> Broken:
    for size in SIZES:
        if isinstance(error := _output(net, size), Exception):
            return {"pictures": (2, 1, *size), "error": in_a_line(error)}
    return None


def _returns_no_tensor(net: Any) -> Broken:
    import torch

    output = _output(net, SIZES[0])
    return None if isinstance(output, torch.Tensor) else {"kind": a_kind(output)}


def _returns_another_shape(net: Any) -> Broken:
    for size in SIZES:
        if (found := shape(_output(net, size))) != (2, 10):
            return {"pictures": (2, 1, *size), "shape": found}
    return None


def _has_too_many_params(net: Any) -> Broken:
    params = costs.count(net, (1, 1, 8, 8)).params
    return {"params": params, "most": PARAMS} if params > PARAMS else None


def _has_too_many_macs(net: Any) -> Broken:
    macs = costs.count(net, (1, 1, 8, 8)).macs
    return {"macs": macs, "most": MACS} if macs > MACS else None


def _is_uncounted(net: Any) -> Broken:
    unknown = costs.count(net, (1, 1, 8, 8)).uncounted
    return {"operators": ", ".join(sorted(unknown))} if unknown else None


def _has_nothing_to_learn(net: Any) -> Broken:
    return None if any(each.requires_grad for each in net.parameters()) else {}


def _learns_too_little(net: Any) -> Broken:
    from statistics import median

    found = [learned(net, seed) for seed in SEEDS]
    shares = ", ".join(f"{share:.1%}" for share in found)
    return {"shares": shares, "goal": GOAL} if median(found) < GOAL else None


def _fits_one_size(net: Any) -> bool:
    first, second = (_output(net, size) for size in SIZES)
    return shape(first) == (2, 10) and isinstance(second, Exception)


def _returns_probabilities(net: Any) -> bool:
    output = _output(net, SIZES[0])
    return bool((output >= 0).all() and ((output.sum(1) - 1).abs() < 1e-4).all())


def _is_not_normalised(net: Any) -> bool:
    """Only where nothing else is wrong: a network over budget has another trouble."""
    other = (_returns_another_shape, _has_too_many_params, _has_too_many_macs)
    if any(rule(net) is not None for rule in other):
        return False
    return not any("Norm" in type(layer).__name__ for layer in net.modules())


def learned(net: torch.nn.Module, seed: int) -> float:
    """Share of new digits that a copy of the network reads after a short training."""
    from copy import deepcopy

    import torch
    import torch.nn.functional as F

    from convlessons import timing
    from convlessons.data import digits

    data, net = digits(0.5, seed), deepcopy(net).train()
    with torch.random.fork_rng(devices=[]), torch.enable_grad(), timing.threads(1):
        torch.manual_seed(seed)
        for layer in reversed([*net.modules()]):  # a block has the last word on its layers
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
    small_network,
    needs="torch",
    ready=_make_copyable,
    rules={
        "no_network": _is_no_network,
        "fails_on_a_size": _fails_on_a_size,
        "no_tensor": _returns_no_tensor,
        "another_shape": _returns_another_shape,
        "too_many_params": _has_too_many_params,
        "too_many_macs": _has_too_many_macs,
        "uncounted": _is_uncounted,
        "nothing_learns": _has_nothing_to_learn,
        "learns_too_little": _learns_too_little,
    },
    numbers={"GOAL": GOAL, "MACS": MACS, "PARAMS": PARAMS, "STEPS": STEPS},
    misconceptions={
        "one_size": _fits_one_size,
        "too_many_params": lambda net: _has_too_many_params(net) is not None,
        "too_many_macs": lambda net: _has_too_many_macs(net) is not None,
        "probabilities": _returns_probabilities,
        "not_normalised": _is_not_normalised,
    },
)
