"""Small books, built as the real one is: Sphinx, myst-nb, notebooks executed before."""

import base64
import io
import os
import time
from io import StringIO

import ipywidgets
import nbformat
from PIL import Image
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

ALT = 'A dot that says "1 < 2"'
PNG = io.BytesIO()
Image.new("RGB", (4, 3)).save(PNG, "png")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><circle r="9"/></svg>'
# Sphinx's basic theme without its navigation, which has inline styles that a strict policy refuses.
LAYOUT = (
    '{% extends "!layout.html" %}{% block relbar1 %}{% endblock %}{% block relbar2 %}{% endblock %}'
)


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
            data = {
                **data,
                "image/png": base64.b64encode(PNG.getvalue()).decode(),
                "image/svg+xml": SVG,
            }
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
        # A notebook saves the state of every widget of its process. Those of thousands of tests
        # before this one made gigabytes of each page, and a parallel build ran out of memory.
        ipywidgets.Widget.close_all()
        self.root, self.out = folder / "book", folder / "out"
        self.saved = 0
        self.root.mkdir()
        (self.root / "layout.html").write_text(LAYOUT)
        (self.root / "index.md").write_text("# Book\n\n```{toctree}\n:glob:\n*\n```\n")

    def write(self, name, *shown, **options):
        self.save(name, notebook(name, *shown, **options))

    def save(self, name, content):
        path = self.root / f"{name}.ipynb"
        nbformat.write(content, path)
        self.saved += 1  # in the past, or the page is older than its source; each save is newer
        then = time.time() - 1000 + 5 * self.saved
        os.utime(path, (then, then))

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
                    "extensions": ["myst_nb", "convlessons_site.widgets"],
                    "nb_execution_mode": "off",
                    "templates_path": ["."],
                    "copyright": "nobody",
                    "version": "1",
                    "html_theme": "basic",
                    "epub_theme": "epub",
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
