"""Time the blocks beside other implementations: medians of rounds in turn, ratios round by round.

torchvision is compared where it is installed; it is no dependency.
"""

import sys
from functools import partial
from itertools import product

import torch
from torch.nn.functional import channel_shuffle as pytorch_shuffle

from convlessons import timing
from convlessons.blocks import channel_shuffle, deform_conv2d

SHAPES = [((1, 3, 64, 64), 16), ((2, 64, 56, 56), 64), ((1, 256, 14, 14), 256)]


def deformable(shape: tuple[int, ...], outputs: int, modulated: bool, backward: bool) -> None:
    """`deform_conv2d` beside torchvision's operator, 3x3 with padding 1."""
    from torchvision.ops import deform_conv2d as theirs

    N, C, H, W = shape
    tensors = [
        torch.randn(N, C, H, W, requires_grad=backward),
        torch.randn(N, 18, H, W, requires_grad=backward),
        torch.randn(outputs, C, 3, 3, requires_grad=backward),
    ]
    mask = torch.rand(N, 9, H, W, requires_grad=backward) if modulated else None

    def run(operator):
        out = operator(*tensors, None, (1, 1), (1, 1), (1, 1), mask)
        if backward:
            out.sum().backward()

    print(f"\n{shape} -> {outputs}, {'v2' if modulated else 'v1'}", end=", ")
    print("forward and backward" if backward else "forward")
    with torch.set_grad_enabled(backward):
        runs = {"torchvision": partial(run, theirs), "convlessons": partial(run, deform_conv2d)}
        print(timing.compare(runs, repeats=30, budget_seconds=6))


def shuffles(memory_format: torch.memory_format) -> None:
    """`channel_shuffle` beside PyTorch's."""
    x = torch.randn(8, 240, 28, 28).contiguous(memory_format=memory_format)
    print(f"\nchannel_shuffle of {tuple(x.shape)}, {memory_format}")
    with torch.inference_mode():
        runs = {
            "PyTorch": partial(pytorch_shuffle, x, 3),
            "convlessons": partial(channel_shuffle, x, 3),
        }
        print(timing.compare(runs, budget_seconds=4))


def main() -> int:
    """Print every comparison."""
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads")
    for memory_format in (torch.contiguous_format, torch.channels_last):
        shuffles(memory_format)
    try:
        import torchvision
    except ImportError:
        print("\ntorchvision is not installed: deform_conv2d has nothing to be compared with")
        return 0
    print(f"\ntorchvision {torchvision.__version__}")
    for (shape, outputs), modulated, backward in product(SHAPES, (False, True), (False, True)):
        deformable(shape, outputs, modulated, backward)
    return 0


if __name__ == "__main__":
    sys.exit(main())
