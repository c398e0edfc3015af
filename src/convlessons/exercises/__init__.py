"""The exercises of the book: ``check``, graded hints and a tested solution, one module a chapter.

A notebook shows one in three cells::

    exercise = exercises.dilated.effective_kernel
    exercise  # the card: statement, hints, solution

    # exercise: dilated.effective_kernel
    def effective_kernel_size(k: int, d: int) -> int:
        ...

    exercise.check(effective_kernel_size)

Nothing that a learner does leaves the kernel.
"""

from importlib import import_module
from types import ModuleType

from convlessons.exercises.core import Exercise, Outcome, Result
from convlessons.exercises.progress import Progress

#: The chapters with exercises, in the book's order.
CHAPTERS = (
    "arithmetic",
    "groups",
    "stacks",
    "inception",
    "bottleneck",
    "residual",
    "depthwise",
    "shuffle",
    "attention",
    "dilated",
    "deformable",
    "together",
)

__all__ = ["CHAPTERS", "Exercise", "Outcome", "Progress", "Result", "get", "of", "progress"]


def __getattr__(name: str) -> ModuleType:
    """A chapter's module, imported when it is first asked for."""
    if name in CHAPTERS:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def of(chapter: str) -> list[Exercise]:
    """The exercises of a chapter, in order.

    Raises:
        ValueError: If there is no such chapter.
    """
    if chapter not in CHAPTERS:
        raise ValueError(f"chapter must be one of {list(CHAPTERS)}; got chapter={chapter!r}")
    module = import_module(f"{__name__}.{chapter}")
    return [value for value in vars(module).values() if isinstance(value, Exercise)]


def get(key: str) -> Exercise:
    """The exercise of a key such as "dilated.effective_kernel".

    Raises:
        ValueError: If there is none.
    """
    found = {exercise.key: exercise for exercise in of(key.partition(".")[0])}
    if key not in found:
        raise ValueError(f"key must be one of {list(found)}; got key={key!r}")
    return found[key]


def progress(chapter: str | None = None) -> Progress:
    """What has been checked in this kernel since it started: a chapter, or the whole book.

    Raises:
        ValueError: If there is no such chapter.
    """
    chapters = CHAPTERS if chapter is None else (chapter,)
    return Progress([exercise for name in chapters for exercise in of(name)])
