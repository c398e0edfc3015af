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

// lib/convolution.js
var extent = (k, dilation) => dilation * (k - 1) + 1;
var outputSize = (size, k, stride, padding, dilation) => Math.max(0, Math.floor((size + 2 * padding - extent(k, dilation)) / stride) + 1);

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
  }
  const [rows, columns] = [outputSize(height, kh, sh, ph, dh), outputSize(width, kw, sw, pw, dw)];
  const out = zeros([outputs, rows, columns]);
  const [sums, values] = [out.data, x.data];
  const outputsOfGroup = outputs / groups;
  for (let o = 0; o < outputs; o++) {
    const first = Math.floor(o / outputsOfGroup) * perGroup;
    const [top, end] = [o * rows * columns, (o + 1) * rows * columns];
    if (bias) sums.fill(bias[o], top, end);
    for (let c = 0; c < perGroup; c++) {
      const map = (first + c) * height * width;
      for (let u = 0; u < kh; u++) {
        const [firstRow, lastRow] = reached(rows, height, u * dh - ph, sh);
        for (let v = 0; v < kw; v++) {
          const w = weight[((o * perGroup + c) * kh + u) * kw + v];
          if (w === 0) continue;
          const [firstColumn, lastColumn] = reached(columns, width, v * dw - pw, sw);
          for (let row = firstRow; row < lastRow; row++) {
            let from = map + (row * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line = top + row * columns;
            for (let to = line + firstColumn; to < line + lastColumn; to++, from += sw) sums[to] += w * values[from];
          }
        }
      }
    }
  }
  return out;
}
var reached = (outputs, inputs, shift, stride) => [
  Math.max(0, Math.ceil(-shift / stride)),
  Math.max(0, Math.min(outputs, Math.floor((inputs - 1 - shift) / stride) + 1))
];

// lib/excitation.js
var fromBytes = (text2) => Float32Array.from(atob(text2), (letter) => letter.charCodeAt(0) / 255);
function featureMaps(picture, size, kernels) {
  const wide = size + 2;
  const inside = (i) => Math.max(0, Math.min(size - 1, i - 1));
  const padded = Float32Array.from({ length: wide * wide }, (_, i) => picture[inside(Math.floor(i / wide)) * size + inside(i % wide)]);
  const maps = conv2d({ data: padded, shape: [1, wide, wide] }, kernels.flatMap(([kernel]) => kernel), {
    kernelSize: 3,
    bias: kernels.map(([, added]) => added)
  });
  maps.data.forEach((value, i) => {
    maps.data[i] = value < 0 ? 0 : value > 1 ? 1 : value;
  });
  return kernels.map((_, c) => channel(maps, c));
}
var squeeze = (maps) => maps.map((map) => map.reduce((sum, value) => sum + value, 0) / map.length);
var linear = (x, weight, bias) => weight.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j], bias[i]));
function excite(squeezed, block) {
  const hidden = linear(squeezed, block["fc1.weight"], block["fc1.bias"]).map((h2) => Math.max(0, h2));
  const gates = linear(hidden, block["fc2.weight"], block["fc2.bias"]).map((g) => 1 / (1 + Math.exp(-g)));
  return { hidden, gates };
}
function addUp(maps, gates) {
  const sum = new Float32Array(maps[0].length);
  maps.forEach((map, c) => {
    for (let i = 0; i < sum.length; i++) sum[i] += gates[c] * map[i];
  });
  return sum;
}
function excitationCost(channels, reduction) {
  const hidden = Math.floor(channels / reduction);
  const weights = 2 * channels * hidden;
  return { hidden, weights, biases: hidden + channels, macs: weights };
}
function order(cells) {
  const half = Math.floor(Math.log2(cells) / 2);
  return Int32Array.from({ length: cells }, (_, i) => [1597, 2731, 1229].reduce((place, factor) => {
    const moved = (place * factor + 711) % cells;
    return moved ^ moved >> half;
  }, i));
}
var rearranged = (map, places) => Float32Array.from(places, (place) => map[place]);

// lib/format.js
var words2 = {
  counts: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  listed: (first, last) => `${first} and ${last}`
};
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var listed = (items) => items.length < 2 ? items.join("") : words2.listed(items.slice(0, -1).join(", "), items.at(-1));
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
  root.addEventListener("convlesson:notice", ({ detail: detail2 }) => tell(detail2));
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
    say(sentence, detail2 = "", longest = null) {
      write("sentence", () => {
        attrs(status, { "data-room": longest });
        text(said[0], sentence);
        text(said[1], detail2);
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
  const grey = (i) => Math.round(white * LUMA.reduce((sum, share, c) => sum + share * data[c * area + i], 0));
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_2, column) => grey(row * columns + column)));
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

// lib/thumbnail.js
var GREY = [[24, 24, 26], [250, 250, 250]];
var SIGNED = [[5, 26, 84], [58, 110, 186], [128, 128, 130], [232, 160, 84], [255, 240, 200]];
var tables = [GREY, SIGNED].map((stops) => Uint32Array.from({ length: 256 }, (_, i) => {
  const at = i / 255 * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  const [r, g, b] = stops[low].map((n, c) => Math.round(n + (at - low) * (stops[low + 1][c] - n)));
  return (255 << 24 | b << 16 | g << 8 | r) >>> 0;
}));
function createThumbnail({ label = null, class: name = "", side = null } = {}) {
  const el = h("canvas", {
    // square, as maps are: its room is there before the first one is computed
    class: `cl-thumbnail ${name}`.trim(),
    "aria-hidden": "true",
    width: side ?? 1,
    height: side ?? 1
  });
  const say = (sentence) => {
    if (sentence === el.getAttribute("aria-label")) return;
    el.removeAttribute("aria-hidden");
    el.setAttribute("role", "img");
    el.setAttribute("aria-label", sentence);
  };
  if (label) say(label);
  const context = el.getContext("2d");
  let image = null;
  let words8 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words8 = new Uint32Array(image.data.buffer);
    }
    return words8;
  };
  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row = 0, last = -1; row < high; row++) {
        const from = Math.floor(row * rows / high);
        const line = row * wide;
        if (from === last) pixels.copyWithin(line, line - wide, line);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor(column * columns / wide)] - low) * step + 0.5;
          pixels[line + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
        }
        last = from;
      }
      context.putImageData(image, 0, 0);
    },
    /** One channel in shades of one colour, [red, green, blue] from 0 to 1. */
    tinted(values, [rows, columns], colour) {
      sized(rows, columns);
      for (let i = 0; i < values.length; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * values[i] * colour[c];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    },
    /** A tensor of three channels, red, green and blue, from 0 to 1. */
    rgb({ data, shape: [, rows, columns] }) {
      sized(rows, columns);
      const area = rows * columns;
      for (let i = 0; i < area; i++) {
        for (let c = 0; c < 3; c++) image.data[4 * i + c] = 255 * data[c * area + i];
        image.data[4 * i + 3] = 255;
      }
      context.putImageData(image, 0, 0);
    }
  };
}
function createScale({ signed = false } = {}) {
  const ends = [h("span"), h("span")];
  const shades = Array.from({ length: 32 }, (_, i) => {
    const colour = tables[Number(signed)][Math.round(i * 255 / 31)];
    return s("rect", { x: i, width: 1.05, height: 1, fill: `rgb(${[0, 8, 16].map((shift) => colour >> shift & 255)})` });
  });
  return {
    el: h(
      "span",
      { class: "cl-scale" },
      ends[0],
      s("svg", { viewBox: "0 0 32 1", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" }, shades),
      ends[1]
    ),
    update([low, high]) {
      text(ends[0], rounded(low));
      text(ends[1], rounded(high));
    }
  };
}

// squeeze_excite.js
var TRAITS = ["image", "reduction", "shuffled", "overrides"];
var OWN = "own";
var FREE = -1;
var words7 = {
  title: "Squeeze and excitation",
  picture: "Picture",
  pictures: { temple: "Temple", flower: "Flower", "upright bars": "Upright bars", "level bars": "Level bars", [OWN]: "Your picture" },
  heads: ["map", "mean", "layers", "gate", "gated"],
  layers: (channels, hidden) => `${channels} → ${hidden} → ${channels}`,
  legend: [
    ["plus", "carries a positive signal, the thicker the stronger"],
    ["minus", "a negative one"],
    ["unit", "hidden unit"],
    ["silent", "silenced by the ReLU"],
    ["tick", "the block’s own gate, where you moved it"]
  ],
  sums: ["Maps added, ungated", "Gated maps added"],
  scale: "value of a map",
  reduction: "Reduction",
  places: "Places",
  shuffle: "Shuffle the places",
  gates: "Gates",
  open: "All gates 1",
  release: "Let the block decide",
  set: (gate, computed) => `${gate}, set by you; the block says ${computed}`,
  numbers: {
    hidden: "Hidden units",
    weights: "Weights 2C²/r",
    params: "Weights and biases",
    macs: "MACs",
    resnet: (reduction) => `Added to ResNet-50 at r = ${reduction}`
  },
  gated: (picture, means, hidden, reduction, sum) => `${picture}: ${means} means go through ${plural(hidden, "hidden unit")} (r = ${reduction}) and come out as ${means} gates. They add up to ${sum}, not to 1.`,
  shuffled: (picture, means, hidden, reduction, sum) => `${picture}, every map’s cells in shuffled places: ${means} means go through ${plural(hidden, "hidden unit")} (r = ${reduction}) and come out as ${means} gates. They add up to ${sum}, not to 1.`,
  unchanged: "Every gate is 1: the block passes its input on unchanged.",
  allYours: "All gates are yours.",
  someYours: (maps) => `You set ${listed(maps)}.`,
  ends: (most, high, least, low) => `Most open: ${most} (${high}). Most closed: ${least} (${low}).`
};
var squeeze_excite_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "SqueezeExcite", label: words7.title });
  const { names, size, pictures: bytes, kernels, blocks } = model.get("recording");
  const { stages } = model.get("limits");
  const { image: { enum: pictures }, reduction: { enum: reductions } } = model.get("schema");
  const channels = names.length;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const override = (channel2, percent) => frame.set({ overrides: get().overrides.map((old, c) => c === channel2 ? percent : old) });
  const all = (percent) => frame.set({ overrides: names.map(() => percent) });
  const rows = names.map((name, channel2) => createRow(name, size, (percent) => override(channel2, percent)));
  const wires = createWires();
  const heads = words7.heads.map((word) => h("span", {}, word));
  const table = h(
    "div",
    { class: "cl-se-table" },
    h("div", { class: "cl-se-head", "aria-hidden": "true" }, ...heads),
    h("div", { class: "cl-se-wires", "aria-hidden": "true" }, wires.el),
    ...rows.map((row) => row.el)
  );
  const scale = createScale();
  scale.update([0, 1]);
  frame.root.classList.add("cl-se");
  frame.stage.append(table, createLegend(scale.el));
  const before = createThumbnail({ label: words7.sums[0], class: "cl-se-image" });
  const after = createThumbnail({ label: words7.sums[1], class: "cl-se-image" });
  const picture = choice({
    label: words7.picture,
    name: "picture",
    options: [...pictures, OWN].map((name) => [name, words7.pictures[name]]),
    onchange: (name) => name !== OWN && (forget(), frame.set({ image: name }))
  });
  const own = createOwnPicture({ side: size, root: frame.root, announce: frame.announce, onPicture: use });
  const reduction = slider({
    label: words7.reduction,
    name: "reduction",
    format: (i) => String(reductions[i]),
    oninput: (i) => frame.set({ reduction: reductions[i] })
  });
  const shuffle = button({
    label: words7.shuffle,
    name: "shuffle",
    onclick: () => frame.set({ shuffled: !get().shuffled })
  });
  const open = button({ label: words7.open, name: "all-open", onclick: () => all(100) });
  const release = button({ label: words7.release, name: "release", onclick: () => all(FREE) });
  frame.panel.append(
    h(
      "div",
      { class: "cl-se-sums" },
      h("figure", {}, before.el, h("figcaption", {}, words7.sums[0])),
      h("figure", {}, after.el, h("figcaption", {}, words7.sums[1]))
    ),
    picture.el,
    own.el,
    reduction.el,
    group(words7.places, shuffle.el),
    group(words7.gates, open.el, release.el),
    frame.status
  );
  const keep = createKeeper();
  const second = createSecond(frame.stage);
  const prepared = /* @__PURE__ */ new Map();
  const places = order(size * size);
  function mapsOf(name, isShuffled) {
    if (!prepared.has(name)) {
      const grey = name === OWN ? mine : fromBytes(bytes[name] ?? name.slice(name.indexOf(",") + 1));
      const maps = featureMaps(grey, size, kernels);
      prepared.set(name, [maps, maps.map((map) => rearranged(map, places))]);
    }
    return prepared.get(name)[Number(isShuffled)];
  }
  let mine = null;
  function use(tensor) {
    mine = Float32Array.from(greyRows(tensor, 255).flat(), (grey) => grey / 255);
    prepared.delete(OWN);
    drawn = "";
    draw();
  }
  function forget() {
    if (!mine) return;
    mine = null;
    own.clear();
    draw();
  }
  frame.root.querySelector("[data-role=reset]").addEventListener("click", forget);
  let drawn = "";
  let white = 1;
  function draw() {
    const state = get();
    const shown = mine ? OWN : state.image;
    const named = pictures.includes(shown) ? shown : OWN;
    const maps = mapsOf(shown, state.shuffled);
    const means = keep("means", [maps], () => squeeze(maps));
    const { hidden, gates: computed } = excite(means, blocks[state.reduction]);
    const gates = computed.map((gate, c) => state.overrides[c] === FREE ? gate : state.overrides[c] / 100);
    const now = `${shown} ${state.shuffled}`;
    if (now !== drawn) {
      rows.forEach((row, c) => row.drawMap(maps[c]));
      const sum = addUp(maps, gates.map(() => 1));
      white = sum.reduce((most, value) => Math.max(most, value), 1e-9);
      before.map(sum, [size, size], [0, white]);
      drawn = now;
    }
    rows.forEach((row, c) => row.update(means[c], computed[c], gates[c], state.overrides[c] !== FREE));
    second.draw(
      () => rows.forEach((row, c) => row.drawGated(maps[c], gates[c])),
      () => wires.draw(means, hidden, blocks[state.reduction])
    );
    after.map(addUp(maps, gates), [size, size], [0, white]);
    const cost = excitationCost(channels, state.reduction);
    text(heads[2], words7.layers(channels, cost.hidden));
    picture.update({ value: named, allowed: (name) => name !== OWN || named === OWN });
    reduction.update({ value: reductions.indexOf(state.reduction), min: 0, max: reductions.length - 1 });
    shuffle.update({ pressed: state.shuffled });
    open.update({ pressed: state.overrides.every((percent) => percent === 100) });
    release.update({ disabled: state.overrides.every((percent) => percent === FREE) });
    frame.say(summary(named, state, gates, cost.hidden), detail(state, names, gates));
    const whole = stages.reduce((sum, [count2, width]) => {
      const each = excitationCost(width, state.reduction);
      return sum + count2 * (each.weights + each.biases);
    }, 0);
    const { numbers } = words7;
    frame.measure({
      hidden: [numbers.hidden, cost.hidden],
      weights: [numbers.weights, cost.weights],
      params: [numbers.params, cost.weights + cost.biases],
      macs: [numbers.macs, cost.macs],
      "resnet-50": [numbers.resnet(state.reduction), whole]
    });
    frame.pytorch(`convlessons.blocks.SqueezeExcitation(${channels}, reduction=${state.reduction})`);
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    frame.dispose();
  };
}
function createRow(name, size, onGate) {
  const id = uid("gate");
  const map = createThumbnail({ class: "cl-se-image" });
  const gated = createThumbnail({ class: "cl-se-image" });
  let last = null;
  const meter = h("i");
  const mean = h("b");
  const input = h("input", {
    id,
    type: "range",
    min: 0,
    max: 100,
    step: 1,
    "data-control": `gate-${name.replace(" ", "-")}`,
    oninput: () => onGate(Number(input.value))
  });
  const tick = h("i", { class: "cl-se-tick", "aria-hidden": "true" });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const el = h(
    "div",
    { class: "cl-se-row" },
    map.el,
    h("div", { class: "cl-se-mean" }, mean, h("div", { class: "cl-se-meter", "aria-hidden": "true" }, meter)),
    h(
      "div",
      { class: "cl-se-gate" },
      h("label", { for: id }, name),
      shown,
      h("div", { class: "cl-se-track" }, input, tick)
    ),
    gated.el
  );
  return {
    el,
    drawMap: (values) => map.map(values, [size, size], [0, 1]),
    drawGated(values, gate) {
      if (last?.[0] !== values || last[1] !== gate) gated.map(values, [size, size], [0, 1 / gate]);
      last = [values, gate];
    },
    update(squeezed, computed, gate, own) {
      const percent = Math.round(gate * 100);
      text(mean, squeezed.toFixed(2));
      meter.style.width = `${(100 * squeezed).toFixed(1)}%`;
      if (input.value !== String(percent)) input.value = percent;
      attrs(input, { "aria-valuetext": own ? words7.set(gate.toFixed(2), computed.toFixed(2)) : gate.toFixed(2) });
      text(shown, gate.toFixed(2));
      attrs(el, { "data-own": own });
      tick.style.left = `calc(0.5rem + ${computed.toFixed(3)} * (100% - 1rem))`;
    }
  };
}
function createWires() {
  const positive = s("path", { class: "cl-se-plus" });
  const strong = s("path", { class: "cl-se-plus cl-se-strong" });
  const negative = s("path", { class: "cl-se-minus" });
  const deep = s("path", { class: "cl-se-minus cl-se-strong" });
  const silent = s("path", { class: "cl-se-dot" });
  const hollow = s("path", { class: "cl-se-dot cl-se-hollow" });
  const dots = s("path", { class: "cl-se-dot" });
  const svg = s(
    "svg",
    { viewBox: "0 0 100 100", preserveAspectRatio: "none", focusable: "false" },
    positive,
    negative,
    strong,
    deep,
    silent,
    hollow,
    dots
  );
  return {
    el: svg,
    draw(means, hidden, block) {
      const y = (i, count2) => (i + 0.5) * 100 / count2;
      const parts2 = { positive: "", strong: "", negative: "", deep: "" };
      const layer = (inputs, weight, x1, x2) => {
        const carried = weight.map((row) => row.map((w, j) => w * inputs[j]));
        const most = Math.max(1e-9, ...carried.flat().map(Math.abs));
        carried.forEach((row, i) => row.forEach((value, j) => {
          const share = Math.abs(value) / most;
          if (share < 0.08) return;
          const kind = value > 0 ? share > 0.45 ? "strong" : "positive" : share > 0.45 ? "deep" : "negative";
          parts2[kind] += `M${x1} ${y(j, inputs.length).toFixed(1)}L${x2} ${y(i, weight.length).toFixed(1)}`;
        }));
      };
      layer(means, block["fc1.weight"], 2, 50);
      layer(hidden, block["fc2.weight"], 50, 98);
      attrs(positive, { d: parts2.positive });
      attrs(strong, { d: parts2.strong });
      attrs(negative, { d: parts2.negative });
      attrs(deep, { d: parts2.deep });
      const dot = (value, i) => `M50 ${y(i, hidden.length).toFixed(1)}h0`;
      attrs(dots, { d: hidden.map((value, i) => value > 0 ? dot(value, i) : "").join("") });
      for (const node of [silent, hollow]) attrs(node, { d: hidden.map((value, i) => value > 0 ? "" : dot(value, i)).join("") });
    }
  };
}
function createLegend(scale) {
  const samples = {
    plus: [s("path", { class: "cl-se-plus cl-se-strong", d: "M1 7H23" })],
    minus: [s("path", { class: "cl-se-minus cl-se-strong", d: "M1 7H23" })],
    unit: [s("path", { class: "cl-se-dot", d: "M12 7h0" })],
    silent: [s("path", { class: "cl-se-dot", d: "M12 7h0" }), s("path", { class: "cl-se-dot cl-se-hollow", d: "M12 7h0" })],
    tick: [s("path", { class: "cl-se-own", d: "M12 3L17 11H7z" })]
  };
  return h(
    "div",
    { class: "cl-se-legend cl-across" },
    h("span", {}, words7.scale, scale),
    ...words7.legend.map(([name, meaning]) => h(
      "span",
      {},
      s("svg", { viewBox: "0 0 24 14", width: 24, height: 14, "aria-hidden": "true", focusable: "false" }, ...samples[name]),
      meaning
    ))
  );
}
function summary(image, { reduction, shuffled }, gates, hidden) {
  const sum = gates.reduce((total, gate) => total + gate, 0).toFixed(2);
  return (shuffled ? words7.shuffled : words7.gated)(words7.pictures[image], gates.length, hidden, reduction, sum);
}
function detail({ overrides }, names, gates) {
  const yours = names.filter((_, c) => overrides[c] !== FREE);
  if (yours.length && gates.every((gate) => gate === 1)) return words7.unchanged;
  if (yours.length === names.length) return words7.allYours;
  if (yours.length) return words7.someYours(yours);
  const [most, least] = [Math.max(...gates), Math.min(...gates)].map((gate) => gates.indexOf(gate));
  return words7.ends(names[most], gates[most].toFixed(2), names[least], gates[least].toFixed(2));
}
export {
  squeeze_excite_default as default
};
