"""What every trial is: a claim, its source, evidence, and the verdict that the evidence gives."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from hashlib import sha1
from re import findall, sub
from typing import Any, ClassVar

from convlessons.claims.references import Reference, reference
from convlessons.claims.verdict import Verdict
from convlessons.html import Table, card, inline, standalone

MIME = "application/vnd.convlessons.trials+json"
LONGEST_QUOTE = 15  # words

_WORDS = ("claim", "source", "place", "says", "quote", "translation", "figure", "remark", "name")


@dataclass(frozen=True)
class Evidence:
    """What a trial found, in the words of its card and of the ledger.

    Attributes:
        verdict: The verdict that the figures give.
        claimed: The claim's own figure, as printed.
        computed: Ours, as printed.
        condition: Where the claim holds, if it holds in some cases only.
        facts: Further lines of the card: label and text.
        table: Figures that belong side by side.
        interval: The 95 % interval that decided, where one did.
        seeds: Number of seeds.
        budgets: The training budgets, with their unit.
    """

    verdict: Verdict
    claimed: str
    computed: str
    condition: str = ""
    facts: Sequence[tuple[str, str]] = ()
    table: Table | None = None
    interval: tuple[float, float] | None = None
    seeds: int | None = None
    budgets: Sequence[str] = ()


@dataclass(frozen=True, repr=False)
class Trial(ABC):
    """A claim that is stated somewhere, and the evidence on it. The kinds weigh it differently.

    Args:
        claim: The claim in one sentence; `` `code` `` is set as code.
        source: Key of the bibliography's entry in which it is stated.
        place: Where in it: "Table 1", "§3.2", "p. 4".
        says: The verdict that the page's text states. It decides nothing: where the figures give
            another, the card says so and the book is not built.
        read: Whether the source's text was at hand when the trial was written.
        quote: At most 15 of its words, only if it was read (30 characters if it is Chinese).
        translation: What a quote in another language says.
        figure: The figure's name, such as "ResNet-50, MACs", if others may try it too: one figure
            of a source is tried in one place. With labelled figures, what follows the label.
        remark: A sentence on the outcome; a corrected claim must say here what is right.
        name: Identifier of the trial, unique on its page; made from the claim by default.

    Raises:
        TypeError: If an argument is of a wrong type.
        ValueError: If the source is unknown, the place missing, a quote too long or not read, a
            verdict unknown, or a corrected claim without a remark.
    """

    kind: ClassVar[str]

    claim: str
    _: KW_ONLY
    source: str
    place: str
    says: str
    read: bool = False
    quote: str = ""
    translation: str = ""
    figure: str = ""
    remark: str = ""
    name: str = ""
    evidence: Evidence = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._check_words()
        object.__setattr__(self, "name", self.name or _slug(self.claim))
        object.__setattr__(self, "evidence", self._weigh())

    @abstractmethod
    def _weigh(self) -> Evidence:
        """Check the kind's own arguments, and derive the verdict from them."""

    @property
    def verdict(self) -> Verdict:
        """The verdict that the figures give."""
        return self.evidence.verdict

    @property
    def reference(self) -> Reference | None:
        """The source's entry in the bibliography."""
        return reference(self.source)

    @property
    def figures(self) -> dict[str, Verdict]:
        """The source's figures that are tried here, each with what is found of it."""
        return {self.figure: self.verdict} if self.figure else {}

    def _check_words(self) -> None:
        for argument in _WORDS:
            value = getattr(self, argument)
            if not isinstance(value, str):
                raise TypeError(f"{argument} must be a string; got {argument}={value!r}")
        for argument in ("claim", "place"):
            if not getattr(self, argument).strip():
                raise ValueError(f"{argument} must not be empty")
        _ = self.reference
        if self.says not in list(Verdict):
            allowed = [str(verdict) for verdict in Verdict]
            raise ValueError(f"says must be one of {allowed}; got says={self.says!r}")
        if self.quote and not self.read:
            raise ValueError(
                "quote must come from a text that was read (read=True); "
                f"got quote={self.quote!r} with read={self.read!r}"
            )
        if (length := _words(self.quote)) > LONGEST_QUOTE:
            raise ValueError(f"quote must have at most {LONGEST_QUOTE} words; got {length:g}")
        if self.says == Verdict.CORRECTED and not self.remark.strip():
            raise ValueError(
                f"claim {self.claim!r}: a corrected claim needs a remark: what is right"
            )

    def to_json(self) -> dict[str, Any]:
        """The trial as data: the ledger's record, and what the build checks."""
        found = self.evidence
        return {
            "name": self.name,
            "kind": self.kind,
            "claim": self.claim,
            "source": self.source,
            "place": self.place,
            "read": self.read,
            "quote": self.quote,
            "claimed": found.claimed,
            "computed": found.computed,
            # in as many digits as mean something: a difference of floats trails noise
            "interval": found.interval and [float(f"{end:.6g}") for end in found.interval],
            "seeds": found.seeds,
            "budgets": list(found.budgets),
            "condition": found.condition,
            "verdict": str(found.verdict),
            "remark": self.remark,
            "says": self.says,
            "figures": {name: str(verdict) for name, verdict in self.figures.items()},
        }

    def _dispute(self) -> str:
        """What to say where page and figures disagree."""
        if self.says == self.verdict:
            return ""
        return f"The page says *{self.says}*; your figures say *{self.verdict}*."

    def _facts(self) -> list[tuple[str, str]]:
        """What the card lists below the claim: label and text; the source follows."""
        found = self.evidence
        facts = [] if found.table else [("Claimed", found.claimed), ("Computed", found.computed)]
        facts += [("Condition", found.condition)] if found.condition else []
        facts += [*found.facts]
        return [*facts, ("Remark", self.remark)] if self.remark else facts

    def _source(self) -> str:
        """The source in words."""
        return f"{self.reference.cited if self.reference else self.source}, {self.place}"

    def _quoted(self) -> str:
        """What the source says, or that its text was not at hand."""
        if self.quote:
            return f" “{self.quote}”" + (f" ({self.translation})" if self.translation else "")
        return "" if self.read else " (text not at hand)"

    def _html(self, folded: bool = False) -> str:
        dispute = f"<p><strong>{inline(self._dispute())}</strong></p>" if self._dispute() else ""
        shown = self.evidence.table.html() if self.evidence.table else ""
        items = "".join(f"<dt>{label}</dt><dd>{inline(text)}</dd>" for label, text in self._facts())
        source = inline(self.place)
        if self.reference:
            source = f"{self.reference.link(inline(self.reference.cited))}, {source}"
        items += f"<dt>Source</dt><dd>{source}{inline(self._quoted())}</dd>"
        return card(
            f"{self.verdict.html}: {inline(self.claim)}",
            f"{dispute}{shown}<dl>{items}</dl>",
            folded=folded and self.verdict is Verdict.CONFIRMED and not dispute,
            id=self.name,
            data_verdict=self.verdict,
        )

    def _lines(self) -> list[str]:
        facts = [*self._facts(), ("Source", self._source() + self._quoted())]
        return [f"{label}: {text}" for label, text in facts]

    def _markdown(self) -> str:
        lines = [f"**{self.verdict.title}:** {self.claim}", ""]
        lines += [f"**{self._dispute()}**", ""] if self._dispute() else []
        return "\n".join([*lines, *(f"- {line}" for line in self._table_lines() + self._lines())])

    def __repr__(self) -> str:
        lines = [f"{self.verdict.title}: {self.claim}", *filter(None, [self._dispute()])]
        return "\n".join([*lines, *(f"  {line}" for line in self._table_lines() + self._lines())])

    def _table_lines(self) -> list[str]:
        table = self.evidence.table
        if table is None:
            return []
        columns = table.columns[1:]
        return [
            f"{name}: "
            + ", ".join(f"{head} {cell}" for head, cell in zip(columns, row, strict=True))
            for name, *row in table.rows
        ]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return Trials(self)._repr_mimebundle_()


class Trials:
    """Several trials shown by one cell; those that are confirmed take one line until opened.

    Args:
        *trials: The trials, in the order in which they are shown.

    Raises:
        TypeError: If one is no `Trial`, or there is none.
    """

    def __init__(self, *trials: Trial) -> None:
        if not trials or not all(isinstance(trial, Trial) for trial in trials):
            raise TypeError(f"trials must be one or more trials; got {trials!r}")
        self.trials = trials

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self.trials))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        folded = len(self.trials) > 1
        return {
            "text/html": standalone("\n".join(trial._html(folded) for trial in self.trials)),
            "text/markdown": "\n\n".join(trial._markdown() for trial in self.trials),
            "text/plain": repr(self),
            MIME: [trial.to_json() for trial in self.trials],
        }


def _slug(claim: str) -> str:
    """A readable identifier; the digest keeps claims apart that share words or have none."""
    words = sub(r"[^a-z0-9]+", "-", claim.lower()).strip("-")[:40].rstrip("-")
    return "-".join(filter(None, ["trial", words, sha1(claim.encode()).hexdigest()[:6]]))


def _words(text: str) -> float:
    """Length of a text in words; Chinese has no spaces, and about two characters a word."""
    chinese = len(findall(r"[\u4e00-\u9fff]", text))
    return len(sub(r"[\u4e00-\u9fff，。、；：！？（）“”]", " ", text).split()) + chinese / 2
