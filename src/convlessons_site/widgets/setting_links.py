"""Links that set a widget: ``[2, 2, 2](#DilationGrid:dilations=2,2,2)``.

On GitHub such a link is an address inside the page that leads nowhere, and does no harm. In
JupyterLab and Notebook 7 the notebook's widget takes the setting (``js/lib/setting_links.js``), on
the book's pages that of the page (``address.js``). Here the link is kept from being looked up as
the name of a heading, and what it asks for is tried on the widget's class: a setting that Python
refuses is a warning of the build.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from convlessons.widgets.address import read

if TYPE_CHECKING:
    from collections.abc import Iterable

logger = logging.getLogger(__name__)

_SETTING = re.compile(r"#([A-Z]\w*)(?:\.(\d+))?:(.*)", re.DOTALL)


class KeepSettingLinks(SphinxTransform):
    """Take links with a setting out of myst-parser's hands, which would look for a heading."""

    default_priority = 870  # before its own, at 879

    def apply(self, **kwargs: Any) -> None:
        """Turn each into a plain reference."""
        for link in self.document.findall(nodes.reference):
            if link.get("id_link") and _SETTING.fullmatch(link["refuri"]):
                del link["id_link"]
                link["refuri"] = quote(link["refuri"], safe="#:;=,/&.%-")


def check(document: nodes.document, kinds: Iterable[type]) -> None:
    """Warn of each link whose setting no widget of the page takes.

    Args:
        document: A page.
        kinds: The classes of the widgets with settings that it shows.
    """
    shown = {kind.__name__: kind for kind in kinds}
    for link in document.findall(nodes.reference):
        found = _SETTING.fullmatch(unquote(link.get("refuri", "")))
        if not found:
            continue
        try:
            if found[1] not in shown:
                raise ValueError(f"the page shows no {found[1]}")
            settings(shown[found[1]], found[3])
        except (TypeError, ValueError) as error:
            logger.warning(
                "the link %s sets nothing: %s",
                link["refuri"],
                error,
                location=link,
                type="convlessons",
            )


def settings(kind: type, text: str) -> dict[str, Any]:
    """Read the settings of an address, and try them.

    Args:
        kind: The class of the widget.
        text: What stands behind the colon, such as ``"dilations=2,2,2;kernel_size=3"``.

    Returns:
        Value of each setting by its name.

    Raises:
        TypeError: if a setting does not exist or has a wrong type.
        ValueError: if a value is outside its bounds, or settings do not go together.
    """
    found = read(text, _closed(kind()).schema)
    _closed(kind(**found))
    return found


def _closed(widget: Any) -> Any:
    """Take a widget that is only asked out of what ipywidgets saves of all."""
    widget.close()
    return widget
