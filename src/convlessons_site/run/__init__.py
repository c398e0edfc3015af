"""Python on the page: exercises are answered and checked where they are read.

A page of exercises links one small script, ``card.js``. What checks an answer comes with the first
press of *Check* and is the same for every page: ``page.js``, and Python with the package in parts
(`pack`). The scripts' sources are in ``js/run/``; Pyodide comes from npm (`npm`) when the book is
built. With ``CONVLESSONS_RUN=off`` pages show their exercises and check none.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ExtensionError

from convlessons_site.files import digest, script_data, write
from convlessons_site.run import cards, npm, pack
from convlessons_site.widgets.placeholder import runs_widgets

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

FOLDER = "run"  # inside _static/
_HERE = Path(__file__).parent


def is_on() -> bool:
    """Whether pages are built that can check an answer."""
    return os.environ.get("CONVLESSONS_RUN") != "off"


def write_files(app: Sphinx) -> None:
    """Before pages are written: their scripts, and Python in parts.

    Raises:
        ExtensionError: If npm's package cannot be had.
    """
    if not is_on() or not runs_widgets(app.builder):
        return
    folder = Path(app.outdir, "_static", FOLDER)
    wheels = [Path(app.srcdir, each) for each in app.config.convlessons_run_wheels]
    for path in wheels:
        if path.suffix != ".whl" or not path.is_file():
            raise ExtensionError(
                f"convlessons_run_wheels must name wheels; there is none at {path}"
            )
    cache = Path(app.srcdir, "_build", "npm")
    try:
        app.config.convlessons_run = write_scripts(folder, cache, wheels)
    except npm.MissingError as error:
        raise ExtensionError(str(error)) from error


def write_scripts(folder: Path, cache: Path, wheels: Sequence[Path] = ()) -> str:
    """Write what is the same for every page of a book, and return its version.

    Args:
        folder: Where the files go.
        cache: Where npm's packages are kept.
        wheels: Those of PyTorch and what it needs, where there are any.

    Raises:
        MissingError: If npm's package cannot be had.
    """
    made = pack.scripts(npm.files("pyodide", cache))
    if wheels:
        made |= pack.wheels(wheels)
    for path in (_HERE / "run.css", *_HERE.joinpath("static").iterdir()):
        made[path.name] = path.read_text(encoding="utf-8")
    write(folder, made)
    for path in (*folder.glob("python-*.js"), *folder.glob("wheels*.js")):
        if path.name not in made:
            path.unlink()
    return digest("".join(text for _, text in sorted(made.items())))


def complete_page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """When a page is written: link the script, and say where the rest is."""
    keys = cards.keys_of(app.env, pagename)
    if not app.config.convlessons_run or not (keys or pagename == app.config.root_doc):
        return
    app.add_css_file(f"{FOLDER}/run.css")
    app.add_js_file(f"{FOLDER}/card.js", priority=150, loading_method="defer")
    context["answers_to_files"], context["exercises_here"] = True, bool(keys)
    about = {
        "root": context["pathto"](f"_static/{FOLDER}/", resource=True),
        "version": app.config.convlessons_run,
    }
    if keys:
        source = Path(app.env.doc2path(pagename))
        about["notebook"] = source.name
        about["edition"] = digest(source.read_text(encoding="utf-8"))
    data = script_data(about)
    context["body"] += f'<script type="application/json" id="cl-run">{data}</script>\n'


def write_notebooks(app: Sphinx, exception: Exception | None) -> None:
    """When all is written: the notebooks that are saved with answers in them."""
    if exception or not app.config.convlessons_run or app.builder.name != "html":
        return
    for docname in sorted(app.env.all_docs):
        copy = Path(app.outdir, "_sources", f"{docname}.ipynb")
        if cards.keys_of(app.env, docname) and copy.is_file():
            script = pack.notebook(copy.name, copy.read_text(encoding="utf-8"))
            Path(app.outdir, "_static", FOLDER, f"{copy.name}.js").write_text(script)


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch Python on the page on."""
    app.add_config_value("convlessons_run", "", "html", str)
    app.add_config_value("convlessons_run_wheels", [], "env", list)
    app.add_post_transform(cards.FillCards)
    app.connect("doctree-read", cards.read_keys)
    app.connect("builder-inited", write_files)
    app.connect("html-page-context", complete_page)
    app.connect("build-finished", write_notebooks, priority=900)  # after `downloads`
    return {"parallel_read_safe": True, "parallel_write_safe": True}
