// The frame that every widget stands in: a drawing, controls, a spoken sentence, numbers,
// the PyTorch line, and reset. A widget fills the frame and draws; the frame keeps the contract.
import { attrs, h, text, uid } from "./dom.js";
import { grouped } from "./format.js";
import { keepKeys } from "./host_keys.js";
import { followLinks } from "./setting_links.js";
import { createSpeech } from "./speech.js";
import { createReading } from "./work.js";

const words = {
  copy: "Copy", copied: "Copied", selected: "Selected", reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys.",
  chosen: (label, option) => `${label}: ${option}.`,
  toggled: (label, on) => `${label}: ${on ? "on" : "off"}.`,
  same: "Nothing changes.",
  pressed: (label) => `${label}: pressed.`,
  idle: (label) => `${label}: nothing to do now.`,
  asAtFirst: "Everything is as it was at first.",
  where: (keys) => `${keys} The key ? says what is shown.`,
  skip: "Skip this widget",
  end: (label) => `End of the widget: ${label}.`,
};
// Where a line of Python may break, besides at its spaces: after a bracket, and after a dot between names.
const JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
const LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]'; // what comes of them speaks itself
const KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
const ACTS = /^(Enter| )$/;

/**
 * @param model  an anywidget model: get, set, save_changes, on, off
 * @param el     the element to draw into
 * @param widget the Python class's name
 * @param label  what the widget is, for a screen reader
 */
export function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" }); // what a host has to say, of an address that it read for instance
  // The sentence is there to be read; what is spoken of a change is shorter, and stands in a region of its own.
  const status = h("p", { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" },
    h("span", {}, said[0], " ", said[1], " ", notice));
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const keys = h("p", { class: "cl-keys", "aria-hidden": "true" }, h("span")); // a screen reader has the drawing's label
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label, lang: "en", dir: "ltr" },
    skip, h("div", { class: "cl-body" }, stage, panel), keys, status, spoken, foot, line,
  );
  el.append(root, end); // what a host adds stands in the root: it is skipped too
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  for (const use of ["click", "change"]) root.addEventListener(use, onUse, true); // a button's name as it was pressed
  root.addEventListener("focusin", ({ target }) => {
    const hint = target.matches("[role=application]") ? target.getAttribute("aria-label") : target.closest("[data-keys]")?.dataset.keys;
    if (hint) text(keys.firstChild, words.where(hint));
  });
  root.addEventListener("convlesson:notice", ({ detail }) => tell(detail));
  const unfollow = followLinks({ root, model, widget, tell });

  const listeners = [];
  const resets = [];
  const quantities = new Map();
  const reading = createReading(root);
  let isBegun = false; // the first words are there with the first drawing
  const write = (name, words) => (isBegun ? reading.write(name, words) : words());
  const speech = createSpeech(spoken, () => {
    reading.flush();
    return {
      said: said.map((span) => span.textContent),
      numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]])),
    };
  });
  let copied;
  let disposed = false;

  /** "?" says where one is. On a button or a drawing, keys that move do not scroll the page; they are answered. */
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      reading.flush();
      speech.announce(status.textContent);
    }
    else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.answer();
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words.same);
    else return;
    event.preventDefault();
  }

  /** A sentence beside that of the widget; an empty one takes it back. */
  function tell(sentence) {
    text(notice, sentence);
    if (sentence) speech.announce(sentence);
  }

  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }

  /** What changes neither sentence nor numbers, the choice of a picture for instance, is said by its name. */
  function onUse({ type, target }) {
    const button = type === "click" && target.closest("button");
    if (button && !button.matches(LEAVES)) {
      const { textContent: name, ariaPressed, ariaDisabled } = button;
      speech.answer(() => {
        if (button.dataset.role) return `${button.textContent}.`; // a host's: it says on itself that it has copied
        if (ariaPressed) return words.toggled(name, button.ariaPressed === "true");
        return ariaDisabled === "true" ? words.idle(name) : words.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }

  function resetTraits() {
    speech.answer(() => words.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }

  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words.copied);
      speech.announce(words.copiedLine);
    } catch {
      // No permission (an embedded frame, say): leave the line selected, one key away from copied.
      getSelection().selectAllChildren(code);
      text(copy, words.selected);
      speech.announce(words.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words.copy), 1600);
  }

  return {
    root, stage, panel, status, set,

    /** What a slider of this setting may show: as much as Python accepts. */
    bounds(name) {
      const { minimum: min, maximum: max } = model.get("schema")[name];
      return { min, max };
    },

    /** Reset what is no trait, too. */
    onReset: (listener) => resets.push(listener),

    /** Draw now and whenever one of the traits changes; several changes at once are drawn once. */
    bind(traits, draw) {
      let asked = false;
      const soon = () => {
        if (asked) return;
        asked = true;
        queueMicrotask(() => {
          asked = false;
          if (disposed) return;
          draw();
          speech.soon();
        });
      };
      for (const trait of traits) {
        model.on(`change:${trait}`, soon);
        listeners.push([`change:${trait}`, soon]);
      }
      draw();
      for (const area of root.querySelectorAll("[role=application]")) attrs(area, { "aria-describedby": status.id });
      speech.begin();
      isBegun = true;
    },

    /**
     * What is shown now, in words: the whole, then the part under the reader's finger. Both have room for the `longest`,
     * so that nothing moves under it.
     */
    say(sentence, detail = "", longest = null) {
      write("sentence", () => {
        attrs(status, { "data-room": longest });
        text(said[0], sentence);
        text(said[1], detail);
      });
      speech.soon();
    },

    /** Draw what has arrived by itself, a picture that is decoded, say: nobody asked, so nothing is said. */
    silently: (draw) => !disposed && speech.silently(draw),

    /** Speak of what is no part of the sentence or the numbers, once the gesture rests. */
    announce: (message) => speech.announce(message),

    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        write(name, () => {
          if (!quantities.has(name)) {
            const dt = h("dt");
            const dd = h("dd", { "data-quantity": name });
            quantities.set(name, { dt, dd });
            numbers.append(h("div", {}, dt, dd));
          }
          const { dt, dd } = quantities.get(name);
          text(dt, caption);
          text(dd, shown);
          attrs(dd, { "data-value": value });
        });
      }
    },

    /** The one line of Python that builds what is shown. It has room for the `longest`, so that nothing moves under a finger. */
    pytorch(python, longest = null) {
      write("code", () => {
        attrs(code.parentElement, { "data-room": longest && longest.split(JOINTS).join("\u200b") });
        if (code.textContent !== python) code.replaceChildren(...python.split(JOINTS).flatMap((part, i) => (i ? [h("wbr"), part] : [part])));
      });
    },

    dispose() {
      disposed = true;
      for (const [event, listener] of listeners) model.off(event, listener);
      clearTimeout(copied);
      unfollow();
      speech.stop();
      reading.stop();
      root.remove();
      end.remove();
    },
  };
}
