"""Firefox over WebDriver BiDi, which it speaks by itself: no driver, no dependency of our own."""

import json
import subprocess
import tempfile
import time
from pathlib import Path

import websocket  # comes with Jupyter
from browser import firefox as path

KEYS = {"ArrowRight": "\ue014", "ArrowLeft": "\ue012", "ArrowDown": "\ue015"}
SETTINGS = """
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("security.sandbox.content.level", 0);
user_pref("toolkit.telemetry.enabled", false);
"""


class Firefox:
    """One headless Firefox with one page. What the page logs is in ``log``."""

    def __init__(self):
        self.log, self._sent = [], 0
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        folder = Path(self._profile.name)
        (folder / "user.js").write_text(SETTINGS)
        command = [path(), "--headless", "--no-remote", "--profile", folder]
        self._process = subprocess.Popen(
            [*command, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        server = json.loads(self._announced(folder / "WebDriverBiDiServer.json"))
        address = f"ws://{server['ws_host']}:{server['ws_port']}/session"
        self._socket = websocket.create_connection(address, suppress_origin=True, timeout=60)
        self._ask("session.new", capabilities={})
        self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        self._ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def _announced(self, file, seconds=60):
        """What Firefox writes into its profile once it listens."""
        for _ in range(10 * seconds):
            if file.exists() and file.stat().st_size:
                return file.read_text()
            if self._process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError("Firefox does not listen")

    def _ask(self, method, **params):
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._sent:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return answer["result"]
            self._note(answer)

    def _note(self, event):
        params = event["params"]
        if event["method"] == "log.entryAdded":
            frames = (params.get("stackTrace") or {}).get("callFrames", [])
            place = "".join(f", {each['url']}:{each['lineNumber']}" for each in frames[:2])
            self.log.append(f"{params['level']}: {params['text']}{place}")
        elif event["method"] == "network.beforeRequestSent":
            url = params["request"]["url"]
            if not url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:")):
                self.log.append(f"foreign: {url}")

    def goto(self, address):
        """Open a page and wait until it has loaded."""
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def evaluate(self, expression):
        """The JSON value of a JavaScript expression; a promise is awaited."""
        answer = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def press(self, name):
        """Press a key, as a reader does."""
        key = KEYS[name]
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("input.performActions", context=self._context, actions=[source])

    def close(self):
        """End the browser."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(20)
        self._profile.cleanup()
