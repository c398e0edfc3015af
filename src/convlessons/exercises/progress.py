"""The table of what has been checked in this kernel."""

from collections.abc import Sequence
from html import escape

from convlessons.exercises.core import Exercise, tally
from convlessons.html import inline, standalone, table


class Progress:
    """Exercises with the outcome of their last check; a snapshot of this kernel.

    Args:
        exercises: The exercises, in the order in which they are listed.
    """

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        self.rows = [(e.key, e.title, e.outcome, e.hints_seen) for e in exercises]

    @property
    def summary(self) -> str:
        """One sentence with the number of each outcome."""
        return f"{len(self.rows)} exercises: {tally([row[2] for row in self.rows])}."

    def __repr__(self) -> str:
        width = max((len(key) for key, *_ in self.rows), default=0)
        rows = [
            f"{key:{width}}  {outcome.sign} {outcome:13}  {hints} hints"
            for key, _, outcome, hints in self.rows
        ]
        return "\n".join([*rows, self.summary])

    def _repr_html_(self) -> str:
        body = "".join(
            f'<tr data-outcome="{outcome}"><th scope="row">{inline(title)}<br>'
            f"<code>{escape(key)}</code></th>"
            f'<td><span aria-hidden="true">{outcome.sign}</span> {outcome}</td>'
            f"<td>{hints}</td></tr>"
            for key, title, outcome, hints in self.rows
        )
        columns = ("Exercise", "Outcome", "Hints")
        shown = table("Exercises checked in this kernel", columns, f"<tbody>{body}</tbody>")
        return standalone(f'<div class="convlessons-card">{shown}<p>{self.summary}</p></div>')
