"""Exercises on residual networks, from counting layers to building the block that came after."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def resnet_depth(blocks: list[int], layers_in_block: int) -> int:
    """The number in a network's name, from the number of blocks in each of its stages."""
    stem = linear = 1
    return stem + sum(blocks) * layers_in_block + linear


depth = FunctionExercise(
    "residual.depth",
    "Where does the 50 come from?",
    "A network has one convolution as its stem, then stages of residual blocks, then one linear "
    "layer. `blocks` lists the blocks of each stage; a basic block has 2 convolutions on its "
    "branch, a bottleneck 3. Write a function that returns the depth by which such networks are "
    "named. Projections on shortcuts are not counted.",
    resnet_depth,
    cases=lambda: [
        ([2, 2, 2, 2], 2),
        ([3, 4, 6, 3], 2),
        ([3, 4, 6, 3], 3),
        ([3, 4, 23, 3], 3),
        ([9, 9, 9], 2),
        ([1], 3),
    ],
    hints=(
        "Only layers with weights count, and of these only the ones on the longest way through.",
        "How many convolutions lie on the branches of all blocks together?",
        "A first layer comes before all blocks. What comes after them?",
    ),
    misconceptions=(
        (
            lambda blocks, layers_in_block: sum(blocks) * layers_in_block,
            "Those are the layers inside the blocks. What stands before and behind them?",
        ),
        (
            lambda blocks, layers_in_block: sum(blocks) * layers_in_block + 1,
            "One layer outside the blocks is missing.",
        ),
        (
            lambda blocks, layers_in_block: sum(blocks) + 2,
            "That counts a block as one layer.",
        ),
        (
            lambda blocks, layers_in_block: (
                2 + sum(blocks) * layers_in_block + len(blocks) - (layers_in_block == 2)
            ),
            "That counts the projections too. They lie on the shortcuts, beside the branch.",
        ),
    ),
    why="The stem, the layers of all branches, the linear layer: 1 + 16 × 3 + 1 is 50.",
)


def paths_by_length(blocks: int) -> list[int]:
    """Ways from input to output that take 0, 1, ... branches, the other blocks' shortcuts."""
    counts = [1]
    for _ in range(blocks):
        skipped, taken = [*counts, 0], [0, *counts]
        counts = [a + b for a, b in zip(skipped, taken, strict=True)]
    return counts


paths = FunctionExercise(
    "residual.paths",
    "How many ways lead through?",
    "In every residual block a signal can take the shortcut or the branch. Write a function that "
    "returns a list: how many different ways lead through `blocks` blocks that take no branch at "
    "all, exactly one, exactly two, and so on up to all of them.",
    paths_by_length,
    cases=lambda: [(1,), (2,), (3,), (0,), (9,), (27,)],
    hints=(
        "List the ways through two blocks: shortcut-shortcut, shortcut-branch, …",
        "Add one block. A way that has now taken so many branches came from where?",
        "Each new block hands every count on twice: once as it is, once one place further.",
    ),
    misconceptions=(
        (
            lambda blocks: [1] * (blocks + 1),
            "That is one way for each length. In how many places can a single branch be taken?",
        ),
        (
            lambda blocks: [2**taken for taken in range(blocks + 1)],
            "That doubles with every branch taken. Doubling is right for all ways together, as "
            "blocks are added.",
        ),
        (
            lambda blocks: [2**blocks],
            "That is the number of all ways. They are to be told apart by their length.",
        ),
        (
            lambda blocks: [comb(blocks, taken) for taken in range(1, blocks + 1)],
            "The way that takes no branch at all is missing: shortcuts alone lead through too.",
        ),
        (
            lambda blocks: [0] * blocks + [1],
            "That is the plain network, in which every way takes every branch.",
        ),
    ),
    why="The counts are binomial: most ways are about half as long as the network is deep.",
)


def growth() -> float:
    """Growth of the standard deviation over 27 blocks whose branches are not normalised."""
    variance = 1.0
    for _ in range(27):
        variance = variance + variance
    return variance**0.5


explosion = ValueExercise(
    "residual.explosion",
    "How loud after 27 blocks?",
    "A residual network of 56 layers has 27 blocks. Leave out all normalisation, and start so that "
    "each branch puts out a signal as strong as its input and independent of it; variances of "
    "independent signals add. By what factor has the standard deviation grown after the last "
    "block? Leave out the ReLUs behind the additions.",
    growth,
    hints=(
        "Begin with variance 1. What is it after one block, and after two?",
        "The second block's branch is as strong as what enters that block, not as what entered "
        "the first.",
        "The question is about the standard deviation. How does it follow from the variance?",
    ),
    misconceptions=(
        (lambda: 2.0**27, "That is how the variance grows."),
        (
            lambda: 28**0.5,
            "That lets every branch add as much as the first one did: so it is with batch "
            "normalisation. Here a branch is as strong as its input, which grows.",
        ),
        (lambda: 28, "That adds up; and it is the variance of normalised branches."),
        (lambda: 54, "That doubles once for all blocks together."),
        (
            lambda: 1,
            "That is the plain network at a good start. Here two equally strong signals add.",
        ),
        (lambda: 2.0**28, "A block has two layers but one addition: count the blocks."),
    ),
    why="Every addition doubles the variance: √2 a block. With normalised branches it would be "
    "√28, about 5.",
)


# Starters are a notebook's cells, and those are formatted to a narrower line.
# fmt: off
def strided_macs(
    c_in: int, c_mid: int, c_out: int, size: int, stride: int, in_1x1: bool
) -> int:
    """MACs of a bottleneck with a projection, for a square map of `size` cells a side."""
    out = (size // stride) ** 2
    first = out if in_1x1 else size**2
    weights = 9 * c_mid * c_mid + c_mid * c_out + c_in * c_out
    return first * c_in * c_mid + out * weights


# fmt: on


def _by_closed_form(c_in: int, c_mid: int, c_out: int, size: int, stride: int, in_1x1: bool) -> int:
    from convlessons import costs

    return costs.bottleneck(c_in, c_mid, c_out, size, stride=stride, stride_in_1x1=in_1x1).macs


def _wrong_macs(
    c_in: int, c_mid: int, c_out: int, first: int, middle: int, last: int, projected: int
) -> int:
    return c_mid * (first * c_in + middle * 9 * c_mid + last * c_out) + projected * c_in * c_out


stride = FunctionExercise(
    "residual.stride",
    "Where does the stride sit?",
    "A bottleneck has a 1×1 convolution from `c_in` to `c_mid` channels, a 3×3 from `c_mid` to "
    "`c_mid`, a 1×1 from `c_mid` to `c_out`, and a 1×1 projection with the stride on its "
    "shortcut. The stride of the branch sits in the first 1×1 if `in_1x1` (the paper), else in the "
    "3×3 (today's libraries). Return its MACs for a map of `size` × `size` cells; `stride` "
    "divides `size`.",
    strided_macs,
    cases=lambda: [
        (256, 128, 512, 56, 2, True),
        (256, 128, 512, 56, 2, False),
        (512, 256, 1024, 28, 2, False),
        (64, 64, 256, 56, 1, True),
        (8, 4, 16, 12, 3, False),
    ],
    reference=_by_closed_form,
    hints=(
        "MACs are weights times output cells. Write down the output cells of each of the four.",
        "Three of the four convolutions put out the small map whatever `in_1x1` says.",
        "A strided 1×1 never reads most of its input. Which cells does it compute?",
    ),
    misconceptions=(
        (
            lambda a, m, b, n, s, f: _wrong_macs(
                a, m, b, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2, 0
            ),
            "The projection on the shortcut is missing: it computes too.",
        ),
        (
            lambda a, m, b, n, s, f: _wrong_macs(
                a, m, b, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2, n * n
            ),
            "The projection is counted on the large map. It must put out what the branch puts "
            "out, or they cannot be added.",
        ),
        (
            lambda a, m, b, n, s, f: _wrong_macs(a, m, b, *[(n // s) ** 2] * 4),
            "That is the same for both places. On which map does the first 1×1 work when the "
            "stride comes after it?",
        ),
        (
            lambda a, m, b, n, s, f: _wrong_macs(
                a, m, b, n * n, (n // s) ** 2 if f else n * n, (n // s) ** 2, (n // s) ** 2
            ),
            "Each convolution is counted on the map that it reads. Its MACs follow the map that "
            "it puts out.",
        ),
        (
            lambda a, m, b, n, s, f: _wrong_macs(a, m, b, *[n * n] * 4),
            "The stride has no effect there: that counts all on the large map.",
        ),
    ),
    why="Only the first 1×1 changes: it works on stride² times as many cells when the stride comes "
    "after it. In return the 3×3 sees every cell.",
)


# fmt: off
def pre_activation_block(
    x: torch.Tensor, weight1: torch.Tensor, weight2: torch.Tensor
) -> torch.Tensor:
    """Normalise, ReLU, convolve, twice, and add x (N, C, H, W)."""
    from torch.nn.functional import batch_norm, conv2d

    out = x
    for weight in (weight1, weight2):
        out = batch_norm(out, None, None, training=True).relu()
        out = conv2d(out, weight, padding=1)
    return x + out


# fmt: on


def _block(
    x: torch.Tensor,
    weight1: torch.Tensor,
    weight2: torch.Tensor,
    order: str = "nrcnrc",
    *,
    shortcut: str = "x",
) -> torch.Tensor:
    """A block by the order of its steps: n normalises, r rectifies, c convolves, + adds."""
    from torch.nn.functional import batch_norm, conv2d

    weights, out, added = [weight1, weight2], x, False
    kept = x if shortcut == "x" else batch_norm(x, None, None, training=True).relu()
    for step in order:
        if step == "n":
            out = batch_norm(out, None, None, training=True)
        elif step == "r":
            out = out.relu()
        elif step == "c":
            out = conv2d(out, weights.pop(0), padding=1)
        else:
            out, added = out + kept, True
    return out if added or shortcut == "none" else out + kept


def _small_blocks() -> list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    return [
        (
            torch.randn(N, C, H, W, generator=rng) + 0.3,
            *(torch.randn(C, C, 3, 3, generator=rng) / (3 * C**0.5) for _ in range(2)),
        )
        for N, C, H, W in ((2, 1, 4, 4), (2, 3, 5, 6), (4, 8, 6, 6))
    ]


build = FunctionExercise(
    "residual.build",
    "Build the block that came after",
    "A few months later the same authors moved everything onto the branch: normalise, ReLU, 3×3 "
    "convolution, and the same again; then add the untouched input, with nothing behind the "
    "addition. Write this “pre-activation” block. `x` is (N, C, H, W), both weights are "
    "(C, C, 3, 3). Normalise with the batch's own mean and variance and no scale or shift: "
    "`torch.nn.functional.batch_norm` does it with `None` for both running values and "
    "`training=True`.",
    pre_activation_block,
    cases=_small_blocks,
    reference=_block,
    hints=(
        "Keep `x` as it is; let another name go through the branch.",
        "The two halves of the branch are the same three steps with another weight.",
        "What enters a convolution has been normalised and rectified, in this order.",
    ),
    misconceptions=(
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, "cnrcn+r"),
            "That is the block of the first paper: there the ReLU stands behind the addition and "
            "the shortcut is not left alone.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, "nrcnrc+r"),
            "A ReLU follows the addition: the signal on the shortcut can then only grow.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, "cnrcnr"),
            "Each convolution comes first and is normalised after: in this block it comes last.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, "rncrnc"),
            "That rectifies before it normalises.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, shortcut="activated"),
            "The shortcut carries the normalised input. It should carry the input as it came.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, shortcut="none"),
            "Nothing is added: that is the branch alone.",
        ),
        (
            lambda x, weight1, weight2: _block(x, weight1, weight2, "rcrc"),
            "Nothing is normalised.",
        ),
    ),
    why="From any block to any later one the signal and its gradient pass by additions alone.",
)
