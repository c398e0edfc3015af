"""The residual blocks: basic, bottleneck, ResNeXt."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from convlessons.blocks import BasicBlock, Bottleneck, ResNeXtBottleneck, SqueezeExcitation


def weights(block):
    return sum(p.numel() for p in block.parameters() if p.dim() > 1)


def shake(block):
    """Normalisations that do something, so that a forgotten one shows."""
    for module in block.modules():
        if isinstance(module, nn.BatchNorm2d):
            for tensor in (module.weight, module.bias, module.running_mean, module.running_var):
                nn.init.uniform_(tensor, 0.5, 1.5)
    return block.eval()


def norm(x, bn):
    return F.batch_norm(x, bn.running_mean, bn.running_var, bn.weight, bn.bias)


def shortcut(block, x):
    conv, bn = block.downsample
    return norm(F.conv2d(x, conv.weight, stride=conv.stride), bn)


def test_the_basic_block_written_out():
    block = shake(BasicBlock(4, 6, stride=2))
    x = torch.randn(2, 4, 7, 7)
    out = norm(F.conv2d(x, block.conv1.weight, stride=2, padding=1), block.bn1).relu()
    out = norm(F.conv2d(out, block.conv2.weight, padding=1), block.bn2)
    torch.testing.assert_close(block(x), (out + shortcut(block, x)).relu())
    assert block(x).shape == (2, 6, 4, 4)  # 7 / 2, rounded up


@pytest.mark.parametrize(("stride_in_1x1", "strides"), [(False, (1, 2)), (True, (2, 1))])
def test_the_bottleneck_written_out(stride_in_1x1, strides):
    block = shake(Bottleneck(4, 2, 6, stride=2, stride_in_1x1=stride_in_1x1))
    x = torch.randn(2, 4, 7, 7)
    out = norm(F.conv2d(x, block.conv1.weight, stride=strides[0]), block.bn1).relu()
    out = norm(F.conv2d(out, block.conv2.weight, None, strides[1], 1), block.bn2).relu()
    out = norm(F.conv2d(out, block.conv3.weight), block.bn3)
    torch.testing.assert_close(block(x), (out + shortcut(block, x)).relu())
    assert block(x).shape == (2, 6, 4, 4)


@pytest.mark.parametrize("make", [BasicBlock, lambda c, d, **k: Bottleneck(c, 2, d, **k)])
def test_a_shortcut_is_the_only_difference(make):
    residual, plain = make(4, 4), make(4, 4, residual=False)
    plain.load_state_dict(residual.state_dict())
    last = "bn2" if isinstance(plain, BasicBlock) else "bn3"
    x = torch.randn(2, 4, 5, 5)
    branch = {}
    getattr(plain, last).register_forward_hook(lambda *a: branch.update(out=a[2].clone()))
    torch.testing.assert_close(plain(x), branch["out"].relu())
    torch.testing.assert_close(residual(x), (branch["out"] + x).relu())


def test_no_projection_where_shapes_agree_and_one_where_they_do_not():
    assert not [name for name, _ in BasicBlock(4, 4).named_parameters() if "downsample" in name]
    for changed in (BasicBlock(4, 4, stride=2), BasicBlock(4, 6)):
        assert changed.downsample[0].kernel_size == (1, 1)


def test_the_notes_bottleneck_has_69632_weights_and_nothing_else():
    block = Bottleneck(256, 64, 256, residual=False, norm_layer=nn.Identity)
    assert sum(p.numel() for p in block.parameters()) == 16_384 + 36_864 + 16_384 == 69_632


def test_resnext_32x4d_has_70144_weights():
    assert weights(ResNeXtBottleneck(256, 256, 32, 4)) == 70_144


def test_resnext_is_a_sum_of_parallel_bottlenecks():
    """Figure 3(a) of the paper, which its figure 3(c) is said to equal."""
    G, d = 4, 3
    whole = ResNeXtBottleneck(8, 8, G, d, norm_layer=nn.Identity).double()
    x = torch.randn(2, 8, 6, 6, dtype=torch.float64)
    total = x
    for g in range(G):
        path = slice(g * d, (g + 1) * d)
        out = F.conv2d(x, whole.conv1.weight[path]).relu()
        out = F.conv2d(out, whole.conv2.weight[path], padding=1).relu()
        total = total + F.conv2d(out, whole.conv3.weight[:, path])
    torch.testing.assert_close(whole(x), total.relu(), rtol=0, atol=1e-12)


def test_attention_weighs_the_branch_and_not_the_shortcut():
    block = Bottleneck(4, 2, 4, attention_layer=lambda c: SqueezeExcitation(c, 2)).eval()
    nn.init.constant_(block.attention.fc2.weight, 0.0)
    nn.init.constant_(block.attention.fc2.bias, -1e3)  # every gate is shut
    x = torch.randn(2, 4, 5, 5)
    torch.testing.assert_close(block(x), x.relu())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"groups": 3}, "groups must divide mid_channels; got groups=3, mid_channels=4"),
        ({"kernel_size": 2}, "kernel_size must be odd.*got 2"),
        ({"stride": 0}, "stride must be an integer of at least 1; got 0"),
        ({"mid_channels": 0}, "mid_channels must be an integer of at least 1; got 0"),
    ],
)
def test_settings_that_do_not_fit_are_refused(change, message):
    fitting = {"in_channels": 8, "mid_channels": 4, "out_channels": 8}
    with pytest.raises(ValueError, match=message):
        Bottleneck(**{**fitting, **change})
