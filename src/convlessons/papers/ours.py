"""Our side of the comparison, counted once a network. torch is imported when one is counted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from convlessons import costs
from convlessons.costs import Cost, LayerCost
from convlessons.receptive import Layer, ReceptiveField, receptive_field

if TYPE_CHECKING:
    from torch import nn


@cache
def network(name: str, **options: float) -> nn.Module:
    """A network of the book, on the meta device: shapes without numbers."""
    import torch

    from convlessons import networks

    with torch.device("meta"):
        module: nn.Module = getattr(networks, name)(**options)
    return module


@cache
def shares(
    name: str, size: int = 224, weights_only: bool = False, **options: float
) -> tuple[LayerCost, ...]:
    """The layers' shares of the cost of one square colour picture."""
    module = network(name, **options)
    return tuple(costs.layers(module, (1, 3, size, size), weights_only=weights_only))


def cost(
    name: str,
    size: int = 224,
    *,
    prefix: str = "",
    without: str | None = None,
    weights_only: bool = False,
    **options: float,
) -> Cost:
    """Cost of a network, or of its layers whose names begin with ``prefix`` and not ``without``."""
    layers = shares(name, size, weights_only, **options)
    kept = [
        layer.cost
        for layer in layers
        if f"{layer.name}.".startswith(prefix)
        and (without is None or not layer.name.startswith(without))
    ]
    return sum(kept, Cost())


def mobilenet_share(kind: str, quantity: str) -> tuple[int, int]:
    """(Share, total) of one kind of layer in MobileNet, in weights ("params") or "macs"."""
    module = network("mobilenet_v1")
    part = total = 0
    for layer in shares("mobilenet_v1", 224, weights_only=True):
        amount = getattr(layer.cost, quantity)
        total += amount
        part += amount if _kind(module.get_submodule(layer.name)) == kind else 0
    return part, total


def _kind(module: nn.Module) -> str:
    from torch import nn

    if isinstance(module, nn.Linear):
        return "fully connected"
    if not isinstance(module, nn.Conv2d):
        return "other"
    if module.groups > 1:
        return "3×3 depthwise"
    return "1×1" if module.kernel_size == (1, 1) else "3×3"


def field(name: str, **options: float) -> ReceptiveField:
    """Receptive field of the last feature map, along the path that reads most.

    Projection shortcuts read less than the branch beside them and are left out, and so is all that
    follows the features.
    """
    from torch import nn

    module = network(name, **options)
    layers = [
        Layer(
            _one(child.kernel_size), _one(child.stride), _one(child.dilation), _one(child.padding)
        )
        for path, child in module.named_modules()
        if isinstance(child, nn.Conv2d | nn.MaxPool2d) and "downsample" not in path
    ]
    return receptive_field(layers)


def _one(value: object) -> int:
    """The number of a square setting that is given as one number or two."""
    first = value[0] if isinstance(value, tuple) else value
    assert isinstance(first, int)
    return first
