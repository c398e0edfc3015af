// The Inception module as a drawing: input, four branches from top to bottom, concatenation, and what each branch costs.
// Wires are as wide as their channels, all to one scale. It draws what it is given and hears what is dragged.
import { drag } from "./area.js";
import { attrs, h, s, text } from "./dom.js";
import { grouped } from "./format.js";
import { BRANCHES, scaleFor } from "./inception.js";
import { DRAWN, REACH, SIDE } from "./inception_maps.js";
import { fix, rect } from "./shapes.js";
import { extremes } from "./tensor.js";
import { createThumbnail } from "./thumbnail.js";

const words = {
  drawn: (drawn, of) => (of > drawn ? `${drawn} of ${grouped(of)}` : grouped(of)),
  input: "Input", pool: "max 3×3", none: "no 1×1", one: "1×1", kernel: (side) => `${side}×${side}`,
  branches: { "1×1": "1×1", "3×3": "3×3", "5×5": "5×5", pool: "pool" },
  notice: (n) => (n === 1 ? "1 cell" : `${n} cells`),
  hint: "Drag the cell in the photograph: it is changed in every channel at once. The small grids show which outputs notice.",
  range: (first, last) => (first === last ? `channel ${first}` : `${grouped(first)} to ${grouped(last)}`),
  out: (n) => `Concatenated: channels 0 to ${grouped(n - 1)}`,
  billWithout: "Weights of each branch. White foot: its 1×1. Dashed: without any 1×1.",
  billWith: "Weights of each branch. White foot: its 1×1. Dashed: with every 1×1.",
};

const CENTRES = [125, 375, 625, 875]; // of the branches, in thousandths of the drawing's width
const WIDEST = 200; // thousandths that the widest wire may take
const BENT = 0.28; // of its way sideways a bent wire has gone where its number stands, 38 % down: further on, wires crowd

/** A wire from the top of a strip to its bottom, as a filled shape; places and widths in thousandths. */
function wire([from, wide], [to, end]) {
  const [l0, r0, l1, r1] = [from - wide / 2, from + wide / 2, to - end / 2, to + end / 2].map(fix);
  return `M${l0} 0C${l0} 50 ${l1} 50 ${l1} 100H${r1}C${r1} 50 ${r0} 50 ${r0} 0z`;
}

/** The part of an element that a pointer is over, from 0 to 1, whatever its size in pixels. */
const ruler = (track) => ({
  getBoundingClientRect: () => track.getBoundingClientRect(),
  viewBox: { baseVal: { x: 0, y: 0, width: 1, height: 1 } },
});

const stretched = (width) => s("svg", { viewBox: `0 0 ${width} 100`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });

/** Up to four thumbnails of a box, each with a ring around the cells that may notice the moved one. */
export function createMapRow(reach) {
  const each = Array.from({ length: DRAWN }, () => createThumbnail());
  const places = each.map(({ el }) => h("span", { class: "cl-mix-map" }, el, h("span", { class: "cl-mix-ring" })));
  const el = h("div", { class: "cl-mix-maps" }, ...places);
  el.style.setProperty("--reach", reach);
  let drawn = null;
  return {
    el,
    draw(tensor) {
      if (tensor === drawn) return;
      drawn = tensor;
      const [channels, rows, columns] = tensor.shape;
      places.forEach((place, c) => {
        place.style.visibility = c < channels ? "visible" : "hidden"; // the place stays: nothing moves under a finger
        if (c >= channels) return;
        const values = tensor.data.subarray(c * rows * columns, (c + 1) * rows * columns);
        each[c].map(values, [rows, columns], [0, Math.max(extremes(values)[1], 1e-6)]);
      });
    },
    reach: (cells) => el.style.setProperty("--reach", cells),
  };
}

/** Rings around another cell. Each is told by itself: of what they stand in, everything would be styled anew. */
export function moveRings(rings, [row, column]) {
  for (const ring of rings) attrs(ring, { style: `--row:${row};--column:${column}` });
}

/** Which of the cells around the moved one notice it: lit in a small grid. */
function createNotice() {
  const lit = s("path", { class: "cl-mix-lit" });
  const side = 2 * REACH + 1;
  let grid = "";
  for (let i = 0; i < side * side; i++) grid += rect(6 * (i % side) + 0.5, 6 * Math.floor(i / side) + 0.5, 5, 5);
  const count = h("span");
  return {
    el: h("span", { class: "cl-mix-notice" },
      s("svg", { viewBox: `0 0 ${6 * side} ${6 * side}`, "aria-hidden": "true" }, s("path", { class: "cl-mix-grid", d: grid }), lit), count),
    draw(cells) {
      attrs(lit, { d: cells.map(([i, j]) => rect(6 * (j + REACH) + 0.5, 6 * (i + REACH) + 0.5, 5, 5)).join("") || null });
      text(count, words.notice(cells.length));
    },
  };
}

function createBox(kind, branch, onBranch) {
  const [name, drawn] = [h("strong"), h("span", { class: "cl-mix-drawn" })];
  const maps = createMapRow(0);
  const notice = kind === "last" ? createNotice() : null;
  const el = h("div", { class: "cl-mix-box", "data-box": `${kind}-${branch}`, onclick: () => onBranch(branch) },
    h("div", { class: "cl-mix-name" }, name, drawn), maps.el, notice?.el);
  return { el, name, drawn, maps, notice };
}

/** A strip of four wires with their channels in figures, and grips at the edges of those that can be dragged. */
function createStrip({ traits, width, onWidth, hold, isBent = false }) {
  const along = isBent ? BENT : 0.5;
  const svg = stretched(1000);
  const paths = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  svg.append(...paths);
  const labels = BRANCHES.map(() => h("span", { class: "cl-mix-count" }));
  const el = h("div", { class: isBent ? "cl-mix-strip cl-mix-bent" : "cl-mix-strip" }, svg, ...labels);
  let unit = 1;
  const grips = traits.map((trait, branch) => {
    if (!trait) return null;
    const grip = h("i", { class: "cl-mix-grip", "data-grip": trait });
    let from = null; // [place of the pointer, width] where the drag began
    drag(grip, ruler(el), {
      start(x) {
        hold(true);
        from = [x, width(trait)];
      },
      move: (x) => onWidth(trait, from[1] + (2 * 1000 * (x - from[0])) / unit, branch),
      end: () => hold(false),
    });
    el.append(grip);
    return grip;
  });
  return {
    el,
    draw(wires, scale, marked) {
      unit = scale;
      wires.forEach(({ from, to, channels, open = true }, i) => {
        const wide = channels * scale;
        attrs(paths[i], { d: wire([from, wide], [to, wide]), "data-marked": i === marked || null });
        text(labels[i], grouped(channels));
        const thin = wide < 75; // its figure stands beside it
        attrs(labels[i], { "data-thin": thin || null });
        const place = from + (to - from) * along;
        labels[i].style.left = `${fix((place - (thin ? wide / 2 : 0)) / 10)}%`;
        if (!grips[i]) return;
        grips[i].hidden = !open;
        grips[i].style.left = `${fix((place + wide / 2) / 10)}%`;
      });
    },
  };
}

/** @param width gives a trait's width; onWidth hears (trait, width, branch); onBranch hears the branch of a box */
export function createBlock({ width, onWidth, onBranch }) {
  let full = 1; // channels that the widest wire stands for; held while a pointer drags
  let held = false;
  let redraw = () => {};
  const hold = (now) => {
    held = now;
    if (!now) redraw(); // the scale follows now
  };
  const strip = (traits, isBent) => createStrip({ traits, width, onWidth, hold, isBent });
  const strips = [
    strip(["in_channels", null, null, null]), strip([null, ...BRANCHES.slice(1, 3).map(({ reduce }) => reduce), null]),
    strip(BRANCHES.map((branch) => branch.width), true),
  ];
  const first = BRANCHES.map((_, i) => createBox("first", i, onBranch));
  const last = BRANCHES.map((_, i) => createBox("last", i, onBranch));
  const through = BRANCHES.map(() => s("path", { class: "cl-mix-wire" }));
  const passing = through.map((path) => {
    const svg = stretched(250);
    svg.append(path);
    return svg;
  });
  const cells = (boxes, ways = []) => h("div", { class: "cl-mix-row" },
    ...boxes.map((box, i) => h("div", { class: "cl-mix-cell" }, ways[i], box.el)));

  const joint = stretched(1000);
  const bands = BRANCHES.map(() => s("path", { class: "cl-mix-band" }));
  joint.append(...bands);
  const [out, ranges] = [h("strong"), BRANCHES.map(() => h("span"))];
  const bills = BRANCHES.map(() => {
    const svg = stretched(100);
    const [other, now, share] = [s("path", { class: "cl-mix-rival" }), s("path", { class: "cl-mix-weights" }), s("path", { class: "cl-mix-reduction" })];
    svg.append(now, share, other);
    return { svg, other, now, share, sum: h("span") };
  });
  const billTitle = h("p", { class: "cl-mix-bill-title" });
  const el = h("div", { class: "cl-mix-block" },
    strips[0].el, cells(first, passing), strips[1].el, cells(last), strips[2].el,
    h("div", { class: "cl-mix-join" }, joint, out, h("div", { class: "cl-mix-row" }, ...ranges)),
    billTitle,
    h("div", { class: "cl-mix-row cl-mix-bill" },
      ...bills.map((bill, i) => h("div", { onclick: () => onBranch(i) }, bill.svg, h("strong", {}, words.branches[BRANCHES[i].name]), bill.sum))));

  /** The wires: what moves under a finger. */
  function draw(state, shown) {
    redraw = () => draw(state, shown);
    const { branches, channels } = shown;
    if (!held) full = scaleFor(Math.max(channels, ...branches.map((each) => each.width)));
    const scale = Math.min(WIDEST / full, 250 / Math.max(channels, ...branches.map((each) => each.width)));
    const straight = CENTRES.map((x) => ({ from: x, to: x }));
    const reads = branches.map(({ reduce }) => reduce ?? channels);
    strips[0].draw(straight.map((place) => ({ ...place, channels })), scale, state.branch);
    strips[1].draw(straight.map((place, i) => ({ ...place, channels: reads[i], open: branches[i].reduce !== null })), scale, state.branch);
    const total = shown.out * scale;
    let left = 500 - total / 2;
    const joined = branches.map(({ width: own }, i) => {
      const band = own * scale;
      const place = { from: CENTRES[i], to: left + band / 2, channels: own, open: i !== 3 || !state.removed.includes("pool_proj") };
      attrs(bands[i], { d: rect(left, 0, Math.max(0.5, band - 1.5), 100), "data-marked": i === state.branch || null });
      left += band;
      return place;
    });
    strips[2].draw(joined, scale, state.branch);

    branches.forEach((branch, i) => {
      const hasFirst = i === 3 || branch.reduce !== null;
      const marked = i === state.branch || null;
      first[i].el.hidden = !hasFirst;
      for (const box of [first[i], last[i]]) attrs(box.el, { "data-marked": marked });
      attrs(passing[i], { class: hasFirst ? "cl-mix-none" : null });
      attrs(through[i], { d: rect(125 - (channels * scale) / 2, 0, channels * scale, 100), "data-marked": marked });
      last[i].el.classList.toggle("cl-mix-bare", i === 3 && state.removed.includes("pool_proj"));
    });
  }

  /** What is written in the boxes, below the wires and in the bill. */
  function describe(state, shown, rival, maps) {
    const { branches, channels } = shown;
    let channel = 0;
    branches.forEach((branch, i) => {
      const pool = i === 3;
      if (pool || branch.reduce !== null) {
        text(first[i].name, pool ? words.pool : words.one);
        text(first[i].drawn, words.drawn(Math.min(DRAWN, pool ? channels : branch.reduce), pool ? channels : branch.reduce));
        first[i].maps.reach(pool ? 1 : 0);
      }
      const bare = pool && state.removed.includes("pool_proj");
      text(last[i].name, bare ? words.none : pool ? words.one : words.kernel(branch.kernel));
      text(last[i].drawn, words.drawn(Math.min(DRAWN, branch.width), branch.width));
      last[i].maps.reach((branch.kernel - 1) / 2);
      last[i].notice.draw(maps.branches[i].noticed);
      text(ranges[i], words.range(channel, channel + branch.width - 1));
      channel += branch.width;
    });
    text(out, words.out(shown.out));

    const most = Math.max(1, ...branches.map((each) => each.weights), ...rival.branches.map((each) => each.weights));
    text(billTitle, state.removed.length ? words.billWith : words.billWithout);
    branches.forEach(({ weights, parts }, i) => {
      const column = (value) => rect(12, 100 - (98 * value) / most, 76, (98 * value) / most);
      attrs(bills[i].now, { d: weights ? column(weights) : null });
      attrs(bills[i].share, { d: parts[0] ? column(parts[0]) : null });
      attrs(bills[i].other, { d: rival.branches[i].weights ? column(rival.branches[i].weights) : null });
      text(bills[i].sum, grouped(weights));
    });
  }
  /** The maps in the boxes, those of the marked branch first. */
  function* paint({ branch }, { branches }) {
    for (const i of [branch, ...[0, 1, 2, 3].filter((each) => each !== branch)]) {
      if (branches[i].before) first[i].maps.draw(branches[i].before);
      yield;
      last[i].maps.draw(branches[i].maps);
      yield;
    }
  }
  return { el, draw, describe, paint };
}

/** Where the input comes in: the photograph with the cell that is moved, and the first of its channels. */
export function createInput({ onCell }) {
  const photo = createThumbnail();
  const mark = h("span", { class: "cl-mix-ring" });
  const picture = h("div", { class: "cl-mix-photo" }, photo.el, mark);
  const maps = createMapRow(0);
  const [name, drawn] = [h("strong", {}, words.input), h("span", { class: "cl-mix-drawn" })];
  const at = (x, y) => onCell([y, x].map((part) => Math.max(0, Math.min(SIDE - 1, Math.floor(part * SIDE)))));
  drag(picture, ruler(picture), { start: at, move: at });
  return {
    picture, mark,
    el: h("div", { class: "cl-mix-input" }, picture, h("div", { class: "cl-mix-box" }, h("div", { class: "cl-mix-name" }, name, drawn), maps.el,
      h("p", { class: "cl-caption" }, words.hint))),
    photograph: (tensor) => photo.rgb(tensor),
    draw(channels, input) {
      text(drawn, words.drawn(Math.min(DRAWN, channels), channels));
      maps.draw(input);
    },
  };
}
