"""Kinds of modules that counters get wrong, each rewritten from public reports or thought up."""

import contextlib
import functools
import operator
import random
import threading
import weakref
from typing import ClassVar

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils import parametrize, prune, spectral_norm, weight_norm
from torch.optim.swa_utils import AveragedModel
from torch.utils.checkpoint import checkpoint

from convlessons import blocks, costs, networks


class Run(nn.Module):
    """A function as a module."""

    def __init__(self, run):
        super().__init__()
        self.run = run

    def forward(self, *inputs):
        return self.run(*inputs)


class OwnProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        return a @ b


ADJACENT = torch.eye(5).to_sparse()
PRODUCTS = {
    "matrix @ vector": (lambda a, b: a @ b, [(20, 10), (10,)], 200),
    "vector @ matrix": (lambda a, b: a @ b, [(10,), (10, 20)], 200),
    "batch @ vector": (lambda a, b: a @ b, [(2, 20, 10), (10,)], 400),
    "batches of both": (torch.matmul, [(2, 1, 4, 8), (3, 8, 5)], 2 * 3 * 4 * 8 * 5),
    "its own transpose": (lambda a: a @ a.mT, [(2, 3, 4)], 2 * 3 * 3 * 4),
    "einsum with dots": (lambda a, b: torch.einsum("...ij,jk", a, b), [(7, 2, 3), (3, 4)], 7 * 24),
    "bilinear": (F.bilinear, [(2, 3), (2, 4), (5, 3, 4)], 2 * 5 * 3 * 4),
    "computed again": (lambda a: checkpoint(torch.mm, a, a, use_reentrant=False), [(3, 3)], 27),
    "mv": (torch.mv, [(20, 10), (10,)], 200),
    "dot": (torch.dot, [(7,), (7,)], 7),
    "vdot": (torch.vdot, [(7,), (7,)], 7),
    "outer": (torch.outer, [(5,), (4,)], 20),
    "einsum outer": (lambda a, b: torch.einsum("i,j->ij", a, b), [(5,), (4,)], 20),
    "einsum batch outer": (lambda a, b: torch.einsum("bi,bj->bij", a, b), [(2, 5), (2, 4)], 40),
    "einsum dot": (lambda a, b: torch.einsum("i,i->", a, b), [(7,), (7,)], 7),
    "einsum product": (lambda a, b: torch.einsum("nc,cd->nd", a, b), [(2, 3), (3, 5)], 30),
    "kron": (torch.kron, [(2, 2), (3, 3)], 36),
    "addmv": (torch.addmv, [(5,), (5, 4), (4,)], 20),
    "addr": (torch.addr, [(5, 4), (5,), (4,)], 20),
    "addbmm": (torch.addbmm, [(3, 5), (2, 3, 4), (2, 4, 5)], 120),
    "baddbmm": (torch.baddbmm, [(2, 3, 5), (2, 3, 4), (2, 4, 5)], 120),
    "inner": (torch.inner, [(2, 5), (3, 5)], 30),
    "tensordot": (lambda a, b: torch.tensordot(a, b, 2), [(2, 3, 4), (3, 4, 5)], 120),
    "multi_dot": (lambda *m: torch.linalg.multi_dot(m), [(2, 3), (3, 4), (4, 5)], 24 + 40),
    "cdist": (torch.cdist, [(2, 5, 4), (2, 6, 4)], 2 * 5 * 6 * 4),
    "cdist of many": (torch.cdist, [(2, 50, 4), (2, 60, 4)], 2 * 50 * 60 * 4),
    "pdist": (F.pdist, [(5, 4)], 10 * 4),
    "vecdot": (torch.linalg.vecdot, [(2, 3, 4), (3, 4)], 24),
    "cosine": (F.cosine_similarity, [(3, 4), (3, 4)], 12),
    "shared heads": (
        lambda q, k: F.scaled_dot_product_attention(q, k, k, enable_gqa=True),
        [(1, 8, 5, 4), (1, 2, 5, 4)],
        2 * 8 * 5 * 5 * 4,
    ),
    "conv_tbc": (torch.conv_tbc, [(7, 2, 4), (3, 4, 5), (5,)], 5 * 2 * 5 * 3 * 4),
    "attention": (F.scaled_dot_product_attention, [(2, 2, 5, 8)] * 3, 2 * 2 * 2 * 5 * 5 * 8),
    "masked attention": (
        lambda q, mask: F.scaled_dot_product_attention(q, q, q, attn_mask=mask),
        [(5, 8), (5, 5)],
        2 * 5 * 5 * 8,
    ),
    "addmm_": (lambda c, a, b: c.clone().addmm_(a, b), [(2, 4), (2, 3), (3, 4)], 24),
    "baddbmm_": (lambda c, a, b: c.baddbmm_(a, b), [(2, 2, 4), (2, 2, 3), (2, 3, 4)], 48),
    "addbmm_": (lambda c, a, b: c.addbmm_(a, b), [(2, 4), (2, 2, 3), (2, 3, 4)], 48),
    "addmv_": (lambda c, a, b: c.addmv_(a, b), [(2,), (2, 3), (3,)], 6),
    "addr_": (lambda c, a, b: c.addr_(a, b), [(2, 3), (2,), (3,)], 6),
    "@=": (operator.imatmul, [(3, 3), (3, 3)], 27),
    "out=": (lambda a, b: torch.mv(a, b, out=a.new_empty(2)), [(2, 3), (3,)], 6),
    "addcmul outer": (torch.addcmul, [(3, 4), (3, 1), (1, 4)], 12),
    "vecdot of vectors": (torch.linalg.vecdot, [(4,), (4,)], 4),
    "vecdot by name": (lambda a, b: torch.linalg.vecdot(x=a, y=b), [(3, 4), (3, 4)], 12),
    "each vecdot each": (torch.linalg.vecdot, [(3, 1, 4), (1, 5, 4)], 60),
    "cosine by name": (lambda a, b: F.cosine_similarity(x1=a, x2=b), [(3, 4), (3, 4)], 12),
    "each cosine each": (nn.CosineSimilarity(-1), [(3, 1, 4), (1, 5, 4)], 60),
    "vmap dot": (torch.vmap(torch.dot), [(3, 4), (3, 4)], 12),
    "vmap vecdot": (torch.vmap(torch.linalg.vecdot), [(3, 4), (3, 4)], 12),
    "vmap cosine": (
        torch.vmap(lambda a, b: F.cosine_similarity(a, b, dim=0)), [(3, 4), (3, 4)], 12,
    ),
    "vmap vmap": (
        torch.vmap(torch.vmap(torch.dot, (None, 0)), (0, None)), [(3, 4), (5, 4)], 60,
    ),
    "autograd.Function": (lambda a, b: OwnProduct.apply(a, b), [(2, 3), (3, 4)], 24),
    "complex": (lambda a, b: torch.complex(a, a) @ torch.complex(b, b), [(2, 3), (3, 4)], 24),
    "einsum bilinear": (
        lambda a, w, b: torch.einsum("bn,anm,bm->ba", a, w, b), [(2, 3), (5, 3, 4), (2, 4)], 160,
    ),
    "conv transposed": (
        lambda x, w: F.conv_transpose2d(x, w, stride=2, groups=3),
        [(1, 3, 8, 8), (3, 4, 3, 3)],
        64 * 3 * 4 * 9,
    ),
    "sparse.mm": (torch.sparse.mm, [(2, 3), (3, 4)], 24),
    "to_sparse": (lambda a, b: torch.sparse.mm(a.to_sparse(), b), [(2, 3), (3, 4)], 24),
    "sparse.addmm": (torch.sparse.addmm, [(2, 4), (2, 3), (3, 4)], 24),
    "a sparse tensor from elsewhere": (lambda x: ADJACENT @ x, [(5, 3)], 75),
    "int8 weights": (
        lambda a, w, s: torch._weight_int8pack_mm(a, w.to(torch.int8), s),
        [(3, 8), (4, 8), (4,)],
        96,
    ),
    "grouped": (
        lambda a, b: torch._grouped_mm(a.bfloat16(), b.bfloat16()),
        [(2, 16, 32), (2, 32, 8)],
        2 * 16 * 32 * 8,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("run", "shapes", "macs"), PRODUCTS.values(), ids=PRODUCTS)
def test_products_are_counted_wherever_they_are_called(run, shapes, macs):
    cost = costs.count(Run(run), *shapes)
    assert (cost.macs, cost.uncounted) == (macs, frozenset())


def test_layers_of_products_are_counted():
    assert costs.count(nn.Bilinear(3, 4, 5), (2, 3), (2, 4)).macs == 2 * 5 * 3 * 4
    assert costs.count(nn.LSTM(3, 4), (5, 2, 3)).macs == 5 * 2 * 4 * 4 * (3 + 4)
    attention = nn.MultiheadAttention(8, 2, batch_first=True)
    projections, products = 4 * 2 * 5 * 8 * 8, 2 * 2 * 5 * 5 * 8
    assert costs.count(attention, *[(2, 5, 8)] * 3).macs == projections + products


class NoHooks(nn.Module):
    """Overrides what would run hooks, and multiplies by itself."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(3, 4))

    def __call__(self, x):
        return x @ self.weight


class Tries(nn.Module):
    """Goes on without a layer that does not fit."""

    def __init__(self):
        super().__init__()
        self.fits, self.fits_not = nn.Linear(3, 4), nn.Linear(5, 3)

    def forward(self, x):
        with contextlib.suppress(RuntimeError):
            self.fits_not(x)
        return self.fits(x) @ x.new_ones(4, 2)


def test_products_are_on_the_account_of_who_multiplies():
    assert costs.count(NoHooks(), (2, 3)) == costs.Cost(12, 24)
    shares = {share.name: share.cost.macs for share in costs.layers(Tries(), (2, 3))}
    assert shares == {"": 16, "fits": 24, "fits_not": 0}


class Graph(nn.Module):
    """A layer of a graph network, whose adjacency is sparse."""

    def __init__(self, adjacent):
        super().__init__()
        self.linear, self.adjacent = nn.Linear(3, 4, bias=False), adjacent

    def forward(self, x):
        return torch.sparse.mm(self.adjacent, self.linear(x))


@pytest.mark.filterwarnings("ignore:Sparse CSR")
@pytest.mark.parametrize("to", [torch.Tensor.to_sparse, torch.Tensor.to_sparse_csr])
def test_a_sparse_tensor_counts_as_a_dense_one(to):
    assert costs.count(Graph(to(torch.eye(5))), (5, 3)) == costs.Cost(12, 5 * 3 * 4 + 5 * 5 * 4)


def test_maps_that_are_multiplied_are_no_products_of_matrices():
    gate = Run(lambda x, g: x * g)
    assert costs.count(gate, (2, 4, 8, 8), (2, 4, 1, 1)) == costs.Cost()
    assert costs.count(gate, (2, 4, 8, 8), (1, 1, 8, 8)) == costs.Cost()
    together = Run(lambda x, g: torch._foreach_mul([x, x], [g, g])[0].abs_().eq_(0))
    cost = costs.count(together, (2, 4), (2, 4))
    assert (cost, cost.uncounted) == (costs.Cost(), frozenset())


@pytest.mark.parametrize(
    ("run", "name"),
    [
        (torch.fft.fft, "fft"),
        (torch.matrix_exp, "matrix_exp"),
        (torch.linalg.inv, "inv"),
        (lambda x: torch.linalg.solve(x, x), "solve"),
        (lambda x: torch.linalg.cross(x, x, dim=0), "cross"),
    ],
)
def test_what_is_not_counted_is_named(run, name):
    cost = costs.count(Run(run), (3, 3))
    assert any(name in operator for operator in cost.uncounted)
    assert name in str(cost)
    assert name in costs.layers(Run(run), (3, 3)).table().note
    assert name in str(3 * cost + cost)


def test_an_operator_of_another_package_is_named():
    library = torch.library.Library("convlessons_test", "DEF")
    library.define("mystery(Tensor x) -> Tensor")
    library.impl("mystery", lambda x: x.new_empty(x.shape), "Meta")
    cost = costs.count(Run(torch.ops.convlessons_test.mystery), (2, 3))
    assert cost.uncounted == {"convlessons_test.mystery"}


def test_ordinary_networks_leave_nothing_uncounted():
    for name in ("vgg16", "googlenet", "resnet50", "se_resnet50", "shufflenet_v1", "mobilenet_v1"):
        with torch.device("meta"):
            network = getattr(networks, name)()
        assert costs.count(network, (1, 3, 64, 64)).uncounted == frozenset(), name
    block = blocks.DeformableBlock(4, 4, modulated=True)
    assert costs.count(block, (1, 4, 9, 9)).uncounted == frozenset()
    encoder = nn.TransformerEncoderLayer(8, 2, dim_feedforward=16, batch_first=True)
    assert costs.count(encoder, (2, 5, 8)).uncounted == frozenset()


def test_sampling_in_three_dimensions_is_counted_apart():
    sample = Run(lambda x, grid: F.grid_sample(x, grid, align_corners=False))
    cost = costs.count(sample, (1, 2, 3, 3, 3), (1, 4, 5, 6, 3))
    assert cost == costs.Cost(0, 0, 8 * 2 * 4 * 5 * 6)


class Remember(nn.Module):
    """Keeps what it sees, as many modules do, in an attribute, a list and a dict."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3)
        self.seen, self.shapes, self.calls = None, [], {"n": 0}
        self.register_buffer("running", torch.zeros(8))
        self.lock = threading.Lock()  # Python cannot copy it

    def forward(self, x):
        self.seen = x
        self.shapes.append(x.shape)
        self.calls["n"] += 1
        x = self.conv(x)
        self.running = x.mean((0, 2, 3))
        return x


MARKED = {
    "pruned": lambda: prune.l1_unstructured(nn.Conv2d(3, 8, 3), "weight", amount=0.5),
    "weight_norm": lambda: weight_norm(nn.Conv2d(3, 8, 3)),
    "spectral_norm": lambda: spectral_norm(nn.Conv2d(3, 8, 3)),
    "parametrized": lambda: nn.utils.parametrizations.weight_norm(nn.Conv2d(3, 8, 3)),
    "remembering": Remember,
    "lazy": lambda: nn.LazyConv2d(8, 3),
    "pruned in a network": lambda: nn.Sequential(
        prune.random_unstructured(nn.Conv2d(3, 8, 3), "weight", amount=0.5), nn.Dropout()
    ),
}


def state_of(module):
    """Every attribute of every module, tensors as they are."""
    return [
        (type(child), {name: repr(value) for name, value in vars(child).items()})
        for child in module.modules()
    ]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("make", MARKED.values(), ids=MARKED)
def test_the_module_is_as_it_was_also_after_an_exception(make, broken):
    module = make()
    if broken:
        module = nn.Sequential(module, nn.Conv2d(5, 5, 3))
    before = state_of(module)
    if broken:
        with pytest.raises(RuntimeError, match="channel"):
            costs.count(module, (1, 3, 8, 8))
    else:
        assert costs.count(module, (1, 3, 8, 8)).macs >= 7776
    assert state_of(module) == before
    if "lazy" not in str(type(module[0] if broken else module)).lower():
        (module[0] if broken else module)(torch.zeros(1, 3, 8, 8))  # on the processor, as ever


class Reached(nn.Module):
    """A module that functions, hooks and references reach from outside of ``forward``'s self."""

    def __init__(self, way):
        super().__init__()
        self.conv, self.seen, self.last = nn.Conv2d(3, 8, 3), [], None
        self.run = lambda x: x
        WAYS[way](self)

    def see(self, *given):
        self.last = given[-1]
        self.seen.append(given[-1])

    def forward(self, x):
        return self.conv(self.run(x))


def by_method(net):
    net.conv.register_forward_hook(net.see)


def by_closure(net):
    net.conv.register_forward_hook(lambda *given: net.see(*given))


def by_default(net):
    def hook(*given, net=net):
        net.see(*given)

    net.conv.register_forward_hook(hook)


def by_partial(net):
    net.conv.register_forward_hook(functools.partial(lambda net, *given: net.see(*given), net))


def by_replaced_forward(net):
    old = net.forward

    def forward(x):
        net.see(x)
        return old(x)

    net.forward = forward


def by_function_of_self(net):
    net.run = lambda x: net.see(x) or x


def by_recursion(net):
    def run(x, depth=2):
        net.see(x)
        return x if depth == 0 else run(x, depth - 1)

    net.run = run


def by_weak_reference(net):
    net.conv.parent = weakref.ref(net)
    net.conv.register_forward_hook(lambda conv, *given: conv.parent().see(*given))


WAYS = {
    way.__name__: way
    for way in (
        by_method, by_closure, by_default, by_partial, by_replaced_forward, by_function_of_self,
        by_recursion, by_weak_reference,
    )
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_whatever_reaches_a_module_reaches_its_twin_while_it_is_counted(way):
    net = Reached(way)
    assert costs.count(net, (1, 3, 8, 8)) == costs.Cost(224, 7776)
    assert (net.seen, net.last) == ([], None)
    net(torch.zeros(1, 3, 8, 8))
    assert net.last.device.type == "cpu"  # and what reached it still does


def test_what_hooks_collect_outside_of_a_module_stays_as_it_was():
    maps, by_name = [], {}
    net = nn.Sequential(nn.Linear(3, 4))
    net[0].register_forward_hook(lambda _, __, out: maps.append(out))
    net[0].register_forward_hook(lambda _, __, out: by_name.update(out=out))
    assert costs.count(net, (2, 3)).macs == 24
    assert (maps, by_name) == ([], {})


class OfOnesOwn:
    def __init__(self):
        self.lock, self.last = threading.Lock(), None


class Unusual(nn.Module):
    """State in places that Python cannot copy, or that belong to no module."""

    __slots__ = ("slot",)
    table = None
    calls = 0
    shapes: ClassVar = []

    def __init__(self):
        super().__init__()
        self.linear, self.slot = nn.Linear(3, 3), 3
        self.linear.weight.factor = 2
        self.held, self.box = {"lock": threading.Lock(), "last": None}, OfOnesOwn()
        self.draws = torch.Generator()

    def forward(self, x):
        self.held["last"] = self.box.last = x
        Unusual.calls += 1
        Unusual.shapes.append(x.shape)
        if Unusual.table is None:
            Unusual.table = torch.arange(self.slot)
        noise = torch.rand(3, device="cpu") + torch.rand(3, device="cpu", generator=self.draws)
        return self.linear(x + noise.to(x) * Unusual.table) * self.linear.weight.factor


def test_state_in_unusual_places_is_as_it_was():
    net = Unusual()
    own = net.draws.get_state()
    torch.manual_seed(0), random.seed(0), np.random.seed(0)
    drawn = torch.get_rng_state(), random.random(), np.random.rand()
    torch.manual_seed(0), random.seed(0), np.random.seed(0)
    assert costs.count(net, (2, 3)) == costs.Cost(12, 18)
    assert torch.equal(torch.get_rng_state(), drawn[0])
    assert (random.random(), np.random.rand()) == drawn[1:]
    assert torch.equal(net.draws.get_state(), own)
    assert (net.held["last"], net.box.last) == (None, None)
    assert (Unusual.table, Unusual.calls, Unusual.shapes) == (None, 0, [])
    assert net(torch.zeros(2, 3)).shape == (2, 3)  # with a table of numbers


def test_in_the_middle_of_training_gradients_and_parameters_are_those_of_the_optimiser():
    net = nn.Linear(3, 4)
    average, optimiser = AveragedModel(net), torch.optim.Adam(net.parameters())
    net(torch.ones(2, 3)).sum().backward()
    optimiser.step()
    gradient = net.weight.grad
    assert costs.count(net, (2, 3)) == costs.count(average, (2, 3)) == costs.Cost(16, 24)
    assert net.weight.grad is gradient
    assert list(optimiser.state) == list(net.parameters())
    average.update_parameters(net)
    assert {tensor.device.type for tensor in average.state_dict().values()} == {"cpu"}


def test_a_parametrised_weight_is_counted_once():
    conv = nn.Conv2d(3, 8, 3)
    parametrize.register_parametrization(conv, "weight", Run(lambda weight: 2 * weight))
    assert costs.count(conv, (1, 3, 8, 8)) == costs.Cost(224, 7776)


def in_place(module):
    module.compile(backend="eager")
    return module


@pytest.mark.parametrize(
    "compiled",
    [lambda module: torch.compile(module, backend="eager"), in_place],
    ids=["", "in place"],
)
@pytest.mark.parametrize("called", [False, True])
def test_a_compiled_module_is_counted(compiled, called):
    module = compiled(nn.Sequential(nn.Linear(32, 64), nn.LayerNorm(64), nn.Linear(64, 32)))
    if called:
        module(torch.randn(2, 32))
    assert costs.count(module, (2, 32)).macs == 2 * 2 * 32 * 64
    assert module(torch.randn(2, 32)).shape == (2, 32)


@pytest.mark.parametrize("mode", [torch.inference_mode, torch.no_grad, torch.enable_grad])
def test_the_callers_mode_changes_nothing(mode):
    attention = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
    expected = costs.count(attention, (2, 5, 8))
    with mode():
        cost = costs.count(attention, (2, 5, 8))
        assert costs.count(nn.Conv2d(3, 8, 3), (1, 3, 8, 8)) == costs.Cost(224, 7776)
    assert (cost, cost.uncounted) == (expected, frozenset())


class Plain(nn.Module):
    """Holds tensors that are neither parameters nor buffers."""

    def __init__(self, hold):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 3)
        self.held = hold(torch.rand(1, 3, 1, 1))
        self.read = {list: lambda h: h[0], tuple: lambda h: h[1], dict: lambda h: h["mean"]}.get(
            type(self.held), lambda h: h
        )

    def forward(self, x):
        return self.conv(x - self.read(self.held))


@pytest.mark.parametrize(
    "hold",
    [
        lambda mean: mean,
        lambda mean: [mean],
        lambda mean: (0, mean),
        lambda mean: {"mean": mean},
        lambda mean: mean.clone().requires_grad_() * 2,  # made by an operator: no leaf
        lambda mean: mean.half(),
    ],
    ids=["attribute", "list", "tuple", "dict", "computed", "half"],
)
def test_tensors_that_are_not_registered_are_used_as_shapes(hold):
    module = Plain(hold)
    assert costs.count(module, (1, 3, 8, 8)) == costs.Cost(224, 7776)
    assert module(torch.zeros(1, 3, 8, 8).to(module.conv.weight.dtype)).device.type == "cpu"


class OfTheClass(Run):
    mean = torch.rand(1, 3, 1, 1)

    def __init__(self):
        super().__init__(lambda x: F.conv2d(x - self.mean, torch.ones(8, 3, 3, 3)))


ELSEWHERE = torch.rand(1, 3, 1, 1)
FROM_ELSEWHERE = {
    "a global": lambda: Run(lambda x: F.conv2d(x - ELSEWHERE, torch.ones(8, 3, 3, 3))),
    "of the class": OfTheClass,
    "NumPy's": lambda: Run(
        lambda x: F.conv2d(x, torch.from_numpy(np.ones((8, 3, 3, 3), np.float32)))
    ),
    "on a device by name": lambda: Run(
        lambda x: F.conv2d(x, torch.ones(8, 3, 3, 3, device="cpu").mul_(2))
    ),
    "written into": lambda: Run(
        lambda x: F.conv2d(torch.zeros(1, 3, 8, 8, device="cpu").copy_(x).to(x), weight_of(x))
    ),
}


def weight_of(x):
    return x.new_ones(8, 3, 3, 3)


@pytest.mark.parametrize("make", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE)
def test_a_tensor_from_elsewhere_is_used_as_a_shape(make):
    before = ELSEWHERE.clone()
    assert costs.count(make(), (1, 3, 8, 8)) == costs.Cost(0, 7776)
    assert torch.equal(ELSEWHERE, before)


def test_a_parameter_that_is_not_registered_is_named_with_what_to_do():
    hidden = Run(lambda x: x)
    hidden.layers = [nn.Conv2d(3, 8, 3)]
    hidden.run = lambda x: hidden.layers[0](x)
    with pytest.raises(RuntimeError, match=r"register them .*`nn.ModuleList` in place of a list"):
        costs.count(hidden, (1, 3, 8, 8))


@pytest.mark.parametrize(
    "run",
    [lambda x: x * x.max().item(), lambda x: x if x.sum() > 0 else -x, lambda x: x[x > 0],
     lambda x: torch.from_numpy(x.numpy())],
    ids=["item", "if", "mask", "numpy"],
)  # fmt: skip
def test_a_forward_that_reads_numbers_is_told_why_it_cannot_be_counted(run):
    with pytest.raises(RuntimeError, match="forward must do without numbers"):
        costs.count(Run(run), (2, 3))


class Frozen(nn.Linear):
    """Modules have a mode; some refuse to change it, some give nothing back."""

    def train(self, mode=True):
        self.training = mode


class Refusing(nn.Linear):
    def eval(self):
        raise NotImplementedError("not supported yet")


MADE_BY_PYTORCH = {
    "train gives nothing back": lambda: Frozen(4, 5),
    "eval raises": lambda: Refusing(4, 5),
    "traced by fx": lambda: torch.fx.symbolic_trace(nn.Linear(4, 5)),
    "tokens": lambda: nn.Sequential(nn.Embedding(10, 4), Run(lambda x: x[:, 0]), nn.Linear(4, 5)),
    "bags of tokens": lambda: nn.Sequential(nn.EmbeddingBag(10, 4), nn.Linear(4, 5)),
}


@pytest.mark.parametrize("make", MADE_BY_PYTORCH.values(), ids=MADE_BY_PYTORCH)
def test_modules_of_every_make_are_counted(make):
    cost = costs.count(make(), (2, 4))
    assert (cost.macs, cost.uncounted) == (40, frozenset())


@pytest.mark.filterwarnings("ignore:`torch.jit.script` is deprecated")
def test_torchscript_and_operators_without_shapes_are_told_so():
    scripted = torch.jit.script(nn.Linear(4, 5))
    for module in (scripted, nn.Sequential(nn.Linear(4, 4), scripted)):
        with pytest.raises(RuntimeError, match="count the module that it was made from"):
            costs.count(module, (2, 4))
    own = torch.library.custom_op(
        "convlessons_test::own", lambda x: x.clone(), mutates_args=(), schema="(Tensor x) -> Tensor"
    )
    with pytest.raises(RuntimeError, match="no operator that PyTorch has no shapes for"):
        costs.count(Run(own), (2, 4))


def test_activations_and_losses_are_no_unknown_costs():
    names = ("Hardswish", "LogSigmoid", "Mish", "Hardsigmoid", "Softplus", "RReLU", "GLU")
    layers = [getattr(nn, name)() for name in names]
    assert costs.count(nn.Sequential(*layers), (2, 4, 8, 8)).uncounted == frozenset()
    losses = Run(lambda a, b: F.mse_loss(a, b) + F.smooth_l1_loss(a, b) + F.huber_loss(a, b))
    assert costs.count(losses, (3, 4), (3, 4)).uncounted == frozenset()


@pytest.mark.parametrize(
    ("module", "size", "macs"),
    [
        (nn.Conv1d(4, 8, 3), (2, 4, 16), 2 * 1344),
        (nn.Conv1d(4, 8, 3), (4, 16), 1344),
        (nn.Linear(8, 3), (2, 5, 8), 2 * 5 * 24),
        (nn.Conv3d(1, 2, 3), (2, 1, 5, 5, 5), 2 * 27 * 27 * 2),
        (nn.GRU(3, 4), (5, 2, 3), 5 * 2 * 3 * 4 * (3 + 4)),
        (nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), (2, 5, 8), None),
        (nn.Conv2d(3, 8, 3), (3, 8, 8), 7776),
        (nn.Conv2d(3, 8, 3), (2, 3, 8, 8), 2 * 7776),
        (nn.Conv2d(3, 8, 3), np.array([1, 3, 8, 8]), 7776),
        (nn.Conv2d(3, 8, 3), torch.Size([1, 3, 8, 8]), 7776),
    ],
)
def test_a_batch_that_is_there_is_not_given_another(module, size, macs):
    layers = costs.layers(module, size)
    if macs is None:
        products = 2 * 2 * 5 * 5 * 8
        macs = 2 * 5 * (4 * 8 * 8 + 2 * 8 * 16) + products
    assert layers.total.cost.macs == macs
    if len(size) == 3 and not isinstance(module, nn.Conv2d | nn.GRU):
        assert layers[0].output_shape[0] == size[0]


def test_a_picture_and_tokens_keep_their_batches():
    class Both(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.linear = nn.Conv2d(3, 8, 3), nn.Linear(16, 4)

        def forward(self, x, tokens):
            return self.conv(x), self.linear(tokens)

    cost = costs.count(Both(), (2, 3, 8, 8), (2, 7, 16))
    assert cost.macs == 2 * 7776 + 2 * 7 * 64


def test_memory_is_what_a_layer_makes_and_what_it_moves():
    net = nn.Sequential(nn.Conv2d(4, 8, 3, groups=2), nn.ReLU(inplace=True), nn.ReLU()).half()
    conv, in_place, fresh = costs.layers(net, (2, 4, 8, 8))[1:]
    made = 2 * 2 * 8 * 6 * 6  # two bytes a number
    weights = 2 * (8 * 2 * 9 + 8)
    assert (conv.groups, conv.activations) == (2, made)
    assert conv.moved == 2 * 2 * 4 * 64 + weights + made
    assert (in_place.activations, fresh.activations) == (0, made)
    assert (in_place.moved, fresh.moved) == (2 * made, 2 * made)
    total = costs.layers(net, (2, 4, 8, 8)).total
    assert total.activations == conv.activations + fresh.activations
