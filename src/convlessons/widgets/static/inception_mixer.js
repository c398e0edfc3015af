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
  if (node.textContent !== value) node.textContent = value;
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
  const onMove = (event) => move(...svgPoint(svg, event), event);
  const onEnd = (event) => {
    handle.removeEventListener("pointermove", onMove);
    end?.(event);
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    start?.(...svgPoint(svg, event), event);
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd, { once: true });
    handle.addEventListener("pointercancel", onEnd, { once: true });
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
      options.forEach(([each], i) => {
        select.options[i].disabled = !allowed(each);
      });
      select.selectedIndex = options.findIndex(([each]) => each === value);
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
var group = (label, ...children) => h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
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

// lib/speech.js
var PAUSE = 500;
var MOST_WORDS = 24;
var words = {
  nothing: "Nothing changes: this is as far as it goes.",
  changed: (label, now, before) => `${label}: ${now}, before ${before}.`
};
function createSpeech(node, now) {
  let told = null;
  let timer = null;
  let asked = "";
  let pressed = false;
  function speak() {
    const shown = snapshot(now());
    text(node, asked || whatChanged(told, shown) || (pressed ? words.nothing : ""));
    [told, asked, pressed] = [shown, "", false];
  }
  const soon = () => {
    if (told === null) return;
    text(node, "");
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
  return {
    soon,
    /** A key was pressed: if nothing comes of it, that is said. */
    press() {
      pressed = true;
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
  const parts = [];
  if (after.said[1] && after.said[1] !== before.said[1]) parts.push(...sentences(after.said[1]));
  for (const [name, [label, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts.push(words.changed(plainly(label), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts.push(...sentences(after.said[0]));
  return parts.length ? fitting(parts) : "";
}
var count = (words6) => words6.split(/\s+/).filter(Boolean).length;
var sentences = (words6) => words6.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label) => label.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
function fitting(parts) {
  const first = count(parts[0]) <= MOST_WORDS ? parts[0] : clipped(parts[0]);
  const chosen = [first];
  for (const part of parts.slice(1)) {
    if (count([...chosen, part].join(" ")) <= MOST_WORDS) chosen.push(part);
  }
  return chosen.join(" ");
}
function clipped(sentence) {
  const breaks = [...sentence.matchAll(/[,;:](?=\s\p{L})/gu)].map(({ index }) => sentence.slice(0, index));
  const fits = breaks.filter((part) => count(part) <= MOST_WORDS).at(-1);
  return `${fits ?? sentence.split(/\s+/).slice(0, MOST_WORDS).join(" ")}.`;
}

// lib/frame.js
var words2 = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  reset: "Reset",
  copiedLine: "The line of PyTorch is copied.",
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys."
};
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h("p", { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" }, said[0], " ", said[1], " ", notice);
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const numbers = h("dl", { class: "cl-numbers" });
  const code = h("code", { "data-role": "pytorch" });
  const copy = h("button", { type: "button", class: "cl-button", "data-role": "copy", onclick: copyLine }, words2.copy);
  const reset = h("button", { type: "button", class: "cl-button", "data-role": "reset", onclick: resetTraits }, words2.reset);
  const line2 = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const root = h(
    "section",
    { class: "convlesson", "data-widget": widget, "aria-label": label },
    h("div", { class: "cl-body" }, stage, panel),
    status,
    spoken,
    foot,
    line2
  );
  el.append(root);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  root.addEventListener("convlesson:notice", ({ detail }) => {
    text(notice, detail);
    if (detail) speech.announce(detail);
  });
  const listeners = [];
  const resets = [];
  const quantities = /* @__PURE__ */ new Map();
  const speech = createSpeech(spoken, () => ({
    said: said.map((span) => span.textContent),
    numbers: new Map([...quantities].map(([name, { dt, dd }]) => [name, [dt.textContent, dd.textContent]]))
  }));
  let copied;
  let disposed = false;
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") speech.announce(status.textContent);
    else if (KEYS.test(event.key) && event.target.matches("button, [role=application]")) {
      if (event.target.matches("[role=application]")) speech.press();
    } else return;
    event.preventDefault();
  }
  function set(changes) {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
  }
  function resetTraits() {
    set(structuredClone(model.get("initial")));
    for (const listener of resets) listener();
  }
  async function copyLine() {
    try {
      await navigator.clipboard.writeText(code.textContent);
      text(copy, words2.copied);
      speech.announce(words2.copiedLine);
    } catch {
      getSelection().selectAllChildren(code);
      text(copy, words2.selected);
      speech.announce(words2.selectedLine);
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, words2.copy), 1600);
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
    },
    /** What is shown now, in words: the whole, then the part under the reader's finger. */
    say(sentence, detail = "") {
      text(said[0], sentence);
      text(said[1], detail);
      speech.soon();
    },
    /** Draw what has arrived by itself, a picture that is decoded, say: nobody asked, so nothing is said. */
    silently: (draw) => !disposed && speech.silently(draw),
    /** Speak of what is no part of the sentence or the numbers, once the gesture rests. */
    announce: (message) => speech.announce(message),
    /** { name: [label, value] } or { name: [label, value, shown] }; `value` is plain digits for machines. */
    measure(values) {
      for (const [name, [caption, value, shown = grouped(value)]] of Object.entries(values)) {
        if (!quantities.has(name)) {
          const dt2 = h("dt");
          const dd2 = h("dd", { "data-quantity": name });
          quantities.set(name, { dt: dt2, dd: dd2 });
          numbers.append(h("div", {}, dt2, dd2));
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
      speech.stop();
      root.remove();
    }
  };
}

// lib/inception.js
var BRANCHES = [
  { name: "1×1", width: "ch1x1" },
  { name: "3×3", width: "ch3x3", reduce: "reduce3x3" },
  { name: "5×5", width: "ch5x5", reduce: "reduce5x5" },
  { name: "pool", width: "pool_proj" }
];
var GOOGLENET = [
  ["3a", 28, 192, 64, 96, 128, 16, 32, 32],
  ["3b", 28, 256, 128, 128, 192, 32, 96, 64],
  ["4a", 14, 480, 192, 96, 208, 16, 48, 64],
  ["4b", 14, 512, 160, 112, 224, 24, 64, 64],
  ["4c", 14, 512, 128, 128, 256, 24, 64, 64],
  ["4d", 14, 512, 112, 144, 288, 32, 64, 64],
  ["4e", 14, 528, 256, 160, 320, 32, 128, 128],
  ["5a", 7, 832, 256, 160, 320, 32, 128, 128],
  ["5b", 7, 832, 384, 192, 384, 48, 128, 128]
].map(([name, input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj]) => ({
  name,
  setting: { input_size, in_channels, ch1x1, reduce3x3, ch3x3, reduce5x5, ch5x5, pool_proj }
}));
var REDUCTIONS = ["reduce3x3", "reduce5x5", "pool_proj"];
var kernels = ({ five_by_five }) => [1, 3, five_by_five ? 5 : 3, 3];
function branches(setting, channels) {
  return BRANCHES.map((branch, i) => {
    const kernel = kernels(setting)[i];
    const pool2 = branch.name === "pool";
    const removed = (trait) => setting.removed.includes(trait);
    const reduce = branch.reduce && !removed(branch.reduce) ? setting[branch.reduce] : null;
    const width = pool2 && removed("pool_proj") ? channels : setting[branch.width];
    const reads = reduce ?? channels;
    const parts = pool2 ? [0, removed("pool_proj") ? 0 : channels * width] : [reduce === null ? 0 : channels * reduce, kernel * kernel * reads * width];
    return { name: branch.name, kernel, reduce, width, parts, weights: parts[0] + parts[1] };
  });
}
var sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
function moduleOf(setting, channels) {
  const each = branches(setting, channels);
  const computed = setting.removed.includes("pool_proj") ? each.slice(0, 3) : each;
  return {
    channels,
    branches: each,
    out: sum(each.map((branch) => branch.width)),
    weights: sum(each.map((branch) => branch.weights)),
    biases: sum(computed.map((branch) => branch.width + (branch.reduce ?? 0)))
  };
}
function row(setting, count2) {
  const modules = [];
  for (let channels = setting.in_channels; modules.length < count2; channels = modules.at(-1).out) {
    modules.push(moduleOf(setting, channels));
  }
  return modules;
}
var weightsOf = (modules, count2 = modules.length) => sum(modules.slice(0, count2).map((module) => module.weights));
function scaleFor(channels) {
  for (let top = 64; ; top *= 2) {
    for (const full of [1, 1.25, 1.5, 1.75].map((n) => n * top)) if (channels * 1.12 <= full) return full;
  }
}

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
var outputSize = (n, kernel, stride, padding, dilation) => Math.max(0, Math.floor((n + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1);
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
          for (let row2 = firstRow; row2 < lastRow; row2++) {
            let from = map + (row2 * sh + u * dh - ph) * width + firstColumn * sw + v * dw - pw;
            const line2 = top + row2 * columns;
            for (let to = line2 + firstColumn; to < line2 + lastColumn; to++, from += sw) sums[to] += w * values[from];
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
var maxPool2d = (x, options) => pooled(x, options, true);
function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum2, i) => {
    out.data[i] = sum2 / (kh * kw);
  });
  return out;
}
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest) {
  const [channels, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row2 = 0; row2 < rows; row2++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest ? -Infinity : 0;
        const [top, left] = [row2 * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest) held += value;
            else if (value > held) held = value;
          }
        }
        out.data[to] = held;
      }
    }
  }
  return out;
}
var relu = ({ data, shape }) => ({ data: data.map((value) => value > 0 ? value : 0), shape });
function extremes(data) {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; i++) {
    if (data[i] < least) least = data[i];
    if (data[i] > most) most = data[i];
  }
  return [least, most];
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

// lib/inception_maps.js
var SIDE = 48;
var DRAWN = 4;
var REACH = 2;
var VIEWS = [
  "red",
  "darkness",
  "brighter to the right",
  "brighter downwards",
  "blue",
  "reddish",
  "brighter to the left",
  "brighter upwards",
  "green",
  "bluish",
  "bright spots",
  "dark spots"
];
var LUMA = [0.299, 0.587, 0.114];
var N = VIEWS.length;
var range = (count2, make) => Array.from({ length: count2 }, (_, i) => make(i));
var clip = (value) => Math.max(0, Math.min(1, value));
function viewsOf(picture) {
  const small = avgPool2d(picture, { kernelSize: 2 });
  const [, rows, columns] = small.shape;
  const [red, green, blue] = [0, 1, 2].map((c) => channel(small, c));
  const grey = red.map((_, i) => LUMA[0] * red[i] + LUMA[1] * green[i] + LUMA[2] * blue[i]);
  const out = zeros([VIEWS.length, rows, columns]);
  const at = (row2, column) => grey[Math.max(0, Math.min(rows - 1, row2)) * columns + Math.max(0, Math.min(columns - 1, column))];
  for (let row2 = 0, i = 0; row2 < rows; row2++) {
    for (let column = 0; column < columns; column++, i++) {
      const across = 2 * (at(row2, column + 1) - at(row2, column - 1));
      const down = 2 * (at(row2 + 1, column) - at(row2 - 1, column));
      const around2 = (at(row2 - 2, column) + at(row2 + 2, column) + at(row2, column - 2) + at(row2, column + 2)) / 4;
      const spot = 3 * (grey[i] - around2);
      const values = [
        red[i],
        1 - grey[i],
        across,
        down,
        blue[i],
        2 * (red[i] - (green[i] + blue[i]) / 2),
        -across,
        -down,
        green[i],
        2 * (blue[i] - (red[i] + green[i]) / 2),
        spot,
        -spot
      ];
      values.forEach((value, view) => {
        out.data[view * rows * columns + i] = clip(value);
      });
    }
  }
  return out;
}
function lot(...numbers) {
  let h2 = 2654435769;
  for (const n of numbers) {
    h2 = Math.imul(h2 ^ n, 2246822507) >>> 0;
    h2 = Math.imul(h2 ^ h2 >>> 13, 3266489909) >>> 0;
    h2 = (h2 ^ h2 >>> 16) >>> 0;
  }
  return h2;
}
var known = [];
function viewsIn(c) {
  if (c < N) return [c];
  if (!known[c]) {
    const first = lot(0, c) % N;
    known[c] = [first, (first + 1 + lot(1, c) % (N - 1)) % N];
  }
  return known[c];
}
var wanted = (key, output) => [output % N, (output % N + 3 + lot(2, key, output) % 7) % N];
function pattern(output, k) {
  const smooth = k === 3 ? [1 / 4, 1 / 2, 1 / 4] : [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
  const slope = k === 3 ? [-1, 0, 1] : [-0.5, -1, 0, 1, 0.5];
  const edge = (k - 1) / 2;
  const kinds = [
    (u, v) => smooth[u] * smooth[v],
    (u, v) => smooth[u] * slope[v],
    (u, v) => slope[u] * smooth[v],
    (u, v) => k === 3 ? u === edge && v === edge ? 1 : -1 / 8 : Math.max(Math.abs(u - edge), Math.abs(v - edge)) < 2 ? 1 / 9 : -1 / 16
  ];
  const kind = kinds[output % kinds.length];
  return Array.from({ length: k * k }, (_, i) => kind(Math.floor(i / k), i % k));
}
function mixing(channels) {
  const rows = new Float64Array(channels * N);
  for (let c = 0; c < channels; c++) for (const view of viewsIn(c)) rows[c * N + view] = 1 / viewsIn(c).length;
  return rows;
}
var MIXTURES = [...range(N, (i) => [i]), ...range(N, (i) => range(i, (j) => [j, i])).flat()];
var MIXED = new Float64Array(MIXTURES.flatMap((views) => range(N, (view) => views.includes(view) ? 1 / views.length : 0)));
var nameOf = (views) => views.length === 1 ? views[0] : Math.min(...views) * N + Math.max(...views) + N;
var PLACES = new Map(MIXTURES.map((views, i) => [nameOf(views), i]));
function sumsOver(channels) {
  const [alone, together, shown] = [N, N * N, N * MIXTURES.length].map((size) => new Float64Array(size));
  for (let c = 0; c < channels; c++) {
    const views = viewsIn(c);
    const place = PLACES.get(nameOf(views));
    for (const view of views) {
      alone[view] += 1 / views.length;
      shown[view * MIXTURES.length + place] += 1 / views.length;
      for (const other of views) together[view * N + other] += 1 / views.length ** 2;
    }
  }
  return { alone, together, shown };
}
var by1x1 = (x, weights) => conv2d(x, weights, { kernelSize: 1 });
var pool = (x) => maxPool2d(
  maxPool2d(x, { kernelSize: [1, 3], stride: 1, padding: [0, 1] }),
  { kernelSize: [3, 1], stride: 1, padding: [1, 0] }
);
function once(make) {
  let made;
  return () => made ??= make();
}
var mixturesOf = (views) => once(() => pool(by1x1(views, MIXED)));
function shared(views, channels, pooledMixtures) {
  const { alone, together, shown } = sumsOver(channels);
  const scaled = (sums) => sums.map((each) => each * N / channels);
  return {
    views,
    alone,
    together,
    pooledMixtures,
    collected: once(() => by1x1(views, scaled(together))),
    pooled: once(() => by1x1(pooledMixtures(), scaled(shown)))
  };
}
function opposed({ data, shape: [, rows, columns] }, key, outputs) {
  const area = rows * columns;
  const out = zeros([outputs, rows, columns]);
  for (let o = 0; o < outputs; o++) {
    const [like, unlike] = wanted(key, o);
    for (let i = 0; i < area; i++) out.data[o * area + i] = Math.max(0, data[like * area + i] - data[unlike * area + i] / 2);
  }
  return out;
}
var scaleKxK = (channels) => Math.min(N, channels) / channels;
var REST = 1 / 32;
var VIEW = 0;
function alike(key, channels) {
  const found = /* @__PURE__ */ new Map();
  for (let c = 0; c < channels; c++) {
    const [like, unlike] = wanted(key, c);
    const each = found.get(like * N + unlike) ?? [like, unlike, 0];
    each[2] += (Number(c % N === VIEW) + REST) * scaleKxK(channels);
    found.set(like * N + unlike, each);
  }
  return [...found.values()];
}
function kernelBranch(setting, index) {
  const { reduce: name, width } = BRANCHES[index];
  const k = kernels(setting)[index];
  const reduced = !setting.removed.includes(name);
  const patterns = Float64Array.from(range(Math.min(DRAWN, setting[width]), (o) => pattern(o, k)).flat());
  const groups = reduced ? alike(index, setting[name]) : [];
  const joined = ({ data, shape: [, rows, columns] }) => {
    const area = rows * columns;
    const sum2 = new Float32Array(area);
    for (const [like, unlike, weight] of groups) {
      for (let i = 0, a = like * area, b = unlike * area; i < area; i++, a++, b++) {
        const value = data[a] - data[b] / 2;
        if (value > 0) sum2[i] += weight * value;
      }
    }
    return { data: sum2, shape: [1, rows, columns] };
  };
  return ({ views, alone, together, collected }) => {
    const before = reduced ? opposed(collected(), index, Math.min(DRAWN, setting[name])) : null;
    const read = before ? joined(collected()) : by1x1(views, range(N, (view) => (together[VIEW * N + view] + REST * alone[view]) * scaleKxK(setting.in_channels)));
    return { before, maps: relu(conv2d(read, patterns, { kernelSize: k, padding: (k - 1) / 2 })) };
  };
}
var WAYS = [
  (setting) => ({ collected }) => ({ before: null, maps: opposed(collected(), 0, Math.min(DRAWN, setting.ch1x1)) }),
  (setting) => kernelBranch(setting, 1),
  (setting) => kernelBranch(setting, 2),
  (setting) => ({ views, pooled: pooled2 }) => {
    const before = pool(by1x1(views, mixing(Math.min(DRAWN, setting.in_channels))));
    return { before, maps: setting.removed.includes("pool_proj") ? before : opposed(pooled2(), 3, Math.min(DRAWN, setting.pool_proj)) };
  }
];
var KEYS2 = [
  ["in_channels", "ch1x1"],
  ["in_channels", "reduce3x3", "ch3x3", "removed"],
  ["in_channels", "reduce5x5", "ch5x5", "removed", "five_by_five"],
  ["in_channels", "pool_proj", "removed"]
];
var DRAWN_ONLY = BRANCHES.map((branch) => branch.width);
var keyOf = (setting, names) => JSON.stringify(names.map((name) => DRAWN_ONLY.includes(name) ? Math.min(DRAWN, setting[name]) : setting[name]));
function createMaps() {
  let views = null;
  let pooledMixtures = null;
  const keep = createKeeper();
  const kept = range(WAYS.length, () => ({}));
  function ways(setting) {
    WAYS.forEach((way, i) => {
      const key = keyOf(setting, KEYS2[i]);
      if (kept[i].key !== key) kept[i] = { key, way: way(setting), found: null, moved: {} };
    });
    return kept;
  }
  return {
    /** The views of a picture, as `viewsOf` gives them. */
    picture(next) {
      views = next;
      pooledMixtures = mixturesOf(next);
      for (const each of kept) Object.assign(each, { found: null, moved: {} });
    },
    /** { input, branches: [{ before, maps }] } */
    of(setting) {
      const { in_channels: channels } = setting;
      const common = keep("common", [views, channels], () => shared(views, channels, pooledMixtures));
      const count2 = Math.min(DRAWN, channels);
      return {
        input: keep("input", [views, count2], () => by1x1(views, mixing(count2))),
        branches: ways(setting).map((each) => each.found ??= each.way(common))
      };
    },
    /** The same where one cell of the input has another value in every channel: see `moved`. */
    moved(setting, whole, cell, value) {
      const window = keep("window", [views, ...cell, value], () => windowOf(views, cell, value));
      return moved(window, setting.in_channels, ways(setting), whole);
    }
  };
}
function windowOf(views, cell, value) {
  const margin = 3 * REACH;
  const [, rows, columns] = views.shape;
  const [top, left] = cell.map((n) => Math.max(0, n - margin));
  const window = cut(views, top, left, Math.min(rows, cell[0] + margin + 1), Math.min(columns, cell[1] + margin + 1));
  const place = [cell[0] - top, cell[1] - left];
  const [, height, width] = window.shape;
  for (let view = 0; view < N; view++) window.data[(view * height + place[0]) * width + place[1]] = value;
  return { views: window, corner: [top, left], place, name: [...cell, value].join(), pooledMixtures: mixturesOf(window) };
}
function moved({ views, corner, place, name, pooledMixtures }, channels, ways, whole) {
  const common = shared(views, channels, pooledMixtures);
  const pasted = (into, from) => from && paste(into, from, corner, place);
  return {
    input: pasted(whole.input, by1x1(views, mixing(whole.input.shape[0]))),
    branches: ways.map((each, i) => {
      if (each.moved.name === name) return each.moved;
      const { before, maps } = each.way(common);
      const was = whole.branches[i];
      each.moved = { name, before: pasted(was.before, before), maps: pasted(firstOf(was.maps), maps), noticed: differing(was.maps, maps, corner, place) };
      return each.moved;
    })
  };
}
function firstOf({ data, shape: [channels, rows, columns] }) {
  const count2 = Math.min(DRAWN, channels);
  return { data: data.subarray(0, count2 * rows * columns), shape: [count2, rows, columns] };
}
function cut({ data, shape: [channels, rows, columns] }, top, left, bottom, right) {
  const out = zeros([channels, bottom - top, right - left]);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    for (let row2 = top; row2 < bottom; row2++, to += right - left) {
      const from = (c * rows + row2) * columns;
      out.data.set(data.subarray(from + left, from + right), to);
    }
  }
  return out;
}
function around([, rows, columns], [row2, column]) {
  const found = [];
  for (let i = Math.max(0, row2 - REACH); i <= Math.min(rows - 1, row2 + REACH); i++) {
    for (let j = Math.max(0, column - REACH); j <= Math.min(columns - 1, column + REACH); j++) found.push([i, j]);
  }
  return found;
}
function paste(into, from, [top, left], place) {
  const out = { data: into.data.slice(), shape: into.shape };
  const [channels, height, width] = from.shape;
  const [, rows, columns] = into.shape;
  for (const [i, j] of around(from.shape, place)) {
    for (let c = 0; c < channels; c++) out.data[(c * rows + i + top) * columns + j + left] = from.data[(c * height + i) * width + j];
  }
  return out;
}
var ROUNDING = 1e-6;
function differing(was, is, [top, left], place) {
  const [channels, height, width] = is.shape;
  const [, rows, columns] = was.shape;
  const differs = (i, j) => range(channels, (c) => Math.abs(is.data[(c * height + i) * width + j] - was.data[(c * rows + i + top) * columns + j + left])).some((change) => change > ROUNDING);
  return around(is.shape, place).filter(([i, j]) => differs(i, j)).map(([i, j]) => [i - place[0], j - place[1]]);
}

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;

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
    class: `cl-thumbnail ${name}`.trim(),
    "aria-hidden": "true"
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
  let words6 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words6 = new Uint32Array(image.data.buffer);
    }
    return words6;
  };
  return {
    el,
    label: say,
    /** One channel. `scale`: [lo, hi], the values that are drawn darkest and lightest; `signed`: its middle is a zero. */
    map(values, [rows, columns], scale, { signed = false } = {}) {
      const [high, wide] = [side ?? rows, side ?? columns];
      const [pixels, table] = [sized(high, wide), tables[Number(signed)]];
      const [low, step] = [scale[0], 255 / (scale[1] - scale[0] || 1)];
      for (let row2 = 0, last = -1; row2 < high; row2++) {
        const from = Math.floor(row2 * rows / high);
        const line2 = row2 * wide;
        if (from === last) pixels.copyWithin(line2, line2 - wide, line2);
        for (let column = 0; from !== last && column < wide; column++) {
          const level = (values[from * columns + Math.floor(column * columns / wide)] - low) * step + 0.5;
          pixels[line2 + column] = table[level < 0 ? 0 : level > 255 ? 255 : level | 0];
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

// lib/inception_block.js
var words3 = {
  drawn: (drawn, of) => of > drawn ? `${drawn} of ${grouped(of)}` : grouped(of),
  input: "Input",
  pool: "max 3×3",
  none: "no 1×1",
  notice: (n) => n === 1 ? "1 cell" : `${n} cells`,
  hint: "Drag the cell in the photograph: it is changed in every channel at once. The small grids show which outputs notice.",
  range: (first, last) => first === last ? `channel ${first}` : `${grouped(first)} to ${grouped(last)}`,
  out: (n) => `Concatenated: channels 0 to ${grouped(n - 1)}`,
  bill: (kept) => `Weights of each branch. White foot: its 1×1. Dashed: ${kept ? "without any 1×1" : "with every 1×1"}.`
};
var CENTRES = [125, 375, 625, 875];
var WIDEST = 200;
function wire([from, wide], [to, end]) {
  const [l0, r0, l1, r1] = [from - wide / 2, from + wide / 2, to - end / 2, to + end / 2].map(fix);
  return `M${l0} 0C${l0} 50 ${l1} 50 ${l1} 100H${r1}C${r1} 50 ${r0} 50 ${r0} 0z`;
}
var ruler = (track) => ({
  getBoundingClientRect: () => track.getBoundingClientRect(),
  viewBox: { baseVal: { x: 0, y: 0, width: 1, height: 1 } }
});
var stretched = (width) => s("svg", { viewBox: `0 0 ${width} 100`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });
function createMapRow(reach) {
  const each = Array.from({ length: DRAWN }, () => createThumbnail());
  const places = each.map(({ el: el2 }) => h("span", { class: "cl-mix-map" }, el2, h("span", { class: "cl-mix-ring" })));
  const el = h("div", { class: "cl-mix-maps" }, ...places);
  el.style.setProperty("--reach", reach);
  let drawn = null;
  return {
    el,
    draw(tensor) {
      if (tensor === drawn) return;
      drawn = tensor;
      const [channels, rows, columns] = tensor.shape;
      places.forEach((place, c) => {
        place.style.visibility = c < channels ? "visible" : "hidden";
        if (c >= channels) return;
        const values = tensor.data.subarray(c * rows * columns, (c + 1) * rows * columns);
        each[c].map(values, [rows, columns], [0, Math.max(extremes(values)[1], 1e-6)]);
      });
    },
    reach: (cells) => el.style.setProperty("--reach", cells)
  };
}
function createNotice() {
  const lit = s("path", { class: "cl-mix-lit" });
  const side = 2 * REACH + 1;
  let grid = "";
  for (let i = 0; i < side * side; i++) grid += rect(6 * (i % side) + 0.5, 6 * Math.floor(i / side) + 0.5, 5, 5);
  const count2 = h("span");
  return {
    el: h(
      "span",
      { class: "cl-mix-notice" },
      s("svg", { viewBox: `0 0 ${6 * side} ${6 * side}`, "aria-hidden": "true" }, s("path", { class: "cl-mix-grid", d: grid }), lit),
      count2
    ),
    draw(cells) {
      attrs(lit, { d: cells.map(([i, j]) => rect(6 * (j + REACH) + 0.5, 6 * (i + REACH) + 0.5, 5, 5)).join("") || null });
      text(count2, words3.notice(cells.length));
    }
  };
}
function createBox(kind, branch, onBranch) {
  const [name, drawn] = [h("strong"), h("span", { class: "cl-mix-drawn" })];
  const maps = createMapRow(0);
  const notice = kind === "last" ? createNotice() : null;
  const el = h(
    "div",
    { class: "cl-mix-box", "data-box": `${kind}-${branch}`, onclick: () => onBranch(branch) },
    h("div", { class: "cl-mix-name" }, name, drawn),
    maps.el,
    notice?.el
  );
  return { el, name, drawn, maps, notice };
}
function createStrip({ traits, width, onWidth, hold }) {
  const svg = stretched(1e3);
  const paths = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  svg.append(...paths);
  const labels = BRANCHES.map(() => h("span", { class: "cl-mix-count" }));
  const el = h("div", { class: "cl-mix-strip" }, svg, ...labels);
  let unit = 1;
  const grips = traits.map((trait, branch) => {
    if (!trait) return null;
    const grip = h("i", { class: "cl-mix-grip", "data-grip": trait });
    let from = null;
    drag(grip, ruler(el), {
      start(x) {
        hold(true);
        from = [x, width(trait)];
      },
      move: (x) => onWidth(trait, from[1] + 2 * 1e3 * (x - from[0]) / unit, branch),
      end: () => hold(false)
    });
    el.append(grip);
    return grip;
  });
  return {
    el,
    draw(wires, scale, marked) {
      unit = scale;
      wires.forEach(({ from, to, channels, open = true }, i) => {
        const wide = channels * scale;
        attrs(paths[i], { d: wire([from, wide], [to, wide]), "data-marked": i === marked || null });
        text(labels[i], grouped(channels));
        const thin = wide < 75;
        attrs(labels[i], { "data-thin": thin || null });
        labels[i].style.left = `${fix(((from + to) / 2 - (thin ? wide / 2 : 0)) / 10)}%`;
        if (!grips[i]) return;
        grips[i].hidden = !open;
        grips[i].style.left = `${fix(((from + to) / 2 + wide / 2) / 10)}%`;
      });
    }
  };
}
function createBlock({ width, onWidth, onBranch }) {
  let full = 1;
  let held = false;
  let redraw = () => {
  };
  const hold = (now) => {
    held = now;
    if (!now) redraw();
  };
  const strip = (traits) => createStrip({ traits, width, onWidth, hold });
  const strips = [
    strip(["in_channels", null, null, null]),
    strip([null, ...BRANCHES.slice(1, 3).map(({ reduce }) => reduce), null]),
    strip(BRANCHES.map((branch) => branch.width))
  ];
  const first = BRANCHES.map((_, i) => createBox("first", i, onBranch));
  const last = BRANCHES.map((_, i) => createBox("last", i, onBranch));
  const through = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  const passing = through.map((path) => {
    const svg = stretched(250);
    svg.append(path);
    return svg;
  });
  const cells = (boxes, ways = []) => h(
    "div",
    { class: "cl-mix-row" },
    ...boxes.map((box, i) => h("div", { class: "cl-mix-cell" }, ways[i], box.el))
  );
  const joint = stretched(1e3);
  const bands = BRANCHES.map(() => s("path", { class: "cl-mix-band" }));
  joint.append(...bands);
  const [out, ranges] = [h("strong"), BRANCHES.map(() => h("span"))];
  const bills = BRANCHES.map(() => {
    const svg = stretched(100);
    const [other, now, share] = [s("path", { class: "cl-mix-rival" }), s("path", { class: "cl-mix-weights" }), s("path", { class: "cl-mix-reduction" })];
    svg.append(now, share, other);
    return { svg, other, now, share, sum: h("span") };
  });
  const billTitle = h("p", { class: "cl-mix-bill-title" });
  const el = h(
    "div",
    { class: "cl-mix-block" },
    strips[0].el,
    cells(first, passing),
    strips[1].el,
    cells(last),
    strips[2].el,
    h("div", { class: "cl-mix-join" }, joint, out, h("div", { class: "cl-mix-row" }, ...ranges)),
    billTitle,
    h(
      "div",
      { class: "cl-mix-row cl-mix-bill" },
      ...bills.map((bill, i) => h("div", { onclick: () => onBranch(i) }, bill.svg, h("strong", {}, BRANCHES[i].name), bill.sum))
    )
  );
  function draw(state, shown, rival, maps) {
    redraw = () => draw(state, shown, rival, maps);
    const { branches: branches2, channels } = shown;
    if (!held) full = scaleFor(Math.max(channels, ...branches2.map((each) => each.width)));
    const scale = Math.min(WIDEST / full, 250 / Math.max(channels, ...branches2.map((each) => each.width)));
    const straight = CENTRES.map((x) => ({ from: x, to: x }));
    const reads = branches2.map(({ reduce }) => reduce ?? channels);
    strips[0].draw(straight.map((place) => ({ ...place, channels })), scale, state.branch);
    strips[1].draw(straight.map((place, i) => ({ ...place, channels: reads[i], open: branches2[i].reduce !== null })), scale, state.branch);
    const total = shown.out * scale;
    let left = 500 - total / 2;
    let channel2 = 0;
    const joined = branches2.map(({ width: own }, i) => {
      const band = own * scale;
      const place = { from: CENTRES[i], to: left + band / 2, channels: own, open: i !== 3 || !state.removed.includes("pool_proj") };
      attrs(bands[i], { d: rect(left, 0, Math.max(0.5, band - 1.5), 100), "data-marked": i === state.branch || null });
      text(ranges[i], words3.range(channel2, channel2 + own - 1));
      left += band;
      channel2 += own;
      return place;
    });
    strips[2].draw(joined, scale, state.branch);
    text(out, words3.out(shown.out));
    branches2.forEach((branch, i) => {
      const pool2 = i === 3;
      const hasFirst = pool2 || branch.reduce !== null;
      const marked = i === state.branch || null;
      first[i].el.hidden = !hasFirst;
      for (const box of [first[i], last[i]]) attrs(box.el, { "data-marked": marked });
      attrs(passing[i], { class: hasFirst ? "cl-mix-none" : null });
      attrs(through[i], { d: rect(125 - channels * scale / 2, 0, channels * scale, 100), "data-marked": marked });
      if (hasFirst) {
        text(first[i].name, pool2 ? words3.pool : "1×1");
        text(first[i].drawn, words3.drawn(Math.min(DRAWN, pool2 ? channels : branch.reduce), pool2 ? channels : branch.reduce));
        first[i].maps.reach(pool2 ? 1 : 0);
      }
      const bare = pool2 && state.removed.includes("pool_proj");
      last[i].el.classList.toggle("cl-mix-bare", bare);
      text(last[i].name, bare ? words3.none : pool2 ? "1×1" : `${branch.kernel}×${branch.kernel}`);
      text(last[i].drawn, words3.drawn(Math.min(DRAWN, branch.width), branch.width));
      last[i].maps.reach((branch.kernel - 1) / 2);
      last[i].notice.draw(maps.branches[i].noticed);
    });
    const most = Math.max(1, ...branches2.map((each) => each.weights), ...rival.branches.map((each) => each.weights));
    text(billTitle, words3.bill(state.removed.length === 0));
    branches2.forEach(({ weights, parts }, i) => {
      const column = (value) => rect(12, 100 - 98 * value / most, 76, 98 * value / most);
      attrs(bills[i].now, { d: weights ? column(weights) : null });
      attrs(bills[i].share, { d: parts[0] ? column(parts[0]) : null });
      attrs(bills[i].other, { d: rival.branches[i].weights ? column(rival.branches[i].weights) : null });
      text(bills[i].sum, grouped(weights));
    });
  }
  function* paint({ branch }, { branches: branches2 }) {
    for (const i of [branch, ...[0, 1, 2, 3].filter((each) => each !== branch)]) {
      if (branches2[i].before) first[i].maps.draw(branches2[i].before);
      yield;
      last[i].maps.draw(branches2[i].maps);
      yield;
    }
  }
  return { el, draw, paint };
}
function createInput({ onCell }) {
  const photo = createThumbnail();
  const mark = h("span", { class: "cl-mix-ring" });
  const picture = h("div", { class: "cl-mix-photo" }, photo.el, mark);
  const maps = createMapRow(0);
  const [name, drawn] = [h("strong", {}, words3.input), h("span", { class: "cl-mix-drawn" })];
  const at = (x, y) => onCell([y, x].map((part) => Math.max(0, Math.min(SIDE - 1, Math.floor(part * SIDE)))));
  drag(picture, ruler(picture), { start: at, move: at });
  return {
    picture,
    mark,
    el: h("div", { class: "cl-mix-input" }, picture, h(
      "div",
      { class: "cl-mix-box" },
      h("div", { class: "cl-mix-name" }, name, drawn),
      maps.el,
      h("p", { class: "cl-caption" }, words3.hint)
    )),
    photograph: (tensor) => photo.rgb(tensor),
    draw(channels, input) {
      text(drawn, words3.drawn(Math.min(DRAWN, channels), channels));
      maps.draw(input);
    }
  };
}

// lib/inception_rows.js
var short = (value) => value < 1e6 ? grouped(value) : `${rounded(value / 1e6, 1)} M`;
var [WIDTH, HEIGHT, FOOT] = [240, 132, 15];
function createRow({ role, names, titles, label, caption, here, onPick }) {
  const count2 = names.length;
  const step = WIDTH / count2;
  const panels = titles.map((title) => {
    const [bare, full] = [s("path", { class: "cl-mix-naive" }), s("path", { class: "cl-mix-with" })];
    const marker = s("rect", { class: "cl-mix-marker", y: 1, height: HEIGHT - 2, rx: 3 });
    const svg = s(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, focusable: "false", "aria-hidden": "true" },
      s("path", { class: "cl-mix-axis", d: `M0 ${HEIGHT - FOOT + 0.5}h${WIDTH}` }),
      marker,
      bare,
      full,
      ...names.map((name, i) => s("text", { x: (i + 0.5) * step, y: HEIGHT - 4, class: "cl-mix-tick" }, name))
    );
    pickable(svg, { hit: (x) => between(1, count2, 1 + Math.floor(x / step)), onPick });
    const ends = h("span", { class: "cl-caption" });
    return { el: h("figure", {}, h("figcaption", {}, title), svg, ends), bare, full, marker, ends };
  });
  const area = createArea(
    {
      class: "cl-mix-chain",
      role,
      big: 3,
      label,
      onStep: ([rows, columns]) => onPick(between(1, count2, here() + columns - rows)),
      onHome: () => onPick(1),
      onEnd: () => onPick(count2)
    },
    ...panels.map((each) => each.el)
  );
  return {
    el: h("div", {}, area, h("p", { class: "cl-caption" }, caption)),
    /** `series`: for each chart [values without any 1×1, values with them]; `say(bare, full)` is what stands below it. */
    draw(series, say) {
      const at = here();
      series.forEach(([bare, full], i) => {
        const top = Math.max(...bare, ...full);
        const columns = (values, side) => values.map((value, n) => {
          const height = Math.max(1, value / top * (HEIGHT - FOOT - 6));
          return rect(n * step + 4 + side * (step - 8) * 0.5, HEIGHT - FOOT - height, (step - 8) * 0.5, height);
        }).join("");
        attrs(panels[i].bare, { d: columns(bare, 0) });
        attrs(panels[i].full, { d: columns(full, 1) });
        attrs(panels[i].marker, { x: (at - 1) * step + 1, width: step - 2, visibility: at ? null : "hidden" });
        text(panels[i].ends, at ? say(names[at - 1], short(bare[at - 1]), short(full[at - 1])) : " ");
      });
    }
  };
}

// photographs/flower.webp
var flower_default = "UklGRpQOAABXRUJQVlA4IIgOAAAQOACdASpgAGAAPjESh0KiIQx1Zz4QAYJbACdMri9j7B+U38o9xiq/2v8Ob3uU3ug5gPmx6Hf7Z6gHO7803nD+iT+ueoB/Wv9H1nv7d+yJ0qv+E/8GMQyNdAPBn8W+b/wP63f7rlRxC/k/3L/Tf3z8XfdH/c+LPyC/tvUL/Ff5x/j/OPiz6Regv7PfYP9l4SOrLkAfyf+lf8rkAqAH9J/vf/k9lb+r/9v+Z8935x/lP/D/p/gE/l39a/639+7YH7Sezd+vv/zcSuYnblAYwFwOUnyb7ANt+L/iidNyBgTV4xQK8jnqx3+6S5fL49ntpX1heZLMPcqt/I1PztH6d/4tY4FxP1nhR/PrqXTJm+wRTR15xWy3vfUFD+FTpzT7yzUCFXRPLWFhflCVtTneS58r2+tuyqigAbGkgp+94t8tbZVYKU7BHHaNDWMmrWTMnyonrmLCAGRC/aK3BNfmsFwdbLuDGTYtXhoFUEMke82u7zut8EmTPgo14zjYX1B3NNRg6OBSwELVZFfWnWgd2m3/+KT5dz0z9DBGfE6JJ/eTTLhgJ33gVgxkv2/I4MdHR8Dd+ywu400jiF+sg4rtcr8NsIvpOptP6GCAAP7/+tb4oobVDSgWR/uwySU2TB/3AmsnFExfgM4pKQh2WLOJXxgpR03xr8O0PSMEBPnoqwixXvXfG7h5sfkhWbKaaAmuka9nAPd91wa1Jbyv/5lrDJ/zKD4/2a49jpD3JHADUc3RyFeNHg8s19XrQNCddkpdC6X549nl53yeyJf07+b7oA7rz453upiN55GJg2x8Yp8curQ51WVAnEAUbfWp5Ubhfnd/kcaQ/XhfVEtVVJfmClvYX8aTvXxO5xkAt4wW7vhcUsRhBT7mwoH5oo99n2nAA46ow8cqjGK74cvAgp6WqMQtYuV9aHHEdOZbDBJngGT7nSdtEqWKEY4ENsU6GFtxIxlC2I7xbwHjxVIBcFSlyIoEOq0RpXN84kMeO9SKSUTskse+EjWAULNIHYH4mrVG0QfifFxuaBCTDSp6SWZ0bVq6ZTT9wSyBpeqS5Rn2nVJnD9pqM1NTfOAxJY/S/8zVGNI6OfPK7DR7jX3ugkS7diRZLoqOsN4D80/u19B7x/cdEBOtqxQz15X/pDa81Po8+76nU2rOlUcXu8OPZW0ZVbj4BB/SLUnOl3/FkvU3SawpE9axYfg+f2PFfea7xfILAorrdcbHpG8jvEaWG0fReP+zQtvdT2J2YIITXhe9HqtA/JXMczySsdheJWnqImU4umP+KVzfvfA7L6c+Qn2YGszStOfcdQ6WODq7ymx133Ylw7V9ZhuVKlE/r8CeuxLCfgJ2CHOiBYmh1KZBtCzIjAHmJj3vdz3veum4gkRi5QebKWOcXDCIkPVf88bfob7A/uWCmW3MjSxEnzdnkYogFWC9/blasiziPkal1oFVgzqWqwXv4XeUhfEnjJKT6YWOCC8qXx+pu6pwfqlwd1LDjdE6b9K9hgwn9GOJN/ExH1A6K0zbOGIo9dX5eT8G3biumMvqt75RNtWGiXBDzPtAZTftG1byul2VKSWx/w3y+Z+2wfDJjKWy2bpBGLOy2KeOvqPHKH3onqwJncCHXwAHEH060/nOE+/Wv3n4Vs9vbnuAI5sfUAI4mrRBxxgRc3drDfA1e9N78TLJzAknnvQt9h04PCUQsMueNIoBdF3bGCzLOFtpmLII1Lbr4ghP79sYYxILAes4S9EZGg/ajJApZMr86V2HCBYt8P6hJJmLtlcCl6/dqucDBGsFAe/hoyuHrCA0xC6UnTLwpZIKTN9m5pnYkrk//6GnOIVmbYf7qoCspdu66va7/d0qk/K57YJ8MrnarccZh2L7Mi8ccgVZtj0uKDQnkXXQ7zA9lpmdbvVgmvkE5ZmQ562O0zu/1Dc8iTLrjReUk8fj7uoeLXGxlEKXq2P/6Yvv+YPN/WZ6ccvg+Wfx1JXvVxW4GJHP1GoMWvUaUrUzr7PcupPOV0mTADwXemVywEtnjSiax33dyFHMxeiKwboBHRLwe2yg4zScP7YJba9Le8Qw28zoi0sup0Rer/tu94PJjdk5UP/kQPU92oI8rygzvt9gZ56IMpwANSguJcYV3FDoWtSoG00/Neqp2AekHWNOR3YgpGCmuQPpiCwdijL3I8xMFVF54wQ4obLwq3WrBNrwvUIpvIpf8RUZQg6Ko9dxryQaaVDM04UHzaCsfBPXYNIckLOyu3eTt5Aee+GcYN5HVgtHizN9zUE2zdJnJerOQZmTUppBd+A2BJ0hPUfDxVN0Ql5F3SKFoRlZJA02B2Bq4DqeTneZkjab6GXKzKehK1ssVyJM7BKs/W4DREU1gCcxzyBBExtI3TryMt4/Lb5aN7hxhvXXE77DerZ1TPlmRs+/PaHG8yTVxjYWkyoES+lfDG4T+IDymkQGiFKEe75alPS8Z3onf7IAHUWaRtZqoPWbnEQ6ao9IMRNtNEVVTpcvEc0jndRkDBC+g3cu4f4TRfdk2rqhLIr9G16M50Y+Lq++Qf1kbS/BvL4L2aBJgv3qyFkjEKU16/hkbaEmcZOEyTvZ+qdNeCgCMsIRWr299IBPw05t98xhkOnJKPPQ+JHS6OJru0Qu37zGskdAH2IE9sJssEyUlYxzi5l67FJi768CnCv8BlBVTw4tL4Nq7MO83dinjuvGM2hlG2ch/o0rFEnC+HlviTBvRmqcKi8EUksZT33e9lNzM6W0sxXVhuGeNk2XAKH989LspdzhXWkpg96eenWgKaAy5e9q7gYbSytkM7pzj2Do9KMiwSsMiz9+FPLR6VUjJ2el6H3yqr6iqObSTN/NvXxx83ZfvO0Z+pSxCGniOccKVQMlNR9LMhdJPDRViFYyHXiH35BwEaRF1mvya7+1kWc9AQnucpZHoUFK//udFNb2zogYaKd9z5VZbfYfAo9pOXpCXuKdLcGadcucfjjMmq00i6YYkV+T26DwkS4q/BIzCK3164mNeoe74rTtB/bJobSjGtJSWndPGCZLVp9KBfaPvtJZkyhaFaXTE1RLac89yR2jv+fn+Mr1PC02gtfpTcpQc6aCrxRDTlBlNFkF2G+W1KxFsHtkf87YBBpnuU05CMUBQCtQzxxV0GiQ/scpruzPHCf5S+PWPyNjELEP8J3TMQs9IoPCiUmM7Cr3Sj8N2/Pq9bzayngckDYX5aaDGV7qgl97+atOKdpZlwm0+89xVf9TutowoAjOgJ/etyPWFwwLk8o1ub2iG9P9cnpl8ISmrk9bdS0PMXVSJN47F4e2V1oukvSQNR9O82yCqt7HHDahggzoyITmE4q+juo65L7kMInXxf/Lr4ag3guyBC/IxI5+wMZcb7tP7figuBy3/6h5bdRTFJIpjjHiP7z2PK1j9+qegnGWXMuAQWLETc2tyWdBSW5kZC9kCzYWFxhgXqqZIFEuan11zvvz6WqCzuJ4ivMFHxksaD191r5QFWwtIhfKpn6yoW9JfNYTTp41XjfLUPNEV7pmASSf/e78p8y2p6bFh5kZ79kLEDR1T8wj6C+SWGzu4K9lpZjgOsf+58e+NdFwLfGVUHbFux8aE0uY+D6f4wF34srLOnE4eBF9yhxvEkkvLt81bLeQwWoOWeG1qwzEAG3KNI6byo7FzQlihcFGCTzhfvqzgWSCjoIiJhNzBqOO4C7Zvorm2V1Fv0dMzVlU0pTjzjH+ECTAyQZjSbGDozvCy3xSNSn0id1tiVEv5yRLyHHMmLlIgJ/6XtqUwDQDTCvS3t6h42BKHGuk2NmJ1nLxTw+6Tr/ynEbdEGAkljDxwIlpiHWxXL40RV9aILf3B1jcaYlCSg55Jz4G+wQIGtKOEuZfZuws9gTZYbQRcFGLkx8DTwIfQOkc6rH9u8cZRZ4SNZ0L/c+nz+o7/75ll5SYJRGyutuFbFrOijexPo5ms2QisOP66Y1Wg8Xc2C0vk1En7TJhxBaTQScS8ViD6+ZG/ZKP6Hucex9rW5+3SqOWG1fj3UPmZ5BrcJdP5wD9ZN2YEIO4J8SF98Fwj92UVxB/JqQ95GWVqgzum9HggO26SedHdNW9YQ2oogPzlV0H/wooOv40qPFpSpIzDZVjq7eKpfJcXULaP9rqA1BuM4J8g4pYUQtUkL7mjrtUF4WjIy6L+hnWWbGDnlHC644teX/gBztathfQ2G0LcqYHPip5Xj+dAmNUbJQwL4OXAD5ZjQHcOBpLoOR40V5FWmITpOY6x14vvYnb8bt15dVkRUonkrL8hirO+RWq+GAn4pIeNjdT9qvpJgTwZgbS+09EpqtUIT6uEM6toI0t0858bkzuVvG2lLEu0K7NC49KMhLjoPGMhMnRMq7waNqvOmXDP19fA8Ar8CCxwlg45yuaqD+qZrKOJTJjc1SZmwxZ3wAX4D9tFl65b3XXVE8jTB11HiQkNCqooS08XZXfK2BNX7luPYcFctPIewcvdS1XsMZ/DUHciD2LI9mO7S5UHjQ6mJQzdEa2aQ+clzIFwgql0kPUfq3yKH+fYbVK/zzG8oJ8MkoCbGAs0HP6+A67DtnLGExrQPm3TKTcUJ5iBQpHTOICeqA9iONljzYlCYIVagtYlCTypO5b6bhJkiytIY8V1kiPFl3l+PdYjmsw+cKcuB66z4tpzpio0RZxO5m94/HamEomAdJMPR+/6P42O/uFR/hYdvRUPfz50mrI5eRNE7/sPgnL8ALt6BXC9yUnrTdC+/qUausWr1j/6jxq5+kSr3mHaPsBlKqkO/Hrt9cGR9OizkyQrCumnfylWbjksb0A/knM/F/ijKo6WCl4zDTaM9IeMRnc/iR1wrCZrg7wMor0+qFOHydotHWN5g4hon6sRCYArMBGJp7hs5gOl5Oa+/4m4prBi9egf2F2oLsdpjGT3ab3YNS5/cI1D3zi7B11cEKyR3kEvDB5CRe9yKrC7pZWI8BwyteqTLUDO/AJzsOwAAA=";

// photographs/temple.webp
var temple_default = "UklGRu4NAABXRUJQVlA4IOINAADwMwCdASpgAGAAPjEUh0KiIQzlRwAQAYJQDCAOzOq8Z1nH0vmbV5/aboWaSxj6nvzh6Inpr/x/6we/PzJfr3/zv8970/of/vXqHf0fqIvQa8tz9xfhM/s//D/bT2nv//emn17wP/GPmH8T+XvKU5X/5foJ/K/u7+8/MX2C70fgb/heoF+K/zX/J+d57j2r+hf4v9cvYL9ifoP+y/t/4++npqF99/Rl/W/976rf8HwKfuP+j9gD+X/3//i/3j3WP6v9qPPF+h/5P9mfgH/mX9n/6Hrwez30fv2oXE2TFgjctPJ0nfaMQJb9XxlewJpZGKVcgF59a0vqoLhZ2Kqzzr8n6PSs3afa4WXx77rpmJ5vqbccqCGB7wx8C3QbEFurR5XT9xogYptJzebb5S98s/UnusMQ2Dvf5bfzhoJ02nvL07Qqi7fRUyjU/xm/vzd1JLp+M5XEFVjV5fdFx6G/chvsguzn9lOzkwDFrQ7qjF9jXHPBaEOBJkgkGinsDZ7q05k9tgPMmZyTqsuR0j9Cb+9iBxxsDVTNZhN5CNlSjnFnZHIf73J7+zQAAP799GKp3Sf5XZ1t7ObkP5HnlZBCdjD11jDYl/xaWQoaZFKa+8v2Qnr5m5/pzfy0UVPzFABaslA/7lzNnqjgkt/ExZk360vQbG6PvHBPbFYcN4LtZDhPGMv8uclzAbRb8nMB/6d+EOmo9mPp+BQrSHTQmhm5aenC63+J1al+aw+5zaGj/eofiafXQLuwYN/kYFRvKYBSFCSkT995skJmJAABcIBthU2IPyuv6Hx9Vp7xF9HU2zUUx2g+c4W+oATU6t1jmefHKod9uFCQ4mzeMyehvCkg+x+r6j3HmaUwG/MTJBftFX8moXZZ4ePzcWnMom/uu3OpthnZ7eUItV/bcEAiufYp1p4P9uZFF8oxp4Q5XR48kWvKqKsxcYXpS3xMMuzL4HFQnKbepn5nwtf7trUJ1uRnlgDuYaEngRFL72GnsWFkABPUj4RuVPAfmkM8Dz+Ryls4LY4vm0VLpv/8t14QpHACYorpDoCnE4mp6Oecfz+EvpoJna9KCdUjSOnOxdOtWW9jovgyFhoSVZJQKUJtbGQHoVuhniNtn6GNmj4pX95B6DrflCqgzixTfYJOodNyOttfobydlvqGy6rDD76J9PlTQpvKOR+IWg/JaV3xdbfh6kBuEalwFOvULGmZPna8VVOukL/PPVrDkezsKdcak7hnN24khHqYAQikzHQctRZ5akq7Hu5wGOgBQSmB+HaR/Epu7dEtp7f/+O3ZiXUy1Nqjg6r93B/ItDXV2RQ64FlXPMeQJmJD4zZu5xZCUGNrgkmWk1+0Kuuxvqv/pjCmc/T/M9Noq35aP8u5gW8zJDPYgbcMb+ZdiRh9q1yK1NV46F+mK9yiIMKUgAAJxvBxRJaX6d/nP2P/GL8q66eirtez90x93GHsPkhqUAyC7R1Kb5zuccO00Y6IoWmmcPqHsuVXryAONoy9rxuO766TLrb6pPPg/hLYFzUNBHZ+XVbVjqIyEi0owKyz8t2zOdffuOhwrmoi40H0atrEVoyu4VFy/ZLj4C1/16FmqfTUOc6+XA30lCfcfB4JvhvXkT9UnEbWn9viJ/wUX7UH7DT0IWEZ7ad/5ksW+0aHzb9J3FZPc5hFRkg6b22451AkaOY4mGDzdTDFAypP2fC0GASWGVgYimUEoO/68Vbh4cmiUhVZ9PXfFbkJW/EXKG3rsARpPfwtzzAwomZSsXhTOr3RL9gdwMdfURDHqxFJoOu/+YD1014JI7suP07fTkDrIHYDzygxqAJEqjS1fDqDD+HXMIbGcPgF183TIGpmVjW+0fjwzZQaAUzod/Oim3adE20FiscMbvl6QOHkd8Yv/xgOhmqKV0Tn+3Zz2BIRS/Vp0F/jGXO1m2xKU/A6Gfw48dwep0zmErRS4Id7MvOzXiNTr3yaR4GBRtSmRB/mAzwU44CCmqzfzR25yELIabtMb1YQWCqy/gC+S/xfhIgHMk5jobYXfluLI/aFTvztm6XHz8ymfnZP9njKaffd+NdlfUJ0kyRAag59Nc1JNH/MZ9Ehw1Wxpv8viTZ/6Ew5rnsN69G1tkr1Rqoc5xEKYWRmGCH9p64GaY99eiMwan1n+FeXmeT+MpjTk27en3z8C0KbPyRySjtLrPdilmV7kNSNc+DqO0PXOh47t65tpOUrOAmZSTebN5yNw/6JLVMjvfDhtVHeNopNCxyGe/NydWchIc8CuIz7drR3y4dmxCgK7Z7JRJYaKR80wK4N6KSAWM94WF+zM9ZqvAfUcx6exSB84ITDROwbvYY/uz3AOUoFDRGK05dwGFa9Sbgpk1UWhXHQM/iUGuTDyjYx6I6Alq2lAL/r5QXkROwv/gUgQfKjVV6wJv2kPCZRJF3f1xfiGRZuYPI7nCJS2XTXpAmYUYuai/QaXTBUON6dpQDeb7pyIca6QqtsLUldN524l54daj/nxgiNHIzuE9PKyDf1lgFuw6CbxsRFoavkZto26DrkhoUQdE4I5zXTe8sCGPA+Cj7Zpaq6TaurbBPLqmD1AT+mN3/NuvFi4ojuYPWk3rEYt4s4Bf8xmPRtehorWg7CgnIlKNLmbmcFM3sMYLMiHBfiQspr+EgJGPuYCyG8hoCwXM/f3B572zNOLqjGMtNeD2v4rRwQi8/T6hUULYiqlS1iJdnxtGx7fl+xW+EhAA1OaoxfppL/YjseBSnGSNC7fSXB39tvDCEwPKTi/00wbkoQWs//VbPbepfRCzRi//RHwOsx82fP/EKo5XmLUCzixA9Rw49rfzCrsUR/WVr7U+8k9ROoss8AwJtkSWUJGcBbBwiwYq0jepLXM/q8MNDBEu0k+WzANMtc+MWCto5c6XbrNgYrgKuSDqZ/LNGspumMuu9UdyYOufaIQ1hk06/mvN2CWycLtJYbQx0PWY3fdkyrUDV5kS+//KsMFYNbEpsZcgCB6S+anQh/Kfv/qPbBjGL2sre9uFumk3DnzpYvTj0C++8QXX8mp6QbjREOHM4Q5wN5LPkGu/5bMO85heP0o5LvO6W4+KrEvynRTvymT6/hyG6c313bibrjNHq+Wm92rJVo7FceZtfAf1DehbidDj19rEIubwfyoqmqsIAaYjmoquSOynXXoVlhvV4J+IU4f1oHah3NAIByX3Q+SlfLUXjqMkJJUFHJ9F5k2RIhTjW1o9UqdZJAJZy4pkgKckZywuerEiXQ6/EzF5+zalrVBQoNvHtGEVmr9f5+qqJi3MpuqUAVFe4dtC3SPO6lTrLkEggGbKQ/htT7PU0UQIhjK+9IBm91NMh1eZwrzLeoTA0riOi9Xa6cEws7+kEJA9gAP+6CKogKrfUQDjC2Q1lP+WpKJmiceO5JRn9fuXuXcTR133gBWtkeYy7DnpQeo4/6zF8Lc/o81swtCbup/T3xuwYS0980D4IRFfeoioCnVWJq7/rvO2CJ4effvTF42wIxgdUWtyYMqm5ZvfCAzwyv8Kc2lxTQB1sdoBUn/2Byh9jXccgI7b6ajtWpT+UswVEI16YSPPqOpgZVyFgMSDW8lgIg0z56hHHsSigWv2F7BzpA/Dg8nNf7puhYOsbAxs6eFvDR8wGFV36rJIUOeRftbey67GYSsshCwhOuYRJ5QtPE7POONPHC1b3aWwBHb628AU7iOZX7i+Xsan9+sq8HfXMoV0xWpdCAxsXpWIbkWl3Uvf3MZPCs9X8pg/2HP31+/buiIJHYFh2nn1OExGsu+3+Z+91oTI1wCokixHhQNCvp6oVDY417Ccx8zZvRf4AUhjIXo9WzfzRpVqI4GEvSrMiOgIyZfsd0EaABvKF41EytVL8PKLwW+oXGhGc4xQ4IX4psI+flwDRSj38mjRwnFkrMtEa2GgDlju2RIcxsk1izZYyJoatNblg9TB0X0WqLrpHJ0oyoItu4VpzD17cBDN73vwj5RuTI3oidHX3XB+PhxOq+I/aZ9WCnl49XKVdCR+W8qxtxP3ax8qMiNc59Qki3gmW8YGoHRQQ4wImDSsPrxnJb2G/8d2upVl+pVWyEZVFYuvR5+Pl99Y4AbBhI1It6gJnt/eI+DiNaa/vD9mUHrkJstiRN08SUeVs8Mn2dZkqxwGgGBLonyQUgd668KYAgGslwjoUGxAqMxhSMUhAsVQtyrjnqR96/mEPmoeC452CM+1MIdMOE9HpXMYAnfffK7OqAu4DGm0Yp4/9OGj7hN0fF0NPEhx9D4+tOp22/nU8FzJmO6qE9HTZbJoSTSKBXAtAO9qvYm/sEkjYd4Pn6Yys50cF4wG7xI8QkKhDbdbqn4TYpsEKgqkW1FWFJTrIbCy86COicBLzzu1Q3WjPmW69/h5dY20d+d7xSgTfZWzqcuvEx1tgIGicy09rlx7ZsfivoqYSdhcDFVEEXk93sjnsoN1UojWz/JWdn7EwnyxbDTyvC/rf24E1wQxpz+ZOtj/d0LboYR7jTg51uJHKKWAfb6DWa6LLFLc7CnBR0RZVMlw73twVn77te+JuAajfp/QmiuGGV6X5mWsncPWkKtUVY1d4mPhVy2iKqAE9wIw2O9I7vhS+lQme+DjYlSi9jgPdwn2QhTyV2jY3k613JG/1Qd9BwRmkUwaVFroWCPAsN4DFonCUdl3TQn2RqN/6JiUOMfKr4zzEysxn79kOD6UoNhHYdhG6BcIgDfPCh217MpiqZ0BYDl7ZLtMOjiZ4o44tlOjj6TcAAAA==";

// lib/photograph.js
var SIDE2 = 96;
var FILES = { temple: temple_default, flower: flower_default };
var PHOTOGRAPHS = Object.keys(FILES);
async function photograph(name) {
  const base64 = FILES[name] ?? name.slice(name.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
  return toTensor(bitmap, SIDE2);
}
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
var placeholder = () => ({ data: new Float32Array(3 * SIDE2 * SIDE2).fill(0.5), shape: [3, SIDE2, SIDE2] });

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words4 = {
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
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words4.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words4.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words4.none);
    const turn = latest += 1;
    say(words4.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words4.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words4.unreadable);
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
  const choose = button({ label: words4.choose, name: "own-picture", onclick: () => input.click() });
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
      text(message, words4.hint);
    }
  };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words4.heavy);
  const [width, height] = await sizeOf(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words4.large(width, height));
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

// lib/work.js
var [FIRST, SLICE] = [1, 6];
function createWork(el) {
  let [frame, timer] = [0, 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return {
    stop,
    start(work) {
      stop();
      const go = (slice) => {
        const end = performance.now() + slice;
        let done = false;
        while (!done && performance.now() < end) ({ done } = work.next());
        el.toggleAttribute("data-working", !done);
        if (!done) frame = requestAnimationFrame(() => {
          timer = setTimeout(go, 0, SLICE);
        });
      };
      go(FIRST);
    }
  };
}

// inception_mixer.js
var words5 = {
  widget: "Inception mixer",
  own: "your own",
  views: { block: "One module", row: "Nine in a row" },
  view: "Show",
  preset: "GoogLeNet",
  module: (name) => `module ${name}`,
  picture: "Photograph",
  size: "Map",
  position: "In a row",
  light: "Cell set to",
  widths: {
    in_channels: "Input",
    ch1x1: "1×1",
    reduce3x3: "1×1 before 3×3",
    ch3x3: "3×3",
    reduce5x5: "1×1 before 5×5",
    ch5x5: "5×5",
    pool_proj: "1×1 after pool"
  },
  channels: "Channels",
  reductions: "1×1 convolutions",
  kept: { reduce3x3: "before 3×3", reduce5x5: "before 5×5", pool_proj: "after pool" },
  five: "5×5 as in the paper",
  mixer: "Branches of the module. Left and right select a branch, up and down change its width, Page Up and Page Down that of its 1×1 convolution, Shift by sixteen channels. Home and End select the first branch and the last.",
  probe: "The cell of the input that is changed. The arrow keys move it, with Shift by five. Home and End: the first cell and the last.",
  keys: "Drag the edge of a wire, or the cell in the photograph. Keys in the drawing: ←→ branch, ↑↓ width, Page Up and Page Down its 1×1.",
  changed: "One cell of the input, changed in every channel",
  table: {
    titles: ["Channels out", "MACs, each on its own map"],
    label: "The nine modules of GoogLeNet's table. Left and right choose one, Home and End the first and the last.",
    caption: "GoogLeNet's nine modules. Filled: as in the table. Outlined: without any 1×1, each reading what the one before hands on. Tap one to load it.",
    say: (name, bare, full) => `${name}: ${full}; without any 1×1 ${bare}`
  },
  same: {
    titles: ["Channels out", "Weights so far"],
    label: "Nine modules of the chosen widths. Left and right show the module before or after, Home and End the first and the last.",
    caption: "Nine modules with your widths. Filled: with all 1×1 convolutions. Outlined: without any. Tap one: the numbers below are its.",
    say: (name, bare, full) => `after ${name}: ${full}; without any 1×1 ${bare}`
  },
  close: (name, drawn, of) => `${capital(name)} branch: the first ${drawn} of its ${plural(of, "map")}, and what their kernels look for`,
  pooled: (view) => `maximum, ${view}`,
  collects: ([like, unlike]) => `${VIEWS[like]}, less ${VIEWS[unlike]}`,
  patterns: ["average", "left to right", "top to bottom", "spot"],
  weights: "The input's channels mix twelve views of the photograph. All weights follow a rule and none is trained; maps run from black, 0, to white, their largest value."
};
var WIDTHS = ["in_channels", "ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj"];
var TRAITS = [...WIDTHS, "input_size", "removed", "five_by_five", "view", "position", "branch", "image", "cell", "light"];
var BIG = 16;
var inception_mixer_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "InceptionMixer", label: words5.widget });
  const longest = frame.bounds("position").max;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const inside = (name, width) => between(1, frame.bounds(name).max, Math.round(width));
  const setWidth = (name, width, more = {}) => frame.set({ [name]: inside(name, width), ...more });
  const onBranch = (branch) => branch !== model.get("branch") && frame.set({ branch });
  const open = (name) => !model.get("removed").includes(name);
  let byCell = false;
  const maps = createMaps();
  const work = createWork(frame.stage);
  let small = null;
  const take = (picture2) => {
    maps.picture(viewsOf(picture2));
    small = avgPool2d(picture2, { kernelSize: 2 });
  };
  take(placeholder());
  let asked = null;
  let loaded = null;
  async function load(name) {
    asked = name;
    const picture2 = await photograph(name);
    if (asked !== name) return;
    take(picture2);
    draw();
  }
  const input = createInput({ onCell: (cell) => onCell(cell) });
  const onCell = (cell) => {
    byCell = true;
    frame.set({ cell: cell.map((n) => between(0, SIDE - 1, n)) });
  };
  const probe = createArea({
    class: "cl-mix-probe",
    role: "probe",
    label: words5.probe,
    onStep: (step) => onCell(model.get("cell").map((n, axis) => n + step[axis])),
    onHome: () => onCell([0, 0]),
    onEnd: () => onCell([SIDE - 1, SIDE - 1])
  }, input.el);
  const block = createBlock({
    width: (name) => model.get(name),
    onWidth: (name, width, branch) => setWidth(name, width, name === "in_channels" ? {} : { branch }),
    onBranch
  });
  const mixer = createArea({
    class: "cl-mix",
    role: "mixer",
    label: words5.mixer,
    big: BIG,
    onStep([rows2, columns]) {
      const branch = model.get("branch");
      if (columns) return onBranch(between(0, 3, branch + Math.sign(columns)));
      const name = BRANCHES[branch].width;
      if (name !== "pool_proj" || open(name)) setWidth(name, model.get(name) - rows2);
    },
    onHome: () => onBranch(0),
    onEnd: () => onBranch(3),
    onKey(key) {
      if (key !== "PageUp" && key !== "PageDown") return false;
      const { reduce } = BRANCHES[model.get("branch")];
      if (reduce && open(reduce)) setWidth(reduce, model.get(reduce) + (key === "PageUp" ? 1 : -1));
      return true;
    }
  }, block.el);
  const close = createClose();
  const pictured = h("div", { class: "cl-mix-pictured" });
  const one = h("div", { class: "cl-mix-one" }, pictured, probe, mixer, h("p", { class: "cl-caption" }, words5.keys));
  const table = createRow({
    role: "table",
    names: GOOGLENET.map(({ name }) => name),
    ...words5.table,
    here: () => GOOGLENET.findIndex(({ name }) => name === presetOf(get())) + 1,
    onPick: (n) => frame.set({ ...GOOGLENET[Math.max(n, 1) - 1].setting, position: 1 })
  });
  const same = createRow({
    role: "chain",
    names: Array.from({ length: longest }, (_, i) => String(i + 1)),
    ...words5.same,
    here: () => model.get("position"),
    onPick: (position2) => frame.set({ position: position2 })
  });
  const rows = h("div", { class: "cl-mix-rows" }, table.el, same.el);
  frame.stage.append(one, rows);
  const view = choice({
    label: words5.view,
    name: "view",
    options: Object.entries(words5.views),
    onchange: (name) => frame.set({ view: name })
  });
  const preset = choice({
    label: words5.preset,
    name: "preset",
    options: [...GOOGLENET.map(({ name }) => [name, words5.module(name)]), [words5.own, words5.own]],
    onchange(name) {
      const chosen = GOOGLENET.find((each) => each.name === name);
      if (chosen) frame.set({ ...chosen.setting, position: 1 });
    }
  });
  const kept = REDUCTIONS.map((name) => button({
    label: words5.kept[name],
    name: `keep-${name}`,
    onclick() {
      const removed = model.get("removed");
      const branch = BRANCHES.findIndex((each) => each.reduce === name || each.width === name);
      frame.set({ removed: REDUCTIONS.filter((each) => removed.includes(each) !== (each === name)), branch });
    }
  }));
  const five = button({ label: words5.five, name: "five-by-five", onclick: () => frame.set({ five_by_five: !model.get("five_by_five") }) });
  const sliders = Object.fromEntries(WIDTHS.map((name) => [name, slider({ label: words5.widths[name], name, oninput: (width) => setWidth(name, width) })]));
  const size = slider({ label: words5.size, name: "input-size", format: (n) => `${n}×${n}`, oninput: (n) => frame.set({ input_size: n }) });
  const position = slider({ label: words5.position, name: "position", format: (n) => `${n} of ${longest}`, oninput: (n) => frame.set({ position: n }) });
  const light = slider({
    label: words5.light,
    name: "light",
    format: (n) => `${n} %`,
    oninput(n) {
      byCell = true;
      frame.set({ light: n });
    }
  });
  const picture = choice({
    label: words5.picture,
    name: "image",
    options: PHOTOGRAPHS.map((name) => [name, name]),
    onchange: (name) => frame.set({ image: name })
  });
  const own = createOwnPicture({
    side: 2 * SIDE,
    root: frame.root,
    announce: frame.announce,
    onPicture(tensor) {
      asked = null;
      take(tensor);
      draw();
    }
  });
  pictured.append(picture.el, light.el, own.el);
  frame.panel.append(
    h("div", { class: "cl-mix-sliders", role: "group", "aria-label": words5.channels }, ...WIDTHS.map((name) => sliders[name].el)),
    h(
      "div",
      { class: "cl-mix-kinds" },
      h("span", { "aria-hidden": "true" }, words5.reductions),
      group(words5.reductions, ...kept.map((each) => each.el)),
      five.el
    ),
    h("div", { class: "cl-mix-choices" }, view.el, preset.el, size.el, position.el)
  );
  frame.panel.after(close.el);
  function draw() {
    const state = get();
    const inBlock = state.view === "block";
    const without = { ...state, removed: REDUCTIONS };
    const withAll = { ...state, removed: [] };
    const modules = row(state, longest);
    const place = inBlock ? 1 : state.position;
    const shown = modules[place - 1];
    const rival = moduleOf(state.removed.length ? withAll : without, shown.channels);
    view.update({ value: state.view });
    preset.update({ value: presetOf(state), allowed: (name) => name !== words5.own || presetOf(state) === words5.own });
    REDUCTIONS.forEach((name, i) => kept[i].update({ pressed: !state.removed.includes(name) }));
    five.update({ pressed: state.five_by_five });
    for (const name of WIDTHS) {
      sliders[name].update({ value: state[name], ...frame.bounds(name) });
      sliders[name].input.disabled = state.removed.includes(name);
    }
    size.update({ value: state.input_size, ...frame.bounds("input_size") });
    position.update({ value: state.position, ...frame.bounds("position") });
    position.el.hidden = inBlock;
    light.update({ value: state.light, ...frame.bounds("light") });
    picture.update({ value: state.image });
    one.hidden = close.el.hidden = !inBlock;
    rows.hidden = inBlock;
    let noticed = null;
    if (inBlock) {
      const whole = maps.of(state);
      const now = maps.moved(state, whole, state.cell, state.light / 100);
      noticed = now.branches.map((branch) => branch.noticed.length);
      for (const each of [one, close.el]) {
        each.style.setProperty("--row", state.cell[0]);
        each.style.setProperty("--column", state.cell[1]);
      }
      input.photograph(painted(small, state.cell, state.light / 100));
      input.draw(state.in_channels, now.input);
      block.draw(state, shown, rival, now);
      close.draw(state, shown, now);
      work.start(block.paint(state, now));
    } else {
      const [bare, full] = [row(without, longest), row(withAll, longest)];
      const grown = growing();
      table.draw(
        [
          [grown, GOOGLENET.map(({ setting }) => ({ ...moduleOf({ ...withAll, ...setting }, setting.in_channels), side: setting.input_size }))]
        ].flatMap((pair2) => [pair2.map((each) => each.map(({ out }) => out)), pair2.map((each) => each.map(({ weights, side }) => weights * side ** 2))]),
        words5.table.say
      );
      same.draw([
        [bare, full].map((each) => each.map(({ out }) => out)),
        [bare, full].map((each) => each.map((_, i) => weightsOf(each, i + 1)))
      ], words5.same.say);
    }
    const details = [branchSentence(state, shown), noticed && noticeSentence(noticed, state)].filter(Boolean);
    if (byCell) details.reverse();
    byCell = false;
    frame.say(summary(state, shown, rival, place), details.join(" "));
    const reach = state.five_by_five ? 4 : 2;
    const view1 = 1 + place * reach;
    frame.measure({
      "out-channels": ["Channels out", shown.out],
      weights: ["Weights", shown.weights],
      params: ["Parameters, biases included", shown.weights + shown.biases],
      macs: [`MACs at ${state.input_size}×${state.input_size}`, shown.weights * state.input_size ** 2],
      "rival-weights": [state.removed.length ? "Weights with every 1×1" : "Weights without any 1×1", rival.weights],
      "row-weights": ["Weights of the row so far", weightsOf(modules, place)],
      "receptive-field": ["Widest view of the row", view1, `${view1}×${view1}`]
    });
    frame.pytorch(line(state, shown.channels));
    function growing() {
      let channels = GOOGLENET[0].setting.in_channels;
      return GOOGLENET.map(({ setting }) => {
        const module = { ...moduleOf({ ...without, ...setting }, channels), side: setting.input_size };
        channels = module.out;
        return module;
      });
    }
  }
  frame.bind(TRAITS, () => {
    const name = model.get("image");
    if (loaded !== name) {
      loaded = name;
      own.clear();
      load(name);
    }
    draw();
  });
  return () => {
    work.stop();
    frame.dispose();
  };
}
var presetOf = (state) => GOOGLENET.find(({ setting }) => Object.entries(setting).every(([name, value]) => state[name] === value))?.name ?? words5.own;
function line(state, channels) {
  const widths = [channels, state.ch1x1, state.ch3x3, state.ch5x5].join(", ");
  const reductions = REDUCTIONS.filter((name) => !state.removed.includes(name)).map((name) => `, ${name}=${state[name]}`).join("");
  return `convlessons.blocks.Inception(${widths}${reductions}${state.five_by_five ? "" : ", five_by_five=False"})`;
}
function painted({ data, shape }, [row2, column], value) {
  const copy = { data: data.slice(), shape };
  for (let c = 0; c < 3; c++) copy.data[(c * shape[1] + row2) * shape[2] + column] = value;
  return copy;
}
var times = (ratio) => rounded(ratio, ratio < 10 ? 2 : 0);
function summary(state, shown, rival, place) {
  const which = place === 1 ? "" : `Module ${place} of a row. `;
  const { removed } = state;
  const left = { reduce3x3: "the 1×1 before 3×3", reduce5x5: "the 1×1 before 5×5", pool_proj: "the 1×1 after the pooling" };
  const kind = removed.length === 0 ? "With every 1×1" : removed.length === 3 ? "Naive" : `Without ${listed(removed.map((name) => left[name]))}`;
  const compared = removed.length === 0 ? `Without any 1×1 it would take ${grouped(rival.weights)}, ${times(rival.weights / shown.weights)} times as many, and hand on ${grouped(rival.out)} channels.` : `With every 1×1 after the same input it would take ${grouped(rival.weights)} and hand on ${grouped(rival.out)}.`;
  const pooled2 = removed.includes("pool_proj") ? ` ${grouped(shown.channels)} of them are its own input, pooled.` : "";
  return `${which}${kind}: ${plural(shown.channels, "channel")} in, ${grouped(shown.out)} out.${pooled2} ${plural(shown.weights, "weight")}, each used once at every position of the ${state.input_size}×${state.input_size} map. ${compared}`;
}
var percent = (part, whole) => `${whole ? Math.round(100 * part / whole) : 0} %`;
function branchSentence({ branch, removed }, shown) {
  const { name, kernel, reduce, width, weights, parts } = shown.branches[branch];
  const share = `${percent(width, shown.out)} of the channels for ${percent(weights, shown.weights)} of the weights`;
  if (name === "pool") {
    return removed.includes("pool_proj") ? `The pooling branch hands on ${width === 1 ? "its one channel" : `all ${grouped(width)} channels`} without a weight: ${share}.` : `The pooling branch: the largest of 3×3 cells, then a 1×1 projection to ${grouped(width)}. ${share}.`;
  }
  const first = reduce === null ? "" : ` It first reduces ${plural(shown.channels, "channel")} to ${grouped(reduce)}, which is ${percent(parts[0], weights)} of its own weights.`;
  const kind = name === "5×5" && kernel === 3 ? "The branch called 5×5, here with 3×3 kernels" : `The ${name} branch`;
  return `${kind}: ${share}.${first}`;
}
var noticeSentence = (counts, { cell, light }) => `Input cell (${cell.join(", ")}) set to ${light} %: noticed by ${listed(counts.map(String))} cells of the 1×1, 3×3, 5×5 and pooling branch.`;
function createClose() {
  const title = h("p", { class: "cl-mix-bill-title" });
  const maps = createMapRow(0);
  const kernels2 = Array.from({ length: DRAWN }, () => ({
    up: s("path", { class: "cl-mix-positive" }),
    down: s("path", { class: "cl-mix-negative" }),
    frame: s("path", { class: "cl-mix-grid" }),
    words: h("span")
  }));
  const captions = kernels2.map((kernel) => h(
    "div",
    {},
    s("svg", { viewBox: "0 0 50 50", "aria-hidden": "true" }, kernel.frame, kernel.up, kernel.down),
    kernel.words
  ));
  const el = h(
    "div",
    { class: "cl-mix-close" },
    title,
    maps.el,
    h("div", { class: "cl-mix-kernels" }, ...captions),
    h("p", { class: "cl-caption" }, words5.weights)
  );
  return {
    el,
    draw(state, shown, now) {
      const { branch } = state;
      const { name, kernel, width } = shown.branches[branch];
      const drawn = Math.min(DRAWN, width);
      text(title, words5.close(name, drawn, width));
      maps.draw(now.branches[branch].maps);
      maps.reach((kernel - 1) / 2);
      captions.forEach((caption, i) => {
        caption.style.visibility = i < drawn ? "visible" : "hidden";
        const k = branch === 0 || branch === 3 ? branch === 3 ? 3 : 1 : kernel;
        const weights = branch === 0 || branch === 3 ? new Array(k * k).fill(1) : pattern(i, k);
        const most = Math.max(...weights.map(Math.abs));
        const edge = 5 * (5 - k);
        const squares = (sign) => weights.map((weight, n) => {
          const side = sign * weight > 0 ? 8 * Math.sqrt(Math.abs(weight) / most) : 0;
          return side ? rect(edge + 10 * (n % k) + 5 - side / 2, edge + 10 * Math.floor(n / k) + 5 - side / 2, side, side) : "";
        }).join("");
        kernels2[i].up.setAttribute("d", squares(1));
        kernels2[i].down.setAttribute("d", squares(-1));
        kernels2[i].frame.setAttribute("d", weights.map((_, n) => rect(edge + 10 * (n % k), edge + 10 * Math.floor(n / k), 10, 10)).join(""));
        text(kernels2[i].words, branch === 0 ? words5.collects(wanted(0, i)) : branch === 3 ? state.removed.includes("pool_proj") ? words5.pooled(VIEWS[i]) : words5.collects(wanted(3, i)) : words5.patterns[i]);
      });
    }
  };
}
export {
  inception_mixer_default as default
};
