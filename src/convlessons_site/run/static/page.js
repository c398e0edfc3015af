(() => {
  // ../lib/dom.js
  function fill(node, props, children) {
    for (const [key, value] of Object.entries(props ?? {})) {
      if (value === null || value === void 0 || value === false) continue;
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value === true ? "" : String(value));
    }
    node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
    return node;
  }
  var h = (tag, props, ...children) => fill(document.createElement(tag), props, children);

  // ../lib/markup.js
  function inline(sentence) {
    return sentence.split(/(`[^`]+`|\*[^*]+\*)/).filter(Boolean).map((part) => {
      if (part.startsWith("`")) return h("code", {}, part.slice(1, -1));
      if (/^\*.+\*$/.test(part)) return h("em", {}, part.slice(1, -1));
      return part;
    });
  }

  // worker.js
  function work() {
    const LARGEST = 2 ** 29;
    const PLACE = "https://vendored.invalid/";
    self.onmessage = async ({ data: { files: files2, port } }) => {
      self.onmessage = null;
      try {
        const check = await start(files2);
        port.onmessage = ({ data: { id, key, code } }) => {
          port.postMessage({ id, began: true });
          try {
            port.postMessage({ id, told: check(key, code), bytes });
          } catch (error) {
            port.postMessage({ id, fault: String(error).slice(0, 2e3) });
          }
        };
        port.postMessage({ ready: true });
      } catch (error) {
        port.postMessage({ broken: String(error?.stack ?? error).slice(0, 2e3) });
      }
    };
    let bytes = 0;
    const grow = WebAssembly.Memory.prototype.grow;
    WebAssembly.Memory.prototype.grow = function(pages) {
      bytes = this.buffer.byteLength + pages * 65536;
      if (bytes > LARGEST) throw new RangeError("the memory of a page's Python is used up");
      return grow.call(this, pages);
    };
    async function start(files2) {
      const named = (address) => files2[Object.keys(files2).find((name) => String(address?.url ?? address) === PLACE + name)];
      self.fetch = async (address) => {
        const file = named(address);
        if (!file) throw new TypeError("a page's Python has no network");
        return new Response(file, { headers: { "content-type": file.type } });
      };
      const load = async (name) => import(URL.createObjectURL(files2[name]));
      const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([load("pyodide.mjs"), load("pyodide.asm.mjs")]);
      const py = await loadPyodide({
        indexURL: PLACE,
        lockFileContents: await files2["pyodide-lock.json"].text(),
        stdLibURL: `${PLACE}python_stdlib.zip`,
        createPyodideModule,
        jsglobals: { Object, setTimeout: self.setTimeout.bind(self), clearTimeout: self.clearTimeout.bind(self) }
      });
      py.unpackArchive(await files2["convlessons.zip"].arrayBuffer(), "zip", { extractDir: "/book" });
      const check = py.runPython("import sys; sys.path.insert(0, '/book'); from convlessons.exercises.page import check_json; check_json");
      py.runPython("for name in ('js', 'pyodide_js', 'pyodide.http', 'pyodide.code', 'pyodide.ffi.wrappers'): sys.modules[name] = None\ndel name");
      close();
      return check;
    }
    function close() {
      const doors = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "WebSocketStream",
        "WebTransport",
        "EventSource",
        "BroadcastChannel",
        "importScripts",
        "Worker",
        "SharedWorker",
        "indexedDB",
        "caches",
        "navigator",
        "postMessage",
        "onmessage",
        "RTCPeerConnection"
      ];
      for (const name of doors) {
        for (let at = self; at; at = Object.getPrototypeOf(at)) {
          try {
            delete at[name];
          } catch {
          }
        }
      }
    }
  }

  // python.js
  var LARGE = 2 ** 28;
  var files = null;
  var worker = null;
  function fetchFiles(run2, progress) {
    const got = [];
    run2.part = (number, text) => got[number] = bytesOf(text);
    files ??= (async () => {
      let about;
      run2.python = (told) => about = told;
      await run2.load("python.js");
      let come = 0;
      await Promise.all(Array.from({ length: about.parts }, async (_, number) => {
        await run2.load(`python-${number}.js`);
        come += got[number].length;
        fetchFiles.progress?.(come, about.bytes);
      }));
      const whole = new Blob(got);
      let at = 0;
      const unpacked = about.files.map(async ([name, type, length]) => {
        const packed = whole.slice(at, at += length);
        const content = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
        return [name, new Blob([content], { type })];
      });
      return Object.fromEntries(await Promise.all(unpacked));
    })();
    fetchFiles.progress = progress;
    files.catch(() => files = null);
    return files;
  }
  function bytesOf(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }
  var Python = class {
    constructor(blobs2) {
      const address = URL.createObjectURL(new Blob([`(${work})()`], { type: "text/javascript" }));
      this.worker = new Worker(address);
      URL.revokeObjectURL(address);
      const { port1, port2 } = new MessageChannel();
      this.port = port1;
      this.number = 0;
      this.ready = new Promise((resolve, reject) => {
        this.broken = reject;
        this.worker.onerror = (event) => reject(new Error(event.message || "the worker did not start"));
        port1.onmessage = ({ data }) => {
          if (data.ready) resolve(this);
          else if (data.broken) reject(new Error(data.broken));
          else this.hear?.(data);
        };
      });
      this.ready.catch(() => this.end());
      this.worker.postMessage({ files: blobs2, port: port2 }, [port2]);
    }
    /** What Python tells of an answer; `began` is called when its code begins to run. */
    check(key, code, began) {
      const id = this.number += 1;
      return new Promise((resolve, reject) => {
        this.stopped = reject;
        this.hear = (data) => {
          if (data.id !== id) return;
          if (data.began) began();
          else if (data.told === void 0) reject(new Error(data.fault));
          else {
            if (data.bytes > LARGE) this.end();
            resolve(JSON.parse(data.told));
          }
        };
        this.port.postMessage({ id, key, code });
      });
    }
    end() {
      this.worker.terminate();
      this.port.close();
      if (worker === this) worker = null;
      const ended = new Error("ended");
      this.broken(ended);
      this.stopped?.(ended);
    }
  };
  async function python(blobs2) {
    worker ??= new Python(blobs2);
    return worker.ready;
  }
  function restart(blobs2) {
    worker?.end();
    if (blobs2) python(blobs2).catch(() => {
    });
  }

  // page.js
  var LIMIT = 10;
  var words = {
    coming: (come, all) => `Python is on its way: ${megabytes(come)} of ${megabytes(all)} MB`,
    starting: "Python starts.",
    checking: "Your answer is being checked.",
    heading: { correct: "✓ Correct", wrong: "✗ Wrong", "not attempted": "○ Not attempted", stopped: "■ Stopped", failed: "! Failed" },
    stopped: "You stopped it. Nothing was judged.",
    limit: `Your code ran for ${LIMIT} seconds and was stopped. Does a loop never end?`,
    crashed: "Python itself broke down under this code, as it does when a function calls itself without end. It starts afresh with the next check.",
    broken: "Python could not start in this browser.",
    printed: "Your code printed:",
    trace: "Where it stopped:"
  };
  var run = globalThis.convlessonsRun;
  var kinds = Object.keys(words.heading);
  var before = Promise.resolve();
  var blobs = null;
  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
  }
  run.check = (card) => {
    if (card.busy) return before;
    card.busy = true;
    card.keep();
    const stop = new AbortController();
    const [check, button] = [card.part("check"), card.part("stop")];
    const end = () => stop.abort();
    button.hidden = false;
    check.setAttribute("aria-disabled", "true");
    button.addEventListener("click", end, { once: true });
    card.say("", paragraph(words.checking));
    before = before.then(() => judge(card, stop)).then((told) => {
      button.removeEventListener("click", end);
      if (button === document.activeElement) check.focus();
      button.hidden = true;
      check.removeAttribute("aria-disabled");
      wait(card, null);
      card.busy = false;
      show(card, told);
    });
    return before;
  };
  async function judge(card, stop) {
    const stopped = new Promise((resolve) => {
      stop.signal.addEventListener("abort", () => resolve({ outcome: "stopped", message: stop.signal.reason === LIMIT ? words.limit : words.stopped }));
    });
    if (stop.signal.aborted) return { outcome: "stopped", message: words.stopped };
    return Promise.race([stopped, ask(card, stop)]);
  }
  async function ask(card, stop) {
    try {
      blobs ??= await fetchFiles(run, (come, all) => wait(card, come, all));
    } catch {
      return { outcome: "failed", message: run.words.missing };
    }
    let ready;
    try {
      wait(card, 0, 0);
      ready = await python(blobs);
    } catch (error) {
      return { outcome: "failed", message: words.broken, trace: error.message };
    }
    wait(card, null);
    if (stop.signal.aborted) return null;
    let timer;
    let began = false;
    stop.signal.addEventListener("abort", () => restart(blobs));
    try {
      return await ready.check(card.key, card.code, () => {
        began = true;
        timer = setTimeout(() => stop.abort(LIMIT), 1e3 * LIMIT);
      });
    } catch {
      restart(blobs);
      return { outcome: "failed", message: began ? words.crashed : words.broken };
    } finally {
      clearTimeout(timer);
    }
  }
  function wait(card, come, all) {
    const bar = card.part("loading").previousElementSibling;
    bar.hidden = come === null;
    card.part("loading").textContent = come === null ? "" : all ? words.coming(come, all) : words.starting;
    if (all) Object.assign(bar, { max: all, value: come });
    else bar.removeAttribute("value");
  }
  function show(card, told) {
    const text = (name) => typeof told[name] === "string" ? told[name] : "";
    const outcome = kinds.includes(told.outcome) ? told.outcome : "failed";
    card.say(
      outcome,
      paragraph(words.heading[outcome], "run-outcome"),
      text("message") && paragraph(text("message")),
      text("suggestion") && paragraph(text("suggestion")),
      ...block(words.trace, text("trace")),
      ...block(words.printed, text("printed"))
    );
    if (outcome === "correct" || outcome === "wrong") card.keep(outcome);
  }
  function paragraph(text, kind = "") {
    const made = document.createElement("p");
    made.className = kind;
    made.append(...inline(text));
    return made;
  }
  function block(title, text) {
    if (!text) return [];
    const made = document.createElement("pre");
    made.tabIndex = 0;
    made.textContent = text;
    return [paragraph(title), made];
  }
})();
