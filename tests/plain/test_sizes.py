"""Output sizes are PyTorch's, and narrow integers do not overflow on the way."""

import random

import numpy as np
import pytest
import torch
from torch import nn

from convlessons import plain


@pytest.mark.parametrize("seed", range(60))
def test_sizes_are_pytorchs_and_what_does_not_fit_is_refused_by_both(seed):
    rng = random.Random(seed)
    size = (rng.randint(1, 9), rng.randint(1, 9))
    kernel, stride, padding, dilation = (
        (rng.randint(low, high), rng.randint(low, high))
        for low, high in ((1, 5), (1, 4), (0, 3), (1, 3))
    )
    conv = nn.Conv2d(1, 1, kernel, stride, padding, dilation, device="meta")
    setting = (size, kernel, stride, padding, dilation)
    try:
        output = conv(torch.empty(1, 1, *size, device="meta"))
    except RuntimeError:
        with pytest.raises(ValueError, match="kernel_size must fit into the padded input"):
            plain.output_shape(*setting)
    else:
        assert plain.output_shape(*setting) == tuple(output.shape[2:])
        narrow = [np.array(pair, dtype=np.int8) for pair in setting]
        assert plain.output_shape(*narrow) == tuple(output.shape[2:])


@pytest.mark.parametrize("kernel_size", [1, 3, 5, 7])
@pytest.mark.parametrize("dilation", [1, 2, 5])
def test_same_padding_keeps_the_size(kernel_size, dilation):
    padding = plain.same_padding(kernel_size, dilation)
    assert plain.output_size(20, kernel_size, 1, padding, dilation) == 20


def test_narrow_integers_do_not_overflow():
    assert plain.output_size(np.int8(120), np.int8(3), padding=np.int8(100)) == 318
    assert plain.same_padding(np.int8(127), np.int8(127)) == 127 * 63
    assert plain.Layer(np.int8(127), dilation=np.int8(127)).extent == 127 * 126 + 1


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plain.same_padding(4), "kernel_size must be odd.*got 4"),
        (lambda: plain.same_padding(3, 0), "dilation must be an integer of at least 1; got 0"),
        (lambda: plain.output_size(0, 1), "size must be an integer of at least 1; got 0"),
        (lambda: plain.output_size(4, 3, dilation=2), "5 cells.*4 cells"),
        (lambda: plain.output_shape(9, (3, 0)), r"kernel_size must be .* pair .*got 0|got 0"),
    ],
)
def test_bad_input_is_refused_by_name(call, message):
    with pytest.raises(ValueError, match=message):
        call()
