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
function drag(handle, svg, { start, move, end }) {
  handle.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    let held = false;
    const hold = () => {
      held = true;
      start?.(...svgPoint(svg, down), down);
    };
    const onMove = (event) => {
      const [across, along] = [event.clientX - down.clientX, event.clientY - down.clientY].map(Math.abs);
      if (!held && across > along) hold();
      if (held) move(...svgPoint(svg, event), event);
    };
    const onEnd = (event) => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
      if (!held && event.type === "pointerup") hold();
      if (held) end?.(event);
    };
    if (down.pointerType !== "touch" || getComputedStyle(handle).touchAction !== "pan-y") hold();
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
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
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var inWords = (count2) => words2.counts[count2] ?? grouped(count2);
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : words2.listed(items.slice(0, -1).join(", "), items.at(-1));
var rounded = (value, places = 2) => String(Math.round(value * 10 ** places) / 10 ** places + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

// lib/host_keys.js
function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (staysInside(event)) event.stopPropagation();
  });
  if (!document.body.dataset.notebook) return;
  const mark2 = (event) => {
    if (root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", staysInside(event));
    else removeEventListener("keydown", mark2, true);
  };
  root.addEventListener("focusin", () => addEventListener("keydown", mark2, true));
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

// lib/paths.js
function taps(kernelSize, dilation) {
  const left = Math.floor(dilation * (kernelSize - 1) / 2);
  return Array.from({ length: kernelSize }, (_, i) => i * dilation - left);
}
var receptiveField = (kernelSize, dilations) => 1 + dilations.reduce((sum, d) => sum + d * (kernelSize - 1), 0);
function pathLevels(kernelSize, dilations) {
  const levels = [{ start: 0, counts: [1] }];
  for (const dilation of [...dilations].reverse()) {
    const { start, counts } = levels.at(-1);
    const offsets = taps(kernelSize, dilation);
    const next = new Array(counts.length + offsets.at(-1) - offsets[0]).fill(0);
    counts.forEach((count2, i) => {
      if (count2) for (const offset of offsets) next[i + offset - offsets[0]] += count2;
    });
    levels.push({ start: start + offsets[0], counts: next });
  }
  return levels;
}
var pathCounts = (kernelSize, dilations) => pathLevels(kernelSize, dilations).at(-1);
var gcd = (a, b) => b ? gcd(b, a % b) : a;
var commonRate = (dilations) => dilations.reduce(gcd, 0);

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
var dot = (x, y, radius) => `M${fix(x - radius)} ${fix(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
var polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");
function dotSizes(unit) {
  const small = Math.max(1.2, Math.min(3, unit * 0.2));
  return { small, large: 1.5 * small + 0.5 };
}
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

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

// dilation_grid.js
var words6 = {
  title: "Dilation grid",
  keys: "Input cells. Arrow keys move the marked cell, Shift moves five cells, Home returns to the middle.",
  /** The cut in words: what the wires show, from the output up. Columns are counted from the output's. */
  cut: (reached, column, paths) => `A cut through the layers. From the output’s column, ${reached.map(([layer, columns]) => `layer ${layer} reads ${columns}`).join("; ")}. ` + (paths ? `The marked column, ${column}, is reached along ${words6.paths(paths)}.` : `The marked column, ${column}, is reached by no step.`),
  columns: (all) => all.length === 1 ? `column ${rounded(all[0])}` : all.length < 8 ? `columns ${listed(all.map((n) => rounded(n)))}` : `columns ${all.slice(0, 3).map((n) => rounded(n)).join(", ")} and so on to ${rounded(all.at(-1))}`,
  cutCaption: "A cut along one row, input on top, output below. Drag a handle to change that layer’s rate.",
  try: "Try these rates",
  presets: "Rates to try",
  rates: "Rate of each layer",
  layers: "Layers",
  layer: (n) => `Layer ${n}`,
  add: "Add layer",
  remove: "Remove last",
  kernel: "Kernel",
  channels: "Channels",
  input: "input",
  output: "output",
  paths: (count2) => `${grouped(count2)} ${count2 === 1 ? "path" : "paths"}`,
  hole: "hole: never read",
  zoom: "marked cell, enlarged",
  field: "Receptive field",
  cells: "Cells in it",
  read: "Cells read",
  holes: "Holes",
  weights: "Weights",
  macs: (size) => `MACs at ${size}×${size}`,
  tooWide: (k, dilations, field, most) => `kernel_size=${k} with dilations=${dilations} has a receptive field of ${field}; at most ${most} cells a side can be drawn.`,
  /** What the stack sees: "Three 3×3 layers with rates 1, 2 and 5 see 17 × 17 = 289 input cells …" */
  sees: (k, dilations, field) => dilations.length === 1 ? `One ${k}×${k} layer with rate ${dilations[0]} sees ${field} × ${field} = ${plural(field ** 2, "input cell")}` : `${capital(inWords(dilations.length))} ${k}×${k} layers with rates ${listed(dilations)} see ${field} × ${field} = ${plural(field ** 2, "input cell")}`,
  noHoles: (sees) => `${sees} and read every one of them: no holes.`,
  fewRead: (sees, used) => `${sees} but read only ${grouped(used)} of them.`,
  multiples: (holes, common) => `${capital(plural(holes, "cell is a hole", "cells are holes"))}: every rate is a multiple of ${common}, so only every ${words6.ordinal(common)} row and column is ever read.`,
  ordinal: (n) => ({ 2: "second", 3: "third", 21: "21st", 22: "22nd", 23: "23rd" })[n] ?? `${n}th`,
  // rates end at 24
  leaps: (holes) => `${capital(plural(holes, "cell is a hole", "cells are holes"))}: a rate steps further than the other layers fill in.`,
  place: (away) => away.length ? `The marked cell, ${away.join(" and ")} from the output's place,` : "The marked cell, at the output's place,",
  vertically: (rows) => `${Math.abs(rows)} ${rows < 0 ? "up" : "down"}`,
  sideways: (columns) => `${Math.abs(columns)} ${columns < 0 ? "left" : "right"}`,
  isHole: (place) => `${place} is a hole: no path leads to it.`,
  isRead: (place, down, across) => `${place} is read along ${grouped(down)} × ${grouped(across)} = ${plural(down * across, "path")}.`
};
var SIZE = 480;
var TINY = 8;
var ROW = 38;
var REACH = 21;
var [ABOVE, BELOW] = [25, 17];
var [LEAST, LARGEST] = [9, 15];
var DIGIT = 0.58;
var FINGER = 24;
var SHARE = 0.46;
var PRESETS = [[2, 2, 2], [1, 2, 3], [1, 2, 5], [1, 2, 4, 8]];
var TRAITS = ["kernel_size", "dilations", "channels", "input_size", "cell"];
var dilation_grid_default = { render, refuses };
function refuses({ kernel_size: k, dilations }, { field: most }) {
  const field = receptiveField(k, dilations);
  return field > most && words6.tooWide(k, dilations, field, most);
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DilationGrid", label: words6.title });
  const { kernel_size: kernels, dilations: layers } = model.get("schema");
  const limits = { field: model.get("limits").field, rate: layers.items.maximum, layers: layers.maxItems };
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const withRate = (dilations, layer, rate) => dilations.map((d, i) => i === layer ? rate : d);
  const grid = createGrid({
    onPick: (cell) => frame.set({ cell }),
    getCell: () => clamp(get()).cell,
    onResize: () => draw()
  });
  const cut = createCut({
    getState: get,
    maxRate: (layer) => maxRate(get(), layer, limits),
    onRate(layer, rate) {
      const { dilations } = get();
      if (dilations[layer] !== rate) frame.set({ dilations: withRate(dilations, layer, rate) });
    }
  });
  frame.stage.append(grid.el, cut.el);
  const second = createSecond(frame.stage);
  const rates = h("div", { class: "cl-rates", role: "group", "aria-label": words6.rates });
  const sliders = [];
  const add = button({
    label: words6.add,
    name: "add-layer",
    onclick() {
      const { dilations } = get();
      const room = maxRate({ ...get(), dilations: [...dilations, 0] }, dilations.length, limits);
      frame.set({ dilations: [...dilations, Math.min(dilations.at(-1), room)] });
    }
  });
  const remove = button({
    label: words6.remove,
    name: "remove-layer",
    onclick: () => frame.set({ dilations: get().dilations.slice(0, -1) })
  });
  const kernel = slider({
    label: words6.kernel,
    name: "kernel",
    format: (k) => `${k}×${k}`,
    oninput: (k) => frame.set({ kernel_size: k })
  });
  const channels = slider({ label: words6.channels, name: "channels", oninput: (c) => frame.set({ channels: c }) });
  const presets = PRESETS.map((preset) => button({ label: preset.join(" · "), onclick: () => frame.set({ dilations: preset }) }));
  frame.panel.append(
    h("p", { class: "cl-caption" }, words6.try),
    group(words6.presets, ...presets.map((preset) => preset.el)),
    rates,
    group(words6.layers, add.el, remove.el),
    kernel.el,
    channels.el,
    frame.status
  );
  function draw() {
    const state = clamp(get());
    const { kernel_size: k, dilations, channels: c, input_size: size } = state;
    const reading = read(state);
    while (sliders.length > dilations.length) sliders.pop().el.remove();
    while (sliders.length < dilations.length) {
      const layer = sliders.length;
      sliders.push(slider({
        label: words6.layer(layer + 1),
        name: `rate-${layer + 1}`,
        oninput: (rate) => frame.set({ dilations: withRate(get().dilations, layer, rate) })
      }));
      rates.append(sliders[layer].el);
    }
    sliders.forEach((each, layer) => each.update({ value: dilations[layer], min: 1, max: maxRate(state, layer, limits) }));
    const total = dilations.reduce((sum, d) => sum + d, 0);
    const widest = Math.min(kernels.maximum, 1 + Math.floor((limits.field - 1) / total));
    kernel.update({ value: k, min: 1, max: widest });
    channels.update({ value: c, ...frame.bounds("channels") });
    add.update({ disabled: dilations.length >= limits.layers || reading.field + k - 1 > limits.field });
    remove.update({ disabled: dilations.length === 1 });
    presets.forEach((each, i) => each.update({
      pressed: PRESETS[i].join() === dilations.join(),
      disabled: receptiveField(k, PRESETS[i]) > limits.field
    }));
    const [first, then] = cut.isDragged() ? [cut, grid] : [grid, cut];
    first.draw(state, reading);
    second.draw(() => then.draw(state, reading));
    frame.say(summary(state, reading), cellSentence(state, reading));
    const weights = dilations.length * k * k * c * c;
    frame.measure({
      "receptive-field": [words6.field, reading.field, `${reading.field}×${reading.field}`],
      cells: [words6.cells, reading.field ** 2],
      used: [words6.read, reading.used],
      holes: [words6.holes, reading.field ** 2 - reading.used],
      params: [words6.weights, weights],
      macs: [words6.macs(size), weights * size * size]
    });
    const layers2 = dilations.map((d) => `nn.Conv2d(${c}, ${c}, ${k}, padding="same", dilation=${d}, bias=False)`);
    frame.pytorch(layers2.length === 1 ? layers2[0] : `nn.Sequential(${layers2.join(", ")})`);
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    grid.dispose();
    frame.dispose();
  };
}
function maxRate({ kernel_size: k, dilations }, layer, limits) {
  if (k === 1) return dilations[layer] || 1;
  const others = receptiveField(k, dilations.filter((_, i) => i !== layer));
  return Math.min(limits.rate, Math.floor((limits.field - others) / (k - 1)));
}
function clamp(state) {
  const { start, counts } = pathCounts(state.kernel_size, state.dilations);
  const inside = (n) => Math.max(start, Math.min(start + counts.length - 1, n));
  return { ...state, cell: state.cell.map(inside) };
}
function read({ kernel_size: k, dilations }) {
  const levels = pathLevels(k, dilations);
  const { start, counts } = levels.at(-1);
  const reached = counts.filter((count2) => count2 > 0).length;
  const span = Math.max(11, counts.length + 2);
  const first = start - Math.floor((span - counts.length) / 2);
  return {
    levels,
    start,
    counts,
    field: counts.length,
    used: reached ** 2,
    max: Math.max(...counts) ** 2,
    span,
    first,
    unit: SIZE / span,
    x: (position) => (position - first) * (SIZE / span),
    // left edge of a cell
    position: (x) => Math.floor(x / (SIZE / span)) + first,
    paths: (n) => counts[n - start] ?? 0
  };
}
function summary({ kernel_size: k, dilations }, { field, used }) {
  const sees = words6.sees(k, dilations, field);
  const holes = field ** 2 - used;
  if (holes === 0) return words6.noHoles(sees);
  const common = commonRate(dilations);
  return `${words6.fewRead(sees, used)} ${common > 1 ? words6.multiples(holes, common) : words6.leaps(holes)}`;
}
function cellSentence({ cell: [row, column] }, { paths }) {
  const place = words6.place([row && words6.vertically(row), column && words6.sideways(column)].filter(Boolean));
  const [down, across] = [paths(row), paths(column)];
  return down * across === 0 ? words6.isHole(place) : words6.isRead(place, down, across);
}
function createSquares(span, unit) {
  const gap = unit < TINY ? 0 : unit < 12 ? unit * 0.03 : 1;
  const side = (unit - 2 * gap).toFixed(2);
  const places = Array.from({ length: span }, (_, n) => (n * unit + gap).toFixed(2));
  const one = `h${side}v${side}h-${side}z`;
  return {
    isJoined: gap === 0,
    /** `count` cells of a row, from a column on. */
    piece(row, column, count2) {
      const at = `M${places[column]} ${places[row]}`;
      if (count2 === 1) return at + one;
      const width = (count2 * unit).toFixed(2);
      return `${at}h${width}v${side}h-${width}z`;
    }
  };
}
var [OUTSIDE, HOLE] = [STEPS, STEPS + 1];
function createCells(hatch) {
  const around = s("path", { class: "cl-around" });
  const shades = Array.from({ length: STEPS }, (_, i) => s("path", { class: `cl-shade-${i + 1}` }));
  const ground = s("path", { class: "cl-hole-ground" });
  const holes = s("path", { class: "cl-hole", fill: `url(#${hatch})` });
  return {
    el: s("g", {}, around, ...shades, ground, holes),
    /** `span` cells a side, `unit` wide, the first of which is [top, left]. Says whether a hole is among them. */
    draw({ start, field, max, paths }, [top, left], span, unit) {
      const kinds = Array.from({ length: STEPS + 2 }, () => "");
      const squares = createSquares(span, unit);
      const isInside = (n) => n >= start && n < start + field;
      const columns = Array.from({ length: span }, (_, j) => paths(left + j));
      const insides = columns.map((_, j) => isInside(left + j));
      for (let i = 0; i < span; i++) {
        const [down, isRow] = [paths(top + i), isInside(top + i)];
        const kind = (j) => {
          const count2 = down * columns[j];
          return count2 ? shadeOf(count2, max) : isRow && insides[j] ? HOLE : OUTSIDE;
        };
        for (let j = 0, end; j < span; j = end) {
          const own = kind(j);
          end = j + 1;
          while (squares.isJoined && end < span && kind(end) === own) end++;
          kinds[own] += squares.piece(i, j, end - j);
        }
      }
      attrs(around, { d: kinds[OUTSIDE] });
      shades.forEach((path, i) => attrs(path, { d: kinds[i] }));
      for (const path of [ground, holes]) attrs(path, { d: kinds[HOLE] });
      return kinds[HOLE] !== "";
    }
  };
}
var createMark = (tag, name) => ["cl-mark-halo", name].map((each) => s(tag, { class: each }));
var mark = (nodes, place, line) => nodes.forEach((each, i) => attrs(each, { ...place, "stroke-width": line + 2.5 * (1 - i) }));
function createGrid({ onPick, getCell, onResize }) {
  const hatch = uid("hatch");
  const cells = createCells(hatch);
  const outputs = createMark("circle", "cl-output");
  const counts = createWords();
  const hover = s("rect", { class: "cl-hover", visibility: "hidden" });
  const markers = createMark("rect", "cl-marker");
  const near = createCells(hatch);
  const nearOutputs = createMark("circle", "cl-output");
  const nearMarkers = createMark("rect", "cl-marker");
  const region = createMark("path", "cl-zoom-region");
  const paper = s("rect", { class: "cl-zoom-paper" });
  const lens = s("g", { class: "cl-zoom" }, paper, near.el, ...nearOutputs, ...nearMarkers);
  const enlarged = s("g", {}, ...region, lens);
  const svg = s(
    "svg",
    { viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 1.4, "cl-hatch")),
    cells.el,
    ...outputs,
    ...markers,
    enlarged,
    hover
  );
  const inside = (n) => between(shown.start, shown.start + shown.field - 1, n);
  const el = createArea({
    class: "cl-grid",
    role: "grid",
    label: words6.keys,
    onStep: (step) => onPick(getCell().map((n, i) => inside(n + step[i]))),
    onHome: () => onPick([0, 0])
  }, svg, counts.el);
  const width = createWidth(el, SIZE, onResize);
  const scale = h("div", { class: "cl-legend", "aria-hidden": "true" });
  const keep = createKeeper();
  let shown;
  let zoom = null;
  pickable(svg, {
    hit(x, y) {
      const isNear = zoom && between(0, zoom.side, x - zoom.left) === x - zoom.left && between(0, zoom.side, y - zoom.top) === y - zoom.top;
      const cell = isNear ? [y - zoom.top, x - zoom.left].map((n, i) => Math.min(zoom.span - 1, Math.floor(n / zoom.unit)) + zoom.first[i]) : [shown.position(y), shown.position(x)];
      return cell.every((n) => n === inside(n)) ? cell : null;
    },
    onPoint: (cell) => attrs(hover, cell ? { ...place(cell), visibility: "visible" } : { visibility: "hidden" }),
    onPick
  });
  function place([row, column]) {
    const [down, across] = zoom ? [row - zoom.first[0], column - zoom.first[1]] : [-1, -1];
    return zoom && Math.min(down, across) >= 0 && Math.max(down, across) < zoom.span ? { x: zoom.left + across * zoom.unit, y: zoom.top + down * zoom.unit, width: zoom.unit, height: zoom.unit } : { x: shown.x(column), y: shown.x(row), width: shown.unit, height: shown.unit };
  }
  return {
    el: h("div", {}, el, scale),
    dispose() {
      width.dispose();
      counts.dispose();
    },
    draw({ cell, kernel_size: k, dilations }, reading) {
      shown = reading;
      const { first, span, unit, max } = reading;
      const stack = [k, dilations.join()];
      const wide = width.now();
      const hasHoles = keep("cells", stack, () => cells.draw(reading, [first, first], span, unit));
      const labels = keep("labels", [...stack, wide], () => countLabels(reading, [first, first], span, { left: 0, top: 0, unit, scale: SIZE / wide }, Math.min(0.6 * wide / span, roomFor(max, 0.75 * wide / span))));
      zoom = labels.length || wide / span >= FINGER ? null : enlarge(cell, wide);
      keep("counts", [...stack, wide, zoom && String(cell)], () => counts.write(zoom ? nearLabels(reading, zoom) : labels, [0, 0, SIZE, SIZE], wide));
      ring(outputs, reading.x(0), reading.x(0), unit);
      const [y, x] = cell.map(reading.x);
      mark(markers, { x, y, width: unit, height: unit }, 2.5);
      enlarged.style.display = zoom ? "" : "none";
      if (zoom) drawZoom(reading, stack, cell);
      attrs(hover, { visibility: "hidden" });
      keep("legend", [max, hasHoles, zoom !== null], () => scale.replaceChildren(...legend(max, hasHoles, zoom !== null)));
    }
  };
  function ring(nodes, x, y, unit) {
    mark(nodes, { cx: x + unit / 2, cy: y + unit / 2, r: unit * 0.44 }, Math.max(1.5, unit * 0.07));
  }
  function enlarge(cell, wide) {
    const span = 2 * Math.floor(SHARE * wide / FINGER / 2 - 0.5) + 1;
    const unit = FINGER * SIZE / wide;
    const side = span * unit;
    const [top, left] = cell.map((n) => shown.x(n) + shown.unit / 2 < SIZE / 2 ? SIZE - side - 2 : 2);
    return { span, unit, side, top, left, scale: SIZE / wide, first: cell.map((n) => n - (span - 1) / 2) };
  }
  function drawZoom(reading, stack, cell) {
    const { left, top, side, span, unit, first } = zoom;
    attrs(lens, { transform: `translate(${fix(left)} ${fix(top)})` });
    attrs(paper, { width: fix(side), height: fix(side) });
    keep("near", [...stack, String(first), unit], () => near.draw(reading, first, span, unit));
    const isOutput = first.every((n) => n <= 0 && n + span > 0);
    for (const each of nearOutputs) each.style.display = isOutput ? "" : "none";
    if (isOutput) ring(nearOutputs, -first[1] * unit, -first[0] * unit, unit);
    const [y, x] = cell.map((n, i) => (n - first[i]) * unit);
    mark(nearMarkers, { x, y, width: unit, height: unit }, 2.5);
    const [row, column, size] = [reading.x(first[0]), reading.x(first[1]), span * reading.unit];
    const from = [[column, row], [column + size, row], [column, row + size], [column + size, row + size]];
    const to = [[left, top], [left + side, top], [left, top + side], [left + side, top + side]];
    const sides = left < column === top < row ? [1, 2] : [0, 3];
    const d = rect(column, row, size, size) + sides.map((i) => polyline([from[i], to[i]])).join("");
    mark(region.map((each) => attrs(each, { d })), {}, 1);
  }
}
var roomFor = (count2, width) => width / (DIGIT * String(count2).length);
function countLabels({ max, paths }, [top, left], span, at, size) {
  if (size < LEAST) return [];
  const letters = Math.min(LARGEST, size) * at.scale;
  const labels = [];
  for (let i = 0; i < span; i++) {
    for (let j = 0; j < span; j++) {
      const count2 = paths(top + i) * paths(left + j);
      if (!count2) continue;
      const name = shadeOf(count2, max) > 2 ? "cl-on-high" : "cl-on-low";
      labels.push([String(count2), at.left + (j + 0.5) * at.unit, at.top + (i + 0.5) * at.unit, letters, name]);
    }
  }
  return labels;
}
function nearLabels(reading, zoom) {
  const [down, across] = [0, 1].map((axis) => Math.max(...Array.from({ length: zoom.span }, (_, i) => reading.paths(zoom.first[axis] + i))));
  const size = Math.min(0.5 * FINGER, roomFor(down * across, 0.9 * FINGER));
  return countLabels(reading, zoom.first, zoom.span, zoom, size);
}
function legend(max, holes, zoomed) {
  const item = (key, label) => h("span", {}, h("i", { class: `cl-key-${key}` }), label);
  return [
    item(shadeOf(1, max) + 1, words6.paths(1)),
    ...max > 1 ? [item(STEPS, words6.paths(max))] : [],
    ...holes ? [item("hole", words6.hole)] : [],
    ...zoomed ? [item("zoom", words6.zoom)] : []
  ];
}
var columnsOf = ({ start, counts }) => counts.flatMap((count2, i) => count2 ? [start + i] : []);
function createCut({ getState, maxRate: limit, onRate }) {
  const wires = s("path", { class: "cl-wires" });
  const lit = s("path", { class: "cl-wires-lit" });
  const dots = s("path", { class: "cl-dots" });
  const litDots = s("path", { class: "cl-dots-lit" });
  const [top, bottom] = [words6.input, words6.output].map((word) => s("text", { x: 2, class: "cl-word", "aria-hidden": "true" }, word));
  const handles = s("g");
  const svg = s(
    "svg",
    { class: "cl-cut", role: "img" },
    // its handles are for pointers; keys have the sliders
    wires,
    lit,
    dots,
    litDots,
    top,
    bottom,
    handles
  );
  let shown;
  function createHandle(layer) {
    const handle = s(
      "g",
      { class: "cl-handle", "data-layer": layer + 1 },
      s("circle", { r: REACH, class: "cl-handle-area" }),
      s("circle", { r: 8, class: "cl-handle-ring" }),
      s("path", { d: "M-3.5-2.5 -6 0l2.5 2.5M3.5-2.5 6 0l-2.5 2.5", class: "cl-handle-arrows" })
    );
    drag(handle, svg, {
      start: () => handle.classList.add("cl-dragging"),
      end: () => handle.classList.remove("cl-dragging"),
      move: (px) => onRate(layer, nearestRate(layer, px))
    });
    return handle;
  }
  function nearestRate(layer, px) {
    const state = getState();
    let best = [Infinity, 1];
    for (let rate = 1; rate <= limit(layer); rate++) {
      const dilations = state.dilations.map((d, i) => i === layer ? rate : d);
      const away = Math.abs(handleX(read({ ...state, dilations }), dilations.length - layer) - px);
      if (away < best[0]) best = [away, rate];
    }
    return best[1];
  }
  const handleX = ({ levels, x, unit }, level) => x(levels[level].start + levels[level].counts.length - 1) + unit / 2;
  return {
    el: h("div", { class: "cl-cut-row cl-across" }, svg, h(
      "p",
      { class: "cl-caption" },
      words6.cutCaption
    )),
    isDragged: () => [...handles.children].some((handle) => handle.classList.contains("cl-dragging")),
    draw({ kernel_size: k, dilations, cell: [, column] }, reading) {
      shown = reading;
      const { levels, x, unit } = shown;
      const depth = dilations.length;
      const height = depth * ROW + ABOVE + BELOW;
      attrs(svg, { viewBox: `0 0 ${SIZE} ${height}` });
      const places = /* @__PURE__ */ new Map();
      const cx = (position) => {
        if (!places.has(position)) places.set(position, (x(position) + unit / 2).toFixed(1));
        return places.get(position);
      };
      const cy = (level) => (depth - level) * ROW + ABOVE;
      const { small, large } = dotSizes(unit);
      const all = { wires: [], lit: [], dots: [], litDots: [] };
      let onPath = /* @__PURE__ */ new Set([column]);
      for (let level = depth; level >= 0; level--) {
        const { start, counts } = levels[level];
        const next = /* @__PURE__ */ new Set();
        counts.forEach((count2, i) => {
          if (!count2) return;
          const position = start + i;
          if (onPath.has(position)) all.litDots.push(dot(Number(cx(position)), cy(level), large));
          else all.dots.push(dot(Number(cx(position)), cy(level), small));
        });
        if (level > 0) {
          const above = levels[level - 1];
          const [offset, d] = [start - above.start, dilations[depth - level]];
          above.counts.forEach((count2, i) => {
            if (!count2) return;
            for (let tap = 0; tap < k; tap++) {
              const to = above.start + i + offset + tap * d;
              const wire = `M${cx(above.start + i)} ${cy(level - 1)}L${cx(to)} ${cy(level)}`;
              if (onPath.has(to)) {
                next.add(above.start + i);
                all.lit.push(wire);
              } else all.wires.push(wire);
            }
          });
        }
        onPath = next;
      }
      const reached = dilations.map((_, i) => [depth - i, words6.columns(columnsOf(levels[i + 1]))]);
      const { start: first, counts: found } = levels[depth];
      attrs(svg, { "aria-label": words6.cut(reached, rounded(column), found[column - first] ?? 0) });
      attrs(wires, { d: all.wires.join("") });
      attrs(lit, { d: all.lit.join("") });
      attrs(dots, { d: all.dots.join("") });
      attrs(litDots, { d: all.litDots.join("") });
      while (handles.childElementCount > depth) handles.lastChild.remove();
      while (handles.childElementCount < depth) handles.append(createHandle(handles.childElementCount));
      [...handles.children].forEach((handle, layer) => {
        const level = depth - layer;
        const px = Math.min(SIZE - 12, handleX(shown, level));
        attrs(handle, { transform: `translate(${px.toFixed(1)} ${cy(level)})`, visibility: k === 1 ? "hidden" : "visible" });
      });
      attrs(top, { y: 14 });
      attrs(bottom, { y: height - BELOW + 6 });
    }
  };
}
export {
  dilation_grid_default as default
};
