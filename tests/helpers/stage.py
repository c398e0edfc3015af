"""One page with some widgets on the book's own host: no Sphinx, no network, a second to make."""

from pathlib import Path

import convlessons_site.widgets
from convlessons_site.files import digest
from convlessons_site.widgets import models

HOST = Path(convlessons_site.widgets.__file__).parent
WRITTEN = Path(__file__).with_name("written.js").read_text()  # remembers what canvases say

# A widget whose only work is to hand the page's models to the test.
PROBE = """export default { async render({ model }) {
  window.models = [];
  for (const id of model.get("ids")) window.models.push(await model.widget_manager.get_model(id));
} };"""

HTML = """<!doctype html>
<html lang="en" data-theme="{theme}">
<head><meta charset="utf-8"><title>Stage</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">{styles}
<style>body {{ margin: 0 auto; max-width: 46rem; background: {ground}; color: {ink}; }}</style>
</head><body><main><h1>Stage</h1>{places}</main>
<script type="application/json" id="cl-widget-state">{state}</script>
{scripts}</body></html>"""


class Stage:
    """A page that shows widgets; the first one is driven by the shortcuts."""

    def __init__(
        self,
        page,
        folder,
        *widgets,
        views=1,
        theme="light",
        size=(1000, 900),
        linked=False,
        body="",
    ):
        self.page, self.widgets = page, widgets
        folder.mkdir(exist_ok=True)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        found = {f"m{i}": self._saved(widget) for i, widget in enumerate(widgets)}
        found["probe"] = models.Model("__main__.Probe", {"ids": [*found]}, [], PROBE)
        styles, scripts = {"host.css": ""}, {"host.js": ""}
        for model in found.values():
            script, style = model.source()
            scripts[f"{digest(script)}.js"] = models.module_script(script)
            styles[f"{digest(style)}.css"] = style
        for name in ("host.css", "host.js"):
            (styles if name in styles else scripts)[name] = (HOST / name).read_text()
        (folder / "address.js").write_text((HOST / "address.js").read_text())
        later = 'data-address="address.js"' if linked else ""
        for name, text in {**styles, **scripts}.items():
            (folder / name).write_text(text)
        shown = [*[f"m{i}" for i in range(len(widgets))] * views, "probe"]
        dark = theme == "dark"
        (folder / "stage.html").write_text(
            HTML.format(
                theme=theme,
                ground="#14181d" if dark else "#ffffff",
                ink="#e6e9ee" if dark else "#1b1f24",
                styles="".join(f'<link rel="stylesheet" href="{name}">' for name in styles),
                scripts="".join(
                    f'<script defer src="{name}" {later}></script>' for name in scripts
                ),
                places=body
                + "".join(
                    f'<div class="cl-widget" data-model="{key}" data-embed="widgets/w.html" '
                    f'data-class="{found[key].name}"><div class="cl-fallback"></div></div>'
                    for key in shown
                ),
                state=models.page_data(found),
            )
        )
        page.add_init_script(WRITTEN)
        page.goto((folder / "stage.html").as_uri())
        page.wait_for_function(
            "n => document.querySelectorAll('.cl-widget[data-state=ready]').length === n"
            " && window.models",
            arg=len(shown),
        )

    @staticmethod
    def _saved(widget):
        return models.state_of(widget)

    @property
    def root(self):
        """The first widget's root element."""
        return self.page.locator(".convlesson").first

    def find(self, selector, view=0):
        return self.page.locator(".convlesson").nth(view).locator(selector)

    def control(self, name, view=0):
        """A native control by its ``data-control``."""
        return self.find(f'[data-control="{name}"]', view)

    def get(self, trait, model=0):
        return self.page.evaluate("([i, name]) => models[i].get(name)", [model, trait])

    def set(self, trait, value, model=0):
        """Set a trait as Python would."""
        self.page.evaluate(
            "([i, name, value]) => { models[i].set(name, value); models[i].save_changes(); }",
            [model, trait, value],
        )
        self.settle()

    def settle(self):
        """Wait for what is drawn in a microtask, or in the frames after the first."""
        self.page.evaluate("() => Promise.resolve()")
        self.page.wait_for_function("() => !document.querySelector('[data-working]')")

    def traits(self, model=0):
        """The settings of a widget as they are in the browser now."""
        return self.page.evaluate(
            "([i, names]) => Object.fromEntries(names.map((name) => [name, models[i].get(name)]))",
            [model, [*self.widgets[model].settings()]],
        )

    def quantity(self, name, view=0):
        self.settle()
        return _number(self.find(f'[data-quantity="{name}"]', view).get_attribute("data-value"))

    def quantities(self, view=0):
        self.settle()
        found = self.find("[data-quantity]", view).evaluate_all(
            "found => found.map((each) => [each.dataset.quantity, each.dataset.value])"
        )
        assert len(dict(found)) == len(found), "a quantity stands once"
        return {name: _number(text) for name, text in found}

    def line(self, view=0):
        """The line of PyTorch."""
        self.settle()
        return self.find('[data-role="pytorch"]', view).inner_text()

    def says(self, view=0):
        """The spoken sentence, its white space folded."""
        self.settle()
        return " ".join(self.find('[role="status"]', view).inner_text().split())

    def slide(self, name, value, view=0):
        """Move a slider to a value, as a reader who drags it does."""
        self.control(name, view).evaluate(
            "(input, value) => { input.value = value;"
            " input.dispatchEvent(new Event('input', { bubbles: true })); }",
            value,
        )
        self.settle()


def _number(text):
    return float(text) if "." in text else int(text)
