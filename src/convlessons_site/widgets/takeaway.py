"""What a reader takes away of a widget: plain files under stable names in ``widgets/``.

For a class whose bundle is ``dilation_grid``:

- ``dilation_grid.html``: the widget alone, for slides, a learning platform, an ``iframe``;
- ``dilation_grid.mjs``: its module, for any front end that follows anywidget's specification of
  front-end modules; what the front end's model leaves out is as in the Python class;
- ``dilation_grid.css``: its styles;
- ``dilation_grid.json``: all its traits as the class has them, for a front end's model.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from convlessons_site.files import digest
from convlessons_site.languages import mark_chinese
from convlessons_site.theme import CONTENT_SECURITY_POLICY
from convlessons_site.widgets import models

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "widgets"
_EXPORT = re.compile(r"export \{\s*(\w+) as default\s*\};\s*$")

_MODULE = """
const classDefaults = {defaults};

// A front end's model may hold a few settings or none: the rest is as in Python.
function completeModel(model) {{
  const initial = {{}};
  for (const name of Object.keys(classDefaults.initial)) {{
    if (model.get(name) === undefined) model.set(name, structuredClone(classDefaults[name]));
    initial[name] = structuredClone(model.get(name));
  }}
  for (const [name, value] of Object.entries({{ ...classDefaults, initial }})) {{
    if (model.get(name) === undefined) model.set(name, structuredClone(value));
  }}
}}

export default {{
  ...{widget},
  render(given) {{
    completeModel(given.model);
    return {widget}.render(given);
  }},
}};
"""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name} · {book}</title>
<meta name="description" content="{description}">
<link rel="icon" href="data:,">
{styles}
{scripts}
</head>
<body>
<main>
<h1>{name}</h1>
<div class="cl-widget" data-model="m" data-class="{name}">
<div class="cl-fallback"><p>{description}</p></div>
</div>
</main>
<footer>From <a href="../{chapter}" target="_blank" rel="noopener">{title}</a>, {book}</footer>
<script type="application/json" id="cl-widget-state">{state}</script>
</body>
</html>
"""


class Chapter(NamedTuple):
    """Where the book shows a widget: the page's address in the site, and its title."""

    address: str
    title: str


def bundle(kind: type | None) -> str:
    """The name of a class's files, or "" for a class that has none: it publishes no settings."""
    return str(getattr(kind, "bundle", "")) if hasattr(kind, "schema") else ""


def files(kind: type, book: str, chapter: Chapter, stored: Mapping[str, str]) -> dict[str, str]:
    """Make the files of one class.

    Args:
        kind: The class, a widget that publishes its settings.
        book: The book's title.
        chapter: Where the book shows the widget.
        stored: Files in ``_static/widgets/``, by the role they have on a page: ``"host.js"``,
            ``"address"`` and so on; see `convlessons_site.widgets.page`.

    Returns:
        Text of each file by its name in ``widgets/``.
    """
    widget = kind()
    saved = models.state_of(widget)
    widget.close()
    script, style = saved.source()
    name = bundle(kind)
    defaults = json.dumps(saved.state, indent=1, allow_nan=False)
    return {
        f"{name}.html": _page(widget, saved, book, chapter, stored),
        f"{name}.mjs": _module(script, json.dumps(saved.state, allow_nan=False)),
        f"{name}.css": style,
        f"{name}.json": defaults + "\n",
    }


def _module(script: str, defaults: str) -> str:
    found = _EXPORT.search(script)
    if not found:
        raise ValueError("a bundle must end with its default export, as esbuild writes it")
    return script[: found.start()] + _MODULE.format(defaults=defaults, widget=found[1]).lstrip()


def _page(
    widget: Any, saved: models.Model, book: str, chapter: Chapter, stored: Mapping[str, str]
) -> str:
    script, style = saved.source()
    static = "../_static/widgets/"
    module = f"{digest(script)}.js"
    sheets = ("host.css", f"{digest(style)}.css", "embed.css")
    scripts = [f'<script src="{static}{stored["embed.js"]}"></script>']
    host = f'src="{static}{stored["host.js"]}" data-address="{stored["address.js"]}"'
    scripts += [f"<script defer {each}></script>" for each in (host, f'src="{static}{module}"')]
    page = _PAGE.format(
        policy=escape(CONTENT_SECURITY_POLICY),
        name=escape(type(widget).__name__),
        book=escape(book),
        description=escape(widget.describe()),
        styles="\n".join(
            f'<link rel="stylesheet" href="{static}{stored.get(each, each)}">' for each in sheets
        ),
        scripts="\n".join(scripts),
        chapter=escape(chapter.address),
        title=escape(chapter.title),
        state=models.page_data({"m": saved}),
    )
    return mark_chinese(page)
