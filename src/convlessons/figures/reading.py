"""What a diagram says of layers: their names, the maps between them, the whole in words."""

from dataclasses import dataclass

from convlessons.plain import Branches, Conv, GlobalPool, Layer, Layers, Step, output_shape


@dataclass(frozen=True, slots=True)
class Maps:
    """What goes through a wire: channels, and the (height, width) of each."""

    channels: int
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.channels:,} channels, {self.size[0]}×{self.size[1]}"


def entering(layers: Layers) -> int | None:
    """The channels that a list of layers reads; None where no convolution says it."""
    for layer in layers:
        if isinstance(layer, Conv):
            return layer.in_channels
        if isinstance(layer, Branches):
            known = [count for way in layer.ways if (count := entering(way)) is not None]
            if known:
                return sum(known) if layer.split else known[0]
    return None


def after(layer: Layer | Branches, maps: Maps) -> Maps:
    """The maps that leave a layer, or ways that have met.

    Raises:
        ValueError: If maps do not fit a layer, or ways do not fit together.
    """
    if isinstance(layer, Branches):
        return _met(layer, maps)
    channels = maps.channels
    if isinstance(layer, Conv):
        if layer.in_channels != channels:
            raise ValueError(f"layers must follow each other; got {channels} channels for {layer}")
        channels = layer.out_channels
    if isinstance(layer, GlobalPool):
        return Maps(channels, (1, 1))
    window = (layer.kernel_size, layer.stride, layer.padding, layer.dilation)
    return Maps(channels, output_shape(maps.size, *window))


def through(layers: Layers, maps: Maps) -> Maps:
    """The maps that leave a list of layers."""
    for layer in layers:
        maps = after(layer, maps)
    return maps


def shares(branches: Branches, maps: Maps) -> list[Maps]:
    """What each way reads."""
    if not branches.split:
        return [maps] * len(branches.ways)
    return [Maps(entering(way) or maps.channels, maps.size) for way in branches.ways]


def ends(branches: Branches, maps: Maps) -> list[Maps]:
    """What leaves each way."""
    read = shares(branches, maps)
    return [through(way, own) for way, own in zip(branches.ways, read, strict=True)]


def _met(branches: Branches, maps: Maps) -> Maps:
    left = ends(branches, maps)
    if branches.join == "concatenate":
        return Maps(sum(each.channels for each in left), left[0].size)
    if branches.join == "sample":
        return left[-1]
    if len({each.channels for each in left}) != 1:
        counts = [each.channels for each in left]
        raise ValueError(f"ways must have as many channels to {branches.join}; got {counts}")
    return max(left, key=lambda each: each.size)


def across(layers: Layers) -> int:
    """The most boxes that stand side by side."""
    return max((_across(layer) for layer in layers), default=0)


def _across(layer: Layer | Branches) -> int:
    if isinstance(layer, Branches):
        ways = layer.ways[:: len(layer.ways) - 1] if folded(layer) else layer.ways
        return sum(across(way) for way in ways)
    return 1


def folded(branches: Branches) -> bool:
    """Whether ways are so many and so equal that the first and the last stand for all."""
    return len(branches.ways) > 4 and all(way == branches.ways[0] for way in branches.ways)


def total(counts: list[int]) -> str:
    """``64 + 128 = 192``, and ``32 × 4 = 128`` where all are equal."""
    equal = len(counts) > 2 and len(set(counts)) == 1
    parts = f"{len(counts)} × {counts[0]:,}" if equal else " + ".join(f"{n:,}" for n in counts)
    return f"{parts} = {sum(counts):,}"


def name(layer: Layer, maps: Maps) -> str:
    """What a layer is, for the maps that enter it."""
    window = f"{layer.kernel_size}×{layer.kernel_size}"
    match layer:
        case Step(does=does):
            return does
        case GlobalPool():
            return "global mean"
        case Conv(kernel_size=1) if maps.size == (1, 1):
            return "linear"
        case Conv(sampled=True):
            return f"{window} deformable"
        case Conv(groups=groups, in_channels=channels) if groups == channels > 1:
            return f"{window} depthwise"
        case Conv():
            return f"{window} conv"
    return f"{window} pool"


def details(layer: Layer) -> str:
    """What is not as it usually is."""
    said = [f"{what} {n}" for what in ("stride", "dilation") if (n := getattr(layer, what)) > 1]
    if isinstance(layer, Conv) and 1 < layer.groups < layer.in_channels:
        said.append(f"{layer.groups} groups")
    return ", ".join(said)


def channels(layer: Layer, maps: Maps) -> str:
    """``64 → 256``, and the one number where it stays and nothing is mixed."""
    return f"{maps.channels:,} → {after(layer, maps).channels:,}"


def aloud(layers: Layers, size: tuple[int, int]) -> str:
    """The diagram in words."""
    maps = Maps(entering(layers) or 1, size)
    return f"{maps} enter. {_aloud(layers, maps)} {through(layers, maps)} leave."


def _aloud(layers: Layers, maps: Maps) -> str:
    said = []
    for layer in layers:
        if isinstance(layer, Branches):
            said.append(_ways_aloud(layer, maps))
        else:
            more = details(layer)
            numbers = "" if isinstance(layer, Step) else f" {channels(layer, maps)}"
            said.append(f"{name(layer, maps)}{numbers}{f' ({more})' if more else ''};")
        maps = after(layer, maps)
    return " ".join(said)


_MEETING = {
    "add": "they are added.",
    "multiply": "they are multiplied.",
    "sample": "the first says where the second samples.",
}


def _ways_aloud(branches: Branches, maps: Maps) -> str:
    read = shares(branches, maps)
    if folded(branches):
        ways = [f"each {_aloud(branches.ways[0], read[0])}"]
    else:
        ways = [
            f"{number}: {_aloud(way, own) or 'identity;'}"
            for number, (way, own) in enumerate(zip(branches.ways, read, strict=True), 1)
        ]
    fork = f"{len(branches.ways)} ways" + (f" share {maps.channels:,} channels" * branches.split)
    counts = [each.channels for each in ends(branches, maps)]
    meeting = _MEETING.get(branches.join, f"they are concatenated, {total(counts)} channels.")
    return f"{fork}, {' '.join(ways)} {meeting}"
