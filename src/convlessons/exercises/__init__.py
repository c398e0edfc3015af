"""The exercises of the book: ``check``, graded hints and a tested solution, one module a chapter.

A notebook shows one in three cells::

    exercise = exercises.dilated.effective_kernel
    exercise  # the card: statement, hints, solution

    # exercise: dilated.effective_kernel
    def effective_kernel_size(k: int, d: int) -> int:
        ...

    exercise.check(effective_kernel_size)

Each chapter's module holds its code: the solution, the cases it is tried on, what each known
misconception gives. Its words are in ``convlessons/words``, so that either can be read, edited and
translated without the other.

Nothing that a learner does leaves the machine: outcomes are kept in one small file, see `record`.
"""

from importlib import import_module
from types import ModuleType

from convlessons.exercises import cells
from convlessons.exercises.core import Exercise, Result
from convlessons.exercises.outcome import Outcome
from convlessons.exercises.outcomes import Outcomes
from convlessons.exercises.record import forget

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

__all__ = [
    "CHAPTERS",
    "Exercise",
    "Outcome",
    "Outcomes",
    "Result",
    "forget",
    "get",
    "in_chapter",
    "outcomes",
]

cells.watch()


def __getattr__(name: str) -> ModuleType:
    """A chapter's module, imported when it is first asked for."""
    if name in CHAPTERS:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def in_chapter(chapter: str) -> list[Exercise]:
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
    found = {exercise.key: exercise for exercise in in_chapter(key.partition(".")[0])}
    if key not in found:
        raise ValueError(f"key must be one of {list(found)}; got key={key!r}")
    return found[key]


def outcomes(chapter: str | None = None) -> Outcomes:
    """How the last attempts at a chapter's exercises ended, or at those of the whole book.

    Attempts of earlier kernels on this machine count; `forget` forgets them.

    Raises:
        ValueError: If there is no such chapter.
    """
    chapters = CHAPTERS if chapter is None else (chapter,)
    return Outcomes([exercise for name in chapters for exercise in in_chapter(name)])
