"""The table of what has been solved."""

from collections.abc import Sequence
from html import escape

from convlessons.exercises import record
from convlessons.exercises.core import Exercise
from convlessons.exercises.outcome import tally
from convlessons.html import inline, standalone, table


class Outcomes:
    """Exercises with the outcome of the last attempt at each; a snapshot.

    Args:
        exercises: The exercises, in the order in which they are listed.
    """

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        self.rows = [(e.key, e.title, e.outcome) for e in exercises]

    @property
    def summary(self) -> str:
        """One sentence with the number of each outcome."""
        return f"{len(self.rows)} exercises: {tally([outcome for *_, outcome in self.rows])}."

    @property
    def kept(self) -> str:
        """Where the outcomes are kept, and how to forget them."""
        file = record.file()
        if file is None:
            return "Outcomes are not kept: they end with this kernel."
        return f"Kept on this machine alone, in `{file}`; `exercises.forget()` removes the file."

    def __repr__(self) -> str:
        width = max((len(key) for key, *_ in self.rows), default=0)
        rows = [f"{key:{width}}  {outcome.sign} {outcome}" for key, _, outcome in self.rows]
        return "\n".join([*rows, self.summary, self.kept])

    def _repr_html_(self) -> str:
        body = "".join(
            f'<tr data-outcome="{outcome}"><th scope="row">{inline(title)}<br>'
            f"<code>{escape(key)}</code></th>"
            f'<td><span aria-hidden="true">{outcome.sign}</span> {outcome}</td></tr>'
            for key, title, outcome in self.rows
        )
        shown = table("Your exercises", ("Exercise", "Outcome"), f"<tbody>{body}</tbody>")
        return standalone(
            f'<div class="convlessons-card">{shown}<p>{self.summary}</p>'
            f"<p>{inline(self.kept)}</p></div>"
        )
