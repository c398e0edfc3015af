"""Which channels feed which, in plain numbers: groups, the shuffle, and what they reach together.

A shuffle is the fixed permutation of Zhang et al. 2018 (arXiv:1707.01083), section 3.1: reshape the
channels to (G, n), transpose, flatten.
"""

from convlessons.plain import divides, whole, wholes


def divisors(channels: int, *more: int) -> list[int]:
    """Numbers of groups that divide all these counts of channels, ascending.

    Raises:
        TypeError: If a count is no integer.
        ValueError: If a count is below 1.
    """
    counts = (whole("channels", channels, 1), *wholes("more", more, 1))
    return [d for d in range(1, min(counts) + 1) if all(count % d == 0 for count in counts)]


def shuffle_order(channels: int, groups: int) -> list[int]:
    """The channel that stands at each place after a shuffle: `out[:, p]` is `x[:, order[p]]`.

    Raises:
        ValueError: If ``groups`` does not divide ``channels``.

    Example:
        >>> shuffle_order(6, 2)
        [0, 3, 1, 4, 2, 5]
    """
    groups, channels = divides(groups, channels=channels)
    n = channels // groups
    return [group * n + within for within in range(n) for group in range(groups)]


def reach(channels: int, groups: int, layers: int, *, shuffle: bool = True) -> list[frozenset[int]]:
    """The input channels that can change each output of a stack of grouped convolutions.

    Args:
        channels: channels in and out of every layer.
        groups: G of every layer and of the shuffles.
        layers: number of convolutions; a shuffle stands between every two.
        shuffle: whether the shuffles are there.

    Raises:
        ValueError: If ``groups`` does not divide ``channels``, or ``layers`` is below 1.
    """
    groups, channels = divides(groups, channels=channels)
    layers = whole("layers", layers, 1)
    n = channels // groups
    order = shuffle_order(channels, groups) if shuffle else list(range(channels))
    sees = [frozenset([channel]) for channel in range(channels)]
    for layer in range(layers):
        read = [sees[channel] for channel in order] if layer else sees
        members = [frozenset().union(*read[start : start + n]) for start in range(0, channels, n)]
        sees = [members[output // n] for output in range(channels)]
    return sees
