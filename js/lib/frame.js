// The frame that every widget stands in: a drawing, controls, a spoken sentence, numbers,
// the PyTorch line, and reset. A widget fills the frame and draws; the frame keeps the contract.
import { h, text } from "./dom.js";
import { grouped } from "./format.js";
import { keepKeys } from "./host_keys.js";

/**
 * @param model  an anywidget model: get, set, save_changes, on, off
 * @param el     the element to draw into
 * @param widget the Python class's name
 * @param label  what the widget is, for a screen reader
 */
export function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  // Two spans in one live region that is not atomic: a reader hears the part that changed.
  const said = [h("span"), h("span")];
  const status = h("p", { class: "cl-status", role: "status", "aria-atomic": "false" }, said[0], " ", said[1]);
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, "Copy");
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, "Reset");
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const root = h(
    "section",
    { class: "convlesson", "data-widget": widget, "aria-label": label },
    h("div", { class: "cl-body" }, stage, panel), status, foot, line,
  );
  el.append(root);
  keepKeys(root);

  const listeners = [];
  const quantities = new Map();
  let copied;
  let disposed = false;

  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }

  function resetTraits() {
    set(structuredClone(model.get("initial")));
  }

  async function copyLine() {
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, "Copied");
    } catch {
      // No permission (an embedded frame, say): leave the line selected, one key away from copied.
      getSelection().selectAllChildren(code);
      text(copy, "Selected");
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, "Copy"), 1600);
  }

  return {
    root, stage, panel, set,

    /** Draw now and whenever one of the traits changes; several changes at once are drawn once. */
    bind(traits, draw) {
      let asked = false;
      const soon = () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
          asked = false;
          if (!disposed) draw();
        });
      };
      for (const trait of traits) {
        model.on(`change:${trait}`, soon);
        listeners.push([`change:${trait}`, soon]);
      }
      draw();
    },

    /** What is shown now, in words: the whole, then the part under the reader's finger. */
    say(sentence, detail = "") {
      text(said[0], sentence);
      text(said[1], detail);
    },

    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        if (!quantities.has(name)) {
          const dt = h("dt");
          const dd = h("dd", { "data-quantity": name });
          quantities.set(name, { dt, dd });
          numbers.append(h("div", {}, dt, dd));
        }
        const { dt, dd } = quantities.get(name);
        text(dt, caption);
        text(dd, shown);
        dd.dataset.value = String(value);
      }
    },

    /** The one line of Python that builds what is shown. */
    pytorch: (python) => text(code, python),

    dispose() {
      disposed = true;
      for (const [event, listener] of listeners) model.off(event, listener);
      clearTimeout(copied);
      root.remove();
    },
  };
}
