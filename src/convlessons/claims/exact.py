"""Trials of what can be counted: counts, formulas, and figures as papers print them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import pairwise
from math import isfinite
from typing import Any, ClassVar

from convlessons.claims.numbers import (
    Figures,
    as_figures,
    as_list,
    as_python,
    in_print,
    of_same_kind,
)
from convlessons.claims.printed import Printed
from convlessons.claims.trial import Evidence, Trial
from convlessons.claims.verdict import Verdict
from convlessons.html import Table

CUT_OFF = "read as cut off after the last printed digit, not as rounded"


@dataclass(frozen=True, repr=False)
class Exact(Trial):
    """A count, a formula or a printed figure, beside what is computed.

    Confirmed if both agree; corrected if they do not. Confirmed with a condition if they agree
    where the ``condition`` holds and not ``otherwise``, or if a printed figure is right only when
    it is read as cut off: of several figures, all are then read so.

    Args:
        claimed: What is claimed, in one of these forms, singly, as a list, or as a mapping from
            labels: a number or bool, to be met exactly; a string of digits as the source prints
            them ("3.8"), to be met by rounding. With ``holds`` it is the claim's own words, such as
            "fewer than before". With ``order`` it is left out.
        computed: What was computed, of the same kind, in ones (scalars and arrays of numpy and
            torch are taken too); as a mapping it has the same labels.
        scale: What printed digits count in: "%", "K", "Ki" (1024), "M" or "G".
        unit: Unit of the figures, such as "weights" or "MACs".
        order: The claim is that the computed figures of these labels fall in this order, the
            highest first.
        rtol: Relative tolerance between two computed numbers, for those that rounding error parts.
        condition: What must hold for the claim to be right; needs ``otherwise``.
        otherwise: The computed figure where the condition fails.
        holds: Decides whether a computed figure agrees, in place of equality.

    Example:
        >>> Exact("Two 3×3 layers see 5×5.", source="note2019", place="§2",
        ...       claimed=5, computed=1 + 2 + 2, says="confirmed").verdict
        <Verdict.CONFIRMED: 'confirmed'>
    """

    kind: ClassVar[str] = "exact"

    _: KW_ONLY
    computed: Any
    claimed: Any = None
    scale: str = ""
    unit: str = ""
    order: Sequence[str] = ()
    rtol: float = 0.0
    condition: str | None = None
    otherwise: Any = None
    holds: Callable[[Any], bool] | None = None

    @property
    def figures(self) -> dict[str, Verdict]:
        """The source's figures that are tried here, each with what is found of it."""
        if not self.figure or self.holds is not None or self.order:
            return super().figures
        found = {"agrees": Verdict.CONFIRMED, "differs": Verdict.CORRECTED}
        marks = [found.get(mark, Verdict.WITH_A_CONDITION) for mark in self._marks(self.computed)]
        if isinstance(self.claimed, Mapping):
            names = [f"{label}, {self.figure}" for label in self.claimed]
            return dict(zip(names, marks, strict=True))
        return {self.figure: self.verdict if len(marks) > 1 else marks[0]}

    def _weigh(self) -> Evidence:
        self._check_rule()
        computed = self._figures("computed")
        reading = self._reading(computed)
        condition, facts = "", []
        if self.condition is not None:
            otherwise = self._figures("otherwise")
            facts.append(("Otherwise", self._computed_words(otherwise)))
            elsewhere = self._reading(otherwise)
        verdict = Verdict.CONFIRMED if reading else Verdict.CORRECTED
        if reading == "cut off":
            verdict, condition = Verdict.WITH_A_CONDITION, CUT_OFF
        if reading and self.condition is not None:
            condition = self.condition if reading == "exact" else f"{self.condition}; {CUT_OFF}"
            if not elsewhere:
                verdict = Verdict.WITH_A_CONDITION
        facts += self._first_difference(computed)
        if self.rtol:
            facts.append(("Tolerance", f"within {in_print(100.0 * self.rtol)} %"))
        return Evidence(
            verdict,
            self._claimed_words(),
            self._computed_words(computed),
            condition,
            facts,
            self._table(computed),
        )

    def _check_rule(self) -> None:
        for argument in ("unit", "scale"):
            if not isinstance(getattr(self, argument), str):
                raise TypeError(f"{argument} must be a string; got {getattr(self, argument)!r}")
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
        if self.order:
            if self.claimed is not None or self.holds is not None:
                raise ValueError("order is the claim: give neither claimed nor holds with it")
            if len(self.order) < 2:
                raise ValueError(f"order must name two labels or more; got {self.order!r}")
            if not isinstance(self.computed, Mapping) or set(self.order) - set(self.computed):
                raise ValueError(f"computed must be a mapping that has the labels {self.order!r}")
            return
        if self.claimed is None:
            raise ValueError("claimed must be given, or order")
        if self.holds is not None:
            return
        claimed = as_python(self.claimed)
        parts = claimed.values() if isinstance(claimed, Mapping) else claimed
        parts = [parts] if isinstance(parts, str) or not hasattr(parts, "__iter__") else [*parts]
        if any(isinstance(part, str) for part in parts):
            for part in parts:
                Printed(part, self.scale)
        else:
            if self.scale:
                raise ValueError(f"scale is for printed digits; got {self.claimed!r}")
            claimed = as_figures("claimed", claimed)
            if not all(isfinite(number) for number in as_list(claimed)):
                raise ValueError(f"claimed must be finite; got {self.claimed!r}")
        object.__setattr__(self, "claimed", claimed)

    def _figures(self, argument: str) -> Figures:
        value = as_figures(argument, getattr(self, argument))
        if self.holds is None and not self.order:
            value = of_same_kind(self._claimed_values(), argument, value)
        object.__setattr__(self, argument, value)
        return value

    def _claimed_values(self) -> Any:
        """The claimed figures as numbers, printed ones in ones."""

        def value(part: Any) -> Any:
            return Printed(part, self.scale).value if isinstance(part, str) else part

        if isinstance(self.claimed, Mapping):
            return {label: value(part) for label, part in self.claimed.items()}
        if isinstance(self.claimed, list):
            return [value(part) for part in self.claimed]
        return value(self.claimed)

    def _reading(self, computed: Figures) -> str:
        """How the figures agree: "exact" (or rounded), "cut off", or "" if they do not."""
        if self.order:
            assert isinstance(computed, dict)
            values = [computed[label] for label in self.order]
            falls = all(high > low for high, low in pairwise(values))
            return "exact" if falls else ""
        if self.holds is not None:
            answer = as_python(self.holds(computed))
            if not isinstance(answer, bool):
                raise TypeError(f"holds must return a bool; got {answer!r}")
            return "exact" if answer else ""
        if len(self._claimed_parts()) != len(as_list(computed)):
            return ""
        marks = self._marks(computed)
        if all(mark == "agrees" for mark in marks):
            return "exact"
        # One rule for all figures of a source: those that rounding gives must bear cutting off too.
        pairs = zip(self._claimed_parts(), as_list(computed), strict=True)
        all_cut = all(
            isinstance(said, str) and Printed(said, self.scale).is_cut_from(got)
            for said, got in pairs
        )
        return "cut off" if all_cut else ""

    def _claimed_parts(self) -> list[Any]:
        if isinstance(self.claimed, Mapping):
            return list(self.claimed.values())
        return self.claimed if isinstance(self.claimed, list) else [self.claimed]

    def _marks(self, computed: Figures) -> list[str]:
        """How each computed figure agrees with the claimed one, in order."""
        pairs = zip(self._claimed_parts(), as_list(computed), strict=False)
        return [self._mark(said, got) for said, got in pairs]

    def _mark(self, said: Any, got: Any) -> str:
        if isinstance(said, str):
            reading = Printed(said, self.scale).reading(got)
            return {"rounded": "agrees", "neither": "differs"}.get(reading, "cut off, not rounded")
        # floats that differ in their last bits are one number
        tolerance = max(self.rtol, 1e-12 if isinstance(got, float) else 0)
        return "agrees" if abs(got - said) <= tolerance * abs(said) else "differs"

    def _first_difference(self, computed: Figures) -> list[tuple[str, str]]:
        """Where a list of figures first departs from the claimed one."""
        claimed = self.claimed
        if self.holds is not None or not (isinstance(claimed, list) and isinstance(computed, list)):
            return []
        for place, mark in enumerate(self._marks(computed)):
            if mark != "agrees":
                words = f"claimed {in_print(claimed[place])}, computed {in_print(computed[place])}"
                return [("First difference", f"figure {place + 1}: {words}")]
        if len(claimed) != len(computed):
            words = f"{len(claimed)} figures claimed, {len(computed)} computed"
            return [("Difference", words)]
        return []

    def _claimed_words(self) -> str:
        if self.order:
            return " > ".join(self.order)
        if self.holds is not None and isinstance(self.claimed, str):
            return self.claimed
        return self._printed(self.claimed, self.scale)

    def _computed_words(self, figures: Figures) -> str:
        """A computed figure as the card prints it: a share beside a percentage is one, too."""
        if self.scale != "%":
            return self._printed(figures)
        return self._printed(_in_percent(figures), self.scale)

    def _printed(self, figures: Any, scale: str = "") -> str:
        parts = [in_print(figures), scale, self.unit]
        return " ".join(part for part in parts if part)

    def _table(self, computed: Figures) -> Table | None:
        """Several labelled figures side by side."""
        if self.holds is not None or self.order or not isinstance(self.claimed, Mapping):
            return None
        assert isinstance(computed, dict)
        shown = _in_percent(computed) if self.scale == "%" else computed
        assert isinstance(shown, dict)
        signs = {"agrees": "✓", "differs": "✗"}
        rows = [
            (label, f"{in_print(said)} {self.scale if isinstance(said, str) else ''}".rstrip(),
             in_print(shown[label]) + " %" * (self.scale == "%"), f"{signs.get(mark, '◐')} {mark}")
            for (label, said), mark in zip(
                self.claimed.items(), self._marks(computed), strict=True
            )
        ]  # fmt: skip
        caption = f"Claimed beside computed, {self.unit}".rstrip(", ")
        return Table(caption, ("Figure", "Claimed", "Computed", "Agreement"), rows)


def _in_percent(figures: Figures) -> Figures:
    """Shares of one as shares of a hundred."""
    if isinstance(figures, dict):
        return {label: float(100 * share) for label, share in figures.items()}
    if isinstance(figures, list):
        return [float(100 * share) for share in figures]
    return float(100 * figures)
