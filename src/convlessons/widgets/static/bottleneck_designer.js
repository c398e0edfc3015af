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
function createArea({ class: name, role, label: label2, big = 5, onStep, onHome, onEnd, onKey }, ...children) {
  return h("div", {
    class: name,
    tabindex: 0,
    role: "application",
    "data-role": role,
    "aria-label": label2,
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

// lib/bottleneck.js
function weightsOf({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) {
  const [down, middle, up] = [C * m, k * k * m * m, m * O];
  return { down, middle, up, total: down + middle + up, direct: k * k * C * O };
}
function breakEven({ in_channels: C, out_channels: O, kernel_size: k }) {
  const area = k * k;
  return (Math.sqrt((C + O) ** 2 + 4 * area * area * C * O) - (C + O)) / (2 * area);
}
function widestThatPays(setting) {
  const pays = (m2) => {
    const { total, direct } = weightsOf({ ...setting, mid_channels: m2 });
    return total < direct;
  };
  let m = Math.round(breakEven(setting)) + 1;
  while (m > 0 && !pays(m)) m--;
  return m;
}
var ranks = ({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }) => ({
  inputs: Math.min(m, C),
  map: Math.min(m, O, k * k * C),
  direct: Math.min(O, k * k * C)
});
function areas({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, width, height, gaps) {
  const sizes = { direct: [k * C, k * O], down: [C, m], middle: [k * m, k * m], up: [m, O] };
  const all = Object.values(sizes);
  const room = width - gaps.reduce((a, b) => a + b);
  const unit = Math.min(room / all.reduce((sum, [w]) => sum + w, 0), height / Math.max(...all.map(([, h2]) => h2)));
  const placed = { unit };
  let x = 0;
  Object.entries(sizes).forEach(([name, [w, h2]], i) => {
    placed[name] = { x, y: height - h2 * unit, width: w * unit, height: h2 * unit };
    x += w * unit + (gaps[i] ?? 0);
  });
  return placed;
}

// lib/controls.js
function slider({ label: label2, format = String, oninput, name }) {
  const id = uid("slider");
  const input = h("input", {
    id,
    type: "range",
    step: 1,
    "data-control": name,
    oninput: () => oninput(Number(input.value))
  });
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const caption = h("label", { for: id }, label2);
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
function button({ label: label2, onclick, name, title }) {
  const el = h("button", {
    type: "button",
    class: "cl-button",
    "data-control": name,
    title,
    onclick: () => el.ariaDisabled !== "true" && onclick()
  }, label2);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      attrs(el, { "aria-disabled": disabled });
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
var group = (label2, ...children) => h("div", { class: "cl-group", role: "group", "aria-label": label2 }, ...children);

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count2, one, many = `${one}s`) => `${grouped(count2)} ${count2 === 1 ? one : many}`;
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
  changed: (label2, now, before) => `${label2}: ${now}, before ${before}.`
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
  for (const [name, [label2, shown]] of after.numbers) {
    const old = before.numbers.get(name)?.[1];
    if (old !== shown) parts.push(words.changed(plainly(label2), shown, old ?? "none"));
  }
  if (after.said[0] !== before.said[0]) parts.push(...sentences(after.said[0]));
  return parts.length ? fitting(parts) : "";
}
var count = (words3) => words3.split(/\s+/).filter(Boolean).length;
var sentences = (words3) => words3.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
var plainly = (label2) => label2.replace(/ ?\(.*?\)/g, "").replace(/,.*/, "");
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
function createFrame({ model, el, widget, label: label2 }) {
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
    { class: "convlesson", "data-widget": widget, "aria-label": label2 },
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

// lib/shapes.js
var fix = (value) => Math.round(100 * value) / 100;
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

// bottleneck_designer.js
var WIDTH = 480;
var BIG = 16;
var SETTING = ["in_channels", "mid_channels", "out_channels", "kernel_size"];
var PRESETS = [
  ["256 · 64 · 256", [256, 64, 256, 3]],
  ["No waist", [256, 256, 256, 3]],
  ["Wide waist", [24, 144, 24, 3]],
  ["64 · 16 · 64, 7×7", [64, 16, 64, 7]]
];
var bottleneck_designer_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "BottleneckDesigner", label: "Bottleneck designer" });
  const get = () => Object.fromEntries([...SETTING, "input_size"].map((name) => [name, model.get(name)]));
  const widen = (m) => {
    const mid = Math.max(1, Math.min(frame.bounds("mid_channels").max, m));
    if (mid !== model.get("mid_channels")) frame.set({ mid_channels: mid });
  };
  let held = 0;
  const span = ({ in_channels: C, mid_channels: m, out_channels: O }) => held || 1.15 * Math.max(C, m, O);
  const hold = (on) => {
    held = 0;
    if (on) held = span(get());
    else draw();
  };
  const waist = createWaist({ widen, hold, getState: get, span });
  const tiles = createTiles();
  const curve = createCurve({ widen, hold, getState: get, span });
  frame.stage.append(waist.el, tiles.el, curve.el);
  const presets = PRESETS.map(([label2, values]) => button({
    label: label2,
    onclick: () => frame.set(Object.fromEntries(SETTING.map((name, i) => [name, values[i]])))
  }));
  const edge = button({ label: "Widest that pays", name: "break-even", onclick: () => widen(widestThatPays(get())) });
  const channels = (label2, trait) => slider({
    label: label2,
    name: trait.replace("_", "-"),
    oninput: (value) => frame.set({ [trait]: value })
  });
  const sliders = {
    mid_channels: channels("Waist", "mid_channels"),
    in_channels: channels("In", "in_channels"),
    out_channels: channels("Out", "out_channels"),
    kernel_size: slider({
      // whole steps of two: an even kernel does not keep the size
      label: "Kernel",
      name: "kernel",
      format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => frame.set({ kernel_size: 2 * reach + 1 })
    }),
    input_size: slider({
      label: "Map",
      name: "input-size",
      format: (size) => `${size}²`,
      oninput: (size) => frame.set({ input_size: size })
    })
  };
  frame.panel.append(
    h("p", { class: "cl-caption" }, "Channels of the waist"),
    sliders.mid_channels.el,
    group("Waist", edge.el),
    h("p", { class: "cl-caption" }, "Channels in and out, kernel, rows and columns"),
    sliders.in_channels.el,
    sliders.out_channels.el,
    sliders.kernel_size.el,
    sliders.input_size.el,
    h("p", { class: "cl-caption" }, "Blocks to try"),
    group("Blocks to try", ...presets.map((preset) => preset.el))
  );
  function draw() {
    const setting = get();
    const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k, input_size: size } = setting;
    const read = { weights: weightsOf(setting), ranks: ranks(setting), even: breakEven(setting), widest: widestThatPays(setting) };
    for (const name of ["mid_channels", "in_channels", "out_channels"]) {
      sliders[name].update({ value: setting[name], ...frame.bounds(name) });
    }
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    sliders.input_size.update({ value: size, ...frame.bounds("input_size") });
    edge.update({ disabled: read.widest === 0 || read.widest === m });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i][1].join() === [C, m, O, k].join() }));
    waist.draw(setting, read);
    tiles.draw(setting, read);
    curve.draw(setting, read);
    frame.say(summary(setting, read), price(setting, read));
    frame.measure({
      params: ["Weights, three layers (no biases)", read.weights.total],
      "direct-params": [`Weights, direct ${k}×${k}`, read.weights.direct],
      macs: [`MACs at ${size}×${size}`, read.weights.total * size * size],
      "direct-macs": ["MACs, direct", read.weights.direct * size * size],
      "break-even": ["Break-even waist", read.even.toFixed(3), rounded(read.even, 1)],
      rank: ["Rank, at most", read.ranks.map, `${grouped(read.ranks.map)} of ${grouped(read.ranks.direct)}`]
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${m}, 1, bias=False), nn.Conv2d(${m}, ${m}, ${k}, padding=${(k - 1) / 2}, bias=False), nn.Conv2d(${m}, ${O}, 1, bias=False))`
    );
  }
  frame.bind([...SETTING, "input_size"], draw);
  return frame.dispose;
}
function summary({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, { weights, widest }) {
  const { total, direct } = weights;
  const apart = Math.max(total, direct) / Math.min(total, direct);
  const how = total < direct ? "fewer" : "more: here it does not pay";
  const ratio = total === direct ? "just as many" : apart < 1.05 ? `${grouped(Math.abs(direct - total))} ${how}` : total < direct ? `${figure(apart)} times fewer` : `${figure(apart)} times as many: here it does not pay`;
  const edge = widest ? `It pays up to a waist of ${grouped(widest)}.` : "No waist pays here.";
  return `From ${grouped(C)} to ${plural(O, "channel")} through a waist of ${grouped(m)}: ${plural(total, "weight")}. The direct ${k}×${k} convolution has ${grouped(direct)}. That is ${ratio}. ${edge}`;
}
var figure = (value) => String(Number(value.toPrecision(3)));
function price({ in_channels: C, out_channels: O }, { ranks: { inputs, map, direct } }) {
  const read = inputs < C ? `Of the ${grouped(C)} numbers in an input cell only ${plural(inputs, "mixture")} ${inputs === 1 ? "gets" : "get"} through` : "Every input cell gets through whole";
  const free = map < direct ? `${plural(map, "output channel")} can be chosen freely, the other ${grouped(O - map)} are mixtures of ${map === 1 ? "it" : "them"}` : "the waist makes no output channel depend on others";
  return `The price, before any ReLU: ${read[0].toLowerCase()}${read.slice(1)}; ${free}.`;
}
var label = (className, anchor = "middle") => s("text", { class: className, "text-anchor": anchor });
function createWaist({ widen, hold, getState, span }) {
  const [top, from, to, bottom, bar] = [2, 64, 108, 146, 24];
  const middle = WIDTH / 2;
  const hatch = uid("hatch");
  const parts = Object.fromEntries(["lost-ground", "lost", "kept", "down", "middle", "up", "direct"].map((name) => [name, s("path", { class: `cl-waist-${name}`, fill: name === "lost" ? `url(#${hatch})` : null })]));
  const words3 = ["in", "layer", "m", "layer", "out"].map((name) => label(`cl-waist-word cl-waist-word-${name}`));
  const handles = [-1, 1].map((side) => {
    const handle = s(
      "g",
      { class: "cl-waist-handle", "data-side": side < 0 ? "left" : "right" },
      s("circle", { r: 20, class: "cl-waist-handle-area" }),
      s("circle", { r: 9, class: "cl-waist-handle-ring" }),
      s("path", { d: "M-3.5-2.5 -6 0l2.5 2.5M3.5-2.5 6 0l-2.5 2.5", class: "cl-waist-handle-arrows" })
    );
    return handle;
  });
  const svg = s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${bottom + bar + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 2, "cl-waist-hatch")),
    ...Object.values(parts),
    ...words3,
    ...handles
  );
  const unit = () => (WIDTH - 2) / span(getState());
  handles.forEach((handle, i) => {
    const side = i ? 1 : -1;
    let offset = 0;
    drag(handle, svg, {
      start(x) {
        area.focus({ preventScroll: true });
        handle.classList.add("cl-dragging");
        hold(true);
        offset = side * (x - middle) - getState().mid_channels * unit() / 2;
      },
      move: (x) => widen(Math.min(
        Math.floor(span(getState())),
        Math.round(2 * (side * (x - middle) - offset) / unit())
      )),
      end() {
        handle.classList.remove("cl-dragging");
        hold(false);
      }
    });
  });
  const area = createArea({
    class: "cl-waist",
    role: "waist",
    big: BIG,
    label: `The waist. Left and right arrow keys narrow and widen it by one channel, Shift by ${BIG}, Home goes to one channel, End to the widest waist that pays.`,
    onStep: ([, columns]) => widen(getState().mid_channels + columns),
    onHome: () => widen(1),
    onEnd: () => widen(widestThatPays(getState()))
  }, svg);
  return {
    el: h("div", { class: "cl-waist-part" }, h(
      "p",
      { class: "cl-caption" },
      "Channels as widths, input on top. Drag the waist. Hatched: what a waist without ReLU gives up."
    ), area),
    draw(setting, { ranks: { inputs, map } }) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const half = (count2) => count2 * unit() / 2;
      const [a, w, b] = [C, m, O].map(half);
      const level = (count2, y, height) => rect(middle - half(count2), y, 2 * half(count2), height);
      const funnel = (upper, y1, lower, y2) => `M${fix(middle - upper)} ${y1}H${fix(middle + upper)}L${fix(middle + lower)} ${y2}H${fix(middle - lower)}z`;
      for (const name of ["lost-ground", "lost"]) {
        attrs(parts[name], { d: level(C, top, bar) + level(O, bottom, bar) });
      }
      attrs(parts.kept, { d: level(inputs, top, bar) + level(map, bottom, bar) });
      attrs(parts.down, { d: funnel(a, top + bar, w, from) });
      attrs(parts.middle, { d: level(m, from, to - from) });
      attrs(parts.up, { d: funnel(w, to, b, bottom) });
      attrs(parts.direct, { d: [-1, 1].map((side) => `M${fix(middle + side * a)} ${top + bar}L${fix(middle + side * b)} ${bottom}`).join("") });
      const lines = [
        [`${grouped(C)} in`, top + bar / 2],
        ["1×1 down", (top + bar + from) / 2],
        [`${k}×${k} on ${grouped(m)}`, (from + to) / 2],
        ["1×1 up", (to + bottom) / 2],
        [`${grouped(O)} out`, bottom + bar / 2]
      ];
      words3.forEach((word, i) => text(attrs(word, { x: middle, y: lines[i][1] }), lines[i][0]));
      if (w < 80) attrs(words3[2], { x: fix(middle + Math.max(w, 12) + 16), "text-anchor": "start" });
      else attrs(words3[2], { "text-anchor": "middle" });
      handles.forEach((handle, i) => {
        const x = Math.max(14, Math.min(WIDTH - 14, middle + (i ? 1 : -1) * Math.max(w, 12)));
        attrs(handle, { transform: `translate(${fix(x)} ${(from + to) / 2})` });
      });
    }
  };
}
var LAYERS = ["direct", "down", "middle", "up"];
function createTiles() {
  const height = 200;
  const paths = Object.fromEntries(LAYERS.map((name) => [name, s("path", { class: `cl-tile-${name}` })]));
  const lines = s("path", { class: "cl-tile-lines" });
  const hatch = uid("hatch");
  const hatched = s("path", { fill: `url(#${hatch})` });
  const svg = s(
    "svg",
    { viewBox: `-2 -2 ${WIDTH + 4} ${height + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 1.5, "cl-tile-hatch")),
    ...Object.values(paths),
    hatched,
    lines
  );
  const keys = LAYERS.map(() => h("span", {}));
  const legend = h(
    "div",
    { class: "cl-tile-legend", "aria-hidden": "true" },
    ...LAYERS.map((name, i) => h("span", {}, h("i", { class: `cl-tile-key-${name}` }), keys[i]))
  );
  return {
    el: h("div", { class: "cl-waist-part" }, h(
      "p",
      { class: "cl-caption" },
      "Weights as areas, all to one scale: the direct convolution, then the three layers"
    ), svg, legend),
    draw(setting, { weights }) {
      const { kernel_size: k } = setting;
      const placed = areas(setting, WIDTH, height, [44, 14, 14]);
      const inner = [];
      for (const name of LAYERS) {
        const { x, y, width, height: tall } = placed[name];
        attrs(paths[name], { d: rect(x, y, width, tall) });
        const count2 = name === "direct" || name === "middle" ? k : 1;
        for (let i = 1; i < count2 && width / count2 > 3; i++) {
          inner.push(`M${fix(x + i * width / count2)} ${fix(y)}v${fix(tall)}`);
        }
        for (let i = 1; i < count2 && tall / count2 > 3; i++) {
          inner.push(`M${fix(x)} ${fix(y + i * tall / count2)}h${fix(width)}`);
        }
      }
      attrs(lines, { d: inner.join("") });
      attrs(hatched, { d: paths.up.getAttribute("d") });
      const share = (part) => `${grouped(part)} (${rounded(100 * part / weights.total, 1)} %)`;
      text(keys[0], `direct ${k}×${k}: ${grouped(weights.direct)}`);
      text(keys[1], `1×1 down: ${share(weights.down)}`);
      text(keys[2], `${k}×${k}: ${share(weights.middle)}`);
      text(keys[3], `1×1 up: ${share(weights.up)}`);
    }
  };
}
function createCurve({ widen, hold, getState, span }) {
  const [left, right, top, floor] = [6, WIDTH - 6, 12, 138];
  const clip = uid("clip");
  const pays = s("rect", { class: "cl-curve-pays", x: left, y: top, height: floor - top });
  const axis = s("path", { class: "cl-curve-axis", d: `M${left} ${floor}H${right}` });
  const direct = s("path", { class: "cl-curve-direct" });
  const line = s("path", { class: "cl-curve-line" });
  const drop = s("path", { class: "cl-curve-drop" });
  const cross = s("path", { class: "cl-curve-cross" });
  const point = s("circle", { class: "cl-curve-point", r: 7 });
  const names = { direct: label("cl-curve-word"), even: label("cl-curve-word cl-curve-word-even") };
  const ends = ["start", "end"].map((anchor) => label("cl-curve-word cl-curve-end", anchor));
  const svg = s(
    "svg",
    { class: "cl-curve", viewBox: `0 0 ${WIDTH} ${floor + 24}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: left, y: 0, width: right - left, height: floor }))),
    pays,
    axis,
    direct,
    s("g", { "clip-path": `url(#${clip})` }, line),
    drop,
    cross,
    point,
    ...Object.values(names),
    ...ends
  );
  const at = (x) => {
    const most = span(getState());
    const m = (x - left) / (right - left) * most;
    widen(Math.min(Math.floor(most), Math.round(m)));
  };
  drag(svg, svg, {
    start(x) {
      hold(true);
      at(x);
    },
    move: at,
    end: () => hold(false)
  });
  return {
    el: h("div", { class: "cl-waist-part" }, h(
      "p",
      { class: "cl-caption" },
      "Weights over the width of the waist; dashed: the direct convolution. Tap or drag to move your point."
    ), svg),
    draw(setting, { weights, even, widest }) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const most = span(setting);
      const highest = Math.max(1.35 * weights.direct, 1.1 * weights.total);
      const x = (width) => left + width / most * (right - left);
      const y = (count2) => floor - count2 / highest * (floor - top);
      const slope = C + O;
      attrs(line, { d: `M${fix(x(0))} ${fix(y(0))}Q${fix(x(most / 2))} ${fix(y(slope * most / 2))} ${fix(x(most))} ${fix(y(k * k * most * most + slope * most))}` });
      attrs(direct, { d: `M${left} ${fix(y(weights.direct))}H${right}` });
      attrs(pays, { width: fix(x(even) - left) });
      const [ex, ey] = [x(even), y(weights.direct)];
      attrs(cross, { d: `M${fix(ex)} ${floor}V${fix(ey)}m-5-5l10 10m0-10l-10 10` });
      attrs(point, { cx: fix(x(m)), cy: fix(y(weights.total)), "data-pays": String(m <= widest) });
      attrs(drop, { d: `M${fix(x(m))} ${fix(y(weights.total))}V${floor}` });
      const [nameX, anchor] = ex < WIDTH / 2 ? [right - 4, "end"] : [left + 4, "start"];
      text(attrs(names.direct, { x: nameX, y: fix(ey - 6), "text-anchor": anchor }), `direct ${grouped(weights.direct)}`);
      text(
        attrs(names.even, { x: fix(Math.max(left + 90, Math.min(right - 100, ex))), y: floor + 19 }),
        `break-even ${rounded(even, 1)}`
      );
      text(attrs(ends[0], { x: left, y: floor + 19 }), "0");
      text(attrs(ends[1], { x: right, y: floor + 19 }), grouped(Math.floor(most)));
    }
  };
}
export {
  bottleneck_designer_default as default
};
