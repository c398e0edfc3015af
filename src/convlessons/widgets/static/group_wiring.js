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
function keepTexts(parent, count2, set) {
  while (parent.childElementCount > count2) parent.lastChild.remove();
  while (parent.childElementCount < count2) parent.append(s("text", {}));
  [...parent.children].forEach(set);
}

// lib/wiring.js
function divisors(...numbers) {
  const least = Math.min(...numbers);
  return Array.from({ length: least }, (_, i) => i + 1).filter((d) => numbers.every((n) => n % d === 0));
}
var nearestGroups = (wish, ...channels2) => divisors(...channels2).reduce((best, d) => Math.abs(d - wish) < Math.abs(best - wish) ? d : best);
var groupOf = (channel, channels2, groups) => Math.floor(channel / (channels2 / groups));
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
var SIDE = 240;
var BOX = 40;
var HUES = 6;
var SETTING = ["in_channels", "out_channels", "groups", "kernel_size", "bias"];
var PRESETS = [["Ordinary", 12, 12, 1], ["Two groups", 12, 12, 2], ["Depthwise", 12, 12, 12], ["8 → 16 in 4", 8, 16, 4]];
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
  const pick = (to) => frame.set({ mark: clamp(get(), to) });
  const change = (part) => {
    const next = { ...get(), ...part };
    const groups = nearestGroups(next.groups, next.in_channels, next.out_channels);
    frame.set({ ...part, groups, mark: clamp(next, model.get("mark")) });
  };
  const hover = (to) => draw(to ?? mark());
  const wires = createWires({ get, mark, pick, hover });
  const matrix = createMatrix({ get, mark, pick, hover });
  frame.stage.append(h("div", { class: "cl-groups" }, wires.el, matrix.el));
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
  const bias = button({ label: "Biases", name: "bias", onclick: () => change({ bias: !model.get("bias") }) });
  const packed = button({ label: "As PyTorch stores it", name: "packed", onclick: () => frame.set({ packed: !model.get("packed") }) });
  const presets = PRESETS.map(([label, C, O, g]) => button({
    label,
    onclick: () => change({ in_channels: C, out_channels: O, groups: g })
  }));
  frame.panel.append(
    ...Object.values(sliders).map((each) => each.el),
    group("The layer", bias.el, packed.el),
    h("p", { class: "cl-caption" }, "Layers to try"),
    group("Layers to try", ...presets.map((preset) => preset.el))
  );
  function draw(shown = mark()) {
    const setting = get();
    wires.draw(setting, shown);
    matrix.draw(setting, shown, model.get("packed"));
    frame.say(summary(setting), markSentence(setting, shown));
  }
  frame.bind([...SETTING, "mark", "packed", "input_size"], () => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias: biased } = setting;
    const size = model.get("input_size");
    allowed = divisors(C, O);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: O, ...frame.bounds("out_channels") });
    sliders.groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    bias.update({ pressed: biased });
    packed.update({ pressed: model.get("packed") });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].slice(1).join() === [C, O, g].join() }));
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
  return frame.dispose;
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
    return `Marked: input ${input}, in group ${letter(own)}. It feeds output${ending(O)} ${members(own, O)}.`;
  }
  return "Nothing is marked.";
}
var channels = (count2) => Array.from({ length: count2 }, (_, c) => c);
var isLit = (setting, [input, output], c, o) => connected(setting, c, o) && (input < 0 || input === c) && (output < 0 || output === o) && input + output > -2;
function createView({ role, label, at, key, pick, hover }, ...children) {
  const svg = s("svg", { viewBox: `-3 -3 ${SIDE + 6} ${SIDE + 6}`, "aria-hidden": "true", focusable: "false" }, ...children);
  pickable(svg, { hit: at, onPoint: hover, onPick: pick });
  return createArea({
    class: "cl-groups-area",
    role,
    label,
    onStep: (step) => pick(key(step)),
    onHome: () => pick([0, -1])
  }, svg);
}
function createWires({ get, mark, pick, hover }) {
  const [wires, lit, ring] = ["wire", "wire-lit", "ring"].map((name) => s("path", { class: `cl-wiring-${name}` }));
  const boxes = channels(HUES).map((i) => s("path", { class: `cl-wiring-hue-${i}` }));
  const names = s("g", {});
  const place = (count2, g) => {
    const gap = Math.min(10, 0.25 * SIDE / count2);
    const unit = (SIDE - (g - 1) * gap) / count2;
    return { unit, y: (c) => c * unit + groupOf(c, count2, g) * gap };
  };
  const at = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    for (const [count2, left, to] of [[C, 0, (c) => [c, -1]], [O, SIDE - BOX, (c) => [-1, c]]]) {
      const column = place(count2, g);
      if (x < left - 8 || x > left + BOX + 8) continue;
      const found = channels(count2).find((c) => y >= column.y(c) && y < column.y(c) + column.unit);
      if (found !== void 0) return to(found);
    }
    return null;
  };
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    const channel = Math.max(input, output);
    const right = columns === 0 ? output >= 0 : columns > 0;
    const to = Math.max(0, Math.min((right ? O : C) - 1, Math.max(0, right && output >= 0 ? output : channel) + rows));
    return right ? [-1, to] : [to, -1];
  };
  const area = createView({
    role: "wires",
    at,
    key,
    pick,
    hover,
    label: "Channels, inputs left and outputs right. Up and down mark the next one, Shift takes five, left and right change the column."
  }, wires, lit, ...boxes, ring, names);
  return {
    el: h("figure", {}, h("figcaption", {}, "Inputs feed outputs"), area),
    draw(setting, marked) {
      const { in_channels: C, out_channels: O, groups: g } = setting;
      const [left, right] = [place(C, g), place(O, g)];
      const parts = { wire: [], lit: [], ring: [], boxes: boxes.map(() => []) };
      for (const c of channels(C)) {
        for (const o of channels(O)) {
          if (!connected(setting, c, o)) continue;
          parts[isLit(setting, marked, c, o) ? "lit" : "wire"].push(`M${BOX} ${fix(left.y(c) + left.unit / 2)}L${SIDE - BOX} ${fix(right.y(o) + right.unit / 2)}`);
        }
      }
      const labels = [];
      for (const [count2, column, x, on] of [[C, left, 0, marked[0]], [O, right, SIDE - BOX, marked[1]]]) {
        for (const c of channels(count2)) {
          const own = groupOf(c, count2, g);
          parts.boxes[own % HUES].push(rect(x, column.y(c) + 0.75, BOX, column.unit - 1.5));
          labels.push([letter(own) + c % (count2 / g), x + BOX / 2, column.y(c) + column.unit / 2, Math.min(15, column.unit * 0.9)]);
        }
        if (on >= 0) parts.ring.push(rect(x - 1, column.y(on), BOX + 2, column.unit));
      }
      for (const [node, data] of [[wires, parts.wire], [lit, parts.lit], [ring, parts.ring]]) attrs(node, { d: data.join("") });
      boxes.forEach((node, i) => attrs(node, { d: parts.boxes[i].join("") }));
      keepTexts(names, labels.length, (node, i) => {
        const [words3, x, y, size] = labels[i];
        attrs(node, { x: fix(x), y: fix(y), class: "cl-wiring-name" });
        node.style.fontSize = `${fix(size)}px`;
        text(node, words3);
      });
    }
  };
}
function createMatrix({ get, mark, pick, hover }) {
  const zeros = s("path", { class: "cl-groups-zero" });
  const frame = s("path", { class: "cl-groups-frame" });
  const lit = s("path", { class: "cl-groups-lit" });
  const blocks = s("g", {});
  const caption = h("p", { class: "cl-caption cl-groups-shape" });
  let isPacked = false;
  const unitOf = ({ in_channels: C, out_channels: O }) => SIDE / Math.max(C, O);
  const at = (x, y) => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g } = setting;
    const [column, row] = [x, y].map((n) => Math.floor(n / unitOf(setting)));
    if (row < 0 || row >= O || column < 0 || column >= (isPacked ? C / g : C)) return null;
    return [isPacked ? groupOf(row, O, g) * (C / g) + column : column, row];
  };
  const key = ([rows, columns]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    return [Math.max(0, Math.min(C - 1, Math.max(0, input) + columns)), Math.max(0, Math.min(O - 1, Math.max(0, output) + rows))];
  };
  const area = createView({
    role: "matrix",
    at,
    key,
    pick,
    hover,
    label: "Matrix of kernels, a row for each output, a column for each input. Arrow keys mark a kernel, Shift takes five."
  }, zeros, blocks, frame, lit);
  return {
    el: h("figure", {}, h("figcaption", {}, "The weights"), area, caption),
    draw(setting, marked, packed) {
      isPacked = packed;
      const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
      const unit = unitOf(setting);
      const [wide, high] = [C / g, O / g];
      const cell = (c, o, shift = 0) => rect(c * unit + shift + 0.75, o * unit + 0.75, unit - 1.5, unit - 1.5);
      const away = (own) => packed ? -own * wide * unit : 0;
      if (blocks.childElementCount !== g) {
        blocks.replaceChildren(...channels(g).map(() => s("g", { class: "cl-groups-block" }, s("path"), s("text", { class: "cl-wiring-name" }))));
      }
      [...blocks.children].forEach((block, own) => {
        const [cells, name] = block.children;
        const inside = channels(high).flatMap((o) => channels(wide).map((c) => cell(own * wide + c, own * high + o)));
        attrs(cells, { d: inside.join(""), class: `cl-wiring-hue-${own % HUES}` });
        attrs(name, { x: fix((own + 0.5) * wide * unit), y: fix((own + 0.5) * high * unit) });
        name.style.fontSize = `${fix(Math.min(26, 0.8 * unit * Math.min(wide, high)))}px`;
        text(name, unit * Math.min(wide, high) < 24 ? "" : letter(own));
        block.style.transform = `translate(${fix(away(own))}px, 0px)`;
      });
      const dots = packed ? [] : channels(O).flatMap((o) => channels(C).filter((c) => !connected(setting, c, o)).map((c) => `M${fix((c + 0.5) * unit - 1)} ${fix((o + 0.5) * unit)}h2`));
      attrs(zeros, { d: dots.join("") });
      attrs(frame, { d: rect(-1, -1, (packed ? wide : C) * unit + 2, O * unit + 2) });
      const [input, output] = marked;
      const rows = output < 0 ? channels(O) : [output];
      const columns = input < 0 ? channels(C) : [input];
      const pair = input >= 0 && output >= 0;
      const shown = rows.flatMap((o) => columns.filter((c) => pair && !packed || isLit(setting, marked, c, o)).map((c) => rect(c * unit + away(groupOf(o, O, g)) + 0.5, o * unit + 0.5, unit - 1, unit - 1)));
      attrs(lit, { d: input + output > -2 ? shown.join("") : "" });
      text(caption, packed ? `A row for each output. Stored: ${O}×${wide}×${k}×${k} numbers; the zeros never existed.` : g === 1 ? "A row for each output, a column for each input. A square is a k×k kernel: there are all." : "A row for each output, a column for each input. A square is a k×k kernel, a dot is none.");
    }
  };
}
export {
  group_wiring_default as default
};
