"""Every other block beside the same layers written out in plain torch.nn, with its weights."""

from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from benchmarks.compare import Verdict, compare
from convlessons import blocks


class Residual(nn.Module):
    """Layers, their input added, and a ReLU."""

    def __init__(self, *layers: nn.Module) -> None:
        super().__init__()
        self.body = nn.Sequential(*layers)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        """Add in place, as the blocks do."""
        out = self.body(x)
        out += x
        return self.relu(out)


class Branches(nn.ModuleList):
    """Modules over the same input, concatenated."""

    def forward(self, x: Tensor) -> Tensor:
        """Concatenate the channels."""
        return torch.cat([branch(x) for branch in self], 1)


class Gate(nn.Module):
    """Squeeze, excite, scale."""

    def __init__(self, channels: int, reduction: int) -> None:
        super().__init__()
        self.down = nn.Linear(channels, channels // reduction)
        self.up = nn.Linear(channels // reduction, channels)

    def forward(self, x: Tensor) -> Tensor:
        """Multiply each channel by its gate."""
        gates = torch.sigmoid(self.up(F.relu(self.down(x.mean((2, 3))))))
        return x * gates[:, :, None, None]


def conv(in_channels: int, out_channels: int, k: int, **settings: int) -> nn.Conv2d:
    """A convolution without bias that keeps the size."""
    d = settings.get("dilation", 1)
    return nn.Conv2d(in_channels, out_channels, k, padding=d * (k // 2), bias=False, **settings)


def norm(channels: int, relu: bool = True) -> list[nn.Module]:
    """Batch normalisation, with or without a ReLU after it."""
    return [nn.BatchNorm2d(channels)] + ([nn.ReLU(inplace=True)] if relu else [])


def biased(in_channels: int, out_channels: int, k: int, d: int = 1) -> list[nn.Module]:
    """A convolution with bias that keeps the size, and a ReLU."""
    padding = d * (k // 2)
    layer = nn.Conv2d(in_channels, out_channels, k, padding=padding, dilation=d)
    return [layer, nn.ReLU(inplace=True)]


def bottleneck(C: int, mid: int, groups: int = 1) -> nn.Module:
    """1x1, 3x3, 1x1 and a shortcut."""
    return Residual(
        *[conv(C, mid, 1), *norm(mid), conv(mid, mid, 3, groups=groups), *norm(mid)],
        *[conv(mid, C, 1), *norm(C, relu=False)],
    )


PAIRS = {
    "BasicBlock": (
        lambda: blocks.BasicBlock(64, 64),
        lambda: Residual(*[conv(64, 64, 3), *norm(64)], *[conv(64, 64, 3), *norm(64, relu=False)]),
        (1, 64, 56, 56),
    ),
    "Bottleneck": (
        lambda: blocks.Bottleneck(256, 64, 256),
        lambda: bottleneck(256, 64),
        (1, 256, 56, 56),
    ),
    "ResNeXtBottleneck": (
        lambda: blocks.ResNeXtBottleneck(256, 256),
        lambda: bottleneck(256, 128, groups=32),
        (1, 256, 28, 28),
    ),
    "ConvStack3x3": (
        lambda: blocks.ConvStack3x3(64, 64),
        lambda: nn.Sequential(*biased(64, 64, 3), *biased(64, 64, 3)),
        (1, 64, 56, 56),
    ),
    "DilatedStack": (
        lambda: blocks.DilatedStack(32, 32),
        lambda: nn.Sequential(*[m for d in (1, 2, 3) for m in biased(32, 32, 3, d)]),
        (1, 32, 56, 56),
    ),
    "Inception": (
        lambda: blocks.Inception(192, 64, 128, 32, reduce3x3=96, reduce5x5=16, pool_proj=32),
        lambda: Branches(
            [
                nn.Sequential(*biased(192, 64, 1)),
                nn.Sequential(*biased(192, 96, 1), *biased(96, 128, 3)),
                nn.Sequential(*biased(192, 16, 1), *biased(16, 32, 5)),
                nn.Sequential(nn.MaxPool2d(3, 1, 1), *biased(192, 32, 1)),
            ]
        ),
        (1, 192, 28, 28),
    ),
    "DepthwiseSeparableConv2d": (
        lambda: blocks.DepthwiseSeparableConv2d(128, 128),
        lambda: nn.Sequential(
            *[conv(128, 128, 3, groups=128), *norm(128)], *[conv(128, 128, 1), *norm(128)]
        ),
        (1, 128, 56, 56),
    ),
    "ShuffleUnit": (
        lambda: blocks.ShuffleUnit(240, 240),
        lambda: Residual(
            *[conv(240, 60, 1, groups=3), *norm(60), nn.ChannelShuffle(3)],
            *[conv(60, 60, 3, groups=60), *norm(60, relu=False)],
            *[conv(60, 240, 1, groups=3), *norm(240, relu=False)],
        ),
        (1, 240, 28, 28),
    ),
    "SqueezeExcitation": (
        lambda: blocks.SqueezeExcitation(256),
        lambda: Gate(256, 16),
        (1, 256, 56, 56),
    ),
}


TARGETS = (1.05, 1.05)


def run(seconds: float) -> list[Verdict]:
    """Print times."""
    verdicts = []
    print("\n--- blocks beside the same layers in plain torch.nn ---")
    for name, (ours, plain, shape) in PAIRS.items():
        torch.manual_seed(0)
        x = torch.randn(shape)
        modules = {"plain": plain().eval(), "ours": ours().eval()}
        # Both hold the same tensors in the same order, under other names.
        state = modules["ours"].state_dict().values()
        modules["plain"].load_state_dict(
            dict(zip(modules["plain"].state_dict(), state, strict=True))
        )
        calls = {key: partial(module, x) for key, module in modules.items()}
        learned = {key: list(module.parameters()) for key, module in modules.items()}
        title = f"{name} ({'x'.join(map(str, shape))})"
        verdicts += compare(title, calls, learned, seconds, TARGETS)
    print("\n--- group convolution from scratch beside PyTorch's, for information ---")
    x, weight = torch.randn(1, 64, 28, 28), torch.randn(64, 16, 3, 3).requires_grad_()
    calls = {
        "F.conv2d": partial(F.conv2d, x, weight, None, 1, 1, 1, 4),
        "ours": partial(blocks.grouped_conv2d, x, weight, None, 4, padding=1),
    }
    compare("grouped_conv2d (1x64x28x28)", calls, {key: [weight] for key in calls}, seconds)
    return verdicts
