"""What every widget of the book is: typed traits here, a drawing in the browser.

It is an `anywidget <https://anywidget.dev>`_, so it runs wherever ipywidgets run. All that a drag
needs is computed in the browser; the same traits drive the drawing with and without a kernel.
"""

from abc import ABCMeta, abstractmethod
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from convlessons.widgets.traits import InvalidTypeError

STATIC = Path(__file__).parent / "static"


class _AbstractWidget(ABCMeta, type(anywidget.AnyWidget)):  # type: ignore[misc]
    """The metaclass of a widget class that leaves methods to its subclasses."""


class BookWidget(anywidget.AnyWidget, metaclass=_AbstractWidget):
    """Base class of all widgets.

    A subclass names its bundle (``bundle = "dilation_grid"`` loads ``static/dilation_grid.js``),
    declares its traits, each with ``help``, and says what stands in where no JavaScript runs.
    Every widget looks as the one style sheet says.

    Attributes:
        initial: the values that *Reset* returns to: those that the widget was created with.
    """

    bundle: ClassVar[str]
    initial = traitlets.Dict().tag(sync=True)
    #: ipywidgets 7, which Colab has, would show a widget by this method: without its picture, and
    #: without what anywidget tells Colab.
    _ipython_display_ = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "bundle" in cls.__dict__:
            cls._esm = _installed(STATIC / f"{cls.bundle}.js")
            cls._css = _installed(STATIC / "widgets.css")
        super().__init_subclass__(**kwargs)

    def __init__(self, **settings: Any) -> None:
        self._know(settings)
        super().__init__(**settings)
        # A copy: a list of the widget's may be changed in place, where no trait can notice.
        self.initial = deepcopy({name: getattr(self, name) for name in self.settings()})

    def _know(self, names: Iterable[str]) -> None:
        allowed = self.settings()
        for name in names:
            if name not in allowed:
                kind = type(self).__name__
                raise InvalidTypeError(
                    f"{kind} has no argument {name!r}; allowed: {', '.join(allowed)}"
                )

    @classmethod
    def settings(cls) -> tuple[str, ...]:
        """The names that the constructor takes: a widget's own traits that are not read-only."""
        own = [
            name
            for base in reversed(cls.__mro__)
            if issubclass(base, BookWidget) and base is not BookWidget
            for name, trait in vars(base).items()
            if isinstance(trait, traitlets.TraitType)
            and trait.metadata.get("sync")
            and not trait.read_only
            and not name.startswith("_")
        ]
        return tuple(dict.fromkeys(own))

    @abstractmethod
    def describe(self) -> str:
        """Say in words what the widget shows."""

    @abstractmethod
    def fallback(self) -> tuple[dict[str, str], dict[str, Any]]:
        """What stands in where no JavaScript runs: MIME data and its metadata."""

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
