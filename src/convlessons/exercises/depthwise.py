"""Exercises on depthwise separable convolution, from counting strips to merging two layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def first_gain() -> int:
    """Least number of output channels for which a 3x3 layer gains by being separated."""
    ratios = {outputs: 1 / outputs + 1 / 9 for outputs in range(1, 100)}
    return min(outputs for outputs, ratio in ratios.items() if ratio < 1)


pays = ValueExercise(
    "depthwise.pays",
    "When does it begin to pay?",
    "A standard 3×3 convolution is replaced by a depthwise 3×3 and a pointwise one with the same "
    "channels in and out, without biases. From how many output channels on does the pair have "
    "fewer weights?",
    first_gain,
    hints=(
        "Take one output channel and count the weights of both, for four input channels, say.",
        "Which part of the pair must be paid once, however many output channels follow?",
        "Write down both counts for one output channel more, and compare them again.",
    ),
    misconceptions=(
        (
            lambda: 1,
            "With one output channel the depthwise kernels alone have as many weights as the "
            "standard kernel, and the pointwise ones come on top.",
        ),
        (
            lambda: 9,
            "That is k². It is how much the pair saves on each further output channel; the "
            "question is when the saving has paid for the first one.",
        ),
        (
            lambda: 10,
            "That has the pair win back all of the depthwise weights one by one. A standard "
            "convolution pays nine weights a channel for every output, too.",
        ),
    ),
    why="For C input channels, the pair has 9C + 2C weights at two outputs, the standard 18C.",
)


def pointwise_share(out_channels: int, k: int) -> float:
    """Share of the pair's multiplications that the 1x1 convolution does."""
    return out_channels / (out_channels + k * k)


share = FunctionExercise(
    "depthwise.share",
    "Who does the work?",
    "A depthwise `k`×`k` convolution is followed by a pointwise one with `out_channels` output "
    "channels; both have stride 1 and keep the size of the map. Write a function that returns the "
    "pointwise convolution's share of the pair's MACs, from 0 to 1.",
    pointwise_share,
    cases=lambda: [(64, 3), (512, 3), (9, 3), (512, 7), (1, 1), (3, 5)],
    hints=(
        "How many multiplications does one output cell of one channel cost the depthwise kernel?",
        "How many times does the pointwise convolution use each number that the depthwise made?",
        "Something that both parts have in common can be divided out. What is it?",
    ),
    misconceptions=(
        (
            lambda out_channels, k: k * k / (out_channels + k * k),
            "That is the share of the other one: the depthwise convolution.",
        ),
        (
            lambda out_channels, k: 1 / out_channels + 1 / (k * k),
            "That compares the pair with a standard convolution. Compare its two parts with each "
            "other.",
        ),
        (
            lambda out_channels, k: out_channels / (out_channels + k),
            "The kernel is `k` cells wide and `k` cells high.",
        ),
        (
            lambda out_channels, k: out_channels / (k * k),
            "That is the ratio of the two parts. A share is a part of the sum.",
        ),
    ),
    why="Each channel costs k² depthwise and C_out pointwise; the number of input channels, and "
    "the size of the map, divide out. At 512 channels the 3×3 is 2 % of the work.",
)


def pair_weights(in_channels: int, out_channels: int, k: int, m: int) -> int:
    """Weights of a pair whose depthwise part makes m channels out of each."""
    depthwise = in_channels * m * k * k
    pointwise = in_channels * m * out_channels
    return depthwise + pointwise


multiplier = FunctionExercise(
    "depthwise.multiplier",
    "More than one kernel a channel",
    "A depthwise convolution may have `m` kernels for each input channel: in PyTorch that is "
    "`nn.Conv2d(in_channels, m * in_channels, k, groups=in_channels, bias=False)`. A pointwise "
    "convolution to `out_channels` channels follows, without biases. Write a function that "
    "returns the number of weights of both together.",
    pair_weights,
    cases=lambda: [(3, 256, 3, 1), (3, 256, 3, 2), (64, 128, 5, 4), (1, 1, 1, 3), (32, 64, 3, 6)],
    hints=(
        "How many kernels are there in all, and how many weights has each?",
        "How many channels does the pointwise convolution read now?",
        "Build the pair in PyTorch and look at the shapes of both weights.",
    ),
    misconceptions=(
        (
            lambda in_channels, out_channels, k, m: (
                in_channels * k * k + in_channels * out_channels
            ),
            "That is the pair with one kernel a channel. Where does `m` come in?",
        ),
        (
            lambda in_channels, out_channels, k, m: (
                in_channels * m * k * k + in_channels * out_channels
            ),
            "The pointwise convolution reads what the depthwise one makes: how many channels?",
        ),
        (
            lambda in_channels, out_channels, k, m: (
                in_channels * in_channels * m * k * k + in_channels * m * out_channels
            ),
            "That has every depthwise kernel read all channels. With `groups=in_channels` each "
            "reads one.",
        ),
    ),
    why="Both parts grow by the factor m. It buys kernels that are no multiples of each other.",
)


def merge(depthwise: torch.Tensor, pointwise: torch.Tensor) -> torch.Tensor:
    """Weight (O, C, k, k) of the one convolution that equals both."""
    return pointwise * depthwise[:, 0]


def _by_loops(depthwise: torch.Tensor, pointwise: torch.Tensor) -> torch.Tensor:
    import torch

    outputs, channels = pointwise.shape[:2]
    return torch.stack(
        [
            torch.stack([pointwise[o, c, 0, 0] * depthwise[c, 0] for c in range(channels)])
            for o in range(outputs)
        ]
    )


def _pairs() -> list[tuple[torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    shapes = [(1, 1, 3), (2, 3, 3), (4, 2, 5), (3, 3, 3), (5, 4, 1)]
    return [
        (torch.randn(C, 1, k, k, generator=rng), torch.randn(outputs, C, 1, 1, generator=rng))
        for C, outputs, k in shapes
    ]


def _added_up(depthwise: torch.Tensor, pointwise: torch.Tensor) -> torch.Tensor:
    return merge(depthwise, pointwise).sum(1, keepdim=True)


def _plus(depthwise: torch.Tensor, pointwise: torch.Tensor) -> torch.Tensor:
    return pointwise + depthwise[:, 0]


build = FunctionExercise(
    "depthwise.build",
    "Merge the two into one",
    "Without anything between them, a depthwise and a pointwise convolution are together one "
    "standard convolution. Find its weight: `depthwise` is (C, 1, k, k), `pointwise` is "
    "(O, C, 1, 1); return (O, C, k, k), so that `conv2d` with it gives what the two give one after "
    "the other.",
    merge,
    cases=_pairs,
    reference=_by_loops,
    hints=(
        "Follow one input channel `c` to one output channel `o`. Which k×k kernel does it meet on "
        "the way, and which single number?",
        "What happens to a kernel's answer when it is multiplied by a number afterwards?",
        "Line the axes up: which axis of `depthwise` belongs beside the second of `pointwise`?",
    ),
    misconceptions=(
        (
            _added_up,
            "That adds up over the input channels. The convolution does this itself: its weight "
            "keeps one kernel for each of them.",
        ),
        (
            _plus,
            "Two linear layers in a row multiply; side by side they would add.",
        ),
    ),
    why="For one input channel the kernels of all outputs are multiples of one and the same: that "
    "is what a separable layer gives up. A norm or a ReLU in between forbids the merging.",
)
