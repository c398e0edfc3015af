"""A claim of the note or of a paper, tried where it is stated.

The author writes the verdict into the text; `Trial` derives it from the figures and refuses to
exist when the two differ. So a notebook whose text has become wrong fails, and the build with it.
"""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from hashlib import sha1
from html import escape
from re import sub
from typing import Any, Literal, get_args

from convlessons.cards import inline, standalone, table
from convlessons.values import figure, items, like, plain, python

Verdict = Literal["confirmed", "confirmed with a condition", "corrected"]

MIME = "application/vnd.convlessons.trials+json"
SIGNS: dict[str, str] = dict(zip(get_args(Verdict), "✓◐✗", strict=True))


class VerdictError(AssertionError):
    """The verdict written in the text is not the one that the figures give."""


@dataclass(frozen=True)
class Trial:
    """One claim, the figure claimed, the figure computed, and the verdict that they give.

    The verdict is derived: "confirmed" when computed and claimed agree, "corrected" when they do
    not, "confirmed with a condition" when they agree only where the condition holds.

    Args:
        claim: The claim in one sentence; `` `code` `` is set as code.
        source: Where it is stated, such as "Note, §9" or "Yu and Koltun 2016, Table 1".
        claimed: The figure claimed: a number, a bool, a list of numbers, or a mapping from labels
            to numbers. With ``holds`` it may be words, such as "less than half".
        computed: What was computed, of the same kind (scalars and arrays of numpy and torch are
            taken too); as a mapping it has the same labels.
        verdict: The verdict that the text states; it must be the derived one.
        unit: Unit of the figures, such as "weights" or "MACs".
        rtol: Relative tolerance: agree when ``|computed - claimed| <= rtol * |claimed|``.
        condition: What must hold for the claim to be right; needs ``otherwise``.
        otherwise: The computed figure where the condition fails; it must not agree.
        holds: Decides whether a computed figure agrees, in place of equality.
        remark: A sentence on the outcome; a corrected claim must say here what is right.
        name: Identifier of the trial, unique on its page; made from the claim by default.

    Raises:
        VerdictError: If the stated verdict is not the derived one.
        TypeError: If an argument is of a wrong type.
        ValueError: If a figure is not finite, labels differ, a corrected claim has no remark, or a
            condition makes no difference.

    Example:
        >>> Trial("Two 3×3 layers see 5×5.", "Note, §2", 5, 1 + 2 + 2, "confirmed").verdict
        'confirmed'
    """

    claim: str
    source: str
    claimed: Any
    computed: Any
    verdict: str
    _: KW_ONLY
    unit: str = ""
    rtol: float = 0.0
    condition: str | None = None
    otherwise: Any = None
    holds: Callable[[Any], bool] | None = None
    remark: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        self._check_words()
        for argument in ("claimed", "computed", "otherwise"):
            value = getattr(self, argument)
            in_words = argument == "claimed" and self.holds is not None and isinstance(value, str)
            absent = argument == "otherwise" and self.condition is None
            if not in_words and not absent:
                value = plain(argument, value)
                if argument != "claimed" and self.holds is None:
                    value = like(self.claimed, argument, value)
                object.__setattr__(self, argument, value)
        object.__setattr__(self, "name", self.name or _slug(self.claim))
        self._judge()

    def _check_words(self) -> None:
        for argument in ("claim", "source", "verdict", "unit", "remark", "name"):
            value = getattr(self, argument)
            if not isinstance(value, str):
                raise TypeError(f"{argument} must be a string; got {argument}={value!r}")
        for argument in ("claim", "source"):
            if not getattr(self, argument).strip():
                raise ValueError(f"{argument} must not be empty")
        if self.verdict not in SIGNS:
            raise ValueError(f"verdict must be one of {list(SIGNS)}; got verdict={self.verdict!r}")
        if isinstance(self.rtol, bool) or not isinstance(self.rtol, int | float):
            raise TypeError(f"rtol must be a number; got rtol={self.rtol!r}")
        if not 0 <= self.rtol < 1:
            raise ValueError(f"rtol must be at least 0 and below 1; got rtol={self.rtol}")
        if self.holds is not None and not callable(self.holds):
            raise TypeError(f"holds must be a function of computed; got holds={self.holds!r}")
        if (self.condition is None) != (self.otherwise is None):
            raise ValueError("condition and otherwise must be given together")
        if self.condition is not None and not str(self.condition).strip():
            raise ValueError("condition must say in words what must hold; got an empty one")

    def _judge(self) -> None:
        agrees = self._agrees(self.computed)
        if self.condition is not None:
            if not agrees:
                raise ValueError(
                    f"claim {self.claim!r}: computed must agree where the condition holds; "
                    f"got claimed {figure(self.claimed)}, computed {figure(self.computed)}"
                )
            if self._agrees(self.otherwise):
                raise ValueError(
                    f"claim {self.claim!r}: otherwise must not agree, or the claim needs no "
                    f"condition; got otherwise={figure(self.otherwise)}"
                )
        derived = "corrected"
        if agrees:
            derived = "confirmed" if self.condition is None else "confirmed with a condition"
        if self.verdict != derived:
            raise VerdictError(
                f"claim {self.claim!r} ({self.source}): the text says {self.verdict!r}, "
                f"the figures say {derived!r}: "
                f"claimed {figure(self.claimed)}, computed {figure(self.computed)}"
            )
        if derived == "corrected" and not self.remark.strip():
            raise ValueError(
                f"claim {self.claim!r}: a corrected claim needs a remark: what is right"
            )

    def _agrees(self, figures: Any) -> bool:
        if self.holds is not None:
            answer = python(self.holds(figures))
            if not isinstance(answer, bool):
                raise TypeError(f"holds must return a bool; got {answer!r}")
            return answer
        same_number = len(items(figures)) == len(items(self.claimed))
        return same_number and all(self._marks(figures))

    def _marks(self, figures: Any) -> list[bool]:
        """Whether each computed figure agrees with the claimed one, in order."""
        return [
            abs(got - said) <= self.rtol * abs(said)
            for said, got in zip(items(self.claimed), items(figures), strict=False)
        ]

    def to_json(self) -> dict[str, str]:
        """The trial in words, for the ledger; all values are text as printed."""
        return {
            "name": self.name,
            "claim": self.claim,
            "source": self.source,
            "claimed": self._printed(self.claimed),
            "computed": self._printed(self.computed),
            "condition": self.condition or "",
            "otherwise": "" if self.condition is None else self._printed(self.otherwise),
            "remark": self.remark,
            "verdict": self.verdict,
        }

    def _printed(self, figures: Any) -> str:
        text = figure(figures)
        return text if isinstance(figures, str) else f"{text} {self.unit}".rstrip()

    def _facts(self) -> list[tuple[str, str]]:
        """What the card lists below the claim: label and text."""
        words = self.to_json()
        facts = [("Claimed", words["claimed"]), ("Computed", words["computed"])]
        if self.holds is None and isinstance(self.claimed, list):
            facts += self._first_difference(self.claimed, self.computed)
        if self.condition is not None:
            facts += [("Condition", self.condition), ("Otherwise", words["otherwise"])]
        if self.rtol:
            facts.append(("Tolerance", f"within {figure(100.0 * self.rtol)} %"))
        if self.remark:
            facts.append(("Remark", self.remark))
        return [*facts, ("Source", self.source)]

    def _first_difference(self, claimed: list[Any], computed: list[Any]) -> list[tuple[str, str]]:
        marks = self._marks(computed)
        if False in marks:
            place = marks.index(False)
            words = f"claimed {figure(claimed[place])}, computed {figure(computed[place])}"
            return [("First difference", f"figure {place + 1}: {words}")]
        if len(claimed) != len(computed):
            words = f"{len(claimed)} figures claimed, {len(computed)} computed"
            return [("Difference", words)]
        return []

    def _table(self) -> list[tuple[str, ...]]:
        """Rows of a claim with several labelled figures: label, claimed, computed, agreement."""
        if self.holds is not None or not isinstance(self.claimed, dict):
            return []
        return [
            (label, figure(said), figure(self.computed[label]), "✓ agrees" if mark else "✗ differs")
            for (label, said), mark in zip(
                self.claimed.items(), self._marks(self.computed), strict=True
            )
        ]

    def _html(self) -> str:
        facts, shown = self._facts(), ""
        if rows := self._table():
            facts = [fact for fact in facts if fact[0] not in ("Claimed", "Computed")]
            body = "".join(
                f'<tr><th scope="row">{inline(label)}</th>'
                f'<td class="convlessons-number">{escape(said)}</td>'
                f'<td class="convlessons-number">{escape(got)}</td><td>{mark}</td></tr>'
                for label, said, got, mark in rows
            )
            caption = f"Claimed beside computed, {self.unit}".rstrip(", ")
            columns = ("Figure", "Claimed", "Computed", "Agreement")
            shown = table(caption, columns, f"<tbody>{body}</tbody>")
        items = "".join(f"<dt>{label}</dt><dd>{inline(text)}</dd>" for label, text in facts)
        return (
            f'<section class="convlessons-card" id="{escape(self.name)}" '
            f'data-verdict="{self.verdict}"><p class="convlessons-title">{heading(self.verdict)}'
            f": {inline(self.claim)}</p>{shown}<dl>{items}</dl></section>"
        )

    def _markdown(self) -> str:
        lines = [f"**{SIGNS[self.verdict]} {self.verdict.capitalize()}:** {self.claim}", ""]
        lines += [f"- {label}: {text}" for label, text in self._facts()]
        return "\n".join(lines)

    def __repr__(self) -> str:
        lines = [f"{SIGNS[self.verdict]} {self.verdict.capitalize()}: {self.claim}"]
        return "\n".join(lines + [f"  {label}: {text}" for label, text in self._facts()])

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return Trials(self)._repr_mimebundle_()


class Trials:
    """Several trials shown by one cell.

    Args:
        *trials: The trials, in the order in which they are shown.

    Raises:
        TypeError: If one is no `Trial`, or there is none.
    """

    def __init__(self, *trials: Trial) -> None:
        if not trials or not all(isinstance(trial, Trial) for trial in trials):
            raise TypeError(f"trials must be one or more Trial; got {trials!r}")
        self.trials = trials

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self.trials))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {
            "text/html": standalone("\n".join(trial._html() for trial in self.trials)),
            "text/markdown": "\n\n".join(trial._markdown() for trial in self.trials),
            "text/plain": repr(self),
            MIME: [trial.to_json() for trial in self.trials],
        }


def heading(verdict: str) -> str:
    """A verdict as HTML: its sign, which a screen reader skips, and its word."""
    return f'<span aria-hidden="true">{SIGNS[verdict]}</span> {verdict.capitalize()}'


def _slug(claim: str) -> str:
    """A readable identifier; the digest keeps claims apart that share words or have none."""
    words = sub(r"[^a-z0-9]+", "-", claim.lower()).strip("-")[:40].rstrip("-")
    return "-".join(filter(None, ["trial", words, sha1(claim.encode()).hexdigest()[:6]]))
