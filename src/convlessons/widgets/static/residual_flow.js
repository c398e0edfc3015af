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
function nearest(places, [x, y], reach = Infinity) {
  const away = places.map((place) => Math.hypot(place[0] - x, place[1] - y));
  const least = Math.min(...away);
  return least <= reach ? away.indexOf(least) : -1;
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
  selectedLine: "The line of PyTorch is selected: copy it with the usual keys.",
  where: (keys2) => `${keys2} The key ? says what is shown.`
};
var KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End)$/;
function createFrame({ model, el, widget, label: label2 }) {
  const stage = h("div", { class: "cl-stage" });
  const panel = h("div", { class: "cl-panel" });
  const said = [h("span"), h("span")];
  const notice = h("span", { class: "cl-notice" });
  const status = h("p", { class: "cl-status", id: uid("status"), role: "status", "aria-live": "off" }, said[0], " ", said[1], " ", notice);
  const spoken = h("div", { class: "cl-spoken", "aria-live": "polite", "aria-atomic": "true" });
  const keys2 = h("p", { class: "cl-caption cl-keys", "aria-hidden": "true" });
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
    keys2,
    status,
    spoken,
    foot,
    line
  );
  el.append(root);
  keepKeys(root);
  root.addEventListener("keydown", onKey);
  root.addEventListener("focusin", ({ target }) => {
    if (target.matches("[role=application]")) text(keys2, words2.where(target.getAttribute("aria-label")));
  });
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
var polyline = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${fix(x)} ${fix(y)}`).join("");

// lib/residual.js
function layersOf(depth, width = 16, imageSize = 8, inChannels = 1, classes = 10) {
  const n = (depth - 2) / 6;
  const layers = [{ kind: "3×3", inputs: inChannels, outputs: width, size: imageSize, stage: 1, block: 0 }];
  for (let block = 1; block <= 3 * n; block++) {
    const stage = Math.ceil(block / n);
    const first = stage > 1 && (block - 1) % n === 0;
    const [outputs, size] = [width * 2 ** (stage - 1), halved(imageSize, stage - 1)];
    layers.push({ kind: "3×3", inputs: first ? outputs / 2 : outputs, outputs, size, stage, block });
    layers.push({ kind: "3×3", inputs: outputs, outputs, size, stage, block });
  }
  layers.push({ kind: "linear", inputs: 4 * width, outputs: classes, size: 1, stage: 4, block: 0 });
  return layers;
}
var halved = (size, times) => times ? halved(Math.ceil(size / 2), times - 1) : size;
function costOf({ depth, residual, batch_norm: batchNorm }, width = 16) {
  let [params, macs] = [0, 0];
  const convolution = (k, { inputs, outputs, size }) => {
    const weights = k * k * inputs * outputs;
    params += weights + (batchNorm ? 2 * outputs : 0);
    macs += weights * size * size;
  };
  for (const layer of layersOf(depth, width)) {
    if (layer.kind === "linear") {
      params += (layer.inputs + 1) * layer.outputs;
      macs += layer.inputs * layer.outputs;
    } else {
      convolution(3, layer);
      if (residual && layer.block && layer.inputs !== layer.outputs) convolution(1, layer);
    }
  }
  return { params, macs };
}
function medians(rows) {
  return rows[0].map((_, i) => {
    const column = rows.map((row) => row[i] ?? Infinity).sort((a, b) => a - b);
    const middle = (column[column.length - 1 >> 1] + column[column.length >> 1]) / 2;
    return Number.isFinite(middle) ? middle : null;
  });
}
var SUPERSCRIPTS = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
var powerOfTen = (exponent) => `10${[...String(exponent)].map((sign) => SUPERSCRIPTS[sign]).join("")}`;
function rough(value) {
  if (value === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toPrecision(2));
  if (exponent >= -3 && exponent < 5) return String(rounded).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  const [digits, power] = value.toExponential(1).split("e");
  return `${digits} × ${powerOfTen(Number(power))}`;
}

// residual_flow.js
var WIDTH = 400;
var LEFT = 40;
var RIGHT = 8;
var NETWORK = 58;
var CHART = 180;
var LOSSES = 150;
var GUESSING = Math.log(10);
var TOP_LOSS = 2.8;
var TRAITS = ["depth", "residual", "batch_norm", "moment", "measure", "layer"];
var KINDS = [[false, "Plain"], [true, "Residual"]];
var residual_flow_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ResidualFlow", label: "Gradients and losses of plain and residual networks" });
  const { depth: { enum: depths }, moment: { enum: moments } } = model.get("schema");
  const recording = readRecording(model.get("recording"));
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const pick = (layer2) => frame.set({ layer: Math.max(1, Math.min(get().depth, layer2)) });
  const flow = createFlow({ onPick: pick, getLayer: () => Math.min(get().layer, get().depth), ranges: recording.ranges });
  const losses = createLosses({ moments, steps: recording.steps, onMoment: (moment2) => frame.set({ moment: moment2 }) });
  frame.stage.append(flow.el, losses.el);
  const choices = [
    row("Layers", "depth", depths.map((depth) => [depth, String(depth)])),
    row("Blocks", "residual", KINDS),
    row("Batch normalisation", "batch_norm", [[true, "With"], [false, "Without"]]),
    row("Of each gradient show", "measure", [["norm", "Its size"], ["agreement", "Agreement"]])
  ];
  function row(caption, trait, options) {
    const buttons = options.map(([value, label2]) => button({ label: label2, name: `${trait}-${value}`, onclick: () => frame.set({ [trait]: value }) }));
    return {
      el: h("div", {}, h("p", { class: "cl-caption" }, caption), group(caption, ...buttons.map((each) => each.el))),
      update: (now) => buttons.forEach((each, i) => each.update({ pressed: options[i][0] === now[trait] }))
    };
  }
  const moment = slider({
    label: "After step",
    name: "moment",
    format: (i) => String(moments[i]),
    oninput: (i) => frame.set({ moment: moments[i] })
  });
  const layer = slider({ label: "Layer", name: "layer", oninput: pick });
  frame.panel.append(...choices.map((each) => each.el), moment.el, layer.el);
  frame.bind([...TRAITS, "recording"], () => {
    const state = { ...get(), layer: Math.min(get().layer, get().depth) };
    const runs = KINDS.map(([residual]) => recording.find({ ...state, residual }));
    const run = runs[Number(state.residual)];
    for (const each of choices) each.update(state);
    moment.update({ value: moments.indexOf(state.moment), min: 0, max: moments.length - 1 });
    layer.update({ value: state.layer, min: 1, max: state.depth });
    const layers = layersOf(state.depth);
    flow.draw(state, layers, runs, moments.indexOf(state.moment));
    losses.draw(state, runs);
    frame.say(summary(state, run, moments), layerSentence(state, layers, run, moments));
    const { params, macs } = costOf(state);
    const untrained = run.norm[0][1];
    const learned = run.loss.filter((curve) => curve.at(-1) !== null && curve.at(-1) < 1).length;
    const ratio = untrained[0] / untrained.at(-1);
    frame.measure({
      params: ["Parameters, biases and BN counted", params],
      macs: ["MACs of a digit, 8×8", macs],
      ratio: ["Untrained: first layer’s gradient to the last’s", plain(ratio), `${rough(ratio)} to 1`],
      learned: ["Seeds that end below a loss of 1", learned, `${learned} of ${run.loss.length}`]
    });
    frame.pytorch(
      `convlessons.networks.${state.residual ? "residual" : "plain"}_net(${state.depth}, 16, batch_norm=${state.batch_norm ? "True" : "False"}, in_channels=1)`
    );
  });
  return frame.dispose;
}
var plain = (value) => value.toFixed(Math.max(1, 2 - Math.floor(Math.log10(value))));
function readRecording({ runs, steps }) {
  const all = (name) => runs.flatMap((run) => run[name].flat(2)).filter((value) => value !== null && value !== void 0);
  const powers = all("norm").filter((value) => value > 0).map(Math.log10);
  return {
    steps,
    ranges: {
      norm: [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))],
      agreement: [Math.floor(Math.min(...all("agreement")) * 5) / 5, 1]
    },
    find: ({ depth, residual, batch_norm: batchNorm }) => runs.find((run) => run.depth === depth && run.residual === residual && run.batch_norm === batchNorm)
  };
}
var profile = (run, measure, moment) => run[measure][moment];
function summary({ depth, residual, batch_norm: batchNorm, moment, measure }, run, moments) {
  const what = `${depth} layers, ${residual ? "residual" : "plain"}, ${batchNorm ? "with" : "without"} batch normalisation, ` + (moment ? `after ${moment === 1 ? "1 step" : `${moment} steps`}` : "untrained");
  const values = profile(run, measure, moments.indexOf(moment))?.[1];
  const ends = run.loss.map((curve) => curve.at(-1));
  const trained = ends.includes(null) ? `training diverges within ${Math.max(...run.diverged)} steps: the loss is no longer a number` : `training ends at a loss of ${rough(Math.min(...ends))} to ${rough(Math.max(...ends))}; guessing has 2.3`;
  if (!values) return `${what}: no gradient is left to measure, for ${trained}.`;
  const gradients = measure === "norm" ? `the first layer’s gradient is ${rough(values[0])}, the last one’s ${rough(values.at(-1))}` : `two batches agree with a cosine of ${signed(medians(values.map((value) => [value]))[0])} in the median layer, ${signed(values.at(-1))} in the last one`;
  return `${what}: ${gradients}. ${capital(trained)}.`;
}
function layerSentence({ layer, moment }, layers, run, moments) {
  const { kind, inputs, outputs, stage } = layers[layer - 1];
  const name = kind === "linear" ? `Layer ${layer}, the linear one` : `Layer ${layer}, a 3×3 convolution of ${inputs} to ${outputs} channels in stage ${stage}`;
  const at = moments.indexOf(moment);
  const norms = profile(run, "norm", at);
  if (!norms) return `${name}.`;
  const [low, middle, high] = norms.map((each) => each[layer - 1]);
  const cosine = profile(run, "agreement", at)[1][layer - 1];
  return `${name}: gradient ${rough(middle)} (seeds ${rough(low)} to ${rough(high)})${layer < layers.length ? `, ${rough(middle / norms[1].at(-1))} times the last layer’s` : ""}; two batches agree with a cosine of ${signed(cosine)}.`;
}
var signed = (cosine) => cosine.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace("-", "");
var label = (x, y, content, className) => s("text", { x, y, class: className }, content);
function createFlow({ onPick, getLayer, ranges }) {
  const bottom = NETWORK + CHART;
  const clip = uid("clip");
  const grid = s("path", { class: "cl-flow-grid" });
  const ticks = s("g", { class: "cl-flow-ticks", "aria-hidden": "true" });
  const boxes = s("path", { class: "cl-flow-layers" });
  const shortcuts = s("path", { class: "cl-flow-shortcuts" });
  const projections = s("path", { class: "cl-flow-projections" });
  const band = s("path", { class: "cl-flow-band" });
  const other = s("path", { class: "cl-flow-other" });
  const median = s("path", { class: "cl-flow-median" });
  const hover = s("path", { class: "cl-flow-hover" });
  const marker = s("path", { class: "cl-flow-marker" });
  const dot = s("circle", { class: "cl-flow-dot", r: 5 });
  const gone = label(WIDTH / 2 + LEFT / 2, NETWORK + CHART / 2, "diverged: no gradient left", "cl-flow-gone");
  const svg = s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${bottom + 36}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: LEFT, y: NETWORK, width: WIDTH - LEFT - RIGHT, height: CHART }))),
    grid,
    ticks,
    shortcuts,
    projections,
    boxes,
    hover,
    s("g", { "clip-path": `url(#${clip})` }, band, other, median),
    marker,
    dot,
    gone
  );
  const area = createArea({
    class: "cl-flow-area",
    role: "layers",
    label: "Layers from input to output. Left and right arrow keys move the marked layer, Shift moves five layers, Home and End go to the first and the last.",
    onStep: ([, columns]) => columns && onPick(getLayer() + columns),
    onHome: () => onPick(1),
    onEnd: () => onPick(depth)
  }, svg);
  const caption = h("p", { class: "cl-caption" });
  const legend = h("div", { class: "cl-flow-legend", "aria-hidden": "true" });
  let depth;
  const x = (layer) => LEFT + (layer - 0.5) / depth * (WIDTH - LEFT - RIGHT);
  const under = (px) => Math.ceil((px - LEFT) / (WIDTH - LEFT - RIGHT) * depth);
  const upright = (layer) => `M${fix(x(layer))} 6V${bottom}`;
  drag(svg, svg, {
    start(px) {
      area.focus({ preventScroll: true });
      onPick(under(px));
    },
    move: (px) => onPick(under(px))
  });
  svg.addEventListener("pointermove", (event) => {
    const layer = under(svgPoint(svg, event)[0]);
    attrs(hover, { d: event.pointerType === "mouse" && layer >= 1 && layer <= depth ? upright(layer) : null });
  });
  svg.addEventListener("pointerleave", () => attrs(hover, { d: null }));
  return {
    el: h("div", {}, caption, area, legend),
    draw(state, layers, runs, moment) {
      ({ depth } = state);
      const { measure, residual, layer } = state;
      const [low, high] = ranges[measure];
      const scale = measure === "norm" ? Math.log10 : Number;
      const y = (value) => bottom - (scale(value) - low) / (high - low) * CHART;
      const points = (values) => values.map((value, i) => [x(i + 1), y(value)]);
      const own = profile(runs[Number(residual)], measure, moment);
      const rival = profile(runs[Number(!residual)], measure, moment);
      attrs(band, { d: own && `${polyline([...points(own[2]), ...points(own[0]).reverse()])}Z` });
      attrs(median, { d: own && polyline(points(own[1])) });
      attrs(other, { d: rival && polyline(points(rival[1])) });
      attrs(marker, { d: upright(layer) });
      attrs(dot, own ? { cx: fix(x(layer)), cy: fix(y(own[1][layer - 1])), visibility: "visible" } : { visibility: "hidden" });
      attrs(gone, { visibility: own ? "hidden" : "visible" });
      attrs(hover, { d: null });
      attrs(svg, { "data-kind": residual ? "residual" : "plain" });
      drawNetwork(layers, residual);
      drawAxes(layers, measure, low, high);
      text(caption, measure === "norm" ? "Size of each layer’s gradient (norm, logarithmic): median of the seeds, and their range" : "Cosine between each layer’s gradients on two batches: median of the seeds, and their range");
      legend.replaceChildren(...keys(residual));
    }
  };
  function drawNetwork(layers, residual) {
    const wide = Math.min(9, (WIDTH - LEFT - RIGHT) / depth * 0.62);
    const tall = ({ outputs, kind }) => kind === "linear" ? 7 : 4 + outputs / 4;
    const floor = NETWORK - 8;
    attrs(boxes, {
      d: layers.map((layer, i) => {
        const [left, height] = [x(i + 1) - wide / 2, tall(layer)];
        return `M${fix(left)} ${floor}v-${height}h${fix(wide)}v${height}z`;
      }).join("")
    });
    const arcs = { identity: [], projection: [] };
    layers.forEach((layer, i) => {
      if (!residual || !layer.block || layers[i - 1].block === layer.block) return;
      const [from, to, top] = [x(i + 0.5), x(i + 2.5), floor - tall(layer)];
      const arc = `M${fix(from)} ${floor}C${fix(from)} ${top - 16} ${fix(to)} ${top - 16} ${fix(to)} ${floor}`;
      arcs[layer.inputs === layer.outputs ? "identity" : "projection"].push(arc);
    });
    attrs(shortcuts, { d: arcs.identity.join("") });
    attrs(projections, { d: arcs.projection.join("") });
  }
  function drawAxes(layers, measure, low, high) {
    const every = measure === "norm" ? 2 : 0.4;
    const first = Math.ceil(low / every);
    const values = Array.from({ length: Math.floor(high / every + 1e-9) - first + 1 }, (_, i) => (first + i) * every);
    const at = (value) => bottom - (value - low) / (high - low) * CHART;
    const stages = [1, 2, 3].map((stage) => layers.findIndex((layer) => layer.stage === stage) + 1);
    const edges = [...stages.slice(1), depth].map((layer) => x(layer - 0.5));
    attrs(grid, {
      d: values.map((value) => `M${LEFT} ${fix(at(value))}H${WIDTH - RIGHT}`).join("") + edges.map((edge) => `M${fix(edge)} ${NETWORK}V${bottom + 16}`).join("") + `M${LEFT} ${NETWORK - 8}H${WIDTH - RIGHT}`
    });
    const middles = stages.map((_, i) => ((i ? edges[i - 1] : LEFT) + edges[i]) / 2);
    ticks.replaceChildren(
      ...values.map((value) => label(
        LEFT - 5,
        at(value) + 4,
        measure === "norm" ? powerOfTen(value) : signed(value).slice(0, -1),
        "cl-flow-tick"
      )),
      ...middles.map((middle, i) => label(middle, bottom + 15, `stage ${i + 1}`, "cl-flow-stage")),
      label(LEFT, bottom + 31, "input", "cl-flow-end"),
      label(WIDTH - RIGHT, bottom + 31, "output", "cl-flow-end cl-flow-output")
    );
  }
}
function keys(residual) {
  const item = (key, name) => h("span", {}, h("i", { class: `cl-flow-key-${key}` }), name);
  const [own, rival] = residual ? ["residual", "plain"] : ["plain", "residual"];
  return [
    item(`own cl-flow-is-${own}`, `${own}, shown`),
    item(`other cl-flow-is-${rival}`, `${rival}, to compare`),
    h("span", {}, residual ? "bars: layers · arcs: shortcuts, dashed with a 1×1 projection" : "bars: layers, as high as they have channels")
  ];
}
function createLosses({ moments, steps, onMoment }) {
  const floor = LOSSES - 22;
  const x = (step) => LEFT + 8 + step / steps * (WIDTH - LEFT - RIGHT - 24);
  const y = (loss) => 6 + (1 - Math.min(loss, TOP_LOSS) / TOP_LOSS) * (floor - 6);
  const rivals = s("path", { class: "cl-flow-seeds cl-flow-other-seeds" });
  const seeds = s("path", { class: "cl-flow-seeds" });
  const other = s("path", { class: "cl-flow-other" });
  const median = s("path", { class: "cl-flow-median" });
  const cursor = s("path", { class: "cl-flow-marker" });
  const gone = label(x(steps * 0.06), y(0.25), "", "cl-flow-note");
  const handles = moments.map((moment) => s("circle", { cx: fix(x(moment)), cy: floor, r: 4.5 }));
  const svg = s(
    "svg",
    { class: "cl-flow-losses", viewBox: `0 0 ${WIDTH} ${LOSSES}`, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "cl-flow-grid", d: [0, 1, 2].map((loss) => `M${LEFT} ${y(loss)}H${WIDTH - RIGHT}`).join("") }),
    s("path", { class: "cl-flow-guess", d: `M${LEFT} ${fix(y(GUESSING))}H${WIDTH - RIGHT}` }),
    ...[0, 1, 2].map((loss) => label(LEFT - 5, y(loss) + 4, String(loss), "cl-flow-tick")),
    label(WIDTH - RIGHT, y(GUESSING) - 5, "guessing, ln 10", "cl-flow-end cl-flow-output"),
    rivals,
    other,
    seeds,
    median,
    cursor,
    gone,
    ...handles,
    ...moments.map((moment) => moment === steps ? label(WIDTH - RIGHT, LOSSES - 4, `${moment} steps`, "cl-flow-end cl-flow-output") : label(x(moment), LOSSES - 4, String(moment), "cl-flow-stage"))
  );
  const pick = (px) => onMoment(moments[nearest(moments.map((moment) => [x(moment), 0]), [px, 0])]);
  drag(svg, svg, { start: pick, move: pick });
  const curve = (values) => {
    const every = steps / values.length;
    const known = values.map((loss, i) => [x((i + 0.5) * every), loss]).filter(([, loss]) => loss !== null);
    return polyline(known.map(([px, loss]) => [px, y(loss)]));
  };
  return {
    el: h("div", {}, h("p", { class: "cl-caption" }, "Training loss, ten seeds and their median. Drag the line to another moment."), svg),
    draw({ residual, moment }, runs) {
      const [own, rival] = [runs[Number(residual)], runs[Number(!residual)]];
      attrs(svg, { "data-kind": residual ? "residual" : "plain" });
      attrs(seeds, { d: own.loss.map(curve).join("") });
      attrs(median, { d: curve(medians(own.loss)) });
      attrs(rivals, { d: rival.loss.map(curve).join("") });
      attrs(other, { d: curve(medians(rival.loss)) });
      attrs(cursor, { d: `M${fix(x(moment))} 6V${floor}` });
      handles.forEach((handle, i) => attrs(handle, { class: moments[i] === moment ? "cl-flow-moment cl-flow-now" : "cl-flow-moment" }));
      const lost = own.diverged.filter((step) => step !== null);
      text(gone, lost.length ? `✕ ${lost.length} of ${own.diverged.length} seeds diverge by step ${Math.max(...lost)}` : "");
    }
  };
}
export {
  residual_flow_default as default
};
