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
var count = (words5) => words5.split(/\s+/).filter(Boolean).length;
var sentences = (words5) => words5.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
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
  const line = h("div", { class: "cl-code" }, h("pre", {}, code), copy);
  const foot = h("div", { class: "cl-foot" }, numbers, reset);
  const root = h(
    "section",
    { class: "convlesson", "data-widget": widget, "aria-label": label },
    h("div", { class: "cl-body" }, stage, panel),
    status,
    spoken,
    foot,
    line
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

// lib/tensor.js
var pair = (n) => Array.isArray(n) ? n : [n, n];
var zeros = (shape) => ({ data: new Float32Array(shape[0] * shape[1] * shape[2]), shape });
var channel = ({ data, shape: [, rows, columns] }, c) => data.subarray(c * rows * columns, (c + 1) * rows * columns);
var outputSize = (n, kernel, stride, padding, dilation) => Math.max(0, Math.floor((n + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1);
function conv2d(x, weight, { kernelSize, stride = 1, padding = 0, dilation = 1, groups = 1, bias = null }) {
  const [channels2, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw], [dh, dw]] = [kernelSize, stride, padding, dilation].map(pair);
  const perGroup = channels2 / groups;
  const outputs = weight.length / (perGroup * kh * kw);
  if (!Number.isInteger(perGroup) || !Number.isInteger(outputs) || outputs % groups) {
    throw new RangeError(`weight has ${weight.length} numbers: it does not fit ${channels2} channels in ${groups} groups and a kernel of ${kh}×${kw}`);
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
function avgPool2d(x, options) {
  const out = pooled(x, options, false);
  const [kh, kw] = pair(options.kernelSize);
  out.data.forEach((sum, i) => {
    out.data[i] = sum / (kh * kw);
  });
  return out;
}
function pooled(x, { kernelSize, stride = kernelSize, padding = 0 }, largest2) {
  const [channels2, height, width] = x.shape;
  const [[kh, kw], [sh, sw], [ph, pw]] = [kernelSize, stride, padding].map(pair);
  const [rows, columns] = [outputSize(height, kh, sh, ph, 1), outputSize(width, kw, sw, pw, 1)];
  const out = zeros([channels2, rows, columns]);
  let to = 0;
  for (let c = 0; c < channels2; c++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, to++) {
        let held = largest2 ? -Infinity : 0;
        const [top, left] = [row * sh - ph, column * sw - pw];
        for (let i = Math.max(0, top); i < Math.min(height, top + kh); i++) {
          for (let j = Math.max(0, left); j < Math.min(width, left + kw); j++) {
            const value = x.data[(c * height + i) * width + j];
            if (!largest2) held += value;
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

// lib/group_maps.js
var MOST = 24;
var LARGEST = 7;
var NAMES = [
  "brightness",
  "lighter to the right",
  "level light lines",
  "red",
  "lighter below",
  "light spots",
  "green",
  "lighter to the left",
  "upright dark lines",
  "blue",
  "lighter above",
  "dark spots",
  "red, not green",
  "lighter to the lower right",
  "upright light lines",
  "blue, not yellow",
  "lighter to the upper left",
  "level dark lines",
  "rising light lines",
  "lighter to the upper right",
  "falling dark lines",
  "falling light lines",
  "lighter to the lower left",
  "rising dark lines"
];
var COLOURS = {
  brightness: [0.299, 0.587, 0.114],
  red: [1, 0, 0],
  green: [0, 1, 0],
  blue: [0, 0, 1],
  "red, not green": [1.5, -1.5, 0],
  "blue, not yellow": [-0.75, -0.75, 1.5]
};
var ANGLES = {
  right: 0,
  "lower right": 45,
  below: 90,
  "lower left": 135,
  left: 180,
  "upper left": 225,
  above: 270,
  "upper right": 315,
  level: 90,
  upright: 0,
  rising: 45,
  falling: 135
};
function pattern(name) {
  const spot = name.includes("spot");
  const edge = name.startsWith("lighter");
  const angle = Math.PI / 180 * ANGLES[edge ? name.replace(/lighter (to the )?/, "") : name.split(" ")[0]];
  const values = Array.from({ length: 25 }, (_, i) => {
    const [y, x] = [Math.floor(i / 5) - 2, i % 5 - 2];
    const u = spot ? 0 : x * Math.cos(angle) + y * Math.sin(angle);
    const bell = Math.exp(-(x * x + y * y) / 2.4);
    return edge ? u * bell : (1 - (spot ? (x * x + y * y) / 2.4 : u * u / 1.2)) * bell;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / 25;
  const flat = values.map((value) => value - mean);
  const size = flat.reduce((sum, value) => sum + Math.abs(value), 0) / 2;
  return flat.map((value) => (name.includes("dark") ? -1 : 1) * 2 * value / size);
}
function inputWeights() {
  return Float32Array.from(NAMES.flatMap((name) => {
    const colours = COLOURS[name] ?? COLOURS.brightness;
    const kernel = COLOURS[name] ? Array.from({ length: 25 }, (_, i) => Number(i === 12)) : pattern(name);
    return colours.flatMap((share) => kernel.map((value) => share * value));
  }));
}
function inputMaps(photograph2) {
  const maps = relu(conv2d(avgPool2d(photograph2, { kernelSize: 2 }), inputWeights(), { kernelSize: 5, padding: 2 }));
  return { data: maps.data.map((value) => Math.min(1, value)), shape: maps.shape };
}
function chance(seed, count2) {
  let state = seed >>> 0;
  return Float32Array.from({ length: count2 }, () => {
    state = state + 1831565813 >>> 0;
    let t = Math.imul(state ^ state >>> 15, state | 1);
    t ^= t + Math.imul(t ^ t >>> 7, t | 61);
    return ((t ^ t >>> 14) >>> 0) / 2 ** 31 - 1;
  });
}
var kernels = /* @__PURE__ */ new Map();
function kernelOf(input, output, size) {
  const pair2 = input * MOST + output;
  const name = pair2 * 10 + size;
  if (!kernels.has(name)) {
    const whole = chance(1 + pair2, LARGEST * LARGEST);
    const start = (LARGEST - size) / 2;
    kernels.set(name, Float32Array.from({ length: size * size }, (_, i) => whole[(start + Math.floor(i / size)) * LARGEST + start + i % size]));
  }
  return kernels.get(name);
}
function createLayer(inputs) {
  const [, rows, columns] = inputs.shape;
  const pairs = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  function pair2(input, output2, size) {
    const key = (input * MOST + output2) * 10 + size;
    if (!pairs.has(key)) {
      if (pairs.size > 2 * MOST * MOST) pairs.clear();
      const one = { data: channel(inputs, input), shape: [1, rows, columns] };
      pairs.set(key, conv2d(one, kernelOf(input, output2, size), { kernelSize: size, padding: (size - 1) / 2 }).data);
    }
    return pairs.get(key);
  }
  function read({ in_channels: C, out_channels: O, groups }, off, o) {
    const wide = C / groups;
    const first = Math.floor(o / (O / groups)) * wide;
    return Array.from({ length: wide }, (_, i) => first + i).filter((input) => !off.includes(input));
  }
  function output(setting, off, o) {
    const inputsOfIt = read(setting, off, o);
    const key = `${o} ${setting.kernel_size} ${inputsOfIt}`;
    if (!outputs.has(key)) {
      const map = new Float32Array(rows * columns);
      for (const input of inputsOfIt) {
        const part = pair2(input, o, setting.kernel_size);
        for (let i = 0; i < map.length; i++) map[i] += part[i];
      }
      if (outputs.size > 400) outputs.clear();
      outputs.set(key, map);
    }
    return outputs.get(key);
  }
  function* parts(setting, o) {
    for (const input of read(setting, [], o)) {
      pair2(input, o, setting.kernel_size);
      yield;
    }
  }
  return { output, pair: pair2, parts };
}

// photographs/flower.webp
var flower_default = "UklGRpQOAABXRUJQVlA4IIgOAAAQOACdASpgAGAAPjESh0KiIQx1Zz4QAYJbACdMri9j7B+U38o9xiq/2v8Ob3uU3ug5gPmx6Hf7Z6gHO7803nD+iT+ueoB/Wv9H1nv7d+yJ0qv+E/8GMQyNdAPBn8W+b/wP63f7rlRxC/k/3L/Tf3z8XfdH/c+LPyC/tvUL/Ff5x/j/OPiz6Regv7PfYP9l4SOrLkAfyf+lf8rkAqAH9J/vf/k9lb+r/9v+Z8935x/lP/D/p/gE/l39a/639+7YH7Sezd+vv/zcSuYnblAYwFwOUnyb7ANt+L/iidNyBgTV4xQK8jnqx3+6S5fL49ntpX1heZLMPcqt/I1PztH6d/4tY4FxP1nhR/PrqXTJm+wRTR15xWy3vfUFD+FTpzT7yzUCFXRPLWFhflCVtTneS58r2+tuyqigAbGkgp+94t8tbZVYKU7BHHaNDWMmrWTMnyonrmLCAGRC/aK3BNfmsFwdbLuDGTYtXhoFUEMke82u7zut8EmTPgo14zjYX1B3NNRg6OBSwELVZFfWnWgd2m3/+KT5dz0z9DBGfE6JJ/eTTLhgJ33gVgxkv2/I4MdHR8Dd+ywu400jiF+sg4rtcr8NsIvpOptP6GCAAP7/+tb4oobVDSgWR/uwySU2TB/3AmsnFExfgM4pKQh2WLOJXxgpR03xr8O0PSMEBPnoqwixXvXfG7h5sfkhWbKaaAmuka9nAPd91wa1Jbyv/5lrDJ/zKD4/2a49jpD3JHADUc3RyFeNHg8s19XrQNCddkpdC6X549nl53yeyJf07+b7oA7rz453upiN55GJg2x8Yp8curQ51WVAnEAUbfWp5Ubhfnd/kcaQ/XhfVEtVVJfmClvYX8aTvXxO5xkAt4wW7vhcUsRhBT7mwoH5oo99n2nAA46ow8cqjGK74cvAgp6WqMQtYuV9aHHEdOZbDBJngGT7nSdtEqWKEY4ENsU6GFtxIxlC2I7xbwHjxVIBcFSlyIoEOq0RpXN84kMeO9SKSUTskse+EjWAULNIHYH4mrVG0QfifFxuaBCTDSp6SWZ0bVq6ZTT9wSyBpeqS5Rn2nVJnD9pqM1NTfOAxJY/S/8zVGNI6OfPK7DR7jX3ugkS7diRZLoqOsN4D80/u19B7x/cdEBOtqxQz15X/pDa81Po8+76nU2rOlUcXu8OPZW0ZVbj4BB/SLUnOl3/FkvU3SawpE9axYfg+f2PFfea7xfILAorrdcbHpG8jvEaWG0fReP+zQtvdT2J2YIITXhe9HqtA/JXMczySsdheJWnqImU4umP+KVzfvfA7L6c+Qn2YGszStOfcdQ6WODq7ymx133Ylw7V9ZhuVKlE/r8CeuxLCfgJ2CHOiBYmh1KZBtCzIjAHmJj3vdz3veum4gkRi5QebKWOcXDCIkPVf88bfob7A/uWCmW3MjSxEnzdnkYogFWC9/blasiziPkal1oFVgzqWqwXv4XeUhfEnjJKT6YWOCC8qXx+pu6pwfqlwd1LDjdE6b9K9hgwn9GOJN/ExH1A6K0zbOGIo9dX5eT8G3biumMvqt75RNtWGiXBDzPtAZTftG1byul2VKSWx/w3y+Z+2wfDJjKWy2bpBGLOy2KeOvqPHKH3onqwJncCHXwAHEH060/nOE+/Wv3n4Vs9vbnuAI5sfUAI4mrRBxxgRc3drDfA1e9N78TLJzAknnvQt9h04PCUQsMueNIoBdF3bGCzLOFtpmLII1Lbr4ghP79sYYxILAes4S9EZGg/ajJApZMr86V2HCBYt8P6hJJmLtlcCl6/dqucDBGsFAe/hoyuHrCA0xC6UnTLwpZIKTN9m5pnYkrk//6GnOIVmbYf7qoCspdu66va7/d0qk/K57YJ8MrnarccZh2L7Mi8ccgVZtj0uKDQnkXXQ7zA9lpmdbvVgmvkE5ZmQ562O0zu/1Dc8iTLrjReUk8fj7uoeLXGxlEKXq2P/6Yvv+YPN/WZ6ccvg+Wfx1JXvVxW4GJHP1GoMWvUaUrUzr7PcupPOV0mTADwXemVywEtnjSiax33dyFHMxeiKwboBHRLwe2yg4zScP7YJba9Le8Qw28zoi0sup0Rer/tu94PJjdk5UP/kQPU92oI8rygzvt9gZ56IMpwANSguJcYV3FDoWtSoG00/Neqp2AekHWNOR3YgpGCmuQPpiCwdijL3I8xMFVF54wQ4obLwq3WrBNrwvUIpvIpf8RUZQg6Ko9dxryQaaVDM04UHzaCsfBPXYNIckLOyu3eTt5Aee+GcYN5HVgtHizN9zUE2zdJnJerOQZmTUppBd+A2BJ0hPUfDxVN0Ql5F3SKFoRlZJA02B2Bq4DqeTneZkjab6GXKzKehK1ssVyJM7BKs/W4DREU1gCcxzyBBExtI3TryMt4/Lb5aN7hxhvXXE77DerZ1TPlmRs+/PaHG8yTVxjYWkyoES+lfDG4T+IDymkQGiFKEe75alPS8Z3onf7IAHUWaRtZqoPWbnEQ6ao9IMRNtNEVVTpcvEc0jndRkDBC+g3cu4f4TRfdk2rqhLIr9G16M50Y+Lq++Qf1kbS/BvL4L2aBJgv3qyFkjEKU16/hkbaEmcZOEyTvZ+qdNeCgCMsIRWr299IBPw05t98xhkOnJKPPQ+JHS6OJru0Qu37zGskdAH2IE9sJssEyUlYxzi5l67FJi768CnCv8BlBVTw4tL4Nq7MO83dinjuvGM2hlG2ch/o0rFEnC+HlviTBvRmqcKi8EUksZT33e9lNzM6W0sxXVhuGeNk2XAKH989LspdzhXWkpg96eenWgKaAy5e9q7gYbSytkM7pzj2Do9KMiwSsMiz9+FPLR6VUjJ2el6H3yqr6iqObSTN/NvXxx83ZfvO0Z+pSxCGniOccKVQMlNR9LMhdJPDRViFYyHXiH35BwEaRF1mvya7+1kWc9AQnucpZHoUFK//udFNb2zogYaKd9z5VZbfYfAo9pOXpCXuKdLcGadcucfjjMmq00i6YYkV+T26DwkS4q/BIzCK3164mNeoe74rTtB/bJobSjGtJSWndPGCZLVp9KBfaPvtJZkyhaFaXTE1RLac89yR2jv+fn+Mr1PC02gtfpTcpQc6aCrxRDTlBlNFkF2G+W1KxFsHtkf87YBBpnuU05CMUBQCtQzxxV0GiQ/scpruzPHCf5S+PWPyNjELEP8J3TMQs9IoPCiUmM7Cr3Sj8N2/Pq9bzayngckDYX5aaDGV7qgl97+atOKdpZlwm0+89xVf9TutowoAjOgJ/etyPWFwwLk8o1ub2iG9P9cnpl8ISmrk9bdS0PMXVSJN47F4e2V1oukvSQNR9O82yCqt7HHDahggzoyITmE4q+juo65L7kMInXxf/Lr4ag3guyBC/IxI5+wMZcb7tP7figuBy3/6h5bdRTFJIpjjHiP7z2PK1j9+qegnGWXMuAQWLETc2tyWdBSW5kZC9kCzYWFxhgXqqZIFEuan11zvvz6WqCzuJ4ivMFHxksaD191r5QFWwtIhfKpn6yoW9JfNYTTp41XjfLUPNEV7pmASSf/e78p8y2p6bFh5kZ79kLEDR1T8wj6C+SWGzu4K9lpZjgOsf+58e+NdFwLfGVUHbFux8aE0uY+D6f4wF34srLOnE4eBF9yhxvEkkvLt81bLeQwWoOWeG1qwzEAG3KNI6byo7FzQlihcFGCTzhfvqzgWSCjoIiJhNzBqOO4C7Zvorm2V1Fv0dMzVlU0pTjzjH+ECTAyQZjSbGDozvCy3xSNSn0id1tiVEv5yRLyHHMmLlIgJ/6XtqUwDQDTCvS3t6h42BKHGuk2NmJ1nLxTw+6Tr/ynEbdEGAkljDxwIlpiHWxXL40RV9aILf3B1jcaYlCSg55Jz4G+wQIGtKOEuZfZuws9gTZYbQRcFGLkx8DTwIfQOkc6rH9u8cZRZ4SNZ0L/c+nz+o7/75ll5SYJRGyutuFbFrOijexPo5ms2QisOP66Y1Wg8Xc2C0vk1En7TJhxBaTQScS8ViD6+ZG/ZKP6Hucex9rW5+3SqOWG1fj3UPmZ5BrcJdP5wD9ZN2YEIO4J8SF98Fwj92UVxB/JqQ95GWVqgzum9HggO26SedHdNW9YQ2oogPzlV0H/wooOv40qPFpSpIzDZVjq7eKpfJcXULaP9rqA1BuM4J8g4pYUQtUkL7mjrtUF4WjIy6L+hnWWbGDnlHC644teX/gBztathfQ2G0LcqYHPip5Xj+dAmNUbJQwL4OXAD5ZjQHcOBpLoOR40V5FWmITpOY6x14vvYnb8bt15dVkRUonkrL8hirO+RWq+GAn4pIeNjdT9qvpJgTwZgbS+09EpqtUIT6uEM6toI0t0858bkzuVvG2lLEu0K7NC49KMhLjoPGMhMnRMq7waNqvOmXDP19fA8Ar8CCxwlg45yuaqD+qZrKOJTJjc1SZmwxZ3wAX4D9tFl65b3XXVE8jTB11HiQkNCqooS08XZXfK2BNX7luPYcFctPIewcvdS1XsMZ/DUHciD2LI9mO7S5UHjQ6mJQzdEa2aQ+clzIFwgql0kPUfq3yKH+fYbVK/zzG8oJ8MkoCbGAs0HP6+A67DtnLGExrQPm3TKTcUJ5iBQpHTOICeqA9iONljzYlCYIVagtYlCTypO5b6bhJkiytIY8V1kiPFl3l+PdYjmsw+cKcuB66z4tpzpio0RZxO5m94/HamEomAdJMPR+/6P42O/uFR/hYdvRUPfz50mrI5eRNE7/sPgnL8ALt6BXC9yUnrTdC+/qUausWr1j/6jxq5+kSr3mHaPsBlKqkO/Hrt9cGR9OizkyQrCumnfylWbjksb0A/knM/F/ijKo6WCl4zDTaM9IeMRnc/iR1wrCZrg7wMor0+qFOHydotHWN5g4hon6sRCYArMBGJp7hs5gOl5Oa+/4m4prBi9egf2F2oLsdpjGT3ab3YNS5/cI1D3zi7B11cEKyR3kEvDB5CRe9yKrC7pZWI8BwyteqTLUDO/AJzsOwAAA=";

// photographs/temple.webp
var temple_default = "UklGRu4NAABXRUJQVlA4IOINAADwMwCdASpgAGAAPjEUh0KiIQzlRwAQAYJQDCAOzOq8Z1nH0vmbV5/aboWaSxj6nvzh6Inpr/x/6we/PzJfr3/zv8970/of/vXqHf0fqIvQa8tz9xfhM/s//D/bT2nv//emn17wP/GPmH8T+XvKU5X/5foJ/K/u7+8/MX2C70fgb/heoF+K/zX/J+d57j2r+hf4v9cvYL9ifoP+y/t/4++npqF99/Rl/W/976rf8HwKfuP+j9gD+X/3//i/3j3WP6v9qPPF+h/5P9mfgH/mX9n/6Hrwez30fv2oXE2TFgjctPJ0nfaMQJb9XxlewJpZGKVcgF59a0vqoLhZ2Kqzzr8n6PSs3afa4WXx77rpmJ5vqbccqCGB7wx8C3QbEFurR5XT9xogYptJzebb5S98s/UnusMQ2Dvf5bfzhoJ02nvL07Qqi7fRUyjU/xm/vzd1JLp+M5XEFVjV5fdFx6G/chvsguzn9lOzkwDFrQ7qjF9jXHPBaEOBJkgkGinsDZ7q05k9tgPMmZyTqsuR0j9Cb+9iBxxsDVTNZhN5CNlSjnFnZHIf73J7+zQAAP799GKp3Sf5XZ1t7ObkP5HnlZBCdjD11jDYl/xaWQoaZFKa+8v2Qnr5m5/pzfy0UVPzFABaslA/7lzNnqjgkt/ExZk360vQbG6PvHBPbFYcN4LtZDhPGMv8uclzAbRb8nMB/6d+EOmo9mPp+BQrSHTQmhm5aenC63+J1al+aw+5zaGj/eofiafXQLuwYN/kYFRvKYBSFCSkT995skJmJAABcIBthU2IPyuv6Hx9Vp7xF9HU2zUUx2g+c4W+oATU6t1jmefHKod9uFCQ4mzeMyehvCkg+x+r6j3HmaUwG/MTJBftFX8moXZZ4ePzcWnMom/uu3OpthnZ7eUItV/bcEAiufYp1p4P9uZFF8oxp4Q5XR48kWvKqKsxcYXpS3xMMuzL4HFQnKbepn5nwtf7trUJ1uRnlgDuYaEngRFL72GnsWFkABPUj4RuVPAfmkM8Dz+Ryls4LY4vm0VLpv/8t14QpHACYorpDoCnE4mp6Oecfz+EvpoJna9KCdUjSOnOxdOtWW9jovgyFhoSVZJQKUJtbGQHoVuhniNtn6GNmj4pX95B6DrflCqgzixTfYJOodNyOttfobydlvqGy6rDD76J9PlTQpvKOR+IWg/JaV3xdbfh6kBuEalwFOvULGmZPna8VVOukL/PPVrDkezsKdcak7hnN24khHqYAQikzHQctRZ5akq7Hu5wGOgBQSmB+HaR/Epu7dEtp7f/+O3ZiXUy1Nqjg6r93B/ItDXV2RQ64FlXPMeQJmJD4zZu5xZCUGNrgkmWk1+0Kuuxvqv/pjCmc/T/M9Noq35aP8u5gW8zJDPYgbcMb+ZdiRh9q1yK1NV46F+mK9yiIMKUgAAJxvBxRJaX6d/nP2P/GL8q66eirtez90x93GHsPkhqUAyC7R1Kb5zuccO00Y6IoWmmcPqHsuVXryAONoy9rxuO766TLrb6pPPg/hLYFzUNBHZ+XVbVjqIyEi0owKyz8t2zOdffuOhwrmoi40H0atrEVoyu4VFy/ZLj4C1/16FmqfTUOc6+XA30lCfcfB4JvhvXkT9UnEbWn9viJ/wUX7UH7DT0IWEZ7ad/5ksW+0aHzb9J3FZPc5hFRkg6b22451AkaOY4mGDzdTDFAypP2fC0GASWGVgYimUEoO/68Vbh4cmiUhVZ9PXfFbkJW/EXKG3rsARpPfwtzzAwomZSsXhTOr3RL9gdwMdfURDHqxFJoOu/+YD1014JI7suP07fTkDrIHYDzygxqAJEqjS1fDqDD+HXMIbGcPgF183TIGpmVjW+0fjwzZQaAUzod/Oim3adE20FiscMbvl6QOHkd8Yv/xgOhmqKV0Tn+3Zz2BIRS/Vp0F/jGXO1m2xKU/A6Gfw48dwep0zmErRS4Id7MvOzXiNTr3yaR4GBRtSmRB/mAzwU44CCmqzfzR25yELIabtMb1YQWCqy/gC+S/xfhIgHMk5jobYXfluLI/aFTvztm6XHz8ymfnZP9njKaffd+NdlfUJ0kyRAag59Nc1JNH/MZ9Ehw1Wxpv8viTZ/6Ew5rnsN69G1tkr1Rqoc5xEKYWRmGCH9p64GaY99eiMwan1n+FeXmeT+MpjTk27en3z8C0KbPyRySjtLrPdilmV7kNSNc+DqO0PXOh47t65tpOUrOAmZSTebN5yNw/6JLVMjvfDhtVHeNopNCxyGe/NydWchIc8CuIz7drR3y4dmxCgK7Z7JRJYaKR80wK4N6KSAWM94WF+zM9ZqvAfUcx6exSB84ITDROwbvYY/uz3AOUoFDRGK05dwGFa9Sbgpk1UWhXHQM/iUGuTDyjYx6I6Alq2lAL/r5QXkROwv/gUgQfKjVV6wJv2kPCZRJF3f1xfiGRZuYPI7nCJS2XTXpAmYUYuai/QaXTBUON6dpQDeb7pyIca6QqtsLUldN524l54daj/nxgiNHIzuE9PKyDf1lgFuw6CbxsRFoavkZto26DrkhoUQdE4I5zXTe8sCGPA+Cj7Zpaq6TaurbBPLqmD1AT+mN3/NuvFi4ojuYPWk3rEYt4s4Bf8xmPRtehorWg7CgnIlKNLmbmcFM3sMYLMiHBfiQspr+EgJGPuYCyG8hoCwXM/f3B572zNOLqjGMtNeD2v4rRwQi8/T6hUULYiqlS1iJdnxtGx7fl+xW+EhAA1OaoxfppL/YjseBSnGSNC7fSXB39tvDCEwPKTi/00wbkoQWs//VbPbepfRCzRi//RHwOsx82fP/EKo5XmLUCzixA9Rw49rfzCrsUR/WVr7U+8k9ROoss8AwJtkSWUJGcBbBwiwYq0jepLXM/q8MNDBEu0k+WzANMtc+MWCto5c6XbrNgYrgKuSDqZ/LNGspumMuu9UdyYOufaIQ1hk06/mvN2CWycLtJYbQx0PWY3fdkyrUDV5kS+//KsMFYNbEpsZcgCB6S+anQh/Kfv/qPbBjGL2sre9uFumk3DnzpYvTj0C++8QXX8mp6QbjREOHM4Q5wN5LPkGu/5bMO85heP0o5LvO6W4+KrEvynRTvymT6/hyG6c313bibrjNHq+Wm92rJVo7FceZtfAf1DehbidDj19rEIubwfyoqmqsIAaYjmoquSOynXXoVlhvV4J+IU4f1oHah3NAIByX3Q+SlfLUXjqMkJJUFHJ9F5k2RIhTjW1o9UqdZJAJZy4pkgKckZywuerEiXQ6/EzF5+zalrVBQoNvHtGEVmr9f5+qqJi3MpuqUAVFe4dtC3SPO6lTrLkEggGbKQ/htT7PU0UQIhjK+9IBm91NMh1eZwrzLeoTA0riOi9Xa6cEws7+kEJA9gAP+6CKogKrfUQDjC2Q1lP+WpKJmiceO5JRn9fuXuXcTR133gBWtkeYy7DnpQeo4/6zF8Lc/o81swtCbup/T3xuwYS0980D4IRFfeoioCnVWJq7/rvO2CJ4effvTF42wIxgdUWtyYMqm5ZvfCAzwyv8Kc2lxTQB1sdoBUn/2Byh9jXccgI7b6ajtWpT+UswVEI16YSPPqOpgZVyFgMSDW8lgIg0z56hHHsSigWv2F7BzpA/Dg8nNf7puhYOsbAxs6eFvDR8wGFV36rJIUOeRftbey67GYSsshCwhOuYRJ5QtPE7POONPHC1b3aWwBHb628AU7iOZX7i+Xsan9+sq8HfXMoV0xWpdCAxsXpWIbkWl3Uvf3MZPCs9X8pg/2HP31+/buiIJHYFh2nn1OExGsu+3+Z+91oTI1wCokixHhQNCvp6oVDY417Ccx8zZvRf4AUhjIXo9WzfzRpVqI4GEvSrMiOgIyZfsd0EaABvKF41EytVL8PKLwW+oXGhGc4xQ4IX4psI+flwDRSj38mjRwnFkrMtEa2GgDlju2RIcxsk1izZYyJoatNblg9TB0X0WqLrpHJ0oyoItu4VpzD17cBDN73vwj5RuTI3oidHX3XB+PhxOq+I/aZ9WCnl49XKVdCR+W8qxtxP3ax8qMiNc59Qki3gmW8YGoHRQQ4wImDSsPrxnJb2G/8d2upVl+pVWyEZVFYuvR5+Pl99Y4AbBhI1It6gJnt/eI+DiNaa/vD9mUHrkJstiRN08SUeVs8Mn2dZkqxwGgGBLonyQUgd668KYAgGslwjoUGxAqMxhSMUhAsVQtyrjnqR96/mEPmoeC452CM+1MIdMOE9HpXMYAnfffK7OqAu4DGm0Yp4/9OGj7hN0fF0NPEhx9D4+tOp22/nU8FzJmO6qE9HTZbJoSTSKBXAtAO9qvYm/sEkjYd4Pn6Yys50cF4wG7xI8QkKhDbdbqn4TYpsEKgqkW1FWFJTrIbCy86COicBLzzu1Q3WjPmW69/h5dY20d+d7xSgTfZWzqcuvEx1tgIGicy09rlx7ZsfivoqYSdhcDFVEEXk93sjnsoN1UojWz/JWdn7EwnyxbDTyvC/rf24E1wQxpz+ZOtj/d0LboYR7jTg51uJHKKWAfb6DWa6LLFLc7CnBR0RZVMlw73twVn77te+JuAajfp/QmiuGGV6X5mWsncPWkKtUVY1d4mPhVy2iKqAE9wIw2O9I7vhS+lQme+DjYlSi9jgPdwn2QhTyV2jY3k613JG/1Qd9BwRmkUwaVFroWCPAsN4DFonCUdl3TQn2RqN/6JiUOMfKr4zzEysxn79kOD6UoNhHYdhG6BcIgDfPCh217MpiqZ0BYDl7ZLtMOjiZ4o44tlOjj6TcAAAA==";

// lib/photograph.js
var SIDE = 96;
var FILES = { temple: temple_default, flower: flower_default };
var PHOTOGRAPHS = Object.keys(FILES);
async function photograph(name) {
  const base64 = FILES[name] ?? name.slice(name.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
  return toTensor(bitmap, SIDE);
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
var placeholder = () => ({ data: new Float32Array(3 * SIDE * SIDE).fill(0.5), shape: [3, SIDE, SIDE] });

// lib/own_picture.js
var MOST_BYTES = 64 * 2 ** 20;
var MOST_PIXELS = 12e7;
var words3 = {
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
  const message = h("p", { class: "cl-caption", "data-role": "own-picture" }, words3.hint);
  const say = (sentence) => {
    text(message, sentence);
    if (sentence !== words3.reading) announce(sentence);
  };
  const take = async (file) => {
    if (!file) return say(words3.none);
    const turn = latest += 1;
    say(words3.reading);
    try {
      const edge = typeof side === "function" ? side() : side;
      const picture = toTensor(await squareOf(file, edge), edge);
      if (turn !== latest) return;
      onPicture(picture);
      say(words3.shown);
    } catch (error) {
      if (turn === latest) say(error instanceof Refusal ? error.message : words3.unreadable);
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
  const choose = button({ label: words3.choose, name: "own-picture", onclick: () => input.click() });
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
      text(message, words3.hint);
    }
  };
}
var Refusal = class extends Error {
};
var pictureAmong = (files) => [...files].find(({ type }) => type.startsWith("image/")) ?? files[0];
async function squareOf(file, side) {
  if (file.size > MOST_BYTES) throw new Refusal(words3.heavy);
  const [width, height] = await sizeOf(file);
  if (width * height > MOST_PIXELS) throw new Refusal(words3.large(width, height));
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
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
function keepTexts(parent, count2, set) {
  while (parent.childElementCount > count2) parent.lastChild.remove();
  while (parent.childElementCount < count2) parent.append(s("text", {}));
  [...parent.children].forEach(set);
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
var around = (most) => most > 0 ? [-most, most] : [-1, 1];
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
  let words5 = null;
  const sized = (rows, columns) => {
    if (el.width !== columns || el.height !== rows || !image) {
      Object.assign(el, { width: columns, height: rows });
      image = context.createImageData(columns, rows);
      words5 = new Uint32Array(image.data.buffer);
    }
    return words5;
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

// lib/wiring.js
function divisors(...numbers) {
  const least = Math.min(...numbers);
  return Array.from({ length: least }, (_, i) => i + 1).filter((d) => numbers.every((n) => n % d === 0));
}
var nearestGroups = (wish, ...channels2) => divisors(...channels2).reduce((best, d) => Math.abs(d - wish) < Math.abs(best - wish) ? d : best);
var groupOf = (channel2, channels2, groups) => Math.floor(channel2 / (channels2 / groups));
var letter = (group2) => String.fromCharCode(65 + group2);
function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && n === runs.at(-1)[1] + 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => a === b ? `${a}` : `${a}–${b}`).join(", ");
}
var connected = ({ in_channels: C, out_channels: O, groups }, input, output) => groupOf(input, C, groups) === groupOf(output, O, groups);
function layerCounts({ in_channels: C, out_channels: O, groups, kernel_size: k }) {
  const wires = C / groups * O;
  return { wires, weights: wires * k * k, dense: C * O * k * k };
}

// group_wiring.js
var HEIGHT = 392;
var BAND = 16;
var NUMBER = 20;
var LARGEST2 = 46;
var HUES = 6;
var SETTING = ["in_channels", "out_channels", "groups", "kernel_size", "bias"];
var PRESETS = [["Ordinary", 12, 12, 1], ["Two groups", 12, 12, 2], ["Depthwise", 12, 12, 12], ["8 → 16 in 4", 8, 16, 4]];
var words4 = {
  wires: "Inputs feed outputs",
  weights: "The weights",
  keys: "Drag the handle to move the cut. Click a marked input, or press Space, to switch it off; arrow keys mark the next one.",
  shades: "Inputs: black is 0. Outputs: orange is above 0, blue below, each on its own scale. The weights are by chance.",
  off: (input) => input < 0 ? "Switch an input off" : `Switch input ${input} off`,
  on: (input) => `Switch input ${input} on`,
  silent: (off, losing, others) => `${off.length === 1 ? "Input" : "Inputs"} ${ranges(off)} off: ${losing.length === 1 ? "output" : "outputs"} ${ranges(losing)} without ${off.length === 1 ? "it" : "them"}` + (others ? `, the other ${others} stay pixel for pixel.` : "."),
  lens: {
    input: (input, isOn) => `Input ${input}: ${NAMES[input]}${isOn ? "" : ", switched off"}`,
    output: (output) => `Output ${output}`,
    pair: (input, output) => `What input ${input} adds to output ${output}`,
    none: "Mark a channel to see its map",
    apart: "No kernel joins them: nothing is added"
  },
  packed: (O, wide, k) => `A row for each output. PyTorch stores weight.shape = (${O}, ${wide}, ${k}, ${k}); the zeros never existed.`,
  one: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel: there are all.`,
  whole: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel, a dot is none.`
};
var group_wiring_default = { render, refuses };
function refuses({ groups, ...settings }) {
  const name = ["in_channels", "out_channels"].find((each) => settings[each] % groups !== 0);
  return name && `groups must divide ${name}; ${groups} does not divide ${settings[name]}.`;
}
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "GroupWiring", label: "Group convolution" });
  const get = () => {
    const setting = Object.fromEntries(SETTING.map((name) => [name, model.get(name)]));
    return { ...setting, groups: nearestGroups(setting.groups, setting.in_channels, setting.out_channels) };
  };
  const mark = () => clamp(get(), model.get("mark"));
  const off = () => model.get("off").filter((input) => input < model.get("in_channels"));
  const pick = (to) => frame.set({ mark: clamp(get(), to) });
  const change = (part) => {
    const next = { ...get(), ...part };
    const groups = nearestGroups(next.groups, next.in_channels, next.out_channels);
    frame.set({ ...part, groups, mark: clamp(next, model.get("mark")), off: model.get("off").filter((input) => input < next.in_channels) });
  };
  const toggle = () => {
    const [input, output] = mark();
    if (input < 0 || output >= 0) return;
    const now = model.get("off");
    frame.set({ off: now.includes(input) ? now.filter((each) => each !== input) : [...now, input].sort((a, b) => a - b) });
  };
  const hover = (to) => draw(to ?? mark());
  const wires = createWires({
    get,
    mark,
    pick,
    hover,
    toggle,
    onCut(share) {
      const allowed2 = divisors(get().in_channels, get().out_channels);
      const groups = allowed2.reduce((best, each) => Math.abs(1 / each - share) < Math.abs(1 / best - share) ? each : best);
      if (groups !== get().groups) change({ groups });
    },
    onResize: () => draw()
  });
  const matrix = createMatrix({ get, mark, pick, hover, onResize: () => draw() });
  const lens = createLens();
  frame.root.classList.add("cl-groups");
  frame.stage.append(wires.el);
  const sliders = {
    in_channels: slider({ label: "In", name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: "Out", name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    groups: slider({
      // a step is the next common divisor: PyTorch refuses what does not divide
      label: "Groups",
      name: "groups",
      format: (i) => String(allowed[i]),
      oninput: (i) => change({ groups: allowed[i] })
    }),
    kernel_size: slider({
      label: "Kernel",
      name: "kernel",
      format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 })
    })
  };
  let allowed = [1];
  const silence = button({ label: words4.off(-1), name: "off", onclick: toggle });
  const bias = button({ label: "Biases", name: "bias", onclick: () => change({ bias: !model.get("bias") }) });
  const packed = button({ label: "As PyTorch stores it", name: "packed", onclick: () => frame.set({ packed: !model.get("packed") }) });
  const presets = PRESETS.map(([label, C, O, g]) => button({
    label,
    onclick: () => change({ in_channels: C, out_channels: O, groups: g })
  }));
  const picture = choice({
    label: "Picture",
    name: "picture",
    options: PHOTOGRAPHS.map((name) => [name, capital(name)]),
    onchange: (name) => (own.clear(), frame.set({ picture: name }), show(name))
  });
  const own = createOwnPicture({ side: SIDE, root: frame.root, onPicture: use, announce: frame.announce });
  frame.root.querySelector("[data-role=reset]").addEventListener("click", () => (own.clear(), show(model.get("picture"))));
  frame.panel.append(
    ...Object.values(sliders).map((each) => each.el),
    group("Layers to try", ...presets.map((preset) => preset.el)),
    group("Inputs", silence.el),
    picture.el,
    own.el
  );
  frame.stage.parentElement.after(h(
    "div",
    { class: "cl-groups-second" },
    matrix.el,
    h("div", {}, group("The weights", packed.el, bias.el), frame.status, lens.el)
  ));
  let inputs = inputMaps(placeholder());
  let layer = createLayer(inputs);
  let asked = "";
  const work = createWork(frame.stage);
  let disposed = false;
  async function show(name) {
    if (asked === name) return;
    asked = name;
    const tensor = await photograph(name);
    if (asked === name && !disposed) use(tensor, name);
  }
  function use(tensor, name = "own") {
    asked = name;
    inputs = inputMaps(tensor);
    layer = createLayer(inputs);
    frame.root.dataset.picture = name;
    draw();
  }
  function* paint(setting, shown, silent) {
    const marked = Math.max(0, shown[1]);
    for (const o of [marked, ...channels(setting.out_channels).filter((each) => each !== marked)]) {
      yield* layer.parts(setting, o);
      const whole = layer.output(setting, [], o);
      const map = layer.output(setting, silent, o);
      wires.output(o, map, whole, inputs.shape.slice(1));
      if (o !== marked) continue;
      lens.draw(shown, { setting, silent, whole, map, inputs, layer });
      yield* matrix.paint();
    }
  }
  function draw(shown = mark()) {
    const setting = get();
    const silent = off();
    wires.draw(setting, shown, silent);
    matrix.draw(setting, shown, silent, model.get("packed"));
    const losing = channels(setting.out_channels).filter((o) => silent.some((input) => connected(setting, input, o)));
    wires.inputs(inputs, silent, losing);
    frame.say(
      summary(setting) + (silent.length ? ` ${words4.silent(silent, losing, setting.out_channels - losing.length)}` : ""),
      markSentence(setting, shown)
    );
    work.start(paint(setting, shown, silent));
  }
  frame.bind([...SETTING, "mark", "packed", "input_size", "off", "picture"], () => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias: biased } = setting;
    const size = model.get("input_size");
    const [input, output] = mark();
    const isInput = input >= 0 && output < 0;
    allowed = divisors(C, O);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: O, ...frame.bounds("out_channels") });
    sliders.groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    bias.update({ pressed: biased });
    packed.update({ pressed: model.get("packed") });
    silence.update({ disabled: !isInput, label: isInput && off().includes(input) ? words4.on(input) : words4.off(isInput ? input : -1) });
    picture.update({ value: model.get("picture") });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].slice(1).join() === [C, O, g].join() }));
    if (asked !== "own") show(model.get("picture"));
    draw();
    const { wires: count2, weights, dense } = layerCounts(setting);
    const extra = biased ? O : 0;
    frame.measure({
      wires: ["Wires", count2, `${grouped(count2)} of ${grouped(C * O)}`],
      params: [biased ? "Weights and biases" : "Weights (no biases)", weights + extra],
      "dense-params": ["The same without groups", dense + extra],
      macs: [`MACs at ${size}×${size}`, weights * size * size]
    });
    frame.pytorch(`nn.Conv2d(${C}, ${O}, ${k}, padding=${(k - 1) / 2}, groups=${g}, bias=${biased ? "True" : "False"})`);
  });
  return () => {
    disposed = true;
    work.stop();
    wires.dispose();
    matrix.dispose();
    frame.dispose();
  };
}
var clamp = ({ in_channels: C, out_channels: O }, [input, output]) => [
  Math.max(-1, Math.min(C - 1, input)),
  Math.max(-1, Math.min(O - 1, output))
];
function summary(setting) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias } = setting;
  const { weights, dense } = layerCounts(setting);
  const biases = bias ? ` The ${plural(O, "bias", "biases")} stay as many.` : "";
  if (g === 1) {
    return `One group: the ordinary convolution. ${plural(O, "kernel")} of ${C}×${k}×${k}, ${plural(weights, "weight")}: everything feeds everything.`;
  }
  const depthwise = g === C ? " A group has one input channel: this is the depthwise convolution." : "";
  return `${g} groups: still ${plural(O, "kernel")}, each ${C / g}×${k}×${k} and not ${C}×${k}×${k}. ${grouped(weights)} weights are 1/${g} of ${grouped(dense)}.${biases}${depthwise}`;
}
function markSentence(setting, [input, output]) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
  const members = (own, count2) => ranges(Array.from({ length: count2 / g }, (_, i) => own * (count2 / g) + i));
  const ending = (count2) => count2 / g === 1 ? "" : "s";
  if (input >= 0 && output >= 0) {
    return connected(setting, input, output) ? `Marked: the ${k}×${k} kernel from input ${input} to output ${output}, in group ${letter(groupOf(input, C, g))}.` : `Marked: input ${input} and output ${output}. They are in groups ${letter(groupOf(input, C, g))} and ${letter(groupOf(output, O, g))}: no weight joins them, and none is stored.`;
  }
  if (output >= 0) {
    const own = groupOf(output, O, g);
    return `Marked: output ${output}, in group ${letter(own)}. It reads input${ending(C)} ${members(own, C)}.`;
  }
  if (input >= 0) {
    const own = groupOf(input, C, g);
    return `Marked: input ${input} (${NAMES[input]}), in group ${letter(own)}. It feeds output${ending(O)} ${members(own, O)}.`;
  }
  return "Nothing is marked.";
}
var channels = (count2) => Array.from({ length: count2 }, (_, c) => c);
var isLit = (setting, [input, output], c, o) => connected(setting, c, o) && (input < 0 || input === c) && (output < 0 || output === o) && input + output > -2;
function createView({ role, label, hit, key, pick, click = pick, hover, toggle, onResize }, below, ...drawn) {
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, ...drawn);
  const area = createArea({
    class: `cl-groups-area cl-groups-${role}`,
    role,
    label,
    onStep: (step) => pick(key(step)),
    onHome: () => pick([0, -1]),
    onKey(name) {
      if (!toggle || name !== " " && name !== "Enter") return false;
      toggle();
      return true;
    }
  }, below, svg);
  pickable(svg, { hit, onPoint: hover, onPick: (to) => (area.focus({ preventScroll: true }), click(to)) });
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    onResize();
  });
  observer.observe(area);
  return {
    area,
    svg,
    /** The width there is, asked for once: a question after every change would lay the page out again. Units are pixels, so letters keep their size. */
    measure: () => (width ||= area.clientWidth) || 420,
    dispose: () => observer.disconnect()
  };
}
var writeAll = (parent, labels) => keepTexts(parent, labels.length, (node, i) => {
  const [content, x, y, size, name] = labels[i];
  attrs(node, { x: fix(x), y: fix(y), class: name });
  node.style.fontSize = `${fix(size)}px`;
  text(node, content);
});
function createWires({ get, mark, pick, hover, toggle, onCut, onResize }) {
  const path = (name) => s("path", { class: name });
  const [wires, lit, ring, cuts, crosses, losingRing] = ["cl-wiring-wire", "cl-wiring-wire-lit", "cl-wiring-ring", "cl-groups-cut", "cl-groups-off", "cl-groups-losing"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const names = [s("g", {}), s("g", {})];
  const grip = s(
    "g",
    { class: "cl-groups-grip" },
    s("circle", { r: 14, class: "cl-groups-reach" }),
    s("rect", { x: -17, y: -8, width: 34, height: 16, rx: 8 }),
    s("path", { d: "M-4 -1.5L0 -5.5L4 -1.5M-4 1.5L0 5.5L4 1.5" })
  );
  const thumbnails = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  const columns = [[], []];
  const spare = [];
  const keep = createKeeper();
  let width = 420;
  const place = (count2, g) => {
    const gap = Math.min(12, 0.25 * HEIGHT / count2);
    const unit = (HEIGHT - (g - 1) * gap) / count2;
    return { unit, gap, side: Math.min(LARGEST2, unit - 2), y: (c) => c * unit + groupOf(c, count2, g) * gap };
  };
  const hit = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    const isInput = x < width / 2;
    const [count2, far] = isInput ? [C, x] : [O, width - x];
    const column = place(count2, g);
    if (far > BAND + NUMBER + column.side + 12) return null;
    const found = channels(count2).find((c) => y >= column.y(c) && y < column.y(c) + column.unit);
    return found === void 0 ? null : isInput ? [found, -1] : [-1, found];
  };
  const key = ([rows, moved]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    const at = Math.max(input, output);
    const right = moved === 0 ? output >= 0 : moved > 0;
    const to = Math.max(0, Math.min((right ? O : C) - 1, Math.max(0, right && output >= 0 ? output : at) + rows));
    return right ? [-1, to] : [to, -1];
  };
  const view = createView({
    role: "wires",
    hit,
    key,
    pick,
    hover,
    toggle,
    onResize,
    click: (to) => to[0] >= 0 && String(to) === String(mark()) ? toggle() : pick(to),
    label: "Channels, inputs left and outputs right. Up and down mark the next one, Shift takes five, left and right change the column. Space switches a marked input off and on."
  }, thumbnails, wires, lit, ...bands, cuts, crosses, losingRing, ring, ...names, grip);
  drag(grip, view.svg, { move: (x, y) => onCut(Math.max(0.01, y) / HEIGHT) });
  function arrange(list, count2, column, left) {
    while (list.length > count2) {
      list.at(-1).thumbnail.el.remove();
      spare.push(list.pop());
    }
    while (list.length < count2) {
      list.push(spare.pop() ?? { thumbnail: createThumbnail(), map: null });
      thumbnails.append(list.at(-1).thumbnail.el);
    }
    list.forEach(({ thumbnail: { el } }, c) => {
      const { side, unit, y } = column;
      attrs(el, { style: `left:${fix(left)}px;top:${fix(y(c) + (unit - side) / 2)}px;width:${fix(side)}px;height:${fix(side)}px` });
    });
  }
  const paint = (item, map, size, scale, signed) => {
    if (item.map === map) return;
    item.thumbnail.map(map, size, scale, { signed });
    item.map = map;
  };
  let now = null;
  function layOut({ in_channels: C, out_channels: O, groups: g }, [left, right], [start, from, to]) {
    attrs(view.svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
    arrange(columns[0], C, left, start);
    arrange(columns[1], O, right, width - start - right.side);
    const hues = bands.map(() => "");
    [[C, left, 0, BAND + NUMBER - 4], [O, right, width - BAND, width - BAND - 4]].forEach(([count2, column, x, numberAt], side) => {
      const labels = [];
      const high = count2 / g;
      const size = Math.min(12, column.unit * 0.86);
      for (const own of channels(g)) {
        const [top, end] = [column.y(own * high), column.y((own + 1) * high - 1) + column.unit];
        hues[own % HUES] += rect(x, top, BAND, end - top);
        labels.push([letter(own), x + BAND / 2, (top + end) / 2, Math.min(12, (end - top) * 0.86), "cl-wiring-name"]);
      }
      for (const c of channels(count2)) labels.push([String(c), numberAt, column.y(c) + column.unit / 2, size, "cl-groups-number"]);
      writeAll(names[side], labels);
    });
    const between = (column, own, count2) => column.y(own * count2 / g) - column.gap / 2;
    attrs(cuts, { d: channels(g).slice(1).map((own) => `M${from} ${fix(between(left, own, C))}L${to} ${fix(between(right, own, O))}`).join("") });
    bands.forEach((node, i) => attrs(node, { d: hues[i] }));
    const cut = g > 1 ? (between(left, 1, C) + between(right, 1, O)) / 2 : HEIGHT - 9;
    attrs(grip, { transform: `translate(${fix((from + to) / 2)} ${fix(cut)})` });
  }
  return {
    el: h("figure", {}, h("figcaption", {}, words4.wires), view.area, h("p", { class: "cl-caption" }, words4.shades), h("p", { class: "cl-caption" }, words4.keys)),
    dispose: view.dispose,
    draw(setting, marked, silent) {
      width = view.measure();
      const { in_channels: C, out_channels: O, groups: g } = setting;
      const [left, right] = [place(C, g), place(O, g)];
      const start = BAND + NUMBER;
      const [from, to] = [start + left.side + 4, width - start - right.side - 4];
      now = { column: right, left: width - start - right.side };
      keep("layout", [C, O, g, width], () => layOut(setting, [left, right], [start, from, to]));
      const wiresOf = (c, isThere) => channels(O).filter((o) => isThere(c, o)).map((o) => `M${from} ${fix(left.y(c) + left.unit / 2)}L${to} ${fix(right.y(o) + right.unit / 2)}`).join("");
      const on = channels(C).filter((c) => !silent.includes(c));
      keep("wires", [C, O, g, width, String(silent)], () => attrs(wires, { d: on.map((c) => wiresOf(c, (_, o) => connected(setting, c, o))).join("") }));
      attrs(lit, { d: on.map((c) => wiresOf(c, (_, o) => isLit(setting, marked, c, o))).join("") });
      const rings = [[left, start], [right, now.left]].flatMap(([column, x], side) => {
        const c = marked[side];
        return c < 0 ? [] : rect(x - 1, column.y(c) + (column.unit - column.side) / 2 - 1, column.side + 2, column.side + 2);
      });
      attrs(ring, { d: rings.join("") });
      attrs(crosses, { d: silent.map((c) => {
        const [x, y] = [start, left.y(c) + (left.unit - left.side) / 2];
        return `M${fix(x + 1)} ${fix(y + 1)}l${fix(left.side - 2)} ${fix(left.side - 2)}m0 ${fix(2 - left.side)}l${fix(2 - left.side)} ${fix(left.side - 2)}`;
      }).join("") });
    },
    /** The inputs' maps, and a ring around the outputs that lose one. */
    inputs(maps, silent, losing) {
      const size = maps.shape.slice(1);
      const [dark, all] = keep("inputs", [maps], () => [channel(maps, 0).map(() => 0), channels(maps.shape[0]).map((c) => channel(maps, c))]);
      columns[0].forEach((item, c) => paint(item, silent.includes(c) ? dark : all[c], size, [0, 1], false));
      const { column, left } = now;
      attrs(losingRing, { d: losing.map((o) => rect(left - 1.5, column.y(o) + (column.unit - column.side) / 2 - 1.5, column.side + 3, column.side + 3)).join("") });
    },
    output(o, map, whole, size) {
      paint(columns[1][o], map, size, around(largest(whole)), true);
    }
  };
}
function createLens() {
  const thumbnail = createThumbnail({ label: "" });
  const caption = h("figcaption", {});
  const scales = [createScale(), createScale({ signed: true })];
  const el = h("figure", { class: "cl-groups-lens" }, thumbnail.el, h("div", {}, caption, ...scales.map((scale) => scale.el)));
  return {
    el,
    draw([input, output], { setting, silent, whole, map: shown, inputs, layer }) {
      const empty = new Float32Array(inputs.shape[1] * inputs.shape[2]);
      const isOn = input >= 0 && !silent.includes(input);
      const isPair = input >= 0 && output >= 0;
      const joined = isPair && connected(setting, input, output);
      const [sentence, map, most] = isPair ? [joined ? words4.lens.pair(input, output) : words4.lens.apart, joined && isOn ? layer.pair(input, output, setting.kernel_size) : empty, largest(whole)] : output >= 0 ? [words4.lens.output(output), shown, largest(whole)] : input >= 0 ? [words4.lens.input(input, isOn), isOn ? channel(inputs, input) : empty, null] : [words4.lens.none, empty, null];
      const signed = most !== null;
      const scale = signed ? around(most) : [0, 1];
      text(caption, sentence);
      thumbnail.label(sentence);
      scales.forEach((each, i) => attrs(each.el, { hidden: Number(signed) !== i }));
      scales[Number(signed)].update(scale);
      thumbnail.map(map, inputs.shape.slice(1), scale, { signed });
    }
  };
}
var largest = (map) => Math.max(...extremes(map).map(Math.abs));
function createMatrix({ get, mark, pick, hover, onResize }) {
  const path = (name) => s("path", { class: name });
  const [zeros2, frame, lit, veil] = ["cl-groups-zero", "cl-groups-frame", "cl-groups-lit", "cl-groups-veil"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const names = s("g", {});
  const blocks = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  const caption = h("p", { class: "cl-caption cl-groups-shape" });
  const EDGE = BAND + 3;
  let isPacked = false;
  let unit = 20;
  const keep = createKeeper();
  const drawn = [];
  let kernels2 = [];
  const hit = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    const [column, row] = [x, y].map((n) => Math.floor((n - EDGE) / unit));
    if (row < 0 || row >= O || column < 0 || column >= (isPacked ? C / g : C)) return null;
    return [isPacked ? groupOf(row, O, g) * (C / g) + column : column, row];
  };
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    return [Math.max(0, Math.min(C - 1, Math.max(0, input) + columns)), Math.max(0, Math.min(O - 1, Math.max(0, output) + rows))];
  };
  const view = createView({
    role: "matrix",
    hit,
    key,
    pick,
    hover,
    onResize,
    label: "Matrix of kernels, a row for each output, a column for each input. Arrow keys mark a kernel, Shift takes five."
  }, blocks, zeros2, ...bands, frame, veil, lit, names);
  function paintBlock(thumbnail, { in_channels: C, out_channels: O, groups: g, kernel_size: k }, own) {
    const [wide, high] = [C / g, O / g];
    const values = new Float32Array(wide * high * k * k);
    for (let o = 0; o < high; o++) {
      for (let c = 0; c < wide; c++) {
        kernelOf(own * wide + c, own * high + o, k).forEach((value, i) => {
          values[(o * k + Math.floor(i / k)) * wide * k + c * k + i % k] = value;
        });
      }
    }
    thumbnail.map(values, [high * k, wide * k], [-1, 1], { signed: true });
  }
  function layOut({ in_channels: C, out_channels: O, groups: g }, packed, away) {
    const [wide, high] = [C / g, O / g];
    drawn.forEach(({ el }, own) => {
      const [left, top] = [EDGE + own * wide * unit, EDGE + own * high * unit];
      el.style.cssText = `left:${fix(left)}px;top:${fix(top)}px;width:${fix(wide * unit)}px;height:${fix(high * unit)}px;--cl-cell:${unit}px;transform:translate(${fix(away(own))}px, 0px)`;
    });
    const dots = packed ? [] : channels(O).flatMap((o) => channels(C).filter((c) => groupOf(c, C, g) !== groupOf(o, O, g)).map((c) => `M${fix(EDGE + (c + 0.5) * unit - 1)} ${fix(EDGE + (o + 0.5) * unit)}h2`));
    attrs(zeros2, { d: dots.join("") });
    attrs(frame, { d: rect(EDGE - 1, EDGE - 1, (packed ? wide : C) * unit + 2, O * unit + 2) });
    const hues = bands.map(() => "");
    const labels = [];
    for (const own of channels(g)) {
      hues[own % HUES] += rect(0, EDGE + own * high * unit + 0.5, BAND, high * unit - 1);
      labels.push([letter(own), BAND / 2, EDGE + (own + 0.5) * high * unit, Math.min(12, high * unit * 0.86), "cl-wiring-name"]);
      if (packed) continue;
      hues[own % HUES] += rect(EDGE + own * wide * unit + 0.5, 0, wide * unit - 1, BAND);
      labels.push([letter(own), EDGE + (own + 0.5) * wide * unit, BAND / 2, Math.min(12, wide * unit * 0.95), "cl-wiring-name"]);
    }
    bands.forEach((node, i) => attrs(node, { d: hues[i] }));
    writeAll(names, labels);
  }
  return {
    el: h("figure", {}, h("figcaption", {}, words4.weights), view.area, caption),
    dispose: view.dispose,
    draw(setting, marked, silent, packed) {
      isPacked = packed;
      const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
      const total = view.measure();
      unit = (total - EDGE - 2) / Math.max(C, O);
      attrs(view.svg, { viewBox: `0 0 ${total} ${total}` });
      const [wide, high] = [C / g, O / g];
      const away = (own) => packed ? -own * wide * unit : 0;
      keep("kernels", [C, O, g, k], () => {
        while (drawn.length > g) drawn.pop().el.remove();
        while (drawn.length < g) {
          const thumbnail = createThumbnail();
          const el = h("div", { class: "cl-groups-block" }, thumbnail.el, h("i"));
          blocks.append(el);
          drawn.push({ el, thumbnail });
        }
        kernels2 = drawn.map(({ thumbnail }, own) => () => paintBlock(thumbnail, setting, own));
      });
      keep("layout", [C, O, g, packed, total], () => layOut(setting, packed, away));
      const [input, output] = marked;
      const rows = output < 0 ? channels(O) : [output];
      const columns = input < 0 ? channels(C) : [input];
      const pair2 = input >= 0 && output >= 0;
      const cell = (c, o) => rect(EDGE + c * unit + away(groupOf(o, O, g)) + 0.5, EDGE + o * unit + 0.5, unit - 1, unit - 1);
      const shown = rows.flatMap((o) => columns.filter((c) => pair2 && !packed || isLit(setting, marked, c, o)).map((c) => cell(c, o)));
      attrs(lit, { d: input + output > -2 ? shown.join("") : "" });
      const unused = silent.map((c) => {
        const own = groupOf(c, C, g);
        return rect(EDGE + c * unit + away(own), EDGE + own * high * unit, unit, high * unit);
      });
      attrs(veil, { d: unused.join("") });
      text(caption, packed ? words4.packed(O, wide, k) : g === 1 ? words4.one(k) : words4.whole(k));
    },
    /** The kernels' pictures, block by block. */
    *paint() {
      while (kernels2.length) {
        kernels2.shift()();
        yield;
      }
    }
  };
}
export {
  group_wiring_default as default
};
