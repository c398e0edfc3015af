"""Layers in the browser's arithmetic are PyTorch's, on maps of odd sizes and with every option."""

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional as F

torch.manual_seed(0)
MAPS = torch.randn(6, 9, 11)


def given(x):
    return {"data": x.flatten().tolist(), "shape": list(x.shape)}


def assert_same(got, expected):
    expected = expected.squeeze(0)
    assert got["shape"] == list(expected.shape)
    values = got["data"]
    if isinstance(values, dict):  # JSON's form of a typed array
        values = list(values.values())
    np.testing.assert_allclose(np.reshape(values, expected.shape), expected, rtol=0, atol=1e-5)


def test_convolutions_are_pytorchs(javascript):
    options = [
        {"kernelSize": k, "stride": s, "padding": p, "dilation": d, "groups": g}
        for k, s, p, d, g in itertools.product(
            [1, (3, 2)], [1, (2, 3)], [0, (3, 1)], [1, (1, 3)], [1, 2, 6]
        )
    ]
    weights = [
        torch.randn(12, 6 // each["groups"], *torch.nn.modules.utils._pair(each["kernelSize"]))
        for each in options
    ]
    bias = torch.randn(12)
    calls = [
        [given(MAPS), w.flatten().tolist(), {**each, "bias": bias.tolist()}]
        for w, each in zip(weights, options, strict=True)
    ]
    for each, weight, got in zip(
        options, weights, javascript("tensor.js", "conv2d", calls), strict=True
    ):
        own = {name: each[name] for name in ("stride", "padding", "dilation", "groups")}
        assert_same(got, F.conv2d(MAPS[None], weight, bias, **own))


def test_pooling_is_pytorchs(javascript):
    options = [(2, 2, 0), (3, 1, 1), (3, 2, 1), ((2, 3), (1, 2), 0)]
    calls = [[given(MAPS), {"kernelSize": k, "stride": s, "padding": p}] for k, s, p in options]
    for kind, theirs in [("maxPool2d", F.max_pool2d), ("avgPool2d", F.avg_pool2d)]:
        for (k, s, p), got in zip(options, javascript("tensor.js", kind, calls), strict=True):
            assert_same(got, theirs(MAPS[None], k, s, p))


def test_a_weight_that_does_not_fit_is_refused(javascript):
    with pytest.raises(Exception, match="returned non-zero"):
        javascript("tensor.js", "conv2d", [[given(MAPS), [1.0] * 7, {"kernelSize": 1}]])
