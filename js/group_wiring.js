// GroupWiring: a grouped convolution of a photograph's feature maps, wire by wire, and its weights as a matrix whose
// blocks PyTorch stores without the zeros. Drag the cut between groups, switch an input off: other groups stay as they are.
import { createArea, drag, pickable } from "./lib/area.js";
import { createChosenPhotograph } from "./lib/chosen_photograph.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text } from "./lib/dom.js";
import { grouped, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { createLayer, inputMaps, kernelOf, mapName, MOST } from "./lib/group_maps.js";
import { fix, rect } from "./lib/shapes.js";
import { channel, extremes } from "./lib/tensor.js";
import { around, createScale, createThumbnail } from "./lib/thumbnail.js";
import { createWork, REST } from "./lib/work.js";
import { connected, divisors, groupOf, layerCounts, letter, nearestGroups, ranges } from "./lib/wiring.js";
import { createWidth } from "./lib/width.js";
import { createWords } from "./lib/words.js";

const HEIGHT = 392; // of the wires, in pixels: 24 channels in 24 groups keep letters of 10
const BAND = 16; // width of a group's band
const NUMBER = 20; // and of a channel's number
const LARGEST = 46; // side of a thumbnail
const HUES = 6;
const SETTING = ["in_channels", "out_channels", "groups", "kernel_size", "bias"];
const PRESETS = [[12, 12, 1], [12, 12, 2], [12, 12, 12], [8, 16, 4]]; // inputs, outputs, groups

const words = {
  label: "Group convolution",
  wires: "Inputs feed outputs",
  weights: "The weights",
  walk: "Channels, inputs left and outputs right. Up and down mark the next one, Shift takes five, left and right change the column. Space switches a marked input off and on.",
  walkMatrix: "Matrix of kernels, a row for each output, a column for each input. Arrow keys mark a kernel, Shift takes five.",
  keys: "Drag the handle to move the cut. Click a marked input, or press Space, to switch it off; arrow keys mark the next one.",
  shades: "Inputs: black is 0. Outputs: orange is above 0, blue below, each on its own scale. The weights are random.",

  in: "In",
  out: "Out",
  groups: "Groups",
  kernel: "Kernel",
  bias: "Biases",
  asStored: "As PyTorch stores it",
  try: "Layers to try",
  inputs: "Inputs",
  presets: ["Ordinary", "Two groups", "Depthwise", "8 → 16 in 4"],
  marked: ["Mark input", "Mark output"],
  unmarked: "none",
  off: (input) => (input < 0 ? "Mark an input to switch it off" : `Switch input ${input} off`),
  on: (input) => `Switch input ${input} on`,

  refused: (groups, name, count) => `groups must divide ${name}; ${groups} does not divide ${count}.`,

  one: (O, C, k, weights) =>
    `One group: the ordinary convolution. ${plural(O, "kernel")} of ${C}×${k}×${k}, ${plural(weights, "weight")}: every input feeds every output.`,
  undivided: (C, O) => `No number but 1 divides both ${C} and ${O}: there is no other grouping.`,
  several: (g, O, C, k, weights, dense) =>
    `${g} groups: still ${plural(O, "kernel")}, each ${C / g}×${k}×${k} and not ${C}×${k}×${k}. ${grouped(weights)} weights are 1/${g} of ${grouped(dense)}.`,
  biases: (O) => (O === 1 ? "The bias stays." : `All ${O} biases stay.`),
  depthwise: "A group has one input channel: this is the depthwise convolution.",
  silent(off, losing, others) {
    const [inputs, outputs] = [ranges(off), ranges(losing)];
    const lost = off.length === 1
      ? (losing.length === 1 ? `Input ${inputs} is off: output ${outputs} loses it` : `Input ${inputs} is off: outputs ${outputs} lose it`)
      : (losing.length === 1 ? `Inputs ${inputs} are off: output ${outputs} loses them` : `Inputs ${inputs} are off: outputs ${outputs} lose them`);
    return others === 0 ? `${lost}.` : others === 1 ? `${lost}, and the other one stays the same, pixel for pixel.`
      : `${lost}, and the other ${others} stay the same, pixel for pixel.`;
  },

  joined: (k, input, output, group) => `Marked: the ${k}×${k} kernel from input ${input} to output ${output}, in group ${group}.`,
  parted: (input, output, groups) =>
    `Marked: input ${input} and output ${output}. They are in groups ${groups[0]} and ${groups[1]}: no weight joins them, and none is stored.`,
  reads: (output, group, inputs) => (inputs.length === 1
    ? `Marked: output ${output}, in group ${group}. It reads input ${ranges(inputs)}.`
    : `Marked: output ${output}, in group ${group}. It reads inputs ${ranges(inputs)}.`),
  feeds: (input, group, outputs) => (outputs.length === 1
    ? `Marked: input ${input} (${mapName(input)}), in group ${group}. It feeds output ${ranges(outputs)}.`
    : `Marked: input ${input} (${mapName(input)}), in group ${group}. It feeds outputs ${ranges(outputs)}.`),
  nothing: "Nothing is marked.",

  measured: {
    wires: "Wires",
    wiresOf: (count, all) => `${grouped(count)} of ${grouped(all)}`,
    params: (biased) => (biased ? "Weights and biases" : "Weights (no biases)"),
    dense: "The same without groups",
    macs: (size) => `MACs at ${size}×${size}`,
  },
  lens: {
    input: (input, isOn) => (isOn ? `Input ${input}: ${mapName(input)}` : `Input ${input}: ${mapName(input)}, switched off`),
    output: (output) => `Output ${output}`,
    pair: (input, output) => `What input ${input} adds to output ${output}`,
    none: "Mark a channel to see its map",
    apart: "No kernel joins them: nothing is added",
  },
  matrix: {
    packed: (O, wide, k) => `A row for each output. PyTorch stores weight.shape = (${O}, ${wide}, ${k}, ${k}); the zeros never existed.`,
    full: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel: every pair has one.`,
    blocks: (k) => `A row for each output, a column for each input. A square is a ${k}×${k} kernel, a dot a pair without one.`,
  },
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ groups, ...settings }) {
  const name = ["in_channels", "out_channels"].find((each) => settings[each] % groups !== 0);
  return name && words.refused(groups, name, settings[name]);
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "GroupWiring", label: words.label });
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
    const [input] = mark();
    if (input < 0) return;
    const now = model.get("off");
    frame.set({ off: now.includes(input) ? now.filter((each) => each !== input) : [...now, input].sort((a, b) => a - b) });
  };

  const hover = (to) => draw(to ?? mark());
  const wires = createWires({
    get, mark, pick, hover, toggle,
    onCut(share) { // the first cut is one group away from the top
      const allowed = divisors(get().in_channels, get().out_channels);
      const groups = allowed.reduce((best, each) => (Math.abs(1 / each - share) < Math.abs(1 / best - share) ? each : best));
      if (groups !== get().groups) change({ groups });
    },
    onResize: () => draw(),
  });
  const matrix = createMatrix({ get, mark, pick, hover, onResize: () => draw() });
  const lens = createLens();
  frame.root.classList.add("cl-groups");
  frame.stage.append(wires.el);

  const sliders = {
    in_channels: slider({ label: words.in, name: "in-channels", oninput: (C) => change({ in_channels: C }) }),
    out_channels: slider({ label: words.out, name: "out-channels", oninput: (C) => change({ out_channels: C }) }),
    groups: slider({ // a step is the next common divisor: PyTorch refuses what does not divide
      label: words.groups, name: "groups", format: (i) => String(allowed[i]), oninput: (i) => change({ groups: allowed[i] }),
    }),
    kernel_size: slider({
      label: words.kernel, name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => change({ kernel_size: 2 * reach + 1 }),
    }),
  };
  let allowed = [1];
  // The cells of many channels are too small for a finger: what it cannot point at is marked here.
  const marks = words.marked.map((label, side) => slider({
    label, name: `mark-${side ? "output" : "input"}`, format: (c) => (c < 0 ? words.unmarked : String(c)), oninput: (c) => pick(mark().with(side, c)),
  }));
  const silence = button({ label: words.off(-1), name: "off", onclick: toggle });
  const bias = button({ label: words.bias, name: "bias", onclick: () => change({ bias: !model.get("bias") }) });
  const packed = button({ label: words.asStored, name: "packed", onclick: () => frame.set({ packed: !model.get("packed") }) });
  const presets = PRESETS.map(([C, O, g], i) => button({
    label: words.presets[i], onclick: () => change({ in_channels: C, out_channels: O, groups: g }),
  }));
  const chosen = createChosenPhotograph({ model, frame, redraw: () => draw(), prepare: inputMaps });
  frame.panel.append(
    ...Object.values(sliders).map((each) => each.el),
    group(words.try, ...presets.map((preset) => preset.el)),
    group(words.inputs, silence.el),
    ...chosen.els,
  );
  frame.stage.parentElement.after(h("div", { class: "cl-groups-second" }, matrix.el,
    h("div", {}, group(words.weights, packed.el, bias.el), ...marks.map((each) => each.el), frame.status, lens.el)));

  let inputs = null;
  let layer = null;
  const keep = createKeeper();
  const work = createWork(frame.stage);

  let arranged = "";
  /**
   * A matrix of other channels or groups has a frame of its own. Then outputs one after the other, the marked one first;
   * where they take long, the page goes on in between.
   */
  function* paint(setting, shown, silent) {
    const { in_channels, out_channels, groups } = setting;
    const now = [in_channels, out_channels, groups].join();
    const isNew = arranged && arranged !== now;
    arranged = now;
    if (isNew) yield;
    const hasPainted = yield* wires.inputs(inputs, silent, 0, in_channels);
    if (isNew && hasPainted) yield REST;
    matrix.draw(setting, shown, silent, model.get("packed"));
    if (isNew) yield REST;
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
    yield* wires.inputs(inputs, silent, in_channels, MOST); // which may come to be shown
  }

  function draw(shown = mark()) {
    inputs = chosen.now();
    layer = keep("layer", [inputs], () => createLayer(inputs));
    const setting = get();
    const silent = off();
    wires.draw(setting, shown, silent);
    const losing = channels(setting.out_channels).filter((o) => silent.some((input) => connected(setting, input, o)));
    wires.losing(losing);
    const lost = silent.length ? [words.silent(silent, losing, setting.out_channels - losing.length)] : [];
    frame.say([...summary(setting), ...lost].join(" "), markSentence(setting, shown));
    work.start(paint(setting, shown, silent));
  }

  frame.bind([...SETTING, "mark", "packed", "input_size", "off", "picture"], () => {
    const setting = get();
    const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias: biased } = setting;
    const size = model.get("input_size");
    const [input] = mark();
    allowed = divisors(C, O);
    sliders.in_channels.update({ value: C, ...frame.bounds("in_channels") });
    sliders.out_channels.update({ value: O, ...frame.bounds("out_channels") });
    sliders.groups.update({ value: allowed.indexOf(g), min: 0, max: allowed.length - 1 });
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    marks.forEach((each, side) => each.update({ value: mark()[side], min: -1, max: [C, O][side] - 1 }));
    bias.update({ pressed: biased });
    packed.update({ pressed: model.get("packed") });
    silence.update({ disabled: input < 0, label: off().includes(input) ? words.on(input) : words.off(input) });
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, O, g].join() }));
    draw();

    const { wires: count, weights, dense } = layerCounts(setting);
    const extra = biased ? O : 0;
    frame.measure({
      wires: [words.measured.wires, count, words.measured.wiresOf(count, C * O)],
      params: [words.measured.params(biased), weights + extra],
      "dense-params": [words.measured.dense, dense + extra],
      macs: [words.measured.macs(size), weights * size * size],
    });
    frame.pytorch(`nn.Conv2d(${C}, ${O}, ${k}, padding=${(k - 1) / 2}, groups=${g}, bias=${biased ? "True" : "False"})`);
  });
  return () => {
    work.stop();
    chosen.dispose();
    wires.dispose();
    matrix.dispose();
    frame.dispose();
  };
}

/** [input, output], -1 for none of them: the mark stays inside a layer that shrinks under it. */
const clamp = ({ in_channels: C, out_channels: O }, [input, output]) => [
  Math.max(-1, Math.min(C - 1, input)), Math.max(-1, Math.min(O - 1, output)),
];

/** What is shown, as sentences. */
function summary(setting) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k, bias } = setting;
  const { weights, dense } = layerCounts(setting);
  if (g === 1) return [words.one(O, C, k, weights), ...(C > 1 && O > 1 && divisors(C, O).length === 1 ? [words.undivided(C, O)] : [])];
  return [words.several(g, O, C, k, weights, dense), ...(bias ? [words.biases(O)] : []), ...(g === C ? [words.depthwise] : [])];
}

function markSentence(setting, [input, output]) {
  const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
  const members = (own, count) => channels(count / g).map((i) => own * (count / g) + i);
  const own = [groupOf(input, C, g), groupOf(output, O, g)];
  if (input >= 0 && output >= 0) {
    return connected(setting, input, output)
      ? words.joined(k, input, output, letter(own[0]))
      : words.parted(input, output, own.map(letter));
  }
  if (output >= 0) return words.reads(output, letter(own[1]), members(own[1], C));
  if (input >= 0) return words.feeds(input, letter(own[0]), members(own[0], O));
  return words.nothing;
}

const channels = (count) => Array.from({ length: count }, (_, c) => c);

/** A mark in words of drawing: is this channel, or this pair, lit? */
const isLit = (setting, [input, output], c, o) =>
  connected(setting, c, o) && (input < 0 || input === c) && (output < 0 || output === o) && input + output > -2;

/** A drawing that is pointed at, clicked, and walked with arrow keys; redrawn when its width changes. */
function createView({ role, label, hit, key, pick, click = pick, hover, toggle, onResize }, below, ...drawn) {
  const svg = s("svg", { "aria-hidden": "true", focusable: "false" }, ...drawn);
  const letters = createWords();
  const area = createArea({
    class: `cl-groups-area cl-groups-${role}`, role, label, onStep: (step) => pick(key(step)), onHome: () => pick([0, -1]),
    onKey(name) {
      if (!toggle || (name !== " " && name !== "Enter")) return false;
      toggle();
      return true;
    },
  }, below, svg, letters.el);
  pickable(svg, { hit, onPoint: hover, onPick: (to) => (area.focus({ preventScroll: true }), click(to)) });
  const width = createWidth(area, 420, onResize);
  return {
    area, svg, letters, width,
    dispose() {
      width.dispose();
      letters.dispose();
    },
  };
}

/** Two columns of channels with their maps, and a wire for every kernel. */
function createWires({ get, mark, pick, hover, toggle, onCut, onResize }) {
  const path = (name) => s("path", { class: name });
  const [wires, lit, ring, cuts, crosses, losingRing] =
    ["cl-wiring-wire", "cl-wiring-wire-lit", "cl-wiring-ring", "cl-groups-cut", "cl-groups-off", "cl-groups-losing"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const grip = s("g", { class: "cl-groups-grip" },
    s("circle", { r: 14, class: "cl-groups-reach" }), s("rect", { x: -17, y: -8, width: 34, height: 16, rx: 8 }), s("path", { d: "M-4 -1.5L0 -5.5L4 -1.5M-4 1.5L0 5.5L4 1.5" }));
  const thumbnails = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  // Thumbnails of inputs and of outputs, and what they show: a channel that leaves and comes back is not painted again.
  const columns = [0, 1].map(() => channels(MOST).map(() => ({ thumbnail: createThumbnail(), map: null })));
  const keep = createKeeper();
  let width = 420;

  const place = (count, g) => { // groups a little apart
    const gap = Math.min(12, (0.25 * HEIGHT) / count);
    const unit = (HEIGHT - (g - 1) * gap) / count;
    return { unit, gap, side: Math.min(LARGEST, unit - 2), y: (c) => c * unit + groupOf(c, count, g) * gap };
  };
  const hit = (x, y) => {
    const { in_channels: C, out_channels: O, groups: g } = get();
    const isInput = x < width / 2;
    const [count, far] = isInput ? [C, x] : [O, width - x];
    const column = place(count, g);
    if (far > BAND + NUMBER + column.side + 12) return null; // fingers are wide
    const away = (c) => Math.abs(column.y(c) + column.unit / 2 - y); // the nearest one: there is no gap between them
    const found = channels(count).reduce((best, c) => (away(c) < away(best) ? c : best));
    return isInput ? [found, -1] : [-1, found];
  };
  /** Up and down move in a column, left and right change it. */
  const key = ([rows, moved]) => {
    const { in_channels: C, out_channels: O } = get();
    const [input, output] = mark();
    const at = Math.max(input, output);
    const right = moved === 0 ? output >= 0 : moved > 0;
    const to = Math.max(0, Math.min((right ? O : C) - 1, Math.max(0, right && output >= 0 ? output : at) + rows));
    return right ? [-1, to] : [to, -1];
  };
  const view = createView({
    role: "wires", hit, key, pick, hover, toggle, onResize,
    click: (to) => (to[0] >= 0 && String(to) === String(mark()) ? toggle() : pick(to)),
    label: words.walk,
  }, thumbnails, wires, lit, ...bands, cuts, crosses, losingRing, ring, grip);
  drag(grip, view.svg, { move: (x, y) => onCut(Math.max(0.01, y) / HEIGHT) });

  /** As many canvases as channels, each where its channel is. */
  function arrange(list, count, column, left) {
    list.forEach(({ thumbnail: { el } }, c) => {
      const { side, unit, y } = column;
      if (c >= count) el.remove();
      else if (el.parentNode !== thumbnails) thumbnails.append(el);
      if (c < count) attrs(el, { style: `left:${fix(left)}px;top:${fix(y(c) + (unit - side) / 2)}px;width:${fix(side)}px;height:${fix(side)}px` });
    });
  }
  const paint = (item, map, size, scale, signed) => {
    if (item.map === map) return false; // what has not changed is not drawn again
    item.thumbnail.map(map, size, scale, { signed });
    item.map = map;
    return true;
  };
  let now = null; // { column, left } of the outputs

  /** What is there whatever is marked or off: the maps' places, the groups, and the cuts between them. */
  function layOut({ in_channels: C, out_channels: O, groups: g }, [left, right], [start, from, to]) {
    attrs(view.svg, { viewBox: `0 0 ${width} ${HEIGHT}` });
    arrange(columns[0], C, left, start);
    arrange(columns[1], O, right, width - start - right.side);
    const hues = bands.map(() => "");
    const labels = [];
    for (const [count, column, x, numberAt] of [[C, left, 0, BAND + NUMBER / 2], [O, right, width - BAND, width - BAND - NUMBER / 2]]) {
      const high = count / g;
      const size = Math.min(12, column.unit * 0.86);
      for (const own of channels(g)) {
        const [top, end] = [column.y(own * high), column.y((own + 1) * high - 1) + column.unit];
        hues[own % HUES] += rect(x, top, BAND, end - top);
        labels.push([letter(own), x + BAND / 2, (top + end) / 2, Math.min(12, (end - top) * 0.86), "cl-wiring-name"]);
      }
      for (const c of channels(count)) labels.push([String(c), numberAt, column.y(c) + column.unit / 2, size, "cl-groups-number"]);
    }
    view.letters.write(labels, [0, 0, width, HEIGHT], width);
    const between = (column, own, count) => column.y((own * count) / g) - column.gap / 2;
    attrs(cuts, { d: channels(g).slice(1).map((own) => `M${from} ${fix(between(left, own, C))}L${to} ${fix(between(right, own, O))}`).join("") });
    bands.forEach((node, i) => attrs(node, { d: hues[i] }));
    const cut = g > 1 ? (between(left, 1, C) + between(right, 1, O)) / 2 : HEIGHT - 9;
    attrs(grip, { transform: `translate(${fix((from + to) / 2)} ${fix(cut)})` });
  }

  return {
    el: h("figure", {}, h("figcaption", {}, words.wires), view.area, h("p", { class: "cl-caption" }, words.shades), h("p", { class: "cl-caption" }, words.keys)),
    dispose: view.dispose,
    draw(setting, marked, silent) {
      width = view.width.now();
      const { in_channels: C, out_channels: O, groups: g } = setting;
      const [left, right] = [place(C, g), place(O, g)];
      const start = BAND + NUMBER; // of a thumbnail, from the outer edge
      const [from, to] = [start + left.side + 4, width - start - right.side - 4];
      now = { column: right, left: width - start - right.side };
      keep("layout", [C, O, g, width], () => layOut(setting, [left, right], [start, from, to]));
      const wiresOf = (c, isThere) => channels(O).filter((o) => isThere(c, o)).map((o) =>
        `M${from} ${fix(left.y(c) + left.unit / 2)}L${to} ${fix(right.y(o) + right.unit / 2)}`).join("");
      const on = channels(C).filter((c) => !silent.includes(c));
      keep("wires", [C, O, g, width, String(silent)], () =>
        attrs(wires, { d: on.map((c) => wiresOf(c, (_, o) => connected(setting, c, o))).join("") }));
      attrs(lit, { d: on.map((c) => wiresOf(c, (_, o) => isLit(setting, marked, c, o))).join("") }); // over the others
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
    /** A ring around the outputs that lose an input. */
    losing(losing) {
      const { column, left } = now;
      attrs(losingRing, { d: losing.map((o) => rect(left - 1.5, column.y(o) + (column.unit - column.side) / 2 - 1.5, column.side + 3, column.side + 3)).join("") });
    },
    /** The maps of some inputs, one by one; says whether any was painted. */
    * inputs(maps, silent, from, to) {
      const [dark, all] = keep("inputs", [maps], () => [channel(maps, 0).map(() => 0), channels(MOST).map((c) => channel(maps, c))]);
      let hasPainted = false;
      for (let c = from; c < to; c++) {
        if (!paint(columns[0][c], silent.includes(c) ? dark : all[c], maps.shape.slice(1), [0, 1], false)) continue;
        hasPainted = true;
        yield;
      }
      return hasPainted;
    },
    output(o, map, whole, size) {
      paint(columns[1][o], map, size, around(largest(whole)), true);
    },
  };
}

/** The marked channel's map, large and with its numbers; of a marked pair, what the one adds to the other. */
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
      const [sentence, map, most] = isPair
        ? [joined ? words.lens.pair(input, output) : words.lens.apart, joined && isOn ? layer.pair(input, output, setting.kernel_size) : empty, largest(whole)]
        : output >= 0 ? [words.lens.output(output), shown, largest(whole)]
          : input >= 0 ? [words.lens.input(input, isOn), isOn ? channel(inputs, input) : empty, null] : [words.lens.none, empty, null];
      const signed = most !== null;
      const scale = signed ? around(most) : [0, 1];
      text(caption, sentence);
      thumbnail.label(sentence);
      scales.forEach((each, i) => attrs(each.el, { hidden: Number(signed) !== i }));
      scales[Number(signed)].update(scale);
      thumbnail.map(map, inputs.shape.slice(1), scale, { signed });
    },
  };
}

const largest = (map) => Math.max(...extremes(map).map(Math.abs));

/** The weights as a matrix of kernels: rows are outputs, columns inputs. Packed, the zeros are gone. */
function createMatrix({ get, mark, pick, hover, onResize }) {
  const path = (name) => s("path", { class: name });
  const [zeros, frame, lit, veil] = ["cl-groups-zero", "cl-groups-frame", "cl-groups-lit", "cl-groups-veil"].map(path);
  const bands = channels(HUES).map((i) => path(`cl-wiring-hue-${i}`));
  const blocks = h("div", { class: "cl-groups-maps", "aria-hidden": "true" });
  const caption = h("p", { class: "cl-caption cl-groups-shape" });
  const EDGE = BAND + 3; // the bands stand outside the matrix
  let isPacked = false;
  let unit = 20;
  const keep = createKeeper();
  const made = []; // blocks: canvases are slow to make
  const drawn = []; // the first of them
  let kernels = []; // what is still to be painted

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
    role: "matrix", hit, key, pick, hover, onResize,
    label: words.walkMatrix,
  }, blocks, zeros, ...bands, frame, veil, lit);

  /** A block's kernels side by side, as one picture. */
  function paintBlock(thumbnail, { in_channels: C, out_channels: O, groups: g, kernel_size: k }, own) {
    const [wide, high] = [C / g, O / g];
    const values = new Float32Array(wide * high * k * k);
    for (let o = 0; o < high; o++) {
      for (let c = 0; c < wide; c++) {
        kernelOf(own * wide + c, own * high + o, k).forEach((value, i) => {
          values[(o * k + Math.floor(i / k)) * wide * k + c * k + (i % k)] = value;
        });
      }
    }
    thumbnail.map(values, [high * k, wide * k], [-1, 1], { signed: true });
  }

  /** The blocks, the dots between them and the groups at the edges: what is there whatever is marked. */
  function layOut({ in_channels: C, out_channels: O, groups: g }, packed, total, away) {
    const [wide, high] = [C / g, O / g];
    drawn.forEach(({ el }, own) => {
      const [left, top] = [EDGE + own * wide * unit, EDGE + own * high * unit];
      el.style.cssText = `left:${fix(left)}px;top:${fix(top)}px;width:${fix(wide * unit)}px;height:${fix(high * unit)}px;` +
        `--cl-cell:${unit}px;transform:translate(${fix(away(own))}px, 0px)`;
    });
    const dots = packed ? [] : channels(O).flatMap((o) => channels(C).filter((c) => groupOf(c, C, g) !== groupOf(o, O, g)).map((c) =>
      `M${fix(EDGE + (c + 0.5) * unit - 1)} ${fix(EDGE + (o + 0.5) * unit)}h2`));
    attrs(zeros, { d: dots.join("") });
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
    view.letters.write(labels, [0, 0, total, total], total);
  }

  return {
    el: h("figure", {}, h("figcaption", {}, words.weights), view.area, caption),
    dispose: view.dispose,
    draw(setting, marked, silent, packed) {
      isPacked = packed;
      const { in_channels: C, out_channels: O, groups: g, kernel_size: k } = setting;
      const total = view.width.now();
      unit = (total - EDGE - 2) / Math.max(C, O);
      attrs(view.svg, { viewBox: `0 0 ${total} ${total}` });
      const [wide, high] = [C / g, O / g];
      const away = (own) => (packed ? -own * wide * unit : 0);

      keep("kernels", [C, O, g, k], () => {
        while (made.length < g) {
          const thumbnail = createThumbnail();
          made.push({ el: h("div", { class: "cl-groups-block" }, thumbnail.el, h("i")), thumbnail });
        }
        while (drawn.length > g) drawn.pop().el.remove();
        while (drawn.length < g) {
          drawn.push(made[drawn.length]);
          blocks.append(drawn.at(-1).el);
        }
        kernels = drawn.map(({ thumbnail }, own) => () => paintBlock(thumbnail, setting, own));
      });
      keep("layout", [C, O, g, packed, total], () => layOut(setting, packed, total, away));

      const [input, output] = marked;
      const rows = output < 0 ? channels(O) : [output];
      const columns = input < 0 ? channels(C) : [input];
      const pair = input >= 0 && output >= 0;
      const cell = (c, o) => rect(EDGE + c * unit + away(groupOf(o, O, g)) + 0.5, EDGE + o * unit + 0.5, unit - 1, unit - 1);
      const shown = rows.flatMap((o) => columns.filter((c) => (pair && !packed) || isLit(setting, marked, c, o)).map((c) => cell(c, o)));
      attrs(lit, { d: input + output > -2 ? shown.join("") : "" });
      const unused = silent.map((c) => {
        const own = groupOf(c, C, g);
        return rect(EDGE + c * unit + away(own), EDGE + own * high * unit, unit, high * unit);
      });
      attrs(veil, { d: unused.join("") }); // kernels of an input that is off
      text(caption, packed ? words.matrix.packed(O, wide, k) : g === 1 ? words.matrix.full(k) : words.matrix.blocks(k));
    },
    /** The kernels' pictures, block by block. */
    * paint() {
      while (kernels.length) {
        kernels.shift()();
        yield;
      }
    },
  };
}
