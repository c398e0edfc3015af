"""JupyterLab or Notebook 7 in a browser, as a test drives it: open, run, look, ask the kernel."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import nbformat

HOME = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
SETTINGS = {
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false"},
    "@jupyterlab/docmanager-extension/plugin.jupyterlab-settings": {"autosave": False},
}
# The panel of the notebook that is shown now; both applications name their shell alike.
PANEL = "const panel = window.jupyterapp.shell.currentWidget;"


def write_notebook(path, *cells):
    made = [nbformat.v4.new_code_cell(cell) for cell in cells]
    spec = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=spec), path)


class Server:
    """One server for all tests; nothing of the user's own Jupyter is read or written."""

    def __init__(self, folder: Path):
        self.root = folder / "notebooks"
        self.root.mkdir(parents=True)
        settings = folder / "settings"
        for name, values in SETTINGS.items():
            (settings / name).parent.mkdir(parents=True, exist_ok=True)
            (settings / name).write_text(json.dumps(values))
        home = {name: str(folder / name.lower()) for name in HOME}
        home["JUPYTERLAB_SETTINGS_DIR"] = str(settings)
        self.log = folder / "server.log"
        options = {
            "ServerApp.root_dir": self.root,
            "ServerApp.port": 0,
            "ServerApp.ip": "127.0.0.1",
            "ServerApp.allow_root": True,
            "ServerApp.open_browser": False,
            "IdentityProvider.token": "",
            "LabApp.expose_app_in_browser": True,
            "JupyterNotebookApp.expose_app_in_browser": True,
        }
        command = [sys.executable, "-m", "jupyterlab", *(f"--{k}={v}" for k, v in options.items())]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, env={**os.environ, **home}, stdout=log, stderr=log, cwd=self.root
            )
        self.url = self._address(Path(home["JUPYTER_RUNTIME_DIR"]))

    def _address(self, runtime: Path) -> str:
        """The server's address, once it answers."""
        deadline = time.monotonic() + 400  # a crowded machine; one that ends is not waited for
        while time.monotonic() < deadline and self.process.poll() is None:
            for file in runtime.glob("jpserver-*.json"):
                try:
                    url = json.loads(file.read_text())["url"]
                    urlopen(f"{url}api").close()
                except (OSError, ValueError):
                    break
                return url.rstrip("/")
            time.sleep(0.2)
        self.process.kill()
        raise AssertionError(f"the server did not start:\n{self.log.read_text()}")

    def stop(self):
        self.process.kill()  # its kernels end when it does; asked to end them, it takes a minute
        self.process.wait()


class Application:
    """JupyterLab on a page, or Notebook 7 where the page shows that."""

    def __init__(self, page):
        self.page = page
        page.wait_for_function("() => window.jupyterapp")
        page.evaluate("() => window.jupyterapp.restored.then(() => null)")

    def command(self, name, **arguments):
        call = "async ([name, args]) => { await window.jupyterapp.commands.execute(name, args); }"
        self.page.evaluate(call, [name, arguments])

    def open(self, path, kernel=None) -> "Notebook":
        """A notebook with a new kernel, or with one that runs already."""
        running = {"kernel": {"id": kernel}} if kernel else {}
        self.command("docmanager:open", path=path, factory="Notebook", **running)
        return Notebook(self)


class Notebook:
    """The notebook that is shown, with its kernel running."""

    def __init__(self, application):
        self.application, self.page = application, application.page
        self._in_panel(
            "await panel.context.ready; await panel.sessionContext.ready;"
            "while (panel.sessionContext.session?.kernel?.status !== 'idle')"
            "  await new Promise((done) => setTimeout(done, 100));"
        )

    def _in_panel(self, body, *arguments):
        return self.page.evaluate(f"async (given) => {{ {PANEL} {body} }}", arguments)

    def run(self, index):
        """Run a cell as a reader does who selects it and presses Ctrl+Enter."""
        self._in_panel("panel.content.activeCellIndex = given[0];", index)
        self.application.command("notebook:run-cell")

    def run_all(self):
        self.application.command("notebook:run-all-cells")

    def cell(self, index):
        """A cell, scrolled to: JupyterLab keeps those that are far away out of the page."""
        self._in_panel(
            "await panel.content.scrollToItem(given[0], 'start');"
            "panel.content.widgets[given[0]].node.dataset.testCell = given[0];",
            index,
        )
        found = self.page.locator(f'[data-test-cell="{index}"]:visible')
        found.wait_for()
        return found

    def widget(self, index, number=0) -> "Widget":
        return Widget(self.cell(index).locator(".convlesson").nth(number))

    def shows_widget(self, index) -> bool:
        """Has the cell an output that is a widget?"""
        return self._in_panel(
            "return panel.content.widgets[given[0]].model.toJSON().outputs.some("
            "(output) => 'application/vnd.jupyter.widget-view+json' in (output.data ?? {}));",
            index,
        )

    def runs(self, index):
        """The number that the kernel gave to a cell's last run."""
        return self._in_panel(
            "return panel.content.model.cells.get(given[0]).executionCount;", index
        )

    def selected(self):
        """The index of the cell that is selected."""
        return self._in_panel("return panel.content.activeCellIndex;")

    def changed(self):
        """Has it changes that are not saved?"""
        return self._in_panel("return panel.context.model.dirty;")

    def errors(self):
        """The exceptions that cells show."""
        return self._in_panel(
            "return panel.content.model.toJSON().cells.flatMap((cell) => (cell.outputs ?? [])"
            ".filter((o) => o.output_type === 'error').map((o) => `${o.ename}: ${o.evalue}`));"
        )

    def start(self, code):
        """Let the kernel run code, and do not wait for it."""
        self._in_panel(
            "panel.sessionContext.session.kernel.requestExecute({ code: given[0] });", code
        )

    def ask(self, expression):
        """The value of an expression in the kernel; it travels as JSON."""
        code = f"import json as _json; print(_json.dumps({expression}))"
        answer = self._in_panel(
            "const kernel = panel.sessionContext.session.kernel; let text = '';"
            "const sent = kernel.requestExecute({ code: given[0], store_history: false });"
            "sent.onIOPub = ({ content }) => { text += content.text ?? content.evalue ?? ''; };"
            "await sent.done; return text;",
            code,
        )
        return json.loads(answer)

    def settled(self, expression):
        """Its value once it stays: a widget's changes reach a busy kernel in bundles, later."""
        before, now = None, self.ask(expression)
        while before != now:
            self.page.wait_for_timeout(300)
            before, now = now, self.ask(expression)
        return now

    def say(self, statement):
        """Run a statement in the kernel."""
        return self.ask(f"exec({statement!r}, globals())")

    def kernel(self):
        """The name by which another notebook gets this one's kernel."""
        return self._in_panel("return panel.sessionContext.session.kernel.id;")

    def save(self):
        self.application.command("docmanager:save")

    def close(self):
        """Shut the kernel down and close the notebook, changed or not."""
        self._in_panel("await panel.sessionContext.shutdown(); panel.dispose();")

    def leave(self):
        """Close the notebook, and leave its kernel to others: without a name, without a widget."""
        self._in_panel(
            "await panel.sessionContext.session.kernel.requestExecute({ code: given[0] }).done;"
            "panel.dispose();",
            "import ipywidgets; ipywidgets.Widget.close_all()\n%reset -f",
        )


class Widget:
    """A widget of the book in an output."""

    def __init__(self, root):
        self.root, self.page = root, root.page
        root.wait_for()

    def name(self):
        return self.root.get_attribute("data-widget")

    def find(self, selector):
        return self.root.locator(selector)

    def settle(self):
        """Wait for what is drawn, and written, in the frames after the first."""
        self.root.evaluate(
            "async root => { while (root.matches('[data-working], :has([data-working])'))"
            " await new Promise(requestAnimationFrame); }"
        )

    def says(self):
        self.settle()
        return " ".join(self.find('[role="status"]').first.inner_text().split())

    def quantities(self):
        self.settle()
        return {
            each.get_attribute("data-quantity"): float(each.get_attribute("data-value"))
            for each in self.find("[data-quantity]").all()
        }

    def sliders(self):
        found = self.find("input[type=range]:visible").all()
        return [each for each in found if each.is_enabled()]

    def click_at(self, slider, share):
        """Click on a slider's track, that share of the way along."""
        box = slider.bounding_box()
        slider.click(position={"x": share * box["width"], "y": box["height"] / 2})
