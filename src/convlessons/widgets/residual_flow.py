"""ResidualFlow: blocks of recorded networks, what runs along their wires, and a shortcut cut."""

from typing import Any

import traitlets

from convlessons import recorded
from convlessons.figures import residual as figures
from convlessons.widgets.module_widget import ModuleWidget
from convlessons.widgets.traits import Flag, Integer, InvalidValueError, OneOf


class ResidualFlow(ModuleWidget):
    """Plain and residual networks of several depths, recorded while they learned the digits.

    He et al. 2016 (arXiv:1512.03385) section 4.2 in small. The blocks around the marked layer are
    drawn as in the paper's figure 2, with what runs along their wires; below them stands each
    layer's gradient norm, or the cosine between its gradients on two batches, at the chosen moment,
    and the training losses. One shortcut can be cut: then the chart compares every layer's gradient
    with that of the whole network. Nothing is trained when the widget is made:
    ``convlessons.experiments`` recorded all of it, ten seeds a setting, and says in
    ``recording["about"]`` with what.

    Args:
        depth: layers with weights, projections not counted: 8, 20, 32 or 56.
        residual: whether the blocks have their shortcuts.
        batch_norm: whether every convolution is normalised.
        moment: steps of training after which the gradients are shown: 0, 1, 10 or 100.
        measure: ``"norm"`` or ``"agreement"``, the cosine between two batches.
        layer: the marked layer, 1 next to the input; past the last one it marks the last one.
        cut: the block whose shortcut is cut, 1 next to the input; 0 for none. It was recorded of
            residual networks with ``batch_norm`` at ``moment`` 0, for the norm.
        wires: what the wires show: ``"back"``, the gradient, or ``"forward"``, the signal.

    Attributes:
        recording: what was recorded; read-only.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: a value that was not recorded.

    Example:
        >>> ResidualFlow(depth=20, residual=True).run["depth"]
        20
    """

    bundle = "residual_flow"
    picture_size = (6.0, 4.0)
    DEPTHS = (8, 20, 32, 56)
    MOMENTS = (0, 1, 10, 100)

    depth = OneOf(*DEPTHS, default=56, help="layers with weights").tag(sync=True)
    residual = Flag(False, help="whether the blocks have shortcuts").tag(sync=True)
    batch_norm = Flag(True, help="whether convolutions are normalised").tag(sync=True)
    moment = OneOf(*MOMENTS, help="steps of training before the gradients").tag(sync=True)
    measure = OneOf("norm", "agreement", help="what is shown of the gradients").tag(sync=True)
    layer = Integer(1, 1, DEPTHS[-1], help="the marked layer, 1 next to the input").tag(sync=True)
    cut = Integer(0, 0, (DEPTHS[-1] - 2) // 2, help="the block whose shortcut is cut").tag(
        sync=True
    )
    wires = OneOf("back", "forward", help="what the wires of a block show").tag(sync=True)
    recording = traitlets.Dict(read_only=True, help="the recorded trainings").tag(sync=True)

    @traitlets.default("recording")
    def _read(self) -> dict[str, Any]:
        return recorded.load("residual")

    @traitlets.validate("depth", "residual", "batch_norm", "moment", "measure", "cut")
    def _recorded(self, proposal: dict[str, Any]) -> Any:
        names = ("depth", "residual", "batch_norm", "moment", "measure", "cut")
        now = {name: getattr(self, name) for name in names}
        now[proposal["trait"].name] = proposal["value"]
        if now["cut"] == 0:
            return proposal["value"]
        blocks = (now["depth"] - 2) // 2
        if now["cut"] > blocks:
            raise InvalidValueError(
                f"cut must be at most {blocks}, the blocks of {now['depth']} layers; "
                f"got {now['cut']}"
            )
        wanted = {"residual": True, "batch_norm": True, "moment": 0, "measure": "norm"}
        for name, value in wanted.items():
            if now[name] != value:
                raise InvalidValueError(
                    f"a cut was recorded with {name}={value!r} alone; got {name}={now[name]!r}, "
                    f"cut={now['cut']}"
                )
        return proposal["value"]

    def find(self, **changes: Any) -> dict[str, Any]:
        """The recorded trainings of this setting, or of one that differs by ``changes``."""
        wanted = {name: getattr(self, name) for name in ("depth", "residual", "batch_norm")}
        wanted |= changes
        for run in self.recording["runs"]:
            if all(run[name] == value for name, value in wanted.items()):
                return run
        raise ValueError(f"there is no recording of {wanted}")

    @property
    def run(self) -> dict[str, Any]:
        """The recorded trainings shown: losses of each seed, and profiles a moment."""
        return self.find()

    @property
    def profile(self) -> list[list[float]] | None:
        """Lowest, median and highest value of every layer now; ``None`` after a divergence."""
        if self.cut:
            return [self.untrained] * 3  # of a cut, medians were kept
        return self.run[self.measure][self.MOMENTS.index(self.moment)]

    @property
    def untrained(self) -> list[float]:
        """The median norm of every layer's gradient before training, of the cut network if cut."""
        if self.cut:
            (cuts,) = [each for each in self.recording["cuts"] if each["depth"] == self.depth]
            return cuts["norm"][self.cut - 1]
        return self.run["norm"][0][1]

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of one digit."""
        return (1, 1, 8, 8)

    def module(self) -> Any:
        """Build the network shown, untrained: (N, 1, 8, 8) to logits (N, 10)."""
        from convlessons.networks import plain_net, residual_net

        if self.residual:
            return residual_net(self.depth, 16, self.batch_norm, in_channels=1, cut=self.cut)
        return plain_net(self.depth, 16, self.batch_norm, in_channels=1)

    def describe(self) -> str:
        """Say what the picture shows."""
        kind = "residual" if self.residual else "plain"
        norm = "with" if self.batch_norm else "without"
        steps = "1 step" if self.moment == 1 else f"{self.moment} steps"
        when = f"after {steps}" if self.moment else "before training"
        what = "Gradient norm" if self.measure == "norm" else "Cosine of two batches' gradients"
        less = f", the shortcut of block {self.cut} cut" if self.cut else ""
        start = (
            f"{what} of each of {self.depth} layers, {kind}, {norm} batch normalisation{less}, "
            f"{when}"
        )
        if self.profile is None:
            return f"{start}: training has diverged, no gradient is left."
        first, last = self.profile[1][0], self.profile[1][-1]
        return f"{start}: {first:g} in the first layer, {last:g} in the last one."

    def draw(self, ax: Any) -> None:
        """Draw the profile shown, and that of the other kind of network or of the whole one."""
        at = self.MOMENTS.index(self.moment)
        both = {
            "plain": self.find(residual=False)[self.measure][at],
            "residual": self.find(residual=True)[self.measure][at],
        }
        if self.cut:
            both = {"whole": both["residual"], f"shortcut {self.cut} cut": self.profile}
        known = {name: profile for name, profile in both.items() if profile is not None}
        norm = self.measure == "norm"
        label = "gradient norm" if norm else "cosine between two batches"
        figures.layer_profiles(known, ax=ax, label=label, logarithmic=norm)
