"""What holds for every network, and the few things that are special."""

import copy
import inspect
import pickle
from functools import partial

import pytest
import torch
from torch import nn

from convlessons import networks as n

IMAGE_NETWORKS = [
    getattr(n, name) for name in n.__all__ if name not in ("context_module", "digit_net")
]
SMALL = [
    n.resnet18,
    partial(n.se_resnet50, reduction=4),
    n.googlenet,
    partial(n.mobilenet_v1, width_mult=0.25),
    partial(n.shufflenet_v1, groups=8, width_mult=0.5),
    partial(n.residual_net, 8),
]


def is_small(make):
    return make in (n.plain_net, n.residual_net)


@pytest.mark.parametrize("make", IMAGE_NETWORKS)
def test_it_has_as_many_outputs_as_are_asked_for(make):
    depth = (8,) if is_small(make) else ()
    x = torch.empty(2, 3, 64, 64, device="meta")
    with torch.device("meta"):
        network = make(*depth, num_classes=7)
    assert network(x).shape == (2, 7)
    default = inspect.signature(make).parameters["num_classes"].default
    assert default == (10 if is_small(make) else 1000)


@pytest.mark.parametrize("make", SMALL)
def test_every_parameter_learns_and_it_is_copied_and_saved(make):
    network = make(num_classes=5)
    network(torch.randn(4, 3, 64, 64)).square().sum().backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad.abs().sum() > 0, name
    network.zero_grad()

    network.eval()
    x = torch.randn(2, 3, 64, 64)
    with torch.inference_mode():
        expected = network(x)
        assert expected.isfinite().all()
        assert torch.equal(copy.deepcopy(network)(x), expected)
        assert torch.equal(pickle.loads(pickle.dumps(network))(x), expected)
        last = network(x.to(memory_format=torch.channels_last))
    torch.testing.assert_close(last, expected, rtol=1e-3, atol=1e-3 * expected.abs().max())


@pytest.mark.slow
@pytest.mark.parametrize("make", SMALL)
def test_it_is_exported(make):
    network, x = make(num_classes=5).eval(), torch.randn(2, 3, 64, 64)
    exported = torch.export.export(network, (x,)).module()
    torch.testing.assert_close(exported(x), network(x))


def test_convolutions_start_at_hes_variance():
    for make in (n.resnet18, n.googlenet, partial(n.residual_net, 8, 64)):
        convolutions = [m for m in make().modules() if isinstance(m, nn.Conv2d)]
        largest = max(convolutions, key=lambda conv: conv.weight.numel())
        expected = (2 / (largest.out_channels * largest.kernel_size[0] ** 2)) ** 0.5
        assert largest.weight.std().item() == pytest.approx(expected, rel=0.02)


def test_the_context_module_starts_as_the_identity_and_sees_67():
    module = n.context_module(2)
    x = torch.rand(1, 2, 80, 80)
    torch.testing.assert_close(module(x), x)
    for layer in module:
        if isinstance(layer, nn.Conv2d):
            nn.init.ones_(layer.weight)
    x.requires_grad_()
    module(x)[0, 0, 40, 40].backward()
    assert (x.grad[0, 0] != 0).sum() == 67**2


def test_the_small_pair_differs_in_shortcuts_alone():
    plain, residual = n.plain_net(14, 8), n.residual_net(14, 8)
    names = {k: v.shape for k, v in plain.state_dict().items()}
    more = {k: v.shape for k, v in residual.state_dict().items() if k not in names}
    assert all("downsample" in name for name in more)
    assert {**names, **more} == {k: v.shape for k, v in residual.state_dict().items()}


@pytest.mark.parametrize("depth", [8, 20, 32])
@pytest.mark.parametrize("batch_norm", [True, False])
def test_depth_counts_layers_with_weights(depth, batch_norm):
    network = n.plain_net(depth, 4, batch_norm, in_channels=1)
    layers = [m for m in network.modules() if isinstance(m, nn.Conv2d | nn.Linear)]
    norms = [m for m in network.modules() if isinstance(m, nn.BatchNorm2d)]
    assert len(layers) == depth
    assert len(norms) == (depth - 1 if batch_norm else 0)
    assert network(torch.randn(2, 1, 8, 8)).shape == (2, 10)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            partial(n.shufflenet_v1, groups=5),
            r"groups must be one of \[1, 2, 3, 4, 8\]; got groups=5",
        ),
        (partial(n.shufflenet_v1, width_mult=0), "width_mult must be a number above 0; got 0"),
        (partial(n.mobilenet_v1, width_mult=-1), "width_mult must be a number above 0; got -1"),
        (partial(n.se_resnet50, reduction=512), "got reduction=512, channels=256"),
        (partial(n.plain_net, 21), "depth must be 6n [+] 2: 8, 14, 20, ...; got depth=21"),
        (partial(n.residual_net, 2), "got depth=2"),
        (partial(n.resnet18, 0), "num_classes must be an integer of at least 1; got 0"),
        (partial(n.vgg16, 0), "num_classes must be an integer of at least 1; got 0"),
    ],
)
def test_settings_that_do_not_fit_are_refused(make, message):
    with pytest.raises(ValueError, match=message), torch.device("meta"):
        make()
