"""The Sphinx extension of the rendered book: each module is one idea and can be used alone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

MODULES = (
    "convlessons_site.api",
    "convlessons_site.citations",
    "convlessons_site.downloads",
    "convlessons_site.execution",
    "convlessons_site.glossary",
    "convlessons_site.languages",
    "convlessons_site.ledger",
    "convlessons_site.lessons",
    "convlessons_site.links",
    "convlessons_site.maths",
    "convlessons_site.progress",
    "convlessons_site.run",
    "convlessons_site.search",
    "convlessons_site.social",
    "convlessons_site.theme",
    "convlessons_site.widgets",
)


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Switch every module on."""
    for name in MODULES:
        app.setup_extension(name)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
