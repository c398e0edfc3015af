// lib/bilinear.js
var GRID = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => [row, column]));
var points = (position, offsets) => GRID.map((step, i) => step.map((n, axis) => position[axis] + n + offsets[2 * i + axis]));
function sample(image, [y, x]) {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [down, across] = [y - top, x - left];
  const corners = [[0, 0], [0, 1], [1, 0], [1, 1]].map(([i, j]) => {
    const value = image[top + i]?.[left + j];
    return {
      place: [top + i, left + j],
      weight: (i ? down : 1 - down) * (j ? across : 1 - across),
      value: value ?? 0,
      inside: value !== void 0
    };
  });
  return { corners, value: corners.reduce((sum, { weight, value }) => sum + weight * value, 0) };
}
function terms({ image, position, offsets, kernel, modulated, mask }) {
  const weights = kernel.flat();
  return points(position, offsets).map((point, i) => ({
    point,
    ...sample(image, point),
    kernel: weights[i],
    mask: modulated ? mask[i] : 1
  }));
}
var weightedSum = (setting) => terms(setting).reduce((sum, { value, kernel, mask }) => sum + kernel * mask * value, 0);

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
var rounded = (value, places = 2) => String(Math.round(value * 10 ** places) / 10 ** places + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

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
var count = (words10) => words10.split(/\s+/).filter(Boolean).length;
var sentences = (words10) => words10.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
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
  const write = (name, words10) => isBegun ? reading.write(name, words10) : words10();
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

// lib/number_grid.js
function numberGrid({ label, name, low, high, onedit }) {
  const el = h("div", { class: "cl-number-grid", role: "group", "aria-label": label });
  const refresh = rove(el, "input", words.numbers);
  const inputs = [];
  let shown = [];
  let size = "";
  function create(row, column) {
    const input = h("input", {
      type: "number",
      min: low,
      max: high,
      step: 1,
      autocomplete: "off",
      "data-control": `weight-${row}-${column}`,
      "aria-label": name(row, column),
      oninput() {
        const value = input.valueAsNumber;
        if (Number.isInteger(value) && value >= low && value <= high) onedit(row, column, value);
      },
      onchange: () => input.value = shown[row][column]
      // what was not taken does not stay
    });
    return input;
  }
  function place(wanted) {
    for (const child of [...el.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((input, i) => el.children[i] !== input && el.insertBefore(input, el.children[i] ?? null));
  }
  return {
    el,
    update(rows) {
      shown = rows;
      const now = [rows.length, rows[0].length].join();
      if (size !== now) {
        size = now;
        rows.forEach((line, row) => line.forEach((_, column) => (inputs[row] ??= [])[column] ??= create(row, column)));
        el.style.setProperty("--columns", rows[0].length);
        place(rows.flatMap((line, row) => line.map((_, column) => inputs[row][column])));
        refresh();
      }
      rows.forEach((line, row) => line.forEach((value, column) => {
        const input = inputs[row][column];
        if (input.valueAsNumber !== value) input.value = value;
      }));
    }
  };
}

// lib/photograph.js
function toTensor(image, side) {
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  image.close?.();
  const pixels = context.getImageData(0, 0, side, side).data;
  const area = side * side;
  const data = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    for (let c = 0; c < 3; c++) data[c * area + i] = pixels[4 * i + c] / 255;
  }
  return { data, shape: [3, side, side] };
}
var LUMA = [0.299, 0.587, 0.114];
function greyRows({ data, shape: [, rows, columns] }, white) {
  const area = rows * columns;
  const grey2 = (i) => Math.round(white * LUMA.reduce((sum, share, c) => sum + share * data[c * area + i], 0));
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_2, column) => grey2(row * columns + column)));
}

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words6 = {
  choose: "Your own picture…",
  hint: "Or drop or paste one here. It stays in your browser.",
  reading: "Reading your picture…",
  shown: "Your own picture is shown. It has left no copy and goes nowhere.",
  none: "That holds no picture.",
  unreadable: "This browser cannot read that file as a picture. JPEG, PNG, WebP and GIF work everywhere.",
  heavy: `That file is larger than ${MOST_BYTES / 2 ** 20} MB. Choose a smaller copy of it.`,
  large: (width, height) => `That picture has ${width} × ${height} pixels, too many for a browser to read. Choose a smaller copy of it.`
};
function createOwnPicture({ side, root, onPicture, announce }) {
  let latest = 0;
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words6.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words6.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words6.none);
    const turn = latest += 1;
    say(words6.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words6.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words6.unreadable);
    }
  };
  const input = h("input", {
    type: "file",
    accept: "image/*",
    hidden: true,
    tabindex: -1,
    onchange() {
      if (input.files.length) take(input.files[0]);
      input.value = "";
    }
  });
  const choose = button({ label: words6.choose, name: "own-picture", onclick: () => input.click() });
  const listeners = {
    dragover(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    drop(event) {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      take(pictureAmong(event.dataTransfer.files));
    },
    paste(event) {
      const file = pictureAmong(event.clipboardData.files);
      if (!file) return;
      event.preventDefault();
      take(file);
    }
  };
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener);
  return {
    el: h("div", { class: "cl-own" }, choose.el, input, message),
    /** Another picture is shown: forget the reader's. */
    clear() {
      latest += 1;
      text(message, words6.hint);
    }
  };
}
function createOwnRows({ model, frame, white, redraw }) {
  let mine = null;
  const shape = () => [model.get("image").length, model.get("image")[0].length];
  const own = createOwnPicture({
    side: () => Math.max(...shape()),
    root: frame.root,
    announce: frame.announce,
    onPicture(picture) {
      const [rows, columns] = shape();
      const [top, left] = [rows, columns].map((n) => Math.floor((picture.shape[1] - n) / 2));
      mine = greyRows(picture, white).slice(top, top + rows).map((line) => line.slice(left, left + columns));
      redraw();
    }
  });
  const clear = () => {
    if (!mine) return;
    mine = null;
    own.clear();
    redraw();
  };
  frame.onReset(clear);
  model.on("change:image", clear);
  return { el: own.el, clear, rows: () => mine, dispose: () => model.off("change:image", clear) };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words6.heavy);
  const [width, height] = await sizeOf(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words6.large(width, height));
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
  const edge = Math.min(whole.width, whole.height);
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2].map(Math.floor);
  const square = await createImageBitmap(whole, left, top, edge, edge, {
    resizeWidth: side,
    resizeHeight: side,
    resizeQuality: "high"
  });
  whole.close();
  return square;
}
async function sizeOf(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      Object.assign(image, { onload: resolve, onerror: reject, src: address });
    });
    return [image.naturalWidth, image.naturalHeight];
  } finally {
    URL.revokeObjectURL(address);
  }
}

// lib/shapes.js
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

// lib/sampling_lens.js
var UNIT = 80;
var SPAN = 4;
var words7 = {
  corners: ["upper left", "upper right", "lower left", "lower right"],
  pixel: (corner, { place, value, weight, inside: inside2 }) => inside2 ? `${words7.corners[corner]}, row ${place[0]}, column ${place[1]}, is ${rounded(value)}, with weight ${rounded(weight)}` : `${words7.corners[corner]}, outside the picture, is 0, with weight ${rounded(weight)}`,
  four: (corners) => `The four pixels around the picked point. ${corners.map((each, i) => words7.pixel(i, each)).join("; ")}.`,
  value: (value) => rounded(value),
  weight: (weight) => `× ${rounded(weight)}`
};
function createLens() {
  const hatch = uid("hatch");
  const pixels = Array.from({ length: SPAN ** 2 }, () => s("rect", { width: UNIT, height: UNIT }));
  const lines = s("path", {
    class: "cl-lens-lines",
    d: Array.from({ length: SPAN + 1 }, (_, i) => `M0 ${i * UNIT}h${SPAN * UNIT}M${i * UNIT} 0v${SPAN * UNIT}`).join("")
  });
  const four = s("rect", { class: "cl-lens-four", x: UNIT, y: UNIT, width: 2 * UNIT, height: 2 * UNIT });
  const frames = ["cl-lens-halo", "cl-lens-window"].map((name) => s("rect", { class: name, width: UNIT, height: UNIT }));
  const dots = s("circle", { class: "cl-lens-point", r: 4 });
  const numbers = Array.from({ length: 8 }, (_, i) => {
    const [right, below] = [(i >> 1) % 2, i >> 2];
    const line = i % 2;
    return s("text", {
      class: "cl-worded",
      x: right ? 3 * UNIT - 6 : UNIT + 6,
      y: below ? 3 * UNIT - 22 + 16 * line : UNIT + 18 + 16 * line,
      "text-anchor": right ? "end" : "start",
      "font-size": line ? 14 : 16
    });
  });
  const svg = s(
    "svg",
    { viewBox: `0 0 ${SPAN * UNIT} ${SPAN * UNIT}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 8, 1.5, "cl-deform-hatch")),
    ...pixels,
    lines,
    four,
    ...frames,
    dots,
    ...numbers
  );
  const el = h("div", { class: "cl-lens", role: "img" }, svg);
  return {
    svg,
    el,
    draw({ image, white, point, corners }) {
      const [top, left] = corners[0].place;
      attrs(el, { "aria-label": words7.four(corners) });
      pixels.forEach((pixel, i) => {
        const [row, column] = [Math.floor(i / SPAN), i % SPAN];
        const value = image[top - 1 + row]?.[left - 1 + column];
        const shade = value === void 0 ? `url(#${hatch})` : `rgb(${Array(3).fill(Math.round(28 + 222 * value / white))})`;
        attrs(pixel, { x: column * UNIT, y: row * UNIT, fill: shade });
      });
      const [y, x] = [(point[0] - top + 1) * UNIT, (point[1] - left + 1) * UNIT];
      for (const frame of frames) attrs(frame, { x, y });
      attrs(dots, { cx: x + UNIT / 2, cy: y + UNIT / 2 });
      corners.forEach(({ value, weight, inside: inside2 }, i) => {
        const name = !inside2 ? "cl-lens-on-nothing" : value > white / 2 ? "cl-lens-on-light" : "cl-lens-on-dark";
        [words7.value(value), words7.weight(weight)].forEach((word, line) => {
          attrs(numbers[2 * i + line], { class: `cl-worded ${name}` });
          text(numbers[2 * i + line], word);
        });
      });
    }
  };
}

// lib/pixels.js
function shadePaths(rows, white, shades = 32) {
  const paths = /* @__PURE__ */ new Map();
  rows.forEach((line, row) => {
    const levels = line.map((value) => Math.round(value / white * (shades - 1)));
    let start = 0;
    for (let column = 1; column <= levels.length; column++) {
      if (levels[column] === levels[start]) continue;
      const run = `M${start - 0.5} ${row - 0.5}h${column - start}v1h${start - column}z`;
      paths.set(levels[start], (paths.get(levels[start]) ?? "") + run);
      start = column;
    }
  });
  return [...paths].map(([level, data]) => [level / (shades - 1), data]);
}

// lib/sampling_picture.js
var words8 = {
  drawing: "Sampling points. Keys 1 to 9 pick a point, arrow keys move it by a tenth of a pixel, Shift by half a pixel, Home returns it."
};
var grey = (share) => `rgb(${Array(3).fill(Math.round(28 + 222 * share))})`;
var snap = (value) => Math.round(value * 10) / 10;
function createPicture({ onSelect, onPoint, onHome, onPlace, getState }) {
  const hatch = uid("hatch");
  const outside = s("rect", { class: "cl-deform-outside", fill: `url(#${hatch})` });
  const shades = s("g", { "shape-rendering": "crispEdges" });
  const border = s("rect", { class: "cl-deform-border" });
  const place = s("rect", { class: "cl-deform-place", width: 1, height: 1 });
  const links = ["cl-deform-halo", "cl-deform-links"].map((name) => s("path", { class: name }));
  const grid = ["cl-deform-halo", "cl-deform-grid"].map((name) => s("path", { class: name }));
  const dots = Array.from({ length: 9 }, (_, i) => s(
    "g",
    { class: "cl-deform-point", "data-point": i + 1 },
    s("circle", { class: "cl-deform-reach" }),
    s("circle", { class: "cl-deform-dot" }),
    s("path", { class: "cl-deform-away" })
  ));
  const group2 = s("g", {}, dots);
  const svg = s(
    "svg",
    { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 0.8, 0.15, "cl-deform-hatch")),
    outside,
    shades,
    border,
    place,
    ...links,
    ...grid,
    group2
  );
  const el = createArea({
    class: "cl-deform-picture",
    role: "picture",
    label: words8.drawing,
    onStep(step) {
      const { selected, points: points2 } = getState();
      onPoint(points2[selected].map((n, axis) => snap(n + step[axis] / 10)));
    },
    onHome,
    onKey(key) {
      const picked = /^[1-9]$/.test(key);
      if (picked) onSelect(Number(key) - 1);
      return picked;
    }
  }, svg);
  let size = [1, 1];
  let unit = 1;
  let drawn = [];
  let hold = [0, 0];
  drag(group2, svg, {
    start(x, y) {
      const picked = nearest(drawn, [y, x]);
      hold = drawn[picked].map((n, axis) => n - [y, x][axis]);
      onSelect(picked);
      el.focus({ preventScroll: true });
      el.classList.add("cl-deform-dragging");
    },
    move: (x, y) => onPoint(within([y + hold[0], x + hold[1]]).map(snap)),
    end: () => el.classList.remove("cl-deform-dragging")
  });
  svg.addEventListener("click", (event) => {
    if (group2.contains(event.target)) return;
    onPlace(svgPoint(svg, event).reverse().map((n, axis) => between(0, size[axis] - 1, Math.round(n))));
  });
  const margin = () => Math.max(...size) > 30 ? 3 : 2;
  const within = (point) => point.map((n, axis) => between(-margin(), size[axis] - 1 + margin(), n));
  return {
    el,
    svg,
    margin,
    /** A new picture: rows of numbers from 0 to `white`. */
    show(image, white) {
      size = [image.length, image[0].length];
      const [top, left, height, width] = [-0.5 - margin(), -0.5 - margin(), size[0] + 2 * margin(), size[1] + 2 * margin()];
      attrs(svg, { viewBox: `${left} ${top} ${width} ${height}` });
      attrs(outside, { x: left, y: top, width, height });
      attrs(border, { x: -0.5, y: -0.5, width: size[1], height: size[0] });
      shades.replaceChildren(...shadePaths(image, white).map(([share, d]) => s("path", { d, fill: grey(share) })));
      unit = Math.max(width, height);
      for (const dot of dots) {
        const r = unit / 70;
        attrs(dot.children[0], { r: unit / 22 });
        attrs(dot.children[2], { d: `M-${r}-${r}L${r} ${r}M${r}-${r}L-${r} ${r}` });
      }
    },
    /** `points` and the grid that they left: places [row, column]; `mask`: 9 shares. */
    draw({ at, regular, points: points2, mask, selected }) {
      drawn = points2.map(within);
      attrs(place, { x: at[1] - 0.5, y: at[0] - 0.5 });
      const lines = points2.map((_, i) => String(points2[i]) === String(regular[i]) ? "" : `M${regular[i][1]} ${regular[i][0]}L${drawn[i][1].toFixed(2)} ${drawn[i][0].toFixed(2)}`).join("");
      const crosses = regular.map(([row, column]) => `M${column - 0.25} ${row}h0.5M${column} ${row - 0.25}v0.5`).join("");
      for (const path of links) attrs(path, { d: lines });
      for (const path of grid) attrs(path, { d: crosses });
      dots.forEach((dot, i) => {
        const away = String(drawn[i]) !== String(points2[i]);
        attrs(dot, {
          transform: `translate(${drawn[i][1].toFixed(2)} ${drawn[i][0].toFixed(2)})`,
          class: `cl-deform-point${i === selected ? " cl-deform-selected" : ""}${away ? " cl-deform-gone" : ""}`
        });
        attrs(dot.children[1], { r: unit / (i === selected ? 45 : 70), "fill-opacity": mask[i] });
      });
    }
  };
}

// deformable_sampling.js
var WHITE = 255;
var OWN = "own";
var CELL = 4;
var SETTINGS = ["image", "position", "offsets", "kernel", "divisor", "modulated", "mask", "selected", "channels"];
var words9 = {
  label: "Deformable sampling",
  around: "Around the picked point. The framed window’s share in each pixel is that pixel’s weight.",
  products: "The nine products; press one to pick its point",
  put: "Put the nine points",
  presets: "Where to put the points",
  preset: { regular: "Regular", dilated: "Dilated", scaled: "Scaled", rotated: "Rotated", sheared: "Sheared" },
  learned: "Learned",
  elsewhere: "Learned, on a shape",
  picture: "Picture",
  pictures: {
    flower: "Flower",
    temple: "Temple",
    "small pentagon": "Small pentagon",
    "large pentagon": "Large pentagon",
    triangle: "Triangle",
    "turned triangle": "Turned triangle"
  },
  kernel: "Kernel",
  kernels: {
    identity: "Identity",
    shift: "Shift",
    "box blur": "Box blur",
    "soft blur": "Soft blur",
    "upright edges": "Upright edges",
    "level edges": "Level edges",
    outline: "Outline",
    sharpen: "Sharpen",
    "one to nine": "One to nine"
  },
  own: "Your own",
  weights: "Weights of the kernel",
  weight: (row, column) => `Weight in row ${row}, column ${column}`,
  places: { row: "Output row", column: "Output column" },
  shifts: { down: "Point down", right: "Point right" },
  versions: "Version 2",
  modulated: "Mask (v2)",
  mask: "Point’s mask",
  channels: "Channels",
  untrained: (name, shape) => name === OWN ? `No layer was trained on your picture: here is the ${shape}, with the points that a trained layer chose.` : `No layer was trained on the ${name}: here is the ${shape}, with the points that a trained layer chose.`,
  caption: (name, rows, columns) => `${words9.pictures[name] ?? "Your picture"}, ${rows}×${columns} pixels; zero outside (hatched). Drag a point. Tap elsewhere to move the output’s place (square).`,
  corners: ["upper left", "upper", "upper right", "left", "middle", "right", "lower left", "lower", "lower right"],
  product: (point, product) => `Point ${point + 1}, ${words9.corners[point]}: ${product}`,
  title: (modulated) => modulated ? "Weight × mask × what the point reads" : "Weight × what the point reads",
  sum: (sum) => `Sum ${rounded(sum)}`,
  average: (sum, divisor, value) => `Sum ${rounded(sum)} ÷ ${divisor} = ${rounded(value)}`,
  lies: (point, [row, column], value) => `Point ${point + 1} (${words9.corners[point]}) lies in row ${rounded(row)}, column ${rounded(column)} and reads ${rounded(value)}.`,
  stands: {
    regular: "The nine points stand on the regular grid.",
    dilated: "The nine points are two pixels apart: dilation 2.",
    scaled: "The nine points are one and a half pixels apart.",
    rotated: "The nine points are rotated by 37°.",
    sheared: "The nine points are sheared.",
    learned: "The nine points lie where a trained layer put them."
  },
  moved: (count2, furthest) => count2 === 1 ? `One of nine points has left the grid, by ${words9.pixels(furthest)}.` : `${capital(inWords(count2))} of nine points have left the grid, the furthest by ${words9.pixels(furthest)}.`,
  pixels: (count2) => count2 === 1 ? "1 pixel" : `${rounded(count2)} pixels`,
  lost: (count2) => count2 === 1 ? "One reads nothing but the zeros outside." : `${capital(inWords(count2))} read nothing but the zeros outside.`,
  masked: "The mask turns some of them down.",
  differs: (value, ordinary) => `The output is ${rounded(value)}; the ordinary convolution gives ${rounded(ordinary)}.`,
  ordinary: (value) => `The output, ${rounded(value)}, is that of the ordinary convolution.`,
  measured: {
    value: "Output here",
    params: "Weights and offset biases",
    macs: (rows, columns) => `MACs at ${rows}×${columns}`,
    offsets: "MACs of the offsets alone",
    sampling: "Sampling, not in these MACs"
  }
};
var deformable_sampling_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DeformableSampling", label: words9.label });
  const limits = model.get("limits");
  const { kernel: { items: { items: weight } }, offsets: { items: { maximum: furthest } } } = model.get("schema");
  const own = createOwnRows({ model, frame, white: WHITE, redraw: () => draw() });
  const get = () => {
    const setting = Object.fromEntries(SETTINGS.map((name) => [name, model.get(name)]));
    setting.image = own.rows() ?? setting.image;
    return { ...setting, position: inside(setting.image, setting.position) };
  };
  const pictureName = remember((image) => named(limits.pictures, (rows) => same(rows, image)));
  const withPoint = ({ position, offsets, selected }, point) => point.reduce((changed, n, axis) => {
    const offset = clip(tidy(n - position[axis] - GRID[selected][axis]), furthest);
    return changed.with(2 * selected + axis, offset);
  }, offsets);
  const movePoint = (point) => frame.set({ offsets: withPoint(get(), point) });
  const learned = (image, position) => {
    const cells2 = limits.learned[pictureName(image)];
    if (!cells2) return null;
    const side = Math.sqrt(cells2.length);
    const [row, column] = position.map((n) => Math.min(side - 1, Math.round(n / CELL)));
    return cells2[row * side + column].map((tenths, i) => clip(tidy(tenths / 10 - position[i % 2] - GRID[i >> 1][i % 2]), furthest));
  };
  const go = (changes) => {
    const before = get();
    const after = { ...before, ...changes };
    const position = inside(after.image, after.position);
    const follows = same(before.offsets, learned(before.image, before.position)) && learned(after.image, position);
    frame.set({ ...changes, position, ...follows ? { offsets: follows } : {} });
  };
  const picture = createPicture({
    onSelect: (selected) => frame.set({ selected }),
    onPoint: movePoint,
    onHome: () => movePoint(GRID[get().selected].map((n, axis) => n + get().position[axis])),
    onPlace: (position) => go({ position }),
    getState: () => ({ selected: get().selected, points: points(get().position, get().offsets) })
  });
  const lens = createLens();
  const caption = h("figcaption");
  const written = h("p", { class: "cl-deform-written" });
  const cells = GRID.map((_, i) => button({ label: "", name: `point-${i + 1}`, onclick: () => frame.set({ selected: i }) }));
  const products = h("div", { class: "cl-deform-terms", role: "group", "aria-label": words9.products }, cells.map((each) => each.el));
  rove(products, "button", words.buttons, 3);
  const title = h("p", { class: "cl-caption" });
  const result = h("p", { class: "cl-deform-result" });
  frame.stage.append(h(
    "div",
    { class: "cl-deform-views" },
    h("figure", {}, picture.el, caption),
    h("figure", {}, lens.el, h("figcaption", {}, words9.around), written),
    h("div", { class: "cl-deform-sum" }, title, products, result)
  ));
  const names = (of, labels) => [...of.map(([name]) => [name, labels[name]]), [OWN, words9.own]];
  const chosenPicture = choice({
    label: words9.picture,
    name: "picture",
    options: names(limits.pictures, words9.pictures),
    onchange(name) {
      if (name === OWN) return;
      own.clear();
      go({ image: find(limits.pictures, name)[1] });
    }
  });
  const presets = limits.presets.map(([name, offsets]) => [offsets, button({ label: words9.preset[name], name, onclick: () => frame.set({ offsets }) })]);
  const shapes = limits.pictures.filter(([name]) => limits.learned[name]);
  const learnt = button({
    // where nothing was learned it leads to a picture on which something was
    label: words9.learned,
    name: "learned",
    onclick() {
      const { image: now, position } = get();
      const name = pictureName(now);
      const [shape, image] = limits.learned[name] ? [name, now] : shapes[0];
      if (image !== now) {
        own.clear();
        frame.announce(words9.untrained(name, shape));
      }
      const place = position.map((n) => Math.min(CELL * 8, CELL * Math.round(n / CELL)));
      frame.set({ image, position: inside(image, place), offsets: learned(image, inside(image, place)) });
    }
  });
  const chosenKernel = choice({
    label: words9.kernel,
    name: "kernel",
    options: names(limits.kernels, words9.kernels),
    onchange(name) {
      if (name === OWN) return;
      const [, kernel, divisor] = find(limits.kernels, name);
      frame.set({ kernel, divisor });
    }
  });
  const weights = numberGrid({
    label: words9.weights,
    low: weight.minimum,
    high: weight.maximum,
    name: words9.weight,
    onedit: (row, column, value) => frame.set({
      kernel: get().kernel.map((line, i) => line.map((old, j) => i === row && j === column ? value : old))
    })
  });
  const places = ["row", "column"].map((name, axis) => slider({ label: words9.places[name], name, oninput: (n) => go({ position: get().position.with(axis, n) }) }));
  const shifts = ["down", "right"].map((name, axis) => slider({
    label: words9.shifts[name],
    name,
    format: (n) => rounded(n / 10),
    oninput: (n) => frame.set({ offsets: get().offsets.with(2 * get().selected + axis, n / 10) })
  }));
  const v2 = button({ label: words9.modulated, name: "modulated", onclick: () => frame.set({ modulated: !get().modulated }) });
  const share = slider({
    label: words9.mask,
    name: "mask",
    format: (n) => rounded(n / 100),
    oninput: (n) => frame.set({ mask: get().mask.with(get().selected, n / 100) })
  });
  const channels = slider({ label: words9.channels, name: "channels", oninput: (n) => frame.set({ channels: n }) });
  frame.panel.append(
    createMirror(picture.svg, lens.svg),
    h(
      "div",
      { class: "cl-deform-side" },
      h("p", { class: "cl-caption" }, words9.put),
      group(words9.presets, ...presets.map(([, each]) => each.el), learnt.el),
      chosenKernel.el,
      weights.el
    ),
    h(
      "div",
      { class: "cl-deform-side" },
      chosenPicture.el,
      own.el,
      ...shifts.map((each) => each.el),
      ...places.map((each) => each.el),
      group(words9.versions, v2.el),
      share.el,
      channels.el
    )
  );
  let shown = null;
  const draw = () => {
    const setting = get();
    const { image, position, offsets, kernel, divisor, modulated, mask, selected } = setting;
    const [rows, columns] = [image.length, image[0].length];
    const nine = terms(setting);
    const regular = points(position, offsets.map(() => 0));
    const value = weightedSum(setting) / divisor;
    if (shown !== image) {
      picture.show(image, WHITE);
      shown = image;
    }
    picture.draw({ at: position, regular, points: nine.map((each) => each.point), mask: nine.map((each) => each.mask), selected });
    lens.draw({ image, white: WHITE, ...nine[selected] });
    const name = pictureName(image);
    const isLearned = same(offsets, learned(image, position));
    const preset = named(limits.presets, (each) => same(each, offsets));
    text(caption, words9.caption(name, rows, columns));
    text(written, sampleFormula(nine[selected]));
    cells.forEach((each, i) => {
      const product = [rounded(nine[i].kernel), ...modulated ? [rounded(nine[i].mask)] : [], rounded(nine[i].value, 1)].join(" × ");
      each.update({ label: product, pressed: i === selected });
      attrs(each.el, { "aria-label": words9.product(i, product) });
    });
    text(title, words9.title(modulated));
    text(result, divisor === 1 ? words9.sum(value) : words9.average(value * divisor, divisor, value));
    chosenPicture.update({ value: name, allowed: (each) => each !== OWN || name === OWN });
    presets.forEach(([values, each]) => each.update({ pressed: same(values, offsets) }));
    learnt.update({ pressed: isLearned, label: limits.learned[name] ? words9.learned : words9.elsewhere });
    const known = named(limits.kernels, (rows2, by) => same(rows2, kernel) && by === divisor);
    chosenKernel.update({ value: known, allowed: (each) => each !== OWN || known === OWN });
    weights.update(kernel);
    places.forEach((each, axis) => each.update({ value: position[axis], min: 0, max: [rows, columns][axis] - 1 }));
    shifts.forEach((each, axis) => {
      const offset = offsets[2 * selected + axis];
      const low = -position[axis] - GRID[selected][axis] - picture.margin();
      const far = low + [rows, columns][axis] - 1 + 2 * picture.margin();
      each.update({ value: 10 * offset, min: Math.floor(10 * Math.min(low, offset)), max: Math.ceil(10 * Math.max(far, offset)) });
    });
    v2.update({ pressed: modulated });
    share.el.hidden = !modulated;
    share.update({ value: Math.round(100 * mask[selected]), min: 0, max: 100 });
    channels.update({ value: setting.channels, ...frame.bounds("channels") });
    const ordinary = weightedSum({ ...setting, offsets: offsets.map(() => 0), modulated: false }) / divisor;
    frame.say(
      summary({ ...setting, nine, value, ordinary, kind: isLearned ? "learned" : preset }).join(" "),
      words9.lies(selected, nine[selected].point, nine[selected].value)
    );
    showCost(frame, setting, value);
  };
  frame.bind(SETTINGS, draw);
  return () => {
    own.dispose();
    frame.dispose();
  };
}
function showCost(frame, { image, channels: c, modulated }, value) {
  const outputs = modulated ? 27 : 18;
  const area = image.length * image[0].length;
  frame.measure({
    value: [words9.measured.value, Math.round(value * 1e6) / 1e6 + 0, rounded(value)],
    params: [words9.measured.params, 9 * c * (c + outputs) + outputs],
    macs: [words9.measured.macs(image.length, image[0].length), 9 * c * (c + outputs) * area],
    "offset-macs": [words9.measured.offsets, 9 * c * outputs * area],
    "sampling-macs": [words9.measured.sampling, 4 * 9 * c * area]
  });
  frame.pytorch(`convlessons.blocks.DeformableBlock(${c}, ${c}, ${modulated ? "modulated=True, " : ""}bias=False)`);
}
var same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
var find = (of, name) => of.find((each) => each[0] === name);
var named = (of, is) => of.find(([, ...each]) => is(...each))?.[0] ?? OWN;
var tidy = (n) => Math.round(n * 1e6) / 1e6 + 0;
var clip = (n, limit) => Math.max(-limit, Math.min(limit, n));
var inside = (image, position) => position.map((n, axis) => Math.min(n, (axis ? image[0].length : image.length) - 1));
function remember(ask) {
  let [object, answer] = [void 0, void 0];
  return (asked) => {
    if (asked !== object) [object, answer] = [asked, ask(asked)];
    return answer;
  };
}
var sampleFormula = ({ corners, value }) => `${corners.map((each) => `${rounded(each.weight, 4)}·${each.value}`).join(" + ")} = ${rounded(value)}`;
function summary({ nine, offsets, modulated, mask, value, ordinary, kind }) {
  const moves = GRID.map((_, i) => Math.hypot(offsets[2 * i], offsets[2 * i + 1]));
  const moved = moves.filter((distance) => distance > 0).length;
  const lost = nine.filter(({ corners }) => corners.every(({ weight, inside: within }) => weight === 0 || !within)).length;
  const masked = modulated && mask.some((share) => share !== 1);
  return [
    words9.stands[kind] ?? words9.moved(moved, Math.max(...moves)),
    ...lost ? [words9.lost(lost)] : [],
    ...masked ? [words9.masked] : [],
    moved || masked ? words9.differs(value, ordinary) : words9.ordinary(value)
  ];
}
export {
  deformable_sampling_default as default
};
