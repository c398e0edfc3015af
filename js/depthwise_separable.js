// DepthwiseSeparable: a photograph through a standard convolution and through its two-step rival, weight by weight.
import { between, createArea } from "./lib/area.js";
import { createChosenPhotograph } from "./lib/chosen_photograph.js";
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, text } from "./lib/dom.js";
import { capital, grouped, plural, rounded } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { numberGrid } from "./lib/number_grid.js";
import { SIDE } from "./lib/photograph.js";
import { channel } from "./lib/tensor.js";
import { around, createScale, createThumbnail } from "./lib/thumbnail.js";
import {
  allColours, coloursOf, createMaps, depthwiseKernel, drawn, EDITABLE, editable, inputMaps, mixWeight, pattern, PATTERNS, sideFor, spread,
  standardKernel, weightsOf,
} from "./lib/separable.js";
import { createWork, REST } from "./lib/work.js";

const LAYER = ["in_channels", "out_channels", "kernel_size"];
const TRAITS = [...LAYER, "standard_kernels", "depthwise_kernels", "mixing", "picture", "window", "selected", "input_size"];
const PRESETS = [[3, 4, 3, 96], [3, 256, 3, 56], [512, 512, 3, 14], [8, 1, 3, 56]]; // channels in and out, kernel, size of the map
const [STANDARD, DEPTHWISE, MIXING] = [0, 1, 2]; // kinds of weights
// Shades of the three colours, of like lightness: pure blue would be too dark to see anything in.
const TINTS = [[1, 0.5, 0.45], [0.45, 0.9, 0.45], [0.55, 0.7, 1]];
const OWN = "own";
const WIDEST = 5; // kernels that are edited number by number
const KERNEL = 45; // pixels of a kernel's picture: as many for every kernel

const words = {
  label: "Standard beside depthwise separable convolution",
  keys: "Arrow keys choose a kernel or a weight, + and − change a mixing weight; drag on a colour to move the window.",
  walk: "Kernels and mixing weights. Arrow keys choose one, Home the first, End the last; plus and minus change a mixing weight.",
  standard: "Standard convolution",
  photo: "photo",
  sum: "Σ →",
  separable: "Depthwise, then pointwise",
  own: (C, k) => `Every output has a kernel of its own for each channel: ${grouped(C)} × ${k * k} = ${plural(C * k * k, "weight")} an output.`,
  deeper: (side) => `These channels are ${side}×${side} maps that a fixed first layer makes of the photo.`,
  more: (n) => `+ ${grouped(n)}`,
  moreOutputs: (n, each) => `+ ${plural(n, "output")}, ${plural(each, "weight")} each`,
  bars: { standard: "Standard", separable: "Separable (hatched: pointwise)" },

  channelsIn: "Channels in",
  channelsOut: "Channels out",
  kernel: "Kernel",
  window: ["Window row", "Window column"],
  try: "Layers to try",
  layer: (C, outputs, k) => `${C} → ${outputs}, ${k}×${k}`,
  pattern: "Pattern",
  patterns: { upright: "Upright edges", level: "Level edges", blur: "Blur", outline: "Outline", copy: "Copy", nothing: "Nothing" },
  ownPattern: "Your own",
  weights: "Weights of the kernel",
  weight: (row, column) => `Weight in row ${row}, column ${column}`,
  wide: "Kernels wider than 5×5 are set by their pattern.",
  take: (o) => `Take the nearest mix for output ${o + 1}`,
  kernelOf: (name, o, k) => (k > 1 ? `Standard kernel, ${name} to output ${o + 1}, over ${k * k}` : `Standard kernel, ${name} to output ${o + 1}`),
  depthwiseKernelOf: (name, k) => (k > 1 ? `Depthwise kernel of ${name}, over ${k * k}` : `Depthwise kernel of ${name}`),
  mixOf: (o) => `Mix of output ${o + 1}`,
  colours: ["red", "green", "blue"],
  channel: (c) => `channel ${c + 1}`,

  target: (o) => `Standard output ${o + 1}`,
  misses: (share) => `This mix misses ${words.share(share)}`,
  nearest: "The nearest mix",
  notFitted: "No fit: too many channels",
  mixLeaves: "What this mix misses",
  outOfReach: (share) => (share === 0 ? "Nothing is out of reach" : `${capital(words.share(share))} is out of reach`),
  share: (share) => (share === 0 ? "nothing" : share < 0.001 ? "under 0.1 %" : share > 10 ? "over 1,000 %" : `${rounded(100 * share, 1)} %`),

  has: (C, outputs, k, standard, separable) =>
    `From ${C} to ${plural(outputs, "channel")}, a standard ${k}×${k} convolution has ${plural(standard, "weight")}, ` +
    `a depthwise separable one ${grouped(separable)}.`,
  asMany: (outputs, k, ratio) => `That is 1/${outputs} + 1/${k * k} = ${ratio} of it: just as many.`,
  moreTimes: (outputs, k, ratio, times) => `That is 1/${outputs} + 1/${k * k} = ${ratio} of it: ${times} times as many: here it does not pay.`,
  fewer: (outputs, k, ratio, times) => `That is 1/${outputs} + 1/${k * k} = ${ratio} of it: ${times} times fewer.`,
  missed: (share, o) => `The mix that is set misses ${words.share(share)} of output ${o + 1}.`,
  equal: (o) => `Output ${o + 1}: the mix gives what the standard convolution gives.`,
  exact: (o) => `Some mix of the depthwise maps gives output ${o + 1} exactly.`,
  unreached: (o, share) => `${capital(words.share(share))} of standard output ${o + 1} is out of reach of every mix of the depthwise maps.`,
  changesOne: (name, o) => `The standard kernel from ${name} changes output ${o + 1} and no other.`,
  changesMixed: (name, mixed, outputs) => `The depthwise kernel of ${name} changes ${
    mixed === 0 ? "nothing now: no separable output mixes it in"
      : outputs === 1 ? "the one separable output"
        : mixed === outputs ? `all ${plural(outputs, "separable output")}`
          : `${grouped(mixed)} of the ${plural(outputs, "separable output")}: the rest do not mix it in`}.`,
  weightIs: (name, o, weight) => `The weight of ${name} in output ${o + 1} is ${rounded(weight)}.`,
  here: ([row, column], o, standard, mix) =>
    `At row ${row}, column ${column}, output ${o + 1} is ${rounded(standard)} by the standard convolution and ${rounded(mix)} by this mix.`,
  measured: {
    outOfReach: (o) => `Output ${o + 1}, out of reach`,
    missed: (o) => `Output ${o + 1}, missed`,
    standard: "Weights, standard",
    separable: "Weights, separable",
    moreStandard: "One more output, standard",
    moreSeparable: "One more, separable",
    macs: (size) => `MACs, separable, at ${size}×${size}`,
    standardMacs: "MACs, standard",
  },
};

/** A colour of the photograph, or one of many channels. */
const channelName = (C, c) => (C <= 3 && words.colours[c]) || words.channel(c);

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DepthwiseSeparable", label: words.label });
  const kernelBounds = model.get("schema").standard_kernels.items;
  const mixBounds = model.get("schema").mixing.items;
  const get = () => {
    const setting = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
    const [kind, o, c] = setting.selected;
    const [C, outputs] = [drawn(setting.in_channels), drawn(setting.out_channels)];
    return { ...setting, selected: [Math.min(kind, MIXING), Math.min(o, outputs - 1), Math.min(c, C - 1)] };
  };

  // ---- changes
  let touched = "selected"; // what the reader's last gesture was about: it is spoken of first
  const change = (settings) => frame.set({
    ...settings,
    ...("kernel_size" in settings && settings.kernel_size !== model.get("kernel_size") ? { standard_kernels: [], depthwise_kernels: [] } : {}),
  });
  const select = (selected) => {
    touched = "selected";
    frame.set({ selected });
  };
  const edit = (name, at, values) => {
    touched = "selected";
    const all = editable(get())[name];
    all.splice(at, values.length, ...values);
    frame.set({ [name]: all });
  };
  const editKernel = (values) => {
    const { selected: [kind, o, c], kernel_size: k } = get();
    if (kind === STANDARD) edit("standard_kernels", (o * EDITABLE + c) * k * k, values);
    else edit("depthwise_kernels", c * k * k, values);
  };
  const editMix = (o, c, tenths) => {
    const values = editable(get()).mixing;
    touched = "selected";
    values[o * EDITABLE + c] = between(mixBounds.minimum, mixBounds.maximum, Math.round(tenths));
    frame.set({ mixing: values, selected: [MIXING, o, c] });
  };
  const moveWindow = (window) => {
    touched = "window";
    frame.set({ window: window.map((n) => between(0, SIDE - 1, Math.round(n))) });
  };

  // ---- the drawing
  const handlers = { select, editMix, moveWindow, get };
  const [standard, separable] = [createSide(STANDARD, handlers), createSide(MIXING, handlers)];
  /** Places that can be chosen, as rows from top to bottom, left side first. */
  const places = () => {
    const { in_channels, out_channels, selected: [, o] } = get(); // a depthwise kernel is every output's: the same one stays compared
    const across = [...Array(drawn(in_channels)).keys()];
    const rows = [...Array(drawn(out_channels)).keys()];
    return [
      [...across.map(() => null), ...across.map((c) => [DEPTHWISE, o, c])],
      ...rows.map((row) => [...across.map((c) => [STANDARD, row, c]), ...across.map((c) => [MIXING, row, c])]),
    ];
  };
  const area = createArea(
    {
      class: "cl-sep", role: "walk", label: words.walk, big: 2,
      onStep([down, right]) {
        const grid = places();
        const { selected: [kind, o, c] } = get();
        const half = grid[0].length / 2;
        const row = between(0, grid.length - 1, (kind === DEPTHWISE ? 0 : o + 1) + down);
        const column = between(row === 0 ? half : 0, 2 * half - 1, c + (kind === STANDARD ? 0 : half) + right);
        select(grid[row][column]);
      },
      onHome: () => select([STANDARD, 0, 0]),
      onEnd: () => select(places().at(-1).at(-1)),
      onKey(key) {
        const by = { "+": 1, "=": 1, "-": -1, "−": -1 }[key];
        if (!by) return false;
        const setting = get();
        const [, o, c] = setting.selected;
        editMix(o, c, mixWeight(setting, o, c) + by);
        return true;
      },
    },
    standard.el, separable.el,
  );
  const compared = Array.from({ length: 4 }, () => ({ tile: createTile(), caption: h("figcaption") }));
  const scale = createScale({ signed: true });
  const take = button({
    label: words.take(0), name: "take-mix",
    onclick() {
      const { selected: [, o], in_channels: C } = get();
      touched = "selected";
      const all = editable(get()).mixing;
      nearest.weights.forEach((w, c) => {
        if (c < C) all[o * EDITABLE + c] = between(mixBounds.minimum, mixBounds.maximum, Math.round(10 * w));
      });
      frame.set({ mixing: all, selected: [MIXING, o, 0] });
    },
  });
  const bars = createBars();
  frame.stage.append(
    area, h("p", { class: "cl-caption" }, words.keys), bars.el,
  );

  // ---- the controls
  const presets = PRESETS.map(([C, outputs, k, size]) => button({
    label: words.layer(C, outputs, k), onclick: () => change({ in_channels: C, out_channels: outputs, kernel_size: k, input_size: size }),
  }));
  const sliders = {
    in_channels: slider({ label: words.channelsIn, name: "in-channels", oninput: (n) => change({ in_channels: n }) }),
    out_channels: slider({ label: words.channelsOut, name: "out-channels", oninput: (n) => change({ out_channels: n }) }),
    kernel_size: slider({ // whole steps of two: an even kernel has no middle
      label: words.kernel, name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 }),
    }),
  };
  const windows = words.window.map((label, axis) => slider({
    label, name: `window-${axis ? "column" : "row"}`, oninput: (n) => moveWindow(model.get("window").with(axis, n)),
  }));
  const mixes = Array.from({ length: EDITABLE }, (_, c) => slider({
    label: "", name: `mix-${c + 1}`, format: (tenths) => rounded(tenths / 10), oninput: (tenths) => editMix(get().selected[1], c, tenths),
  }));
  const kernelTitle = h("p", { class: "cl-caption" });
  const mixTitle = h("p", { class: "cl-caption" });
  const patterns = choice({
    label: words.pattern, name: "pattern", options: [...PATTERNS.map((name) => [name, words.patterns[name]]), [OWN, words.ownPattern]],
    onchange: (name) => name !== OWN && editKernel(pattern(name, model.get("kernel_size"))),
  });
  const numbers = numberGrid({
    label: words.weights, low: kernelBounds.minimum, high: kernelBounds.maximum,
    name: words.weight,
    onedit(row, column, value) {
      const k = model.get("kernel_size");
      editKernel(chosenKernel(get()).with(row * k + column, value));
    },
  });
  const tooWide = h("p", { class: "cl-caption" }, words.wide);
  const chosen = createChosenPhotograph({ model, frame, redraw: () => draw() });
  frame.panel.append(
    // What changes the layer stands under its drawing and its bars, what changes a weight under what is compared.
    h("div", { class: "cl-sep-controls" }, ...Object.values(sliders).map((each) => each.el)),
    h("div", { class: "cl-sep-controls" }, group(words.try, ...presets.map((each) => each.el))),
    h("div", { class: "cl-sep-compared cl-in-sight" }, compared.map(({ tile, caption }) => h("figure", {}, tile.el, caption))),
    h("div", { class: "cl-sep-under" }, scale.el, take.el),
    h("div", { class: "cl-sep-controls" }, kernelTitle, patterns.el, h("div", { class: "cl-sep-numbers" }, numbers.el, tooWide)),
    h("div", { class: "cl-sep-controls" }, mixTitle, ...mixes.map((each) => each.el)),
    h("div", { class: "cl-sep-controls" }, ...chosen.els),
    h("div", { class: "cl-sep-controls" }, ...windows.map((each) => each.el)),
  );

  function chosenKernel(setting) {
    const [kind, o, c] = setting.selected;
    return kind === STANDARD ? standardKernel(setting, o, c) : depthwiseKernel(setting, c);
  }

  // ---- what is computed, and kept until something that it hangs on changes
  const keep = createKeeper();
  const made = createMaps();
  const [work, ahead] = [createWork(frame.stage), createWork(standard.el)];
  let nearest = null; // the mix that is nearest to the selected output, where it was looked for
  const colours = (photo) => (side) => keep(`colours ${side}`, [photo], () => coloursOf(photo, side)); // four sizes there are
  let [input, photographed] = [null, null];

  /** The layer's input and what both layers make of it; what is not known yet is worked out step by step. */
  function* compute(photo, setting) {
    const before = input;
    const found = colours(photo)(sideFor(setting.in_channels));
    input = keep("input", [found, setting.in_channels], () => inputMaps(photo, setting.in_channels, found));
    if (input !== before) yield;
    yield* made.steps(input, setting);
  }

  function draw() {
    const setting = get();
    const { in_channels: C, out_channels: outputs, kernel_size: k, input_size: size, window } = setting;
    const weights = weightsOf(setting);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: outputs, ...frame.bounds("out_channels") });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, outputs, k, size].join() }));
    windows.forEach((each, axis) => each.update({ value: window[axis], min: 0, max: SIDE - 1 }));
    const photo = chosen.now();
    const isOther = photographed !== photo; // what is said of a new one belongs to its coming
    work.start(show(photo, setting, weights, isOther));
    frame.measure({
      "standard-params": [words.measured.standard, weights.standard],
      params: [words.measured.separable, weights.separable],
      "standard-more": [words.measured.moreStandard, C * k * k],
      "separable-more": [words.measured.moreSeparable, C],
      macs: [words.measured.macs(size), weights.separable * size * size],
      "standard-macs": [words.measured.standardMacs, weights.standard * size * size],
    });
    frame.pytorch(python(C, outputs, k), python(...LAYER.map((name) => frame.bounds(name).max)));
    photographed = photo;
    if (isOther) ahead.start(allColours(photo, colours(photo)));
  }

  /** What is computed, and what is said of it. */
  function* show(photo, setting, weights, atOnce) {
    const { in_channels: C, selected: [, o], window } = setting;
    for (const step of compute(photo, setting)) if (!atOnce) yield step;
    const maps = { photo, input, ...made.maps(input, setting) };
    const { target, mix } = maps.output(o);
    const ends = scaleOf(target);
    const { now } = maps;
    nearest = maps.nearest;
    const fitted = nearest !== null;
    const left = nearest ?? now;
    const captions = [
      words.target(o), words.misses(now.share),
      ...(fitted ? [words.nearest, words.outOfReach(left.share)] : [words.notFitted, words.mixLeaves]),
    ];
    const shown = [target, mix, left.mix, left.left];
    const cell = window.map((n) => Math.floor((n * sideFor(C)) / SIDE));
    const compare = (...places) => {
      for (const i of places) {
        const [{ tile, caption }, { data, shape: [, ...shape] }] = [compared[i], shown[i]];
        tile.paint(data, shape, ends, true);
        tile.mark(cell, shape, 1);
        tile.label(captions[i]);
        text(caption, captions[i]);
      }
    };
    compare(0, 1);
    scale.update(ends);
    take.update({ label: words.take(o), disabled: C > EDITABLE });
    const at = cell[0] * sideFor(C) + cell[1];
    const details = {
      selected: selectedSentence(setting),
      window: words.here(cell, o, target.data[at], mix.data[at]),
    };
    const order = touched === "window" ? ["window", "selected"] : ["selected", "window"];
    frame.say([...summary(setting, weights), reach(o, nearest, now)].join(" "), order.map((name) => details[name]).join(" "));
    frame.measure({
      "left-over": [
        fitted ? words.measured.outOfReach(o) : words.measured.missed(o), rounded(100 * left.share).replaceAll(",", ""), words.share(left.share),
      ],
    });
    yield* rest(setting, maps, weights, () => compare(2, 3));
  }
  function updateMixes(setting) {
    const { in_channels: C, selected: [, o] } = setting;
    text(mixTitle, words.mixOf(o));
    mixes.forEach((each, i) => {
      each.el.style.visibility = i < drawn(C) ? "" : "hidden"; // it keeps its room
      each.update({
        value: mixWeight(setting, o, i), min: mixBounds.minimum, max: mixBounds.maximum, label: capital(channelName(C, i)),
      });
    });
  }

  /** The kernel that is chosen, and the bill. */
  function updateKernel({ in_channels: C, kernel_size: k, selected: [kind, o, c] }, kernel, weights) {
    const patterned = PATTERNS.find((name) => String(pattern(name, k)) === String(kernel)) ?? OWN;
    text(kernelTitle, kind === STANDARD ? words.kernelOf(channelName(C, c), o, k) : words.depthwiseKernelOf(channelName(C, c), k));
    patterns.update({ value: patterned, allowed: (name) => name !== OWN || patterned === OWN });
    const wide = k > WIDEST;
    tooWide.hidden = !wide;
    numbers.el.hidden = wide;
    if (!wide) numbers.update(Array.from({ length: k }, (_, row) => kernel.slice(row * k, (row + 1) * k)));
    bars.draw(weights);
  }

  let updated = "";
  /** What the frame with the output, its mix, the sentence and the numbers has no room for. */
  function* rest(setting, maps, weights, compareNearest) {
    if (updated) yield;
    compareNearest();
    updateMixes(setting);
    if (updated) yield REST;
    const kernel = chosenKernel(setting);
    const now = [...LAYER.map((name) => setting[name]), setting.selected, kernel].join();
    if (updated !== now) { // it has a frame of its own
      updated = now;
      updateKernel(setting, kernel, weights);
      yield REST;
    }
    yield* standard.draw(setting, maps);
    yield* separable.draw(setting, maps);
  }
  frame.bind(TRAITS, draw);
  return () => {
    work.stop();
    ahead.stop();
    chosen.dispose();
    frame.dispose();
  };
}

const python = (C, outputs, k) =>
  `nn.Sequential(nn.Conv2d(${C}, ${C}, ${k}, padding=${(k - 1) / 2}, groups=${C}, bias=False), nn.Conv2d(${C}, ${outputs}, 1, bias=False))`;

/** In powers of two, so that a small edit is seen as what it does, and not as a new scale. */
const scaleOf = (map) => around(2 ** Math.ceil(Math.log2(spread(map))));

const figure = (value) => String(Number(value.toPrecision(3)));

function summary({ in_channels: C, out_channels: outputs, kernel_size: k }, { standard, separable }) {
  const ratio = separable / standard;
  const shown = [outputs, k, ratio.toPrecision(3)];
  return [
    words.has(C, outputs, k, standard, separable),
    ratio === 1 ? words.asMany(...shown) : ratio > 1 ? words.moreTimes(...shown, figure(ratio)) : words.fewer(...shown, figure(1 / ratio)),
  ];
}

function reach(o, nearest, now) {
  if (!nearest) return words.missed(now.share, o);
  if (nearest.share === 0) return now.share < 1e-6 ? words.equal(o) : words.exact(o);
  return words.unreached(o, nearest.share);
}

function selectedSentence(setting) {
  const { selected: [kind, o, c], in_channels: C, out_channels: outputs } = setting;
  const name = channelName(C, c);
  if (kind === STANDARD) return words.changesOne(name, o);
  if (kind === DEPTHWISE) {
    const mixed = Array.from({ length: outputs }, (_, output) => mixWeight(setting, output, c)).filter(Boolean).length;
    return words.changesMixed(name, mixed, outputs);
  }
  return words.weightIs(name, o, mixWeight(setting, o, c) / 10);
}

/** One side: the channels on top; below them what they meet, in a row for each output; the outputs at the right. */
function createSide(side, { select, editMix, moveWindow, get }) {
  const isStandard = side === STANDARD;
  const of = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  const inputs = of(EDITABLE, () => createTile("cl-sep-input"));
  const lane = isStandard ? [] : of(EDITABLE, (c) => createTile("cl-sep-kernel", () => select([DEPTHWISE, get().selected[1], c])));
  const filtered = isStandard ? [] : of(EDITABLE, () => createTile());
  const rows = of(EDITABLE, (o) => ({
    cells: of(EDITABLE, (c) => (isStandard
      ? createTile("cl-sep-kernel", () => select([STANDARD, o, c]))
      : createWeight(() => select([MIXING, o, c]), () => mixWeight(get(), o, c), (tenths) => editMix(o, c, tenths)))),
    output: createTile("cl-sep-output"),
  }));
  const stacks = of(isStandard ? 1 : 3, () => h("div", { class: "cl-sep-stack" }));
  const deck = h("div", { class: "cl-sep-deck" });
  const note = h("p", { class: "cl-caption cl-sep-note" });
  const photo = isStandard ? createTile("cl-sep-photo") : null;
  photo?.el.append(h("span", { class: "cl-sep-name" }, words.photo));
  const sums = rows.map(() => h("div", { class: "cl-sep-sum" }, words.sum));
  const grid = h("div", { class: "cl-sep-grid", "aria-hidden": "true" }, deck, isStandard ? note : null, photo?.el, ...sums,
    ...[...inputs, ...lane, ...filtered, ...rows.flatMap(({ cells, output }) => [...cells, output])].map((tile) => tile.el), ...stacks);
  const put = (node, row, column) => attrs(node, { style: `grid-area: ${row} / ${column}` });
  inputs.forEach((tile, c) => put(tile.el, 1, c + 1));
  lane.forEach((tile, c) => put(tile.el, 2, c + 1));
  filtered.forEach((tile, c) => put(tile.el, 3, c + 1));
  rows.forEach(({ cells, output }, o) => {
    cells.forEach((tile, c) => put(tile.el, o + 4, c + 1));
    put(output.el, o + 4, EDITABLE + 1);
  });
  stacks.forEach((node, i) => put(node, i + 1, EDITABLE));
  sums.forEach((node, o) => put(node, o + 4, EDITABLE));
  if (photo) put(photo.el, 1, EDITABLE + 1);

  for (const { el } of inputs) {
    const move = (event) => {
      const box = el.getBoundingClientRect();
      moveWindow([(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width].map((share) => SIDE * share - 0.5));
    };
    el.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      el.setPointerCapture(event.pointerId);
      move(event);
    });
    el.addEventListener("pointermove", (event) => el.hasPointerCapture(event.pointerId) && move(event));
  }

  return {
    el: h("figure", { "data-side": isStandard ? "standard" : "separable" },
      h("figcaption", {}, isStandard ? words.standard : words.separable), grid),
    * draw(setting, maps) {
      const { in_channels: C, out_channels: outputs, kernel_size: k, selected: [kind, o, c], window } = setting;
      const [across, down] = [drawn(C), drawn(outputs)];
      const size = maps.input.shape.slice(1);
      const cell = window.map((n) => Math.floor((n * size[0]) / SIDE));
      text(note, C <= 3 ? words.own(C, k) : `${words.own(C, k)} ${words.deeper(size[0])}`);
      for (const node of stacks) {
        text(node, words.more(C - across));
        node.style.visibility = C > across ? "" : "hidden";
      }
      text(deck, words.moreOutputs(outputs - down, isStandard ? C * k * k : C));
      deck.style.visibility = outputs > down ? "" : "hidden";
      photo?.rgb(maps.photo);
      yield;
      for (const [i, tile] of inputs.entries()) {
        if (!tile.show(i < across)) continue;
        if (C <= 3) tile.tinted(channel(maps.input, i), size, TINTS[i]);
        else tile.paint(channel(maps.input, i), size, [0, spread({ data: channel(maps.input, i) })], false);
        tile.name(C <= 3 ? words.colours[i] : `${i + 1}`);
        tile.mark(cell, size, k);
      }
      yield;
      for (const [i, tile] of lane.entries()) {
        if (!tile.show(i < across)) continue;
        tile.kernel(depthwiseKernel(setting, i), k);
        tile.chosen(kind === DEPTHWISE && i === c);
      }
      for (const [i, tile] of filtered.entries()) {
        if (!tile.show(i < across)) continue;
        tile.paint(maps.depthwise[i].data, size, scaleOf(maps.depthwise[i]), true);
        tile.mark(cell, size, 1);
      }
      for (const [row, { cells, output }] of rows.entries()) {
        yield;
        sums[row].style.visibility = row < down && across < EDITABLE ? "" : "hidden";
        for (const [i, tile] of cells.entries()) {
          if (!tile.show(i < across && row < down)) continue;
          if (isStandard) tile.kernel(standardKernel(setting, row, i), k);
          else tile.weight(mixWeight(setting, row, i), k);
          tile.chosen(kind === side && row === o && i === c);
        }
        if (!output.show(row < down)) continue;
        const { target, mix } = maps.output(row);
        output.paint((isStandard ? target : mix).data, size, scaleOf(target), true);
        output.mark(cell, size, 1);
        output.chosen(row === o);
      }
    },
  };
}

/** A map or a kernel in its place, with the window on it; it paints only what is new. */
function createTile(name = "", onPick) {
  const picture = createThumbnail({ side: name === "cl-sep-kernel" ? KERNEL : SIDE });
  const mark = h("i", { class: "cl-sep-window", hidden: true });
  const called = h("span", { class: "cl-sep-name", hidden: true });
  const el = h("div", { class: `cl-sep-tile ${name}`, onclick: onPick }, picture.el, mark, called);
  let painted = [];
  const once = (of, paint) => {
    if (of.length === painted.length && of.every((each, i) => each === painted[i])) return;
    painted = of;
    paint();
  };
  return {
    el,
    label: picture.label,
    show: (shown) => (el.style.visibility = shown ? "" : "hidden") === "",
    chosen: (chosen) => attrs(el, { "data-chosen": chosen }),
    paint(values, [rows, columns], [low, high], signed) {
      once([values.buffer, values.byteOffset, low, high], () => picture.map(values, [rows, columns], [low, high], { signed }));
    },
    tinted: (values, size, colour) => once([values.buffer, values.byteOffset], () => picture.tinted(values, size, colour)),
    rgb: (tensor) => once([tensor], () => picture.rgb(tensor)),
    name: (word) => text(attrs(called, { hidden: false }), word),
    kernel(values, k) {
      once([String(values)], () => picture.map(values, [k, k], around(Math.max(...values.map(Math.abs))), { signed: true }));
    },
    mark(cell, size, k) {
      const [top, left] = cell.map((n, axis) => (100 * (n - (k - 1) / 2)) / size[axis]);
      attrs(mark, { hidden: false, style: `top: ${top}%; left: ${left}%; width: ${(100 * k) / size[1]}%; height: ${(100 * k) / size[0]}%` });
    },
  };
}

/** One mixing weight: a square as large as one weight of the kernels, and its number. Drag it sideways. */
function createWeight(onPick, value, onDrag) {
  const [square, number] = [h("i"), h("span")];
  const el = h("div", { class: "cl-sep-tile cl-sep-weight" }, square, number);
  let from = null;
  el.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    onPick();
    from = { x: event.clientX, tenths: value() };
    el.setPointerCapture(event.pointerId);
  });
  el.addEventListener("pointermove", (event) => {
    if (from && el.hasPointerCapture(event.pointerId)) onDrag(from.tenths + (event.clientX - from.x) / 4);
  });
  for (const name of ["pointerup", "pointercancel"]) el.addEventListener(name, () => { from = null; });
  return {
    el,
    show: (shown) => (el.style.visibility = shown ? "" : "hidden") === "",
    chosen: (chosen) => attrs(el, { "data-chosen": chosen }),
    weight(tenths, k) {
      square.style.width = `${100 / k}%`;
      attrs(square, { class: tenths < 0 ? "cl-sep-below" : tenths > 0 ? "cl-sep-above" : "cl-sep-zero" });
      text(number, rounded(tenths / 10));
    },
  };
}

/** All weights of both layers, to one scale. */
function createBars() {
  const bar = (label, ...kinds) => {
    const fills = kinds.map((kind) => h("i", { class: `cl-sep-bar-${kind}` }));
    const [track, value] = [h("div", { class: "cl-sep-track" }, ...fills), h("span")];
    return { el: h("div", { class: "cl-sep-bar" }, h("span", {}, label), value, h("div", {}, track)), track, fills, value };
  };
  const standard = bar(words.bars.standard, "3x3");
  const separable = bar(words.bars.separable, "3x3", "1x1");
  const percent = (part, whole) => `${(100 * part) / whole}%`;
  const fill = ({ track, fills, value }, most, ...parts) => {
    const total = parts.reduce((a, b) => a + b, 0);
    track.style.width = percent(total, most);
    parts.forEach((part, i) => { fills[i].style.width = percent(part, total); });
    text(value, grouped(total));
  };
  return {
    el: h("div", { class: "cl-sep-bars", "aria-hidden": "true" }, standard.el, separable.el),
    draw({ standard: all, depthwise, pointwise, separable: both }) {
      const most = Math.max(all, both);
      fill(standard, most, all);
      fill(separable, most, depthwise, pointwise);
    },
  };
}
