"""Counting what a real module costs, by running its twin on the meta device: shapes, no numbers.

Every operator is seen, also those that a ``forward`` calls as functions. torch is imported when
something is counted, not before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from convlessons.costs.cost import Cost
from convlessons.html import Table
from convlessons.plain import wholes

if TYPE_CHECKING:
    from torch import Tensor, nn

_NOTE = (
    "MACs of convolutions, linear layers and other products of matrices and vectors. Not counted "
    "(–): biases, pooling, normalisation, activations, sums and products of maps, resampling. "
    "Activations: bytes of the maps that a layer makes. Moved: bytes that its operators read and "
    "write, each operator by itself."
)
_UNREGISTERED = (
    "forward must use parameters that the module holds, so that they are counted: register them "
    "(`nn.Parameter`, `nn.ModuleList` in place of a list); got one from elsewhere"
)
_SCRIPTED = "TorchScript shows nothing of what it runs: count the module that it was made from"


@dataclass(frozen=True, slots=True)
class LayerCost:
    """One module's own share of a network's cost, without its children's.

    Attributes:
        name: Its name as in ``named_modules``; empty for the network itself.
        kind: Its class.
        groups: Its groups, if it is a convolution.
        output_shape: Shape of the tensor it returned last, of the first where it returned several;
            ``None`` if it did not run, or returned none.
        cost: Its own parameters, and the operators that ran in its own ``forward``.
        activations: Bytes of the maps that its operators made: new tensors of real or complex
            numbers, not those changed in place.
        moved: Bytes of the tensors that its operators read and wrote, each operator by itself:
            what passes through the memory when nothing is kept in a cache or fused.
    """

    name: str
    kind: str
    groups: int | None
    output_shape: tuple[int, ...] | None
    cost: Cost
    activations: int
    moved: int


class LayerCosts(list[LayerCost]):
    """The layers' shares, in the order in which they run; a notebook shows them as a table.

    Attributes:
        title: What was counted.
    """

    def __init__(self, shares: Sequence[LayerCost], title: str) -> None:
        super().__init__(shares)
        self.title = title

    @property
    def total(self) -> LayerCost:
        """The sum of all shares."""
        return LayerCost(
            "total",
            self[0].kind,
            None,
            self[0].output_shape,
            sum((share.cost for share in self), Cost()),
            sum(share.activations for share in self),
            sum(share.moved for share in self),
        )

    def table(self) -> Table:
        """A row for each layer and one for the total."""
        total = self.total
        head = ["layer", "kind", "groups", "output", "parameters", "MACs"]
        sampling = ["sampling MACs"] if total.cost.sampling_macs else []
        rows = []
        for share in [*self, total]:
            shape = share.output_shape
            rows.append(
                [
                    share.name or "(itself)",
                    share.kind,
                    share.groups,
                    None if shape is None else " × ".join(map(str, shape)) or "1 number",
                    share.cost.params or None,
                    share.cost.macs or None,
                    *([share.cost.sampling_macs or None] if sampling else []),
                    share.activations or None,
                    share.moved or None,
                ]
            )
        missing = ", ".join(sorted(total.cost.uncounted))
        note = f"{_NOTE} It is not known what these cost: {missing}." if missing else _NOTE
        columns = [*head, *sampling, "activations, bytes", "moved, bytes"]
        return Table(self.title, columns, rows, note)

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def count(
    module: nn.Module, input_size: Sequence[int], *more: Sequence[int], weights_only: bool = False
) -> Cost:
    """Parameters and multiply-accumulates of a real module for inputs of this size.

    Counted are the convolutions (grouped, dilated and transposed ones too), linear layers and other
    products of matrices and vectors that the forward pass runs in evaluation mode, wherever they
    are called. Taps that fall into the padding count, as they do in the papers. The deformable
    operator counts its contraction as MACs and its bilinear sampling apart: four for each sampled
    value.
    Not counted, by agreement: the addition of biases, pooling, normalisation, activations, sums and
    products of maps (residuals, gates, masks) and other resampling. What else is not counted, such
    as a Fourier transform or an operator of another package, the cost names in ``uncounted``.

    The module is not changed and nothing is computed: a twin of it runs, whose tensors have shapes
    and no memory. Build it under ``torch.device("meta")`` and it costs no memory either. A forward
    pass that branches on the values of a tensor cannot be counted this way. A sparse tensor counts
    as a dense one.

    Args:
        module: Any module.
        input_size: Shape of the input as the module takes it, ``(N, C, H, W)``. The MACs are those
            of all N pictures. For a module of pictures, whose first weight has four dimensions,
            three numbers are ``(C, H, W)`` of one picture.
        *more: Shapes of further inputs (offsets, a mask).
        weights_only: Count as parameters only those of two dimensions or more: the weights of
            convolutions and linear layers, without biases and normalisation.

    Raises:
        TypeError: If ``module`` is no module, or a size is no sequence of integers.
        ValueError: If a size holds a negative number or none at all.
        RuntimeError: If the forward pass fails, uses a parameter that the module does not hold, or
            is TorchScript.
    """
    return layers(module, input_size, *more, weights_only=weights_only).total.cost


def layers(
    module: nn.Module, input_size: Sequence[int], *more: Sequence[int], weights_only: bool = False
) -> LayerCosts:
    """Every module's own share, in the order in which they run; the shares sum to ``count``.

    A module that runs twice is listed once with the operators of both runs, and a shared parameter
    belongs to the first module that holds it. Arguments and errors are those of ``count``.
    """
    import torch

    from convlessons.costs.twin import twin

    if not isinstance(module, torch.nn.Module):
        raise TypeError(f"module must be a torch.nn.Module; got {type(module).__name__}")
    if any(isinstance(child, torch.jit.ScriptModule) for child in module.modules()):
        raise RuntimeError(_SCRIPTED)
    sizes = [_shape(size) for size in (input_size, *more)]
    if len(sizes[0]) == 3 and _takes_pictures(module):
        sizes = [(1, *size) if len(size) == 3 else size for size in sizes]
    subject = twin(module)
    meters = _run(subject, sizes)
    params = _own_parameters(subject, weights_only)
    names = {child: name for name, child in subject.named_modules()}
    order = [*meters, *(child for child in names if child not in meters)]
    shares = []
    for child in order:
        meter = meters.get(child, _Meter())
        groups = getattr(child, "groups", None)
        shares.append(
            LayerCost(
                names[child],
                type(child).__name__,
                groups if isinstance(groups, int) else None,
                meter.output_shape,
                Cost(params[child], meter.macs, meter.sampling, frozenset(meter.uncounted)),
                meter.activations,
                meter.moved,
            )
        )
    shapes = " and ".join(" × ".join(map(str, size)) for size in sizes)
    return LayerCosts(shares, f"{type(module).__name__} for an input of {shapes}")


@dataclass
class _Meter:
    """What ran in one module's own forward."""

    macs: int = 0
    sampling: int = 0
    activations: int = 0
    moved: int = 0
    uncounted: set[str] = field(default_factory=set)
    output_shape: tuple[int, ...] | None = None


def _run(module: nn.Module, sizes: list[tuple[int, ...]]) -> dict[nn.Module, _Meter]:
    """Run a twin; what each of its modules did, in the order in which they began."""
    import torch
    from torch.overrides import TorchFunctionMode
    from torch.utils._python_dispatch import TorchDispatchMode
    from torch.utils._pytree import tree_leaves, tree_map

    from convlessons.costs.operators import as_dense, macs_of, multiplies_vectors
    from convlessons.costs.twin import shape_of, undone

    meters = {module: _Meter()}
    running = [module]  # the innermost last
    vectors: list[Any] = []  # products of vectors that are being computed

    class Watch(TorchDispatchMode):
        """Meters every operator on the account of the module that runs."""

        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            args, kwargs = as_shapes(func, (args, kwargs or {}))
            if is_composite(func):
                with self:  # inference mode hands on operators that consist of others
                    parts = func.decompose(*args, **kwargs)
                if parts is not NotImplemented:
                    return parts
            out = normalised(func, args) or func(*args, **kwargs)
            meter = meters[running[-1]]
            macs = macs_of(func, args, kwargs, out, paired=bool(vectors))
            if macs is None:
                meter.uncounted.add(func.overloadpacket._qualified_op_name.replace("::", "."))
            else:
                meter.macs += macs[0]
                meter.sampling += macs[1]
            if not func.is_view:
                read = [leaf for leaf in tree_leaves((args, kwargs)) if _is_tensor(leaf)]
                made = [leaf for leaf in tree_leaves(out) if _is_tensor(leaf)]
                meter.moved += sum(leaf.nbytes for leaf in (*read, *made))
                if not func._schema.is_mutable:
                    meter.activations += sum(leaf.nbytes for leaf in made if _is_map(leaf))
            return out

    class Name(TorchFunctionMode):
        """Sees the functions of which operators do not tell what they are."""

        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            func = as_dense(func)
            if not multiplies_vectors(func):
                return func(*args, **(kwargs or {}))
            vectors.append(func)
            try:
                return func(*args, **(kwargs or {}))
            finally:
                vectors.pop()

    def as_shapes(func: Any, given: Any) -> Any:
        """The arguments without numbers, where one has none: tensors from outside of the module."""
        tensors = [leaf for leaf in tree_leaves(given) if _is_tensor(leaf)]
        if any(not leaf.is_meta and isinstance(leaf, torch.nn.Parameter) for leaf in tensors):
            raise RuntimeError(_UNREGISTERED)
        if len({leaf.is_meta for leaf in tensors}) == 2:
            given = tree_map(lambda leaf: shape_of(leaf) if _is_tensor(leaf) else leaf, given)
        if "embedding" in func._schema.name:
            (weight, *places), kwargs = given  # the inputs have a type of ours
            given = (weight, *(at.long() if _is_tensor(at) else at for at in places)), kwargs
        return given

    def normalised(func: Any, args: Any) -> Any:
        """What normalising with known statistics returns: torch itself takes 2 ms to say so."""
        if func is not torch.ops.aten.native_batch_norm.default or args[5]:
            return None
        x = args[0]
        return torch.empty_like(x), x.new_empty(0), x.new_empty(0)  # no statistics to keep

    def is_composite(func: Any) -> bool:
        key = torch._C.DispatchKey.CompositeImplicitAutograd
        return bool(func.has_kernel_for_dispatch_key(key)) and torch.is_inference_mode_enabled()

    def enter(child: nn.Module, _: Any) -> None:
        running.append(child)
        meters.setdefault(child, _Meter())

    def leave(child: nn.Module, _: Any, output: Any) -> None:
        running.pop()
        returned = next((leaf for leaf in tree_leaves(output) if _is_tensor(leaf)), None)
        if returned is not None:
            meters[child].output_shape = tuple(returned.shape)

    for child in module.modules():
        child.register_forward_pre_hook(enter, prepend=True)
        child.register_forward_hook(leave, always_call=True)
    weights = (*module.parameters(), *module.buffers())
    dtype = next((weight.dtype for weight in weights if _is_map(weight)), None)
    inputs = [torch.empty(size, device="meta", dtype=dtype) for size in sizes]
    with ExitStack() as stack:
        stack.enter_context(undone(module))
        for context in (torch.no_grad(), torch.device("meta"), _explained(), Name(), Watch()):
            stack.enter_context(context)
        module(*inputs)
    return meters


@contextmanager
def _explained() -> Iterator[None]:
    """Say why a forward pass that needs numbers fails, where PyTorch names its device alone."""
    try:
        yield
    except (RuntimeError, TypeError) as error:
        if not re.search("meta|fake impl", str(error).lower()):
            raise
        raise RuntimeError(
            "forward must do without numbers, so that it can be counted from shapes: no `item()`, "
            "no `if` on a tensor's values, no NumPy, no operator that PyTorch has no shapes for; "
            f"{error}"
        ) from error


def _is_tensor(leaf: object) -> bool:
    import torch

    return isinstance(leaf, torch.Tensor)


def _is_map(tensor: Tensor) -> bool:
    """Whether its numbers are real or complex: places and tokens are whole."""
    return tensor.is_floating_point() or tensor.is_complex()


def _takes_pictures(module: nn.Module) -> bool:
    """Whether the first weight is that of a two-dimensional layer; without one, a layer's name."""
    weights = [weight for weight in module.parameters() if _ndim(weight) > 1]
    if weights:
        return _ndim(weights[0]) == 4
    return any("2d" in type(child).__name__ for child in module.modules())


def _ndim(weight: Tensor) -> int:
    import torch

    return 0 if isinstance(weight, torch.nn.UninitializedParameter) else weight.ndim


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
    return shape
