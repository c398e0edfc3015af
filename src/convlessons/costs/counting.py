"""Counting what a real module costs, by running it on the meta device: shapes without numbers.

Built on ``torch.utils.flop_counter``, which sees every operator, also those that a ``forward``
calls as functions. torch is imported when something is counted, not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Any

from convlessons.costs.cost import Cost
from convlessons.html import Table
from convlessons.plain import wholes

if TYPE_CHECKING:
    from torch import nn

# Multiply-accumulates for one sampled value, by the mode numbers of aten::grid_sampler_2d.
_SAMPLING_MACS = {0: 4, 1: 0, 2: 16}  # bilinear, nearest (a copy), bicubic

_NOTE = (
    "MACs of convolutions and linear layers. Not counted (–): biases, pooling, normalisation, "
    "activations, sums and products of maps, resampling."
)


@dataclass(frozen=True, slots=True)
class LayerCost:
    """One module's own share of a network's cost, without its children's.

    Attributes:
        name: Its name as in ``named_modules``; empty for the network itself.
        type: Its class.
        output_shape: Shape of the tensor it returned last; ``None`` if it did not run, or returned
            something else.
        cost: Its own parameters, and the operators that ran in its own ``forward``.
    """

    name: str
    type: str
    output_shape: tuple[int, ...] | None
    cost: Cost


def count(
    module: nn.Module, input_size: Sequence[int], *more: Sequence[int], weights_only: bool = False
) -> Cost:
    """Parameters and multiply-accumulates of a real module for inputs of this size.

    Counted are the convolutions (grouped, dilated and transposed ones too), linear layers and
    matrix products that the forward pass runs in evaluation mode, wherever they are called. Taps
    that fall into the padding count, as they do in the papers. The deformable operator counts its
    contraction as MACs and its bilinear sampling apart: four for each sampled value.
    Not counted: the addition of biases, pooling, normalisation, activations, sums and products of
    maps (residuals, gates, masks) and other resampling.

    The module is not changed and nothing is computed: tensors have shapes and no memory. Build it
    under ``torch.device("meta")`` and it costs no memory either. A forward pass that branches on
    the values of a tensor cannot be counted this way; PyTorch says so.

    Args:
        module: Any module.
        input_size: Shape of the input as the module takes it, ``(N, C, H, W)``; three numbers are
            read as ``(C, H, W)`` of one picture. The MACs are those of all N pictures.
        *more: Shapes of further inputs (offsets, a mask).
        weights_only: Count as parameters only those of two dimensions or more: the weights of
            convolutions and linear layers, without biases and normalisation.

    Raises:
        TypeError: If ``module`` is no module, or a size is no sequence of integers.
        ValueError: If a size holds a negative number or none at all.
    """
    shares = layers(module, input_size, *more, weights_only=weights_only)
    return sum((layer.cost for layer in shares), Cost())


def table(
    module: nn.Module, input_size: Sequence[int], *more: Sequence[int], weights_only: bool = False
) -> Table:
    """The same count layer by layer: name, type, output shape, parameters, MACs, and the total.

    Arguments and errors are those of ``count``.
    """
    shares = layers(module, input_size, *more, weights_only=weights_only)
    total = sum((layer.cost for layer in shares), Cost())
    name = type(module).__name__
    rows = [
        (
            layer.name or "(itself)",
            layer.type,
            None if layer.output_shape is None else " × ".join(map(str, layer.output_shape)),
            layer.cost.params or None,
            layer.cost.macs or None,
            layer.cost.sampling_macs or None,
        )
        for layer in [*shares, LayerCost("total", name, shares[0].output_shape, total)]
    ]
    columns = ("layer", "type", "output", "parameters", "MACs", "sampling MACs")
    kept = len(columns) if total.sampling_macs else len(columns) - 1
    return Table(
        f"{name} for an input of {' × '.join(map(str, input_size))}",
        columns[:kept],
        [row[:kept] for row in rows],
        _NOTE,
    )


def layers(
    module: nn.Module, input_size: Sequence[int], *more: Sequence[int], weights_only: bool = False
) -> list[LayerCost]:
    """Every module's own share, in the order in which they run; the shares sum to ``count``.

    A module that runs twice is listed once with the operators of both runs, and a shared parameter
    belongs to the first module that holds it. Arguments and errors are those of ``count``.
    """
    import torch

    if not isinstance(module, torch.nn.Module):
        raise TypeError(f"module must be a torch.nn.Module; got {type(module).__name__}")
    names = {child: name for name, child in module.named_modules()}
    macs, shapes = _run(module, [_shape(size) for size in (input_size, *more)])
    params = _own_parameters(module, weights_only)
    return [
        LayerCost(
            names[child],
            type(child).__name__,
            shapes.get(child),
            Cost(params[child], *macs.get(child, (0, 0))),
        )
        for child in [*macs, *(child for child in names if child not in macs)]
    ]


def _run(
    module: nn.Module, sizes: list[tuple[int, ...]]
) -> tuple[dict[nn.Module, tuple[int, int]], dict[nn.Module, tuple[int, ...]]]:
    """Run on the meta device; each module's own (MACs, sampling MACs), and its output shape."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    sampler = torch.ops.aten.grid_sampler_2d
    counter = FlopCounterMode(display=False, custom_mapping={sampler: _sampler_flops})
    macs: dict[nn.Module, tuple[int, int]] = {}
    shapes: dict[nn.Module, tuple[int, ...]] = {}
    running: list[nn.Module] = []
    counted = (0, 0)

    def settle() -> None:
        """Give what ran since the last call to the module that is running."""
        nonlocal counted
        flops = counter.flop_counts["Global"]
        sampling = flops.get(sampler, 0) // 2
        now = (sum(flops.values()) // 2 - sampling, sampling)
        if running:
            own = macs[running[-1]]
            macs[running[-1]] = (own[0] + now[0] - counted[0], own[1] + now[1] - counted[1])
        counted = now

    def enter(child: nn.Module, _: Any) -> None:
        settle()
        running.append(child)
        macs.setdefault(child, (0, 0))

    def leave(child: nn.Module, _: Any, output: Any) -> None:
        settle()
        running.pop()
        if isinstance(output, torch.Tensor):
            shapes[child] = tuple(output.shape)

    state = {
        name: torch.empty_like(tensor, device="meta")
        for name, tensor in (*module.named_parameters(), *module.named_buffers())
    }
    dtype = next((t.dtype for t in state.values() if t.is_floating_point()), None)
    inputs = tuple(torch.empty(size, device="meta", dtype=dtype) for size in sizes)
    training = [child for child in module.modules() if child.training]
    with ExitStack() as stack:
        for child in module.modules():
            stack.callback(child.register_forward_pre_hook(enter).remove)
            stack.callback(child.register_forward_hook(leave).remove)
        for child in training:
            stack.callback(setattr, child, "training", True)
            child.training = False
        for context in (torch.no_grad(), torch.device("meta"), counter):
            stack.enter_context(context)
        torch.func.functional_call(module, state, inputs)
    return macs, shapes


def _sampler_flops(
    input_shape: Sequence[int], grid_shape: Sequence[int], mode: int, *_: Any, out_shape: Any = None
) -> int:
    flops: int = 2 * _SAMPLING_MACS[mode] * prod(out_shape)
    return flops


def _own_parameters(module: nn.Module, weights_only: bool) -> dict[nn.Module, int]:
    """Learned numbers that each module holds itself; a shared one belongs to the first holder."""
    seen: set[int] = set()
    own: dict[nn.Module, int] = {}
    for child in module.modules():
        held = [p for p in child.parameters(recurse=False) if id(p) not in seen]
        seen.update(map(id, held))
        own[child] = sum(p.numel() for p in held if p.ndim > 1 or not weights_only)
    return own


def _shape(size: Sequence[int]) -> tuple[int, ...]:
    shape = wholes("input_size", size, 0)
    if not shape:
        raise ValueError(f"input_size must hold at least one number; got {size!r}")
    return (1, *shape) if len(shape) == 3 else shape
