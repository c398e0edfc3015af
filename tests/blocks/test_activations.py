"""`activation_layer` is any module class, or any function that makes a module."""

from functools import partial

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import ConvStack3x3, DepthwiseSeparableConv2d, DilatedStack

BLOCKS = [
    partial(ConvStack3x3, 4, 8),
    partial(DilatedStack, 4, 8),
    partial(DepthwiseSeparableConv2d, 4, 8, norm_layer=nn.Identity),
]


class OfMyOwn(nn.Module):
    def forward(self, x):
        return x.clamp(-1, 1)


class Maker:
    def __call__(self):
        return nn.CELU()


LAYERS = {
    "GELU": nn.GELU,
    "Tanh": nn.Tanh,
    "Sigmoid": nn.Sigmoid,
    "PReLU": nn.PReLU,
    "Softplus": nn.Softplus,
    "Identity": nn.Identity,
    "SiLU": nn.SiLU,
    "Hardswish": nn.Hardswish,
    "Mish": nn.Mish,
    "ReLU6": nn.ReLU6,
    "a partial": partial(nn.LeakyReLU, 0.2),
    "a partial in place": partial(nn.LeakyReLU, 0.2, inplace=True),
    "a function": lambda: nn.Sequential(nn.Softsign(), nn.Dropout(0.0)),
    "a class of the reader's": OfMyOwn,
    "an object that makes it": Maker(),
    "a partial of a partial": partial(partial(nn.ELU, alpha=0.5)),
}


@pytest.mark.parametrize("layer", LAYERS.values(), ids=LAYERS.keys())
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.func.__name__)
def test_it_follows_every_convolution_and_learns(block, layer):
    torch.manual_seed(0)
    made, x = block(activation_layer=layer), torch.randn(1, 4, 6, 6, requires_grad=True)
    expected = x
    for conv in (m for m in made.modules() if isinstance(m, nn.Conv2d)):
        expected = layer()(conv(expected))
    torch.testing.assert_close(made(x), expected)
    made(x).square().sum().backward()
    assert all(p.grad is not None for p in made.parameters())


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.func.__name__)
def test_each_has_parameters_of_its_own(block):
    shapes = [tuple(p.shape) for p in block(activation_layer=nn.PReLU).parameters()]
    assert shapes.count((1,)) == 2 + (block.func is DilatedStack)


def test_a_class_works_in_place_where_it_can_and_a_function_as_it_says():
    def made(layer):
        return ConvStack3x3(4, 8, activation_layer=layer).layers[1]

    assert made(nn.ReLU).inplace
    assert made(nn.SiLU).inplace
    assert not made(partial(nn.ReLU, inplace=False)).inplace
    assert not made(lambda: nn.ReLU()).inplace


@pytest.mark.parametrize(
    "wrong",
    [
        nn.ReLU(),
        "relu",
        None,
        torch.relu,
        dict,
        nn.Threshold,
        F.relu,
        [nn.ReLU],
        lambda channels: 0,
    ],
)
def test_what_makes_no_module_is_refused(wrong):
    with pytest.raises(TypeError, match=r"activation_layer must .*; got "):
        ConvStack3x3(4, 8, activation_layer=wrong)
