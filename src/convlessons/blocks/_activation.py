"""What an argument `activation_layer` makes."""

import inspect
from collections.abc import Callable

from torch import nn


def activation(layer: Callable[..., nn.Module]) -> nn.Module:
    """A new activation, working in place where its class knows how to.

    The tensor that it overwrites is a block's own, and no derivative needs it.

    Args:
        layer: a module class, or any function that makes a module and needs no arguments; a
            function decides itself whether its module works in place.

    Raises:
        TypeError: if `layer` is no such thing: a module, say, which blocks would have to share.
    """
    if isinstance(layer, nn.Module) or not callable(layer):
        raise TypeError(
            "activation_layer must be a module class or a function that makes a module; "
            f"got activation_layer={layer!r}"
        )
    is_class = isinstance(layer, type) and issubclass(layer, nn.Module)
    in_place = is_class and "inplace" in inspect.signature(layer).parameters
    try:
        made = layer(inplace=True) if in_place else layer()
    except TypeError as error:
        raise TypeError(
            "activation_layer must make a module and need no arguments, as a `partial` of it does; "
            f"got activation_layer={layer!r}: {error}"
        ) from error
    if not isinstance(made, nn.Module):
        raise TypeError(f"activation_layer must make a module; got {made!r}")
    return made
