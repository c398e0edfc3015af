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
var count = (words3) => words3.split(/\s+/).filter(Boolean).length;
var sentences = (words3) => words3.match(/.+?[.!?](?=\s|$)|.+$/g).map((each) => each.trim());
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
  const status = h("p", { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" }, said[0], " ", said[1]);
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
  const listeners = [];
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
function keepTexts(parent, count2, set) {
  while (parent.childElementCount > count2) parent.lastChild.remove();
  while (parent.childElementCount < count2) parent.append(s("text", {}));
  [...parent.children].forEach(set);
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
var extentOf = ({ width, height, perRow, count: count2 }) => [perRow * (width + GAP) - GAP, Math.ceil(count2 / perRow) * (height + GAP) - GAP];
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
  const get = () => Object.fromEntries([...SETTING, "input_size"].map((name) => [name, model.get(name)]));
  const last = () => model.get("out_channels") + 1;
  const step = () => Math.min(model.get("step"), last());
  const walkTo = (to) => frame.set({ step: Math.max(0, Math.min(last(), to)) });
  const change = (settings) => {
    const end = { ...get(), ...settings }.out_channels + 1;
    frame.set({ ...settings, step: Math.min(model.get("step"), end) });
  };
  const [standard, separable] = ["standard", "separable"].map((kind) => createSide(kind, walkTo));
  const sides = createArea(
    {
      class: "cl-duel",
      role: "walk",
      label: "Kernels. Arrow keys use the next or the last strip of weights, Shift takes five, Home begins, End finishes.",
      onStep: ([rows, columns]) => walkTo(step() + rows + columns),
      onHome: () => walkTo(0),
      onEnd: () => walkTo(last())
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
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: outputs, ...frame.bounds("out_channels") });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
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
  const tally = (n, count2) => `${plural(count2, "multiplication")} for ${plural(n, "output channel")}`;
  return `Step ${at}. ${used} So far: ${tally(made.standard, multiplications.standard)}, against ${tally(made.separable, multiplications.separable)}.`;
}
var PARTS = ["window", "rest", "used", "used-1x1", "hatched", "made", "now", "lines", "bounds", "frame"];
function createSide(kind, walkTo) {
  const paths = Object.fromEntries(PARTS.map((name) => [name, s("path", { class: `cl-duel-${name}` })]));
  const words3 = s("g", {});
  const hatch = uid("hatch");
  attrs(paths.hatched, { fill: `url(#${hatch})` });
  const svg = s(
    "svg",
    { "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 5, 1.5, "cl-duel-hatch")),
    ...Object.values(paths),
    words3
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
      for (const [shapes, count2] of [[plan.numbers, at > 0 ? plan.numbers.length : 0], [plan.outputs, made]]) {
        parts.made += shapes.slice(0, count2).join("");
        parts.rest += shapes.slice(count2).join("");
      }
      for (const [name, data] of Object.entries(parts)) attrs(paths[name], { d: data });
      attrs(paths.hatched, { d: parts["used-1x1"] });
      attrs(paths.frame, { d: parts.now });
      const labels = [...plan.labels, [`makes output channels: ${made} of ${setting.out_channels}`, plan.outputsLabel]];
      keepTexts(words3, labels.length, (node, i) => text(attrs(node, { x: 0, y: fix(labels[i][1]) }), labels[i][0]));
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
  const cells = (count2, width, height) => {
    const perRow = Math.min(count2, Math.floor(SIDE / width + 1e-9));
    const shapes = Array.from({ length: count2 }, (_, i) => rect(i % perRow * width, y + Math.floor(i / perRow) * height, width, height));
    y += Math.ceil(count2 / perRow) * height;
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
