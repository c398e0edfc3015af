"""A widget about a module: it draws one, counts it, and can build it with torch."""

import base64
import io
from abc import abstractmethod
from copy import deepcopy
from typing import Any, ClassVar

import traitlets

from convlessons.figures import style
from convlessons.widgets import address
from convlessons.widgets.book_widget import BookWidget


class _Own(traitlets.Dict):
    """A mapping of each widget's own: one may change it in place, and no other has it."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Return the mapping as a copy."""
        return deepcopy(super().validate(obj, value))


class ModuleWidget(BookWidget):
    """Base class of the widgets that show a ``torch.nn.Module`` and its costs.

    The PyTorch line in the browser, evaluated, builds the same module as `module`, and its counts
    are the numbers shown. Where no JavaScript runs, a still picture stands in.

    Attributes:
        schema: what each setting allows, by name, as JSON Schema: the bounds of the controls.
        limits: what else the browser needs to keep within what Python accepts.
    """

    schema = _Own(read_only=True).tag(sync=True)
    limits = _Own(read_only=True).tag(sync=True)
    picture_size: ClassVar[tuple[float, float]] = (4.5, 4.5)  # inches

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.on_msg(self._asked)

    def _asked(self, _: Any, content: Any, __: Any) -> None:
        """A link of the notebook asks for a setting; what the traits refuse is told the reader."""
        if not isinstance(content, dict) or not isinstance(content.get("setting"), str):
            return
        refusal = ""
        try:
            self.set_as(content["setting"])
        except (TypeError, ValueError, RecursionError, traitlets.TraitError) as error:
            refusal = f"The link sets nothing: {error}"
        self.send({"notice": refusal})

    def set_as(self, text: str) -> None:
        """Set the widget as an address says; what that leaves out is as it was at first.

        Args:
            text: Settings such as ``"dilations=2,2,2;kernel_size=3"``.

        Raises:
            TypeError: if a setting does not exist or has a wrong type.
            ValueError: if a value is outside its bounds, or settings do not go together.
        """
        values = {**self.initial, **address.read(text, self.schema)}
        self._know(values)
        with self.hold_sync(), self.hold_trait_notifications():
            for name, value in values.items():
                setattr(self, name, value)

    @traitlets.default("schema")
    def _schema(self) -> dict[str, Any]:
        own = self.traits()
        return {name: own[name].schema for name in self.settings()}

    @abstractmethod
    def module(self) -> Any:
        """Build what is shown: a ``torch.nn.Module``, the one that the PyTorch line names."""

    @property
    @abstractmethod
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""

    @abstractmethod
    def draw(self, ax: Any) -> None:
        """Draw a still picture on matplotlib axes, for print, EPUB and GitHub."""

    def still(self) -> bytes:
        """Return the still picture as PNG."""
        from matplotlib.figure import Figure

        buffer = io.BytesIO()
        with style.drawn_in(style.LIGHT):
            figure = Figure(figsize=self.picture_size, layout="constrained")
            self.draw(figure.add_subplot())
            figure.savefig(buffer, format="png", dpi=120)
        return buffer.getvalue()

    def fallback(self) -> tuple[dict[str, str], dict[str, Any]]:
        """The still picture; its alternative text is what `describe` says."""
        picture = base64.b64encode(self.still()).decode()
        return {"image/png": picture}, {"image/png": {"alt": self.describe()}}
