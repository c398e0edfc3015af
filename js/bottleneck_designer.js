// BottleneckDesigner: how wide may the waist of a bottleneck be, what does it save, and what does a photograph lose in it?
import { createArea, drag } from "./lib/area.js";
import { areas, breakEven, ranks, weightsOf, widestThatPays } from "./lib/bottleneck.js";
import { createChosenPhotograph } from "./lib/chosen_photograph.js";
import { button, group, slider } from "./lib/controls.js";
import { attrs, h, s, text, uid } from "./lib/dom.js";
import { grouped, plural, rounded } from "./lib/format.js";
import { createFrame } from "./lib/frame.js";
import { fix, hatching, polyline, rect } from "./lib/shapes.js";
import { createThumbnail } from "./lib/thumbnail.js";
import { NUMBERS, principal, through } from "./lib/waist_photograph.js";
import { createWork } from "./lib/work.js";

const WIDTH = 480; // of every drawing, in its own units
const BIG = 16; // channels that Shift and an arrow key move by
const SETTING = ["in_channels", "mid_channels", "out_channels", "kernel_size"];
const WAISTS = [1, 4, 16, 64]; // a slider up to 1,024 is too coarse for these
const LOST_NAME = 250; // length of a curve’s name on a phone, whose letters are the largest
const STRONGER = 4; // what is lost is drawn so many times as strong as it is
const PRESETS = [[256, 64, 256, 3], [256, 256, 256, 3], [24, 144, 24, 3], [64, 16, 64, 7]];

const words = {
  title: "Bottleneck designer",
  waist: `The waist. Left and right arrow keys narrow and widen it by one channel, Shift by ${BIG}, ` +
    "Home goes to one channel, End to the widest waist that pays.",
  waistCaption: "Channels as widths, input on top. Drag the waist. Hatched: what the waist gives up, even before any ReLU.",
  waistChannels: "Channels of the waist",
  mid_channels: "Waist",
  widest: "Widest that pays",
  others: "Channels in and out, kernel, rows and columns",
  in_channels: "In",
  out_channels: "Out",
  kernel: "Kernel",
  map: "Map",
  try: "Blocks to try",
  presets: ["256 · 64 · 256", "No waist", "Wide waist", "64 · 16 · 64, 7×7"],
  in: (C) => `${grouped(C)} in`,
  down: "1×1 down",
  middle: (k, m) => `${k}×${k} on ${grouped(m)}`,
  up: "1×1 up",
  out: (O) => `${grouped(O)} out`,
  tiles: "Weights as areas, all to one scale: the direct convolution, then the three layers",
  tile: {
    direct: (k, count) => `direct ${k}×${k}: ${grouped(count)}`,
    down: (k, count, share) => `1×1 down: ${grouped(count)} (${share} %)`,
    middle: (k, count, share) => `${k}×${k}: ${grouped(count)} (${share} %)`,
    up: (k, count, share) => `1×1 up: ${grouped(count)} (${share} %)`,
  },
  direct: (count) => `direct ${grouped(count)}`,
  breakEven: (width) => `break-even ${width}`,
  params: "Weights, three layers (no biases)",
  directParams: (k) => `Weights, direct ${k}×${k}`,
  macs: (size) => `MACs at ${size}×${size}`,
  directMacs: "MACs, direct",
  even: "Break-even waist",
  rank: "Rank, at most",
  rankOf: (rank, direct) => `${grouped(rank)} of ${grouped(direct)}`,
  nothing: "nothing",
  little: "under 0.01 %",

  weights: (C, m, O, count) => `From ${grouped(C)} to ${plural(O, "channel")} through a waist of ${grouped(m)}: ${plural(count, "weight")}.`,
  directWeights: (k, count) => `The direct ${k}×${k} convolution has ${grouped(count)}.`,
  asMany: "That is just as many.",
  fewer: (count) => `That is ${grouped(count)} fewer.`,
  more: (count) => `That is ${grouped(count)} more: here it does not pay.`,
  timesFewer: (times) => `That is ${times} times fewer.`,
  timesMore: (times) => `That is ${times} times as many: here it does not pay.`,
  pays: (m) => `It pays up to a waist of ${grouped(m)}.`,
  neverPays: "No waist pays here.",
  /** Of C numbers in a cell so many directions are read; of O output channels so many can be chosen freely. */
  price(C, inputs, O, free, isLess) {
    const read = inputs === C ? "every input cell gets through whole"
      : inputs === 1 ? `of the ${grouped(C)} numbers in an input cell only 1 mixture gets through`
        : `of the ${grouped(C)} numbers in an input cell only ${plural(inputs, "mixture")} get through`;
    const mixed = O - free === 1 ? "the other is a mixture" : `the other ${grouped(O - free)} are mixtures`;
    const made = isLess
      ? `${plural(free, "output channel")} can be chosen freely, ${mixed} of ${free === 1 ? "it" : "them"}`
      : "the waist makes no output channel depend on others";
    return `The price, before any ReLU: ${read}; ${made}.`;
  },

  pictures: (kept, share) => [
    `In: ${NUMBERS} numbers a cell`,
    kept < NUMBERS ? `Out: ${plural(kept, "mixture")} of them` : `Out: all ${NUMBERS} of them`,
    kept < NUMBERS ? `Lost: ${share}, drawn ×${STRONGER}` : "Lost: nothing",
  ],
  cells: `A cell is 6×6 pixels in three colours: ${NUMBERS} numbers. You see the best that any 1×1 down and 1×1 up can do ` +
    "with this photograph, without ReLU; middle grey is no loss. A trained bottleneck keeps what its task needs, not what varies most.",
  whole: `All ${NUMBERS} numbers of a cell get through: nothing of the photograph is lost.`,
  part: (kept, share) => `The best ${kept === 1 ? "mixture" : `${kept} mixtures`} of a cell’s ${NUMBERS} numbers ${kept === 1 ? "gets" : "get"} through: ` +
    `${share} of the photograph’s variance is lost.`,
  flat: "The picture has one colour: there is nothing to lose.",
  lost: "share of the variance lost",
  quantity: "Of the photograph, lost",
  curves: "Over the width of the waist: weights above (dashed: the direct convolution), the photograph’s loss below. Tap or drag to move your point.",
  choose: "What goes through",
};

export default { render };

function render({ model, el }) {
  const frame = createFrame({ model, el, widget: "BottleneckDesigner", label: words.title });
  const traits = [...SETTING, "input_size", "picture"];
  const get = () => Object.fromEntries(traits.map((name) => [name, model.get(name)]));
  const widen = (m) => {
    const mid = Math.max(1, Math.min(frame.bounds("mid_channels").max, m));
    if (mid !== model.get("mid_channels")) frame.set({ mid_channels: mid });
  };

  // While a hand drags, the scale stays as it was: a waist must not run away from under it.
  let held = 0;
  const span = ({ in_channels: C, mid_channels: m, out_channels: O }) => held || 1.15 * Math.max(C, m, O);
  const hold = (on) => {
    held = 0;
    if (on) held = span(get());
    else draw();
  };
  const waist = createWaist({ widen, hold, getState: get, span });
  const tiles = createTiles();
  const curve = createCurve({ widen, hold, getState: get, span });
  const pictures = createPictures();
  frame.stage.append(
    h("div", { class: "cl-waist-view cl-in-sight" }, pictures.el, waist.el),
    h("p", { class: "cl-caption" }, waist.caption), curve.el, tiles.el,
  );

  const presets = PRESETS.map((values, preset) => button({
    label: words.presets[preset], onclick: () => frame.set(Object.fromEntries(SETTING.map((name, i) => [name, values[i]]))),
  }));
  const waists = WAISTS.map((m) => button({ label: String(m), name: `waist-${m}`, onclick: () => widen(m) }));
  const edge = button({ label: words.widest, name: "break-even", onclick: () => widen(widestThatPays(get())) });
  const channels = (trait) => slider({
    label: words[trait], name: trait.replace("_", "-"), oninput: (value) => frame.set({ [trait]: value }),
  });
  const sliders = {
    mid_channels: channels("mid_channels"),
    in_channels: channels("in_channels"),
    out_channels: channels("out_channels"),
    kernel_size: slider({ // whole steps of two: an even kernel does not keep the size
      label: words.kernel, name: "kernel", format: (reach) => `${2 * reach + 1}×${2 * reach + 1}`,
      oninput: (reach) => frame.set({ kernel_size: 2 * reach + 1 }),
    }),
    input_size: slider({
      label: words.map, name: "input-size", format: (size) => `${size}²`, oninput: (size) => frame.set({ input_size: size }),
    }),
  };
  const longest = longestSentence(frame.bounds("mid_channels"));
  const chosen = createChosenPhotograph({ model, frame, redraw: () => draw(), prepare: principal });
  frame.panel.append(
    h("p", { class: "cl-caption" }, words.waistChannels),
    sliders.mid_channels.el, group(words.mid_channels, ...waists.map((each) => each.el), edge.el),
    h("p", { class: "cl-caption" }, words.others),
    sliders.in_channels.el, sliders.out_channels.el, sliders.kernel_size.el, sliders.input_size.el,
    h("p", { class: "cl-caption" }, words.try),
    group(words.try, ...presets.map((preset) => preset.el)),
    h("p", { class: "cl-caption" }, words.choose),
    ...chosen.els, h("p", { class: "cl-caption" }, words.cells), frame.status,
  );

  function draw() {
    const setting = get();
    const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k, input_size: size } = setting;
    const photo = chosen.now();
    const kept = Math.min(C, m, O, NUMBERS);
    const share = percent(photo.lost[kept]);
    const read = { weights: weightsOf(setting), ranks: ranks(setting), even: breakEven(setting), widest: widestThatPays(setting) };
    for (const name of ["mid_channels", "in_channels", "out_channels"]) {
      sliders[name].update({ value: setting[name], ...frame.bounds(name) });
    }
    sliders.kernel_size.update({ value: (k - 1) / 2, min: 0, max: (frame.bounds("kernel_size").max - 1) / 2 });
    sliders.input_size.update({ value: size, ...frame.bounds("input_size") });
    edge.update({ disabled: read.widest === 0 || read.widest === m });
    waists.forEach((each, i) => each.update({ pressed: WAISTS[i] === m }));
    presets.forEach((preset, i) => preset.update({ pressed: PRESETS[i].join() === [C, m, O, k].join() }));

    pictures.draw(photo, kept, share);
    waist.draw(setting, read);
    tiles.draw(setting, read);
    curve.draw(setting, read, photo.lost);
    frame.say(`${summary(setting, read)} ${price(setting, read)}`,
      photo.lost[0] === 0 ? words.flat : kept === NUMBERS ? words.whole : words.part(kept, share), longest);
    frame.measure({
      params: [words.params, read.weights.total],
      "direct-params": [words.directParams(k), read.weights.direct],
      macs: [words.macs(size), read.weights.total * size * size],
      "direct-macs": [words.directMacs, read.weights.direct * size * size],
      "break-even": [words.even, read.even.toFixed(3), rounded(read.even, 1)],
      lost: [words.quantity, (100 * photo.lost[kept]).toFixed(4), share],
      rank: [words.rank, read.ranks.map, words.rankOf(read.ranks.map, read.ranks.direct)],
    });
    frame.pytorch(
      `nn.Sequential(nn.Conv2d(${C}, ${m}, 1, bias=False), ` +
      `nn.Conv2d(${m}, ${m}, ${k}, padding=${(k - 1) / 2}, bias=False), nn.Conv2d(${m}, ${O}, 1, bias=False))`,
    );
  }
  frame.bind(traits, draw);
  return () => {
    pictures.stop();
    chosen.dispose();
    frame.dispose();
  };
}

/** A share as a reader meets it: three figures of it, or that it is very small. */
function percent(share) {
  if (share === 0) return words.nothing;
  if (share < 1e-4) return words.little;
  return `${(100 * share).toFixed(share < 0.1 ? 2 : 1)} %`;
}

/** The photograph, what comes out of the waist, and the difference. */
function createPictures() {
  const parts = ["in", "out", "lost"].map((role) => ({
    map: createThumbnail(), caption: h("figcaption"), role,
  }));
  const el = h("div", { class: "cl-waist-pictures" },
    parts.map(({ map, caption, role }) => h("figure", { "data-picture": role }, map.el, caption)));
  const work = createWork(el);
  let last = []; // what is to be shown: a photograph, and how much of it is kept
  let whole = null; // the photograph that is painted as it is

  /** The pictures come a frame after the drawings: a slider's thumb does not wait for them. */
  function* paint(photo, kept) {
    yield;
    const { out, rest } = through(photo, kept);
    yield;
    if (whole !== photo) parts[0].map.rgb({ data: out.data.map((value, i) => value + rest.data[i]), shape: out.shape });
    whole = photo;
    parts[1].map.rgb(out);
    for (let i = 0; i < rest.data.length; i++) rest.data[i] = 0.5 + STRONGER * rest.data[i]; // it is ours, and new
    parts[2].map.rgb(rest);
  }

  return {
    el,
    stop: work.stop,
    draw(photo, kept, share) {
      words.pictures(kept, share).forEach((sentence, i) => {
        text(parts[i].caption, sentence);
        parts[i].map.label(sentence);
      });
      if (last[0] === photo && last[1] === kept) return;
      last = [photo, kept];
      work.start(paint(photo, kept));
    },
  };
}

function summary({ in_channels: C, mid_channels: m, out_channels: O, kernel_size: k }, { weights, widest }) {
  const { total, direct } = weights;
  const apart = Math.max(total, direct) / Math.min(total, direct);
  const ratio = total === direct ? words.asMany
    : apart < 1.05 ? (total < direct ? words.fewer : words.more)(Math.abs(direct - total))
      : (total < direct ? words.timesFewer : words.timesMore)(figure(apart));
  const edge = widest ? words.pays(widest) : words.neverPays;
  return `${words.weights(C, m, O, total)} ${words.directWeights(k, direct)} ${ratio} ${edge}`;
}

/** As long as a sentence becomes: of the widest layers, whose waist is a little too wide, and of much of a photograph. */
function longestSentence({ max }) {
  const widest = widestThatPays({ in_channels: max, out_channels: max, kernel_size: 7 });
  const setting = { in_channels: max, mid_channels: widest + 1, out_channels: max, kernel_size: 7 };
  const read = { weights: weightsOf(setting), ranks: ranks(setting), widest };
  return `${summary(setting, read)} ${price(setting, read)} ${words.part(NUMBERS - 1, words.little)}`;
}

const figure = (value) => grouped(Number(value.toPrecision(3)));

const price = ({ in_channels: C, out_channels: O }, { ranks: { inputs, map, direct } }) => words.price(C, inputs, O, map, map < direct);

const label = (className, anchor = "middle") => s("text", { class: className, "text-anchor": anchor });

/** The channels of every level as widths: a funnel, the waist, a funnel; hatched is what the waist gives up. */
function createWaist({ widen, hold, getState, span }) {
  const [top, from, to, bottom, bar] = [2, 64, 108, 146, 24]; // input, waist, output
  const middle = WIDTH / 2;
  const hatch = uid("hatch");
  const parts = Object.fromEntries(["lost-ground", "lost", "kept", "down", "middle", "up", "direct"].map((name) =>
    [name, s("path", { class: `cl-waist-${name}`, fill: name === "lost" ? `url(#${hatch})` : null })]));
  const names = ["in", "layer", "m", "layer", "out"].map((name) => label(`cl-waist-word cl-waist-word-${name}`));
  const handles = [-1, 1].map((side) => {
    const handle = s("g", { class: "cl-waist-handle", "data-side": side < 0 ? "left" : "right" },
      s("circle", { r: 20, class: "cl-waist-handle-area" }), s("circle", { r: 9, class: "cl-waist-handle-ring" }),
      s("path", { d: "M-3.5-2.5 -6 0l2.5 2.5M3.5-2.5 6 0l-2.5 2.5", class: "cl-waist-handle-arrows" }));
    return handle;
  });
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${bottom + bar + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 2, "cl-waist-hatch")),
    ...Object.values(parts), ...names, ...handles);
  const unit = () => (WIDTH - 2) / span(getState());
  handles.forEach((handle, i) => {
    const side = i ? 1 : -1;
    let offset = 0; // from the waist's edge to where the hand took hold
    drag(handle, svg, {
      start(x) {
        area.focus({ preventScroll: true }); // the arrow keys go on from here
        handle.classList.add("cl-dragging");
        hold(true);
        offset = side * (x - middle) - (getState().mid_channels * unit()) / 2;
      },
      move: (x) => widen(Math.min(
        Math.floor(span(getState())), Math.round((2 * (side * (x - middle) - offset)) / unit()))),
      end() {
        handle.classList.remove("cl-dragging");
        hold(false);
      },
    });
  });
  const area = createArea({
    class: "cl-waist", role: "waist", big: BIG,
    label: words.waist,
    onStep: ([, columns]) => widen(getState().mid_channels + columns),
    onHome: () => widen(1),
    onEnd: () => widen(widestThatPays(getState())),
  }, svg);

  return {
    el: area,
    caption: words.waistCaption,
    draw(setting, { ranks: { inputs, map } }) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const half = (count) => (count * unit()) / 2;
      const [a, w, b] = [C, m, O].map(half);
      const level = (count, y, height) => rect(middle - half(count), y, 2 * half(count), height);
      const funnel = (upper, y1, lower, y2) =>
        `M${fix(middle - upper)} ${y1}H${fix(middle + upper)}L${fix(middle + lower)} ${y2}H${fix(middle - lower)}z`;
      for (const name of ["lost-ground", "lost"]) {
        attrs(parts[name], { d: level(C, top, bar) + level(O, bottom, bar) });
      }
      attrs(parts.kept, { d: level(inputs, top, bar) + level(map, bottom, bar) });
      attrs(parts.down, { d: funnel(a, top + bar, w, from) });
      attrs(parts.middle, { d: level(m, from, to - from) });
      attrs(parts.up, { d: funnel(w, to, b, bottom) });
      attrs(parts.direct, { d: [-1, 1].map((side) =>
        `M${fix(middle + side * a)} ${top + bar}L${fix(middle + side * b)} ${bottom}`).join("") });
      const lines = [
        [words.in(C), top + bar / 2], [words.down, (top + bar + from) / 2], [words.middle(k, m), (from + to) / 2],
        [words.up, (to + bottom) / 2], [words.out(O), bottom + bar / 2],
      ];
      names.forEach((word, i) => text(attrs(word, { x: middle, y: lines[i][1] }), lines[i][0]));
      if (w < 80) attrs(names[2], { x: fix(middle + Math.max(w, 12) + 16), "text-anchor": "start" }); // beside the handle
      else attrs(names[2], { "text-anchor": "middle" });
      handles.forEach((handle, i) => {
        const x = Math.max(14, Math.min(WIDTH - 14, middle + (i ? 1 : -1) * Math.max(w, 12)));
        attrs(handle, { transform: `translate(${fix(x)} ${(from + to) / 2})` });
      });
    },
  };
}

const LAYERS = ["direct", "down", "middle", "up"];

/** Every weight as an area, all to one scale. */
function createTiles() {
  const height = 200;
  const paths = Object.fromEntries(LAYERS.map((name) => [name, s("path", { class: `cl-tile-${name}` })]));
  const lines = s("path", { class: "cl-tile-lines" });
  const hatch = uid("hatch");
  const hatched = s("path", { fill: `url(#${hatch})` }); // over the last layer
  const svg = s("svg", { viewBox: `-2 -2 ${WIDTH + 4} ${height + 4}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatching(hatch, 6, 1.5, "cl-tile-hatch")), ...Object.values(paths), hatched, lines);
  const keys = LAYERS.map(() => h("span", {}));
  const legend = h("div", { class: "cl-tile-legend", "aria-hidden": "true" },
    ...LAYERS.map((name, i) => h("span", {}, h("i", { class: `cl-tile-key-${name}` }), keys[i])));
  return {
    el: h("div", { class: "cl-waist-part" }, h("p", { class: "cl-caption" }, words.tiles), svg, legend),
    draw(setting, { weights }) {
      const { kernel_size: k } = setting;
      const placed = areas(setting, WIDTH, height, [44, 14, 14]);
      const inner = [];
      for (const name of LAYERS) {
        const { x, y, width, height: tall } = placed[name];
        attrs(paths[name], { d: rect(x, y, width, tall) });
        const count = name === "direct" || name === "middle" ? k : 1;
        for (let i = 1; i < count && width / count > 3; i++) {
          inner.push(`M${fix(x + (i * width) / count)} ${fix(y)}v${fix(tall)}`);
        }
        for (let i = 1; i < count && tall / count > 3; i++) {
          inner.push(`M${fix(x)} ${fix(y + (i * tall) / count)}h${fix(width)}`);
        }
      }
      attrs(lines, { d: inner.join("") });
      attrs(hatched, { d: paths.up.getAttribute("d") });
      LAYERS.forEach((name, i) =>
        text(keys[i], words.tile[name](k, weights[name], rounded((100 * weights[name]) / weights.total, 1))));
    },
  };
}

/**
 * Over one width of the waist: the weights, a parabola beside the direct convolution's line, and the share of the
 * photograph that is lost, on a scale of powers of ten.
 */
function createCurve({ widen, hold, getState, span }) {
  const [left, right, top, floor] = [60, WIDTH - 6, 12, 118];
  const [high, low, decades] = [156, 244, 4];
  const clip = uid("clip");
  const pays = s("rect", { class: "cl-curve-pays", x: left, y: top, height: floor - top });
  const level = (power) => high + (power / decades) * (low - high); // of a share of 10^-power
  const axis = s("path", { class: "cl-curve-axis", d: `M${left} ${floor}H${right}M${left} ${low}H${right}` });
  const ticks = s("path", { class: "cl-curve-tick", d: [0, 1, 2, 3].map((power) => `M${left} ${fix(level(power))}H${right}`).join("") });
  const direct = s("path", { class: "cl-curve-direct" });
  const line = s("path", { class: "cl-curve-line" });
  const gone = s("path", { class: "cl-curve-lost" });
  const drop = s("path", { class: "cl-curve-drop" });
  const cross = s("path", { class: "cl-curve-cross" });
  const point = s("circle", { class: "cl-curve-point", r: 7 });
  const lostPoint = s("circle", { class: "cl-curve-lost-point", r: 6 });
  const names = { direct: label("cl-curve-word"), even: label("cl-curve-word cl-curve-word-even") };
  const shares = ["100 %", "10 %", "1 %", "0.1 %", "≈ 0"].map((share, power) =>
    text(attrs(label("cl-curve-word", "end"), { x: left - 6, y: fix(level(power) + 5) }), share));
  const lostName = text(attrs(label("cl-curve-word", "end"), { x: right - 4 }), words.lost);
  const ends = ["start", "end"].map((anchor) => label("cl-curve-word cl-curve-end", anchor));
  const svg = s("svg", { class: "cl-curve", viewBox: `0 0 ${WIDTH} ${low + 24}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, s("clipPath", { id: clip }, s("rect", { x: left, y: 0, width: right - left, height: floor }))),
    pays, ticks, axis, direct, s("g", { "clip-path": `url(#${clip})` }, line), gone, drop, cross, point, lostPoint,
    ...Object.values(names), ...shares, lostName, ...ends);
  const at = (x) => {
    const most = span(getState());
    const m = ((x - left) / (right - left)) * most;
    widen(Math.min(Math.floor(most), Math.round(m)));
  };
  drag(svg, svg, {
    start(x) {
      hold(true);
      at(x);
    },
    move: at,
    end: () => hold(false),
  });
  return {
    el: h("div", { class: "cl-waist-part" }, h("p", { class: "cl-caption" }, words.curves), svg),
    draw(setting, { weights, even, widest }, lost) {
      const { in_channels: C, mid_channels: m, out_channels: O, kernel_size: k } = setting;
      const most = span(setting);
      const highest = Math.max(1.35 * weights.direct, 1.1 * weights.total);
      const x = (width) => left + (width / most) * (right - left);
      const y = (count) => floor - (count / highest) * (floor - top);
      // A parabola is one quadratic Bézier: its control point lies half way, on the first tangent.
      const slope = C + O;
      attrs(line, { d: `M${fix(x(0))} ${fix(y(0))}Q${fix(x(most / 2))} ${fix(y((slope * most) / 2))} ` +
        `${fix(x(most))} ${fix(y(k * k * most * most + slope * most))}` });
      attrs(direct, { d: `M${left} ${fix(y(weights.direct))}H${right}` });
      attrs(pays, { width: fix(x(even) - left) });
      const [ex, ey] = [x(even), y(weights.direct)];
      attrs(cross, { d: `M${fix(ex)} ${floor}V${fix(ey)}m-5-5l10 10m0-10l-10 10` });
      attrs(point, { cx: fix(x(m)), cy: fix(y(weights.total)), "data-pays": String(m <= widest) });
      attrs(drop, { d: `M${fix(x(m))} ${fix(y(weights.total))}V${low}` });
      // As many get through as the narrowest of input, waist and output has; less than a hundredth per cent is drawn as none.
      const share = (width) => level(Math.min(decades, -Math.log10(Math.max(1e-9, lost[Math.min(width, C, O, NUMBERS)]))));
      const widths = Array.from({ length: Math.min(Math.floor(most), C, O, NUMBERS) + 1 }, (_, width) => width);
      attrs(gone, { d: `${polyline(widths.map((width) => [x(width), share(width)]))}H${right}` });
      attrs(lostPoint, { cx: fix(x(m)), cy: fix(share(m)) });
      const beside = Math.floor((most * (right - LOST_NAME - left)) / (right - left)); // where the curve comes by its name
      attrs(lostName, { y: share(beside) > high + 26 ? high + 16 : low - 8 });
      // The words stand where the curve is not.
      const [nameX, anchor] = ex < WIDTH / 2 ? [right - 4, "end"] : [left + 4, "start"];
      text(attrs(names.direct, { x: nameX, y: fix(ey - 6), "text-anchor": anchor }), words.direct(weights.direct));
      text(attrs(names.even, { x: fix(Math.max(left + 90, Math.min(right - 100, ex))), y: floor + 19 }),
        words.breakEven(rounded(even, 1)));
      text(attrs(ends[0], { x: left, y: low + 19 }), "0");
      text(attrs(ends[1], { x: right, y: low + 19 }), grouped(Math.floor(most)));
    },
  };
}
