"""Predict, Quiz and Reveal: questions that a reader answers on the page.

Answers are kept in the reader's browser and nowhere else.
"""

from typing import Any

import traitlets

from convlessons.html import inline
from convlessons.widgets.book_widget import BookWidget
from convlessons.widgets.traits import InvalidTypeError, InvalidValueError, whole


class Question(BookWidget):
    """One question with one right answer; use `Predict` or `Quiz`.

    Args:
        key: name under which the answer is remembered, unique in the book: ``"09-gridding"``.
        question: what is asked; `` `code` `` and ``*emphasis*`` are marked up.
        options: two to six possible answers, each a misconception worth meeting or the truth.
        answer: index of the right option.
        why: for each option, why it is right or what it overlooks; may be "".
            The right option needs a reason.
        choice: index of the chosen option; ``None`` until there is one.

    Raises:
        TypeError: an argument that does not exist or is of a wrong type.
        ValueError: too few options, an index that names no option, or a missing reason.
    """

    bundle = "question"

    kind = traitlets.Unicode(read_only=True).tag(sync=True)
    key = traitlets.Unicode().tag(sync=True)
    question = traitlets.Unicode().tag(sync=True)
    options = traitlets.List(traitlets.Unicode()).tag(sync=True)
    answer = traitlets.Int().tag(sync=True)
    why = traitlets.List(traitlets.Unicode()).tag(sync=True)
    choice = traitlets.Int(None, allow_none=True).tag(sync=True)

    def __init__(
        self,
        key: str,
        question: str,
        options: list[str],
        answer: int,
        why: list[str],
        choice: int | None = None,
    ) -> None:
        for name, value in {"key": key, "question": question}.items():
            _sentence(name, value)
        for name, values in {"options": options, "why": why}.items():
            if not isinstance(values, (list, tuple)):
                raise InvalidTypeError(f"{name} must be a list of strings; got {values!r}")
            for i, value in enumerate(values):
                _sentence(f"{name}[{i}]", value, empty=name == "why")
        if not 2 <= len(options) <= 6:
            raise InvalidValueError(f"options must hold 2 to 6 answers; got {len(options)}")
        if len(why) != len(options):
            raise InvalidValueError(
                f"why must hold one reason for each option; got {len(why)} for {len(options)}"
            )
        answer = whole("answer", answer, 0, len(options) - 1)
        if not why[answer]:
            raise InvalidValueError(f"why[{answer}] must say why the right option is right; got ''")
        if choice is not None:
            choice = whole("choice", choice, 0, len(options) - 1)
        self.set_trait("kind", type(self).__name__)
        super().__init__(
            key=key,
            question=question,
            options=list(options),
            answer=answer,
            why=list(why),
            choice=choice,
        )

    @classmethod
    def settings(cls) -> tuple[str, ...]:
        """The names that the constructor takes."""
        return ("key", "question", "options", "answer", "why", "choice")

    @traitlets.validate("choice")
    def _an_option(self, proposal: dict[str, Any]) -> int | None:
        choice = proposal["value"]
        if choice is not None and self.options:
            whole("choice", choice, 0, len(self.options) - 1)
        return choice

    def describe(self) -> str:
        """Ask the question in plain text."""
        return f"{self.question} " + " ".join(f"({i + 1}) {o}" for i, o in enumerate(self.options))

    def fallback(self) -> tuple[dict[str, str], dict[str, Any]]:
        """The question, its options and, folded away, the answer: for a page without JavaScript."""
        options = "".join(f"<li>{inline(option)}</li>" for option in self.options)
        answer = inline(f"{self.options[self.answer]}. {self.why[self.answer]}")
        return {
            "text/html": f"<div><p><strong>{inline(self.question)}</strong></p>"
            f"<ol>{options}</ol><details><summary>Answer</summary><p>{answer}</p></details></div>"
        }, {}


class Predict(Question):
    """A prediction that the reader commits to before reading on; `Reveal` answers it."""

    def reveal(self) -> "Reveal":
        """The same question at the chapter's end: the prediction, the answer, and why."""
        return Reveal(self.key, self.question, self.options, self.answer, self.why)


class Quiz(Question):
    """A question that is answered and explained at once."""


class Reveal(Question):
    """The answer to a `Predict` of the same key."""


def _sentence(name: str, value: Any, empty: bool = False) -> None:
    if not isinstance(value, str):
        raise InvalidTypeError(f"{name} must be a string; got {value!r}")
    if not value.strip() and not empty:
        raise InvalidValueError(f"{name} must not be empty")
