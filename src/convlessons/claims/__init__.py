"""The court: claims of papers and of the note, tried where they are stated.

Three kinds of trial, each with its own rule of evidence; the verdict is derived, never chosen:
`Exact` (counts, formulas, printed figures), `OverSeeds` (what is trained) and `OnTheClock` (what is
timed). `Trials` shows several, `say` sets numbers of a run into a sentence.
"""

from convlessons.claims.exact import Exact
from convlessons.claims.on_the_clock import OnTheClock
from convlessons.claims.over_seeds import OverSeeds
from convlessons.claims.said import say
from convlessons.claims.trial import MIME, Trials
from convlessons.claims.verdict import Verdict

__all__ = ["MIME", "Exact", "OnTheClock", "OverSeeds", "Trials", "Verdict", "say"]
