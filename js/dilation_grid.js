// DilationGrid: which input cells does one output cell of a dilated stack read, and along how many paths?
import { between, createArea, drag, pickable } from "./lib/area.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, uid } from "./lib/dom.js";
import { capital, grouped, inWords, listed, plural, rounded } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createKeeper } from "./lib/keep.js";
import { commonRate, pathCounts, pathLevels, receptiveField } from "./lib/paths.js";
import { dot, dotSizes, fix, hatching, polyline, rect } from "./lib/shapes.js";
import { shadeOf, STEPS } from "./lib/shades.js";
import { createWidth } from "./lib/width.js";
import { createWords } from "./lib/words.js";
import { createSecond } from "./lib/work.js";

// All words for readers, in whole sentences.
const words = {
  title: "Dilation grid",
  keys: "Input cells. Arrow keys move the marked cell, Shift moves five cells, Home returns to the middle.",
  /** The cut in words: what the wires show, from the output up. Columns are counted from the output's. */
  cut: (reached, column, paths) =>
    `A cut through the layers. From the output’s column, ${reached.map(([layer, columns]) => `layer ${layer} reads ${columns}`).join("; ")}. ` +
    (paths ? `The marked column, ${column}, is reached along ${words.paths(paths)}.` : `The marked column, ${column}, is reached by no step.`),
  columns: (all) => (all.length === 1 ? `column ${rounded(all[0])}` : all.length < 8
    ? `columns ${listed(all.map((n) => rounded(n)))}` : `columns ${all.slice(0, 3).map((n) => rounded(n)).join(", ")} and so on to ${rounded(all.at(-1))}`),
  cutCaption: "A cut along one row, input on top, output below. Drag a handle to change that layer’s rate.",
  try: "Try these rates",
  presets: "Rates to try",
  rates: "Rate of each layer",
  layers: "Layers",
  layer: (n) => `Layer ${n}`,
  add: "Add layer",
  remove: "Remove last",
  kernel: "Kernel",
  channels: "Channels",
  input: "input",
  output: "output",
  paths: (count) => `${grouped(count)} ${count === 1 ? "path" : "paths"}`,
  hole: "hole: never read",
  zoom: "marked cell, enlarged",
  field: "Receptive field",
  cells: "Cells in it",
  read: "Cells read",
  holes: "Holes",
  weights: "Weights",
  macs: (size) => `MACs at ${size}×${size}`,

  tooWide: (k, dilations, field, most) =>
    `kernel_size=${k} with dilations=${dilations} has a receptive field of ${field}; at most ${most} cells a side can be drawn.`,

  /** What the stack sees: "Three 3×3 layers with rates 1, 2 and 5 see 17 × 17 = 289 input cells …" */
  sees: (k, dilations, field) => (dilations.length === 1
    ? `One ${k}×${k} layer with rate ${dilations[0]} sees ${field} × ${field} = ${plural(field ** 2, "input cell")}`
    : `${capital(inWords(dilations.length))} ${k}×${k} layers with rates ${listed(dilations)} see ${field} × ${field} = ${plural(field ** 2, "input cell")}`),
  noHoles: (sees) => `${sees} and read every one of them: no holes.`,
  fewRead: (sees, used) => `${sees} but read only ${grouped(used)} of them.`,
  multiples: (holes, common) =>
    `${capital(plural(holes, "cell is a hole", "cells are holes"))}: every rate is a multiple of ${common}, so only every ${words.ordinal(common)} row and column is ever read.`,
  ordinal: (n) => ({ 2: "second", 3: "third", 21: "21st", 22: "22nd", 23: "23rd" }[n] ?? `${n}th`), // rates end at 24
  leaps: (holes) =>
    `${capital(plural(holes, "cell is a hole", "cells are holes"))}: a rate steps further than the other layers fill in.`,
  place: (away) => (away.length
    ? `The marked cell, ${away.join(" and ")} from the output's place,`
    : "The marked cell, at the output's place,"),
  vertically: (rows) => `${Math.abs(rows)} ${rows < 0 ? "up" : "down"}`,
  sideways: (columns) => `${Math.abs(columns)} ${columns < 0 ? "left" : "right"}`,
  isHole: (place) => `${place} is a hole: no path leads to it.`,
  isRead: (place, down, across) =>
    `${place} is read along ${grouped(down)} × ${grouped(across)} = ${plural(down * across, "path")}.`,
};

const SIZE = 480; // width of the drawing, in its own units
const TINY = 8; // cells less wide than this are
const ROW = 38; // height of one layer in the cut
const REACH = 21; // of a handle: 24 pixels across where the drawing is as narrow as a page of 320 has room for
const [ABOVE, BELOW] = [25, 17]; // room for the first and the last row; a word stands over the first
const [LEAST, LARGEST] = [9, 15]; // sizes of the counts, in pixels of the screen
const DIGIT = 0.58; // width of a digit, by the size of its letters: about that in every typeface
const FINGER = 24; // pixels of a cell that a finger can choose
const SHARE = 0.46; // of the drawing, at most, that enlarged cells take along a side: the marked cell stays uncovered
const PRESETS = [[2, 2, 2], [1, 2, 3], [1, 2, 5], [1, 2, 4, 8]];
const TRAITS = ["kernel_size", "dilations", "channels", "input_size", "cell"];

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses({ kernel_size: k, dilations }, { field: most }) {
  const field = receptiveField(k, dilations);
  return field > most && words.tooWide(k, dilations, field, most);
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "DilationGrid", label: words.title });
  const { kernel_size: kernels, dilations: layers } = model.get("schema");
  const limits = { field: model.get("limits").field, rate: layers.items.maximum, layers: layers.maxItems };
  const get = () => Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const withRate = (dilations, layer, rate) => dilations.map((d, i) => (i === layer ? rate : d));

  const grid = createGrid({
    onPick: (cell) => frame.set({ cell }),
    getCell: () => clamp(get()).cell,
    onResize: () => draw(),
  });
  const cut = createCut({
    getState: get,
    maxRate: (layer) => maxRate(get(), layer, limits),
    onRate(layer, rate) {
      const { dilations } = get();
      if (dilations[layer] !== rate) frame.set({ dilations: withRate(dilations, layer, rate) });
    },
  });
  frame.stage.append(grid.el, cut.el);
  const second = createSecond(frame.stage);

  const rates = h("div", { class: "cl-rates", role: "group", "aria-label": words.rates });
  const sliders = [];
  const add = button({
    label: words.add, name: "add-layer",
    onclick() {
      const { dilations } = get();
      const room = maxRate({ ...get(), dilations: [...dilations, 0] }, dilations.length, limits);
      frame.set({ dilations: [...dilations, Math.min(dilations.at(-1), room)] });
    },
  });
  const remove = button({
    label: words.remove, name: "remove-layer",
    onclick: () => frame.set({ dilations: get().dilations.slice(0, -1) }),
  });
  const kernel = slider({
    label: words.kernel, name: "kernel", format: (k) => `${k}×${k}`, oninput: (k) => frame.set({ kernel_size: k }),
  });
  const channels = slider({ label: words.channels, name: "channels", oninput: (c) => frame.set({ channels: c }) });
  const presets = PRESETS.map((preset) =>
    button({ label: preset.join(" · "), onclick: () => frame.set({ dilations: preset }) }));
  frame.panel.append(
    h("p", { class: "cl-caption" }, words.try),
    group(words.presets, ...presets.map((preset) => preset.el)),
    rates,
    group(words.layers, add.el, remove.el),
    kernel.el,
    channels.el,
    frame.status,
  );

  function draw() {
    const state = clamp(get());
    const { kernel_size: k, dilations, channels: c, input_size: size } = state;
    const reading = read(state);

    while (sliders.length > dilations.length) sliders.pop().el.remove();
    while (sliders.length < dilations.length) {
      const layer = sliders.length;
      sliders.push(slider({
        label: words.layer(layer + 1), name: `rate-${layer + 1}`,
        oninput: (rate) => frame.set({ dilations: withRate(get().dilations, layer, rate) }),
      }));
      rates.append(sliders[layer].el);
    }
    sliders.forEach((each, layer) =>
      each.update({ value: dilations[layer], min: 1, max: maxRate(state, layer, limits) }));
    const total = dilations.reduce((sum, d) => sum + d, 0);
    const widest = Math.min(kernels.maximum, 1 + Math.floor((limits.field - 1) / total));
    kernel.update({ value: k, min: 1, max: widest });
    channels.update({ value: c, ...frame.bounds("channels") });
    add.update({ disabled: dilations.length >= limits.layers || reading.field + k - 1 > limits.field });
    remove.update({ disabled: dilations.length === 1 });
    presets.forEach((each, i) =>
      each.update({
        pressed: PRESETS[i].join() === dilations.join(),
        disabled: receptiveField(k, PRESETS[i]) > limits.field,
      }));

    const [first, then] = cut.isDragged() ? [cut, grid] : [grid, cut]; // what the reader looks at
    first.draw(state, reading);
    second.draw(() => then.draw(state, reading));
    frame.say(summary(state, reading), cellSentence(state, reading));
    const weights = dilations.length * k * k * c * c;
    frame.measure({
      "receptive-field": [words.field, reading.field, `${reading.field}×${reading.field}`],
      cells: [words.cells, reading.field ** 2],
      used: [words.read, reading.used],
      holes: [words.holes, reading.field ** 2 - reading.used],
      params: [words.weights, weights],
      macs: [words.macs(size), weights * size * size],
    });
    const layers = dilations.map((d) =>
      `nn.Conv2d(${c}, ${c}, ${k}, padding="same", dilation=${d}, bias=False)`);
    frame.pytorch(layers.length === 1 ? layers[0] : `nn.Sequential(${layers.join(", ")})`);
  }
  frame.bind(TRAITS, draw);
  return () => {
    second.stop();
    grid.dispose();
    frame.dispose();
  };
}

/** The largest rate of a layer that keeps the receptive field drawable. */
function maxRate({ kernel_size: k, dilations }, layer, limits) {
  if (k === 1) return dilations[layer] || 1; // a 1×1 kernel has no gap to widen
  const others = receptiveField(k, dilations.filter((_, i) => i !== layer));
  return Math.min(limits.rate, Math.floor((limits.field - others) / (k - 1)));
}

/** The marked cell stays inside a receptive field that shrinks under it. */
function clamp(state) {
  const { start, counts } = pathCounts(state.kernel_size, state.dilations);
  const inside = (n) => Math.max(start, Math.min(start + counts.length - 1, n));
  return { ...state, cell: state.cell.map(inside) };
}

/** All that the drawing needs to know, from plain numbers. */
function read({ kernel_size: k, dilations }) {
  const levels = pathLevels(k, dilations);
  const { start, counts } = levels.at(-1);
  const reached = counts.filter((count) => count > 0).length;
  const span = Math.max(11, counts.length + 2); // cells drawn: the receptive field and some of what lies around it
  const first = start - Math.floor((span - counts.length) / 2);
  return {
    levels, start, counts, field: counts.length, used: reached ** 2, max: Math.max(...counts) ** 2,
    span, first, unit: SIZE / span,
    x: (position) => (position - first) * (SIZE / span), // left edge of a cell
    position: (x) => Math.floor(x / (SIZE / span)) + first,
    paths: (n) => counts[n - start] ?? 0,
  };
}

function summary({ kernel_size: k, dilations }, { field, used }) {
  const sees = words.sees(k, dilations, field);
  const holes = field ** 2 - used;
  if (holes === 0) return words.noHoles(sees);
  const common = commonRate(dilations);
  return `${words.fewRead(sees, used)} ${common > 1 ? words.multiples(holes, common) : words.leaps(holes)}`;
}

function cellSentence({ cell: [row, column] }, { paths }) {
  const place = words.place([row && words.vertically(row), column && words.sideways(column)].filter(Boolean));
  const [down, across] = [paths(row), paths(column)];
  return down * across === 0
    ? words.isHole(place)
    : words.isRead(place, down, across);
}

/**
 * Cells of a kind as one path: a few thousand are a few elements. Tiny ones have no gap between them: neighbours in a
 * row are one piece, for nobody sees them apart. Each row's and column's place is written once.
 */
function createSquares(span, unit) {
  const gap = unit < TINY ? 0 : unit < 12 ? unit * 0.03 : 1;
  const side = (unit - 2 * gap).toFixed(2);
  const places = Array.from({ length: span }, (_, n) => (n * unit + gap).toFixed(2));
  const one = `h${side}v${side}h-${side}z`;
  return {
    isJoined: gap === 0,
    /** `count` cells of a row, from a column on. */
    piece(row, column, count) {
      const at = `M${places[column]} ${places[row]}`;
      if (count === 1) return at + one;
      const width = (count * unit).toFixed(2);
      return `${at}h${width}v${side}h-${width}z`;
    },
  };
}

const [OUTSIDE, HOLE] = [STEPS, STEPS + 1]; // what a cell is that no path leads to

/** A square of cells, each shaded by the number of paths that lead to it. */
function createCells(hatch) {
  const around = s("path", { class: "cl-around" });
  const shades = Array.from({ length: STEPS }, (_, i) => s("path", { class: `cl-shade-${i + 1}` }));
  const ground = s("path", { class: "cl-hole-ground" });
  const holes = s("path", { class: "cl-hole", fill: `url(#${hatch})` });
  return {
    el: s("g", {}, around, ...shades, ground, holes),
    /** `span` cells a side, `unit` wide, the first of which is [top, left]. Says whether a hole is among them. */
    draw({ start, field, max, paths }, [top, left], span, unit) {
      const kinds = Array.from({ length: STEPS + 2 }, () => "");
      const squares = createSquares(span, unit);
      const isInside = (n) => n >= start && n < start + field;
      const columns = Array.from({ length: span }, (_, j) => paths(left + j));
      const insides = columns.map((_, j) => isInside(left + j));
      for (let i = 0; i < span; i++) {
        const [down, isRow] = [paths(top + i), isInside(top + i)];
        const kind = (j) => {
          const count = down * columns[j];
          return count ? shadeOf(count, max) : isRow && insides[j] ? HOLE : OUTSIDE;
        };
        for (let j = 0, end; j < span; j = end) {
          const own = kind(j);
          end = j + 1;
          while (squares.isJoined && end < span && kind(end) === own) end++;
          kinds[own] += squares.piece(i, j, end - j);
        }
      }
      attrs(around, { d: kinds[OUTSIDE] });
      shades.forEach((path, i) => attrs(path, { d: kinds[i] }));
      for (const path of [ground, holes]) attrs(path, { d: kinds[HOLE] });
      return kinds[HOLE] !== "";
    },
  };
}

/** A halo and a mark on it: marks lie on cells of every shade. */
const createMark = (tag, name) => ["cl-mark-halo", name].map((each) => s(tag, { class: each }));
const mark = (nodes, place, line) => nodes.forEach((each, i) => attrs(each, { ...place, "stroke-width": line + 2.5 * (1 - i) }));

/**
 * The input seen from above: a cell's shade is the number of paths that lead to it. Where cells are too small for their
 * numbers and for a finger, those around the marked one are enlarged in the corner that is farthest from it.
 */
function createGrid({ onPick, getCell, onResize }) {
  const hatch = uid("hatch");
  const cells = createCells(hatch);
  const outputs = createMark("circle", "cl-output");
  const counts = createWords();
  const hover = s("rect", { class: "cl-hover", visibility: "hidden" });
  const markers = createMark("rect", "cl-marker");
  const near = createCells(hatch);
  const nearOutputs = createMark("circle", "cl-output");
  const nearMarkers = createMark("rect", "cl-marker");
  const region = createMark("path", "cl-zoom-region");
  const paper = s("rect", { class: "cl-zoom-paper" });
  const lens = s("g", { class: "cl-zoom" }, paper, near.el, ...nearOutputs, ...nearMarkers);
  const enlarged = s("g", {}, ...region, lens);
  const svg = s(
    "svg",
    { viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 1.4, "cl-hatch")),
    cells.el, ...outputs, ...markers, enlarged, hover,
  );
  const inside = (n) => between(shown.start, shown.start + shown.field - 1, n);
  const el = createArea({
    class: "cl-grid", role: "grid",
    label: words.keys,
    onStep: (step) => onPick(getCell().map((n, i) => inside(n + step[i]))),
    onHome: () => onPick([0, 0]),
  }, svg, counts.el);
  const width = createWidth(el, SIZE, onResize);
  const scale = h("div", { class: "cl-legend", "aria-hidden": "true" });
  const keep = createKeeper();
  let shown;
  let zoom = null; // { left, top, side, unit, first: [row, column], span } of the enlarged cells, in the drawing's units

  pickable(svg, {
    hit(x, y) {
      const isNear = zoom && between(0, zoom.side, x - zoom.left) === x - zoom.left && between(0, zoom.side, y - zoom.top) === y - zoom.top;
      const cell = isNear
        ? [y - zoom.top, x - zoom.left].map((n, i) => Math.min(zoom.span - 1, Math.floor(n / zoom.unit)) + zoom.first[i])
        : [shown.position(y), shown.position(x)];
      return cell.every((n) => n === inside(n)) ? cell : null;
    },
    onPoint: (cell) => attrs(hover, cell ? { ...place(cell), visibility: "visible" } : { visibility: "hidden" }),
    onPick,
  });

  /** Where a cell is drawn: enlarged, where it is. */
  function place([row, column]) {
    const [down, across] = zoom ? [row - zoom.first[0], column - zoom.first[1]] : [-1, -1];
    return zoom && Math.min(down, across) >= 0 && Math.max(down, across) < zoom.span
      ? { x: zoom.left + across * zoom.unit, y: zoom.top + down * zoom.unit, width: zoom.unit, height: zoom.unit }
      : { x: shown.x(column), y: shown.x(row), width: shown.unit, height: shown.unit };
  }

  return {
    el: h("div", {}, el, scale),
    dispose() {
      width.dispose();
      counts.dispose();
    },
    draw({ cell, kernel_size: k, dilations }, reading) {
      shown = reading;
      const { first, span, unit, max } = reading;
      const stack = [k, dilations.join()];
      const wide = width.now();
      const hasHoles = keep("cells", stack, () => cells.draw(reading, [first, first], span, unit));
      const labels = keep("labels", [...stack, wide], () =>
        countLabels(reading, [first, first], span, { left: 0, top: 0, unit, scale: SIZE / wide }, Math.min(0.6 * wide / span, roomFor(max, 0.75 * wide / span))));
      zoom = labels.length || wide / span >= FINGER ? null : enlarge(cell, wide);
      keep("counts", [...stack, wide, zoom && String(cell)], () =>
        counts.write(zoom ? nearLabels(reading, zoom) : labels, [0, 0, SIZE, SIZE], wide));
      ring(outputs, reading.x(0), reading.x(0), unit);
      const [y, x] = cell.map(reading.x);
      mark(markers, { x, y, width: unit, height: unit }, 2.5);
      enlarged.style.display = zoom ? "" : "none";
      if (zoom) drawZoom(reading, stack, cell);
      attrs(hover, { visibility: "hidden" });
      keep("legend", [max, hasHoles, zoom !== null], () => scale.replaceChildren(...legend(max, hasHoles, zoom !== null)));
    },
  };

  function ring(nodes, x, y, unit) {
    mark(nodes, { cx: x + unit / 2, cy: y + unit / 2, r: unit * 0.44 }, Math.max(1.5, unit * 0.07));
  }

  /** As many cells around the marked one as a finger can tell apart in a corner, that which is farthest from it. */
  function enlarge(cell, wide) {
    const span = 2 * Math.floor((SHARE * wide) / FINGER / 2 - 0.5) + 1;
    const unit = (FINGER * SIZE) / wide;
    const side = span * unit;
    const [top, left] = cell.map((n) => (shown.x(n) + shown.unit / 2 < SIZE / 2 ? SIZE - side - 2 : 2));
    return { span, unit, side, top, left, scale: SIZE / wide, first: cell.map((n) => n - (span - 1) / 2) };
  }

  function drawZoom(reading, stack, cell) {
    const { left, top, side, span, unit, first } = zoom;
    attrs(lens, { transform: `translate(${fix(left)} ${fix(top)})` });
    attrs(paper, { width: fix(side), height: fix(side) });
    keep("near", [...stack, String(first), unit], () => near.draw(reading, first, span, unit));
    const isOutput = first.every((n) => n <= 0 && n + span > 0);
    for (const each of nearOutputs) each.style.display = isOutput ? "" : "none";
    if (isOutput) ring(nearOutputs, -first[1] * unit, -first[0] * unit, unit);
    const [y, x] = cell.map((n, i) => (n - first[i]) * unit);
    mark(nearMarkers, { x, y, width: unit, height: unit }, 2.5);
    // What is enlarged, and two lines from its corners to those of the enlarged cells.
    const [row, column, size] = [reading.x(first[0]), reading.x(first[1]), span * reading.unit];
    const from = [[column, row], [column + size, row], [column, row + size], [column + size, row + size]];
    const to = [[left, top], [left + side, top], [left, top + side], [left + side, top + side]];
    const sides = (left < column) === (top < row) ? [1, 2] : [0, 3];
    const d = rect(column, row, size, size) + sides.map((i) => polyline([from[i], to[i]])).join("");
    mark(region.map((each) => attrs(each, { d })), {}, 1);
  }
}

/** Size of letters, in pixels, of the largest count that has `width` pixels. */
const roomFor = (count, width) => width / (DIGIT * String(count).length);

/** How many paths lead to each of `span` by `span` cells; none where a size, in pixels, is too small to be read. */
function countLabels({ max, paths }, [top, left], span, at, size) {
  if (size < LEAST) return [];
  const letters = Math.min(LARGEST, size) * at.scale;
  const labels = [];
  for (let i = 0; i < span; i++) {
    for (let j = 0; j < span; j++) {
      const count = paths(top + i) * paths(left + j);
      if (!count) continue;
      const name = shadeOf(count, max) > 2 ? "cl-on-high" : "cl-on-low";
      labels.push([String(count), at.left + (j + 0.5) * at.unit, at.top + (i + 0.5) * at.unit, letters, name]);
    }
  }
  return labels;
}

/** The counts of the enlarged cells. */
function nearLabels(reading, zoom) {
  const [down, across] = [0, 1].map((axis) => Math.max(...Array.from({ length: zoom.span }, (_, i) => reading.paths(zoom.first[axis] + i))));
  const size = Math.min(0.5 * FINGER, roomFor(down * across, 0.9 * FINGER));
  return countLabels(reading, zoom.first, zoom.span, zoom, size);
}

function legend(max, holes, zoomed) {
  const item = (key, label) => h("span", {}, h("i", { class: `cl-key-${key}` }), label);
  return [
    item(shadeOf(1, max) + 1, words.paths(1)),
    ...(max > 1 ? [item(STEPS, words.paths(max))] : []),
    ...(holes ? [item("hole", words.hole)] : []),
    ...(zoomed ? [item("zoom", words.zoom)] : []),
  ];
}

/** The columns of a level that are read. */
const columnsOf = ({ start, counts }) => counts.flatMap((count, i) => (count ? [start + i] : []));

/** A cut through the stack along one row: every wire is a weight, the handles widen a layer. */
function createCut({ getState, maxRate: limit, onRate }) {
  const wires = s("path", { class: "cl-wires" });
  const lit = s("path", { class: "cl-wires-lit" });
  const dots = s("path", { class: "cl-dots" });
  const litDots = s("path", { class: "cl-dots-lit" });
  const [top, bottom] = [words.input, words.output].map((word) => s("text", { x: 2, class: "cl-word", "aria-hidden": "true" }, word));
  const handles = s("g");
  const svg = s("svg", { class: "cl-cut", role: "img" }, // its handles are for pointers; keys have the sliders
    wires, lit, dots, litDots, top, bottom, handles);
  let shown;

  function createHandle(layer) {
    const handle = s("g", { class: "cl-handle", "data-layer": layer + 1 },
      s("circle", { r: REACH, class: "cl-handle-area" }), s("circle", { r: 8, class: "cl-handle-ring" }),
      s("path", { d: "M-3.5-2.5 -6 0l2.5 2.5M3.5-2.5 6 0l-2.5 2.5", class: "cl-handle-arrows" }));
    drag(handle, svg, {
      start: () => handle.classList.add("cl-dragging"),
      end: () => handle.classList.remove("cl-dragging"),
      move: (px) => onRate(layer, nearestRate(layer, px)),
    });
    return handle;
  }

  // The drawing rescales as a rate grows, so ask of every possible rate where its handle would be.
  function nearestRate(layer, px) {
    const state = getState();
    let best = [Infinity, 1]; // distance, rate
    for (let rate = 1; rate <= limit(layer); rate++) {
      const dilations = state.dilations.map((d, i) => (i === layer ? rate : d));
      const away = Math.abs(handleX(read({ ...state, dilations }), dilations.length - layer) - px);
      if (away < best[0]) best = [away, rate];
    }
    return best[1];
  }

  const handleX = ({ levels, x, unit }, level) =>
    x(levels[level].start + levels[level].counts.length - 1) + unit / 2;

  return {
    el: h("div", { class: "cl-cut-row cl-across" }, svg, h("p", { class: "cl-caption" },
      words.cutCaption)),
    isDragged: () => [...handles.children].some((handle) => handle.classList.contains("cl-dragging")),
    draw({ kernel_size: k, dilations, cell: [, column] }, reading) {
      shown = reading;
      const { levels, x, unit } = shown;
      const depth = dilations.length;
      const height = depth * ROW + ABOVE + BELOW;
      attrs(svg, { viewBox: `0 0 ${SIZE} ${height}` });
      const places = new Map(); // each written once: there are many wires
      const cx = (position) => {
        if (!places.has(position)) places.set(position, (x(position) + unit / 2).toFixed(1));
        return places.get(position);
      };
      const cy = (level) => (depth - level) * ROW + ABOVE; // level 0, the output, is at the bottom
      const { small, large } = dotSizes(unit);

      // A node is lit when the output reaches it and it reaches the marked column. Walk up from the input.
      const all = { wires: [], lit: [], dots: [], litDots: [] };
      let onPath = new Set([column]);
      for (let level = depth; level >= 0; level--) {
        const { start, counts } = levels[level];
        const next = new Set();
        counts.forEach((count, i) => {
          if (!count) return;
          const position = start + i;
          if (onPath.has(position)) all.litDots.push(dot(Number(cx(position)), cy(level), large));
          else all.dots.push(dot(Number(cx(position)), cy(level), small));
        });
        if (level > 0) {
          const above = levels[level - 1];
          const [offset, d] = [start - above.start, dilations[depth - level]];
          above.counts.forEach((count, i) => {
            if (!count) return;
            for (let tap = 0; tap < k; tap++) {
              const to = above.start + i + offset + tap * d;
              const wire = `M${cx(above.start + i)} ${cy(level - 1)}L${cx(to)} ${cy(level)}`;
              if (onPath.has(to)) {
                next.add(above.start + i);
                all.lit.push(wire);
              } else all.wires.push(wire);
            }
          });
        }
        onPath = next;
      }
      const reached = dilations.map((_, i) => [depth - i, words.columns(columnsOf(levels[i + 1]))]);
      const { start: first, counts: found } = levels[depth];
      attrs(svg, { "aria-label": words.cut(reached, rounded(column), found[column - first] ?? 0) });
      attrs(wires, { d: all.wires.join("") });
      attrs(lit, { d: all.lit.join("") });
      attrs(dots, { d: all.dots.join("") });
      attrs(litDots, { d: all.litDots.join("") });

      while (handles.childElementCount > depth) handles.lastChild.remove();
      while (handles.childElementCount < depth) handles.append(createHandle(handles.childElementCount));
      [...handles.children].forEach((handle, layer) => {
        const level = depth - layer;
        const px = Math.min(SIZE - 12, handleX(shown, level));
        attrs(handle, { transform: `translate(${px.toFixed(1)} ${cy(level)})`, visibility: k === 1 ? "hidden" : "visible" });
      });
      attrs(top, { y: 14 });
      attrs(bottom, { y: height - BELOW + 6 });
    },
  };
}
