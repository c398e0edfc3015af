// Runs a page's widgets without a kernel: the host side of anywidget's front-end modules.
//
// The page carries `#cl-widget-state`, JSON: model id -> { module, state, buffers }, and places
// `<div class="cl-widget" data-model="id">`. Modules arrive as text from classic scripts, which call
// `convlessonsWidgets.module(hash, text)`, and are imported through a Blob URL: that works from a disk, too.
// Deferred, so the page is parsed; each widget starts as soon as its own module is there.
(() => {
  "use strict";

  // All words for readers, in whole sentences.
  const words = {
    link: "Copy link",
    embed: "Embed",
    failed: (name, error) => `${name} could not start. ${error}`,
    needsPython: (name) => `"${name}" needs Python, and this page has no kernel`,
    noState: (id) => `the page has no state of the model ${id}`,
    noWidget: "its module exports no widget",
    noScript: "its script did not load",
  };

  const isObject = (value) => typeof value === "object" && value !== null;
  const bytes = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

  function equal(a, b) {
    if (Object.is(a, b)) return true;
    if (!isObject(a) || !isObject(b) || a.constructor !== b.constructor) return a === b;
    if (ArrayBuffer.isView(a)) [a, b] = [bytes(a), bytes(b)];
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
    );
  }

  /** The traits of one widget, shared by all its views. */
  class Model {
    #state;
    #listeners = [];

    constructor(state, buffers) {
      this.#state = state;
      for (const { path, data } of buffers) {
        const parent = path.slice(0, -1).reduce((value, key) => value[key], state);
        const decoded = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        parent[path.at(-1)] = new DataView(decoded.buffer);
      }
    }

    #set(values) {
      const changed = Object.keys(values).filter((key) => !equal(this.#state[key], values[key]));
      for (const key of changed) this.#state[key] = values[key];
      for (const key of changed) this.#emit(`change:${key}`, values[key]);
      if (changed.length) this.#emit("change");
    }

    /** All listeners hear of a change, even if one of them fails. */
    #emit(event, value) {
      this.#listeners = this.#listeners.filter(({ signal }) => !signal.aborted);
      for (const listener of this.#listeners.filter((each) => each.event === event)) {
        try {
          listener.callback(listener.owner, value);
        } catch (error) {
          reportError(error);
        }
      }
    }

    /** The model as one view sees it: what it listens to ends with `signal`. */
    facade(signal) {
      const owner = {
        get: (name) => this.#state[name],
        set: (name, value) => this.#set(isObject(name) ? name : { [name]: value }),
        save_changes() {}, // `set` has told every view, and there is no kernel to tell
        send() {},
        on: (events, callback) => {
          for (const event of events.split(" ")) {
            this.#listeners.push({ event, callback, owner, signal });
          }
        },
        off: (event, callback) => {
          this.#listeners = this.#listeners.filter(
            (each) =>
              each.owner !== owner ||
              (event && each.event !== event) ||
              (callback && each.callback !== callback),
          );
        },
        widget_manager: {
          get_model: async (id) => started(id.replace("IPY_MODEL_", "")).model.facade(signal),
        },
      };
      return owner;
    }
  }

  // ---- Modules: hash -> promise of the module, with the means to settle it.
  const modules = new Map();

  function module(hash) {
    if (!modules.has(hash)) {
      const entry = {};
      entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      modules.set(hash, entry);
    }
    return modules.get(hash);
  }

  async function load(text) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      return await import(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  // ---- Models that have been started: id -> { model, widget, stop, views }.
  const running = new Map();
  const saved = JSON.parse(document.getElementById("cl-widget-state").textContent);
  const experimental = {
    invoke: async (name) => {
      throw new Error(words.needsPython(name));
    },
  };

  function started(id) {
    if (!running.has(id)) {
      if (!Object.hasOwn(saved, id)) throw new Error(words.noState(id));
      const { module: hash, state, buffers } = saved[id];
      const stop = new AbortController();
      const model = new Model(structuredClone(state), buffers);
      const widget = hash ? initialize(model, hash, stop.signal) : Promise.resolve({});
      running.set(id, { model, widget, stop, views: 0 });
    }
    return running.get(id);
  }

  async function initialize(model, hash, signal) {
    const loaded = await module(hash).promise;
    const exported = loaded.default ?? loaded;
    const widget = typeof exported === "function" ? await exported() : exported;
    if (!widget?.render && !widget?.initialize) throw new Error(words.noWidget);
    const given = { model: model.facade(signal), signal, experimental };
    cleanUp(await widget.initialize?.(given), signal);
    return widget;
  }

  function cleanUp(callback, signal) {
    if (typeof callback !== "function") return;
    if (signal.aborted) callback();
    else signal.addEventListener("abort", () => callback(), { once: true });
  }

  // ---- Views: place in the page -> what stops it.
  const stops = new WeakMap();

  async function start(place) {
    const { model: id, class: name } = place.dataset;
    const stop = new AbortController();
    const { signal } = stop;
    const el = document.createElement("div");
    stops.set(place, stop);
    signal.addEventListener("abort", () => el.remove());
    try {
      const shared = started(id);
      shared.views += 1;
      signal.addEventListener("abort", () => release(id, shared));
      const widget = await shared.widget;
      signal.throwIfAborted();
      place.dataset.state = "starting"; // the picture makes room before the widget is drawn
      place.append(el);
      const given = { model: shared.model.facade(signal), el, signal, experimental };
      cleanUp(await widget.render?.(given), signal);
      if (signal.aborted) return;
      place.dataset.state = "ready";
      offer({ place, model: given.model, widget }, el, signal);
    } catch (error) {
      if (signal.aborted) return;
      stop.abort();
      place.dataset.state = "error";
      el.replaceChildren(words.failed(name, error));
      el.className = "cl-widget-error";
      el.setAttribute("role", "alert");
      place.append(el);
    }
  }

  function release(id, shared) {
    shared.views -= 1;
    if (shared.views > 0) return;
    shared.stop.abort();
    if (running.get(id) === shared) running.delete(id);
  }

  // ---- Settings in the address and what a reader takes away: a script of its own, fetched when first needed.
  const me = document.currentScript;
  const views = new Map();
  const isSetting = (hash) => /^#[A-Z]\w*(\.\d+)?:/.test(hash);
  let reader;

  function ask(what, ...given) {
    reader ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: new URL(me.dataset.address, me.src), onload: resolve, onerror: reject });
      document.head.append(script);
    });
    return reader.then(() => convlessonsWidgets.address[what](...given)).catch(reportError);
  }

  function offer({ place, model, widget }, el, signal) {
    const root = model.get("schema") && me?.dataset.address && el.querySelector(".convlesson");
    if (!root) return;
    const row = document.createElement("div");
    row.className = "cl-share";
    row.innerHTML = `<button type="button" class="cl-button" data-role="link">${words.link}</button>` +
      (place.dataset.embed ? `<details data-role="embed"><summary>${words.embed}</summary></details>` : "");
    // Asked early: a browser lets a page write on the clipboard only just after a press.
    for (const what of ["pointerover", "focusin", "click"]) row.addEventListener(what, ({ target }) => ask(what, place, target));
    root.append(row);
    views.set(place, { place, root, model, widget });
    model.on("change", () => ask("changed"));
    signal.addEventListener("abort", () => views.delete(place));
  }
  addEventListener("popstate", ({ state }) => (reader || isSetting(location.hash)) && ask("moved", state));

  globalThis.convlessonsWidgets = {
    views, words,
    module: (hash, text) => module(hash).resolve(load(text)),
    start,
    /** End a view: its clean-up runs, and the picture is back in its place. */
    dispose(place) {
      stops.get(place)?.abort();
      place.querySelector(":scope > .cl-widget-error")?.remove();
      place.dataset.state = "ended";
    },
  };

  // The browser went to the address's #part before the widgets above it took their room: go there
  // again, unless the reader has moved on, or came back to where they were.
  async function goToTarget() {
    const set = views.size && (isSetting(location.hash) || history.state?.convlessons !== undefined);
    const target = (set && (await ask("open"))) || document.querySelector(":target");
    const [visit] = performance.getEntriesByType("navigation");
    // Twice: what the browser still keeps in its place from before may move it a frame later.
    for (let times = 2; times && visit?.type === "navigate" && !moved.signal.aborted; times--) {
      target?.scrollIntoView({ behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
    moved.abort();
  }

  const moved = new AbortController();
  for (const input of ["keydown", "pointerdown", "touchstart", "wheel"]) {
    addEventListener(input, () => moved.abort(), { signal: moved.signal, passive: true });
  }
  Promise.all(Array.from(document.querySelectorAll(".cl-widget"), start)).then(goToTarget);
  // By then every deferred script has run: what is still missing will not come.
  document.addEventListener("DOMContentLoaded", () => {
    for (const { reject } of modules.values()) reject(new Error(words.noScript));
  });
})();
