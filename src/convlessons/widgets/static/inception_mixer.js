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
var rounded = (value, places = 2) => String(Math.round(value * 10 ** places) / 10 ** places + 0).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",").replace("-", "−");

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
var kernels = ({ five_by_five }) => [1, 3, five_by_five ? 5 : 3, 3];
function branches(setting, channels) {
  return BRANCHES.map((branch, i) => {
    const kernel = kernels(setting)[i];
    const pool = branch.name === "pool";
    const reduce = setting.reduced && branch.reduce ? setting[branch.reduce] : null;
    const width = pool && !setting.reduced ? channels : setting[branch.width];
    const reads = reduce ?? channels;
    const parts = pool ? [0, setting.reduced ? channels * width : 0] : [reduce === null ? 0 : channels * reduce, kernel * kernel * reads * width];
    return { name: branch.name, kernel, reduce, width, parts, weights: parts[0] + parts[1] };
  });
}
var sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
function moduleOf(setting, channels) {
  const each = branches(setting, channels);
  const computed = setting.reduced ? each : each.slice(0, 3);
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

// inception_mixer.js
var WIDTHS = ["in_channels", "ch1x1", "reduce3x3", "ch3x3", "reduce5x5", "ch5x5", "pool_proj"];
var TRAITS = [...WIDTHS, "input_size", "reduced", "five_by_five", "position", "branch"];
var LABELS = {
  in_channels: "Input",
  ch1x1: "1×1",
  reduce3x3: "3×3 reduce",
  ch3x3: "3×3",
  reduce5x5: "5×5 reduce",
  ch5x5: "5×5",
  pool_proj: "Pool proj."
};
var OWN = "your own";
var BIG = 16;
var inception_mixer_default = { render };
function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "InceptionMixer", label: "Inception mixer" });
  const longest = frame.bounds("position").max;
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const inside = (name, width) => Math.max(1, Math.min(frame.bounds(name).max, Math.round(width)));
  const setWidth = (name, width) => frame.set({ [name]: inside(name, width) });
  const mixer = createMixer({
    width: (name) => model.get(name),
    onWidth: (name, width, branch) => frame.set({ [name]: inside(name, width), branch }),
    onBranch: (branch) => branch !== model.get("branch") && frame.set({ branch }),
    onStep([rows, columns]) {
      const { branch, reduced } = get();
      if (rows) return frame.set({ branch: between(0, 3, branch + Math.sign(rows)) });
      const name = BRANCHES[branch].width;
      if (name !== "pool_proj" || reduced) setWidth(name, model.get(name) + columns);
    },
    onEnds: (last) => frame.set({ branch: last ? 3 : 0 })
  });
  const costs = createCosts();
  const chain = createChain({ count: longest, onPick: (position2) => frame.set({ position: position2 }), get: () => model.get("position") });
  frame.stage.append(mixer.el, costs.el, chain.el);
  const preset = choice({
    label: "GoogLeNet",
    name: "preset",
    options: [...GOOGLENET.map(({ name }) => [name, `module ${name}`]), [OWN, OWN]],
    onchange(name) {
      const chosen = GOOGLENET.find((each) => each.name === name);
      if (chosen) frame.set({ ...chosen.setting, position: 1 });
    }
  });
  const reductions = button({
    label: "1×1 reductions",
    name: "reduced",
    onclick: () => frame.set({ reduced: !model.get("reduced") })
  });
  const five = button({
    label: "5×5 as in the paper",
    name: "five-by-five",
    onclick: () => frame.set({ five_by_five: !model.get("five_by_five") })
  });
  const sliders = Object.fromEntries(WIDTHS.map((name) => [name, slider({ label: LABELS[name], name, oninput: (width) => setWidth(name, width) })]));
  const size = slider({ label: "Map", name: "input-size", format: (n) => `${n}²`, oninput: (n) => frame.set({ input_size: n }) });
  const position = slider({
    label: "In a row",
    name: "position",
    format: (n) => `${n}/${longest}`,
    oninput: (n) => frame.set({ position: n })
  });
  frame.panel.append(
    preset.el,
    group("Kind of module", reductions.el, five.el),
    h("div", { class: "cl-mix-sliders", role: "group", "aria-label": "Channels" }, ...WIDTHS.map((name) => sliders[name].el)),
    size.el,
    position.el
  );
  frame.bind(TRAITS, () => {
    const state = get();
    const modules = row(state, longest);
    const rivals = row({ ...state, reduced: !state.reduced }, longest);
    const shown = modules[state.position - 1];
    const rival = moduleOf({ ...state, reduced: !state.reduced }, shown.channels);
    preset.update({ value: presetOf(state), allowed: (name) => name !== OWN || presetOf(state) === OWN });
    reductions.update({ pressed: state.reduced });
    five.update({ pressed: state.five_by_five });
    for (const name of WIDTHS) {
      sliders[name].update({ value: state[name], ...frame.bounds(name) });
      sliders[name].input.disabled = !state.reduced && (name.startsWith("reduce") || name === "pool_proj");
    }
    size.update({ value: state.input_size, ...frame.bounds("input_size") });
    position.update({ value: state.position, ...frame.bounds("position") });
    mixer.draw(state, shown);
    costs.draw(state, shown, rival);
    chain.draw(state, state.reduced ? rivals : modules, state.reduced ? modules : rivals);
    frame.say(summary(state, shown, rival), branchSentence(state, shown));
    const reach = state.five_by_five ? 4 : 2;
    frame.measure({
      "out-channels": ["Channels out", shown.out],
      weights: ["Weights", shown.weights],
      params: ["Parameters, biases included", shown.weights + shown.biases],
      macs: [`MACs at ${state.input_size}×${state.input_size}`, shown.weights * state.input_size ** 2],
      "rival-weights": [state.reduced ? "Weights if naive" : "Weights with reductions", rival.weights],
      "row-weights": ["Weights of the row so far", weightsOf(modules, state.position)],
      "receptive-field": ["Widest view of the row", 1 + state.position * reach, `${1 + state.position * reach}×${1 + state.position * reach}`]
    });
    frame.pytorch(line(state, shown.channels));
  });
  return frame.dispose;
}
var presetOf = (state) => GOOGLENET.find(({ setting }) => Object.entries(setting).every(([name, value]) => state[name] === value))?.name ?? OWN;
function line(state, channels) {
  const widths = [channels, state.ch1x1, state.ch3x3, state.ch5x5].join(", ");
  const reductions = state.reduced ? `, reduce3x3=${state.reduce3x3}, reduce5x5=${state.reduce5x5}, pool_proj=${state.pool_proj}` : "";
  return `convlessons.blocks.Inception(${widths}${reductions}${state.five_by_five ? "" : ", five_by_five=False"})`;
}
var times = (ratio) => rounded(ratio, ratio < 10 ? 2 : 0);
function summary(state, shown, rival) {
  const { reduced, position } = state;
  const which = position === 1 ? "" : `Module ${position} of a row. `;
  const compared = reduced ? `Without the reductions the same kernels would take ${grouped(rival.weights)}, ${times(rival.weights / shown.weights)} times as many, and hand on ${grouped(rival.out)} channels.` : `With reductions after the same input it would take ${grouped(rival.weights)} and hand on ${grouped(rival.out)}.`;
  const pooled = reduced ? "" : ` ${grouped(shown.channels)} of them are its own input, pooled.`;
  return `${which}${reduced ? "With reductions" : "Naive"}: ${plural(shown.channels, "channel")} in, ${grouped(shown.out)} out.${pooled} ${plural(shown.weights, "weight")}, each used once at every position of the ${state.input_size}×${state.input_size} map. ${compared}`;
}
var percent = (part, whole) => `${whole ? Math.round(100 * part / whole) : 0} %`;
function branchSentence({ branch, reduced }, shown) {
  const { name, kernel, reduce, width, weights, parts } = shown.branches[branch];
  const share = `${percent(width, shown.out)} of the channels for ${percent(weights, shown.weights)} of the weights`;
  if (name === "pool") {
    return reduced ? `The pooling branch: the largest of 3×3 cells, then a 1×1 projection to ${grouped(width)}. ${share}.` : `The pooling branch hands on ${width === 1 ? "its one channel" : `all ${grouped(width)} channels`} without a weight: ${share}.`;
  }
  const first = reduce === null ? "" : ` It first reduces ${plural(shown.channels, "channel")} to ${grouped(reduce)}, which is ${percent(parts[0], weights)} of its own weights.`;
  const kind = name === "5×5" && kernel === 3 ? "The branch called 5×5, here with 3×3 kernels" : `The ${name} branch`;
  return `${kind}: ${share}.${first}`;
}
var ruler = (track) => ({
  getBoundingClientRect: () => track.getBoundingClientRect(),
  viewBox: { baseVal: { x: 0, y: 0, width: 1, height: 1 } }
});
var pc = (part) => `${(100 * part).toFixed(3)}%`;
function createMixer({ width, onWidth, onBranch, onStep, onEnds }) {
  let full = 1;
  let held = false;
  let redraw = () => {
  };
  function grip(track, name, branch) {
    const el2 = h("i", { class: `cl-mix-grip${name.startsWith("reduce") ? " cl-mix-upper" : ""}`, "data-grip": name });
    let from = null;
    drag(el2, ruler(track), {
      start(x) {
        held = true;
        from = [x, width(name)];
      },
      move: (x) => onWidth(name, from[1] + (x - from[0]) * full, branch),
      end() {
        held = false;
        redraw();
      }
    });
    return el2;
  }
  const lane = (label, ...inner) => {
    const value = h("span", { class: "cl-mix-value" });
    const track = h("div", { class: "cl-mix-track" }, ...inner);
    return { el: h("div", { class: "cl-mix-lane" }, label, track, value), track, value };
  };
  const bar = (kind) => h("i", { class: `cl-mix-bar cl-mix-${kind}` });
  const inputBar = bar("input");
  const input = lane(h("span", {}, "input"), inputBar);
  const rows = BRANCHES.map((branch, i) => {
    const icon = s("svg", { viewBox: "0 0 25 25", class: "cl-mix-icon" }, s("path", { class: "cl-mix-cells" }), s("path", { class: "cl-mix-seen" }));
    const label = h("span", { class: "cl-mix-label" }, icon, branch.name);
    const [thin, thick] = [bar(`thin cl-mix-b${i}`), bar(`b${i}`)];
    const made = lane(label, thin, thick);
    const grips = [branch.reduce, branch.width].map((name) => name && grip(made.track, name, i));
    made.track.append(...grips.filter(Boolean));
    made.el.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && !held && event.buttons === 0 && onBranch(i));
    made.el.addEventListener("click", () => onBranch(i));
    return { ...made, icon, thin, thick, grips };
  });
  const bands = BRANCHES.map((_, i) => {
    const band = bar(`band cl-mix-b${i}`);
    band.append(h("span"));
    return band;
  });
  const output = lane(h("span", {}, "output"), ...bands);
  const edges = BRANCHES.map((branch, i) => grip(output.track, branch.width, i));
  output.track.append(...edges);
  const el = createArea(
    {
      class: "cl-mix",
      role: "mixer",
      big: BIG,
      label: "Branches. Up and down mark a branch, left and right change its width, Shift by sixteen channels. Home and End mark the first branch and the last.",
      onStep,
      onHome: () => onEnds(false),
      onEnd: () => onEnds(true)
    },
    input.el,
    ...rows.map((each) => each.el),
    output.el
  );
  const caption = h("p", { class: "cl-caption" });
  function draw(state, shown) {
    redraw = () => draw(state, shown);
    if (!held) full = scaleFor(Math.max(shown.channels, shown.out));
    const at = (channels) => pc(Math.min(1, channels / full));
    const place = (edge, channels, open) => {
      edge.style.left = at(channels);
      edge.hidden = !open;
    };
    inputBar.style.width = at(shown.channels);
    text(input.value, grouped(shown.channels));
    let start = 0;
    shown.branches.forEach(({ kernel, reduce, width: own }, i) => {
      const { el: laneEl, icon, thin, thick, grips, value } = rows[i];
      const pool = i === 3;
      const open = !pool || state.reduced;
      const first = pool && open ? shown.channels : reduce;
      laneEl.toggleAttribute("data-marked", i === state.branch);
      thin.style.width = first === null ? "0" : at(first);
      thin.hidden = first === null;
      thick.style.width = at(own);
      text(value, first === null ? grouped(own) : `${grouped(first)} → ${grouped(own)}`);
      icons(icon, kernel);
      if (grips[0]) place(grips[0], reduce ?? 0, reduce !== null);
      place(grips[1], own, open);
      bands[i].style.left = at(start);
      bands[i].style.width = at(own);
      text(bands[i].firstChild, own / full > 0.11 ? BRANCHES[i].name : "");
      start += own;
      place(edges[i], start, open);
    });
    text(output.value, grouped(shown.out));
    text(caption, `Full width: ${grouped(full)} channels. Thin bars: what a 1×1 reduction leaves, and what the pooling reads. Drag an edge.`);
  }
  return { el: h("div", {}, el, caption), draw };
}
function icons(icon, kernel) {
  const cells = (from, to) => {
    let d = "";
    for (let row2 = from; row2 < to; row2++) for (let column = from; column < to; column++) d += `M${5 * column + 0.5} ${5 * row2 + 0.5}h4v4h-4z`;
    return d;
  };
  const edge = (5 - kernel) / 2;
  attrs(icon, { "aria-hidden": "true" });
  attrs(icon.firstChild, { d: cells(0, 5) });
  attrs(icon.lastChild, { d: cells(edge, 5 - edge) });
}
function createCosts() {
  const stack = () => {
    const segments = BRANCHES.flatMap((_, i) => [h("i", { class: `cl-mix-cost cl-mix-b${i} cl-mix-reduction` }), h("i", { class: `cl-mix-cost cl-mix-b${i}` })]);
    const [label, value] = [h("span"), h("span", { class: "cl-mix-value" })];
    return { el: h("div", { class: "cl-mix-stack" }, label, value, h("div", { class: "cl-mix-track" }, ...segments)), segments, label, value };
  };
  const stacks = [stack(), stack()];
  return {
    el: h(
      "div",
      { class: "cl-mix-costs", "aria-hidden": "true" },
      h("p", { class: "cl-caption" }, "Weights by branch; MACs have the same shares. Pale: the 1×1 reductions."),
      ...stacks.map((each) => each.el)
    ),
    draw({ reduced }, shown, rival) {
      const most = Math.max(shown.weights, rival.weights);
      const names = reduced ? ["With reductions", "Naive"] : ["Naive", "With reductions"];
      [shown, rival].forEach(({ branches: branches2, weights }, i) => {
        text(stacks[i].label, names[i] + (i === 0 ? " (shown)" : ""));
        text(stacks[i].value, grouped(weights));
        branches2.flatMap(({ parts }) => parts).forEach((part, j) => {
          stacks[i].segments[j].style.width = pc(part / most);
          stacks[i].segments[j].hidden = part === 0;
        });
      });
    }
  };
}
var short = (value) => value < 1e6 ? grouped(value) : `${rounded(value / 1e6, 1)} M`;
var CHART = [480, 132];
function createChain({ count: count2, onPick, get }) {
  const panel = (title) => {
    const naive = s("path", { class: "cl-mix-naive" });
    const reduced = s("path", { class: "cl-mix-with" });
    const svg = s(
      "svg",
      { viewBox: `0 0 ${CHART[0] / 2} ${CHART[1]}`, focusable: "false", "aria-hidden": "true" },
      s("path", { class: "cl-mix-axis", d: `M0 ${CHART[1] - 14.5}h${CHART[0] / 2}` })
    );
    const marker = s("rect", { class: "cl-mix-marker", y: 1, height: CHART[1] - 2, rx: 3 });
    svg.append(marker, naive, reduced);
    const ends = h("span", { class: "cl-caption" });
    pickable(svg, { hit: (x) => between(1, count2, 1 + Math.floor(x / (CHART[0] / 2) * count2)), onPick });
    return { el: h("figure", {}, h("figcaption", {}, title), svg, ends), naive, reduced, marker, ends };
  };
  const panels = [panel("Channels out"), panel("Weights so far")];
  const el = createArea(
    {
      class: "cl-mix-chain",
      role: "chain",
      big: 3,
      label: "Modules in a row. Left and right show the module before or after, Home and End the first and the last.",
      onStep: ([rows, columns]) => onPick(between(1, count2, get() + columns - rows)),
      onHome: () => onPick(1),
      onEnd: () => onPick(count2)
    },
    ...panels.map((each) => each.el)
  );
  return {
    el: h("div", {}, el, h("p", { class: "cl-caption" }, "The same module, up to nine in a row. Outlined: naive. Filled: with reductions. Tap one to see it above.")),
    draw({ position }, naive, reduced) {
      const [W, H] = [CHART[0] / 2, CHART[1] - 15];
      const step = W / count2;
      const series = [
        [naive.map((each) => each.out), reduced.map((each) => each.out)],
        [naive.map((_, i) => weightsOf(naive, i + 1)), reduced.map((_, i) => weightsOf(reduced, i + 1))]
      ];
      series.forEach(([first, second], i) => {
        const top = Math.max(...first, ...second);
        const columns = (values, side) => values.map((value, at) => {
          const height = Math.max(1, value / top * (H - 6));
          return rect(at * step + 4 + side * (step - 8) * 0.5, H - height, (step - 8) * 0.5, height);
        }).join("");
        attrs(panels[i].naive, { d: columns(first, 0) });
        attrs(panels[i].reduced, { d: columns(second, 1) });
        attrs(panels[i].marker, { x: (position - 1) * step + 1, width: step - 2 });
        const [before, after] = [first, second].map((values) => short(values[position - 1]));
        text(panels[i].ends, `after ${position}: ${before} naive, ${after} reduced`);
      });
    }
  };
}
export {
  inception_mixer_default as default
};
