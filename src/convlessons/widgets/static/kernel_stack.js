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
function choice({ label, options, onchange, name }) {
  const id = uid("choice");
  const select = h("select", {
    id,
    "data-control": name,
    onchange: () => onchange(options[select.selectedIndex][0])
  });
  return {
    el: h("div", { class: "cl-control" }, h("label", { for: id }, label), select),
    update({ value, allowed = () => true }) {
      if (select.options.length !== options.length) {
        select.replaceChildren(...options.map(([, name2]) => h("option", {}, name2)));
      }
      [...select.options].forEach((option, i) => {
        const disabled = !allowed(options[i][0]);
        if (option.disabled !== disabled) option.disabled = disabled;
      });
      const place = options.findIndex(([each]) => each === value);
      if (select.selectedIndex !== place) select.selectedIndex = place;
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

// lib/format.js
var words2 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var inWords = (count2) => words2.counts[count2] ?? grouped(count2);
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : words2.listed(items.slice(0, -1).join(", "), items.at(-1));

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
  let told = null;
  let timer = null;
  let asked = "";
  let otherwise = null;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || otherwise?.() || "");
    [told, asked, otherwise] = [shown, "", null];
  }
  const soon = () => {
    if (told === null) return;
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
      if (told !== null) asked = message;
      soon();
    },
    /** The first drawing is done: from now on, changes are spoken. */
    begin: () => told ??= snapshot(now()),
    /** What is drawn now is no change of the reader's, and nothing is said of it. */
    silently(draw) {
      const before = told;
      told = null;
      draw();
      told = before && snapshot(now());
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
var count = (words7) => words7.split(/\s+/).filter(Boolean).length;
var sentences = (words7) => words7.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
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
  const write = (name, words7) => isBegun ? reading.write(name, words7) : words7();
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

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var dot = (x, y, radius) => `M${fix(x - radius)} ${fix(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
function dotSizes(unit) {
  const small = Math.max(1.2, Math.min(3, unit * 0.2));
  return { small, large: 1.5 * small + 0.5 };
}

// lib/stack.js
function levels(layers) {
  const found = [{ size: 1, jump: 1 }];
  for (const [k, s2, d] of layers) {
    const { size, jump } = found.at(-1);
    found.push({ size: size + d * (k - 1) * jump, jump: jump * s2 });
  }
  return found;
}
var fieldOf = (layers) => levels(layers).at(-1).size;
function pathsOf(layers) {
  return layers.reduceRight((counts, [k, s2, d]) => {
    const wider = new Array((counts.length - 1) * s2 + d * (k - 1) + 1).fill(0);
    counts.forEach((count2, i) => {
      for (let tap = 0; tap < k; tap++) wider[i * s2 + tap * d] += count2;
    });
    return wider;
  }, [1]);
}
function readAt(layers, cell) {
  return layers.reduceRight((found, [k, s2, d]) => {
    const half = (k - 1) / 2;
    const taps = Array.from({ length: k }, (_, tap) => (tap - half) * d);
    const read2 = new Set(found[0].flatMap((i) => taps.map((tap) => i * s2 + tap)));
    return [[...read2].sort((a, b) => a - b), ...found];
  }, [[cell]]);
}
function costOf(layers, channels, size) {
  let [params, macs, output] = [0, 0, size];
  for (const [k, s2] of layers) {
    const weights = k * k * channels * channels;
    output = Math.floor((output - 1) / s2) + 1;
    params += weights;
    macs += weights * output * output;
  }
  return { params, macs, output };
}
function compare(own, other) {
  if (own === other) return { kind: "same", by: 0 };
  if (own > 2 * other) return { kind: "times", by: times(own / other) };
  if (other > 2 * own) return { kind: "part", by: times(other / own) };
  return { kind: own > other ? "more" : "fewer", by: Math.round(Math.abs(own / other - 1) * 100) };
}
var times = (ratio) => ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);

// lib/shades.js
var STEPS = 5;
var shadeOf = (paths, most) => Math.min(STEPS - 1, Math.floor(STEPS * Math.sqrt(paths / most)));

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
  function paint(words7, view, width, pixels = devicePixelRatio) {
    const scale = width / view[2] * pixels;
    const [wide, high] = [view[2], view[3]].map((n) => Math.round(n * scale));
    if (el.width !== wide || el.height !== high) Object.assign(el, { width: wide, height: high });
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    context.setTransform(scale, 0, 0, scale, -view[0] * scale, -view[1] * scale);
    context.textAlign = "center";
    for (const [word, x, y, size, name] of words7) {
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
    write(words7, view, width) {
      last = [words7, view, width];
      soon();
    },
    dispose: () => stop.abort()
  };
}

// kernel_stack.js
var SIZE = 300;
var ROW = 40;
var ROOMY = 25;
var LETTER = 0.66;
var LEAST = 9;
var TRAITS = ["stack", "rival", "step", "cell", "channels", "input_size"];
var SIDES = ["stack", "rival"];
var plain = (...kernels) => kernels.map((k) => [k, 1, 1]);
var PRESETS = [
  // in the order of their words: [stack, rival]
  [plain(3, 3), plain(5)],
  [plain(3, 3, 3), plain(7)],
  [[[3, 2, 1], [3, 2, 1]], [[7, 4, 1]]],
  [[[3, 2, 1], ...plain(3, 3)], plain(3, 3, 3)],
  [plain(3, 3, 3, 3, 3, 3), plain(13)]
];
var words6 = {
  title: "Two stacks of kernels",
  legend: "Paths from a cell to the marked output, in both grids",
  paths: (low, high) => low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`,
  parts: ["kernel", "stride", "dilation"],
  help: "Every path leads from an input cell to the marked output. Crosses show where outputs stand when a stride thins them. Below each grid is a cut through its layers, input on top.",
  sides: { stack: "Stack", rival: "Rival" },
  field: (side) => `${side}: input cells. Arrow keys move the marked output, Home returns to the middle, Page Down and Page Up go one layer on and back.`,
  row: (side, layer) => `${side} ${layer}`,
  layer: (side, layer) => `${side}, layer ${layer}`,
  editor: (side) => `${side}: layers`,
  add: "Add layer",
  remove: "Remove last",
  grown: (sizes) => `Sees ${sizes.map((size) => `${size}×${size}`).join(" → ")}`,
  try: "Try",
  tries: "Stacks to try",
  presets: ["two 3×3 or one 5×5", "three 3×3 or one 7×7", "stride 2, twice", "stride 2 first", "six 3×3 or one 13×13"],
  step: "Layers",
  steps: "Step through the layers",
  back: "Back",
  next: "Next layer",
  channels: "Channels",
  map: "Map",
  mapOf: (side) => `${side}²`,
  square: (side) => `${side}×${side}`,
  numbers: {
    field: "Stack sees",
    params: "Weights (no bias)",
    macs: (side) => `MACs at ${side}×${side}`,
    output: "Output",
    rivalField: "Rival sees",
    rivalParams: "Rival’s weights",
    rivalMacs: "Rival’s MACs",
    rivalOutput: "Rival’s output"
  },
  refuses: (name, { field, jump }) => `${name} must have a receptive field of at most ${field} cells a side and outputs at most ${jump} cells apart.`,
  alike: (count2, k) => `${inWords(count2)} ${k}×${k} ${count2 === 1 ? "layer" : "layers"}`,
  strided: (layers, stride) => `${layers} with stride ${stride}`,
  dilated: (layers, dilation) => `${layers} with dilation ${dilation}`,
  stridedAndDilated: (layers, stride, dilation) => `${layers} with stride ${stride} and dilation ${dilation}`,
  mixed: (kernels) => `${inWords(kernels.length)} layers of ${listed(kernels)}`,
  kernel([k, stride, dilation]) {
    const apart = [stride > 1 && `stride ${stride}`, dilation > 1 && `dilation ${dilation}`].filter(Boolean);
    return apart.length ? `${k}×${k} (${apart.join(", ")})` : `${k}×${k}`;
  },
  bothSee: (stack, rival, field) => `${capital(stack)} and ${rival} both see ${field}×${field} input cells.`,
  see: (stack, rival) => `${capital(stack.layers)} ${stack.count === 1 ? "sees" : "see"} ${stack.field}×${stack.field} input cells; ${rival.layers} ${rival.count === 1 ? "sees" : "see"} ${rival.field}×${rival.field}.`,
  share: (percent) => percent ? `${percent} %` : "less than 1 %",
  costs: {
    same: () => "The stack has as many weights and MACs as the rival.",
    more: (share) => `The stack has ${share} more weights and MACs than the rival.`,
    fewer: (share) => `The stack has ${share} fewer weights and MACs than the rival.`,
    times: (ratio) => `The stack has ${ratio} times as many weights and MACs as the rival.`,
    part: (ratio) => `The stack has ${ratio} times fewer weights and MACs than the rival.`
  },
  weights: {
    same: () => "The stack has as many weights as the rival.",
    more: (share) => `The stack has ${share} more weights than the rival.`,
    fewer: (share) => `The stack has ${share} fewer weights than the rival.`,
    times: (ratio) => `The stack has ${ratio} times as many weights as the rival.`,
    part: (ratio) => `The stack has ${ratio} times fewer weights than the rival.`
  },
  macs: {
    same: () => "It takes as many MACs.",
    more: (share) => `It takes ${share} more MACs.`,
    fewer: (share) => `It takes ${share} fewer MACs.`,
    times: (ratio) => `It takes ${ratio} times as many MACs.`,
    part: (ratio) => `It takes ${ratio} times fewer MACs.`
  },
  after: (layer, side, size, cells, jump) => `After layer ${layer} of the ${side} an output sees ${size}×${size}${cells < size * size ? ` cells and reads ${grouped(cells)} of them` : ""}${jump > 1 ? `, and neighbouring outputs look ${jump} cells apart` : ""}.`,
  marked: (away) => `The marked output is ${away.join(" and ")} from the middle one.`,
  vertically: (rows) => `${Math.abs(rows)} ${rows < 0 ? "up" : "down"}`,
  sideways: (columns) => `${Math.abs(columns)} ${columns < 0 ? "left" : "right"}`
};
var kernel_stack_default = { render, refuses };
function refuses(settings, limits) {
  const name = SIDES.find((side) => !drawable(settings[side], limits));
  return name && words6.refuses(name, limits);
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "KernelStack", label: words6.title });
  const { maxItems, items: { prefixItems } } = model.get("schema").stack;
  const limits = { ...model.get("limits"), layers: maxItems, parts: prefixItems.map((part) => part.enum) };
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const deepest = ({ stack, rival }) => Math.max(stack.length, rival.length);
  const go = (by) => frame.set({ step: Math.max(1, Math.min(deepest(get()), Math.min(get().step, deepest(get())) + by)) });
  const sides = SIDES.map((name) => createSide({
    name,
    limits,
    onLayers: (layers) => frame.set({ [name]: layers }),
    getLayers: () => model.get(name),
    onPick: (cell) => frame.set({ cell }),
    onStep: go,
    getState: () => read(get()),
    onResize: () => draw()
  }));
  const presets = PRESETS.map(([stack, rival], i) => button({
    label: words6.presets[i],
    onclick: () => frame.set({ stack, rival, cell: [0, 0], step: Math.max(stack.length, rival.length) })
  }));
  const step = slider({ label: words6.step, name: "step", oninput: (n) => frame.set({ step: n }) });
  const back = button({ label: words6.back, name: "back", onclick: () => go(-1) });
  const next = button({ label: words6.next, name: "next", onclick: () => go(1) });
  const channels = slider({ label: words6.channels, name: "channels", oninput: (c) => frame.set({ channels: c }) });
  const map = slider({
    label: words6.map,
    name: "map",
    format: words6.mapOf,
    oninput: (n) => frame.set({ input_size: n })
  });
  const legend = createLegend();
  frame.stage.append(
    group(words6.tries, h("span", { class: "cl-caption" }, words6.try), ...presets.map((each) => each.el)),
    h(
      "div",
      { class: "cl-stacks" },
      h("div", { class: "cl-stack-views cl-in-sight" }, ...sides.map((side) => side.view)),
      legend.el,
      h("div", { class: "cl-stack-step" }, step.el, group(words6.steps, back.el, next.el)),
      ...sides.map((side) => side.editor)
    )
  );
  frame.panel.append(channels.el, map.el, h("p", { class: "cl-caption" }, words6.help));
  const second = createSecond(frame.stage);
  function draw() {
    const state = read(get());
    const most = deepest(state);
    sides.forEach((side) => side.draw(state));
    second.draw(
      () => sides.forEach((side) => side.drawLists(state)),
      // which take long to lay out: the words come with the cuts
      () => sides.forEach((side) => side.drawCut(state))
    );
    legend.draw(state.strongest);
    step.update({ value: state.step, min: 1, max: most });
    back.update({ disabled: state.step === 1 });
    next.update({ disabled: state.step === most });
    channels.update({ value: state.channels, ...frame.bounds("channels") });
    map.update({ value: state.input_size, ...frame.bounds("input_size") });
    presets.forEach((each, i) => each.update({
      pressed: PRESETS[i].join("|") === [state.stack, state.rival].join("|")
    }));
    const [own, other] = SIDES.map((name) => costOf(state[name], state.channels, state.input_size));
    const [field, rivalField] = SIDES.map((name) => fieldOf(state[name]));
    frame.say(summary(state, own, other), stepSentence(state));
    const { numbers, square } = words6;
    frame.measure({
      "receptive-field": [numbers.field, field, square(field)],
      params: [numbers.params, own.params],
      macs: [numbers.macs(state.input_size), own.macs],
      "output-size": [numbers.output, own.output ** 2, square(own.output)],
      "rival-receptive-field": [numbers.rivalField, rivalField, square(rivalField)],
      "rival-params": [numbers.rivalParams, other.params],
      "rival-macs": [numbers.rivalMacs, other.macs],
      "rival-output-size": [numbers.rivalOutput, other.output ** 2, square(other.output)]
    });
    const python = (c) => `nn.Sequential(${state.stack.map((layer) => convolution(layer, c)).join(", ")})`;
    frame.pytorch(python(state.channels), python(frame.bounds("channels").max));
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    for (const side of sides) side.dispose();
    frame.dispose();
  };
}
var convolution = ([k, stride, d], c) => `nn.Conv2d(${c}, ${c}, ${k}, ${stride > 1 ? `stride=${stride}, ` : ""}padding=${d * (k - 1) / 2}, ${d > 1 ? `dilation=${d}, ` : ""}bias=False)`;
function read(settings) {
  const { stack, rival } = settings;
  const step = Math.min(settings.step, Math.max(stack.length, rival.length));
  const at = SIDES.map((name) => levels(settings[name].slice(0, step)).at(-1));
  const whole = SIDES.map((name) => levels(settings[name]).at(-1));
  const reach = Math.max(5, ...whole.map(({ size, jump }) => (size - 1) / 2 + jump));
  const most = Math.min(...at.map(({ size, jump }) => Math.floor((reach - (size - 1) / 2) / jump)));
  const cell = settings.cell.map((n) => Math.max(-most, Math.min(most, n)));
  const unit = SIZE / (2 * reach + 1);
  const strongest = Math.max(...SIDES.map((name) => Math.max(...pathsOf(settings[name].slice(0, step))))) ** 2;
  return { ...settings, step, cell, most, reach, unit, strongest, x: (position) => (position + reach) * unit };
}
function pathsOfShade(shade, strongest) {
  let [low, high] = [shade, shade + 1].map((end) => Math.ceil((end / STEPS) ** 2 * strongest - 1e-9));
  if (shade === STEPS - 1) high = strongest + 1;
  low = Math.max(1, low);
  return low < high ? [low, high - 1] : null;
}
function createLegend() {
  const keys = Array.from({ length: STEPS }, (_, i) => {
    const range = h("span");
    return { el: h("span", {}, h("i", { class: `cl-stack-key-${i + 1}` }), range), range };
  });
  return {
    el: h("div", { class: "cl-stack-legend", "aria-hidden": "true" }, h("span", {}, words6.legend), ...keys.map((key) => key.el)),
    draw(strongest) {
      keys.forEach(({ el, range }, shade) => {
        const ends = pathsOfShade(shade, strongest);
        el.hidden = !ends;
        if (ends) text(range, words6.paths(...ends));
      });
    }
  };
}
function layerWords(layers) {
  const [k, stride, dilation] = layers[0];
  if (layers.some((layer) => String(layer) !== String(layers[0]))) return words6.mixed(layers.map(words6.kernel));
  const alike = words6.alike(layers.length, k);
  if (stride > 1 && dilation > 1) return words6.stridedAndDilated(alike, stride, dilation);
  return stride > 1 ? words6.strided(alike, stride) : dilation > 1 ? words6.dilated(alike, dilation) : alike;
}
function summary(state, own, other) {
  const [stack, rival] = SIDES.map((name) => ({ layers: layerWords(state[name]), count: state[name].length, field: fieldOf(state[name]) }));
  const fields = stack.field === rival.field ? words6.bothSee(stack.layers, rival.layers, stack.field) : words6.see(stack, rival);
  const say = (sentences2, { kind, by }) => sentences2[kind](kind === "more" || kind === "fewer" ? words6.share(by) : by);
  const [weights, macs] = [compare(own.params, other.params), compare(own.macs, other.macs)];
  return String(Object.values(weights)) === String(Object.values(macs)) ? `${fields} ${say(words6.costs, weights)}` : `${fields} ${say(words6.weights, weights)} ${say(words6.macs, macs)}`;
}
function stepSentence(state) {
  const after = SIDES.map((name) => {
    const layers = state[name].slice(0, state.step);
    const { size, jump } = levels(layers).at(-1);
    return words6.after(layers.length, name, size, pathsOf(layers).filter(Boolean).length ** 2, jump);
  });
  const [row, column] = state.cell;
  const away = [row && words6.vertically(row), column && words6.sideways(column)].filter(Boolean);
  return [...after, ...away.length ? [words6.marked(away)] : []].join(" ");
}
function createSide({ name, limits, onLayers, getLayers, onPick, onStep, getState, onResize }) {
  const title = words6.sides[name];
  const field = createField({ title, onPick, onStep, getState, getLayers, onResize });
  const cut = createCut();
  const keep = createKeeper();
  const caption = h("p", { class: "cl-caption" });
  const rows = h("div", { class: "cl-stack-rows" });
  const add = button({
    label: words6.add,
    name: `${name}-add`,
    onclick: () => onLayers([...getLayers(), addable(getLayers(), limits)])
  });
  const remove = button({
    label: words6.remove,
    name: `${name}-remove`,
    onclick: () => onLayers(getLayers().slice(0, -1))
  });
  function createEditor(layer) {
    const change = (place) => (value) => onLayers(getLayers().map((old, i) => i === layer ? old.map((n, j) => j === place ? value : n) : old));
    const lists = limits.parts.map((values, place) => choice({
      label: words6.parts[place],
      name: `${name}-${layer + 1}-${"ksd"[place]}`,
      options: values.map((value) => [value, String(value)]),
      onchange: change(place)
    }));
    return {
      el: h(
        "div",
        { class: "cl-stack-row", role: "group", "aria-label": words6.layer(title, layer + 1) },
        h("span", { "aria-hidden": "true" }, words6.row(title, layer + 1)),
        ...lists.map((list) => list.el)
      ),
      update: (layers) => lists.forEach((list, place) => list.update({
        value: layers[layer][place],
        allowed: (value) => drawable(layers.map((old, i) => i === layer ? old.map((n, j) => j === place ? value : n) : old), limits)
      }))
    };
  }
  const editors = Array.from({ length: limits.layers }, (_, layer) => createEditor(layer));
  rows.append(...editors.map((editor) => editor.el));
  return {
    view: h(
      "div",
      { class: `cl-stack-view cl-of-${name}` },
      h("p", { class: "cl-stack-title" }, title),
      field.el,
      cut.el,
      caption
    ),
    editor: h("div", { class: `cl-stack-editor cl-of-${name}` }, rows, group(words6.editor(title), add.el, remove.el)),
    dispose: field.dispose,
    draw(state) {
      const layers = state[name];
      field.draw(state, layers.slice(0, state.step));
      add.update({ disabled: !addable(layers, limits) });
      remove.update({ disabled: layers.length === 1 });
    },
    drawCut(state) {
      const layers = state[name];
      keep("cut", [String(layers), String(state.cell), state.reach, state.step], () => {
        cut.draw(state, layers);
        text(caption, words6.grown(levels(layers.slice(0, state.step)).map(({ size }) => size)));
      });
    },
    drawLists(state) {
      const layers = state[name];
      editors.forEach((editor, layer) => {
        editor.el.hidden = layer >= layers.length;
        if (editor.el.hidden) return;
        editor.update(layers);
        editor.el.classList.toggle("cl-lit", layer < state.step);
      });
    }
  };
}
var drawable = (layers, limits) => {
  const { size, jump } = levels(layers).at(-1);
  return size <= limits.field && jump <= limits.jump;
};
function addable(layers, limits) {
  if (layers.length >= limits.layers) return null;
  return [[3, 1, 1], [1, 1, 1]].find((layer) => drawable([...layers, layer], limits)) ?? null;
}
function createField({ title, onPick, onStep, getState, getLayers, onResize }) {
  const cells = s("path", { class: "cl-stack-cells" });
  const shades = Array.from({ length: STEPS }, (_, i) => s("path", { class: `cl-stack-path-${i + 1}` }));
  const crosses = uid("crosses");
  const cross = s("path", { class: "cl-stack-outputs" });
  const every = s("pattern", { id: crosses, patternUnits: "userSpaceOnUse" }, cross);
  const outputs = s("rect", { width: SIZE, height: SIZE, fill: `url(#${crosses})` });
  const earlier = ["cl-stack-halo", "cl-stack-earlier"].map((name) => s("path", { class: name }));
  const frame = s("rect", { class: "cl-stack-frame" });
  const mark = s("circle", { class: "cl-stack-mark" });
  const numbers = createWords();
  const svg = s(
    "svg",
    { viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, every),
    cells,
    ...shades,
    outputs,
    ...earlier,
    frame,
    mark
  );
  const el = createArea({
    class: "cl-stack-field",
    role: "field",
    label: words6.field(title),
    onStep(step) {
      const { cell, most } = getState();
      onPick(within(cell.map((n, axis) => n + step[axis]), most));
    },
    onHome: () => onPick([0, 0]),
    onKey(key) {
      const by = { PageDown: 1, PageUp: -1 }[key];
      if (by) onStep(by);
      return by;
    }
  }, svg, numbers.el);
  const width = createWidth(el, SIZE, onResize);
  const keep = createKeeper();
  const within = (cell, most) => cell.map((n) => Math.max(-most, Math.min(most, n)));
  pickable(svg, {
    hit(x, y) {
      const state = getState();
      const { jump } = levels(getLayers().slice(0, state.step)).at(-1);
      const index = (px) => Math.round((Math.floor(px / state.unit) - state.reach) / jump) + 0;
      return within([index(y), index(x)], state.most);
    },
    onPick
  });
  return {
    el,
    dispose() {
      width.dispose();
      numbers.dispose();
    },
    /** Where nothing of it is new, the other side has changed: to draw thousands of cells takes long. */
    draw: (state, layers) => keep("field", [String(layers), String(state.cell), state.reach, state.strongest, width.now()], () => draw(state, layers))
  };
  function draw({ cell, reach, unit, strongest, x }, layers) {
    const grown = levels(layers);
    const { size, jump } = grown.at(-1);
    const counts = pathsOf(layers);
    const middle = cell.map((n) => n * jump);
    const first = middle.map((n) => n - (size - 1) / 2);
    const gap = unit < 8 ? unit * 0.04 : 0.75;
    const side = (unit - 2 * gap).toFixed(2);
    const [ys, xs] = first.map((start) => counts.map((_, n) => (x(start + n) + gap).toFixed(1)));
    const square = `h${side}v${side}h-${side}z`;
    const buckets = Array.from({ length: STEPS }, () => []);
    const read2 = [];
    counts.forEach((down, row) => counts.forEach((across, column) => {
      if (!down || !across) return;
      buckets[shadeOf(down * across, strongest)].push(`M${xs[column]} ${ys[row]}${square}`);
      read2.push([row, column, down * across]);
    }));
    const roomy = unit >= ROOMY && strongest < 100;
    const scale = width.now() / SIZE;
    const middleOf = (axis, n) => x(first[axis] + n) + unit / 2;
    const own = (row, column) => row === column && 2 * row === counts.length - 1;
    numbers.write(
      !roomy || unit * LETTER * scale < LEAST ? [] : read2.map(([row, column, paths]) => [
        String(paths),
        middleOf(1, column),
        middleOf(0, row),
        unit * LETTER,
        own(row, column) ? "cl-stack-on-mark" : shadeOf(paths, strongest) > 2 ? "cl-on-high" : "cl-on-low"
      ]),
      [0, 0, SIZE, SIZE],
      width.now()
    );
    shades.forEach((path, i) => attrs(path, { d: buckets[i].join("") }));
    const edges = Array.from({ length: 2 * reach + 2 }, (_, i) => (i * unit).toFixed(1));
    attrs(cells, { d: edges.map((edge) => `M0 ${edge}h${SIZE}M${edge} 0v${SIZE}`).join("") });
    const box = (width2) => ({
      x: x(middle[1] - (width2 - 1) / 2),
      y: x(middle[0] - (width2 - 1) / 2),
      width: width2 * unit,
      height: width2 * unit
    });
    attrs(frame, box(size));
    for (const path of earlier) attrs(path, { d: grown.slice(1, -1).map((level) => outline(box(level.size))).join("") });
    attrs(outputs, { visibility: jump > 1 ? "visible" : "hidden" });
    tile(every, cross, jump, x, unit);
    attrs(mark, { cx: x(middle[1]) + unit / 2, cy: x(middle[0]) + unit / 2, r: Math.max(2.5, unit * (roomy ? 0.44 : 0.3)) });
  }
}
var outline = ({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`;
function tile(every, cross, jump, x, unit) {
  const [width, arm] = [jump * unit, Math.max(1.5, unit * 0.18)];
  const [middle, corner] = [width / 2, x(0) + unit / 2 - width / 2];
  attrs(every, { width, height: width, patternTransform: `translate(${corner} ${corner})` });
  attrs(cross, { d: `M${middle - arm} ${middle}h${2 * arm}M${middle} ${middle - arm}v${2 * arm}` });
}
function createCut() {
  const dots = s("path", { class: "cl-stack-dots" });
  const wires = s("path", { class: "cl-stack-wires" });
  const lit = s("path", { class: "cl-stack-lit" });
  const later2 = s("path", { class: "cl-stack-later" });
  const svg = s("svg", { class: "cl-stack-cut", "aria-hidden": "true", focusable: "false" }, later2, dots, wires, lit);
  return {
    el: svg,
    draw({ cell, step, reach, unit, x }, layers) {
      const deep = Math.min(step, layers.length);
      const jumps = levels(layers).map(({ jump }) => jump);
      const place = (level, i) => [x(i * jumps[level]) + unit / 2, 9 + level * ROW];
      const { small, large } = dotSizes(unit);
      const row = (level) => {
        const found = [];
        for (let i = -Math.floor(reach / jumps[level]); i * jumps[level] <= reach; i++) found.push(dot(...place(level, i), small));
        return found.join("");
      };
      const all = layers.map((_, i) => i + 1);
      attrs(svg, { viewBox: `0 0 ${SIZE} ${layers.length * ROW + 18}` });
      attrs(dots, { d: [0, ...all.filter((level) => level <= deep)].map(row).join("") });
      attrs(later2, { d: all.filter((level) => level > deep).map(row).join("") });
      const reads = readAt(layers.slice(0, deep), cell[1]);
      attrs(lit, { d: reads.map((cells, level) => cells.map((i) => dot(...place(level, i), large)).join("")).join("") });
      const lines = [];
      for (let level = 1; level <= deep; level++) {
        const [k, stride, d] = layers[level - 1];
        for (const i of reads[level]) {
          const [px, py] = place(level, i);
          for (let tap = 0; tap < k; tap++) {
            const [tx, ty] = place(level - 1, i * stride + (tap - (k - 1) / 2) * d);
            lines.push(`M${px.toFixed(1)} ${py}L${tx.toFixed(1)} ${ty}`);
          }
        }
      }
      attrs(wires, { d: lines.join("") });
    }
  };
}
export {
  kernel_stack_default as default
};
