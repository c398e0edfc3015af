// ConvArithmetic: a window walks over a small picture; every product and every sum is there to be read.
import { createMap, short } from "./lib/cell_map.js";
import { button, choice, group, pace, slider } from "./lib/controls.js";
import {
  convolve, extent, fits, outputShape, productSum, readAlong, readers, resize, shape, terms, turn,
} from "./lib/convolution.js";
import { attrs, h, text } from "./lib/dom.js";
import { capital, grouped, listed, plural } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { createMirror } from "./lib/mirror.js";
import { numberGrid } from "./lib/number_grid.js";
import { createOwnRows } from "./lib/own_picture.js";
import { createSecond } from "./lib/work.js";

const PACE = 700; // milliseconds from one output to the next
const SETTINGS = ["image", "kernel", "divisor", "stride", "padding", "dilation"];
const OWN = "own";

const words = {
  title: "Convolution, cell by cell",
  input: "Input cells. Arrow keys move to a cell and show which outputs read it; Home returns to the marked output.",
  output: "Output cells. Arrow keys move the marked output, Shift moves five cells, Home goes to the first.",
  picture: "Picture",
  kernel: "Kernel",
  own: "Your own",
  weights: "Weights of the kernel",
  weight: (row, column) => `Weight in row ${row}, column ${column}`,
  turn: "Turn by 180°",
  stride: "Stride",
  padding: "Padding",
  dilation: "Dilation",
  rows: "Kernel rows",
  columns: "Kernel columns",
  divisor: "Divide by",
  walk: "Walk the window",
  play: "Play",
  pause: "Pause",
  step: "Step",
  back: "Step back",
  outputSize: "Output",
  window: "Window",
  unread: "Never read",
  params: "Weights (no bias)",
  macs: "MACs",
  flops: "FLOPs (2 × MACs)",
  refused: "The kernel does not fit into the padded picture.",

  inputCaption: (size, padded) => (padded ? `Input ${size}, padded to ${padded} (hatched)` : `Input ${size}`),
  /** `ends`: how values below zero are drawn; nothing where there are none. */
  outputCaption: (size, most, ends) => ({
    written: `Output ${size}: orange −${most}, black 0, white ${most}`,
    hatched: `Output ${size}: hatched orange −${most}, black 0, white ${most}`,
  }[ends] ?? `Output ${size}: black 0, white ${most}`),
  noOutput: "No output",
  sum: (cell) => `Output (${cell}): picture × weight, added up`,
  shares: (cell, times) => (times === 1 ? `Input (${cell}) is read once` : `Input (${cell}) is read ${times} times`),
  products: "One product for each framed output.",
  noWindow: "No window reads it.",
  formulas: (rows, columns) => (rows === columns ? `Rows and columns: ${rows}` : `Rows: ${rows}. Columns: ${columns}`),

  /** What a sentence is about. */
  setting: (size, stride, padding, dilation) => `A ${size} kernel with ${listed([
    `stride ${stride}`, padding ? `padding ${padding}` : "no padding", ...(dilation > 1 ? [`dilation ${dilation}`] : []),
  ])}`,
  turns: (setting, from, to) => `${setting} turns ${from} cells into ${to}.`,
  doesNotFit: (setting, cells) => `${setting} does not fit into ${cells} cells.`,
  remainder(rows, columns, isPadded) {
    const ends = listed([
      ...(rows ? [rows === 1 ? "the last row" : `the last ${rows} rows`] : []),
      ...(columns ? [columns === 1 ? "the last column" : `the last ${columns} columns`] : []),
    ]);
    return isPadded
      ? `The division leaves a remainder: no window reaches ${ends} of the padded picture.`
      : `The division leaves a remainder: no window reaches ${ends}.`;
  },
  struckOut: (count) => (count === 1
    ? "1 cell of the picture (struck out) is never read." : `${grouped(count)} cells of the picture (struck out) are never read.`),
  walking: "The window is walking.",
  reads: (row, column, cells, padding, value) => (padding
    ? `The output in row ${row}, column ${column} reads ${plural(cells, "cell")}, ${grouped(padding)} of them padding, and is ${value}.`
    : `The output in row ${row}, column ${column} reads ${plural(cells, "cell")}, and is ${value}.`),
  isRead: (row, column, weights) => (weights.length
    ? `The input cell in row ${row}, column ${column} is read by ${plural(weights.length, "output")}, multiplied by ${listed(weights)}.`
    : `The input cell in row ${row}, column ${column} is read by no output.`),
};

export default { render, refuses };

/** Why settings that are each within their bounds cannot stand together; nothing where they can. */
function refuses(settings) {
  return outputShape(settings).includes(0) && words.refused;
}

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "ConvArithmetic", label: words.title });
  const limits = model.get("limits");
  const { kernel: { items: { items: weight }, maxItems: largestKernel } } = model.get("schema");
  const own = createOwnRows({ model, frame, white: 9, redraw: () => draw() });
  const get = () => {
    const setting = Object.fromEntries(SETTINGS.map((name) => [name, model.get(name)]));
    return { ...setting, image: own.rows() ?? setting.image };
  };
  /** The marked output stays inside an output that shrinks under it. */
  const inside = (setting, cell) => outputShape(setting).map((n, axis) => Math.max(0, Math.min(n - 1, cell[axis])));
  const marked = () => inside(get(), model.get("cell"));
  const change = (settings) => frame.set({ ...settings, cell: inside({ ...get(), ...settings }, model.get("cell")) });

  let hovered = null; // what the mouse points at: { output: cell } or { input: cell }
  let probe = null; // the input cell that was tapped, or reached by arrow keys
  const choose = (cell) => {
    probe = null;
    frame.set({ cell });
    mark();
  };
  const input = createMap({
    role: "input",
    label: words.input,
    onPoint: (cell) => point(cell && { input: cell }),
    onPick: (cell) => setProbe(cell),
    onHome: () => setProbe(null),
    getCell: () => probe ?? middle(get(), marked()),
    onResize: () => frame.silently(resized),
  });
  const output = createMap({
    role: "output",
    label: words.output,
    onPoint: (cell) => point(cell && { output: cell }),
    onPick: choose,
    onHome: () => choose([0, 0]),
    getCell: marked,
    onResize: () => frame.silently(resized),
  });
  const captions = [h("figcaption"), h("figcaption")];
  const [title, sum, result] = [h("p", { class: "cl-sum-title" }), h("div", { class: "cl-terms" }), h("p", { class: "cl-sum-result" })];
  const formula = h("p", { class: "cl-caption", "data-role": "formula" });
  const walk = createWalk({
    next: (by) => {
      const [rows, columns] = outputShape(get());
      const [row, column] = marked();
      const at = (row * columns + column + by + rows * columns) % (rows * columns);
      choose([Math.floor(at / columns), at % columns]);
    },
    isLast: () => String(marked()) === String(outputShape(get()).map((n) => n - 1)),
    onPause: () => speak(),
  });
  frame.stage.append(
    h("div", { class: "cl-maps" }, ...[input, output].map((map, i) => h("figure", {}, map.el, captions[i]))),
    h("div", { class: "cl-under" }, h("div", { class: "cl-sum" }, title, sum, result), h("div", {}, walk.el, formula)),
  );

  const second = createSecond(frame.stage);

  const pictures = limits.pictures.map(([name, image]) => ({ name, image }));
  const pictureOf = new Map(limits.pictures.map(([name, image]) => [JSON.stringify(image), name]));
  const kernels = limits.kernels.map(([name, kernel, divisor]) => ({ name, kernel, divisor }));
  const names = (of) => [...of.map(({ name }) => [name, capital(name)]), [OWN, words.own]];
  const named = (of, name) => {
    const { name: _, ...settings } = of.find((each) => each.name === name);
    return settings;
  };
  const picture = choice({
    label: words.picture, name: "picture", options: names(pictures),
    onchange(name) {
      if (name === OWN) return;
      own.clear();
      change(named(pictures, name));
    },
  });
  const preset = choice({
    label: words.kernel, name: "kernel", options: names(kernels),
    onchange: (name) => name !== OWN && change(named(kernels, name)),
  });
  const weights = numberGrid({
    label: words.weights, low: weight.minimum, high: weight.maximum,
    name: words.weight,
    onedit: (row, column, value) => frame.set({
      kernel: get().kernel.map((line, i) => line.map((old, j) => (i === row && j === column ? value : old))),
    }),
  });
  const turned = button({ label: words.turn, name: "turn", onclick: () => frame.set({ kernel: turn(get().kernel) }) });
  const sized = (axis) => (n) => {
    const { kernel } = get();
    change({ kernel: resize(kernel, ...shape(kernel).map((old, i) => (i === axis ? n : old))) });
  };
  const sliders = {
    stride: slider({ label: words.stride, name: "stride", oninput: (stride) => change({ stride }) }),
    padding: slider({ label: words.padding, name: "padding", oninput: (padding) => change({ padding }) }),
    dilation: slider({ label: words.dilation, name: "dilation", oninput: (dilation) => change({ dilation }) }),
    rows: slider({ label: words.rows, name: "rows", oninput: sized(0) }),
    columns: slider({ label: words.columns, name: "columns", oninput: sized(1) }),
    divisor: slider({ label: words.divisor, name: "divisor", oninput: (divisor) => frame.set({ divisor }) }),
  };
  frame.panel.append(
    createMirror(input.svg, output.svg),
    h("div", { class: "cl-side" }, picture.el, own.el, preset.el, h("div", { class: "cl-conv-kernel" }, weights.el, turned.el)),
    h("div", { class: "cl-side" }, ...Object.values(sliders).map((each) => each.el)),
  );

  function point(at) {
    hovered = at;
    mark();
  }

  function setProbe(cell) {
    probe = cell;
    walk.pause();
    mark();
    speak();
  }

  /** What is framed: the window of one output, or the outputs that read one input cell. */
  function mark() {
    const setting = get();
    if (!fits(setting)) {
      for (const map of [input, output]) map.mark({});
      text(title, words.noOutput); // what was added up before is no output's any more
      table([], false);
      text(result, "–");
      return;
    }
    const shown = hovered ?? (probe ? { input: probe } : { output: marked() });
    if (shown.output) {
      const cell = inside(setting, shown.output);
      const window = terms(setting, cell);
      const places = window.flat().map(({ place }) => place);
      input.mark({ cells: places, hull: setting.dilation > 1 ? [places[0], places.at(-1)] : null });
      output.mark({ cells: [cell] });
      writeSum(setting, cell, window);
    } else {
      const cell = shown.input.map((n, axis) => Math.min(shape(setting.image)[axis] - 1, n));
      const found = readers(setting, cell);
      input.mark({ cells: [cell] });
      output.mark({
        cells: found.map((each) => each.cell),
        labels: found.map((each) => [each.cell, `×${short(each.weight)}`]),
      });
      writeShares(setting, cell, found);
    }
  }

  function writeSum(setting, cell, window) {
    text(title, words.sum(cell.join(", ")));
    table(window.map((line) => line.map(({ value, weight, inside: real }) =>
      [`${value}×${short(weight)}`, real ? (weight ? null : "cl-nothing") : "cl-of-padding"])), true);
    const total = productSum(setting, cell);
    const over = setting.divisor === 1 ? "" : ` ÷ ${setting.divisor} = ${decimal(total / setting.divisor)}`;
    text(result, `= ${short(total)}${over}`);
  }

  function writeShares(setting, cell, found) {
    const value = setting.image[cell[0]][cell[1]];
    text(title, words.shares(cell.join(", "), found.length));
    const width = new Set(found.map((each) => each.cell[1])).size;
    const line = (i) => found.slice(i * width, (i + 1) * width);
    table(Array.from({ length: found.length / (width || 1) }, (_, i) => line(i).map(({ weight }) =>
      [`${value}×${short(weight)}`, weight ? null : "cl-nothing"])), false);
    text(result, found.length ? words.products : words.noWindow);
  }

  function table(lines, added) {
    const [, columns] = shape(get().kernel);
    sum.style.setProperty("--columns", lines[0]?.length ?? columns);
    attrs(sum, { "data-added": added });
    const products = lines.flat();
    while (sum.childElementCount > products.length) sum.lastChild.remove();
    while (sum.childElementCount < products.length) sum.append(h("span"));
    products.forEach(([product, name], i) => text(attrs(sum.children[i], { class: name }), product));
  }

  /** While the window walks by itself, a screen reader is left in peace. */
  function speak() {
    const setting = get();
    const detail = !fits(setting) ? "" : probe ? probeSentence(setting, probe) : cellSentence(setting, marked());
    frame.say(summary(setting), walk.playing() ? words.walking : detail);
  }

  let before = "";
  let fields = ""; // rows and columns of the weights' fields
  const draw = () => {
    const setting = get();
    const now = JSON.stringify(setting);
    if (now !== before) {
      walk.pause();
      probe = probe?.map((n, axis) => Math.min(shape(setting.image)[axis] - 1, n)) ?? null;
      drawInput(setting);
      const isResized = fields !== String(shape(setting.kernel));
      fields = String(shape(setting.kernel));
      if (!isResized) weights.update(setting.kernel);
      second.draw(
        () => {
          drawOutput(setting);
          mark();
        },
        () => isResized && weights.update(setting.kernel), // fields for numbers are slow to lay out
      );
      drawControls(setting);
      showNumbers(setting);
      before = now;
    } else {
      mark();
    }
    if (walk.moved()) walk.pause();
    speak();
  };
  frame.bind([...SETTINGS, "cell"], draw);

  function resized() {
    const setting = get();
    drawInput(setting);
    drawOutput(setting);
    mark();
  }

  function drawInput(setting) {
    const { image, padding } = setting;
    const [readRow, readColumn] = readAlong(setting);
    input.draw({
      values: image, side: sideOf(setting), padding, white: 9,
      isUnread: (row, column) => !(readRow[row] && readColumn[column]),
    });
    text(captions[0], words.inputCaption(by(shape(image)), padding ? by(paddedShape(setting)) : null));
  }

  function drawOutput(setting) {
    const values = convolve(setting).map((line) => line.map((sum) => sum / setting.divisor));
    const [rows, columns] = outputShape(setting);
    const most = Math.max(9, ...values.flat().map(Math.abs));
    const digits = output.draw({ values, side: sideOf(setting), white: most });
    const ends = values.flat().some((value) => value < 0) ? (digits ? "written" : "hatched") : null;
    text(captions[1], rows * columns ? words.outputCaption(by([rows, columns]), short(most), ends) : words.noOutput);
  }

  function drawControls(setting) {
    const { image, kernel, stride, padding, dilation, divisor } = setting;
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const chosen = {
      picture: pictureOf.get(JSON.stringify(image)) ?? OWN,
      kernel: kernels.find((each) => same(each.kernel, kernel) && each.divisor === divisor)?.name ?? OWN,
    };
    const fit = (changes) => fits({ ...setting, ...changes });
    picture.update({
      value: chosen.picture,
      allowed: (name) => (name === OWN ? chosen.picture === OWN : fit(named(pictures, name))),
    });
    preset.update({
      value: chosen.kernel,
      allowed: (name) => (name === OWN ? chosen.kernel === OWN : fit(named(kernels, name))),
    });
    const largest = (most, changes) => {
      while (most > 1 && !fit(changes(most))) most -= 1;
      return most;
    };
    let least = 0;
    while (least < padding && !fit({ padding: least })) least += 1;
    const [rows, columns] = shape(kernel);
    sliders.stride.update({ value: stride, ...frame.bounds("stride") });
    sliders.padding.update({ value: padding, min: least, max: frame.bounds("padding").max });
    sliders.dilation.update({ value: dilation, min: 1, max: largest(frame.bounds("dilation").max, (n) => ({ dilation: n })) });
    sliders.rows.update({ value: rows, min: 1, max: largest(largestKernel, (n) => ({ kernel: resize(kernel, n, columns) })) });
    sliders.columns.update({ value: columns, min: 1, max: largest(largestKernel, (n) => ({ kernel: resize(kernel, rows, n) })) });
    sliders.divisor.update({ value: divisor, ...frame.bounds("divisor") });
    turned.update({ disabled: same(kernel, turn(kernel)) });
  }

  function showNumbers(setting) {
    const { kernel, stride, padding, dilation } = setting;
    const [[rows, columns], [k, l]] = [outputShape(setting), shape(kernel)];
    const weight = k * l;
    const span = [k, l].map((n) => extent(n, dilation));
    walk.enable(rows * columns > 1);
    text(formula, formulas(setting));
    frame.measure({
      "output-size": [words.outputSize, rows * columns, by([rows, columns])],
      "receptive-field": [words.window, span[0] * span[1], by(span)],
      unread: [words.unread, countUnread(setting)],
      params: [words.params, weight],
      macs: [words.macs, weight * rows * columns],
      flops: [words.flops, 2 * weight * rows * columns],
    });
    const size = k === l ? k : `(${k}, ${l})`;
    frame.pytorch(`nn.Conv2d(1, 1, ${size}, stride=${stride}, padding=${padding}, dilation=${dilation}, bias=False)`);
  }

  return () => {
    walk.pause();
    second.stop();
    own.dispose();
    input.dispose();
    output.dispose();
    frame.dispose();
  };
}

/** Buttons that walk the window. Whoever moves the mark, or changes a setting, takes over from the walk. */
function createWalk({ next, isLast, onPause }) {
  let timer = null;
  let stepping = false;
  const pause = () => {
    if (timer === null) return;
    clearInterval(timer);
    timer = null;
    play.update({ label: words.play });
    onPause();
  };
  const step = (by) => {
    stepping = true;
    next(by);
  };
  const tick = () => {
    step(1);
    if (isLast()) pause();
  };
  const back = button({ label: words.back, name: "step-back", onclick: () => (pause(), step(-1)) });
  const play = button({
    label: words.play, name: "play",
    onclick() {
      if (timer !== null) return pause();
      play.update({ label: words.pause });
      timer = setInterval(tick, pace(PACE));
      tick();
    },
  });
  const forth = button({ label: words.step, name: "step", onclick: () => (pause(), step(1)) });
  return {
    el: group(words.walk, back.el, play.el, forth.el),
    pause,
    playing: () => timer !== null,
    /** Has somebody else moved the mark since the last drawing? */
    moved() {
      const other = !stepping;
      stepping = false;
      return other;
    },
    enable: (able) => [back, play, forth].forEach((each) => each.update({ disabled: !able })),
  };
}

const paddedShape = ({ image, padding }) => shape(image).map((n) => n + 2 * padding);
/** Cells along a side of either drawing: none is huge, and both drawings keep their height. */
const sideOf = (setting) => Math.max(8, ...paddedShape(setting));

const by = ([rows, columns]) => `${rows}×${columns}`;
const decimal = (value) => String(Math.round(value * 100) / 100).replace("-", "−");

/** The picture's cell nearest to the middle of a window. */
function middle(setting, cell) {
  const places = terms(setting, cell).flat();
  return places[Math.floor(places.length / 2)].place.map((n, axis) =>
    Math.max(0, Math.min(shape(setting.image)[axis] - 1, n)));
}

function countUnread(setting) {
  const [rows, columns] = shape(setting.image);
  const [down, across] = readAlong(setting).map((axis) => axis.filter(Boolean).length);
  return rows * columns - down * across;
}

/** The output-size formula with its numbers, for each axis that differs. */
function formulas({ image, kernel, stride, padding, dilation }) {
  const one = (axis) => {
    const [size, k] = [shape(image)[axis], shape(kernel)[axis]];
    const room = size + 2 * padding - extent(k, dilation);
    return `⌊(${size} + 2·${padding} − ${dilation}·(${k} − 1) − 1) / ${stride}⌋ + 1 = ` +
      `⌊${room} / ${stride}⌋ + 1 = ${Math.max(0, Math.floor(room / stride) + 1)}`;
  };
  const [rows, columns] = [one(0), one(1)];
  return words.formulas(rows, columns);
}

function summary(setting) {
  const { image, kernel, stride, padding, dilation } = setting;
  const what = words.setting(by(shape(kernel)), stride, padding, dilation);
  if (!fits(setting)) return words.doesNotFit(what, by(shape(image)));
  const left = shape(image).map((size, axis) =>
    (size + 2 * padding - extent(shape(kernel)[axis], dilation)) % stride);
  const unread = countUnread(setting);
  return [
    words.turns(what, by(shape(image)), by(outputShape(setting))),
    ...(left.some(Boolean) ? [words.remainder(...left, padding > 0)] : []),
    ...(unread ? [words.struckOut(unread)] : []),
  ].join(" ");
}

function cellSentence(setting, cell) {
  const window = terms(setting, cell).flat();
  const outside = window.filter((each) => !each.inside).length;
  const value = decimal(productSum(setting, cell) / setting.divisor);
  return words.reads(...cell, window.length, outside, value);
}

function probeSentence(setting, cell) {
  return words.isRead(...cell, readers(setting, cell).map(({ weight }) => short(weight)));
}
