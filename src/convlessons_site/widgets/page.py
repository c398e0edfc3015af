"""What a page with widgets gets: their state, their modules and a small host.

When a page is read, the widget state that myst-nb keeps for a script of its own is taken over,
reduced to what the page shows, and kept in the build environment. Before pages are written, the
texts of the modules go to ``_static/widgets/``, named by their hash. A page whose files were not
there yet is written again, even if its notebook has not changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util import logging

from convlessons_site.files import digest, write
from convlessons_site.widgets import models, setting_links, takeaway
from convlessons_site.widgets.placeholder import WidgetView, bundle_of, runs_widgets

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

FOLDER = "widgets"  # inside _static/
_HERE = Path(__file__).parent
_HOST = ("host.css", "host.js")
_LATER = ("address.js",)  # what `host.js` fetches when it is needed
_ALONE = ("embed.css", "embed.js")  # what the pages of single widgets need
_KEY = "convlessons_widgets"  # in env.nb_metadata[docname], which myst-nb purges and merges


def read_models(app: Sphinx, doctree: nodes.document) -> None:
    """After a page is read: take over its widget state, and drop views that cannot be drawn."""
    page = getattr(app.env, "nb_metadata", {}).get(app.env.docname, {})
    scripts = page.get("js_files", {})
    saved = _saved_state(scripts)
    for key in [key for key in scripts if key.startswith("ipywidgets_")]:
        del scripts[key]
    shown, kinds = [], []
    for view in list(doctree.findall(WidgetView)):
        entry = saved.get(view["model"])
        if entry is None:
            fault = "a widget's state is not saved in the notebook; execute it again"
        elif not models.is_anywidget(entry):
            fault = (
                f"{entry['model_name'].removesuffix('Model')} of {entry['model_module']} needs a "
                "kernel: only an anywidget works on a page; its picture or text is shown"
            )
        else:
            kind = models.model(entry).kind()
            view["of"] = entry["state"]["_anywidget_id"].rpartition(".")[2]
            shown.append(view["model"])
            if kind and takeaway.bundle(kind):
                kinds.append(kind)
                view["embed"] = f"{takeaway.FOLDER}/{takeaway.bundle(kind)}.html"
            continue
        logger.warning("%s: %s", app.env.docname, fault, location=view, type="convlessons")
        bundle_of(view).remove(view.parent)
    if shown:
        page[_KEY] = models.read(saved, shown)
    setting_links.check(doctree, kinds)


def _saved_state(scripts: dict[str, Any]) -> dict[str, Any]:
    if "ipywidgets_state" not in scripts:
        return {}
    _, attributes = scripts["ipywidgets_state"]
    # Python's JSON may hold NaN and infinities; the browser's may not and writes null for them.
    return json.loads(attributes["body"], parse_constant=lambda _: None)["state"]


def write_files(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Before pages are written: write their files, and name the pages that need a new one."""
    if not runs_widgets(app.builder):
        return []
    needs = {docname: _files(env, docname) for docname in env.found_docs}
    folder = Path(app.outdir, "_static", FOLDER)
    wanted = {name: text for files in needs.values() for name, text in files.items()}
    if wanted:
        wanted |= {name: _own(name) for name in (*_LATER, *_ALONE)}
    fresh = write(folder, wanted)
    for path in folder.glob("*"):
        if path.name not in wanted:
            path.unlink()
    stored = {name: f"{name}?v={digest(text)[:8]}" for name, text in wanted.items()}
    for kind, chapter in _shown(app, env).items():
        files = takeaway.files(kind, app.config.html_title or app.config.project, chapter, stored)
        write(Path(app.outdir, takeaway.FOLDER), files)
    return [docname for docname, files in needs.items() if fresh & set(files)]


def _own(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _shown(app: Sphinx, env: BuildEnvironment) -> dict[type, takeaway.Chapter]:
    """Each class with settings that the book shows, and the page that shows it: a chapter's."""
    found: dict[type, takeaway.Chapter] = {}
    for docname in sorted(env.found_docs, key=lambda name: (name == app.config.root_doc, name)):
        for model in _models(env, docname).values():
            kind = model.kind()
            if kind and takeaway.bundle(kind) and kind not in found:
                address = app.builder.get_target_uri(docname)
                found[kind] = takeaway.Chapter(address, env.titles[docname].astext())
    return found


def _files(env: BuildEnvironment, docname: str) -> dict[str, str]:
    """Name and text of each file that a page needs, the host first; none without widgets."""
    found = _models(env, docname)
    if not found:
        return {}
    files = {name: _own(name) for name in _HOST}
    for script, style in _sources(found):
        files[f"{digest(script)}.js"] = models.module_script(script)
        if style:
            files[f"{digest(style)}.css"] = style
    return files


def _models(env: BuildEnvironment, docname: str) -> dict[str, models.Model]:
    return getattr(env, "nb_metadata", {}).get(docname, {}).get(_KEY, {})


def _sources(found: dict[str, models.Model]) -> Iterator[tuple[str, str]]:
    return (model.source() for model in found.values() if model.name)


def answer_keys(env: BuildEnvironment, docname: str) -> list[str]:
    """The names under which a page's widgets remember what a reader answered, each once."""
    keys = (model.state.get("key") for model in _models(env, docname).values())
    return sorted({key for key in keys if isinstance(key, str) and key})


def complete_page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """When a page is written: add its state and link its files, in the order in which they load."""
    found = _models(app.env, pagename)
    if not found or not runs_widgets(app.builder):
        return
    for place, name in enumerate(_files(app.env, pagename)):
        path = f"{FOLDER}/{name}"
        if name.endswith(".css"):
            app.add_css_file(path)
        else:  # before Sphinx's own, which start at 200: the page waits for nothing else
            later = {"data-address": f"address.js?v={digest(_own('address.js'))[:8]}"}
            more = later if name == "host.js" else {}
            app.add_js_file(path, priority=100 + place, loading_method="defer", **more)
    state = models.page_data(found)
    context["body"] += f'<script type="application/json" id="cl-widget-state">{state}</script>\n'
