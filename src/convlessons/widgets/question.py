"""Predict, Quiz and Reveal: questions that a reader answers on the page.

Their words stand beside those of the exercises, in ``convlessons/words``: what a notebook shows of
a question is its name. Answers are kept in the reader's browser and nowhere else.
"""

from typing import Any

import traitlets

from convlessons import words
from convlessons.html import inline
from convlessons.plain import whole
from convlessons.widgets.book_widget import BookWidget
from convlessons.widgets.traits import InvalidTypeError, refused


class Question(BookWidget):
    """One question with one right answer; use `Predict`, `Quiz` or `Reveal`.

    Args:
        asked: chapter and name of a question of the book, ``"dilated.reads"``; or the words of one.
        choice: index of the chosen option; ``None`` until there is one.

    Raises:
        TypeError: an argument of a wrong type.
        ValueError: there is no such question, or no such option.
    """

    bundle = "question"

    kind = traitlets.Unicode(read_only=True).tag(sync=True)
    key = traitlets.Unicode(read_only=True).tag(sync=True)
    question = traitlets.Unicode(read_only=True).tag(sync=True)
    options = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    answer = traitlets.Int(read_only=True).tag(sync=True)
    why = traitlets.List(traitlets.Unicode(), read_only=True).tag(sync=True)
    choice = traitlets.Int(None, allow_none=True).tag(sync=True)

    def __init__(self, asked: str | words.QuestionWords, choice: int | None = None) -> None:
        if isinstance(asked, str):
            asked = words.question(asked)
        if not isinstance(asked, words.QuestionWords):
            raise InvalidTypeError(
                f"asked must be the key of a question or its words; got {asked!r}"
            )
        if choice is not None:
            with refused():
                choice = whole("choice", choice, 0, len(asked.options) - 1)
        for name, value in {
            "kind": type(self).__name__,
            "key": asked.key,
            "question": asked.question,
            "options": list(asked.options),
            "answer": asked.answer,
            "why": list(asked.why),
        }.items():
            self.set_trait(name, value)
        super().__init__(choice=choice)

    @traitlets.validate("choice")
    def _an_option(self, proposal: dict[str, Any]) -> int | None:
        choice = proposal["value"]
        if choice is not None:
            with refused():
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

    def fallback(self) -> tuple[dict[str, str], dict[str, Any]]:
        """The question and its options. The answer stands at the chapter's end."""
        options = "".join(f"<li>{inline(option)}</li>" for option in self.options)
        question = f"<div><p><strong>{inline(self.question)}</strong></p><ol>{options}</ol></div>"
        return {"text/html": question}, {}


class Quiz(Question):
    """A question that is answered and explained at once."""


class Reveal(Question):
    """The answer to the `Predict` of the same words."""
