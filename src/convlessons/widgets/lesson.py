"""What every widget of the book is: typed traits here, a drawing in the browser.

A lesson is an `anywidget <https://anywidget.dev>`_, so it runs wherever ipywidgets run. All that a
drag needs is computed in the browser; the same traits drive the drawing with and without a kernel.
"""

import base64
import io
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from convlessons.figures import style
from convlessons.widgets.traits import InvalidTypeError

STATIC = Path(__file__).parent / "static"


class Lesson(anywidget.AnyWidget):
    """Base class of all widgets.

    A subclass names its bundle (``bundle = "dilation_grid"`` loads ``static/dilation_grid.js`` and
    ``.css``), declares its traits, each with ``help``, and says what a still picture of it shows.

    Attributes:
        initial: the values that *Reset* returns to: those that the widget was created with.
        limits: bounds that the browser needs to keep its controls within what Python accepts.
    """

    bundle: ClassVar[str]
    picture_size: ClassVar[tuple[float, float]] = (4.5, 4.5)  # inches
    initial = traitlets.Dict().tag(sync=True)
    limits = traitlets.Dict(read_only=True).tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "bundle" in cls.__dict__:
            cls._esm = _installed(STATIC / f"{cls.bundle}.js")
            cls._css = _installed(STATIC / f"{cls.bundle}.css")
        super().__init_subclass__(**kwargs)

    def __init__(self, **settings: Any) -> None:
        allowed = self.settings()
        for name in settings:
            if name not in allowed:
                kind = type(self).__name__
                raise InvalidTypeError(
                    f"{kind} has no argument {name!r}; allowed: {', '.join(allowed)}"
                )
        super().__init__(**settings)
        self.initial = {name: getattr(self, name) for name in allowed}

    @classmethod
    def settings(cls) -> tuple[str, ...]:
        """The names that the constructor takes: a lesson's own traits that are not read-only."""
        own = [
            name
            for base in reversed(cls.__mro__)
            if issubclass(base, Lesson) and base is not Lesson
            for name, trait in vars(base).items()
            if isinstance(trait, traitlets.TraitType)
            and trait.metadata.get("sync")
            and not trait.read_only
            and not name.startswith("_")
        ]
        return tuple(dict.fromkeys(own))

    def module(self) -> Any:
        """Build what is shown: a ``torch.nn.Module``, the one that the PyTorch line names."""
        raise NotImplementedError

    @property
    def input_shape(self) -> tuple[int, ...]:
        """(N, C, H, W) of the input for which multiply-accumulates are shown."""
        raise NotImplementedError

    def describe(self) -> str:
        """Say in words what a still picture of the widget shows; its alternative text."""
        raise NotImplementedError

    def draw(self, ax: Any) -> None:
        """Draw a still picture of the widget on matplotlib axes, for print, EPUB and GitHub."""
        raise NotImplementedError

    def picture(self) -> bytes:
        """Return the still picture as PNG."""
        from matplotlib.figure import Figure

        buffer = io.BytesIO()
        with style.drawn_in(style.LIGHT):
            figure = Figure(figsize=self.picture_size, layout="constrained")
            self.draw(figure.add_subplot())
            figure.savefig(buffer, format="png", dpi=120)
        return buffer.getvalue()

    def fallback(self) -> tuple[dict[str, str], dict[str, Any]]:
        """What stands in where no JavaScript runs: MIME data and its metadata."""
        picture = base64.b64encode(self.picture()).decode()
        return {"image/png": picture}, {"image/png": {"alt": self.describe()}}

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        other, about = self.fallback()
        return {**data, **other, "text/plain": self.describe()}, {**metadata, **about}


def _installed(path: Path) -> Path:
    """The path of a bundle; where a half-finished installation lacks it, what to do about it."""
    if not path.exists():
        raise ImportError(
            f"the widget's browser half is missing: {path}. Install the package again; "
            "in a checkout, run: make js"
        )
    return path
