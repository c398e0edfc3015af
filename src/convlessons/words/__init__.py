"""What readers are told: the words of every chapter's exercises and questions.

One TOML file a chapter, so that its code holds no prose and a translation can stand beside it.
Inside a text a line break is a space and a blank line begins a paragraph.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class ExerciseWords:
    """The words of one exercise.

    Attributes:
        title: A few words.
        statement: What to do; blank lines part paragraphs, `` `code` `` is set as code.
        hints: From the gentlest on; none gives the answer away.
        why: Why the right answer is right, said once it has been given.
        misconceptions: What each known misconception is told, by its name.
        rules: What is told to a design that breaks a rule, by the rule's name.
        forbidden: What is told to an answer that uses what the statement forbids, or "".
    """

    title: str
    statement: str
    hints: tuple[str, ...]
    why: str
    misconceptions: Mapping[str, str]
    rules: Mapping[str, str] = field(default_factory=dict)
    forbidden: str = ""


@dataclass(frozen=True)
class QuestionWords:
    """The words of one question.

    Attributes:
        key: Chapter and name, under which the answer is remembered: "dilated.reads".
        question: What is asked; `` `code` `` and ``*emphasis*`` are marked up.
        options: Two to six possible answers, each a misconception worth meeting or the truth.
        answer: Index of the right option.
        why: For each option why it is right or what it overlooks, or "" but for the right one.

    Raises:
        ValueError: If a text is empty, the options are too few or many, or the answer is none of
            them.
    """

    key: str
    question: str
    options: tuple[str, ...]
    answer: int
    why: tuple[str, ...]

    def __post_init__(self) -> None:
        for name, text in [("key", self.key), ("question", self.question)]:
            if not text.strip():
                raise ValueError(f"{name} must not be empty")
        if not 2 <= len(self.options) <= 6:
            raise ValueError(f"options must hold 2 to 6 answers; got {len(self.options)}")
        if not all(map(str.strip, self.options)):
            raise ValueError(f"options must not be empty; got {list(self.options)}")
        if len(self.why) != len(self.options):
            raise ValueError(
                f"why must hold one reason for each option; got {len(self.why)} for "
                f"{len(self.options)}"
            )
        if not 0 <= self.answer < len(self.options):
            raise ValueError(
                f"answer must be an integer from 0 to {len(self.options) - 1}; got {self.answer}"
            )
        if not self.why[self.answer]:
            raise ValueError(f"why[{self.answer}] must say why the right option is right; got ''")


def exercise(key: str, figures: Mapping[str, object] | None = None) -> ExerciseWords:
    """The words of an exercise.

    Args:
        key: Chapter and name: "dilated.no_holes".
        figures: What stands in the statement for ``{NAME}``, so that the numbers that are judged
            are the numbers that are read. Without figures, braces are braces.

    Raises:
        ValueError: If there are none of that key.
    """
    texts = _of("exercises", key)
    if figures:
        texts = texts | {"statement": texts["statement"].format_map(figures)}
    return ExerciseWords(**texts | {"hints": tuple(texts["hints"])})


def question(key: str) -> QuestionWords:
    """The words of a prediction or a quiz.

    Args:
        key: Chapter and name: "dilated.reads".

    Raises:
        ValueError: If there are none of that key, or they make no question.
    """
    texts = _of("questions", key)
    options = texts["options"]
    right = [place for place, option in enumerate(options) if option.get("right")]
    if len(right) != 1:
        raise ValueError(f"{key} must have one right option; got {len(right)}")
    return QuestionWords(
        key,
        texts["question"],
        tuple(option["text"] for option in options),
        right[0],
        tuple(option.get("why", "") for option in options),
    )


def design(name: str) -> str:
    """What is told to a design that is no list of numbers, whatever the exercise."""
    text: str = _chapter("designs")[name]
    return text


def _of(kind: str, key: str) -> dict[str, Any]:
    chapter, _, name = key.partition(".")
    known = _chapter(chapter).get(kind, {})
    if name not in known:
        keys = [f"{chapter}.{other}" for other in known]
        raise ValueError(f"key must be one of {keys}; got key={key!r}")
    texts: dict[str, Any] = known[name]
    return texts


@cache
def _chapter(name: str) -> dict[str, Any]:
    file = files(__name__).joinpath(f"{name}.toml")
    if not re.fullmatch(r"\w+", name) or not file.is_file():
        raise ValueError(f"key must begin with the name of a chapter; got {name!r}")
    told: dict[str, Any] = _reflowed(tomllib.loads(file.read_text(encoding="utf-8")))
    return told


def _reflowed(value: Any) -> Any:
    if isinstance(value, str):
        return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", value.strip()))
    if isinstance(value, list):
        return [_reflowed(item) for item in value]
    if isinstance(value, dict):
        return {name: _reflowed(item) for name, item in value.items()}
    return value
