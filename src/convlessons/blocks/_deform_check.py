"""What `deform_conv2d` refuses before any work, and what it infers from shapes."""

from torch import Tensor

from convlessons.blocks._check import _is_autocast
from convlessons.plain import windows


def infer_groups(input: Tensor, offset: Tensor, weight: Tensor) -> tuple[int, int]:
    """The groups that the weight's depth implies, and the offset groups that the offsets imply."""
    for name, tensor, axes in (
        ("input", input, "N, C, H, W"),
        ("weight", weight, "C_out, C / groups, kh, kw"),
        ("offset", offset, "N, 2·G·kh·kw, H_out, W_out"),
    ):
        if tensor.dim() != 4:
            raise ValueError(
                f"{name} must have 4 dimensions ({axes}); got shape {list(tensor.shape)}"
            )
    C = input.shape[1]
    C_out, depth, kh, kw = weight.shape
    if min(C_out, depth, kh, kw) < 1:
        raise ValueError(f"weight must not be empty; got shape {list(weight.shape)}")
    if C < 1 or C % depth:
        raise ValueError(
            "weight.shape[1] must divide the input's channels: it is C_in / groups; "
            f"got weight.shape[1]={depth}, channels={C}"
        )
    groups = C // depth
    if C_out % groups:
        raise ValueError(f"groups must divide C_out; got groups={groups}, C_out={C_out}")
    channels = offset.shape[1]
    if channels < 1 or channels % (2 * kh * kw):
        raise ValueError(
            f"offset must have a multiple of 2·kh·kw = {2 * kh * kw} channels; got {channels}"
        )
    offset_groups = channels // (2 * kh * kw)
    if C % offset_groups:
        raise ValueError(
            "offset groups must divide the input's channels; "
            f"got {offset_groups} offset groups, channels {C}"
        )
    return groups, offset_groups


def output_size(
    input: Tensor,
    weight: Tensor,
    stride: tuple[int, int],
    padding: tuple[int, int],
    dilation: tuple[int, int],
) -> tuple[int, int]:
    """Height and width of the output, by the formula of every convolution."""
    (H, W), (kh, kw) = input.shape[2:], weight.shape[2:]
    H_out = windows(H, kh, stride[0], padding[0], dilation[0])
    W_out = windows(W, kw, stride[1], padding[1], dilation[1])
    if H_out < 1 or W_out < 1:
        raise ValueError(
            "the kernel must fit the padded input, dilation and all; "
            f"got kernel {kh}x{kw}, dilation={dilation}, input {H}x{W}, padding={padding}"
        )
    return H_out, W_out


def check_shape(name: str, tensor: Tensor | None, shape: tuple[int, ...]) -> None:
    """Refuse a tensor of any other shape; one that is not given is fine."""
    if tensor is not None and tuple(tensor.shape) != shape:
        raise ValueError(f"{name} must have shape {list(shape)}; got {list(tensor.shape)}")


def check_kind(input: Tensor, **others: Tensor | None) -> None:
    """Refuse another device, and another dtype than the input's unless autocasting decides."""
    if not input.is_floating_point():
        raise TypeError(f"input must have a floating-point dtype; got {input.dtype}")
    for name, tensor in others.items():
        if tensor is None:
            continue
        if tensor.device != input.device:
            raise ValueError(
                f"{name} must be on the input's device, {input.device}; got {tensor.device}"
            )
        if tensor.dtype != input.dtype and not _is_autocast(input.device.type):
            raise TypeError(
                f"{name} must have the input's dtype, {input.dtype}; got {tensor.dtype}"
            )
