// lib/dom.js
var SVG = "http://www.w3.org/2000/svg";
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
var s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);
function attrs(node, values) {
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === void 0 || value === false) node.removeAttribute(key);
    else if (node.getAttribute(key) !== String(value)) node.setAttribute(key, String(value));
  }
  return node;
}
function text(node, value) {
  if (node.textContent === String(value)) return node;
  const only = node.childNodes.length === 1 && node.firstChild;
  if (only && only.nodeType === Node.TEXT_NODE && value !== "") only.data = value;
  else node.textContent = value;
  return node;
}
var counter = 0;
var uid = (stem) => `cl-${stem}-${counter += 1}-${Math.random().toString(36).slice(2, 7)}`;

// lib/area.js
var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
function createArea({ class: name, role, label, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label,
    onkeydown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = ARROWS[event.key];
      if (step) onStep(step.map((n) => n * (event.shiftKey ? big : 1)));
      else if (event.key === "Home") onHome?.();
      else if (event.key === "End") onEnd?.();
      else if (!onKey?.(event.key)) return;
      event.preventDefault();
    }
  }, ...children);
}
function pickable(svg, { hit, onPoint, onPick }) {
  let pointed = null;
  const point = (target) => {
    if (String(target) === String(pointed)) return;
    pointed = target;
    onPoint(target);
  };
  if (onPoint) {
    svg.addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(hit(...svgPoint(svg, event))));
    svg.addEventListener("pointerleave", () => point(null));
  }
  svg.addEventListener("click", (event) => {
    const target = hit(...svgPoint(svg, event));
    if (target !== null) onPick(target);
  });
}
function svgPoint(svg, event) {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return [
    view.x + (event.clientX - box.left) / box.width * view.width,
    view.y + (event.clientY - box.top) / box.height * view.height
  ];
}
function nearest(places, [x, y], reach = Infinity) {
  const away = places.map((place) => Math.hypot(place[0] - x, place[1] - y));
  const least = Math.min(...away);
  return least <= reach ? away.indexOf(least) : -1;
}
var between = (low, high, value) => Math.max(low, Math.min(high, value));

// lib/roving.js
var words = {
  buttons: "Arrow keys go from button to button.",
  numbers: "Left and right arrow keys go from number to number, up and down change it."
};
function rove(el, kind, keys, columns = 0) {
  const all = () => [...el.querySelectorAll(kind)];
  const stopAt = (stop) => {
    const items = all();
    attrs(el, { "data-keys": items.length > 1 && keys });
    for (const each of items) each.tabIndex = each === stop ? 0 : -1;
  };
  const refresh = () => stopAt(all().find((each) => each.tabIndex === 0 && each.hasAttribute("tabindex")) ?? all()[0]);
  el.addEventListener("focusin", ({ target }) => target.matches(kind) && stopAt(target));
  el.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = all();
    const place = items.indexOf(event.target);
    const to = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: items.length - 1,
      ...columns && { ArrowUp: place - columns, ArrowDown: place + columns }
    }[event.key];
    if (place < 0 || to === void 0) return;
    event.preventDefault();
    items[event.key.startsWith("Arrow") && columns && items[to] === void 0 ? place : between(0, items.length - 1, to)].focus();
  });
  refresh();
  return refresh;
}

// lib/controls.js
function slider({ label, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label);
  return {
    el: h("div", { class: "cl-control" }, caption, input, shown),
    input,
    update({ value, min, max, label: newLabel }) {
      attrs(input, { min, max, "aria-valuetext": format(value), "aria-disabled": min === max });
      if (input.value !== String(value)) input.value = value;
      text(shown, format(value));
      if (newLabel) text(caption, newLabel);
    }
  };
}
function button({ label, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
function group(label, ...children) {
  const el = h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);
  rove(el, "button", words.buttons);
  return el;
}
var pace = (milliseconds) => matchMedia("(prefers-reduced-motion: reduce)").matches ? 2 * milliseconds : milliseconds;

// lib/format.js
var words2 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var inWords = (count2) => words2.counts[count2] ?? grouped(count2);
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

// lib/host_keys.js
function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  const mark = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark, true));
}
function staysInside({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey || shiftKey && key === "Enter";
  return !modified && key !== "Escape";
}

// lib/setting_parts.js
var PART = /^(\w+)(?:\.(\d{1,4}))?:(.*)$/s;
function parts(address) {
  return decoded(address.replace(/^#/, "")).split("&").map((each) => PART.exec(each)).filter(Boolean).map(([, name, number, settings]) => [name, Number(number ?? 1), settings]);
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// lib/setting_links.js
var words3 = { nobody: "No kernel answers. Run this widget’s cell, then follow the link again." };
var NOTEBOOK = ".jp-Notebook";
var PATIENCE = 4e3;
function followLinks({ root, model, widget, tell }) {
  if (!document.querySelector(NOTEBOOK)) return () => {
  };
  let waiting;
  function said(link) {
    const notebook = link?.closest(NOTEBOOK);
    if (!notebook?.contains(root)) return void 0;
    const place = [...notebook.querySelectorAll(`[data-widget="${widget}"]`)].indexOf(root) + 1;
    return parts(link.getAttribute("href")).find(([name, number]) => name === widget && number === place)?.[2];
  }
  function onClick(event) {
    const setting = said(event.target.closest?.('a[href^="#"]'));
    if (setting === void 0) return;
    event.preventDefault();
    root.scrollIntoView({ block: "nearest" });
    clearTimeout(waiting);
    try {
      model.send({ setting });
      waiting = setTimeout(() => tell(words3.nobody), PATIENCE);
    } catch {
      tell(words3.nobody);
    }
  }
  function onAnswer({ notice }) {
    clearTimeout(waiting);
    tell(notice);
  }
  document.addEventListener("click", onClick, true);
  model.on("msg:custom", onAnswer);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener("click", onClick, true);
    model.off("msg:custom", onAnswer);
  };
}

// lib/speech.js
var PAUSE = 500;
var MOST_WORDS = 24;
var words4 = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told2 = null;
  let timer = null;
  let asked = "";
  let otherwise = null;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told2, shown) || otherwise?.() || "");
    [told2, asked, otherwise] = [shown, "", null];
  }
  const soon = () => {
    if (told2 === null) return;
    text(node, "");
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
  return {
    soon,
    /** A key or a control was used: if nothing that is told comes of it, say this. */
    answer(message = () => words4.nothing) {
      otherwise = message;
      soon();
    },
    /** Say this when the gesture rests, whatever else has changed. */
    announce(message) {
      if (told2 !== null) asked = message;
      soon();
    },
    /** The first drawing is done: from now on, changes are spoken. */
    begin: () => told2 ??= snapshot(now()),
    /** What is drawn now is no change of the reader's, and nothing is said of it. */
    silently(draw) {
      const before = told2;
      told2 = null;
      draw();
      told2 = before && snapshot(now());
    },
    stop: () => clearTimeout(timer)
  };
}
var snapshot = ({ said, numbers }) => ({ said: [...said], numbers: new Map(numbers) });
function whatChanged(before, after) {
  const parts2 = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts2.push(...sentences(after.said[1]));
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts2.push(words4.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts2.push(...sentences(after.said[0]));
  return parts2.length ? fitting(parts2) : "";
}
var count = (words8) => words8.split(/\s+/).filter(Boolean).length;
var sentences = (words8) => words8.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
function fitting(parts2) {
  const first = count(parts2[0]) <= MOST_WORDS ? parts2[0] : clipped(parts2[0]);
  const chosen = [first];
  for (const part of parts2.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}
function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}

// lib/work.js
var SLICE = 3;
var REST = "rest";
function createWork(el) {
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    el.removeAttribute("data-working");
  };
  return {
    stop,
    start(work) {
      const isHurried = el.hasAttribute("data-working");
      stop();
      const go = (slice) => {
        const end = performance.now() + slice;
        let [done, value] = [false, null];
        do
          ({ done, value } = work.next());
        while (!done && (isHurried || value !== REST) && performance.now() < end);
        el.toggleAttribute("data-working", !done);
        if (!done) frame = requestAnimationFrame(() => {
          timer = setTimeout(go, 0, SLICE);
        });
      };
      go(0);
    }
  };
}
function createSecond(el) {
  const work = createWork(el);
  let isFirst = true;
  return {
    stop: work.stop,
    draw(...parts2) {
      if (isFirst) for (const draw of parts2) draw();
      else work.start(later(parts2));
      isFirst = false;
    }
  };
}
function createReading(root) {
  const queued = /* @__PURE__ */ new Map();
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    root.removeAttribute("data-working");
  };
  const flush = () => {
    stop();
    for (const write of queued.values()) write();
    queued.clear();
  };
  const wait = (patient) => {
    frame = requestAnimationFrame(() => {
      if (patient && root.querySelector("[data-working]")) wait(false);
      else timer = setTimeout(flush);
    });
  };
  return {
    stop,
    flush,
    /** Of several by one name, the last one counts. */
    write(name, write) {
      queued.set(name, write);
      if (frame) return;
      root.toggleAttribute("data-working", true);
      wait(true);
    }
  };
}
function* later(parts2) {
  for (const draw of parts2) {
    yield REST;
    draw();
  }
}

// lib/frame.js
var words5 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
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
  end: (label) => `End of the widget: ${label}.`
};
var JOINTS = /(?<=[([])(?=.)|(?<=[A-Za-z_]\w*\.)(?=[A-Za-z_])/;
var LEAVES = '[data-role="skip"], [data-role="copy"], [data-control="own-picture"]';
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
var ACTS = /^(Enter| )$/;
function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h(
    "p",
    { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" },
    h("span", {}, said[0], " ", said[1], " ", notice)
  );
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const keys = h("p", { class: "cl-keys", "aria-hidden": "true" }, h("span"));
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words5.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words5.reset);
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const end = h("span", { class: "cl-end", tabindex: -1, lang: "en", dir: "ltr" }, words5.end(label));
  const skip = h("button", { type: "button", class: "cl-button cl-skip", "data-role": "skip", onclick: () => end.focus() }, words5.skip);
  const root = h(
    "section",
    // Its words are English, wherever the page's own run from right to left.
    { class: "convlesson", "data-widget": widget, "aria-label": label, lang: "en", dir: "ltr" },
    skip,
    h("div", { class: "cl-body" }, stage, panel),
    keys,
    status,
    spoken,
    foot,
    line
  );
  el.append(root, end);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  for (const use of ["click", "change"]) root.addEventListener(use, onUse, true);
  root.addEventListener("focusin", ({ target }) => {
    const hint = target.matches("[role=application]") ? target.getAttribute("aria-label") : target.closest("[data-keys]")?.dataset.keys;
    if (hint) text(keys.firstChild, words5.where(hint));
  });
  root.addEventListener("convlesson:notice", ({ detail }) => tell(detail));
  const unfollow = followLinks({ root, model, widget, tell });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const reading = createReading(root);
  let isBegun = false;
  const write = (name, words8) => isBegun ? reading.write(name, words8) : words8();
  const speech = createSpeech(spoken, () => {
    reading.flush();
    return {
      said: said.map((span) => span.textContent),
      numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]]))
    };
  });
  let copied;
  let disposed = false;
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      reading.flush();
      speech.announce(status.textContent);
    } else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.answer();
    } else if (ACTS.test(event.key) && !event.shiftKey && event.target.matches("[role=application]")) speech.answer(() => words5.same);
    else return;
    event.preventDefault();
  }
  function tell(sentence) {
    text(notice, sentence);
    if (sentence) speech.announce(sentence);
  }
  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }
  function onUse({ type, target }) {
    const button2 = type === "click" && target.closest("button");
    if (button2 && !button2.matches(LEAVES)) {
      const { textContent: name, ariaPressed, ariaDisabled } = button2;
      speech.answer(() => {
        if (button2.dataset.role) return `${button2.textContent}.`;
        if (ariaPressed) return words5.toggled(name, button2.ariaPressed === "true");
        return ariaDisabled === "true" ? words5.idle(name) : words5.pressed(name);
      });
    } else if (type === "change" && target.matches("select")) {
      speech.answer(() => words5.chosen(target.labels[0]?.textContent ?? target.ariaLabel, target.selectedOptions[0].text));
    }
  }
  function resetTraits() {
    speech.answer(() => words5.asAtFirst);
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    reading.flush();
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words5.copied);
      speech.announce(words5.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words5.selected);
      speech.announce(words5.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words5.copy), 1600);
  }
  return {
    root,
    stage,
    panel,
    status,
    set,
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
            const dt2 = h("dt");
            const dd2 = h("dd", { "data-quantity": name });
            quantities.set(name, { dt: dt2, dd: dd2 });
            numbers.append(h("div", {}, dt2, dd2));
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
        attrs(code.parentElement, { "data-room": longest && longest.split(JOINTS).join("​") });
        if (code.textContent !== python) code.replaceChildren(...python.split(JOINTS).flatMap((part, i) => i ? [h("wbr"), part] : [part]));
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
    }
  };
}

// lib/keep.js
function createKeeper() {
  const kept = /* @__PURE__ */ new Map();
  return (name, of, make) => {
    const old = kept.get(name);
    if (old && old.of.length === of.length && old.of.every((each, i) => each === of[i])) return old.result;
    const result = make();
    kept.set(name, { of, result });
    return result;
  };
}

// lib/mirror.js
function createMirror(...drawings) {
  const copies = drawings.map(() => s("svg", { focusable: "false" }));
  const el = h("div", { class: "cl-mirror cl-in-sight", "aria-hidden": "true" }, ...copies);
  let asked = false;
  const shape = () => drawings.forEach((svg, i) => attrs(copies[i], { viewBox: svg.getAttribute("viewBox"), "data-kind": svg.dataset.kind }));
  const copy = () => {
    asked = false;
    shape();
    drawings.forEach((svg, i) => {
      const shown = [...svg.children].filter((child) => !child.matches("defs, .cl-worded"));
      copies[i].replaceChildren(...shown.map((child) => child.cloneNode(true)));
      for (const word of copies[i].querySelectorAll("text")) word.remove();
    });
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(copy);
  };
  queueMicrotask(shape);
  const watch = new MutationObserver(() => {
    shape();
    soon();
  });
  new ResizeObserver(([{ contentRect }]) => {
    watch.disconnect();
    if (!contentRect.width) return;
    for (const svg of drawings) watch.observe(svg, { attributes: true, characterData: true, childList: true, subtree: true });
    soon();
  }).observe(el);
  return el;
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
function keepNodes(parent, count2, tag, set) {
  while (parent.childElementCount > count2) parent.lastChild.remove();
  while (parent.childElementCount < count2) parent.append(s(tag, {}));
  [...parent.children].forEach(set);
}
var keepTexts = (parent, count2, set) => keepNodes(parent, count2, "text", set);
function writeWords(parent, labels) {
  const lines = /* @__PURE__ */ new Map();
  const made = [];
  for (const [word, x, y, size, name] of labels) {
    const key = word.length === 1 ? `${fix(y)} ${fix(size)} ${name}` : null;
    const line = lines.get(key);
    if (line) {
      line[0] += word;
      line[1] += ` ${fix(x)}`;
      continue;
    }
    made.push([word, `${fix(x)}`, fix(y), fix(size), name]);
    if (key) lines.set(key, made.at(-1));
  }
  keepTexts(parent, made.length, (node, i) => {
    const now = made[i].join();
    if (told.get(node) === now) return;
    told.set(node, now);
    const [content, x, y, size, name] = made[i];
    node.style.fontSize = `${size}px`;
    text(attrs(node, { x, y, class: name }), content);
  });
}
var told = /* @__PURE__ */ new WeakMap();

// lib/wiring.js
function divisors(...numbers) {
  const least = Math.min(...numbers);
  return Array.from({ length: least }, (_, i) => i + 1).filter((d) => numbers.every((n) => n % d === 0));
}
var nearestGroups = (wish, ...channels) => divisors(...channels).reduce((best, d) => Math.abs(d - wish) < Math.abs(best - wish) ? d : best);
var groupOf = (channel, channels, groups) => Math.floor(channel / (channels / groups));
function shufflePlace(channel, channels, groups) {
  const n = channels / groups;
  return channel % n * groups + Math.floor(channel / n);
}
function moveCell(channel, channels, groups, move) {
  const n = channels / groups;
  const [group2, within] = [Math.floor(channel / n), channel % n];
  return [[0, channel], [group2, within], [within, group2], [0, within * groups + group2]][move];
}
var placeOf = ({ channels, groups, shuffle }, level, channel) => shuffle && level > 0 ? shufflePlace(channel, channels, groups) : channel;
var fedGroup = (setting, level, from) => groupOf(placeOf(setting, level, from), setting.channels, setting.groups);
function cone(setting, [level, channel]) {
  const all = Array.from({ length: setting.channels }, (_, c) => c);
  const levels = Array.from({ length: setting.layers + 1 }, () => all.map(() => false));
  levels[level][channel] = true;
  const groupAt = (c) => groupOf(c, setting.channels, setting.groups);
  for (let l = level; l > 0; l--) {
    const groups = new Set(all.filter((to) => levels[l][to]).map(groupAt));
    levels[l - 1] = all.map((from) => groups.has(fedGroup(setting, l - 1, from)));
  }
  for (let l = level; l < setting.layers; l++) {
    const groups = new Set(all.filter((from) => levels[l][from]).map((from) => fedGroup(setting, l, from)));
    levels[l + 1] = all.map((to) => groups.has(groupAt(to)));
  }
  return levels;
}
function* sight(setting) {
  const all = Array.from({ length: setting.channels }, (_, c) => c);
  let level = all.map((c) => [c]);
  for (let l = 0; ; l++) {
    yield level;
    const members = Array.from({ length: setting.groups }, () => /* @__PURE__ */ new Set());
    for (const c of all) {
      const into = members[fedGroup(setting, l, c)];
      for (const input of level[c]) into.add(input);
    }
    const lists = members.map((inputs) => [...inputs].sort((a, b) => a - b));
    level = all.map((c) => lists[groupOf(c, setting.channels, setting.groups)]);
  }
}
function seen(setting) {
  const levels = sight(setting);
  return Array.from({ length: setting.layers + 1 }, () => levels.next().value);
}
function layersToMixAll({ channels, groups, shuffle }) {
  const levels = sight({ channels, groups, shuffle });
  levels.next();
  for (let layers = 1; layers <= channels; layers++) {
    if (levels.next().value.every((inputs) => inputs.length === channels)) return layers;
  }
  return null;
}
var letter = (group2) => String.fromCharCode(65 + group2);
function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && n === runs.at(-1)[1] + 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => a === b ? `${a}` : `${a}–${b}`).join(", ");
}

// lib/width.js
function createWidth(el, fallback, onResize) {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (el.clientWidth === width) return;
    width = el.clientWidth;
    onResize();
  });
  observer.observe(el);
  return {
    /** The width there is, asked for once: a question after every change would lay the page out again. */
    now: () => (width ||= el.clientWidth) || fallback,
    dispose: () => observer.disconnect()
  };
}

// lib/shuffle_moves.js
var words6 = {
  moves: ["In a row", "Reshape", "Transpose", "Flatten"],
  play: "Play",
  pause: "Pause",
  caption: "One shuffle, move by move",
  choice: "Moves of a shuffle",
  done: [
    // C channels, g groups of n
    (C, g, n) => `${plural(C, "channel")} in a row, ${plural(g, "group")} of ${n}: A0 is the first of group A.`,
    (C, g, n) => `Reshape to (${g}, ${n}): nothing moves in memory, the row is read as a table with a row for each group.`,
    (C, g, n) => `Transpose to (${n}, ${g}): rows become columns, a column for each group.`,
    (C, g, n) => `Flatten: the rows one after the other. Each new group of ${n} holds channels of ${plural(Math.min(g, n), "old group")}.`
  ]
};
var HEIGHT = 300;
var TILE = [72, 64];
var LETTER = [9, 15];
var HUES = 6;
var PACE = 1400;
function createMoves({ onMove, announce, onResize }) {
  let timer = null;
  let shown = null;
  let drawn = "";
  let expected = null;
  const stop = () => {
    clearInterval(timer);
    timer = null;
    play.update({ label: words6.play });
  };
  const go = (move) => {
    expected = move;
    onMove(move);
  };
  const steps = words6.moves.map((name, move) => button({ label: name, name: `move-${move}`, onclick: () => (stop(), onMove(move)) }));
  const play = button({
    label: words6.play,
    name: "play",
    onclick() {
      if (timer !== null) return stop();
      play.update({ label: words6.pause });
      go(0);
      timer = setInterval(() => {
        go(expected + 1);
        if (expected === words6.moves.length - 1) stop();
      }, pace(PACE));
    }
  });
  const tiles = s("g", {});
  const frame = s("path", { class: "cl-moves-frame" });
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, frame, tiles);
  const caption = h("figcaption");
  const el = h(
    "figure",
    { class: "cl-moves cl-beside" },
    h("p", { class: "cl-caption" }, words6.caption),
    group(words6.choice, ...steps.map((step) => step.el), play.el),
    svg,
    caption
  );
  const room = createWidth(el, 440, onResize);
  return {
    stop,
    el,
    svg,
    dispose: room.dispose,
    /** Put every channel's tile where it is after so many moves. */
    draw({ channels: C, groups: g }, marked, move) {
      if (timer !== null && move !== expected) stop();
      const n = C / g;
      const [rows, columns] = [[1, C], [g, n], [n, g], [1, C]][move];
      const width = room.now();
      const now = [C, g, marked, move, width].join();
      if (now === drawn) return;
      drawn = now;
      attrs(svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
      const wide = Math.min(TILE[0], (width - 10) / columns);
      const tall = Math.min(TILE[1], (HEIGHT - 12) / rows);
      const [left, top] = [(width - columns * wide) / 2, (HEIGHT - rows * tall) / 2];
      if (tiles.childElementCount !== C) tiles.replaceChildren(...Array.from({ length: C }, createTile));
      const isNarrow = wide < 26;
      const size = Math.max(LETTER[0], Math.min(LETTER[1], isNarrow ? wide - 1 : tall - 3));
      [...tiles.children].forEach((tile, channel) => {
        const own = groupOf(channel, C, g);
        const [row, column] = moveCell(channel, C, g, move);
        tile.style.transform = `translate(${(left + column * wide).toFixed(1)}px, ${(top + row * tall).toFixed(1)}px)`;
        const [box, name] = tile.children;
        attrs(box, {
          class: `cl-wiring-hue-${own % HUES}${channel === marked ? " cl-moves-marked" : ""}`,
          width: fix(wide - 1.5),
          height: fix(tall - 1.5)
        });
        const middle = fix(wide / 2);
        text(attrs(name, {
          // a place for the letter, and where there is need one for the number
          "font-size": fix(size),
          y: fix(tall / 2 - (isNarrow ? size * 0.55 : 0)),
          x: isNarrow ? `${middle} ${middle}` : middle,
          dy: isNarrow ? `0 ${fix(size * 1.1)}` : null
        }), `${letter(own)}${channel % n}`);
      });
      attrs(frame, { d: rows === 1 ? brackets(left, top, wide, tall, g, n) : rect(left - 4, top - 4, columns * wide + 6, rows * tall + 6) });
      steps.forEach((step, i) => step.update({ pressed: i === move }));
      const sentence = words6.done[move](C, g, n);
      if (shown !== move && timer === null) announce(sentence);
      shown = move;
      text(caption, sentence);
    }
  };
}
var createTile = () => s("g", { class: "cl-moves-tile" }, s("rect", { rx: 2 }), s("text"));
var brackets = (left, top, wide, tall, g, n) => Array.from({ length: g }, (_, i) => `M${fix(left + i * n * wide + 1)} ${fix(top + tall + 5)}h${fix(n * wide - 4)}`).join("");

// lib/words.js
var PAPER = 4;
var MIDDLE = 0.36;
function createWords() {
  const el = h("canvas", { class: "cl-words", "aria-hidden": "true", width: 1, height: 1 });
  const context = el.getContext("2d");
  const stop = new AbortController();
  const styles = /* @__PURE__ */ new Map();
  let last = null;
  let asked = 0;
  const soon = () => {
    asked ||= requestAnimationFrame(() => setTimeout(() => {
      asked = 0;
      paint(...last);
    }));
  };
  el.addEventListener("transitionrun", () => {
    styles.clear();
    if (last) soon();
  });
  function styleOf(name) {
    if (!styles.has(name)) {
      const probe = el.appendChild(h("span", { class: name }));
      const { color, fontWeight, fontFamily } = getComputedStyle(probe);
      if (!color) return null;
      styles.set(name, { color, font: (size) => `${fontWeight} ${size}px ${fontFamily}` });
      probe.remove();
    }
    return styles.get(name);
  }
  for (const [event, pixels] of [["beforeprint", () => PAPER], ["afterprint", () => devicePixelRatio]]) {
    addEventListener(event, () => last && paint(...last, pixels()), { signal: stop.signal });
  }
  function paint(words8, view, width, pixels = devicePixelRatio) {
    const scale = width / view[2] * pixels;
    const [wide, high] = [view[2], view[3]].map((n) => Math.round(n * scale));
    if (el.width !== wide || el.height !== high) Object.assign(el, { width: wide, height: high });
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    context.setTransform(scale, 0, 0, scale, -view[0] * scale, -view[1] * scale);
    context.textAlign = "center";
    for (const [word, x, y, size, name] of words8) {
      const style = styleOf(name);
      if (!style) return;
      context.font = style.font(size);
      context.fillStyle = style.color;
      context.fillText(word, x, y + MIDDLE * size);
    }
  }
  return {
    el,
    /**
     * [word, x, y, size, class] each, centred at (x, y), in units of `view`: the drawing's viewBox, `width` pixels wide.
     * They are painted in the frame after that which shows the drawing: many take as long, and a canvas that writes has
     * the page laid out first.
     */
    write(words8, view, width) {
      last = [words8, view, width];
      soon();
    },
    dispose: () => stop.abort()
  };
}

// channel_shuffle.js
var HEIGHT2 = 560;
var ENDS = 22;
var ROW = [24, 46];
var WIRES = [130, 105];
var CELL = [10.5, 12];
var LETTER2 = 11;
var LEAST = 9;
var HUES2 = 6;
var SETTING = ["channels", "groups", "layers", "shuffle"];
var PRESETS = [[12, 3, 2], [12, 4, 2], [16, 4, 2], [12, 6, 4]];
var words7 = {
  title: "Channel shuffle",
  network: "Channels, input on top. Left and right mark the next channel, Shift takes five, up and down change the layer, Home marks the first input and End the last output.",
  legend: "A letter: inputs of that group have arrived here. A number: so many groups, where their letters find no room; dark with all of them. Point at a channel to see its paths.",
  input: "input",
  convolution: "convolution",
  shuffled: "shuffle",
  output: "output",
  shuffling: "Shuffle",
  shuffle: "Shuffle between layers",
  channels: "Channels",
  groups: "Groups",
  layers: "Layers",
  try: "Channels in groups to try",
  preset: (C, g, L) => `${C} in ${g}, ${L} layers`,
  pairs: "Input–output pairs connected",
  pairsOf: (connected, all) => `${connected} of ${all}`,
  weights: "Weights (no biases)",
  macs: (size) => `MACs at ${size}×${size}`,
  dense: "Weights without groups",
  indivisible: (groups, channels) => `groups must divide channels; ${groups} does not divide ${channels}.`,
  /** What a sentence is about; `shuffle` is null where it does not matter. */
  stack(L, C, g, shuffle) {
    const what = `${capital(inWords(L))} 1×1 ${L === 1 ? "layer" : "layers"} on ${plural(C, "channel")} in ${plural(g, "group")}`;
    return L === 1 || shuffle === null ? what : shuffle ? `${what}, a shuffle between them` : `${what}, no shuffle`;
  },
  ordinary: (stack) => `${stack}: with one group this is the ordinary convolution, and every output sees every input.`,
  all: (stack, C, g) => `${stack}: every output sees all ${C} inputs, at 1/${g} of the weights.`,
  some: (stack, least, most, C) => least === most ? `${stack}: an output sees ${least} of ${C} inputs.` : `${stack}: an output sees ${least} to ${most} of ${C} inputs.`,
  oneLayer: "One layer mixes only inside its groups.",
  lone: "A group of one channel never mixes, shuffled or not.",
  needed: (n, layers) => `Groups of ${n} need ${inWords(layers)} layers.`,
  never: "The groups never meet, however many layers there are.",
  markedInput: (channel, group2) => `Marked: input channel ${channel}, in group ${group2}.`,
  markedBetween: (channel, level) => `Marked: channel ${channel} after layer ${level}.`,
  markedOutput: (channel) => `Marked: output channel ${channel}.`,
  reaches: (reached, C) => `It reaches ${reached} of ${plural(C, "output")}.`,
  seesAll: (C) => `It sees all of the ${plural(C, "input")}.`,
  seesSome: (count2, C, which) => `It sees ${grouped(count2)} of the ${plural(C, "input")}: ${which}.`
};
var channel_shuffle_default = { render, refuses };
function refuses({ channels, groups }) {
  return channels % groups !== 0 && words7.indivisible(groups, channels);
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ChannelShuffle", label: words7.title });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));
  const keep = createKeeper();
  const seenIn = (setting) => keep("seen", Object.values(setting), () => seen(setting));
  const change = (part) => {
    const before = get();
    const next = { ...before, ...part };
    const groups2 = nearestGroups(next.groups, next.channels);
    const [level, channel] = mark();
    const to = clamp(next, [level === before.layers ? next.layers : level, channel]);
    frame.set({ ...part, groups: groups2, mark: to });
  };
  const network = createNetwork({
    getMark: mark,
    onPick: (to) => frame.set({ mark: clamp(get(), to) }),
    onHover: (to) => draw(to ?? mark()),
    onResize: () => frame.silently(() => draw())
  });
  const moves = createMoves({
    onMove: (move) => frame.set({ move }),
    announce: frame.announce,
    onResize: () => drawMoves()
  });
  const drawMoves = () => moves.draw(get(), mark()[1], model.get("move"));
  const second = createSecond(moves.el);
  frame.root.classList.add("cl-shuffle");
  frame.stage.append(network.el, frame.status);
  frame.panel.after(moves.el);
  const channels = slider({ label: words7.channels, name: "channels", oninput: (C) => change({ channels: C }) });
  let allowed = [1];
  const groups = slider({
    // a step is the next divisor: PyTorch refuses what does not divide
    label: words7.groups,
    name: "groups",
    format: (i) => String(allowed[i]),
    oninput: (i) => change({ groups: allowed[i] })
  });
  const layers = slider({ label: words7.layers, name: "layers", oninput: (L) => change({ layers: L }) });
  const shuffle = button({
    label: words7.shuffle,
    name: "shuffle",
    onclick: () => change({ shuffle: !get().shuffle })
  });
  const presets = PRESETS.map(([C, g, L]) => button({
    label: words7.preset(C, g, L),
    onclick: () => change({ channels: C, groups: g, layers: L })
  }));
  frame.panel.append(
    createMirror(network.svg, moves.svg),
    group(words7.shuffling, shuffle.el),
    channels.el,
    groups.el,
    layers.el,
    h("p", { class: "cl-caption" }, words7.try),
    group(words7.try, ...presets.map((preset) => preset.el))
  );
  function draw(shown = mark()) {
    const setting = get();
    const sees = seenIn(setting);
    network.draw(setting, sees);
    network.mark(setting, shown);
    frame.say(summary(setting, sees), markSentence(setting, sees, shown));
  }
  frame.bind([...SETTING, "mark", "input_size"], () => {
    const setting = get();
    const { channels: C, groups: g, layers: L } = setting;
    const size = model.get("input_size");
    allowed = divisors(C);
    channels.update({ value: C, ...frame.bounds("channels") });
    groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    layers.update({ value: L, ...frame.bounds("layers") });
    shuffle.update({ pressed: setting.shuffle });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, g, L].join() }));
    const sees = seenIn(setting);
    network.draw(setting, sees);
    second.draw(() => network.mark(setting, mark()), drawMoves);
    frame.say(summary(setting, sees), markSentence(setting, sees, mark()));
    const pairs = sees.at(-1).reduce((sum, inputs) => sum + inputs.length, 0);
    const weights = L * C * (C / g);
    frame.measure({
      pairs: [words7.pairs, pairs, words7.pairsOf(pairs, C * C)],
      params: [words7.weights, weights],
      macs: [words7.macs(size), weights * size * size],
      "dense-params": [words7.dense, L * C * C]
    });
    const conv = `nn.Conv2d(${C}, ${C}, 1, groups=${g}, bias=False)`;
    const parts2 = setting.shuffle ? `${conv} if i % 2 == 0 else nn.ChannelShuffle(${g}) for i in range(${2 * L - 1})` : `${conv} for i in range(${L})`;
    frame.pytorch(L === 1 ? conv : `nn.Sequential(*[${parts2}])`);
  });
  frame.bind(["move"], drawMoves);
  return () => {
    second.stop();
    moves.stop();
    network.dispose();
    moves.dispose();
    frame.dispose();
  };
}
var clamp = ({ channels, layers }, [level, channel]) => [
  Math.max(0, Math.min(layers, level)),
  Math.max(0, Math.min(channels - 1, channel))
];
function summary(setting, sees) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const stack = words7.stack(L, C, g, shuffle);
  const counts = sees.at(-1).map((inputs) => inputs.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (g === 1) return words7.ordinary(words7.stack(L, C, g, null));
  if (least === C) return words7.all(stack, C, g);
  const why = L === 1 ? words7.oneLayer : !shuffle ? words7.never : C === g ? words7.lone : words7.needed(C / g, layersToMixAll(setting));
  return `${words7.some(stack, least, most, C)} ${why}`;
}
function markSentence({ layers: L, groups: g, channels: C }, sees, [level, channel]) {
  if (level === 0) {
    const reached = sees.at(-1).filter((inputs2) => inputs2.includes(channel)).length;
    return `${words7.markedInput(channel, letter(groupOf(channel, C, g)))} ${words7.reaches(reached, C)}`;
  }
  const inputs = sees[level][channel];
  const where = level === L ? words7.markedOutput(channel) : words7.markedBetween(channel, level);
  return `${where} ${inputs.length === C ? words7.seesAll(C) : words7.seesSome(inputs.length, C, ranges(inputs))}`;
}
function createNetwork({ getMark, onPick, onHover, onResize }) {
  const path = (name) => s("path", { class: `cl-wiring-${name}` });
  const [blocks, wires, lit, some, whole, boxes, gap, ring] = ["block", "wire", "wire-lit", "some", "whole", "box", "gap", "ring"].map(path);
  const hues = Array.from({ length: HUES2 }, (_, i) => s("path", { class: `cl-wiring-hue-${i}` }));
  const names = s("g", {});
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, blocks, wires, lit, some, whole, ...hues, boxes, gap, ring, names);
  const letters = createWords();
  const legend = h("p", { class: "cl-caption" }, words7.legend);
  const el = createArea({
    class: "cl-wiring",
    role: "network",
    label: words7.network,
    onStep([rows, columns]) {
      const [level, channel] = getMark();
      onPick([level + Math.sign(rows), channel + columns]);
    },
    onHome: () => onPick([0, 0]),
    onEnd: () => onPick([Infinity, Infinity])
  }, svg, letters.el);
  let plan = null;
  const keep = createKeeper();
  pickable(svg, { hit: (x, y) => plan.at(x, y), onPoint: onHover, onPick });
  const room = createWidth(el, 440, onResize);
  return {
    svg,
    el: h("div", {}, el, legend),
    dispose() {
      room.dispose();
      letters.dispose();
    },
    /** All but what the marked channel changes. */
    draw(setting, sees) {
      const width = room.now();
      const of = [...Object.values(setting), width];
      plan = keep("plan", of, () => layOut(setting, width));
      keep("channels", of, () => drawChannels(setting, sees, width));
    },
    /** The wires, and a ring around the marked channel. */
    mark(setting, marked) {
      drawWires(setting, marked);
      const around = (by) => plan.rows.filter((row) => row.level === marked[0]).map((row) => rect(row.x(marked[1]) - by, row.y - 1 - by, plan.unit + 2 * by, plan.tall + 2 + 2 * by)).join("");
      attrs(ring, { d: around(0.5) });
      attrs(gap, { d: around(-1.75) });
    }
  };
  function drawChannels({ channels: C, groups: g }, sees, width) {
    const parts2 = { block: [], box: [], some: [], whole: [], hues: hues.map(() => []) };
    const labels = [];
    const size = Math.max(LEAST, Math.min(LETTER2, plan.unit - 1));
    const found = /* @__PURE__ */ new Map();
    const groupsOf = (inputs) => {
      if (!found.has(inputs)) found.set(inputs, [...new Set(inputs.map((input) => groupOf(input, C, g)))]);
      return found.get(inputs);
    };
    for (const { level, y, x } of plan.rows) {
      for (let c = 0; c < C; c++) {
        const box = [x(c) + 0.5, y, plan.unit - 1, plan.tall];
        parts2.box.push(rect(...box));
        const arrived = groupsOf(sees[level][c]);
        const cells = lettersIn(box, arrived.length);
        cells?.forEach((cell, i) => {
          parts2.hues[arrived[i] % HUES2].push(rect(...cell));
          const number = level === 0 && plan.unit >= 24 ? c % (C / g) : "";
          labels.push([letter(arrived[i]) + number, cell[0] + cell[2] / 2, cell[1] + cell[3] / 2, size, "cl-wiring-name"]);
        });
        if (!cells) {
          const isWhole = arrived.length === g;
          parts2[isWhole ? "whole" : "some"].push(rect(...box));
          labels.push([String(arrived.length), box[0] + box[2] / 2, y + plan.tall / 2, size, isWhole ? "cl-wiring-count cl-wiring-on-whole" : "cl-wiring-count"]);
        }
      }
    }
    for (const { from, to } of plan.joints.filter(({ kind }) => kind === "conv")) {
      for (let i = 0; i < g; i++) {
        const left = to.x(i * C / g) - 1;
        parts2.block.push(rect(left, from.y - 3, C / g * plan.unit + 2, to.y + plan.tall + 6 - from.y));
      }
    }
    attrs(svg, { viewBox: `0 0 ${width} ${HEIGHT2}` });
    for (const [node, data] of [[blocks, parts2.block], [boxes, parts2.box], [some, parts2.some], [whole, parts2.whole]]) {
      attrs(node, { d: data.join("") });
    }
    hues.forEach((node, i) => attrs(node, { d: parts2.hues[i].join("") }));
    letters.write(labels, [0, 0, width, HEIGHT2], width);
    writeWords(names, plan.labels);
  }
  function drawWires(setting, marked) {
    const { channels: C, groups: g } = setting;
    const paths = cone(setting, marked);
    const all = Array.from({ length: C }, (_, c) => c);
    const [dim, bright] = [[], []];
    const wire = (on, start, end) => (on ? bright : dim).push(`M${start}L${end}`);
    for (const { kind, level, from, to } of plan.joints) {
      const starts = all.map((c) => `${fix(from.x(c) + plan.unit / 2)} ${fix(from.y + plan.tall)}`);
      const ends = all.map((c) => `${fix(to.x(c) + plan.unit / 2)} ${fix(to.y)}`);
      if (kind === "shuffle") {
        for (const c of all) wire(paths[level][c], starts[c], ends[c]);
        continue;
      }
      for (const a of all) {
        const first = fedGroup(setting, level, a) * (C / g);
        for (let b = first; b < first + C / g; b++) wire(paths[level][a] && paths[level + 1][b], starts[a], ends[b]);
      }
    }
    attrs(wires, { d: dim.join("") });
    attrs(lit, { d: bright.join("") });
  }
}
function lettersIn([x, y, width, height], count2) {
  const most = [Math.max(1, Math.floor(width / CELL[0])), Math.floor(height / CELL[1])];
  if (count2 > most[0] * most[1]) return null;
  const rows = Math.min(most[1], count2);
  const columns = Math.ceil(count2 / rows);
  const [wide, tall] = [width / columns, height / rows];
  return Array.from({ length: count2 }, (_, i) => [x + Math.floor(i / rows) * wide, y + i % rows * tall, wide, tall]);
}
function layOut(setting, width) {
  const { channels: C, groups: g, layers: L, shuffle } = setting;
  const gap = Math.min(12, 0.12 * width / g);
  const unit = (width - 4 - (g - 1) * gap) / C;
  const placed = (place) => 2 + place * unit + groupOf(place, C, g) * gap;
  const straight = { x: placed };
  const shuffled = { x: (c) => placed(shufflePlace(c, C, g)) };
  const shuffles = shuffle ? L - 1 : 0;
  const count2 = L + 1 + shuffles;
  const room = HEIGHT2 - 2 * ENDS;
  const tall = between(...ROW, 0.42 * room / count2);
  const share = Math.min(1, (room - count2 * tall) / (L * WIRES[0] + shuffles * WIRES[1]));
  const [conv, mix] = WIRES.map((most) => most * share);
  const rows = [];
  const joints = [];
  const labels = [];
  let y = ENDS + (room - count2 * tall - L * conv - shuffles * mix) / 2;
  const row = (level, place) => {
    rows.push({ level, y, ...place });
    return rows.at(-1);
  };
  const label = (line, middle) => labels.push([line, width / 2, middle, 13, "cl-wiring-word"]);
  label(words7.input, y - 12);
  let from = row(0, straight);
  for (let level = 0; level < L; level++) {
    if (level > 0 && shuffle) {
      label(words7.shuffled, y + tall + mix / 2);
      y += tall + mix;
      const to2 = row(level, shuffled);
      joints.push({ kind: "shuffle", level, from, to: to2 });
      from = to2;
    }
    label(words7.convolution, y + tall + conv / 2);
    y += tall + conv;
    const to = row(level + 1, straight);
    joints.push({ kind: "conv", level, from, to });
    from = to;
  }
  label(words7.output, y + tall + 12);
  return {
    rows,
    joints,
    labels,
    unit,
    tall,
    /** [level, channel] under a point, the nearest of its row where none is, or null between the rows: fingers are wide. */
    at(px, py) {
      const found = rows.find((each) => py >= each.y - 6 && py <= each.y + tall + 6);
      if (!found) return null;
      return [found.level, nearest(Array.from({ length: C }, (_, c) => [found.x(c) + unit / 2, 0]), [px, 0])];
    }
  };
}
export {
  channel_shuffle_default as default
};
