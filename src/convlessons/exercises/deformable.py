"""Exercises on deformable convolution, from reading between pixels to building the operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convlessons.exercises.kinds import FunctionExercise, ValueExercise

if TYPE_CHECKING:
    import torch


def value_between() -> float:
    """What a point in row 5.2, column 8.7 reads."""
    down, right = 0.2, 0.7
    upper = (1 - right) * 40 + right * 80
    lower = (1 - right) * 120 + right * 200
    return (1 - down) * upper + down * lower


between = ValueExercise(
    "deformable.between",
    "What does a point between pixels read?",
    "A sampling point lies in row 5.2, column 8.7. Around it the picture is 40 in row 5, column 8; "
    "80 in row 5, column 9; 120 in row 6, column 8; 200 in row 6, column 9. Which value does a "
    "deformable convolution read there?",
    value_between,
    hints=(
        "To which of the four pixels does the point lie nearest? That one counts most.",
        "Go along row 5 first: which value lies at column 8.7 between its two pixels?",
        "Do the same in row 6. Then go from the one result to the other, a fifth of the way.",
    ),
    misconceptions=(
        (
            lambda: 80,
            "That is the nearest pixel. Rounding would make the value jump, and an offset would "
            "have no gradient.",
        ),
        (
            lambda: 110,
            "That is the mean of the four: right for a point in the middle of them. This one lies "
            "nearer to some.",
        ),
        (
            lambda: 109.6,
            "That takes the row's fraction for the column's. Rows go down, columns to the right.",
        ),
        (
            lambda: 125.6,
            "That gives most weight to the pixel that lies furthest away: a fraction is the "
            "weight of the pixel that one moves towards.",
        ),
    ),
    why="Two steps along the rows and one between them: four weights that sum to 1.",
)


def offset_channels(k: int, offset_groups: int, modulated: bool) -> int:
    """Channels that the offset layer of a k x k kernel computes."""
    numbers = 3 if modulated else 2
    return offset_groups * numbers * k * k


channels = FunctionExercise(
    "deformable.channels",
    "How many channels does the offset layer have?",
    "A deformable convolution has a `k` by `k` kernel. Its input channels are cut into "
    "`offset_groups` groups that are moved apart from one another, and with `modulated` each "
    "sampled value has a factor of its own. Write a function that returns how many output "
    "channels the layer needs that computes all this.",
    offset_channels,
    cases=lambda: [(3, 1, False), (5, 1, False), (3, 1, True), (3, 4, False), (1, 2, True)],
    hints=(
        "At one output position: how many points are there to move?",
        "How many numbers does it take to move one point over a picture?",
        "The mask is one more number for each point. And each group has points of its own.",
    ),
    misconceptions=(
        (
            lambda k, offset_groups, modulated: offset_groups * k * k * (2 if modulated else 1),
            "That is one number for each point. A point moves down and sideways.",
        ),
        (
            lambda k, offset_groups, modulated: offset_groups * (3 if modulated else 2),
            "That moves the kernel as a whole. Each of its points has an offset of its own.",
        ),
        (
            lambda k, offset_groups, modulated: offset_groups * (3 if modulated else 2) * k,
            "That counts the points along one side of the kernel only.",
        ),
        (
            lambda k, offset_groups, modulated: (3 if modulated else 2) * k * k,
            "That leaves the groups out: each of them is moved by offsets of its own.",
        ),
        (
            lambda k, offset_groups, modulated: 2 * offset_groups * k * k,
            "That leaves the mask out: with `modulated` every point has a third number.",
        ),
        (
            lambda k, offset_groups, modulated: offset_groups * (2 * k * k + int(modulated)),
            "That has one factor for the whole kernel. Every sampled value has its own.",
        ),
    ),
    why="Two numbers a point, three with the mask, for every point of every group. "
    "The channels of the convolution itself play no part.",
)


def dilation_offsets(k: int, d: int) -> list[int]:
    """The 2k² offsets that make a k x k kernel, k odd, one of dilation d."""
    middle = k // 2
    offsets = []
    for row in range(k):
        for column in range(k):
            offsets += [(d - 1) * (row - middle), (d - 1) * (column - middle)]
    return offsets


dilation = FunctionExercise(
    "deformable.dilation",
    "Which offsets make it a dilated convolution?",
    "A `k` by `k` kernel, `k` odd, has dilation 1. Write a function that returns the offsets that "
    "move its points to where a kernel of dilation `d` has them: a list of whole numbers in "
    "torchvision's order, down and right of the first point, down and right of the second, and so "
    "on, row by row.",
    dilation_offsets,
    cases=lambda: [(3, 2), (3, 1), (5, 3), (1, 4)],
    hints=(
        "Draw both kernels over the same middle. Where is the upper left point before and after?",
        "An offset is the way from a point's place on the ordinary grid to its new place.",
        "The middle point stays. A point two columns to the right of it moves twice as far as "
        "its neighbour.",
    ),
    misconceptions=(
        (
            lambda k, d: [
                d * (n - k // 2) for row in range(k) for column in range(k) for n in (row, column)
            ],
            "Those are the places of the dilated kernel, seen from its middle. An offset is added "
            "to the place that the point has already.",
        ),
        (
            lambda k, d: [
                (d - 1) * (n - k // 2)
                for row in range(k)
                for column in range(k)
                for n in (column, row)
            ],
            "Right numbers, wrong order: the way down comes first, then the way to the right.",
        ),
        (
            lambda k, d: [
                (d - 1) * (n - k // 2)
                for axis in (0, 1)
                for row in range(k)
                for column in range(k)
                for n in [(row, column)[axis]]
            ],
            "That lists all ways down, then all ways to the right. The two of a point stand "
            "together.",
        ),
        (
            lambda k, d: [
                (d - 1) * n for row in range(k) for column in range(k) for n in (row, column)
            ],
            "That keeps the upper left point where it is. With the padding that keeps the size, "
            "it is the middle that stays.",
        ),
        (
            lambda k, d: [
                d * ((n > k // 2) - (n < k // 2))
                for row in range(k)
                for column in range(k)
                for n in (row, column)
            ],
            "That moves every point equally far, and by the rate itself. Outer points move "
            "further, and rate 1 moves nothing.",
        ),
    ),
    why="Dilation is one set of offsets for every place of every picture. A deformable layer may "
    "learn it, or something else at each place.",
)


def to_grid(y: torch.Tensor, x: torch.Tensor, H: int, W: int) -> torch.Tensor:
    """Rows y and columns x in pixels, as grid_sample wants places: (..., 2)."""
    import torch

    return torch.stack(((2 * x + 1) / W - 1, (2 * y + 1) / H - 1), -1)


def _places() -> list[tuple[torch.Tensor, torch.Tensor, int, int]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    cases = [(torch.tensor([0.0, 3.0, 1.5]), torch.tensor([0.0, 3.0, -1.0]), 4, 4)]
    for shape, H, W in (((5,), 7, 4), ((2, 3), 3, 9), ((1,), 1, 1)):
        y, x = (8 * torch.rand(2, *shape, generator=rng) - 2).unbind()
        cases.append((y, x, H, W))
    return cases


def _aligned(y: torch.Tensor, x: torch.Tensor, H: int, W: int) -> torch.Tensor:
    import torch

    return torch.stack((2 * x / max(W - 1, 1) - 1, 2 * y / max(H - 1, 1) - 1), -1)


def _from_the_edge(y: torch.Tensor, x: torch.Tensor, H: int, W: int) -> torch.Tensor:
    import torch

    return torch.stack((2 * x / W - 1, 2 * y / H - 1), -1)


grid = FunctionExercise(
    "deformable.grid",
    "Tell `grid_sample` where to read",
    "PyTorch's `grid_sample` reads between pixels, but counts otherwise: with "
    "`align_corners=False`, -1 is the outer edge of the first pixel and 1 the outer edge of the "
    "last, and a place is written with its column first, then its row. `y` and `x` are tensors of "
    "one shape, rows and columns in pixels; the middle of the first pixel is 0. Write a function "
    "that returns the places for a picture of `H` by `W`, in a tensor with one more dimension of "
    "size two at the end.",
    to_grid,
    cases=_places,
    hints=(
        "Take a picture of one pixel: its middle is `x = 0`. What is that for `grid_sample`?",
        "The whole width is 2 in the new coordinates. How wide is one pixel, and how far is it "
        "from the outer edge to the middle of the first one?",
        "`torch.stack` with `dim=-1` puts two tensors side by side in a last dimension.",
    ),
    misconceptions=(
        (
            _aligned,
            "Those are the coordinates of `align_corners=True`, where -1 and 1 are the middles of "
            "the outer pixels.",
        ),
        (
            _from_the_edge,
            "That is half a pixel off: it takes the outer edge of the first pixel for its middle.",
        ),
        (
            lambda y, x, H, W: to_grid(x, y, W, H),
            "The two are the wrong way round: `grid_sample` wants the column first.",
        ),
        (
            lambda y, x, H, W: to_grid(y, x, W, H),
            "Rows are measured by the height, columns by the width.",
        ),
    ),
    why="Half a pixel and the order of the axes are where most hand-written samplers go wrong. "
    "Test them with a picture that is not square.",
)


def shift_and_add(
    x: torch.Tensor, weight: torch.Tensor, offsets: list[tuple[int, int]]
) -> torch.Tensor:
    """One offset (down, right) for each of nine points; zeros outside, size kept."""
    from torch.nn.functional import pad

    H, W = x.shape[2:]
    far = 1 + max(abs(step) for offset in offsets for step in offset)
    padded = pad(x, [far] * 4)
    y = x.new_zeros(1)
    for i, (down, right) in enumerate(offsets):
        top, left = far + i // 3 - 1 + down, far + i % 3 - 1 + right
        seen = padded[:, :, top : top + H, left : left + W]
        y = y + (weight[:, :, i // 3, i % 3] @ seen.flatten(2)).unflatten(2, (H, W))
    return y


def _by_operator(
    x: torch.Tensor, weight: torch.Tensor, offsets: list[tuple[int, int]]
) -> torch.Tensor:
    from convlessons.blocks import deform_conv2d

    N, _, H, W = x.shape
    everywhere = x.new_tensor(offsets).view(1, 18, 1, 1).expand(N, 18, H, W)
    return deform_conv2d(x, everywhere, weight, padding=1)


def _rolled(x: torch.Tensor, weight: torch.Tensor, offsets: list[tuple[int, int]]) -> torch.Tensor:
    import torch

    y = x.new_zeros(len(x), len(weight), *x.shape[2:])
    for i, (down, right) in enumerate(offsets):
        seen = torch.roll(x, (1 - i // 3 - down, 1 - i % 3 - right), (2, 3))
        y += torch.einsum("oc,nchw->nohw", weight[:, :, i // 3, i % 3], seen)
    return y


def _without_grid(
    x: torch.Tensor, weight: torch.Tensor, offsets: list[tuple[int, int]]
) -> torch.Tensor:
    away = [(down - i // 3 + 1, right - i % 3 + 1) for i, (down, right) in enumerate(offsets)]
    return _by_operator(x, weight, away)


def _moved_convolutions() -> list[tuple[torch.Tensor, torch.Tensor, list[tuple[int, int]]]]:
    import torch

    rng = torch.Generator().manual_seed(0)
    cases = []
    for shape, outputs, reach in (((1, 1, 4, 5), 1, 0), ((1, 1, 5, 6), 1, 2), ((2, 3, 6, 4), 2, 9)):
        offsets = torch.randint(-reach, reach + 1, (9, 2), generator=rng).tolist()
        weight = torch.randn(outputs, shape[1], 3, 3, generator=rng)
        cases.append(
            (torch.randn(shape, generator=rng), weight, [(down, right) for down, right in offsets])
        )
    return cases


shifting = FunctionExercise(
    "deformable.shifting",
    "Build it for whole steps",
    "Let all offsets be whole numbers, and the same at every place. Then nothing lies between "
    "pixels, and shifts do it all. `x` is (N, C, H, W), `weight` is (O, C, 3, 3), `offsets` is a "
    "list of nine pairs: how far each point of the kernel is moved down and to the right, row by "
    "row. Write the deformable convolution without the operator: zeros outside, the size is kept, "
    "the result is (N, O, H, W). It is compared with `deform_conv2d`.",
    shift_and_add,
    cases=_moved_convolutions,
    reference=_by_operator,
    hints=(
        "Without offsets it is an ordinary convolution: where does each of the nine points read?",
        "Pad so widely that every point, wherever it went, reads inside. How far is the furthest?",
        "A slice of the padded picture is all that one point reads. Multiply it by the point's "
        "weights, a matrix of O by C, and add up.",
    ),
    misconceptions=(
        (
            _rolled,
            "What leaves on one side comes in again on the other: `torch.roll` goes round. "
            "Outside the picture there are zeros.",
        ),
        (
            lambda x, weight, offsets: _by_operator(
                x, weight, [(right, down) for down, right in offsets]
            ),
            "The first number of a pair is the way down, the second the way to the right.",
        ),
        (
            lambda x, weight, offsets: _by_operator(
                x, weight, [(-down, -right) for down, right in offsets]
            ),
            "The points go the other way. A point that is moved down reads what lies further down.",
        ),
        (
            _without_grid,
            "All points start in the middle. An offset is added to a point's own place in the "
            "kernel.",
        ),
        (
            lambda x, weight, offsets: _by_operator(x, weight, [(0, 0)] * 9),
            "The offsets have no effect: that is the ordinary convolution.",
        ),
    ),
    why="The operator is no more than this, with fractions, and with other offsets at every place.",
)
