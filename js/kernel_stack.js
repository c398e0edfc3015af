// KernelStack: two stacks of convolutions side by side; what one output sees grows layer by layer.
import { createArea, pickable } from "./lib/area.js";
import { button, choice, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { capital, grouped, inWords, listed } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { dot, dotSizes } from "./lib/shapes.js";
import { compare, costOf, fieldOf, levels, pathsOf, readAt } from "./lib/stack.js";
import { shadeOf, STEPS } from "./lib/shades.js";
import { createWidth } from "./lib/width.js";
import { createWords } from "./lib/words.js";
import { createSecond } from "./lib/work.js";

const SIZE = 300; // width of a drawing, in its own units
const ROW = 40; // height of one layer in the cut
const ROOMY = 25; // units of a cell that shows its number, of two digits at most, where that can be read
const LETTER = 0.66; // size of a number, as a share of its cell
const LEAST = 9; // the smallest that can be read, in pixels of the screen
const TRAITS = ["stack", "rival", "step", "cell", "channels", "input_size"];
const SIDES = ["stack", "rival"];
const plain = (...kernels) => kernels.map((k) => [k, 1, 1]);
const PRESETS = [ // in the order of their words: [stack, rival]
  [plain(3, 3), plain(5)],
  [plain(3, 3, 3), plain(7)],
  [[[3, 2, 1], [3, 2, 1]], [[7, 4, 1]]],
  [[[3, 2, 1], ...plain(3, 3)], plain(3, 3, 3)],
  [plain(3, 3, 3, 3, 3, 3), plain(13)],
];

// All words for readers, in whole sentences.
const words = {
  title: "Two stacks of kernels",
  legend: "Paths from a cell to the marked output, in both grids",
  paths: (low, high) => (low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`),
  parts: ["kernel", "stride", "dilation"],
  help: "Every path leads from an input cell to the marked output. Crosses show where outputs stand " +
    "when a stride thins them. Below each grid is a cut through its layers, input on top.",
  sides: { stack: "Stack", rival: "Rival" },
  field: (side) => `${side}: input cells. Arrow keys move the marked output, Home returns to the middle, ` +
    "Page Down and Page Up go one layer on and back.",
  row: (side, layer) => `${side} ${layer}`,
  layer: (side, layer) => `${side}, layer ${layer}`,
  editor: (side) => `${side}: layers`,
  add: "Add layer",
  remove: "Remove last",
  grown: (sizes) => `Sees ${sizes.map((size) => `${size}×${size}`).join(" → ")}`,
  try: "Try",
  tries: "Stacks to try",
  presets: ["two 3×3 or one 5×5", "three 3×3 or one 7×7", "stride 2, twice", "stride 2 first", "six 3×3 or one 13×13"],
  step: "Layers",
  steps: "Step through the layers",
  back: "Back",
  next: "Next layer",
  channels: "Channels",
  map: "Map",
  mapOf: (side) => `${side}²`,
  square: (side) => `${side}×${side}`,
  numbers: {
    field: "Stack sees", params: "Weights (no bias)", macs: (side) => `MACs at ${side}×${side}`, output: "Output",
    rivalField: "Rival sees", rivalParams: "Rival’s weights", rivalMacs: "Rival’s MACs", rivalOutput: "Rival’s output",
  },
  refuses: (name, { field, jump }) =>
    `${name} must have a receptive field of at most ${field} cells a side and outputs at most ${jump} cells apart.`,

  alike: (count, k) => `${inWords(count)} ${k}×${k} ${count === 1 ? "layer" : "layers"}`,
  strided: (layers, stride) => `${layers} with stride ${stride}`,
  dilated: (layers, dilation) => `${layers} with dilation ${dilation}`,
  stridedAndDilated: (layers, stride, dilation) => `${layers} with stride ${stride} and dilation ${dilation}`,
  mixed: (kernels) => `${inWords(kernels.length)} layers of ${listed(kernels)}`,
  kernel([k, stride, dilation]) {
    const apart = [stride > 1 && `stride ${stride}`, dilation > 1 && `dilation ${dilation}`].filter(Boolean);
    return apart.length ? `${k}×${k} (${apart.join(", ")})` : `${k}×${k}`;
  },
  bothSee: (stack, rival, field) => `${capital(stack)} and ${rival} both see ${field}×${field} input cells.`,
  see: (stack, rival) => `${capital(stack.layers)} ${stack.count === 1 ? "sees" : "see"} ${stack.field}×${stack.field} input cells; ` +
    `${rival.layers} ${rival.count === 1 ? "sees" : "see"} ${rival.field}×${rival.field}.`,
  share: (percent) => (percent ? `${percent} %` : "less than 1 %"),
  costs: {
    same: () => "The stack has as many weights and MACs as the rival.",
    more: (share) => `The stack has ${share} more weights and MACs than the rival.`,
    fewer: (share) => `The stack has ${share} fewer weights and MACs than the rival.`,
    times: (ratio) => `The stack has ${ratio} times as many weights and MACs as the rival.`,
    part: (ratio) => `The stack has ${ratio} times fewer weights and MACs than the rival.`,
  },
  weights: {
    same: () => "The stack has as many weights as the rival.",
    more: (share) => `The stack has ${share} more weights than the rival.`,
    fewer: (share) => `The stack has ${share} fewer weights than the rival.`,
    times: (ratio) => `The stack has ${ratio} times as many weights as the rival.`,
    part: (ratio) => `The stack has ${ratio} times fewer weights than the rival.`,
  },
  macs: {
    same: () => "It takes as many MACs.",
    more: (share) => `It takes ${share} more MACs.`,
    fewer: (share) => `It takes ${share} fewer MACs.`,
    times: (ratio) => `It takes ${ratio} times as many MACs.`,
    part: (ratio) => `It takes ${ratio} times fewer MACs.`,
  },
  after: (layer, side, size, cells, jump) =>
    `After layer ${layer} of the ${side} an output sees ${size}×${size}` +
    `${cells < size * size ? ` cells and reads ${grouped(cells)} of them` : ""}${jump > 1 ? `, and neighbouring outputs look ${jump} cells apart` : ""}.`,
  marked: (away) => `The marked output is ${away.join(" and ")} from the middle one.`,
  vertically: (rows) => `${Math.abs(rows)} ${rows < 0 ? "up" : "down"}`,
  sideways: (columns) => `${Math.abs(columns)} ${columns < 0 ? "left" : "right"}`,
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses(settings, limits) {
  const name = SIDES.find((side) => !drawable(settings[side], limits));
  return name && words.refuses(name, limits);
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "KernelStack", label: words.title });
  const { maxItems, items: { prefixItems } } = model.get("schema").stack;
  const limits = { ...model.get("limits"), layers: maxItems, parts: prefixItems.map((part) => part.enum) };
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const deepest = ({ stack, rival }) => Math.max(stack.length, rival.length);
  const go = (by) => frame.set({ step: Math.max(1, Math.min(deepest(get()), Math.min(get().step, deepest(get())) + by)) });

  const sides = SIDES.map((name) => createSide({
    name, limits,
    onLayers: (layers) => frame.set({ [name]: layers }),
    getLayers: () => model.get(name),
    onPick: (cell) => frame.set({ cell }),
    onStep: go,
    getState: () => read(get()),
    onResize: () => draw(),
  }));
  const presets = PRESETS.map(([stack, rival], i) => button({
    label: words.presets[i], onclick: () => frame.set({ stack, rival, cell: [0, 0], step: Math.max(stack.length, rival.length) }),
  }));
  const step = slider({ label: words.step, name: "step", oninput: (n) => frame.set({ step: n }) });
  const back = button({ label: words.back, name: "back", onclick: () => go(-1) });
  const next = button({ label: words.next, name: "next", onclick: () => go(1) });
  const channels = slider({ label: words.channels, name: "channels", oninput: (c) => frame.set({ channels: c }) });
  const map = slider({
    label: words.map, name: "map", format: words.mapOf, oninput: (n) => frame.set({ input_size: n }),
  });
  const legend = createLegend();
  frame.stage.append(
    group(words.tries, h("span", { class: "cl-caption" }, words.try), ...presets.map((each) => each.el)),
    h("div", { class: "cl-stacks" },
      h("div", { class: "cl-stack-views cl-in-sight" }, ...sides.map((side) => side.view)),
      legend.el,
      h("div", { class: "cl-stack-step" }, step.el, group(words.steps, back.el, next.el)),
      ...sides.map((side) => side.editor)),
  );
  frame.panel.append(channels.el, map.el, h("p", { class: "cl-caption" }, words.help));
  const second = createSecond(frame.stage);

  function draw() {
    const state = read(get());
    const most = deepest(state);
    sides.forEach((side) => side.draw(state));
    second.draw(
      () => sides.forEach((side) => side.drawLists(state)), // which take long to lay out: the words come with the cuts
      () => sides.forEach((side) => side.drawCut(state)),
    );
    legend.draw(state.strongest);
    step.update({ value: state.step, min: 1, max: most });
    back.update({ disabled: state.step === 1 });
    next.update({ disabled: state.step === most });
    channels.update({ value: state.channels, ...frame.bounds("channels") });
    map.update({ value: state.input_size, ...frame.bounds("input_size") });
    presets.forEach((each, i) => each.update({
      pressed: PRESETS[i].join("|") === [state.stack, state.rival].join("|"),
    }));
    const [own, other] = SIDES.map((name) => costOf(state[name], state.channels, state.input_size));
    const [field, rivalField] = SIDES.map((name) => fieldOf(state[name]));
    frame.say(summary(state, own, other), stepSentence(state));
    const { numbers, square } = words;
    frame.measure({
      "receptive-field": [numbers.field, field, square(field)],
      params: [numbers.params, own.params],
      macs: [numbers.macs(state.input_size), own.macs],
      "output-size": [numbers.output, own.output ** 2, square(own.output)],
      "rival-receptive-field": [numbers.rivalField, rivalField, square(rivalField)],
      "rival-params": [numbers.rivalParams, other.params],
      "rival-macs": [numbers.rivalMacs, other.macs],
      "rival-output-size": [numbers.rivalOutput, other.output ** 2, square(other.output)],
    });
    const python = (c) => `nn.Sequential(${state.stack.map((layer) => convolution(layer, c)).join(", ")})`;
    frame.pytorch(python(state.channels), python(frame.bounds("channels").max));
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    for (const side of sides) side.dispose();
    frame.dispose();
  };
}

const convolution = ([k, stride, d], c) =>
  `nn.Conv2d(${c}, ${c}, ${k}, ${stride > 1 ? `stride=${stride}, ` : ""}padding=${(d * (k - 1)) / 2}, ` +
  `${d > 1 ? `dilation=${d}, ` : ""}bias=False)`;

/** The settings as they can be shown: the step within the layers, the marked output within the drawing. */
function read(settings) {
  const { stack, rival } = settings;
  const step = Math.min(settings.step, Math.max(stack.length, rival.length));
  const at = SIDES.map((name) => levels(settings[name].slice(0, step)).at(-1));
  const whole = SIDES.map((name) => levels(settings[name]).at(-1));
  // Room for the largest field and for a neighbour of its output on either side: the same for both.
  const reach = Math.max(5, ...whole.map(({ size, jump }) => (size - 1) / 2 + jump));
  const most = Math.min(...at.map(({ size, jump }) => Math.floor((reach - (size - 1) / 2) / jump)));
  const cell = settings.cell.map((n) => Math.max(-most, Math.min(most, n)));
  const unit = SIZE / (2 * reach + 1);
  // Of any cell of either side: both are drawn to one scale.
  const strongest = Math.max(...SIDES.map((name) => Math.max(...pathsOf(settings[name].slice(0, step))))) ** 2;
  return { ...settings, step, cell, most, reach, unit, strongest, x: (position) => (position + reach) * unit };
}

/** Least and most paths of a shade; null where no number has it. */
function pathsOfShade(shade, strongest) {
  let [low, high] = [shade, shade + 1].map((end) => Math.ceil((end / STEPS) ** 2 * strongest - 1e-9));
  if (shade === STEPS - 1) high = strongest + 1;
  low = Math.max(1, low);
  return low < high ? [low, high - 1] : null;
}

/** What the shades of both grids stand for. */
function createLegend() {
  const keys = Array.from({ length: STEPS }, (_, i) => {
    const range = h("span");
    return { el: h("span", {}, h("i", { class: `cl-stack-key-${i + 1}` }), range), range };
  });
  return {
    el: h("div", { class: "cl-stack-legend", "aria-hidden": "true" }, h("span", {}, words.legend), ...keys.map((key) => key.el)),
    draw(strongest) {
      keys.forEach(({ el, range }, shade) => {
        const ends = pathsOfShade(shade, strongest);
        el.hidden = !ends;
        if (ends) text(range, words.paths(...ends));
      });
    },
  };
}

function layerWords(layers) {
  const [k, stride, dilation] = layers[0];
  if (layers.some((layer) => String(layer) !== String(layers[0]))) return words.mixed(layers.map(words.kernel));
  const alike = words.alike(layers.length, k);
  if (stride > 1 && dilation > 1) return words.stridedAndDilated(alike, stride, dilation);
  return stride > 1 ? words.strided(alike, stride) : dilation > 1 ? words.dilated(alike, dilation) : alike;
}

function summary(state, own, other) {
  const [stack, rival] = SIDES.map((name) => ({ layers: layerWords(state[name]), count: state[name].length, field: fieldOf(state[name]) }));
  const fields = stack.field === rival.field ? words.bothSee(stack.layers, rival.layers, stack.field) : words.see(stack, rival);
  const say = (sentences, { kind, by }) => sentences[kind](kind === "more" || kind === "fewer" ? words.share(by) : by);
  const [weights, macs] = [compare(own.params, other.params), compare(own.macs, other.macs)];
  return String(Object.values(weights)) === String(Object.values(macs))
    ? `${fields} ${say(words.costs, weights)}`
    : `${fields} ${say(words.weights, weights)} ${say(words.macs, macs)}`;
}

function stepSentence(state) {
  const after = SIDES.map((name) => {
    const layers = state[name].slice(0, state.step);
    const { size, jump } = levels(layers).at(-1);
    return words.after(layers.length, name, size, pathsOf(layers).filter(Boolean).length ** 2, jump); // holes are not read
  });
  const [row, column] = state.cell;
  const away = [row && words.vertically(row), column && words.sideways(column)].filter(Boolean);
  return [...after, ...(away.length ? [words.marked(away)] : [])].join(" ");
}

/** One stack: the input from above, a cut through the layers, and a row of lists for each layer. */
function createSide({ name, limits, onLayers, getLayers, onPick, onStep, getState, onResize }) {
  const title = words.sides[name];
  const field = createField({ title, onPick, onStep, getState, getLayers, onResize });
  const cut = createCut();
  const keep = createKeeper();
  const caption = h("p", { class: "cl-caption" });
  const rows = h("div", { class: "cl-stack-rows" });

  const add = button({
    label: words.add, name: `${name}-add`,
    onclick: () => onLayers([...getLayers(), addable(getLayers(), limits)]),
  });
  const remove = button({
    label: words.remove, name: `${name}-remove`, onclick: () => onLayers(getLayers().slice(0, -1)),
  });

  function createEditor(layer) {
    const change = (place) => (value) =>
      onLayers(getLayers().map((old, i) => (i === layer ? old.map((n, j) => (j === place ? value : n)) : old)));
    const lists = limits.parts.map((values, place) => choice({
      label: words.parts[place], name: `${name}-${layer + 1}-${"ksd"[place]}`,
      options: values.map((value) => [value, String(value)]), onchange: change(place),
    }));
    return {
      el: h("div", { class: "cl-stack-row", role: "group", "aria-label": words.layer(title, layer + 1) },
        h("span", { "aria-hidden": "true" }, words.row(title, layer + 1)), ...lists.map((list) => list.el)),
      update: (layers) => lists.forEach((list, place) => list.update({
        value: layers[layer][place],
        allowed: (value) => drawable(layers.map((old, i) => (i === layer ? old.map((n, j) => (j === place ? value : n)) : old)), limits),
      })),
    };
  }

  const editors = Array.from({ length: limits.layers }, (_, layer) => createEditor(layer)); // at once: to make lists takes long
  rows.append(...editors.map((editor) => editor.el));

  return {
    view: h("div", { class: `cl-stack-view cl-of-${name}` },
      h("p", { class: "cl-stack-title" }, title), field.el, cut.el, caption),
    editor: h("div", { class: `cl-stack-editor cl-of-${name}` }, rows, group(words.editor(title), add.el, remove.el)),
    dispose: field.dispose,
    draw(state) {
      const layers = state[name];
      field.draw(state, layers.slice(0, state.step));
      add.update({ disabled: !addable(layers, limits) });
      remove.update({ disabled: layers.length === 1 });
    },
    drawCut(state) {
      const layers = state[name];
      keep("cut", [String(layers), String(state.cell), state.reach, state.step], () => {
        cut.draw(state, layers);
        text(caption, words.grown(levels(layers.slice(0, state.step)).map(({ size }) => size)));
      });
    },
    drawLists(state) {
      const layers = state[name];
      editors.forEach((editor, layer) => {
        editor.el.hidden = layer >= layers.length;
        if (editor.el.hidden) return;
        editor.update(layers);
        editor.el.classList.toggle("cl-lit", layer < state.step);
      });
    },
  };
}

/** A field, and the step between outputs, that a screen can show. */
const drawable = (layers, limits) => {
  const { size, jump } = levels(layers).at(-1);
  return size <= limits.field && jump <= limits.jump;
};

/** The layer that "Add layer" adds: a 3x3 where there is room, else a 1x1; null where no layer may follow. */
function addable(layers, limits) {
  if (layers.length >= limits.layers) return null;
  return [[3, 1, 1], [1, 1, 1]].find((layer) => drawable([...layers, layer], limits)) ?? null;
}

/** The input seen from above: shaded by paths; one frame a layer around what the marked output sees. */
function createField({ title, onPick, onStep, getState, getLayers, onResize }) {
  const cells = s("path", { class: "cl-stack-cells" });
  const shades = Array.from({ length: STEPS }, (_, i) => s("path", { class: `cl-stack-path-${i + 1}` }));
  // A pattern, because where the field is large and the stride small there are thousands of crosses.
  const crosses = uid("crosses");
  const cross = s("path", { class: "cl-stack-outputs" });
  const every = s("pattern", { id: crosses, patternUnits: "userSpaceOnUse" }, cross);
  const outputs = s("rect", { width: SIZE, height: SIZE, fill: `url(#${crosses})` });
  const earlier = ["cl-stack-halo", "cl-stack-earlier"].map((name) => s("path", { class: name }));
  const frame = s("rect", { class: "cl-stack-frame" });
  const mark = s("circle", { class: "cl-stack-mark" });
  const numbers = createWords();
  const svg = s("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, every), cells, ...shades, outputs, ...earlier, frame, mark);
  const el = createArea({
    class: "cl-stack-field", role: "field",
    label: words.field(title),
    onStep(step) {
      const { cell, most } = getState();
      onPick(within(cell.map((n, axis) => n + step[axis]), most));
    },
    onHome: () => onPick([0, 0]),
    onKey(key) {
      const by = { PageDown: 1, PageUp: -1 }[key];
      if (by) onStep(by);
      return by;
    },
  }, svg, numbers.el);
  const width = createWidth(el, SIZE, onResize);
  const keep = createKeeper();
  const within = (cell, most) => cell.map((n) => Math.max(-most, Math.min(most, n)));

  pickable(svg, {
    hit(x, y) {
      const state = getState();
      const { jump } = levels(getLayers().slice(0, state.step)).at(-1);
      const index = (px) => Math.round((Math.floor(px / state.unit) - state.reach) / jump) + 0; // no minus zero
      return within([index(y), index(x)], state.most);
    },
    onPick,
  });

  return {
    el,
    dispose() {
      width.dispose();
      numbers.dispose();
    },
    /** Where nothing of it is new, the other side has changed: to draw thousands of cells takes long. */
    draw: (state, layers) => keep("field", [String(layers), String(state.cell), state.reach, state.strongest, width.now()], () => draw(state, layers)),
  };

  function draw({ cell, reach, unit, strongest, x }, layers) {
    const grown = levels(layers);
    const { size, jump } = grown.at(-1);
    const counts = pathsOf(layers);
    const middle = cell.map((n) => n * jump);
    const first = middle.map((n) => n - (size - 1) / 2);
    const gap = unit < 8 ? unit * 0.04 : 0.75;
    const side = (unit - 2 * gap).toFixed(2);
    // Written once for a row and a column, not once for a cell: there are thousands of cells.
    const [ys, xs] = first.map((start) => counts.map((_, n) => (x(start + n) + gap).toFixed(1)));
    const square = `h${side}v${side}h-${side}z`;
    const buckets = Array.from({ length: STEPS }, () => []);
    const read = [];
    counts.forEach((down, row) => counts.forEach((across, column) => {
      if (!down || !across) return; // between strides and dilations some cells are never read
      buckets[shadeOf(down * across, strongest)].push(`M${xs[column]} ${ys[row]}${square}`);
      read.push([row, column, down * across]);
    }));
    const roomy = unit >= ROOMY && strongest < 100;
    const scale = width.now() / SIZE;
    const middleOf = (axis, n) => x(first[axis] + n) + unit / 2;
    const own = (row, column) => row === column && 2 * row === counts.length - 1; // on the mark
    numbers.write(
      !roomy || unit * LETTER * scale < LEAST ? [] : read.map(([row, column, paths]) => [
        String(paths), middleOf(1, column), middleOf(0, row), unit * LETTER,
        own(row, column) ? "cl-stack-on-mark" : shadeOf(paths, strongest) > 2 ? "cl-on-high" : "cl-on-low",
      ]),
      [0, 0, SIZE, SIZE], width.now());
    shades.forEach((path, i) => attrs(path, { d: buckets[i].join("") }));
    const edges = Array.from({ length: 2 * reach + 2 }, (_, i) => (i * unit).toFixed(1));
    attrs(cells, { d: edges.map((edge) => `M0 ${edge}h${SIZE}M${edge} 0v${SIZE}`).join("") });
    const box = (width) => ({
      x: x(middle[1] - (width - 1) / 2), y: x(middle[0] - (width - 1) / 2), width: width * unit, height: width * unit,
    });
    attrs(frame, box(size));
    for (const path of earlier) attrs(path, { d: grown.slice(1, -1).map((level) => outline(box(level.size))).join("") });
    attrs(outputs, { visibility: jump > 1 ? "visible" : "hidden" });
    tile(every, cross, jump, x, unit);
    attrs(mark, { cx: x(middle[1]) + unit / 2, cy: x(middle[0]) + unit / 2, r: Math.max(2.5, unit * (roomy ? 0.44 : 0.3)) });
  }
}

const outline = ({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`;

/** Where the outputs stand, if not over every cell: a small cross in a tile as wide as the step between them. */
function tile(every, cross, jump, x, unit) {
  const [width, arm] = [jump * unit, Math.max(1.5, unit * 0.18)];
  const [middle, corner] = [width / 2, x(0) + unit / 2 - width / 2];
  attrs(every, { width, height: width, patternTransform: `translate(${corner} ${corner})` });
  attrs(cross, { d: `M${middle - arm} ${middle}h${2 * arm}M${middle} ${middle - arm}v${2 * arm}` });
}

/** A cut along one row: a dot a cell of every level, the wires that lead to the marked output lit. */
function createCut() {
  const dots = s("path", { class: "cl-stack-dots" });
  const wires = s("path", { class: "cl-stack-wires" });
  const lit = s("path", { class: "cl-stack-lit" });
  const later = s("path", { class: "cl-stack-later" });
  const svg = s("svg", { class: "cl-stack-cut", "aria-hidden": "true", focusable: "false" }, later, dots, wires, lit);
  return {
    el: svg,
    draw({ cell, step, reach, unit, x }, layers) {
      const deep = Math.min(step, layers.length);
      const jumps = levels(layers).map(({ jump }) => jump);
      const place = (level, i) => [x(i * jumps[level]) + unit / 2, 9 + level * ROW];
      const { small, large } = dotSizes(unit);
      const row = (level) => {
        const found = [];
        for (let i = -Math.floor(reach / jumps[level]); i * jumps[level] <= reach; i++) found.push(dot(...place(level, i), small));
        return found.join("");
      };
      const all = layers.map((_, i) => i + 1);
      attrs(svg, { viewBox: `0 0 ${SIZE} ${layers.length * ROW + 18}` });
      attrs(dots, { d: [0, ...all.filter((level) => level <= deep)].map(row).join("") });
      attrs(later, { d: all.filter((level) => level > deep).map(row).join("") });
      const reads = readAt(layers.slice(0, deep), cell[1]);
      attrs(lit, { d: reads.map((cells, level) => cells.map((i) => dot(...place(level, i), large)).join("")).join("") });
      const lines = [];
      for (let level = 1; level <= deep; level++) {
        const [k, stride, d] = layers[level - 1];
        for (const i of reads[level]) {
          const [px, py] = place(level, i);
          for (let tap = 0; tap < k; tap++) {
            const [tx, ty] = place(level - 1, i * stride + (tap - (k - 1) / 2) * d);
            lines.push(`M${px.toFixed(1)} ${py}L${tx.toFixed(1)} ${ty}`);
          }
        }
      }
      attrs(wires, { d: lines.join("") });
    },
  };
}
