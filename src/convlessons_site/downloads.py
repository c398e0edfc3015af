"""The notebooks that pages offer to save, and Colab opens: each works alone.

A notebook of a checkout stands beside its neighbours, with the package installed. A copy of it has
neither. So the build adds to a copy, where the repository is known, one cell that installs the
package from there, and gives its links to other chapters full addresses: those of their pages, or
of their notebooks in the repository. Where nothing is known, links become words.
"""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from convlessons_site.links import Repository

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

# Without PyTorch it installs nothing, and says so: several GB are nobody's surprise.
INSTALL = """\
# Installs the book's package where it is missing, as on Colab; elsewhere this does nothing.
from importlib.util import find_spec

if not find_spec("convlessons"):
    if find_spec("torch"):
        %pip install -q git+https://github.com/{name}@{branch}
    else:
        print("This chapter needs PyTorch, of several GB, and the book's package. To install both:")
        print("%pip install git+https://github.com/{name}@{branch}")"""

_TO_NOTEBOOK = re.compile(r"\[([^\]]*)\]\((?!\w+:)([^)#\s]+\.ipynb)(#[^)\s]*)?\)")


def standalone(
    notebook: dict[str, Any], repository: Repository | None, address: Callable[[str], str]
) -> dict[str, Any]:
    """Return a notebook that works away from its neighbours.

    Args:
        notebook: A notebook as JSON; it is left as it is.
        repository: Where the package is installed from, or None where that is unknown.
        address: Gives the full address of another notebook, named as a link names it, or "".

    Returns:
        The notebook with full addresses, and with a cell that installs the package before the
        first cell of code.
    """

    def link(match: re.Match[str]) -> str:
        words, target, place = match[1], address(match[2]), match[3] or ""
        return f"[{words}]({target}{place})" if target else words

    cells = [dict(cell) for cell in notebook["cells"]]
    for cell in cells:
        if cell["cell_type"] == "markdown":
            source = _TO_NOTEBOOK.sub(link, "".join(cell["source"]))
            cell["source"] = source.splitlines(keepends=True)
    first = next((i for i, cell in enumerate(cells) if cell["cell_type"] == "code"), None)
    if repository and first is not None:
        source = INSTALL.format(name=repository.name, branch=repository.branch)
        cells.insert(
            first,
            {
                "cell_type": "code",
                "execution_count": None,
                "id": "install",
                "metadata": {},
                "outputs": [],
                "source": source.splitlines(keepends=True),
            },
        )
    return {**notebook, "cells": cells}


def write_copies(app: Sphinx, exception: Exception | None) -> None:
    """When the pages are written: put such a copy in the place of every notebook beside them."""
    if exception or app.builder.name != "html":
        return
    known = app.config.convlessons_repository
    repository = Repository(*known) if known else None
    for docname in app.env.all_docs:
        source = Path(app.env.doc2path(docname))
        copy = Path(app.outdir, "_sources", f"{docname}.ipynb")
        if source.suffix == ".ipynb" and copy.is_file():

            def address(target: str, here: str = docname) -> str:
                there = PurePosixPath(here).parent / target
                if base := app.config.html_baseurl:
                    return str(base + app.builder.get_target_uri(str(there.with_suffix(""))))
                if repository:
                    return f"{repository.files}/{quote(str(there))}"
                return ""

            notebook = json.loads(source.read_text(encoding="utf-8"))
            made = json.dumps(
                standalone(notebook, repository, address), ensure_ascii=False, indent=1
            )
            copy.write_text(made + "\n", encoding="utf-8")
            text = json.dumps(made + "\n", ensure_ascii=False)  # for pages on disk: see book.js
            copy.with_name(f"{copy.name}.js").write_text(
                f"globalThis.bookFile={text};\n", encoding="utf-8"
            )


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch the copies on."""
    app.setup_extension("convlessons_site.links")
    app.connect("build-finished", write_copies)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
