"""Small books, built as the real one is: Sphinx, myst-nb, notebooks executed before."""

import base64
import os
import time
from io import StringIO

import ipywidgets
import nbformat
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

ALT = 'A dot that says "1 < 2"'
PNG = base64.b64encode(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGP4z8CARAxUDgC5+Av1kJ2SHgAAAABJRU5ErkJggg=="
    )
).decode()
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><circle r="9"/></svg>'


def notebook(title, *shown, pictures=True):
    """A notebook that shows these widgets (or strings, as text), one a cell."""
    cells = [nbformat.v4.new_markdown_cell(f"# {title}")]
    for widget in shown:
        if isinstance(widget, str):
            cells.append(nbformat.v4.new_markdown_cell(widget))
            continue
        data = widget._repr_mimebundle_()
        data = data[0] if isinstance(data, tuple) else data
        if pictures:
            data = {**data, "image/png": PNG, "image/svg+xml": SVG}
        alternatives = {kind: {"alt": ALT} for kind in ("image/png", "image/svg+xml")}
        output = nbformat.v4.new_output("display_data", data=data, metadata=alternatives)
        cells.append(nbformat.v4.new_code_cell("show()", outputs=[output]))
    state = ipywidgets.Widget.get_manager_state()
    return nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "language_info": {"name": "python", "pygments_lexer": "ipython3"},
            "widgets": {"application/vnd.jupyter.widget-state+json": state},
        },
    )


class SmallBook:
    """A source folder that grows a page at a time, and its builds."""

    def __init__(self, folder):
        self.root, self.out = folder / "book", folder / "out"
        self.root.mkdir()
        (self.root / "index.md").write_text("# Book\n\n```{toctree}\n:glob:\n*\n```\n")

    def write(self, name, *shown, **options):
        self.save(name, notebook(name, *shown, **options))

    def save(self, name, content):
        path = self.root / f"{name}.ipynb"
        nbformat.write(content, path)
        later = time.time() + 5 * len(list(self.root.iterdir()))  # a change within the same second
        os.utime(path, (later, later))

    def build(self, builder="html", parallel=1, **settings):
        """Build what is out of date; return the folder of the output."""
        self.warnings = StringIO()
        with docutils_namespace():
            app = Sphinx(
                str(self.root),
                None,
                str(self.out / builder),
                str(self.out / "doctrees"),
                builder,
                confoverrides={
                    "extensions": ["myst_nb", "convlessons.site.widgets"],
                    "nb_execution_mode": "off",
                    "html_theme": "basic",
                    "html_sidebars": {"**": []},
                    **settings,
                },
                status=None,
                warning=self.warnings,
                parallel=parallel,
            )
            app.build()
        return self.out / builder

    def warned(self):
        return self.warnings.getvalue()
