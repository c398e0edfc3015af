"""A widget's whole way onto a page that has no kernel.

Read these in order:

1. `mime`: a notebook's output that is a widget becomes a `WidgetView` in the document tree.
2. `models`: its traits come from the notebook's saved state, its JavaScript from the package.
3. `placeholder`: the view becomes a ``div`` with a picture inside, or the picture alone.
4. `page`: the state goes into the page, the modules' texts go beside it.
5. ``host.js`` (with ``host.css``): in the browser, puts the widgets into their places.
6. ``address.js``: what a page's address says of them, and what a reader takes away;
   `setting_links`: links in prose that set a widget.
7. `takeaway`: each widget alone, as a page and as plain files (``embed.js``, ``embed.css``).

No widget is known by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Switch widgets on; the renderer of `mime` is found by its entry point."""
    from convlessons_site.widgets import page, placeholder, setting_links

    app.add_node(placeholder.WidgetView, html=(placeholder.visit, placeholder.depart))
    app.add_transform(setting_links.KeepSettingLinks)
    app.add_post_transform(placeholder.PlaceWidgets)
    app.connect("doctree-read", page.read_models)
    app.connect("env-updated", page.write_files)
    app.connect("html-page-context", page.complete_page)
    return {"env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
