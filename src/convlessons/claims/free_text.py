"""Trials whose source is not yet in the bibliography. To be deleted with the last of them."""

from typing import Any

from convlessons.claims.exact import Exact
from convlessons.claims.references import Reference


class FreeText(Exact):
    """An `Exact` trial with a source in free words and `verdict` in the place of `says`."""

    def __init__(
        self, claim: str, source: str, claimed: Any, computed: Any, verdict: str, **options: Any
    ) -> None:
        super().__init__(
            claim,
            source=source,
            place=source,
            claimed=claimed,
            computed=computed,
            says=verdict,
            read=True,
            **options,
        )

    @property
    def reference(self) -> Reference | None:
        """None: the source is not in the bibliography."""
        return None

    def _source(self) -> str:
        return self.source

    def to_json(self) -> dict[str, Any]:
        """The trial as data, without a source."""
        return super().to_json() | {"source": ""}
