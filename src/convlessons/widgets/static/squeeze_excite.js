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

// lib/excitation.js
function mapsFromBytes(text2, cells) {
  const bytes = Uint8Array.from(atob(text2), (letter) => letter.charCodeAt(0));
  return Array.from({ length: bytes.length / cells }, (_, c) => Array.from(bytes.subarray(c * cells, (c + 1) * cells), (byte) => byte / 255));
}
var squeeze = (maps) => maps.map((map) => map.reduce((sum, value) => sum + value, 0) / map.length);
var linear = (x, weight, bias) => weight.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j], bias[i]));
function excite(squeezed, block) {
  const hidden = linear(squeezed, block["fc1.weight"], block["fc1.bias"]).map((h2) => Math.max(0, h2));
  const gates = linear(hidden, block["fc2.weight"], block["fc2.bias"]).map((g) => 1 / (1 + Math.exp(-g)));
  return { hidden, gates };
}
var addUp = (maps, gates) => maps[0].map((_, i) => maps.reduce((sum, map, c) => sum + gates[c] * map[i], 0));
function excitationCost(channels, reduction) {
  const hidden = Math.floor(channels / reduction);
  const weights = 2 * channels * hidden;
  return { hidden, weights, biases: hidden + channels, macs: weights };
}
var rearranged = (map, order) => order.map((place) => map[place]);

// lib/format.js
var grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
var capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
var listed = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

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
    say(sentence, detail2 = "") {
      text(said[0], sentence);
      text(said[1], detail2);
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

// squeeze_excite.js
var TRAITS = ["image", "reduction", "shuffled", "overrides"];
var FREE = -1;
var BLACK = [16, 20, 26];
var WHITE = [250, 250, 250];
var squeeze_excite_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "SqueezeExcite", label: "Squeeze and excitation" });
  const { names, size, maps: bytes, blocks } = model.get("recording");
  const { order, stages } = model.get("limits");
  const { image: { enum: pictures }, reduction: { enum: reductions } } = model.get("schema");
  const channels = names.length;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const override = (channel, percent) => frame.set({ overrides: get().overrides.map((old, c) => c === channel ? percent : old) });
  const all = (percent) => frame.set({ overrides: names.map(() => percent) });
  const rows = names.map((name, channel) => createRow(name, size, (percent) => override(channel, percent)));
  const wires = createWires();
  const heads = ["map", "mean", "layers", "gate", "gated"].map((word) => h("span", {}, word));
  const table = h(
    "div",
    { class: "cl-se-table" },
    h("div", { class: "cl-se-head", "aria-hidden": "true" }, ...heads),
    h("div", { class: "cl-se-wires", "aria-hidden": "true" }, wires.el),
    ...rows.map((row) => row.el)
  );
  frame.stage.append(table);
  const before = createImage(size);
  const after = createImage(size);
  const picture = choice({
    label: "Picture",
    name: "picture",
    options: pictures.map((name) => [name, capital(name)]),
    onchange: (name) => frame.set({ image: name })
  });
  const reduction = slider({
    label: "Reduction",
    name: "reduction",
    format: (i) => String(reductions[i]),
    oninput: (i) => frame.set({ reduction: reductions[i] })
  });
  const shuffle = button({
    label: "Shuffle the places",
    name: "shuffle",
    onclick: () => frame.set({ shuffled: !get().shuffled })
  });
  const open = button({ label: "All gates 1", name: "all-open", onclick: () => all(100) });
  const release = button({ label: "Let the block decide", name: "release", onclick: () => all(FREE) });
  frame.panel.append(
    h(
      "div",
      { class: "cl-se-sums" },
      h("figure", {}, before, h("figcaption", {}, "Maps added, every gate 1")),
      h("figure", {}, after, h("figcaption", {}, "Gated maps added"))
    ),
    picture.el,
    reduction.el,
    group("Places", shuffle.el),
    group("Gates", open.el, release.el)
  );
  const prepared = /* @__PURE__ */ new Map();
  function mapsOf(name) {
    if (!prepared.has(name)) prepared.set(name, mapsFromBytes(bytes[name], size * size));
    return prepared.get(name);
  }
  let drawn = "";
  frame.bind(TRAITS, () => {
    const state = get();
    const plain = mapsOf(state.image);
    const maps = state.shuffled ? plain.map((map) => rearranged(map, order)) : plain;
    const means = squeeze(maps);
    const { hidden, gates: computed } = excite(means, blocks[state.reduction]);
    const gates = computed.map((gate, c) => state.overrides[c] === FREE ? gate : state.overrides[c] / 100);
    const plainSum = addUp(maps, gates.map(() => 1));
    const white = Math.max(...plainSum);
    const now = `${state.image} ${state.shuffled}`;
    if (now !== drawn) {
      rows.forEach((row, c) => row.drawMap(maps[c]));
      paint(before, plainSum, white);
      drawn = now;
    }
    rows.forEach((row, c) => row.update(maps[c], means[c], computed[c], gates[c], state.overrides[c] !== FREE));
    wires.draw(means, hidden, blocks[state.reduction]);
    paint(after, addUp(maps, gates), white);
    const cost = excitationCost(channels, state.reduction);
    text(heads[2], `${channels} → ${cost.hidden} → ${channels}`);
    picture.update({ value: state.image });
    reduction.update({ value: reductions.indexOf(state.reduction), min: 0, max: reductions.length - 1 });
    shuffle.update({ pressed: state.shuffled });
    open.update({ pressed: state.overrides.every((percent) => percent === 100) });
    release.update({ disabled: state.overrides.every((percent) => percent === FREE) });
    frame.say(summary(state, names, gates, cost.hidden), detail(state, names, gates));
    const whole = stages.reduce((sum, [count2, width]) => {
      const each = excitationCost(width, state.reduction);
      return sum + count2 * (each.weights + each.biases);
    }, 0);
    frame.measure({
      hidden: ["Hidden units", cost.hidden],
      weights: ["Weights 2C²/r", cost.weights],
      params: ["Weights and biases", cost.weights + cost.biases],
      macs: ["MACs", cost.macs],
      "resnet-50": [`Added to ResNet-50 at r = ${state.reduction}`, whole]
    });
    frame.pytorch(`convlessons.blocks.SqueezeExcitation(${channels}, reduction=${state.reduction})`);
  });
  return frame.dispose;
}
function createRow(name, size, onGate) {
  const id = uid("gate");
  const map = createImage(size);
  const gated = createImage(size);
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
  const owner = h("em");
  const shown = h("span", { class: "cl-value", "aria-hidden": "true" });
  const el = h(
    "div",
    { class: "cl-se-row" },
    map,
    h("div", { class: "cl-se-mean" }, mean, h("div", { class: "cl-se-meter", "aria-hidden": "true" }, meter)),
    h(
      "div",
      { class: "cl-se-gate" },
      h("label", { for: id }, name, owner),
      shown,
      h("div", { class: "cl-se-track" }, input, tick)
    ),
    gated
  );
  return {
    el,
    drawMap: (values) => paint(map, values, 1),
    update(values, squeezed, computed, gate, own) {
      const percent = Math.round(gate * 100);
      text(mean, squeezed.toFixed(2));
      meter.style.width = `${(100 * squeezed).toFixed(1)}%`;
      if (input.value !== String(percent)) input.value = percent;
      attrs(input, { "aria-valuetext": `${gate.toFixed(2)}${own ? `, set by you; the block says ${computed.toFixed(2)}` : ""}` });
      text(shown, gate.toFixed(2));
      text(owner, own ? " · yours" : "");
      attrs(el, { "data-own": own });
      tick.style.left = `calc(0.5rem + ${computed.toFixed(3)} * (100% - 1rem))`;
      paint(gated, values.map((value) => value * gate), 1);
    }
  };
}
function createWires() {
  const positive = s("path", { class: "cl-se-plus" });
  const strong = s("path", { class: "cl-se-plus cl-se-strong" });
  const negative = s("path", { class: "cl-se-minus" });
  const deep = s("path", { class: "cl-se-minus cl-se-strong" });
  const silent = s("path", { class: "cl-se-dot cl-se-silent" });
  const dots = s("path", { class: "cl-se-dot" });
  const svg = s(
    "svg",
    { viewBox: "0 0 100 100", preserveAspectRatio: "none", focusable: "false" },
    positive,
    negative,
    strong,
    deep,
    silent,
    dots
  );
  return {
    el: svg,
    draw(means, hidden, block) {
      const y = (i, count2) => (i + 0.5) * 100 / count2;
      const parts = { positive: "", strong: "", negative: "", deep: "" };
      const layer = (inputs, weight, x1, x2) => {
        const carried = weight.map((row) => row.map((w, j) => w * inputs[j]));
        const most = Math.max(1e-9, ...carried.flat().map(Math.abs));
        carried.forEach((row, i) => row.forEach((value, j) => {
          const share = Math.abs(value) / most;
          if (share < 0.08) return;
          const kind = value > 0 ? share > 0.45 ? "strong" : "positive" : share > 0.45 ? "deep" : "negative";
          parts[kind] += `M${x1} ${y(j, inputs.length).toFixed(1)}L${x2} ${y(i, weight.length).toFixed(1)}`;
        }));
      };
      layer(means, block["fc1.weight"], 2, 50);
      layer(hidden, block["fc2.weight"], 50, 98);
      attrs(positive, { d: parts.positive });
      attrs(strong, { d: parts.strong });
      attrs(negative, { d: parts.negative });
      attrs(deep, { d: parts.deep });
      const dot = (value, i) => `M50 ${y(i, hidden.length).toFixed(1)}h0`;
      attrs(dots, { d: hidden.map((value, i) => value > 0 ? dot(value, i) : "").join("") });
      attrs(silent, { d: hidden.map((value, i) => value > 0 ? "" : dot(value, i)).join("") });
    }
  };
}
var createImage = (size) => h("canvas", { width: size, height: size, class: "cl-se-image", "aria-hidden": "true" });
function paint(canvas, values, white) {
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  values.forEach((value, i) => {
    const share = Math.max(0, Math.min(1, value / white));
    for (let k = 0; k < 3; k++) pixels.data[4 * i + k] = BLACK[k] + share * (WHITE[k] - BLACK[k]);
    pixels.data[4 * i + 3] = 255;
  });
  context.putImageData(pixels, 0, 0);
}
function summary({ image, reduction, shuffled }, names, gates, hidden) {
  const total = gates.reduce((sum, gate) => sum + gate, 0);
  const where = shuffled ? ", every map’s cells in shuffled places" : "";
  const layers = hidden === 1 ? "1 hidden unit" : `${hidden} hidden units`;
  return `${capital(image)}${where}: ${names.length} means go through ${layers} (r = ${reduction}) and come out as ${names.length} gates. They add up to ${total.toFixed(2)}, not to 1.`;
}
function detail({ overrides }, names, gates) {
  const yours = names.filter((_, c) => overrides[c] !== FREE);
  if (yours.length && gates.every((gate) => gate === 1)) return "Every gate is 1: the block passes its input on unchanged.";
  if (yours.length === names.length) return "All gates are yours.";
  if (yours.length) return `You set ${listed(yours)}.`;
  const most = gates.indexOf(Math.max(...gates));
  const least = gates.indexOf(Math.min(...gates));
  return `Most open: ${names[most]} (${gates[most].toFixed(2)}). Most closed: ${names[least]} (${gates[least].toFixed(2)}).`;
}
export {
  squeeze_excite_default as default
};
