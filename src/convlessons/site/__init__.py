"""The Sphinx extension of the rendered book: each module is one idea and can be used alone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

MODULES = (
    "convlessons.site.api",
    "convlessons.site.execution",
    "convlessons.site.glossary",
    "convlessons.site.ledger",
    "convlessons.site.links",
    "convlessons.site.maths",
    "convlessons.site.progress",
    "convlessons.site.search",
    "convlessons.site.social",
    "convlessons.site.theme",
    "convlessons.site.widgets",
)


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Switch every module on."""
    for name in MODULES:
        app.setup_extension(name)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
