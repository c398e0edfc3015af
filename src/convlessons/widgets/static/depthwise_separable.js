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
      attrs(input, { min, max, "aria-valuetext": format(value) });
      input.disabled = min === max;
      if (input.value !== String(value)) input.value = value;
      text(shown, format(value));
      if (newLabel) text(caption, newLabel);
    }
  };
}
function button({ label, onclick, name, title }) {
  const el = h("button", { type: "button", class: "cl-button", "data-control": name, title, onclick }, label);
  return {
    el,
    update({ disabled = false, pressed, label: newLabel } = {}) {
      el.disabled = disabled;
      if (pressed !== void 0) attrs(el, { "aria-pressed": pressed });
      if (newLabel) text(el, newLabel);
    }
  };
}
var group = (label, ...children) => h("div", { class: "cl-group", role: "group", "aria-label": label }, ...children);

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var plural = (count, one, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

// lib/hatching.js
var hatching = (id, size, width, name) => s(
  "pattern",
  { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width, height: size, class: name })
);

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

// lib/frame.js
function createFrame({ model, el, widget, label }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
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
    h("div", { class: "cl-body" }, stage, panel),
    status,
    foot,
    line
  );
  el.append(root);
  keepKeys(root);
  const listeners = [];
  const quantities = /* @__PURE__ */ new Map();
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
      getSelection().selectAllChildren(code);
      text(copy, "Selected");
    }
    clearTimeout(copied);
    copied = setTimeout(() => text(copy, "Copy"), 1600);
  }
  return {
    root,
    stage,
    panel,
    set,
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
      root.remove();
    }
  };
}

// lib/pointer.js
function svgPoint(svg, event) {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return [
    view.x + (event.clientX - box.left) / box.width * view.width,
    view.y + (event.clientY - box.top) / box.height * view.height
  ];
}
var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
function arrow(event, big = 5) {
  const step = ARROWS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return null;
  return step.map((n) => n * (event.shiftKey ? big : 1));
}

// lib/separable.js
function weightsOf({ in_channels: C, out_channels: outputs, kernel_size: k }) {
  const depthwise = C * k * k;
  return { standard: depthwise * outputs, depthwise, pointwise: C * outputs, separable: depthwise + C * outputs };
}
function progress(setting, step) {
  const { in_channels: C, out_channels: outputs } = setting;
  const { depthwise } = weightsOf(setting);
  const made = { standard: Math.min(step, outputs), separable: Math.max(0, step - 1) };
  return {
    outputs: made,
    multiplications: {
      standard: made.standard * depthwise,
      separable: Math.min(step, 1) * depthwise + made.separable * C
    }
  };
}
var GAP = 0.7;
function arrange({ in_channels: C, out_channels: outputs, kernel_size: k }, width, height, largest = 16) {
  const fit = (perRow2) => Math.min(
    largest,
    width / (perRow2 * (C * k + GAP) - GAP),
    height / (Math.ceil(outputs / perRow2) * (k + GAP) - GAP)
  );
  let [unit, perRow] = [0, 1];
  for (let n = 1; n <= outputs; n++) if (fit(n) > unit) [unit, perRow] = [fit(n), n];
  const wrapped = Math.max(1, Math.floor((width / unit + GAP) / (C + GAP)));
  return {
    unit,
    standard: { width: C * k, height: k, perRow, count: outputs },
    depthwise: { width: C * k, height: k, perRow: 1, count: 1 },
    pointwise: { width: C, height: 1, perRow: Math.min(outputs, wrapped), count: outputs }
  };
}
var corner = ({ width, height, perRow }, index) => [index % perRow * (width + GAP), Math.floor(index / perRow) * (height + GAP)];
var extentOf = ({ width, height, perRow, count }) => [perRow * (width + GAP) - GAP, Math.ceil(count / perRow) * (height + GAP) - GAP];
function stripAt(block, x, y) {
  const [width, height] = extentOf(block);
  if (x < 0 || y < 0 || x > width || y > height) return null;
  const column = Math.min(block.perRow - 1, Math.floor(x / (block.width + GAP)));
  const index = Math.floor(y / (block.height + GAP)) * block.perRow + column;
  return index < block.count ? index : null;
}

// depthwise_separable.js
var SIDE = 240;
var DEEP = 210;
var LINE = 20;
var SETTING = ["in_channels", "out_channels", "kernel_size"];
var PRESETS = [
  ["4 → 8, 3×3", [4, 8, 3, 56]],
  ["3 → 256, 3×3", [3, 256, 3, 56]],
  ["512 → 512, 3×3", [512, 512, 3, 14]],
  ["8 → 1, 3×3", [8, 1, 3, 56]]
];
var depthwise_separable_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DepthwiseSeparable", label: "Standard beside depthwise separable convolution" });
  const limits = model.get("limits");
  const get = () => Object.fromEntries([...SETTING, "input_size"].map((name) => [name, model.get(name)]));
  const last = () => model.get("out_channels") + 1;
  const step = () => Math.min(model.get("step"), last());
  const walkTo = (to) => frame.set({ step: Math.max(0, Math.min(last(), to)) });
  const change = (settings) => {
    const end = { ...get(), ...settings }.out_channels + 1;
    frame.set({ ...settings, step: Math.min(model.get("step"), end) });
  };
  const [standard, separable] = ["standard", "separable"].map((kind) => createSide(kind, walkTo));
  const sides = h(
    "div",
    {
      class: "cl-duel",
      tabindex: 0,
      role: "application",
      "data-role": "walk",
      "aria-label": "Kernels. Arrow keys use the next or the last strip of weights, Shift takes five, Home begins, End finishes.",
      onkeydown(event) {
        const by = arrow(event);
        if (by) walkTo(step() + by[0] + by[1]);
        else if (event.key === "Home") walkTo(0);
        else if (event.key === "End") walkTo(last());
        else return;
        event.preventDefault();
      }
    },
    standard.el,
    separable.el
  );
  const bars = createBars();
  frame.stage.append(sides, bars.el);
  const presets = PRESETS.map(([label, [C, outputs, k, size]]) => button({
    label,
    onclick: () => change({ in_channels: C, out_channels: outputs, kernel_size: k, input_size: size })
  }));
  const sliders = {
    step: slider({ label: "Step", name: "step", oninput: walkTo }),
    in_channels: slider({ label: "In", name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: "Out", name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    kernel_size: slider({
      // whole steps of two: an even kernel has no middle
      label: "Kernel",
      name: "kernel",
      format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 })
    })
  };
  const back = button({ label: "Step back", name: "step-back", onclick: () => walkTo(step() - 1) });
  const forth = button({ label: "Step", name: "step-on", onclick: () => walkTo(step() + 1) });
  frame.panel.append(
    h("p", { class: "cl-caption" }, "Use the next strip of weights"),
    group("Walk", back.el, forth.el),
    sliders.step.el,
    h("p", { class: "cl-caption" }, "Channels in and out, kernel"),
    sliders.in_channels.el,
    sliders.out_channels.el,
    sliders.kernel_size.el,
    group("Layers to try", ...presets.map((preset) => preset.el))
  );
  frame.bind([...SETTING, "input_size", "step"], () => {
    const setting = get();
    const { in_channels: C, out_channels: outputs, kernel_size: k, input_size: size } = setting;
    const [at, weights] = [step(), weightsOf(setting)];
    const done = progress(setting, at);
    sliders.step.update({ value: at, min: 0, max: outputs + 1 });
    sliders.in_channels.update({ value: C, min: 1, max: limits.channels });
    sliders.out_channels.update({ value: outputs, min: 1, max: limits.channels });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (limits.kernel_size - 1) / 2 });
    back.update({ disabled: at === 0 });
    forth.update({ disabled: at === outputs + 1 });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i][1].join() === [C, outputs, k, size].join() }));
    for (const side of [standard, separable]) side.draw(setting, at, done);
    bars.draw(weights, done);
    frame.say(summary(setting, weights), stepSentence(setting, at, done));
    frame.measure({
      "done-standard": ["Multiplied so far, standard", done.multiplications.standard],
      "done-separable": ["and separable", done.multiplications.separable],
      "standard-params": ["Weights, standard", weights.standard],
      params: ["Weights, separable (no biases)", weights.separable],
      macs: [`MACs, separable, at ${size}×${size}`, weights.separable * size * size],
      "standard-macs": ["MACs, standard", weights.standard * size * size]
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${C}, ${k}, padding=${(k - 1) / 2}, groups=${C}, bias=False), nn.Conv2d(${C}, ${outputs}, 1, bias=False))`
    );
  });
  return frame.dispose;
}
function summary({ in_channels: C, out_channels: outputs, kernel_size: k }, { standard, separable }) {
  const ratio = separable / standard;
  const sum = `1/${outputs} + 1/${k * k} = ${ratio.toPrecision(3)}`;
  const verdict = ratio === 1 ? "just as many" : ratio > 1 ? `${figure(ratio)} times as many: here it does not pay` : `${figure(1 / ratio)} times fewer`;
  return `From ${C} to ${plural(outputs, "channel")}, a standard ${k}×${k} convolution has ${plural(standard, "weight")}, a depthwise separable one ${grouped(separable)}. That is ${sum} of it: ${verdict}.`;
}
var figure = (value) => String(Number(value.toPrecision(3)));
function stepSentence({ in_channels: C, out_channels: outputs, kernel_size: k }, at, { outputs: made, multiplications }) {
  if (at === 0) return "Nothing is multiplied yet.";
  const used = at === 1 ? `Both sides use ${plural(C * k * k, "weight")}. The standard convolution adds all its products up to one output channel; the depthwise one adds up each channel by itself, to ${plural(C, "number")}, and no output channel is made.` : at > outputs ? `The standard convolution is finished; the pointwise one uses its last ${plural(C, "weight")}.` : `The standard convolution uses ${plural(C * k * k, "weight")} for one more output channel, the pointwise one ${grouped(C)}.`;
  const tally = (n, count) => `${plural(count, "multiplication")} for ${plural(n, "output channel")}`;
  return `Step ${at}. ${used} So far: ${tally(made.standard, multiplications.standard)}, against ${tally(made.separable, multiplications.separable)}.`;
}
var PARTS = ["window", "rest", "used", "used-1x1", "hatched", "made", "now", "lines", "bounds", "frame"];
var rect = (x, y, width, height) => `M${fix(x)} ${fix(y)}h${fix(width)}v${fix(height)}h${fix(-width)}z`;
function createSide(kind, walkTo) {
  const paths = Object.fromEntries(PARTS.map((name) => [name, s("path", { class: `cl-duel-${name}` })]));
  const words = s("g", {});
  const hatch = uid("hatch");
  attrs(paths.hatched, { fill: `url(#${hatch})` });
  const svg = s(
    "svg",
    { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 5, 1.5, "cl-duel-hatch")),
    ...Object.values(paths),
    words
  );
  let plan = null;
  let planned = "";
  const pick = (event) => {
    const [x, y] = svgPoint(svg, event);
    for (const { block, top, first } of plan.blocks) {
      const strip = stripAt(block, x / plan.unit, (y - top) / plan.unit);
      if (strip !== null) return walkTo(first + strip);
    }
  };
  svg.addEventListener("click", pick);
  svg.addEventListener("pointermove", (event) => event.pointerType !== "touch" && event.buttons === 1 && pick(event));
  return {
    el: h(
      "figure",
      { "data-side": kind },
      h("figcaption", {}, kind === "standard" ? "Standard" : "Depthwise separable"),
      svg
    ),
    /** A step moves shapes from one path to another; where they stand is worked out once a layer. */
    draw(setting, at, done) {
      if (planned !== JSON.stringify(setting)) {
        plan = layOut(kind, setting);
        planned = JSON.stringify(setting);
        attrs(svg, { viewBox: `-2 0 ${SIDE + 4} ${fix(plan.height)}` });
        for (const name of ["window", "lines", "bounds"]) attrs(paths[name], { d: plan[name].join("") });
      }
      const parts = { rest: "", used: "", "used-1x1": "", made: "", now: "" };
      for (const { shapes, first, finished } of plan.blocks) {
        const before = Math.max(0, Math.min(shapes.length, at - first));
        const now = at >= first ? shapes.slice(before, before + 1) : [];
        parts[finished] += shapes.slice(0, before).join("");
        parts.now += now.join("");
        parts.rest += shapes.slice(before + now.length).join("");
      }
      const made = done.outputs[kind];
      for (const [shapes, count] of [[plan.numbers, at > 0 ? plan.numbers.length : 0], [plan.outputs, made]]) {
        parts.made += shapes.slice(0, count).join("");
        parts.rest += shapes.slice(count).join("");
      }
      for (const [name, data] of Object.entries(parts)) attrs(paths[name], { d: data });
      attrs(paths.hatched, { d: parts["used-1x1"] });
      attrs(paths.frame, { d: parts.now });
      write(words, [...plan.labels, [`makes output channels: ${made} of ${setting.out_channels}`, plan.outputsLabel]]);
    }
  };
}
function layOut(kind, setting) {
  const { in_channels: C, out_channels: outputs, kernel_size: k } = setting;
  const { unit, ...blocks } = arrange(setting, SIDE, DEEP);
  const plan = { unit, blocks: [], numbers: [], outputs: [], window: [], lines: [], bounds: [], labels: [] };
  let y = 0;
  const label = (line) => plan.labels.push([line, (y += LINE) - 6]);
  const upright = (into, x, top, cells2, cell, height) => {
    for (let i = 1; i < cells2 && cell >= 4; i++) into.push(`M${fix(x + i * cell)} ${fix(top)}v${fix(height)}`);
  };
  const addBlock = (block, first, finished) => {
    const [width, height] = [block.width * unit, block.height * unit];
    const shapes = Array.from({ length: block.count }, (_, i) => {
      const [left, down] = corner(block, i).map((n) => n * unit);
      upright(plan.lines, left, y + down, block.width, unit, height);
      for (let row = 1; row < block.height && unit >= 4; row++) plan.lines.push(`M${fix(left)} ${fix(y + down + row * unit)}h${fix(width)}`);
      if (finished === "used") upright(plan.bounds, left, y + down, C, k * unit, height);
      return rect(left, y + down, width, height);
    });
    plan.blocks.push({ block, top: y, first, finished, shapes });
    y += extentOf(block)[1] * unit;
  };
  const cells = (count, width, height) => {
    const perRow = Math.min(count, Math.floor(SIDE / width + 1e-9));
    const shapes = Array.from({ length: count }, (_, i) => rect(i % perRow * width, y + Math.floor(i / perRow) * height, width, height));
    y += Math.ceil(count / perRow) * height;
    return shapes;
  };
  label(`reads a window: ${C}×${k}×${k}`);
  plan.window.push(rect(0, y, C * k * unit, k * unit));
  upright(plan.lines, 0, y, C, k * unit, k * unit);
  y += k * unit;
  if (kind === "standard") {
    label(`${plural(outputs, "kernel")} of ${C}×${k}×${k}`);
    addBlock(blocks.standard, 1, "used");
  } else {
    label(`${plural(C, "kernel")} of ${k}×${k}, one a channel`);
    addBlock(blocks.depthwise, 1, "used");
    label(`${plural(C, "number")}, one a channel`);
    plan.numbers = cells(C, k * unit, Math.max(3, Math.min(10, k * unit)));
    label(`${plural(outputs, "kernel")} of ${C}×1×1`);
    addBlock(blocks.pointwise, 2, "used-1x1");
  }
  plan.outputsLabel = (y += LINE) - 6;
  const size = outputs <= 20 ? 12 : outputs <= 120 ? 8 : 4;
  plan.outputs = cells(outputs, size, size);
  plan.height = y + 3;
  return plan;
}
var fix = (value) => value.toFixed(2);
function write(parent, labels) {
  while (parent.childElementCount < labels.length) parent.append(s("text", { x: 0 }));
  labels.forEach(([words, y], i) => text(attrs(parent.children[i], { y: fix(y) }), words));
}
function createBars() {
  const bar = (label, ...kinds) => {
    const fills = kinds.map((kind) => h("i", { class: `cl-duel-bar-${kind}` }));
    const [track, value] = [h("div", { class: "cl-duel-track" }, ...fills), h("span")];
    return { el: h("div", { class: "cl-duel-bar" }, h("span", {}, label), value, h("div", {}, track)), track, fills, value };
  };
  const standard = bar("Standard", "used");
  const separable = bar("Separable", "used", "used-1x1");
  const percent = (part, whole) => `${100 * part / whole}%`;
  const fill2 = ({ track, fills, value }, total, most, done) => {
    track.style.width = percent(total, most);
    done.forEach((part, i) => {
      fills[i].style.width = percent(part, total);
    });
    const sum = done.reduce((a, b) => a + b, 0);
    text(value, `${grouped(sum)} of ${grouped(total)}`);
  };
  return {
    el: h(
      "div",
      { class: "cl-duel-bars", "aria-hidden": "true" },
      h("p", { class: "cl-caption" }, "Multiplications for one output cell (hatched: pointwise)"),
      standard.el,
      separable.el
    ),
    draw(weights, { multiplications: done }) {
      const most = Math.max(weights.standard, weights.separable);
      const first = Math.min(done.separable, weights.depthwise);
      fill2(standard, weights.standard, most, [done.standard]);
      fill2(separable, weights.separable, most, [first, done.separable - first]);
    }
  };
}
export {
  depthwise_separable_default as default
};
