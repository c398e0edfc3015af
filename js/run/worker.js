// Python in a worker of its own, which can be ended. `work` is made a script by itself: it may use nothing of this file.
// The reader's code runs in here. It gets Python and nothing of the browser: no network, no storage, no way to the page
// but what it prints and returns. The page's policy, which the worker inherits, forbids the same once more.

export function work() {
  const LARGEST = 2 ** 29; // bytes of Python's memory
  const PLACE = "https://vendored.invalid/"; // where Pyodide believes that its files are

  self.onmessage = async ({ data: { files, port } }) => {
    self.onmessage = null;
    try {
      const check = await start(files);
      port.onmessage = ({ data: { id, key, code } }) => {
        port.postMessage({ id, began: true });
        try {
          port.postMessage({ id, told: check(key, code), bytes });
        } catch (error) {
          port.postMessage({ id, fault: String(error).slice(0, 2000) });
        }
      };
      port.postMessage({ ready: true });
    } catch (error) {
      port.postMessage({ broken: String(error?.stack ?? error).slice(0, 2000) });
    }
  };

  let bytes = 0;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    bytes = this.buffer.byteLength + pages * 65536;
    if (bytes > LARGEST) throw new RangeError("the memory of a page's Python is used up");
    return grow.call(this, pages);
  };

  async function start(files) {
    self.importScripts = undefined; // Pyodide would try it, and Firefox tell that the page's policy forbids it
    const named = (address) => files[Object.keys(files).find((name) => String(address?.url ?? address) === PLACE + name)];
    self.fetch = async (address) => {
      const file = named(address);
      if (!file) throw new TypeError("a page's Python has no network");
      return new Response(file, { headers: { "content-type": file.type } });
    };
    const load = async (name) => import(URL.createObjectURL(files[name]));
    const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([load("pyodide.mjs"), load("pyodide.asm.mjs")]);
    const py = await loadPyodide({
      indexURL: PLACE,
      lockFileContents: await files["pyodide-lock.json"].text(),
      stdLibURL: `${PLACE}python_stdlib.zip`,
      createPyodideModule,
      jsglobals: { Object, setTimeout: self.setTimeout.bind(self), clearTimeout: self.clearTimeout.bind(self) },
    });
    py.unpackArchive(await files["convlessons.zip"].arrayBuffer(), "zip", { extractDir: "/book" });
    const wheels = Object.keys(files).filter((name) => name.endsWith(".whl"));
    if (wheels.length) {
      py.unpackArchive(await files["blocks.zip"].arrayBuffer(), "zip", { extractDir: "/book" });
      await py.loadPackage(wheels.map((name) => PLACE + name), { checkIntegrity: false, messageCallback() {} });
      py.runPython("import torch"); // here, so that no answer is charged the time
    }
    const check = py.runPython("import sys; sys.path.insert(0, '/book'); from convlessons.exercises.page import check_json; check_json");
    py.runPython("for name in ('js', 'pyodide_js', 'pyodide_js._api', 'pyodide.http', 'pyodide.code', 'pyodide.ffi.wrappers'): sys.modules[name] = None\nsys.meta_path[:] = [each for each in sys.meta_path if type(each).__name__ != 'JsFinder']\ndel name");
    close();
    return check;
  }

  /** Take away what could leave this worker. */
  function close() {
    const doors = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "BroadcastChannel",
      "importScripts", "Worker", "SharedWorker", "indexedDB", "caches", "navigator", "postMessage", "onmessage", "RTCPeerConnection"];
    for (const name of doors) {
      for (let at = self; at; at = Object.getPrototypeOf(at)) {
        try {
          delete at[name];
        } catch { /* then the policy stands */ }
      }
    }
  }
}
