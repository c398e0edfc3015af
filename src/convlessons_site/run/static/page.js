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

  // ../lib/store.js
  var PREFIX = "convlessons:";
  var CHANGED = "convlessons:changed";
  var memory = globalThis[/* @__PURE__ */ Symbol.for("convlessons:memory")] ??= /* @__PURE__ */ new Map();
  function recall(key) {
    if (memory.has(key)) return memory.get(key);
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  }
  function remember(key, value) {
    try {
      if (value === null) localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, JSON.stringify(value));
      memory.delete(key);
    } catch {
      memory.set(key, value);
    }
    dispatchEvent(new CustomEvent(CHANGED, { detail: key }));
  }

  // worker.js
  function work() {
    const LARGEST2 = 2 ** 29;
    const PLACE = "https://vendored.invalid/";
    self.onmessage = async ({ data: { files, port } }) => {
      self.onmessage = null;
      try {
        const check = await start(files);
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
      if (bytes > LARGEST2) throw new RangeError("the memory of a page's Python is used up");
      return grow.call(this, pages);
    };
    async function start(files) {
      self.importScripts = void 0;
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
        jsglobals: { Object, setTimeout: self.setTimeout.bind(self), clearTimeout: self.clearTimeout.bind(self) }
      });
      py.unpackArchive(await files["convlessons.zip"].arrayBuffer(), "zip", { extractDir: "/book" });
      const wheels = Object.keys(files).filter((name) => name.endsWith(".whl"));
      if (wheels.length) {
        py.unpackArchive(await files["blocks.zip"].arrayBuffer(), "zip", { extractDir: "/book" });
        await py.loadPackage(wheels.map((name) => PLACE + name), { checkIntegrity: false, messageCallback() {
        } });
        py.runPython("import torch");
      }
      const check = py.runPython("import sys; sys.path.insert(0, '/book'); from convlessons.exercises.page import check_json; check_json");
      py.runPython("for name in ('js', 'pyodide_js', 'pyodide_js._api', 'pyodide.http', 'pyodide.code', 'pyodide.ffi.wrappers'): sys.modules[name] = None\nsys.meta_path[:] = [each for each in sys.meta_path if type(each).__name__ != 'JsFinder']\ndel name");
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
  var bundles = {};
  var heard = {};
  var worker = null;
  function fetchFiles(run2, bundle, progress = fetchFiles.progress) {
    run2.part = (name, text) => heard[name] = bytesOf(text);
    run2.files = (name, told) => heard[name] = told;
    bundles[bundle] ??= (async () => {
      await run2.load(`${bundle}.js`);
      const about = heard[bundle];
      let come = 0;
      const got = await Promise.all(Array.from({ length: about.parts }, async (_, number) => {
        const name = `${bundle}-${number}`;
        await run2.load(`${name}.js`);
        come += heard[name].length;
        fetchFiles.progress?.(come, about.bytes);
        return heard[name];
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
    bundles[bundle].catch(() => delete bundles[bundle]);
    return bundles[bundle];
  }
  function bytesOf(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }
  var Python = class {
    constructor(files) {
      this.files = files;
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
      this.worker.postMessage({ files, port: port2 }, [port2]);
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
      const ended2 = new Error("ended");
      this.broken(ended2);
      this.stopped?.(ended2);
    }
  };
  async function python(files) {
    if (worker && Object.keys(files).some((name) => !(name in worker.files))) worker.end();
    worker ??= new Python(files);
    return worker.ready;
  }
  function restart() {
    const files = worker?.files;
    worker?.end();
    if (files) python(files).catch(() => {
    });
  }

  // answers.js
  var FORMAT = "convlessons answers";
  var EDITION = 1;
  var LARGEST = 1e5;
  var words = {
    name: "convlessons-answers.json",
    none: "There is no answer to save yet.",
    saved: (n) => `Saved ${answers(n)}.`,
    loaded: (n, left) => `Loaded ${answers(n)}.${left ? ` Left out ${left} that this book does not know.` : ""}`,
    notOurs: "This file holds no answers of this book. Nothing was changed.",
    edition: "This file was saved by another edition of the book, and this one cannot read it. Nothing was changed.",
    large: "This file is too large to hold answers. Nothing was changed.",
    filled: (n, name) => `${name} holds ${answers(n)} in their cells.`,
    missing: "The notebook did not come. It belongs to this site: connect to it and try again."
  };
  function answers(n) {
    return `${n} ${n === 1 ? "answer" : "answers"}`;
  }
  function save(keys) {
    const kept = keys.map((key) => [key, recall(key)]).filter(([, value]) => value !== null);
    if (!kept.length) return words.none;
    download(words.name, JSON.stringify({ format: FORMAT, edition: EDITION, answers: Object.fromEntries(kept) }, null, 1), "application/json");
    return words.saved(kept.length);
  }
  async function open(file, keys) {
    if (file.size > 20 * LARGEST) return words.large;
    let told;
    try {
      told = JSON.parse(await file.text());
    } catch {
      return words.notOurs;
    }
    if (told?.format !== FORMAT || typeof told.answers !== "object" || told.answers === null) return words.notOurs;
    if (told.edition !== EDITION) return words.edition;
    const known = new Set(keys);
    const all = Object.entries(told.answers);
    const taken = all.map(([key, value]) => [key, known.has(key) ? answer(key, value) : null]).filter(([, value]) => value !== null);
    for (const [key, value] of taken) remember(key, value);
    return words.loaded(taken.length, all.length - taken.length);
  }
  function answer(key, value) {
    if (!key.startsWith("exercise:")) return Number.isInteger(value) && value >= 0 && value < 10 ? value : null;
    const isCode = (text) => typeof text === "string" && text.length <= LARGEST;
    if (!isCode(value?.code)) return null;
    const { code, outcome, checked } = value;
    if (!Object.hasOwn(globalThis.convlessonsRun.words.before, outcome)) return { code };
    return isCode(checked) ? { code, outcome, checked } : { code, outcome };
  }
  async function notebook(run2) {
    const name = run2.notebook;
    let packed;
    run2.notebook = (_, text) => packed = text;
    try {
      await run2.load(`${name}.js`, run2.edition);
    } catch {
      return words.missing;
    } finally {
      run2.notebook = name;
    }
    notebook.packed ??= packed;
    const stream = new Blob([bytesOf(notebook.packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
    const made = JSON.parse(await new Response(stream).text());
    let count = 0;
    for (const cell of made.cells) {
      const key = cell.cell_type === "code" && /^# exercise: (\S+)\s*$/m.exec([cell.source].flat().join(""))?.[1];
      const kept = key ? recall(`exercise:${key}`) : null;
      if (typeof kept?.code !== "string") continue;
      const marked = new RegExp(`^# exercise: ${key.replaceAll(".", "\\.")}\\s*$`, "m").test(kept.code);
      const source = marked ? kept.code : `# exercise: ${key}
${kept.code}`;
      cell.source = source.split(/(?<=\n)/);
      count += 1;
    }
    download(name, `${JSON.stringify(made, null, 1)}
`, "application/x-ipynb+json");
    return words.filled(count, name);
  }
  function download(name, text, type) {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  }

  // page.js
  var words2 = {
    coming: (what, come, all) => `${what} is on its way: ${megabytes(come)} of ${megabytes(all)} MB`,
    bundles: { python: "Python", wheels: "PyTorch" },
    starting: "Python starts.",
    checking: "Your answer is being checked.",
    heading: { correct: "✓ Correct", wrong: "✗ Wrong", "not attempted": "○ Not attempted", stopped: "■ Stopped", failed: "! Failed" },
    stopped: "You stopped it. Nothing was judged.",
    limit: (seconds) => `Your code ran for ${seconds} seconds and was stopped. Does a loop never end?`,
    crashed: "Python itself broke down under this code: it asked for more memory than a page has, called itself without end, or ended Python. Python starts afresh with the next check.",
    broken: "Python could not start in this browser.",
    printed: "Your code printed:",
    trace: "Where it stopped:"
  };
  var run = globalThis.convlessonsRun;
  var kinds = Object.keys(words2.heading);
  var before = Promise.resolve();
  Object.assign(run, { limit: 10, saveAnswers: save, openAnswers: open, fillNotebook: () => notebook(run) });
  function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
  }
  run.check = (card) => card.busy ??= answer2(card).finally(() => card.busy = null);
  async function answer2(card) {
    card.keep();
    const { code } = card;
    const stop = new AbortController();
    const [check, button] = [card.part("check"), card.part("stop")];
    const end = () => stop.abort();
    button.hidden = false;
    check.setAttribute("aria-disabled", "true");
    button.addEventListener("click", end, { once: true });
    card.say(null, paragraph(words2.checking));
    const stopped = new Promise((resolve) => stop.signal.addEventListener("abort", () => resolve(ended(stop.signal.reason))));
    const turn = before.then(() => stop.signal.aborted ? null : ask(card, code, stop));
    before = turn;
    const told = await Promise.race([stopped, turn]);
    button.removeEventListener("click", end);
    if (button === document.activeElement) check.focus();
    button.hidden = true;
    check.removeAttribute("aria-disabled");
    wait(card);
    show(card, code, told);
  }
  function ended(seconds) {
    if (typeof seconds === "number") return { outcome: "stopped", message: words2.limit(seconds) };
    return { outcome: "stopped", message: words2.stopped, unjudged: true };
  }
  async function ask(card, code, stop) {
    const tell = (...what) => stop.signal.aborted || wait(card, ...what);
    let files;
    try {
      files = await filesFor(card, tell);
    } catch {
      return { outcome: "failed", message: run.words.missing, unjudged: true };
    }
    let ready;
    try {
      tell(words2.starting);
      ready = await python(files);
    } catch (error) {
      return { outcome: "failed", message: words2.broken, trace: error.message, unjudged: true };
    }
    tell();
    if (stop.signal.aborted) return null;
    let timer;
    let began = false;
    stop.signal.addEventListener("abort", () => restart());
    try {
      return await ready.check(card.key, code, () => {
        began = true;
        timer = setTimeout(() => stop.abort(run.limit), 1e3 * run.limit);
      });
    } catch {
      restart();
      return { outcome: "failed", message: began ? words2.crashed : words2.broken, unjudged: !began };
    } finally {
      clearTimeout(timer);
    }
  }
  async function filesFor(card, tell) {
    const files = {};
    for (const bundle of card.needs === "torch" ? ["python", "wheels"] : ["python"]) {
      Object.assign(files, await fetchFiles(run, bundle, (come, all) => tell(words2.coming(words2.bundles[bundle], come, all), come, all)));
    }
    return files;
  }
  run.prepare = () => fetchFiles(run, "python").then(python).catch(() => {
  });
  function wait(card, text = "", come = 0, all = 0) {
    const bar = card.part("loading").previousElementSibling;
    bar.hidden = !text;
    card.part("loading").textContent = text;
    if (all) Object.assign(bar, { max: all, value: come });
    else bar.removeAttribute("value");
  }
  function show(card, code, told) {
    const text = (name) => typeof told[name] === "string" ? told[name] : "";
    const outcome = kinds.includes(told.outcome) ? told.outcome : "failed";
    card.say(
      { outcome, code },
      paragraph(words2.heading[outcome], "run-outcome"),
      text("message") && paragraph(text("message")),
      text("suggestion") && paragraph(text("suggestion")),
      ...block(words2.trace, text("trace")),
      ...block(words2.printed, text("printed"))
    );
    if (!told.unjudged) card.keep({ outcome, code });
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
